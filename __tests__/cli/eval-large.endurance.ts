import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { OutputReport } from '../../src/report/eval-report.ts';
import type { PromptReport, Report } from '../../src/report/report.ts';
import { type CliOptions, type CliResult, runCommand } from '../support/cli.ts';
import { createRepository } from '../support/git-repository.ts';
import { type ModelCall, type ModelServer, startModelServer } from '../support/model-server.ts';
import { promptFiles } from '../support/prompt-files.ts';

const OLD = 'You answer the questions of our customers, as the old prompt tells you to do.\n';
const NEW = 'You answer the questions of our customers, as the new prompt tells you to do.\n';
const AT_ONCE = 50;

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer();
});
afterAll(() => server.close());
beforeEach(() => {
  server.calls.length = 0;
});

/** A prompt that changed, with a suite and the settings that are given. */
async function setUp(tests: readonly object[], evals: string, models = '') {
  const repository = await createRepository();
  const provider = `{type: openai-compatible, baseUrl: "${server.url}/v1", apiKeyEnv: LOCAL_KEY, concurrency: ${AT_ONCE}}`;
  await repository.commit('feat: start', {
    ...promptFiles('a', { model: 'local:one' }, OLD),
    'prompts/a/evals.yaml': JSON.stringify({ tests }),
    '.promptgate.yaml': `models: {providers: {local: ${provider}}, prices: {"local:one": {input: 1, output: 2}}${models}}\nevals: {${evals}}\n`,
  });
  await writeFile(join(repository.dir, 'prompts/a/system-prompt.txt'), NEW);
  const run = (command: string, args: readonly string[], onStart?: CliOptions['onStart']) =>
    runCommand(repository.dir, [command, '--format', 'json', ...args], { env: { LOCAL_KEY: 'a-key' }, ...(onStart ? { onStart } : {}) });
  return { dir: repository.dir, run };
}

function readReport({ stdout }: Pick<CliResult, 'stdout'>): {
  readonly report: Report;
  readonly evals: NonNullable<PromptReport['evals']>;
} {
  const report = JSON.parse(stdout) as Report;
  return { report, evals: report.prompts[0]?.evals as NonNullable<PromptReport['evals']> };
}

/** All that two runs of the same plan must agree on: not how long they took. */
function keepComparable({ stdout }: Pick<CliResult, 'stdout'>): unknown {
  const { report, evals } = readReport({ stdout });
  const { costUsd } = report.budget as NonNullable<Report['budget']>;
  const calls = (evals.candidate.calls ?? 0) + (evals.baseline?.calls ?? 0);
  const text = JSON.stringify({ ...report, notes: [], budget: { calls, costUsd: costUsd.toFixed(9) } }, (key, value) => {
    if (key === 'latencyMs') return null;
    return key === 'costUsd' && typeof value === 'number' ? value.toFixed(9) : value;
  });
  return JSON.parse(text);
}

/** Whether a request is the judge's: it asks for an answer in a schema. */
function isJudged(body: ModelCall['body']): boolean {
  return JSON.stringify(body.response_format ?? '').includes('json');
}

