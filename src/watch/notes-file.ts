import { lstat, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { acquireLock } from '../branches/lock.ts';
import { PromptgateError } from '../errors.ts';
import type { Decision } from '../monitoring/detection.ts';
import type { MonitorStore } from '../monitoring/store.ts';
import { CACHE_DIRECTORY } from '../runner/cache-directory.ts';
import { WATCHED_SPAN } from './uncontrolled.ts';

type Notes = Pick<MonitorStore, 'decide' | 'decisions'>;

/** From the repository's root. */
const FILE = join(CACHE_DIRECTORY, 'watch', 'notes.json');
/** Milliseconds for which another watcher that writes is waited for: nobody does for longer than a moment. */
const PATIENCE = 10_000;
/** Milliseconds for which a note is kept: twice as long as its version is looked at without being asked for. */
const KEPT = 2 * WATCHED_SPAN;

function isNote(value: unknown): value is Decision {
  const { rolloutId, promptId, at, verdict, baseline } = (value ?? {}) as Partial<Record<keyof Decision, unknown>>;
  const { calls, errors } = (baseline ?? {}) as Readonly<Record<string, unknown>>;
  const isCounted = Number.isSafeInteger(calls) && Number.isSafeInteger(errors) && 0 <= Number(errors) && Number(errors) <= Number(calls);
  const isText = [rolloutId, promptId, verdict].every((text) => typeof text === 'string');
  return isText && isCounted && typeof at === 'string' && !Number.isNaN(Date.parse(at));
}

/** What cannot be read is nothing: at worst somebody is told a second time. */
async function read(file: string): Promise<readonly Decision[]> {
  try {
    const { notes } = JSON.parse(await readFile(file, 'utf8')) as { readonly notes: unknown };
    return Array.isArray(notes) ? notes.filter(isNote) : [];
  } catch {
    return [];
  }
}

async function append(root: string, file: string, note: Decision): Promise<void> {
  // What a link leads to is not ours to write.
  for (const path of [join(root, CACHE_DIRECTORY), dirname(file)]) {
    await mkdir(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    if (!(await lstat(path)).isDirectory()) throw new Error(`${path} is not a directory`);
  }
  await writeFile(join(root, CACHE_DIRECTORY, '.gitignore'), '*\n', { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  const lock = await acquireLock(`${file}.lock`, { patience: PATIENCE, note: () => {} });
  try {
    const isLink = await lstat(file).then(
      (found) => found.isSymbolicLink(),
      () => false,
    );
    if (isLink) throw new Error('it is a link');
    const notes = (await read(file)).filter(({ at }) => Date.parse(note.at) - Date.parse(at) < KEPT);
    const { default: writeFileAtomic } = await import('write-file-atomic');
    await writeFileAtomic(file, `${JSON.stringify({ schemaVersion: 1, notes: [...notes, note] }, null, 2)}\n`);
  } finally {
    await lock.release();
  }
}

/**
 * Where it is kept which versions without a rollout were looked at and told of: in the store, and where that keeps nothing, in a file of the
 * repository that Git does not see. A watcher that is started again then tells nothing twice.
 * @param root the repository's; absolute
 */
export function openNotes(store: Notes, root: string): Notes {
  const file = join(root, FILE);
  return {
    async decide(note) {
      if (await store.decide(note)) return true;
      await append(root, file, note).catch((cause: unknown) => {
        throw new PromptgateError(`${FILE} cannot be written: ${(cause as Error).message}.`, {
          code: 'notes-not-writable',
          kind: 'outside',
          help: 'Let it be written to; until then a watcher that is started again tells its alarms again.',
          cause,
        });
      });
      return true;
    },
    async decisions(name, promptId) {
      const kept = await store.decisions(name, promptId);
      if (kept.length > 0) return kept;
      return (await read(file)).filter((note) => note.rolloutId === name && note.promptId === promptId);
    },
  };
}

/** Of notes, what somebody who only looks sees: whom a watcher is to tell is not told by that. */
export function readNotes(notes: Notes): Notes {
  return { decide: async () => false, decisions: (name, promptId) => notes.decisions(name, promptId) };
}
