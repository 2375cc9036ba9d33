import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Block } from '../../src/monitoring/ledger.ts';
import type { RollUp } from '../../src/monitoring/roll-up.ts';
import { ScrapedBlocks } from '../../src/monitoring/scraped-blocks.ts';
import type { Batch, KeyEvents } from '../../src/monitoring/store.ts';
import { sumRollUps } from '../../src/monitoring/sum-roll-ups.ts';
import { MemoryStore } from '../../src/stores/memory.ts';
import { openPrometheus } from '../../src/stores/prometheus.ts';
import { batchOf, FACTS, makeExporter, NO_BATCH, START } from '../monitoring/exposition-world.ts';
import { PrometheusEngine } from './prometheus-engine.ts';

const engine = new PrometheusEngine();
const STEP_MS = 15_000;
let address = '';

beforeAll(async () => {
  address = await engine.start();
});
afterAll(() => engine.stop());
beforeEach(() => engine.forget());

type Part = Pick<Batch, 'rollUps' | 'rollouts' | 'ledger' | 'shares' | 'keys'>;

function strip(blocks: readonly Block[] | undefined): unknown {
  return blocks?.map(({ rolloutId: _, ...block }) => block);
}

/** The same batches into a store that counts by itself, and through counters that are scraped after each of them. */
async function readBoth(parts: readonly Part[]) {
  engine.forget();
  const memory = new MemoryStore();
  const exporter = makeExporter();
  engine.scrape(exporter.render(), START - STEP_MS);
  for (const [place, part] of parts.entries()) {
    const at = START + place * STEP_MS;
    exporter.add(part);
    engine.scrape(exporter.render(), at);
    await memory.write({ ...part, at, responses: [], raw: [] });
  }
  const prometheus = await openPrometheus(address, { now: () => START + parts.length * STEP_MS, settleMs: 0 });
  return { found: await prometheus.ledger('r-7'), expected: await memory.ledger('r-7', 'support') };
}

const rounds = fc.array(
  fc.tuple(fc.nat(20), fc.nat(20), fc.nat(60), fc.nat(60), fc.nat(1)).map(([canary, canaryBad, stable, stableBad, step]) => ({
    step,
    counts: { canary: [canary, Math.min(canary, canaryBad)] as const, stable: [stable, Math.min(stable, stableBad)] as const },
  })),
  { minLength: 1, maxLength: 30 },
);

test('of calls, a scrape after each batch leads to the ledger of a store of our own', async () => {
  await fc.assert(
    fc.asyncProperty(rounds, async (given) => {
      const parts = [...given].sort((a, b) => a.step - b.step).map(({ counts, step }) => batchOf(counts, { step, percent: 10 + step }));
      const { found, expected } = await readBoth(parts);
      expect(strip(found?.blocks)).toEqual(strip(expected?.blocks));
      expect(found?.shares).toEqual(expected?.shares);
      expect(found?.facts).toEqual(expected?.facts);
    }),
    { numRuns: 8 },
  );
});

test('blocks grow with what a step has had, whoever counts', async () => {
  const first = batchOf({ canary: [4000, 4], stable: [36_000, 36] });
  const later = batchOf({ canary: [3, 0], stable: [22, 1] });
  const { found, expected } = await readBoth([first, ...Array.from({ length: 8 }, () => later)]);
  expect(found?.blocks.map(({ canary, stable }) => canary.exposures + stable.exposures)).toEqual([40_000, 50, 50, 50, 50]);
  expect(strip(found?.blocks)).toEqual(strip(expected?.blocks));
});

test('of users, they grow with how often these came', () => {
  const blocks = new ScrapedBlocks({ rolloutId: 'r-7', unit: 'user' });
  const come = (appearances: number, at: number) =>
    blocks.add(
      {
        guardrail: 'errors',
        step: 0,
        canary: { exposures: 0, bad: 0, appearances: 0 },
        stable: { exposures: appearances, bad: 1, appearances },
      },
      at,
    );
  come(40_000, START);
  for (let scrape = 1; scrape <= 4; scrape += 1) come(25, START + scrape * STEP_MS);
  expect(blocks.closed.map(({ closedAt, stable }) => [closedAt, stable])).toEqual([
    [START, { exposures: 40_000, bad: 1 }],
    // Those who had their first bad event are at risk no longer.
    [START + 2 * STEP_MS, { exposures: 40_049, bad: 2 }],
    [START + 4 * STEP_MS, { exposures: 40_097, bad: 2 }],
  ]);
});

