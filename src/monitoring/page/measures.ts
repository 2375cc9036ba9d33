import { boundRate } from '../../evals/comparison/intervals.ts';
import { quantileOf } from '../latency-sketch.ts';
import { countRatings } from '../rating-counts.ts';
import type { RollUp } from '../roll-up.ts';
import type { ChartPoint } from './chart.ts';

/** Fewer calls, or ratings, than these in a span say more of chance than of the prompt. */
export const LEAST_CALLS = 10;
export const LEAST_RATINGS = 5;

/** The quantiles that are shown, and the calls that each needs: about one of them lies above it. */
export const QUANTILES = [
  { q: 0.5, name: 'p50', title: 'Latency, median', least: LEAST_CALLS },
  { q: 0.95, name: 'p95', title: 'Latency, p95', least: 20 },
  { q: 0.99, name: 'p99', title: 'Latency, p99', least: 100 },
] as const;
export type Quantile = (typeof QUANTILES)[number];

type Measured = Omit<ChartPoint, 'at'>;
const UNKNOWN: Measured = { value: null };

/** The share of failed calls, with its 95 % interval. */
export function measureErrors({ calls, errors }: RollUp, least = LEAST_CALLS): Measured {
  if (calls < least) return UNKNOWN;
  const rate = errors / calls;
  return { value: rate, ...boundRate(rate, calls) };
}

/** The mean rating, 1 to 5, with an interval that is 95 % at least: ratings as shares of the way from 1 to 5. */
export function measureSatisfaction(rollUp: RollUp, least = LEAST_RATINGS): Measured {
  const count = countRatings(rollUp.ratings);
  if (count < Math.max(1, least)) return UNKNOWN;
  const share = rollUp.ratings.reduce((sum, ratings, index) => sum + ratings * index, 0) / count / 4;
  const { low, high } = boundRate(share, count);
  return { value: 1 + 4 * share, low: 1 + 4 * low, high: 1 + 4 * high };
}

/** A quantile of the latency in milliseconds. */
export function measureLatency(rollUp: RollUp, { q, least }: Pick<Quantile, 'q' | 'least'>): Measured {
  return rollUp.calls < least ? UNKNOWN : { value: quantileOf(rollUp, q) };
}
