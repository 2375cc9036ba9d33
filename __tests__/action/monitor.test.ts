import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { readInputs } from '../../src/action/inputs.ts';
import { ACTION } from '../support/run-action.ts';
import { createMonitorWorld, type MonitorWorld, WRITES } from './monitor-world.ts';

let world: MonitorWorld;
beforeAll(async () => {
  world = await createMonitorWorld();
});
afterAll(async () => {
  expect(world.server.violations).toEqual([]);
  await world.server.close();
});

test('a good canary whose time is over takes its next step, and the bundle knows', async () => {
  await world.record(1);
  const result = await world.look(WRITES);
  expect(result).toMatchObject({ status: 0, commands: [], outputs: { conclusion: 'success', environment: 'production' } });
  expect(JSON.parse(result.outputs.verdicts ?? '')).toEqual([{ prompt: 'support', rollout: 'r-1', verdict: 'pass', action: 'advance' }]);
  expect(await world.readRegistry()).toMatchObject({ environments: { production: { rollout: { percent: 50, step: 1 } } } });
  const bundle = JSON.parse(await readFile(result.outputs.bundle ?? '', 'utf8'));
  expect(bundle).toMatchObject({ prompts: { support: { rollout: { percent: 50 }, canary: { version: '1.1.0' } } } });
  expect(result.summary).toContain('### `support`: ✅ no worse than stable');
  expect(result.summary).toContain('| errors | 5.0 % (20 of 400) | 5.0 % (180 of 3,600) | 1.00 | 100 |');
  expect(result.summary).toMatch(/Path of E, logarithmic, since the rollout began: `[▁-█]+/);
  expect(result.summary).toContain('It has to be published to take effect.');
});

test.each([
  [{ mode: 'monitor' }, '`mode: monitor` needs the input `environment`'],
  [{ mode: 'monitor', environment: 'production', prompt: '../x' }, 'The input `prompt` cannot be'],
  [{ mode: 'monitor', environment: 'production', store: 'memory:' }, 'names no store'],
  [{ mode: 'monitor', environment: 'production', version: '1.0.0' }, 'The input `version` belongs to `mode: deploy`'],
  [{ mode: 'monitor', environment: 'production', base: 'main' }, 'has no input `base`'],
  [{ mode: 'review', store: 'sqlite:x' }, 'The input `store` belongs to `mode: monitor`'],
])('%j is refused: %s', (given, message) => {
  const variables = Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  expect(() => readInputs(Object.fromEntries(variables))).toThrow(message);
});

test('the workflow asks nobody before a rollback, and gives the step inputs that there are', async () => {
  const file = 'templates/monitor.yml';
  const { permissions, jobs } = parse(await readFile(file, 'utf8'));
  expect(permissions).toEqual({});
  expect(jobs.monitor.environment).toBeUndefined();
  expect(jobs.monitor.permissions).toEqual({ contents: 'write', deployments: 'write', 'pull-requests': 'write' });
  const [, ours, upload] = jobs.monitor.steps;
  expect(Object.keys(ACTION.inputs)).toEqual(expect.arrayContaining(Object.keys(ours.with)));
  expect(upload.with.path).toBe(`\${{ steps.${ours.id}.outputs.bundle }}`);
  expect(upload.if).toMatch(/^always\(\)/);
  expect(Object.keys(ACTION.outputs ?? {})).toEqual(expect.arrayContaining(['bundle', 'verdicts']));
});
