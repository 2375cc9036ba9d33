import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PromptgateError } from '../errors.ts';
import { findFile } from '../review/find-file.ts';
import type { LocalGit } from '../revisions/local-git.ts';
import { openLocalGit } from '../revisions/local-git.ts';
import { findRegistryTip } from '../shipping/registry-tip.ts';
import type { Context } from './context.ts';
import { leadsOut } from './link.ts';
import type { Project } from './project.ts';

/** The newest registry of a clone. */
export interface RegistrySource {
  /** null: there is none. */
  readonly bytes: Buffer | null;
  /** For people: `the working tree`, `origin/main`. */
  readonly name: string;
  /** The newest commit that holds it; null where there is none. */
  readonly tip: string | null;
}

const LIMIT = 200 * 1_048_576;

/** In one piece where the system gives it so: many small reads of a large file take longer than what is done with it. */
async function readWhole(path: string): Promise<Buffer> {
  // Opening a pipe could wait for ever.
  if (!(await stat(path)).isFile()) throw new Error('it is no file');
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const bytes = Buffer.allocUnsafe(size);
    let filled = 0;
    while (filled < size) {
      const { bytesRead } = await file.read(bytes, filled, size - filled, filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return bytes.subarray(0, filled);
  } finally {
    await file.close();
  }
}

async function readWorkFile(root: string, path: string): Promise<Buffer | null> {
  const file = join(root, path);
  if (await leadsOut(root, file)) {
    throw new PromptgateError(`${path} is not read: a symbolic link leads from there out of the repository.`, {
      code: 'not-a-file',
      kind: 'usage',
      help: `Make ${path} an ordinary file again: git restore -- ${path}`,
    });
  }
  return readWhole(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
    throw new PromptgateError(`${path} cannot be read: ${error.message}`, {
      code: 'file-unreadable',
      kind: 'usage',
      help: `Check that ${path} is a file that you may read.`,
      cause: error,
    });
  });
}

async function readAt(git: LocalGit, oid: string | null): Promise<Buffer | null> {
  const bytes = oid === null ? null : (await git.blobs([oid], LIMIT)).get(oid)?.bytes;
  return bytes ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) : null;
}

/** A file as a commit has it; null: there is no such commit, or no such file. */
export async function readCommitted(git: LocalGit, commit: string | null, path: string): Promise<Buffer | null> {
  return commit === null ? null : readAt(git, await findFile(git, commit, path));
}

/**
 * Reads the newest registry of the clone: what lies in the work tree where that is built on it, else what the newest commit has that was
 * fetched. Nothing is fetched.
 * @throws PromptgateError `registry-missing` where the registry's branch is not in this clone
 */
export async function readRegistrySource(context: Context, { root, isRepository, config }: Project): Promise<RegistrySource> {
  const { path, branch } = config.registry;
  if (!isRepository) return { bytes: await readWorkFile(root, path), name: 'the working tree', tip: null };
  const git = await openLocalGit({ directory: root, environment: context.environment });
  try {
    const [tip, head] = await Promise.all([findRegistryTip(git, config), git.resolve('HEAD')]);
    if (branch !== null && tip === null) {
      throw new PromptgateError(`This clone has no branch ${branch}, where the registry stands.`, {
        code: 'registry-missing',
        kind: 'usage',
        help: `Fetch it: git fetch origin ${branch}:refs/remotes/origin/${branch}. If there is none yet: promptgate release makes it.`,
      });
    }
    if (branch === null && (tip === null || tip.sha === head))
      return { bytes: await readWorkFile(root, path), name: 'the working tree', tip: tip?.sha ?? null };
    if (tip === null) return { bytes: null, name: 'the working tree', tip: null };
    const here = branch === null ? head : null;
    const [newest, mine] = await Promise.all([findFile(git, tip.sha, path), here === null ? null : findFile(git, here, path)]);
    if (branch === null && newest === mine) return { bytes: await readWorkFile(root, path), name: 'the working tree', tip: tip.sha };
    if (branch === null)
      await context.output.note(`What is checked out is older: this is the registry of ${tip.name}, as of your last fetch.`);
    return { bytes: await readAt(git, newest), name: tip.name, tip: tip.sha };
  } finally {
    await git.close();
  }
}

/** Says that there is nothing to show, and what makes it. */
export async function noteEmpty({ output }: Context, { name }: RegistrySource, path: string): Promise<void> {
  await output.note(`Nothing is registered yet (${path} in ${name}). "promptgate release" registers what the default branch has.`);
}
