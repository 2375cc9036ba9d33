import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import type { Limits } from '../../src/action/end-after.ts';
import { COMPILE_CACHE } from './compile-cache.ts';
import { createTemporaryDirectory } from './git-repository.ts';
import type { GitHubServer } from './github-server.ts';
import { type Command, findCommands, parseOutputs } from './runner-rules.ts';

export interface ActionOptions {
  readonly server: GitHubServer;
  readonly event: string;
  readonly payload: unknown;
  /** A workspace of `checkOut`; absent: an empty directory, as without a checkout step. */
  readonly workspace?: string;
  /** Over the defaults of action.yml. */
  readonly inputs?: Readonly<Record<string, string>>;
  readonly token?: string;
  /** GITHUB_SHA. */
  readonly sha?: string;
  readonly runId?: number;
  readonly runAttempt?: number;
  readonly environment?: Readonly<Record<string, string>>;
  /** Node's arguments in the place of the bundle. */
  readonly args?: readonly string[];
  /** Given the process once it is started. */
  readonly onStart?: (child: ChildProcess) => void;
}

export interface ActionResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly commands: readonly Command[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** The JSON report; null when none was written. */
  // biome-ignore lint/suspicious/noExplicitAny: tests read it with matchers
  readonly report: any;
  readonly workspace: string;
}

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly runs: { readonly using: string; readonly main: string };
}

/** `action.yml` at the repository's root. */
export const ACTION = parse(readFileSync('action.yml', 'utf8')) as ActionFile;

/** The outputs that a review gives; the others belong to modes of their own. */
export const REVIEW_OUTPUTS: readonly string[] = ['changed-prompts', 'comment-url', 'conclusion', 'cost-usd', 'report'];

interface Prepared {
  readonly environment: Readonly<Record<string, string>>;
  readonly workspace: string;
  /** A file of the runner's. */
  readonly at: (name: string) => string;
}

/** The runner's files and variables. */
async function prepare(options: ActionOptions): Promise<Prepared> {
  const { server } = options;
  const files = await createTemporaryDirectory('promptgate-runner-');
  const at = (name: string): string => join(files, name);
  const workspace = options.workspace ?? at('workspace');
  await Promise.all([mkdir(at('temp')), mkdir(workspace, { recursive: true })]);
  await writeFile(at('event.json'), JSON.stringify(options.payload));
  await Promise.all(['output', 'summary', 'state'].map((name) => writeFile(at(name), '')));
  const token = options.token ?? server.token;
  const inputs = Object.entries(ACTION.inputs).map(([name, { default: value = '' }]) => [
    `INPUT_${name.toUpperCase()}`,
    options.inputs?.[name] ?? value.replace(/^\$\{\{ github\.token \}\}$/, token),
  ]);
  const further = Object.entries(options.inputs ?? {}).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  const environment = {
    PATH: process.env.PATH ?? '',
    HOME: files,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: server.apiUrl,
    GITHUB_SERVER_URL: server.url,
    GITHUB_REPOSITORY: server.repository,
    GITHUB_EVENT_NAME: options.event,
    GITHUB_EVENT_PATH: at('event.json'),
    GITHUB_SHA: options.sha ?? '',
    GITHUB_OUTPUT: at('output'),
    GITHUB_STEP_SUMMARY: at('summary'),
    GITHUB_STATE: at('state'),
    GITHUB_WORKSPACE: workspace,
    GITHUB_RUN_ID: String(options.runId ?? 100),
    GITHUB_RUN_ATTEMPT: String(options.runAttempt ?? 1),
    RUNNER_TEMP: at('temp'),
    ...Object.fromEntries([...inputs, ...further]),
    ...options.environment,
  };
  return { environment, workspace, at };
}

async function collect(
  { at, workspace }: Prepared,
  { status, stdout, stderr }: { status: number | null; stdout: string; stderr: string },
): Promise<ActionResult> {
  const outputs = parseOutputs(await readFile(at('output'), 'utf8'));
  const report = outputs.report === undefined ? null : JSON.parse(await readFile(outputs.report, 'utf8'));
  const summary = await readFile(at('summary'), 'utf8');
  return { status, stdout, stderr, commands: findCommands(stdout), outputs, summary, report, workspace };
}

/** Runs the built bundle as the runner does: a child process, the event's payload in a file, `INPUT_*`, and nothing else around. */
export async function runAction(options: ActionOptions): Promise<ActionResult> {
  const prepared = await prepare(options);
  const args = options.args ?? [resolve(ACTION.runs.main)];
  return collect(prepared, await spawnNode(args, prepared.workspace, prepared.environment, options.onStart));
}

/** Runs the Action's source in this process: the same but for the start of a process, which is most of what a short run takes. */
export async function runActionHere(options: ActionOptions): Promise<ActionResult> {
  // Loaded here: who runs the bundle has no use for them.
  const { main } = await import('../../src/action/main.ts');
  const { createInterruption } = await import('../../src/interruption.ts');
  const prepared = await prepare(options);
  const interruption = createInterruption(() => {});
  let stdout = '';
  const keep = (text: string): boolean => {
    stdout += text;
    return true;
  };
  // Annotations are written to the process's own stdout.
  const write = process.stdout.write;
  process.stdout.write = keep as typeof write;
  try {
    const status = await main({ environment: prepared.environment, write: keep, interruption });
    return await collect(prepared, { status, stdout, stderr: '' });
  } finally {
    process.stdout.write = write;
  }
}

/** Node's arguments that run the Action from its source, as its entry file does, with other limits than its own. */
export function fromSource(limits: Partial<Limits>): readonly string[] {
  const load = (path: string): string => `await import(${JSON.stringify(pathToFileURL(path).href)})`;
  const script = `
    const { main } = ${load('src/action/main.ts')};
    const { createInterruption } = ${load('src/interruption.ts')};
    const interruption = createInterruption((code) => process.exit(code));
    process.once('SIGINT', () => interruption.interrupt('SIGINT'));
    const status = await main({ environment: process.env, write: (text) => process.stdout.write(text), interruption }, ${JSON.stringify(limits)});
    process.exitCode = interruption.signal.aborted ? interruption.code : status;
    process.stdout.write('', () => process.exit());`;
  return ['--input-type=module', '--eval', script];
}

function spawnNode(
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>>,
  onStart?: (child: ChildProcess) => void,
): Promise<{ status: number | null; stdout: string; stderr: string }> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, { cwd, env: { ...COMPILE_CACHE, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    onStart?.(child);
    const text = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      text.stdout += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      text.stderr += chunk;
    });
    child.on('error', fail);
    child.on('close', (status) => done({ status, ...text }));
  });
}
