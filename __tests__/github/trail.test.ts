import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { connect } from '../../src/github/client.ts';
import { askGitHub } from '../../src/github/trail.ts';

let server: Server | null = null;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

const QUESTION = {
  ...{ id: 'support', version: '1.0.0', commits: ['a'.repeat(40)], pullNumber: 12, tag: 'support@1.0.0' },
  ...{ environments: ['dev', 'production'], webUrl: null },
};

async function ask(listener: RequestListener, milliseconds: number) {
  server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const signal = AbortSignal.timeout(milliseconds);
  const apiUrl = `http://127.0.0.1:${port}`;
  const github = await connect({
    token: 't',
    apiUrl,
    repository: 'octo/prompts',
    useProxy: false,
    debug: () => {},
    longestWait: 1,
    signal,
  });
  return askGitHub(github, QUESTION, signal);
}

describe('a server that is no help', () => {
  test('one that never answers is waited for no longer than it was given', async () => {
    const found = await ask(() => {}, 300);
    expect(found).toMatchObject({ pullRequest: null, release: null, mirrored: [] });
    expect(found.unknown.map(({ why }) => why)).toEqual(Array(3).fill('GitHub did not answer in time.'));
  });

  test.each([
    [401, {}, 'GitHub answered 401.', 'is not valid any more'],
    [403, {}, 'GitHub answered 403.', 'may not read this'],
    [403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '9999999999' }, 'GitHub answered 403.', 'used up'],
    [502, {}, 'GitHub answered 502.', 'Ask again later'],
  ])('%i %j', async (status, headers, why, help) => {
    const message = 'x-ratelimit-remaining' in headers ? 'API rate limit exceeded' : 'No';
    const found = await ask(
      (_request, response) =>
        response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify({ message })),
      60_000,
    );
    expect(found.unknown).toHaveLength(3);
    for (const each of found.unknown) expect(each).toMatchObject({ why, help: expect.stringContaining(help) });
  });

  test('answers in another form than GitHub’s are told as unknown, never as a fault of ours', async () => {
    const found = await ask(
      (_request, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>proxy</html>'),
      60_000,
    );
    expect(found).toMatchObject({ pullRequest: null, release: null, mirrored: [] });
    expect(found.unknown.map(({ why }) => why)).toEqual(Array(3).fill('GitHub could not be reached.'));
  });
});
