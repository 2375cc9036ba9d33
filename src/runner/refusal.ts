import type { RunEstimate, refuseRun } from '../evals/run/estimate.ts';
import { assembleCases, makeErrored, type RunOutcome, type RunStop, Trials } from '../evals/run/outcome.ts';
import type { PlanCase, PlanItem } from '../evals/run/plan.ts';
import { NOTHING_SPENT } from './journal.ts';

export interface RefusedPlan {
  readonly planDigest: string;
  readonly cases: readonly PlanCase[];
  readonly items: readonly PlanItem[];
  readonly estimate: RunEstimate;
  /** null: a dry run. */
  readonly refusal: ReturnType<typeof refuseRun>;
}

/** The outcome of a plan that was not begun: every trial says that it was not run, and why. */
export function refuseAll({ planDigest, cases, items, estimate, refusal }: RefusedPlan): RunOutcome {
  const stop: RunStop = refusal === null ? { kind: 'dry-run', message: 'A dry run: nothing was called.' } : { kind: 'refused', ...refusal };
  const trials = new Trials();
  for (const item of items) trials.set(item, makeErrored(`Not run: ${stop.message}`, { calls: 0, retries: 0 }));
  const { budgetUsd: _, ...nothing } = NOTHING_SPENT;
  return {
    planDigest,
    cases: assembleCases(cases, items, trials, new Trials()),
    totals: { ...nothing, cached: 0, seconds: 0 },
    estimate,
    stops: [stop],
    notes: [],
  };
}
