import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { ModelFault } from '../../src/models/model.ts';
import { openModels } from '../../src/models/open-models.ts';
import { createTransport, RESPONSE_LIMIT, type Transport, type TransportOptions } from '../../src/models/transport.ts';
import { startModelServer } from '../support/model-server.ts';
import { ENVIRONMENT, LIVE_PROVIDERS, makeRequest } from './providers.ts';

const closing: (() => void)[] = [];
const original = Socket.prototype.connect;

afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function serve(answer: (response: ServerResponse, server: Server) => void): Promise<{ url: string; connections: () => number }> {
  let connections = 0;
  const server = createServer({ keepAliveTimeout: 0 }, (request, response) => {
    request.resume();
    request.on('end', () => answer(response, server));
  });
  server.on('connection', () => {
    connections += 1;
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, connections: () => connections };
}

function open(options: TransportOptions): Transport {
  const transport = createTransport(options);
  closing.push(() => transport.close());
  return transport;
}

async function faultOf(work: Promise<unknown>): Promise<ModelFault> {
  const error = await work.then(
    () => new Error('a fault was expected'),
    (caught: unknown) => caught,
  );
  if (error instanceof ModelFault) return error;
  throw error;
}

const ok = (response: ServerResponse): void => {
  response.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":true}');
};

describe('the transport', () => {
  test('speaks as fetch does, over one kept connection', async () => {
    const { url, connections } = await serve(ok);
    const { fetch } = open({ origins: [url] });
    for (let nth = 0; nth < 3; nth += 1) {
      const response = await fetch(new URL(`${url}/v1`), { method: 'POST', body: '{}', headers: new Headers({ 'x-one': '1' }) });
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('application/json');
      expect(await response.json()).toEqual({ ok: true });
    }
    expect(connections()).toBe(1);
  });

  test('opens no socket to another origin, however it is written', async () => {
    const { url, connections } = await serve(ok);
    const port = new URL(url).port;
    const { fetch } = open({ origins: [`http://127.0.0.1:${Number(port) + 1}`, 'https://api.example.com'] });
    const others = [
      url,
      `http://localhost:${port}/v1`,
      `http://api.example.com@127.0.0.1:${port}/`,
      `http://2130706433:${port}/`,
      `http://0x7f.1:${port}/`,
      `http://[::ffff:127.0.0.1]:${port}/`,
      'http://api.example.com/',
      'https://api.example.com.evil.example/',
      'https://api.example.com:444/',
      'file:///etc/hosts',
      'data:application/json,{}',
      'no url',
    ];
    for (const other of others) expect((await faultOf(fetch(other))).kind).toBe('forbidden');
    expect((await faultOf(open({ origins: [url] }).fetch(url.replace('//', '//user:word@')))).kind).toBe('forbidden');
    expect(connections()).toBe(0);
  });

  test.each([301, 302, 303, 307, 308])('does not follow %i, and does not repeat its path', async (status) => {
    const other = await serve(ok);
    const { url } = await serve((response) => {
      response.writeHead(status, { location: `${other.url}/::error::path` }).end();
    });
    const fault = await faultOf(open({ origins: [url, other.url] }).fetch(url, { method: 'POST', body: '{}' }));
    expect(fault).toMatchObject({ kind: 'forbidden', status });
    expect(fault.message).toContain(other.url);
    expect(fault.message).not.toContain('::error');
    expect(other.connections()).toBe(0);
  });

  test('counts before the socket, and what the counter throws refuses', async () => {
    const { url, connections } = await serve(ok);
    const seen: number[] = [];
    const { fetch } = open({
      origins: [url],
      beforeSend() {
        seen.push(connections());
        if (seen.length > 1) throw new ModelFault('No call is left.', { kind: 'forbidden' });
      },
    });
    await fetch(url);
    expect((await faultOf(fetch(url))).message).toBe('No call is left.');
    expect(seen).toEqual([0, 1]);
    expect((await faultOf(fetch('https://other.example'))).kind).toBe('forbidden');
    expect(seen).toHaveLength(2);
  });

  test.each([
    { what: 'plain', headers: {}, pack: (bytes: Buffer) => bytes },
    { what: 'packed', headers: { 'content-encoding': 'gzip' }, pack: (bytes: Buffer) => gzipSync(bytes) },
  ])('reads at most 8 MB, $what', async ({ headers, pack }) => {
    const write = (size: number) =>
      serve((response) => {
        response.writeHead(200, { 'content-type': 'application/json', ...headers });
        response.on('error', () => undefined).end(pack(Buffer.alloc(size, ' ')));
      });
    const [whole, over] = [await write(RESPONSE_LIMIT), await write(RESPONSE_LIMIT + 1)];
    const { fetch } = open({ origins: [whole.url, over.url] });
    expect(await (await fetch(whole.url)).text()).toHaveLength(RESPONSE_LIMIT);
    expect(await faultOf(fetch(over.url))).toMatchObject({ kind: 'refused', message: expect.stringContaining('8 MB') });
  });

  test.each([
    { what: 'spoilt gzip', headers: { 'content-encoding': 'gzip' }, body: 'no gzip', kind: 'retry' },
    { what: 'an unknown encoding', headers: { 'content-encoding': 'rot13' }, body: '{}', kind: 'refused' },
    { what: 'no content type', headers: { 'content-type': '' }, body: '{}', kind: 'retry' },
    { what: 'text', headers: { 'content-type': 'text/plain' }, body: '{}', kind: 'retry' },
  ])('$what is of the kind $kind', async ({ headers, body, kind }) => {
    const { url } = await serve((response) => {
      response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(body);
    });
    expect((await faultOf(open({ origins: [url] }).fetch(url))).kind).toBe(kind);
  });

  test('nobody there: another attempt may work', async () => {
    const { url } = await serve(ok);
    for (const close of closing.splice(0)) close();
    expect(await faultOf(open({ origins: [url] }).fetch(url))).toMatchObject({
      kind: 'retry',
      message: expect.stringContaining('ECONNREFUSED'),
    });
  });

  test('a key with a line break is told without the key', async () => {
    const { url } = await serve(ok);
    const fault = await faultOf(open({ origins: [url] }).fetch(url, { headers: { authorization: 'Bearer secret-secret\nx' } }));
    expect(fault.kind).toBe('stop');
    expect(`${fault.message}${fault.stack}`).not.toContain('secret-secret');
  });

  test('ends with its signal, in the headers and in the body', async () => {
    const silent = await serve(() => undefined);
    const slow = await serve((response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).write('{');
    });
    const { fetch } = open({ origins: [silent.url, slow.url] });
    for (const { url, connections } of [silent, slow]) {
      const controller = new AbortController();
      const reason = new Error('enough');
      const waiting = fetch(url, { signal: controller.signal });
      const ended = expect(waiting).rejects.toBe(reason);
      while (connections() === 0) await new Promise((done) => setTimeout(done, 5));
      setTimeout(() => controller.abort(reason), 20);
      await ended;
    }
  });
});

