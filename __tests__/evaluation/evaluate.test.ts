import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { configFor } from '../../src/config/overrides.ts';
import { type ModelServer, startModelServer } from '../support/model-server.ts';
import { configure, evaluate, filesOf, makeSuite } from './sample.ts';

const OLD = 'You answer the questions of our customers, as the old prompt tells you to do.\n';
const NEW = 'You answer the questions of our customers, as the new prompt tells you to do.\n';

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer();
});
afterAll(() => server.close());
beforeEach(() => {
  server.calls.splice(0);
  server.set({ answer: ({ user }) => `right ${/\d+/.exec(user)?.[0]}` });
});

const live = (more = '', models = '') =>
  configure(
    `models: {providers: {local: {type: openai-compatible, baseUrl: "${server.url}/v1"}}${models}}\nevals: {threshold: 0.5${more}}\n`,
  );
const keyed = (more = '', models = '') =>
  configure(
    `models: {providers: {local: {type: openai-compatible, baseUrl: "${server.url}/v1", apiKeyEnv: LOCAL_KEY}}${models}}\nevals: {threshold: 0.5${more}}\n`,
  );
/** Wrong answers of the old prompt, and of the new one. */
const answerWrongly = (old: readonly number[], now: readonly number[]) =>
  server.set({
    answer({ system, user }) {
      const index = Number(/\d+/.exec(user)?.[0]);
      return (system?.includes('old') ? old : now).includes(index) ? 'wrong' : `right ${index}`;
    },
  });

async function only(result: ReturnType<typeof evaluate>) {
  const { evaluation } = await result;
  const [prompt] = evaluation.prompts;
  if (prompt === undefined) throw new Error('no prompt');
  return { ...prompt, evaluation, rules: prompt.findings.map(({ rule, severity }) => `${severity} ${rule}`) };
}

describe('what was judged', () => {
  test('is named in the report, exactly as a release names it of the commit; a part of the cases vouches for nothing', async () => {
    const files = filesOf(NEW, { 'evals.yaml': makeSuite(2) });
    const config = await live();
    const { report } = await only(evaluate(null, files, { config }));
    const part = await only(evaluate(null, files, { config, run: { filter: 'case-1' } }));
    expect(report?.basis).toMatchObject({
      prompt: expect.stringMatching(/^sha256:/),
      suite: expect.stringMatching(/^sha256:/),
      judge: null,
    });
    expect(part.report).not.toHaveProperty('basis');
  });
});

