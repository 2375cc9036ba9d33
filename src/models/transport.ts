import { type ClientRequest, type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { readDecoded } from './decoding.ts';
import { ModelFault } from './model.ts';
import { openAgents, type Proxies } from './proxies.ts';

/** Bytes of an answer, unpacked. */
export const RESPONSE_LIMIT = 8 * 1_048_576;

export interface TransportOptions {
  /** The only origins (`https://api.example.com`) that a socket is opened to; from the trusted configuration alone. */
  readonly origins: readonly string[];
  /**
   * Called once for each request, before its socket: the place of a call counter. What it throws refuses the request, and no socket
   * is opened.
   */
  readonly beforeSend?: () => void;
  /** As `readProxies` finds them, where proxies are to be used. Unless given, none is, whatever the environment says. */
  readonly proxies?: Proxies;
}

/** The one way to the network that models have. */
export interface Transport {
  /** Speaks as `fetch` does, for a URL with a text or bytes as its body. @throws ModelFault; where the signal aborts, its reason. */
  readonly fetch: typeof globalThis.fetch;
  /** Closes the connections that are kept. */
  close(): void;
}

/**
 * Makes the transport: keep-alive connections, exact origins, no redirect followed, nothing longer than 8 MB read, no answer taken
 * that was cut off. It keeps no time of its own: the signal ends a request, at once.
 * @throws PromptgateError `proxy-invalid`
 */
export function createTransport({ origins, beforeSend, proxies }: TransportOptions): Transport {
  const allowed = new Set(origins);
  const agents = openAgents(proxies);

  async function send(input: string | URL | Request, init: RequestInit = {}): Promise<Response> {
    const url = readUrl(input);
    if (!allowed.has(url.origin) || !/^https?:$/.test(url.protocol))
      throw forbid(`A request to ${url.origin} was not sent: the configuration names no provider there.`);
    if (url.username !== '' || url.password !== '') throw forbid(`A request to ${url.origin} was not sent: its URL holds a password.`);
    const body = readRequestBody(init.body);
    const signal = init.signal ?? null;
    signal?.throwIfAborted();
    beforeSend?.();
    const headers = {
      'accept-encoding': 'gzip, br',
      ...readHeaders(init.headers),
      ...(body === null ? {} : { 'content-length': Buffer.byteLength(body) }),
    };
    return new Promise((done, fail) => {
      let request: ClientRequest;
      try {
        const options = { method: init.method ?? 'GET', headers };
        request =
          url.protocol === 'https:'
            ? requestHttps(url, { ...options, agent: agents.https })
            : requestHttp(url, { ...options, agent: agents.http });
      } catch (error) {
        fail(describeBreak(error as Error, url));
        return;
      }
      const abort = (): void => {
        finish(() => fail(signal?.reason));
        request.destroy();
      };
      const finish = (settle: () => void): void => {
        signal?.removeEventListener('abort', abort);
        settle();
      };
      signal?.addEventListener('abort', abort, { once: true });
      request.on('error', (error) => finish(() => fail(describeBreak(error, url))));
      request.on('response', (response) => {
        receive(request, response, url).then(
          (answer) => finish(() => done(answer)),
          (error: unknown) => finish(() => fail(error)),
        );
      });
      request.end(body ?? undefined);
    });
  }

  return {
    fetch: send,
    close: agents.close,
  };
}

async function receive(request: ClientRequest, response: IncomingMessage, url: URL): Promise<Response> {
  const status = response.statusCode ?? 0;
  if (status >= 300 && status < 400) {
    request.destroy();
    throw forbid(
      `${url.origin} answered with a redirect (${status}${nameTarget(response.headers.location, url)}). Redirects are never followed.`,
      status,
    );
  }
  let bytes: Buffer;
  try {
    bytes = await readDecoded(response, RESPONSE_LIMIT);
  } catch (error) {
    request.destroy();
    throw error instanceof ModelFault ? error : describeBreak(error as Error, url);
  }
  const type = response.headers['content-type'] ?? 'none';
  if (status < 300 && !/^application\/(?:[\w.+-]+\+)?json\b/i.test(type))
    throw new ModelFault(`${url.origin} answered ${status} with the content type ${type.slice(0, 80)} in place of JSON.`, {
      kind: 'retry',
      status,
    });
  const empty = status === 204 || status === 205;
  return new Response(empty ? null : bytes, { status, statusText: response.statusMessage ?? '', headers: flattenHeaders(response) });
}

function forbid(message: string, status?: number): ModelFault {
  return new ModelFault(message, { kind: 'forbidden', ...(status === undefined ? {} : { status }) });
}

/** A connection that could not be made, or broke: another attempt may work. */
function describeBreak(error: Error & { code?: string }, url: URL): ModelFault {
  const invalid = error.code === 'ERR_INVALID_CHAR' || error.code === 'ERR_INVALID_HTTP_TOKEN';
  if (invalid) return new ModelFault(`A header for ${url.origin} holds characters that no header may hold.`, { kind: 'stop' });
  const where = error.code?.startsWith('ERR_PROXY') ? `${url.origin} through the proxy` : url.origin;
  return new ModelFault(`The connection to ${where} broke (${error.code ?? error.message}).`, { kind: 'retry' });
}

/** Where a redirect points, without its path: that is the server's text, and may hold anything. */
function nameTarget(location: string | undefined, from: URL): string {
  const target = location === undefined ? null : URL.parse(location, from.href);
  return target === null ? '' : ` to ${target.origin}`;
}

function readUrl(input: string | URL | Request): URL {
  const text = typeof input === 'string' ? input : 'href' in input ? input.href : input.url;
  const url = URL.parse(text);
  if (url === null) throw forbid('A request was not sent: its URL cannot be read.');
  return url;
}

function readRequestBody(body: RequestInit['body']): string | Uint8Array | null {
  if (body === undefined || body === null) return null;
  if (typeof body === 'string' || body instanceof Uint8Array) return body;
  throw forbid('A request was not sent: its body is neither text nor bytes.');
}

function readHeaders(headers: RequestInit['headers']): Record<string, string> {
  if (headers === undefined) return {};
  if (headers instanceof Headers) return Object.fromEntries(headers as unknown as Iterable<[string, string]>);
  const entries: Iterable<readonly (string | undefined)[]> = Array.isArray(headers)
    ? headers
    : Object.entries(headers as Record<string, string | undefined>);
  return Object.fromEntries(
    [...entries].filter(([, value]) => value !== undefined).map(([name, value]) => [(name as string).toLowerCase(), value as string]),
  );
}

function flattenHeaders({ headers }: IncomingMessage): [string, string][] {
  return Object.entries(headers).flatMap(([name, value]) =>
    value === undefined || name === 'content-encoding' || name === 'content-length' || name === 'set-cookie' ? [] : [[name, String(value)]],
  );
}
