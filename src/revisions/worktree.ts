import type { Stats } from 'node:fs';
import { constants, lstat, open, readdir, readlink } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { PromptgateError } from '../errors.ts';
import { mapBounded } from './bounded.ts';
import type { Blob, FileMode, TreeEntry, Trees } from './revisions.ts';

/** Files open at the same time. */
const CONCURRENCY = 32;

/**
 * Reads the working tree on disk: for it, a file's id is its path with a mark, and each revision is the same. Symbolic links are
 * entries, never followed, so that nothing outside of `root` is read; `.git` is left out and a nested clone is a submodule.
 */
export class Worktree implements Trees {
  readonly #root: string;
  /** Directories that were seen to be real ones, all the way down. */
  readonly #plain = new Set(['']);

  /** @param root absolute path of the repository's top, or of any directory that stands for it */
  constructor(root: string) {
    this.#root = root;
  }

  async trees(_revision: string, dirs: readonly string[]): Promise<ReadonlyMap<string, readonly TreeEntry[]>> {
    const found = await mapBounded(dirs, CONCURRENCY, async (dir) => [dir, await this.#list(dir)] as const);
    return new Map(found.filter((pair): pair is readonly [string, TreeEntry[]] => pair[1] !== null));
  }

  async blobs(oids: Iterable<string>, limit: number): Promise<ReadonlyMap<string, Blob>> {
    return new Map(await mapBounded([...new Set(oids)], CONCURRENCY, async (oid) => [oid, await this.#readFile(oid, limit)] as const));
  }

  async close(): Promise<void> {}

  async #list(dir: string): Promise<TreeEntry[] | null> {
    if (!(await this.#isPlainDirectory(dir))) return null;
    const entries = await readdir(this.#locate(dir), { withFileTypes: true }).catch((error) => this.#refuse(dir, error));
    const listed = await mapBounded(entries, CONCURRENCY, async (entry): Promise<TreeEntry[]> => {
      if (entry.name === '.git') return [];
      const path = dir === '' ? entry.name : `${dir}/${entry.name}`;
      const mode = entry.isFile() ? '100644' : await this.#readMode(path);
      return mode === null ? [] : [{ name: entry.name, mode, oid: `worktree:${path}` }];
    });
    return listed.flat().sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** null for what git would not store: sockets, pipes, devices, and what vanished meanwhile. */
  async #readMode(path: string): Promise<FileMode | null> {
    const status = await this.#status(path);
    if (status?.isSymbolicLink()) return '120000';
    if (status?.isFile()) return '100644';
    if (!status?.isDirectory()) return null;
    return (await this.#status(`${path}/.git`)) === null ? '040000' : '160000';
  }

  /** Every step of the way down must be a real directory. */
  async #isPlainDirectory(dir: string): Promise<boolean> {
    if (this.#plain.has(dir)) return true;
    const segments = dir.split('/');
    if (segments.some((segment) => segment === '' || segment === '.' || segment === '..' || segment === '.git' || segment.includes('\0')))
      return false;
    for (let count = 1; count <= segments.length; count += 1) {
      const path = segments.slice(0, count).join('/');
      if (this.#plain.has(path)) continue;
      if (!(await this.#status(path))?.isDirectory()) return false;
      this.#plain.add(path);
    }
    return true;
  }

  async #readFile(oid: string, limit: number): Promise<Blob> {
    const path = oid.slice('worktree:'.length);
    const status = await this.#status(path);
    if (status?.isSymbolicLink()) {
      const target = await readlink(this.#locate(path), 'buffer').catch((error) => this.#refuse(path, error));
      return { size: target.length, bytes: target.length > limit ? null : target };
    }
    // Opening what is no regular file (a pipe, say) could wait for ever.
    if (!status?.isFile()) return this.#refuse(path, null);
    if (status.size > limit) return { size: status.size, bytes: null };
    const file = await open(this.#locate(path), constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0)).catch((error) =>
      this.#refuse(path, error),
    );
    try {
      const bytes = Buffer.alloc(status.size);
      const { bytesRead } = await file.read(bytes, 0, bytes.length, 0);
      return { size: bytesRead, bytes: bytes.subarray(0, bytesRead) };
    } catch (error) {
      return this.#refuse(path, error);
    } finally {
      await file.close();
    }
  }

  async #status(path: string): Promise<Stats | null> {
    return lstat(this.#locate(path)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'ENAMETOOLONG') return null;
      return this.#refuse(path, error);
    });
  }

  #locate(path: string): string {
    return join(this.#root, ...path.split('/').filter(Boolean)).replace(/[/\\]$/, '') || sep;
  }

  #refuse(path: string, cause: unknown): never {
    throw new PromptgateError(`"${path}" cannot be read${cause instanceof Error ? `: ${cause.message}` : '.'}`, {
      code: 'file-unreadable',
      kind: 'outside',
      help: `Check that "${path}" exists and that you may read it: ls -l`,
      cause,
    });
  }
}
