import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { expect } from '@jest/globals';
import { COMPILE_CACHE } from './compile-cache.ts';
import { createTemporaryDirectory, type FileContent, GIT_ENVIRONMENT } from './git-repository.ts';
import { type ModelServer, type ModelServerOptions, startModelServer } from './model-server.ts';
import { openPullRequest, type World } from './pull-request-world.ts';
import { type Command, findCommands } from './runner-rules.ts';

export type Files = Readonly<Record<string, FileContent>>;

/** A key with characters that URLs and JSON write otherwise. */
export const KEY = 'sk-attack/9+"\\Zq=7&yTr4wLm2VbN8xKc5';
/** What must turn up nowhere: the value of a variable of the environment, and of files outside of the prompts' directories. */
export const CANARIES = {
  environment: 'canary-environment-4f1c9e',
  outside: 'canary-outside-77ab20',
  workspace: 'canary-workspace-d03e51',
} as const;

/** The built command line. */
const CLI = resolve(import.meta.dirname, '../../dist/lib/cli/index.js');
/** A review of a hostile branch ends within this. */
const TIME_LIMIT = 150_000;

// biome-ignore lint/suspicious/noExplicitAny: tests read it with matchers
type Report = any;

export interface Played {
  readonly status: number | null;
  /** null where none was written. */
  readonly report: Report;
  /** Everything that the program wrote: both streams, its files, the comment, the summary. */
  readonly written: string;
  readonly stdout: string;
  /** What GitHub's runner would take for commands. */
  readonly commands: readonly Command[];
}

/** The servers, as the configuration of the base and the attacks name them. */
export interface Hosts {
  readonly model: string;
  readonly evil: string;
  /** Absolute path of a file outside of the repository that holds a canary. */
  readonly outside: string;
}

export interface AttackOptions {
  readonly base: (hosts: Hosts) => Files;
  readonly head: (hosts: Hosts) => Files;
  readonly model?: ModelServerOptions;
  readonly title?: string;
  /** null: there is no key in the environment. */
  readonly key?: string | null;
  /** Texts that lie in the working directory before a run, and in no commit. */
  readonly lying?: (hosts: Hosts) => Readonly<Record<string, string>>;
}

export interface AttackWorld {
  readonly model: ModelServer;
  readonly hosts: Hosts;
  /** Connections to the host of the attacker. */
  readonly evilConnections: () => number;
  readonly world: World;
  /** `promptgate review` from a clone with the branch checked out. */
  readonly review: (...options: readonly string[]) => Promise<Played>;
  /** `promptgate eval --baseline main` with the branch checked out. */
  readonly evaluate: (...options: readonly string[]) => Promise<Played>;
  /** The Action's bundle on the pull request. */
  readonly act: () => Promise<Played>;
  /** Both. */
  readonly play: () => Promise<readonly (readonly [program: string, played: Played])[]>;
  readonly close: () => Promise<void>;
}

