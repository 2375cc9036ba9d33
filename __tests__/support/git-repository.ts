import { execFile, spawn } from 'node:child_process';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll } from '@jest/globals';

const execute = promisify(execFile);

/** Text or bytes of a regular file, null to delete it, or an entry of another kind. */
export type FileContent =
  | string
  | Uint8Array
  | null
  | { readonly link: string }
  | { readonly submodule: string }
  | { readonly content: string | Uint8Array; readonly mode: '100644' | '100755' };

export interface CommitOptions {
  /** Defaults to the branch that is checked out; it is created where it does not exist yet. */
  readonly branch?: string;
  /** Further parents, which make it a merge. */
  readonly merge?: readonly string[];
  /** Seconds since 1970; each commit is a minute after the one before when it is not given. */
  readonly time?: number;
  readonly author?: { readonly name: string; readonly email: string };
}

export interface CloneOptions {
  readonly depth?: number;
  readonly bare?: boolean;
  /** A branch, a ref or a SHA: fetched and checked out detached, as `actions/checkout` does it. */
  readonly ref?: string;
  readonly filter?: string;
}

const temporary: string[] = [];
afterAll(async () => {
  await Promise.all(temporary.splice(0).map((directory) => rm(directory, { recursive: true, force: true, maxRetries: 3 })));
});

/** A new empty directory that is removed after the test file. */
export async function createTemporaryDirectory(prefix = 'promptgate-test-'): Promise<string> {
  const directory = await realpath(await mkdtemp(join(tmpdir(), prefix)));
  temporary.push(directory);
  return directory;
}

/** The environment that tests give to git: nothing of the user's, fixed authors. */
export const GIT_ENVIRONMENT: Readonly<Record<string, string>> = {
  PATH: process.env.PATH ?? '/usr/bin:/bin',
  HOME: devNull,
  GIT_CONFIG_GLOBAL: devNull,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_TERMINAL_PROMPT: '0',
  LC_ALL: 'C',
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.com',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.com',
};

const FIRST_COMMIT_AT = Date.UTC(2024, 0, 1) / 1000;

/** A real repository in a temporary directory; every commit goes through `git fast-import`, so names and messages may hold any bytes. */
export class GitRepository {
  readonly dir: string;
  readonly bare: boolean;
  #commits = 0;

  constructor(dir: string, bare: boolean) {
    this.dir = dir;
    this.bare = bare;
  }

  get gitDir(): string {
    return this.bare ? this.dir : join(this.dir, '.git');
  }

  /** Runs git here; returns its output without the last line break. */
  async git(...args: string[]): Promise<string> {
    const time = `${FIRST_COMMIT_AT + this.#commits * 60} +0000`;
    const env = { ...GIT_ENVIRONMENT, GIT_AUTHOR_DATE: time, GIT_COMMITTER_DATE: time };
    const { stdout } = await execute('git', args, { cwd: this.dir, env, maxBuffer: 2 ** 28 });
    return stdout.replace(/\n$/, '');
  }

  /** Runs git with bytes on its standard input. */
  async pipe(input: Uint8Array | string, ...args: string[]): Promise<string> {
    return new Promise((resolve, reject) => {
      const child = spawn('git', args, { cwd: this.dir, env: GIT_ENVIRONMENT, stdio: ['pipe', 'pipe', 'pipe'] });
      const out: Buffer[] = [];
      const errors: Buffer[] = [];
      child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
      child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
      child.stdin.on('error', () => {});
      child.on('error', reject);
      child.on('close', (code) => {
        if (code === 0) resolve(Buffer.concat(out).toString().replace(/\n$/, ''));
        else reject(new Error(`git ${args.join(' ')}: ${Buffer.concat(errors).toString()}`));
      });
      child.stdin.end(input);
    });
  }

  /** Commits the given files on top of the branch (what is not named stays) and checks the branch out; returns the SHA. */
  async commit(
    message: string | Uint8Array,
    files: Readonly<Record<string, FileContent>> = {},
    options: CommitOptions = {},
  ): Promise<string> {
    this.#commits += 1;
    const current = await this.git('symbolic-ref', '--quiet', '--short', 'HEAD').catch(() => null);
    const branch = options.branch ?? current;
    if (branch === null) throw new Error('HEAD is detached: name a branch');
    const parent = await this.resolve(`refs/heads/${branch}`);
    const { name, email } = options.author ?? { name: 'Ada', email: 'ada@example.com' };
    const who = `${name} <${email}> ${options.time ?? FIRST_COMMIT_AT + this.#commits * 60} +0000`;
    const lines: (string | Uint8Array)[] = [`commit refs/heads/${branch}\nauthor ${who}\ncommitter ${who}\n`, ...data(message)];
    if (parent !== null) lines.push(`from ${parent}\n`);
    for (const other of options.merge ?? []) lines.push(`merge ${await this.git('rev-parse', other)}\n`);
    for (const [path, content] of Object.entries(files)) lines.push(...change(path, content));
    const bytes = Buffer.concat(lines.map((line) => (typeof line === 'string' ? Buffer.from(line) : line)));
    await this.pipe(bytes, 'fast-import', '--quiet', '--date-format=raw');
    if (!this.bare && branch === current) await this.git('reset', '--hard', '--quiet');
    return this.git('rev-parse', `refs/heads/${branch}`);
  }

