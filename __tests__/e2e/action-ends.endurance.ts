import { afterEach, describe, expect, test } from '@jest/globals';
import { checkOut } from '../support/checkout.ts';
import { otherEvent, pushEvent } from '../support/github/event.ts';
import { openPullRequest, type World, type WorldOptions } from '../support/pull-request-world.ts';
import { runAction } from '../support/run-action.ts';
import { MENDED_TEXT, samplePrompt } from '../support/sample-prompt.ts';

const BASE = samplePrompt('support');
const MENDED = samplePrompt('support', { version: '1.0.1', previous: '1.0.0', text: MENDED_TEXT });

let world: World;
/** The title asks for a feature, the commit for the fix that it is: what counted shows in the verdict. */
async function open(options: Partial<WorldOptions> = {}): Promise<World> {
  const baseMoves = samplePrompt('other', { name: 'Other' });
  world = await openPullRequest({ base: BASE, head: MENDED, title: 'feat: wrong', message: 'fix: a kinder word', baseMoves, ...options });
  return world;
}
afterEach(async () => {
  expect(world.server.violations).toEqual([]);
  await world.close();
});

const git = (...args: string[]): Promise<string> => world.repository.git(...args);
const dispatch = (workspace: string, sha: string, inputs: Record<string, string>) =>
  runAction({
    server: world.server,
    event: 'workflow_dispatch',
    payload: otherEvent(world.server, 'workflow_dispatch'),
    workspace,
    sha,
    inputs,
  });

describe('an event that compares nothing by itself', () => {
  test.each([
    ['depth 1', 1],
    ['everything', undefined],
  ])('is reviewed from the merge base with `base`, %s, by its commits, without a comment', async (_name, depth) => {
    await open();
    const workspace = await checkOut(world.server, { ref: 'refs/heads/topic', ...(depth ? { depth } : {}) });
    const run = await dispatch(workspace, world.pull.head.sha, { base: 'main' });
    expect([run.status, run.stderr]).toEqual([0, '']);
    expect(run.outputs).toMatchObject({ conclusion: 'success', 'changed-prompts': '["support"]', 'comment-url': '' });
    expect(run.report).toMatchObject({ base: await git('merge-base', 'main', 'topic'), head: world.pull.head.sha });
    expect(run.stdout).toContain('no comment is written');
    expect(world.server.comments).toEqual([]);
  });

  test('takes a `head` too, without a checkout', async () => {
    await open();
    const { createTemporaryDirectory } = await import('../support/git-repository.ts');
    const run = await dispatch(await createTemporaryDirectory(), await git('rev-parse', 'main'), {
      base: 'refs/heads/main',
      head: 'topic',
    });
    expect([run.status, run.outputs['changed-prompts']]).toEqual([0, '["support"]']);
    expect(run.report).toMatchObject({ head: world.pull.head.sha });
  });

  test('with a base that nobody knows says which, and what to write', async () => {
    await open();
    const workspace = await checkOut(world.server, { ref: 'refs/heads/topic', depth: 1 });
    const run = await dispatch(workspace, world.pull.head.sha, { base: 'mian' });
    expect([run.status, run.stderr, run.outputs]).toEqual([1, '', {}]);
    expect(run.commands).toEqual([
      expect.objectContaining({ name: 'error', data: expect.stringMatching(/`base` names `mian`.*Write a branch, a tag or a whole SHA/) }),
    ]);
  });

  test('that is about another commit is not reviewed, whatever the ends', async () => {
    await open();
    const payload = otherEvent(world.server, 'issue_comment');
    const inputs = { base: 'main', head: 'topic' };
    const run = await runAction({ server: world.server, event: 'issue_comment', payload, sha: world.pull.head.sha, inputs });
    expect(run.status).toBe(1);
    expect(run.commands).toEqual([
      expect.objectContaining({ data: expect.stringMatching(/`issue_comment`: it runs for the default branch/) }),
    ]);
  });
});

describe('a pull request', () => {
  test('with another base keeps its title and its comment', async () => {
    await open();
    const run = await world.run({ inputs: { base: 'main' } });
    expect([run.status, run.outputs.conclusion]).toEqual([1, 'failure']);
    expect(run.report).toMatchObject({ base: await git('merge-base', 'main', 'topic'), head: world.pull.head.sha });
    expect(world.server.comments).toHaveLength(1);
  });

  test('with another head is judged by the commits, without a comment, and the log says so', async () => {
    await open();
    await world.push(samplePrompt('support', { version: '1.0.1', previous: '1.0.0', text: `${MENDED_TEXT}Now.\n` }), 'fix: more');
    const run = await world.run({ inputs: { head: 'topic' } });
    expect([run.status, run.outputs.conclusion, run.outputs['comment-url']]).toEqual([0, 'success', '']);
    expect(run.stdout).toContain('No title counts and no comment is written');
    expect(world.server.comments).toEqual([]);
    expect(world.server.requests.filter(({ path }) => /\/(?:pulls|issues)\//.test(path))).toEqual([]);
  });
});

test('a push with another base is compared from there', async () => {
  await open();
  const start = await git('merge-base', 'main', 'topic');
  const before = await git('rev-parse', 'main');
  const after = await world.repository.commit('fix: a kinder word', MENDED, { branch: 'main' });
  const workspace = await checkOut(world.server, { ref: 'refs/heads/main', depth: 1 });
  const payload = pushEvent(world.server, { before, after });
  const run = await runAction({ server: world.server, event: 'push', payload, workspace, inputs: { base: start } });
  expect(run.outputs['changed-prompts']).toBe('["other","support"]');
  expect(run.report).toMatchObject({ base: start, head: after });
});

describe('the prompts directory', () => {
  const lift = (files: ReturnType<typeof samplePrompt>) =>
    Object.fromEntries(Object.entries(files).map(([path, content]) => [path.replace(/^prompts\//, ''), content]));

  test.each(['.', './', './/'])('`%s` is the repository’s root', async (directory) => {
    await open({ base: lift(BASE), head: lift(MENDED), title: 'fix: a kinder word' });
    const run = await world.run({ inputs: { 'prompts-dir': directory } });
    expect([run.status, run.outputs['changed-prompts']]).toEqual([0, '["support"]']);
    expect(world.server.comments[0]?.body).toMatch(/^<!-- promptgate key=\. /);
  });

  test('`./prompts/` is `prompts`', async () => {
    await open({ title: 'fix: a kinder word' });
    const run = await world.run({ inputs: { 'prompts-dir': './prompts/' } });
    expect([run.status, run.outputs['changed-prompts']]).toEqual([0, '["support"]']);
  });
});
