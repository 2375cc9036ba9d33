import { createHash } from 'node:crypto';
import { PromptgateError } from '../errors.ts';
import { createPrefixTest } from './prefixes.ts';
import type { Blob, Commit, FileChange, FileMode, HistoryEntry, Revisions, Tag, TreeEntry } from './revisions.ts';
import { diffTrees, TreeIndex } from './tree-walk.ts';

/** Text or bytes of a regular file, null to delete it, or an entry of any mode. */
export type MemoryFile = string | Uint8Array | null | { readonly mode: Exclude<FileMode, '040000'>; readonly content: string | Uint8Array };

export interface MemoryCommit {
  readonly message: string;
  /** What changes against the first parent. For a submodule the content is the commit's SHA. */
  readonly files?: Readonly<Record<string, MemoryFile>>;
  readonly parents?: readonly string[];
  readonly author?: { readonly name: string; readonly email: string };
  /** Seconds since 1970. */
  readonly time?: number;
}

interface StoredCommit {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
  readonly author: { readonly name: string; readonly email: string };
  readonly time: number;
  readonly files: ReadonlyMap<string, { readonly mode: FileMode; readonly oid: string }>;
}

/** A repository without git, with the same object ids that git gives: for programs that hold prompts in memory, and for tests. */
export class MemoryRevisions implements Revisions {
  readonly source = 'memory';
  readonly #blobs = new Map<string, Uint8Array>();
  readonly #trees = new Map<string, readonly TreeEntry[]>();
  readonly #commits = new Map<string, StoredCommit>();
  readonly #refs = new Map<string, string>();

