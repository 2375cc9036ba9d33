import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { type ModelAnswer, ModelFault, type ModelRequest } from '../../src/models/model.ts';
import { runEvals } from '../../src/runner/run.ts';
import { makeAnswer, makeDirectories, makeOptions, makePlan, makeProvider, makeRequest, repeat } from './sample.ts';

const directories = makeDirectories();
afterAll(() => directories.remove());

describe('a run', () => {
  test('asks every item once, the sides in turn, and keeps the plan’s order', async () => {
    const provider = makeProvider();
    const outcome = await runEvals(makePlan({ cases: 3, trials: 2 }), makeOptions(provider, { concurrencyOf: () => 1 }));
    expect(outcome.stops).toEqual([]);
    expect(outcome.cases.map(({ id }) => id)).toEqual(['case-0', 'case-1', 'case-2']);
    for (const one of outcome.cases) {
      expect(one.baseline).toHaveLength(2);
      expect(one.candidate).toHaveLength(2);
      expect([...(one.baseline ?? []), ...one.candidate].every(({ pass, error }) => pass && error === null)).toBe(true);
    }
    expect(provider.asked.slice(0, 4)).toEqual([
      'baseline asks case-0',
      'candidate asks case-0',
      'baseline asks case-0',
      'candidate asks case-0',
    ]);
    expect(outcome.totals).toMatchObject({ calls: 12, retries: 0, lost: 0, cached: 0, inputTokens: 120, outputTokens: 60, unpriced: 0 });
    expect(outcome.totals.costUsd).toBeCloseTo((12 * (10 + 2 * 5)) / 1e6, 12);
  });

  test('a side that does not run has no list', async () => {
    const outcome = await runEvals(makePlan({ cases: 1, sides: ['candidate'] }), makeOptions(makeProvider()));
    expect(outcome.cases[0]?.baseline).toBeNull();
    expect(outcome.cases[0]?.candidate).toHaveLength(1);
  });

  test('never has more calls at once than the provider may take', async () => {
    const provider = makeProvider(async (request) => {
      await new Promise((resolve) => setTimeout(resolve, 2));
      return repeat(request);
    });
    await runEvals(makePlan({ cases: 40, judged: 1 }), makeOptions(provider, { concurrencyOf: () => 7 }));
    expect(provider.most).toBe(7);
    expect(provider.asked).toHaveLength(160);
  });

  test('equal questions are called once and shared, and told so', async () => {
    const provider = makeProvider();
    const plan = makePlan({ cases: 5 });
    const same = { ...plan, items: plan.items.map((item) => ({ ...item, request: () => makeRequest('fake:one', 'the same') })) };
    const outcome = await runEvals(same, makeOptions(provider));
    expect(provider.asked).toHaveLength(1);
    expect(outcome.totals).toMatchObject({ calls: 1, cached: 9 });
  });

  test('a failed output is a failed trial with its reason, never an error and never asked again', async () => {
    const provider = makeProvider(() => {
      throw new ModelFault('content filter', { kind: 'output', status: 400 });
    });
    const outcome = await runEvals(makePlan({ cases: 1, sides: ['candidate'] }), makeOptions(provider));
    expect(provider.asked).toHaveLength(1);
    expect(outcome.cases[0]?.candidate[0]).toMatchObject({
      pass: false,
      error: null,
      calls: 1,
      assertions: [{ type: 'output', pass: false, reason: 'content filter' }],
    });
  });

  test('a refused call is an error of its trial alone', async () => {
    const provider = makeProvider((request) => {
      if (String(request.messages[0]?.content).includes('case-1')) throw new ModelFault('bad request', { kind: 'refused', status: 400 });
      return repeat(request);
    });
    const outcome = await runEvals(makePlan({ cases: 3, sides: ['candidate'] }), makeOptions(provider));
    expect(outcome.cases.map(({ candidate }) => candidate[0]?.error)).toEqual([null, 'bad request', null]);
    expect(outcome.stops).toEqual([]);
  });

  test('an adapter that throws what it should not is an error of its trial', async () => {
    const provider = makeProvider(() => {
      throw new TypeError('x is undefined');
    });
    const outcome = await runEvals(makePlan({ cases: 2, sides: ['candidate'] }), makeOptions(provider));
    expect(outcome.cases.map(({ candidate }) => candidate[0]?.error)).toEqual(['x is undefined', 'x is undefined']);
  });

  test('a judge that cannot be believed is asked again, then the assertion is an error', async () => {
    let graded = 0;
    const provider = makeProvider((request) => {
      if (request.responseSchema === null) return repeat(request);
      graded += 1;
      return makeAnswer(graded < 3 ? 'I would say it passes' : '{"pass":true}');
    });
    const options = makeOptions(provider, { clock: hurry() });
    const outcome = await runEvals(makePlan({ cases: 1, sides: ['candidate'], judged: 1 }), options);
    expect(outcome.cases[0]?.candidate[0]).toMatchObject({ pass: true, calls: 4, retries: 2 });
    const never = makeProvider((request) => (request.responseSchema === null ? repeat(request) : makeAnswer('{"pass":"yes"}')));
    const bad = await runEvals(makePlan({ cases: 1, sides: ['candidate'], judged: 1 }), makeOptions(never, { clock: hurry() }));
    expect(never.asked).toHaveLength(7);
    const trial = bad.cases[0]?.candidate[0];
    expect(trial?.assertions.at(-1)).toMatchObject({ error: true, reason: expect.stringMatching(/\/pass must be boolean/) });
  });

  test('a judge that takes no temperature is asked without', async () => {
    const provider = makeProvider((request) => {
      if (request.parameters.temperature !== undefined)
        throw new ModelFault("Unsupported parameter: 'temperature'", { kind: 'refused', status: 400 });
      return repeat(request);
    });
    const outcome = await runEvals(makePlan({ cases: 1, sides: ['candidate'], judged: 1 }), makeOptions(provider));
    expect(outcome.cases[0]?.candidate[0]).toMatchObject({ pass: true, calls: 3 });
  });

  test('secrets that a model echoes reach no result, file or message', async () => {
    const resultsPath = join(directories.make(), 'results.jsonl');
    const cacheDirectory = join(directories.make(), '.promptgate');
    const provider = makeProvider((request, nth) => {
      if (nth === 1) throw new ModelFault('bad key sk-hidden', { kind: 'refused' });
      return makeAnswer(`${String(request.messages[0]?.content)} sk-hidden`);
    });
    const redact = (text: string) => text.replaceAll('sk-hidden', '[secret]');
    const outcome = await runEvals(makePlan({ cases: 4 }), makeOptions(provider, { redact, resultsPath, cacheDirectory }));
    expect(JSON.stringify(outcome)).toContain('[secret]');
    expect(JSON.stringify(outcome)).not.toContain('sk-hidden');
    expect(readFileSync(resultsPath, 'utf8')).not.toContain('sk-hidden');
    expect(readFileSync(resultsPath, 'utf8').trim().split('\n')).toHaveLength(8);
  });

  test('a results file that cannot be written is said before the first call', async () => {
    const provider = makeProvider();
    const resultsPath = join(directories.make(), 'missing', 'results.jsonl');
    const running = runEvals(makePlan({ cases: 1 }), makeOptions(provider, { resultsPath }));
    await expect(running).rejects.toMatchObject({ code: 'results-unwritable', kind: 'usage' });
    expect(provider.asked).toEqual([]);
  });

  test('fail-fast ends with the first failure', async () => {
    const provider = makeProvider();
    const plan = makePlan({ cases: 50, passes: (_, { caseId }) => caseId !== 'case-3' });
    const outcome = await runEvals(plan, makeOptions(provider, { failFast: true, concurrencyOf: () => 1 }));
    expect(outcome.stops).toMatchObject([{ kind: 'fail-fast' }]);
    expect(provider.asked.length).toBeLessThan(20);
    expect(outcome.cases.at(-1)?.candidate[0]?.error).toMatch(/^Not run: /);
  });

  test('a provider without a network costs no calls and no budget', async () => {
    const provider = { ...makeProvider(), isLive: false };
    const budget = { calls: 0, usd: 0, seconds: 60, requirePrice: true };
    const outcome = await runEvals(makePlan({ cases: 5 }), makeOptions(provider, { budget, priceOf: () => null }));
    expect(outcome.stops).toEqual([]);
    expect(outcome.totals).toMatchObject({ calls: 0, cached: 0 });
    expect(outcome.cases.every(({ candidate }) => candidate[0]?.pass)).toBe(true);
  });

  test('every answer is told with its request, judges’ too, called or at hand', async () => {
    const cacheDirectory = join(directories.make(), '.promptgate');
    const hear = async () => {
      const heard: string[] = [];
      const onAnswer = (request: ModelRequest, trial: number, { text }: ModelAnswer) => heard.push(`${request.model} ${trial} ${text}`);
      await runEvals(makePlan({ cases: 2, sides: ['candidate'], judged: 1 }), makeOptions(makeProvider(), { onAnswer, cacheDirectory }));
      return heard.sort();
    };
    const heard = await hear();
    expect(heard).toEqual([
      'fake:judge 0 {"pass":true}',
      'fake:judge 0 {"pass":true}',
      'fake:one 0 candidate asks case-0',
      'fake:one 0 candidate asks case-1',
    ]);
    expect(await hear()).toEqual(heard);
  });

  test('progress counts up to the whole', async () => {
    const seen: number[] = [];
    const options = makeOptions(makeProvider(), { onProgress: ({ done, total }) => seen.push(done / total) });
    await runEvals(makePlan({ cases: 10 }), options);
    expect(seen).toEqual([...seen].sort((one, other) => one - other));
    expect(seen.at(-1)).toBe(1);
  });
});

