import { afterEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Decision } from '../../src/monitoring/detection.ts';
import type { Block } from '../../src/monitoring/ledger.ts';
import type { MonitorStore, RollUpDelta } from '../../src/monitoring/store.ts';
import { sumRollUps } from '../../src/monitoring/sum-roll-ups.ts';
import { HOUR, MINUTE, makeBatch, makeDelta, makeFacts, makeKey, makeLedgerDelta, makeRollUp, NOW } from './sample-batches.ts';

const QUERY = { promptId: 'support', environment: null, version: null };

const RESPONSE = {
  responseId: 'resp_1',
  promptId: 'support',
  version: '1.0.0',
  environment: 'production',
  epoch: 'r-1/0',
  variant: 'canary' as const,
  bucket: 4711,
  commit: 'a'.repeat(40),
  digest: `sha256:${'b'.repeat(64)}`,
  at: NOW,
};

const DECISION: Decision = {
  rolloutId: 'r-1',
  promptId: 'support',
  at: '2026-11-23T10:00:00Z',
  verdict: 'regress',
  named: ['errors'],
  reasons: ['…'],
  arrival: 3,
  logE: 4.7,
  logLimit: 4.6,
  action: 'rollback',
};

/** What of a block is the same whatever closed it when. */
const countsOf = ({ guardrail, step, arrival, canary, stable }: Block) => ({ guardrail, step, arrival, canary, stable });

