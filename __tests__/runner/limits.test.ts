import { describe, expect, test } from '@jest/globals';
import { ModelFault } from '../../src/models/model.ts';
import { runEvals } from '../../src/runner/run.ts';
import { makeAnswer, makeOptions, makePlan, makeProvider, makeRequest, repeat } from './sample.ts';
import { VirtualClock } from './virtual-clock.ts';

const budget = { calls: 5000, usd: 5, seconds: 600, requirePrice: false };

describe('the budget', () => {
  test('of 100 calls never makes the 101st: 50 at once, retries and judges included', async () => {
    const clock = new VirtualClock();
    const provider = makeProvider(async (request, nth) => {
      await clock.sleep(nth % 7);
      if (nth % 3 === 0) throw new ModelFault('overloaded', { kind: 'retry', status: 529 });
      return repeat(request);
    });
    const options = makeOptions(provider, { clock, budget: { ...budget, calls: 100 }, concurrencyOf: () => 50 });
    const outcome = await clock.run(runEvals(makePlan({ cases: 25, judged: 1 }), options));
    expect(outcome.estimate.calls).toBe(100);
    expect(provider.asked).toHaveLength(100);
    expect(outcome.totals.calls).toBe(100);
    expect(outcome.stops).toMatchObject([{ kind: 'budget', limit: 'calls', message: expect.stringContaining('100 calls') }]);
    const trials = outcome.cases.flatMap(({ baseline, candidate }) => [...(baseline ?? []), ...candidate]);
    expect(trials).toHaveLength(50);
    expect(trials.every(({ pass, error }) => pass !== (error !== null))).toBe(true);
    expect(trials.some(({ error }) => error !== null)).toBe(true);
  });

  test('an estimate over it makes no call', async () => {
    const provider = makeProvider();
    const outcome = await runEvals(makePlan({ cases: 30, judged: 1 }), makeOptions(provider, { budget: { ...budget, calls: 119 } }));
    expect(provider.asked).toEqual([]);
    expect(outcome.stops).toMatchObject([
      { kind: 'refused', limit: 'calls', message: expect.stringMatching(/about 120 calls.*budget is 119/) },
    ]);
    expect(outcome.cases.every(({ candidate }) => candidate[0]?.error?.startsWith('Not run: '))).toBe(true);
  });

  test('a plan beyond all measure is not looked at', async () => {
    const { items, ...plan } = makePlan({ cases: 2 });
    let rendered = 0;
    const many = Array.from({ length: 100_001 }, (_, trial) => ({
      ...(items[0] as (typeof items)[number]),
      trial,
      request: () => {
        rendered += 1;
        return makeRequest('fake:one', 'a');
      },
    }));
    const outcome = await runEvals({ ...plan, items: many }, makeOptions(makeProvider()));
    expect(outcome.stops).toMatchObject([{ kind: 'refused', limit: 'calls', message: expect.stringContaining('100001 trials') }]);
    expect(rendered).toBe(0);
    expect(outcome.cases.map(({ candidate }) => candidate)).toEqual([[], []]);
  });

  test('in dollars holds though every answer is as long as it may be', async () => {
    let spent = 0;
    const provider = makeProvider(async (request) => {
      await new Promise((resolve) => setImmediate(resolve));
      spent += 100 * 100e-6;
      return { ...repeat(request), usage: { inputTokens: 0, outputTokens: 100 } };
    });
    const options = makeOptions(provider, {
      budget: { ...budget, usd: 0.5 },
      priceOf: () => ({ input: 0, output: 100 }),
      concurrencyOf: () => 50,
    });
    const outcome = await runEvals(makePlan({ cases: 100 }), options);
    expect(outcome.stops).toMatchObject([{ kind: 'budget', limit: 'usd' }]);
    expect(spent).toBeLessThanOrEqual(0.5 + 1e-9);
    expect(spent).toBeGreaterThan(0.48);
  });

  test('in dollars waits for money that comes back, rather than stop a run that it suffices for', async () => {
    const provider = makeProvider(async (request) => {
      await new Promise((resolve) => setImmediate(resolve));
      return { ...repeat(request), usage: { inputTokens: 0, outputTokens: 1 } };
    });
    // Each may cost 0.01 and costs 0.0001; 50 at once would hold 0.5.
    const options = makeOptions(provider, {
      budget: { ...budget, usd: 0.05 },
      priceOf: () => ({ input: 0, output: 100 }),
      concurrencyOf: () => 50,
    });
    const outcome = await runEvals(makePlan({ cases: 100 }), options);
    expect(outcome.stops).toEqual([]);
    expect(provider.most).toBeLessThanOrEqual(5);
    expect(outcome.totals.costUsd).toBeCloseTo(0.02, 9);
  });

  test('asks for prices where the configuration does', async () => {
    const provider = makeProvider();
    const options = makeOptions(provider, { priceOf: () => null, budget: { ...budget, requirePrice: true } });
    const outcome = await runEvals(makePlan({ cases: 1 }), options);
    expect(outcome.stops).toMatchObject([{ kind: 'refused', limit: 'price', message: expect.stringContaining('fake:one') }]);
    const without = await runEvals(makePlan({ cases: 1 }), makeOptions(provider, { priceOf: () => null }));
    expect(without.totals).toMatchObject({ calls: 2, unpriced: 2, costUsd: 0 });
    expect(without.estimate).toMatchObject({ usd: null, unpriced: ['fake:one'] });
  });

  test('in seconds ends what is in flight', async () => {
    const clock = new VirtualClock();
    const provider = makeProvider(async (request, _, signal) => {
      await clock.sleep(20_000, signal);
      return repeat(request);
    });
    const options = makeOptions(provider, { clock, timeoutMs: 60_000, budget: { ...budget, seconds: 30 }, concurrencyOf: () => 2 });
    const outcome = await clock.run(runEvals(makePlan({ cases: 5 }), options));
    expect(outcome.stops).toMatchObject([{ kind: 'budget', limit: 'seconds' }]);
    expect(outcome.totals.seconds).toBe(30);
    expect(provider.asked).toHaveLength(4);
    expect(outcome.totals).toMatchObject({ calls: 2, lost: 2 });
  });

  test('a dry run calls nothing and tells what it would', async () => {
    const provider = makeProvider();
    const outcome = await runEvals(makePlan({ cases: 10 }), makeOptions(provider, { dryRun: true }));
    expect(provider.asked).toEqual([]);
    expect(outcome.stops).toMatchObject([{ kind: 'dry-run' }]);
    expect(outcome.estimate).toMatchObject({ calls: 20, cached: 0, unpriced: [] });
    expect(outcome.estimate.usd?.most).toBeGreaterThan(outcome.estimate.usd?.least as number);
  });
});

