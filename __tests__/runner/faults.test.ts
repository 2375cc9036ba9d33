import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runEvals } from '../../src/runner/run.ts';
import { MISBEHAVIOURS, type ModelServer, startModelServer } from '../support/model-server.ts';
import { answerDialect, CALLS_EACH, makeDialectPlan, openDialects } from './dialects.ts';
import { IdleClock } from './idle-clock.ts';

const CASES = 200;
let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer();
});
afterAll(() => server.close());

type Shares = Partial<Record<(typeof MISBEHAVIOURS)[number], number>>;

async function runAgainst(shares: Shares) {
  const before = { count: server.count, misbehaved: { ...server.misbehaved } };
  server.set({ answer: answerDialect, shares, seed: 7, latencyMs: 1, slowMs: 100, retryAfter: '1' });
  // A hang lasts until the time-out, which comes when nothing else does.
  const clock = new IdleClock();
  const { options, close } = await openDialects(server.url, { clock, timeoutMs: 2000 });
  try {
    const running = runEvals(makeDialectPlan({ cases: CASES }), options);
    const outcome = await clock.run(running, () => `${server.count} ${server.inFlight}`);
    const misbehaved = MISBEHAVIOURS.filter((name) => server.misbehaved[name] > before.misbehaved[name]);
    return { outcome, requests: server.count - before.count, misbehaved, dialects: new Set(server.calls.map(({ dialect }) => dialect)) };
  } finally {
    close();
    server.calls.length = 0;
  }
}

describe('providers that misbehave, in every interface: answers, judging and embeddings', () => {
  const alone = MISBEHAVIOURS.map((name) => [`${name} in 5 %`, { [name]: 0.05 } as Shares] as const);
  const together: Shares = Object.fromEntries(MISBEHAVIOURS.map((name) => [name, 0.01]));

  test.each([...alone, ['each in 1 %', together] as const])(
    '%s: nothing lost, no case wrongly failed, every call accounted for',
    async (_, shares) => {
      const { outcome, requests, misbehaved, dialects } = await runAgainst(shares);
      expect(misbehaved.sort()).toEqual(Object.keys(shares).sort());
      expect([...dialects].sort()).toEqual(['anthropic', 'embeddings', 'google', 'openai-chat', 'openai-responses']);
      expect(outcome.stops).toEqual([]);
      const trials = outcome.cases.flatMap(({ candidate }) => candidate);
      expect(trials).toHaveLength(CASES);
      expect(trials.filter(({ pass, error }) => !pass || error !== null)).toEqual([]);
      const needed = CASES * CALLS_EACH;
      expect(outcome.totals).toMatchObject({ calls: requests, lost: 0, retries: requests - needed });
      expect(trials.reduce((sum, { calls }) => sum + (calls ?? 0), 0)).toBe(requests);
      // What is slow is answered all the same.
      expect(requests > needed).toBe(Object.keys(shares).some((name) => name !== 'slow'));
      expect(server.redirectedConnections).toBe(0);
    },
  );
});
