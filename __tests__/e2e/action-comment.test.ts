import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { writeMarker } from '../../src/github/comment-marker.ts';
import { checkOut } from '../support/checkout.ts';
import { BAD_GATEWAY, primaryRateLimit, secondaryRateLimit } from '../support/github-server.ts';
import { openPullRequest, type World } from '../support/pull-request-world.ts';
import { MENDED_TEXT, samplePrompt } from '../support/sample-prompt.ts';

const BASE = samplePrompt('support');
const MENDED = samplePrompt('support', { version: '1.0.1', previous: '1.0.0', text: MENDED_TEXT });
/** Without the notice that the prompt has no suite. */
const CHECKS = { evals: 'false' };
const BOT = 'github-actions[bot]';

let world: World;
beforeEach(async () => {
  world = await openPullRequest({ base: BASE, head: MENDED, title: 'fix: a kinder word' });
});
afterEach(async () => {
  expect(world.server.violations).toEqual([]);
  await world.close();
});

function ours(): string[] {
  return world.server.comments.filter(({ login }) => login === BOT).map(({ body }) => body);
}

describe('the one comment', () => {
  test('is found behind 130 comments of others', async () => {
    for (let index = 0; index < 130; index += 1) world.server.addComment(1, 'octocat', `comment ${index}`);
    await world.run();
    await world.push(samplePrompt('support', { version: '1.0.1', previous: '1.0.0', text: `${MENDED_TEXT}Be exact.\n` }), 'fix: more');
    await world.run({ runId: 101 });
    expect(world.server.comments).toHaveLength(131);
    expect(ours()[0]).toContain(world.pull.head.sha.slice(0, 10));
  });

  test('is not the one that somebody forged', async () => {
    const marker = writeMarker({ key: 'prompts', sha: world.pull.head.sha, runId: 9_999_999, runAttempt: 1 });
    const forged = world.server.addComment(1, 'mallory', `${marker}\n## ✅ all green`);
    await world.run();
    expect(forged).toMatchObject({ editedBy: null, body: `${marker}\n## ✅ all green` });
    expect(ours()).toHaveLength(1);
  });

  test.each([
    ['the same repository', undefined, /`permissions: \{ contents: read, pull-requests: write \}`/],
    ['a fork', 'mallory/prompts', /from a fork never gets it/],
  ])('without the permission, from %s: a warning, and the verdict stands', async (_name, fork, mend) => {
    if (fork !== undefined) world.pull.head.repository = fork;
    const token = world.server.addToken({ login: BOT, kind: 'actions', permissions: { contents: 'read', pull_requests: 'read' } });
    const run = await world.run({ token, inputs: CHECKS });
    expect([run.status, run.outputs.conclusion, run.outputs['comment-url']]).toEqual([0, 'success', '']);
    expect(run.commands).toEqual([expect.objectContaining({ name: 'warning', data: expect.stringContaining('pull-requests: write') })]);
    expect(run.commands[0]?.data).toMatch(mend);
  });

  test('comes through a 502 and an answer that got lost', async () => {
    world.server.fail({ match: 'GET /repos/octo-org/prompts/pulls/1', ...BAD_GATEWAY });
    world.server.fail({ match: 'POST /repos/', ...BAD_GATEWAY, answered: true });
    const run = await world.run();
    expect(run.status).toBe(0);
    expect(ours()).toHaveLength(1);
  });

  test('waits as long as a secondary rate limit says', async () => {
    world.server.fail({ match: 'POST /repos/', ...secondaryRateLimit(1) });
    const run = await world.run({ inputs: CHECKS });
    expect([run.status, ours().length, run.commands.length]).toEqual([0, 1, 0]);
  });

  test('is given up, with a warning, when a rate limit asks for an hour', async () => {
    world.server.fail({ match: 'POST /repos/', ...secondaryRateLimit(3600), times: 9 });
    const run = await world.run({ inputs: CHECKS });
    expect([run.status, ours().length]).toEqual([0, 0]);
    expect(run.commands).toEqual([expect.objectContaining({ name: 'warning', data: expect.stringMatching(/rate limit/i) })]);
  });
});

test('a token whose requests are used up: two warnings, and the verdict stands on what the clone has', async () => {
  const workspace = await checkOut(world.server, { ref: 'refs/pull/1/merge' });
  world.server.fail({ match: ' /repos/', ...primaryRateLimit(1800), times: Number.POSITIVE_INFINITY });
  const run = await world.run({ workspace, inputs: CHECKS });
  expect([run.status, run.outputs.conclusion, run.outputs['comment-url']]).toEqual([0, 'success', '']);
  expect(run.commands.map(({ name, data }) => [name, /rate limit/i.test(data)])).toEqual([
    ['warning', true],
    ['warning', true],
  ]);
});

describe('the head moves while the review runs', () => {
  test('the comment says that it is out of date, about the old commit', async () => {
    const old = world.pull.head.sha;
    world.server.fail({
      match: /issues\/1\/comments/,
      before: () => world.push({ 'prompts/support/system-prompt.txt': 'short' }, 'wip').then(() => {}),
    });
    const run = await world.run();
    expect(run.report.head).toBe(old);
    expect(ours()[0]).toContain('Out of date');
    expect(ours()[0]).toContain(old.slice(0, 10));
    expect(ours()[0]).not.toContain(world.pull.head.sha.slice(0, 10));
  });

  test('a late run leaves the comment of the new head’s run', async () => {
    const { pullRequestEvent } = await import('../support/github/event.ts');
    const payload = pullRequestEvent(world.server, world.pull);
    const workspace = await world.checkOut();
    await world.push({ 'prompts/support/system-prompt.txt': 'short' }, 'fix: too short');
    await world.run({ runId: 101 });
    const [standing] = ours();
    await world.run({ runId: 102, payload, workspace });
    expect(ours()).toEqual([standing]);
  });
});

describe('two runs race', () => {
  test('of the bundle: one comment stays, the later run’s', async () => {
    const workspaces = [await world.checkOut(), await world.checkOut()];
    const runs = await Promise.all(workspaces.map((workspace, index) => world.run({ runId: 200 + index, workspace })));
    expect(runs.map(({ status }) => status)).toEqual([0, 0]);
    expect(ours()).toHaveLength(1);
  });

  test('says when a changed configuration takes effect, though no prompt changed', async () => {
    await world.close();
    const base = { ...BASE, '.promptgate.yaml': 'prompt:\n  minLength: 50\n' };
    world = await openPullRequest({ base, head: { '.promptgate.yaml': 'prompt:\n  minLength: 10\n' }, title: 'chore: shorter prompts' });
    const run = await world.run();
    expect(run.status).toBe(0);
    expect(ours()).toEqual([expect.stringContaining('takes effect after the merge')]);
  });
});
