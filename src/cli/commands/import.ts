import { lstat, readFile, realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { EXIT_CODES, PromptgateError } from '../../errors.ts';
import type { ForeignPrompt, ImportedSuite } from '../../evals/import/promptfoo.ts';
import type { SuiteFolder } from '../../evals/suite/files.ts';
import { nameFromId, toPromptId } from '../../prompt/id.ts';
import { isObject } from '../../prompt/json-value.ts';
import type { JsonObject } from '../../prompt/types.ts';
import { METADATA_FILE, TEXT_FILE } from '../../prompt/types.ts';
import { cleanLine } from '../../report/terminal.ts';
import { disarmJson } from '../../report/workflow-commands.ts';
import { Worktree } from '../../revisions/worktree.ts';
import type { Context } from '../context.ts';
import { chooseFormat } from '../format.ts';
import type { Project } from '../project.ts';
import { openProject, requireValidConfig } from '../project.ts';
import { WORKTREE } from '../prompts.ts';
import type { NewFile } from '../scaffold.ts';
import { makeFiles } from '../scaffold.ts';

/** Bytes of the configuration, and of each file that it names. */
const SIZE_LIMIT = 8 * 1_048_576;
const UNKNOWN_MODEL = 'unknown';

interface Result {
  readonly made: readonly string[];
  readonly kept: readonly string[];
  readonly prompts: readonly string[];
  readonly todo: readonly string[];
}

function refuse(code: string, message: string, help: string, cause?: unknown): PromptgateError {
  return new PromptgateError(message, { code, kind: 'usage', help, ...(cause === undefined ? {} : { cause }) });
}

/** A file of the configuration's own directory tree; null where it is elsewhere, a link, too large or not there. */
async function readInside(directory: string, path: string): Promise<Uint8Array | null> {
  const target = resolve(directory, path);
  const way = relative(directory, target);
  if (way === '' || way.startsWith('..') || resolve(directory, way) !== target) return null;
  const status = await lstat(target).catch(() => null);
  if (!status?.isFile() || status.size > SIZE_LIMIT) return null;
  const [real, root] = [await realpath(target), await realpath(directory)];
  return real.startsWith(`${root}${sep}`) ? readFile(real) : null;
}

async function readConfiguration(path: string): Promise<JsonObject> {
  const bytes = await readInside(dirname(path), basename(path));
  const help = 'Name a promptfoo configuration: promptgate import promptfoo promptfooconfig.yaml';
  if (bytes === null) throw refuse('import-unreadable', `${path} is not a file that can be read.`, help);
  const { readSuiteDocument } = await import('../../evals/suite/document.ts');
  const { value, problems } = await readSuiteDocument({ path, mode: '100644', oid: '', size: bytes.length, bytes }, new Map());
  const [problem] = problems;
  if (value === undefined)
    throw refuse(
      'import-unreadable',
      `${path}${problem?.line === undefined ? '' : `:${problem.line}`}: ${problem?.message}`,
      problem?.help ?? help,
    );
  if (!isObject(value)) throw refuse('import-unreadable', `${path} holds no configuration.`, help);
  return value;
}

function chooseId(prompt: ForeignPrompt, index: number, count: number, directory: string): string {
  const file = prompt.file === null ? null : basename(prompt.file).replace(/\.[^.]*$/, '');
  const plain = file === null || /^(prompt|system|system-prompt|index)s?$/i.test(file) ? null : file;
  const id = toPromptId((prompt.label ?? plain ?? basename(directory)).replaceAll('/', '-')) ?? 'imported';
  return count > 1 && prompt.label === null && plain === null ? `${id}-${index + 1}` : id;
}

async function planPrompt(
  context: Context,
  project: Project,
  directory: string,
  prompt: ForeignPrompt,
  id: string,
  imported: ImportedSuite,
  todo: string[],
): Promise<NewFile[]> {
  const { splitChat } = await import('../../evals/import/promptfoo.ts');
  const { stringify } = await import('yaml');
  const bytes = prompt.file === null ? null : await readInside(directory, prompt.file);
  if (prompt.file !== null && bytes === null)
    todo.push(`${prompt.file} cannot be read from the configuration's directory: write the prompt into ${id}/${TEXT_FILE}.`);
  const raw = prompt.text ?? (bytes === null ? null : new TextDecoder().decode(bytes));
  const chat = raw === null ? null : splitChat(raw);
  for (const remark of chat?.remarks ?? []) todo.push(`In the prompt ${id}, ${remark}.`);
  const dir = project.config.promptsDir === '' ? id : `${project.config.promptsDir}/${id}`;
  const today = context.now().toISOString().slice(0, 10);
  const model = imported.model ?? project.config.models.default ?? UNKNOWN_MODEL;
  if (model === UNKNOWN_MODEL) todo.push(`Write the model that ${id} runs with into its ${METADATA_FILE}; it says "${UNKNOWN_MODEL}" now.`);
  const metadata = {
    name: nameFromId(id),
    version: '1.0.0',
    previous_version: null,
    description: 'Imported from promptfoo.',
    created: today,
    updated: today,
    model,
    ...(Object.keys(imported.parameters).length > 0 ? { parameters: imported.parameters } : {}),
    change_notes: 'Imported from promptfoo.',
    test_status: 'untested',
    tags: [],
  };
  const { suite } = imported;
  const standard = suite.defaultTest as JsonObject | undefined;
  const own = chat?.input ? { ...suite, defaultTest: { ...standard, input: chat.input } } : suite;
  const files: NewFile[] = [{ path: `${dir}/evals.yaml`, content: stringify(own, { lineWidth: 120 }) }];
  if (chat !== null) files.push({ path: `${dir}/${TEXT_FILE}`, content: chat.text.endsWith('\n') ? chat.text : `${chat.text}\n` });
  files.push({ path: `${dir}/${METADATA_FILE}`, content: `${JSON.stringify(metadata, null, 2)}\n` });
  for (const { from, to } of imported.files) {
    const content = /[*?]/.test(from) ? null : await readInside(directory, from);
    if (content === null) todo.push(`${from} is not copied; put it there yourself: ${dir}/${to}`);
    else files.push({ path: `${dir}/${to}`, content });
  }
  return files;
}

/**
 * Turns a promptfoo configuration into prompts with suites; never writes over a file, and reads nothing outside of the configuration's directory.
 * @throws PromptgateError `unknown-source`, `import-unreadable`, `not-writable`
 */
export async function runImport(context: Context, source: string, file: string): Promise<number> {
  const format = chooseFormat(context, ['text', 'json']);
  if (source !== 'promptfoo')
    throw refuse(
      'unknown-source',
      `There is no import from "${source.slice(0, 40)}".`,
      'What can be imported: promptgate import promptfoo FILE',
    );
  const project = await openProject(context);
  requireValidConfig(project);
  const path = resolve(context.cwd, file);
  const { convertPromptfoo } = await import('../../evals/import/promptfoo.ts');
  const imported = convertPromptfoo(await readConfiguration(path));
  const todo = [...imported.remarks];
  const prompts = imported.prompts.length > 0 ? imported.prompts : [{ label: null, text: null, file: null }];
  const wanted = prompts.map((prompt, index) => chooseId(prompt, index, prompts.length, dirname(path)));
  const ids = wanted.map((id, index) => (wanted.indexOf(id) === index ? id : `${id}-${index + 1}`));
  const files: NewFile[] = [];
  for (const [index, prompt] of prompts.entries())
    files.push(...(await planPrompt(context, project, dirname(path), prompt, ids[index] as string, imported, todo)));
  const { made, kept } = await makeFiles(project.root, files);
  todo.push(...(await checkSuites(project, ids)));
  await print(context, format, { made, kept, prompts: ids, todo: [...new Set(todo)] });
  return EXIT_CODES.success;
}

/** What the suites that were made still need, in the words of the review. */
async function checkSuites(project: Project, ids: readonly string[]): Promise<readonly string[]> {
  const { gatherSuites } = await import('../../evals/suite/gather-suites.ts');
  const { readSuite } = await import('../../evals/suite/read-suite.ts');
  const dirs = ids.map((id) => join(project.config.promptsDir, id).split(sep).join('/'));
  const cache = new Map();
  const folders: ReadonlyMap<string, SuiteFolder> = await gatherSuites(new Worktree(project.root), WORKTREE, dirs, cache);
  const lines: string[] = [];
  for (const folder of folders.values()) {
    const { findings } = await readSuite(folder, { allowJavascript: project.config.evals.allowJavascript, cache });
    for (const { path, line, severity, message, help } of findings)
      if (severity !== 'notice') lines.push(`${path}${line === null ? '' : `:${line}`}: ${message} ${help}`);
  }
  return lines;
}

async function print({ output }: Context, format: string, result: Result): Promise<void> {
  if (format === 'json') return output.result(disarmJson(JSON.stringify(result, null, 2)));
  const list = (title: string, items: readonly string[]) =>
    items.length === 0 ? [] : [title, ...items.map((item) => `  ${cleanLine(item)}`), ''];
  return output.result(
    [
      ...list('Made:', result.made),
      ...list('There already, left as it was:', result.kept),
      ...list('Left to do:', result.todo),
      'Next: promptgate validate',
    ].join('\n'),
  );
}