/** What every store that keeps calls does alike. `open` gives a new, empty one. */
export function testStore(name: string, open: () => Promise<MonitorStore>): void {
  describe(`the store ${name}`, () => {
    const opened: MonitorStore[] = [];
    const openOne = async (): Promise<MonitorStore> => {
      const store = await open();
      opened.push(store);
      return store;
    };
    afterEach(async () => {
      for (const store of opened.splice(0)) await store.close();
    });

    test('says nothing where nothing was recorded', async () => {
      const store = await openOne();
      const query = { ...QUERY, from: NOW - HOUR, to: NOW };
      expect(await store.total(query)).toBeNull();
      expect(await store.series({ ...query, stepMs: MINUTE })).toEqual([]);
      expect(await store.rollouts('support', null)).toEqual([]);
      expect([await store.ledger('r-1'), await store.response('resp_1')]).toEqual([null, null]);
      expect(await store.decisions('r-1')).toEqual([]);
    });

    test('adds up every member of a roll-up', async () => {
      const store = await openOne();
      const one = makeRollUp(3, {
        errors: 1,
        slow: 2,
        ratings: [1, 0, 0, 0, 2],
        latencyMin: 10,
        latencyMax: 900,
        latency: new Map([
          [-345, 2],
          [300, 1],
        ]),
      });
      const two = makeRollUp(2, { errors: 2, ratings: [0, 4, 0, 0, 0], latencyMin: 5, latencyMax: 70, latency: new Map([[300, 2]]) });
      await store.write(makeBatch({ rollUps: [makeDelta(NOW, one)] }));
      await store.write(makeBatch({ rollUps: [makeDelta(NOW, two)] }));
      const total = await store.total({ ...QUERY, from: NOW, to: NOW + MINUTE });
      expect(total).toEqual({
        calls: 5,
        errors: 3,
        slow: 2,
        ratings: [1, 4, 0, 0, 2],
        tokens: 15,
        latencySum: 37_000,
        latencyMin: 5,
        latencyMax: 900,
        latency: new Map([
          [-345, 2],
          [300, 3],
        ]),
      });
    });

    test('keeps counts up to the largest whole number, and stops there', async () => {
      const store = await openOne();
      const large = makeRollUp(1, { latencySum: Number.MAX_SAFE_INTEGER - 1, tokens: Number.MAX_SAFE_INTEGER });
      for (let time = 0; time < 2; time += 1) await store.write(makeBatch({ rollUps: [makeDelta(NOW, large)] }));
      const total = await store.total({ ...QUERY, from: NOW, to: NOW + MINUTE });
      expect([total?.latencySum, total?.tokens, total?.calls]).toEqual([Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, 2]);
    });

    test('counts a span to the minute, whichever tier its parts come from', async () => {
      const store = await openOne();
      const begin = NOW - 6 * HOUR;
      const rollUps = Array.from({ length: 360 }, (_, minute) => makeDelta(begin + minute * MINUTE, makeRollUp(minute + 1)));
      await store.write(makeBatch({ rollUps }));
      for (const [from, to] of [
        [0, 360],
        [17, 43],
        [17, 60],
        [59, 61],
        [60, 120],
        [61, 299],
        [1, 1],
        [359, 360],
      ] as const) {
        const expected = rollUps.slice(from, to).reduce((sum, { rollUp }) => sum + rollUp.calls, 0);
        const total = await store.total({ ...QUERY, from: begin + from * MINUTE, to: begin + to * MINUTE });
        expect([from, to, total?.calls ?? 0]).toEqual([from, to, expected]);
      }
      // A span that cuts minutes has them whole.
      const cut = await store.total({ ...QUERY, from: begin + 17.5 * MINUTE, to: begin + 18.5 * MINUTE });
      expect(cut?.calls).toBe(18 + 19);
    });

    test('tells prompts, environments and versions apart', async () => {
      const store = await openOne();
      const other = [
        { version: '1.1.0' },
        { environment: 'staging' },
        { epoch: 'r-1/0' },
        { promptId: 'other' },
        { promptId: '__proto__' },
      ];
      const rollUps = [{}, ...other].map((series, place) => makeDelta(NOW, makeRollUp(10 ** place), series));
      await store.write(makeBatch({ rollUps }));
      const count = async (query: object) => (await store.total({ ...QUERY, from: NOW, to: NOW + MINUTE, ...query }))?.calls;
      expect(await count({})).toBe(1111);
      expect(await count({ environment: 'production' })).toBe(1011);
      expect(await count({ version: '1.0.0' })).toBe(1101);
      expect(await count({ environment: 'production', version: '1.1.0' })).toBe(10);
      expect(await count({ promptId: '__proto__' })).toBe(100_000);
      expect(await count({ promptId: "x' OR 1=1 --" })).toBeUndefined();
    });

    test('any order and grouping of batches gives the same totals', async () => {
      const piece = fc.record({
        minute: fc.integer({ min: 0, max: 150 }),
        calls: fc.integer({ min: 0, max: 9 }),
        rated: fc.integer({ min: 0, max: 5 }),
        version: fc.constantFrom('1', '2'),
        index: fc.integer({ min: -345, max: 914 }),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(fc.tuple(piece, fc.nat(5)), { maxLength: 20 }), fc.nat(150), fc.nat(150), async (pieces, a, b) => {
          const toDelta = ({ minute, calls, rated, version, index }: (typeof pieces)[number][0]): RollUpDelta => {
            const latency = new Map(calls > 0 ? [[index, calls]] : []);
            const bounds = calls > 0 ? { latencyMin: minute, latencyMax: minute } : { latencyMin: 0, latencyMax: 0 };
            return makeDelta(NOW + minute * MINUTE, makeRollUp(calls, { ratings: [rated, 0, 0, 0, 1], latency, ...bounds }), { version });
          };
          const grouped = await openOne();
          const single = await openOne();
          for (const group of Array.from({ length: 6 }, (_, number) => pieces.filter(([, of]) => of === number)))
            await grouped.write(makeBatch({ rollUps: group.map(([one]) => toDelta(one)) }));
          for (const [one] of pieces.toReversed()) await single.write(makeBatch({ rollUps: [toDelta(one)] }));
          const query = { ...QUERY, from: NOW + Math.min(a, b) * MINUTE, to: NOW + (Math.max(a, b) + 1) * MINUTE };
          const within = pieces.filter(([{ minute }]) => minute >= Math.min(a, b) && minute <= Math.max(a, b));
          const expected = sumRollUps(within.map(([one]) => toDelta(one).rollUp));
          const total = await grouped.total(query);
          expect(total).toEqual(expected.calls > 0 ? expected : null);
          expect(await single.total(query)).toEqual(total);
          for (const stepMs of [MINUTE, HOUR])
            expect(await single.series({ ...query, stepMs })).toEqual(await grouped.series({ ...query, stepMs }));
        }),
        { numRuns: 8 },
      );
    });

    test('gives series by version and time', async () => {
      const store = await openOne();
      const at = [0, 1, 5, 70].map((minute) => NOW + minute * MINUTE);
      await store.write(makeBatch({ rollUps: at.map((time) => makeDelta(time, makeRollUp(1))) }));
      await store.write(
        makeBatch({
          rollUps: [
            makeDelta(NOW, makeRollUp(5), { version: '1.1.0', epoch: 'r-1/0' }),
            makeDelta(NOW, makeRollUp(2), { version: '1.1.0' }),
          ],
        }),
      );
      const list = async (stepMs: number) =>
        (await store.series({ ...QUERY, from: NOW, to: NOW + 2 * HOUR, stepMs })).map(({ version, from, rollUp }) => [
          version,
          (from - NOW) / MINUTE,
          rollUp.calls,
        ]);
      expect(await list(5 * MINUTE)).toEqual([
        ['1.0.0', 0, 2],
        ['1.1.0', 0, 7],
        ['1.0.0', 5, 1],
        ['1.0.0', 70, 1],
      ]);
      expect(await list(HOUR)).toEqual([
        ['1.0.0', 0, 3],
        ['1.1.0', 0, 7],
        ['1.0.0', 60, 1],
      ]);
    });

    test('a block of requests closes at twenty exposures with something bad, never within a batch, and never spans a step', async () => {
      const store = await openOne();
      const write = (...ledger: ReturnType<typeof makeLedgerDelta>[]) => store.write(makeBatch({ rollouts: [makeFacts()], ledger }));
      await write(makeLedgerDelta([4, 1], [14, 2]));
      expect((await store.ledger('r-1'))?.blocks).toEqual([]);
      // Two versions of one flush come as two deltas, and are one event of closing.
      await write(makeLedgerDelta([60, 3], [0, 0]), makeLedgerDelta([0, 0], [500, 5]));
      await write(makeLedgerDelta([9, 0], [10, 1], { step: 1 }), makeLedgerDelta([1, 0], [1, 0]));
      await write(makeLedgerDelta([1, 0], [0, 0], { step: 1 }));
      const blocks = (await store.ledger('r-1', 'support'))?.blocks.map(countsOf);
      expect(blocks).toEqual([
        { guardrail: 'errors', step: 0, arrival: 1, canary: { exposures: 64, bad: 4 }, stable: { exposures: 514, bad: 7 } },
        { guardrail: 'errors', step: 1, arrival: 2, canary: { exposures: 10, bad: 0 }, stable: { exposures: 10, bad: 1 } },
      ]);
    });

    test('when a block closes is the same whichever version it was that something bad happened to', async () => {
      const closings = await Promise.all(
        ([0, 1, 2] as const).map(async (bad) => {
          const store = await openOne();
          const sizes: number[] = [];
          for (let call = 0; call < 150; call += 1) {
            // At calls 30 and 31 something bad happens: to the one version, to the other, to none.
            const isBad = bad > 0 && (call === 30 || call === 31) ? 1 : 0;
            const [mine, theirs] = [[1, isBad] as const, [0, 0] as const];
            const ledger = [bad === 1 ? makeLedgerDelta(mine, theirs) : makeLedgerDelta(theirs, mine)];
            await store.write(makeBatch({ rollouts: [makeFacts()], ledger }));
          }
          for (const { canary, stable } of (await store.ledger('r-1'))?.blocks ?? []) sizes.push(canary.exposures + stable.exposures);
          return sizes;
        }),
      );
      expect(closings).toEqual([[100], [31, 20], [31, 20]]);
    });

    test('blocks grow with what was counted, so that much traffic does not make millions of them', async () => {
      const store = await openOne();
      const write = (count: number) =>
        store.write(makeBatch({ rollouts: [makeFacts()], ledger: [makeLedgerDelta([count, 0], [count, 1])] }));
      await write(100_000);
      for (let time = 0; time < 5; time += 1) await write(50);
      const blocks = (await store.ledger('r-1'))?.blocks.map(({ canary, stable }) => [canary.exposures, stable.bad]);
      expect(blocks).toEqual([
        [100_000, 1],
        [100, 2],
        [100, 2],
      ]);
    });

    test('a block closes after an hour, whatever is written then; a clock that jumps back only keeps it open', async () => {
      const store = await openOne();
      await store.write(makeBatch({ rollouts: [makeFacts()], ledger: [makeLedgerDelta([1, 1], [9, 0])] }));
      for (const at of [NOW + HOUR - 1, NOW - 48 * HOUR]) await store.write(makeBatch({ at }));
      expect((await store.ledger('r-1'))?.blocks).toEqual([]);
      await store.write(makeBatch({ at: NOW + HOUR }));
      await store.write(makeBatch({ at: NOW + HOUR }));
      const [block, ...more] = (await store.ledger('r-1'))?.blocks ?? [];
      expect(block).toEqual({ ...makeLedgerDelta([1, 1], [9, 0]), promptId: undefined, arrival: 1, openedAt: NOW, closedAt: NOW + HOUR });
      expect(more).toEqual([]);
    });

    test('keeps ratings by stars where their mean is judged', async () => {
      const store = await openOne();
      const rated = (count: number) => ({ exposures: count, bad: 0, ratings: [0, 0, 0, count, 0] as const });
      const delta = makeLedgerDelta([0, 0], [0, 0], { guardrail: 'satisfaction', canary: rated(5), stable: rated(8) });
      for (let time = 0; time < 2; time += 1) await store.write(makeBatch({ rollouts: [makeFacts()], ledger: [delta] }));
      expect((await store.ledger('r-1'))?.blocks.map(countsOf)).toEqual([
        { guardrail: 'satisfaction', step: 0, arrival: 1, canary: rated(10), stable: rated(16) },
      ]);
    });

    test('of users, the first bad event of each counts, once over versions and steps', async () => {
      const store = await openOne();
      const rollouts = [makeFacts({ unit: 'user' })];
      const names = Array.from({ length: 50 }, (_, place) => `user ${place}`);
      const write = (bad: (place: number) => boolean, parts: object = {}) =>
        store.write(
          makeBatch({ rollouts, keys: names.map((name, place) => makeKey(name, place < 10 ? 'canary' : 'stable', bad(place), parts)) }),
        );
      await write((place) => place < 3 || place === 20);
      await write((place) => place < 4 || place === 20);
      // In the next step all are on the canary; those with a bad event behind them are at risk no longer.
      await store.write(makeBatch({ rollouts, keys: names.map((name, place) => makeKey(name, 'canary', place < 6, { step: 1 })) }));
      // Nothing bad: those blocks take a hundred.
      await write(() => false);
      await write(() => false);
      const blocks = (await store.ledger('r-1'))?.blocks.map(countsOf);
      const arms = (canary: readonly [number, number], stable: readonly [number, number]) => ({
        canary: { exposures: canary[0], bad: canary[1] },
        stable: { exposures: stable[0], bad: stable[1] },
      });
      expect(blocks).toEqual([
        { guardrail: 'errors', step: 0, arrival: 1, ...arms([10, 3], [40, 1]) },
        { guardrail: 'errors', step: 0, arrival: 2, ...arms([7, 1], [39, 0]) },
        { guardrail: 'errors', step: 1, arrival: 3, ...arms([45, 2], [0, 0]) },
        // Two of the first step had their first bad event in the second one.
        { guardrail: 'errors', step: 0, arrival: 4, ...arms([4, 0], [39, 0]) },
      ]);
      expect((await store.ledger('r-1'))?.shares).toEqual([
        { step: 0, percent: 0, canary: 10, stable: 40 },
        { step: 1, percent: 0, canary: 50, stable: 0 },
      ]);
    });

    test('of users, the first rating of each counts for the mean, and every one for who is unhappy', async () => {
      const store = await openOne();
      const rollouts = [makeFacts({ unit: 'user', guardrails: ['unhappy', 'satisfaction'] })];
      const rate = (rating: number) =>
        Array.from({ length: 50 }, (_, place) =>
          makeKey(`user ${place}`, place < 25 ? 'canary' : 'stable', false, {
            exposed: ['unhappy'],
            bad: rating <= 2 ? ['unhappy'] : [],
            rating,
          }),
        );
      await store.write(makeBatch({ rollouts, keys: rate(3) }));
      await store.write(makeBatch({ rollouts, keys: rate(1) }));
      const blocks = (await store.ledger('r-1'))?.blocks.map(countsOf);
      const three = { exposures: 25, bad: 0, ratings: [0, 0, 25, 0, 0] };
      expect(blocks).toEqual([
        { guardrail: 'satisfaction', step: 0, arrival: 1, canary: three, stable: three },
        { guardrail: 'unhappy', step: 0, arrival: 2, canary: { exposures: 25, bad: 25 }, stable: { exposures: 25, bad: 25 } },
      ]);
    });

    test('adds up shares, and takes the design from whoever knows it', async () => {
      const store = await openOne();
      const share = { rolloutId: 'r-1', promptId: 'support', step: 0, percent: 10, canary: 1, stable: 9 };
      await store.write(makeBatch({ rollouts: [makeFacts()], shares: [share, { ...share, step: 1, percent: 0.5 }] }));
      await store.write(makeBatch({ shares: [share] }));
      expect((await store.ledger('r-1'))?.shares).toEqual([
        { step: 0, percent: 10, canary: 2, stable: 18 },
        { step: 1, percent: 0.5, canary: 1, stable: 9 },
      ]);
    });

    test('keeps rollouts of several prompts apart that have one id', async () => {
      const store = await openOne();
      const [mine, theirs] = [makeFacts(), makeFacts({ promptId: 'billing', firstAt: NOW - 1, guardrails: ['errors'] })];
      const full = makeLedgerDelta([10, 1], [40, 0]);
      await store.write(
        makeBatch({ rollouts: [mine, theirs], ledger: [full, { ...full, promptId: 'billing' }, { ...full, promptId: 'nobody' }] }),
      );
      await store.write(makeBatch({ ledger: [full] }));
      expect((await store.ledger('r-1', 'support'))?.blocks.map(({ arrival }) => arrival)).toEqual([1, 2]);
      expect((await store.ledger('r-1', 'billing'))?.facts).toEqual(theirs);
      expect(await store.ledger('r-1', 'nobody')).toBeNull();
      await expect(store.ledger('r-1')).rejects.toMatchObject({ code: 'rollout-ambiguous', help: expect.stringContaining('/r-1') });
      expect(await store.rollouts('support', 'production')).toEqual([mine]);
      expect(await store.rollouts('support', 'staging')).toEqual([]);
    });

    test('lists rollouts from the oldest on, with the facts of their first call', async () => {
      const store = await openOne();
      const [one, two] = [makeFacts({ rolloutId: 'r-2', firstAt: NOW - HOUR }), makeFacts({ rolloutId: 'r-10' })];
      await store.write(makeBatch({ rollouts: [two, one] }));
      await store.write(makeBatch({ rollouts: [{ ...one, slowMs: 9, firstAt: 1 }] }));
      expect(await store.rollouts('support', null)).toEqual([one, two]);
    });

    test('leads from a response to what made it', async () => {
      const store = await openOne();
      await store.write(
        makeBatch({
          responses: [RESPONSE, { ...RESPONSE, responseId: 'resp_2', variant: null, bucket: null, commit: null, digest: null }],
        }),
      );
      await store.write(makeBatch({ responses: [{ ...RESPONSE, version: '2.0.0' }] }));
      expect(await store.response('resp_1')).toEqual({ ...RESPONSE, version: '2.0.0' });
      expect((await store.response('resp_2'))?.bucket).toBeNull();
      expect(await store.response('resp_3')).toBeNull();
    });

    test('keeps decisions in their order', async () => {
      const store = await openOne();
      const { promptId: _, ...unnamed } = DECISION;
      const list: Decision[] = [DECISION, { ...DECISION, action: 'none' }, { ...DECISION, promptId: 'billing' }, unnamed];
      for (const decision of list) expect(await store.decide(decision)).toBe(true);
      expect(await store.decisions('r-1')).toEqual(list);
      expect(await store.decisions('r-1', 'support')).toEqual([list[0], list[1], list[3]]);
      expect(await store.decisions('r-2')).toEqual([]);
    });

    test('forgets minutes after two days and hours after 400, and widens a span to what it still has', async () => {
      const store = await openOne();
      const past = NOW - 3 * 24 * HOUR + 30 * MINUTE;
      await store.write(makeBatch({ at: past, rollUps: [makeDelta(past, makeRollUp(1)), makeDelta(past + 20 * MINUTE, makeRollUp(2))] }));
      await store.write(makeBatch({ at: NOW + HOUR, rollUps: [makeDelta(NOW, makeRollUp(4))] }));
      expect((await store.total({ ...QUERY, from: past + 10 * MINUTE, to: NOW + HOUR }))?.calls).toBe(7);
      expect((await store.series({ ...QUERY, from: past, to: NOW + HOUR, stepMs: MINUTE })).map(({ rollUp }) => rollUp.calls)).toEqual([4]);
      await store.write(makeBatch({ at: NOW + 399 * 24 * HOUR }));
      expect((await store.total({ ...QUERY, from: 0, to: NOW + 400 * 24 * HOUR }))?.calls).toBe(4);
    });
  });
}
