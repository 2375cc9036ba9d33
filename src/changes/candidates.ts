import { foldCase } from '../prompt/fold-case.ts';
import { METADATA_FILE, TEXT_FILE } from '../prompt/types.ts';
import type { TreeEntry } from '../revisions/revisions.ts';

const NAMES: ReadonlySet<string> = new Set([TEXT_FILE, METADATA_FILE]);
const LENGTHS: ReadonlySet<number> = new Set([...NAMES].map((name) => name.length));

/** Whether a directory with these entries is a prompt, or half of one: any case of either file counts, whatever the entry is. */
export function isCandidate(entries: readonly { readonly name: string }[] | undefined): boolean {
  return entries?.some(({ name }) => LENGTHS.has(name.length) && NAMES.has(foldCase(name))) ?? false;
}

/** Whether the directory has metadata under any case of its name. */
export function hasMetadata(entries: Iterable<string>): boolean {
  return [...entries].some((name) => foldCase(name) === METADATA_FILE);
}

export type Directories = ReadonlyMap<string, readonly TreeEntry[]>;

/** The path below a prompts root: `''` for the root itself, null outside of it. */
export function relativeTo(root: string, path: string): string | null {
  if (root === '') return path;
  if (path === root) return '';
  return path.startsWith(`${root}/`) ? path.slice(root.length + 1) : null;
}

/** The directory above; null for the root. */
export function parentOf(path: string): string | null {
  if (path === '') return null;
  const cut = path.lastIndexOf('/');
  return cut < 0 ? '' : path.slice(0, cut);
}
