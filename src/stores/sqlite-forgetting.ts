import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { RolloutFacts } from '../monitoring/ledger.ts';
import { HOUR, MINUTES_KEPT } from '../monitoring/span.ts';
import { readRolloutNumber } from '../registry/rollout-id.ts';
import { FORGOTTEN } from './sqlite-shelf.ts';

/** Rows about users, or names of series, that one transaction forgets or looks at: a millisecond or two of it. */
const PIECE = 500;

interface Known {
  readonly id: number;
  readonly facts: RolloutFacts;
  readonly keys: number;
}

/**
 * Forgets what nobody needs any more: the users of rollouts that have ended, and names of series that nothing is kept of. A million users are not
 * forgotten in one transaction, for which calls and other processes would have to wait, but piece by piece, within those that calls are written in.
 */
export class SqliteForgetting {
  readonly #statements: Readonly<Record<keyof typeof SQL, StatementSync>>;
  /** Rollouts whose users are being forgotten. */
  #rollouts: number[] = [];
  /** The last series that was looked at; null: all have been. */
  #series: number | null = null;

  constructor(db: DatabaseSync) {
    this.#statements = Object.fromEntries(Object.entries(SQL).map(([name, sql]) => [name, db.prepare(sql)])) as Record<
      keyof typeof SQL,
      StatementSync
    >;
  }

  /** Grows where names of series were forgotten, by whichever process: their numbers may be given to others then. */
  countForgotten(): number {
    return Number(this.#statements.countForgotten.get()?.value ?? 0);
  }

  /** Looks for what can be forgotten, and marks it. @param now milliseconds since 1970 */
  begin(now: number): void {
    const known = this.#statements.listRollouts.all().map((row): Known => {
      return { id: Number(row.id), facts: JSON.parse(String(row.facts)) as RolloutFacts, keys: Number(row.keys) };
    });
    const newest = new Map<string, number>();
    for (const { facts } of known) newest.set(placeOf(facts), Math.max(newest.get(placeOf(facts)) ?? 0, numberOf(facts) ?? 0));
    const hour = Math.floor((now - MINUTES_KEPT) / HOUR);
    for (const { id, facts, keys } of known) {
      const isLast = (numberOf(facts) ?? Number.POSITIVE_INFINITY) >= (newest.get(placeOf(facts)) ?? 0);
      if (keys > 0 && !isLast && !this.#hasCalls(facts, hour)) this.#statements.mark.run(id);
    }
    this.#rollouts = this.#statements.listMarked.all().map((row) => Number(row.id));
    this.#series = 0;
  }

  /** Whether anything of a rollout came lately; a rating is written as its call is. */
  #hasCalls({ promptId, environment, rolloutId }: RolloutFacts, hour: number): boolean {
    // From `r-7/` to before `r-70`, because "0" comes right after "/".
    return this.#statements.findCalls.get(promptId, environment, `${rolloutId}/`, `${rolloutId}0`, hour) !== undefined;
  }

  /** Forgets the next piece, if there is one. */
  work(): void {
    const [rollout] = this.#rollouts;
    if (rollout !== undefined) {
      if (Number(this.#statements.forgetUsers.run({ rollout }).changes) < PIECE) this.#rollouts.shift();
      return;
    }
    if (this.#series === null) return;
    const last = this.#statements.findLast.get(this.#series)?.last;
    if (typeof last === 'number' && Number(this.#statements.forgetSeries.run(this.#series, last).changes) > 0) this.#statements.count.run();
    this.#series = typeof last === 'number' ? last : null;
  }

  /** Leaves the rest for the next hour: a transaction has failed, and it may have been for this. What is marked stays so. */
  stop(): void {
    this.#rollouts = [];
    this.#series = null;
  }
}

/** Where there is one rollout at a time. */
function placeOf({ promptId, environment }: RolloutFacts): string {
  return JSON.stringify([promptId, environment]);
}

/** A registry numbers its rollouts, and begins none before the last one of its place has ended. null: the id is somebody else's, and says nothing. */
function numberOf({ rolloutId }: RolloutFacts): number | null {
  return readRolloutNumber(rolloutId);
}

const SQL = {
  listRollouts: 'SELECT id, facts, keys FROM rollouts',
  findCalls: `SELECT 1 FROM series CROSS JOIN hours ON series = id
    WHERE prompt = ? AND environment = ? AND epoch >= ? AND epoch < ? AND place >= ? LIMIT 1`,
  mark: `UPDATE rollouts SET keys = ${FORGOTTEN} WHERE id = ?`,
  listMarked: `SELECT id FROM rollouts WHERE keys = ${FORGOTTEN} AND EXISTS (SELECT 1 FROM keys WHERE rollout = id)`,
  // Of a rollout that is marked: where its mark was taken back with the transaction, its users are needed.
  forgetUsers: `DELETE FROM keys WHERE rollout = :rollout
    AND key64 <= coalesce((SELECT key64 FROM keys WHERE rollout = :rollout ORDER BY key64 LIMIT 1 OFFSET ${PIECE - 1}), x'ffffffffffffffff')
    AND EXISTS (SELECT 1 FROM rollouts WHERE id = :rollout AND keys = ${FORGOTTEN})`,
  findLast: `SELECT max(id) AS last FROM (SELECT id FROM series WHERE id > ? ORDER BY id LIMIT ${PIECE})`,
  // Calls one by one are kept for a shorter time than their hour.
  forgetSeries: `DELETE FROM series WHERE id > ? AND id <= ?
    AND NOT EXISTS (SELECT 1 FROM hours WHERE series = id) AND NOT EXISTS (SELECT 1 FROM minutes WHERE series = id)`,
  countForgotten: "SELECT value FROM meta WHERE name = 'series-forgotten'",
  count: "INSERT INTO meta (name, value) VALUES ('series-forgotten', 1) ON CONFLICT DO UPDATE SET value = value + 1",
} as const;
