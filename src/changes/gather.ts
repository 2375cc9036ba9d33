import { joinPath } from '../prompt/paths.ts';
import type { PromptSource } from '../prompt/types.ts';
import type { FileChange, Revisions, TreeEntry, Trees } from '../revisions/revisions.ts';
import type { Directories } from './candidates.ts';
import { isCandidate, parentOf, relativeTo } from './candidates.ts';
import type { Located } from './load.ts';
import { joinPaths, readSources, walkDirectories } from './load.ts';

export interface ChangeRange {
  /** Full SHAs. */
  readonly base: string;
  readonly head: string;
  /** The prompts root on each side, from the repository's root. */
  readonly basePromptsDir: string;
  readonly headPromptsDir: string;
}

/** A prompt in whose directory something changed: what stood there before and what stands there now, unparsed. */
export interface TouchedPrompt {
  readonly id: string;
  readonly base: PromptSource | null;
  readonly head: PromptSource | null;
  /** Its changed files, by path below its directory. */
  readonly files: readonly FileChange[];
}

export interface GatheredChanges {
  /** Sorted by id. */
  readonly touched: readonly TouchedPrompt[];
  /** Directories at the head, by path below the prompts root: those above each touched prompt, and its own. */
  readonly headDirectories: Directories;
  /** Everything that changed below either root. */
  readonly fileChanges: readonly FileChange[];
}

/** The registry stands in the prompts root and belongs to no prompt. */
const NOT_A_PROMPTS_FILE = 'registry.json';

interface Sides {
  /** By paths below the prompts root, as all that follows. */
  readonly files: readonly FileChange[];
  readonly base: Directories;
  readonly head: Directories;
}

/**
 * Finds the prompts that changed between two commits and reads both of their sides, in a handful of batches: the cost
 * grows with the change. Only where the prompts root itself moved is every prompt of both roots listed.
 */
export async function gatherChanges(revisions: Revisions, range: ChangeRange): Promise<GatheredChanges> {
  const fileChanges = await revisions.diff(range.base, range.head, [...new Set([range.basePromptsDir, range.headPromptsDir])]);
  const sides =
    range.basePromptsDir === range.headPromptsDir ? await readSides(revisions, range, fileChanges) : await readMovedSides(revisions, range);
  const owned = groupByOwner(sides);
  const ids = [...owned.keys()].sort();
  const [before, after] = [locate(ids, sides.base, range.basePromptsDir), locate(ids, sides.head, range.headPromptsDir)];
  const sources = await readSources(revisions, [...before, ...after]);
  const base = new Map(sources.slice(0, before.length).map((source) => [source.id, source]));
  const head = new Map(sources.slice(before.length).map((source) => [source.id, source]));
  const touched = ids.map((id) => ({ id, base: base.get(id) ?? null, head: head.get(id) ?? null, files: owned.get(id) as FileChange[] }));
  return { touched, headDirectories: sides.head, fileChanges };
}

async function readSides(revisions: Revisions, range: ChangeRange, changes: readonly FileChange[]): Promise<Sides> {
  const root = range.headPromptsDir;
  const files = changes.flatMap((change) => {
    const path = relativeTo(root, change.path);
    return path === null || path === '' || path === NOT_A_PROMPTS_FILE ? [] : [{ ...change, path }];
  });
  if (files.length === 0) return { files, base: new Map(), head: new Map() };
  const above = new Set<string>();
  for (const { path } of files) {
    for (let dir = parentOf(path); dir !== null && dir !== '' && !above.has(dir); dir = parentOf(dir)) above.add(dir);
  }
  const [base, head] = await Promise.all([
    readDirectories(revisions, range.base, root, [...above]),
    readDirectories(revisions, range.head, root, [...above, '']),
  ]);
  // The root itself is a prompt in a few repositories; in the many where it is none, its base side, which may be huge, is not read.
  const ownedByRoot = files.some(({ path }) => !findOwner(path, base, head));
  if (ownedByRoot) for (const [dir, entries] of await readDirectories(revisions, range.base, root, [''])) base.set(dir, entries);
  return { files, base, head };
}

async function readMovedSides(revisions: Revisions, range: ChangeRange): Promise<Sides> {
  const [base, head] = await Promise.all([
    readAllBelow(revisions, range.base, range.basePromptsDir),
    readAllBelow(revisions, range.head, range.headPromptsDir),
  ]);
  const [before, after] = [listFiles(base), listFiles(head)];
  const files: FileChange[] = [];
  for (const path of new Set([...before.keys(), ...after.keys()])) {
    const [from, to] = [before.get(path), after.get(path)];
    if (path === NOT_A_PROMPTS_FILE || (from?.oid === to?.oid && from?.mode === to?.mode)) continue;
    files.push({ path, base: from ?? null, head: to ?? null });
  }
  return { files, base, head };
}

async function readDirectories(
  trees: Trees,
  revision: string,
  root: string,
  dirs: readonly string[],
): Promise<Map<string, readonly TreeEntry[]>> {
  return makeRelative(
    root,
    await trees.trees(
      revision,
      dirs.map((dir) => joinPaths(root, dir)),
    ),
  );
}

async function readAllBelow(trees: Trees, revision: string, root: string): Promise<Map<string, readonly TreeEntry[]>> {
  return makeRelative(root, await walkDirectories(trees, revision, root));
}

function makeRelative(root: string, directories: Directories): Map<string, readonly TreeEntry[]> {
  return new Map([...directories].map(([dir, entries]) => [relativeTo(root, dir) as string, entries]));
}

function listFiles(directories: Directories): Map<string, TreeEntry> {
  const files = new Map<string, TreeEntry>();
  for (const [dir, entries] of directories) {
    for (const entry of entries) if (entry.mode !== '040000') files.set(joinPath(dir, entry.name), entry);
  }
  return files;
}

/** The nearest directory above a file that is a prompt candidate on either side. */
function findOwner(path: string, base: Directories, head: Directories): string | null {
  for (let dir = parentOf(path); dir !== null; dir = parentOf(dir)) {
    if (isCandidate(base.get(dir)) || isCandidate(head.get(dir))) return dir;
  }
  return null;
}

function groupByOwner({ files, base, head }: Sides): Map<string, FileChange[]> {
  const owners = new Map<string, string | null>();
  const owned = new Map<string, FileChange[]>();
  for (const change of files) {
    const dir = parentOf(change.path) as string;
    const owner = owners.has(dir) ? (owners.get(dir) as string | null) : findOwner(change.path, base, head);
    owners.set(dir, owner);
    if (owner === null) continue;
    const below = { ...change, path: relativeTo(owner, change.path) as string };
    const others = owned.get(owner);
    if (others) others.push(below);
    else owned.set(owner, [below]);
  }
  return owned;
}

function locate(ids: readonly string[], directories: Directories, root: string): Located[] {
  return ids.flatMap((id) => {
    const entries = directories.get(id);
    return entries && isCandidate(entries) ? [{ id, dir: joinPaths(root, id), entries }] : [];
  });
}
