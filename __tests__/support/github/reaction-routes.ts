import type { Reaction } from './records.ts';
import { nodeId, userShape } from './shapes.ts';
import { type Answer, type Call, notFound, paginate, type Route, type State, takeId, timestamp } from './state.ts';

function reactionShape(state: State, reaction: Reaction): Record<string, unknown> {
  const { id, login, content, createdAt } = reaction;
  return { id, node_id: nodeId('Reaction', id), user: userShape(state, login), content, created_at: createdAt };
}

function hasComment({ state, params }: Call): boolean {
  return state.comments.some(({ id }) => id === Number(params.comment_id));
}

function list(call: Call): Answer {
  if (!hasComment(call)) return notFound;
  const { state, params, query } = call;
  const wanted = query.get('content');
  const found = state.reactions.filter((one) => one.comment === Number(params.comment_id) && (wanted === null || one.content === wanted));
  const { page, headers } = paginate(call, `/repos/${state.repository}/issues/comments/${params.comment_id}/reactions`, found);
  return { status: 200, headers, json: page.map((reaction) => reactionShape(state, reaction)) };
}

/** 201 for a new one, 200 for one that this token's owner gave before. */
function create(call: Call): Answer {
  if (!hasComment(call)) return notFound;
  const { state } = call;
  const comment = Number(call.params.comment_id);
  const { content } = call.body as { content: string };
  const login = call.identity?.login ?? 'ghost';
  const known = state.reactions.find((one) => one.comment === comment && one.login === login && one.content === content);
  if (known !== undefined) return { status: 200, json: reactionShape(state, known) };
  const reaction: Reaction = { id: takeId(state), comment, login, content, createdAt: timestamp(state) };
  state.reactions.push(reaction);
  return { status: 201, json: reactionShape(state, reaction) };
}

function remove({ state, params, identity }: Call): Answer {
  const at = state.reactions.findIndex(({ id, login }) => id === Number(params.reaction_id) && login === identity?.login);
  if (at < 0) return notFound;
  state.reactions.splice(at, 1);
  return { status: 204 };
}

const BASE = '/repos/{owner}/{repo}/issues/comments/{comment_id}/reactions';
const READ = [
  ['issues', 'read'],
  ['pull_requests', 'read'],
] as const;
const WRITE = [
  ['issues', 'write'],
  ['pull_requests', 'write'],
] as const;

export const REACTION_ROUTES: readonly Route[] = [
  { method: 'GET', path: BASE, needs: READ, handle: list },
  { method: 'POST', path: BASE, needs: WRITE, handle: create },
  { method: 'DELETE', path: `${BASE}/{reaction_id}`, needs: WRITE, handle: remove },
];
