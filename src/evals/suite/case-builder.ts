import { showText } from '../../checks/visible.ts';
import type { Pointer } from '../../prompt/json-positions.ts';
import { isObject } from '../../prompt/json-value.ts';
import type { Json, JsonObject } from '../../prompt/types.ts';
import { formatCount } from '../../report/phrases.ts';
import type { Assertion, EvalCase, InputMessage, PlainAssertion } from '../types.ts';
import { baseType } from './assertion-types.ts';
import { checkAssertion } from './check-assertion.ts';
import type { BuiltCase } from './collect-cases.ts';
import { digestCase } from './collect-cases.ts';
import type { SuiteFolder } from './files.ts';
import { ASSERTION_LIMIT, CASE_LIMIT } from './files.ts';
import { findFolderFile, findMediaType } from './folder-file.ts';
import type { Complaints, Places } from './places.ts';
import type { RawTest } from './raw-test.ts';
import { resolveReference } from './resolve-reference.ts';
import { KnownTemplates, UnknownVars } from './unknown-vars.ts';
import { expandVars } from './vars.ts';

/** Everything that one test, or the default test, says. */
interface Draft {
  readonly vars: Readonly<Record<string, Json>>;
  readonly assert: readonly Assertion[];
  readonly options: JsonObject;
}

/** Turns tests as written into cases: defaults, files, lists of vars, and the checks that the schema cannot say. */
export class CaseBuilder {
  readonly #folder: SuiteFolder;
  readonly #complaints: Complaints;
  readonly #allowJavascript: boolean;
  readonly #templates = new KnownTemplates();
  readonly #unknown: UnknownVars;

  constructor(folder: SuiteFolder, complaints: Complaints, allowJavascript: boolean) {
    this.#folder = folder;
    this.#complaints = complaints;
    this.#allowJavascript = allowJavascript;
    this.#unknown = new UnknownVars(complaints, this.#templates);
  }

