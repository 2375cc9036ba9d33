import { cp, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { runCommand } from '../support/cli.ts';
import { createTemporaryDirectory } from '../support/git-repository.ts';
import { type ModelServer, startModelServer } from '../support/model-server.ts';
import { openPullRequest, type World, type WorldOptions } from '../support/pull-request-world.ts';
import { ACTION, type ActionOptions, type ActionResult } from '../support/run-action.ts';
import { MENDED_TEXT, samplePrompt } from '../support/sample-prompt.ts';

const KEY = { OPENAI_API_KEY: 'sk-test-of-the-matrix' };

/** Cases c-0, c-1 …; the answer repeats the question, so that `right` passes and `wrong` fails, and `brief` passes on the base alone. */
function makeSuite(count: number): string {
  const tests = Array.from({ length: count }, (_, index) => {
    const kind = index % 12 === 5 ? 'brief' : index % 8 === 3 ? 'wrong' : 'right';
    return {
      id: `c-${index}`,
      input: `Question ${index}, ${kind}`,
      assert: [{ type: 'icontains', value: kind === 'right' ? 'right' : 'brief.' }],
    };
  });
  return JSON.stringify({ tests });
}

let models: ModelServer;
let world: World;
beforeEach(async () => {
  models = await startModelServer({
    answer: ({ system, user }) => (user.includes('brief') && system?.includes('Be brief') ? 'brief. as before' : user),
  });
});
afterEach(async () => {
  isBundle = false;
  expect(world.server.violations).toEqual([]);
  await Promise.all([world.close(), models.close()]);
});

interface Opening extends Partial<WorldOptions> {
  readonly cases?: number;
  readonly evals?: string;
  readonly provider?: string;
  readonly rules?: string;
  readonly text?: string;
}

async function open({ cases = 24, evals = '{}', rules = '{}', provider, text, ...options }: Opening = {}): Promise<void> {
  const type = provider ?? `{ type: openai, baseUrl: "${models.url}/v1" }`;
  const config = `models:\n  default: openai:gpt-test\n  providers:\n    openai: ${type}\nevals: ${evals}\nrules: ${rules}\n`;
  world = await openPullRequest({
    base: {
      ...samplePrompt('support', text === undefined ? {} : { text: `Be brief. ${text}` }),
      'prompts/support/evals.json': makeSuite(cases),
      '.promptgate.yaml': config,
    },
    head: samplePrompt('support', { version: '1.0.1', previous: '1.0.0', text: text === undefined ? MENDED_TEXT : `Be short. ${text}` }),
    title: 'fix: a kinder word',
    ...options,
  });
}

type Options = Partial<ActionOptions>;

/** The first test and those that end a process run the bundle; the others many jobs, so they run its source. */
let isBundle = false;
const run = (options: Options) => (isBundle || options.args !== undefined ? world.run(options) : world.runHere(options));

/** As a job of its own: a checkout of its own, and no key. */
const plan = (options: Options = {}) => run({ ...options, inputs: { mode: 'plan', ...options.inputs } });

/** A job with the key, whose file goes to a directory outside of any checkout. */
async function runShard(shard: string, into: string, options: Options = {}): Promise<ActionResult> {
  return run({ environment: KEY, ...options, inputs: { mode: 'eval', shard, 'report-dir': into, ...options.inputs } });
}

const merge = (results: string, options: Options = {}) => run({ ...options, inputs: { mode: 'merge', results, ...options.inputs } });

const makeResults = () => createTemporaryDirectory('promptgate-results-');

function findMissing(run: ActionResult): { readonly message: string; readonly help: string } | undefined {
  return run.report.findings.find(
    ({ rule, severity }: { rule: string; severity: string }) => rule === 'evals/not-run' && severity === 'error',
  );
}

/** All that does not depend on how long something took; sums of dollars in another order differ in the last digit. */
function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(comparable);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => key !== 'latencyMs' && key !== 'seconds');
  return Object.fromEntries(entries.map(([key, inner]) => [key, key === 'costUsd' ? Number(inner?.toFixed(12)) : comparable(inner)]));
}

