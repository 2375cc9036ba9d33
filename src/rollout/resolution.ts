import type { JsonObject } from '../prompt/types.ts';
import type { Guardrail } from '../registry/registry.ts';

/** Why a key got what it got, in OpenFeature's words. */
export const REASONS = ['STATIC', 'DEFAULT', 'TARGETING_MATCH', 'SPLIT', 'DISABLED', 'STALE', 'ERROR'] as const;
export type ResolutionReason = (typeof REASONS)[number];

export type ResolutionErrorCode = 'TARGETING_KEY_MISSING' | 'INVALID_CONTEXT' | 'GENERAL';

/** The part of a key's assignment that statistics need; the same object for every key that one arm of a rollout gets. */
export interface Assignment {
  readonly promptId: string;
  readonly environment: string;
  readonly version: string;
  readonly variant: 'stable' | 'canary';
  readonly rolloutId: string;
  /** Place in the rollout's steps, from 0. */
  readonly step: number;
  /** `rolloutId/step`. */
  readonly epoch: string;
  /** The canary's share by design, 0 to 100. */
  readonly percent: number;
  readonly unit: 'user' | 'request';
  /** Milliseconds above which a call counts as slow; null: not judged. */
  readonly slowMs: number | null;
  /** What the rollout is judged by, as it was fixed when it started. */
  readonly guardrails: readonly Guardrail[];
  /** The two versions that are compared. */
  readonly versions: { readonly stable: string; readonly canary: string };
}

/** What `render` takes: nothing need be given where no variable must have a value. */
export type RenderArguments<Variables> = Partial<Record<never, never>> extends Variables ? [vars?: Variables] : [vars: Variables];

/** What a key gets, and why. `Variables`: what the template takes, where that is known. */
export interface Resolution<Variables = Readonly<Record<string, unknown>>> {
  readonly id: string;
  readonly environment: string;
  readonly version: string;
  readonly variant: 'stable' | 'canary';
  readonly reason: ResolutionReason;
  /** Only with the reason ERROR. */
  readonly errorCode?: ResolutionErrorCode;
  /** Place of the key among 100,000; null where nothing was hashed. */
  readonly bucket: number | null;
  /** The canary's share, 0 to 100; null without a rollout. */
  readonly percent: number | null;
  readonly unit: 'user' | 'request' | null;
  readonly rolloutId: string | null;
  /** `rolloutId/step`; null without a rollout. */
  readonly epoch: string | null;
  /** Whether chance alone, by the key's place, chose the version: only then does a call count in the comparison of versions. */
  readonly randomised: boolean;
  /** Of the comparison; null unless `randomised`. */
  readonly assignment: Assignment | null;
  /** What the version was chosen by; null where there was no usable one. */
  readonly key: string | null;
  readonly digest: string;
  readonly commit: string;
  readonly metadata: JsonObject;
  /** The template as it is. */
  readonly text: string;
  /** Whether the last refresh failed: what is here may be older than what is published. */
  readonly stale: boolean;
  /**
   * The text with its variables filled in, by the engine of the suites.
   * @throws PromptgateError `variable-missing`, `variables-invalid`, `template-invalid`
   */
  render(...args: RenderArguments<Variables>): string;
}