describe('a provider', () => {
  const fail = (kind: 'retry' | 'stop', more = {}) =>
    makeProvider(() => {
      throw new ModelFault('no', { kind, ...more });
    });

  test('that fails once and again is asked six times', async () => {
    const clock = new VirtualClock();
    const provider = fail('retry', { status: 500 });
    const options = makeOptions(provider, { clock, random: () => 0.5, timeoutMs: 60_000 });
    const outcome = await clock.run(runEvals(makePlan({ cases: 1, sides: ['candidate'] }), options));
    expect(provider.asked).toHaveLength(6);
    expect(outcome.cases[0]?.candidate[0]).toMatchObject({ error: 'no', calls: 6, retries: 5 });
    expect(outcome.totals).toMatchObject({ calls: 6, retries: 5 });
    // Half of 0.5, 1, 2, 4 and 8 s.
    expect(clock.now() - VirtualClock.START).toBe(7750);
  });

  test('that hangs is given up within five time-outs', async () => {
    const clock = new VirtualClock();
    const provider = makeProvider(() => new Promise(() => undefined));
    const options = makeOptions(provider, { clock, random: () => 1, timeoutMs: 10_000 });
    const outcome = await clock.run(runEvals(makePlan({ cases: 1, sides: ['candidate'] }), options));
    expect(outcome.cases[0]?.candidate[0]?.error).toMatch(/no answer within/);
    expect(clock.now() - VirtualClock.START).toBeLessThanOrEqual(50_000);
    expect(provider.asked.length).toBeGreaterThan(3);
  });

  test('that says what is wrong is cited with that, though the last attempt had no time left for it', async () => {
    const clock = new VirtualClock();
    const provider = makeProvider(async (_, __, signal) => {
      await clock.sleep(9000, signal);
      throw new ModelFault('overloaded', { kind: 'retry', status: 529 });
    });
    const options = makeOptions(provider, { clock, random: () => 1, timeoutMs: 10_000 });
    const outcome = await clock.run(runEvals(makePlan({ cases: 1, sides: ['candidate'] }), options));
    // The fifth begins after four times nine seconds and waits of 0.5, 1, 2 and 4.
    expect([provider.asked.length, clock.now() - VirtualClock.START]).toEqual([5, 50_000]);
    expect(outcome.cases[0]?.candidate[0]?.error).toBe('overloaded');
  });

  test('that says no is stopped at once, with one message', async () => {
    const provider = fail('stop', { status: 401 });
    const outcome = await runEvals(makePlan({ cases: 100 }), makeOptions(provider, { concurrencyOf: () => 8 }));
    expect(provider.asked.length).toBeLessThanOrEqual(8);
    expect(outcome.stops).toEqual([{ kind: 'provider', provider: 'fake', message: 'The provider "fake" was stopped: no' }]);
    expect(outcome.cases.flatMap(({ candidate }) => candidate).every(({ error }) => error !== null)).toBe(true);
  });

  test('that asks to wait beyond the deadline is stopped', async () => {
    const provider = fail('retry', { status: 429, retryAfterMs: 3_600_000 });
    const outcome = await runEvals(makePlan({ cases: 100 }), makeOptions(provider, { concurrencyOf: () => 1 }));
    expect(provider.asked).toHaveLength(1);
    expect(outcome.stops).toMatchObject([{ kind: 'provider', message: expect.stringContaining('wait 3600 s') }]);
  });

  test('whose calls fail twenty times in a row is stopped', async () => {
    const clock = new VirtualClock();
    const provider = fail('retry', { status: 500 });
    const outcome = await clock.run(runEvals(makePlan({ cases: 100 }), makeOptions(provider, { clock, concurrencyOf: () => 4 })));
    expect(provider.asked.length).toBeGreaterThanOrEqual(120);
    expect(provider.asked.length).toBeLessThanOrEqual(120 + 4 * 4 * 6);
    expect(outcome.stops).toMatchObject([{ kind: 'provider', message: expect.stringContaining('20 calls in a row') }]);
  });

  test('that is throttled delays its own call and halves its slots', async () => {
    const clock = new VirtualClock();
    let most = 0;
    const provider = makeProvider(async (request, nth) => {
      if (nth <= 16) {
        await clock.sleep(5);
        throw new ModelFault('slowly', { kind: 'retry', status: 429, retryAfterMs: 2000 });
      }
      most = Math.max(most, provider.inFlight);
      await clock.sleep(50);
      return repeat(request);
    });
    const outcome = await clock.run(runEvals(makePlan({ cases: 16 }), makeOptions(provider, { clock })));
    expect(outcome.cases.every(({ candidate }) => candidate[0]?.pass)).toBe(true);
    expect(outcome.totals).toMatchObject({ calls: 48, retries: 16 });
    expect(most).toBeGreaterThanOrEqual(8);
    expect(most).toBeLessThanOrEqual(11);
    expect(clock.now() - VirtualClock.START).toBeGreaterThanOrEqual(2005);
  });

  test('that wants few calls at once: waiting for one of the slots is not held against a call', async () => {
    const clock = new VirtualClock();
    const provider = makeProvider(async (request) => {
      await clock.sleep(5);
      // Everybody is told to slow down again and again, until few slots are left; each answer then takes nearly its whole time.
      if (clock.now() < VirtualClock.START + 8000) throw new ModelFault('slowly', { kind: 'retry', status: 429 });
      await clock.sleep(50_000);
      return repeat(request);
    });
    const more = { clock, random: () => 1, timeoutMs: 60_000, concurrencyOf: () => 40, budget: { ...budget, seconds: 10_000 } };
    const outcome = await clock.run(runEvals(makePlan({ cases: 20 }), makeOptions(provider, more)));
    const trials = outcome.cases.flatMap(({ baseline, candidate }) => [...(baseline ?? []), ...candidate]);
    expect(trials.filter(({ error }) => error !== null)).toEqual([]);
    expect(outcome.stops).toEqual([]);
    // Longer than a call may take, were it measured from its first attempt on.
    expect(clock.now() - VirtualClock.START).toBeGreaterThan(5 * 60_000);
  });

  test('that redirects is asked again at its own address', async () => {
    const clock = new VirtualClock();
    const provider = makeProvider((request, nth) => {
      if (nth === 1) throw new ModelFault('a redirect is not followed', { kind: 'forbidden', status: 307 });
      return repeat(request);
    });
    const outcome = await clock.run(runEvals(makePlan({ cases: 1 }), makeOptions(provider, { clock })));
    expect(outcome.totals).toMatchObject({ calls: 3, retries: 1 });
  });

  test('that is stopped does not stop another; an output that nobody can judge is not asked for', async () => {
    const judge = makeProvider(() => {
      throw new ModelFault('the key was not accepted', { kind: 'stop', status: 401 });
    }, 'grader');
    const provider = makeProvider();
    const options = makeOptions(provider, {
      providers: new Map([
        ['fake', provider],
        ['grader', judge],
      ]),
      judge: 'grader:one',
      concurrencyOf: () => 2,
    });
    const outcome = await runEvals(makePlan({ cases: 50, judged: 1 }), options);
    expect(provider.asked.length).toBeLessThan(20);
    expect(outcome.stops).toHaveLength(1);
    expect(outcome.cases.at(-1)?.candidate[0]?.error).toMatch(/^Not run: The provider "grader" was stopped/);
    const unjudged = await runEvals(makePlan({ cases: 50 }), options);
    expect(unjudged.stops).toEqual([]);
  });
});