  /** Builds lazily: who stops taking cases stops the building. */
  *build(tests: readonly RawTest[], standardTest: RawTest | null): Iterable<BuiltCase> {
    const standard = standardTest === null ? null : { ...this.#draft(standardTest), test: standardTest.test };
    for (const raw of tests) yield* this.#buildTest(raw, standard);
  }

  *#buildTest(raw: RawTest, standard: (Draft & { readonly test: JsonObject }) | null): Iterable<BuiltCase> {
    const { test, pointer, places } = raw;
    const own = this.#draft(raw);
    const options = { ...standard?.options, ...own.options };
    const vars = { ...standard?.vars, ...own.vars };
    const defaults = options.disableDefaultAsserts === true ? [] : (standard?.assert ?? []);
    const assert = [...defaults, ...own.assert].map((assertion) => withRubric(assertion, options.rubricPrompt));
    const place = places.at(pointer);
    const asserted = assert.reduce((count, each) => count + ('assert' in each ? each.assert.length : 1), 0);
    if (asserted > ASSERTION_LIMIT)
      this.#complaints.add(
        place,
        `A case has up to ${ASSERTION_LIMIT} assertions, and this one has ${asserted}.`,
        'Make several cases of it.',
      );
    this.#checkVars(vars, raw);
    this.#unknown.warn(own.assert, vars, false);
    this.#unknown.warn(defaults, vars, true);
    const given = (key: string): Json | undefined => test[key] ?? standard?.test[key];
    const [input, threshold, repeat, required] = [given('input'), given('threshold'), given('repeat'), given('required')];
    const { transform, outputSchema } = options;
    const ownId = typeof test.id === 'string' ? test.id : null;
    const whole = { vars, input: (input as string | readonly InputMessage[] | undefined) ?? null };
    const id = ownId ?? digestCase(whole);
    const rows = options.disableVarExpansion === true ? [vars] : expandVars(vars, CASE_LIMIT);
    if (rows === null) {
      this.#complaints.add(
        place,
        `The lists in \`vars\` make more than ${formatCount(CASE_LIMIT)} cases of this test.`,
        'Shorten the lists, or set options.disableVarExpansion: true.',
      );
      return;
    }
    for (const [index, row] of rows.entries()) {
      const evalCase: EvalCase = {
        id: rows.length === 1 && rows[0] === vars ? id : `${id}[${index}]`,
        description: typeof test.description === 'string' ? test.description : null,
        vars: row,
        input: whole.input,
        assert,
        threshold: typeof threshold === 'number' ? threshold : null,
        required: required === true,
        repeat: typeof repeat === 'number' ? repeat : null,
        options: {
          transform: typeof transform === 'string' ? transform : null,
          outputSchema: outputSchema === 'off' || outputSchema === false ? 'off' : 'on',
        },
        place,
      };
      yield { evalCase, hasOwnId: ownId !== null };
    }
  }

  #draft(raw: RawTest): Draft {
    const { test, pointer, places } = raw;
    const options = isObject(test.options) ? test.options : {};
    if (typeof options.transform === 'string' && !this.#allowJavascript)
      this.#complaints.add(
        () => places.at([...pointer, 'options', 'transform']),
        'A `transform` is code, and the configuration does not allow it.',
        'Write assertions that need none, or set evals.allowJavascript: true in the configuration of the base branch.',
      );
    if (typeof test.threshold === 'number' && (test.threshold < 0 || test.threshold > 1)) {
      const help =
        test.threshold > 1 && test.threshold <= 100
          ? `Write ${test.threshold / 100} for ${test.threshold} %.`
          : 'Write a number between 0 and 1.';
      this.#complaints.add(
        () => places.at([...pointer, 'threshold']),
        `The threshold is ${test.threshold}; a score is between 0 and 1.`,
        help,
      );
    }
    this.#checkInput(test.input, [...pointer, 'input'], places);
    const assert = Array.isArray(test.assert) ? test.assert : [];
    return {
      vars: this.#resolveVars(isObject(test.vars) ? test.vars : {}, raw),
      assert: assert.flatMap((each, index) =>
        isObject(each as Json) ? this.#readAssertion(each as JsonObject, [...pointer, 'assert', index], places) : [],
      ),
      options: { ...options, ...this.#readRubric(options, [...pointer, 'options'], places) },
    };
  }

  /** The judge's prompt, with the files that it names in the place of their names; nothing where there is none. */
  #readRubric({ rubricPrompt }: JsonObject, pointer: Pointer, places: Places): { readonly rubricPrompt?: Json } {
    const read = (value: Json, at: Pointer): Json => {
      if (Array.isArray(value)) return value.map((each, index) => read(each as Json, [...at, index]));
      if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, read(each, [...at, key])]));
      if (typeof value !== 'string' || !value.startsWith('file://')) return value;
      const { value: text, problem } = resolveReference(this.#folder, value, 'value');
      if (problem) this.#complaints.add(() => places.at(at), problem.message, problem.help);
      return text;
    };
    return rubricPrompt === undefined ? {} : { rubricPrompt: read(rubricPrompt, [...pointer, 'rubricPrompt']) };
  }

  #resolveVars(vars: JsonObject, { pointer, places }: RawTest): Record<string, Json> {
    const resolve = (value: Json, at: Pointer): Json => {
      if (typeof value !== 'string' || !value.startsWith('file://')) return value;
      const { value: resolved, problem } = resolveReference(this.#folder, value, 'text');
      if (problem) this.#complaints.add(() => places.at(at), problem.message, problem.help);
      return resolved;
    };
    return Object.fromEntries(
      Object.entries(vars).map(([name, value]) => {
        const at = [...pointer, 'vars', name];
        return [name, Array.isArray(value) ? value.map((each, index) => resolve(each as Json, [...at, index])) : resolve(value, at)];
      }),
    );
  }

  #readAssertion(given: JsonObject, pointer: Pointer, places: Places): readonly Assertion[] {
    const place = places.at(pointer);
    if (given.type === 'assert-set') {
      const inner = Array.isArray(given.assert) ? given.assert : [];
      if (inner.length === 0) this.#complaints.add(place, 'An `assert-set` has no assertions.', 'List them under `assert`.');
      if (typeof given.threshold === 'number' && (given.threshold < 0 || given.threshold > 1))
        this.#complaints.add(
          () => places.at([...pointer, 'threshold']),
          `The threshold is ${given.threshold}; a score is between 0 and 1.`,
          'Write a number between 0 and 1.',
        );
      const assert = inner.flatMap((each, index) =>
        this.#readAssertion(each as JsonObject, [...pointer, 'assert', index], places),
      ) as PlainAssertion[];
      return [{ type: 'assert-set', assert, ...pick(given, ['threshold', 'weight', 'metric']), place }];
    }
    if (given.assert !== undefined)
      this.#complaints.add(
        () => places.at([...pointer, 'assert'], 'key'),
        '`assert` stands in an assertion that is no `assert-set`.',
        'Write `type: assert-set`.',
      );
    const { value: written } = given;
    const reference =
      typeof written === 'string' && written.startsWith('file://') ? resolveReference(this.#folder, written, 'value') : null;
    if (reference?.problem) {
      this.#complaints.add(() => places.at([...pointer, 'value']), reference.problem.message, reference.problem.help);
      return [];
    }
    const { provider: _, assert: __, ...plain } = given;
    const assertion: JsonObject = {
      ...plain,
      ...(reference === null ? {} : { value: reference.value }),
      ...this.#readRubric(plain, pointer, places),
    };
    const mistakes = checkAssertion(assertion, this.#allowJavascript);
    for (const { key, message, help } of mistakes) this.#complaints.add(() => places.at([...pointer, key]), message, help);
    if (baseType(String(given.type)) !== 'javascript') this.#checkTemplates(assertion.value, [...pointer, 'value'], places);
    return mistakes.length > 0 ? [] : [{ ...(assertion as unknown as Omit<PlainAssertion, 'place'>), place }];
  }

  #checkInput(input: Json | undefined, pointer: Pointer, places: Places): void {
    if (typeof input === 'string') this.#checkTemplates(input, pointer, places);
    if (!Array.isArray(input)) return;
    for (const [index, message] of (input as readonly JsonObject[]).entries()) {
      const { content } = message;
      const at = [...pointer, index, 'content'];
      if (typeof content === 'string') this.#checkTemplates(content, at, places);
      if (Array.isArray(content)) for (const [part, each] of content.entries()) this.#checkPart(each as JsonObject, [...at, part], places);
    }
  }

  #checkPart({ type, text, path }: JsonObject, pointer: Pointer, places: Places): void {
    const complain = (message: string, help: string) => this.#complaints.add(() => places.at(pointer), message, help);
    if (type === 'text') {
      if (typeof text !== 'string') complain('A part of type text has no `text`.', 'Add `text`.');
      else this.#checkTemplates(text, [...pointer, 'text'], places);
      return;
    }
    if (typeof path !== 'string') {
      complain('A part of type image has no `path`.', 'Add `path`: an image in the prompt’s directory.');
      return;
    }
    const { file, problem } = findFolderFile(this.#folder, path);
    if (problem) complain(problem.message, problem.help);
    else if (findMediaType(file.bytes ?? new Uint8Array()) === null)
      complain(`“${showText(path, 80)}” is no PNG, JPEG, GIF or WebP image.`, 'Convert it to one of these.');
  }

  #checkVars(vars: Readonly<Record<string, Json>>, { pointer, places }: RawTest): void {
    for (const [name, value] of Object.entries(vars)) {
      this.#checkTemplates(value, [...pointer, 'vars', name], places);
      const isText = typeof value === 'string' || (Array.isArray(value) && value.every((each) => typeof each === 'string'));
      if (name === 'input' && !isText)
        this.#complaints.add(
          () => places.at([...pointer, 'vars', name]),
          'The var `input` is the user’s message and must be text.',
          'Write text; messages go under `input` beside `vars`.',
        );
    }
  }

  /** A mistake in a template is one before anything is rendered. */
  #checkTemplates(value: Json | undefined, pointer: Pointer, places: Places): void {
    if (Array.isArray(value)) for (const [index, each] of value.entries()) this.#checkTemplates(each as Json, [...pointer, index], places);
    if (typeof value !== 'string') return;
    const mistake = this.#templates.read(value)?.mistake;
    if (mistake)
      this.#complaints.add(
        () => places.at(pointer),
        `The template in ${nameLast(pointer)} cannot be read (its line ${mistake.line}, column ${mistake.column}): ${mistake.message}`,
        'Correct it; braces that are meant stand between {% raw %} and {% endraw %}.',
      );
  }
}

function withRubric(assertion: Assertion, rubricPrompt: Json | undefined): Assertion {
  if (rubricPrompt === undefined || 'assert' in assertion || assertion.rubricPrompt !== undefined) return assertion;
  return { ...assertion, rubricPrompt };
}

function pick(object: JsonObject, keys: readonly string[]): Record<string, never> {
  return Object.fromEntries(keys.filter((key) => object[key] !== undefined).map((key) => [key, object[key]])) as Record<string, never>;
}

function nameLast(pointer: Pointer): string {
  const name = [...pointer].reverse().find((segment) => typeof segment === 'string');
  return `\`${showText(String(name ?? 'the test'), 40)}\``;
}
