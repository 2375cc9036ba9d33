import type { Trees } from '../revisions/revisions.ts';
import { findFile } from './find-file.ts';

/** Bytes; GitHub takes no file of more than 100 MB, and a registry that is not read would register nothing. */
const LIMIT = 128 * 1_048_576;

/** One regular file's text at a revision, or null where there is none (a symbolic link is none). */
export async function readText(trees: Trees, revision: string, path: string): Promise<string | null> {
  const oid = await findFile(trees, revision, path);
  const bytes = oid === null ? null : (await trees.blobs([oid], LIMIT)).get(oid)?.bytes;
  return bytes ? new TextDecoder().decode(bytes) : null;
}
