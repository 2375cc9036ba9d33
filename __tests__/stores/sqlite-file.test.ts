import { copyFileSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Worker } from 'node:worker_threads';
import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { PromptgateError } from '../../src/errors.ts';
import { openSqlite } from '../../src/stores/sqlite.ts';
import { SqliteDatabase, type SqliteOptions } from '../../src/stores/sqlite-database.ts';
import { needsSingleWriter } from '../../src/stores/sqlite-file.ts';
import { MINUTE, makeBatch, makeDelta, makeFacts, makeKey, makeRollUp, NOW } from './sample-batches.ts';

const dir = mkdtempSync(join(tmpdir(), 'promptgate-sqlite-file-'));
let count = 0;
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const nameFile = (): string => {
  count += 1;
  return join(dir, `${count}.db`);
};
const open = (path: string, options: Partial<SqliteOptions> = {}) => new SqliteDatabase(path, { mode: 'record', ...options });
const QUERY = { promptId: 'support', environment: null, version: null, from: NOW, to: NOW + MINUTE };
const CALL = makeBatch({ rollUps: [makeDelta(NOW, makeRollUp(1))] });
const DECISION = {
  rolloutId: 'r-1',
  at: '2026-11-23T10:00:00Z',
  verdict: 'pass' as const,
  named: [],
  reasons: [],
  arrival: 0,
  logE: 0,
  logLimit: 1,
  action: 'none',
};

