import { describe, expect, test } from '@jest/globals';
import { seedRandom } from './sample.ts';
import { mixFlaky, type Rates, runOnce, shareOfRuns } from './simulation.ts';

const RUNS = 1500;
/** One case in ten passes now and then, at one of these rates. */
const NOW_AND_THEN = [0.95, 0.7, 0.9, 0.8];
const all = (count: number, ...rates: Rates): Rates[] => Array.from({ length: count }, () => rates);

describe('a pull request that changes nothing', () => {
  test.each([
    ['a tenth of them now and then', 20, mixFlaky(20, NOW_AND_THEN)],
    ['a tenth of them now and then', 100, mixFlaky(100, NOW_AND_THEN)],
    ['each 98 times in 100', 20, all(20, 0.98, 0.98)],
    ['each 98 times in 100', 100, all(100, 0.98, 0.98)],
  ])('fails less than 2 %% of the time: cases that pass %s, %i', (_, count, cases) => {
    const random = seedRandom(count);
    expect(shareOfRuns(RUNS, () => runOnce(cases, random).gate.conclusion === 'failure')).toBeLessThan(0.02);
  });

  test.each([
    [20, 0.15],
    [100, 0.6],
  ])('would fail often without fresh trials: %i cases', (count, atLeast) => {
    const random = seedRandom(count);
    const cases = mixFlaky(count, NOW_AND_THEN);
    expect(shareOfRuns(RUNS, () => runOnce(cases, random, { confirm: 0 }).gate.conclusion === 'failure')).toBeGreaterThan(atLeast);
  });

  test.each([
    [50, 1, 0.8],
    [100, 1, 0.95],
    [60, 3, 0.7],
  ])('is called worse at most 2.5 %% of the time, with room for chance: %i cases, %i trials, pass rate %f', (count, trials, rate) => {
    const random = seedRandom(count);
    expect(
      shareOfRuns(RUNS, () => runOnce(all(count, rate, rate), random, { trials, confirm: 0 }).comparison.verdict === 'regressed'),
    ).toBeLessThan(0.035);
  });

  test('15 cases never show that it is unchanged', () => {
    const random = seedRandom(15);
    expect(shareOfRuns(RUNS, () => runOnce(all(15, 0.9, 0.95), random).comparison.verdict === 'unchanged')).toBe(0);
  });
});

describe('a pull request that breaks something', () => {
  test.each([20, 100])('is stopped at least 90 %% of the time: one case of %i', (count) => {
    const random = seedRandom(count);
    const cases: Rates[] = [[0.98, 0.02], ...mixFlaky(count - 1, NOW_AND_THEN)];
    expect(shareOfRuns(RUNS, () => runOnce(cases, random).comparison.broken.includes('0'))).toBeGreaterThan(0.9);
  });

  test.each([
    [15, 0.01, 0.08],
    [100, 0.58, 0.73],
    [200, 0.87, 0.97],
  ])('from 95 %% to 85 %% is called worse as often as the documentation says: %i cases', (count, atLeast, atMost) => {
    const random = seedRandom(count);
    const share = shareOfRuns(800, () => runOnce(all(count, 0.95, 0.85), random).comparison.verdict === 'regressed');
    expect(share).toBeGreaterThan(atLeast);
    expect(share).toBeLessThan(atMost);
  });
});
