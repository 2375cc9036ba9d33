import { PromptgateError } from '../errors.ts';
import { isFullSha } from '../prompt/full-sha.ts';
import { GitHubObjects } from './github-objects.ts';
import type { GitHubPlace } from './github-requests.ts';
import { GitHubRequests } from './github-requests.ts';
import { createPrefixTest, keepPossible } from './prefixes.ts';
import type { Blob, Commit, FileChange, FileMode, FileVersion, HistoryEntry, Revisions, Tag, TreeEntry } from './revisions.ts';
import { diffTrees, TreeIndex } from './tree-walk.ts';

/** What no ref may contain, and how none may start; `..`, `~` and the like are expressions that only git understands. */
const NOT_A_REF = /^[-/]|[\p{Cc} ~^:?*[\\]|\.\.|@\{|^$/u;
const PAGE = 100;
/** More prefixes than this: all tags at once. */
const PREFIX_LIMIT = 16;

interface ApiCommit {
  readonly sha: string;
  readonly parents: readonly { readonly sha: string }[];
  readonly commit: {
    readonly message: string;
    readonly tree: { readonly sha: string };
    readonly author: { readonly name?: string; readonly email?: string; readonly date?: string } | null;
  };
}

interface ApiComparison {
  readonly merge_base_commit: ApiCommit;
  readonly total_commits: number;
  readonly commits: readonly ApiCommit[];
}

interface ApiRef {
  readonly ref: string;
  readonly object: { readonly sha: string; readonly type: string };
}

/**
 * The port over GitHub's REST API, for where there is no usable clone. Changed files come from comparing trees, never from
 * a list that GitHub cuts off; the number of requests grows with the change.
 */
export class GitHubRevisions implements Revisions {
  readonly source = 'github';
  readonly #requests: GitHubRequests;
  readonly #objects: GitHubObjects;
  /** Root tree by commit. */
  readonly #roots = new Map<string, Promise<string | null>>();
  readonly #indexes = new Map<string, TreeIndex>();

  constructor(place: GitHubPlace) {
    this.#requests = new GitHubRequests(place);
    this.#objects = new GitHubObjects(this.#requests);
  }

  async resolve(ref: string): Promise<string | null> {
    if (NOT_A_REF.test(ref)) return null;
    if (isFullSha(ref)) return (await this.#findRoot(ref)) === null ? null : ref;
    // Names as a clone has them, for the branches of the one remote that there is here.
    const name = ref.replace(/^(refs\/remotes\/)?origin\//, 'refs/heads/');
    if (name.startsWith('refs/')) {
      const found = await this.#requests.find<ApiRef>('/git/ref/{ref}', { ref: name.slice('refs/'.length) }, `resolving ${name}`);
      return found === null ? null : this.#peel(found);
    }
    const commit = await this.#requests.find<ApiCommit>('/commits/{ref}', { ref: name, per_page: 1 }, `resolving ${name}`);
    return commit?.sha ?? null;
  }

  async mergeBase(a: string, b: string): Promise<string | null> {
    return (await this.#compare(a, b, 1, 1))?.merge_base_commit.sha ?? null;
  }

  async trees(revision: string, dirs: readonly string[]): Promise<ReadonlyMap<string, readonly TreeEntry[]>> {
    const root = await this.#requireRoot(revision);
    const index = this.#indexes.get(root) ?? new TreeIndex(root, (oids) => this.#objects.readTrees(oids));
    this.#indexes.set(root, index);
    const oids = await index.find(dirs);
    const entries = await this.#objects.readTrees([...new Set(oids.values())]);
    return new Map([...oids].map(([dir, oid]) => [dir, entries.get(oid) ?? []]));
  }

  async blobs(oids: Iterable<string>, limit: number): Promise<ReadonlyMap<string, Blob>> {
    return this.#objects.readBlobs([...new Set(oids)], limit);
  }

  async diff(base: string, head: string, roots: readonly string[]): Promise<readonly FileChange[]> {
    const [from, to] = await Promise.all([this.#requireRoot(base), this.#requireRoot(head)]);
    return this.#diffTrees(from, to, roots);
  }

  /** The commits of a range without what they changed, oldest first; one request for a hundred. */
  async listRange(base: string, head: string): Promise<readonly Omit<Commit, 'changes'>[]> {
    const listed = await this.#listRange(base, head);
    return listed.map(({ sha, parents, commit }) => ({ sha, parents: parents.map((parent) => parent.sha), message: commit.message }));
  }

  async commits(base: string, head: string, roots: readonly string[]): Promise<readonly Commit[]> {
    const listed = await this.#listRange(base, head);
    return Promise.all(
      listed.map(async ({ sha, parents, commit }) => {
        const before = parents[0] === undefined ? null : await this.#requireRoot(parents[0].sha);
        const changes = await this.#diffTrees(before, commit.tree.sha, roots);
        return { sha, parents: parents.map((parent) => parent.sha), message: commit.message, changes };
      }),
    );
  }

  /** Whether a file was executable is not known here: its mode is then `100644`. */
  async history(revision: string, path: string, limit: number): Promise<readonly HistoryEntry[]> {
    const sha = await this.#requireCommit(revision);
    const listed: ApiCommit[] = [];
    for (let page = 1; listed.length < limit; page += 1) {
      const found = await this.#requests.get<ApiCommit[]>(
        '/commits',
        { sha, path, per_page: PAGE, page },
        `reading the history of ${path}`,
      );
      listed.push(...found);
      if (found.length < PAGE) break;
    }
    return Promise.all(
      listed.slice(0, limit).map(async ({ sha: id, commit }) => ({
        sha: id,
        message: commit.message,
        authorName: commit.author?.name ?? '',
        authorEmail: commit.author?.email ?? '',
        authoredAt: new Date(commit.author?.date ?? 0).toISOString(),
        file: await this.#findFile(id, path),
      })),
    );
  }

  async tags(wanted: readonly string[]): Promise<readonly Tag[]> {
    const prefixes = keepPossible(wanted);
    if (prefixes.length === 0) return [];
    const asked = prefixes.length > PREFIX_LIMIT ? [''] : prefixes;
    const lists = await Promise.all(
      asked.map((prefix) => this.#requests.get<ApiRef[]>('/git/matching-refs/{ref}', { ref: `tags/${prefix}` }, 'listing tags')),
    );
    const matches = createPrefixTest(prefixes);
    const refs = new Map(lists.flat().map((ref) => [ref.ref.slice('refs/tags/'.length), ref]));
    const tags = [...refs].filter(([name]) => matches(name)).map(async ([name, ref]) => ({ name, commit: await this.#peel(ref) }));
    return (await Promise.all(tags)).filter((tag): tag is Tag => tag.commit !== null);
  }

  async close(): Promise<void> {}

  async #listRange(base: string, head: string): Promise<ApiCommit[]> {
    const listed: ApiCommit[] = [];
    for (let page = 1, total = 1; listed.length < total; page += 1) {
      const comparison = await this.#compare(base, head, page, PAGE);
      if (comparison === null) throw explainUnrelated(base, head);
      total = comparison.total_commits;
      listed.push(...comparison.commits);
      if (comparison.commits.length === 0) break;
    }
    return listed;
  }

  #diffTrees(base: string | null, head: string, roots: readonly string[]): Promise<FileChange[]> {
    return diffTrees((oids) => this.#objects.readTrees(oids), base, head, roots);
  }

  /** null where the two have no common history. */
  async #compare(base: string, head: string, page: number, perPage: number): Promise<ApiComparison | null> {
    // A full id needs no look-up before: where GitHub does not know it, the comparison says so.
    const [from, to] = await Promise.all([base, head].map((end) => (isFullSha(end) ? end : this.#requireCommit(end))));
    const parameters = { basehead: `${from}...${to}`, page, per_page: perPage };
    const comparison = await this.#requests.find<ApiComparison>('/compare/{basehead}', parameters, 'comparing two commits');
    if (comparison === null) await Promise.all([base, head].map((end) => this.#requireCommit(end)));
    for (const { sha, commit } of [...(comparison?.commits ?? []), ...(comparison ? [comparison.merge_base_commit] : [])]) {
      this.#roots.set(sha, Promise.resolve(commit.tree.sha));
    }
    return comparison;
  }

  /** One entry of its directory: asked for alone, GitHub follows a link to what it points at. */
  async #findFile(sha: string, path: string): Promise<FileVersion | null> {
    const cut = path.lastIndexOf('/');
    const parameters = { path: path.slice(0, Math.max(0, cut)), ref: sha };
    const found = await this.#requests.find<{ name: string; type: string; sha: string }[]>(
      '/contents/{path}',
      parameters,
      `reading ${path}`,
    );
    const entry = Array.isArray(found) ? found.find(({ name, type }) => name === path.slice(cut + 1) && type !== 'dir') : undefined;
    const modes: Readonly<Record<string, FileMode>> = { symlink: '120000', submodule: '160000' };
    return entry ? { mode: modes[entry.type] ?? '100644', oid: entry.sha } : null;
  }

  /** The commit behind a tag, through tags of tags; null where there is none. */
  async #peel({ object }: ApiRef, depth = 0): Promise<string | null> {
    if (object.type === 'commit') return object.sha;
    if (object.type !== 'tag' || depth > 5) return null;
    const tag = await this.#requests.find<ApiRef>('/git/tags/{tag_sha}', { tag_sha: object.sha }, 'reading a tag');
    return tag === null ? null : this.#peel(tag, depth + 1);
  }

  #findRoot(sha: string): Promise<string | null> {
    const known = this.#roots.get(sha);
    if (known) return known;
    const root = this.#requests
      .find<{ tree: { sha: string } }>('/git/commits/{commit_sha}', { commit_sha: sha }, `reading the commit ${sha.slice(0, 7)}`)
      .then((commit) => commit?.tree.sha ?? null);
    this.#roots.set(sha, root);
    return root;
  }

  async #requireCommit(revision: string): Promise<string> {
    return (await this.resolve(revision)) ?? explainMissing(revision);
  }

  async #requireRoot(revision: string): Promise<string> {
    return (await this.#findRoot(await this.#requireCommit(revision))) ?? explainMissing(revision);
  }
}

function explainMissing(revision: string): never {
  throw new PromptgateError(`GitHub does not know the revision "${revision.slice(0, 200)}".`, {
    code: 'unknown-revision',
    kind: 'outside',
    help: 'Check that it is pushed, and that the job has the permission `contents: read`.',
  });
}

function explainUnrelated(base: string, head: string): PromptgateError {
  return new PromptgateError(`GitHub cannot compare ${base.slice(0, 7)} with ${head.slice(0, 7)}: they have no common history.`, {
    code: 'no-merge-base',
    kind: 'outside',
    help: 'Rebase the branch onto its base: git rebase origin/main',
  });
}
