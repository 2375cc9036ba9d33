import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { ModelFault } from '../../src/models/model.ts';
import { openModels } from '../../src/models/open-models.ts';
import { readProxies } from '../../src/models/proxies.ts';
import { createTransport } from '../../src/models/transport.ts';
import { makeRequest } from './providers.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

const ANSWER = { model: 'm', choices: [{ index: 0, message: { role: 'assistant', content: 'through' }, finish_reason: 'stop' }] };

/** A proxy that answers plain requests itself, and tunnels as the test says. */
async function startProxy(tunnel: 'refuse' | 'hang' = 'refuse') {
  const asked: { readonly target: string; readonly password: string | undefined }[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    asked.push({ target: `${request.method} ${request.url}`, password: request.headers['proxy-authorization'] });
    request.resume();
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(ANSWER));
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.on('connect', (request, socket) => {
    asked.push({ target: `CONNECT ${request.url}`, password: request.headers['proxy-authorization'] });
    socket.on('error', () => undefined).on('end', () => socket.end());
    socket.resume();
    if (tunnel === 'refuse') socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { asked, sockets, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

describe('the proxies of the environment', () => {
  test.each([
    [{}, undefined],
    [{ HTTPS_PROXY: ' ', https_proxy: '' }, undefined],
    [{ no_proxy: 'localhost' }, undefined],
    [
      { HTTPS_PROXY: 'http://a:1', https_proxy: 'http://b:2', NO_PROXY: '.corp' },
      { https_proxy: 'http://b:2', NO_PROXY: '.corp' },
    ],
    [
      { http_proxy: 'http://a:1', HTTPS_PROXY: 'http://b:2', PATH: '/bin' },
      { http_proxy: 'http://a:1', HTTPS_PROXY: 'http://b:2' },
    ],
  ])('%j: %j', (environment, proxies) => expect(readProxies(environment)).toEqual(proxies));

  test('a model is called through them, with the proxy’s password, and what no_proxy names is not', async () => {
    const proxy = await startProxy();
    const direct = await startProxy();
    const call = async (baseUrl: string) => {
      const environment = { http_proxy: proxy.url.replace('//', '//user:pass%40word@'), no_proxy: '127.0.0.1' };
      const models = openModels({ providers: { own: { type: 'openai-compatible', baseUrl } }, environment });
      closing.push(() => models.close());
      const { signal } = new AbortController();
      return (await (await models.open('own')).call(makeRequest('own:m'), { signal })).text;
    };
    expect(await call('http://models.example/v1')).toBe('through');
    const password = `Basic ${Buffer.from('user:pass@word').toString('base64')}`;
    expect(proxy.asked).toEqual([{ target: 'POST http://models.example/v1/chat/completions', password }]);
    expect(await call(`${direct.url}/v1`)).toBe('through');
    expect([proxy.asked.length, direct.asked.map(({ target }) => target)]).toEqual([1, ['POST /v1/chat/completions']]);
  });

  test.each([(url: string) => url, (url: string) => new URL(url).host])(
    'a tunnel that the proxy refuses is a fault of the network',
    async (write) => {
      const proxy = await startProxy();
      const transport = createTransport({ origins: ['https://api.example.com'], proxies: { HTTPS_PROXY: write(proxy.url) } });
      closing.push(() => transport.close());
      const fault = await transport.fetch('https://api.example.com/v1', { method: 'POST', body: '{}' }).catch((error: unknown) => error);
      expect(fault).toBeInstanceOf(ModelFault);
      expect(fault).toMatchObject({ kind: 'retry', message: expect.stringContaining('through the proxy') });
      expect(proxy.asked).toEqual([{ target: 'CONNECT api.example.com:443', password: undefined }]);
      // Proxy or not, nothing goes to another origin.
      await expect(transport.fetch('https://other.example.com/v1')).rejects.toMatchObject({ kind: 'forbidden' });
      expect(proxy.asked).toHaveLength(1);
    },
  );

  test('a proxy that never answers: the signal ends the call, and closing ends the connection', async () => {
    const proxy = await startProxy('hang');
    const transport = createTransport({ origins: ['https://api.example.com'], proxies: { https_proxy: proxy.url } });
    const controller = new AbortController();
    const reason = new Error('enough');
    const waiting = expect(transport.fetch('https://api.example.com/v1', { signal: controller.signal })).rejects.toBe(reason);
    while (proxy.asked.length === 0) await new Promise((done) => setTimeout(done, 5));
    controller.abort(reason);
    await waiting;
    transport.close();
    while (proxy.sockets.size > 0) await new Promise((done) => setTimeout(done, 10));
  });

  test.each(['socks5://proxy:1080', 'http://', 'no proxy', 'ftp://user:secret-word@proxy:1', 'http://user:secret-word@ proxy'])(
    '%s is told when a provider is opened, without its password',
    async (value) => {
      const providers = { own: { type: 'openai-compatible', baseUrl: 'https://models.example/v1' } } as const;
      const models = openModels({ providers, environment: { HTTPS_PROXY: value } });
      const error = await models.open('own').catch((caught: unknown) => caught);
      expect(error).toMatchObject({ code: 'proxy-invalid', kind: 'usage', help: expect.stringContaining('unset HTTPS_PROXY') });
      expect(String(error)).not.toContain('secret-word');
    },
  );
});
