import { join } from 'node:path';
import { PromptgateError } from '../errors.ts';
import type { Environment } from '../revisions/git-process.ts';
import { runGit } from '../revisions/git-process.ts';
import type { Project } from './project.ts';

/** Where the default branch is looked for where its remote does not say, in this order. */
const USUAL = ['main', 'master', 'trunk', 'develop'];

/** What a clone says of the branch that the registry stands on. */
export interface RegistryPlace {
  /** The registry's branch, without `refs/heads/`. */
  readonly branch: string;
  /** The branch whose prompts are released; the registry's own one only where that is the same. */
  readonly source: string;
  /** The branch that is checked out; null where HEAD is detached. */
  readonly current: string | null;
  /** The remote that the branch is pushed to; null where there is none. */
  readonly remote: string | null;
  /** The directory that all work trees of the clone share; absolute. */
  readonly commonDir: string;
}

interface Clone {
  readonly root: string;
  readonly environment: Environment;
}

async function ask({ root, environment }: Clone, args: readonly string[]): Promise<string> {
  const { stdout, code } = await runGit({ directory: root, environment }, args, { accept: [0, 1, 2] });
  return code === 0 ? stdout.toString().replace(/\n$/, '') : '';
}

async function findRemote(clone: Clone, branch: string | null): Promise<string | null> {
  const remotes = (await ask(clone, ['remote'])).split('\n').filter(Boolean);
  const configured = branch === null ? '' : await ask(clone, ['config', '--get', `branch.${branch}.remote`]);
  if (remotes.includes(configured)) return configured;
  if (remotes.includes('origin')) return 'origin';
  return remotes.length === 1 ? (remotes[0] as string) : null;
}

async function findDefaultBranch(clone: Clone, remote: string | null, current: string | null): Promise<string | null> {
  const place = remote === null ? [] : [`refs/remotes/${remote}/HEAD`, ...USUAL.map((name) => `refs/remotes/${remote}/${name}`)];
  const refs = [...place, ...USUAL.map((name) => `refs/heads/${name}`)];
  const listed = (await ask(clone, ['for-each-ref', '--format=%(refname) %(symref)', ...refs])).split('\n');
  const found = new Map(listed.filter(Boolean).map((line) => line.split(' ') as [string, string]));
  const prefix = `refs/remotes/${remote}/`;
  const head = found.get(`${prefix}HEAD`);
  if (head?.startsWith(prefix)) return head.slice(prefix.length);
  for (const name of USUAL) if (found.has(`${prefix}${name}`) || found.has(`refs/heads/${name}`)) return name;
  return current;
}

/**
 * Finds the branch that the registry stands on: the one that the configuration names, else the default branch, as the remote or the usual
 * names say; where neither does, the one that is checked out.
 * @throws PromptgateError `no-repository`, `no-default-branch`
 */
export async function findRegistryPlace({ root, isRepository, config }: Project, environment: Environment): Promise<RegistryPlace> {
  if (!isRepository) {
    throw new PromptgateError('The registry is kept in Git, and this is no git repository.', {
      code: 'no-repository',
      kind: 'usage',
      help: 'Run this inside a clone, name one with --cwd DIR, or start one: git init',
    });
  }
  const clone = { root, environment };
  const [head, common] = await Promise.all([
    ask(clone, ['symbolic-ref', '--quiet', '--short', 'HEAD']),
    ask(clone, ['rev-parse', '--git-common-dir']),
  ]);
  const current = head === '' ? null : head;
  const source = await findDefaultBranch(clone, await findRemote(clone, null), current);
  if (source === null) {
    throw new PromptgateError('No branch of this clone looks like the default branch (origin’s default, main or master).', {
      code: 'no-default-branch',
      kind: 'usage',
      help: 'Check it out, or let git ask the server: git remote set-head origin --auto',
    });
  }
  const commonDir = common.startsWith('/') ? common : join(root, common);
  const branch = config.registry.branch ?? source;
  return { branch, source, current, remote: await findRemote(clone, branch), commonDir };
}
