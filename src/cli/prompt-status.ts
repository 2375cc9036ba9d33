import { isCandidate } from '../changes/candidates.ts';
import { PromptgateError } from '../errors.ts';
import { METADATA_FILE, OUTPUT_SCHEMA_FILE, TEXT_FILE } from '../prompt/types.ts';
import type { Trees } from '../revisions/revisions.ts';
import type { Git } from './git.ts';
import { literally } from './git.ts';
import { WORKTREE } from './prompts.ts';

/** What of a prompt's directory a commit takes, paths from the repository's root. */
export interface PromptStatus {
  /** Files that differ from HEAD. */
  readonly changed: readonly string[];
  /** Those of them that git does not know yet. */
  readonly untracked: readonly string[];
  /** Files that git does not know and that are no part of a prompt. */
  readonly leftOut: readonly string[];
}

/** Files that belong to a prompt, so that a new one is committed with it. */
const OWN_FILES = new RegExp(
  `^(?:${[TEXT_FILE, METADATA_FILE, OUTPUT_SCHEMA_FILE].map((name) => name.replaceAll('.', '\\.')).join('|')}|tools\\.json|recordings\\.jsonl|evals\\.(?:ya?ml|json)|cases/[^/]+)$`,
);

interface Entry {
  readonly path: string;
  readonly staged: boolean;
  readonly unstaged: boolean;
  readonly untracked: boolean;
  readonly unmerged: boolean;
}

/** `git status --porcelain=v2 -z`, renames not detected. */
function parseStatus(output: string): Entry[] {
  return output.split('\0').flatMap((record): Entry[] => {
    const kind = record[0];
    if (kind === '?') return [{ path: record.slice(2), staged: false, unstaged: false, untracked: true, unmerged: false }];
    if (kind !== '1' && kind !== 'u') return [];
    const fields = record.split(' ');
    const path = fields.slice(kind === '1' ? 8 : 10).join(' ');
    const [index, worktree] = [...(fields[1] ?? '..')];
    return [{ path, staged: index !== '.', unstaged: worktree !== '.', untracked: false, unmerged: kind === 'u' }];
  });
}

function refuse(message: string, help: string): PromptgateError {
  return new PromptgateError(message, { code: 'half-state', kind: 'usage', help });
}

function quote(paths: readonly string[]): string {
  return paths.map((path) => (/^[\w./@-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`)).join(' ');
}

const UNDER_WAY: readonly (readonly [string, string, string])[] = [
  ['MERGE_HEAD', 'A merge', 'git merge --continue'],
  ['CHERRY_PICK_HEAD', 'A cherry-pick', 'git cherry-pick --continue'],
  ['REVERT_HEAD', 'A revert', 'git revert --continue'],
  ['REBASE_HEAD', 'A rebase', 'git rebase --continue'],
];

async function refuseUnderWay(git: Git): Promise<void> {
  for (const [ref, what, command] of UNDER_WAY) {
    if ((await git(['rev-parse', '--quiet', '--verify', ref])).code !== 0) continue;
    throw refuse(
      `${what} is under way, and a commit now would become a part of it.`,
      `Finish it first (${command}), or bump without --commit.`,
    );
  }
}

/** Directories at or above a file, below the prompt's own. */
function dirsBetween(dir: string, path: string): string[] {
  const segments = path
    .slice(dir.length + 1)
    .split('/')
    .slice(0, -1);
  return segments.map((_, count) => `${dir}/${segments.slice(0, count + 1).join('/')}`);
}

/** Prompts below this prompt's directory (billing/refunds below billing) have their own versions and commits. */
async function findNestedPrompts(trees: Trees, dir: string, paths: readonly string[]): Promise<ReadonlySet<string>> {
  const dirs = [...new Set(paths.flatMap((path) => dirsBetween(dir, path)))];
  const entries = await trees.trees(WORKTREE, dirs);
  const deleted = (name: string) =>
    paths.filter((path) => path.startsWith(`${name}/`)).map((path) => ({ name: path.slice(name.length + 1) }));
  return new Set(dirs.filter((name) => isCandidate([...(entries.get(name) ?? []), ...deleted(name)])));
}

async function refuseStagedMoves(git: Git, dir: string): Promise<void> {
  const { stdout } = await git(['diff', '--cached', '--name-status', '-z', '--find-renames', '--diff-filter=R']);
  const fields = stdout.split('\0');
  for (let at = 0; at + 2 < fields.length; at += 3) {
    const [from, to] = [fields[at + 1] as string, fields[at + 2] as string];
    if (from.startsWith(`${dir}/`) === to.startsWith(`${dir}/`)) continue;
    throw refuse(
      `A move of ${from} to ${to} is staged; this commit would hold one half of it.`,
      'Commit the move first: git commit -m "chore: move a prompt"',
    );
  }
}

/**
 * Finds out what one commit of this prompt would hold.
 * @param dir the prompt's directory from the repository's root
 * @throws PromptgateError `half-state` when such a commit would take or lose what was not meant: a merge under way, conflicts, partly staged files, a staged move
 */
export async function readPromptStatus(git: Git, trees: Trees, dir: string): Promise<PromptStatus> {
  await refuseUnderWay(git);
  await refuseStagedMoves(git, dir);
  const { stdout } = await git(['status', '--porcelain=v2', '-z', '--untracked-files=all', '--no-renames', '--', literally(dir)]);
  const all = parseStatus(stdout).filter(({ path }) => path.startsWith(`${dir}/`));
  const nested = await findNestedPrompts(
    trees,
    dir,
    all.map(({ path }) => path),
  );
  const own = all.filter(({ path }) => !dirsBetween(dir, path).some((name) => nested.has(name)));

  const conflicts = own.filter(({ unmerged }) => unmerged).map(({ path }) => path);
  if (conflicts.length > 0)
    throw refuse(`${conflicts.join(', ')}: a merge conflict is not resolved.`, `Resolve it, then: git add ${quote(conflicts)}`);
  const half = own.filter(({ staged, unstaged }) => staged && unstaged).map(({ path }) => path);
  if (half.length > 0) {
    throw refuse(
      `${half.join(', ')}: one state is staged and another one lies on the disk, so it is not clear which to commit.`,
      `Stage all of it (git add ${quote(half)}) or nothing (git restore --staged ${quote(half)}).`,
    );
  }
  const untracked = own.filter((entry) => entry.untracked).map(({ path }) => path);
  const leftOut = untracked.filter((path) => !OWN_FILES.test(path.slice(dir.length + 1)));
  const skipped = new Set(leftOut);
  return {
    changed: own.map(({ path }) => path).filter((path) => !skipped.has(path)),
    untracked: untracked.filter((path) => !skipped.has(path)),
    leftOut,
  };
}
