/** One request as the server saw it; `path` is without the API's prefix, `status` is filled in once it was answered. */
export interface LoggedRequest {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: unknown;
  /** The login of the token, null without one. */
  readonly login: string | null;
  /** `api` or `git`. */
  readonly kind: 'api' | 'git';
  status: number;
}

export interface Fault {
  /** Tested against `METHOD /path?query`. */
  readonly match: string | RegExp | ((request: LoggedRequest) => boolean);
  /** Absent: the request is answered as usual, after `delayMs` and `before`. */
  readonly status?: number;
  /** How many requests it hits; 1 unless told, `Infinity` for all. */
  readonly times?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly delayMs?: number;
  /** Do what was asked and lose the answer: the client sees `status`, the server kept the change. */
  readonly answered?: boolean;
  /** Runs before the request is handled: the moment at which the world changes under a run. */
  readonly before?: () => void | Promise<void>;
}

/** The faults not yet used up, the oldest first. */
export class Faults {
  readonly #left: { fault: Fault; times: number }[] = [];

  add(fault: Fault): void {
    this.#left.push({ fault, times: fault.times ?? 1 });
  }

  take(request: LoggedRequest): Fault | null {
    const line = `${request.method} ${request.path}${request.query}`;
    const hits = ({ match }: Fault): boolean =>
      typeof match === 'string' ? line.includes(match) : match instanceof RegExp ? match.test(line) : match(request);
    const entry = this.#left.find(({ fault, times }) => times > 0 && hits(fault));
    if (entry === undefined) return null;
    entry.times -= 1;
    return entry.fault;
  }
}

/** GitHub's answer when a token's hourly budget is used up. */
export function primaryRateLimit(resetInSeconds: number): Pick<Fault, 'status' | 'headers' | 'body'> {
  const reset = String(Math.floor(Date.now() / 1000) + resetInSeconds);
  return {
    status: 403,
    headers: { 'x-ratelimit-limit': '1000', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset },
    body: { message: 'API rate limit exceeded for installation ID 1.', documentation_url: 'https://docs.github.com/rest/rate-limit' },
  };
}

/** GitHub's answer to too many writes at once; `status` is 403 or 429, GitHub uses both. */
export function secondaryRateLimit(retryAfterSeconds: number, status: 403 | 429 = 403): Pick<Fault, 'status' | 'headers' | 'body'> {
  const message = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';
  const documentation_url = 'https://docs.github.com/rest/overview/rate-limits-for-the-rest-api#about-secondary-rate-limits';
  return { status, headers: { 'retry-after': String(retryAfterSeconds) }, body: { message, documentation_url } };
}

/** The page of a gateway that lost its back end: HTML, as GitHub sends it. */
export const BAD_GATEWAY: Pick<Fault, 'status' | 'headers' | 'body'> = {
  status: 502,
  headers: { 'content-type': 'text/html' },
  body: '<html><body>Unicorn! 502</body></html>',
};
