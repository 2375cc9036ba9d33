import { quantileOf } from './latency-sketch.ts';
import { countRatings } from './rating-counts.ts';
import type { RollUp } from './roll-up.ts';
import type { Statistics } from './statistics.ts';

/** What people read of a roll-up. null: no call. */
export function summarize(rollUp: RollUp | null): Statistics | null {
  if (rollUp === null || rollUp.calls <= 0) return null;
  const { calls, errors, ratings, tokens, latencySum } = rollUp;
  const rated = countRatings(ratings);
  return {
    totalCalls: calls,
    avgLatencyMs: latencySum / calls / 1000,
    p95LatencyMs: quantileOf(rollUp, 0.95) ?? 0,
    avgSatisfaction: rated > 0 ? ratings.reduce((sum, count, place) => sum + count * (place + 1), 0) / rated : null,
    errorRate: errors / calls,
    totalTokens: tokens,
  };
}