  /** Stores a commit and returns its SHA; no ref moves. */
  commit(spec: MemoryCommit): string {
    const { message, parents = [], author = { name: 'Nobody', email: 'nobody@localhost' }, time = 0 } = spec;
    const files = new Map(parents[0] === undefined ? [] : this.#require(parents[0]).files);
    const directories = new Set([...files.keys()].flatMap(listAbove));
    for (const [path, file] of Object.entries(spec.files ?? {})) {
      if (directories.has(path)) for (const known of [...files.keys()]) if (known.startsWith(`${path}/`)) files.delete(known);
      files.delete(path);
      for (const above of listAbove(path)) {
        files.delete(above);
        directories.add(above);
      }
      if (file !== null) files.set(path, this.#storeFile(file));
    }
    const tree = this.#storeTree(files);
    const who = `${author.name} <${author.email}> ${time} +0000`;
    const lines = [`tree ${tree}`, ...parents.map((parent) => `parent ${parent}`), `author ${who}`, `committer ${who}`, '', message];
    const sha = hashObject('commit', Buffer.from(lines.join('\n')));
    this.#commits.set(sha, { sha, tree, parents, message, author, time, files });
    return sha;
  }

  /** Points a ref at a commit: `refs/heads/main`, `refs/tags/a@1.0.0`, `HEAD`. */
  setRef(name: string, sha: string): void {
    this.#refs.set(name, this.#require(sha).sha);
  }

  async resolve(ref: string): Promise<string | null> {
    for (const name of [ref, `refs/${ref}`, `refs/tags/${ref}`, `refs/heads/${ref}`, `refs/remotes/${ref}`]) {
      const sha = this.#refs.get(name);
      if (sha !== undefined) return sha;
    }
    if (!/^[0-9a-f]{4,40}$/.test(ref)) return null;
    const matches = [...this.#commits.keys()].filter((sha) => sha.startsWith(ref));
    return matches.length === 1 ? (matches[0] as string) : null;
  }

  async mergeBase(a: string, b: string): Promise<string | null> {
    const first = this.#ancestors((await this.#requireRef(a)).sha);
    const common = [...this.#ancestors((await this.#requireRef(b)).sha)].filter((sha) => first.has(sha));
    const lower = new Set(common.flatMap((sha) => [...this.#ancestors(sha)].filter((other) => other !== sha)));
    const best = common.filter((sha) => !lower.has(sha)).sort((x, y) => this.#require(y).time - this.#require(x).time);
    return best[0] ?? null;
  }

  async trees(revision: string, dirs: readonly string[]): Promise<ReadonlyMap<string, readonly TreeEntry[]>> {
    const { tree } = await this.#requireRef(revision);
    const found = await new TreeIndex(tree, this.#readTrees).find(dirs);
    return new Map([...found].map(([dir, oid]) => [dir, this.#trees.get(oid) ?? []]));
  }

  async blobs(oids: Iterable<string>, limit: number): Promise<ReadonlyMap<string, Blob>> {
    const blobs = new Map<string, Blob>();
    for (const oid of oids) {
      const bytes = this.#blobs.get(oid) ?? explainMissing('object', oid);
      blobs.set(oid, { size: bytes.length, bytes: bytes.length > limit ? null : bytes });
    }
    return blobs;
  }

  async diff(base: string, head: string, roots: readonly string[]): Promise<readonly FileChange[]> {
    const [from, to] = [await this.#requireRef(base), await this.#requireRef(head)];
    return diffTrees(this.#readTrees, from.tree, to.tree, roots);
  }

  async commits(base: string, head: string, roots: readonly string[]): Promise<readonly Commit[]> {
    const seen = this.#ancestors((await this.#requireRef(base)).sha);
    const ordered: StoredCommit[] = [];
    const visit = (sha: string) => {
      if (seen.has(sha)) return;
      seen.add(sha);
      const commit = this.#require(sha);
      for (const parent of commit.parents) visit(parent);
      ordered.push(commit);
    };
    visit((await this.#requireRef(head)).sha);
    return Promise.all(
      ordered.map(async ({ sha, tree, parents, message }) => {
        const before = parents[0] === undefined ? null : this.#require(parents[0]).tree;
        return { sha, parents, message, changes: await diffTrees(this.#readTrees, before, tree, roots) };
      }),
    );
  }

  async history(revision: string, path: string, limit: number): Promise<readonly HistoryEntry[]> {
    const entries: HistoryEntry[] = [];
    const seen = new Set<string>();
    const queue = [await this.#requireRef(revision)];
    while (queue.length > 0 && entries.length < limit) {
      queue.sort((a, b) => b.time - a.time);
      const commit = queue.shift() as StoredCommit;
      if (seen.has(commit.sha)) continue;
      seen.add(commit.sha);
      const file = commit.files.get(path) ?? null;
      const parents = commit.parents.map((sha) => this.#require(sha));
      // Like git: a merge that took one side's file as it was leads to that side alone.
      const same = parents.find((parent) => parent.files.get(path)?.oid === file?.oid && parent.files.get(path)?.mode === file?.mode);
      queue.push(...(same ? [same] : parents));
      if (same || (parents.length === 0 && file === null)) continue;
      const { sha, message, author, time } = commit;
      entries.push({
        sha,
        message,
        authorName: author.name,
        authorEmail: author.email,
        authoredAt: new Date(time * 1000).toISOString(),
        file,
      });
    }
    return entries;
  }

  async tags(prefixes: readonly string[]): Promise<readonly Tag[]> {
    const matches = createPrefixTest(prefixes);
    return [...this.#refs]
      .filter(([name]) => name.startsWith('refs/tags/'))
      .map(([name, commit]) => ({ name: name.slice('refs/tags/'.length), commit }))
      .filter(({ name }) => matches(name))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  async close(): Promise<void> {}

  readonly #readTrees = async (oids: readonly string[]) => new Map(oids.map((oid) => [oid, this.#trees.get(oid) ?? []]));

  #require(sha: string): StoredCommit {
    return this.#commits.get(sha) ?? explainMissing('revision', sha);
  }

  async #requireRef(revision: string): Promise<StoredCommit> {
    return this.#require((await this.resolve(revision)) ?? explainMissing('revision', revision));
  }

  #ancestors(sha: string): Set<string> {
    const seen = new Set<string>();
    const stack = [sha];
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      stack.push(...this.#require(next).parents);
    }
    return seen;
  }

  #storeFile(file: Exclude<MemoryFile, null>): { mode: FileMode; oid: string } {
    if (typeof file === 'string' || file instanceof Uint8Array) return this.#storeFile({ mode: '100644', content: file });
    if (file.mode === '160000') return { mode: file.mode, oid: file.content.toString() };
    const bytes = Buffer.from(file.content as Uint8Array);
    const oid = hashObject('blob', bytes);
    this.#blobs.set(oid, bytes);
    return { mode: file.mode, oid };
  }

  #storeTree(files: ReadonlyMap<string, { readonly mode: FileMode; readonly oid: string }>): string {
    const entries: TreeEntry[] = [];
    const below = new Map<string, Map<string, { readonly mode: FileMode; readonly oid: string }>>();
    for (const [path, file] of files) {
      const slash = path.indexOf('/');
      if (slash < 0) {
        entries.push({ name: path, ...file });
        continue;
      }
      const name = path.slice(0, slash);
      const inside = below.get(name) ?? new Map();
      below.set(name, inside.set(path.slice(slash + 1), file));
    }
    for (const [name, inside] of below) entries.push({ name, mode: '040000', oid: this.#storeTree(inside) });
    entries.sort(compareAsGit);
    const oid = hashObject('tree', Buffer.concat(entries.flatMap(encodeEntry)));
    this.#trees.set(oid, entries);
    return oid;
  }
}

/** The directories above a path, without the root. */
function listAbove(path: string): string[] {
  return [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index));
}

function encodeEntry({ mode, name, oid }: TreeEntry): Buffer[] {
  return [Buffer.from(`${mode.replace(/^0/, '')} ${name}\0`), Buffer.from(oid, 'hex')];
}

/** Git sorts a directory as if its name ended in a slash. */
function compareAsGit(a: TreeEntry, b: TreeEntry): number {
  const key = ({ name, mode }: TreeEntry) => Buffer.from(mode === '040000' ? `${name}/` : name);
  return Buffer.compare(key(a), key(b));
}

/** The id that git gives an object. */
export function hashObject(type: 'blob' | 'tree' | 'commit', bytes: Uint8Array): string {
  return createHash('sha1').update(`${type} ${bytes.length}\0`).update(bytes).digest('hex');
}

function explainMissing(what: string, name: string): never {
  throw new PromptgateError(`The ${what} "${name}" is not in this repository.`, {
    code: 'unknown-revision',
    kind: 'outside',
    help: 'Name a commit, a branch or a tag that was stored before.',
  });
}