describe('a change of a prompt', () => {
  test('that mends three cases and breaks one: the broken one fails it, the rest tells nothing', async () => {
    answerWrongly([1, 2, 3], [7]);
    const suite = { 'evals.yaml': makeSuite(12) };
    const { report, rules, conclusion, findings, evaluation } = await only(
      evaluate(filesOf(OLD, suite), filesOf(NEW, suite), { config: await live() }),
    );
    expect(report?.comparison).toMatchObject({ verdict: 'inconclusive', test: 'mcnemar-exact', pValue: 0.375, pExact: 0.625 });
    expect(report?.comparison).toMatchObject({ broken: ['case-7'], fixed: ['case-1', 'case-2', 'case-3'], flaky: [] });
    expect(rules).toEqual(['error evals/broken', 'notice evals/inconclusive']);
    expect(findings[0]).toMatchObject({ path: 'prompts/a/evals.yaml', line: 9 });
    expect([conclusion, report?.conclusion, report?.mode, report?.model]).toEqual(['failure', 'failure', 'live', 'local:one']);
    // 24 cases, and 5 fresh trials a side of each of the 4 suspects.
    expect([server.calls.length, evaluation.budget.calls]).toEqual([64, 64]);
    expect((report?.candidate.calls ?? 0) + (report?.baseline?.calls ?? 0)).toBe(64);
    expect(report?.cases.find(({ id }) => id === 'case-7')?.candidate?.outputs[0]).toMatchObject({ text: 'wrong', pass: false });
  });

  test('that breaks nothing passes; the head’s new case has no other side', async () => {
    const { report, conclusion, errors } = await only(
      evaluate(filesOf(OLD, { 'evals.yaml': makeSuite(5) }), filesOf(NEW, { 'evals.yaml': makeSuite(6) }), { config: await live() }),
    );
    expect([conclusion, errors, report?.candidate.passed, report?.baseline?.cases]).toEqual(['success', 0, 6, 6]);
  });

  test('of its model and parameters, too: the report says so; --model runs both sides alike', async () => {
    const suite = { 'evals.yaml': makeSuite(2) };
    const before = filesOf(OLD, suite, { model: 'local:one', parameters: { temperature: 0, maxOutputTokens: 4096 } });
    const after = filesOf(NEW, suite, {
      model: 'local:two',
      parameters: { temperature: 1 },
      provider_options: { strictJsonSchema: true },
    });
    const config = await live();
    const { report } = await only(evaluate(before, after, { config }));
    expect([report?.baselineModel, report?.model]).toEqual(['local:one', 'local:two']);
    expect(report?.changedParameters).toEqual(['provider_options', 'temperature']);
    const same = await only(evaluate(before, after, { config, run: { model: 'local:one' } }));
    expect([same.report?.baselineModel, same.report?.model]).toEqual([undefined, 'local:one']);
    const words = await only(evaluate(filesOf(OLD, suite), filesOf(NEW, suite), { config }));
    expect(Object.keys(words.report ?? {})).not.toEqual(expect.arrayContaining(['changedParameters']));
    const fresh = await only(evaluate(null, after, { config }));
    expect(Object.keys(fresh.report ?? {})).not.toEqual(expect.arrayContaining(['baselineModel']));
  });

  test('a new prompt is compared with nothing', async () => {
    const { report, conclusion, rules } = await only(
      evaluate(null, filesOf(NEW, { 'evals.yaml': makeSuite(3) }), { config: await live() }),
    );
    expect([report?.baseline, report?.comparison, conclusion, rules]).toEqual([null, null, 'success', []]);
    expect(server.calls).toHaveLength(3);
  });

  test('a case that was taken out fails all the same, and so does one whose assertion lets more pass', async () => {
    answerWrongly([], [2, 3]);
    const relaxed = makeSuite(3).replace('equals, value: right 2', 'contains-any, value: [right, wrong]');
    const { rules, report, findings } = await only(
      evaluate(filesOf(OLD, { 'evals.yaml': makeSuite(4) }), filesOf(NEW, { 'evals.yaml': relaxed }), { config: await live() }),
    );
    expect(report?.comparison?.broken).toEqual(['case-3']);
    expect(new Set(rules)).toEqual(new Set(['error evals/broken', 'error evals/weakened', 'notice evals/inconclusive']));
    expect(findings.some(({ message }) => message.includes('passes only because its assertions changed'))).toBe(true);
  });
});

describe('the judge and the embeddings', () => {
  const suite = `tests:
  - {id: meaning, vars: {input: question 1}, assert: [{type: similar, value: right 1, threshold: 0.9}]}
  - {id: rubric, vars: {input: question 2}, assert: [{type: llm-rubric, value: is right}]}
`;

  test('are those of the configuration, and within the budget', async () => {
    server.set({
      answer: ({ model, user }) => (model === 'judge' ? '{"reason":"it is","pass":true,"score":1}' : `right ${/\d+/.exec(user)?.[0]}`),
    });
    const config = await live('', ', judge: "local:judge", embeddings: "local:vectors"');
    const { report, conclusion, evaluation } = await only(evaluate(null, filesOf(NEW, { 'evals.yaml': suite }), { config }));
    expect([conclusion, report?.candidate.passed, evaluation.budget.calls]).toEqual(['success', 2, 4]);
    expect(server.calls.map(({ model }) => model).sort()).toEqual(['judge', 'one', 'one', 'vectors']);
  });

  test('where none is configured, the cases are without an answer', async () => {
    const { errors, rules } = await only(evaluate(null, filesOf(NEW, { 'evals.yaml': suite }), { config: await live() }));
    expect([errors, rules]).toEqual([2, ['error evals/not-run']]);
  });
});

