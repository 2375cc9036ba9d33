import { spawnSync } from 'node:child_process';
import { readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { acquireLock } from '../../src/branches/lock.ts';
import { createTemporaryDirectory } from '../support/git-repository.ts';

const silent = { patience: 60_000, note: () => {} };

async function makePath(): Promise<string> {
  return join(await createTemporaryDirectory(), 'promptgate.lock');
}

/** @param age seconds since its last sign of life */
async function write(path: string, pid: number, { host = hostname(), age = 0, since = '2020-01-01T00:00:00.000Z' } = {}): Promise<void> {
  await writeFile(path, JSON.stringify({ token: 'x', pid, host, since }));
  await makeOlder(path, age);
}

/** Of a process that has ended. */
const deadPid = (): number => spawnSync('true').pid;

async function makeOlder(path: string, seconds: number): Promise<void> {
  const then = new Date(Date.now() - seconds * 1000);
  await utimes(path, then, then);
}

describe('the lock of a clone', () => {
  test('names its holder, is one’s own until it is let go, and leaves nothing', async () => {
    const path = await makePath();
    const lock = await acquireLock(path, silent);
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ pid: process.pid, host: hostname() });
    expect(await lock.isHeld()).toBe(true);
    await lock.release();
    expect(await lock.isHeld()).toBe(false);
    expect(await readdir(join(path, '..'))).toEqual([]);
  });

  test('fifty at once have it one after the other', async () => {
    const path = await makePath();
    let holders = 0;
    let most = 0;
    await Promise.all(
      Array.from({ length: 50 }, async () => {
        const lock = await acquireLock(path, silent);
        holders += 1;
        most = Math.max(most, holders);
        await new Promise((resolve) => setImmediate(resolve));
        holders -= 1;
        await lock.release();
      }),
    );
    expect(most).toBe(1);
  });

  test('sweeps away what a writer left that was killed while it made its own', async () => {
    const path = await makePath();
    await writeFile(`${path}.${'0'.repeat(8)}`, 'half');
    await (await acquireLock(path, silent)).release();
    expect(await readdir(join(path, '..'))).toEqual([]);
  });

  test('is never there without its owner', async () => {
    const path = await makePath();
    let isOver = false;
    const seen = new Set<string>();
    const look = async (): Promise<void> => {
      while (!isOver) {
        const text = await readFile(path, 'utf8').catch(() => null);
        if (text !== null && !text.endsWith('}\n')) seen.add(text);
      }
    };
    const work = async (): Promise<void> => {
      for (let time = 0; time < 200; time += 1) await (await acquireLock(path, silent)).release();
      isOver = true;
    };
    await Promise.all([work(), look()]);
    expect([...seen]).toEqual([]);
  });

  test.each([
    ['of a process that has ended', async (path: string) => write(path, deadPid())],
    ['of another machine, without a sign of life for long', (path: string) => write(path, 1, { host: 'elsewhere', age: 120 })],
    ['of a killed process whose number we have now, as in a container', (path: string) => write(path, process.pid)],
    ['of a number that another process has now', (path: string) => write(path, process.pid, { age: 120 })],
    [
      'that was never signed',
      async (path: string) => {
        await writeFile(path, '');
        await makeOlder(path, 10);
      },
    ],
  ])('one %s is taken over', async (_name, leave) => {
    const path = await makePath();
    await leave(path);
    const lock = await acquireLock(path, silent);
    expect(await lock.isHeld()).toBe(true);
    await lock.release();
    expect(await readdir(join(path, '..'))).toEqual([]);
  });

  test.each([
    ['of a living process', async (path: string) => write(path, process.ppid)],
    ['of another machine', async (path: string) => write(path, deadPid(), { host: 'elsewhere' })],
    [
      'of another container that shares our name and number, and lives',
      (path: string) => write(path, process.pid, { since: new Date().toISOString() }),
    ],
    [
      'that is being signed',
      async (path: string) => {
        await writeFile(path, '');
        // However long this process is held up from here on.
        await makeOlder(path, -3600);
      },
    ],
  ])('one %s is waited for, then named', async (_name, leave) => {
    const path = await makePath();
    await leave(path);
    await expect(acquireLock(path, { patience: 50, note: () => {} })).rejects.toMatchObject({
      code: 'registry-locked',
      kind: 'outside',
      help: expect.stringContaining(`rm '${path}'`),
    });
  });

  test('a long wait is told once, with whom it is for', async () => {
    const path = await makePath();
    await write(path, process.ppid);
    const notes: string[] = [];
    const note = (text: string): void => {
      notes.push(text);
      setTimeout(() => void rm(path), 400);
    };
    await (await acquireLock(path, { patience: 60_000, note })).release();
    expect(notes).toEqual([expect.stringContaining(`process ${process.ppid} on ${hostname()}`)]);
  });

  test('a lock that was lost is not another’s to take away', async () => {
    const path = await makePath();
    const lock = await acquireLock(path, silent);
    await write(path, process.pid);
    expect(await lock.isHeld()).toBe(false);
    await lock.release();
    expect(await readFile(path, 'utf8')).toContain('"token":"x"');
  });

  test('a directory that cannot be written to is said', async () => {
    const path = join(await createTemporaryDirectory(), 'none', 'promptgate.lock');
    await expect(acquireLock(path, silent)).rejects.toMatchObject({ code: 'not-writable' });
  });
});
