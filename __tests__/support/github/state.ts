import { writeTime } from './git-objects.ts';
import type { Artifact, CheckRun, Deployment, Dispatch, Reaction, Release, Review, Role, WorkflowRun } from './records.ts';

/** Who a token is and what it may do, as GitHub decides it. */
export interface Identity {
  readonly login: string;
  /** `actions`: the job's GITHUB_TOKEN. `app`: an installation token. Neither may ask `GET /user`. */
  readonly kind: 'actions' | 'app' | 'user';
  readonly permissions: Readonly<Partial<Record<Scope, 'read' | 'write'>>>;
  /** On every bypass list: protected branches take its writes. `github-actions[bot]` cannot be on one. */
  readonly bypass?: boolean;
  /** The slug of the App, for check runs; `github-actions` for a GITHUB_TOKEN. */
  readonly app?: string;
}

export type Scope = 'contents' | 'pull_requests' | 'issues' | 'metadata' | 'deployments' | 'checks' | 'actions' | 'statuses';

/** `branch`: classic branch protection (GH006). `ruleset`: a repository rule (GH013). Both ask for pull requests. */
export type Protection = 'branch' | 'ruleset';

export interface Pull {
  readonly number: number;
  title: string;
  body: string | null;
  state: 'open' | 'closed';
  draft: boolean;
  login: string;
  head: { ref: string; sha: string; repository: string };
  base: { ref: string; sha: string };
  /** GitHub's test merge while it is open; once merged, the commit on the base branch. */
  mergeSha: string | null;
  createdAt: string;
  mergedAt: string | null;
  mergedBy: string | null;
  closedAt: string | null;
}

export interface Comment {
  readonly id: number;
  readonly issue: number;
  readonly login: string;
  body: string;
  readonly createdAt: string;
  updatedAt: string;
  /** The login that wrote last; differs from `login` when somebody edited another's comment. */
  editedBy: string | null;
}

/** All that the server remembers; tests read and change it directly. */
export interface State {
  readonly gitDir: string;
  readonly repository: string;
  readonly defaultBranch: string;
  readonly isPrivate: boolean;
  /** `http://127.0.0.1:PORT`, without the API's prefix. */
  origin: string;
  readonly prefix: string;
  readonly identities: Map<string, Identity>;
  readonly pulls: Map<number, Pull>;
  readonly comments: Comment[];
  nextCommentId: number;
  /** Types of each environment's protection rules, by its name. */
  readonly environments: Map<string, readonly string[]>;
  /** Plain issues, by number. */
  readonly issues: Map<number, { readonly number: number; title: string; readonly login: string }>;
  /** By branch, without `refs/heads/`. */
  readonly protections: Map<string, Protection>;
  readonly releases: Release[];
  readonly deployments: Deployment[];
  readonly checkRuns: CheckRun[];
  readonly reactions: Reaction[];
  readonly roles: Map<string, Role>;
  readonly runs: WorkflowRun[];
  readonly artifacts: Artifact[];
  readonly reviews: Review[];
  readonly dispatches: Dispatch[];
  readonly settings: Settings;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  nextId: number;
  /** Entries after which a recursive tree says `truncated`; GitHub's own limit is 100,000. */
  readonly treeLimit: number;
}

export interface Settings {
  /** "Allow GitHub Actions to create and approve pull requests". */
  actionsMayOpenPulls: boolean;
}

/** A new id, for whatever needs one. */
export function takeId(state: State): number {
  state.nextId += 1;
  return state.nextId;
}

/** The server's time as GitHub writes it: whole seconds, UTC. */
export function timestamp(state: State): string {
  return writeTime(state.now());
}

/** The API's address as clients see it. */
export function apiUrl(state: State): string {
  return `${state.origin}${state.prefix}`;
}

/** What a handler gets: names from the path, the query, the parsed body. */
export interface Call {
  readonly state: State;
  readonly identity: Identity | null;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly accept: string;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON value; absent for 204. */
  readonly json?: unknown;
  /** Bytes of another media type, which the description does not cover. */
  readonly raw?: Uint8Array;
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** The path as GitHub's description writes it. */
  readonly path: string;
  /** Any one of these suffices. */
  readonly needs: readonly (readonly [Scope, 'read' | 'write'])[];
  handle(call: Call): Promise<Answer> | Answer;
}

export const notFound: Answer = {
  status: 404,
  json: { message: 'Not Found', documentation_url: 'https://docs.github.com/rest', status: '404' },
};

/** 422 with one error, as GitHub's validations give it. */
export function invalid(resource: string, field: string, code: string, message?: string): Answer {
  const errors = [{ resource, code, field, ...(message === undefined ? {} : { message }) }];
  return { status: 422, json: { message: 'Validation Failed', errors, documentation_url: 'https://docs.github.com/rest', status: '422' } };
}

/** A refusal with GitHub's words alone. */
export function refusal(status: 403 | 404 | 405 | 409 | 410 | 422, message: string): Answer {
  return { status, json: { message, documentation_url: 'https://docs.github.com/rest', status: String(status) } };
}

/** One page of a list and the `Link` header that leads to the others. GitHub caps `per_page` at 100 without a word. */
export function paginate<Item>(
  call: Call,
  path: string,
  items: readonly Item[],
): { page: readonly Item[]; headers: Record<string, string> } {
  const size = Math.min(100, Math.max(1, Number(call.query.get('per_page') ?? 30) || 30));
  const number = Math.max(1, Number(call.query.get('page') ?? 1) || 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  const link = (page: number, rel: string): string => {
    const query = new URLSearchParams(call.query);
    query.set('page', String(page));
    return `<${apiUrl(call.state)}${path}?${query}>; rel="${rel}"`;
  };
  const links: string[] = [];
  if (number > 1) links.push(link(number - 1, 'prev'));
  if (number < last) links.push(link(number + 1, 'next'), link(last, 'last'));
  if (number > 1) links.push(link(1, 'first'));
  return { page: items.slice((number - 1) * size, number * size), headers: links.length > 0 ? { link: links.join(', ') } : {} };
}
