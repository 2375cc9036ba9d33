import type { Evidence, Guardrail, Registry } from './registry.ts';

/** One thing to do to a registry, as data: it is applied again where somebody else wrote first. */
export type Operation =
  | {
      readonly kind: 'register';
      readonly id: string;
      readonly version: string;
      readonly digest: string;
      readonly commit: string;
      readonly evidence: Evidence | null;
      readonly maintainer: string | null;
    }
  | {
      readonly kind: 'deploy';
      readonly id: string;
      readonly version: string;
      readonly environment: string;
      /** Why it goes out although no evals that passed vouch for it; null: none is given. */
      readonly reason: string | null;
    }
  | { readonly kind: 'promote'; readonly id: string; readonly to: string; readonly reason: string | null }
  | {
      readonly kind: 'rollback';
      readonly id: string;
      readonly environment: string;
      /** null: the version before. */
      readonly to: string | null;
      readonly reason: string | null;
      /** Whether the content that is rolled back from is blocked in that environment. */
      readonly block: boolean;
      /** Names the run or the comment that asks, so that its repetition goes no step further back; absent: nobody repeats it. */
      readonly mark?: string;
    }
  | { readonly kind: 'block'; readonly id: string; readonly digest: string; readonly environment: string; readonly reason: string }
  | {
      readonly kind: 'rollout-start';
      readonly id: string;
      readonly environment: string;
      /** The canary: a registered version. */
      readonly to: string;
      /** Percents, in the order in which they are taken. */
      readonly steps: readonly number[];
      readonly unit: 'user' | 'request';
      readonly slowMs: number | null;
      /** null: as the configuration says. */
      readonly holdMinutes: number | null;
      readonly guardrails: readonly Guardrail[];
      readonly allow: readonly string[];
      readonly deny: readonly string[];
      /** Routes by the key alone, as in every other rollout without a salt; absent: the rollout has a salt of its own. */
      readonly salt?: 'none';
      /** Why it goes out although no evals that passed vouch for it; null: none is given. */
      readonly reason: string | null;
    }
  | {
      readonly kind: 'rollout-advance';
      readonly id: string;
      readonly environment: string;
      /** null: the next step; behind the last one the canary becomes what the environment runs. */
      readonly percent: number | null;
      /** The step that is left, where who asks has seen it: on another one nothing is done. */
      readonly fromStep: number | null;
      /** The rollout that is meant; another one, or none, means that it was done. Absent: whichever runs. */
      readonly rolloutId?: string;
      /** Takes it out of a pause too. */
      readonly resume: boolean;
    }
  | {
      readonly kind: 'rollout-pause';
      readonly id: string;
      readonly environment: string;
      readonly reason: string | null;
      /** The rollout that is meant; another one, or none, means that it is over. Absent: whichever runs. */
      readonly rolloutId?: string;
    }
  | { readonly kind: 'rollout-resume'; readonly id: string; readonly environment: string }
  | {
      /** Back to the stable version; the canary's content stays allowed unless it is blocked too. */
      readonly kind: 'rollout-abort';
      readonly id: string;
      readonly environment: string;
      readonly reason: string | null;
      readonly block: boolean;
      /** The rollout that is meant; another one, or none, means that it was done. null: whichever runs. */
      readonly rolloutId: string | null;
    }
  | { readonly kind: 'unblock'; readonly id: string; readonly digest: string; readonly environment: string; readonly reason: string };

/** Who does it, and when; never part of what decides. */
export interface Stamp {
  /** ISO 8601 UTC, whole seconds. */
  readonly at: string;
  /** A login, or a name and e-mail address. */
  readonly by: string;
}

/** What the configuration says of environments. */
export interface RegistryRules {
  readonly environments: readonly string[];
  /** The order in which a version passes through them. */
  readonly promote: readonly string[];
}

/** What an operation did to one environment. */
export interface Move {
  readonly id: string;
  readonly environment: string;
  readonly from: string | null;
  readonly to: string;
  /** Of the version that it runs now. */
  readonly digest: string;
  readonly commit: string;
}

export interface Applied {
  readonly registry: Registry;
  /** false: everything was so already, and nothing is to be written. */
  readonly changed: boolean;
  /** What was done, as a commit's subject. */
  readonly summary: string;
  readonly move: Move | null;
  /** From a canary that was taken back and blocked to the stable version, which ran all the time: no move, and the source may need mending. */
  readonly left?: Move;
  /** What somebody should know. Plain sentences. */
  readonly notes: readonly string[];
}

/** Why it is not done, and what helps; nobody's fault but the caller's. */
export interface Refusal {
  readonly code:
    | 'unknown-prompt'
    | 'unknown-version'
    | 'unknown-environment'
    | 'no-evidence'
    | 'out-of-order'
    | 'blocked'
    | 'nothing-before'
    | 'version-conflict'
    | 'not-blocked'
    | 'not-deployed'
    | 'rollout-running'
    | 'no-rollout'
    | 'rollout-invalid'
    | 'rollout-paused'
    /** Git does not hold at the version's commit what was registered. */
    | 'content-differs';
  readonly message: string;
  readonly help: string;
}
