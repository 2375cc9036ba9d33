import { spawn } from 'node:child_process';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, expect, test } from '@jest/globals';
import { openStore } from '../../src/stores/open-store.ts';
import { createDeployedWorld, type RegistryWorld } from '../cli/registry-world.ts';
import { GIT_ENVIRONMENT, type GitRepository } from '../support/git-repository.ts';

const START = Date.parse('2026-11-23T10:00:00Z');
const CLI = resolve('src/cli/index.ts');
const NODE = resolve('node_modules/.bin/node');

let world: RegistryWorld;
let metrics: string;
/** The remote's commit with the rollout running. */
let running: string;

beforeAll(async () => {
  world = await createDeployedWorld();
  metrics = join(await mkdtemp(join(tmpdir(), 'promptgate-killed-')), 'metrics.db');
  const start = ['rollout', 'start', 'support', '--environment', 'production', '--to', '1.1.0', '--steps', '10,50', '--unit', 'request'];
  const { code } = await world.run(...start, '--guardrails', 'errors', '--reason', 'looked at by hand', '--push');
  expect(code).toBe(0);
  running = await world.remote.git('rev-parse', 'refs/heads/main');
  const store = await openStore(`sqlite:${metrics}`, { mode: 'record' });
  const facts = {
    rolloutId: 'r-1',
    promptId: 'support',
    environment: 'production',
    stable: '1.0.0',
    canary: '1.1.0',
    slowMs: null,
    firstAt: START,
  };
  for (let minute = 0; minute < 30; minute += 1) {
    await store.write({
      ...{ at: START + minute * 60_000, rollUps: [], keys: [], responses: [], raw: [] },
      rollouts: [{ ...facts, unit: 'request', guardrails: ['errors'] }],
      ledger: [{ rolloutId: 'r-1', guardrail: 'errors', step: 0, canary: { exposures: 20, bad: 8 }, stable: { exposures: 180, bad: 9 } }],
      shares: [{ rolloutId: 'r-1', step: 0, percent: 10, canary: 20, stable: 180 }],
    });
  }
  await store.close();
});

interface Watched {
  readonly clone: GitRepository;
  readonly overrides: string;
  readonly bundle: string;
}

async function createWatched(): Promise<Watched> {
  const clone = await world.remote.clone();
  const directory = await mkdtemp(join(tmpdir(), 'promptgate-published-'));
  return { clone, overrides: join(directory, 'overrides.json'), bundle: join(directory, 'bundle.json') };
}

/** Runs one look as a process of its own, which is killed after a while. */
async function look({ clone, overrides, bundle }: Watched, milliseconds: number | null): Promise<number | null> {
  const place = ['--environment', 'production', '--store', `sqlite:${metrics}`, '--overrides', overrides, '--bundle', bundle];
  const child = spawn(NODE, [CLI, 'monitor', 'watch', '--once', '--push', ...place], {
    cwd: clone.dir,
    env: { ...GIT_ENVIRONMENT, PATH: process.env.PATH },
    stdio: 'ignore',
  });
  const ended = new Promise<number | null>((done) => child.on('exit', done));
  if (milliseconds !== null) void pause(milliseconds).then(() => child.kill('SIGKILL'));
  return ended;
}

async function expectRolledBack({ overrides, bundle }: Watched): Promise<void> {
  expect(JSON.parse(await readFile(overrides, 'utf8'))).toMatchObject([{ prompt: 'support', rolloutId: 'r-1', action: 'stable' }]);
  expect(JSON.parse(await readFile(bundle, 'utf8'))).toMatchObject({
    prompts: { support: { rollout: null, stable: { version: '1.0.0' } } },
  });
  const subjects = await world.remote.git('log', '--format=%s', `${running}..refs/heads/main`);
  expect(subjects).toBe('chore(registry): abort rollout of support 1.1.0 in production, back to 1.0.0');
}

test('a watcher that is killed at any time leaves what the next one completes, once', async () => {
  for (let milliseconds = 200; milliseconds <= 2600; milliseconds += 160) {
    await world.remote.git('update-ref', 'refs/heads/main', running);
    const watched = await createWatched();
    await look(watched, milliseconds);
    expect([0, 1]).toContain(await look(watched, null));
    await expectRolledBack(watched);
  }
}, 300_000);

test('two watchers of two clones at the same time write once', async () => {
  for (let round = 0; round < 5; round += 1) {
    await world.remote.git('update-ref', 'refs/heads/main', running);
    const [first, second] = [await createWatched(), await createWatched()];
    const shared = { ...second, overrides: first.overrides, bundle: first.bundle };
    const codes = await Promise.all([look(first, null), look(shared, null)]);
    expect(codes).toContain(1);
    await expectRolledBack(first);
  }
}, 300_000);
