import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  answerBut,
  BASE,
  ENVIRONMENT,
  type EvalWorldOptions,
  expectEnd,
  HEAD,
  KEY,
  listRules,
  makeConfig,
  makeSuite,
  openEvals,
} from '../support/eval-world.ts';
import { mergeGroupEvent, pullRequestEvent } from '../support/github/event.ts';
import { type ModelServer, startModelServer } from '../support/model-server.ts';
import { openPullRequest, type World } from '../support/pull-request-world.ts';
import { runAction } from '../support/run-action.ts';
import { MENDED_TEXT, samplePrompt } from '../support/sample-prompt.ts';

let models: ModelServer;
let world: World;
beforeEach(async () => {
  models = await startModelServer({ answer: answerBut({}) });
});
afterEach(async () => {
  expect(world.server.violations).toEqual([]);
  await Promise.all([world.close(), models.close()]);
});

async function open(options?: EvalWorldOptions): Promise<void> {
  world = await openEvals(models, options);
}
const run = (options: Parameters<World['run']>[0] = {}) => world.run({ environment: ENVIRONMENT, ...options });

describe('a pull request that changes a prompt with a suite', () => {
  test('is asked on both revisions; the comment says what broke, what it cost and how many calls it took', async () => {
    models.set({ answer: answerBut({ base: [1, 2, 3], head: [7] }) });
    await open({ cases: 15 });
    const reviewed = await run();
    expectEnd(reviewed, 1, 'failure');
    const [{ evals }] = reviewed.report.prompts;
    expect(evals).toMatchObject({ mode: 'live', model: 'openai:gpt-5-mini', conclusion: 'failure' });
    expect([evals.baseline, evals.candidate]).toMatchObject([
      { cases: 15, passed: 12, passRate: 0.8 },
      { cases: 15, passed: 14 },
    ]);
    expect(evals.comparison).toMatchObject({ verdict: 'inconclusive', pValue: 0.375, broken: ['case-7'] });
    expect([...evals.comparison.fixed].sort()).toEqual(['case-1', 'case-2', 'case-3']);
    expect(listRules(reviewed)).toContain('error evals/broken');
    expect(reviewed.report.prompts[0].findings.find(({ rule }: { rule: string }) => rule === 'evals/broken')).toMatchObject({
      path: 'prompts/support/evals.yaml',
      line: 9,
    });
    // 15 cases on two sides, and four suspects with five fresh trials a side.
    expect([models.calls.length, reviewed.report.budget.calls]).toEqual([70, 70]);
    const [comment] = world.server.comments;
    for (const words of ['80 % → 93.3 %', 'case-7', '1 broken, 3 fixed', 'inconclusive', '70 calls', 'gpt-5-mini', 'live'])
      expect([words, comment?.body.includes(words)]).toEqual([words, true]);
    expect(world.server.comments).toHaveLength(1);
    // 70 answers of 1,000 tokens in and 100 out.
    expect(Number(reviewed.outputs['cost-usd'])).toBeCloseTo(reviewed.report.budget.costUsd, 12);
    expect(reviewed.outputs['cost-usd']).toMatch(/^0\.0\d+$/);
    expect(reviewed.commands.map(({ name, data }) => `${name} ${data}`)).toEqual([
      expect.stringMatching(/^error .*case-7/),
      expect.stringMatching(/^notice 15 cases cannot tell/),
    ]);
    expect(reviewed.summary).toContain('80 % → 93.3 %');
  });

  test('passes where all cases pass', async () => {
    await open();
    const reviewed = await run();
    expectEnd(reviewed, 0, 'success');
    expect(models.calls).toHaveLength(6);
    expect(models.calls.every(({ headers }) => headers.authorization === `Bearer ${KEY}`)).toBe(true);
  });

  test('`fail-on: never` reports the failure and passes the step', async () => {
    models.set({ answer: answerBut({ head: [0] }) });
    await open();
    expectEnd(await run({ inputs: { 'fail-on': 'never' } }), 0, 'failure');
  });

  test('`evals: false` asks nobody, and no rule of evals speaks', async () => {
    await open({ head: { 'prompts/support/evals.yaml': 'tests: [broken' } });
    const reviewed = await run({ inputs: { evals: 'false' } });
    expectEnd(reviewed, 0, 'success');
    expect([models.connections, listRules(reviewed), reviewed.report.prompts[0].evals, reviewed.outputs['cost-usd']]).toEqual([
      0,
      [],
      null,
      '0',
    ]);
  });

  test('a suite that cannot be read is a finding with its line, and no call', async () => {
    await open({ head: { 'prompts/support/evals.yaml': 'tests:\n  - { input: a, assert: [{ type: contans, value: x }] }\n' } });
    const reviewed = await run();
    expectEnd(reviewed, 1, 'failure');
    expect(reviewed.report.prompts[0].findings).toContainEqual(expect.objectContaining({ rule: 'evals/invalid', line: 2 }));
    expect(models.connections).toBe(0);
  });

  test('a prompt without a suite: a notice, and nothing is called', async () => {
    world = await openPullRequest({ title: 'fix: a kinder word', base: { ...BASE, ...makeConfig(models) }, head: HEAD });
    const reviewed = await run();
    expectEnd(reviewed, 0, 'success');
    expect([listRules(reviewed), models.connections]).toEqual([['notice evals/missing'], 0]);
  });

  test('a new prompt has nothing to be compared with: its threshold decides', async () => {
    models.set({ answer: answerBut({ base: [0, 1] }) });
    const title = 'feat: support';
    world = await openPullRequest({ title, base: { ...makeConfig(models) }, head: { ...BASE, ...makeSuite(10) } });
    const reviewed = await run();
    expectEnd(reviewed, 1, 'failure');
    expect(listRules(reviewed)).toEqual(['error evals/threshold']);
    expect([models.calls.length, reviewed.report.prompts[0].evals.comparison]).toEqual([10, null]);
  });

  test('an estimate over the budget: no call, and the finding says so', async () => {
    await open({ cases: 6, config: { evals: 'budget: { calls: 11 }' } });
    const reviewed = await run();
    expectEnd(reviewed, 1, 'failure');
    expect(listRules(reviewed)).toContain('error evals/budget');
    expect([models.connections, reviewed.outputs['cost-usd']]).toEqual([0, '0']);
  });

  test('a key that the provider refuses: one message, and no verdict that looks like a pass', async () => {
    models.set({ answer: () => ({ status: 401, message: 'Incorrect API key provided.', code: 'invalid_api_key' }) });
    await open({ cases: 30 });
    const reviewed = await run();
    expectEnd(reviewed, 1, 'failure');
    expect(listRules(reviewed)).toContain('error evals/not-run');
    const said = reviewed.report.notes.filter((note: string) => note.includes('was stopped'));
    expect(said).toEqual([expect.stringMatching(/^The provider "openai" was stopped: .*401/)]);
    expect(models.calls.length).toBeLessThanOrEqual(16);
  });

  test('a model whose price nobody knows: the cost is left empty, and the report says why', async () => {
    const named = (version: string, previous: string | null, text?: string) =>
      Object.fromEntries(
        Object.entries(samplePrompt('support', { version, previous, ...(text === undefined ? {} : { text }) })).map(([path, content]) => [
          path,
          content.replace('openai:gpt-5-mini', 'openai:our-own'),
        ]),
      );
    await open({ base: named('1.0.0', null), head: named('1.0.1', '1.0.0', MENDED_TEXT) });
    const reviewed = await run();
    expectEnd(reviewed, 0, 'success');
    expect([reviewed.outputs['cost-usd'], reviewed.report.prompts[0].evals.candidate.costUsd]).toEqual(['', null]);
    expect(reviewed.report.notes).toContainEqual(expect.stringMatching(/price is known.*models\.prices/));
  });
});

