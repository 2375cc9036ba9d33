import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { readInputs } from '../../src/action/inputs.ts';
import { ACTION } from '../support/run-action.ts';

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
  const { steps } = jobs.monitor;
  const [ours, upload] = ['promptgate/promptgate@', 'actions/upload-artifact@'].map((action) =>
    steps.find(({ uses = '' }: { uses?: string }) => uses.startsWith(action)),
  );
  expect(Object.keys(ACTION.inputs)).toEqual(expect.arrayContaining(Object.keys(ours.with)));
  expect(upload.with.path).toBe(`\${{ steps.${ours.id}.outputs.bundle }}`);
  expect(upload.if).toMatch(/^always\(\)/);
  expect(Object.keys(ACTION.outputs ?? {})).toEqual(expect.arrayContaining(['bundle', 'verdicts']));
  // What was told is restored before our step, and kept behind it.
  const caches = steps.filter(({ uses = '' }: { uses?: string }) => uses.startsWith('actions/cache/'));
  expect(caches.map((step: { with: { path: string } }) => [steps.indexOf(step) < steps.indexOf(ours), step.with.path])).toEqual([
    [true, '.promptgate/watch'],
    [false, '.promptgate/watch'],
  ]);
});