describe('what is not run is told', () => {
  test.each([
    ['failure', 'error', 'failure'],
    ['neutral', 'warning', 'neutral'],
    ['success', 'notice', 'success'],
  ])('credentials that are missing: withoutCredentials %s', async (setting, severity, wanted) => {
    const config = await keyed(`, withoutCredentials: ${setting}`);
    const { report, conclusion, findings } = await only(evaluate(null, filesOf(NEW, { 'evals.yaml': makeSuite(3) }), { config }));
    expect([report, conclusion]).toEqual([null, wanted]);
    expect(findings).toMatchObject([{ rule: 'evals/not-run', severity }]);
    expect(findings[0]?.message).toContain('LOCAL_KEY is not set');
    expect(server.calls).toHaveLength(0);
  });

  test('a suite that is wrong is not run, whatever the rule’s level', async () => {
    const files = filesOf(NEW, { 'evals.yaml': 'tests:\n  - {assert: [{type: contans, value: x}]}\n' });
    const strict = await only(evaluate(null, files, { config: await live() }));
    expect([strict.report, strict.conclusion, strict.rules]).toEqual([null, 'failure', ['error evals/invalid']]);
    const config = { ...(await live()), rules: { 'evals/invalid': 'off' as const } };
    expect((await only(evaluate(null, files, { config }))).conclusion).toBe('failure');
    expect(server.calls).toHaveLength(0);
  });

  test('no suite: a notice, or an error where one is required', async () => {
    expect((await only(evaluate(null, filesOf(NEW), { config: await live() }))).rules).toEqual(['notice evals/missing']);
    const required = await only(evaluate(null, filesOf(NEW), { config: await live(', required: true') }));
    expect([required.rules, required.conclusion]).toEqual([['error evals/missing'], 'failure']);
  });

  test('a plan beyond the budget makes no call', async () => {
    const { evaluation, report } = await only(
      evaluate(null, filesOf(NEW, { 'evals.yaml': makeSuite(4) }), { config: await live(', budget: {calls: 3}') }),
    );
    expect(report).toBeNull();
    expect(evaluation.findings).toMatchObject([{ rule: 'evals/budget', severity: 'error' }]);
    expect(server.calls).toHaveLength(0);
  });

  test('a suite of millions of trials is refused before it is planned', async () => {
    const tests = Array.from({ length: 2000 }, (_, index) => ({ id: `c${index}`, vars: { input: 'x' }, repeat: 100 }));
    const { evaluation } = await evaluate(null, filesOf(NEW, { 'evals.json': JSON.stringify({ tests }) }), { config: await live() });
    expect(evaluation.findings).toMatchObject([{ rule: 'evals/budget' }]);
    expect(server.calls).toHaveLength(0);
  });

  test('a dry run counts and calls nothing', async () => {
    const { evaluation } = await evaluate(null, filesOf(NEW, { 'evals.yaml': makeSuite(4) }), {
      config: await live(),
      run: { dryRun: true },
    });
    expect(evaluation.estimate?.calls).toBe(4);
    expect(evaluation.stops).toMatchObject([{ kind: 'dry-run' }]);
    expect(server.calls).toHaveLength(0);
  });

  test('a model that the pull request may not name', async () => {
    const config = await live('', ', allow: ["local:cheap*"]');
    const { rules, findings } = await only(evaluate(null, filesOf(NEW, { 'evals.yaml': makeSuite(1) }), { config }));
    expect(rules).toEqual(['error evals/not-run']);
    expect(findings[0]?.message).toContain('models.allow');
    expect(server.calls).toHaveLength(0);
  });

  test('a provider that fails: the answers that are missing are counted', async () => {
    server.set({ answer: () => ({ status: 401, message: 'bad key' }) });
    const { rules, errors, report } = await only(evaluate(null, filesOf(NEW, { 'evals.yaml': makeSuite(4) }), { config: await live() }));
    expect([rules, errors, report?.candidate.errors]).toEqual([['error evals/not-run'], 4, 4]);
  });

  test.each(['off', 'warning'])('that answers nothing is no success where evals/not-run is %s', async (level) => {
    server.set({ answer: () => ({ status: 401, message: 'bad key' }) });
    const given = await live();
    const config = { ...given, rules: { ...given.rules, 'evals/not-run': level as 'off' } };
    const suite = { 'evals.yaml': makeSuite(4) };
    const { conclusion, report } = await only(evaluate(filesOf(OLD, suite), filesOf(NEW, suite), { config }));
    expect([conclusion, report?.conclusion]).toEqual(['neutral', 'neutral']);
  });
});

