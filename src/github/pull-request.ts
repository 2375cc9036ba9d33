import { explainFailure, type GitHub } from './client.ts';

/** A pull request as it is now; the event's payload tells how it was. */
export interface LivePullRequest {
  readonly title: string;
  readonly headSha: string;
  /** `main`, without `refs/heads/`. */
  readonly baseRef: string;
}

/**
 * Reads a pull request's title, head and base branch.
 *
 * @throws PromptgateError of kind `outside`, with Octokit's error as its cause
 */
export async function readPullRequest(github: GitHub, number: number): Promise<LivePullRequest> {
  const { octokit, owner, repo } = github;
  try {
    const { data } = await octokit.rest.pulls.get({ owner, repo, pull_number: number });
    return { title: data.title, headSha: data.head.sha, baseRef: data.base.ref };
  } catch (error) {
    throw explainFailure(error, `reading pull request #${number}`);
  }
}

/**
 * The commit that a branch is at. A pull request's own `base.sha` stays as it was when the pull request was last pushed to.
 *
 * @param branch without `refs/heads/`
 * @throws PromptgateError of kind `outside`, with Octokit's error as its cause
 */
export async function readBranchTip(github: GitHub, branch: string): Promise<string> {
  const { octokit, owner, repo } = github;
  try {
    const { data } = await octokit.rest.git.getRef({ owner, repo, ref: `heads/${branch}` });
    return data.object.sha;
  } catch (error) {
    throw explainFailure(error, `reading the branch ${branch}`);
  }
}
