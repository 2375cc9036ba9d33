import distributions from 'jstat';

/** A share that was measured, with its 95 % interval (Clopper & Pearson 1934). */
export interface Estimate {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

export function estimateShare(hits: number, runs: number): Estimate {
  return {
    share: hits / runs,
    low: hits === 0 ? 0 : distributions.beta.inv(0.025, hits, runs - hits + 1),
    high: hits === runs ? 1 : distributions.beta.inv(0.975, hits + 1, runs - hits),
  };
}

/** The value that a share of all lie at or below; null of none. */
export function quantileOf(values: readonly number[], share: number): number | null {
  return values.toSorted((a, b) => a - b)[Math.floor(share * values.length)] ?? null;
}
