import { loadPrompts } from '../../src/changes/load.ts';
import type { Finding } from '../../src/checks/finding.ts';
import type { Revision } from '../../src/evals/plan-cases.ts';
import { gatherSuites } from '../../src/evals/suite/gather-suites.ts';
import type { SuiteReading } from '../../src/evals/suite/read-suite.ts';
import { readSuite } from '../../src/evals/suite/read-suite.ts';
import { readTools } from '../../src/evals/tools.ts';
import type { Prompt } from '../../src/prompt/types.ts';
import type { MemoryFile } from '../../src/revisions/memory.ts';
import { MemoryRevisions } from '../../src/revisions/memory.ts';
import { promptFiles } from '../support/prompt-files.ts';

export const DIR = 'prompts/a';

export type Files = Readonly<Record<string, MemoryFile>>;

function plainFiles(metadata: Readonly<Record<string, unknown>> = {}, text?: string): Files {
  return promptFiles('a', metadata, text) as Files;
}

/** Reads the suite of the prompt `a`, whose directory holds these files. */
export async function read(
  files: Files,
  options: { readonly allowJavascript?: boolean; readonly outside?: Files } = {},
): Promise<SuiteReading> {
  const revisions = new MemoryRevisions();
  const inside = Object.fromEntries(Object.entries(files).map(([path, content]) => [`${DIR}/${path}`, content]));
  const sha = revisions.commit({ message: 'feat: start', files: { ...plainFiles(), ...inside, ...options.outside } });
  const cache = new Map();
  const folder = (await gatherSuites(revisions, sha, [DIR], cache)).get(DIR);
  if (folder === undefined) throw new Error('the directory is not there');
  return readSuite(folder, { allowJavascript: options.allowJavascript === true, cache });
}

export async function readYaml(text: string, files: Files = {}): Promise<SuiteReading> {
  return read({ 'evals.yaml': text, ...files });
}

/** `error 3:5 message`, for short expectations. */
export function brief({ severity, line, column, message }: Finding): string {
  return `${severity} ${line}:${column} ${message}`;
}

/** A prompt with its suite at one revision, as a plan takes it. */
export async function revision(
  text: string,
  suite: string | null,
  files: Files = {},
  metadata: Readonly<Record<string, unknown>> = {},
): Promise<Revision> {
  const revisions = new MemoryRevisions();
  const inside = Object.fromEntries(Object.entries(files).map(([path, content]) => [`${DIR}/${path}`, content]));
  const own = suite === null ? {} : { [`${DIR}/evals.yaml`]: suite };
  const sha = revisions.commit({ message: 'feat: start', files: { ...plainFiles(metadata, text), ...inside, ...own } });
  const cache = new Map();
  const folder = (await gatherSuites(revisions, sha, [DIR], cache)).get(DIR) as Revision['folder'];
  const prompt = (await loadPrompts(revisions, sha, 'prompts', ['a'])).get('a') as Prompt;
  const reading = await readSuite(folder, { allowJavascript: false, cache });
  const { tools, value } = readTools(folder.files.get('tools.json'));
  return { side: { prompt, templating: 'liquid', model: 'echo:one', tools, toolsValue: value }, suite: reading.suite, folder };
}