describe('2,000 calls', () => {
  const CASES = 1000;
  const CALLS = 2 * CASES;
  const tests = Array.from({ length: CASES }, (_, index) => ({
    id: `case-${index}`,
    vars: { input: `question ${index}` },
    assert: [{ type: 'equals', value: `right ${index}` }],
  }));
  const settings = 'threshold: 0.5, confirm: 0, budget: {calls: 5000}';
  // Three cases broke, and two were mended.
  const WRONG = { old: [11, 22], new: [333, 444, 555] };

  const answer = ({ system, user }: ModelCall): string => {
    const index = Number(/\d+/.exec(user)?.[0]);
    return WRONG[system?.includes('old') ? 'old' : 'new'].includes(index) ? 'wrong' : `right ${index}`;
  };

  let whole: unknown;
  beforeAll(async () => {
    server.set({ latencyMs: 20, answer });
    const { run } = await setUp(tests, settings);
    const before = server.count;
    const result = await run('eval', ['--baseline', 'HEAD']);
    expect([result.code, server.count - before]).toEqual([1, CALLS]);
    expect(readReport(result).evals.comparison?.broken).toEqual(['case-333', 'case-444', 'case-555']);
    whole = keepComparable(result);
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGKILL', null],
  ] as const)(
    '%s in the middle: no success, a report where the signal allows one, and --resume repeats what was in flight alone',
    async (signal, code) => {
      const { dir, run } = await setUp(tests, settings);
      const before = server.count;
      let kill: (() => void) | undefined;
      const ended = run('eval', ['--baseline', 'HEAD', '--output', 'out.json'], (child) => {
        kill = () => child.kill(signal);
      });
      while (server.count < before + CALLS / 2) await new Promise((done) => setTimeout(done, 5));
      const killedAt = performance.now();
      kill?.();
      const partial = await ended;
      expect(performance.now() - killedAt).toBeLessThan(2000);
      expect(partial.code).toBe(code);
      expect(partial.stderr).not.toMatch(/\n\s+at /);
      const path = join(dir, 'out.json');
      if (code === null) expect(existsSync(path)).toBe(false);
      else {
        const { report, evals } = readReport({ stdout: await readFile(path, 'utf8') });
        expect(report.notes).toContain('The run was interrupted.');
        expect([report.conclusion, evals.cases.length, evals.candidate.cases]).toEqual(['failure', CASES, CASES]);
        expect(evals.candidate.errors).toBeGreaterThan(0);
        expect(evals.candidate.errors).toBeLessThan(CASES);
        const results = (await readFile(`${path}.results.jsonl`, 'utf8')).trim().split('\n');
        expect(results.length).toBeGreaterThan(CALLS / 2 - 2 * AT_ONCE);
        expect(results.length).toBeLessThan(CALLS);
      }
      // A killed client's requests may still be on their way into the server.
      await new Promise((done) => setTimeout(done, 100));
      const made = server.count - before;
      expect(made).toBeLessThan(CALLS);

      const resumed = await run('eval', ['--baseline', 'HEAD', '--resume']);
      expect(resumed.code).toBe(1);
      const repeated = server.count - before - CALLS;
      expect(repeated).toBeGreaterThanOrEqual(0);
      expect(repeated).toBeLessThanOrEqual(AT_ONCE);
      expect(keepComparable(resumed)).toEqual(whole);
      // What was lost on the way counts against the budget, and is told.
      const { calls } = readReport(resumed).report.budget as NonNullable<Report['budget']>;
      expect(calls).toBeGreaterThanOrEqual(CALLS + repeated);
      expect(calls).toBeLessThanOrEqual(CALLS + AT_ONCE);
    },
  );
});

