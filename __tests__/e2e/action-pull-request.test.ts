import { readdir, readFile } from 'node:fs/promises';
import { afterEach, describe, expect, test } from '@jest/globals';
import { openPullRequest, type World, type WorldOptions } from '../support/pull-request-world.ts';
import { REVIEW_OUTPUTS } from '../support/run-action.ts';
import { MENDED_TEXT, samplePrompt } from '../support/sample-prompt.ts';

const REFUNDS = 'Explain, step by step, how money comes back: which form to fill in, who decides, and how long that takes.\n';
const BASE = { ...samplePrompt('support'), ...samplePrompt('billing/refunds', { name: 'Refunds', text: REFUNDS }) };
const MENDED = samplePrompt('support', { version: '1.0.1', previous: '1.0.0', text: MENDED_TEXT });

let world: World;
async function open(options: Partial<WorldOptions>): Promise<World> {
  world = await openPullRequest({ base: BASE, head: MENDED, title: 'fix: a kinder word', ...options });
  return world;
}
afterEach(async () => {
  expect(world.server.violations).toEqual([]);
  await world.close();
});

function comments(): string[] {
  return world.server.comments.map(({ body }) => body);
}

function rules(report: { prompts: { findings: { rule: string }[] }[]; findings: { rule: string }[] }): string[] {
  return [...report.findings, ...report.prompts.flatMap(({ findings }) => findings)].map(({ rule }) => rule);
}

describe('a pull request', () => {
  test('that is right passes: one comment, a summary, four files, every output', async () => {
    await open({});
    const run = await world.run();
    expect({ status: run.status, stderr: run.stderr, rules: rules(run.report) }).toEqual({
      status: 0,
      stderr: '',
      rules: ['evals/missing'],
    });
    expect(Object.keys(run.outputs).sort()).toEqual(REVIEW_OUTPUTS);
    expect(run.outputs).toMatchObject({ conclusion: 'success', 'changed-prompts': '["support"]' });
    expect(run.report).toMatchObject({ conclusion: 'success', head: world.pull.head.sha, base: world.pull.base.sha });
    expect(comments()).toHaveLength(1);
    expect(comments()[0]).toContain(world.pull.head.sha.slice(0, 10));
    expect(comments()[0]).toContain('/actions/runs/100');
    expect(run.outputs['comment-url']).toContain('#issuecomment-');
    expect(run.summary).toContain('Promptgate');
    expect(run.commands.map(({ name, properties }) => [name, properties.title])).toEqual([
      ['notice', 'evals/missing: The prompt has no suite'],
    ]);
    expect((await readdir(`${run.workspace}/promptgate-report`)).sort()).toEqual(['junit.xml', 'report.json', 'report.md', 'report.sarif']);
    const readJson = async (path: string) => JSON.parse(await readFile(path, 'utf8'));
    const sarif = await readJson(`${run.workspace}/promptgate-report/report.sarif`);
    expect(sarif.runs[0].tool.driver.semanticVersion).toBe((await readJson('package.json')).version);
  });

  test('is read from where the log says; the comment does not talk of it', async () => {
    await open({});
    const run = await world.run();
    expect(run.stdout).toMatch(/^The prompts are read by git: /);
    expect(comments()[0]).not.toMatch(/read by git/);
  });

  test('has its verdict behind the annotations in the log, then where the files and the comment are', async () => {
    await open({ title: 'feat: a further promise' });
    const { stdout } = await world.run();
    expect(stdout).toMatch(
      /::error [\s\S]*✖ the changed prompt must be mended[\s\S]*\nReport files: promptgate-report [^\n]*\nComment: created/,
    );
    expect(stdout.slice(stdout.indexOf('✖'))).not.toContain('::error');
  });

  test('with a wrong bump fails, on the line of the version', async () => {
    await open({ title: 'feat: a further promise' });
    const run = await world.run();
    expect(run.status).toBe(1);
    expect(run.outputs.conclusion).toBe('failure');
    expect(rules(run.report)).toContain('version/bump-mismatch');
    expect(run.commands).toContainEqual(
      expect.objectContaining({
        name: 'error',
        properties: expect.objectContaining({ file: 'prompts/support/.prompt-metadata.json', line: '3' }),
      }),
    );
    expect(comments()[0]).toContain('promptgate bump support minor');
  });

  test('with `fail-on: never` keeps the verdict and passes the step', async () => {
    await open({ title: 'feat: a further promise' });
    const run = await world.run({ inputs: { 'fail-on': 'never' } });
    expect([run.status, run.outputs.conclusion]).toEqual([0, 'failure']);
  });

  test('that changes no prompt is green without a comment', async () => {
    await open({ head: { 'README.md': 'More.\n' }, title: 'whatever I like' });
    const run = await world.run();
    expect([run.status, run.outputs.conclusion, run.outputs['changed-prompts']]).toEqual([0, 'success', '[]']);
    expect(comments()).toEqual([]);
    expect(run.outputs['comment-url']).toBe('');
  });

  test('that no longer changes a prompt: the old comment says so', async () => {
    await open({ title: 'feat: wrong' });
    await world.run();
    const before = comments()[0];
    await world.push(BASE, 'revert: all of it');
    const run = await world.run({ runId: 101 });
    expect(run.status).toBe(0);
    expect(comments()).toHaveLength(1);
    expect(comments()[0]).not.toBe(before);
    expect(comments()[0]).toMatch(/no prompt/i);
  });

  test('that renames and removes prompts says both', async () => {
    const gone = Object.fromEntries(Object.keys(BASE).map((path) => [path, null]));
    const moved = samplePrompt('care', { version: '1.0.1', previous: '1.0.0', text: MENDED_TEXT });
    await open({ head: { ...gone, ...moved }, title: 'fix!: support is called care, refunds are gone' });
    const run = await world.run();
    const changes = run.report.prompts.map(({ id, change, previousId }: Record<string, unknown>) => [id, change, previousId]);
    expect(changes).toEqual([
      ['billing/refunds', 'removed', null],
      ['care', 'renamed', 'support'],
    ]);
    expect(comments()[0]).toContain('care');
  });

  test('whose title was edited after the first run is judged by the new one, though the run has the old payload', async () => {
    await open({ title: 'feat: wrong', message: 'wip' });
    const { pullRequestEvent } = await import('../support/github/event.ts');
    const payload = pullRequestEvent(world.server, world.pull);
    expect((await world.run({ payload })).status).toBe(1);
    world.pull.title = 'fix: right';
    expect((await world.run({ payload, runAttempt: 2 })).status).toBe(0);
    expect(comments()).toHaveLength(1);
  });

  test('reviewed again without a change leaves the comment untouched', async () => {
    await open({});
    await world.run();
    const [first] = world.server.comments.map(({ updatedAt }) => updatedAt);
    await world.run({ runId: 101 });
    expect(world.server.comments.map(({ updatedAt, editedBy }) => [updatedAt, editedBy])).toEqual([[first, null]]);
  });

  test('with `comment: false` is not commented', async () => {
    await open({});
    const run = await world.run({ inputs: { comment: 'false' } });
    expect([run.status, comments()]).toEqual([0, []]);
  });
});
