import type { Prompt } from '../prompt/types.ts';

export const CHANGE_KINDS = ['added', 'modified', 'removed', 'renamed'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** What of a prompt changed. `model` is the metadata's `model`, `parameters` and `provider_options`; `output-schema` is output.schema.json; `evals` is the suite, its cases and recordings. */
export const PARTS = ['text', 'metadata', 'model', 'output-schema', 'evals', 'other'] as const;
export type Part = (typeof PARTS)[number];

/** Parts whose change the model sees, so that a release must carry them. */
export const RELEASED_PARTS: readonly Part[] = ['text', 'model', 'output-schema'];

export const RELEASE_TYPES = ['major', 'minor', 'patch', 'none'] as const;
export type ReleaseType = (typeof RELEASE_TYPES)[number];

/** Names as node-semver's `diff` gives them, and four that it lacks. */
export const BUMPS = [
  'major',
  'minor',
  'patch',
  'premajor',
  'preminor',
  'prepatch',
  'prerelease',
  'build',
  'none',
  'downgrade',
  'invalid',
] as const;
export type Bump = (typeof BUMPS)[number];

/** What happened to one prompt between base and head. */
export interface PromptChange {
  readonly id: string;
  readonly change: ChangeKind;
  /** The id before a rename, else null. */
  readonly previousId: string | null;
  /** Present where the directory stood at the base without metadata: an added prompt whose version may have a history. */
  readonly adopted?: true;
  /** For a rename: share of the text kept, 0 to 1; else null. */
  readonly similarity: number | null;
  readonly parts: readonly Part[];
  /** The prompt at the base; null when added. */
  readonly base: Prompt | null;
  /** The prompt at the head; null when removed. */
  readonly head: Prompt | null;
}

/** A non-merge commit of the range, as far as one prompt is concerned. */
export interface PromptCommit {
  readonly sha: string;
  readonly message: string;
  /** `metadata.version` of the prompt before and after that commit; null where unreadable or absent. */
  readonly before: string | null;
  readonly after: string | null;
}

/** Why a release type is required. */
export interface Reason {
  readonly source: 'commit' | 'title' | 'interface' | 'model';
  /** The commit's SHA, or null. */
  readonly ref: string | null;
  readonly text: string;
  readonly release: ReleaseType;
}
