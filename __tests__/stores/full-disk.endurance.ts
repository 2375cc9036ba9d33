import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, test } from '@jest/globals';
import type { FullDiskReport } from './full-disk-recorder.ts';

const dir = mkdtempSync(join(tmpdir(), 'promptgate-full-disk-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const RECORDER = join(import.meta.dirname, 'full-disk-recorder.ts');
const NODE = `'${process.execPath}' --disable-warning=ExperimentalWarning '${RECORDER}'`;

let count = 0;
function makeDirectory(): string {
  count += 1;
  const path = join(dir, `${count}`);
  mkdirSync(path);
  return path;
}

/** Runs a line of the shell whose mounts are its own: they end with it, whatever happens. */
function runAlone(line: string) {
  const options = process.getuid?.() === 0 ? ['--mount'] : ['--map-root-user', '--mount'];
  return spawnSync('unshare', [...options, 'sh', '-c', line], { encoding: 'utf8' });
}

function isMountAllowed(): boolean {
  const path = makeDirectory();
  return runAlone(`mount -t tmpfs -o size=3m tmpfs '${path}' && mount -o remount,size=64m '${path}'`).status === 0;
}

interface Limit {
  readonly name: string;
  readonly run: (directory: string) => SpawnSyncReturns<string>;
  /** Where the file is then. */
  readonly kept: (directory: string) => string;
  readonly says: string;
}

function runLimited(path: string, room: string): SpawnSyncReturns<string> {
  return spawnSync('sh', ['-c', `ulimit -S -f 6144; exec ${NODE} '${path}' ${room}`], { encoding: 'utf8' });
}

const FILE_SYSTEM: Limit = {
  name: 'a file system of 3 MiB',
  // It is gone with its mount: what it holds is copied out of it.
  run: (path) =>
    runAlone(
      `mount -t tmpfs -o size=3m tmpfs '${path}' && ${NODE} '${path}' remount && mkdir '${path}.kept' && cp '${path}'/* '${path}.kept'`,
    ),
  kept: (path) => `${path}.kept`,
  says: 'cannot grow: the disk is full. Make room on the disk. It is tried again.',
};
const FILE_SIZE: Limit = {
  name: 'a limit of 3 MiB a file',
  run: (path) => runLimited(path, 'unlimit'),
  kept: (path) => path,
  says: 'could not be read or written by the system.',
};
const LIMITS = isMountAllowed() ? [FILE_SYSTEM, FILE_SIZE] : [FILE_SIZE];

function checkFile(path: string): { readonly integrity: unknown; readonly raw: number; readonly different: number } {
  const db = new DatabaseSync(join(path, 'metrics.db'));
  const integrity = db.prepare('PRAGMA integrity_check').get()?.integrity_check;
  const { raw, different } = db.prepare('SELECT count(*) AS raw, count(DISTINCT response) AS different FROM raw').get() ?? {};
  db.close();
  return { integrity, raw: Number(raw), different: Number(different) };
}

function readLast(output: string): FullDiskReport {
  return JSON.parse(output.trim().split('\n').at(-1) ?? '') as FullDiskReport;
}

describe.each(LIMITS)('$name that is full', ({ run, kept, says }) => {
  test('ends no application, loses what it says, and takes the rest when there is room', () => {
    const path = makeDirectory();
    const { status, stdout, stderr } = run(path);
    expect([status, stderr]).toEqual([0, '']);
    const { accepted, refused, error, dropped, queued, turns, after, totalCalls } = readLast(stdout);
    expect(error).toContain(says);
    // What waits takes 65,536 things; each of these calls is two.
    expect([dropped, queued > 32_000, turns > 50]).toEqual([{ 'queue-full': refused }, true, true]);
    expect(after).toEqual({ error: null, queued: 0, dropped });
    expect(totalCalls).toBe(accepted);
    expect(checkFile(kept(path))).toEqual({ integrity: 'ok', raw: accepted, different: accepted });
  });
});

test('an application that is killed while its disk is full leaves a sound file, which takes further calls', () => {
  const path = makeDirectory();
  const killed = runLimited(path, 'die');
  expect([killed.signal, killed.stderr]).toEqual(['SIGKILL', '']);
  const { accepted, queued } = readLast(killed.stdout);
  const kept = checkFile(path);
  expect(kept).toEqual({ integrity: 'ok', raw: accepted - queued, different: accepted - queued });
  const again = runLimited(path, 'unlimit');
  expect([again.status, again.stderr]).toEqual([0, '']);
  const report = readLast(again.stdout);
  expect(report.totalCalls).toBe(kept.raw + report.accepted);
  expect(checkFile(path)).toMatchObject({ integrity: 'ok', raw: kept.raw + report.accepted });
});
