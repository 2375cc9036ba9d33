import type { CaseTrials } from '../types.ts';
import { countPassing, isErrored, type Share } from './shares.ts';

/** A case with a decided trial on both sides. */
export interface Pair {
  readonly trials: CaseTrials;
  readonly baseline: Share;
  readonly candidate: Share;
}

export interface Pairing {
  readonly pairs: readonly Pair[];
  /** Ids of cases that left the pairing, by what they lack. */
  readonly notComparable: readonly string[];
  /** A side has errors and nothing else. */
  readonly errored: readonly string[];
  /** A side was never asked. */
  readonly skipped: readonly string[];
  /** Whether any case was meant to run on the base at all; a new prompt has none. */
  readonly hasBaseline: boolean;
}

/** Pairs the cases that can be compared and counts those that cannot, in the order of the suite. */
export function pairCases(cases: readonly CaseTrials[]): Pairing {
  const pairs: Pair[] = [];
  const notComparable: string[] = [];
  const errored: string[] = [];
  const skipped: string[] = [];
  for (const trials of cases) {
    if (trials.baseline === null || trials.notComparable !== null) {
      notComparable.push(trials.id);
      continue;
    }
    const pair = { trials, baseline: countPassing(trials.baseline), candidate: countPassing(trials.candidate) };
    if (pair.baseline.count > 0 && pair.candidate.count > 0) pairs.push(pair);
    else (trials.baseline.length === 0 || trials.candidate.length === 0 ? skipped : errored).push(trials.id);
  }
  const hasBaseline = cases.some(({ baseline, notComparable: why }) => baseline !== null || why !== null);
  return { pairs, notComparable, errored, skipped, hasBaseline };
}

/** Whether an answer is missing on a side that should have one: an error was left, or the case was never asked. */
export function lacksAnswers({ baseline, candidate, notComparable }: CaseTrials): boolean {
  const sides = baseline === null || notComparable !== null ? [candidate] : [baseline, candidate];
  return sides.some((trials) => trials.length === 0 || trials.some(isErrored));
}

/** The candidate's share of passing trials less the baseline's, −1 to 1. */
export function differenceOf({ baseline, candidate }: Pair): number {
  return candidate.passed / candidate.count - baseline.passed / baseline.count;
}
