import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createMonitorWorld, type MonitorWorld } from '../action/monitor-world.ts';
import { runAction } from '../support/run-action.ts';

let world: MonitorWorld;
beforeAll(async () => {
  world = await createMonitorWorld(runAction);
});
afterAll(async () => {
  expect(world.server.violations).toEqual([]);
  await world.server.close();
});

test('the bundle takes back a canary that fails, as a schedule runs it', async () => {
  await world.record(8);
  const { status, outputs, commands, summary } = await world.look({ contents: 'write' });
  expect({ status, outputs }).toMatchObject({
    status: 1,
    outputs: { conclusion: 'failure', environment: 'production', bundle: expect.stringContaining('prompts.bundle.json') },
  });
  expect(JSON.parse(outputs.verdicts ?? '')).toMatchObject([{ verdict: 'regress' }]);
  expect(commands[0]?.data).toContain('support in production: The canary regressed (errors)');
  expect(summary).toContain('support');
  const { environments, versions } = (await world.readRegistry()) ?? {};
  expect(environments?.production).toMatchObject({ version: '1.0.0', blocked: [{ digest: versions?.['1.1.0']?.digest }] });
  expect(environments?.production?.rollout).toBeUndefined();
});
