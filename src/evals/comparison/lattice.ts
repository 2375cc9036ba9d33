import { differenceOf, type Pair } from './pairs.ts';
import { findDivisor, reachOf } from './sign-flip.ts';

/** Additions that one test may take; some tenths of a second. */
const MOST_WORK = 150_000_000;
const COARSEST = 4;

/** The differences of the pairs as whole numbers: `steps[i] / denominator` is the i-th difference. */
export interface Lattice {
  readonly steps: readonly number[];
  readonly denominator: number;
  /**
   * Whether the differences were rounded, because very many cases with odd numbers of trials have no common denominator in reach.
   * The test of the rounded differences is still exact, of a sum that is a little coarser.
   */
  readonly isRounded: boolean;
}

/** Puts the differences on a common denominator: the least common multiple of all numbers of trials, as long as the test can count on it. */
export function layOnLattice(pairs: readonly Pair[]): Lattice {
  const differences = pairs.map(differenceOf);
  const denominator = findDenominator(pairs);
  if (denominator !== null && countWork(differences, denominator) <= MOST_WORK) {
    const steps = pairs.map(
      ({ baseline, candidate }) => candidate.passed * (denominator / candidate.count) - baseline.passed * (denominator / baseline.count),
    );
    return { steps, denominator, isRounded: false };
  }
  const grid = Math.max(COARSEST, Math.floor(MOST_WORK / Math.max(1, countWork(differences, 1))));
  const steps = differences.map((difference) => Math.sign(difference) * Math.round(Math.abs(difference) * grid));
  return { steps, denominator: grid, isRounded: true };
}

/** The least common multiple of the numbers of trials; null past a million. */
function findDenominator(pairs: readonly Pair[]): number | null {
  let denominator = 1;
  for (const count of new Set(pairs.flatMap(({ baseline, candidate }) => [baseline.count, candidate.count]))) {
    denominator *= count / findDivisor(denominator, count);
    if (denominator > 1_000_000) return null;
  }
  return denominator;
}

function countWork(differences: readonly number[], denominator: number): number {
  const moved = differences.filter((difference) => difference !== 0);
  return moved.length * reachOf(moved.map((difference) => difference * denominator));
}
