import { join } from 'node:path';
import type { Branch } from '../branches/branch.ts';
import { openCloneBranch } from '../branches/clone-branch.ts';
import { createWorktreeBranch } from '../branches/worktree-branch.ts';
import { PromptgateError } from '../errors.ts';
import type { Environment } from '../revisions/git-process.ts';
import { runGit } from '../revisions/git-process.ts';
import type { Context } from './context.ts';
import type { Project } from './project.ts';
import type { RegistryPlace } from './registry-place.ts';

export interface WriteChoice {
  readonly commit?: boolean;
  readonly push?: boolean;
}

export interface RegistryTarget {
  readonly branch: Branch;
  /** false: the work tree's file is written, and the user commits it. */
  readonly commits: boolean;
  /** The remote that it is pushed to; null: it is not. */
  readonly push: string | null;
}

function refuse(code: string, message: string, help: string): PromptgateError {
  return new PromptgateError(message, { code, kind: 'usage', help });
}

function requireRemote({ remote, branch }: RegistryPlace): string {
  if (remote !== null) return remote;
  throw refuse(
    'no-remote',
    `There is no remote that ${branch} could be pushed to.`,
    'Leave --push out, or add one: git remote add origin URL',
  );
}

/** What stands in a topic's work tree may be old, and a change there would be a pull request's edit by hand. */
function requireCheckedOut({ branch, current }: RegistryPlace): void {
  if (current === branch) return;
  const where = current === null ? 'no branch is checked out here' : `${current} is checked out here`;
  throw refuse(
    'other-branch',
    `The registry stands on ${branch}, and ${where}.`,
    `Let the command write it there, whatever is checked out: --commit (or --push). Or first: git switch ${branch}`,
  );
}

/**
 * For a commit that was not made because everything was so already, or a gate said no: what lies here uncommitted is not what it was
 * decided by, and the answer would be about another registry than the one in sight. Writing itself looks before it writes.
 * @throws PromptgateError `uncommitted-changes`
 */
export async function requireCommitted(
  { root, config }: Project,
  { branch, current }: RegistryPlace,
  environment: Environment,
): Promise<void> {
  const { path } = config.registry;
  if (current !== branch) return;
  const args = ['status', '--porcelain', '--untracked-files=all', '--ignored=no', '--', path];
  const { stdout } = await runGit({ directory: root, environment }, args);
  if (stdout.length === 0) return;
  throw refuse(
    'uncommitted-changes',
    `${path} has changes that are not committed, and the commit would not be built on them.`,
    `Commit them first (git add ${path} && git commit -m "chore(registry): …" -- ${path}), or drop them: git restore --staged --worktree -- ${path}`,
  );
}

/**
 * Opens what the registry is written to. A registry on a branch of its own is always committed: there is no work tree to leave it in.
 * @throws PromptgateError `no-remote`, `other-branch`, and what opening the clone throws
 */
export async function openRegistryTarget(
  { environment, output }: Pick<Context, 'environment' | 'output'>,
  project: Project,
  place: RegistryPlace,
  choice: WriteChoice,
): Promise<RegistryTarget> {
  const { root, config } = project;
  const push = choice.push === true ? requireRemote(place) : null;
  const commits = choice.commit === true || push !== null || config.registry.branch !== null;
  const note = (text: string) => void output.note(text);
  if (commits) {
    const branch = await openCloneBranch({ directory: root, environment, branch: place.branch, push, note });
    return { branch, commits, push };
  }
  requireCheckedOut(place);
  const lock = join(place.commonDir, 'promptgate.lock');
  return { branch: createWorktreeBranch({ root, name: place.branch, lock, note }), commits, push };
}
