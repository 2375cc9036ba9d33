import { apiUrl, type State } from './state.ts';

type Shape = Record<string, unknown>;

function encodeNodeId(kind: string, value: string | number): string {
  return Buffer.from(`${kind}:${value}`).toString('base64');
}

/** A stable number for a name, so that ids do not change between answers. */
function hashName(name: string): number {
  let hash = 7;
  for (const char of name) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) % 1_000_000_007;
  return hash;
}

export function userShape(state: State, login: string): Shape {
  const url = `${apiUrl(state)}/users/${encodeURIComponent(login)}`;
  return {
    login,
    id: hashName(login),
    node_id: encodeNodeId('User', login),
    avatar_url: `${state.origin}/avatars/${encodeURIComponent(login)}`,
    gravatar_id: '',
    url,
    html_url: `${state.origin}/${encodeURIComponent(login)}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: login.endsWith('[bot]') ? 'Bot' : 'User',
    site_admin: false,
  };
}

const REPOSITORY_LINKS = [
  'archive assignees blobs branches collaborators comments commits compare contents contributors deployments downloads events forks',
  'git_commits git_refs git_tags hooks issue_comment issue_events issues keys labels languages merges milestones notifications pulls',
  'releases stargazers statuses subscribers subscription tags teams trees',
]
  .join(' ')
  .split(' ');

export function repositoryShape(state: State, fullName = state.repository): Shape {
  const [owner = '', name = ''] = fullName.split('/');
  const url = `${apiUrl(state)}/repos/${fullName}`;
  return {
    ...Object.fromEntries(REPOSITORY_LINKS.map((link) => [`${link}_url`, `${url}/${link}`])),
    id: hashName(fullName),
    node_id: encodeNodeId('Repository', fullName),
    name,
    full_name: fullName,
    private: state.isPrivate,
    owner: userShape(state, owner),
    html_url: `${state.origin}/${fullName}`,
    description: null,
    fork: fullName !== state.repository,
    url,
    clone_url: `${state.origin}/${fullName}.git`,
    git_url: `git://127.0.0.1/${fullName}.git`,
    ssh_url: `git@127.0.0.1:${fullName}.git`,
    svn_url: `${state.origin}/${fullName}`,
    mirror_url: null,
    homepage: null,
    language: null,
    default_branch: state.defaultBranch,
    forks: 0,
    forks_count: 0,
    stargazers_count: 0,
    watchers: 0,
    watchers_count: 0,
    network_count: 0,
    subscribers_count: 0,
    open_issues: 1,
    open_issues_count: 1,
    size: 1,
    has_issues: true,
    has_projects: false,
    has_wiki: false,
    has_pages: false,
    has_discussions: false,
    has_downloads: false,
    archived: false,
    disabled: false,
    license: null,
    pushed_at: '2026-01-01T00:00:00Z',
    created_at: '2026-01-01T00:00:00Z',
    updated_at: '2026-01-01T00:00:00Z',
    visibility: state.isPrivate ? 'private' : 'public',
    topics: [],
    is_template: false,
    allow_forking: true,
    web_commit_signoff_required: false,
  };
}

export function nodeId(kind: string, value: string | number): string {
  return encodeNodeId(kind, value);
}
