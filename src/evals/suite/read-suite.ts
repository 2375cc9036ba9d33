import { type Finding, finding } from '../../checks/finding.ts';
import { fields, validate } from '../../generated/evals.generated.ts';
import type { Pointer } from '../../prompt/json-positions.ts';
import { isObject } from '../../prompt/json-value.ts';
import type { Json, JsonObject, PromptFile } from '../../prompt/types.ts';
import type { Suite } from '../types.ts';
import { CaseBuilder } from './case-builder.ts';
import { collectCases, digestCases } from './collect-cases.ts';
import { describeProgram, describeSchemaError } from './describe.ts';
import type { DocumentCache } from './document.ts';
import { readSuiteDocument } from './document.ts';
import type { SuiteFolder } from './files.ts';
import { CASE_LIMIT, extensionOf, findLookAlikes, findSuiteFile } from './files.ts';
import { expandPattern, findFolderFile } from './folder-file.ts';
import { Complaints, Places } from './places.ts';
import { IGNORED_KEYS, NAMING_KEYS } from './promptfoo-features.ts';
import type { OpenDocument, RawTest } from './raw-test.ts';
import { NAMED_LIMIT } from './references.ts';

export interface ReadOptions {
  /** `evals.allowJavascript` of the trusted configuration. */
  readonly allowJavascript: boolean;
  /** Documents that were read before, of this revision or another. */
  readonly cache?: DocumentCache;
}

export interface SuiteReading {
  /** The cases that are right; null where there is no suite or none that can be read. With error findings none of it is to be run. */
  readonly suite: Suite | null;
  /** All `evals/invalid`: errors, warnings and notices. */
  readonly findings: readonly Finding[];
}

const CASE_EXTENSIONS: ReadonlySet<string> = new Set(['yaml', 'yml', 'json', 'jsonl', 'csv']);

/**
 * Reads and checks the suite of a prompt. Nothing is rendered and nothing is called; never throws for what the files hold.
 * @param folder the prompt's files; `gatherSuites` reads them.
 */
export async function readSuite(folder: SuiteFolder, { allowJavascript, cache = new Map() }: ReadOptions): Promise<SuiteReading> {
  const lookAlikes = findLookAlikes(folder).map(({ path }) =>
    finding(
      'evals/invalid',
      { path },
      'This file is not read as the suite.',
      'The suite is evals.yaml; keep one file and give it that name.',
      'warning',
    ),
  );
  const file = findSuiteFile(folder);
  if (file === null) return { suite: null, findings: lookAlikes };
  const complaints = new Complaints();
  const reader = new SuiteReader(folder, complaints, cache);
  const opened = await reader.open(file);
  const root = opened?.document.value;
  if (opened === null || root === undefined) return { suite: null, findings: [...complaints.list(), ...lookAlikes] };
  const broken = reader.check(opened, root, (pointer) => pointer);
  if (!isObject(root)) return { suite: null, findings: [...reader.finish(), ...lookAlikes] };
  const raw = broken.has('tests') ? [] : await reader.listTests(opened, root, broken);
  const builder = new CaseBuilder(folder, complaints, allowJavascript);
  const standard =
    isObject(root.defaultTest) && !broken.has('defaultTest') ? { ...opened, test: root.defaultTest, pointer: ['defaultTest'] } : null;
  const cases = collectCases(builder.build(raw, standard), opened.places.at(['tests']), complaints);
  reader.noteIgnored(opened);
  const findings = [...reader.finish(), ...lookAlikes];
  const description = typeof root.description === 'string' ? root.description : null;
  return { suite: { path: file.path, description, cases, digest: digestCases(cases) }, findings };
}

class SuiteReader {
  readonly #folder: SuiteFolder;
  readonly #complaints: Complaints;
  readonly #cache: DocumentCache;
  readonly #opened: OpenDocument[] = [];
  readonly #ignored = new Set<string>();

