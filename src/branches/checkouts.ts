import { lstat, mkdir, open, readFile, realpath, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { PromptgateError } from '../errors.ts';
import { runGit } from '../revisions/git-process.ts';
import type { WritePlace } from './clone-place.ts';
import { readLine, runPatiently, waitForLock } from './clone-place.ts';
import type { Entry } from './commit-object.ts';
import { formatIndexInfo, readBlob } from './commit-object.ts';

/** A file before and after, as the branch has it. */
export interface FileMove {
  readonly path: string;
  readonly from: Entry | null;
  readonly to: Entry | null;
}

interface IndexState {
  readonly entry: Entry | null;
  readonly isUnmerged: boolean;
  /** Outside of a sparse checkout: git does not want it on the disk. */
  readonly isSkipped: boolean;
}

function refuse(code: string, message: string, help: string): PromptgateError {
  return new PromptgateError(message, { code, kind: 'usage', help });
}

/**
 * The work trees that have a branch checked out, this one first.
 * @throws PromptgateError `worktree-missing` for one that git keeps although it is not there now
 */
export async function findCheckouts(place: WritePlace, branch: string): Promise<string[]> {
  const ref = `refs/heads/${branch}`;
  const found: string[] = [];
  if (place.worktree !== null && (await readLine(place.git, ['symbolic-ref', '--quiet', 'HEAD'], [0, 1])) === ref)
    found.push(place.worktree);
  const listed = await readLine(place.git, ['worktree', 'list', '--porcelain']);
  for (const record of listed.split('\n\n')) {
    const lines = record.split('\n');
    if (!lines.includes(`branch ${ref}`)) continue;
    const path = (lines[0] ?? '').slice('worktree '.length);
    const real = await realpath(join(path, '.git')).then(
      () => realpath(path),
      () => null,
    );
    if (real === null) {
      // The main work tree of a submodule is listed by its git directory; one that may be pruned is gone for good.
      if (lines.some((line) => line.startsWith('prunable')) || (await lstat(path).catch(() => null)) !== null) continue;
      const help = `Make the directory reachable again, or forget it: git worktree remove --force '${path}'`;
      throw refuse('worktree-missing', `${branch} is checked out in ${path}, which is not there now.`, help);
    }
    if (!found.includes(real)) found.push(real);
  }
  return found;
}

async function readIndex(place: WritePlace, root: string, path: string): Promise<IndexState> {
  const { stdout } = await runGit({ ...place.git, directory: root }, ['ls-files', '-z', '-t', '--stage', '--', path]);
  const records = stdout
    .toString()
    .split('\0')
    .filter((record) => record.slice(record.indexOf('\t') + 1) === path);
  const [tag = '', mode = '', oid = '', stage = ''] = (records[0] ?? '').split('\t')[0]?.split(' ') ?? [];
  if (records.length === 0) return { entry: null, isUnmerged: false, isSkipped: false };
  return { entry: { mode, oid }, isUnmerged: stage !== '0', isSkipped: tag === 'S' };
}

function isSame(a: Entry | null, b: Entry | null): boolean {
  return a?.oid === b?.oid && a?.mode === b?.mode;
}

/** The bytes of a regular file below a work tree; null where nothing is, `other` where it is something else or behind a link. */
async function readWorkFile(root: string, path: string): Promise<Buffer | null | 'other'> {
  const segments = path.split('/');
  for (let depth = 1; depth <= segments.length; depth += 1) {
    const found = await lstat(join(root, ...segments.slice(0, depth))).catch(() => null);
    if (found === null) return null;
    const isLast = depth === segments.length;
    if (isLast ? !found.isFile() : !found.isDirectory()) return 'other';
  }
  return readFile(join(root, path));
}

/** Whether a file holds what a blob holds; line ends may be those of the machine, as git writes them where it is told so. */
function holds(file: Buffer | null | 'other', blob: Buffer | null): boolean {
  if (file === 'other' || file === null || blob === null) return file === blob;
  return file.equals(blob) || (file.includes('\r\n') && file.toString('latin1').replaceAll('\r\n', '\n') === blob.toString('latin1'));
}

const blobOf = async (place: WritePlace, entry: Entry | null) => (entry === null ? null : readBlob(place, entry.oid));

/**
 * Makes sure that index and work tree have a branch's files as its tip has them, and that nobody is at the index: a commit that is
 * being made would not know of ours.
 * @throws PromptgateError `uncommitted-changes`, `git-locked`
 */
export async function requireClean(
  place: WritePlace,
  checkouts: readonly string[],
  files: ReadonlyMap<string, Entry | null>,
): Promise<void> {
  for (const root of checkouts) {
    await waitForLock(resolve(root, await readLine({ ...place.git, directory: root }, ['rev-parse', '--git-path', 'index.lock'])));
    for (const [path, entry] of files) {
      const index = await readIndex(place, root, path);
      if (index.isUnmerged) {
        throw refuse(
          'uncommitted-changes',
          `${path} has a merge conflict (in ${root}).`,
          `Nothing was written. Resolve it, then: git add '${path}' && git commit`,
        );
      }
      const file = await readWorkFile(root, path);
      const isMissing = index.isSkipped && file === null;
      if (isSame(index.entry, entry) && (isMissing || holds(file, await blobOf(place, entry)))) continue;
      const what = entry === null ? 'is not in git yet' : 'has changes that are not committed';
      const undo = entry === null ? '' : ` Or undo them: git restore --staged --worktree -- '${path}'`;
      const help = `Nothing was written. Commit it first: git add '${path}' && git commit -m "chore(registry): edit by hand" -- '${path}'.${undo}`;
      throw refuse('uncommitted-changes', `${path} ${what} (in ${root}).`, help);
    }
  }
}

const besideOf = (root: string, path: string) => join(root, `${path}.promptgate-new`);

async function writeBeside(root: string, path: string, bytes: Buffer): Promise<void> {
  const existing = await lstat(join(root, path)).catch(() => null);
  const file = await open(besideOf(root, path), 'w', existing === null ? 0o666 : existing.mode & 0o777);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Writes the new files beside the old ones: a full disk shows before anything has moved. */
export async function stageFiles(place: WritePlace, checkouts: readonly string[], moves: readonly FileMove[]): Promise<void> {
  for (const root of checkouts) {
    for (const { path, to } of moves) {
      const hasPlace = (await lstat(dirname(join(root, path))).catch(() => null))?.isDirectory() === true;
      if (to !== null && hasPlace && !(await readIndex(place, root, path)).isSkipped)
        await writeBeside(root, path, await readBlob(place, to.oid));
    }
  }
}

/** Takes away what `stageFiles` wrote. */
export async function unstageFiles(checkouts: readonly string[], paths: readonly string[]): Promise<void> {
  for (const root of checkouts) for (const path of paths) await rm(besideOf(root, path), { force: true });
}

/**
 * Moves index and work tree along where they have what the branch had before; what somebody changed meanwhile stays theirs. May be
 * repeated: it goes on where it was broken off.
 */
export async function bringAlong(place: WritePlace, checkouts: readonly string[], moves: readonly FileMove[]): Promise<void> {
  for (const root of checkouts) {
    for (const { path, from, to } of moves) {
      const git = { ...place.git, directory: root };
      const index = await readIndex(place, root, path);
      // The index first: with the file alone, a plain `git commit` would undo the change.
      if (isSame(index.entry, from) && !index.isUnmerged && !isSame(from, to)) {
        const zero = '0'.repeat((to ?? from)?.oid.length ?? 40);
        await runPatiently(git, ['update-index', '-z', '--index-info'], { input: formatIndexInfo(new Map([[path, to]]), zero) });
        if (index.isSkipped && to !== null) await runPatiently(git, ['update-index', '--skip-worktree', '--', path]);
      }
      const file = await readWorkFile(root, path);
      if (index.isSkipped && file === null) continue;
      if (holds(file, await blobOf(place, from))) await moveFile(root, path, await blobOf(place, to));
      await rm(besideOf(root, path), { force: true });
    }
  }
}

async function moveFile(root: string, path: string, bytes: Buffer | null): Promise<void> {
  const target = join(root, path);
  if (bytes === null) return rm(target, { force: true });
  const staged = await readFile(besideOf(root, path)).catch(() => null);
  if (staged === null || !staged.equals(bytes)) {
    await mkdir(dirname(target), { recursive: true });
    await writeBeside(root, path, bytes);
  }
  await rename(besideOf(root, path), target);
}
