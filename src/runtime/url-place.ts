import { PromptgateError } from '../errors.ts';
import { describeLimit, type Place, type PlaceReading } from './place.ts';

/** As much of `fetch` as is used. */
export type Fetch = (url: string, options: RequestInit) => Promise<Response>;

export interface UrlPlaceOptions {
  readonly fetch: Fetch;
  readonly headers: Readonly<Record<string, string>>;
  /** Bytes, and milliseconds for the whole answer. */
  readonly limit: number;
  readonly timeoutMs: number;
}

const REDIRECTS = 5;
const NOTHING_THERE: ReadonlySet<number> = new Set([404, 410]);
const ELSEWHERE: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

function explain(name: string, why: string, cause?: unknown): PromptgateError {
  return new PromptgateError(`${name} ${why}.`, {
    code: 'place-unreadable',
    kind: 'outside',
    help: 'Check the address, and that this machine may read it: curl -fsS ADDRESS',
    ...(cause === undefined ? {} : { cause }),
  });
}

/** The address without what may be secret in it. */
function nameUrl({ origin, pathname }: URL): string {
  return `${origin}${pathname}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function describeFailure(error: unknown, timeoutMs: number): string {
  if ((error as Error).name === 'TimeoutError') return `gave no whole answer within ${timeoutMs / 1000} s`;
  if ((error as Error).name === 'AbortError') return 'was not waited for any longer';
  const { cause } = error as { readonly cause?: NodeJS.ErrnoException };
  return `cannot be reached (${cause?.code ?? cause?.message ?? (error as Error).message})`;
}

/** Not every `fetch` that a program brings along, and no wrapper that tries again, heeds the signal. */
function createDeadline(signal: AbortSignal): <T>(work: Promise<T>) => Promise<T> {
  const ended = new Promise<never>((_, reject) => {
    const give = () => reject(signal.reason);
    if (signal.aborted) give();
    else signal.addEventListener('abort', give, { once: true });
  });
  ended.catch(() => {});
  return async (work) => {
    work.catch(() => {});
    return Promise.race([work, ended]);
  };
}

async function readBody(response: Response, name: string, limit: number): Promise<Uint8Array> {
  const tooLarge = () => explain(name, `is larger than ${describeLimit(limit)}`);
  if (Number(response.headers.get('content-length')) > limit) {
    await response.body?.cancel();
    throw tooLarge();
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  // What is counted is what comes out of a compressed answer.
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    // Leaving the loop ends the stream.
    if (size > limit) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

/**
 * An address on http or https. What was kept is asked for by its ETag; a redirect is followed within its origin alone, since what is
 * published decides what users get. A user and password in the address become a header.
 */
export function createUrlPlace(url: URL, { fetch, headers, limit, timeoutMs }: UrlPlaceOptions): Place {
  const name = nameUrl(url);
  const start = new URL(url);
  start.username = '';
  start.password = '';
  const user = `${decode(url.username)}:${decode(url.password)}`;
  const access: Record<string, string> = user === ':' ? {} : { authorization: `Basic ${Buffer.from(user).toString('base64')}` };
  let kept: string | null = null;

  const follow = async (signal: AbortSignal): Promise<Response> => {
    let at = start;
    for (let hop = 0; hop <= REDIRECTS; hop += 1) {
      const response = await fetch(at.href, {
        headers: { accept: '*/*', ...access, ...headers, ...(kept === null ? {} : { 'if-none-match': kept }) },
        redirect: 'manual',
        signal,
      });
      if (!ELSEWHERE.has(response.status)) return response;
      await response.body?.cancel();
      const location = response.headers.get('location');
      if (location === null || !URL.canParse(location, at.href)) throw explain(name, 'redirects, and does not say where to');
      const next = new URL(location, at);
      if (next.origin !== start.origin) throw explain(name, `redirects to another origin, ${next.origin}, which is not followed`);
      next.username = '';
      next.password = '';
      at = next;
    }
    throw explain(name, `redirects more than ${REDIRECTS} times`);
  };

  return {
    name,
    isRemote: true,
    async read(closing): Promise<PlaceReading | 'unchanged' | null> {
      const signal = AbortSignal.any([closing, AbortSignal.timeout(timeoutMs)]);
      const within = createDeadline(signal);
      try {
        const response = await within(follow(signal));
        if (response.status === 200) {
          const bytes = await within(readBody(response, name, limit));
          const tag = response.headers.get('etag');
          return {
            bytes,
            keep() {
              kept = tag;
            },
          };
        }
        await response.body?.cancel();
        if (response.status === 304 && kept !== null) return 'unchanged';
        if (NOTHING_THERE.has(response.status)) return null;
        throw explain(name, `answered with the status ${response.status}`);
      } catch (error) {
        if (error instanceof PromptgateError) throw error;
        throw explain(name, describeFailure(error, timeoutMs), error);
      }
    },
  };
}