  constructor(folder: SuiteFolder, complaints: Complaints, cache: DocumentCache) {
    this.#folder = folder;
    this.#complaints = complaints;
    this.#cache = cache;
  }

  /** Reads a file; null where it is none that may be read. What is wrong with it is complained of. */
  async open(file: PromptFile): Promise<OpenDocument | null> {
    const { path } = file;
    const known = this.#opened.find(({ places }) => places.path === path);
    if (known) return known;
    if (!file.mode.startsWith('100')) {
      const what = file.mode === '120000' ? 'a symbolic link, which is not followed' : 'not a regular file';
      this.#complaints.add({ path, line: null, column: null }, `The suite is ${what}.`, 'Put the file itself there.');
      return null;
    }
    const document = await readSuiteDocument(file, this.#cache);
    for (const { message, help, line, column } of document.problems)
      this.#complaints.add({ path, line: line ?? null, column: column ?? null }, message, help);
    const opened = { document, places: new Places(path) };
    this.#opened.push(opened);
    return opened;
  }

  /**
   * Holds a document against the schema.
   * @param place turns the schema's pointer into the document's.
   * @returns what cannot be used: `tests`, `defaultTest`, or indexes of tests.
   */
  check({ places }: OpenDocument, root: Json, place: (pointer: Pointer) => Pointer): ReadonlySet<string | number> {
    const broken = new Set<string | number>();
    const told = new Set<string>();
    for (const error of validate(root) ? [] : (validate.errors ?? [])) {
      const [, first, second] = error.instancePath.split('/');
      const missing = error.instancePath === '' ? error.params.missingProperty : undefined;
      if (first === 'tests' || missing === 'tests') broken.add(second === undefined ? 'tests' : Number(second));
      else if (first === 'defaultTest') broken.add('defaultTest');
      if (this.#complaints.isFull) continue;
      const description = describeSchemaError(error, root);
      if (description === null || told.has(`${error.instancePath} ${description.message}`)) continue;
      told.add(`${error.instancePath} ${description.message}`);
      this.#complaints.add(() => places.at(place(description.pointer), description.part), description.message, description.help);
    }
    this.#noteKeys(places, root, place);
    return broken;
  }

  /** Tests in their order, those of files where the suite names them. */
  async listTests(opened: OpenDocument, root: JsonObject, broken: ReadonlySet<string | number>): Promise<readonly RawTest[]> {
    const { tests } = root;
    const raw: RawTest[] = [];
    let named = 0;
    const entries: readonly Json[] = typeof tests === 'string' ? [tests] : Array.isArray(tests) ? tests : [];
    for (const [index, test] of entries.entries()) {
      const pointer = typeof tests === 'string' ? ['tests'] : ['tests', index];
      if (isObject(test) && !broken.has(index)) raw.push({ ...opened, test, pointer });
      if (typeof test === 'string' && ++named > NAMED_LIMIT) {
        const message = `The suite names more than ${NAMED_LIMIT} files of cases.`;
        this.#complaints.add(() => opened.places.at(pointer), message, 'Name them by a pattern, such as cases/*.csv.');
        break;
      }
      if (typeof test === 'string') for (const each of await this.#listFiles(opened, pointer, test)) raw.push(each);
      if (raw.length > CASE_LIMIT) break;
    }
    return raw;
  }

  async #listFiles({ places }: OpenDocument, pointer: Pointer, named: string): Promise<readonly RawTest[]> {
    const complain = (message: string, help: string) => this.#complaints.add(() => places.at(pointer), message, help);
    const program = describeProgram(named);
    if (program) {
      complain(program.message, program.help);
      return [];
    }
    const paths = expandPattern(this.#folder, named);
    if (paths === null)
      complain('A pattern may have * and ? in the file’s name alone.', 'Name each directory: [cases/a/*.yaml, cases/b/*.yaml].');
    else if (paths.length === 0)
      complain(`No file of the prompt's directory fits ${JSON.stringify(named.slice(0, 80))}.`, 'Add the file, or correct the pattern.');
    const raw: RawTest[] = [];
    for (const path of paths ?? []) {
      const { file, problem } = findFolderFile(this.#folder, path);
      if (problem) complain(problem.message, problem.help);
      else if (!CASE_EXTENSIONS.has(extensionOf(path)))
        complain(
          `Files of cases are YAML, JSON, JSON Lines or CSV; ${JSON.stringify(path.slice(0, 80))} is none.`,
          'Give the file the ending .yaml, .json, .jsonl or .csv.',
        );
      else raw.push(...(await this.#readCases(file)));
    }
    return raw;
  }

  async #readCases(file: PromptFile): Promise<readonly RawTest[]> {
    const opened = await this.open(file);
    const value = opened?.document.value;
    if (opened === null || value === undefined) return [];
    const list: readonly Json[] = Array.isArray(value) ? value : [value];
    const isList = Array.isArray(value);
    const inner = ([, ...rest]: Pointer): Pointer => (isList ? rest : rest.slice(1));
    const broken = this.check(opened, { tests: list }, inner);
    const raw: RawTest[] = [];
    for (const [index, test] of list.entries()) {
      const pointer = isList ? [index] : [];
      if (isObject(test) && !broken.has(index)) raw.push({ ...opened, test, pointer });
      else if (typeof test === 'string')
        this.#complaints.add(opened.places.at(pointer), 'A file of cases cannot name further files.', 'Name them in the suite itself.');
    }
    return raw;
  }

  /** Names that promptfoo knows and that mean nothing here; a program among them is refused, because its author expects it to run. */
  #noteKeys(places: Places, root: Json, place: (pointer: Pointer) => Pointer): void {
    if (!isObject(root)) return;
    const look = (owner: Json | undefined, pointer: Pointer) => {
      if (!isObject(owner)) return;
      for (const [key, value] of Object.entries(owner)) {
        if (!IGNORED_KEYS.has(key)) continue;
        this.#ignored.add(key);
        if (!NAMING_KEYS.has(key)) continue;
        for (const text of [value].flat()) {
          const program = typeof text === 'string' ? describeProgram(text) : null;
          if (program) this.#complaints.add(() => places.at(place([...pointer, key])), program.message, program.help);
        }
      }
    };
    const lookAtTest = (test: Json | undefined, pointer: Pointer) => {
      if (!isObject(test)) return;
      look(test, pointer);
      look(test.options, [...pointer, 'options']);
      if (Array.isArray(test.assert))
        for (const [index, assertion] of test.assert.entries()) lookAtAssertion(assertion, [...pointer, 'assert', index]);
    };
    const lookAtAssertion = (assertion: Json, pointer: Pointer) => {
      look(assertion, pointer);
      if (isObject(assertion) && Array.isArray(assertion.assert))
        for (const [index, inner] of assertion.assert.entries()) look(inner as Json, [...pointer, 'assert', index]);
    };
    look(root, []);
    lookAtTest(root.defaultTest, ['defaultTest']);
    if (Array.isArray(root.tests)) for (const [index, test] of root.tests.entries()) lookAtTest(test as Json, ['tests', index]);
  }

  noteIgnored({ places }: OpenDocument): void {
    if (this.#ignored.size === 0) return;
    const names = [...this.#ignored].sort().map((name) => `\`${name}\``);
    const message = `promptfoo's ${names.join(', ')} ${names.length === 1 ? 'is' : 'are'} read over: the prompt is the directory's, the model the metadata's, the judge the configuration's.`;
    const key = [...this.#ignored].find((name) => (fields[''] ?? []).includes(name));
    this.#complaints.add(
      () => places.at(key === undefined ? [] : [key], key === undefined ? 'value' : 'key'),
      message,
      'Nothing is to be done; the same file runs in promptfoo.',
      'notice',
    );
  }

  finish(): readonly Finding[] {
    for (const { document, places } of this.#opened) places.resolve(document);
    return this.#complaints.list();
  }
}
