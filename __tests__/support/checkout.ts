import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { createTemporaryDirectory, GIT_ENVIRONMENT } from './git-repository.ts';
import type { GitHubServer } from './github-server.ts';

const execute = promisify(execFile);

export interface CheckoutOptions {
  /** `refs/pull/1/merge`, `refs/heads/main`, a SHA. */
  readonly ref: string;
  /** Absent: everything. */
  readonly depth?: number;
  /** false: as `persist-credentials: false` leaves it. */
  readonly credentials?: boolean;
  /** The job's token; the server's own unless told. */
  readonly token?: string;
  /** With all branches and tags, as `fetch-depth: 0` has them. */
  readonly tags?: boolean;
}

/** A workspace as `actions/checkout` leaves it: fetched from the server, detached at the ref, the token in the local settings. */
export async function checkOut(server: GitHubServer, options: CheckoutOptions): Promise<string> {
  const dir = await createTemporaryDirectory('promptgate-workspace-');
  const git = (...args: string[]) => execute('git', args, { cwd: dir, env: { ...GIT_ENVIRONMENT } });
  const header = `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${options.token ?? server.token}`).toString('base64')}`;
  await git('init', '--quiet', '--initial-branch=main');
  await git('remote', 'add', 'origin', `${server.url}/${server.repository}`);
  await git('config', `http.${server.url}/.extraheader`, header);
  const depth = options.depth === undefined ? [] : [`--depth=${options.depth}`];
  const local = `refs/remotes/pull/${options.ref.replaceAll('/', '-')}`;
  const all = options.depth === undefined ? ['+refs/heads/*:refs/remotes/origin/*'] : [];
  await git(
    'fetch',
    '--quiet',
    options.tags === true ? '--tags' : '--no-tags',
    '--no-recurse-submodules',
    ...depth,
    'origin',
    ...all,
    `+${options.ref}:${local}`,
  );
  await git('checkout', '--quiet', '--force', '--detach', local);
  if (options.credentials === false) await git('config', '--unset-all', `http.${server.url}/.extraheader`);
  return dir;
}
