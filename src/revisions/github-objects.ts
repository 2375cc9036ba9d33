import { PromptgateError } from '../errors.ts';
import type { GitHubRequests } from './github-requests.ts';
import { readMode } from './object-format.ts';
import type { Blob, TreeEntry } from './revisions.ts';

interface ApiTree {
  readonly sha: string;
  readonly truncated: boolean;
  readonly tree: readonly { readonly path: string; readonly mode: string; readonly sha: string; readonly size?: number }[];
}

interface ApiBlob {
  readonly content: string;
  readonly encoding: string;
  readonly size: number;
}

/** From so many directories of one parent on, one request for all below that parent is cheaper than one for each. */
const RECURSIVE_FROM = 12;

/** Trees and blobs over the API. An object never changes, so each is asked for once. */
export class GitHubObjects {
  readonly #requests: GitHubRequests;
  readonly #trees = new Map<string, Promise<readonly TreeEntry[]>>();
  readonly #parents = new Map<string, string>();
  readonly #sizes = new Map<string, number>();

  constructor(requests: GitHubRequests) {
    this.#requests = requests;
  }

  async readTrees(oids: readonly string[]): Promise<Map<string, readonly TreeEntry[]>> {
    const missing = oids.filter((oid) => !this.#trees.has(oid));
    await this.#readFamilies(missing);
    return new Map(await Promise.all(oids.map(async (oid) => [oid, await this.#readTree(oid)] as const)));
  }

  async readBlobs(oids: readonly string[], limit: number): Promise<Map<string, Blob>> {
    return new Map(await Promise.all(oids.map(async (oid) => [oid, await this.#readBlob(oid, limit)] as const)));
  }

  #readTree(oid: string): Promise<readonly TreeEntry[]> {
    const known = this.#trees.get(oid);
    if (known) return known;
    const reading = this.#requests
      .get<ApiTree>('/git/trees/{tree_sha}', { tree_sha: oid }, 'listing a directory')
      .then((answer) => (answer.truncated ? explainTruncated() : this.#keep(oid, answer.tree)));
    this.#trees.set(oid, reading);
    return reading;
  }

  /** Where many directories of one parent are wanted, takes all below it at once; where GitHub cuts that off, one by one. */
  async #readFamilies(oids: readonly string[]): Promise<void> {
    const families = Map.groupBy(oids, (oid) => this.#parents.get(oid));
    await Promise.all(
      [...families].map(async ([parent, children]) => {
        if (parent === undefined || children.length < RECURSIVE_FROM) return;
        const answer = await this.#requests.get<ApiTree>(
          '/git/trees/{tree_sha}',
          { tree_sha: parent, recursive: '1' },
          'listing directories',
        );
        if (!answer.truncated) this.#keepRecursive(answer.tree);
      }),
    );
  }

  #keepRecursive(entries: ApiTree['tree']): void {
    const dirs = new Map<string, { oid: string; entries: ApiTree['tree'][number][] }>();
    for (const entry of entries) if (entry.mode === '040000') dirs.set(entry.path, { oid: entry.sha, entries: [] });
    for (const entry of entries) {
      const cut = entry.path.lastIndexOf('/');
      if (cut >= 0) dirs.get(entry.path.slice(0, cut))?.entries.push({ ...entry, path: entry.path.slice(cut + 1) });
    }
    for (const { oid, entries: own } of dirs.values())
      if (!this.#trees.has(oid)) this.#trees.set(oid, Promise.resolve(this.#keep(oid, own)));
  }

  #keep(oid: string, entries: ApiTree['tree']): readonly TreeEntry[] {
    return entries.map(({ path, mode, sha, size }) => {
      if (size !== undefined) this.#sizes.set(sha, size);
      const entry = { name: path, mode: readMode(mode), oid: sha };
      if (entry.mode === '040000') this.#parents.set(sha, oid);
      return entry;
    });
  }

  async #readBlob(oid: string, limit: number): Promise<Blob> {
    const known = this.#sizes.get(oid);
    if (known !== undefined && known > limit) return { size: known, bytes: null };
    const { content, encoding, size } = await this.#requests.get<ApiBlob>('/git/blobs/{file_sha}', { file_sha: oid }, 'reading a file');
    this.#sizes.set(oid, size);
    return { size, bytes: size > limit ? null : Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8') };
  }
}

function explainTruncated(): never {
  throw new PromptgateError('A directory has more entries than GitHub lists.', {
    code: 'github-list-truncated',
    kind: 'outside',
    help: 'Check the repository out in the job (`actions/checkout`), so that git reads it.',
  });
}
