import type { PromptChange, PromptCommit } from '../changes/types.ts';
import type { RuleLevels, VersioningConfig } from '../config/config.ts';

/** Where a version stands that a merge of the base branch brings. */
export const ON_BASE = 'on the base branch';

/** A version that exists somewhere already. */
export interface KnownVersion {
  readonly version: string;
  /** null where it is not known (a tag whose commit is out of reach). */
  readonly digest: string | null;
  /** For the message: `ON_BASE`, "in the registry", "as the tag customer-support@1.3.2". */
  readonly where: string;
}

/** Everything the version rules look at for one prompt; gathered by the review, decided here. */
export interface VersionInput {
  readonly change: PromptChange;
  /** The prompt on the base branch's tip, where that is ahead of the base; else null. */
  readonly tip: { readonly version: string | null; readonly digest: string | null } | null;
  readonly title: string | null;
  readonly messages: 'auto' | 'commits';
  /** Non-merge commits of the range that touch the prompt (under its new or its previous id), oldest first. */
  readonly commits: readonly PromptCommit[];
  /** Versions on the base tip, in the registry and as tags. */
  readonly known: readonly KnownVersion[];
  readonly versioning: VersioningConfig;
  /** The rule levels that hold for this prompt. */
  readonly levels: RuleLevels;
}
