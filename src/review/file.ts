import type { Trees } from '../revisions/revisions.ts';

/** Bytes; GitHub takes no file of more than 100 MB, and a registry that is not read would register nothing. */
const LIMIT = 128 * 1_048_576;

/** One regular file's text at a revision, or null where there is none (a symbolic link is none). */
export async function readText(trees: Trees, revision: string, path: string): Promise<string | null> {
  const cut = path.lastIndexOf('/');
  const dir = cut < 0 ? '' : path.slice(0, cut);
  const entry = (await trees.trees(revision, [dir])).get(dir)?.find(({ name }) => name === path.slice(cut + 1));
  if (entry === undefined || !entry.mode.startsWith('100')) return null;
  const bytes = (await trees.blobs([entry.oid], LIMIT)).get(entry.oid)?.bytes;
  return bytes ? new TextDecoder().decode(bytes) : null;
}
