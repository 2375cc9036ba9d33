import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Batch } from '../../src/monitoring/store.ts';
import { GUARDRAILS, type Guardrail } from '../../src/registry/registry.ts';
import { MemoryStore } from '../../src/stores/memory.ts';
import { SqliteDatabase } from '../../src/stores/sqlite-database.ts';
import { MINUTE, makeBatch, makeFacts, makeLedgerDelta, NOW } from './sample-batches.ts';

const guardrails = fc.subarray([...GUARDRAILS], { minLength: 1 });
const variant = fc.constantFrom('stable' as const, 'canary' as const);

const deltas = fc.array(
  fc
    .record({
      guardrail: fc.constantFrom('errors' as const, 'slow' as const),
      step: fc.nat(2),
      canary: fc.nat(40),
      stable: fc.nat(40),
      bad: fc.nat(5),
    })
    .map(({ guardrail, step, canary, stable, bad }) =>
      makeLedgerDelta([canary, Math.min(bad, canary)], [stable, Math.min(bad, stable)], { guardrail, step, rolloutId: 'r-1' }),
    ),
  { maxLength: 4 },
);

const keys = fc.array(
  fc
    .record({
      key: fc.integer({ min: 1, max: 30 }),
      step: fc.nat(2),
      variant,
      exposed: guardrails,
      isBad: fc.boolean(),
      rating: fc.constantFrom(null, 1, 2, 5),
    })
    .map(({ key, step, variant: arm, exposed, isBad, rating }) => {
      const under: Guardrail[] = exposed.filter((name) => name !== 'satisfaction');
      return {
        rolloutId: 'r-2',
        promptId: 'support',
        step,
        variant: arm,
        key: `user ${key}`,
        exposed: under,
        bad: isBad ? under : [],
        rating,
      };
    }),
  { maxLength: 40 },
);

const batches = fc.array(
  fc.record({ minutes: fc.integer({ min: -90, max: 90 }), deltas, keys }).map(({ minutes, deltas: ledger, keys: events }): Batch => {
    const all = { guardrails: [...GUARDRAILS] };
    const rollouts = [makeFacts(all), makeFacts({ ...all, rolloutId: 'r-2', unit: 'user' })];
    return makeBatch({ at: NOW + minutes * MINUTE, rollouts, ledger, keys: events });
  }),
  { minLength: 1, maxLength: 12 },
);

function openInMemory(keyLimit?: number): { readonly sqlite: SqliteDatabase; readonly memory: MemoryStore } {
  const limits = keyLimit === undefined ? {} : { keys: keyLimit };
  return { sqlite: new SqliteDatabase(':memory:', { mode: 'record', ...limits }), memory: new MemoryStore(limits) };
}

describe('the ledgers of memory and SQLite', () => {
  test('agree whatever comes, also where keys are too many', async () => {
    await fc.assert(
      fc.asyncProperty(batches, fc.option(fc.nat(20), { nil: undefined }), async (list, keyLimit) => {
        const { sqlite, memory } = openInMemory(keyLimit);
        for (const [sequence, batch] of list.entries()) {
          sqlite.write(batch, { writer: 'one', sequence });
          await memory.write(batch);
        }
        for (const rolloutId of ['r-1', 'r-2']) expect(sqlite.ledger(rolloutId)).toEqual(await memory.ledger(rolloutId));
        sqlite.close();
      }),
      { numRuns: 30 },
    );
  });

  test('hold each key at most once in a guardrail, and nobody with a bad event behind them at risk', async () => {
    await fc.assert(
      fc.asyncProperty(batches, async (list) => {
        const { memory } = openInMemory();
        for (const batch of list) await memory.write(batch);
        // An hour later everything that is open closes.
        await memory.write(makeBatch({ at: NOW + 600 * MINUTE }));
        const { blocks, shares } = (await memory.ledger('r-2')) ?? { blocks: [], shares: [] };
        const events = list.flatMap((batch) => batch.keys);
        for (const guardrail of GUARDRAILS) {
          const mine = blocks.filter((block) => block.guardrail === guardrail);
          const bad = mine.reduce((sum, { canary, stable }) => sum + canary.bad + stable.bad, 0);
          const isEvent = guardrail === 'satisfaction' ? [] : events.filter((event) => event.bad.includes(guardrail));
          if (guardrail !== 'satisfaction') expect(bad).toBe(new Set(isEvent.map(({ key }) => key)).size);
          for (const { canary, stable } of mine) {
            expect(Math.min(canary.exposures - canary.bad, stable.exposures - stable.bad)).toBeGreaterThanOrEqual(0);
          }
        }
        for (const { step, canary, stable } of shares) {
          const count = (arm: string) =>
            new Set(events.filter((event) => event.step === step && event.variant === arm).map(({ key }) => key)).size;
          expect([canary, stable]).toEqual([count('canary'), count('stable')]);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('stop counting where keys are too many, and say so', async () => {
    const { memory } = openInMemory(3);
    const key = (name: string) => ({
      rolloutId: 'r-2',
      step: 0,
      variant: 'stable' as const,
      key: name,
      exposed: ['errors' as const],
      bad: [],
      rating: null,
    });
    const rollouts = [makeFacts({ rolloutId: 'r-2', unit: 'user' })];
    await memory.write(makeBatch({ rollouts, keys: ['a', 'b', 'a', 'c'].map(key) }));
    await memory.write(makeBatch({ rollouts, keys: ['b', 'c'].map(key) }));
    expect((await memory.ledger('r-2'))?.faults).toEqual([]);
    await memory.write(makeBatch({ rollouts, keys: ['d', 'a', 'e'].map(key) }));
    const ledger = await memory.ledger('r-2');
    expect(ledger?.faults).toEqual([
      { guardrail: 'errors', fault: 'key-limit' },
      { guardrail: 'unhappy', fault: 'key-limit' },
    ]);
    expect(ledger?.shares).toEqual([{ step: 0, percent: 0, canary: 0, stable: 3 }]);
  });
});