describe('confirmation', () => {
  test('asks suspects afresh on both sides, and nobody else', async () => {
    const provider = makeProvider();
    const plan = makePlan({ cases: 20, passes: (_, { caseId, side }) => caseId !== 'case-7' || side === 'baseline' });
    const outcome = await runEvals(plan, makeOptions(provider, { confirm: 5 }));
    expect(provider.asked).toHaveLength(50);
    const suspect = outcome.cases[7];
    expect(suspect?.confirmation?.baseline.map(({ pass }) => pass)).toEqual([true, true, true, true, true]);
    expect(suspect?.confirmation?.candidate.map(({ pass }) => pass)).toEqual([false, false, false, false, false]);
    expect(outcome.cases.filter(({ confirmation }) => confirmation !== null)).toHaveLength(1);
    expect(outcome.estimate).toMatchObject({ calls: 50, confirmation: 10 });
  });

  test('is asked of what seems mended, too: only then is it told to be', async () => {
    const plan = makePlan({ cases: 20, passes: (_, { caseId, side }) => caseId !== 'case-7' || side === 'candidate' });
    const outcome = await runEvals(plan, makeOptions(makeProvider(), { confirm: 5 }));
    expect(outcome.cases.filter(({ confirmation }) => confirmation !== null).map(({ id }) => id)).toEqual(['case-7']);
    expect(outcome.totals.calls).toBe(50);
  });

  test('is not asked of recordings', async () => {
    const provider = { ...makeProvider(), isLive: false };
    const plan = makePlan({ cases: 2, passes: (_, { side }) => side === 'baseline' });
    const outcome = await runEvals(plan, makeOptions(provider, { confirm: 5 }));
    expect(outcome.cases.every(({ confirmation }) => confirmation === null)).toBe(true);
  });
});

describe('what is kept of the outputs', () => {
  test('those of failing cases, each bounded; the results file has all', async () => {
    const resultsPath = join(directories.make(), 'results.jsonl');
    const provider = makeProvider(() => makeAnswer('é'.repeat(30_000)));
    const plan = makePlan({ cases: 3, passes: (_, { caseId }) => caseId !== 'case-1' });
    const outcome = await runEvals(plan, makeOptions(provider, { resultsPath }));
    expect(outcome.cases.map(({ candidate }) => [candidate[0]?.text.length, candidate[0]?.cut])).toEqual([
      [0, 30_000],
      [20_000, 10_000],
      [0, 30_000],
    ]);
    expect(outcome.notes.join()).toMatch(/cut in the report/);
    const lines = readFileSync(resultsPath, 'utf8').trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).text.length)).toEqual(Array.from({ length: 6 }, () => 30_000));
  });
});

/** Waits pass at once; time-outs do not come. */
function hurry() {
  return {
    now: () => Date.now(),
    after: (ms: number, run: () => void) => {
      if (ms >= 4000) return () => undefined;
      const timer = setTimeout(run, 0);
      return () => clearTimeout(timer);
    },
  };
}
