import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { openStore } from '../../src/stores/open-store.ts';
import { createRepository, createTemporaryDirectory, type GitRepository } from '../support/git-repository.ts';
import { promptFiles } from '../support/prompt-files.ts';
import { runHere } from '../support/run-cli.ts';
import { createRegistryWorld } from './registry-world.ts';

let clone: GitRepository;
let store: string;

beforeAll(async () => {
  store = `sqlite:${join(await mkdtemp(join(tmpdir(), 'promptgate-nowhere-')), 'metrics.db')}`;
  const made = await openStore(store, { mode: 'record' });
  await made.write({ at: 0, keys: [], responses: [], raw: [], rollouts: [], ledger: [], shares: [], rollUps: [] });
  await made.close();
  const remote = await createRepository({ bare: true });
  await remote.commit('feat: start', promptFiles('support'), { branch: 'main' });
  clone = await remote.clone();
});

// In the wrong place no rollout runs, and a watcher would find everything well for ever.
test.each([
  [['check']],
  [['check', '--act']],
  [['watch', '--once']],
  [['watch', '--once', '--push']],
  [['watch', '--once', '--policy', 'notify']],
])('monitor %j where there is no registry is no success', async (args) => {
  const { code, stdout, stderr } = await runHere(clone.dir, ['monitor', ...args, '--environment', 'production', '--store', store]);
  expect([code, stdout, stderr]).toEqual([
    2,
    '',
    expect.stringMatching(/There is no registry: .* has no prompts\/registry\.json\.\nRelease the prompts first/),
  ]);
});

test('outside of a repository a check is none either, and status says that there is nothing', async () => {
  const cwd = await createTemporaryDirectory();
  const check = await runHere(cwd, ['monitor', 'check', '--environment', 'production', '--store', store]);
  expect([check.code, check.stderr]).toEqual([
    2,
    expect.stringContaining('There is no registry: the working tree has no prompts/registry.json.'),
  ]);
  const status = await runHere(cwd, ['rollout', 'status']);
  expect([status.code, status.stderr]).toEqual([
    0,
    expect.stringContaining('Nothing is registered yet (prompts/registry.json in the working tree)'),
  ]);
});

test('who watches a clone without --push is told what is not seen; with it, and where there is no remote, there is nothing to tell', async () => {
  const world = await createRegistryWorld();
  expect((await world.run('registry', 'register', 'support', '--push')).code).toBe(0);
  await world.clone.git('pull', '--quiet');
  const watch = async (...args: string[]) =>
    (await world.run('monitor', 'watch', '--once', '--environment', 'production', '--store', store, ...args)).stderr;
  const told = 'Without --push the registry of this clone counts as it is: what others push is not seen';
  expect(await watch()).toContain(told);
  expect(await watch('--push')).not.toContain(told);
  await world.clone.git('remote', 'remove', 'origin');
  expect(await watch()).not.toContain(told);
});
