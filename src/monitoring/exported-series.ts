import type { Labels, Sample, Samples } from './exposition-text.ts';
import { formatBound, listBounds } from './histogram-bounds.ts';
import { METRICS, type MetricFamily } from './metric-names.ts';
import { OTHER, type RollUp, type SeriesKey } from './roll-up.ts';

interface Counted {
  readonly labels: Labels;
  readonly bounds: readonly number[];
  /** Calls by the place of their bound; the last one holds what lies above all bounds. */
  readonly buckets: number[];
  calls: number;
  errors: number;
  slow: number;
  tokens: number;
  /** Microseconds. */
  latencySum: number;
  readonly ratings: number[];
  /** Highest counts of ratings so far: a rating that is corrected takes one back, and a counter never goes back. */
  readonly shownRatings: number[];
}

/** Counters of statistics, a label set for each series; those beyond the limit share one for each environment. */
export class ExportedSeries {
  readonly #limit: number;
  readonly #sets = new Map<string, Counted>();
  refused = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Shows a series at 0. */
  open(key: SeriesKey, slowMs: number | null): Counted {
    const name = JSON.stringify([key.promptId, key.version, key.environment, key.epoch]);
    const known = this.#sets.get(name);
    if (known !== undefined) return known;
    if (this.#sets.size >= this.#limit && key.promptId !== OTHER) {
      this.refused += 1;
      return this.open({ promptId: OTHER, version: OTHER, environment: OTHER, epoch: '' }, null);
    }
    const bounds = listBounds(slowMs);
    const labels = { prompt: key.promptId, version: key.version, environment: key.environment, epoch: key.epoch };
    const none = { calls: 0, errors: 0, slow: 0, tokens: 0, latencySum: 0, ratings: [0, 0, 0, 0, 0], shownRatings: [0, 0, 0, 0, 0] };
    const counted = { labels, bounds, buckets: new Array<number>(bounds.length + 1).fill(0), ...none };
    this.#sets.set(name, counted);
    return counted;
  }

  add(key: SeriesKey, rollUp: RollUp, slowMs: number | null): void {
    const counted = this.open(key, slowMs);
    counted.calls += rollUp.calls;
    counted.errors += rollUp.errors;
    counted.slow += rollUp.slow;
    counted.tokens += rollUp.tokens;
    counted.latencySum += rollUp.latencySum;
    for (const [place, count] of rollUp.ratings.entries()) {
      const now = (counted.ratings[place] ?? 0) + count;
      counted.ratings[place] = now;
      counted.shownRatings[place] = Math.max(now, counted.shownRatings[place] ?? 0);
    }
    for (const [index, count] of rollUp.latency) {
      const place = counted.bounds.findIndex((bound) => index <= bound);
      const bucket = place === -1 ? counted.bounds.length : place;
      counted.buckets[bucket] = (counted.buckets[bucket] ?? 0) + count;
    }
  }

  list(): Samples {
    const sets = [...this.#sets.values()];
    const listEach = (read: (counted: Counted) => number): Sample[] =>
      sets.map((counted) => ({ labels: counted.labels, value: read(counted) }));
    return new Map<MetricFamily, readonly Sample[]>([
      [METRICS.calls, listEach(({ calls }) => calls)],
      [METRICS.errors, listEach(({ errors }) => errors)],
      [METRICS.slow, listEach(({ slow }) => slow)],
      [METRICS.tokens, listEach(({ tokens }) => tokens)],
      [
        METRICS.ratings,
        sets.flatMap(({ labels, shownRatings }) =>
          shownRatings.map((value, place) => ({ labels, extra: ['rating', String(place + 1)] as const, value })),
        ),
      ],
      [METRICS.latency, sets.flatMap(listHistogram)],
    ]);
  }
}

function listHistogram({ labels, bounds, buckets, latencySum }: Counted): Sample[] {
  let below = 0;
  const lines: Sample[] = buckets.map((count, place) => {
    below += count;
    const bound = bounds[place];
    return { suffix: '_bucket', labels, extra: ['le', bound === undefined ? '+Inf' : formatBound(bound)], value: below };
  });
  return [...lines, { suffix: '_sum', labels, value: latencySum / 1_000_000 }, { suffix: '_count', labels, value: below }];
}
