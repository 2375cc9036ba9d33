import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { zipSync } from 'fflate';
import { answerStorage } from './github/actions-routes.ts';
import { addComment } from './github/comment-routes.ts';
import { dispatch } from './github/dispatch.ts';
import { type Fault, Faults, type LoggedRequest } from './github/faults.ts';
import { resolveObject, runGit } from './github/git-objects.ts';
import { answerGraphql } from './github/graphql.ts';
import { type MergeMethod, type MergeResult, mergePull } from './github/merges.ts';
import { setRole } from './github/people-routes.ts';
import { addReview } from './github/pull-write-routes.ts';
import type { Artifact, Job, Review, Role, WorkflowRun } from './github/records.ts';
import { followBranches } from './github/ref-updates.ts';
import { matchGitPath, readBasicToken, servePush, serveRead } from './github/smart-http.ts';
import { apiUrl, type Comment, type Identity, type Protection, type Pull, type State, takeId, timestamp } from './github/state.ts';

export { BAD_GATEWAY, primaryRateLimit, secondaryRateLimit } from './github/faults.ts';
export type { Comment, Fault, Identity, LoggedRequest, Pull };

export interface GitHubServerOptions {
  /** A bare repository or a `.git` directory: the objects and refs that are served. */
  readonly gitDir: string;
  /** `owner/name`; `octo-org/prompts` unless told. */
  readonly repository?: string;
  readonly defaultBranch?: string;
  /** true unless told: every read then needs a token, git's too. */
  readonly private?: boolean;
  /** `/api/v3` for a GitHub Enterprise Server. */
  readonly prefix?: '' | '/api/v3';
  readonly treeLimit?: number;
  /** The server's clock, in milliseconds since 1970. */
  readonly now?: () => number;
}

export interface RunOptions {
  readonly headSha: string;
  /** `pull_request` unless told. */
  readonly event?: string;
  readonly headBranch?: string;
  /** `.github/workflows/promptgate.yml` unless told. */
  readonly path?: string;
  readonly name?: string;
  /** null: still running. `failure` unless told. */
  readonly conclusion?: string | null;
  /** By name, with conclusions; one job of the run's own conclusion unless told. */
  readonly jobs?: Readonly<Record<string, string | null>>;
  readonly pulls?: readonly number[];
  /** ISO 8601; now unless told. */
  readonly createdAt?: string;
}

export interface PullOptions {
  readonly number?: number;
  readonly title: string;
  readonly body?: string;
  /** Branch, tag or SHA. */
  readonly head: string;
  readonly base?: string;
  /** `refs/pull/N/merge`, where the test has made such a commit. */
  readonly merge?: string;
  readonly login?: string;
  /** `owner/name` of the fork. */
  readonly fork?: string;
}

export interface GitHubServer {
  /** GITHUB_SERVER_URL; git is at `${url}/${repository}`. */
  readonly url: string;
  /** GITHUB_API_URL. */
  readonly apiUrl: string;
  readonly repository: string;
  /** A GITHUB_TOKEN: `github-actions[bot]`, contents read, pull requests and issues write. */
  readonly token: string;
  readonly requests: readonly LoggedRequest[];
  /** What GitHub's description forbids; a test asserts that it is empty. */
  readonly violations: readonly string[];
  readonly pulls: ReadonlyMap<number, Pull>;
  readonly comments: readonly Comment[];
  /** All that the server remembers: releases, deployments, check runs, workflow runs… */
  readonly state: State;
  addToken(identity: Identity): string;
  /** Asks for pull requests on a branch: pushes and API writes are refused to tokens without `bypass`. */
  protect(branch: string, protection?: Protection): void;
  addPull(options: PullOptions): Promise<Pull>;
  addComment(issue: number, login: string, body: string): Comment;
  /** A plain issue, which is no pull request. */
  addIssue(number: number, title: string, login?: string): void;
  /** What somebody may do in the repository: admin, maintain, write, triage, read, none, or a custom role on top of `permission`. */
  setRole(login: string, role: string, permission?: Role['permission']): void;
  /** Somebody's "Merge" button; `octocat`'s unless told. */
  merge(pull: Pull, method: MergeMethod, login?: string): Promise<MergeResult>;
  /** Somebody's verdict on the pull request as it stands. */
  review(pull: Pull, login: string, verdict?: Review['state'], body?: string): Review;
  addRun(options: RunOptions): WorkflowRun;
  /** An artifact of a run: texts or bytes by file name. */
  addArtifact(run: WorkflowRun, name: string, files: Readonly<Record<string, string | Uint8Array>>): Artifact;
  fail(fault: Fault): void;
  close(): Promise<void>;
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function send(response: ServerResponse, status: number, headers: Readonly<Record<string, string>>, body: unknown, raw?: Uint8Array): void {
  response.statusCode = status;
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.setHeader('x-github-request-id', '0000:0000:0000:0000');
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (raw !== undefined) response.end(raw);
  else response.end(body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body));
}

