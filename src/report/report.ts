import type { Bump, ChangeKind, Part, Reason, ReleaseType } from '../changes/types.ts';
import type { Finding } from '../checks/finding.ts';
import type { EvalReport } from './eval-report.ts';

export const CONCLUSIONS = ['success', 'failure', 'neutral'] as const;
export type Conclusion = (typeof CONCLUSIONS)[number];

/** A run of text inside a diff line. */
export interface DiffSegment {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** One line of the word diff: an unchanged line, a line wholly added or removed, or a line with changed words in it. */
export interface DiffLine {
  readonly kind: 'same' | 'added' | 'removed' | 'changed';
  readonly segments: readonly DiffSegment[];
}

/** Changed lines with a few unchanged ones around; what lies between hunks is folded. Line numbers are 1-based. */
export interface DiffHunk {
  readonly baseLine: number;
  readonly headLine: number;
  readonly lines: readonly DiffLine[];
}

export interface TextDiff {
  /** Counted in `unit`. */
  readonly added: number;
  readonly removed: number;
  /** `lines` when the texts differ too much for a word diff within its bound. */
  readonly unit: 'words' | 'lines';
  readonly hunks: readonly DiffHunk[];
}

export interface VersionReport {
  /** What the head is compared with: the higher of merge base and base tip; null when there is none or it is unreadable. */
  readonly base: string | null;
  readonly head: string | null;
  readonly bump: Bump | null;
  readonly required: ReleaseType | null;
  readonly because: readonly Reason[];
}

export interface PromptReport {
  readonly id: string;
  /** null in `validate`, which compares nothing. */
  readonly change: ChangeKind | null;
  readonly previousId: string | null;
  readonly similarity: number | null;
  readonly parts: readonly Part[];
  readonly version: VersionReport;
  /** Most severe first, then by place. */
  readonly findings: readonly Finding[];
  /** The text's diff; null when the text did not change or there is nothing to compare with. */
  readonly diff: TextDiff | null;
  /** null: no evals ran for this prompt. */
  readonly evals: EvalReport | null;
}

/** The one value that holds a review's result; the comment, the summary and every file are renderings of it. */
export interface Report {
  readonly schemaVersion: 1;
  readonly conclusion: Conclusion;
  /** A full SHA; null when nothing was compared. */
  readonly base: string | null;
  /** A full SHA, or `worktree`. */
  readonly head: string;
  /** Changed prompts (all asked-for prompts in `validate`), sorted by id. */
  readonly prompts: readonly PromptReport[];
  /** Findings that belong to no single prompt. */
  readonly findings: readonly Finding[];
  /** What a reader should know of how this was made: sources used, things not compared. Plain sentences. */
  readonly notes: readonly string[];
  readonly budget: { readonly calls: number; readonly costUsd: number; readonly seconds: number } | null;
}
