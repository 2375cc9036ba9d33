import { randomBytes } from 'node:crypto';
import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { PromptgateError } from '../errors.ts';
import { explainSqlite } from './sqlite-fault.ts';
import { explainMissing, explainPlace } from './sqlite-place.ts';
import { APPLICATION_ID, SCHEMA, SCHEMA_VERSION } from './sqlite-schema.ts';

/** Milliseconds for which another program's lock is waited for. */
const PATIENCE = 2000;
export interface FileOptions {
  readonly patience?: number;
  readonly maxPages?: number;
}

/** Before it, several processes that write can damage a file in write-ahead mode (sqlite.org, release 3.51.3). */
const SAFE_WITH_WRITERS = [3, 51, 3] as const;

/** Whether files must have one writing process alone, by SQLite's version. */
export function needsSingleWriter(version: string): boolean {
  const parts = version.split('.').map(Number);
  for (const [place, least] of SAFE_WITH_WRITERS.entries()) {
    const part = parts[place] ?? 0;
    if (part !== least) return !(part > least);
  }
  return false;
}

function readPragma(db: DatabaseSync, name: string): number {
  return Number(Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0]);
}

function checkOwner(db: DatabaseSync, path: string): 'ours' | 'empty' {
  const [id, version] = [readPragma(db, 'application_id'), readPragma(db, 'user_version')];
  if (id === APPLICATION_ID && version <= SCHEMA_VERSION) return 'ours';
  if (id === APPLICATION_ID) {
    throw new PromptgateError(`${path} was written by a newer Promptgate.`, {
      code: 'store-newer',
      kind: 'usage',
      help: 'Use that one here, too: `npm install promptgate@latest`. The file is as it was.',
    });
  }
  const tables = Number(db.prepare('SELECT count(*) AS tables FROM sqlite_schema').get()?.tables);
  if (id === 0 && tables === 0) return 'empty';
  throw new PromptgateError(`${path} is the database of another program.`, {
    code: 'store-foreign',
    kind: 'usage',
    help: 'Name another file: one that an application records into, or that does not exist yet. This one is as it was.',
  });
}

/** Ends a transaction that failed, also one that SQLite has ended itself, as it does on a full disk. */
export function rollBack(db: DatabaseSync): void {
  try {
    db.exec('ROLLBACK');
  } catch {
    // There is none any more.
  }
}

function createTables(db: DatabaseSync, path: string): void {
  db.exec('BEGIN IMMEDIATE');
  try {
    // Another process may have been faster.
    if (checkOwner(db, path) === 'empty') {
      db.exec(SCHEMA);
      db.prepare('INSERT INTO meta (name, value) VALUES (?, ?)').run('salt', randomBytes(32));
      db.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
      db.exec(`PRAGMA user_version = ${SCHEMA_VERSION}`);
    }
    db.exec('COMMIT');
  } catch (error) {
    rollBack(db);
    throw error;
  }
}

/**
 * Opens a file for writing and makes its tables where it is new.
 * @throws PromptgateError `store-foreign`, `store-newer`, `store-corrupt`, `store-busy`, `store-full`, `store-unreachable`, `store-read-only`
 */
export function openForWriting(path: string, { patience, maxPages }: FileOptions = {}): DatabaseSync {
  return open(path, { readOnly: false, patience }, (db) => {
    if (maxPages !== undefined) db.exec(`PRAGMA max_page_count = ${maxPages}`);
    checkOwner(db, path);
    db.exec('PRAGMA journal_mode = WAL');
    // A commit outlives the process at once, and the machine's power from the next checkpoint on; nothing is ever torn.
    db.exec('PRAGMA synchronous = NORMAL');
    createTables(db, path);
  });
}

/**
 * Opens a file that calls were recorded in.
 * @throws PromptgateError `store-missing`, and as `openForWriting`
 */
export function openForReading(path: string, { patience }: FileOptions = {}): DatabaseSync {
  return open(path, { readOnly: true, patience }, (db) => {
    if (checkOwner(db, path) !== 'empty') return;
    const isCut = statSync(path).size > 0;
    throw explainMissing(path, isCut ? 'it has no tables, as a copy that was made without the -wal file beside it' : 'the file is empty');
  });
}

function open(
  path: string,
  { readOnly, patience = PATIENCE }: { readonly readOnly: boolean; readonly patience: number | undefined },
  prepare: (db: DatabaseSync) => void,
): DatabaseSync {
  let db: DatabaseSync | null = null;
  try {
    db = new DatabaseSync(path, { readOnly });
    db.exec(`PRAGMA busy_timeout = ${patience}`);
    prepare(db);
    return db;
  } catch (error) {
    db?.close();
    throw explain(error, path, readOnly ? 'read' : 'record');
  }
}

/** What SQLite says where a file cannot be opened, made, or read as one, and where one beside it cannot. */
const OF_THE_PLACE: readonly unknown[] = ['store-unreachable', 'store-disk', 'store-read-only'];

function explain(error: unknown, path: string, mode: 'read' | 'record'): PromptgateError {
  const fault = explainSqlite(error, path);
  return (OF_THE_PLACE.includes(fault.code) ? explainPlace(path, mode, error) : null) ?? fault;
}

/** One name for a file, whatever links lead to it. */
function followLinks(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    // It is not there yet. Where its directory is not, either, opening it says so.
    return existsSync(dirname(path)) ? join(realpathSync(dirname(path)), basename(path)) : path;
  }
}

/**
 * Takes the right to be the only writing process, which the system gives back however this one ends.
 * @returns what holds it
 * @throws PromptgateError `store-taken`, and as `openForWriting`
 */
export function takeWriterLock(path: string): DatabaseSync {
  let db: DatabaseSync | null = null;
  try {
    db = new DatabaseSync(`${followLinks(path)}-writer`);
    db.exec('PRAGMA busy_timeout = 0');
    db.exec('BEGIN EXCLUSIVE');
    return db;
  } catch (error) {
    db?.close();
    const fault = explain(error, path, 'record');
    if (fault.code !== 'store-busy') throw fault;
    throw new PromptgateError(`${path} is written by another process already.`, {
      code: 'store-taken',
      kind: 'usage',
      help: `This SQLite may damage a file that several processes write. Give each a file of its own, or use a Node.js with SQLite ${SAFE_WITH_WRITERS.join('.')} or newer.`,
      cause: error,
    });
  }
}
