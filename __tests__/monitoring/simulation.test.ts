import { describe, expect, test } from '@jest/globals';
import { estimateShare, quantileOf } from '../../scripts/simulation/estimate.ts';
import { alarmByRatio, peekAtTest } from '../../scripts/simulation/plain-rules.ts';
import { runByRequest, STEADY } from '../../scripts/simulation/rollout-by-request.ts';
import { runByUser, USERS } from '../../scripts/simulation/rollout-by-user.ts';
import { createRandom } from '../../src/monitoring/seeded-random.ts';
import { resolveSettings } from '../../src/monitoring/settings.ts';

/** A short form of `npm run simulate`, on the same code: fewer rollouts, wider bounds. */
const settings = resolveSettings({ alpha: 0.05, minEvents: 1, minRates: { errors: 0, slow: 0, unhappy: 0 } });

function run(runs: number, world: Partial<typeof STEADY>) {
  const random = createRandom(20_261_123);
  return Array.from({ length: runs }, () => runByRequest({ ...STEADY, ...world }, random, settings, { designed: 0.1 }));
}

describe('simulated rollouts', () => {
  test('in which nothing is wrong alarm no more often than they may, whatever share came', () => {
    for (const share of [0.08, 0.1, 0.12]) {
      const alarms = run(40, { share: () => share, hours: 48 }).filter(({ alarm }) => alarm !== null).length;
      // Of 40 with a chance of 5 % each, 7 or more have one of less than 1 in 200.
      expect(alarms).toBeLessThan(7);
    }
  });

  test('with three times the errors all alarm, half of them by about 285 canary calls', () => {
    const runs = run(80, { ratio: 3 });
    expect(runs.every(({ alarm }) => alarm !== null)).toBe(true);
    const median = quantileOf(
      runs.flatMap(({ alarm }) => alarm ?? []),
      0.5,
    ) as number;
    const byDesign = quantileOf(
      runs.flatMap(({ alarmByDesign }) => alarmByDesign ?? []),
      0.5,
    ) as number;
    expect(Math.abs(byDesign / 285 - 1)).toBeLessThan(0.3);
    expect(median / byDesign).toBeLessThan(1.3);
  });

  test('with five times the errors need about a hundred canary calls', () => {
    const median = quantileOf(
      run(100, { ratio: 5 }).flatMap(({ alarm }) => alarm ?? []),
      0.5,
    ) as number;
    expect(Math.abs(median / 105 - 1)).toBeLessThan(0.3);
  });

  test('by users find five times the errors', async () => {
    const random = createRandom(3);
    let found = 0;
    for (let place = 0; place < 2; place += 1) if (await runByUser({ ...USERS, ratio: 5 }, random, settings)) found += 1;
    expect(found).toBe(2);
  });

  test('under the plain rules alarm falsely, again and again', () => {
    const random = createRandom(4);
    const share = (runs: number, alarm: () => boolean) => estimateShare(Array.from({ length: runs }, alarm).filter(Boolean).length, runs);
    expect(share(25, () => peekAtTest(168, random)).low).toBeGreaterThan(0.06);
    expect(share(60, () => alarmByRatio(random)).low).toBeGreaterThan(0.06);
  });

  test('are the same for the same seed', () => {
    expect(run(3, { ratio: 3 })).toEqual(run(3, { ratio: 3 }));
    const random = createRandom(1);
    const draws = Array.from({ length: 1000 }, random);
    expect(new Set(draws).size).toBeGreaterThan(990);
    expect(draws.every((value) => value >= 0 && value < 1)).toBe(true);
    expect(Math.abs(draws.reduce((sum, value) => sum + value, 0) / 1000 - 0.5)).toBeLessThan(0.05);
  });
});
