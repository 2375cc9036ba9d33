import { createSecretKey } from 'node:crypto';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { PromptgateError } from '../errors.ts';
import type { Decision } from '../monitoring/detection.ts';
import type { Ledger, RolloutFacts } from '../monitoring/ledger.ts';
import { type BookLimits, enterBatch } from '../monitoring/ledger-book.ts';
import type { RollUp, SeriesKey } from '../monitoring/roll-up.ts';
import { coverSpan, HOUR, HOURS_KEPT, MINUTE, MINUTES_KEPT } from '../monitoring/span.ts';
import type { Batch, ResponseFacts, RollUpDelta, SeriesPoint, SpanQuery } from '../monitoring/store.ts';
import { sumRollUps } from '../monitoring/sum-roll-ups.ts';
import { groupPoints } from './group-points.ts';
import { pickRollout } from './pick-rollout.ts';
import { explainOpening, explainSqlite } from './sqlite-fault.ts';
import { needsSingleWriter, openForReading, openForWriting, rollBack, takeWriterLock } from './sqlite-file.ts';
import { SqliteForgetting } from './sqlite-forgetting.ts';
import { SqliteRecords } from './sqlite-records.ts';
import { SqliteShelf } from './sqlite-shelf.ts';
import { SqliteTier } from './sqlite-tier.ts';

/** Numbers of series that are remembered between two batches. */
const MOST_SERIES = 10_000;

export interface SqliteOptions extends BookLimits {
  readonly mode: 'read' | 'record';
  /** Instead of the one that runs. */
  readonly sqliteVersion?: string;
  /** Milliseconds for which another program's lock is waited for; 2,000. */
  readonly patience?: number;
  /** Pages of 4 KiB that the file may have; as many as the disk has room for. */
  readonly maxPages?: number;
}

/** Which batch of which writer it is: one that comes again, because its answer was lost, is not counted again. */
export interface BatchMark {
  readonly writer: string;
  readonly sequence: number;
}

/** A file of calls. Everything is synchronous: recording happens in a thread of its own (`sqlite-worker.ts`). */
export class SqliteDatabase {
  readonly #path: string;
  readonly #options: SqliteOptions;
  readonly #db: DatabaseSync;
  readonly #lock: DatabaseSync | null;
  readonly #shelf: SqliteShelf;
  readonly #records: SqliteRecords;
  readonly #minutes: SqliteTier;
  readonly #hours: SqliteTier;
  readonly #forgetting: SqliteForgetting;
  readonly #series = new Map<string, number>();
  readonly #addSeries: StatementSync;
  readonly #findSeries: StatementSync;
  #prunedHour = 0;
  #forgotten = 0;

  /** @throws PromptgateError as `openForReading` and `openForWriting`, `store-taken` */
  constructor(path: string, options: SqliteOptions) {
    this.#path = path;
    this.#options = options;
    const isAlone = options.mode === 'record' && needsSingleWriter(options.sqliteVersion ?? process.versions.sqlite ?? '0');
    this.#lock = isAlone ? takeWriterLock(path) : null;
    let db: DatabaseSync | null = null;
    try {
      db = options.mode === 'record' ? openForWriting(path, options) : openForReading(path, options);
      this.#db = db;
      // A key object is made once: as bytes it would be made anew for each hash, which takes five times as long.
      const salt = createSecretKey(db.prepare("SELECT value FROM meta WHERE name = 'salt'").get()?.value as Uint8Array);
      this.#shelf = new SqliteShelf(db, salt);
      this.#records = new SqliteRecords(db, salt);
      this.#minutes = new SqliteTier(db, 'minutes');
      this.#hours = new SqliteTier(db, 'hours');
      this.#forgetting = new SqliteForgetting(db);
      this.#addSeries = db.prepare('INSERT OR IGNORE INTO series (prompt, version, environment, epoch) VALUES (?, ?, ?, ?)');
      this.#findSeries = db.prepare('SELECT id FROM series WHERE prompt = ? AND version = ? AND environment = ? AND epoch = ?');
    } catch (error) {
      db?.close();
      this.#lock?.close();
      throw explainOpening(error, path);
    }
  }