describe('four shards, merged', () => {
  test('say what one review says, and none of their jobs fails for the gate', async () => {
    isBundle = true;
    await open();
    const whole = await world.run({ environment: KEY });
    const calls = models.count;
    const results = await makeResults();
    const shards = await Promise.all([1, 2, 3, 4].map((index) => runShard(`${index}/4`, results)));
    expect(shards.map(({ status, commands }) => ({ status, commands }))).toEqual(shards.map(() => ({ status: 0, commands: [] })));
    expect(models.count).toBe(2 * calls);
    expect((await readdir(results)).sort()).toEqual([1, 2, 3, 4].map((index) => `shard-${index}-of-4.json`));
    const merged = await merge(results);
    expect(models.count).toBe(2 * calls);
    expect(whole.report.prompts[0].evals.comparison).toMatchObject({ broken: ['c-5', 'c-17'] });
    expect(comparable(merged.report)).toEqual(comparable(whole.report));
    expect({ status: merged.status, conclusion: merged.outputs.conclusion }).toEqual({ status: 1, conclusion: 'failure' });
    expect(world.server.comments).toHaveLength(1);
    for (const { stdout } of [...shards, merged]) expect(stdout).not.toContain(KEY.OPENAI_API_KEY);
    for (const shard of shards)
      expect(shard.outputs).toMatchObject({ 'changed-prompts': '["support"]', report: expect.stringContaining(results) });
  });

  test('are found below a directory each, as they are downloaded without merging, and hold no key', async () => {
    await open({ cases: 8 });
    models.set({ answer: ({ user }) => `${user} ${KEY.OPENAI_API_KEY}` });
    const [written, results] = [await makeResults(), await makeResults()];
    for (const index of [1, 2]) {
      await runShard(`${index}/2`, written);
      await mkdir(join(results, `promptgate-shard-${index - 1}`));
      await cp(join(written, `shard-${index}-of-2.json`), join(results, `promptgate-shard-${index - 1}`, `shard-${index}-of-2.json`));
    }
    const texts = await Promise.all([1, 2].map((index) => readFile(join(written, `shard-${index}-of-2.json`), 'utf8')));
    for (const text of texts) expect(text).not.toContain(KEY.OPENAI_API_KEY);
    expect(texts.join('')).toContain('Question 3, wrong');
    // What a former run with more jobs left behind.
    await runShard('4/4', results);
    const merged = await merge(results);
    expect(merged.report.prompts[0].evals.candidate.cases).toBe(8);
    expect(merged.stdout).toContain('shard-4-of-4.json is of a run in another number of shards');
  });

  test('of a prompt that tells the day ask the same as the job that merges them', async () => {
    await open({ cases: 4, text: 'You answer questions of our customers, and it is {{ "now" | date: "%Y-%m-%d %H:%M:%S" }}.\n' });
    const results = await makeResults();
    for (const shard of ['1/2', '2/2']) await runShard(shard, results);
    expect((await merge(results)).report.prompts[0].evals.candidate.cases).toBe(4);
  });
});

describe('mode plan', () => {
  test('needs no key and calls nothing, and says what it planned', async () => {
    await open();
    const run = await plan();
    expect({ status: run.status, outputs: run.outputs }).toEqual({
      status: 0,
      outputs: { 'changed-prompts': '["support"]', matrix: '{"shard":["1/1"]}' },
    });
    expect(run.stdout).toMatch(
      /Planned: 24 cases, 48 trials, about 68 calls \(20 to confirm what may look broken\); 0 answers are at hand; \S+ to \S+ USD without judges/,
    );
    expect(models.connections).toBe(0);
  });

  test('shares a long plan among jobs, whose parts fit into their parts of the budget', async () => {
    await open({ cases: 1200 });
    const run = await plan();
    expect(run.outputs.matrix).toBe('{"shard":["1/3","2/3","3/3"]}');
    expect(run.stdout.match(/ {2}shard \d\/3: \d+ cases/g)).toHaveLength(3);
    expect(models.connections).toBe(0);
  });

  test('makes fewer jobs where a part of the budget would not do, or where a provider takes fewer calls at once', async () => {
    await open({ cases: 1200, evals: '{ budget: { calls: 3010 } }' });
    expect((await plan()).outputs.matrix).toBe('{"shard":["1/1"]}');
    await world.close();
    await open({ cases: 1200, evals: '{ concurrency: 2 }' });
    expect((await plan()).outputs.matrix).toBe('{"shard":["1/2","2/2"]}');
  });

  test('over the budget plans nothing; the merging job reports it, and nobody calls', async () => {
    await open({ evals: '{ budget: { calls: 10 } }' });
    const run = await plan();
    expect({ status: run.status, matrix: run.outputs.matrix }).toEqual({ status: 0, matrix: '{"shard":[]}' });
    expect(run.commands).toEqual([expect.objectContaining({ name: 'warning', data: expect.stringContaining('about 68 calls') })]);
    const merged = await merge(join(await makeResults(), 'nothing'));
    expect({ status: merged.status, rules: merged.report.findings.map(({ rule }: { rule: string }) => rule) }).toEqual({
      status: 1,
      rules: ['evals/budget'],
    });
    expect((await runShard('1/1', await makeResults())).status).toBe(0);
    expect(models.connections).toBe(0);
  });

  test('of what costs no call is one job, however many cases there are', async () => {
    await open({ cases: 1200, provider: '{ type: echo }', evals: '{ budget: { calls: 5 } }' });
    expect((await plan()).outputs.matrix).toBe('{"shard":["1/1"]}');
  });

  test('of no prompt, of no evals and of no suite is the matrix that the workflow skips, and merging passes without results', async () => {
    await open({ head: { 'README.md': 'Changed.\n' }, title: 'docs: a word' });
    const nowhere = join(await makeResults(), 'nothing');
    expect((await plan()).outputs).toEqual({ 'changed-prompts': '[]', matrix: '{"shard":[]}' });
    const passed = await merge(nowhere);
    expect({ status: passed.status, conclusion: passed.outputs.conclusion }).toEqual({ status: 0, conclusion: 'success' });
    await world.close();

    await open();
    expect((await plan({ inputs: { evals: 'false' } })).outputs.matrix).toBe('{"shard":[]}');
    expect((await merge(nowhere, { inputs: { evals: 'false' } })).status).toBe(0);
    await world.close();

    await open({ base: samplePrompt('support') });
    expect((await plan()).outputs.matrix).toBe('{"shard":[]}');
    const untested = await merge(nowhere);
    expect({ status: untested.status, rules: untested.report.prompts[0].findings.map(({ rule }: { rule: string }) => rule) }).toEqual({
      status: 0,
      rules: ['evals/missing'],
    });
  });
});

