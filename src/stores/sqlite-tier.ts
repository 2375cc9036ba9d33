import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { PromptgateError } from '../errors.ts';
import type { RollUp } from '../monitoring/roll-up.ts';
import type { SpanQuery } from '../monitoring/store.ts';
import { sumRollUps } from '../monitoring/sum-roll-ups.ts';
import { decodeSketch, encodeSketch } from './sketch-bytes.ts';

const COLUMNS = 'calls, errors, slow, one, two, three, four, five, tokens, latency_sum, latency_min, latency_max, latency';

type Row = Readonly<Record<string, unknown>>;

function readRow(row: Row): RollUp {
  const read = (name: string): number => Number(row[name]);
  const latency = row.latency instanceof Uint8Array ? decodeSketch(row.latency) : null;
  if (latency === null) {
    throw new PromptgateError('A row of the store cannot be read: its latencies are damaged.', {
      code: 'store-corrupt',
      kind: 'outside',
      help: 'Move the file away, with its -wal and -shm files; a new one is made.',
    });
  }
  return {
    calls: read('calls'),
    errors: read('errors'),
    slow: read('slow'),
    ratings: [read('one'), read('two'), read('three'), read('four'), read('five')],
    tokens: read('tokens'),
    latencySum: read('latency_sum'),
    latencyMin: read('latency_min'),
    latencyMax: read('latency_max'),
    latency,
  };
}

/** Where a roll-up stands: a series of the table, and a minute or an hour since 1970. */
export interface Cell {
  readonly series: number;
  readonly place: number;
  readonly rollUp: RollUp;
}

/** Roll-ups by minutes, or by hours. */
export class SqliteTier {
  readonly #find: StatementSync;
  readonly #put: StatementSync;
  readonly #list: StatementSync;
  readonly #prune: StatementSync;

  constructor(db: DatabaseSync, table: 'minutes' | 'hours') {
    this.#find = db.prepare(`SELECT ${COLUMNS} FROM ${table} WHERE series = ? AND place = ?`);
    this.#put = db.prepare(
      `INSERT OR REPLACE INTO ${table} (series, place, ${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    // CROSS JOIN keeps the order: the prompt's series by their index, then a stretch of the tier of each.
    this.#list = db.prepare(`SELECT version, place, ${COLUMNS} FROM series CROSS JOIN ${table} ON series = id
      WHERE prompt = :prompt AND (:version IS NULL OR version = :version) AND (:environment IS NULL OR environment = :environment)
      AND place >= :from AND place < :to`);
    this.#prune = db.prepare(`DELETE FROM ${table} WHERE series IN (SELECT id FROM series) AND place < ?`);
  }

  add({ series, place, rollUp }: Cell): void {
    const before = this.#find.get(series, place);
    const { calls, errors, slow, ratings, tokens, latencySum, latencyMin, latencyMax, latency } =
      before === undefined ? rollUp : sumRollUps([readRow(before), rollUp]);
    this.#put.run(...[series, place, calls, errors, slow, ...ratings, tokens, latencySum, latencyMin, latencyMax], encodeSketch(latency));
  }

  list(
    { promptId, version, environment }: SpanQuery,
    [from, to]: readonly [number, number],
  ): { version: string; place: number; rollUp: RollUp }[] {
    if (from >= to) return [];
    const rows = this.#list.all({ prompt: promptId, version, environment, from, to });
    return rows.map((row) => ({ version: String(row.version), place: Number(row.place), rollUp: readRow(row) }));
  }

  /** Forgets what is older than a place. */
  prune(oldest: number): void {
    this.#prune.run(oldest);
  }
}
