import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Batch } from '../../src/monitoring/store.ts';
import { MemoryStore } from '../../src/stores/memory.ts';
import { SqliteDatabase } from '../../src/stores/sqlite-database.ts';
import { HOUR, makeBatch, makeDelta, makeFacts, makeKey, makeRollUp, NOW } from './sample-batches.ts';

const DAY = 24 * HOUR;
const dir = mkdtempSync(join(tmpdir(), 'promptgate-forgetting-'));
let count = 0;
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** A file, what writes to it, and what looks at it beside. */
class World {
  readonly path: string;
  #store: SqliteDatabase;
  #sequence = 0;

  constructor() {
    count += 1;
    this.path = join(dir, `${count}.db`);
    this.#store = new SqliteDatabase(this.path, { mode: 'record' });
  }

  write(at: number, parts: Partial<Batch> = {}): void {
    this.#sequence += 1;
    this.#store.write(makeBatch({ at, ...parts }), { writer: 'one', sequence: this.#sequence });
  }

  reopen(): void {
    this.#store.close();
    this.#store = new SqliteDatabase(this.path, { mode: 'record' });
  }

  ledger(rolloutId: string) {
    return this.#store.ledger(rolloutId, 'support');
  }

  countCalls(version: string, from: number): number {
    const query = { promptId: 'support', environment: null, version, from, to: from + HOUR };
    return this.#store.total(query)?.calls ?? 0;
  }

  ask(sql: string): Record<string, unknown>[] {
    const db = new DatabaseSync(this.path);
    const rows = db.prepare(sql).all();
    db.close();
    return rows;
  }

  /** Users in the file, by the number of their rollout. */
  countUsers(): Record<string, number> {
    const rows = this.ask(
      'SELECT name, count(DISTINCT key64) AS users FROM keys JOIN rollouts ON rollout = id GROUP BY name ORDER BY name',
    );
    return Object.fromEntries(rows.map(({ name, users }) => [String(name).split('#').at(-1), Number(users)]));
  }
}

/** A second in which users came, each with a call. */
function visit(
  rolloutId: string,
  users: number,
  at: number,
  parts: { environment?: string; bad?: (place: number) => boolean } = {},
): Partial<Batch> {
  const { environment = 'production', bad = (place) => place % 10 === 0 } = parts;
  const keys = Array.from({ length: users }, (_, place) =>
    makeKey(`user ${place}`, place % 5 === 0 ? 'canary' : 'stable', bad(place), { rolloutId }),
  );
  return {
    rollouts: [makeFacts({ rolloutId, environment, unit: 'user', firstAt: at })],
    rollUps: [makeDelta(at, makeRollUp(users), { epoch: `${rolloutId}/0`, environment })],
    keys,
  };
}