  /** @throws PromptgateError: nothing of the batch is written then */
  write(batch: Batch, { writer, sequence }: BatchMark): void {
    this.#transact('BEGIN IMMEDIATE', () => {
      const last = this.#db.prepare('SELECT sequence FROM writers WHERE name = ?').get(writer)?.sequence;
      if (last !== undefined && Number(last) >= sequence) return;
      this.#db.prepare('INSERT OR REPLACE INTO writers (name, sequence, at) VALUES (?, ?, ?)').run(writer, sequence, batch.at);
      this.#dropNumbers();
      this.#addRollUps(batch.rollUps);
      this.#shelf.reset();
      enterBatch(this.#shelf, batch, this.#options);
      this.#shelf.save();
      for (const response of batch.responses) this.#records.addResponse(response);
      this.#records.addRaw(batch.raw, (call) => this.#idOf(call.series));
      this.#prune(batch.at);
      this.#forgetting.work();
    });
  }

  /** Numbers of series hold as long as none was forgotten. */
  #dropNumbers(): void {
    const forgotten = this.#forgetting.countForgotten();
    if (forgotten !== this.#forgotten) this.#series.clear();
    this.#forgotten = forgotten;
  }

  #transact<T>(begin: 'BEGIN' | 'BEGIN IMMEDIATE', work: () => T): T {
    try {
      this.#db.exec(begin);
      const result = work();
      this.#db.exec('COMMIT');
      return result;
    } catch (error) {
      // What was numbered in this transaction is not there.
      this.#series.clear();
      this.#forgetting.stop();
      rollBack(this.#db);
      throw explainSqlite(error, this.#path);
    }
  }

  #addRollUps(deltas: readonly RollUpDelta[]): void {
    for (const [tier, span] of [
      [this.#minutes, 1],
      [this.#hours, 60],
    ] as const) {
      const cells = new Map<string, { series: number; place: number; rollUps: RollUp[] }>();
      for (const { series: key, minute, rollUp } of deltas) {
        const [series, place] = [this.#idOf(key), Math.floor(minute / span)];
        const cell = cells.get(`${series} ${place}`);
        if (cell === undefined) cells.set(`${series} ${place}`, { series, place, rollUps: [rollUp] });
        else cell.rollUps.push(rollUp);
      }
      for (const { series, place, rollUps } of cells.values()) tier.add({ series, place, rollUp: sumRollUps(rollUps) });
    }
  }

  #idOf({ promptId, version, environment, epoch }: SeriesKey): number {
    const name = `${promptId}\0${version}\0${environment}\0${epoch}`;
    const known = this.#series.get(name);
    if (known !== undefined) return known;
    this.#addSeries.run(promptId, version, environment, epoch);
    const id = Number(this.#findSeries.get(promptId, version, environment, epoch)?.id);
    if (this.#series.size >= MOST_SERIES) this.#series.clear();
    this.#series.set(name, id);
    return id;
  }

  #prune(now: number): void {
    const hour = Math.floor(now / HOUR);
    if (hour === this.#prunedHour) return;
    this.#prunedHour = hour;
    this.#minutes.prune(Math.floor((now - MINUTES_KEPT) / MINUTE));
    this.#hours.prune(Math.floor((now - HOURS_KEPT) / HOUR));
    this.#records.prune(now);
    this.#db.prepare('DELETE FROM writers WHERE at < ?').run(now - HOURS_KEPT);
    this.#forgetting.begin(now);
  }

  total(query: SpanQuery): RollUp | null {
    const { hours, minutes } = coverSpan(query, Math.floor((query.to - MINUTES_KEPT) / MINUTE));
    // One snapshot: a call that is written meanwhile is in both tiers or in none.
    const found = this.#transact('BEGIN', () => [
      ...this.#hours.list(query, hours),
      ...minutes.flatMap((range) => this.#minutes.list(query, range)),
    ]);
    const sum = sumRollUps(found.map(({ rollUp }) => rollUp));
    return sum.calls > 0 ? sum : null;
  }

  series(query: SpanQuery & { readonly stepMs: number }): SeriesPoint[] {
    const [tier, unit] = query.stepMs % HOUR === 0 ? [this.#hours, HOUR] : [this.#minutes, MINUTE];
    const found = this.#ask(() => tier.list(query, [Math.floor(query.from / unit), Math.ceil(query.to / unit)]));
    return groupPoints(found, unit, query.stepMs);
  }

  #ask<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw explainSqlite(error, this.#path);
    }
  }

  rollouts(promptId: string, environment: string | null): RolloutFacts[] {
    const all = this.#ask(() => this.#shelf.list());
    return all.filter((facts) => facts.promptId === promptId && (environment === null || facts.environment === environment));
  }

  ledger(rolloutId: string, promptId?: string): Ledger | null {
    const rollout = pickRollout(
      this.#ask(() => this.#shelf.list()),
      rolloutId,
      promptId,
    );
    return this.#transact('BEGIN', () => {
      this.#shelf.reset();
      return rollout === null ? null : this.#shelf.ledger(rollout);
    });
  }

  /** false: another process has the only right to write. A look at a rollout beside the application does not fail by that. */
  decide(decision: Decision): boolean {
    if (this.#options.mode === 'read') return this.#decideOnce(decision);
    this.#transact('BEGIN IMMEDIATE', () => this.#records.addDecision(decision));
    return true;
  }

  /** What reads keeps no right to write: it takes it for this one row. */
  #decideOnce(decision: Decision): boolean {
    let writer: SqliteDatabase | null = null;
    try {
      writer = new SqliteDatabase(this.#path, { ...this.#options, mode: 'record' });
      return writer.decide(decision);
    } catch (error) {
      if (error instanceof PromptgateError && error.code === 'store-taken') return false;
      throw error;
    } finally {
      writer?.close();
    }
  }

  decisions(rolloutId: string, promptId?: string): Decision[] {
    return this.#ask(() => this.#records.listDecisions(rolloutId, promptId));
  }

  response(responseId: string): ResponseFacts | null {
    return this.#ask(() => this.#records.findResponse(responseId));
  }

  close(): void {
    this.#db.close();
    this.#lock?.close();
  }
}
