import { explainFailure, type GitHub, readFailure } from './client.ts';

/** The branch of the one pull request that registers versions. */
export const RELEASE_BRANCH = 'promptgate/release';

export interface ReleasePullRequest {
  /** Where it is to be merged; without `refs/heads/`. */
  readonly base: string;
  /** The base's tip that the change is made from. */
  readonly tip: string;
  readonly files: ReadonlyMap<string, string>;
  readonly message: string;
  readonly title: string;
  /** Markdown. */
  readonly body: string;
}

/**
 * Keeps one pull request with one commit, made anew from the tip: whatever was on its branch is replaced, and where everything is so
 * already nothing is written.
 * @returns its address
 * @throws PromptgateError of kind `outside`, with Octokit's error as its cause
 */
export async function keepReleasePullRequest(github: GitHub, wanted: ReleasePullRequest): Promise<string> {
  const { octokit, owner, repo } = github;
  const { base, tip, files, message, title, body } = wanted;
  try {
    const parent = await octokit.rest.git.getCommit({ owner, repo, commit_sha: tip });
    const tree = await octokit.rest.git.createTree({
      owner,
      repo,
      base_tree: parent.data.tree.sha,
      tree: [...files].map(([path, content]) => ({ path, mode: '100644' as const, type: 'blob' as const, content })),
    });
    await moveBranch(github, { tip, tree: tree.data.sha, message });
    const open = await octokit.rest.pulls.list({ owner, repo, state: 'open', head: `${owner}:${RELEASE_BRANCH}`, base });
    const [pull] = open.data;
    if (pull === undefined) {
      const { data } = await octokit.rest.pulls.create({ owner, repo, base, head: RELEASE_BRANCH, title, body });
      return data.html_url;
    }
    if (pull.title !== title || (pull.body ?? '') !== body)
      await octokit.rest.pulls.update({ owner, repo, pull_number: pull.number, title, body });
    return pull.html_url;
  } catch (error) {
    throw explainFailure(error, `keeping the pull request of ${RELEASE_BRANCH}`);
  }
}

async function moveBranch(
  { octokit, owner, repo }: GitHub,
  { tip, tree, message }: { readonly tip: string; readonly tree: string; readonly message: string },
): Promise<void> {
  const ref = `heads/${RELEASE_BRANCH}`;
  const current = await octokit.rest.git.getRef({ owner, repo, ref }).catch((error: unknown) => {
    if (readFailure(error)?.status === 404) return null;
    throw error;
  });
  if (current !== null) {
    const { data } = await octokit.rest.git.getCommit({ owner, repo, commit_sha: current.data.object.sha });
    if (data.tree.sha === tree && data.parents.length === 1 && data.parents[0]?.sha === tip) return;
  }
  const { data: commit } = await octokit.rest.git.createCommit({ owner, repo, message, tree, parents: [tip] });
  if (current === null) await octokit.rest.git.createRef({ owner, repo, ref: `refs/${ref}`, sha: commit.sha });
  else await octokit.rest.git.updateRef({ owner, repo, ref, sha: commit.sha, force: true });
}
