import { PromptgateError } from '../errors.ts';
import { explainFailure, type GitHub } from './client.ts';

/**
 * When a commit was committed, in seconds since 1970.
 * @throws PromptgateError of kind `outside`
 */
export async function readCommitTime({ octokit, owner, repo }: GitHub, sha: string): Promise<number> {
  const doing = `reading the commit ${sha.slice(0, 12)}`;
  const { data } = await octokit.rest.repos.getCommit({ owner, repo, ref: sha, per_page: 1 }).catch((error: unknown) => {
    throw explainFailure(error, doing);
  });
  const time = Math.floor(Date.parse(data.commit.committer?.date ?? '') / 1000);
  if (Number.isSafeInteger(time)) return time;
  throw new PromptgateError(`GitHub gave no time while ${doing}`, {
    code: 'github-request-failed',
    kind: 'outside',
    help: 'Run the job again; https://www.githubstatus.com says whether GitHub has a fault.',
  });
}
