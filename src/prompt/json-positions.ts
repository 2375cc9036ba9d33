import type { ScanError } from './json-scan.ts';
import { scanJson } from './json-scan.ts';
import type { Position } from './positions.ts';
import { indexPositions } from './positions.ts';

export type Pointer = readonly (string | number)[];

export interface DuplicateKey extends Position {
  readonly key: string;
  /** Where the same object had the key before. */
  readonly first: Position;
}

export interface SyntaxMistake extends Position {
  /** One or two plain sentences, without the place. */
  readonly message: string;
}

/**
 * Finds where a value of a JSON text starts, or the key that names it. Of keys that stand twice the last counts, as for `JSON.parse`.
 * Reads the text once; no nesting overflows it. For several look-ups in one text use `indexJson`.
 * @param pointer keys and indexes from the top; `[]` is the document.
 * @returns null where nothing stands there (a text that is not JSON is searched up to its mistake).
 */
export function locate(text: string, pointer: Pointer, part: 'value' | 'key' = 'value'): Position | null {
  const offset = findOffset(text, pointer, part);
  return offset === null ? null : indexPositions(text)(offset);
}

/** `locate` for several look-ups in one text: its lines are indexed once. */
export function indexJson(text: string): (pointer: Pointer, part?: 'value' | 'key') => Position | null {
  const place = indexPositions(text);
  return (pointer, part = 'value') => {
    const offset = findOffset(text, pointer, part);
    return offset === null ? null : place(offset);
  };
}

/** Keys that stand more than once in one object, in the order of the text, at most `limit`. */
export function findDuplicateKeys(text: string, limit = 100): readonly DuplicateKey[] {
  const place = indexPositions(text);
  const found: DuplicateKey[] = [];
  const seen: (Map<string, number> | null)[] = [];
  scanJson(text, {
    open: () => void seen.push(null),
    close: () => void seen.pop(),
    key(key, offset, depth) {
      const keys = seen[depth - 1] ?? new Map<string, number>();
      seen[depth - 1] = keys;
      const first = keys.get(key);
      if (first === undefined) keys.set(key, offset);
      else if (found.length < limit) found.push({ key, ...place(offset), first: place(first) });
    },
  });
  return found;
}

/** The first mistake that keeps a text from being JSON; null when it is JSON. */
export function findSyntaxMistake(text: string): SyntaxMistake | null {
  const mistake: ScanError | null = scanJson(text, {});
  return mistake === null ? null : { message: mistake.message, ...indexPositions(text)(mistake.offset) };
}

function findOffset(text: string, pointer: Pointer, part: 'value' | 'key'): number | null {
  let found: number | null = null;
  /** How many containers from the top lie on the way to the pointer's end. */
  let onWay = 0;
  /** The depth that becomes `onWay` when the value just met turns out to be a container. */
  let next = -1;
  let key = '';
  let keyOffset = 0;
  scanJson(text, {
    key(name, offset, depth) {
      if (depth !== onWay) return;
      key = name;
      keyOffset = offset;
    },
    value(offset, index, depth) {
      next = -1;
      if (depth !== onWay) return;
      if (depth > 0 && pointer[depth - 1] !== (index >= 0 ? index : key)) return;
      found = depth < pointer.length ? null : part === 'key' && index < 0 && depth > 0 ? keyOffset : offset;
      if (depth < pointer.length) next = depth + 1;
    },
    open(depth) {
      if (depth === next) onWay = depth;
    },
    close(depth) {
      if (depth === onWay) onWay = depth - 1;
    },
  });
  return found;
}
