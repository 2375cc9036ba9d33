import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Pull } from '../support/github-server.ts';
import { createMonitorWorld, type MonitorWorld, WRITES } from './monitor-world.ts';

let world: MonitorWorld;
beforeAll(async () => {
  world = await createMonitorWorld();
});
afterAll(async () => {
  expect(world.server.violations).toEqual([]);
  await world.server.close();
});

test('a store that is not there: a warning, no verdict, and nothing is done', async () => {
  const result = await world.look(WRITES, { store: 'sqlite:nowhere/metrics.db' });
  expect(await world.readRegistry()).toMatchObject({ environments: { production: { rollout: { percent: 10 } } } });
  expect(result.outputs.conclusion).not.toBe('success');
});

test('a canary that fails is taken back: the job is red, the registry blocks it, a pull request mends the source, once', async () => {
  await world.record(8);
  const first = await world.look({ contents: 'write' });
  expect(first).toMatchObject({ status: 1, outputs: { conclusion: 'failure', bundle: expect.stringContaining('prompts.bundle.json') } });
  expect(first.commands.map(({ name }) => name)).toEqual(['error', 'warning']);
  expect(first.commands[0]?.data).toContain('support in production: The canary regressed (errors); by the policy rollback');
  expect(first.commands[1]?.data).toMatch(
    /pull-request \(failed\): No pull request restores the source.*`pull-requests: write`.*By hand: git switch/s,
  );
  const after = await world.readRegistry();
  expect(after?.environments.production).toMatchObject({
    version: '1.0.0',
    blocked: [{ by: 'promptgate monitor', reason: expect.stringContaining('(rollout r-1)') }],
  });
  expect(after?.environments.production?.rollout).toBeUndefined();
  expect(world.restores()).toEqual([]);

  // The next run does what the first could not.
  const second = await world.look(WRITES);
  expect(second).toMatchObject({ status: 0, commands: [], outputs: { conclusion: 'success', verdicts: '[]' } });
  const [pull] = world.restores() as [Pull];
  expect(pull.title).toBe('prompt(support): 1.1.0 -> 1.1.1: Restore 1.0.0');
  expect(pull.body).toContain('by `promptgate monitor`. Reason: regression: errors');
  expect(second.summary).toContain(`/pull/${pull.number} restores the source as 1.1.1`);

  // Whoever closes it has decided.
  pull.state = 'closed';
  const third = await world.look(WRITES);
  expect(third.summary).toBe('### No rollout runs in `production`\n');
  expect(world.restores()).toHaveLength(1);
}, 60_000);
