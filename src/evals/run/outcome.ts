import type { CaseTrials, Side, TrialResult } from '../types.ts';
import type { BudgetLimit } from './budget.ts';
import type { RunEstimate } from './estimate.ts';
import { nameCase, type Plan, type PlanCase, type PlanItem } from './plan.ts';

/** Everything that a run spent, in all its parts where it was resumed. */
export interface RunTotals {
  /** HTTP attempts whose end is known, of any kind. */
  readonly calls: number;
  /** Attempts that were in flight when an earlier part of the run was killed; they count against the budget. */
  readonly lost: number;
  readonly retries: number;
  /** Trials that needed no call for their output. */
  readonly cached: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** What the answers say they cost; an answer without a known price adds nothing. */
  readonly costUsd: number;
  /** Answers whose cost is unknown. */
  readonly unpriced: number;
  readonly seconds: number;
}

/** Why a run ended before its plan did. */
export type RunStop =
  /** Nothing was called. */
  | { readonly kind: 'refused'; readonly limit: BudgetLimit | 'price'; readonly message: string }
  | { readonly kind: 'dry-run'; readonly message: string }
  | { readonly kind: 'budget'; readonly limit: BudgetLimit; readonly message: string }
  | { readonly kind: 'provider'; readonly provider: string; readonly message: string }
  | { readonly kind: 'interrupted'; readonly message: string }
  | { readonly kind: 'fail-fast'; readonly message: string };

/** One case of one prompt, as far as it ran. */
export interface RunCase extends CaseTrials {
  readonly promptId: string;
}

export interface RunOutcome {
  readonly planDigest: string;
  /** In the plan's order; of this shard alone. */
  readonly cases: readonly RunCase[];
  readonly totals: RunTotals;
  readonly estimate: RunEstimate;
  /** Empty: every item of the plan has its result. */
  readonly stops: readonly RunStop[];
  /** For people: entries that were not believed, files that could not be written, texts that were cut. */
  readonly notes: readonly string[];
}

/** The trials of a run, as they come. */
export class Trials {
  readonly #trials = new Map<string, Record<Side, Map<number, TrialResult>>>();

  set({ promptId, caseId, side, trial }: Pick<PlanItem, 'promptId' | 'caseId' | 'side' | 'trial'>, result: TrialResult): void {
    const name = nameCase({ promptId, caseId });
    let sides = this.#trials.get(name);
    if (sides === undefined) {
      sides = { baseline: new Map(), candidate: new Map() };
      this.#trials.set(name, sides);
    }
    sides[side].set(trial, result);
  }

  /** Replaces every trial of a case. */
  change(promptId: string, caseId: string, change: (result: TrialResult) => TrialResult): void {
    const sides = this.#trials.get(nameCase({ promptId, caseId }));
    for (const trials of sides === undefined ? [] : Object.values(sides))
      for (const [trial, result] of trials) trials.set(trial, change(result));
  }

  /** In the order of their numbers. */
  list(promptId: string, caseId: string, side: Side): readonly TrialResult[] {
    const trials = this.#trials.get(nameCase({ promptId, caseId }))?.[side];
    return trials === undefined ? [] : [...trials].sort(([one], [other]) => one - other).map(([, result]) => result);
  }
}

/** Puts what ran beside what was planned: a planned side has a list, a side that does not run has null. */
export function assembleCases(cases: readonly PlanCase[], items: Plan['items'], main: Trials, confirmation: Trials): RunCase[] {
  const planned = new Set(items.map((item) => `${item.side} ${nameCase(item)}`));
  return cases.map(({ promptId, id, required, notComparable }) => {
    const confirmed = {
      baseline: confirmation.list(promptId, id, 'baseline'),
      candidate: confirmation.list(promptId, id, 'candidate'),
    };
    return {
      promptId,
      id,
      required,
      notComparable,
      baseline: planned.has(`baseline ${nameCase({ promptId, caseId: id })}`) ? main.list(promptId, id, 'baseline') : null,
      candidate: main.list(promptId, id, 'candidate'),
      confirmation: confirmed.baseline.length > 0 || confirmed.candidate.length > 0 ? confirmed : null,
    };
  });
}

/** A trial without an output: an error that is no verdict on the prompt. */
export function makeErrored(error: string, spent: { readonly calls: number; readonly retries: number }): TrialResult {
  return { ...EMPTY, pass: false, score: 0, assertions: [], error, ...spent };
}

/** A trial whose model would not answer: a failed output, with the reason in the place of an assertion's. */
export function makeRefusedOutput(reason: string, spent: { readonly calls: number; readonly retries: number }): TrialResult {
  return { ...EMPTY, pass: false, score: 0, assertions: [{ type: 'output', pass: false, score: 0, reason }], error: null, ...spent };
}

const EMPTY = { text: '', latencyMs: null, costUsd: null, inputTokens: null, outputTokens: null, cached: false } as const;
