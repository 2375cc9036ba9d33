import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { runHere } from '../support/run-cli.ts';
import { MINUTE, recordRollout, START, startRollout } from './monitored-world.ts';
import { createDeployedWorld } from './registry-world.ts';

test('a watcher that is started while the remote is gone sends a bad canary to stable by what was fetched before', async () => {
  const world = await createDeployedWorld();
  await startRollout(world);
  const directory = await mkdtemp(join(tmpdir(), 'promptgate-outage-'));
  const [metrics, overrides] = [join(directory, 'metrics.db'), join(directory, 'prompts.overrides.json')];
  await recordRollout(metrics, 0.4);
  await world.clone.git('remote', 'set-url', 'origin', 'http://127.0.0.1:1/gone.git');
  const args = ['monitor', 'watch', '--once', '--environment', 'production', '--push', '--store', `sqlite:${metrics}`];
  const { code, stdout, stderr } = await runHere(world.clone.dir, [...args, '--overrides', overrides], {
    now: new Date(START + 30 * MINUTE),
  });
  expect(stderr).toMatch(/could not be reached while fetching main.*This look goes by the registry as it was read last/s);
  expect(stdout).toMatch(/Override: everybody is sent to stable/);
  expect(stdout).toMatch(/Registry \(failed\)/);
  expect(code).not.toBe(0);
  expect(JSON.parse(await readFile(overrides, 'utf8'))).toMatchObject([{ prompt: 'support', rolloutId: 'r-1', action: 'stable' }]);
}, 120_000);
