import { CounterDeltas } from './counter-deltas.ts';
import { parseBound, spreadBucket } from './histogram-bounds.ts';
import { upperBoundOf } from './latency-sketch.ts';
import { METRICS } from './metric-names.ts';
import type { RatingCounts, RollUp } from './roll-up.ts';
import type { Counter, Scrape } from './scrapes.ts';
import { MINUTE } from './span.ts';
import { EMPTY_ROLL_UP, sumRollUps } from './sum-roll-ups.ts';

/** Families that statistics are read from. */
export const STATISTICS_METRICS: readonly string[] = [
  ...[METRICS.calls, METRICS.errors, METRICS.slow, METRICS.tokens, METRICS.ratings].map(({ name }) => name),
  `${METRICS.latency.name}_bucket`,
  `${METRICS.latency.name}_sum`,
];

/** Buckets of the sketch that the first bucket of the histogram is taken to be wide, and the one above all bounds: a factor of two. */
const OPEN_END = 35;

/** What was counted of one version in one span. */
export interface ScrapedSpan {
  readonly version: string;
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly rollUp: RollUp;
}

export interface StatisticsQuery {
  readonly promptId: string;
  readonly environment: string | null;
  readonly version: string | null;
  /** Milliseconds since 1970; what was counted after `from` and up to `to`. */
  readonly from: number;
  readonly to: number;
  readonly stepMs: number;
}

interface Sums {
  readonly plain: Map<string, number>;
  readonly ratings: number[];
  /** By bound, of all that is at or below it; by series, because each has bounds of its own. */
  readonly bounds: Map<string, Map<number, number>>;
}

/**
 * Statistics from scrapes: what counters grew by, per series, summed last. Scrapes between which a process neither began nor ended may be left
 * out.
 * @param scrapes in the order of time; of each process the last one at or before `from`, too, where there is one
 */
export function readScrapedStatistics(scrapes: readonly Scrape[], query: StatisticsQuery): readonly ScrapedSpan[] {
  const deltas = new CounterDeltas((_, value) => Number.isFinite(value) && value >= 0);
  const spans = new Map<string, { readonly version: string; readonly from: number; readonly sums: Sums }>();
  for (const scrape of scrapes) {
    const { at, startedAt, isFirst, counters } = deltas.add(scrape);
    // Nobody knows how much of what an older process says at its first scrape is of this span.
    if (at <= query.from || at > query.to || (isFirst && startedAt <= query.from - MINUTE)) continue;
    const place = Math.ceil((at - query.from) / query.stepMs) - 1;
    for (const { counter, delta } of counters) {
      if (delta === null || delta === 0 || !isMeant(counter, query)) continue;
      const { version = '' } = counter.labels;
      const name = `${place} ${version}`;
      const span = spans.get(name) ?? { version, from: query.from + place * query.stepMs, sums: makeSums() };
      spans.set(name, span);
      add(span.sums, counter, delta);
    }
  }
  return [...spans.values()]
    .map(({ version, from, sums }) => ({ version, from, rollUp: finish(sums) }))
    .sort((a, b) => a.from - b.from || (a.version < b.version ? -1 : 1));
}

function isMeant({ labels }: Counter, { promptId, environment, version }: StatisticsQuery): boolean {
  return (
    labels.prompt === promptId &&
    (environment === null || labels.environment === environment) &&
    (version === null || labels.version === version)
  );
}

function makeSums(): Sums {
  return { plain: new Map(), ratings: [0, 0, 0, 0, 0], bounds: new Map() };
}

function add(sums: Sums, { name, labels }: Counter, delta: number): void {
  if (name === METRICS.ratings.name) {
    const place = Number(labels.rating) - 1;
    if (sums.ratings[place] !== undefined) sums.ratings[place] += delta;
    return;
  }
  if (name !== `${METRICS.latency.name}_bucket`) {
    sums.plain.set(name, (sums.plain.get(name) ?? 0) + delta);
    return;
  }
  const bound = labels.le === '+Inf' ? Number.POSITIVE_INFINITY : parseBound(labels.le ?? '');
  if (bound === null) return;
  const series = JSON.stringify([labels.environment, labels.epoch]);
  const bounds = sums.bounds.get(series) ?? new Map<number, number>();
  sums.bounds.set(series, bounds);
  bounds.set(bound, (bounds.get(bound) ?? 0) + delta);
}

function finish({ plain, ratings, bounds }: Sums): RollUp {
  const read = ({ name }: { readonly name: string }): number => Math.round(plain.get(name) ?? 0);
  const latency = sumRollUps([...bounds.values()].map(readHistogram));
  return {
    calls: read(METRICS.calls),
    errors: read(METRICS.errors),
    slow: read(METRICS.slow),
    ratings: ratings.map(Math.round) as unknown as RatingCounts,
    tokens: read(METRICS.tokens),
    latencySum: Math.round((plain.get(`${METRICS.latency.name}_sum`) ?? 0) * 1_000_000),
    latencyMin: latency.latencyMin,
    latencyMax: latency.latencyMax,
    latency: latency.latency,
  };
}

/** Latencies alone; `calls` only so that the least and the greatest one can be summed. */
function readHistogram(bounds: ReadonlyMap<number, number>): RollUp {
  const latency = new Map<number, number>();
  let [below, last] = [0, Number.NEGATIVE_INFINITY];
  let [min, max] = [0, 0];
  for (const [bound, cumulative] of [...bounds].sort(([a], [b]) => a - b)) {
    const to = Number.isFinite(bound) ? bound : last + OPEN_END;
    const from = Number.isFinite(last) ? last : to - OPEN_END;
    const count = Math.max(0, Math.round(cumulative) - below);
    for (const [index, share] of spreadBucket(from, to, count)) latency.set(index, (latency.get(index) ?? 0) + share);
    if (count > 0) {
      if (max === 0) min = Math.round(upperBoundOf(from) * 1000);
      max = Math.round(upperBoundOf(to) * 1000);
    }
    below = Math.max(below, Math.round(cumulative));
    last = bound;
  }
  return { ...EMPTY_ROLL_UP, calls: below, latency, latencyMin: min, latencyMax: max };
}
