import { createHash } from 'node:crypto';
import { lstat, mkdir, readFile, realpath, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PromptgateError } from '../errors.ts';
import type { Branch, BranchState } from './branch.ts';
import { acquireLock } from './lock.ts';
import { isWithin } from './real-path.ts';

export interface WorktreeBranchOptions {
  /** Absolute path of the work tree's top. */
  readonly root: string;
  /** The branch that is checked out there, for people. */
  readonly name: string;
  /** Absolute path of the file that keeps other writers of the same clone waiting; null: nobody else writes. */
  readonly lock: string | null;
  readonly note?: (text: string) => void;
}

/** What stands for a commit's id where nothing is committed. */
export const NOT_COMMITTED = 'worktree';

/** Milliseconds for which another writer is waited for. */
const PATIENCE = 30_000;

function explainPlace(path: string, why: string): PromptgateError {
  return new PromptgateError(`${path} ${why}.`, {
    code: 'not-writable',
    kind: 'usage',
    help: `Nothing was changed. Make ${path} an ordinary file inside the repository, or set \`registry.path\` to one.`,
  });
}

/** No link on the way to the file may lead elsewhere: what is checked out may hold links of any name. */
async function requirePlain(root: string, path: string): Promise<string> {
  const file = join(root, ...path.split('/'));
  const found = await lstat(file).catch(() => null);
  if (found !== null && !found.isFile()) throw explainPlace(path, found.isSymbolicLink() ? 'is a symbolic link' : 'is no file');
  for (let dir = dirname(file); ; dir = dirname(dir)) {
    const real = await realpath(dir).catch(() => null);
    if (real === null) continue;
    if (!isWithin(await realpath(root), real)) throw explainPlace(path, 'lies behind a symbolic link that leads out of the repository');
    return file;
  }
}

async function readTexts(root: string, paths: readonly string[]): Promise<Map<string, string | null>> {
  const texts = new Map<string, string | null>();
  for (const path of paths) {
    const file = await requirePlain(root, path);
    const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
      throw explainPlace(path, `cannot be read: ${error.message}`);
    });
    texts.set(path, text);
  }
  return texts;
}

/** Names what was read, as a tip's id does. */
function nameState(texts: ReadonlyMap<string, string | null>): string {
  return createHash('sha256')
    .update(JSON.stringify([...texts]))
    .digest('hex');
}

async function writeText(file: string, path: string, text: string | null): Promise<void> {
  try {
    if (text === null) return await rm(file, { force: true });
    await mkdir(dirname(file), { recursive: true });
    const { default: writeFileAtomic } = await import('write-file-atomic');
    await writeFileAtomic(file, text);
  } catch (cause) {
    throw new PromptgateError(`${path} cannot be written: ${(cause as Error).message}`, {
      code: 'not-writable',
      kind: 'outside',
      help: `${path} is as it was before. Check that you may write to it and that the disk is not full.`,
      cause,
    });
  }
}

/**
 * The files of a work tree in a branch's place, for whoever commits them himself: each is written whole or not at all, and not where it
 * changed since it was read. Its tips name what was read; they are no commits.
 * @throws PromptgateError `not-writable`, `registry-locked` from its methods
 */
export function createWorktreeBranch({ root, name, lock, note = () => {} }: WorktreeBranchOptions): Branch {
  /** The paths that each state was read of. */
  const asked = new Map<string, readonly string[]>();
  return {
    name,
    async read(paths): Promise<BranchState> {
      const files = await readTexts(root, paths);
      const tip = nameState(files);
      asked.set(tip, paths);
      return { tip, files };
    },
    async commit({ parent, files }) {
      const paths = asked.get(parent ?? '');
      if (paths === undefined || nameState(await readTexts(root, paths)) !== parent) return { kind: 'moved' };
      for (const [path, text] of files) await writeText(await requirePlain(root, path), path, text);
      return { kind: 'written', commit: NOT_COMMITTED };
    },
    async exclusively(work) {
      if (lock === null) return work();
      const held = await acquireLock(lock, { patience: PATIENCE, note });
      try {
        return await work();
      } finally {
        await held.release();
      }
    },
  };
}
