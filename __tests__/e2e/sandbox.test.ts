import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, describe, expect, test } from '@jest/globals';
import type { Job } from '../../src/sandbox/worker/index.ts';

// Away from any node_modules, as the Action stands on a runner.
const dir = mkdtempSync(join(tmpdir(), 'promptgate-sandbox-'));
cpSync(resolve(import.meta.dirname, '../../dist/worker'), dir, { recursive: true });
const worker = new Worker(join(dir, 'index.js'), { env: {}, execArgv: [] });

afterAll(async () => {
  await worker.terminate();
  rmSync(dir, { recursive: true, force: true });
});

const ask = (job: Job): Promise<unknown> =>
  new Promise((answer, fail) => {
    worker.once('message', answer);
    worker.once('error', fail);
    worker.postMessage(job);
  });

describe('the thread as it is bundled', () => {
  test('runs JavaScript, and holds nothing of its process', async () => {
    expect(await ask({ kind: 'program', program: { body: 'return [output, typeof process]', parameters: { output: 'x' } } })).toEqual({
      ended: 'returned',
      value: ['x', 'undefined'],
    });
  });

  test.each(['MySQL', 'PostgreSQL', 'BigQuery'])('parses SQL of %s', async (database) => {
    const question = { database, allowedTables: null, allowedColumns: null };
    expect(await ask({ kind: 'sql', question: { ...question, text: 'SELECT a FROM t' } })).toEqual({ ended: 'returned', mistakes: [] });
    expect(await ask({ kind: 'sql', question: { ...question, text: 'SELEC a' } })).toMatchObject({ mistakes: [expect.any(String)] });
  });
});
