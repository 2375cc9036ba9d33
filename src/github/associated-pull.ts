import { explainFailure, type GitHub, readFailure } from './client.ts';

/** The pull request by which a commit came to a branch. */
export interface AssociatedPull {
  readonly number: number;
  readonly login: string | null;
  /** The last commit that was reviewed, before whatever the merge made of it. */
  readonly headSha: string;
  /** What the merge made: the commit, or the last of several. */
  readonly mergeSha: string | null;
  readonly fromFork: boolean;
}

/**
 * Finds the merged pull request that brought a commit to a branch: by squash, rebase, merge commit or a merge queue.
 * @returns null where it was pushed directly, or GitHub does not know the commit
 * @throws PromptgateError of kind `outside`, with Octokit's error as its cause
 */
export async function findAssociatedPull(github: GitHub, commit: string, branch: string): Promise<AssociatedPull | null> {
  const { octokit, owner, repo } = github;
  try {
    const { data } = await octokit.rest.repos.listPullRequestsAssociatedWithCommit({ owner, repo, commit_sha: commit });
    const merged = data.filter(({ merged_at: at, base }) => at !== null && base.ref === branch);
    // The one that this commit is the merge of, before those that merely hold it.
    const pull = merged.find(({ merge_commit_sha: sha }) => sha === commit) ?? merged[0];
    if (pull === undefined) return null;
    const fromFork = pull.head.repo?.full_name?.toLowerCase() !== `${owner}/${repo}`.toLowerCase();
    return { number: pull.number, login: pull.user?.login ?? null, headSha: pull.head.sha, mergeSha: pull.merge_commit_sha, fromFork };
  } catch (error) {
    if ([404, 422].includes(readFailure(error)?.status ?? 0)) return null;
    throw explainFailure(error, `looking for the pull request of ${commit.slice(0, 12)}`);
  }
}

/**
 * The login of a commit's author; null where GitHub knows nobody by that address.
 * @throws PromptgateError of kind `outside`, with Octokit's error as its cause
 */
export async function readAuthor({ octokit, owner, repo }: GitHub, commit: string): Promise<string | null> {
  try {
    const { data } = await octokit.rest.repos.getCommit({ owner, repo, ref: commit, per_page: 1 });
    return data.author?.login ?? null;
  } catch (error) {
    if ([404, 422].includes(readFailure(error)?.status ?? 0)) return null;
    throw explainFailure(error, `reading commit ${commit.slice(0, 12)}`);
  }
}
