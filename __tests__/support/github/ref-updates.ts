import { rm } from 'node:fs/promises';
import { feedGit, runGit } from './git-objects.ts';
import type { State } from './state.ts';

const ZERO = '0'.repeat(40);

/**
 * Moves a ref from its old value to a new one, or not at all; null makes or deletes it. Open pull requests of that branch get
 * their new head, as after a push.
 */
export async function moveRef(state: State, ref: string, from: string | null, to: string | null): Promise<boolean> {
  const args = to === null ? ['update-ref', '-d', ref, from ?? ''] : ['update-ref', ref, to, from ?? ZERO];
  if ((await runGit(state.gitDir, args)) === null) return false;
  await followBranches(state);
  return true;
}

/** Gives every open pull request of this repository the tip of its branch. */
export async function followBranches(state: State): Promise<void> {
  const open = [...state.pulls.values()].filter((pull) => pull.state === 'open' && pull.head.repository === state.repository);
  if (open.length === 0) return;
  const tips = await listBranches(state);
  for (const pull of open) {
    const tip = tips.get(pull.head.ref);
    if (tip === undefined || tip === pull.head.sha) continue;
    pull.head.sha = tip;
    // GitHub's `base.sha` is where the base branch was when the head was pushed last.
    pull.base.sha = tips.get(pull.base.ref) ?? pull.base.sha;
    await runGit(state.gitDir, ['update-ref', `refs/pull/${pull.number}/head`, tip]);
  }
}

/** Branches by name, with their tips. */
export async function listBranches(state: State): Promise<Map<string, string>> {
  const listed = await runGit(state.gitDir, ['for-each-ref', '--format=%(refname:lstrip=2)%09%(objectname)', 'refs/heads']);
  const lines = listed?.toString().trim().split('\n').filter(Boolean) ?? [];
  return new Map(lines.map((line) => [line.slice(0, line.indexOf('\t')), line.slice(line.indexOf('\t') + 1)]));
}

export async function isAncestor(state: State, older: string, newer: string): Promise<boolean> {
  return (await runGit(state.gitDir, ['merge-base', '--is-ancestor', older, newer])) !== null;
}

export interface TreeChange {
  readonly path: string;
  readonly mode: string;
  /** null takes the path away. */
  readonly sha: string | null;
}

/** A tree with these changes on top of another one, or git's complaint. */
export async function editTree(
  state: State,
  base: string | null,
  changes: readonly TreeChange[],
): Promise<{ out: string } | { error: string }> {
  const index = { GIT_INDEX_FILE: `${state.gitDir}/promptgate-index-${Math.random().toString(36).slice(2)}` };
  try {
    if (base !== null) {
      const read = await feedGit(state.gitDir, ['read-tree', base], '', index);
      if ('error' in read) return read;
    }
    const whole = changes.filter(({ mode }) => mode === '040000');
    const lines = changes
      .filter(({ mode }) => mode !== '040000')
      .map(({ path, mode, sha }) => `${sha === null ? `0 ${ZERO}` : `${mode} ${sha}`}\t${path}\0`);
    const updated = await feedGit(state.gitDir, ['update-index', '-z', '--index-info'], lines.join(''), index);
    if ('error' in updated) return updated;
    for (const { path, sha } of whole) {
      await feedGit(state.gitDir, ['rm', '-r', '--cached', '--quiet', '--ignore-unmatch', '--', path], '', index);
      const read = await feedGit(state.gitDir, ['read-tree', `--prefix=${path}/`, sha ?? ''], '', index);
      if ('error' in read) return read;
    }
    return await feedGit(state.gitDir, ['write-tree'], '', index);
  } finally {
    await rm(index.GIT_INDEX_FILE, { force: true });
  }
}

export interface Signature {
  readonly name: string;
  readonly email: string;
  readonly date?: string;
}

/** Writes a commit object; the SHA, or git's complaint. */
export function writeCommit(
  state: State,
  commit: { tree: string; parents: readonly string[]; message: string; author: Signature; committer: Signature },
): Promise<{ out: string } | { error: string }> {
  const date = (given: string | undefined): string => `${Math.floor((given === undefined ? state.now() : Date.parse(given)) / 1000)} +0000`;
  const env = {
    GIT_AUTHOR_NAME: commit.author.name,
    GIT_AUTHOR_EMAIL: commit.author.email,
    GIT_AUTHOR_DATE: date(commit.author.date),
    GIT_COMMITTER_NAME: commit.committer.name,
    GIT_COMMITTER_EMAIL: commit.committer.email,
    GIT_COMMITTER_DATE: date(commit.committer.date),
  };
  const parents = commit.parents.flatMap((parent) => ['-p', parent]);
  return feedGit(state.gitDir, ['commit-tree', commit.tree, ...parents, '-F', '-'], commit.message, env);
}

/** Whom GitHub names where a request names nobody: the token's owner. */
export function signatureOf(login: string): Signature {
  return { name: login, email: `${login}@users.noreply.github.com` };
}
