import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { roundUpToBoundary } from '../../src/monitoring/latency-sketch.ts';
import type { Rollout } from '../../src/registry/registry.ts';
import { createDeployedWorld, type RegistryWorld } from './registry-world.ts';

const PATH = 'prompts/registry.json';
const IN = ['support', '--environment', 'production'];

describe('a rollout over a remote', () => {
  let world: RegistryWorld;
  beforeAll(async () => {
    world = await createDeployedWorld();
  });

  const rollout = (...args: string[]) => world.run('rollout', ...args);
  const state = async () => JSON.parse(await readFile(join(world.clone.dir, PATH), 'utf8')).prompts.support.environments.production;
  const running = async (): Promise<Rollout> => (await state()).rollout;
  const lastMessage = () => world.remote.git('log', '-1', '--format=%B', 'main');

  test('status says that none runs, and how to start one', async () => {
    expect(await rollout('status')).toMatchObject({ code: 0, stdout: '', stderr: expect.stringContaining('promptgate rollout start ID') });
    expect(JSON.parse((await rollout('status', '--format', 'json')).stdout)).toEqual({ rollouts: [], ended: [] });
    expect(await rollout('status', 'nobody')).toMatchObject({ code: 2, stderr: expect.stringContaining('nobody') });
    expect(await rollout('advance', ...IN)).toMatchObject({ code: 1, stderr: expect.stringContaining('No rollout of support runs') });
  });

  test.each([
    [['--percent', '5', '--steps', '5,10'], 'exclude each other'],
    [['--percent', 'half'], '--percent takes a percent'],
    [['--hold', 'long'], '--hold takes a time'],
    [['--slow-ms', '-1'], '--slow-ms takes milliseconds'],
    [['--slow-ms', '5', '--store', 'memory:'], 'exclude each other'],
    [['--guardrails', 'errors,noise'], '--guardrails takes some of errors'],
    [['--unit', 'team'], 'user, request'],
    [['--reason', ' '], 'The reason is empty'],
  ])('a slip in %p is told before anything is looked at', async (options, message) => {
    expect(await rollout('start', ...IN, '--to', '1.1.0', ...options)).toMatchObject({ code: 2, stderr: expect.stringContaining(message) });
  });

  test.each([
    [['--to', '1.1.0', '--steps', '50,5'], 'Steps grow'],
    [['--to', '1.1.0', '--percent', '101'], '101 is no share'],
    [['--to', '1.1.0', '--hold', '9999d'], 'is no time to hold a step'],
    [['--to', '1.0.0'], 'runs support 1.0.0 already'],
  ])('%p is no rollout, which is wrong usage and no gate', async (options, message) => {
    expect(await rollout('start', ...IN, ...options)).toMatchObject({ code: 2, stderr: expect.stringContaining(message) });
  });

  test('a slip names the command that shows how it is done', async () => {
    const { stderr } = await rollout('advance', ...IN, '--percent', 'half');
    const [, named = ''] = /promptgate (rollout help advance) shows/.exec(stderr) ?? [];
    expect((await world.run(...named.split(' '))).stdout).toContain('promptgate rollout advance customer-support');
  });

  test('starts past the gates of a deploy, with a reason that the commit keeps', async () => {
    const refused = await rollout('start', ...IN, '--to', '1.1.0', '--push');
    expect(refused).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('the same command with `--reason "why"`'),
    });
    const options = [
      '--steps',
      '2.5,50%',
      '--hold',
      '2h',
      '--slow-ms',
      '2000',
      '--allow',
      'ada,grace',
      '--deny',
      'bob',
      '--reason',
      'by hand',
    ];
    const { code, stdout } = await rollout('start', ...IN, '--to', '1.1.0', ...options, '--push');
    expect([code, stdout]).toEqual([0, expect.stringContaining('pushed to origin')]);
    expect(await running()).toEqual({
      ...{ id: 'r-1', canary: '1.1.0', percent: 2.5, step: 0, steps: [2.5, 50], unit: 'user', salt: 'support/r-1' },
      ...{ slowMs: roundUpToBoundary(2000), holdMinutes: 120, guardrails: ['errors', 'slow', 'unhappy'], allow: ['ada', 'grace'] },
      ...{ deny: ['bob'], startedAt: '2026-11-23T10:00:00Z', startedBy: 'Ada <ada@example.com>', reason: 'by hand' },
    });
    expect(await lastMessage()).toBe('chore(registry): start rollout of support 1.1.0 in production at 2.5 %\n\nReason: by hand\n');
  });

  test('status tells where it stands and what comes next, in 80 columns', async () => {
    const { stdout } = await rollout('status', 'support');
    expect(stdout).toContain('support in production: 1.0.0 → 1.1.0');
    expect(stdout).toContain('[2.5] → 50 → the end');
    expect(stdout).toContain('2 keys always get 1.1.0, 1 never does');
    expect(stdout).toContain('held until 2026-11-23 12:00 UTC, 2 h of 2 h left');
    expect(stdout).toContain('\n  Next, 50 %:\n    promptgate rollout advance support --environment production --push\n');
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    const { rollouts } = JSON.parse((await rollout('status', '--environment', 'production', '--format', 'json')).stdout);
    expect(rollouts).toMatchObject([{ id: 'support', rolloutId: 'r-1', holdLeft: 120, next: { kind: 'step', percent: 50 }, allowed: 2 }]);
    expect((await world.run('registry', 'get', 'support')).stdout).toMatch(/r-1: 2\.5 % of users get 1\.1\.0/);
    expect((await world.run('explain', 'support@1.1.0')).stdout).toContain('2.5 % of users in production get it.');
  });

  test('pauses, goes on by hand to a share, resumes and is completed', async () => {
    expect((await rollout('pause', ...IN, '--reason', 'holiday', '--commit')).code).toBe(0);
    expect((await world.run('registry', 'list')).stdout).toContain('1.0.0 → 1.1.0 2.5 % (paused)');
    const paused = (await rollout('status', 'support')).stdout;
    expect(paused).toContain('\n    promptgate rollout advance support --environment production --resume --push\n');
    expect(paused).toContain('\n  Or back, everybody gets 1.0.0:\n    promptgate rollout abort support --environment production --push\n');
    expect((await world.run('registry', 'get', 'support')).stdout.replace(/\s+/g, ' ')).toContain(
      'paused: holiday (Ada, 2026-11-23 10:00 UTC)',
    );
    expect(await rollout('advance', ...IN, '--commit')).toMatchObject({ code: 1, stderr: expect.stringContaining('holiday') });
    expect((await rollout('advance', ...IN, '--percent', '10', '--resume', '--commit')).code).toBe(0);
    expect(await running()).toMatchObject({ percent: 10, step: 1, steps: [2.5, 10, 50] });
    expect(await running()).not.toHaveProperty('paused');
    expect((await rollout('advance', ...IN, '--commit')).code).toBe(0);
    const { code, stdout } = await rollout('advance', ...IN, '--commit', '--format', 'json');
    expect([code, JSON.parse(stdout)]).toEqual([
      0,
      expect.objectContaining({ move: expect.objectContaining({ from: '1.0.0', to: '1.1.0' }) }),
    ]);
    expect(await state()).toMatchObject({ version: '1.1.0', previous: '1.0.0', reason: 'by hand' });
    expect(await state()).not.toHaveProperty('rollout');
  });

  test('takes one step where two people take the next one at once', async () => {
    await world.run('registry', 'rollback', ...IN, '--no-block', '--commit');
    expect((await rollout('start', ...IN, '--to', '1.1.0', '--reason', 'both of us', '--commit')).code).toBe(0);
    const both = await Promise.all([rollout('advance', ...IN, '--commit'), rollout('advance', ...IN, '--commit')]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(both.map(({ stdout }) => stdout).join('')).toContain('It has left that step already: r-2 is at 25 %.');
    expect(await running()).toMatchObject({ percent: 25, step: 1 });
    expect((await rollout('abort', ...IN, '--reason', 'enough for today', '--commit')).code).toBe(0);
  });

  test('why it was taken back is told where nothing is blocked, too', async () => {
    expect(await state()).toMatchObject({ version: '1.0.0', ended: { id: 'r-2', canary: '1.1.0', reason: 'enough for today' } });
    const { stdout, stderr } = await rollout('status', 'support');
    expect([stdout.replace(/\s+/g, ' ').trim(), stderr]).toEqual([
      'support in production: r-2 to 1.1.0 was taken back, 2026-11-23 10:00 UTC by Ada: enough for today. Everybody gets 1.0.0.',
      expect.stringContaining('No rollout of support runs'),
    ]);
    expect(Math.max(...stdout.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(80);
    const { ended } = JSON.parse((await rollout('status', '--format', 'json')).stdout);
    expect(ended).toMatchObject([{ id: 'support', environment: 'production', rolloutId: 'r-2', reason: 'enough for today' }]);
    const story = (await world.run('explain', 'support/r-2')).stdout.replace(/\s+/g, ' ');
    expect(story).toContain('taken back, 2026-11-23 10:00 UTC by Ada: enough for today');
  });

  test('an abort that blocks tells how the source is mended, and the history tells it all', async () => {
    expect(
      (await rollout('start', ...IN, '--to', '1.1.0', '--percent', '100', '--unit', 'request', '--reason', 'again', '--commit')).code,
    ).toBe(0);
    expect(await state()).not.toHaveProperty('ended');
    expect(await running()).toMatchObject({
      id: 'r-3',
      salt: 'support/r-3',
      unit: 'request',
      slowMs: null,
      guardrails: ['errors', 'unhappy'],
    });
    const aborted = await rollout('abort', ...IN, '--block', '--reason', 'wrong refunds', '--commit');
    expect(aborted).toMatchObject({ code: 0, stdout: expect.stringContaining('git restore --source') });
    expect(await state()).toMatchObject({ version: '1.0.0', blocked: [{ reason: 'wrong refunds' }] });
    const again = await rollout('start', ...IN, '--to', '1.1.0', '--reason', 'please', '--commit');
    expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining('wrong refunds') });
    expect((await world.run('explain', 'support@1.1.0')).stdout.replace(/\s+/g, ' ')).toContain(
      'canary rolled back and blocked, 2026-11-23 10:00 UTC by Ada: wrong refunds',
    );
    const { stdout } = await world.run('registry', 'history', 'support');
    for (const line of ['started', 'paused', 'resumed', 'went to 10 %', 'completed: everybody gets it', 'rolled back to 1.0.0'])
      expect(stdout).toContain(`production ${line}`.replace('production started', 'started in production'));
  });
});