  /** A branch at a revision, without checking it out. */
  async branch(name: string, from = 'HEAD'): Promise<void> {
    await this.git('branch', '--force', name, from);
  }

  async checkout(name: string): Promise<void> {
    await this.git('checkout', '--quiet', name);
  }

  /** Merges a branch into the one that is checked out, always with a merge commit; returns its SHA. */
  async merge(name: string, message = `Merge branch '${name}'`): Promise<string> {
    this.#commits += 1;
    await this.git('merge', '--quiet', '--no-ff', '-m', message, name);
    return this.git('rev-parse', 'HEAD');
  }

  async tag(name: string, target = 'HEAD', message?: string): Promise<void> {
    await this.git('tag', ...(message === undefined ? [] : ['-a', '-m', message]), name, target);
  }

  /** The full SHA, or null where the revision does not exist. */
  async resolve(revision: string): Promise<string | null> {
    return this.git('rev-parse', '--verify', '--quiet', revision).catch(() => null);
  }

  /** Stores a tree of exactly these entries, names and order as given: also trees that git itself would not write. */
  async writeTree(
    entries: readonly { readonly mode: string; readonly name: string | Uint8Array; readonly oid: string }[],
  ): Promise<string> {
    const parts = entries.flatMap((entry) => [
      Buffer.from(`${entry.mode.replace(/^0/, '')} `),
      Buffer.from(entry.name as string),
      Buffer.from([0]),
      Buffer.from(entry.oid, 'hex'),
    ]);
    return this.pipe(Buffer.concat(parts), 'hash-object', '-t', 'tree', '-w', '--stdin', '--literally');
  }

  async writeBlob(content: string | Uint8Array): Promise<string> {
    return this.pipe(content, 'hash-object', '-w', '--stdin');
  }

  /** A commit of a stored tree; no branch moves. */
  async commitTree(tree: string, message: string, parents: readonly string[] = []): Promise<string> {
    this.#commits += 1;
    return this.git('commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent]), '-m', message);
  }

  /** A clone over `file://` (so that a depth is honoured) in a temporary directory. */
  async clone(options: CloneOptions = {}): Promise<GitRepository> {
    const dir = await createTemporaryDirectory();
    const url = `file://${this.gitDir}`;
    const copy = new GitRepository(dir, options.bare ?? false);
    await copy.git('init', '--quiet', '--initial-branch=main', ...(options.bare ? ['--bare'] : []));
    await this.git('config', 'uploadpack.allowFilter', 'true');
    await this.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
    await copy.git('remote', 'add', 'origin', url);
    const limits = [...(options.depth ? [`--depth=${options.depth}`] : []), ...(options.filter ? [`--filter=${options.filter}`] : [])];
    if (options.ref !== undefined) {
      await copy.git('fetch', '--quiet', '--no-tags', ...limits, 'origin', `+${options.ref}:refs/remotes/pull/checkout`);
      if (!copy.bare) await copy.git('checkout', '--quiet', '--detach', 'refs/remotes/pull/checkout');
      return copy;
    }
    await copy.git('fetch', '--quiet', ...limits, 'origin', '+refs/heads/*:refs/remotes/origin/*');
    if (!copy.bare) await copy.git('checkout', '--quiet', '-B', 'main', 'origin/main');
    return copy;
  }
}

/** A new repository in a temporary directory, on the branch `main`, without a commit. */
export async function createRepository(options: { readonly bare?: boolean } = {}): Promise<GitRepository> {
  const repository = new GitRepository(await createTemporaryDirectory(), options.bare ?? false);
  await repository.git('init', '--quiet', '--initial-branch=main', ...(options.bare ? ['--bare'] : []));
  return repository;
}

function data(content: string | Uint8Array): (string | Uint8Array)[] {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return [`data ${bytes.length}\n`, bytes, '\n'];
}

function quote(path: string): string {
  const escapes: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n' };
  return `"${path.replaceAll(/["\\\n]/g, (character) => escapes[character] as string)}"`;
}

function change(path: string, content: FileContent): (string | Uint8Array)[] {
  if (content === null) return [`D ${quote(path)}\n`];
  if (typeof content === 'string' || content instanceof Uint8Array) return [`M 100644 inline ${quote(path)}\n`, ...data(content)];
  if ('link' in content) return [`M 120000 inline ${quote(path)}\n`, ...data(content.link)];
  if ('submodule' in content) return [`M 160000 ${content.submodule} ${quote(path)}\n`];
  return [`M ${content.mode} inline ${quote(path)}\n`, ...data(content.content)];
}