describe('a fork', () => {
  test('has no model called in any mode, with a key at hand, and a truthful verdict', async () => {
    await open({ fork: 'someone/prompts' });
    const results = await makeResults();
    expect((await plan({ environment: KEY })).outputs.matrix).toBe('{"shard":[]}');
    expect((await runShard('1/1', results)).status).toBe(0);
    const merged = await merge(results, { environment: KEY });
    expect({ status: merged.status, conclusion: merged.outputs.conclusion }).toEqual({ status: 0, conclusion: 'neutral' });
    expect(merged.report.prompts[0].findings.map(({ rule }: { rule: string }) => rule)).toContain('evals/not-run');
    expect(models.connections).toBe(0);
  });
});

describe('jobs without a key', () => {
  test('run nothing, and merging says which variable is missing', async () => {
    await open();
    const results = await makeResults();
    const shard = await runShard('1/1', results, { environment: {} });
    expect({ status: shard.status, stdout: shard.stdout }).toEqual({
      status: 0,
      stdout: expect.stringContaining('OPENAI_API_KEY is not set'),
    });
    const merged = await merge(results);
    expect(merged.status).toBe(1);
    expect(merged.report.prompts[0].findings[0]).toMatchObject({
      rule: 'evals/not-run',
      message: expect.stringContaining('OPENAI_API_KEY'),
    });
  });
});

describe('recordings', () => {
  test('answer without a key in every job, however small the budget, and merging says what they are', async () => {
    await open({ cases: 6 });
    const { dir } = world.repository;
    await world.repository.checkout('topic');
    const recorded = await runCommand(dir, ['eval', '--record', '--baseline', 'main', '--quiet'], { env: KEY });
    const recordings = await readFile(join(dir, 'prompts/support/recordings.jsonl'), 'utf8');
    expect([recorded.stderr, recordings.trim().split('\n').length]).toEqual(['', 12]);
    await world.push({ 'prompts/support/recordings.jsonl': recordings }, 'test: recordings');
    const config = await readFile(join(dir, '.promptgate.yaml'), 'utf8');
    await world.repository.commit('chore: no money', {
      '.promptgate.yaml': config.replace('evals: {}', 'evals: { budget: { calls: 5 } }'),
    });
    const calls = models.count;

    // Nobody knows yet that the other jobs have no key, either.
    expect((await plan()).outputs.matrix).toBe('{"shard":["1/1"]}');
    const results = await makeResults();
    expect((await runShard('1/1', results, { environment: {} })).status).toBe(0);
    const merged = await merge(results);
    expect(comparable(merged.report)).toEqual(comparable((await run({})).report));
    expect(merged.report.prompts[0].evals).toMatchObject({ mode: 'recorded', unverified: true, candidate: { cases: 6, passed: 4 } });
    expect(models.count).toBe(calls);
  });
});

