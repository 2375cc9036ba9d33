import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { PromptgateError } from '../errors.ts';
import { isFullSha } from '../prompt/full-sha.ts';
import { readHistory, readTags } from './git-log.ts';
import { GitObjects } from './git-objects.ts';
import type { GitPlace } from './git-process.ts';
import { explainFailure, runGit } from './git-process.ts';
import { parseCommit, parseTree, readCommitTime } from './object-format.ts';
import { parseRawDiff, RAW_DIFF } from './raw-diff.ts';
import type { Blob, Commit, FileChange, HistoryEntry, Revisions, Tag, TreeEntry } from './revisions.ts';
import { comparePaths, TreeIndex } from './tree-walk.ts';

/** Two trees or a commit and its parents. */
const DIFF_TREE = ['diff-tree', '-r', '-z', ...RAW_DIFF];

/** Reading never uses a transport, whatever a local setting allows; git before 2.45 has no other way to say so. */
const OFFLINE = ['', 'file.', 'git.', 'http.', 'https.', 'ssh.', 'ext.'].map((transport) => `protocol.${transport}allow=never`);

export interface Clone {
  /** The top of the working tree; the repository itself where it is bare. */
  readonly root: string;
  readonly gitDir: string;
  readonly objectsDir: string;
  /** Commits whose parents this clone does not have. */
  readonly shallow: ReadonlySet<string>;
  /** Whether git would fetch missing blobs by itself, one fetch for each. */
  readonly partial: boolean;
}

export interface CommittedFile {
  /** A full SHA. */
  readonly commit: string;
  /** From the repository's root. */
  readonly path: string;
}

/**
 * Looks up the clone that a directory belongs to.
 * @throws PromptgateError `git-missing`, `git-not-a-repository`, `git-unsafe-directory`
 */
export async function findClone(place: GitPlace): Promise<Clone> {
  // The last question fails in a bare repository, after the others are answered.
  const args = [
    'rev-parse',
    '--is-bare-repository',
    '--absolute-git-dir',
    '--git-common-dir',
    '--is-shallow-repository',
    '--show-toplevel',
  ];
  const { stdout, stderr } = await runGit(place, args, { accept: [0, 128] });
  const [bare, gitDir = '', common = '', isShallow, top] = stdout.toString().split('\n');
  if (isShallow === undefined || (bare !== 'true' && !top)) throw explainFailure('rev-parse', stderr, place.directory);
  const commonDir = resolve(place.directory, common);
  const [edges, config] = await Promise.all([
    isShallow === 'true' ? readFile(join(commonDir, 'shallow'), 'utf8') : '',
    readFile(join(commonDir, 'config'), 'utf8').catch(() => ''),
  ]);
  return {
    root: bare === 'true' ? gitDir : (top as string),
    gitDir,
    objectsDir: join(commonDir, 'objects'),
    shallow: new Set(edges.split('\n').filter(Boolean)),
    partial: /^\s*(promisor|partialclone)\s*=/im.test(config),
  };
}

/**
 * Reads a local clone at any revision without touching its working tree, index or configuration.
 * @throws PromptgateError as `findClone`
 */
export async function openLocalGit(place: GitPlace): Promise<LocalGit> {
  // The reader starts while the clone is looked up: two processes' start-up at once.
  const objects = new GitObjects(place);
  try {
    return new LocalGit(place, await findClone(place), objects);
  } catch (error) {
    await objects.close();
    throw error;
  }
}

/** The port over a clone: objects by one long-lived `git cat-file`, differences by `git diff-tree`. */
export class LocalGit implements Revisions {
  readonly source = 'git';
  readonly clone: Clone;
  readonly #place: GitPlace;
  readonly #objects: GitObjects;
  readonly #indexes = new Map<string, Promise<TreeIndex>>();

  constructor(place: GitPlace, clone: Clone, objects: GitObjects = new GitObjects(place)) {
    // From the top, so that a path means the same wherever the process was started.
    this.#place = { ...place, directory: clone.root, settings: [...(place.settings ?? []), ...OFFLINE] };
    this.clone = clone;
    this.#objects = objects;
  }

  async resolve(ref: string): Promise<string | null> {
    if (ref === '' || ref.startsWith('-') || /[\n\r\0]/.test(ref)) return null;
    const [info] = await this.#objects.info([`${ref}^{commit}`]);
    return info?.oid ?? null;
  }

