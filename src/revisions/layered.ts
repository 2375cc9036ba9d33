import type { LocalGit } from './local-git.ts';
import type { Blob, Commit, FileChange, HistoryEntry, Revisions, Tag, TreeEntry } from './revisions.ts';

export interface Layers {
  readonly git: LocalGit;
  /** Answers what git here cannot. */
  readonly api: Revisions;
  /** The range that this was opened for: git has each of its commits, and their first parents, but not how they hang together. */
  readonly range: { readonly base: string; readonly head: string; readonly shas: readonly string[] };
  /** Brings blobs into git's reach, many at once; null where all are there. */
  readonly fetchBlobs: ((oids: readonly string[]) => Promise<void>) | null;
  readonly onFallback: (reason: string) => void;
  readonly onClose: () => Promise<void>;
}

/** A clone that has the range asked for and little else: git reads what is there, the API what is not, such as tags and old commits. */
export class LayeredRevisions implements Revisions {
  readonly source = 'git';
  readonly #layers: Layers;

  constructor(layers: Layers) {
    this.#layers = layers;
  }

  /** The clone under it, for what only a clone can do at once. */
  get git(): LocalGit {
    return this.#layers.git;
  }

  async resolve(ref: string): Promise<string | null> {
    return (await this.#layers.git.resolve(ref)) ?? this.#layers.api.resolve(ref);
  }

  async mergeBase(a: string, b: string): Promise<string | null> {
    return this.#layers.api.mergeBase(a, b);
  }

  async trees(revision: string, dirs: readonly string[]): Promise<ReadonlyMap<string, readonly TreeEntry[]>> {
    return (await this.#choose([revision])).trees(revision, dirs);
  }

  async blobs(oids: Iterable<string>, limit: number): Promise<ReadonlyMap<string, Blob>> {
    const { git, api, fetchBlobs, onFallback } = this.#layers;
    const wanted = [...new Set(oids)];
    let missing = await git.findMissing(wanted);
    if (missing.length > 0 && fetchBlobs) {
      try {
        await fetchBlobs(missing);
        missing = await git.findMissing(missing);
      } catch (error) {
        onFallback(`${missing.length} files could not be fetched and are read over the API: ${(error as Error).message}`);
      }
    }
    const absent = new Set(missing);
    const here = await git.blobs(
      wanted.filter((oid) => !absent.has(oid)),
      limit,
    );
    return absent.size === 0 ? here : new Map([...here, ...(await api.blobs(absent, limit))]);
  }

  async diff(base: string, head: string, roots: readonly string[]): Promise<readonly FileChange[]> {
    return (await this.#choose([base, head])).diff(base, head, roots);
  }

  async commits(base: string, head: string, roots: readonly string[]): Promise<readonly Commit[]> {
    const { git, api, range, onFallback } = this.#layers;
    if (base !== range.base || head !== range.head) return api.commits(base, head, roots);
    try {
      return await git.readCommits(range.shas, roots);
    } catch (error) {
      onFallback(`the commits are read over the API: ${(error as Error).message}`);
      return api.commits(base, head, roots);
    }
  }

  async history(revision: string, path: string, limit: number): Promise<readonly HistoryEntry[]> {
    return this.#layers.api.history(revision, path, limit);
  }

  async tags(prefixes: readonly string[]): Promise<readonly Tag[]> {
    return this.#layers.api.tags(prefixes);
  }

  async close(): Promise<void> {
    await Promise.all([this.#layers.git.close(), this.#layers.api.close()]);
    await this.#layers.onClose();
  }

  async #choose(revisions: readonly string[]): Promise<Revisions> {
    const { git, api } = this.#layers;
    const found = await Promise.all(revisions.map((revision) => git.resolve(revision)));
    return found.includes(null) ? api : git;
  }
}
