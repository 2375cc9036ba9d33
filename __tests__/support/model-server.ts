import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { type Dialect, type ModelCall, readCall, type ScriptedAnswer, writeAnswer, writeError } from './models/dialects.ts';
import { writeEvents } from './models/event-streams.ts';

export { embedText } from './models/dialects.ts';
export type { Dialect, ModelCall, ScriptedAnswer };

export const MISBEHAVIOURS = [
  'slow',
  '429',
  '429-retry-after',
  '500',
  'hang',
  'reset',
  'malformed',
  'truncated',
  'wrong-type',
  'redirect',
] as const;
export type Misbehaviour = (typeof MISBEHAVIOURS)[number];

/** An answer that is no model's: a status with the provider's words. */
export interface ScriptedFailure {
  readonly status: number;
  readonly message?: string;
  /** The provider's `type` or `code`. */
  readonly code?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** In place of the provider's own form. */
  readonly body?: string;
}

/** What a test's function says to a request: an answer, a provider's error, or no good answer at all. */
export type Scripted = string | ScriptedAnswer | ScriptedFailure | { readonly misbehave: Misbehaviour };

export interface ModelServerOptions {
  /** Answers a request, or fails or misbehaves on it; `nth` counts requests from 1. The answer repeats the user's words unless told. */
  readonly answer?: (call: ModelCall, nth: number) => Scripted | Promise<Scripted>;
  /** Shares of requests, 0 to 1 each, at most 1 in all. */
  readonly shares?: Partial<Readonly<Record<Misbehaviour, number>>>;
  /** Of the shares; equal seeds misbehave on the same nth requests. */
  readonly seed?: number;
  /** Milliseconds before each answer. */
  readonly latencyMs?: number;
  /** Milliseconds more for `slow`; 1,000 unless told. */
  readonly slowMs?: number;
  /** What `429-retry-after` says: seconds, or a date; '1' unless told. */
  readonly retryAfter?: string;
}

export interface LoggedCall extends ModelCall {
  readonly nth: number;
  /** null: it was answered. */
  readonly misbehaviour: Misbehaviour | null;
}

export interface ModelServer {
  /** `http://127.0.0.1:PORT`; the dialects stand at their usual paths under any prefix. */
  readonly url: string;
  /** Every request that came in, in order; bodies too. Long runs may empty it. */
  readonly calls: LoggedCall[];
  /** Requests so far, of every kind. */
  readonly count: number;
  readonly misbehaved: Readonly<Record<Misbehaviour, number>>;
  /** Requests that are being answered now, and the most there were at once. */
  readonly inFlight: number;
  readonly mostInFlight: number;
  /** TCP connections so far, of requests or not. */
  readonly connections: number;
  /** Connections to the server that redirects point to; a test asserts 0. */
  readonly redirectedConnections: number;
  set(options: ModelServerOptions): void;
  close(): Promise<void>;
}

/** A small seeded generator (mulberry32): numbers from 0 to 1. */
function makeRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function send(response: ServerResponse, status: number, body: string, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...headers });
  response.end(body);
}

