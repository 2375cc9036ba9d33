import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import { openSqlite } from '../../src/stores/sqlite.ts';
import { testStore } from './store-contract.ts';

const dir = mkdtempSync(join(tmpdir(), 'promptgate-sqlite-'));
let count = 0;
afterAll(() => rmSync(dir, { recursive: true, force: true }));

testStore('SQLite', () => {
  count += 1;
  return openSqlite(join(dir, `${count}.db`), { mode: 'record', inThread: false });
});