function catchFault(work: () => unknown): PromptgateError {
  try {
    work();
  } catch (error) {
    if (error instanceof PromptgateError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('a file of calls', () => {
  test('is what it was when it is opened again', () => {
    const path = nameFile();
    const first = open(path);
    first.write(CALL, { writer: 'one', sequence: 1 });
    first.close();
    const second = open(path);
    second.write(CALL, { writer: 'two', sequence: 1 });
    second.close();
    const reader = open(path, { mode: 'read' });
    expect(reader.total(QUERY)?.calls).toBe(2);
    reader.close();
  });

  test('takes a batch once, though its writer sends it again', () => {
    const store = open(nameFile());
    for (const sequence of [1, 1, 2, 1]) store.write(CALL, { writer: 'one', sequence });
    store.write(CALL, { writer: 'two', sequence: 1 });
    expect(store.total(QUERY)?.calls).toBe(3);
    store.close();
  });

  test('holds neither keys nor ids of responses as they are', () => {
    const path = nameFile();
    const store = open(path);
    const facts = makeFacts({ unit: 'user' });
    const response = {
      responseId: 'resp_secret',
      promptId: 'support',
      version: '1',
      environment: 'e',
      epoch: '',
      variant: null,
      bucket: null,
      commit: null,
      digest: null,
      at: NOW,
    };
    store.write(makeBatch({ rollouts: [facts], keys: [makeKey('ada@example.com', 'canary', true)], responses: [response] }), {
      writer: 'one',
      sequence: 1,
    });
    expect(store.ledger('r-1')?.shares).toEqual([{ step: 0, percent: 0, canary: 1, stable: 0 }]);
    store.close();
    const bytes = readFileSync(path).toString('latin1');
    expect([bytes.includes('ada@example'), bytes.includes('resp_secret'), bytes.includes('support')]).toEqual([false, false, true]);
  });

  test('is read while it is written, and decisions are added by who reads', () => {
    const path = nameFile();
    const writer = open(path);
    writer.write(CALL, { writer: 'one', sequence: 1 });
    const reader = open(path, { mode: 'read' });
    writer.write(CALL, { writer: 'one', sequence: 2 });
    expect(reader.total(QUERY)?.calls).toBe(2);
    reader.decide(DECISION);
    expect([reader.decisions('r-1'), writer.decisions('r-1')]).toEqual([[DECISION], [DECISION]]);
    expect(catchFault(() => reader.write(CALL, { writer: 'x', sequence: 1 })).code).toBe('store-read-only');
    reader.close();
    writer.close();
  });

  test('that is missing or empty is not made by reading', () => {
    const path = nameFile();
    expect(catchFault(() => open(path, { mode: 'read' }))).toMatchObject({ code: 'store-missing', kind: 'usage' });
    writeFileSync(path, '');
    expect(catchFault(() => open(path, { mode: 'read' })).code).toBe('store-missing');
    expect(readFileSync(path)).toHaveLength(0);
    expect(catchFault(() => open(join(dir, 'no', 'such', 'directory.db')))).toMatchObject({ code: 'store-unreachable', kind: 'outside' });
  });

  test('that was deleted or replaced while it is open is made anew, and read anew', async () => {
    const path = nameFile();
    const recorder = await openSqlite(path, { mode: 'record', inThread: false });
    await recorder.write({ ...CALL });
    const reader = await openSqlite(path, { mode: 'read' });
    expect((await reader.total(QUERY))?.calls).toBe(1);
    for (const end of ['', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true });
    await expect(reader.total(QUERY)).rejects.toMatchObject({ code: 'store-missing' });
    for (let time = 0; time < 2; time += 1) await recorder.write({ ...CALL });
    expect((await reader.total(QUERY))?.calls).toBe(2);
    renameSync(path, `${path}.old`);
    await recorder.write({ ...CALL });
    expect((await reader.total(QUERY))?.calls).toBe(1);
    await reader.close();
    await recorder.close();
  });

  test('is copied whole by SQLite while it is written, and not without its -wal file', () => {
    const path = nameFile();
    const store = open(path);
    store.write(CALL, { writer: 'one', sequence: 1 });
    const [copy, cut] = [nameFile(), nameFile()];
    const other = new DatabaseSync(path);
    other.exec(`VACUUM INTO '${copy}'`);
    other.close();
    copyFileSync(path, cut);
    expect(catchFault(() => open(cut, { mode: 'read' }))).toMatchObject({
      code: 'store-missing',
      message: expect.stringContaining('without the -wal file'),
    });
    store.write(CALL, { writer: 'one', sequence: 2 });
    store.close();
    const copied = open(copy);
    expect(copied.total(QUERY)?.calls).toBe(1);
    copied.write(CALL, { writer: 'one', sequence: 2 });
    expect(copied.total(QUERY)?.calls).toBe(2);
    copied.close();
  });

  test("that is another program's, or of a newer version, is left as it is", () => {
    const foreign = nameFile();
    const db = new DatabaseSync(foreign);
    db.exec('CREATE TABLE theirs (x)');
    db.close();
    const newer = nameFile();
    open(newer).close();
    const raised = new DatabaseSync(newer);
    raised.exec('PRAGMA user_version = 2');
    raised.close();
    const text = nameFile();
    writeFileSync(text, 'a plain text, and not a short one: a header of SQLite has a hundred bytes. '.repeat(20));
    for (const [path, code] of [
      [foreign, 'store-foreign'],
      [newer, 'store-newer'],
      [text, 'store-foreign'],
    ] as const) {
      const before = readFileSync(path);
      for (const mode of ['read', 'record'] as const) expect(catchFault(() => open(path, { mode })).code).toBe(code);
      expect(readFileSync(path).equals(before)).toBe(true);
    }
  });

  test('that is damaged says so, and never gives wrong counts', () => {
    const path = nameFile();
    const store = open(path);
    const rollUps = Array.from({ length: 300 }, (_, place) =>
      makeDelta(NOW + place * MINUTE, makeRollUp(1, { latency: new Map(Array.from({ length: 60 }, (_, index) => [index * 3, 1])) })),
    );
    store.write(makeBatch({ rollUps }), { writer: 'one', sequence: 1 });
    store.close();
    const cut = nameFile();
    copyFileSync(path, cut);
    truncateSync(cut, 3 * 4096);
    const fault = catchFault(() => {
      const reader = open(cut, { mode: 'read' });
      reader.total({ ...QUERY, to: NOW + 300 * MINUTE });
    });
    expect(fault).toMatchObject({ code: 'store-corrupt', kind: 'outside', help: expect.stringContaining('Move it away') });
    const torn = nameFile();
    open(torn).close();
    const without = new DatabaseSync(torn);
    without.exec('DROP TABLE meta');
    without.close();
    for (const mode of ['read', 'record'] as const) expect(catchFault(() => open(torn, { mode })).code).toBe('store-corrupt');
    const bent = open(path);
    bent.close();
    const raw = new DatabaseSync(path);
    raw.exec("UPDATE minutes SET latency = x'80'");
    raw.close();
    const reader = open(path, { mode: 'read' });
    expect(catchFault(() => reader.total(QUERY)).code).toBe('store-corrupt');
    reader.close();
  });

  test('that is locked says so, and takes the batch when it is free', () => {
    const path = nameFile();
    const store = open(path, { patience: 10 });
    const other = new DatabaseSync(path);
    other.exec('BEGIN IMMEDIATE');
    expect(catchFault(() => store.write(CALL, { writer: 'one', sequence: 1 }))).toMatchObject({ code: 'store-busy', kind: 'outside' });
    expect(store.total(QUERY)).toBeNull();
    other.exec('ROLLBACK');
    other.close();
    store.write(CALL, { writer: 'one', sequence: 1 });
    expect(store.total(QUERY)?.calls).toBe(1);
    store.close();
  });

  test('that cannot grow keeps what it has, and nothing of the batch', () => {
    const store = open(nameFile(), { maxPages: 60 });
    store.write(CALL, { writer: 'one', sequence: 1 });
    const series = { ...makeDelta(NOW, makeRollUp(1)).series };
    const raw = Array.from({ length: 20_000 }, (_, at) => ({
      series,
      at,
      latencyMs: 1,
      tokens: 1,
      error: false,
      satisfaction: null,
      responseId: `response ${at}`,
    }));
    expect(catchFault(() => store.write({ ...CALL, raw }, { writer: 'one', sequence: 2 }))).toMatchObject({
      code: 'store-full',
      help: expect.stringContaining('Make room'),
    });
    expect(store.total(QUERY)?.calls).toBe(1);
    store.write(CALL, { writer: 'one', sequence: 2 });
    expect(store.total(QUERY)?.calls).toBe(2);
    // What was numbered in the batch that failed has no number.
    const another = makeBatch({ rollUps: [makeDelta(NOW, makeRollUp(4), { version: '9.0.0' })] });
    expect(catchFault(() => store.write({ ...another, raw }, { writer: 'one', sequence: 3 })).code).toBe('store-full');
    store.write(makeBatch({ rollUps: [makeDelta(NOW, makeRollUp(8), { version: '8.0.0' })] }), { writer: 'one', sequence: 3 });
    store.write(another, { writer: 'one', sequence: 4 });
    expect(store.total({ ...QUERY, version: '9.0.0' })?.calls).toBe(4);
    store.close();
  });

  test('has one writer alone where SQLite is old', () => {
    const path = nameFile();
    const first = open(path, { sqliteVersion: '3.51.2' });
    expect(catchFault(() => open(path, { sqliteVersion: '3.51.2' }))).toMatchObject({ code: 'store-taken', kind: 'usage' });
    const [link, linked] = [nameFile(), `${dir}-linked`];
    symlinkSync(path, link);
    symlinkSync(dir, linked);
    for (const other of [link, join(linked, basename(path))]) {
      expect(catchFault(() => open(other, { sqliteVersion: '3.51.2' })).code).toBe('store-taken');
    }
    rmSync(linked);
    const reader = open(path, { mode: 'read', sqliteVersion: '3.51.2' });
    expect([reader.decide(DECISION), reader.decisions('r-1')]).toEqual([false, []]);
    first.close();
    expect([reader.decide(DECISION), reader.decisions('r-1')]).toEqual([true, [DECISION]]);
    reader.close();
    open(path, { sqliteVersion: '3.51.2' }).close();
    const versions = ['3.51.3', '3.51.10', '3.52.0', '4.0.0', '3.51.2', '3.50.9', '3.9.9', '2.99.99', '3.51'];
    const nowhere = join(dir, 'no', 'such', 'directory.db');
    expect(catchFault(() => open(nowhere, { sqliteVersion: '3.51.2' })).code).toBe('store-unreachable');
    // One that could not open gives its right back.
    const foreign = nameFile();
    writeFileSync(foreign, 'no database '.repeat(100));
    for (let time = 0; time < 2; time += 1) {
      expect(catchFault(() => open(foreign, { sqliteVersion: '3.51.2' })).code).toBe('store-foreign');
    }
    expect(versions.map(needsSingleWriter)).toEqual([false, false, false, false, true, true, true, true, true]);
  });
});

describe('the thread of a file', () => {
  test('records, tells faults with their mend, and opens again what it could not', async () => {
    const path = nameFile();
    writeFileSync(path, 'not a database '.repeat(100));
    const store = await openSqlite(path, { mode: 'record' });
    await expect(store.write(CALL)).rejects.toMatchObject({
      name: 'PromptgateError',
      code: 'store-foreign',
      help: expect.stringContaining('another file'),
    });
    rmSync(path);
    await Promise.all([store.write(CALL), store.write({ ...CALL })]);
    const total = await store.total(QUERY);
    expect([total?.calls, total?.latency]).toEqual([2, new Map([[100, 2]])]);
    await expect(store.ledger('r-1')).resolves.toBeNull();
    await store.close();
    await store.close();
  });

  test('is started again where it ended, and counts nothing twice', async () => {
    const posted = jest.spyOn(Worker.prototype, 'postMessage');
    const path = nameFile();
    const store = await openSqlite(path, { mode: 'record', patience: 60_000 });
    await store.write(CALL);
    // It waits for a lock when it is ended.
    const other = new DatabaseSync(path);
    other.exec('BEGIN IMMEDIATE');
    const second = { ...CALL };
    const lost = store.write(second);
    const ended = (posted.mock.contexts[0] as Worker).terminate();
    other.close();
    await Promise.all([
      ended,
      expect(lost).rejects.toMatchObject({ code: 'store-broken', kind: 'outside', help: expect.stringContaining('started again') }),
    ]);
    // The new thread knows the numbers of the old one's batches.
    for (const batch of [second, CALL]) await store.write(batch);
    expect((await store.total(QUERY))?.calls).toBe(2);
    expect(new Set(posted.mock.contexts).size).toBe(2);
    posted.mockRestore();
    await store.close();
  });

  test('that is closed while it is asked answers or refuses, and ends', async () => {
    const store = await openSqlite(nameFile(), { mode: 'record' });
    await store.write(CALL);
    const before = store.total(QUERY);
    const closed = [store.close(), store.close()];
    const after = store.total(QUERY);
    await expect(before).resolves.toMatchObject({ calls: 1 });
    await expect(after).rejects.toMatchObject({ code: 'store-closed', kind: 'usage' });
    await Promise.all(closed);
  });
});
