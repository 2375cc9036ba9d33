import type { Resolution } from '../rollout/resolution.ts';

/** Who or what is served. OpenFeature's evaluation context fits. */
export interface PromptContext {
  /** Id of the user, or of the request where the rollout is by requests; whole characters. */
  readonly targetingKey?: string;
  readonly [attribute: string]: unknown;
}

/** What `openPrompts` gives: the prompts of one environment, in memory. */
export interface Prompts {
  readonly environment: string;
  /** Ids, sorted. */
  ids(): readonly string[];
  /**
   * What a key gets. Synchronous, reads nothing, and never throws for a key: without a usable one it is the stable version with the reason ERROR.
   * @throws PromptgateError `unknown-prompt`
   */
  resolve(id: string, context?: PromptContext): Resolution;
  /** Reads what is published now; the same happens by itself every `refreshMs`. false: it is as it was. Never throws: see `status`. */
  refresh(): Promise<boolean>;
  status(): PromptsStatus;
  /** Calls back after each change of what is served, and after the first refresh that failed; gives what ends it. */
  onChange(listener: (status: PromptsStatus) => void): () => void;
  /** Ends the refreshing; what is in memory can still be resolved. */
  close(): void;
}

export interface PromptsStatus {
  /** Of the bundle that is served. */
  readonly digest: string;
  readonly commit: string;
  readonly sequence: number;
  /** When what is served was last known to be what is published; ISO 8601 UTC. */
  readonly confirmedAt: string;
  /** Whether the last refresh failed. */
  readonly stale: boolean;
  /** Why, for people; null where it did not. */
  readonly error: string | null;
  /** Rollouts that an override sends to stable. */
  readonly overridden: readonly string[];
}
