import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DEFAULT_CONFIG } from '../src/config/config.ts';
import { digestPrompt } from '../src/prompt/digest.ts';
import { formatRegistry } from '../src/registry/format.ts';
import type { RegisteredPrompt } from '../src/registry/registry.ts';
import { openLocalGit } from '../src/revisions/local-git.ts';
import { bundleEnvironment } from '../src/shipping/bundle.ts';
import type { Bench, BenchRow } from './index.ts';

const RUNS = 9;
/** Milliseconds for the command on 1,000 prompts, from the shell to its end. */
const LIMIT = 1000;
const REGISTRY_PATH = 'prompts/registry.json';
const SETTINGS = { config: DEFAULT_CONFIG, configPath: '.promptgate.yaml' };
const ENVIRONMENT = { PATH: process.env.PATH, HOME: tmpdir(), GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
const CLI = resolve(import.meta.dirname, '../src/cli/index.ts');

/** The bundle of an environment, each prompt registered at a commit of its own; and how it grows. */
export async function bench(): Promise<Bench> {
  const rows: BenchRow[] = [];
  for (const count of [100, 1000]) rows.push(...(await measure(count)));
  return { name: `the bundle of an environment, each version at a commit of its own (median of ${RUNS})`, rows };
}

async function measure(count: number): Promise<BenchRow[]> {
  const dir = await mkdtemp(join(tmpdir(), 'promptgate-bench-'));
  try {
    await run(dir, 'git', ['init', '--quiet', '--initial-branch=main']);
    await run(dir, 'git', ['fast-import', '--quiet', '--date-format=raw'], writePrompts(count));
    const commits = (await run(dir, 'git', ['rev-list', '--reverse', 'main'])).toString().split('\n').filter(Boolean);
    const registry = formatRegistry({
      schemaVersion: 1,
      prompts: Object.fromEntries(commits.map((sha, index) => [idOf(index), register(index, sha)])),
    });
    await run(
      dir,
      'git',
      ['fast-import', '--quiet', '--date-format=raw'],
      [`${commit('chore(registry): all')}from refs/heads/main^0\n${file(REGISTRY_PATH, registry)}`],
    );
    return await compare(dir, count, registry);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

async function compare(dir: string, count: number, text: string): Promise<BenchRow[]> {
  const tip = (await run(dir, 'git', ['rev-parse', 'main'])).toString().trim();
  const oids = (await run(dir, 'git', ['ls-tree', '-r', '--format=%(objectname) %(path)', 'main', 'prompts/']))
    .toString()
    .split('\n')
    .filter((line) => /\.(txt|json)$/.test(line) && !line.endsWith(REGISTRY_PATH))
    .map((line) => line.split(' ')[0] as string);
  const times: Record<'git' | 'made' | 'command', number[]> = { git: [], made: [], command: [] };
  let size = 0;
  for (let round = -1; round < RUNS; round += 1) {
    const git = await time(() => run(dir, 'git', ['cat-file', '--batch'], [`${oids.join('\n')}\n`]));
    const made = await time(async () => {
      size = await makeOnce(dir, count, tip, text);
    });
    const command = await time(() => run(dir, process.execPath, [CLI, 'bundle', '--environment', 'production', '--quiet']));
    // The first round warms the disk's cache and loads the modules.
    if (round < 0) continue;
    times.git.push(git);
    times.made.push(made);
    times.command.push(command);
  }
  const [git, made, command] = [median(times.git), median(times.made), median(times.command)];
  const prompts = `${count.toLocaleString('en')} prompts`;
  return [
    { what: `${prompts}: git cat-file of their ${oids.length} blobs`, value: git, unit: 'ms' },
    { what: `${prompts}: reading and making the bundle of ${Math.round(size / 1024)} kB`, value: made, unit: 'ms', ratio: made / git },
    { what: `${prompts}: promptgate bundle, from the shell`, value: command, unit: 'ms', ...(count === 1000 ? { limit: LIMIT } : {}) },
  ];
}

async function makeOnce(dir: string, count: number, commit: string, text: string): Promise<number> {
  const git = await openLocalGit({ directory: dir, environment: ENVIRONMENT });
  try {
    const ports = { revisions: git, readTime: (sha: string) => git.readTime(sha) };
    const result = await bundleEnvironment(ports, { name: 'main', commit, text }, 'production', SETTINGS);
    if (result.kind === 'refused' || Object.keys(result.bundle.prompts).length !== count) throw new Error('the bundle is not whole');
    return result.text.length;
  } finally {
    await git.close();
  }
}

const idOf = (index: number): string => `prompt-${index}`;

function register(index: number, sha: string): RegisteredPrompt {
  const digest = digestPrompt({ model: 'gpt-5-mini', outputSchema: null, parameters: null, text: textOf(index) }) as string;
  const at = '2026-11-23T10:00:00Z';
  const state = { version: '1.0.0', deployedAt: at, deployedBy: 'bench', previous: null };
  return { versions: { '1.0.0': { digest, commit: sha, registeredAt: at, evidence: null } }, environments: { production: state } };
}

/** One commit for each prompt. */
function* writePrompts(count: number): Generator<string> {
  for (let index = 0; index < count; index += 1) {
    const dir = `prompts/${idOf(index)}`;
    const metadata = { name: `Prompt ${index}`, version: '1.0.0', model: 'gpt-5-mini', description: 'One of many.' };
    yield `${commit(`feat: ${idOf(index)}`)}${file(`${dir}/system-prompt.txt`, textOf(index))}${file(`${dir}/.prompt-metadata.json`, `${JSON.stringify(metadata, null, 2)}\n`)}`;
  }
}

/** About 1.5 kB, as a usual prompt has. */
function textOf(index: number): string {
  return Array.from(
    { length: 24 },
    (_, number) => `Rule ${number} of ${index}: answer {{ question }} with care, and say so when in doubt.`,
  ).join('\n');
}

function commit(message: string): string {
  return `commit refs/heads/main\ncommitter Bench <bench@example.com> 1704067200 +0000\n${data(message)}`;
}

function file(path: string, content: string): string {
  return `M 100644 inline ${path}\n${data(content)}`;
}

function data(content: string): string {
  return `data ${Buffer.byteLength(content)}\n${content}\n`;
}

async function run(dir: string, command: string, args: readonly string[], input: Iterable<string> = []): Promise<Buffer> {
  const child = spawn(command, args, { cwd: dir, env: ENVIRONMENT, stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  for (const text of input) if (!child.stdin.write(text)) await once(child.stdin, 'drain');
  child.stdin.end();
  const [code] = await ended;
  if (code !== 0) throw new Error(`${command} ${args[0]} ended with ${code}`);
  return Buffer.concat(chunks);
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
