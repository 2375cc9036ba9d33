import { accessSync, constants, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { PromptgateError } from '../errors.ts';

/** How the file system is asked. */
export interface PlaceProbe {
  /** @throws what `statSync` throws */
  readonly stat: (path: string) => { isDirectory(): boolean };
  /** @throws what `accessSync` throws */
  readonly access: (path: string, mode: number) => void;
}

const REAL: PlaceProbe = { stat: statSync, access: accessSync };

/** The system's name for what is wrong; null: nothing is. */
function tryOut(work: () => unknown): string | null {
  try {
    work();
    return null;
  } catch (error) {
    return String((error as { readonly code?: unknown }).code);
  }
}

/** Nothing can be read where nothing was recorded. */
export function explainMissing(path: string, why: string): PromptgateError {
  return new PromptgateError(`Nothing was recorded in ${path}: ${why}.`, {
    code: 'store-missing',
    kind: 'usage',
    help: "Name the file that the application records into: createMonitor({ store: 'sqlite:FILE' }).",
  });
}

/** Says what is wrong with the place of a file that SQLite cannot open. null: nothing that can be seen. */
export function explainPlace(
  path: string,
  mode: 'read' | 'record',
  cause: unknown,
  { stat, access }: PlaceProbe = REAL,
): PromptgateError | null {
  const unreachable = (why: string, help: string) =>
    new PromptgateError(`${path} ${why}`, { code: 'store-unreachable', kind: 'outside', help, cause });
  const directory = dirname(path);
  const found = tryOut(() => stat(path));
  if (found === 'EACCES')
    return unreachable('is out of reach for this process.', 'Give it the right to enter the directories that the file is in.');
  const isThere = found === null;
  if (!isThere && mode === 'read') return found === 'ENOENT' || found === 'ENOTDIR' ? explainMissing(path, 'there is no such file') : null;
  if (isThere && stat(path).isDirectory()) return unreachable('is a directory.', `Name a file in it: sqlite:${path}/metrics.db`);
  if (tryOut(() => stat(directory)) !== null)
    return unreachable('cannot be made: its directory is not there.', `Make the directory ${directory}. It is tried again.`);
  if (mode === 'read' && tryOut(() => access(path, constants.R_OK)) !== null)
    return unreachable(
      'may not be read by this process.',
      'Give it the right to read the file, and those beside it that end in -wal and -shm.',
    );
  if (tryOut(() => access(directory, constants.W_OK)) === null) return null;
  return mode === 'record'
    ? unreachable(
        'cannot be written: this process may not write to its directory, where SQLite keeps files beside it.',
        'Give it the right to.',
      )
    : unreachable(
        'cannot be read: SQLite makes files beside it, and this process may not write to its directory.',
        'Give it the right to, or copy the file, and the one beside it that ends in -wal, to another directory.',
      );
}
