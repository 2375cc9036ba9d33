import { PromptgateError } from '../errors.ts';
import type { RawSeries } from '../monitoring/scrapes.ts';
import { readSeries } from './prometheus-answer.ts';

export interface PrometheusClientOptions {
  /** A bearer token. */
  readonly token?: string | null | undefined;
  readonly username?: string | null | undefined;
  readonly password?: string | null | undefined;
  /** Further headers, such as the tenant's `X-Scope-OrgID`. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Milliseconds that one answer may take; 10,000. */
  readonly timeoutMs?: number | undefined;
  /** Bytes that one answer may have; 32 MiB. */
  readonly maxBytes?: number | undefined;
  readonly fetch?: typeof globalThis.fetch | undefined;
}

/** Asks an engine that speaks Prometheus' HTTP interface. */
export interface PrometheusClient {
  /** The address without name, password, query. */
  readonly name: string;
  /** @param at milliseconds since 1970 */
  query(query: string, at: number): Promise<readonly RawSeries[]>;
}

const REDIRECTS = 3;
const MIB = 1024 * 1024;

interface Fault {
  readonly code: string;
  readonly help: string;
  readonly cause?: unknown;
}

function fail(message: string, { code, help, cause }: Fault): never {
  throw new PromptgateError(message, { code, kind: 'outside', help, cause });
}

/** The address as it was given, without what must not be printed; credentials in it become a header. */
function readAddress(address: string): { readonly url: URL; readonly username: string; readonly password: string } {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
    throw new PromptgateError('The address of the Prometheus store is no http or https address', {
      code: 'store-invalid',
      kind: 'usage',
      help: 'Give it as `prometheus:http://localhost:9090`, with the path before /api/v1 where there is one.',
    });
  }
  const decode = (text: string): string => (/%(?![0-9a-f]{2})/i.test(text) ? text : decodeURIComponent(text));
  const [username, password] = [decode(url.username), decode(url.password)];
  Object.assign(url, { username: '', password: '', search: '', hash: '' });
  return { url, username, password };
}

function authorize(
  { token, ...options }: PrometheusClientOptions,
  address: { readonly username: string; readonly password: string },
): Record<string, string> {
  if (token) return { authorization: `Bearer ${token}` };
  const [username, password] = [options.username || address.username, options.password || address.password];
  if (username === '' && password === '') return {};
  return { authorization: `Basic ${Buffer.from(`${username}:${password}`, 'utf8').toString('base64')}` };
}

async function readBody(response: Response, maxBytes: number): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) {
      await response.body?.cancel().catch(() => undefined);
      return null;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function isReset(error: unknown): boolean {
  const { cause } = error as { readonly cause?: { readonly code?: unknown } | null };
  return cause?.code === 'ECONNRESET' || cause?.code === 'EPIPE' || cause?.code === 'UND_ERR_SOCKET';
}

/**
 * @param address of the engine; the path before `/api/v1` is kept
 * @throws PromptgateError `store-invalid`
 */
export function createPrometheusClient(address: string, options: PrometheusClientOptions = {}): PrometheusClient {
  const { timeoutMs = 10_000, maxBytes = 32 * MIB, fetch = globalThis.fetch } = options;
  const { url: base, ...credentials } = readAddress(address);
  const headers = { accept: 'application/json', ...options.headers, ...authorize(options, credentials) };
  const name = base.href.replace(/\/$/, '');

  /** One question. A connection that was kept may be closed at the very moment in which it is used again: then it is asked once more. */
  const get = async (url: URL, signal: AbortSignal): Promise<Response> => {
    const request = { headers, signal, redirect: 'manual' } as const;
    try {
      return await fetch(url, request);
    } catch (error) {
      if (!isReset(error)) throw error;
      return fetch(url, request);
    }
  };

  const follow = async (first: URL, signal: AbortSignal): Promise<Response> => {
    let url = first;
    for (let hop = 0; hop <= REDIRECTS; hop += 1) {
      const response = await get(url, signal);
      const location = response.headers.get('location');
      if (response.status < 300 || response.status >= 400 || location === null) return response;
      await response.body?.cancel();
      const next = URL.canParse(location, url.href) ? new URL(location, url.href) : null;
      // Credentials go to whom they are meant for, and to nobody else.
      if (next?.origin !== base.origin) break;
      url = next;
    }
    return fail(`${name} sends elsewhere`, { code: 'prometheus-redirect', help: 'Give the address that it answers at itself.' });
  };

  const ask = async (query: string, time: string): Promise<readonly RawSeries[]> => {
    const url = new URL(`${base.pathname.replace(/\/+$/, '')}/api/v1/query`, base.origin);
    // VictoriaMetrics alone knows `nocache`: without it what is asked about now is answered as of half a minute ago (`-search.latencyOffset`).
    url.search = new URLSearchParams({ query, time, nocache: '1' }).toString();
    const signal = AbortSignal.timeout(timeoutMs);
    try {
      const response = await follow(url, signal);
      const text = await readBody(response, maxBytes);
      return readSeries({ status: response.status, text, name, maxBytes });
    } catch (error) {
      if (error instanceof PromptgateError) throw error;
      const why = signal.aborted ? `did not answer within ${timeoutMs / 1000} s` : 'cannot be reached';
      return fail(`${name} ${why}`, {
        code: 'prometheus-unreachable',
        help: 'Check that it runs and that this machine may reach it.',
        cause: error,
      });
    }
  };

  const formatTime = (ms: number): string => (Math.round(ms) / 1000).toFixed(3);
  return { name, query: (query, at) => ask(query, formatTime(at)) };
}
