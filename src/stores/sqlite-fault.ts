import { PromptgateError } from '../errors.ts';

interface Mend {
  readonly code: string;
  readonly why: string;
  readonly help: string;
}

/** By SQLite's primary result codes. */
const MENDS: Readonly<Record<number, Mend>> = {
  5: {
    code: 'store-busy',
    why: 'is locked by another program',
    help: 'It is tried again. Close what holds it open, such as a database browser.',
  },
  6: {
    code: 'store-busy',
    why: 'is locked by another program',
    help: 'It is tried again. Close what holds it open, such as a database browser.',
  },
  8: {
    code: 'store-read-only',
    why: 'cannot be written',
    help: 'Give this process the right to write to the file, to those beside it that end in -wal and -shm, and to their directory.',
  },
  10: {
    code: 'store-disk',
    why: 'could not be read or written by the system',
    help: 'Check the disk, and limits such as a quota or `ulimit -f`. The file must be on a local disk: SQLite does not work over a network.',
  },
  11: {
    code: 'store-corrupt',
    why: 'is damaged',
    help: 'Move it away, with its -wal and -shm files; a new one is made. `sqlite3 FILE .recover` saves what can be read.',
  },
  13: { code: 'store-full', why: 'cannot grow: the disk is full', help: 'Make room on the disk. It is tried again.' },
  14: {
    code: 'store-unreachable',
    why: 'cannot be opened',
    help: 'Check that the directory exists and that this process may write to it.',
  },
  23: { code: 'store-read-only', why: 'may not be used by this process', help: 'Give this process the right to read and write the file.' },
  26: {
    code: 'store-foreign',
    why: 'is no SQLite database',
    help: 'Name another file: one that an application records into, or that does not exist yet.',
  },
};

const DAMAGED = 11;

function mendBy(code: unknown, path: string, cause: unknown): PromptgateError | null {
  const mend = typeof code === 'number' ? MENDS[code & 0xff] : undefined;
  return mend === undefined
    ? null
    : new PromptgateError(`${path} ${mend.why}.`, { code: mend.code, kind: 'outside', help: mend.help, cause });
}

/** Says what is wrong with a file that does not open as one of ours: a table that is not there is damage. */
export function explainOpening(error: unknown, path: string): PromptgateError {
  if (error instanceof PromptgateError) return error;
  const { errcode } = error as { readonly errcode?: unknown };
  return mendBy(errcode, path, error) ?? (mendBy(DAMAGED, path, error) as PromptgateError);
}

/** Says what is wrong with a file in words that mend it. A fault of what was to be written is `batch-refused`. */
export function explainSqlite(error: unknown, path: string): PromptgateError {
  if (error instanceof PromptgateError) return error;
  const { errcode, message } = error as { readonly errcode?: unknown; readonly message?: unknown };
  const known = mendBy(errcode, path, error);
  if (known !== null) return known;
  return new PromptgateError(`${path} does not take what was recorded: ${String(message)}`, {
    code: 'batch-refused',
    kind: 'outside',
    help: 'The calls of that second are lost and counted as dropped. Please report it.',
    cause: error,
  });
}
