import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, readFile, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createHttpTarget } from '../../examples/http-service/traffic.ts';
import { requireRegistry } from '../../src/registry/parse.ts';
import type { EnvironmentState } from '../../src/registry/registry.ts';
import { createRepository, createTemporaryDirectory, GIT_ENVIRONMENT, GitRepository } from '../support/git-repository.ts';
import { samplePrompt } from '../support/sample-prompt.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const CLI = join(ROOT, 'dist/lib/cli/index.js');
const ID = 'customer-support';
const FIRST = 'You answer questions of our customers. Be brief, be kind and never promise a refund.\n';
const CONFIG = `environments: [production]
registry: { promote: [production] }
monitoring: { store: "sqlite:metrics.db", alpha: 0.01 }
`;
const PRODUCTION = ['--environment', 'production'] as const;

/** A process whose output is kept. */
class Running {
  readonly child: ChildProcess;
  readonly #name: string;
  said = '';

  constructor(name: string, args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}) {
    this.#name = name;
    this.child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
      cwd,
      env: { ...GIT_ENVIRONMENT, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.said += chunk.toString();
      });
    }
  }

  /** Waits for words; says what there was instead where they do not come. */
  async hear(words: RegExp, seconds: number): Promise<RegExpExecArray> {
    for (let left = seconds * 10; left > 0; left--) {
      const found = words.exec(this.said);
      if (found !== null) return found;
      if (this.child.exitCode !== null) break;
      await sleep(100);
    }
    throw new Error(`${this.#name} never said ${words}:\n${this.said.slice(-3000)}`);
  }

  /** Asks it to end; its exit code. */
  async end(): Promise<number | null> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      const closed = once(this.child, 'close');
      this.child.kill('SIGTERM');
      await closed;
    }
    return this.child.exitCode;
  }
}

let origin: GitRepository;
let clone: GitRepository;
let app: string;
const running: Running[] = [];

function start(...given: ConstructorParameters<typeof Running>): Running {
  const one = new Running(...given);
  running.push(one);
  return one;
}

async function promptgate(...args: string[]): Promise<string> {
  const one = new Running('promptgate', [CLI, ...args], clone.dir);
  const [code] = (await once(one.child, 'close')) as [number];
  if (code !== 0) throw new Error(`promptgate ${args.join(' ')} ended with ${code}:\n${one.said}`);
  return one.said;
}

async function readState(): Promise<EnvironmentState> {
  const text = await origin.git('show', 'main:prompts/registry.json');
  return requireRegistry(text, 'registry.json').prompts[ID]?.environments.production as EnvironmentState;
}

/** Seconds since 1970: bundles are put in order by the times of commits. */
function readTime(): number {
  return Math.floor(Date.now() / 1000);
}

async function release(version: string, previous: string, text: string): Promise<void> {
  await origin.commit(`feat: ${version}`, samplePrompt(ID, { version, previous, text }), { time: readTime() });
  await clone.git('pull', '--quiet', '--ff-only');
  await promptgate('release', '--push');
}

/** The versions of forty answers. */
async function listVersions(url: string): Promise<readonly string[]> {
  const target = createHttpTarget(url);
  const versions = new Set<string>();
  for (let call = 0; call < 40; call++) versions.add((await target.answer('somebody', 'Where is my order?')).version);
  return [...versions];
}

function rollOut(version: string, ...hold: string[]): Promise<string> {
  const how = ['--steps', '10,50,100', '--unit', 'request', '--reason', 'tried by hand', '--push'];
  return promptgate('rollout', 'start', ID, ...PRODUCTION, '--to', version, ...how, ...hold);
}

beforeAll(async () => {
  origin = await createRepository({ bare: true });
  await origin.commit('feat: the first prompt', { '.promptgate.yaml': CONFIG, ...samplePrompt(ID, { text: FIRST }) }, { time: readTime() });
  clone = new GitRepository(await createTemporaryDirectory('promptgate-service-'), false);
  await clone.git('clone', '--quiet', `file://${origin.gitDir}`, '.');
  app = await createTemporaryDirectory('promptgate-app-');
  await cp(join(ROOT, 'examples/http-service'), app, { recursive: true });
  // As npm would install it.
  await mkdir(join(app, 'node_modules'));
  await symlink(ROOT, join(app, 'node_modules/promptgate'));
  await promptgate('release', '--push');
  await promptgate('registry', 'deploy', ID, '1.0.0', ...PRODUCTION, '--reason', 'the first', '--push');
  await promptgate('bundle', ...PRODUCTION, '--output', join(clone.dir, 'prompts.bundle.json'));
});

afterAll(async () => {
  for (const one of running) await one.end();
});

test('a bad canary is taken back and a good one let through, while people use the service', async () => {
  const server = start('the server', ['server.ts'], app, {
    ...{ PORT: '0', BUNDLE: join(clone.dir, 'prompts.bundle.json'), STORE: `sqlite:${join(clone.dir, 'metrics.db')}` },
    ...{ REFRESH_MS: '300', ROUTE_BY: 'request', MODEL_MS: '2' },
  });
  const [, url = ''] = await server.hear(/listening on (\S+)/, 30);
  const load = start('the load', ['load.ts', '--url', url, '--calls', '1000000', '--per-second', '120'], app);
  await sleep(3000);
  const files = ['--bundle', 'prompts.bundle.json', '--overrides', 'prompts.overrides.json'];
  const watcher = start('the watcher', [CLI, 'monitor', 'watch', ...PRODUCTION, '--interval', '1s', '--push', ...files], clone.dir);

  await release('1.1.0', '1.0.0', `${FIRST}Answer in one word.\n`);
  await rollOut('1.1.0');
  await watcher.hear(/r-1 1\.1\.0 10 %: regress/, 180);
  await watcher.hear(/Override: .*\n.*Registry: /, 30);
  // Three refreshes.
  await sleep(1000);
  expect(await listVersions(url)).toEqual(['1.0.0']);
  const back = await readState();
  expect([back.version, back.rollout, back.blocked?.length]).toEqual(['1.0.0', undefined, 1]);
  expect(await readFile(join(clone.dir, 'prompts.overrides.json'), 'utf8')).toContain('"r-1"');
  await expect(rollOut('1.1.0')).rejects.toThrow(/1\.1\.0 is blocked in production/);

  await release('1.2.0', '1.1.0', `${FIRST}Ask for the order number first.\n`);
  await rollOut('1.2.0', '--hold', '0m');
  for (let left = 1200; (await readState()).version !== '1.2.0' && left > 0; left--) await sleep(100);
  const through = await readState();
  expect([through.version, through.previous, through.rollout]).toEqual(['1.2.0', '1.0.0', undefined]);
  await watcher.hear(/complete rollout .*\n.*Bundle: /, 30);
  await sleep(1000);
  expect(await listVersions(url)).toEqual(['1.2.0']);

  // As shells count an end by SIGTERM.
  expect(await watcher.end()).toBe(143);
  await load.end();
  expect(await server.end()).toBe(0);
  const page = await promptgate('monitor', 'report', ID, ...PRODUCTION);
  for (const piece of ['<!doctype html>', '1.1.0', '1.2.0 (canary)', 'Rollout r-1 of 1.1.0 rolled back, and its content blocked'])
    expect(page).toContain(piece);
  for (const id of ['r-1', 'r-2']) expect(await promptgate('explain', id)).toContain('comes out the same');
}, 600_000);
