import { createHmac, type KeyObject } from 'node:crypto';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Decision } from '../monitoring/detection.ts';
import { HOUR } from '../monitoring/span.ts';
import type { RawCall, ResponseFacts } from '../monitoring/store.ts';

/** Responses that are kept at most, and for how long; calls one by one, for how long. */
const MOST_RESPONSES = 1_000_000;
const RESPONSES_KEPT = 30 * 24 * HOUR;
const RAW_KEPT = 7 * 24 * HOUR;

/** Rows that an INSERT of calls takes at once: fewer crossings into SQLite. */
const ROWS = 50;
const RAW_INTO = 'INSERT INTO raw (at, series, latency_ms, tokens, error, satisfaction, response) VALUES ';
const RAW_VALUES = '(?, ?, ?, ?, ?, ?, ?)';

type RawValues = (number | string | null)[];

/** What is kept one by one: responses, decisions, calls. */
export class SqliteRecords {
  readonly #db: DatabaseSync;
  readonly #salt: KeyObject;
  readonly #addResponse: StatementSync;
  readonly #findResponse: StatementSync;
  readonly #addRaw: StatementSync;
  readonly #addRaws: StatementSync;

  constructor(db: DatabaseSync, salt: KeyObject) {
    this.#db = db;
    this.#salt = salt;
    this.#addResponse = db.prepare('INSERT OR REPLACE INTO responses (hash, at, body) VALUES (?, ?, ?)');
    this.#findResponse = db.prepare('SELECT body FROM responses WHERE hash = ?');
    this.#addRaw = db.prepare(RAW_INTO + RAW_VALUES);
    this.#addRaws = db.prepare(RAW_INTO + Array.from({ length: ROWS }, () => RAW_VALUES).join(', '));
  }

  #hash(responseId: string): Uint8Array {
    return createHmac('sha256', this.#salt).update('response ').update(responseId).digest().subarray(0, 16);
  }

  addResponse({ responseId, ...facts }: ResponseFacts): void {
    this.#addResponse.run(this.#hash(responseId), facts.at, JSON.stringify(facts));
  }

  findResponse(responseId: string): ResponseFacts | null {
    const row = this.#findResponse.get(this.#hash(responseId));
    return row === undefined ? null : { responseId, ...(JSON.parse(String(row.body)) as Omit<ResponseFacts, 'responseId'>) };
  }

  /** @param idOf the number of a call's series */
  addRaw(calls: readonly RawCall[], idOf: (call: RawCall) => number): void {
    let values: RawValues = [];
    for (const call of calls) {
      const { at, latencyMs, tokens, error, satisfaction, responseId } = call;
      values.push(at, idOf(call), latencyMs, tokens, error ? 1 : 0, satisfaction, responseId);
      if (values.length < 7 * ROWS) continue;
      this.#addRaws.run(...values);
      values = [];
    }
    for (let place = 0; place < values.length; place += 7) this.#addRaw.run(...values.slice(place, place + 7));
  }

  addDecision(decision: Decision): void {
    const { rolloutId, promptId } = decision;
    this.#db
      .prepare('INSERT INTO decisions (rollout, prompt, body) VALUES (?, ?, ?)')
      .run(rolloutId, promptId ?? null, JSON.stringify(decision));
  }

  listDecisions(rolloutId: string, promptId: string | undefined): Decision[] {
    const rows = this.#db
      .prepare('SELECT body FROM decisions WHERE rollout = ? AND (? IS NULL OR prompt IS NULL OR prompt = ?) ORDER BY number')
      .all(rolloutId, promptId ?? null, promptId ?? null);
    return rows.map((row) => JSON.parse(String(row.body)) as Decision);
  }

  /** Forgets what is older than it is kept. @param now milliseconds since 1970 */
  prune(now: number): void {
    this.#db.prepare('DELETE FROM responses WHERE number <= (SELECT max(number) FROM responses) - ?').run(MOST_RESPONSES);
    this.#db.prepare('DELETE FROM responses WHERE at < ?').run(now - RESPONSES_KEPT);
    const hour = Math.floor(now / HOUR);
    // Calls come in the order of time: how far they had come by an hour tells which are older, without looking at each.
    this.#db.prepare('INSERT OR REPLACE INTO raw_hours SELECT ?, coalesce(max(number), 0) FROM raw').run(hour);
    const oldest = hour - RAW_KEPT / HOUR;
    this.#db.prepare('DELETE FROM raw WHERE number <= (SELECT max(last) FROM raw_hours WHERE hour <= ?)').run(oldest);
    this.#db.prepare('DELETE FROM raw_hours WHERE hour < ?').run(oldest);
  }
}
