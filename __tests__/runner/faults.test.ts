import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runEvals } from '../../src/runner/run.ts';
import { MISBEHAVIOURS, type ModelServer, startModelServer } from '../support/model-server.ts';
import { makeLivePlan, openLive } from './live.ts';

const CASES = 400;
let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer();
});
afterAll(() => server.close());

async function runAgainst(shares: Partial<Record<(typeof MISBEHAVIOURS)[number], number>>) {
  const before = server.count;
  server.set({ shares, seed: 7, latencyMs: 1, slowMs: 100, retryAfter: '1' });
  // A hang lasts until the time-out; retries need not wait to be seen.
  const { options, close } = await openLive(server.url, { timeoutMs: 1500 });
  try {
    const outcome = await runEvals(makeLivePlan(CASES), options);
    return { outcome, requests: server.count - before };
  } finally {
    close();
    server.calls.length = 0;
  }
}

describe('a provider that misbehaves', () => {
  const alone = MISBEHAVIOURS.map((name) => [`${name} in 5 %`, { [name]: 0.05 }] as const);
  const together = Object.fromEntries(MISBEHAVIOURS.map((name) => [name, 0.01]));

  test.each([...alone, ['each in 1 %', together] as const])(
    '%s: nothing lost, no case wrongly failed, every call accounted for',
    async (_, shares) => {
      const { outcome, requests } = await runAgainst(shares);
      expect(outcome.stops).toEqual([]);
      const trials = outcome.cases.flatMap(({ candidate }) => candidate);
      expect(trials).toHaveLength(CASES);
      expect(trials.filter(({ pass, error }) => !pass || error !== null)).toEqual([]);
      expect(outcome.totals).toMatchObject({ calls: requests, lost: 0, retries: requests - CASES });
      expect(trials.reduce((sum, { calls }) => sum + (calls ?? 0), 0)).toBe(requests);
      if (!('slow' in shares) || Object.keys(shares).length > 1) expect(requests).toBeGreaterThan(CASES);
      expect(server.redirectedConnections).toBe(0);
    },
  );
});
