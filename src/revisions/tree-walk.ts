import { joinPath } from '../prompt/paths.ts';
import type { FileChange, FileVersion, TreeEntry } from './revisions.ts';

/** Reads directory objects by id, all in one batch. */
export type ReadTrees = (oids: readonly string[]) => Promise<ReadonlyMap<string, readonly TreeEntry[]>>;

interface Step {
  readonly dir: string;
  /** Characters of `dir` that were walked: the path so far. */
  at: number;
}

/** Finds directories below one root tree; what was found once is not read again. */
export class TreeIndex {
  readonly #read: ReadTrees;
  /** Directory's object id by path; null where the path is no directory. */
  readonly #oids = new Map<string, string | null>();

  constructor(root: string, read: ReadTrees) {
    this.#read = read;
    this.#oids.set('', root);
  }

  /** Takes over what another source said, so that the way down is not walked; null where it says that there is no directory. */
  learn(path: string, oid: string | null): void {
    this.#oids.set(path, oid);
  }

  /** Object ids of those of the directories that exist; one batch of reads for each level that is not known yet. */
  async find(dirs: readonly string[]): Promise<Map<string, string>> {
    let steps: Step[] = dirs.filter((dir) => !this.#oids.has(dir)).map((dir) => ({ dir, at: 0 }));
    while (steps.length > 0) {
      const wanted = this.#collectNext(steps);
      steps = steps.filter(({ dir }) => !this.#oids.has(dir));
      await this.#walk(wanted);
      steps = steps.filter(({ dir }) => !this.#oids.has(dir));
    }
    const found = new Map<string, string>();
    for (const dir of dirs) {
      const oid = this.#oids.get(dir);
      if (oid) found.set(dir, oid);
    }
    return found;
  }

  /** Moves each step as far down as is known; returns which names are asked for in which directory. */
  #collectNext(steps: readonly Step[]): Map<string, Set<string>> {
    const wanted = new Map<string, Set<string>>();
    for (const step of steps) {
      for (;;) {
        const start = step.at === 0 ? 0 : step.at + 1;
        const slash = step.dir.indexOf('/', start);
        const end = slash < 0 ? step.dir.length : slash;
        const child = step.dir.slice(0, end);
        const known = this.#oids.get(child);
        if (known === undefined) {
          const parent = step.dir.slice(0, step.at);
          const names = wanted.get(parent) ?? new Set();
          wanted.set(parent, names.add(step.dir.slice(start, end)));
          break;
        }
        if (known === null) this.#oids.set(step.dir, null);
        if (known === null || end === step.dir.length) break;
        step.at = end;
      }
    }
    return wanted;
  }

  async #walk(wanted: ReadonlyMap<string, ReadonlySet<string>>): Promise<void> {
    const parents = [...wanted.keys()].map((path) => [path, this.#oids.get(path) as string] as const);
    const trees = await this.#read([...new Set(parents.map(([, oid]) => oid))]);
    for (const [path, oid] of parents) {
      const names = wanted.get(path) as ReadonlySet<string>;
      for (const name of names) this.#oids.set(joinPath(path, name), null);
      for (const entry of trees.get(oid) ?? []) {
        if (entry.mode === '040000' && names.has(entry.name)) this.#oids.set(joinPath(path, entry.name), entry.oid);
      }
    }
  }
}

/** Whether a path lies at or below one of the roots; `''` is above everything. */
function isBelow(path: string, roots: readonly string[]): boolean {
  return roots.some((root) => root === '' || path === root || path.startsWith(`${root}/`));
}

function leadsTo(path: string, roots: readonly string[]): boolean {
  return roots.some((root) => root.startsWith(`${path}/`));
}

interface Pair {
  readonly path: string;
  readonly base: string | null;
  readonly head: string | null;
}

/**
 * Changed files between two trees, by comparing directories from the top: a directory with the same id on both sides is
 * not read. One batch of reads a level. null stands for no tree at all.
 */
export async function diffTrees(
  read: ReadTrees,
  base: string | null,
  head: string | null,
  roots: readonly string[],
): Promise<FileChange[]> {
  const changes: FileChange[] = [];
  let pairs: Pair[] = base === head ? [] : [{ path: '', base, head }];
  while (pairs.length > 0) {
    const oids = new Set(pairs.flatMap((pair) => [pair.base, pair.head].filter((oid) => oid !== null)));
    const trees = await read([...oids]);
    const next: Pair[] = [];
    for (const pair of pairs) {
      const before = pair.base === null ? [] : (trees.get(pair.base) ?? []);
      const after = new Map((pair.head === null ? [] : (trees.get(pair.head) ?? [])).map((entry) => [entry.name, entry]));
      for (const entry of before) {
        compareEntries(joinPath(pair.path, entry.name), entry, after.get(entry.name), roots, changes, next);
        after.delete(entry.name);
      }
      for (const entry of after.values()) compareEntries(joinPath(pair.path, entry.name), undefined, entry, roots, changes, next);
    }
    pairs = next;
  }
  return changes.sort(comparePaths);
}

function compareEntries(
  path: string,
  before: TreeEntry | undefined,
  after: TreeEntry | undefined,
  roots: readonly string[],
  changes: FileChange[],
  next: Pair[],
): void {
  if (before?.oid === after?.oid && before?.mode === after?.mode) return;
  const inside = isBelow(path, roots);
  if (!inside && !leadsTo(path, roots)) return;
  const base = before?.mode === '040000' ? before.oid : null;
  const head = after?.mode === '040000' ? after.oid : null;
  if (base !== head) next.push({ path, base, head });
  const change = { path, base: asFile(before), head: asFile(after) };
  if (inside && (change.base !== null || change.head !== null)) changes.push(change);
}

function asFile(entry: TreeEntry | undefined): FileVersion | null {
  return entry === undefined || entry.mode === '040000' ? null : { mode: entry.mode, oid: entry.oid };
}

/** The order of paths in every list: by UTF-16 code units, the same on each machine. */
export function comparePaths(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
