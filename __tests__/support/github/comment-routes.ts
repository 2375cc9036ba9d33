import { nodeId, userShape } from './shapes.ts';
import { type Answer, apiUrl, type Call, type Comment, notFound, paginate, type Route, type State, timestamp } from './state.ts';

/** Characters as GitHub counts them. */
const BODY_LIMIT = 65_536;

export function addComment(state: State, issue: number, login: string, body: string): Comment {
  const now = timestamp(state);
  const comment = { id: state.nextCommentId++, issue, login, body, createdAt: now, updatedAt: now, editedBy: null };
  state.comments.push(comment);
  return comment;
}

function commentShape(state: State, comment: Comment): Record<string, unknown> {
  const url = `${apiUrl(state)}/repos/${state.repository}/issues`;
  return {
    id: comment.id,
    node_id: nodeId('IssueComment', comment.id),
    url: `${url}/comments/${comment.id}`,
    html_url: `${state.origin}/${state.repository}/${state.pulls.has(comment.issue) ? 'pull' : 'issues'}/${comment.issue}#issuecomment-${comment.id}`,
    issue_url: `${url}/${comment.issue}`,
    user: userShape(state, comment.login),
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    author_association: comment.login.endsWith('[bot]') ? 'NONE' : 'CONTRIBUTOR',
    body: comment.body,
  };
}

/** The 422 that GitHub gives and its description does not mention. */
function refuseBody(body: string): Answer | null {
  const reason =
    [...body].length > BODY_LIMIT
      ? `Body is too long (maximum is ${BODY_LIMIT} characters)`
      : body.trim() === ''
        ? 'Body cannot be blank'
        : null;
  if (reason === null) return null;
  const errors = [{ resource: 'IssueComment', code: 'unprocessable', field: 'data', message: reason }];
  const documentation_url = 'https://docs.github.com/rest/issues/comments#create-an-issue-comment';
  return { status: 422, json: { message: 'Validation Failed', errors, documentation_url, status: '422' } };
}

function list(call: Call): Answer {
  const issue = Number(call.params.issue_number);
  if (!call.state.pulls.has(issue) && !call.state.issues.has(issue)) return notFound;
  const comments = call.state.comments.filter((comment) => comment.issue === issue);
  const { page, headers } = paginate(call, `/repos/${call.state.repository}/issues/${issue}/comments`, comments);
  return { status: 200, headers, json: page.map((comment) => commentShape(call.state, comment)) };
}

function create(call: Call): Answer {
  const issue = Number(call.params.issue_number);
  const { body } = call.body as { body: string };
  if (!call.state.pulls.has(issue) && !call.state.issues.has(issue)) return notFound;
  const refusal = refuseBody(body);
  if (refusal !== null) return refusal;
  const comment = addComment(call.state, issue, call.identity?.login ?? 'ghost', body);
  const json = commentShape(call.state, comment);
  return { status: 201, json, headers: { location: String(json.url) } };
}

function findComment(call: Call): Comment | undefined {
  return call.state.comments.find((comment) => comment.id === Number(call.params.comment_id));
}

function read(call: Call): Answer {
  const comment = findComment(call);
  return comment === undefined ? notFound : { status: 200, json: commentShape(call.state, comment) };
}

function update(call: Call): Answer {
  const comment = findComment(call);
  if (comment === undefined) return notFound;
  const { body } = call.body as { body: string };
  const refusal = refuseBody(body);
  if (refusal !== null) return refusal;
  comment.body = body;
  comment.updatedAt = timestamp(call.state);
  comment.editedBy = call.identity?.login ?? 'ghost';
  return { status: 200, json: commentShape(call.state, comment) };
}

function remove(call: Call): Answer {
  const comment = findComment(call);
  if (comment === undefined) return notFound;
  call.state.comments.splice(call.state.comments.indexOf(comment), 1);
  return { status: 204 };
}

const BASE = '/repos/{owner}/{repo}/issues';
const READ = [
  ['issues', 'read'],
  ['pull_requests', 'read'],
] as const;
const WRITE = [
  ['issues', 'write'],
  ['pull_requests', 'write'],
] as const;

export const COMMENT_ROUTES: readonly Route[] = [
  { method: 'GET', path: `${BASE}/{issue_number}/comments`, needs: READ, handle: list },
  { method: 'POST', path: `${BASE}/{issue_number}/comments`, needs: WRITE, handle: create },
  { method: 'GET', path: `${BASE}/comments/{comment_id}`, needs: READ, handle: read },
  { method: 'PATCH', path: `${BASE}/comments/{comment_id}`, needs: WRITE, handle: update },
  { method: 'DELETE', path: `${BASE}/comments/{comment_id}`, needs: WRITE, handle: remove },
];
