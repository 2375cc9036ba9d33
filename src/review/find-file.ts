import type { FileVersion, Trees } from '../revisions/revisions.ts';

/**
 * What stands at a path of a commit, whatever its kind; null where there is nothing.
 * @param path from the repository's root
 */
export async function findEntry(trees: Pick<Trees, 'trees'>, revision: string, path: string): Promise<FileVersion | null> {
  const cut = path.lastIndexOf('/');
  const dir = path.slice(0, Math.max(cut, 0));
  const entry = (await trees.trees(revision, [dir])).get(dir)?.find(({ name }) => name === path.slice(cut + 1));
  return entry === undefined ? null : { mode: entry.mode, oid: entry.oid };
}

/** The object of the regular file at a path of a commit; null where there is none: a symbolic link and a submodule are none. */
export async function findFile(trees: Pick<Trees, 'trees'>, revision: string, path: string): Promise<string | null> {
  const entry = await findEntry(trees, revision, path);
  return entry?.mode.startsWith('100') ? entry.oid : null;
}
