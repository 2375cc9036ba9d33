import type { BudgetCaps } from '../evals/run/budget.ts';
import type { RunEstimate, refuseRun } from '../evals/run/estimate.ts';
import type { PlanItem } from '../evals/run/plan.ts';
import type { PriceOf } from '../evals/run/price.ts';
import type { Shard } from '../evals/run/shard.ts';
import type { Confirm } from '../evals/run/suspect.ts';
import type { TrialResult } from '../evals/types.ts';
import type { ModelAnswer, ModelProvider, ModelRequest } from '../models/model.ts';
import type { Clock } from './clock.ts';

/** How far a run is, for a log, a terminal or a comment. */
export interface Progress {
  /** Trials with a result, of those that are planned so far: confirmation adds to them. */
  readonly done: number;
  readonly total: number;
  /** HTTP attempts, resumed ones included. */
  readonly calls: number;
  readonly retries: number;
  readonly costUsd: number;
  readonly cached: number;
  /** Trials that failed, and trials without a verdict. */
  readonly failing: number;
  readonly errors: number;
}

/** A plan before anything is called. */
export interface PlanView {
  /** Names of the providers that would be called. */
  readonly live: readonly string[];
  /**
   * What the plan, or one shard of it, comes to, and why it would not begin.
   * @param shard null: all of it
   */
  look(shard: Shard | null): PlanLook;
}

export interface PlanLook {
  readonly cases: number;
  readonly trials: number;
  readonly estimate: RunEstimate;
  /** null: it may begin. */
  readonly refusal: ReturnType<typeof refuseRun>;
}

export interface RunOptions {
  /** By name, the part of a model before the colon. */
  readonly providers: ReadonlyMap<string, ModelProvider>;
  /** The key of a request at a trial; equal keys share their answer. */
  readonly keyOf: (request: ModelRequest, trial: number) => string;
  readonly priceOf: PriceOf;
  /** `provider:model` that grades; null: none is configured. */
  readonly judge: string | null;
  readonly embeddings: string | null;
  /** Odd. */
  readonly judgeTrials: number;
  /** Calls at once of a provider, before shards divide them. */
  readonly concurrencyOf: (provider: string) => number;
  /** Milliseconds an attempt. */
  readonly timeoutMs: number;
  /** Of the whole review, before shards divide it. */
  readonly budget: BudgetCaps & { readonly requirePrice: boolean };
  readonly confirm: Confirm;
  /** null: the whole plan. */
  readonly shard: Shard | null;
  /** The directory of answers and unfinished runs; null: nothing is kept, and nothing can be resumed. */
  readonly cacheDirectory: string | null;
  /** false: answers of other runs are neither read nor added to. */
  readonly cache: boolean;
  readonly maxAgeDays: number;
  readonly resume: boolean;
  readonly dryRun: boolean;
  /** Ends the run with the first trial that fails. */
  readonly failFast: boolean;
  /** Where every result is written as a JSON line; null: nowhere. */
  readonly resultsPath: string | null;
  /** Ends the run at once. */
  readonly signal: AbortSignal;
  /** Takes secrets out of what models and providers say. */
  readonly redact: (text: string) => string;
  readonly onProgress?: (progress: Progress) => void;
  /** Shown the plan once, before anything is called; not where it is too large to be looked at. */
  readonly onPlan?: (view: PlanView) => void;
  /** Each result with its whole text, as it comes. */
  readonly onResult?: (item: PlanItem, result: TrialResult) => void;
  /** Every answer, at hand or called, with its request: the place of a recorder. Judges' answers too. */
  readonly onAnswer?: (request: ModelRequest, trial: number, answer: ModelAnswer) => void;
  readonly clock?: Clock;
  /** 0 to 1. */
  readonly random?: () => number;
}
