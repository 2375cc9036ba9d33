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

test('the bundle tells of a version that fails without a rollout: red once, then told as known', async () => {
  await world.runAlone();
  const first = await world.look({ contents: 'read' });
  expect(first).toMatchObject({ status: 1, outputs: { conclusion: 'failure' }, commands: [{ name: 'error' }] });
  expect(first.commands[0]?.data).toMatch(
    /^support 1\.1\.0 in production, without a rollout, fails more often than the version before it: 40 of 400 calls failed; .* Nothing is done by this alone\.$/,
  );
  const second = await world.look({ contents: 'read' });
  expect(second).toMatchObject({ status: 0, outputs: { conclusion: 'neutral' }, commands: [] });
  expect(second.summary).toMatch(
    /### `support` `1\.1\.0`, without a rollout: ❌ fails more often than `1\.0\.0`[\s\S]* This was told first at `2/,
  );
  const [alarm] = JSON.parse(second.outputs.verdicts ?? '');
  expect(alarm).toEqual({
    ...{ prompt: 'support', version: '1.1.0', rollout: null, verdict: 'regress', action: 'none' },
    alarmedAt: JSON.parse(first.outputs.verdicts ?? '')[0].alarmedAt,
  });
});
