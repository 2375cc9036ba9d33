import type { Resolution } from '../rollout/resolution.ts';

/** Who or what is served. OpenFeature's evaluation context fits. */
export interface PromptContext {
  /** Id of the user, or of the request where the rollout is by requests; whole characters. */
  readonly targetingKey?: string | undefined;
  readonly [attribute: string]: unknown;
}

/** Variables by prompt id, where they are not known; `promptgate types` writes what is known. */
export type AnyPromptTypes = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** What `openPrompts` gives: the prompts of one environment, in memory. `Types`: ids and their variables, as `promptgate types` writes them. */
export interface Prompts<Types extends object = AnyPromptTypes> {
  readonly environment: string;
  /** Ids, sorted. */
  ids(): readonly (keyof Types & string)[];
  /**
   * What a key gets. Synchronous, reads nothing, and never throws for a key: without a usable one it is the stable version with the reason ERROR.
   * @throws PromptgateError `unknown-prompt`
   */
  resolve<Id extends keyof Types & string>(id: Id, context?: PromptContext): Resolution<Types[Id]>;
  /** Reads what is published now; the same happens by itself every `refreshMs`. false: it is as it was. Never throws: see `status`. */
  refresh(): Promise<boolean>;
  status(): PromptsStatus;
  /** Calls back after each change of what is served, of the overrides, and of `error`; gives what ends it. What a listener throws goes nowhere. */
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
  /** Whether the last refresh failed, so that what is served may be older than what is published. */
  readonly stale: boolean;
  /** Why, for people; or what was wrong with the overrides alone, which makes nothing stale. null: all was well. */
  readonly error: string | null;
  /** Rollouts that an override sends to stable. */
  readonly overridden: readonly string[];
}
