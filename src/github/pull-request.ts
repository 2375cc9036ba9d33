import { explainFailure, type GitHub } from './client.ts';

/** A pull request as it is now; the event's payload tells how it was. */
export interface LivePullRequest {
  readonly title: string;
  readonly headSha: string;
}

/**
 * Reads a pull request's title and head.
 *
 * @throws PromptgateError of kind `outside`, with Octokit's error as its cause
 */
export async function readPullRequest(github: GitHub, number: number): Promise<LivePullRequest> {
  const { octokit, owner, repo } = github;
  try {
    const { data } = await octokit.rest.pulls.get({ owner, repo, pull_number: number });
    return { title: data.title, headSha: data.head.sha };
  } catch (error) {
    throw explainFailure(error, `reading pull request #${number}`);
  }
}
