import type { FileMode } from '../revisions/revisions.ts';

export const TEXT_FILE = 'system-prompt.txt';
export const METADATA_FILE = '.prompt-metadata.json';
export const OUTPUT_SCHEMA_FILE = 'output.schema.json';

/** Bytes; larger files are never read, their size alone is reported. A text of 50,000 code points has at most 200,000. */
export const FILE_SIZE_LIMIT = 1_048_576;

export interface PromptFile {
  /** From the repository's root, with `/`. */
  readonly path: string;
  readonly mode: FileMode;
  readonly oid: string;
  readonly size: number;
  /** null: not a regular file, or larger than `FILE_SIZE_LIMIT`. */
  readonly bytes: Uint8Array | null;
}

/** A prompt candidate as it stands at one revision: nothing parsed, nothing trusted. */
export interface PromptSource {
  /** The path below the prompts root; may be malformed (then `structure/id` says so). */
  readonly id: string;
  /** The directory from the repository's root. */
  readonly dir: string;
  /** Immediate entries by name as committed (case kept), directories among them. Content is loaded for the named prompt files, the rest have `bytes: null`. */
  readonly files: ReadonlyMap<string, PromptFile>;
}

/** JSON values, as parsed. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** A prompt that was parsed as far as it could be; `null` where a part is missing or unreadable. */
export interface Prompt {
  readonly id: string;
  readonly dir: string;
  readonly source: PromptSource;
  readonly text: string | null;
  /** The metadata's top-level object, whether or not it fits the schema. */
  readonly metadata: JsonObject | null;
  /** `metadata.version` when it is strict SemVer 2.0.0. */
  readonly version: string | null;
  readonly model: string | null;
  readonly outputSchema: Json | null;
  /** null when the text or the metadata is unreadable. See docs/architecture.md, "Digest". */
  readonly digest: string | null;
  /** Liquid variables that the text reads (first path segments), sorted; null when it does not parse. */
  readonly variables: readonly string[] | null;
}