async function listen(server: Server, sockets: Set<Socket>): Promise<string> {
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/**
 * Starts a model provider on 127.0.0.1 that speaks OpenAI's chat, responses and embeddings, Anthropic's messages, Google's
 * generateContent and Bedrock's converse, and misbehaves on demand: by shares, or as the answering function says.
 */
export async function startModelServer(initial: ModelServerOptions = {}): Promise<ModelServer> {
  let options = initial;
  let random = makeRandom(initial.seed ?? 1);
  const calls: LoggedCall[] = [];
  const misbehaved = Object.fromEntries(MISBEHAVIOURS.map((name) => [name, 0])) as Record<Misbehaviour, number>;
  let count = 0;
  let inFlight = 0;
  let mostInFlight = 0;
  let connections = 0;
  let redirectedConnections = 0;
  const timers = new Set<NodeJS.Timeout>();
  const wait = (ms: number): Promise<void> =>
    new Promise((done) => {
      const timer = setTimeout(() => {
        timers.delete(timer);
        done();
      }, ms);
      timers.add(timer);
    });

  function choose(): Misbehaviour | null {
    let rest = random();
    for (const name of MISBEHAVIOURS) {
      rest -= options.shares?.[name] ?? 0;
      if (rest < 0) return name;
    }
    return null;
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const nth = ++count;
    const drawn = choose();
    const text = await readBody(request);
    const call = readCall(request.url ?? '/', request.headers, text === '' ? {} : JSON.parse(text));
    if (call === null) return send(response, 404, JSON.stringify({ error: { message: `nothing at ${request.url}` } }));
    // What is slow is the right answer all the same.
    const isAsked = drawn === null || drawn === 'slow';
    const scripted: Scripted = isAsked ? ((await options.answer?.(call, nth)) ?? call.user) : { misbehave: drawn };
    const misbehaviour = typeof scripted === 'object' && 'misbehave' in scripted ? scripted.misbehave : drawn;
    calls.push({ ...call, nth, misbehaviour });
    if (misbehaviour !== null) misbehaved[misbehaviour] += 1;
    if (options.latencyMs !== undefined) await wait(options.latencyMs);
    if (misbehaviour === 'slow') await wait(options.slowMs ?? 1000);
    if (typeof scripted === 'object' && 'status' in scripted) {
      const { status, message = `status ${scripted.status}`, code, headers, body } = scripted;
      return send(response, status, body ?? JSON.stringify(writeError(call.dialect, status, message, code)), headers);
    }
    const answer = typeof scripted === 'string' ? { text: scripted } : 'misbehave' in scripted ? { text: call.user } : scripted;
    const body = JSON.stringify(writeAnswer(call, answer));
    const events = writeEvents(call, answer);
    if (events !== null && (misbehaviour === null || misbehaviour === 'slow' || misbehaviour === 'truncated')) {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      if (misbehaviour !== 'truncated') return void response.end(events.join(''));
      response.write(events.slice(0, 3).join(''), () => response.destroy());
      return;
    }
    switch (misbehaviour) {
      case '429':
      case '429-retry-after':
        return send(
          response,
          429,
          JSON.stringify(writeError(call.dialect, 429, 'Rate limit reached.')),
          misbehaviour === '429' ? {} : { 'retry-after': options.retryAfter ?? '1' },
        );
      case '500':
        return send(response, 500, JSON.stringify(writeError(call.dialect, 500, 'Internal error.')));
      case 'hang':
        return;
      case 'reset':
        request.socket.resetAndDestroy();
        return;
      case 'malformed':
        return send(response, 200, `${body.slice(0, -2)},`);
      case 'truncated':
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
        response.write(body.slice(0, Math.floor(body.length / 2)), () => response.destroy());
        return;
      case 'wrong-type':
        return send(response, 200, '<!doctype html><title>Sign in</title>', { 'content-type': 'text/html' });
      case 'redirect':
        return send(response, 307, '', { location: `${elsewhere}${request.url}` });
      default:
        return send(response, 200, body);
    }
  }

  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    inFlight += 1;
    mostInFlight = Math.max(mostInFlight, inFlight);
    response.on('close', () => {
      inFlight -= 1;
    });
    handle(request, response).catch((error: unknown) => {
      if (!response.headersSent) send(response, 599, JSON.stringify({ error: { message: String(error) } }));
    });
  });
  server.on('connection', () => {
    connections += 1;
  });
  server.keepAliveTimeout = 0;
  const other = createServer((_, response) => send(response, 200, '{}'));
  other.on('connection', () => {
    redirectedConnections += 1;
  });
  const url = await listen(server, sockets);
  const elsewhere = await listen(other, sockets);

  return {
    url,
    calls,
    misbehaved,
    get count() {
      return count;
    },
    get inFlight() {
      return inFlight;
    },
    get mostInFlight() {
      return mostInFlight;
    },
    get connections() {
      return connections;
    },
    get redirectedConnections() {
      return redirectedConnections;
    },
    set(next) {
      options = next;
      random = makeRandom(next.seed ?? 1);
    },
    async close() {
      for (const timer of timers) clearTimeout(timer);
      const closed = Promise.all([once(server, 'close'), once(other, 'close')]);
      server.close();
      other.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
