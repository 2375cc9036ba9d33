import type { CaseTrials, TrialResult } from '../types.ts';
import { countPassing, passesMostly } from './shares.ts';

/** What fresh trials make of a case that seems to have changed sides. */
export type CaseChange = 'broken' | 'fixed' | 'flaky';

/** Whether a case passes on one side and not on the other, so that fresh trials should tell a change from chance; null where it does not. */
export function suspectOf(trials: CaseTrials): 'broken' | 'fixed' | null {
  if (trials.baseline === null || trials.notComparable !== null) return null;
  const [baseline, candidate] = [countPassing(trials.baseline), countPassing(trials.candidate)];
  if (baseline.count === 0 || candidate.count === 0 || passesMostly(baseline) === passesMostly(candidate)) return null;
  return passesMostly(baseline) ? 'broken' : 'fixed';
}

/**
 * What became of a case; null where it did not change sides. With fresh trials at least four in five must pass on one side and at most
 * one in five on the other. A suspect that nobody could ask again is what it seems to be, and so is one whose answers that are missing
 * could still say so.
 */
export function classifyCase(trials: CaseTrials): CaseChange | null {
  const suspect = suspectOf(trials);
  if (suspect === null || trials.confirmation === null) return suspect;
  const { baseline, candidate } = trials.confirmation;
  const [better, worse] = suspect === 'broken' ? [baseline, candidate] : [candidate, baseline];
  return mayPassNearlyAlways(better) && mayPassHardlyEver(worse) ? suspect : 'flaky';
}

function mayPassNearlyAlways(trials: readonly TrialResult[]): boolean {
  const { passed, count } = countPassing(trials);
  const missing = trials.length - count;
  return 5 * (passed + missing) >= 4 * trials.length;
}

function mayPassHardlyEver(trials: readonly TrialResult[]): boolean {
  return 5 * countPassing(trials).passed <= trials.length;
}
