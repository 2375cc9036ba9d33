import { reachOf, testSignFlip } from './sign-flip.ts';
import { chanceBeyondZ } from './student.ts';

/** Additions up to which the ranks are tested exactly. */
const MOST_WORK = 5_000_000;
/** Differences that are closer than this are ties: scores are sums of weights, and 0.1 + 0.2 is not 0.3. */
const GRAIN = 1e9;

/**
 * Wilcoxon's signed-rank test with Pratt's treatment of zeros: they take part in the ranking and then leave. Tied differences share
 * the mean of their ranks. Exact given the ranks while that is cheap, else by the normal approximation with the corrections for ties
 * and zeros (Cureton 1967).
 * @param differences of scores
 * @returns the two-sided p; 1 where nothing differs
 */
export function testSignedRanks(differences: readonly number[]): number {
  const doubled = rankSigned(differences.map((difference) => Math.round(difference * GRAIN)));
  const moved = doubled.filter((rank) => rank !== 0);
  if (moved.length === 0) return 1;
  if (moved.length * reachOf(moved) <= MOST_WORK) return testSignFlip(moved).pExact;
  const sum = moved.reduce((total, rank) => total + rank, 0);
  return chanceBeyondZ(sum / Math.sqrt(moved.reduce((total, rank) => total + rank * rank, 0)));
}

/** Twice the rank of each difference by size, with its sign; 0 for those that do not differ. Twice, so that shared ranks are whole. */
function rankSigned(differences: readonly number[]): readonly number[] {
  const order = differences.map((value, index) => ({ value, size: Math.abs(value), index })).sort((one, other) => one.size - other.size);
  const ranks = differences.map(() => 0);
  for (let first = 0; first < order.length; ) {
    let last = first;
    while (order[last + 1]?.size === order[first]?.size) last++;
    for (let at = first; at <= last; at++) {
      const { value, index } = order[at] as { value: number; index: number };
      ranks[index] = Math.sign(value) * (first + last + 2);
    }
    first = last + 1;
  }
  return ranks;
}
