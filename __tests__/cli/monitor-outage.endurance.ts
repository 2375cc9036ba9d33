import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { expect, test } from '@jest/globals';
import { runCli } from '../../src/cli/run.ts';
import { createInterruption } from '../../src/interruption.ts';
import { GIT_ENVIRONMENT } from '../support/git-repository.ts';
import { runHere } from '../support/run-cli.ts';
import { MINUTE, recordRollout, START, startRollout } from './monitored-world.ts';
import { createDeployedWorld } from './registry-world.ts';

/** Watches, lets something happen after the first look, and ends after some more. */
async function watchThrough(directory: string, args: readonly string[], happen: () => Promise<void>): Promise<string> {
  const interruption = createInterruption(() => {});
  let looks = 0;
  let stderr = '';
  const stdout = new Writable({
    write(_chunk, _encoding, done) {
      looks += 1;
      if (looks === 4) interruption.interrupt('SIGTERM');
      void (looks === 1 ? happen() : Promise.resolve()).then(() => done());
    },
  });
  const sink = new Writable({
    write(chunk, _encoding, done) {
      stderr += String(chunk);
      done();
    },
  });
  await runCli(['monitor', 'watch', '--environment', 'production', '--interval', '100ms', '--push', ...args], {
    ...{ environment: GIT_ENVIRONMENT, cwd: () => directory, now: () => new Date(START + 30 * MINUTE), stdout, stderr: sink, interruption },
  });
  return stderr;
}

test('a bundle that somebody takes away is made again, and overrides that nobody can read are told of before they are needed', async () => {
  const world = await createDeployedWorld();
  await startRollout(world);
  const directory = await mkdtemp(join(tmpdir(), 'promptgate-taken-'));
  const [metrics, overrides, bundle] = ['metrics.db', 'prompts.overrides.json', 'bundle.json'].map((name) => join(directory, name));
  await recordRollout(metrics as string, 0.05, 3);
  const args = ['--store', `sqlite:${metrics}`, '--overrides', overrides as string, '--bundle', bundle as string];
  const stderr = await watchThrough(world.clone.dir, args, async () => {
    await rm(bundle as string);
    await writeFile(overrides as string, '[{]');
  });
  expect(JSON.parse(await readFile(bundle as string, 'utf8'))).toMatchObject({ environment: 'production' });
  expect(stderr).toContain('are not JSON. Applications cannot use them either.');
}, 120_000);

test.each([
  ['watch', '--once'],
  ['check', '--act'],
])(
  'monitor %s %s, started while the remote is gone, sends a bad canary to stable by what was fetched before',
  async (...command) => {
    const world = await createDeployedWorld();
    await startRollout(world);
    const directory = await mkdtemp(join(tmpdir(), 'promptgate-outage-'));
    const [metrics, overrides] = [join(directory, 'metrics.db'), join(directory, 'prompts.overrides.json')];
    await recordRollout(metrics, 0.4);
    await world.clone.git('remote', 'set-url', 'origin', 'http://127.0.0.1:1/gone.git');
    const args = ['monitor', ...command, '--environment', 'production', '--push', '--store', `sqlite:${metrics}`];
    const { code, stdout, stderr } = await runHere(world.clone.dir, [...args, '--overrides', overrides], {
      now: new Date(START + 30 * MINUTE),
    });
    expect(stderr).toMatch(/could not be reached while fetching main.*This look goes by the registry as it was read last/s);
    expect(stdout).toMatch(/Override: everybody is sent to stable/);
    expect(stdout).toMatch(/Registry \(failed\)/);
    expect(code).not.toBe(0);
    expect(JSON.parse(await readFile(overrides, 'utf8'))).toMatchObject([{ prompt: 'support', rolloutId: 'r-1', action: 'stable' }]);
  },
  120_000,
);

test.each([
  ['watch', '--once', '--push'],
  ['watch', '--once', '--policy', 'notify'],
  ['check', '--act', '--push'],
])(
  'monitor %s %s %s, that cannot see the newest registry, does not end as if all were well',
  async (...command) => {
    const world = await createDeployedWorld();
    await startRollout(world);
    const metrics = join(await mkdtemp(join(tmpdir(), 'promptgate-outage-')), 'metrics.db');
    await recordRollout(metrics, 0.05, 3);
    await world.clone.git('remote', 'set-url', 'origin', 'http://127.0.0.1:1/gone.git');
    const args = ['monitor', ...command, '--environment', 'production', '--store', `sqlite:${metrics}`];
    const { code, stderr } = await runHere(world.clone.dir, args, { now: new Date(START + 30 * MINUTE) });
    expect(stderr).toContain('This look goes by the registry as it was read last.');
    expect(code).toBe(3);
  },
  120_000,
);
