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

export interface Place {
  readonly pointer: Pointer;
  /** `key`: the place of the property's name. Default: that of its value. */
  readonly part?: 'value' | 'key';
}

/**
 * Finds where a value of a JSON text starts, or the key that names it. Of keys that stand twice the last counts, as for `JSON.parse`.
 * Reads the text once; no nesting overflows it. For several places in one text use `locateAll`, or `indexJson` where they are asked for one by one.
 * @param pointer keys and indexes from the top; `[]` is the document.
 * @returns null where nothing stands there (a text that is not JSON is searched up to its mistake).
 */
export function locate(text: string, pointer: Pointer, part: 'value' | 'key' = 'value'): Position | null {
  return locateAll(text, [{ pointer, part }])[0] ?? null;
}

/** `locate` for any number of places, in one reading of the text; the answers stand in the order of the questions. */
export function locateAll(text: string, places: readonly Place[]): readonly (Position | null)[] {
  return locateWith(indexPositions(text), text, places);
}

function locateWith(position: (offset: number) => Position, text: string, places: readonly Place[]): readonly (Position | null)[] {
  const root = createNode();
  const nodes = places.map(({ pointer }) => addPointer(root, pointer));
  findOffsets(text, root);
  return places.map(({ part }, index) => {
    const node = nodes[index];
    const offset = part === 'key' ? (node?.key ?? node?.value) : node?.value;
    return offset === undefined || offset === null ? null : position(offset);
  });
}

/** `locate` for a text that is asked about again and again: its lines are indexed once. */
export function indexJson(text: string): (pointer: Pointer, part?: 'value' | 'key') => Position | null {
  const position = indexPositions(text);
  return (pointer, part = 'value') => locateWith(position, text, [{ pointer, part }])[0] ?? null;
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

/** A place that is looked for, or one on the way to it. */
interface Node {
  readonly children: Map<string | number, Node>;
  value: number | null;
  key: number | null;
}

function createNode(): Node {
  return { children: new Map(), value: null, key: null };
}

function addPointer(root: Node, pointer: Pointer): Node {
  let node = root;
  for (const segment of pointer) {
    const child = node.children.get(segment) ?? createNode();
    node.children.set(segment, child);
    node = child;
  }
  return node;
}

function findOffsets(text: string, root: Node): void {
  /** The node of each open container, null where nothing inside is looked for. */
  const open: (Node | null)[] = [];
  let current: Node | null = null;
  let key: string | null = null;
  let keyOffset = 0;
  scanJson(text, {
    key(name, offset) {
      key = name;
      keyOffset = offset;
    },
    value(offset, index, depth) {
      current = depth === 0 ? root : (open[depth - 1]?.children.get(index >= 0 ? index : (key ?? '')) ?? null);
      if (current === null) return;
      forget(current);
      current.value = offset;
      current.key = index >= 0 || depth === 0 ? null : keyOffset;
    },
    open: () => void open.push(current),
    close: () => void open.pop(),
  });
}

/** A key that stands again replaces all that stood under it before. */
function forget(node: Node): void {
  node.value = null;
  for (const child of node.children.values()) forget(child);
}
