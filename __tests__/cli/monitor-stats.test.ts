import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { measureWidth } from '../../src/report/text-width.ts';
import { openStore } from '../../src/stores/open-store.ts';
import { runHere } from '../support/run-cli.ts';

const START = Date.parse('2026-11-23T10:00:00Z');
const MINUTE = 60_000;
let directory: string;

/** An hour in which nothing is twice the same, and whose figures take room. */
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'promptgate-stats-'));
  const store = await openStore(`sqlite:${join(directory, 'metrics.db')}`, { mode: 'record' });
  await store.write({
    ...{ at: START, keys: [], responses: [], raw: [], rollouts: [], ledger: [], shares: [] },
    rollUps: Array.from({ length: 58 }, (_, minute) => {
      const calls = 10_000 + minute * 987;
      const latency = new Map([[340 + minute, calls]]);
      const sums = { latencySum: calls * 900_000, latencyMin: 900_000, latencyMax: 900_000 + minute, tokens: calls * 500, slow: 0 };
      return {
        series: { promptId: 'support', version: '1.0.0', environment: 'production', epoch: '' },
        minute: START / MINUTE + minute,
        rollUp: { calls, errors: minute * 13, ...sums, ratings: [minute, 0, 0, 1, 1] as const, latency },
      };
    }),
  });
  await store.close();
});

const show = (...args: string[]) =>
  runHere(directory, ['monitor', 'stats', 'support', '--store', 'sqlite:metrics.db', ...args], { now: new Date(START + 59 * MINUTE) });

describe('monitor stats', () => {
  test('draws what there is room for, so that wide figures do not take the pictures away', async () => {
    const { code, stdout } = await show();
    expect(code).toBe(0);
    const lines = stdout.trimEnd().split('\n').slice(2);
    expect(lines).toHaveLength(6);
    for (const line of lines) expect([line, measureWidth(line) <= 80]).toEqual([expect.stringMatching(/[▁▂▃▄▅▆▇█]{5,}/), true]);
  });

  test('each bar counts all of its time, however wide it is', async () => {
    const { stdout } = await show();
    const total = Array.from({ length: 58 }, (_, minute) => 10_000 + minute * 987).reduce((sum, calls) => sum + calls, 0);
    expect(stdout).toContain(`calls          ${total.toLocaleString('en')} `);
  });
});
