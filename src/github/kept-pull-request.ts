import { explainFailure, type GitHub, readFailure } from './client.ts';

/** A file's new text, or a blob that the repository has already; null takes the file away. */
export type KeptFile = string | { readonly mode: '100644' | '100755'; readonly oid: string } | null;

export interface KeptPullRequest {
  /** Its branch, without `refs/heads/`; nobody else's. */
  readonly branch: string;
  /** Where it is to be merged; without `refs/heads/`. */
  readonly base: string;
  /** The base's tip that the change is made from. */
  readonly tip: string;
  /** By path from the repository's root. */
  readonly files: ReadonlyMap<string, KeptFile>;
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
export async function keepPullRequest(github: GitHub, wanted: KeptPullRequest): Promise<string> {
  const { octokit, owner, repo } = github;
  const { branch, base, tip, files, title, body } = wanted;
  try {
    const parent = await octokit.rest.git.getCommit({ owner, repo, commit_sha: tip });
    const entries = [...files].map(([path, file]) => describeEntry(path, file));
    const tree = await octokit.rest.git.createTree({ owner, repo, base_tree: parent.data.tree.sha, tree: entries });
    await moveBranch(github, wanted, tree.data.sha);
    const open = await octokit.rest.pulls.list({ owner, repo, state: 'open', head: `${owner}:${branch}`, base });
    const [pull] = open.data;
    if (pull === undefined) {
      const { data } = await octokit.rest.pulls.create({ owner, repo, base, head: branch, title, body });
      return data.html_url;
    }
    if (pull.title !== title || (pull.body ?? '') !== body)
      await octokit.rest.pulls.update({ owner, repo, pull_number: pull.number, title, body });
    return pull.html_url;
  } catch (error) {
    throw explainFailure(error, `keeping the pull request of ${branch}`);
  }
}

/** A pull request as far as it is a matter of what became of it. */
export interface FoundPull {
  readonly url: string;
  readonly state: 'open' | 'closed' | 'merged';
}

/**
 * The newest pull request from a branch that was opened after a moment; null: there is none.
 * @param since ISO 8601 UTC
 * @throws PromptgateError of kind `outside`, with Octokit's error as its cause
 */
export async function findKeptPull({ octokit, owner, repo }: GitHub, branch: string, since: string): Promise<FoundPull | null> {
  try {
    const { data } = await octokit.rest.pulls.list({ owner, repo, state: 'all', head: `${owner}:${branch}` });
    const found = data.find(({ created_at }) => Date.parse(created_at) >= Date.parse(since));
    if (found === undefined) return null;
    return { url: found.html_url, state: found.merged_at !== null ? 'merged' : found.state === 'open' ? 'open' : 'closed' };
  } catch (error) {
    throw explainFailure(error, `looking for the pull request of ${branch}`);
  }
}

function describeEntry(path: string, file: KeptFile) {
  const regular = { path, mode: '100644' as const, type: 'blob' as const };
  if (file === null) return { ...regular, sha: null };
  return typeof file === 'string' ? { ...regular, content: file } : { ...regular, mode: file.mode, sha: file.oid };
}

async function moveBranch({ octokit, owner, repo }: GitHub, { branch, tip, message }: KeptPullRequest, tree: string): Promise<void> {
  const ref = `heads/${branch}`;
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
