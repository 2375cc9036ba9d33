import type { ChangedFile, CommitObject } from './git-objects.ts';
import { nodeId } from './shapes.ts';
import { apiUrl, type State } from './state.ts';

const UNVERIFIED = { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null };

/** A commit as `/git/commits` shows it. */
export function gitCommitShape(state: State, commit: CommitObject): Record<string, unknown> {
  const url = `${apiUrl(state)}/repos/${state.repository}/git`;
  const html = `${state.origin}/${state.repository}`;
  return {
    sha: commit.sha,
    node_id: nodeId('Commit', commit.sha),
    url: `${url}/commits/${commit.sha}`,
    html_url: `${html}/commit/${commit.sha}`,
    author: commit.author,
    committer: commit.committer,
    tree: { sha: commit.tree, url: `${url}/trees/${commit.tree}` },
    message: commit.message,
    parents: commit.parents.map((sha) => ({ sha, url: `${url}/commits/${sha}`, html_url: `${html}/commit/${sha}` })),
    verification: UNVERIFIED,
  };
}

/** A commit as `/commits`, `/compare` and `/pulls/N/commits` show it. */
export function commitShape(state: State, commit: CommitObject): Record<string, unknown> {
  const url = `${apiUrl(state)}/repos/${state.repository}`;
  const html = `${state.origin}/${state.repository}`;
  return {
    url: `${url}/commits/${commit.sha}`,
    sha: commit.sha,
    node_id: nodeId('Commit', commit.sha),
    html_url: `${html}/commit/${commit.sha}`,
    comments_url: `${url}/commits/${commit.sha}/comments`,
    commit: {
      url: `${url}/git/commits/${commit.sha}`,
      author: commit.author,
      committer: commit.committer,
      message: commit.message,
      tree: { sha: commit.tree, url: `${url}/git/trees/${commit.tree}` },
      comment_count: 0,
      verification: UNVERIFIED,
    },
    author: null,
    committer: null,
    parents: commit.parents.map((sha) => ({ sha, url: `${url}/commits/${sha}`, html_url: `${html}/commit/${sha}` })),
  };
}

const STATUSES: Readonly<Record<string, string>> = { A: 'added', D: 'removed', M: 'modified', T: 'changed', R: 'renamed', C: 'copied' };

export function fileShape(state: State, file: ChangedFile, revision: string): Record<string, unknown> {
  const path = encodeURIComponent(file.path);
  return {
    sha: file.sha,
    filename: file.path,
    status: STATUSES[file.status.slice(0, 1)] ?? 'changed',
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: `${state.origin}/${state.repository}/blob/${revision}/${path}`,
    raw_url: `${state.origin}/${state.repository}/raw/${revision}/${path}`,
    contents_url: `${apiUrl(state)}/repos/${state.repository}/contents/${path}?ref=${revision}`,
    ...(file.previous === null ? {} : { previous_filename: file.previous }),
  };
}
