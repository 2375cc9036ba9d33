import type { TrialResult } from '../types.ts';

/** How many of the trials that were decided passed. */
export interface Share {
  readonly passed: number;
  readonly count: number;
}

/**
 * Whether a trial says nothing about the prompt: there was no output, or an assertion could not be decided and the trial hangs on it.
 * A trial that passes although an assertion could not be decided is decided.
 */
export function isErrored(trial: TrialResult): boolean {
  return trial.error !== null || (!trial.pass && trial.assertions.some((assertion) => assertion.error === true));
}

export function keepDecided(trials: readonly TrialResult[]): readonly TrialResult[] {
  return trials.filter((trial) => !isErrored(trial));
}

export function countPassing(trials: readonly TrialResult[]): Share {
  const decided = keepDecided(trials);
  return { passed: decided.filter(({ pass }) => pass).length, count: decided.length };
}

/** The share of decided trials that pass, 0 to 1; null where none is decided. */
export function shareOf({ passed, count }: Share): number | null {
  return count === 0 ? null : passed / count;
}

/** Whether a case passes by its trials: at least half of them do. */
export function passesMostly({ passed, count }: Share): boolean {
  return count > 0 && 2 * passed >= count;
}

/** The arithmetic mean; null of nothing. */
export function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