describe('users of a rollout that has ended', () => {
  test('are forgotten piece by piece, and all that is told of it stays', () => {
    const world = new World();
    world.write(NOW, visit('r-1', 1200, NOW));
    const told = world.ledger('r-1');
    expect(told?.blocks.length).toBeGreaterThan(0);
    world.write(NOW + DAY, visit('r-2', 300, NOW + DAY));
    expect(world.countUsers()).toEqual({ 'r-1': 1200, 'r-2': 300 });
    const countRows = (): number => Number(world.ask('SELECT count(*) AS rows FROM keys')[0]?.rows);
    // One for each user, and one more for each that was bad.
    let before = countRows();
    expect(before).toBe(1200 + 120 + 300 + 30);
    for (let second = 0; second < 3; second += 1) {
      world.write(NOW + 3 * DAY + second * 1000);
      const forgotten = before - countRows();
      // Those of one user go together.
      expect([forgotten, forgotten > 0 && forgotten <= 501]).toEqual([forgotten, true]);
      before -= forgotten;
    }
    expect(world.countUsers()).toEqual({ 'r-2': 300 });
    expect(world.ledger('r-1')).toEqual(told);
  });

  test('are told apart no more: who comes all the same counts nowhere, and the ledger says so once', () => {
    const world = new World();
    world.write(NOW, visit('r-1', 1200, NOW));
    world.write(NOW + DAY, visit('r-2', 300, NOW + DAY));
    const told = world.ledger('r-1');
    // Some are forgotten, and some are not yet.
    world.write(NOW + 3 * DAY);
    for (let second = 1; second < 3; second += 1) world.write(NOW + 3 * DAY + second * 1000, visit('r-1', 1200, NOW + 3 * DAY));
    expect(world.ledger('r-1')).toEqual({ ...told, faults: [{ guardrail: null, fault: 'users-forgotten' }] });
    for (let second = 3; second < 6; second += 1) world.write(NOW + 3 * DAY + second * 1000);
    expect(world.countUsers()).toEqual({ 'r-2': 300 });
    expect(world.ledger('r-2')?.faults).toEqual([]);
  });

  test('go on being forgotten by whoever opens the file next', () => {
    const world = new World();
    world.write(NOW, visit('r-1', 1200, NOW));
    world.write(NOW + DAY, visit('r-2', 1, NOW + DAY));
    world.write(NOW + 3 * DAY);
    world.reopen();
    for (let second = 0; second < 3; second += 1) world.write(NOW + 3 * DAY + second);
    expect(world.countUsers()).toEqual({ 'r-2': 1 });
  });

  test('are not, where what marks them was not written', () => {
    const world = new World();
    world.write(NOW, visit('r-1', 100, NOW));
    world.write(NOW + DAY, visit('r-2', 1, NOW + DAY));
    const told = world.ledger('r-1');
    world.ask("CREATE TRIGGER full BEFORE DELETE ON keys BEGIN SELECT raise(ABORT, 'no room'); END");
    expect(() => world.write(NOW + 3 * DAY)).toThrow('no room');
    world.ask('DROP TRIGGER full');
    // The same users, who are known still: none of them is new, and none is bad for the first time.
    for (let second = 1; second < 4; second += 1) world.write(NOW + 3 * DAY + second * 1000);
    expect(world.countUsers()).toEqual({ 'r-1': 100, 'r-2': 1 });
    expect(world.ledger('r-1')).toEqual(told);
    world.write(NOW + 3 * DAY + HOUR);
    expect(world.countUsers()).toEqual({ 'r-2': 1 });
  });

  test.each([
    ['runs, or is paused, and is the newest', 'r-2', 'r-1', {}],
    ['is the tenth, after the ninth', 'r-10', 'r-9', {}],
    ['runs in another environment', 'r-1', 'r-2', { environment: 'staging' }],
    ['has an id that says nothing of the order', 'beta', 'r-2', {}],
    ['was joined by one of which nothing is known', 'r-1', 'beta', {}],
  ])('are not, of one that %s', (_, rolloutId, other, parts) => {
    const world = new World();
    world.write(NOW, visit(rolloutId, 100, NOW));
    world.write(NOW, visit(other, 100, NOW, parts));
    for (let day = 3; day < 420; day += 60) for (let second = 0; second < 3; second += 1) world.write(NOW + day * DAY + second * 1000);
    expect(world.countUsers()[rolloutId]).toBe(100);
  });

  test('are not, as long as calls of it come', () => {
    const world = new World();
    world.write(NOW, visit('r-1', 100, NOW));
    world.write(NOW, visit('r-2', 100, NOW));
    for (let day = 1; day < 10; day += 1) world.write(NOW + day * DAY, visit('r-1', 100, NOW + day * DAY));
    expect(world.countUsers()).toEqual({ 'r-1': 100, 'r-2': 100 });
    expect(world.ledger('r-1')?.faults).toEqual([]);
  });

  test('are missed by no rollout that runs: its ledger is the one of a store that forgets nothing', async () => {
    const step = fc.record({ hours: fc.nat(90), users: fc.nat(30), bad: fc.nat(6), next: fc.nat(5), place: fc.nat(1) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        const world = new World();
        const memory = new MemoryStore();
        const running = [1, 2];
        let [at, newest] = [NOW, 2];
        for (const { hours, users, bad, next, place } of steps) {
          at += hours * HOUR;
          // A registry begins one when the last one of its place has ended.
          if (next === 0) {
            newest += 1;
            running[place] = newest;
          }
          const environment = place === 0 ? 'production' : 'staging';
          const batch = visit(`r-${running[place]}`, users, at, { environment, bad: (user) => user % 7 === bad });
          world.write(at, batch);
          await memory.write(makeBatch({ at, ...batch }));
        }
        for (let number = 1; number <= newest; number += 1) {
          expect(world.ledger(`r-${number}`)).toEqual(await memory.ledger(`r-${number}`, 'support'));
        }
      }),
      { numRuns: 6 },
    );
  });
});

describe('names of series', () => {
  test('are forgotten with the last that was kept of them', () => {
    const world = new World();
    const call = (version: string, at: number) => ({ rollUps: [makeDelta(at, makeRollUp(1), { version })] });
    world.write(NOW, { rollUps: Array.from({ length: 1100 }, (_, number) => call(`1.0.${number}`, NOW).rollUps).flat() });
    world.write(NOW + 390 * DAY, call('1.0.7', NOW + 390 * DAY));
    const countNames = (): number => Number(world.ask('SELECT count(*) AS names FROM series')[0]?.names);
    const left: number[] = [];
    for (let second = 0; second < 4; second += 1) {
      world.write(NOW + 401 * DAY + second * 1000);
      left.push(countNames());
    }
    expect(left).toEqual([601, 101, 1, 1]);
    world.write(NOW + 401 * DAY + 5000, call('1.0.7', NOW + 401 * DAY));
    expect([countNames(), world.countCalls('1.0.7', NOW + 390 * DAY), world.countCalls('1.0.7', NOW + 401 * DAY)]).toEqual([1, 1, 1]);
  });

  test('that another process has forgotten, and whose number is another’s by now, are numbered anew', () => {
    const world = new World();
    const other = new SqliteDatabase(world.path, { mode: 'record' });
    const call = (version: string, at: number) => makeBatch({ at, rollUps: [makeDelta(at, makeRollUp(1), { version })] });
    const later = NOW + 401 * DAY;
    world.write(NOW, call('1.0.0', NOW));
    other.write(call('2.0.0', NOW), { writer: 'other', sequence: 1 });
    world.write(later, call('1.0.0', later));
    world.write(later, call('3.0.0', later));
    expect(world.ask('SELECT id, version FROM series ORDER BY id').map(({ id, version }) => [id, version])).toEqual([
      [1, '1.0.0'],
      [2, '3.0.0'],
    ]);
    other.write(call('2.0.0', later), { writer: 'other', sequence: 2 });
    expect(['1.0.0', '2.0.0', '3.0.0'].map((version) => world.countCalls(version, later))).toEqual([1, 1, 1]);
    other.close();
  });
});
