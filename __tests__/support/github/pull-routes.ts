import { listCommits } from './git-objects.ts';
import { commitShape } from './git-shapes.ts';
import { nodeId, repositoryShape, userShape } from './shapes.ts';
import { type Answer, apiUrl, type Call, notFound, type Pull, paginate, type Route, type State } from './state.ts';

function sideShape(state: State, ref: string, sha: string, repository: string): Record<string, unknown> {
  const owner = repository.split('/')[0] ?? '';
  return { label: `${owner}:${ref}`, ref, sha, user: userShape(state, owner), repo: repositoryShape(state, repository) };
}

/** A pull request as `/pulls/N` shows it. */
export function pullShape(state: State, pull: Pull): Record<string, unknown> {
  const url = `${apiUrl(state)}/repos/${state.repository}/pulls/${pull.number}`;
  const issue = `${apiUrl(state)}/repos/${state.repository}/issues/${pull.number}`;
  const html = `${state.origin}/${state.repository}/pull/${pull.number}`;
  const statuses = `${apiUrl(state)}/repos/${state.repository}/statuses/${pull.head.sha}`;
  const link = (href: string): { href: string } => ({ href });
  return {
    url,
    id: 500_000 + pull.number,
    node_id: nodeId('PullRequest', pull.number),
    html_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    issue_url: issue,
    commits_url: `${url}/commits`,
    review_comments_url: `${url}/comments`,
    review_comment_url: `${apiUrl(state)}/repos/${state.repository}/pulls/comments{/number}`,
    comments_url: `${issue}/comments`,
    statuses_url: statuses,
    number: pull.number,
    state: pull.state,
    locked: false,
    title: pull.title,
    user: userShape(state, pull.login),
    body: pull.body,
    labels: [],
    milestone: null,
    active_lock_reason: null,
    created_at: pull.createdAt,
    updated_at: pull.closedAt ?? pull.createdAt,
    closed_at: pull.closedAt,
    merged_at: pull.mergedAt,
    merge_commit_sha: pull.mergeSha,
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
    draft: pull.draft,
    head: sideShape(state, pull.head.ref, pull.head.sha, pull.head.repository),
    base: sideShape(state, pull.base.ref, pull.base.sha, state.repository),
    _links: {
      self: link(url),
      html: link(html),
      issue: link(issue),
      comments: link(`${issue}/comments`),
      review_comments: link(`${url}/comments`),
      review_comment: link(`${apiUrl(state)}/repos/${state.repository}/pulls/comments{/number}`),
      commits: link(`${url}/commits`),
      statuses: link(statuses),
    },
    author_association: 'CONTRIBUTOR',
    auto_merge: null,
    merged: pull.mergedAt !== null,
    mergeable: true,
    rebaseable: true,
    mergeable_state: 'clean',
    merged_by: pull.mergedBy === null ? null : userShape(state, pull.mergedBy),
    comments: state.comments.filter((comment) => comment.issue === pull.number).length,
    review_comments: 0,
    maintainer_can_modify: false,
    commits: 1,
    additions: 1,
    deletions: 0,
    changed_files: 1,
  };
}

function findPull(call: Call): Pull | undefined {
  return call.state.pulls.get(Number(call.params.pull_number));
}

function getPull(call: Call): Answer {
  const pull = findPull(call);
  return pull === undefined ? notFound : { status: 200, json: pullShape(call.state, pull) };
}

async function listPullCommits(call: Call): Promise<Answer> {
  const pull = findPull(call);
  if (pull === undefined) return notFound;
  const commits = await listCommits(call.state.gitDir, ['--reverse', '--topo-order', `${pull.base.sha}..${pull.head.sha}`]);
  const path = `/repos/${call.state.repository}/pulls/${pull.number}/commits`;
  const { page, headers } = paginate(call, path, commits.slice(0, 250));
  return { status: 200, headers, json: page.map((commit) => commitShape(call.state, commit)) };
}

const BASE = '/repos/{owner}/{repo}';

export const PULL_ROUTES: readonly Route[] = [
  { method: 'GET', path: BASE, needs: [['metadata', 'read']], handle: ({ state }) => ({ status: 200, json: repositoryShape(state) }) },
  { method: 'GET', path: `${BASE}/pulls/{pull_number}`, needs: [['pull_requests', 'read']], handle: getPull },
  { method: 'GET', path: `${BASE}/pulls/{pull_number}/commits`, needs: [['pull_requests', 'read']], handle: listPullCommits },
];
