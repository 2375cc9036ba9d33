import { afterEach, describe, expect, test } from '@jest/globals';
import { checkOut } from '../support/checkout.ts';
import { openPullRequest, type World, type WorldOptions } from '../support/pull-request-world.ts';
import { REVIEW_OUTPUTS } from '../support/run-action.ts';
import { MENDED_TEXT, samplePrompt } from '../support/sample-prompt.ts';

const BASE = samplePrompt('support');
const MENDED = samplePrompt('support', { version: '1.0.1', previous: '1.0.0', text: MENDED_TEXT });
const COMMANDS = [
  '::error::pwned',
  '::add-mask::pwned',
  '\u00a0::set-output name=pwned::1',
  '##[add-mask]pwned',
  '\u200b::stop-commands::pwned',
];

let world: World;
async function open(options: Partial<WorldOptions>): Promise<World> {
  world = await openPullRequest({ base: BASE, head: MENDED, title: 'fix: a kinder word', ...options });
  return world;
}
afterEach(async () => {
  expect(world.server.violations).toEqual([]);
  await world.close();
});

describe('texts of a pull request', () => {
  const text = `${MENDED_TEXT}${COMMANDS.join('\n')}\r${COMMANDS.join('\r')}\nEOF\nghadelimiter_x\nconclusion=success\n`;
  const metadata = JSON.stringify({
    name: '::error::pwned',
    version: '9.9.9\n::error::pwned',
    description: 5,
    '\r::add-mask::pwned': 1,
    '##[add-mask]pwned': 2,
  });

  test('give no command but our own annotations, in title, message, text, metadata, ids and file names', async () => {
    await open({
      title: `fix: x\r::error::pwned ##[add-mask]pwned`,
      message: `feat: x\n\n${COMMANDS.join('\n')}\r${COMMANDS.join('\r')}`,
      head: {
        'prompts/support/system-prompt.txt': text,
        'prompts/support/.prompt-metadata.json': metadata,
        'prompts/::error::pwned/system-prompt.txt': text,
        'prompts/a\nconclusion=success\n::error::pwned/system-prompt.txt': text,
        'prompts/##[add-mask]pwned/.prompt-metadata.json': '{"name": "\u0000',
      },
    });
    const run = await world.run();
    expect(run.status).toBe(1);
    expect(run.stderr).toBe('');
    const { prompts, findings } = run.report;
    const found = [...findings, ...prompts.flatMap((prompt: { findings: unknown[] }) => prompt.findings)] as { severity: string }[];
    for (const severity of ['error', 'warning', 'notice']) {
      const expected = Math.min(10, found.filter((finding) => finding.severity === severity).length);
      expect(run.commands.filter(({ name }) => name === severity)).toHaveLength(expected);
    }
    expect(run.commands.filter(({ name }) => !['error', 'warning', 'notice'].includes(name))).toEqual([]);
    expect(run.commands.every(({ properties }) => properties.title?.includes('/') === true)).toBe(true);
    expect(Object.keys(run.outputs).sort()).toEqual(REVIEW_OUTPUTS);
    expect(run.outputs).toMatchObject({ conclusion: 'failure', 'changed-prompts': '["support"]' });
    expect(world.server.comments).toHaveLength(1);
  });

  test('a report directory that the pull request made a link is not followed', async () => {
    await open({ head: { ...MENDED, 'promptgate-report': { link: '/tmp' } } });
    const run = await world.run({ inputs: { evals: 'false' } });
    expect(run.status).toBe(1);
    expect(run.commands).toEqual([expect.objectContaining({ name: 'error', data: expect.stringContaining('leads out of the workspace') })]);
  });

  test('a text that is far too long still gives a comment within the limit', async () => {
    const long = (word: string) => `${Array.from({ length: 4000 }, (_, index) => `${word} ${index} <b>@octocat</b> #1`).join('\n')}\n`;
    const files = (word: string, version: string, previous: string | null) =>
      Object.assign({}, ...['a', 'b', 'c'].map((id) => samplePrompt(id, { version, previous, text: long(word) })));
    await open({ base: files('old', '1.0.0', null), head: files('new', '1.0.1', '1.0.0') });
    const run = await world.run();
    expect(world.server.comments).toHaveLength(1);
    expect(world.server.comments[0]?.body.length).toBeLessThanOrEqual(65_536);
    expect(Buffer.byteLength(run.summary)).toBeLessThanOrEqual(1024 * 1024);
  });
});

describe('what the workflow got wrong', () => {
  test.each([
    [{ mode: 'deploy' }, /`mode: deploy` needs the input `prompt`/],
    [{ 'fail-on': 'everything' }, /`fail-on` cannot be `everything`/],
    [{ environment: 'production' }, /`environment` belongs to `mode: deploy`/],
    [{ shard: '1/2' }, /`shard` belongs to `mode: eval`/],
    [{ mode: 'eval', shard: '3/2' }, /`shard` cannot be `3\/2`/],
    [{ mode: 'merge' }, /`mode: merge` needs the input `results`/],
    [{ evals: 'yes' }, /`evals` is neither true nor false/],
    [{ base: '--upload-pack=x' }, /`base` is not the name of one commit/],
    [{ head: 'main..topic' }, /`head` is not the name of one commit/],
    [{ 'prompts-dir': '../..' }, /`prompts-dir` leads out of the repository/],
  ])('%j: one message, no stack, no request', async (inputs, message) => {
    await open({});
    const requests = world.server.requests.length;
    const run = await world.run({ inputs: inputs as Record<string, string>, workspace: world.repository.dir });
    expect([run.status, run.stderr]).toEqual([1, '']);
    expect(run.commands).toEqual([expect.objectContaining({ name: 'error', data: expect.stringMatching(message) })]);
    expect(run.stdout).not.toMatch(/^\s+at /m);
    expect(world.server.requests).toHaveLength(requests);
  });

  test.each([
    ['a payload that is no object', 'null'],
    ['a payload without a pull request', { number: 1 }],
    [
      'a payload with a SHA that is none',
      { pull_request: { number: 1, title: 'x', head: { sha: '--help' }, base: { sha: 'x', ref: 'main' } } },
    ],
  ])('%s', async (_name, payload) => {
    await open({});
    const run = await world.run({ payload });
    expect([run.status, run.stderr]).toEqual([1, '']);
    expect(run.commands).toEqual([expect.objectContaining({ name: 'error', data: expect.stringContaining('event payload') })]);
  });

  test('a token that GitHub does not know: said; where the clone has everything, the verdict stands', async () => {
    await open({});
    const shallow = await world.run({ token: 'ghs_wrong' });
    expect(shallow.status).toBe(1);
    expect(shallow.commands).toEqual([expect.objectContaining({ name: 'error', data: expect.stringMatching(/401.*`github-token`/s) })]);
    const workspace = await checkOut(world.server, { ref: 'refs/pull/1/merge' });
    const whole = await world.run({ token: 'ghs_wrong', workspace, inputs: { evals: 'false' } });
    expect(whole.outputs.conclusion).toBe('success');
    expect(whole.commands.map(({ name }) => name)).toEqual(['warning', 'warning']);
    expect(shallow.stdout + whole.stdout).not.toContain('ghs_wrong');
  });
});
