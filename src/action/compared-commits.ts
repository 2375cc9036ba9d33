import { PromptgateError } from '../errors.ts';
import type { Revisions } from '../revisions/revisions.ts';
import type { ComparedFacts } from './chosen-ends.ts';

export interface FoundBase {
  readonly base: string;
  readonly notes: readonly string[];
}

export interface Ends {
  readonly base: string;
  readonly head: string;
  readonly baseTip: string | null;
}

/** The commits that a review needs, once its base is known. */
export function readEnds(facts: ComparedFacts, base: string): Ends {
  const tip = facts.kind === 'pull_request' || facts.kind === 'range' ? facts.baseSha : null;
  return { base, head: facts.headSha, baseTip: tip === base ? null : tip };
}

/** Where a clone may know the default branch by. */
const DEFAULT_BRANCHES = ['refs/remotes/origin/HEAD', 'refs/remotes/origin/main', 'refs/remotes/origin/master'];

/**
 * The commit that the head is compared with: the merge base (pull request, ends that
 * the workflow chose), the group's base (merge group), the commit before (push).
 * @param git a clone with its whole history, or null
 * @param api null where there is no token
 * @throws PromptgateError where neither can tell
 */
export async function findBase(facts: ComparedFacts, git: Revisions | null, api: Revisions | null): Promise<FoundBase> {
  if (facts.kind === 'merge_group') return { base: facts.baseSha, notes: [] };
  if (facts.kind === 'pull_request' || facts.kind === 'range') {
    return { base: await findMergeBase(facts, git, api), notes: [] };
  }
  const { baseSha, headSha } = facts;
  if (baseSha !== null && (await firstOf([git, api], (source) => source.resolve(baseSha)))) return { base: baseSha, notes: [] };
  const why = baseSha === null ? 'The branch is new' : 'The commit before this push is gone';
  const fork = await findFork(headSha, git, api);
  if (fork === null) throw explainUnknownBase(why);
  return { base: fork, notes: [`${why}: it is compared with where it left the default branch (${fork.slice(0, 7)}).`] };
}

async function findMergeBase(
  { kind, baseSha: base, headSha: head }: Extract<ComparedFacts, { kind: 'pull_request' | 'range' }>,
  git: Revisions | null,
  api: Revisions | null,
): Promise<string> {
  const source = git !== null && (await git.resolve(base)) && (await git.resolve(head)) ? git : api;
  if (source === null) throw explainUnknownBase('The clone in the workspace does not have the commits that are compared');
  const found = await source.mergeBase(base, head);
  if (found !== null) return found;
  if (kind === 'range') {
    throw new PromptgateError(`The commits ${base.slice(0, 7)} (base) and ${head.slice(0, 7)} (head) have no common history.`, {
      code: 'no-merge-base',
      kind: 'outside',
      help: 'Give `base` or `head` under `with:` a branch, a tag or a SHA that the other one grew from.',
    });
  }
  throw new PromptgateError('The pull request and its base branch have no common history.', {
    code: 'no-merge-base',
    kind: 'outside',
    help: 'Rebase the branch onto its base branch and push it again.',
  });
}

async function findFork(head: string, git: Revisions | null, api: Revisions | null): Promise<string | null> {
  for (const name of git === null ? [] : DEFAULT_BRANCHES) {
    const tip = await git?.resolve(name);
    if (tip) return (await git?.mergeBase(tip, head)) ?? null;
  }
  const tip = await api?.resolve('HEAD');
  return tip ? ((await api?.mergeBase(tip, head)) ?? null) : null;
}

async function firstOf(sources: readonly (Revisions | null)[], ask: (source: Revisions) => Promise<string | null>): Promise<string | null> {
  for (const source of sources) {
    const answer = source && (await ask(source));
    if (answer) return answer;
  }
  return null;
}

export function explainUnknownBase(why: string): PromptgateError {
  return new PromptgateError(`${why}, and there is nothing to compare with.`, {
    code: 'base-unknown',
    kind: 'outside',
    help: 'Give actions/checkout `fetch-depth: 0`, or give this step a `github-token` (the default is `github.token`).',
  });
}
