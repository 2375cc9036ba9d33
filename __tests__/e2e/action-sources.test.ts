import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { checkOut } from '../support/checkout.ts';
import { mergeGroupEvent, otherEvent, pushEvent } from '../support/github/event.ts';
import { openPullRequest, type World, type WorldOptions } from '../support/pull-request-world.ts';
import { runAction } from '../support/run-action.ts';
import { MENDED_TEXT, samplePrompt } from '../support/sample-prompt.ts';

const BASE = samplePrompt('support');
const MENDED = samplePrompt('support', { version: '1.0.1', previous: '1.0.0', text: MENDED_TEXT });
/** Another prompt changes on the base branch: a comparison with its tip would show it as this pull request's. */
const MEANWHILE = samplePrompt('other', { name: 'Other' });

let world: World;
async function open(options: Partial<WorldOptions> = {}): Promise<World> {
  world = await openPullRequest({ base: BASE, head: MENDED, title: 'fix: a kinder word', baseMoves: MEANWHILE, ...options });
  return world;
}
afterEach(async () => {
  expect(world.server.violations).toEqual([]);
  await world.close();
});

describe('what the checkout left', () => {
  test.each([
    ['depth 1 on the merge commit', { depth: 1 }],
    ['depth 2', { depth: 2 }],
    ['everything', {}],
    ['the head alone', { depth: 1, ref: 'refs/pull/1/head' }],
    ['no credentials', { depth: 1, credentials: false }],
  ])('%s: the same verdict on the same commits', async (_name, checkout) => {
    await open();
    const workspace = await checkOut(world.server, { ref: 'refs/pull/1/merge', ...checkout });
    const run = await world.run({ workspace, inputs: { evals: 'false' } });
    expect(run.outputs).toMatchObject({ conclusion: 'success', 'changed-prompts': '["support"]' });
    expect(run.report).toMatchObject({ head: world.pull.head.sha, base: await world.repository.git('merge-base', 'main', 'topic') });
    expect(run.commands).toEqual([]);
  });

  test('no checkout at all', async () => {
    await open();
    const { pullRequestEvent } = await import('../support/github/event.ts');
    const run = await runAction({ server: world.server, event: 'pull_request', payload: pullRequestEvent(world.server, world.pull) });
    expect(run.outputs).toMatchObject({ conclusion: 'success', 'changed-prompts': '["support"]' });
    expect(run.report).toMatchObject({ head: world.pull.head.sha });
  });

  test('the clone is left as it was: no partial clone, no new refs', async () => {
    await open();
    const workspace = await world.checkOut();
    const { execFileSync } = await import('node:child_process');
    const look = () =>
      ['config --local --list', 'for-each-ref', 'status --porcelain --untracked-files=no'].map((command) =>
        execFileSync('git', command.split(' '), { cwd: workspace }).toString(),
      );
    const before = look();
    await world.run({ workspace });
    expect(look()).toEqual(before);
  });
});

describe('without a token', () => {
  test('a whole clone is enough for the verdict: GitHub is not asked', async () => {
    await open();
    const workspace = await checkOut(world.server, { ref: 'refs/pull/1/merge' });
    const run = await world.run({ workspace, inputs: { 'github-token': '' } });
    expect(run.outputs).toMatchObject({ conclusion: 'success', 'changed-prompts': '["support"]', 'comment-url': '' });
    expect(world.server.requests.filter(({ kind }) => kind === 'api')).toEqual([]);
  });

  test('a checkout that lacks commits is not: the message says what to write', async () => {
    await open();
    const run = await world.run({ inputs: { 'github-token': '' } });
    expect(run.status).toBe(1);
    expect(run.outputs).toEqual({});
    expect(run.commands).toEqual([expect.objectContaining({ name: 'error', data: expect.stringMatching(/`fetch-depth: 0`/) })]);
  });
});

describe('other events', () => {
  test('a merge group is judged by its commits, without a comment', async () => {
    await open();
    const { mergeSha } = world.pull;
    const group = { base: await world.repository.git('rev-parse', 'main'), head: String(mergeSha) };
    const workspace = await checkOut(world.server, { ref: 'refs/pull/1/merge', depth: 1 });
    const run = await runAction({ server: world.server, event: 'merge_group', payload: mergeGroupEvent(world.server, group), workspace });
    expect(run.outputs).toMatchObject({ conclusion: 'success', 'changed-prompts': '["support"]', 'comment-url': '' });
    expect(run.report).toMatchObject({ head: mergeSha, base: group.base });
    expect(world.server.comments).toEqual([]);
  });

  test('a push is reviewed against what was there before, without a comment', async () => {
    await open();
    const before = await world.repository.git('rev-parse', 'main');
    const after = await world.repository.commit('feat: wrong', MENDED, { branch: 'main' });
    const workspace = await checkOut(world.server, { ref: 'refs/heads/main', depth: 1 });
    const run = await runAction({ server: world.server, event: 'push', payload: pushEvent(world.server, { before, after }), workspace });
    expect([run.status, run.outputs.conclusion]).toEqual([1, 'failure']);
    expect(run.report).toMatchObject({ base: before, head: after });
    expect(world.server.comments).toEqual([]);
  });

  test('an event that is not reviewed says which are', async () => {
    await open();
    const run = await runAction({
      server: world.server,
      event: 'workflow_dispatch',
      payload: otherEvent(world.server, 'workflow_dispatch'),
    });
    expect(run.status).toBe(1);
    expect(run.commands).toEqual([
      expect.objectContaining({
        name: 'error',
        data: expect.stringMatching(/`workflow_dispatch`.*`pull_request`, `merge_group`, `push`.*`base: main`/),
      }),
    ]);
    expect(run.stderr).toBe('');
  });
});

test('an Enterprise Server is spoken to below /api/v3 alone', async () => {
  await open({ server: { prefix: '/api/v3' } });
  const run = await world.run();
  expect(run.outputs).toMatchObject({ conclusion: 'success', 'changed-prompts': '["support"]' });
  expect(run.outputs['comment-url']).toContain(world.server.url);
  expect(world.server.comments).toHaveLength(1);
});

test('a proxy that the environment names is gone through', async () => {
  await open();
  const tunnels: string[] = [];
  const target = new URL(world.server.url);
  const proxy = createServer().on('connect', (request, client: Socket) => {
    tunnels.push(request.url ?? '');
    const upstream = connect(Number(target.port), target.hostname, () => client.write('HTTP/1.1 200 Connection established\r\n\r\n'));
    upstream.on('error', () => client.destroy()).pipe(client);
    client.on('error', () => upstream.destroy()).pipe(upstream);
  });
  await once(proxy.listen(0, '127.0.0.1'), 'listening');
  const { port } = proxy.address() as AddressInfo;
  const environment = {
    http_proxy: `http://127.0.0.1:${port}`,
    no_proxy: '127.0.0.1',
    GITHUB_API_URL: `http://api.github.test:${target.port}`,
  };
  const run = await world.run({ environment, inputs: { evals: 'false' } });
  expect(run.outputs).toMatchObject({ conclusion: 'success', 'changed-prompts': '["support"]' });
  expect(run.commands).toEqual([]);
  expect(world.server.comments).toHaveLength(1);
  expect(new Set(tunnels)).toEqual(new Set([`api.github.test:${target.port}`]));
  proxy.closeAllConnections();
  proxy.close();
});
