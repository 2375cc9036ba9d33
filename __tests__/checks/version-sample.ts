import { createHash } from 'node:crypto';
import { findParts } from '../../src/changes/parts.ts';
import type { PromptChange, PromptCommit } from '../../src/changes/types.ts';
import type { VersionInput } from '../../src/checks/version-input.ts';
import { DEFAULT_CONFIG } from '../../src/config/config.ts';
import { parsePrompt } from '../../src/prompt/parse.ts';
import type { Prompt, PromptFile } from '../../src/prompt/types.ts';
import { METADATA_FILE, OUTPUT_SCHEMA_FILE, TEXT_FILE } from '../../src/prompt/types.ts';

export const SHA = 'a1b2c3d4e5f60718293a4b5c6d7e8f9001122334';

export interface PromptParts {
  readonly id?: string;
  readonly version?: unknown;
  /** `null` is written, `undefined` leaves the field out. */
  readonly previous?: unknown;
  readonly model?: string;
  readonly text?: string;
  readonly schema?: unknown;
  readonly fields?: object;
  /** The metadata file's own text, in place of all that. `null`: no such file. */
  readonly raw?: string | null;
}

/** A prompt as it is read from files: every field of the metadata on a line of its own, `version` on the third. */
export function makePrompt(parts: PromptParts): Prompt {
  const id = parts.id ?? 'support';
  const metadata = {
    name: 'Support',
    version: parts.version,
    model: parts.model ?? 'gpt-5',
    description: 'Answers customers.',
    previous_version: parts.previous,
    ...parts.fields,
  };
  const raw = parts.raw === undefined ? JSON.stringify(metadata, null, 2) : parts.raw;
  const texts: [string, string | null][] = [
    [TEXT_FILE, parts.text ?? 'You help the customers of {{ company }}.'],
    [METADATA_FILE, raw],
    [OUTPUT_SCHEMA_FILE, parts.schema === undefined ? null : JSON.stringify(parts.schema)],
  ];
  const files = texts.flatMap(([name, text]): [string, PromptFile][] => {
    if (text === null) return [];
    const bytes = new TextEncoder().encode(text);
    const oid = createHash('sha1').update(bytes).digest('hex');
    return [[name, { path: `prompts/${id}/${name}`, mode: '100644', oid, size: bytes.length, bytes }]];
  });
  return parsePrompt({ id, dir: `prompts/${id}`, files: new Map(files) });
}

/** What happened between two prompts, as the review finds it. */
export function makeChange(base: Prompt | null, head: Prompt | null, more: Partial<PromptChange> = {}): PromptChange {
  const names = new Set([...(base?.source.files.keys() ?? []), ...(head?.source.files.keys() ?? [])]);
  const files = [...names].map((path) => ({
    path,
    base: base?.source.files.get(path) ?? null,
    head: head?.source.files.get(path) ?? null,
  }));
  return {
    id: head?.id ?? base?.id ?? 'support',
    change: base === null ? 'added' : head === null ? 'removed' : 'modified',
    previousId: null,
    similarity: null,
    parts: findParts(files, base, head),
    base,
    head,
    ...more,
  };
}

/** One commit for each message; none of them tells versions. */
export function makeCommits(...messages: readonly string[]): readonly PromptCommit[] {
  return messages.map((message, index) => ({ sha: `${index}${SHA.slice(1)}`, message, before: null, after: null }));
}

export function makeInput(change: PromptChange, more: Partial<VersionInput> = {}): VersionInput {
  return {
    change,
    tip: null,
    title: null,
    messages: 'auto',
    commits: [],
    known: [],
    versioning: DEFAULT_CONFIG.versioning,
    levels: {},
    ...more,
  };
}
