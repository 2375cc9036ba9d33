import { readSync } from 'node:fs';
import { SqliteDatabase } from '../../src/stores/sqlite-database.ts';
import { HOUR, makeBatch, makeDelta, makeFacts, makeKey, makeRollUp, NOW } from './sample-batches.ts';

/** Users of the rollout that has ended. */
export const ENDED_USERS = 60_000;

/** Waits until it may go on: a byte for each time. */
function waitForLeave(): void {
  for (;;) {
    try {
      readSync(0, Buffer.alloc(1));
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

/** Writes batches of a rollout that runs, ten with each leave, while the users of the one before are forgotten; it is ended by a kill. */
function run(path: string, life: number): void {
  const store = new SqliteDatabase(path, { mode: 'record' });
  const writer = `life ${life}`;
  let sequence = 0;
  const write = (rolloutId: string, at: number, names: readonly string[]): void => {
    sequence += 1;
    const keys = names.map((name, place) => makeKey(name, place % 2 === 0 ? 'canary' : 'stable', place % 3 === 0, { rolloutId }));
    const rollUps = [makeDelta(at, makeRollUp(names.length), { epoch: `${rolloutId}/0` })];
    store.write(makeBatch({ at, rollUps, keys, rollouts: [makeFacts({ rolloutId, unit: 'user', firstAt: at })] }), { writer, sequence });
  };
  if (life === 0) {
    for (let part = 0; part < 6; part += 1) {
      write(
        'r-1',
        NOW,
        Array.from({ length: ENDED_USERS / 6 }, (_, place) => `user ${part} ${place}`),
      );
    }
  }
  for (let second = 0; ; second += 1) {
    write(
      'r-2',
      NOW + 72 * HOUR + second * 1000,
      Array.from({ length: 20 }, (_, place) => `user ${life} ${second % 400} ${place}`),
    );
    if (second % 10 !== 9) continue;
    process.stdout.write(`${second}\n`);
    waitForLeave();
  }
}

if (process.argv[1] === import.meta.filename) run(process.argv[2] ?? '', Number(process.argv[3]));
