import type { Octokit } from '@octokit/rest';
import { PromptgateError } from '../errors.ts';

/** One line of the plugins' and Octokit's own talk; shown when the runner's debug log is on. */
export type DebugLog = (message: string) => void;

export interface ConnectOptions {
  readonly token: string;
  /** GITHUB_API_URL; an Enterprise Server's ends in `/api/v3`. */
  readonly apiUrl: string;
  /** `owner/name`. */
  readonly repository: string;
  /** Go through the proxy that the environment names (`https_proxy`, `no_proxy`). */
  readonly useProxy: boolean;
  readonly debug: DebugLog;
  /** Seconds that one rate limit may ask us to wait; two minutes when absent. */
  readonly longestWait?: number;
  /** Ends what is on its way, and lets nothing more be sent. */
  readonly signal?: AbortSignal;
}

/** A connection to one repository. */
export interface GitHub {
  readonly octokit: Octokit;
  readonly owner: string;
  readonly repo: string;
}

/** Seconds that a rate limit may ask us to wait; a job that waits longer costs more than a job that says so. */
const LONGEST_WAIT = 120;
const WAITS = 3;
/** Milliseconds for one answer; the retries come on top. */
const ANSWER_TIMEOUT = 30_000;

let connections = 0;
const USER_AGENT = 'promptgate';

/**
 * Connects to a repository: retries faults of the server, waits out rate limits, and ends every request that hangs.
 * Octokit and its plugins are loaded here and not before, so that what needs no network does not pay for them.
 */
export async function connect(options: ConnectOptions): Promise<GitHub> {
  const [{ Octokit: Base }, { retry }, { throttling }, proxy] = await Promise.all([
    import('@octokit/rest'),
    import('@octokit/plugin-retry'),
    import('@octokit/plugin-throttling'),
    options.useProxy ? import('@actions/github/lib/utils') : null,
  ]);
  const { debug, longestWait = LONGEST_WAIT } = options;
  const request = (proxy?.defaults.request?.fetch as typeof fetch | undefined) ?? fetch;
  const waitFor = (kind: string) => (seconds: number, of: { method: string; url: string }, _octokit: unknown, count: number) => {
    const again = seconds <= longestWait && count < WAITS;
    debug(`${kind} rate limit at ${of.method} ${of.url}: ${again ? `waiting ${seconds} s` : `giving up, ${seconds} s is too long`}`);
    return again;
  };
  const octokit = new (Base.plugin(retry, throttling))({
    auth: options.token,
    baseUrl: options.apiUrl,
    userAgent: USER_AGENT,
    log: { debug, info: debug, warn: debug, error: debug },
    request: {
      fetch: (url: string, init: RequestInit) => {
        const timeout = AbortSignal.timeout(ANSWER_TIMEOUT);
        return request(url, { ...init, signal: options.signal === undefined ? timeout : AbortSignal.any([timeout, options.signal]) });
      },
    },
    throttle: {
      // The plugin spaces out writes per id; without one, all connections of a process wait for each other.
      id: `${options.repository}#${++connections}`,
      onRateLimit: waitFor('primary'),
      onSecondaryRateLimit: waitFor('secondary'),
      fallbackSecondaryRateRetryAfter: 60,
    },
  });
  const [owner = '', repo = ''] = options.repository.split('/');
  return { octokit, owner, repo };
}

/** What Octokit tells of a failed request. */
export interface RequestFailure {
  /** HTTP status; 500 also where no answer came. */
  readonly status: number;
  readonly message: string;
  /** GitHub's `x-accepted-github-permissions`: what the request needs, or null. */
  readonly needs: string | null;
}

/** The failure in an error that Octokit threw; null when it is another kind of error. */
export function readFailure(error: unknown): RequestFailure | null {
  if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number') return null;
  const headers = (error as { response?: { headers?: Readonly<Record<string, unknown>> } }).response?.headers;
  const needs = headers?.['x-accepted-github-permissions'];
  return { status: error.status, message: error.message, needs: typeof needs === 'string' ? needs : null };
}

/** Whether GitHub refused for a missing permission, and not for a rate limit, which it answers with 403 too. */
export function isForbidden(failure: RequestFailure): boolean {
  return failure.status === 403 && !/rate limit/i.test(failure.message);
}

const MENDS: readonly (readonly [(failure: RequestFailure) => boolean, string])[] = [
  [({ status }) => status === 401, 'Pass a valid token as `github-token`; the default, `github.token`, is one.'],
  [({ message }) => /rate limit/i.test(message), 'The token used up its requests. Run the job again later.'],
  [({ status }) => status === 403, 'Give the job the permissions it needs, in the workflow under `permissions:`.'],
  [({ status }) => status === 404, 'Look whether the repository and the pull request exist and whether the token may read them.'],
  [({ status }) => status >= 500, 'Run the job again; https://www.githubstatus.com says whether GitHub has a fault.'],
];

/** A fault of GitHub's as the user gets to read it. `doing` completes "GitHub failed while …". */
export function explainFailure(error: unknown, doing: string): PromptgateError {
  const failure = readFailure(error);
  if (failure === null) {
    const help = 'Look whether the runner reaches GitHub, and run the job again.';
    return new PromptgateError(`GitHub failed while ${doing}: ${String(error)}`, {
      code: 'github-unreachable',
      kind: 'outside',
      help,
      cause: error,
    });
  }
  const needs = failure.needs === null ? '' : ` It needs ${failure.needs}.`;
  const help = (MENDS.find(([fits]) => fits(failure))?.[1] ?? 'Run the job again.') + needs;
  // A gateway answers with a page of HTML, which says nothing more.
  const detail = failure.message.trimStart().startsWith('<') ? '' : `: ${failure.message.slice(0, 300)}`;
  const message = `GitHub answered ${failure.status} while ${doing}${detail}`;
  return new PromptgateError(message, { code: 'github-request-failed', kind: 'outside', help, cause: error });
}
