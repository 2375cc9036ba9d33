import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PromptgateError } from '../errors.ts';
import type { FileMove } from './checkouts.ts';
import { bringAlong, findCheckouts, unstageFiles } from './checkouts.ts';
import type { WritePlace } from './clone-place.ts';
import { readLine } from './clone-place.ts';
import { readEntries } from './commit-object.ts';

/** A move of a branch that has begun: whoever writes next brings it to its end. */
export interface PendingMove {
  readonly branch: string;
  /** null: the branch is new. */
  readonly from: string | null;
  readonly to: string;
  readonly paths: readonly string[];
}

const pathOf = (place: WritePlace) => join(place.commonDir, 'promptgate.pending');

export async function notePending(place: WritePlace, move: PendingMove): Promise<void> {
  const path = pathOf(place);
  try {
    await writeFile(`${path}.new`, `${JSON.stringify(move)}\n`);
    await rename(`${path}.new`, path);
  } catch (cause) {
    await rm(`${path}.new`, { force: true }).catch(() => {});
    throw new PromptgateError(`${path} cannot be written: ${(cause as Error).message}`, {
      code: 'not-writable',
      kind: 'outside',
      help: 'Nothing was changed. Check that you may write to the repository and that the disk is not full, then run the same command again.',
      cause,
    });
  }
}

export async function forgetPending(place: WritePlace): Promise<void> {
  await Promise.all([rm(pathOf(place), { force: true }), rm(`${pathOf(place)}.new`, { force: true })]);
}

/** The move that is noted; null where there is none, or half a note. */
export async function readPending(place: WritePlace): Promise<PendingMove | null> {
  const text = await readFile(pathOf(place), 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    return JSON.parse(text) as PendingMove;
  } catch {
    return null;
  }
}

/** The commit that a branch is at here; null where there is no such branch. */
export async function readBranchTip(place: WritePlace, ref: string): Promise<string | null> {
  return (await readLine(place.git, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`], [0, 1, 128])) || null;
}

/** What became of some files between two commits. */
export async function listMoves(place: WritePlace, { from, to, paths }: Omit<PendingMove, 'branch'>): Promise<FileMove[]> {
  const [before, after] = await Promise.all([readEntries(place, from, paths), readEntries(place, to, paths)]);
  return paths.map((path) => ({ path, from: before.get(path) ?? null, to: after.get(path) ?? null }));
}

/**
 * Finishes what a killed writer began: where the branch has moved, its checkouts follow. Where it has not, the note stays until
 * another move takes its place: a git whose starter was killed may still be about to move the branch. The caller holds the lock.
 */
export async function finishPending(place: WritePlace): Promise<void> {
  const pending = await readPending(place);
  if (pending === null) return forgetPending(place);
  const checkouts = await findCheckouts(place, pending.branch);
  const tip = await readBranchTip(place, `refs/heads/${pending.branch}`);
  if (tip === pending.to) await bringAlong(place, checkouts, await listMoves(place, pending));
  await unstageFiles(checkouts, pending.paths);
  if (tip !== pending.from) await forgetPending(place);
}