  async mergeBase(a: string, b: string): Promise<string | null> {
    const [first, second] = await Promise.all([this.#requireCommit(a), this.#requireCommit(b)]);
    const { stdout } = await runGit(this.#place, ['merge-base', first, second], { accept: [0, 1] });
    return stdout.toString().split('\n')[0] || null;
  }

  async trees(revision: string, dirs: readonly string[]): Promise<ReadonlyMap<string, readonly TreeEntry[]>> {
    const index = await this.#indexOf(revision);
    const oids = await index.find(dirs);
    const entries = await this.#readTrees([...new Set(oids.values())]);
    return new Map([...oids].map(([dir, oid]) => [dir, entries.get(oid) ?? []]));
  }

  async blobs(oids: Iterable<string>, limit: number): Promise<ReadonlyMap<string, Blob>> {
    const wanted = [...new Set(oids)];
    const infos = (await this.#objects.info(wanted)).map((info, index) => info ?? explainMissing('object', wanted[index] as string));
    const small = infos.filter((info) => info.size <= limit);
    const contents = await this.#objects.contents(small.map((info) => info.oid));
    const blobs = new Map<string, Blob>(infos.map((info) => [info.oid, { size: info.size, bytes: null }]));
    for (const content of contents) if (content) blobs.set(content.oid, { size: content.size, bytes: content.bytes });
    return blobs;
  }

  async diff(base: string, head: string, roots: readonly string[]): Promise<readonly FileChange[]> {
    const ends = await Promise.all([base, head].map((end) => (isFullSha(end) ? end : this.#requireCommit(end))));
    const [from = '', to = ''] = ends;
    if (roots.length === 0) return [];
    // All at once: where an end turns out not to be here, that is the fault to tell, whatever else fails for it.
    const diffing = runGit(this.#place, [...DIFF_TREE, '-t', from, to, ...limitTo(roots)]).catch((error: unknown) => error as Error);
    const [baseIndex, headIndex] = await Promise.all([this.#indexOf(from), this.#indexOf(to)]).finally(() => diffing);
    const result = await diffing;
    if (result instanceof Error) throw result;
    const [block] = parseRawDiff(result.stdout);
    for (const directory of block?.directories ?? []) {
      baseIndex.learn(directory.path, directory.base);
      headIndex.learn(directory.path, directory.head);
    }
    return block?.files.sort(comparePaths) ?? [];
  }

  async commits(base: string, head: string, roots: readonly string[]): Promise<readonly Commit[]> {
    const [from, to] = await Promise.all([this.#requireCommit(base), this.#requireCommit(head)]);
    const { stdout } = await runGit(this.#place, ['rev-list', '--topo-order', '--reverse', to, `^${from}`]);
    const commits = await this.#readRawCommits(stdout.toString().split('\n').filter(Boolean));
    if (this.clone.shallow.size > 0) for (const commit of commits) this.#refuseEdge(commit, from);
    return this.#addChanges(commits, roots);
  }

  /** Those commits with what each changed, in the same order. Also at the edge of a shallow clone, where their first parents are here. */
  async readCommits(shas: readonly string[], roots: readonly string[]): Promise<readonly Commit[]> {
    return this.#addChanges(await this.#readRawCommits(shas), roots);
  }

  async history(revision: string, path: string, limit: number): Promise<readonly HistoryEntry[]> {
    return readHistory(this.#place, await this.#requireCommit(revision), path, limit, this.clone.shallow);
  }

  async tags(prefixes: readonly string[]): Promise<readonly Tag[]> {
    return readTags(this.#place, this.#objects, prefixes);
  }

  /**
   * Files by commit and path, many in two batches and in the same order, without reading a directory here. null: none is there; `'unreadable'`: what
   * is there is no file, or one of more than `limit` bytes. A symbolic link comes as a file that holds its target.
   */
  async readFiles(files: readonly CommittedFile[], limit: number): Promise<readonly (Buffer | 'unreadable' | null)[]> {
    const infos = await this.#objects.info(files.map(({ commit, path }) => `${commit}:${path}`));
    const small = [...new Set(infos.flatMap((info) => (info?.type === 'blob' && info.size <= limit ? [info.oid] : [])))];
    const contents = await this.#objects.contents(small);
    const bytes = new Map(contents.flatMap((content) => (content === null ? [] : [[content.oid, content.bytes] as const])));
    return infos.map((info) => (info === null ? null : (bytes.get(info.oid) ?? 'unreadable')));
  }

  /** When a commit was committed, in seconds since 1970. */
  async readTime(commit: string): Promise<number> {
    const [object] = await this.#objects.contents([await this.#requireCommit(commit)]);
    const time = object === undefined || object === null ? null : readCommitTime(object.bytes);
    return time ?? explainMissing('time of the commit', commit);
  }

  /** Those of the objects that are not here. */
  async findMissing(oids: Iterable<string>): Promise<string[]> {
    const wanted = [...new Set(oids)];
    const infos = await this.#objects.info(wanted);
    return wanted.filter((_oid, index) => infos[index] === null);
  }

  async close(): Promise<void> {
    await this.#objects.close();
  }

  async #requireCommit(revision: string): Promise<string> {
    return (await this.resolve(revision)) ?? explainMissing('revision', revision);
  }

  /** From the raw objects, because at the edge of a shallow clone `git log` takes a commit for one without parents. */
  async #readRawCommits(shas: readonly string[]): Promise<Omit<Commit, 'changes'>[]> {
    const objects = await this.#objects.contents(shas);
    return shas.map((sha, index) => {
      const { parents, message } = parseCommit((objects[index] ?? explainMissing('commit', sha)).bytes);
      return { sha, parents, message };
    });
  }

  async #addChanges(commits: readonly Omit<Commit, 'changes'>[], roots: readonly string[]): Promise<Commit[]> {
    if (commits.length === 0 || roots.length === 0) return commits.map((commit) => ({ ...commit, changes: [] }));
    const input = commits.map(({ sha, parents }) => `${sha}${parents[0] === undefined ? '' : ` ${parents[0]}`}\n`).join('');
    const diff = await runGit(this.#place, [...DIFF_TREE, '--stdin', '--root', ...limitTo(roots)], { input });
    const changes = new Map(parseRawDiff(diff.stdout).map((block) => [block.commit, block.files.sort(comparePaths)]));
    return commits.map((commit) => ({ ...commit, changes: changes.get(commit.sha) ?? [] }));
  }

  /** A range that runs into the end of a shallow clone may lack commits, or hold some that the base has too. */
  #refuseEdge({ sha, parents }: Omit<Commit, 'changes'>, base: string): void {
    const isCut = this.clone.shallow.has(sha) && parents.some((parent) => parent !== base);
    if (!isCut && !(parents.length === 0 && this.clone.shallow.has(base))) return;
    throw new PromptgateError(`This clone is shallow: it ends at ${sha.slice(0, 7)}, before all commits of the range are listed.`, {
      code: 'git-shallow',
      kind: 'outside',
      help: 'Complete it: git fetch --unshallow (in GitHub Actions: `fetch-depth: 0` for actions/checkout)',
    });
  }

  #indexOf(revision: string): Promise<TreeIndex> {
    const known = this.#indexes.get(revision);
    if (known) return known;
    const index = this.#openIndex(revision);
    // A branch may move while we run; a full id never does.
    if (isFullSha(revision)) {
      this.#indexes.set(revision, index);
      // What could not be read may be there, or be readable, the next time.
      index.catch(() => this.#indexes.delete(revision));
    }
    return index;
  }

  async #openIndex(revision: string): Promise<TreeIndex> {
    const [tree] = revision.startsWith('-') ? [null] : await this.#objects.info([`${revision}^{tree}`]);
    return new TreeIndex(tree?.oid ?? explainMissing('revision', revision), (oids) => this.#readTrees(oids));
  }

  async #readTrees(oids: readonly string[]): Promise<Map<string, TreeEntry[]>> {
    const trees = await this.#objects.contents(oids);
    return new Map(
      trees.map((tree, index) => [
        oids[index] as string,
        parseTree((tree ?? explainMissing('directory', oids[index] as string)).bytes, (oids[index] as string).length / 2),
      ]),
    );
  }
}

/** Path arguments; without any, git looks at everything. */
function limitTo(roots: readonly string[]): string[] {
  return roots.includes('') ? [] : ['--', ...roots];
}

function explainMissing(what: string, name: string): never {
  throw new PromptgateError(`The ${what} "${name.slice(0, 200)}" is not in this clone.`, {
    code: 'unknown-revision',
    kind: 'outside',
    help: 'Check its spelling, or fetch what is missing: git fetch origin (in a shallow clone: git fetch --unshallow)',
  });
}
