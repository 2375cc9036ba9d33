import { quantileOf, roundUpToBoundary } from './latency-sketch.ts';
import type { RollUp } from './roll-up.ts';

/** Milliseconds of the past that a threshold is taken from: seven days. */
export const THRESHOLD_SPAN = 7 * 86_400_000;
/** Calls below which nobody knows what is slow. */
export const THRESHOLD_CALLS = 1000;

/**
 * The time above which an answer is slow: what one in twenty of the stable version's answers took longer than, rounded up to a boundary of
 * the sketch, so that counts of buckets tell exactly what was above it.
 * @param past the stable version's calls of `THRESHOLD_SPAN`; null: there was none
 * @returns milliseconds; null where there were too few calls
 */
export function chooseSlowThreshold(past: RollUp | null): number | null {
  if (past === null || past.calls < THRESHOLD_CALLS) return null;
  const p95 = quantileOf(past, 0.95);
  return p95 === null ? null : roundUpToBoundary(p95);
}