describe('four shards', () => {
  test('that are merged say what one run says: cases, verdict, confirmation, judging, calls and money', async () => {
    // Of every seven cases one breaks, one is mended and one is right now and then.
    const tests = Array.from({ length: 70 }, (_, index) => ({
      id: `case-${index}`,
      vars: { input: `question ${index}` },
      assert: [
        { type: 'equals', value: `right ${index}` },
        ...(index % 10 === 0 ? [{ type: 'llm-rubric', value: `is kind to ${index}` }] : []),
      ],
    }));
    const asked = new Map<string, number>();
    server.set({
      answer({ system, user, body }) {
        if (isJudged(body)) return '{"pass":true,"score":1,"reason":"It is."}';
        const index = Number(/\d+/.exec(user)?.[0]);
        const side = system?.includes('old') ? 'old' : 'new';
        const nth = (asked.get(`${side} ${index}`) ?? 0) + 1;
        asked.set(`${side} ${index}`, nth);
        const wrong =
          (side === 'new' && index % 7 === 3) ||
          (side === 'old' && index % 7 === 4) ||
          (side === 'new' && index % 7 === 5 && nth % 2 === 1);
        return wrong ? 'wrong' : `right ${index}`;
      },
    });
    const { dir, run } = await setUp(tests, 'threshold: 0.5, confirm: 5', ', judge: "local:one"');
    const whole = await run('eval', ['--baseline', 'HEAD']);
    const { comparison } = readReport(whole).evals;
    expect([whole.code, comparison?.broken.length, comparison?.fixed.length, comparison?.flaky.length]).toEqual([1, 10, 10, 10]);
    const before = server.count;
    await rm(join(dir, '.promptgate'), { recursive: true });
    asked.clear();
    await mkdir(join(dir, 'shards'));
    const files = [1, 2, 3, 4].map((index) => `shards/${index}.json`);
    for (const [at, file] of files.entries())
      expect((await run('eval', ['--baseline', 'HEAD', '--no-cache', '--shard', `${at + 1}/4`, '--output', file])).code).toBe(0);
    const counted = server.count - before;
    const merged = await run(
      'merge-results',
      [2, 0, 3, 1].map((at) => files[at] as string),
    );
    expect(merged.code).toBe(1);
    expect(keepComparable(merged)).toEqual(keepComparable(whole));
    expect(readReport(merged).report.budget?.calls).toBe(counted);
    const outputs = readReport(merged).evals.cases.flatMap(({ candidate }) => candidate?.outputs ?? []);
    expect(outputs.filter(({ pass }: OutputReport) => !pass)).toHaveLength(20);
  });
});

describe('a budget of 100 calls', () => {
  // Each asks thrice a side, and confirmation of one more is in the estimate: 11 cases are estimated at 96 calls.
  const makeTests = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      id: `case-${index}`,
      vars: { input: `question ${index}` },
      assert: [
        { type: 'contains', value: 'right' },
        { type: 'llm-rubric', value: `is kind to ${index}` },
        { type: 'similar', value: `right ${index}`, threshold: 0 },
      ],
    }));
  const graders = ', judge: "local:one", embeddings: "local:one"';

  test('is never 101: candidate, judge, embeddings, confirmation and retries together, and --resume adds none', async () => {
    server.set({
      latencyMs: 5,
      shares: { '429': 0.05, '500': 0.1, reset: 0.05, malformed: 0.05 },
      answer({ system, body }) {
        if (isJudged(body)) return '{"pass":true,"score":1,"reason":"It is."}';
        return system?.includes('old') ? 'right' : 'wrong';
      },
    });
    const { run } = await setUp(makeTests(11), 'confirm: 5, budget: {calls: 100}', graders);
    const before = server.count;
    const spent = await run('eval', ['--baseline', 'HEAD']);
    expect(server.count - before).toBe(100);
    const { report } = readReport(spent);
    expect([spent.code, report.budget?.calls]).toEqual([1, 100]);
    expect(report.findings).toMatchObject([{ rule: 'evals/budget', severity: 'error' }]);
    const kinds = new Set(server.calls.map(({ dialect, body }) => `${dialect}${isJudged(body) ? ' judge' : ''}`));
    expect([...kinds].sort()).toEqual(['embeddings', 'openai-chat', 'openai-chat judge']);
    await run('eval', ['--baseline', 'HEAD', '--resume']);
    expect(server.count - before).toBe(100);
  });

  test('makes none where the estimate is over it', async () => {
    const { run } = await setUp(makeTests(12), 'confirm: 5, budget: {calls: 100}', graders);
    const before = server.count;
    const refused = await run('eval', ['--baseline', 'HEAD']);
    expect([refused.code, server.count - before]).toEqual([1, 0]);
    expect(readReport(refused).report.findings).toMatchObject([{ rule: 'evals/budget', severity: 'error' }]);
  });
});