describe('an interruption', () => {
  test('ends what is in flight, keeps what was answered, and says so', async () => {
    const controller = new AbortController();
    const provider = makeProvider((request, nth) => {
      if (nth === 30) controller.abort();
      return nth <= 30 ? makeAnswer(String(request.messages[0]?.content)) : new Promise(() => undefined);
    });
    const outcome = await runEvals(makePlan({ cases: 100 }), makeOptions(provider, { signal: controller.signal, concurrencyOf: () => 10 }));
    expect(outcome.stops).toEqual([{ kind: 'interrupted', message: 'The run was interrupted.' }]);
    const trials = outcome.cases.flatMap(({ baseline, candidate }) => [...(baseline ?? []), ...candidate]);
    expect(trials).toHaveLength(200);
    expect(trials.filter(({ pass }) => pass).length).toBeGreaterThan(5);
    expect(trials.filter(({ error }) => error?.startsWith('Not run: ')).length).toBeGreaterThan(150);
  });

  test('before the first call makes none', async () => {
    const provider = makeProvider();
    const outcome = await runEvals(makePlan({ cases: 10 }), makeOptions(provider, { signal: AbortSignal.abort() }));
    expect(provider.asked).toEqual([]);
    expect(outcome.stops).toMatchObject([{ kind: 'interrupted' }]);
  });
});
