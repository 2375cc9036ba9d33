import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ModelFault } from '../../src/models/model.ts';
import { runEvals } from '../../src/runner/run.ts';
import { makeOptions, makePlan, makeProvider, repeat } from './sample.ts';
import { VirtualClock } from './virtual-clock.ts';

const FAULTS = [
  () => new ModelFault('overloaded', { kind: 'retry', status: 529 }),
  () => new ModelFault('slowly', { kind: 'retry', status: 429, retryAfterMs: 3000 }),
  () => new ModelFault('slowly', { kind: 'retry', status: 429 }),
  () => new ModelFault('reset', { kind: 'retry' }),
  () => new ModelFault('filtered', { kind: 'output', status: 400 }),
  () => new ModelFault('bad request', { kind: 'refused', status: 400 }),
  () => new ModelFault('the key was not accepted', { kind: 'stop', status: 401 }),
  // Never settles: the time-out ends it.
  null,
] as const;

const behaviour = fc.record({ ms: fc.nat(500), fault: fc.option(fc.nat(FAULTS.length - 1), { freq: 3 }) });
const world = fc.record({
  cases: fc.integer({ min: 1, max: 12 }),
  trials: fc.integer({ min: 1, max: 2 }),
  judged: fc.integer({ min: 0, max: 2 }),
  concurrency: fc.integer({ min: 1, max: 9 }),
  calls: fc.integer({ min: 1, max: 150 }),
  seconds: fc.constantFrom(1, 30, 10_000),
  behaviours: fc.array(behaviour, { minLength: 1, maxLength: 20 }),
  random: fc.double({ min: 0, max: 1, noNaN: true }),
});

test('whatever a provider does: no call beyond the budget or the slots, no item without a result, every call accounted for', async () => {
  await fc.assert(
    fc.asyncProperty(world, async ({ cases, trials, judged, concurrency, calls, seconds, behaviours, random }) => {
      const clock = new VirtualClock();
      let most = 0;
      let running = 0;
      const provider = makeProvider(async (request, nth, signal) => {
        running += 1;
        most = Math.max(most, running);
        signal.addEventListener('abort', () => {
          running -= 1;
        });
        const { ms, fault } = behaviours[nth % behaviours.length] as (typeof behaviours)[number];
        await clock.sleep(ms, signal);
        const make = fault === null ? null : FAULTS[fault];
        if (fault !== null && make === null) return new Promise(() => undefined);
        running -= 1;
        if (make) throw make();
        return repeat(request);
      });
      const budget = { calls, usd: 5, seconds, requirePrice: false };
      const options = makeOptions(provider, { clock, budget, concurrencyOf: () => concurrency, timeoutMs: 2000, random: () => random });
      const plan = makePlan({ cases, trials, judged });
      const outcome = await clock.run(runEvals(plan, options));

      const results = outcome.cases.flatMap(({ baseline, candidate }) => [...(baseline ?? []), ...candidate]);
      expect(results).toHaveLength(plan.items.length);
      expect(provider.asked.length).toBeLessThanOrEqual(calls);
      expect(most).toBeLessThanOrEqual(concurrency);
      expect(outcome.totals.calls + outcome.totals.lost).toBe(provider.asked.length);
      expect(outcome.totals.seconds).toBeLessThanOrEqual(seconds);
      for (const { pass, error, assertions } of results) {
        // What fails says why: an error, or an output that was refused or could not be judged; never the case itself.
        const blamed = assertions.some(({ type, error: isError }) => type === 'output' || isError === true);
        expect(pass).toBe(error === null && !blamed);
      }
      const isStopped = results.some(({ error }) => error?.startsWith('Not run: '));
      if (isStopped) expect(outcome.stops.length).toBeGreaterThan(0);
      expect(new Set(outcome.stops.map(({ message }) => message)).size).toBe(outcome.stops.length);
    }),
    { numRuns: 60 },
  );
});
