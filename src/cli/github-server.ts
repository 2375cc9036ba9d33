import type { RemotePlace } from '../explain/pull-request.ts';
import { readRemote } from '../explain/pull-request.ts';
import type { AskServer } from '../explain/server.ts';
import type { Unknown } from '../explain/trail.ts';
import type { GitHub } from '../github/client.ts';
import type { Environment } from '../revisions/git-process.ts';
import { runGit } from '../revisions/git-process.ts';

/** Milliseconds that all answers of the server together may take. */
const PATIENCE = 15_000;
/** Milliseconds for a few writes one after the other. */
const WRITE_PATIENCE = 60_000;
/** Seconds that a rate limit may ask to wait: somebody sits there. */
const LONGEST_WAIT = 3;
const WHAT = 'What only GitHub knows (reviewers, release, deployments there)';

/** The repository's server, as far as this clone and the environment name one. */
export interface ServerPlace {
  readonly webUrl: string | null;
  readonly server: AskServer | Unknown;
}

interface Hosts {
  /** With the protocol, without a slash at the end. */
  readonly web: string;
  readonly api: string;
}

/** The server that a token of the environment belongs to: GitHub's own, or the one that the environment names. */
function readHosts({ GITHUB_API_URL, GITHUB_SERVER_URL }: Environment): Hosts {
  const api = (GITHUB_API_URL || 'https://api.github.com').replace(/\/+$/, '');
  const given = GITHUB_SERVER_URL?.replace(/\/+$/, '');
  return { api, web: given || (api === 'https://api.github.com' ? 'https://github.com' : api.replace(/\/api\/v3$/, '')) };
}

function hostOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).host.toLowerCase() : null;
}

async function readOrigin(directory: string, environment: Environment): Promise<RemotePlace | null> {
  const { code, stdout } = await runGit({ directory, environment }, ['remote', 'get-url', 'origin'], { accept: [0, 1, 2, 128] });
  return code === 0 ? readRemote(stdout.toString().split('\n', 1)[0] ?? '') : null;
}

/**
 * The server that knows this clone's pull requests. A token is sent to no other server than its own, whatever address the clone names.
 * Nothing is asked yet.
 */
export async function findServer(directory: string, environment: Environment): Promise<ServerPlace> {
  const found = await findAsking(directory, environment);
  return 'asking' in found ? { webUrl: found.webUrl, server: createAsking(found.asking) } : found;
}

/**
 * A connection to the server that knows this clone's pull requests, for what is to be written there.
 * @returns null where no token is set or the clone is of no such server
 */
export async function connectServer(directory: string, environment: Environment): Promise<GitHub | null> {
  const found = await findAsking(directory, environment);
  return 'asking' in found ? open(found.asking, AbortSignal.timeout(WRITE_PATIENCE)) : null;
}

type Found = { readonly webUrl: string; readonly asking: Asking } | { readonly webUrl: string | null; readonly server: Unknown };

async function findAsking(directory: string, environment: Environment): Promise<Found> {
  const hosts = readHosts(environment);
  const given = /^([\w.-]{1,100})\/([\w.-]{1,100})$/.exec(environment.GITHUB_REPOSITORY ?? '');
  const origin = given ? null : await readOrigin(directory, environment);
  const isElsewhere = origin !== null && origin.host !== hostOf(hosts.web);
  const repository = given ? given[0] : origin === null || isElsewhere ? null : `${origin.owner}/${origin.repo}`;
  if (repository === null) {
    const why = isElsewhere
      ? `this clone’s origin is on ${origin.host}, not on ${hostOf(hosts.web)}.`
      : 'this clone has no origin on GitHub.';
    const help = isElsewhere
      ? `If that is a GitHub Enterprise Server: GITHUB_API_URL=https://${origin.host}/api/v3, and its token in GITHUB_TOKEN.`
      : 'Name the repository: GITHUB_REPOSITORY=owner/name';
    return { webUrl: null, server: { what: WHAT, why, help } };
  }
  const webUrl = `${hosts.web}/${repository}`;
  const token = environment.GITHUB_TOKEN || environment.GH_TOKEN;
  if (!token) {
    const help = 'Set GITHUB_TOKEN or GH_TOKEN; with GitHub’s own tool: GH_TOKEN=$(gh auth token) promptgate explain …';
    return { webUrl, server: { what: WHAT, why: 'no token is set, so GitHub was not asked.', help } };
  }
  return { webUrl, asking: { token, apiUrl: hosts.api, repository, environment } };
}

interface Asking {
  readonly token: string;
  readonly apiUrl: string;
  readonly repository: string;
  readonly environment: Environment;
}

async function open({ token, apiUrl, repository, environment }: Asking, signal: AbortSignal): Promise<GitHub> {
  const { connect } = await import('../github/client.ts');
  const { https_proxy, HTTPS_PROXY, http_proxy, HTTP_PROXY } = environment;
  const useProxy = Boolean(https_proxy || HTTPS_PROXY || http_proxy || HTTP_PROXY);
  return connect({ token, apiUrl, repository, useProxy, debug: () => {}, longestWait: LONGEST_WAIT, signal });
}

function createAsking(asking: Asking): AskServer {
  return async (question) => {
    const { askGitHub } = await import('../github/trail.ts');
    const signal = AbortSignal.timeout(PATIENCE);
    return askGitHub(await open(asking, signal), question, signal);
  };
}
