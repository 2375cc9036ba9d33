import type { Prompt } from '../prompt/types.ts';
import { METADATA_FILE, TEXT_FILE } from '../prompt/types.ts';
import type { Fingerprint } from './similarity.ts';
import { capFor, compareFingerprints, takeFingerprint, takeSample } from './similarity.ts';

export interface Rename {
  readonly from: Prompt;
  readonly to: Prompt;
  /** Share of the text kept, 0 to 1. */
  readonly similarity: number;
}

/** Least share of the text that must be kept. */
const THRESHOLD = 0.5;
/** Windows that stand for a text when its likes are looked for. */
const SAMPLE = 48;
/** A window that more removed prompts have than this says nothing about where a prompt came from. */
const BUCKET_CAP = 64;
/** Removed prompts that one added prompt is compared with whole. */
const COMPARISONS = 6;

function oidOf(prompt: Prompt, name: string): string | null {
  const file = prompt.source.files.get(name);
  return file?.mode.startsWith('100') ? file.oid : null;
}

function lastSegment(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

/** What makes two prompts one for certain, the strongest sign first; null: no sign. A text of white space alone says nothing. */
const EXACT_KEYS: readonly ((prompt: Prompt, text: string) => string)[] = [
  (prompt, text) => `${text} ${oidOf(prompt, METADATA_FILE)}`,
  (prompt, text) => `${text} ${lastSegment(prompt.id)}`,
  (_prompt, text) => text,
];

/**
 * Pairs removed prompts with added ones: first by equal texts, then by similar ones. Its cost grows with the prompts and
 * their texts, not with the number of pairs.
 */
export function findRenames(removed: readonly Prompt[], added: readonly Prompt[]): Rename[] {
  const [from, to] = [new Set(removed), new Set(added)];
  const renames: Rename[] = [];
  const pair = (source: Prompt, target: Prompt, similarity: number) => {
    if (!from.delete(source) || !to.delete(target)) return;
    renames.push({ from: source, to: target, similarity });
  };
  for (const keyOf of EXACT_KEYS) {
    const sources = groupBy(from, (prompt) => exactKey(prompt, keyOf));
    for (const target of [...to]) {
      const source = sources.get(exactKey(target, keyOf) ?? '')?.shift();
      if (source) pair(source, target, 1);
    }
  }
  const edges = compareTexts([...from], [...to]);
  for (const { from: source, to: target, similarity } of edges) if (from.has(source) && to.has(target)) pair(source, target, similarity);
  return renames;
}

function exactKey(prompt: Prompt, keyOf: (prompt: Prompt, text: string) => string): string | null {
  const text = oidOf(prompt, TEXT_FILE);
  return text === null || prompt.text?.trim() === '' ? null : keyOf(prompt, text);
}

function groupBy(prompts: Iterable<Prompt>, keyOf: (prompt: Prompt) => string | null): Map<string, Prompt[]> {
  const groups = new Map<string, Prompt[]>();
  for (const prompt of prompts) {
    const key = keyOf(prompt);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(prompt);
    else groups.set(key, [prompt]);
  }
  return groups;
}

/** Likely pairs, the most alike first; among equals the one that kept its last name. */
function compareTexts(removed: readonly Prompt[], added: readonly Prompt[]): Rename[] {
  if (removed.length === 0 || added.length === 0) return [];
  const cap = capFor(removed.length + added.length);
  const prints = new Map<Prompt, Fingerprint>();
  for (const prompt of [...removed, ...added]) if (prompt.text?.trim()) prints.set(prompt, takeFingerprint(prompt.text, cap));

  const buckets = new Map<number, Prompt[]>();
  for (const prompt of removed) {
    for (const hash of takeSample(prints.get(prompt) ?? new Uint32Array(), SAMPLE)) {
      const bucket = buckets.get(hash);
      if (bucket) bucket.push(prompt);
      else buckets.set(hash, [prompt]);
    }
  }
  const byName = groupBy(removed, (prompt) => lastSegment(prompt.id));

  const edges = added.flatMap((to, rank) => {
    const print = prints.get(to);
    if (!print) return [];
    return pickLikely(print, buckets, byName.get(lastSegment(to.id)) ?? [], rank).flatMap((from): Rename[] => {
      const other = prints.get(from);
      const similarity = other ? compareFingerprints(print, other) : 0;
      return similarity < THRESHOLD ? [] : [{ from, to, similarity: Math.round(similarity * 1000) / 1000 }];
    });
  });
  const keepsName = ({ from, to }: Rename) => (lastSegment(from.id) === lastSegment(to.id) ? 1 : 0);
  return edges.sort((a, b) => b.similarity - a.similarity || keepsName(b) - keepsName(a));
}

/** @param rank place among the added prompts: of many equally likely ones, those at the same place are tried */
function pickLikely(
  print: Fingerprint,
  buckets: ReadonlyMap<number, readonly Prompt[]>,
  sameName: readonly Prompt[],
  rank: number,
): Prompt[] {
  const shared = new Map<Prompt, number>();
  let crowd: readonly Prompt[] = [];
  for (const hash of takeSample(print, SAMPLE)) {
    const bucket = buckets.get(hash) ?? [];
    if (bucket.length > BUCKET_CAP) {
      if (bucket.length > crowd.length) crowd = bucket;
      continue;
    }
    for (const prompt of bucket) shared.set(prompt, (shared.get(prompt) ?? 0) + 1);
  }
  const likely = [...shared]
    .sort((a, b) => b[1] - a[1])
    .slice(0, COMPARISONS)
    .map(([prompt]) => prompt);
  const alike = Array.from({ length: Math.min(2, crowd.length) }, (_, next) => crowd[(rank + next) % crowd.length] as Prompt);
  return [...new Set([...likely, ...sameName.slice(0, COMPARISONS), ...alike])];
}
