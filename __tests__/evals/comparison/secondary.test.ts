import { describe, expect, test } from '@jest/globals';
import { adjustByHolm } from '../../../src/evals/comparison/holm.ts';
import type { Pair } from '../../../src/evals/comparison/pairs.ts';
import { compareRatio, costOf, latencyOf } from '../../../src/evals/comparison/ratio.ts';
import { chanceAboveT, chanceBeyondZ, quantileOfT } from '../../../src/evals/comparison/student.ts';
import { testSignedRanks } from '../../../src/evals/comparison/wilcoxon.ts';
import { makeCase, makeTrial } from './sample.ts';

describe('Wilcoxon’s signed ranks', () => {
  test('agree with R on the depression scores of Hollander & Wolfe', () => {
    // R, example(wilcox.test): V = 40; two-sided p = 0.03906.
    const before = [1.83, 0.5, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.3];
    const after = [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29];
    expect(testSignedRanks(before.map((score, index) => score - (after[index] as number)))).toBeCloseTo(0.0390625, 12);
  });

  test('agree with SciPy on its own example', () => {
    // scipy.stats.wilcoxon: statistic 24, p = 0.041259765625.
    expect(testSignedRanks([6, 8, 14, 16, 23, 24, 28, 29, 41, -48, 49, 56, 60, -67, 75])).toBeCloseTo(0.041259765625, 12);
  });

  test('treat zeros as Pratt does and ties by mean ranks', () => {
    // SciPy 1.17: wilcoxon(d, zero_method='pratt', method=PermutationMethod(n_resamples=10**7)).
    const scores = [0, 0, 0.25, -0.25, 0.5, 0.5, 0.5, -0.1, 0.75, 1, 0, 0.3, 0.3, -0.4, 0.6];
    expect(testSignedRanks(scores)).toBeCloseTo(0.02734375, 12);
  });

  test('take the normal curve for many', () => {
    // SciPy 1.17: wilcoxon(d, zero_method='pratt', method='approx', correction=False).
    const scores = Array.from({ length: 2000 }, (_, index) => (index % 4 === 0 ? 0 : (((index * 37) % 101) - 45) / 100));
    expect(testSignedRanks(scores) / 2.7858640680572526e-8).toBeCloseTo(1, 5);
  });

  test('see no difference in rounding', () => {
    expect(testSignedRanks([0.1 + 0.2 - 0.3, 0, 0])).toBe(1);
    expect(testSignedRanks([])).toBe(1);
  });
});

describe('Student’s t', () => {
  test('agrees with SciPy', () => {
    expect(quantileOfT(0.95, 9)).toBeCloseTo(1.833112932656237, 6);
    expect(quantileOfT(0.95, 9999)).toBeCloseTo(1.6450060333112988, 6);
    expect(chanceAboveT(1.8, 9)).toBeCloseTo(0.05269533579320448, 7);
    expect(chanceAboveT(-1.8, 9)).toBeCloseTo(1 - 0.05269533579320448, 7);
    expect(chanceAboveT(Number.POSITIVE_INFINITY, 9)).toBe(0);
    expect(chanceBeyondZ(-3)).toBeCloseTo(2 * 0.0013498980316300933, 9);
  });
});

/** Pairs whose candidate costs and takes `exp(difference)` times the baseline. */
function pairLogs(differences: readonly number[]): Pair[] {
  return differences.map((difference, index) => {
    const trials = makeCase(String(index), 'p', 'p', {
      baseline: [makeTrial({ costUsd: 0.002, latencyMs: 400 })],
      candidate: [makeTrial({ costUsd: 0.002 * Math.exp(difference), latencyMs: 400 * Math.exp(difference) })],
    });
    return { trials, baseline: { passed: 1, count: 1 }, candidate: { passed: 1, count: 1 } };
  });
}

describe('the ratio of cost and latency', () => {
  // Student’s sleep data, R: t.test(extra ~ group, data = sleep, paired = TRUE): t = 4.0621, df = 9, p = 0.002833, mean 1.58.
  const SLEEP = [1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4];

  test('is the paired t-test on logarithms', () => {
    const cost = compareRatio(pairLogs(SLEEP), costOf, 0);
    expect(Math.log(cost?.ratio ?? 0)).toBeCloseTo(1.58, 10);
    expect(cost?.pValue).toBeCloseTo(0.002833 / 2, 6);
    // R: t.test(…, conf.level = 0.9)$conf.int: 0.8669947, 2.2930053.
    expect(Math.log(cost?.low ?? 0)).toBeCloseTo(0.8669947, 5);
    expect(Math.log(cost?.high ?? 0)).toBeCloseTo(2.2930053, 5);
    expect(compareRatio(pairLogs(SLEEP), latencyOf, 0)?.pValue).toBeCloseTo(cost?.pValue ?? 0, 12);
  });

  test('tests against the allowed increase', () => {
    const twoWays = compareRatio(pairLogs(SLEEP), costOf, Math.exp(1.58) - 1);
    expect(twoWays?.pValue).toBeCloseTo(0.5, 6);
    expect(compareRatio(pairLogs(SLEEP), costOf, null)?.pValue).toBeNull();
  });

  test('is an estimate alone below 10 cases', () => {
    expect(compareRatio(pairLogs(SLEEP.slice(1)), costOf, 0)).toMatchObject({ pairs: 9, low: null, high: null, pValue: null });
  });

  test('is sure where every case says the same', () => {
    const same = Array.from({ length: 10 }, () => Math.LN2);
    expect(compareRatio(pairLogs(same), costOf, 0.5)?.pValue).toBeLessThan(1e-9);
    expect(compareRatio(pairLogs(same), costOf, 1.5)?.pValue).toBeGreaterThan(1 - 1e-9);
  });

  test('leaves out what is unknown, free or of another day', () => {
    const [pair] = pairLogs([1]) as [Pair];
    const without = (fields: object): Pair => ({ ...pair, trials: { ...pair.trials, candidate: [makeTrial(fields)] } });
    expect(compareRatio([without({ costUsd: null }), without({ costUsd: 0 })], costOf, 0)).toBeNull();
    expect(compareRatio([without({ cached: true })], latencyOf, 0)).toBeNull();
    expect(compareRatio([without({ cached: true })], costOf, 0)?.pairs).toBe(1);
  });
});

describe('Holm’s correction', () => {
  test.each([
    // R, p.adjust(p, 'holm').
    [
      [0.01, 0.02, 0.03, 0.04],
      [0.04, 0.06, 0.06, 0.06],
    ],
    [
      [0.01, 0.04, 0.03],
      [0.03, 0.06, 0.06],
    ],
    [
      [0.6, 0.7],
      [1, 1],
    ],
    [[0.03], [0.03]],
    [[], []],
  ])('of %j is %j', (values, adjusted) => {
    expect(adjustByHolm(values).map((value) => Number(value.toFixed(12)))).toEqual(adjusted);
  });
});
