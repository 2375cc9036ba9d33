import { constants, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { openSqlite } from '../../src/stores/sqlite.ts';
import { explainPlace, type PlaceProbe } from '../../src/stores/sqlite-place.ts';
import { makeBatch } from './sample-batches.ts';

const dir = mkdtempSync(join(tmpdir(), 'promptgate-place-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const fail = (code: string): never => {
  throw Object.assign(new Error(code), { code });
};

/** A file system with `/data/metrics.db`, and rights as a process has them that is not root. */
function probe(rights: { reach?: boolean; read?: boolean; write?: boolean; file?: 'there' | 'missing' }): PlaceProbe {
  const { reach = true, read = true, write = true, file = 'there' } = rights;
  return {
    stat: (path) => {
      if (!reach) fail('EACCES');
      if (path !== '/data' && file === 'missing') fail('ENOENT');
      return { isDirectory: () => path === '/data' };
    },
    access: (path, mode) => {
      const isAllowed = mode === constants.R_OK ? read : write && path === '/data';
      if (!isAllowed) fail('EACCES');
    },
  };
}

describe('the place of a file that cannot be opened', () => {
  test.each([
    ['read', { reach: false }, 'is out of reach', 'the right to enter'],
    ['record', { reach: false }, 'is out of reach', 'the right to enter'],
    ['read', { read: false }, 'may not be read by this process', '-wal'],
    ['read', { write: false }, 'SQLite makes files beside it', 'copy the file'],
    ['record', { write: false }, 'may not write to its directory', 'Give it the right'],
    ['record', { write: false, file: 'missing' }, 'may not write to its directory', 'Give it the right'],
  ] as const)('to %s, with %j, says what is missing', (mode, rights, message, help) => {
    const fault = explainPlace('/data/metrics.db', mode, null, probe(rights));
    expect(fault).toMatchObject({ code: 'store-unreachable', kind: 'outside' });
    expect([fault?.message, fault?.help]).toEqual([expect.stringContaining(message), expect.stringContaining(help)]);
  });

  test('is none to explain where all is as it should be', () => {
    for (const mode of ['read', 'record'] as const) expect(explainPlace('/data/metrics.db', mode, null, probe({}))).toBeNull();
    expect(explainPlace('/data/metrics.db', 'record', null, probe({ file: 'missing' }))).toBeNull();
  });

  test('may be a directory, or in none', async () => {
    const inFile = join(dir, 'file');
    writeFileSync(inFile, '');
    for (const [path, code, message] of [
      [dir, 'store-unreachable', 'is a directory'],
      [join(dir, 'none', 'metrics.db'), 'store-unreachable', 'its directory is not there'],
      [join(inFile, 'metrics.db'), 'store-unreachable', 'cannot be opened'],
    ] as const) {
      const store = await openSqlite(path, { mode: 'record', inThread: false }).catch((error: unknown) => error);
      expect([path, store]).toEqual([path, expect.objectContaining({ code, message: expect.stringContaining(message) })]);
    }
    for (const [path, code] of [
      [dir, 'store-unreachable'],
      [join(dir, 'none', 'metrics.db'), 'store-missing'],
      [join(inFile, 'metrics.db'), 'store-missing'],
    ] as const) {
      await expect(openSqlite(path, { mode: 'read' })).rejects.toMatchObject({ code });
    }
  });

  test('may come later: what waits is written then', async () => {
    const late = join(dir, 'late', 'metrics.db');
    const store = await openSqlite(late, { mode: 'record' });
    const batch = makeBatch();
    await expect(store.write(batch)).rejects.toMatchObject({ code: 'store-unreachable', help: expect.stringContaining('tried again') });
    mkdirSync(join(dir, 'late'));
    await store.write(batch);
    await store.close();
  });
});
