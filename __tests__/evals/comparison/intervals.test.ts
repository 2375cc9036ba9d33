import { describe, expect, test } from '@jest/globals';
import { adjustMean, boundMean, boundRate, countNeeded } from '../../../src/evals/comparison/intervals.ts';
import { seedRandom } from './sample.ts';

const repeat = (count: number, step: number): number[] => Array.from({ length: count }, () => step);

describe('the interval of the mean difference', () => {
  test('is Bonett & Price’s', () => {
    // R, statpsych::ci.prop.ps(.05, 12, 4, 26, 6): 0.44, 0.09448809, 0.2548067, 0.6251933.
    const adjusted = adjustMean([...repeat(18, 0), ...repeat(4, -1), ...repeat(26, 1)]);
    expect(adjusted.mean).toBeCloseTo(0.44, 12);
    expect(adjusted.error).toBeCloseTo(0.09448809, 8);
    expect(boundMean(adjusted).low).toBeCloseTo(0.2548067, 7);
    expect(boundMean(adjusted).high).toBeCloseTo(0.6251933, 7);
  });

  test('stays within −1 and 1, and says little of nothing', () => {
    expect(boundMean(adjustMean(repeat(3, 1))).high).toBe(1);
    expect(boundMean(adjustMean([]))).toEqual({ low: -1, high: 1 });
  });

  test.each([
    // cases, share of cases that get better, share that gets worse
    [20, 0.05, 0.05],
    [20, 0.1, 0.3],
    [50, 0.02, 0.1],
    [100, 0.01, 0.03],
    [100, 0.15, 0.25],
    [200, 0.05, 0.05],
  ])('covers the truth about 95 times in 100: %i cases, %f better, %f worse', (count, better, worse) => {
    const random = seedRandom(count);
    const runs = 4000;
    let [covered, bounded] = [0, 0];
    for (let run = 0; run < runs; run++) {
      const differences = Array.from({ length: count }, () => {
        const draw = random();
        return draw < better ? 1 : draw < better + worse ? -1 : 0;
      });
      const adjusted = adjustMean(differences);
      const { low, high } = boundMean(adjusted);
      const truth = better - worse;
      if (low <= truth && truth <= high) covered++;
      if (boundMean(adjusted, 1.6448536269514722).low <= truth) bounded++;
    }
    expect(covered / runs).toBeGreaterThan(0.94);
    expect(bounded / runs).toBeGreaterThan(0.93);
  });
});

describe('the interval of a rate', () => {
  test.each([
    // R. G. Newcombe (1998), Statistics in Medicine 17:857, table I, method 3.
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('is Wilson’s: %i of %i', (passed, count, low, high) => {
    const interval = boundRate(passed / count, count);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  test('ends at 0 and 1', () => {
    expect(boundRate(0, 7).low).toBe(0);
    expect(boundRate(1, 7).high).toBe(1);
    expect(boundRate(1, 1).low).toBeCloseTo(0.2065, 4);
  });
});

describe('the cases that are needed', () => {
  test('follow from the spread and the margin', () => {
    const threeFixedOneBroken = adjustMean([...repeat(3, 1), -1, ...repeat(16, 0)]);
    expect(countNeeded(threeFixedOneBroken.spread, 0.05)).toBe(675);
    expect(countNeeded(threeFixedOneBroken.spread, 0.1)).toBe(169);
    expect(countNeeded(threeFixedOneBroken.spread, 0)).toBeNull();
  });
});
