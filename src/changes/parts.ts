import { foldCase } from '../prompt/fold-case.ts';
import { isObject } from '../prompt/json-value.ts';
import type { Json, JsonObject, Prompt } from '../prompt/types.ts';
import { METADATA_FILE, OUTPUT_SCHEMA_FILE, TEXT_FILE } from '../prompt/types.ts';
import type { FileChange, FileMode, FileVersion } from '../revisions/revisions.ts';
import type { Part } from './types.ts';
import { PARTS } from './types.ts';

const MODEL_FIELDS = ['model', 'parameters', 'provider_options'] as const;

/** Which part of its prompt a file is, by its case-folded path below the prompt's directory; the first match counts. */
const PART_OF_FILE: readonly (readonly [fits: (path: string) => boolean, part: Part])[] = [
  [(path) => path === TEXT_FILE, 'text'],
  [(path) => path === METADATA_FILE, 'metadata'],
  [(path) => path === OUTPUT_SCHEMA_FILE, 'output-schema'],
  [(path) => /^evals\.(ya?ml|json)$|^cases\/|^recordings\.jsonl$/.test(path), 'evals'],
];

function partOf(path: string): Part {
  const folded = foldCase(path);
  return PART_OF_FILE.find(([fits]) => fits(folded))?.[1] ?? 'other';
}

/**
 * What of a prompt changed, in the order of `PARTS`; empty where nothing did. A new or a removed prompt has the parts that it has.
 * @param files changed files by path below the prompt's directory; those of a rename already paired
 */
export function findParts(files: readonly FileChange[], base: Prompt | null, head: Prompt | null): Part[] {
  const parts = new Set<Part>();
  for (const { path, base: before, head: after } of files) {
    if (isSameContent(before, after)) continue;
    const part = partOf(path);
    // The model gets the schema's value; another layout of it is no other schema.
    if (part === 'output-schema' && isSameSchema(base, head)) parts.add('other');
    else if (part !== 'metadata' || foldCase(path) !== path) parts.add(part);
    else for (const each of splitMetadata(base, head)) parts.add(each);
  }
  return PARTS.filter((part) => parts.has(part));
}

/** A changed mode alone is no change, unless the entry became of another kind. */
function isSameContent(before: FileVersion | null, after: FileVersion | null): boolean {
  return before !== null && after !== null && before.oid === after.oid && kindOf(before.mode) === kindOf(after.mode);
}

function kindOf(mode: FileMode): string {
  return mode.slice(0, 3);
}

/** The model's fields apart from the others; a side that cannot be read leaves only "metadata" to say. */
function splitMetadata(base: Prompt | null, head: Prompt | null): Part[] {
  const [before, after] = [base?.metadata ?? null, head?.metadata ?? null];
  if ((base && !before) || (head && !after)) return ['metadata'];
  const [from, to] = [before ?? {}, after ?? {}];
  const names = new Set([...Object.keys(from), ...Object.keys(to)]);
  const changed = [...names].filter((name) => !isEqual(from, to, name));
  const model = changed.filter((name) => (MODEL_FIELDS as readonly string[]).includes(name));
  // Bytes changed and values did not: the form is metadata too.
  const parts: Part[] = model.length < changed.length || changed.length === 0 ? ['metadata'] : [];
  return model.length > 0 ? [...parts, 'model'] : parts;
}

function isSameSchema(base: Prompt | null, head: Prompt | null): boolean {
  const [from, to] = [base?.outputSchema ?? null, head?.outputSchema ?? null];
  return from !== null && to !== null && serialize(from) === serialize(to);
}

function isEqual(from: JsonObject, to: JsonObject, name: string): boolean {
  return Object.hasOwn(from, name) === Object.hasOwn(to, name) && serialize(from[name] ?? null) === serialize(to[name] ?? null);
}

/** JSON with the keys of each object in one order. */
function serialize(value: Json): string {
  return JSON.stringify(value, (_key, inner: Json) =>
    isObject(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner,
  );
}
