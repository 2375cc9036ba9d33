import type { Json, JsonObject } from '../prompt/types.ts';
import type { Rollout } from '../registry/registry.ts';
import type { SCHEME } from '../rollout/bucket.ts';
import type { Vector } from '../rollout/vectors.ts';

/** One version as an environment runs it. */
export interface BundledVersion {
  readonly version: string;
  /** Of what the model sees; see docs/architecture.md, "Digest". */
  readonly digest: string;
  /** The commit that the texts are of. */
  readonly commit: string;
  readonly text: string;
  readonly metadata: JsonObject;
  readonly outputSchema: Json;
}

/** A rollout without the people behind it. */
export type BundledRollout = Omit<Rollout, 'startedBy' | 'reason' | 'paused'>;

export interface BundledPrompt {
  readonly stable: BundledVersion;
  /** What a part of the keys gets while there is a rollout; null where there is none. */
  readonly canary: BundledVersion | null;
  readonly rollout: BundledRollout | null;
  /** Whether the texts are no templates, whatever they look like (`prompt.templating: none`); absent: Liquid. */
  readonly templating?: 'none';
}

/** All that an environment runs, in one value; `schema/bundle.schema.json`. */
export interface Bundle {
  readonly schemaVersion: 1;
  readonly environment: string;
  /** The commit whose registry it is made from. */
  readonly commit: string;
  /** Seconds since 1970 at which that commit was made: a reader takes no older bundle in the place of a newer one. */
  readonly sequence: number;
  /** How keys become buckets. */
  readonly scheme: typeof SCHEME;
  /** `sha256:` and the SHA-256 of the canonical JSON of all the rest. */
  readonly digest: string;
  readonly prompts: Readonly<Record<string, BundledPrompt>>;
  readonly vectors: readonly Vector[];
}

/** Why there is no bundle, for one prompt; data, because the caller's registry is at fault and not the machine. */
export interface BundleProblem {
  readonly code: 'blocked' | 'unknown-version' | 'content-missing' | 'content-differs' | 'content-unusable';
  readonly id: string;
  readonly message: string;
  readonly help: string;
}

export type BundleResult =
  | { readonly kind: 'made'; readonly bundle: Bundle; readonly text: string }
  | { readonly kind: 'refused'; readonly problems: readonly BundleProblem[] };