describe('the pull request goes on meanwhile', () => {
  test('a title that was edited before: evals run once, by the title of now', async () => {
    await open({ title: 'feat: wrong', message: 'fix: a kinder word' });
    const payload = pullRequestEvent(world.server, world.pull);
    world.pull.title = 'fix: a kinder word';
    const title: number[] = [];
    world.server.fail({ match: `GET /repos/octo-org/prompts/pulls/1`, before: () => void title.push(models.calls.length) });
    const reviewed = await run({ payload });
    expectEnd(reviewed, 0, 'success');
    expect([models.calls.length, title[0]]).toEqual([6, 0]);
  });

  test('a commit that comes in while evals run: the comment is marked as out of date', async () => {
    await open();
    let pushed: Promise<unknown> | null = null;
    const answer = answerBut({});
    models.set({
      answer: async (call) => {
        pushed ??= world.push({ 'x.txt': 'x' }, 'chore: x');
        await pushed;
        return answer(call);
      },
    });
    expectEnd(await run(), 0, 'success');
    expect(world.server.comments[0]?.body).toContain('**Out of date.**');
  });
});

test('a merge group is tested as a pull request is, without a comment', async () => {
  await open();
  const { repository, server, pull } = world;
  const group = { base: await repository.git('rev-parse', 'main'), head: String(pull.mergeSha) };
  const payload = mergeGroupEvent(server, group);
  const reviewed = await runAction({ server, event: 'merge_group', payload, workspace: await world.checkOut(), environment: ENVIRONMENT });
  expectEnd(reviewed, 0, 'success');
  expect([models.calls.length, server.comments.length]).toEqual([6, 0]);
});