describe('overrides', () => {
  const overrides = (evals: string) => `overrides: [{prompts: [a], evals: {${evals}}}]\n`;
  const configureWith = (evals: string, models = '') =>
    configure(
      `models: {providers: {local: {type: openai-compatible, baseUrl: "${server.url}/v1"}}${models}}\nevals: {threshold: 0.5}\n${overrides(evals)}`,
    );

  test('of confirm hold for their prompts alone', async () => {
    answerWrongly([], [1]);
    const suite = makeSuite(3);
    const make = (text: string) => {
      const own = filesOf(text, { 'evals.yaml': suite });
      return { ...own, ...Object.fromEntries(Object.entries(own).map(([path, content]) => [path.replace('/a/', '/b/'), content])) };
    };
    const { evaluation } = await evaluate(make(OLD), make(NEW), { config: await configureWith('confirm: 0') });
    const calls = Object.fromEntries(
      evaluation.prompts.map(({ id, report }) => [id, (report?.candidate.calls ?? 0) + (report?.baseline?.calls ?? 0)]),
    );
    // The two ask the same, so what one called is at hand for the other; the five fresh trials a side are b's alone.
    expect(server.calls).toHaveLength(6 + 10);
    expect([(calls.a ?? 0) + (calls.b ?? 0), (calls.b ?? 0) >= 10]).toEqual([16, true]);
    expect(evaluation.estimate).toMatchObject({ confirmation: 5 });
    expect(evaluation.prompts.map(({ report }) => report?.comparison?.broken)).toEqual([['case-1'], ['case-1']]);
  });

  test('of judgeTrials, too', async () => {
    server.set({ answer: ({ model }) => (model === 'judge' ? '{"reason":"it is","pass":true,"score":1}' : 'right') });
    const suite = 'tests: [{vars: {input: question}, assert: [{type: llm-rubric, value: is right}]}]\n';
    const config = await configureWith('judgeTrials: 3', ', judge: "local:judge"');
    const { evaluation } = await evaluate(null, filesOf(NEW, { 'evals.yaml': suite }), { config });
    expect([evaluation.budget.calls, server.calls.filter(({ model }) => model === 'judge').length]).toEqual([4, 3]);
  });
});

