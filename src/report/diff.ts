import { breakLines, joinEdits, wholeLine } from './diff-lines.ts';
import { type Budget, matchEnds, matchTokens } from './diff-match.ts';
import { countWords, joinBlanks, SEGMENTER_LIMIT, splitLines, splitWords } from './diff-tokens.ts';
import type { DiffHunk, DiffLine, TextDiff } from './report.ts';

/** Comparisons a diff may spend for each character of its two texts, and at least in all. */
const BUDGET_PER_CHARACTER = 2;
const LEAST_BUDGET = 200_000;

/** Lines of one block up to which its words are compared. */
const WORD_DIFF_LINES = 4_000;

/** Unchanged lines that stay visible on each side of a change. */
const CONTEXT = 2;

const LINE_FEED = 10;

/**
 * Compares two texts by lines, then by words where lines were replaced.
 *
 * The segments of kind `same` and `added`, joined, are the head's lines; `same` and `removed` the base's. Line ends
 * belong to their lines, so that a change from CRLF to LF is a change. The work is bounded: where a word diff would
 * take too long, whole lines are shown instead and `unit` is `lines`. Same texts, same diff, on every machine.
 *
 * @param share of the usual work, above 0 to 1: a caller with thousands of texts gives each a part of it
 */
export function diffTexts(base: string, head: string, share = 1): TextDiff {
  const budget: Budget = { left: share * Math.max(LEAST_BUDGET, (base.length + head.length) * BUDGET_PER_CHARACTER) };
  const from = splitLines(base);
  const to = splitLines(head);
  let byWords = true;
  let partners = matchTokens(from, to, { left: budget.left / 2 });
  if (partners === null) {
    byWords = false;
    partners = new Int32Array(from.length).fill(-1);
    matchEnds(from, to, partners);
  }

  const lines: DiffLine[] = [];
  for (const block of listBlocks(from, to, partners)) {
    if (block.same !== null) {
      lines.push(wholeLine('same', block.same));
      continue;
    }
    const words = byWords ? diffWords(block.removed, block.added, budget) : null;
    if (words !== null) for (const line of words) lines.push(line);
    else {
      byWords = byWords && (block.removed.length === 0 || block.added.length === 0);
      for (const text of block.removed) lines.push(wholeLine('removed', text));
      for (const text of block.added) lines.push(wholeLine('added', text));
    }
  }
  return { ...countChanges(lines, byWords), unit: byWords ? 'words' : 'lines', hunks: foldLines(lines) };
}

interface Block {
  /** An unchanged line, or null for a block of changed ones. */
  readonly same: string | null;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

function* listBlocks(base: readonly string[], head: readonly string[], partners: Int32Array): Generator<Block> {
  let from = 0;
  let to = 0;
  while (from < base.length || to < head.length) {
    if (from < base.length && partners[from] === to) {
      yield { same: base[from++] as string, removed: [], added: [] };
      to++;
      continue;
    }
    const removedFrom = from;
    while (from < base.length && partners[from] === -1) from++;
    const addedTo = from < base.length ? (partners[from] as number) : head.length;
    yield { same: null, removed: base.slice(removedFrom, from), added: head.slice(to, addedTo) };
    to = addedTo;
  }
}

/** A block's lines with the changed words marked; null when one side is empty or it would take too long. */
function diffWords(removed: readonly string[], added: readonly string[], budget: Budget): DiffLine[] | null {
  if (removed.length === 0 || added.length === 0 || removed.length + added.length > WORD_DIFF_LINES) return null;
  const before = removed.join('');
  const after = added.join('');
  const segmented = before.length + after.length <= SEGMENTER_LIMIT;
  const base = joinBlanks(splitWords(before, segmented));
  const head = joinBlanks(splitWords(after, segmented));
  const partners = matchTokens(base, head, budget);
  return partners === null ? null : breakLines(joinEdits(base, head, partners));
}

function countChanges(lines: readonly DiffLine[], byWords: boolean): { added: number; removed: number } {
  const counts = { added: 0, removed: 0 };
  for (const line of lines) {
    if (line.kind === 'same') continue;
    if (byWords) {
      for (const { kind, text } of line.segments) if (kind !== 'same') counts[kind] += countWords(text);
    } else {
      if (line.kind !== 'added') counts.removed++;
      if (line.kind !== 'removed') counts.added++;
    }
  }
  return counts;
}

function foldLines(lines: readonly DiffLine[]): DiffHunk[] {
  const hunks: { baseLine: number; headLine: number; lines: DiffLine[] }[] = [];
  const isNear = markNear(lines);
  let baseLine = 1;
  let headLine = 1;
  let open: DiffLine[] | null = null;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as DiffLine;
    if (isNear[index] === 0) open = null;
    else if (open === null) {
      open = [line];
      hunks.push({ baseLine, headLine, lines: open });
    } else open.push(line);
    // One segment at most of each side ends the line.
    for (const { kind, text } of line.segments) {
      if (text.charCodeAt(text.length - 1) !== LINE_FEED) continue;
      if (kind !== 'added') baseLine++;
      if (kind !== 'removed') headLine++;
    }
  }
  return hunks;
}

/** Which lines are within `CONTEXT` lines of a change. */
function markNear(lines: readonly DiffLine[]): Uint8Array {
  const near = new Uint8Array(lines.length);
  for (let index = 0; index < lines.length; index++) {
    if (lines[index]?.kind === 'same') continue;
    for (let place = Math.max(0, index - CONTEXT); place <= index + CONTEXT; place++) near[place] = 1;
  }
  return near;
}
