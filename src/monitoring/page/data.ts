import type { RolloutOutcome } from '../../registry/events.ts';
import type { Detection, PathPoint } from '../detection.ts';
import type { RollUp } from '../roll-up.ts';
import type { SeriesPoint } from '../store.ts';

/** Something that was done to the prompt in its environment. */
export interface PageMark {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly kind: 'deploy' | 'rollback' | 'rollout' | 'block';
  /** For people, one sentence without a full stop. */
  readonly text: string;
  /** Who did it; '' where nobody says. */
  readonly by: string;
}

/** The rollout that the page is about. */
export interface PageRollout {
  readonly id: string;
  readonly stable: string;
  readonly canary: string;
  readonly unit: 'user' | 'request';
  readonly state: 'running' | 'paused' | 'ended';
  /** Of the canary now, 0 to 100; null where it ended or nobody knows. */
  readonly percent: number | null;
  /** Place in `steps`, from 0. */
  readonly step: number | null;
  readonly steps: readonly number[];
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly endedAt: number | null;
  /** How it ended; null where it did not, or nobody knows. */
  readonly outcome: RolloutOutcome | null;
  /** Of a pause; null otherwise. */
  readonly pausedBecause: string | null;
  readonly slowMs: number | null;
}

/** All that the page of a prompt in production shows. */
export interface MonitorPageData {
  readonly promptId: string;
  readonly environment: string;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  /** What is shown: whole spans; the last one may not be over. */
  readonly from: number;
  readonly to: number;
  /** Milliseconds of one span. */
  readonly stepMs: number;
  /** Of the store, for people. */
  readonly storeName: string;
  /** What the registry says that the environment runs; null: nothing, or there is no registry. */
  readonly running: string | null;
  readonly rollout: PageRollout | null;
  /** null: there is no rollout, or no call of one was recorded. */
  readonly detection: Detection | null;
  /** By arrival; empty where there is no rollout. */
  readonly path: readonly PathPoint[];
  readonly series: readonly SeriesPoint[];
  /** Over the whole span, any order. */
  readonly totals: readonly { readonly version: string; readonly rollUp: RollUp }[];
  /** Any order; those outside of the span are left out. */
  readonly marks: readonly PageMark[];
  /** What is missing, and what would bring it. Plain sentences. */
  readonly notes: readonly string[];
}
