import { addRatings, NO_RATINGS } from './rating-counts.ts';
import type { RollUp } from './roll-up.ts';

/** No calls and no ratings; what adding begins with. */
export const EMPTY_ROLL_UP: RollUp = {
  calls: 0,
  errors: 0,
  slow: 0,
  ratings: NO_RATINGS,
  tokens: 0,
  latencySum: 0,
  latencyMin: 0,
  latencyMax: 0,
  latency: new Map(),
};

/** Sums stay whole numbers that every store can hold: at the end of what is exact they stop growing. */
function addWhole(a: number, b: number): number {
  return Math.min(Number.MAX_SAFE_INTEGER, a + b);
}

function addLatencies(into: Map<number, number>, more: ReadonlyMap<number, number>): void {
  for (const [index, count] of more) into.set(index, (into.get(index) ?? 0) + count);
}

/** Sums any number of roll-ups; order and grouping make no difference. */
export function sumRollUps(rollUps: Iterable<RollUp>): RollUp {
  const latency = new Map<number, number>();
  let sum: RollUp = EMPTY_ROLL_UP;
  for (const next of rollUps) {
    addLatencies(latency, next.latency);
    sum = {
      calls: addWhole(sum.calls, next.calls),
      errors: addWhole(sum.errors, next.errors),
      slow: addWhole(sum.slow, next.slow),
      ratings: addRatings(sum.ratings, next.ratings),
      tokens: addWhole(sum.tokens, next.tokens),
      latencySum: addWhole(sum.latencySum, next.latencySum),
      latencyMin: sum.calls === 0 ? next.latencyMin : next.calls === 0 ? sum.latencyMin : Math.min(sum.latencyMin, next.latencyMin),
      latencyMax: Math.max(sum.latencyMax, next.latencyMax),
      latency,
    };
  }
  return sum;
}
