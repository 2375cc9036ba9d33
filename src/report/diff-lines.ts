import { matchEnds } from './diff-match.ts';
import { hasWord, splitWords } from './diff-tokens.ts';
import type { DiffLine, DiffSegment } from './report.ts';

/** What was taken out and put in at one place, and the unchanged text after it. */
interface Edit {
  removed: string;
  added: string;
  same: string;
}

/** Turns matched words into edits, and drops matches that would only tear a rewritten passage into shreds. */
export function joinEdits(base: readonly string[], head: readonly string[], partners: Int32Array): Edit[] {
  const edits: Edit[] = [];
  let to = 0;
  let edit: Edit = { removed: '', added: '', same: '' };
  for (let from = 0; from < base.length; from++) {
    const partner = partners[from] as number;
    if (partner === -1) {
      if (edit.same !== '') edit = pushEdit(edits, edit);
      edit.removed += base[from];
      continue;
    }
    if (to < partner && edit.same !== '') edit = pushEdit(edits, edit);
    while (to < partner) edit.added += head[to++];
    edit.same += base[from];
    to++;
  }
  if (to < head.length && edit.same !== '') edit = pushEdit(edits, edit);
  while (to < head.length) edit.added += head[to++];
  pushEdit(edits, edit);
  return edits.flatMap(freeEnds);
}

/** What both sides of a change begin or end with did not change: a word is matched together with the blanks after it. */
function freeEnds({ removed, added, same }: Edit): Edit[] {
  if (removed === '' || added === '') return [{ removed, added, same }];
  const base = splitWords(removed);
  const head = splitWords(added);
  const { start, end } = matchEnds(base, head, new Int32Array(base.length));
  const inner = {
    removed: base.slice(start, base.length - end).join(''),
    added: head.slice(start, head.length - end).join(''),
    same: base.slice(base.length - end).join('') + same,
  };
  return start === 0 ? [inner] : [{ removed: '', added: '', same: base.slice(0, start).join('') }, inner];
}

/** Appends an edit; where the unchanged text before it is shorter than the changes on both its sides, all become one change. */
function pushEdit(edits: Edit[], edit: Edit): Edit {
  let current = edit;
  for (let before = edits.at(-1); before !== undefined; before = edits.at(-1)) {
    const between = before.same;
    if (between.includes('\n') || between.length > sizeOf(before) || between.length > sizeOf(current)) break;
    edits.pop();
    current = { removed: before.removed + between + current.removed, added: before.added + between + current.added, same: current.same };
  }
  edits.push(current);
  return { removed: '', added: '', same: '' };
}

function sizeOf(edit: Edit): number {
  return Math.max(edit.removed.length, edit.added.length);
}

/**
 * Moves a change to a line's start where it could as well stand there: a new line after `Be kind.` reads as a whole line
 * added, not as an addition before its full stop.
 */
function* alignToLines(edits: readonly Edit[]): Generator<Edit> {
  for (const edit of edits) {
    const { removed, added, same } = edit;
    const rest = same.slice(0, same.indexOf('\n') + 1);
    const side = added.includes('\n') ? 'added' : 'removed';
    const other = side === 'added' ? 'removed' : 'added';
    const first = edit[side].slice(0, edit[side].indexOf('\n') + 1);
    if (rest === '' || edit[other].includes('\n') || !first.endsWith(rest)) {
      yield { removed, added, same };
      continue;
    }
    const moved = edit[side].slice(first.length) + rest;
    yield { ...edit, [side]: first.slice(0, first.length - rest.length), same: rest };
    yield { removed: '', added: '', [side]: moved, same: same.slice(rest.length) };
  }
}

/** Breaks edits into display lines, each up to its line end; lines without a common word become a removed and an added line. */
export function breakLines(edits: readonly Edit[]): DiffLine[] {
  const lines: DiffSegment[][] = [];
  let open: DiffSegment[] = [];
  const append = (kind: DiffSegment['kind'], text: string | undefined) => {
    if (text !== undefined && text !== '') open.push({ kind, text });
  };
  const close = () => {
    if (open.length > 0) lines.push(open);
    open = [];
  };
  for (const { removed, added, same } of alignToLines(edits)) {
    const out = splitPieces(removed);
    const put = splitPieces(added);
    append('removed', out[0]);
    if (put.length > 1 || out.length === 1) append('added', put[0]);
    if (put.length > 1 || out.length > 1) {
      // Line ends of both sides end one display line; what follows the last of them begins the next one.
      close();
      for (const piece of out.slice(1, -1)) lines.push([{ kind: 'removed', text: piece }]);
      for (const piece of put.slice(1, -1)) lines.push([{ kind: 'added', text: piece }]);
      if (out.length > 1) append('removed', out.at(-1));
      append('added', put.at(-1));
    }
    for (const [index, piece] of splitPieces(same).entries()) {
      if (index > 0) close();
      append('same', piece);
    }
  }
  close();
  return groupRewritten(lines);
}

/** A text cut after each line end; the last piece is what follows the last one, and may be empty. */
function splitPieces(text: string): string[] {
  return text.split(/(?<=\n)/).concat(text.endsWith('\n') ? [''] : []);
}

function groupRewritten(lines: readonly (readonly DiffSegment[])[]): DiffLine[] {
  const result: DiffLine[] = [];
  let removed: DiffLine[] = [];
  let added: DiffLine[] = [];
  const flush = () => {
    for (const line of removed) result.push(line);
    for (const line of added) result.push(line);
    removed = [];
    added = [];
  };
  for (const segments of lines) {
    const shape = shapeOf(segments);
    if (shape === 'same' || shape === 'changed') {
      flush();
      result.push({ kind: shape, segments });
    } else if (shape === 'removed' || shape === 'added') {
      (shape === 'removed' ? removed : added).push({ kind: shape, segments });
    } else {
      removed.push(wholeLine('removed', joinSide(segments, 'removed')));
      added.push(wholeLine('added', joinSide(segments, 'added')));
    }
  }
  flush();
  return result;
}

/** What a display line is; `rewritten` when words changed and none stayed. */
function shapeOf(segments: readonly DiffSegment[]): DiffLine['kind'] | 'rewritten' {
  const [first] = segments;
  if (first !== undefined && segments.every((segment) => segment.kind === first.kind)) return first.kind;
  const keepsWord = segments.some((segment) => segment.kind === 'same' && hasWord(segment.text));
  const hasWords = segments.some((segment) => hasWord(segment.text));
  const sides = joinSide(segments, 'removed') !== '' && joinSide(segments, 'added') !== '';
  return keepsWord || !hasWords || !sides ? 'changed' : 'rewritten';
}

/** A line's text on one side: at the base (`removed`) or at the head (`added`). */
export function joinSide(segments: readonly DiffSegment[], side: 'removed' | 'added'): string {
  return segments.reduce((text, segment) => (segment.kind === 'same' || segment.kind === side ? text + segment.text : text), '');
}

/** A line that is one thing throughout. */
export function wholeLine(kind: DiffSegment['kind'], text: string): DiffLine {
  return { kind, segments: [{ kind, text }] };
}