describe('recordings', () => {
  async function record(): Promise<string> {
    const { makeRecording, formatRecording } = await import('../../src/models/recording.ts');
    const { describeRequest } = await import('../../src/models/request-key.ts');
    const identity = { adapter: 'openai-compatible', baseUrl: `${server.url}/v1` };
    const lines: string[] = [];
    await evaluate(null, filesOf(NEW, { 'evals.yaml': makeSuite(3) }), {
      config: await live(),
      onAnswer: (request, trial, answer) =>
        lines.push(formatRecording(makeRecording(describeRequest(identity, request, trial), answer, 0))),
    });
    server.calls.splice(0);
    return `${lines.join('\n')}\n`;
  }

  test('of the base are replayed without credentials, and count', async () => {
    const files = filesOf(NEW, { 'evals.yaml': makeSuite(3), 'recordings.jsonl': await record() });
    const { report, conclusion } = await only(evaluate(files, files, { config: await keyed() }));
    expect([report?.mode, conclusion, report?.candidate.passed, server.calls.length]).toEqual(['recorded', 'success', 3, 0]);
  });

  test('that the pull request brings are shown and worth no more than withoutCredentials', async () => {
    const suite = { 'evals.yaml': makeSuite(3) };
    const files = filesOf(NEW, { ...suite, 'recordings.jsonl': await record() });
    const { report, conclusion, findings } = await only(
      evaluate(filesOf(NEW, suite), files, { config: await keyed(', withoutCredentials: neutral') }),
    );
    expect([report?.mode, report?.candidate.passed, conclusion]).toEqual(['recorded', 3, 'neutral']);
    expect(findings.some(({ rule, message }) => rule === 'evals/not-run' && message.includes('nobody vouches'))).toBe(true);
    const trusted = await only(evaluate(filesOf(NEW, suite), files, { config: await keyed('', ', mode: recorded') }));
    expect([trusted.report?.mode, trusted.conclusion]).toEqual(['recorded', 'success']);
    expect(server.calls).toHaveLength(0);
  });

  test('that lack a case leave it without an answer', async () => {
    const files = filesOf(NEW, { 'evals.yaml': makeSuite(4), 'recordings.jsonl': await record() });
    const { errors, rules } = await only(evaluate(null, files, { config: await keyed(), trustHead: true }));
    expect([errors, rules]).toEqual([1, ['error evals/not-run']]);
  });
});

describe('what a pull request writes', () => {
  test('reaches no file, no environment, no other address and no code', async () => {
    const other = await startModelServer();
    const suite = `
tests:
  - id: code
    vars: {input: 'question {{ "x" | constructor }} 1'}
    assert: [{type: equals, value: 1}]
`;
    const script = `
tests:
  - {id: js, vars: {input: question 1}, assert: [{type: javascript, value: "process.env.LOCAL_KEY"}]}
`;
    const provider = `
providers: [{id: openai, config: {apiBaseUrl: "${other.url}"}}]
tests:
  - {id: a, vars: {input: question 1}, assert: [{type: llm-rubric, value: x, provider: {id: evil, config: {baseUrl: "${other.url}"}}}]}
`;
    const outside = `
tests:
  - {id: a, vars: {input: "file:///etc/passwd", more: "file://../../.env"}}
`;
    for (const text of [suite, script, provider, outside]) {
      const { evaluation } = await evaluate(
        null,
        filesOf(NEW, { 'evals.yaml': text }, { base_url: other.url, provider_options: { baseUrl: other.url } }),
        {
          config: await keyed(),
          environment: { LOCAL_KEY: 'a-key-that-is-secret' },
        },
      );
      const shown = JSON.stringify(evaluation);
      expect(evaluation.prompts[0]?.conclusion).toBe('failure');
      expect(shown).not.toContain('a-key-that-is-secret');
      expect(shown).not.toContain('root:');
    }
    expect(other.connections).toBe(0);
    await other.close();
  });

  test('a key that a model repeats is hidden', async () => {
    server.set({ answer: ({ headers }) => `right 0 ${String(headers.authorization)}` });
    const { evaluation } = await evaluate(null, filesOf(NEW, { 'evals.yaml': makeSuite(1) }), {
      config: await keyed(),
      environment: { LOCAL_KEY: 'a-key-that-is-secret' },
    });
    expect(server.calls[0]?.headers.authorization).toContain('a-key-that-is-secret');
    expect(JSON.stringify(evaluation)).not.toContain('a-key-that-is-secret');
    expect(JSON.stringify(evaluation)).toContain('[secret]');
  });
});

test('settings of single prompts come from the overrides', async () => {
  const config = await configure(
    'models: {providers: {local: {type: echo}}}\noverrides: [{prompts: [a], evals: {threshold: 0}, rules: {evals/inconclusive: "off"}}]\n',
  );
  expect(configFor(config, 'a').evals.threshold).toBe(0);
  const { rules, conclusion, report } = await only(
    evaluate(filesOf(OLD, { 'evals.yaml': makeSuite(2) }), filesOf(NEW, { 'evals.yaml': makeSuite(2) }), { config }),
  );
  expect([rules, conclusion, report?.candidate.passed]).toEqual([[], 'success', 0]);
});
