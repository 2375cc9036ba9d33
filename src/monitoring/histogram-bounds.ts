import { indexOfLatency, roundUpToBoundary, upperBoundOf } from './latency-sketch.ts';

const SHORTEST_MS = 10;
const LONGEST_MS = 300_000;

/** Indexes of sketch buckets whose upper ends bound the histogram's: 10 ms to 300 s, √2 apart, each rounded up to the sketch's own grid. */
export const HISTOGRAM_INDEXES: readonly number[] = listIndexes();

function listIndexes(): number[] {
  const bounds: number[] = [];
  for (let power = 0; SHORTEST_MS * 2 ** (power / 2) < LONGEST_MS; power += 1) bounds.push(SHORTEST_MS * 2 ** (power / 2));
  return [...bounds, LONGEST_MS].map((ms) => indexOfLatency(roundUpToBoundary(ms)));
}

/** The bounds of one label set: the common ones, and the threshold of its rollout. */
export function listBounds(slowMs: number | null): readonly number[] {
  if (slowMs === null) return HISTOGRAM_INDEXES;
  return [...new Set([...HISTOGRAM_INDEXES, indexOfLatency(roundUpToBoundary(slowMs))])].sort((a, b) => a - b);
}

/** Few, for all bounds lie on one grid. */
const FORMATTED = new Map<number, string>();

/** A bound as Prometheus' `le`: seconds, to six digits, which is far finer than the grid. */
export function formatBound(index: number): string {
  const known = FORMATTED.get(index);
  if (known !== undefined) return known;
  const text = String(Number((upperBoundOf(index) / 1000).toPrecision(6)));
  FORMATTED.set(index, text);
  return text;
}

/** The sketch bucket that a `le` ends; null: it is no bound of ours (`+Inf` too). */
export function parseBound(le: string): number | null {
  const ms = Number(le) * 1000;
  if (!Number.isFinite(ms) || ms <= 0) return null;
  // Six digits may lie a trace above the bound, and so in the next bucket.
  const near = indexOfLatency(ms * (1 - 1e-5));
  return Math.abs(upperBoundOf(near) / ms - 1) < 1e-5 ? near : null;
}

/**
 * Spreads what a histogram's bucket holds evenly over the sketch's buckets in it: whatever quantile is read from them stays in that bucket.
 * @param from the bound below, which does not belong to it
 */
export function spreadBucket(from: number, to: number, count: number): readonly (readonly [number, number])[] {
  const width = to - from;
  const filled: [number, number][] = [];
  for (let place = 1; place <= width; place += 1) {
    const share = Math.floor((place * count) / width) - Math.floor(((place - 1) * count) / width);
    if (share > 0) filled.push([from + place, share]);
  }
  return filled;
}
