import { ACTIONS_ROUTES } from './actions-routes.ts';
import { BRANCH_ROUTES } from './branch-routes.ts';
import { CHECK_ROUTES } from './check-routes.ts';
import { COMMENT_ROUTES } from './comment-routes.ts';
import { COMMIT_ROUTES } from './commit-routes.ts';
import { DEPLOYMENT_ROUTES } from './deployment-routes.ts';
import { checkRequest, checkResponse, documentationUrl } from './description.ts';
import { ENVIRONMENT_ROUTES } from './environment-routes.ts';
import { GIT_ROUTES } from './git-routes.ts';
import { GIT_WRITE_ROUTES } from './git-write-routes.ts';
import { PEOPLE_ROUTES } from './people-routes.ts';
import { PULL_ROUTES } from './pull-routes.ts';
import { PULL_WRITE_ROUTES } from './pull-write-routes.ts';
import { REACTION_ROUTES } from './reaction-routes.ts';
import { RELEASE_ROUTES } from './release-routes.ts';
import type { Answer, Call, Identity, Route, Scope, State } from './state.ts';

const FORBIDDEN = { integration: 'Resource not accessible by integration', person: 'Resource not accessible by personal access token' };

/** The first that fits answers, so a path that ends in a greedy name comes after the longer ones. */
const ROUTES: readonly Route[] = [
  ...PULL_ROUTES,
  ...PULL_WRITE_ROUTES,
  ...BRANCH_ROUTES,
  ...GIT_ROUTES,
  ...GIT_WRITE_ROUTES,
  ...CHECK_ROUTES,
  ...COMMIT_ROUTES,
  ...COMMENT_ROUTES,
  ...REACTION_ROUTES,
  ...RELEASE_ROUTES,
  ...DEPLOYMENT_ROUTES,
  ...ENVIRONMENT_ROUTES,
  ...ACTIONS_ROUTES,
  ...PEOPLE_ROUTES,
];

/** The last name of these paths takes slashes, as `/contents/{path}` does; every other stops at one. */
const GREEDY = /\{(ref|basehead)\}$/;

const PATTERNS = ROUTES.map((route) => {
  const source = route.path
    .replace('/{path}', '(?:/(?<path>.*))?')
    .replace(GREEDY, '(?<$1>.+)')
    .replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)');
  return { route, pattern: new RegExp(`^${source}$`) };
});

export interface Request {
  readonly method: string;
  /** Without the API's prefix. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly accept: string;
  readonly identity: Identity | null;
}

function decode(groups: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value ?? '')]));
}

function refuse(route: Route, state: State, identity: Identity | null): Answer | null {
  const allows = ([scope, level]: readonly [Scope, 'read' | 'write']): boolean => {
    if (scope === 'metadata' || (level === 'read' && !state.isPrivate)) return true;
    const granted = identity?.permissions[scope];
    return granted === 'write' || granted === level;
  };
  if (route.needs.length === 0 || route.needs.some(allows)) return null;
  // GitHub hides what an anonymous caller may not see, and tells a token what it lacks.
  const documentation_url = documentationUrl(route.method, route.path);
  if (identity === null) return { status: 404, json: { message: 'Not Found', documentation_url, status: '404' } };
  const message = identity.kind === 'user' ? FORBIDDEN.person : FORBIDDEN.integration;
  const headers = { 'x-accepted-github-permissions': route.needs.map(([scope, level]) => `${scope}=${level}`).join('; ') };
  return { status: 403, headers, json: { message, documentation_url, status: '403' } };
}

/** Finds the route, checks the request, the permission and our own answer; every mismatch goes to `report`. */
export async function dispatch(state: State, request: Request, report: (violation: string) => void): Promise<Answer> {
  const { method, path, query, body, identity } = request;
  const line = `${method} ${path}${query.size > 0 ? `?${query}` : ''}`;
  const hit = PATTERNS.map(({ route, pattern }) => ({ route, match: route.method === method ? pattern.exec(path) : null })).find(
    ({ match }) => match !== null,
  );
  const fail = (problems: readonly string[]): Answer => {
    for (const problem of problems) report(`${line}: ${problem}`);
    return { status: 500, json: { message: problems.join('; ') } };
  };
  if (hit?.match == null) return fail(['no such route on this server']);
  const { route } = hit;
  const params = decode(hit.match.groups ?? {});
  const problems = checkRequest(method, route.path, params, query, body);
  if (problems.length > 0) return fail(problems);
  if (route.path.startsWith('/repos/') && `${params.owner}/${params.repo}` !== state.repository) {
    return { status: 404, json: { message: 'Not Found', documentation_url: documentationUrl(method, route.path), status: '404' } };
  }
  const call: Call = { state, identity, params, query, body, accept: request.accept };
  const answer = refuse(route, state, identity) ?? (await route.handle(call));
  if (answer.raw !== undefined) return answer;
  const wrong = checkResponse(method, route.path, answer.status, answer.json);
  return wrong.length > 0 ? fail(wrong) : answer;
}
