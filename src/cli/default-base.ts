import { PromptgateError } from '../errors.ts';
import type { Revisions } from '../revisions/revisions.ts';

/** Where the default branch is looked for, in this order. */
const CANDIDATES = [
  'refs/remotes/origin/HEAD',
  'refs/remotes/origin/main',
  'refs/remotes/origin/master',
  'refs/remotes/upstream/HEAD',
  'refs/heads/main',
  'refs/heads/master',
  'refs/heads/trunk',
  'refs/heads/develop',
] as const;

export interface Base {
  /** The commit to compare with: the best common ancestor, or the revision itself where there is none. */
  readonly base: string;
  /** The named revision's commit, where it is ahead of `base`; else null. */
  readonly baseTip: string | null;
  /** For people: the ref that was named or found. */
  readonly name: string;
}

function shorten(ref: string): string {
  return ref.replace(/^refs\/(heads|remotes)\//, '').replace(/\/HEAD$/, '’s default branch');
}

/**
 * @throws PromptgateError `unknown-revision`
 */
export async function requireRevision(revisions: Revisions, ref: string, option: string): Promise<string> {
  const sha = await revisions.resolve(ref);
  if (sha !== null) return sha;
  throw new PromptgateError(`${option} names "${ref.slice(0, 200)}", which is no revision of this clone.`, {
    code: 'unknown-revision',
    kind: 'usage',
    help: 'Name a branch, a tag or a commit that "git log" shows; "git fetch origin" brings what the server has.',
  });
}

async function findDefaultBranch(revisions: Revisions): Promise<{ readonly ref: string; readonly sha: string } | null> {
  for (const ref of CANDIDATES) {
    const sha = await revisions.resolve(ref);
    if (sha !== null) return { ref, sha };
  }
  return null;
}

/** As `findBase`, and null where no branch looks like the default branch. */
export async function findDefaultBase(revisions: Revisions, head: string): Promise<Base | null> {
  const found = await findDefaultBranch(revisions);
  if (found === null) return null;
  const base = (await revisions.mergeBase(found.sha, head)) ?? found.sha;
  return { base, baseTip: found.sha === base ? null : found.sha, name: shorten(found.ref) };
}

/**
 * What a head is compared with: its merge base with the named revision, or with the default branch when none is named.
 * @throws PromptgateError `unknown-revision`, `no-default-branch`
 */
export async function findBase(revisions: Revisions, head: string, given: string | undefined): Promise<Base> {
  if (given !== undefined) {
    const sha = await requireRevision(revisions, given, '--base');
    const base = (await revisions.mergeBase(sha, head)) ?? sha;
    return { base, baseTip: sha === base ? null : sha, name: given };
  }
  const found = await findDefaultBase(revisions, head);
  if (found !== null) return found;
  throw new PromptgateError('No branch of this clone looks like the default branch (origin’s default, main or master).', {
    code: 'no-default-branch',
    kind: 'usage',
    help: 'Say what to compare with: --base BRANCH; or let git ask the server: git remote set-head origin --auto',
  });
}