describe('shards that are missing or wrong', () => {
  test('never pass: none, one too few, one twice, one cut off, one of another commit, of another plan', async () => {
    await open({ cases: 8 });
    const good = await makeResults();
    for (const shard of ['1/2', '2/2']) await runShard(shard, good);
    const [one, two] = await Promise.all([1, 2].map((index) => readFile(join(good, `shard-${index}-of-2.json`), 'utf8')));
    const { head } = world.pull;
    const attempts: readonly (readonly [Readonly<Record<string, string | undefined>>, string])[] = [
      [{}, 'No shard’s file lies in'],
      [{ 'shard-1-of-2.json': one }, 'these are missing: 2/2'],
      [{ 'shard-1-of-2.json': one, 'shard-2-of-2.json': two, 'again/shard-2-of-2.json': two }, '2/2 is there twice'],
      [{ 'shard-1-of-2.json': one, 'shard-2-of-2.json': two?.slice(0, -30) }, 'shard-2-of-2.json is no JSON'],
      [{ 'shard-1-of-1.json': '{"conclusion": "success"}' }, 'is no shard of an eval run'],
      [{ 'shard-1-of-2.json': one, 'shard-2-of-2.json': two?.replaceAll(head.sha, '1'.repeat(40)) }, 'The shards are of the commits'],
      [
        { 'shard-1-of-2.json': one?.replaceAll(head.sha, '1'.repeat(40)), 'shard-2-of-2.json': two?.replaceAll(head.sha, '1'.repeat(40)) },
        'The shards are of the commits',
      ],
      [
        Object.fromEntries(
          [one, two].map((text, index) => [
            `shard-${index + 1}-of-2.json`,
            text?.replace(/"planDigest":"sha256:.{8}/, '"planDigest":"sha256:00000000'),
          ]),
        ),
        'with other settings',
      ],
      [{ 'shard-1-of-2.json': one?.replace('"contextVersion":1', '"contextVersion":9'), 'shard-2-of-2.json': two }, 'another version'],
    ];
    for (const [files, message] of attempts) {
      const results = await makeResults();
      for (const [name, text = ''] of Object.entries(files)) {
        await mkdir(join(results, name, '..'), { recursive: true });
        await writeFile(join(results, name), text);
      }
      const run = await merge(results);
      expect({ message: findMissing(run)?.message, status: run.status, conclusion: run.outputs.conclusion }).toEqual({
        message: expect.stringContaining(message),
        status: 1,
        conclusion: 'failure',
      });
      expect(run.report.prompts[0].evals).toBeNull();
    }
    const gone = await merge(join(good, 'nowhere'));
    expect(findMissing(gone)).toMatchObject({ message: expect.stringContaining('does not exist'), help: expect.stringContaining('again') });
    expect(world.server.comments[0]?.body).toContain('does not exist');
  });

  test('never pass whatever the rules’ levels are', async () => {
    await open({ cases: 4, rules: '{ evals/not-run: off }' });
    const run = await merge(await makeResults());
    expect({ status: run.status, conclusion: run.outputs.conclusion, message: findMissing(run)?.message }).toEqual({
      status: 1,
      conclusion: 'failure',
      message: expect.stringContaining('No shard’s file'),
    });
  });

  test('never pass for one job’s lack of a key that another had', async () => {
    await open({ cases: 8, evals: '{ withoutCredentials: success, threshold: 0 }' });
    const results = await makeResults();
    await runShard('1/2', results, { environment: {} });
    await runShard('2/2', results);
    const run = await merge(results);
    expect({ status: run.status, message: findMissing(run)?.message }).toEqual({
      status: 1,
      message: expect.stringContaining('ran another plan'),
    });
  });

  test('a plan that changed meanwhile is no verdict: other inputs, or a newer configuration', async () => {
    await open({ cases: 4 });
    const results = await makeResults();
    await runShard('1/1', results);
    await world.repository.commit('chore: stricter', {
      '.promptgate.yaml': `models:\n  default: openai:gpt-test\n  providers:\n    openai: { type: openai, baseUrl: "${models.url}/v1" }\nevals: { threshold: 0.99 }\n`,
    });
    expect(findMissing(await merge(results))).toMatchObject({
      message: expect.stringContaining('with other settings'),
      help: expect.stringContaining('Run all jobs of the workflow again'),
    });
  });
});

describe('shards that a pull request brings', () => {
  test('are not believed wherever the checkout holds them, through links too', async () => {
    await open({ cases: 4 });
    const results = await makeResults();
    await runShard('1/1', results);
    const forged = (await readFile(join(results, 'shard-1-of-1.json'), 'utf8')).replaceAll('"pass":false', '"pass":true');
    await world.push({ 'Shards/shard-1-of-1.json': forged, out: { link: 'Shards' } }, 'fix: a kinder word');
    const workspace = await world.checkOut();
    const outside = await makeResults();
    await symlink(join(workspace, 'Shards'), join(outside, 'link'));
    for (const place of ['Shards', 'shards', 'Shards/shard-1-of-1.json', 'out', '.', '..', join(outside, 'link')]) {
      const run = await merge(place, { workspace });
      expect([place, run.status, findMissing(run)?.message]).toEqual([place, 1, expect.stringContaining('is not believed')]);
    }
  });
});

describe('a shard that is stopped', () => {
  test('by its provider fails its job, writes what it has, and merging reports the rest', async () => {
    await open({ cases: 8 });
    models.set({ answer: ({ user }, nth) => (nth > 4 ? { status: 401, message: 'Incorrect API key.' } : user) });
    const results = await makeResults();
    const shard = await runShard('1/1', results);
    expect(shard.status).toBe(1);
    expect(shard.commands).toEqual([expect.objectContaining({ name: 'warning', data: expect.stringContaining('401') })]);
    const merged = await merge(results);
    expect(merged.status).toBe(1);
    expect(merged.report.prompts[0].findings.map(({ rule }: { rule: string }) => rule)).toContain('evals/not-run');
    expect(merged.report.prompts[0].evals.candidate.errors).toBeGreaterThan(0);
  });

  test('by the runner still writes what it has, and does not pass', async () => {
    await open({ cases: 8 });
    models.set({ answer: ({ user }, nth) => (nth > 5 ? { misbehave: 'hang' } : user) });
    const results = await makeResults();
    const cancel = "data:text/javascript,setTimeout(() => process.kill(process.pid, 'SIGTERM'), 4000).unref()";
    const shard = await runShard('1/1', results, { args: ['--import', cancel, resolve(ACTION.runs.main)] });
    expect([1, 130, 143]).toContain(shard.status);
    expect(shard.outputs.report).toBe(join(results, 'shard-1-of-1.json'));
    const merged = await merge(results);
    expect({ status: merged.status, rules: merged.report.prompts[0].findings.map(({ rule }: { rule: string }) => rule) }).toEqual({
      status: 1,
      rules: expect.arrayContaining(['evals/not-run']),
    });
  });

  test('by the runner does not pass however few answers are missing', async () => {
    await open({ cases: 6, rules: '{ evals/not-run: off }', evals: '{ threshold: 0, maxBroken: 9 }' });
    const results = await makeResults();
    await runShard('1/1', results);
    expect((await merge(results)).status).toBe(0);
    const path = join(results, 'shard-1-of-1.json');
    const file = JSON.parse(await readFile(path, 'utf8'));
    await writeFile(path, JSON.stringify({ ...file, stops: [{ kind: 'interrupted', message: 'The run was interrupted.' }] }));
    const merged = await merge(results);
    expect({ status: merged.status, conclusion: merged.outputs.conclusion, message: findMissing(merged)?.message }).toEqual({
      status: 1,
      conclusion: 'failure',
      message: expect.stringContaining('was cancelled'),
    });
    expect(merged.report.prompts[0].evals.candidate.cases).toBe(6);
  });

  test('by their parts of the budget call no more than it holds, all together', async () => {
    await open({ evals: '{ confirm: 0, budget: { calls: 70 } }' });
    models.set({ answer: ({ user }, nth) => (nth % 2 === 0 ? { status: 500 } : user) });
    const results = await makeResults();
    const shards = await Promise.all([1, 2, 3, 4].map((index) => runShard(`${index}/4`, results)));
    expect(shards.map(({ status }) => status)).toEqual([0, 0, 0, 0]);
    expect(models.count).toBeGreaterThan(48);
    expect(models.count).toBeLessThanOrEqual(70);
    const merged = await merge(results);
    expect({ status: merged.status, calls: merged.report.budget.calls }).toEqual({ status: 1, calls: models.count });
  });

  test('by its part of the budget does not fail its job; merging says which budget', async () => {
    await open({ cases: 8, evals: '{ confirm: 0, budget: { calls: 18 } }' });
    models.set({ answer: ({ user }, nth) => (nth % 3 === 0 ? { status: 500 } : user) });
    const results = await makeResults();
    const shard = await runShard('1/1', results);
    expect({ status: shard.status, calls: models.count }).toEqual({ status: 0, calls: 18 });
    const merged = await merge(results);
    expect(merged.status).toBe(1);
    expect(merged.report.findings).toEqual([
      expect.objectContaining({ rule: 'evals/budget', message: expect.stringContaining('18 calls') }),
    ]);
  });
});
