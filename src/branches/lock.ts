import { randomUUID } from 'node:crypto';
import { link, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PromptgateError } from '../errors.ts';

interface Owner {
  readonly token: string;
  readonly pid: number;
  readonly host: string;
  /** ISO 8601 UTC. */
  readonly since: string;
}

export interface Lock {
  /** Whether it is still ours: a process that was stopped for a minute may have lost it. */
  isHeld(): Promise<boolean>;
  release(): Promise<void>;
}

export interface LockOptions {
  /** Milliseconds for which another writer is waited for. */
  readonly patience: number;
  /** Hears whom we wait for, once. */
  readonly note: (text: string) => void;
}

/** Milliseconds between two signs of life, and those without one after which nobody is believed to be there. */
const BEAT = 5000;
const SILENCE = 60_000;
/** A lock without an owner in it is one that is being written where files have one name alone, or whose writer was killed in between. */
const UNSIGNED = 2000;
const LONGEST_POLL = 120;
/** Milliseconds after which the wait is talked of. */
const QUIET = 1000;

function readOwner(text: string): Owner | null {
  try {
    const value = JSON.parse(text) as Owner;
    return typeof value?.pid === 'number' && typeof value.token === 'string' ? value : null;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/** Locks of this process, and when it began, in milliseconds since 1970. */
const own = new Set<string>();
const startedAt = Date.now() - process.uptime() * 1000;

/**
 * Whether a lock with our own number is one that a process of before has left. In a container each start has the same name and mostly the same
 * number as the one before, which may have been killed; so may have two that live and share a host's name.
 */
function isLeft({ token, since }: Owner): boolean {
  return !own.has(token) && Date.parse(since) < startedAt;
}

function isStale(owner: Owner | null, silence: number): boolean {
  if (owner === null) return silence > UNSIGNED;
  if (silence > SILENCE) return true;
  return owner.host === hostname() && (owner.pid === process.pid ? isLeft(owner) : !isAlive(owner.pid));
}

async function readText(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}

/** Takes a dead writer's lock away; where it was another one by now, puts that back. */
async function removeStale(path: string, seen: string): Promise<void> {
  const aside = `${path}.stale`;
  try {
    await rename(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const taken = await readText(aside);
  if (taken !== null && taken !== seen) await writeFile(path, taken, { flag: 'wx' }).catch(() => {});
  await rm(aside, { force: true });
}

function describe(owner: Owner | null): string {
  return owner === null ? 'another process' : `process ${owner.pid} on ${owner.host} (since ${owner.since})`;
}

function explainUnwritable(path: string, cause: unknown): PromptgateError {
  return new PromptgateError(`${path} cannot be written: ${(cause as Error).message}`, {
    code: 'not-writable',
    kind: 'outside',
    help: 'Nothing was changed. Check that you may write to the repository and that the disk is not full.',
    cause,
  });
}

/**
 * Waits for a lock file that one process at a time can make. The file of a process that is gone is taken over.
 * @throws PromptgateError `registry-locked` after `patience`, `not-writable`
 */
export async function acquireLock(path: string, { patience, note }: LockOptions): Promise<Lock> {
  const owner: Owner = { token: randomUUID(), pid: process.pid, host: hostname(), since: new Date().toISOString() };
  const text = `${JSON.stringify(owner)}\n`;
  own.add(owner.token);
  const start = Date.now();
  for (let told = false; ; ) {
    if (await create(path, owner.token, text)) break;
    const [seen, file] = await Promise.all([readText(path), stat(path).catch(() => null)]);
    if (seen === null || file === null) continue;
    const other = readOwner(seen);
    if (isStale(other, Date.now() - file.mtimeMs)) {
      await removeStale(path, seen);
      continue;
    }
    const waited = Date.now() - start;
    if (waited > patience) {
      own.delete(owner.token);
      throw new PromptgateError(`Another writer, ${describe(other)}, holds ${path}.`, {
        code: 'registry-locked',
        kind: 'outside',
        help: `Nothing was changed. Run the same command again when it is through; where no such process runs any more: rm '${path}'`,
      });
    }
    if (waited > QUIET && !told) {
      told = true;
      note(`Waiting for another writer: ${describe(other)}.`);
    }
    await pause(5 + Math.random() * LONGEST_POLL);
  }
  await sweep(path);
  const beat = setInterval(() => void utimes(path, new Date(), new Date()).catch(() => {}), BEAT);
  beat.unref();
  const isHeld = async () => (await readText(path)) === text;
  return {
    isHeld,
    async release() {
      clearInterval(beat);
      if (await isHeld()) await rm(path, { force: true });
      own.delete(owner.token);
    },
  };
}

/**
 * Makes the lock with its owner in it, at once: were it signed a moment later, a process that is held up in between would lose it to another
 * and then sign the other's.
 */
async function create(path: string, token: string, text: string): Promise<boolean> {
  if ((await stat(path).catch(() => null)) !== null) return false;
  const own = `${path}.${token}`;
  try {
    await writeFile(own, text);
  } catch (error) {
    throw explainUnwritable(path, error);
  }
  try {
    await link(own, path);
    return true;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    // Somebody has the lock, or has it and swept.
    if (code === 'EEXIST' || code === 'ENOENT') return false;
    // File systems that give no file a second name say so in many ways; what cannot be written at all is said by the other way, too.
    return await createInSteps(path, text);
  } finally {
    await rm(own, { force: true }).catch(() => {});
  }
}

/** Takes away what writers left that were killed while they made theirs. One that still makes it makes it again. */
async function sweep(path: string): Promise<void> {
  const names = await readdir(dirname(path)).catch(() => []);
  const left = names.filter((name) => name.startsWith(`${basename(path)}.`) && name !== `${basename(path)}.stale`);
  await Promise.all(left.map((name) => rm(join(dirname(path), name), { force: true }).catch(() => {})));
}

async function createInSteps(path: string, text: string): Promise<boolean> {
  let isOurs = false;
  try {
    await writeFile(path, '', { flag: 'wx' });
    isOurs = true;
    await writeFile(path, text);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    if (isOurs) await rm(path, { force: true }).catch(() => {});
    throw explainUnwritable(path, error);
  }
}
