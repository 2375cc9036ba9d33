import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, test } from '@jest/globals';
import { openStore } from '../../src/stores/open-store.ts';

const SOURCE = resolve(import.meta.dirname, '../../src/runtime/create-monitor.ts');
const dir = mkdtempSync(join(tmpdir(), 'promptgate-sqlite-endurance-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** Records about a thousand calls a second, and prints how many it has recorded so far and how many of them are said to be written. */
const RECORDER = `
  const { createMonitor } = await import(process.argv[1]);
  const monitor = createMonitor({ store: 'sqlite:' + process.argv[2], raw: true });
  const version = process.argv[3];
  let count = 0;
  setInterval(() => {
    for (let call = 0; call < 5; call += 1) if (monitor.record({ promptId: 'support', version, environment: 'production', latencyMs: 5, responseId: version + ' ' + count })) count += 1;
    process.stdout.write(count + ' ' + (count - monitor.health().queued) + '\\n');
  }, 5);
`;

interface Recorder {
  readonly process: ChildProcess;
  /** How many calls had been recorded whenever a line was printed, and how many of them the monitor said were written. */
  readonly log: { readonly count: number; readonly written: number }[];
}

function start(path: string, version: string): Recorder {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', RECORDER, '--', SOURCE, path, version], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const log: Recorder['log'] = [];
  let rest = '';
  child.stdout.on('data', (data: Buffer) => {
    const lines = (rest + data.toString()).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const [count, written] = line.split(' ').map(Number);
      log.push({ count: count ?? 0, written: written ?? 0 });
    }
  });
  return { process: child, log };
}

async function kill({ process: child }: Recorder): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'close');
}

/** Calls that must be in the file, however slow the machine is. */
const countCertain = ({ log }: Recorder): number => log.at(-1)?.written ?? 0;

async function waitUntilWritten(recorder: Recorder): Promise<void> {
  while (countCertain(recorder) === 0) await pause(20);
}

async function countCalls(path: string, version: string): Promise<number> {
  const store = await openStore(`sqlite:${path}`);
  const total = await store.total({
    promptId: 'support',
    environment: null,
    version,
    from: Date.now() - 3_600_000,
    to: Date.now() + 60_000,
  });
  await store.close();
  return total?.calls ?? 0;
}

function checkFile(path: string): { readonly integrity: unknown; readonly raw: number } {
  const db = new DatabaseSync(path);
  const integrity = db.prepare('PRAGMA integrity_check').get()?.integrity_check;
  const raw = Number(db.prepare('SELECT count(*) AS raw FROM raw').get()?.raw);
  db.close();
  return { integrity, raw };
}

describe('a process that is killed while it records', () => {
  test('loses at most what came after its last flush, whenever it is killed, and damages nothing', async () => {
    const path = join(dir, 'killed.db');
    let kept = 0;
    for (let round = 0; round < 6; round += 1) {
      const version = `1.0.${round}`;
      const recorder = start(path, version);
      await waitUntilWritten(recorder);
      await pause(230 * round);
      await kill(recorder);
      const certain = countCertain(recorder);
      const all = recorder.log.at(-1)?.count ?? 0;
      const found = await countCalls(path, version);
      kept += found;
      expect(found).toBeGreaterThanOrEqual(certain);
      // The last line may not have been printed any more.
      expect(found).toBeLessThanOrEqual(all + 5);
      expect(checkFile(path)).toEqual({ integrity: 'ok', raw: kept });
    }
  });

  test('two processes write one file at a time, and nothing is lost or counted twice', async () => {
    const path = join(dir, 'two.db');
    const recorders = ['a', 'b', 'c'].map((version) => ({ version, recorder: start(path, version) }));
    for (const { recorder } of recorders) await waitUntilWritten(recorder);
    for (const { recorder } of recorders) await kill(recorder);
    for (const { version, recorder } of recorders) {
      const all = recorder.log.at(-1)?.count ?? 0;
      const certain = countCertain(recorder);
      const found = await countCalls(path, version);
      expect([found >= certain, found <= all + 5]).toEqual([true, true]);
    }
    expect(checkFile(path).integrity).toBe('ok');
  });
});

describe('a file that another program has locked', () => {
  test('holds up neither calls nor the event loop, and gets them when it is free', async () => {
    const { createMonitor } = await import('../../src/runtime/create-monitor.ts');
    const path = join(dir, 'locked.db');
    const monitor = createMonitor({ store: `sqlite:${path}`, flushMs: 100 });
    const call = { promptId: 'support', version: '1', environment: 'production', latencyMs: 1 };
    monitor.record(call);
    await monitor.flush();
    const other = new DatabaseSync(path);
    other.exec('BEGIN IMMEDIATE');
    let [longest, last] = [0, performance.now()];
    for (const start = last; performance.now() - start < 5000; last = performance.now()) {
      await pause(5);
      longest = Math.max(longest, performance.now() - last);
      expect(monitor.record(call)).toBe(true);
    }
    expect(monitor.health().lastError).toContain('is locked by another program');
    // The thread waits two seconds for the lock; on the main thread that would be the longest pause here.
    expect(longest).toBeLessThan(1500);
    other.exec('ROLLBACK');
    other.close();
    await monitor.flush();
    const { queued, dropped, lastError } = monitor.health();
    expect([queued, dropped, lastError]).toEqual([0, {}, null]);
    await monitor.close();
  });
});
