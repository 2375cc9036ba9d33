import { readFile } from 'node:fs/promises';
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

test('a store that is not there: the step says so, and nothing is done', async () => {
  const result = await world.look(WRITES, { store: 'sqlite:nowhere/metrics.db' });
  expect(await world.readRegistry()).toMatchObject({ environments: { production: { rollout: { percent: 10 } } } });
  expect([result.status, result.outputs.verdicts]).toEqual([1, undefined]);
  expect(result.commands[0]?.data).toContain('nowhere/metrics.db: there is no such file');
});

test('a canary that fails is taken back: the job is red, the registry blocks it, a pull request mends the source, once', async () => {
  await world.record(8);
  const powerless = await world.look({ contents: 'read' });
  expect(powerless.commands[0]?.data).toMatch(/traffic goes back to stable\. This could not be done: a warning says why\.$/);
  expect(powerless.summary).toContain('Nothing was changed: traffic is as it was. The next look tries again.');
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
});

test('a good canary whose time is over takes its next step, and the bundle knows', async () => {
  const world = await createMonitorWorld();
  await world.record(1);
  const slip = await world.look(WRITES, { prompt: 'suport' });
  expect([slip.status, slip.outputs.verdicts]).toEqual([1, undefined]);
  expect(slip.commands[0]?.data).toContain('Did you mean support?');
  const result = await world.look(WRITES);
  expect(result).toMatchObject({ status: 0, commands: [], outputs: { conclusion: 'success', environment: 'production' } });
  expect(JSON.parse(result.outputs.verdicts ?? '')).toEqual([{ prompt: 'support', rollout: 'r-1', verdict: 'pass', action: 'advance' }]);
  expect(await world.readRegistry()).toMatchObject({ environments: { production: { rollout: { percent: 50, step: 1 } } } });
  const bundle = JSON.parse(await readFile(result.outputs.bundle ?? '', 'utf8'));
  expect(bundle).toMatchObject({ prompts: { support: { rollout: { percent: 50 }, canary: { version: '1.1.0' } } } });
  expect(result.summary).toContain('### `support`: ✅ not much worse than stable');
  expect(result.summary).toContain('| errors | 5.0 % (20 of 400) | 5.0 % (180 of 3,600) | 1.00 | 100 |');
  expect(result.summary).toMatch(/Path of E, logarithmic, since the rollout began: `[▁-█]+/);
  expect(result.summary).toContain('It has to be published to take effect.');
  // A run that ended between the registry and its bundle leaves the same behind: the next one gives it, and that is all.
  const next = await world.look(WRITES);
  expect(JSON.parse(await readFile(next.outputs.bundle ?? '', 'utf8')).prompts).toEqual(bundle.prompts);
  expect((await world.look(WRITES)).outputs.bundle).toBe('');
  expect(world.server.violations).toEqual([]);
  await world.server.close();
});
