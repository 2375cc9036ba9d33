import { listCommits, readCommit, resolveObject, runGit } from './git-objects.ts';
import { isAncestor, moveRef, type Signature, signatureOf, writeCommit } from './ref-updates.ts';
import { type Pull, type State, timestamp } from './state.ts';

export type MergeMethod = 'merge' | 'squash' | 'rebase';

export interface MergeTexts {
  readonly title?: string;
  readonly message?: string;
}

const WEB_FLOW: Signature = { name: 'GitHub', email: 'noreply@github.com' };

/** The tree of a merge; null on a conflict. */
async function mergeTrees(state: State, ours: string, theirs: string): Promise<string | null> {
  const merged = await runGit(state.gitDir, ['merge-tree', '--write-tree', ours, theirs]);
  return merged?.toString().split('\n')[0]?.trim() ?? null;
}

/** The tree of a commit's change on top of `tip`. The tip's tree gets the commit's parent as its own, which makes that the merge base. */
async function pickTree(state: State, tip: string, commit: string, parent: string): Promise<string | null> {
  const tree = await resolveObject(state.gitDir, tip, 'tree');
  const stand = tree === null ? null : await commitOn(state, tree, [parent], 'stand-in', WEB_FLOW);
  return stand === null ? null : mergeTrees(state, stand, commit);
}

async function commitOn(
  state: State,
  tree: string,
  parents: readonly string[],
  message: string,
  author: Signature,
): Promise<string | null> {
  const made = await writeCommit(state, { tree, parents, message, author, committer: WEB_FLOW });
  return 'out' in made ? made.out : null;
}

/**
 * The commit that a merge of the pull request onto `base` leaves at the tip, as GitHub makes it: a merge commit, one squashed commit
 * (title and number, then the commits' messages as a list), or each commit again. null: it conflicts.
 */
export async function makeMerge(
  state: State,
  pull: Pull,
  base: string,
  method: MergeMethod,
  texts: MergeTexts = {},
): Promise<string | null> {
  const { gitDir } = state;
  const head = pull.head.sha;
  const commits = await listCommits(gitDir, ['--reverse', '--topo-order', `${base}..${head}`]);
  const author = signatureOf(pull.login);
  const text = (title: string, body: string): string => {
    const rest = texts.message ?? body;
    return `${texts.title ?? title}${rest === '' ? '' : `\n\n${rest}`}\n`;
  };
  if (method === 'rebase') {
    let tip = base;
    for (const commit of commits) {
      const [parent] = commit.parents;
      if (commit.parents.length !== 1 || parent === undefined) return null;
      const tree = await pickTree(state, tip, commit.sha, parent);
      const made = tree === null ? null : await commitOn(state, tree, [tip], commit.message, commit.author);
      if (made === null) return null;
      tip = made;
    }
    return tip;
  }
  const tree = await mergeTrees(state, base, head);
  if (tree === null) return null;
  if (method === 'merge') {
    const title = `Merge pull request #${pull.number} from ${pull.head.repository.split('/')[0]}/${pull.head.ref}`;
    return commitOn(state, tree, [base, head], text(title, pull.title), author);
  }
  const [only] = commits;
  const [subject = '', ...rest] = (only?.message ?? pull.title).split('\n');
  const single = commits.length === 1;
  const title = `${single ? subject : pull.title} (#${pull.number})`;
  const body = single ? rest.join('\n').trim() : commits.map(({ message }) => `* ${message.trim()}`).join('\n\n');
  return commitOn(state, tree, [base], text(title, body), author);
}

export type MergeResult = { readonly sha: string } | { readonly refused: 'conflict' | 'moved' | 'closed' };

/** Marks a pull request as merged by a commit that its base branch has. */
export function closeMerged(state: State, pull: Pull, sha: string, login: string): void {
  const now = timestamp(state);
  Object.assign(pull, { state: 'closed', mergeSha: sha, mergedAt: now, mergedBy: login, closedAt: now });
}

/** Merges a pull request into its base branch. */
export async function mergePull(state: State, pull: Pull, method: MergeMethod, login: string, texts?: MergeTexts): Promise<MergeResult> {
  if (pull.state === 'closed') return { refused: 'closed' };
  const ref = `refs/heads/${pull.base.ref}`;
  const base = await resolveObject(state.gitDir, ref, 'commit');
  const made = base === null ? null : await makeMerge(state, pull, base, method, texts);
  if (base === null || made === null) return { refused: 'conflict' };
  if (!(await moveRef(state, ref, base, made))) return { refused: 'moved' };
  closeMerged(state, pull, made, login);
  return { sha: made };
}

/** The commits that a merge queue tests: each pull request on top of the one before; null for one that conflicts. */
export async function queuePulls(
  state: State,
  pulls: readonly Pull[],
  method: MergeMethod,
): Promise<{ base: string; heads: (string | null)[] }> {
  const branch = pulls[0]?.base.ref ?? state.defaultBranch;
  const base = (await resolveObject(state.gitDir, `refs/heads/${branch}`, 'commit')) ?? '';
  const heads: (string | null)[] = [];
  let tip = base;
  for (const pull of pulls) {
    const made = await makeMerge(state, pull, tip, method);
    heads.push(made);
    if (made === null) continue;
    tip = made;
    await runGit(state.gitDir, ['update-ref', `refs/heads/gh-readonly-queue/${branch}/pr-${pull.number}-${base}`, made]);
  }
  return { base, heads };
}

/** Lands what a merge queue tested, and takes its branches away; false where the base branch moved meanwhile. */
export async function landQueue(
  state: State,
  pulls: readonly Pull[],
  group: { base: string; heads: readonly (string | null)[] },
  login: string,
): Promise<boolean> {
  const branch = pulls[0]?.base.ref ?? state.defaultBranch;
  const tip = group.heads.findLast((head) => head !== null) ?? group.base;
  const moved = (await isAncestor(state, group.base, tip)) && (await moveRef(state, `refs/heads/${branch}`, group.base, tip));
  for (const [index, pull] of pulls.entries()) {
    const head = group.heads[index] ?? null;
    if (head === null) continue;
    await runGit(state.gitDir, ['update-ref', '-d', `refs/heads/gh-readonly-queue/${branch}/pr-${pull.number}-${group.base}`]);
    if (moved) closeMerged(state, pull, head, login);
  }
  return moved;
}

/** GitHub's test merge of an open pull request, where there is none or its head or base moved; null on a conflict. */
export async function refreshTestMerge(state: State, pull: Pull): Promise<string | null> {
  const base = await resolveObject(state.gitDir, `refs/heads/${pull.base.ref}`, 'commit');
  if (base === null) return null;
  const known = pull.mergeSha === null ? null : await readCommit(state.gitDir, pull.mergeSha);
  if (known?.parents[0] === base && known.parents[1] === pull.head.sha) return known.sha;
  pull.mergeSha = await makeMerge(state, pull, base, 'merge', { title: `Merge ${pull.head.sha} into ${base}`, message: '' });
  if (pull.mergeSha !== null) await runGit(state.gitDir, ['update-ref', `refs/pull/${pull.number}/merge`, pull.mergeSha]);
  return pull.mergeSha;
}
