import type { TrialResult } from '../types.ts';
import type { Pair } from './pairs.ts';
import { keepDecided, meanOf } from './shares.ts';
import { chanceAboveT, quantileOfT } from './student.ts';

export const LEAST_PAIRS = 10;

/** How a positive quantity changed from baseline to candidate: the ratio of geometric means over the cases. */
export interface RatioComparison {
  /** Cases with a known value on both sides. */
  readonly pairs: number;
  /** 1.2: a fifth more than before. */
  readonly ratio: number;
  /** One-sided 95 % bounds; null below 10 cases. */
  readonly low: number | null;
  readonly high: number | null;
  /** One-sided, of the ratio being at most 1 + limit; null without a limit and below 10 cases. */
  readonly pValue: number | null;
}

export type Quantity = (trial: TrialResult) => number | null;

/** What an answer costs, whether it was asked in this run or kept from an earlier one. */
export const costOf: Quantity = (trial) => trial.costUsd;

/** How long the model took, of answers that were asked in this run: those of another day tell of another day's load. */
export const latencyOf: Quantity = (trial) => (trial.cached ? null : trial.latencyMs);

/**
 * Student's t on the logarithm of the ratio.
 * @param limit the increase that is allowed, 0.2 for 20 %, or null
 * @returns null where no case has a value above 0 on both sides
 */
export function compareRatio(pairs: readonly Pair[], quantity: Quantity, limit: number | null): RatioComparison | null {
  const logs = pairs.flatMap(({ trials }) => {
    const before = meanLog(trials.baseline ?? [], quantity);
    const after = meanLog(trials.candidate, quantity);
    return before === null || after === null ? [] : [after - before];
  });
  const mean = meanOf(logs);
  if (mean === null) return null;
  if (logs.length < LEAST_PAIRS) return { pairs: logs.length, ratio: Math.exp(mean), low: null, high: null, pValue: null };
  const freedom = logs.length - 1;
  const variance = logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) / freedom;
  const error = Math.sqrt(variance / logs.length);
  const half = quantileOfT(0.95, freedom) * error;
  return {
    pairs: logs.length,
    ratio: Math.exp(mean),
    low: Math.exp(mean - half),
    high: Math.exp(mean + half),
    pValue: limit === null ? null : testAbove(mean - Math.log(1 + limit), error, freedom),
  };
}

function testAbove(excess: number, error: number, freedom: number): number {
  if (error === 0) return excess > 0 ? 0 : 1;
  return chanceAboveT(excess / error, freedom);
}

function meanLog(trials: readonly TrialResult[], quantity: Quantity): number | null {
  const logs = keepDecided(trials).flatMap((trial) => {
    const value = quantity(trial);
    return value !== null && value > 0 ? [Math.log(value)] : [];
  });
  return meanOf(logs);
}
