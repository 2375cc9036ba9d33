import type { BigIntStats } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { PromptgateError } from '../errors.ts';
import { describeLimit, type Place, type PlaceReading } from './place.ts';

/** A file that was written this little before it was read may be written again without its time telling. Nanoseconds. */
const RACE = 2_000_000_000n;

function explain(path: string, why: string, cause?: unknown): PromptgateError {
  return new PromptgateError(`${path} ${why}.`, {
    code: 'place-unreadable',
    kind: 'outside',
    help: 'Check that it is a file that this process may read: promptgate bundle --environment ENVIRONMENT --output FILE makes one.',
    ...(cause === undefined ? {} : { cause }),
  });
}

/** What tells one content of a path from another, as far as the file system knows. */
function describeFile({ dev, ino, size, mtimeNs, ctimeNs }: BigIntStats): string {
  return [dev, ino, size, mtimeNs, ctimeNs].join(' ');
}

interface FileContent {
  readonly bytes: Uint8Array;
  /** Of the file that was read: a link may have been turned since it was looked at. */
  readonly found: BigIntStats;
}

async function readWhole(path: string, limit: number): Promise<FileContent> {
  const file = await open(path);
  try {
    const found = await file.stat({ bigint: true });
    // One more than may be, to see that there is more.
    const bytes = Buffer.alloc(Math.min(limit, Number(found.size)) + 1);
    let filled = 0;
    while (filled < bytes.length) {
      const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return { bytes: bytes.subarray(0, filled), found };
  } finally {
    await file.close();
  }
}

/** A file by its path, symbolic links followed anew each time. */
export function createFilePlace(path: string, limit: number): Place {
  let kept: string | null = null;
  return {
    name: path,
    isRemote: false,
    async read(): Promise<PlaceReading | 'unchanged' | null> {
      try {
        const seen = await stat(path, { bigint: true });
        // Opening a pipe could wait for ever.
        if (!seen.isFile()) throw explain(path, 'is no file');
        if (seen.size > BigInt(limit)) throw explain(path, `is larger than ${describeLimit(limit)}`);
        if (describeFile(seen) === kept) return 'unchanged';
        const { bytes, found } = await readWhole(path, limit);
        if (bytes.length > limit) throw explain(path, `is larger than ${describeLimit(limit)}`);
        const isSettled = BigInt(Date.now()) * 1_000_000n - found.mtimeNs > RACE;
        return {
          bytes,
          keep() {
            kept = isSettled ? describeFile(found) : null;
          },
        };
      } catch (error) {
        if (error instanceof PromptgateError) throw error;
        const { code } = error as NodeJS.ErrnoException;
        if (code === 'ENOENT' || code === 'ENOTDIR') return null;
        throw explain(path, `cannot be read (${code ?? (error as Error).message})`, error);
      }
    },
  };
}
