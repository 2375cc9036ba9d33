import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { runHere } from '../support/run-cli.ts';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'promptgate-plan-'));
  await writeFile(join(dir, '.promptgate.yaml'), 'monitoring: { guardrails: [errors], policy: notify, holdMinutes: 30 }\n');
});

const plan = (...args: string[]) => runHere(dir, ['monitor', 'plan', ...args]);

describe('monitor plan', () => {
  test('says in 80 columns what is found within the hold, and when', async () => {
    const { code, stdout, stderr } = await plan('--calls-per-hour', '4000', '--hold', '1h');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.split('\n').every((line) => line.length <= 80)).toBe(true);
    expect(stdout).toContain('about 400 canary calls in a hold of 60 min; one');
    expect(stdout).toMatch(/Guardrail +Stable +×1\.5 +×2 +×3 +×5/);
    expect(stdout).toMatch(/errors +1 % +\d+ % +\d+ % +\d+ % +(>99|9\d) %, \d+ min/);
    expect(stdout).toContain('hold longer (--hold)');
  });

  test('takes hold, alpha and guardrails from the configuration, and gives JSON', async () => {
    const { code, stdout } = await plan(
      '--keys-per-hour',
      '50',
      '--calls-per-key',
      '4',
      '--share',
      '20',
      '--errors',
      '0.05',
      '--format',
      'json',
    );
    expect(code).toBe(0);
    const value = JSON.parse(stdout);
    expect(value).toMatchObject({ unit: 'user', perHour: 50, callsPerKey: 4, share: 20, holdMinutes: 30, alpha: 0.05, canary: 5 });
    expect(value.rows).toHaveLength(4);
    expect(value.rows[0]).toEqual({
      guardrail: 'errors',
      rate: 0.05,
      ratio: 1.5,
      chance: expect.any(Number),
      medianMinutes: null,
      medianCanary: null,
    });
  });

  test.each<[string[], string]>([
    [[], 'How much traffic is there?'],
    [['--calls-per-hour', '10', '--keys-per-hour', '10'], '--calls-per-hour is for a rollout by requests'],
    [['--calls-per-hour', '10', '--calls-per-key', '2'], '--calls-per-key is for a rollout by users'],
    [['--calls-per-hour', 'many'], '--calls-per-hour many is no number.'],
    [['--calls-per-hour', ''], '--calls-per-hour  is no number.'],
    [['--calls-per-hour', '-5'], '-5 requests an hour'],
    [['--calls-per-hour', '10', '--share', '100'], 'A share of 100 %'],
    [['--calls-per-hour', '10', '--hold', 'long'], '--hold takes a time such as 60m'],
    [['--calls-per-hour', '10', '--errors', '5'], '5 is no share of calls that fail'],
    [['--calls-per-hour', '10', '--alpha', '0.9'], 'alpha is 0.9'],
  ])('%j is refused', async (args, words) => {
    const { code, stdout, stderr } = await plan(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(words);
  });
});
