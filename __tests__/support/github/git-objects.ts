import { execFile, spawn } from 'node:child_process';

/** Environment of every git the server starts: no user or system settings, any owner. */
export const GIT_ENVIRONMENT: Readonly<Record<string, string>> = {
  PATH: process.env.PATH ?? '',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_COUNT: '4',
  GIT_CONFIG_KEY_0: 'safe.directory',
  GIT_CONFIG_VALUE_0: '*',
  GIT_CONFIG_KEY_1: 'uploadpack.allowFilter',
  GIT_CONFIG_VALUE_1: 'true',
  GIT_CONFIG_KEY_2: 'uploadpack.allowAnySHA1InWant',
  GIT_CONFIG_VALUE_2: 'true',
  GIT_CONFIG_KEY_3: 'core.quotePath',
  GIT_CONFIG_VALUE_3: 'false',
  LC_ALL: 'C',
};

/** Standard output of one git command as bytes; null when git fails (no such object, no such ref). */
export function runGit(gitDir: string, args: readonly string[]): Promise<Buffer | null> {
  return new Promise((resolve) => {
    const options = { env: GIT_ENVIRONMENT, encoding: 'buffer' as const, maxBuffer: 512 * 1024 * 1024 };
    execFile('git', ['--git-dir', gitDir, ...args], options, (error, stdout) => resolve(error === null ? stdout : null));
  });
}

/** As `runGit`, with bytes on standard input and further variables; git's complaint where it fails. */
export function feedGit(
  gitDir: string,
  args: readonly string[],
  input: Uint8Array | string,
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly out: string } | { readonly error: string }> {
  return new Promise((resolve) => {
    const child = spawn('git', ['--git-dir', gitDir, ...args], { env: { ...GIT_ENVIRONMENT, ...env } });
    const out: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
    child.stdin.on('error', () => {});
    child.on('close', (code) =>
      resolve(code === 0 ? { out: Buffer.concat(out).toString().trim() } : { error: Buffer.concat(errors).toString().trim() }),
    );
    child.stdin.end(input);
  });
}

/** The object that a branch, tag or SHA names, when it is of that type. */
export async function resolveObject(gitDir: string, name: string, type: 'commit' | 'tree' | 'blob' | 'tag'): Promise<string | null> {
  if (name.startsWith('-') || name === '') return null;
  for (const candidate of [name, `refs/heads/${name}`, `refs/tags/${name}`, `refs/${name}`]) {
    const found = await runGit(gitDir, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${candidate}^{${type}}`]);
    if (found !== null) return found.toString().trim();
  }
  return null;
}

export interface Person {
  readonly name: string;
  readonly email: string;
  readonly date: string;
}

export interface CommitObject {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Person;
  readonly committer: Person;
  readonly message: string;
}

const FIELDS = '%H%x00%T%x00%P%x00%an%x00%ae%x00%aI%x00%cn%x00%ce%x00%cI%x00%B%x00%x01%x00';

/** A time as GitHub writes it: UTC, whole seconds. */
export function writeTime(time: string | number): string {
  return new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
}

function parseCommits(text: string): CommitObject[] {
  return text
    .split('\0\x01\0')
    .filter((record) => record.includes('\0'))
    .map((record) => {
      const [sha = '', tree = '', parents = '', an = '', ae = '', ad = '', cn = '', ce = '', cd = '', message = ''] = record.split('\0');
      return {
        sha: sha.trim(),
        tree,
        parents: parents === '' ? [] : parents.split(' '),
        author: { name: an, email: ae, date: writeTime(ad) },
        committer: { name: cn, email: ce, date: writeTime(cd) },
        message: message.endsWith('\n') ? message.slice(0, -1) : message,
      };
    });
}

/** Commits of `git log ARGS`, newest first unless the arguments say otherwise. */
export async function listCommits(gitDir: string, args: readonly string[]): Promise<CommitObject[]> {
  const output = await runGit(gitDir, ['log', `--format=${FIELDS}`, ...args]);
  return output === null ? [] : parseCommits(output.toString());
}

export async function readCommit(gitDir: string, sha: string): Promise<CommitObject | null> {
  return (await listCommits(gitDir, ['-1', '--end-of-options', sha]))[0] ?? null;
}

export interface ChangedFile {
  readonly status: string;
  readonly path: string;
  readonly previous: string | null;
  readonly sha: string;
  readonly additions: number;
  readonly deletions: number;
}

/** Files that differ between two trees, renames found as GitHub finds them. `null` is the empty tree. */
export async function listChangedFiles(gitDir: string, from: string | null, to: string): Promise<ChangedFile[]> {
  const range = ['-r', '-M', '-z', from ?? '4b825dc642cb6eb9a060e54bf8d69288fbee4904', to];
  const raw = (await runGit(gitDir, ['diff-tree', '--raw', '--full-index', ...range]))?.toString().split('\0') ?? [];
  const counts = (await runGit(gitDir, ['diff-tree', '--numstat', ...range]))?.toString().split('\0') ?? [];
  const files: ChangedFile[] = [];
  for (let index = 0, count = 0; index < raw.length; ) {
    const [, , , newSha = '', status = ''] = (raw[index] ?? '').slice(1).split(' ');
    if (status === '') break;
    const moved = status.startsWith('R') || status.startsWith('C');
    const [added = '0', deleted = '0'] = (counts[count] ?? '').split('\t');
    const first = raw[index + 1] ?? '';
    files.push({
      status,
      path: moved ? (raw[index + 2] ?? '') : first,
      previous: moved ? first : null,
      sha: newSha,
      additions: Number(added) || 0,
      deletions: Number(deleted) || 0,
    });
    index += moved ? 3 : 2;
    count += moved ? 3 : 1;
  }
  return files;
}
