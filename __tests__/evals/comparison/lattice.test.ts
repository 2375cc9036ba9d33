import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { layOnLattice } from '../../../src/evals/comparison/lattice.ts';
import { differenceOf, type Pair } from '../../../src/evals/comparison/pairs.ts';
import { testSignFlip } from '../../../src/evals/comparison/sign-flip.ts';
import { makeCase, seedRandom } from './sample.ts';

const TRIALS = makeCase('any', 'p', 'p');
const pairOf = (before: number, ofBefore: number, after: number, ofAfter: number): Pair => ({
  trials: TRIALS,
  baseline: { passed: before, count: ofBefore },
  candidate: { passed: after, count: ofAfter },
});

describe('the lattice of differences', () => {
  test('has the least common multiple of the trials below it', () => {
    expect(layOnLattice([pairOf(1, 2, 2, 3), pairOf(1, 1, 0, 4)])).toEqual({ steps: [2, -12], denominator: 12, isRounded: false });
    expect(layOnLattice([])).toEqual({ steps: [], denominator: 1, isRounded: false });
  });

  test('loses nothing', () => {
    const share = fc.integer({ min: 1, max: 12 }).chain((count) => fc.tuple(fc.integer({ min: 0, max: count }), fc.constant(count)));
    fc.assert(
      fc.property(fc.array(fc.tuple(share, share), { maxLength: 30 }), (shares) => {
        const pairs = shares.map(([[before, ofBefore], [after, ofAfter]]) => pairOf(before, ofBefore, after, ofAfter));
        const { steps, denominator, isRounded } = layOnLattice(pairs);
        expect(isRounded).toBe(false);
        for (const [index, step] of steps.entries()) {
          expect(Number.isInteger(step)).toBe(true);
          expect(step / denominator).toBeCloseTo(differenceOf(pairs[index] as Pair), 12);
        }
      }),
    );
  });

  test('is coarser where very many cases have nothing in common, and the test hardly notices', () => {
    const random = seedRandom(11);
    const pick = (most: number) => Math.floor(random() * (most + 1));
    const pairs = Array.from({ length: 4000 }, () => {
      const [ofBefore, ofAfter] = [1 + pick(96), 1 + pick(96)];
      return pairOf(pick(ofBefore), ofBefore, pick(ofAfter), ofAfter);
    });
    const { steps, denominator, isRounded } = layOnLattice(pairs);
    expect(isRounded).toBe(true);
    const differences = pairs.map(differenceOf);
    const z = differences.reduce((sum, step) => sum + step, 0) / Math.sqrt(differences.reduce((sum, step) => sum + step ** 2, 0));
    const rounded = steps.reduce((sum, step) => sum + step, 0) / Math.sqrt(steps.reduce((sum, step) => sum + step ** 2, 0));
    expect(rounded).toBeCloseTo(z, 1);
    expect(Math.max(...steps.map((step, index) => Math.abs(step / denominator - (differences[index] as number))))).toBeLessThanOrEqual(
      0.5 / denominator + 1e-12,
    );
    expect(testSignFlip(steps).pExact).toBeGreaterThan(0);
  });
});