/** A pull request that attacks the evals, on a real repository, with the provider of the base's configuration and a host of the attacker's. */
export async function openAttack(options: AttackOptions): Promise<AttackWorld> {
  const model = await startModelServer(options.model);
  const evil = createServer((_, response) => response.end('{}'));
  let connections = 0;
  evil.on('connection', () => {
    connections += 1;
  });
  evil.listen(0, '127.0.0.1');
  await once(evil, 'listening');
  const outside = join(await createTemporaryDirectory('promptgate-outside-'), 'secret.txt');
  await writeFile(outside, CANARIES.outside);
  const hosts = { model: model.url, evil: `http://127.0.0.1:${(evil.address() as AddressInfo).port}`, outside };
  const { key = KEY, title = 'fix: attack' } = options;
  const world = await openPullRequest({
    base: { 'secret.txt': CANARIES.workspace, ...options.base(hosts) },
    head: options.head(hosts),
    title,
  });
  const environment = { CANARY: CANARIES.environment, ...(key === null ? {} : { MODEL_KEY: key }) };

  async function lay(directory: string): Promise<void> {
    for (const [path, text] of Object.entries(options.lying?.(hosts) ?? {})) {
      await mkdir(dirname(join(directory, path)), { recursive: true });
      await writeFile(join(directory, path), text);
    }
  }

  async function runCli(args: readonly string[]): Promise<Played> {
    const { repository } = world;
    await repository.checkout('topic');
    await lay(repository.dir);
    const { status, streams } = await run([CLI, '--format', 'json', ...args], repository.dir, { ...GIT_ENVIRONMENT, ...environment });
    const files = listFiles(join(repository.dir, '.promptgate'));
    const [stdout] = streams;
    return {
      status,
      report: stdout.startsWith('{') ? JSON.parse(stdout) : null,
      written: [...streams, ...files].join('\n'),
      stdout,
      commands: findCommands(streams.join('\n')),
    };
  }

  const review = (...more: readonly string[]) => runCli(['review', '--base', 'main', '--title', title, ...more]);
  async function act(): Promise<Played> {
    await world.repository.checkout('main');
    const workspace = await world.checkOut();
    await lay(workspace);
    const ran = await world.run({ environment, workspace });
    const comments = world.server.comments.map(({ body }) => body);
    const files = listFiles(join(ran.workspace, 'promptgate-report'));
    const kept = listFiles(join(ran.workspace, '.promptgate'));
    const written = [ran.stdout, ran.stderr, ran.summary, JSON.stringify(ran.outputs), ...comments, ...files, ...kept].join('\n');
    return { status: ran.status, report: ran.report, written, stdout: ran.stdout, commands: ran.commands };
  }

  return {
    model,
    hosts,
    world,
    evilConnections: () => connections,
    review,
    evaluate: (...more) => runCli(['eval', '--baseline', 'main', ...more]),
    act,
    async play() {
      return [
        ['review', await review()],
        ['the Action', await act()],
      ] as const;
    },
    async close() {
      evil.closeAllConnections();
      evil.close();
      await Promise.all([world.close(), model.close()]);
    },
  };
}

async function run(args: readonly string[], cwd: string, env: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...COMPILE_CACHE, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: TIME_LIMIT,
    killSignal: 'SIGKILL',
  });
  const read = async (stream: NodeJS.ReadableStream): Promise<string> => {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString();
  };
  const [stdout, stderr] = await Promise.all([read(child.stdout), read(child.stderr), once(child, 'close')]);
  if (child.signalCode !== null) throw new Error(`It did not end within ${TIME_LIMIT / 1000} s.\n${stderr}`);
  return { status: child.exitCode, streams: [stdout, stderr] as const };
}

/** The contents of all files below a directory; a link in its place is not ours to read. */
function listFiles(directory: string): string[] {
  try {
    if (!lstatSync(directory).isDirectory()) return [];
    const entries = readdirSync(directory, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'));
  } catch {
    return [];
  }
}

/** A provider in the base's configuration, as it is trusted: the key in `MODEL_KEY`. */
export function configure({ model }: Hosts, more = 'evals: { confirm: 0 }'): Files {
  const provider = `{ type: openai-compatible, baseUrl: "${model}/v1", apiKeyEnv: MODEL_KEY }`;
  return { '.promptgate.yaml': `models:\n  providers:\n    openai: ${provider}\n${more}\n` };
}

/** A finding in short: `rule path:line`. */
export function nameFinding({ rule, path, line }: { rule: string; path: string | null; line: number | null }): string {
  return `${rule} ${path ?? '-'}${line === null ? '' : `:${line}`}`;
}

interface Found {
  readonly rule: string;
  readonly severity: string;
  readonly path: string | null;
  readonly line: number | null;
  readonly message: string;
}

/** The findings of one prompt's evals that are more than a notice. */
export function findingsOf(report: Report, id: string): readonly Found[] {
  const prompt = report.prompts.find((one: { id: string }) => one.id === id);
  if (prompt === undefined) throw new Error(`The report has no prompt ${id}.`);
  return prompt.findings.filter(({ rule, severity }: Found) => rule.startsWith('evals/') && severity !== 'notice');
}

/** What no attack may ever have done. */
export function expectNothingLost(attack: AttackWorld, { written }: Played): void {
  expect(attack.evilConnections()).toBe(0);
  const sent = attack.model.calls.map(({ body }) => JSON.stringify(body)).join('\n');
  for (const canary of Object.values(CANARIES)) {
    expect(sent).not.toContain(canary);
    expect(written).not.toContain(canary);
  }
  expect(written).not.toContain(KEY);
}
