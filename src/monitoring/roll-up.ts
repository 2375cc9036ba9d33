/** Counts of ratings 1, 2, 3, 4, 5. */
export type RatingCounts = readonly [number, number, number, number, number];

/** Integers over any span of calls; two of one series add up member by member. */
export interface RollUp {
  readonly calls: number;
  readonly errors: number;
  /** Error-free calls above the rollout's threshold; 0 where there is none. */
  readonly slow: number;
  readonly ratings: RatingCounts;
  readonly tokens: number;
  /** Microseconds, whole. */
  readonly latencySum: number;
  /** Microseconds, whole; of no calls: min 0, max 0. */
  readonly latencyMin: number;
  readonly latencyMax: number;
  /** Calls by the index of their latency's sketch bucket (`latency-sketch.ts`). */
  readonly latency: ReadonlyMap<number, number>;
}

/** What is counted apart. */
export interface SeriesKey {
  readonly promptId: string;
  readonly version: string;
  readonly environment: string;
  /** `rolloutId/step` of calls that chance assigned; '' of all others. */
  readonly epoch: string;
}

/** Where series beyond the limit of a process go. */
export const OTHER = '__other__';
