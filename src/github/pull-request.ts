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

/** A pull request with what a slash command asks of it besides. */
export interface CommandedPullRequest extends LivePullRequest {
  readonly number: number;
  /** null: the account is gone. */
  readonly author: { readonly id: number; readonly login: string } | null;
  /** As of the last push to it. */
  readonly baseSha: string;
  /** `topic`, without `refs/heads/`. */
  readonly headRef: string;
  readonly fromFork: boolean;
  readonly isOpen: boolean;
}

/** @throws PromptgateError of kind `outside`, with Octokit's error as its cause */
export async function readCommandedPullRequest(github: GitHub, number: number): Promise<CommandedPullRequest> {
  const { octokit, owner, repo } = github;
  try {
    const { data } = await octokit.rest.pulls.get({ owner, repo, pull_number: number });
    const { user, head, base } = data;
    return {
      number,
      title: data.title,
      author: user && { id: user.id, login: user.login },
      headSha: head.sha,
      headRef: head.ref,
      baseSha: base.sha,
      baseRef: base.ref,
      // A head repository that was deleted is null: then it was a fork.
      fromFork: (head.repo as typeof head.repo | null)?.full_name !== base.repo.full_name,
      isOpen: data.state === 'open',
    };
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
