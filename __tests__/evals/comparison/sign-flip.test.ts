import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { testSignFlip } from '../../../src/evals/comparison/sign-flip.ts';

/** Every one of the 2ⁿ sign patterns, counted one by one. */
function enumerateSigns(differences: readonly number[]): { pExact: number; pMid: number } {
  const sum = Math.abs(differences.reduce((total, step) => total + step, 0));
  const patterns = 2 ** differences.length;
  let [beyond, at] = [0, 0];
  for (let pattern = 0; pattern < patterns; pattern++) {
    const flipped = Math.abs(differences.reduce((total, step, index) => total + ((pattern >> index) & 1 ? step : -step), 0));
    if (flipped > sum) beyond++;
    else if (flipped === sum) at++;
  }
  return { pExact: (beyond + at) / patterns, pMid: (beyond + at / 2) / patterns };
}

const repeat = (count: number, step: number): number[] => Array.from({ length: count }, () => step);

describe('the sign-flip test', () => {
  test('is Fisher’s own of Darwin’s maize: 863 of 32,768 sums are as large, 28 of them equal', () => {
    // R. A. Fisher, The Design of Experiments (1935), § 21: differences of height in eighths of an inch.
    const heights = [49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48];
    const { pExact, pMid } = testSignFlip(heights);
    expect(pExact).toBe((2 * 863) / 32_768);
    expect(pMid).toBe((2 * 863 - 28) / 32_768);
  });

  test.each([
    // Fagerland, Lydersen & Laake (2013), BMC Medical Research Methodology 13:91, their two examples.
    [1, 7, 0.0703, 0.0391],
    [6, 16, 0.0525, 0.0347],
    [0, 5, 0.0625, 0.03125],
    [3, 1, 0.625, 0.375],
    [4, 4, 1, 1 - 70 / 512],
  ])('is McNemar’s exact test of %i against %i', (one, other, exact, mid) => {
    const { pExact, pMid } = testSignFlip([...repeat(one, 1), ...repeat(other, -1), ...repeat(9, 0)]);
    expect(pExact).toBeCloseTo(exact, 4);
    expect(pMid).toBeCloseTo(mid, 4);
  });

  test('counts what enumeration counts', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -12, max: 12 }), { minLength: 1, maxLength: 11 }), (differences) => {
        const moved = differences.filter((step) => step !== 0);
        if (moved.length === 0) return;
        const [ours, theirs] = [testSignFlip(differences), enumerateSigns(moved)];
        expect(ours.pExact).toBeCloseTo(theirs.pExact, 12);
        expect(ours.pMid).toBeCloseTo(theirs.pMid, 12);
      }),
      { numRuns: 300 },
    );
  });

  test('does not depend on order, sign or unit', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 40 }), fc.integer({ min: 1, max: 7 }), (differences, unit) => {
        const same = testSignFlip(differences);
        expect(testSignFlip(differences.toReversed().map((step) => -unit * step)).pExact).toBeCloseTo(same.pExact, 12);
      }),
    );
  });

  test('is 1 where nothing differs, and never above 1', () => {
    expect(testSignFlip([])).toEqual({ pExact: 1, pMid: 1 });
    expect(testSignFlip(repeat(20, 0))).toEqual({ pExact: 1, pMid: 1 });
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -3, max: 3 }), { maxLength: 60 }), (differences) => {
        const { pExact, pMid } = testSignFlip(differences);
        expect(pMid).toBeGreaterThan(0);
        expect(pMid).toBeLessThanOrEqual(pExact);
        expect(pExact).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('keeps small probabilities of a small suite, and agrees with the normal curve on a large one', () => {
    expect(testSignFlip(repeat(100, -1)).pExact / 2 ** -99).toBeCloseTo(1, 12);
    // 10,000 coins, 5,100 heads: R, 2 * pbinom(4900, 10000, 0.5).
    expect(testSignFlip([...repeat(5100, 1), ...repeat(4900, -1)]).pExact).toBeCloseTo(0.0466, 4);
    const far = testSignFlip(repeat(10_000, 1)).pExact;
    expect(far).toBeLessThan(1e-300);
  });
});
