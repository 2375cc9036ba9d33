import type { Conclusion } from '../report/report.ts';

/** What the evals of a version said, and on what: all digests are `sha256:` and 64 hexadecimal digits. */
export interface Evidence {
  readonly conclusion: Conclusion;
  /** Of the JSON report. */
  readonly report: string;
  /** Of the suite; null where there was none. */
  readonly suite: string | null;
  readonly model: string | null;
  readonly judge: string | null;
  /** Whether a model was asked or answers of the default branch were replayed; absent in registries of before. */
  readonly mode?: 'live' | 'recorded';
}

export interface RegisteredVersion {
  /** What the model sees; see docs/architecture.md, "Digest". */
  readonly digest: string;
  /** The commit that brought the version to the default branch; a full SHA. */
  readonly commit: string;
  /** ISO 8601 UTC. */
  readonly registeredAt: string;
  /** null: no evals vouch for it, and a deploy needs a reason. */
  readonly evidence: Evidence | null;
}

/** What a rollout is judged by: share of failed calls, of slow ones, of bad ratings (1 or 2), and the mean of the ratings. */
export const GUARDRAILS = ['errors', 'slow', 'unhappy', 'satisfaction'] as const;
export type Guardrail = (typeof GUARDRAILS)[number];

/** A gradual change from the environment's version to another one. */
export interface Rollout {
  readonly id: string;
  readonly canary: string;
  /** 0 to 100, of keys. */
  readonly percent: number;
  /** Place in `steps`, from 0. */
  readonly step: number;
  readonly unit: 'user' | 'request';
  readonly salt: string;
  /** Milliseconds above which a call counts as slow; null where that is not judged. */
  readonly slowMs: number | null;
  /** Percents; may go down. A step is never taken twice: what changes the share adds one. */
  readonly steps: readonly number[];
  readonly startedAt: string;
  /** Who started it; absent in registries of before. */
  readonly startedBy?: string;
  /** Why it was started although no evals that passed vouch for the canary, or an environment was skipped; the version keeps it at the end. */
  readonly reason?: string;
  /** When the step of now began; absent: with the rollout. */
  readonly steppedAt?: string;
  /** Minutes that a step lasts at least before the next one is taken by itself; absent: as the configuration says. */
  readonly holdMinutes?: number;
  /** What it is judged by, fixed at the start, each with the same weight; absent: errors, slow (with `slowMs`) and unhappy. */
  readonly guardrails?: readonly Guardrail[];
  /** Nothing advances it; the share stays. Why, by whom and since when. */
  readonly paused?: { readonly reason: string; readonly by: string; readonly at: string };
  /** Keys that get the canary whatever their place, and keys that never do. */
  readonly allow?: readonly string[];
  readonly deny?: readonly string[];
}

/** A rollout that was taken back: everybody is on the version that ran all the time. */
export interface EndedRollout {
  /** The rollout's. */
  readonly id: string;
  readonly canary: string;
  /** Why, where somebody said so. */
  readonly reason?: string;
  readonly by: string;
  readonly at: string;
}

/** Content that an environment must not run, whatever version carries it. */
export interface Block {
  readonly digest: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

export interface EnvironmentState {
  /** null: nothing is deployed; only blocks stand here. */
  readonly version: string | null;
  readonly deployedAt: string | null;
  readonly deployedBy: string | null;
  /** The version before, so that a rollback knows its target where Git's history is cut off. */
  readonly previous: string | null;
  /** Why it was deployed, where somebody said so; always there where no evals that passed vouch for it, or where an environment was skipped. */
  readonly reason?: string;
  readonly rollout?: Rollout;
  /** The newest rollout that was taken back; the start of another one takes it out. */
  readonly ended?: EndedRollout;
  readonly blocked?: readonly Block[];
}

export interface RegisteredPrompt {
  readonly maintainer?: string;
  /** Number of the newest rollout that was started, in all environments: the next one of any prompt is above it, so that no id comes twice. */
  readonly rollouts?: number;
  readonly versions: Readonly<Record<string, RegisteredVersion>>;
  readonly environments: Readonly<Record<string, EnvironmentState>>;
}

/** `registry.json`: the versions there are, and what each environment runs. */
export interface Registry {
  /** For editors. */
  readonly $schema?: string;
  readonly schemaVersion: 1;
  readonly prompts: Readonly<Record<string, RegisteredPrompt>>;
}

export const EMPTY_REGISTRY: Registry = { schemaVersion: 1, prompts: {} };
