import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { runEvals } from '../../src/runner/run.ts';
import { type LoggedCall, MISBEHAVIOURS, type ModelServer, startModelServer } from '../support/model-server.ts';
import { answerDialect, makeDialectPlan, openDialects } from './dialects.ts';
import { makeDirectories } from './sample.ts';

const directories = makeDirectories();
let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer();
});
afterAll(async () => {
  directories.remove();
  await server.close();
});
beforeEach(() => {
  server.calls.length = 0;
});

const ROOM = { calls: 5000, usd: 1000, seconds: 600, requirePrice: false };
/** All but what only takes time. */
const FAULTS = MISBEHAVIOURS.filter((name) => name !== 'slow' && name !== 'hang');
const shares = Object.fromEntries(FAULTS.map((name) => [name, 0.03]));
/** Every case seems broken, so that each is confirmed. */
const broken = (cases: number) => makeDialectPlan({ cases, sides: ['baseline', 'candidate'], passes: (side) => side === 'baseline' });

describe('a budget, as the provider counts', () => {
  test.each([1, 2, 3, 4, 5])('of 100 calls: never 101, judging, embeddings, confirmation and retries included (%i)', async (seed) => {
    const before = server.count;
    server.set({ answer: answerDialect, shares, seed, latencyMs: 2 });
    const cacheDirectory = directories.make();
    const { options, close } = await openDialects(server.url, { budget: { ...ROOM, calls: 100 }, confirm: 5, cacheDirectory });
    const outcome = await runEvals(broken(11), options);
    expect(outcome.estimate.calls).toBeLessThanOrEqual(100);
    expect(outcome.stops).toMatchObject([{ kind: 'budget', limit: 'calls' }]);
    expect(server.count - before).toBe(100);
    expect(outcome.totals.calls).toBe(100);
    expect(outcome.totals.retries).toBeGreaterThan(0);
    expect(outcome.cases.some(({ confirmation }) => confirmation !== null)).toBe(true);
    // Going on with it makes none either.
    await runEvals(broken(11), { ...options, resume: true });
    expect(server.count - before).toBe(100);
    close();
  });

  test('in dollars: the bill is never above it, whatever broke off', async () => {
    const price = { input: 0, output: 1000 };
    const most = 100;
    server.set({
      shares,
      seed: 3,
      latencyMs: 2,
      // Everybody answers as long as may be.
      answer: (call) => ({ text: answerDialect(call) as string, inputTokens: 0, outputTokens: most }),
    });
    const priceOf = (model: string) => (/judge|embedding/.test(model) ? { input: 0, output: 0 } : price);
    const { options, close } = await openDialects(server.url, { budget: { ...ROOM, usd: 5 }, priceOf, confirm: 5 });
    const outcome = await runEvals(broken(60), options);
    // What was answered is paid for, also where the answer was lost or spoilt on its way.
    const isPaid = ({ misbehaviour, model }: LoggedCall) =>
      !/judge|embedding/.test(model) && [null, 'reset', 'malformed', 'truncated', 'wrong-type'].includes(misbehaviour);
    const bill = (server.calls.filter(isPaid).length * most * price.output) / 1e6;
    expect(outcome.stops).toMatchObject([{ kind: 'budget', limit: 'usd' }]);
    expect(bill).toBeLessThanOrEqual(5 + 1e-9);
    expect(bill).toBeGreaterThan(4.5);
    close();
  });

  test('in seconds: what is in flight ends with it, and nothing is called any more', async () => {
    const before = server.count;
    // Some are answered; the others would hang for longer than a test may take.
    server.set({ answer: (call, nth) => (nth - before > 20 ? { misbehave: 'hang' } : answerDialect(call)), latencyMs: 10 });
    const more = { budget: { ...ROOM, seconds: 0.5 }, concurrencyOf: () => 2, timeoutMs: 600_000 };
    const { options, close } = await openDialects(server.url, more);
    const outcome = await runEvals(broken(40), options);
    expect(outcome.stops).toMatchObject([{ kind: 'budget', limit: 'seconds' }]);
    while (server.inFlight > 0) await new Promise((done) => setTimeout(done, 5));
    await new Promise((done) => setTimeout(done, 100));
    // What was on its way when time was up is counted, whether it arrived or not: it may be on the bill.
    const { calls, lost } = outcome.totals;
    const made = server.count - before;
    expect(made).toBeLessThanOrEqual(calls + lost);
    expect(made).toBeGreaterThanOrEqual(calls);
    expect(lost).toBeLessThanOrEqual(2 * options.providers.size);
    expect(server.inFlight).toBe(0);
    close();
  });
});
