import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, test } from '@jest/globals';
import { ENDED_USERS } from './forgetting-recorder.ts';

const dir = mkdtempSync(join(tmpdir(), 'promptgate-forgetting-killed-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const RECORDER = join(import.meta.dirname, 'forgetting-recorder.ts');

/** Lets it write ten batches, and kills it in the middle of the next ten. */
async function live(path: string, life: number): Promise<void> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', RECORDER, path, `${life}`], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  await Promise.race([once(child.stdout, 'data'), ended]);
  expect(child.exitCode).toBeNull();
  child.stdin.write('.');
  await pause(life % 7);
  child.kill('SIGKILL');
  await ended;
}

function look(path: string) {
  const db = new DatabaseSync(path);
  const count = (sql: string, name: string): number => Number(db.prepare(sql).get(name)?.number);
  const of = (rolloutId: string) => {
    const name = `support#${rolloutId}`;
    return {
      counted: count('SELECT keys AS number FROM rollouts WHERE name = ?', name),
      there: count('SELECT count(DISTINCT key64) AS number FROM keys JOIN rollouts ON rollout = id WHERE name = ?', name),
      assigned: count('SELECT sum(canary + stable) AS number FROM shares JOIN rollouts ON rollout = id WHERE name = ?', name),
    };
  };
  const integrity = db.prepare('PRAGMA integrity_check').get()?.integrity_check;
  const found = { integrity, ended: of('r-1'), running: of('r-2') };
  db.close();
  return found;
}

test('a process that is killed while it forgets leaves users that are all known, or are marked as forgotten', async () => {
  const path = join(dir, 'killed.db');
  const left: number[] = [];
  for (let life = 0; life < 30; life += 1) {
    await live(path, life);
    const { integrity, ended, running } = look(path);
    expect(integrity).toBe('ok');
    expect([running.there, running.assigned]).toEqual([running.counted, running.counted]);
    expect(ended.assigned).toBe(ENDED_USERS);
    if (ended.counted !== -1) expect([ended.counted, ended.there]).toEqual([ENDED_USERS, ENDED_USERS]);
    left.push(ended.there);
    if (ended.there === 0) break;
  }
  expect(left.at(-1)).toBe(0);
  // It was killed on the way, and not only before and after it.
  expect(left.filter((number) => number > 0 && number < ENDED_USERS).length).toBeGreaterThan(2);
});
