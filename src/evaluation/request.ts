import type { Finding } from '../checks/finding.ts';
import type { Config } from '../config/config.ts';
import type { RunEstimate } from '../evals/run/estimate.ts';
import type { RunStop, RunTotals } from '../evals/run/outcome.ts';
import type { Shard } from '../evals/run/shard.ts';
import type { Models } from '../models/open-models.ts';
import type { Prompt } from '../prompt/types.ts';
import type { EvalReport } from '../report/eval-report.ts';
import type { Conclusion } from '../report/report.ts';
import type { Trees } from '../revisions/revisions.ts';
import type { PlanView, Progress } from '../runner/options.ts';

/** A prompt as it is to be merged, and as it was; null where it is new or nothing is compared. */
export interface PromptPair {
  readonly head: Prompt;
  readonly base: Prompt | null;
}

/** Where one side's suites and recordings are read. */
export interface RevisionSource {
  readonly trees: Trees;
  readonly revision: string;
}

/** How the run goes; none of it comes from what is under review. */
export interface RunSettings {
  /** Runs both sides with this model, whatever the metadata name; null: as they say. */
  readonly model: string | null;
  /** Only cases whose id or description holds this, or matches it where it has `*` or `?`; null: all. */
  readonly filter: string | null;
  readonly shard: Shard | null;
  /** null: nothing is kept and nothing can be resumed. */
  readonly cacheDirectory: string | null;
  readonly cache: boolean;
  readonly resume: boolean;
  readonly dryRun: boolean;
  /** A provider that cannot be called is a fault: what is recorded must have been asked. */
  readonly requireAccess?: boolean;
  readonly failFast: boolean;
  readonly resultsPath: string | null;
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Shown the plan once, before anything is called; not where nothing is asked at all. */
  readonly onPlan?: (view: PlanView) => void;
}

/** A whole run, with the answers that are kept and nothing besides. */
export const WHOLE_RUN: Omit<RunSettings, 'cacheDirectory' | 'signal'> = {
  model: null,
  filter: null,
  shard: null,
  cache: true,
  resume: false,
  dryRun: false,
  failFast: false,
  resultsPath: null,
};

export interface EvaluationRequest {
  readonly prompts: readonly PromptPair[];
  readonly head: RevisionSource;
  /** null: nothing is compared. */
  readonly base: RevisionSource | null;
  /** The trusted one; settings of single prompts come from its overrides. */
  readonly config: Config;
  readonly models: Models;
  /** Whether the head's recordings count like the base's: the user's own working tree. */
  readonly trustHead: boolean;
  /** What `now` means to templates. */
  readonly now: Date;
  readonly run: RunSettings;
}

/** What the evals say of one prompt. */
export interface PromptEvaluation {
  readonly id: string;
  /** null: nothing ran, and the findings say why. */
  readonly report: EvalReport | null;
  /** At the severities of the prompt's own rule levels. */
  readonly findings: readonly Finding[];
  readonly conclusion: Conclusion;
  /** Cases of which an answer is missing. */
  readonly errors: number;
}

/** What a review spent, as `Report.budget` has it. */
export interface Spending {
  readonly calls: number;
  readonly costUsd: number;
  readonly seconds: number;
}

export interface Evaluation {
  readonly prompts: readonly PromptEvaluation[];
  /** Findings of the whole run: the budget. */
  readonly findings: readonly Finding[];
  /** Plain sentences for the report. */
  readonly notes: readonly string[];
  readonly budget: Spending;
  readonly totals: RunTotals;
  readonly stops: readonly RunStop[];
  /** null where shards were merged. */
  readonly estimate: RunEstimate | null;
}
