import type { Config } from './config/config.ts';
import type { Report } from './report/report.ts';
import type { Revisions } from './revisions/revisions.ts';

/** What a review is asked to compare, and how the texts that ask for a release are known. */
export interface ReviewRequest {
  /** The merge base (pull request), `base_sha` (merge group) or `before` (push); a full SHA. */
  readonly base: string;
  readonly head: string;
  /** The base branch's tip, where it may be ahead of `base`; else null. */
  readonly baseTip: string | null;
  /** The pull request's title, read live; null on merge_group, push and where it is unknown. */
  readonly title: string | null;
  /** `commits` on merge_group and push, whatever the configuration says. */
  readonly messages: 'auto' | 'commits';
}

export interface ReviewOptions {
  /** Least severity that makes the conclusion `failure`; `never` leaves it as for `error`. */
  readonly failOn: 'error' | 'warning' | 'never';
  /** From an input or a flag; overrides the configuration's. */
  readonly promptsDir?: string;
  /** Path of the configuration file from the repository's root. */
  readonly configPath: string;
}

/** The whole review: configuration → changes → checks → report. Reads through `revisions` alone. */
export declare function review(revisions: Revisions, request: ReviewRequest, options: ReviewOptions): Promise<Report>;
export type { Config };
