import type { RollUp } from './roll-up.ts';

/** Each bucket is this much wider than the one before, so that its value is within 1 % of all that is in it (DDSketch, Masson et al., VLDB 2019). */
export const GAMMA = 1.01 / 0.99;

/** The lowest bucket holds everything up to a microsecond, the highest ends behind a day. */
export const MIN_INDEX = Math.ceil(Math.log(0.001) / Math.log(GAMMA));
export const MAX_INDEX = Math.ceil(Math.log(86_400_000) / Math.log(GAMMA));

const PER_NATURAL = 1 / Math.log(GAMMA);
/** Upper bounds from the lowest bucket on: comparing with them makes a value on a boundary exact, whatever a logarithm rounds to. */
const BOUNDS = Float64Array.from({ length: MAX_INDEX - MIN_INDEX + 1 }, (_, place) => GAMMA ** (MIN_INDEX + place));

/**
 * The bucket of a latency: i holds (γ^(i−1), γ^i].
 * @param ms 0 to 86,400,000
 */
export function indexOfLatency(ms: number): number {
  if (!(ms > (BOUNDS[0] as number))) return MIN_INDEX;
  // Adding 0 makes a zero of −0, which a ceiling gives.
  const guess = Math.min(MAX_INDEX, Math.max(MIN_INDEX + 1, Math.ceil(Math.log(ms) * PER_NATURAL) + 0));
  if (ms <= (BOUNDS[guess - 1 - MIN_INDEX] as number)) return guess - 1;
  return guess < MAX_INDEX && ms > (BOUNDS[guess - MIN_INDEX] as number) ? guess + 1 : guess;
}

/** The largest latency of a bucket, in milliseconds. Below the lowest and above the highest bucket it is theirs. */
export function upperBoundOf(index: number): number {
  return BOUNDS[Math.min(MAX_INDEX, Math.max(MIN_INDEX, index)) - MIN_INDEX] as number;
}

/**
 * The next boundary of a bucket at or above a latency, so that counts of buckets tell exactly what was above it.
 * @param ms 0 to 86,400,000
 */
export function roundUpToBoundary(ms: number): number {
  return upperBoundOf(indexOfLatency(ms));
}

/** The value that stands for a bucket, in milliseconds. */
function middleOf(index: number): number {
  return (2 * upperBoundOf(index)) / (1 + GAMMA);
}

/**
 * A quantile as `sorted[floor(q·n)]` has it, to 1 %: the value of the first bucket whose cumulative count exceeds floor(q·n), within the
 * least and the greatest latency.
 * @param q 0 to 1
 * @returns milliseconds; null without calls
 */
export function quantileOf({ calls, latency, latencyMin, latencyMax }: RollUp, q: number): number | null {
  if (calls <= 0) return null;
  const rank = Math.min(calls - 1, Math.floor(q * calls));
  let before = 0;
  for (const [index, count] of [...latency].sort(([a], [b]) => a - b)) {
    before += count;
    if (before > rank) return Math.min(latencyMax / 1000, Math.max(latencyMin / 1000, middleOf(index)));
  }
  return latencyMax / 1000;
}
