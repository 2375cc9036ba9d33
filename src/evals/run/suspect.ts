import type { TrialResult } from '../types.ts';

/** Numbers of confirmation trials start here: they are asked afresh, however many trials the run has. */
export const CONFIRMATION_TRIAL = 1_000_000;

/** The share of passing trials; errors are no trials. null where none is left. */
export function sharePassing(trials: readonly TrialResult[]): number | null {
  const decided = trials.filter(({ error }) => error === null);
  return decided.length === 0 ? null : decided.filter(({ pass }) => pass).length / decided.length;
}

/** Whether a case seems to be broken by the head: fresh trials tell that from chance. */
export function isSuspect(baseline: readonly TrialResult[], candidate: readonly TrialResult[]): boolean {
  const [before, after] = [sharePassing(baseline), sharePassing(candidate)];
  return before !== null && after !== null && before >= 0.5 && after < 0.5;
}