const facts = { ...FACTS, unit: 'user' as const, guardrails: ['errors', 'unhappy', 'satisfaction'] as const };
const events = fc
  .record({ user: fc.nat(120), isBad: fc.nat(5), rating: fc.nat(12) })
  .map(({ user, isBad, rating }) => ({ user, isBad: isBad === 0, rating: rating >= 1 && rating <= 5 ? rating : null }));
const flushes = fc.array(fc.record({ step: fc.nat(2), events: fc.uniqueArray(events, { selector: ({ user }) => user, maxLength: 40 }) }), {
  minLength: 1,
  maxLength: 25,
});

test('of users, too: each one’s first bad event, and who could still have one', async () => {
  await fc.assert(
    fc.asyncProperty(flushes, async (given) => {
      const parts = [...given]
        .sort((a, b) => a.step - b.step)
        .map(({ step, events: own }): Part => {
          const keys = own.map(
            ({ user, isBad, rating }): KeyEvents => ({
              ...{ rolloutId: 'r-7', promptId: 'support', step, key: `user-${user}`, rating },
              // Each step takes more users in, and none out.
              variant: user < 20 * (step + 1) ? 'canary' : 'stable',
              exposed: rating === null ? ['errors'] : ['errors', 'unhappy'],
              bad: [...(isBad ? (['errors'] as const) : []), ...(rating !== null && rating <= 2 ? (['unhappy'] as const) : [])],
            }),
          );
          return {
            ...NO_BATCH,
            rollouts: [facts],
            shares: [{ rolloutId: 'r-7', promptId: 'support', step, percent: 10, canary: 0, stable: 0 }],
            keys,
          };
        });
      const { found, expected } = await readBoth(parts);
      expect(strip(found?.blocks)).toEqual(strip(expected?.blocks));
      expect(found?.shares.filter(({ canary, stable }) => canary + stable > 0)).toEqual(
        expected?.shares.filter(({ canary, stable }) => canary + stable > 0),
      );
    }),
    { numRuns: 8 },
  );
});

test('of statistics, to the integer; of latencies, all that a histogram keeps', async () => {
  await fc.assert(
    fc.asyncProperty(rounds, async (given) => {
      const parts = given.map(({ counts, step }, place) => batchOf(counts, { step, at: START + place * STEP_MS }));
      engine.forget();
      const memory = new MemoryStore();
      const exporter = makeExporter();
      engine.scrape(exporter.render(), START);
      for (const [place, part] of parts.entries()) {
        exporter.add(part);
        // Within the minute to which the calls belong.
        engine.scrape(exporter.render(), START + place * STEP_MS + 1000);
        await memory.write({ ...part, at: START, responses: [], raw: [] });
      }
      const prometheus = await openPrometheus(address, { now: () => START + 3_600_000 });
      const query = { promptId: 'support', environment: 'production', version: null, from: START, to: START + 3_600_000, stepMs: 120_000 };
      const keep = (rollUp: RollUp) => ({
        ...rollUp,
        latency: [...rollUp.latency.values()].reduce((sum, count) => sum + count, 0),
        latencyMin: 0,
        latencyMax: 0,
      });
      const [found, expected] = await Promise.all(
        [prometheus, memory].map(async (store) => (await store.series(query)).filter(({ rollUp }) => rollUp.calls > 0)),
      );
      expect(found?.map(({ rollUp, ...point }) => ({ ...point, ...keep(rollUp) }))).toEqual(
        expected?.map(({ rollUp, ...point }) => ({ ...point, ...keep(rollUp) })),
      );
      const total = await prometheus.total(query);
      expect(total?.calls).toBe(sumRollUps((expected ?? []).map(({ rollUp }) => rollUp)).calls || undefined);
    }),
    { numRuns: 6 },
  );
});