test('nothing but the transport opens a socket, whatever the provider answers', async () => {
  const server = await startModelServer();
  const stacks: string[] = [];
  const connect = jest.spyOn(Socket.prototype, 'connect');
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 100;
  connect.mockImplementation(function (this: Socket, ...args: unknown[]): Socket {
    stacks.push(String(new Error().stack));
    return Reflect.apply(original, this, args) as Socket;
  } as typeof Socket.prototype.connect);
  const globalFetch = jest.spyOn(globalThis, 'fetch');
  const models = openModels({
    providers: Object.fromEntries(LIVE_PROVIDERS.map(({ name, config }) => [name, config(server.url)])),
    environment: ENVIRONMENT,
  });
  const evil = await serve(ok);
  const kept = { ...process.env };
  // What the SDKs would read by themselves.
  for (const name of ['OPENAI_BASE_URL', 'ANTHROPIC_BASE_URL', 'ANTHROPIC_BEDROCK_BASE_URL', 'BEDROCK_BASE_URL', 'MISTRAL_BASE_URL'])
    process.env[name] = evil.url;
  try {
    const { signal } = new AbortController();
    for (const { name, model, options } of LIVE_PROVIDERS) {
      const provider = await models.open(name);
      for (const misbehave of [null, '500', 'redirect', 'malformed'] as const) {
        server.set(misbehave === null ? {} : { answer: () => ({ misbehave }) });
        const request = makeRequest(`${name}:${model}`, { providerOptions: options ?? null });
        await provider.call(request, { signal }).catch(() => undefined);
        await provider.embed?.('embedding', ['text'], { signal }).catch(() => undefined);
      }
    }
    expect(stacks.length).toBeGreaterThan(LIVE_PROVIDERS.length);
    expect(stacks.filter((stack) => !/src\/models\/transport\.ts/.test(stack))).toEqual([]);
    expect(globalFetch).not.toHaveBeenCalled();
    expect(server.redirectedConnections).toBe(0);
    expect(evil.connections()).toBe(0);
  } finally {
    process.env = kept;
    Error.stackTraceLimit = limit;
    connect.mockRestore();
    globalFetch.mockRestore();
    models.close();
    await server.close();
  }
});
