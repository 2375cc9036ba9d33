import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { readSlowThreshold } from '../../src/cli/slow-threshold.ts';
import { indexOfLatency, roundUpToBoundary } from '../../src/monitoring/latency-sketch.ts';
import type { RollUp } from '../../src/monitoring/roll-up.ts';
import { chooseSlowThreshold } from '../../src/monitoring/slow-threshold.ts';
import { openStore } from '../../src/stores/open-store.ts';
import { createTemporaryDirectory } from '../support/git-repository.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
const DAY = 86_400_000;

/** Calls that took 10 ms, and one in ten of them 900 ms. */
function sum(calls: number): RollUp {
  const slow = Math.floor(calls / 10);
  return {
    ...{ calls, errors: 0, slow: 0, ratings: [0, 0, 0, 0, 0], tokens: 0, latencySum: 0, latencyMin: 10_000, latencyMax: 900_000 },
    latency: new Map([
      [indexOfLatency(10), calls - slow],
      [indexOfLatency(900), slow],
    ]),
  };
}

test('what is slow is the p95 on a boundary, and nothing below a thousand calls', () => {
  const slowMs = chooseSlowThreshold(sum(1000)) as number;
  expect(Math.abs(slowMs - 900) / 900).toBeLessThan(0.02);
  expect(roundUpToBoundary(slowMs)).toBe(slowMs);
  expect([chooseSlowThreshold(sum(999)), chooseSlowThreshold(null)]).toEqual([null, null]);
});

describe('a store that an application recorded into', () => {
  let cwd: string;
  beforeAll(async () => {
    cwd = await createTemporaryDirectory();
    const store = await openStore(`sqlite:${join(cwd, 'metrics.db')}`, { mode: 'record' });
    const series = { promptId: 'support', environment: 'production', epoch: '' };
    const at = NOW.getTime();
    const minute = (ago: number) => Math.floor((at - ago) / 60_000);
    const rollUps = [
      { series: { ...series, version: '1.0.0' }, minute: minute(DAY), rollUp: sum(600) },
      { series: { ...series, version: '1.0.0' }, minute: minute(6 * DAY), rollUp: sum(600) },
      { series: { ...series, version: '1.1.0' }, minute: minute(DAY), rollUp: sum(500) },
      { series: { ...series, version: '1.1.0' }, minute: minute(9 * DAY), rollUp: sum(5000) },
    ];
    await store.write({ at, rollUps, rollouts: [], ledger: [], shares: [], keys: [], responses: [], raw: [] });
    await store.close();
  });

  const read = (version: string | null) =>
    readSlowThreshold({ cwd, now: () => NOW }, 'sqlite:metrics.db', { id: 'support', environment: 'production', version });

  test('says what its last seven days took', async () => {
    expect(await read('1.0.0')).toEqual({
      slowMs: chooseSlowThreshold(sum(1200)),
      told: expect.stringContaining('of 1200 calls of 1.0.0'),
    });
  });

  test('is silent of a version with too few calls, or of none', async () => {
    expect(await read('1.1.0')).toEqual({ slowMs: null, told: expect.stringContaining('has 500 calls of 1.1.0') });
    expect(await read(null)).toEqual({ slowMs: null, told: expect.stringContaining('runs no version') });
  });

  test('is a fault where it is not there', async () => {
    const asked = readSlowThreshold({ cwd, now: () => NOW }, 'sqlite:absent.db', { id: 'a', environment: 'b', version: '1.0.0' });
    await expect(asked).rejects.toMatchObject({ code: 'store-missing', help: expect.stringMatching(/\S/) });
  });
});
