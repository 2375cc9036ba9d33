import type { Conclusion } from './report.ts';

export const EVAL_MODES = ['live', 'recorded'] as const;

/** One side of an eval run: the candidate (head) or the baseline (base). Money in USD, times in milliseconds. */
export interface EvalStats {
  readonly cases: number;
  /** Cases of which at least half of the trials pass. */
  readonly passed: number;
  /** The mean over the cases of the share of their trials that pass, 0 to 1. */
  readonly passRate: number;
  readonly score: number;
  /** null where a price is unknown. */
  readonly costUsd: number | null;
  readonly latencyMs: { readonly p50: number | null; readonly p95: number | null };
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Cases of which an answer is missing. */
  readonly errors: number;
  /** Answers that were kept from an earlier run. */
  readonly cached: number;
  /** HTTP attempts of every kind. */
  readonly calls: number;
  readonly retries: number;
  /** 95 % interval of the pass rate; null where no case was decided. */
  readonly rate: { readonly low: number; readonly high: number } | null;
}

/** Baseline against candidate on the same cases; the lists hold case ids. */
export interface ComparisonReport {
  readonly verdict: 'improved' | 'unchanged' | 'regressed' | 'inconclusive';
  readonly test: 'mcnemar-exact' | 'sign-flip-exact';
  /** Cases with an answer on both sides. */
  readonly pairs?: number;
  /** Two-sided mid-p, which decides. */
  readonly pValue: number | null;
  readonly pExact: number | null;
  readonly difference: { readonly mean: number; readonly low: number; readonly high: number } | null;
  readonly margin: number;
  readonly broken: readonly string[];
  readonly fixed: readonly string[];
  readonly flaky: readonly string[];
  readonly notComparable: readonly string[];
  readonly needed: { readonly cases: number } | null;
}

export interface AssertionReport {
  readonly type: string;
  readonly pass: boolean;
  readonly score: number;
  readonly reason: string;
}

/** One model answer. */
export interface OutputReport {
  readonly text: string;
  readonly pass: boolean;
  readonly score: number;
  readonly latencyMs: number | null;
  readonly costUsd: number | null;
  readonly assertions: readonly AssertionReport[];
}

export interface CaseSideReport {
  readonly passRate: number;
  readonly score: number;
  readonly outputs: readonly OutputReport[];
}

export interface CaseReport {
  readonly id: string;
  readonly description: string | null;
  /** null where the case does not run on that side. */
  readonly baseline: CaseSideReport | null;
  readonly candidate: CaseSideReport | null;
}

/** What exactly was judged, so that a release can tell whether it is what is released. Digests are `sha256:` and 64 hexadecimal digits. */
export interface EvalBasis {
  readonly prompt: string;
  readonly suite: string;
  /** `provider:model`; null where no assertion asks one. */
  readonly judge: string | null;
}

/** The evals of one prompt. */
export interface EvalReport {
  readonly conclusion: Conclusion;
  /** `provider:model` of the candidate. */
  readonly model: string;
  /** The base's model, where it is another. */
  readonly baselineModel?: string;
  /** Parameters that base and head set differently, by name; `provider_options` is one. Absent where none does. */
  readonly changedParameters?: readonly string[];
  readonly mode: (typeof EVAL_MODES)[number];
  /** The recordings come from the pull request itself: nobody vouches that a model gave these answers. */
  readonly unverified?: true;
  /** Absent where only some of the cases ran. */
  readonly basis?: EvalBasis;
  readonly trials: number;
  readonly candidate: EvalStats;
  /** null where nothing ran on the base. */
  readonly baseline: EvalStats | null;
  readonly comparison: ComparisonReport | null;
  readonly cases: readonly CaseReport[];
}