/** The token of an API request (`token X`, `Bearer X`) or of git (`basic`). */
function readToken(header: string | undefined): string | null {
  return readBasicToken(header) ?? /^(?:token|bearer) (.+)$/i.exec(header ?? '')?.[1] ?? null;
}

/**
 * Starts a GitHub on 127.0.0.1 that serves one real repository and remembers pull requests and comments. Every request and
 * every answer is held against GitHub's own API description; what that lacks (the comment limit, permissions, authorship) is
 * enforced by hand.
 */
export async function startGitHubServer(options: GitHubServerOptions): Promise<GitHubServer> {
  const token = 'ghs_0123456789abcdefghijklmnopqrstuvwxyz';
  const state: State = {
    gitDir: options.gitDir,
    repository: options.repository ?? 'octo-org/prompts',
    defaultBranch: options.defaultBranch ?? 'main',
    isPrivate: options.private ?? true,
    origin: '',
    prefix: options.prefix ?? '',
    identities: new Map([
      [
        token,
        { login: 'github-actions[bot]', kind: 'actions', permissions: { contents: 'read', pull_requests: 'write', issues: 'write' } },
      ],
    ]),
    pulls: new Map(),
    comments: [],
    nextCommentId: 1_000_001,
    environments: new Map(),
    issues: new Map(),
    protections: new Map(),
    releases: [],
    deployments: [],
    checkRuns: [],
    reactions: [],
    roles: new Map(),
    runs: [],
    artifacts: [],
    reviews: [],
    dispatches: [],
    settings: { actionsMayOpenPulls: true },
    now: options.now ?? Date.now,
    nextId: 2_000_000,
    treeLimit: options.treeLimit ?? 100_000,
  };
  const faults = new Faults();
  const requests: LoggedRequest[] = [];
  const violations: string[] = [];

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', state.origin);
    const bytes = await readBody(request);
    const given = readToken(request.headers.authorization);
    const identity = given === null ? null : (state.identities.get(given) ?? null);
    const gitPath = matchGitPath(state, url.pathname);
    const inApi = gitPath === null && url.pathname.startsWith(`${state.prefix}/`);
    const text = gitPath === null && bytes.length > 0 ? bytes.toString() : undefined;
    const logged: LoggedRequest = {
      method: request.method ?? 'GET',
      path: inApi ? url.pathname.slice(state.prefix.length) : url.pathname,
      query: url.search,
      headers: request.headers,
      body: text === undefined ? undefined : parseJson(text),
      login: identity?.login ?? null,
      kind: gitPath === null ? 'api' : 'git',
      status: 0,
    };
    requests.push(logged);
    response.on('close', () => {
      logged.status = response.statusCode;
    });
    const fault = faults.take(logged);
    if (fault?.delayMs !== undefined) await sleep(fault.delayMs, undefined, { ref: false });
    await fault?.before?.();
    const isRefused = fault?.status !== undefined;
    if (isRefused && fault.answered !== true) return send(response, fault.status ?? 500, fault.headers ?? {}, fault.body);
    if (url.pathname === (state.prefix === '' ? '/graphql' : '/api/graphql')) {
      const { status, json } = answerGraphql(logged.body, identity, (violation) => violations.push(violation));
      return send(response, status, {}, json);
    }
    const stored = answerStorage(state, url, request.headers.authorization);
    if (stored !== null) return send(response, stored.status, stored.headers ?? {}, undefined, stored.raw);
    if (gitPath !== null) return answerGit(request, url, gitPath, bytes, identity, response);
    if (!inApi) {
      violations.push(`${logged.method} ${url.pathname}: outside the API's prefix ${state.prefix}`);
      return send(response, 404, {}, { message: 'Not Found' });
    }
    if (given !== null && identity === null)
      return send(response, 401, {}, { message: 'Bad credentials', documentation_url: 'https://docs.github.com/rest', status: '401' });
    const accept = request.headers.accept ?? '';
    const call = { method: logged.method, path: logged.path, query: url.searchParams, body: logged.body, accept, identity };
    const result = await dispatch(state, call, (violation) => violations.push(violation));
    if (isRefused) return send(response, fault.status ?? 500, fault.headers ?? {}, fault.body);
    send(
      response,
      result.status,
      { 'x-ratelimit-limit': '1000', 'x-ratelimit-remaining': '900', ...result.headers },
      result.json,
      result.raw,
    );
  }

  function answerGit(
    request: IncomingMessage,
    url: URL,
    rest: string,
    body: Buffer,
    identity: Identity | null,
    response: ServerResponse,
  ): Promise<void> | undefined {
    const isPush = rest.includes('receive-pack') || url.search.includes('receive-pack');
    const refuse = (words: string): void =>
      send(response, 401, { 'www-authenticate': 'Basic realm="GitHub"', 'content-type': 'text/plain' }, words);
    const allowed = !state.isPrivate || identity?.permissions.contents !== undefined;
    if (!allowed) refuse('Repository not found.');
    else if (!isPush) return serveRead(state, { request, url, rest, body }, response);
    else if (identity === null) refuse('Write access needs a token.');
    else if (identity.permissions.contents !== 'write') return refusePush(identity, response);
    else return servePush(state, { request, url, rest, body }, identity, response).then(() => followBranches(state));
  }

  /** GitHub's 403: git prints its body behind `remote: `. */
  function refusePush(identity: Identity, response: ServerResponse): undefined {
    const words = `Permission to ${state.repository}.git denied to ${identity.login}.`;
    send(response, 403, { 'content-type': 'text/plain; charset=UTF-8' }, words);
  }

  // No connection is closed at the moment in which a process that was held up uses it again.
  const server = createServer({ keepAliveTimeout: 0 }, (request, response) => {
    answer(request, response).catch((error: unknown) => {
      violations.push(`${request.method} ${request.url}: the server failed: ${String(error)}`);
      if (!response.headersSent) send(response, 500, {}, { message: String(error) });
      else response.destroy();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  state.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function addPull(pull: PullOptions): Promise<Pull> {
    const number = pull.number ?? Math.max(0, ...state.pulls.keys(), ...state.issues.keys()) + 1;
    const base = pull.base ?? state.defaultBranch;
    const headSha = await resolveObject(state.gitDir, pull.head, 'commit');
    const baseSha = await resolveObject(state.gitDir, base, 'commit');
    if (headSha === null || baseSha === null) throw new Error(`no such commit: ${pull.head} or ${base}`);
    const mergeSha = pull.merge === undefined ? null : await resolveObject(state.gitDir, pull.merge, 'commit');
    await runGit(state.gitDir, ['update-ref', `refs/pull/${number}/head`, headSha]);
    if (mergeSha !== null) await runGit(state.gitDir, ['update-ref', `refs/pull/${number}/merge`, mergeSha]);
    const added: Pull = {
      number,
      title: pull.title,
      body: pull.body ?? null,
      state: 'open',
      draft: false,
      login: pull.login ?? 'octocat',
      head: { ref: pull.head, sha: headSha, repository: pull.fork ?? state.repository },
      base: { ref: base, sha: baseSha },
      mergeSha,
      createdAt: timestamp(state),
      mergedAt: null,
      mergedBy: null,
      closedAt: null,
    };
    state.pulls.set(number, added);
    return added;
  }

  return {
    url: state.origin,
    apiUrl: apiUrl(state),
    repository: state.repository,
    token,
    requests,
    violations,
    pulls: state.pulls,
    comments: state.comments,
    state,
    protect: (branch, protection = 'branch') => void state.protections.set(branch, protection),
    addToken(identity) {
      const added = `ghs_${String(state.identities.size).padStart(36, '0')}`;
      state.identities.set(added, identity);
      return added;
    },
    addPull,
    addComment: (issue, login, body) => addComment(state, issue, login, body),
    addIssue: (number, title, login = 'octocat') => void state.issues.set(number, { number, title, login }),
    setRole: (login, role, permission) => setRole(state, login, role, permission),
    merge: (pull, method, login = 'octocat') => mergePull(state, pull, method, login),
    review: (pull, login, verdict = 'APPROVED', body = '') => addReview(state, pull, login, verdict, body),
    addRun(run) {
      const conclusion = run.conclusion === undefined ? 'failure' : run.conclusion;
      const status = conclusion === null ? 'in_progress' : 'completed';
      const jobs = Object.entries(run.jobs ?? { promptgate: conclusion }).map(
        ([name, end]): Job => ({ id: takeId(state), name, conclusion: end, status: end === null ? 'in_progress' : 'completed' }),
      );
      const added: WorkflowRun = {
        id: takeId(state),
        name: run.name ?? 'Promptgate',
        path: run.path ?? '.github/workflows/promptgate.yml',
        event: run.event ?? 'pull_request',
        headSha: run.headSha,
        headBranch: run.headBranch ?? 'topic',
        createdAt: run.createdAt ?? timestamp(state),
        status,
        conclusion,
        attempt: 1,
        jobs,
        pulls: run.pulls ?? [],
      };
      state.runs.push(added);
      return added;
    },
    addArtifact(run, name, files) {
      const encode = (content: string | Uint8Array): Uint8Array => (typeof content === 'string' ? Buffer.from(content) : content);
      const zip = zipSync(Object.fromEntries(Object.entries(files).map(([path, content]) => [path, new Uint8Array(encode(content))])));
      const artifact: Artifact = { id: takeId(state), run: run.id, name, zip, createdAt: timestamp(state), expired: false };
      state.artifacts.push(artifact);
      return artifact;
    },
    fail: (fault) => faults.add(fault),
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
