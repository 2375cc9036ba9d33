import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { checkOut } from '../support/checkout.ts';
import { pullRequestEvent } from '../support/github/event.ts';
import { openPullRequest, type World } from '../support/pull-request-world.ts';
import { MENDED_TEXT, samplePrompt } from '../support/sample-prompt.ts';

const BASE = samplePrompt('support');
const MENDED = samplePrompt('support', { version: '1.0.1', previous: '1.0.0', text: MENDED_TEXT });
/** What another pull request has brought to the base branch under the same version. */
const THEIRS = samplePrompt('support', {
  version: '1.0.1',
  previous: '1.0.0',
  text: 'Theirs: answer in one sentence, in the language of the question.\n',
});

let world: World;
/** As the event had it, before the base branch went on. */
let payload: unknown;
beforeEach(async () => {
  world = await openPullRequest({ base: BASE, head: MENDED, title: 'fix: a kinder word', baseMoves: { 'x.txt': 'x' } });
  payload = pullRequestEvent(world.server, world.pull);
});
afterEach(async () => {
  expect(world.server.violations).toEqual([]);
  await world.close();
});

function rules(report: { prompts: { findings: { rule: string }[] }[] }): string[] {
  return report.prompts.flatMap(({ findings }) => findings.map(({ rule }) => rule));
}

describe('the base branch went on after the event', () => {
  test.each([
    ['depth 1', { ref: 'refs/pull/1/merge', depth: 1 }],
    ['everything', { ref: 'refs/pull/1/merge' }],
  ])('a run of the old payload learns the versions there, %s', async (_name, checkout) => {
    const before = await world.run({ payload, workspace: await checkOut(world.server, checkout) });
    expect(before.outputs.conclusion).toBe('success');
    await world.repository.commit('fix: theirs', THEIRS, { branch: 'main' });
    const again = await world.run({ payload, runAttempt: 2, workspace: await checkOut(world.server, checkout) });
    expect(again.outputs.conclusion).toBe('failure');
    expect(rules(again.report)).toContain('version/taken');
    expect(again.report).toMatchObject({ base: before.report.base, head: before.report.head });
  });

  test('a whole clone from before that says what it knew', async () => {
    const workspace = await checkOut(world.server, { ref: 'refs/pull/1/merge' });
    await world.repository.commit('fix: theirs', THEIRS, { branch: 'main' });
    expect((await world.run({ payload, workspace })).outputs.conclusion).toBe('success');
  });

  test('a base that the workflow chose stays', async () => {
    await world.repository.commit('fix: theirs', THEIRS, { branch: 'main' });
    const run = await world.run({ payload, inputs: { base: world.pull.base.sha } });
    expect(run.outputs.conclusion).toBe('success');
    expect(world.server.requests.filter(({ path }) => path.includes('/git/ref/'))).toEqual([]);
  });

  test('a history that was rewritten is not taken for newer', async () => {
    await world.repository.git('checkout', '--quiet', '-B', 'main', await world.repository.git('merge-base', 'main', 'topic'));
    await world.repository.commit('fix: theirs', THEIRS);
    expect((await world.run({ payload })).outputs.conclusion).toBe('success');
  });

  test('without the branch to read, the event’s counts, without a word', async () => {
    world.server.fail({ match: '/git/ref/heads/main', status: 404, body: { message: 'Not Found' } });
    const run = await world.run({ payload, inputs: { evals: 'false' } });
    expect([run.outputs.conclusion, run.commands]).toEqual(['success', []]);
  });
});

test('without a changed prompt neither title nor base branch is asked for', async () => {
  await world.push(BASE, 'revert: all of it');
  await world.run();
  expect(world.server.requests.filter(({ path }) => /\/git\/ref\/|\/pulls\/1$/.test(path))).toEqual([]);
});
