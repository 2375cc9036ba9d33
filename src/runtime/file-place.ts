import type { BigIntStats } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { PromptgateError } from '../errors.ts';
import type { Place, PlaceReading } from './place.ts';

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

async function readWhole(path: string, limit: number): Promise<Uint8Array> {
  const file = await open(path);
  try {
    // One more than may be, to see that there is more.
    const bytes = Buffer.alloc(Math.min(limit, (await file.stat()).size) + 1);
    let filled = 0;
    while (filled < bytes.length) {
      const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return bytes.subarray(0, filled);
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
        const found = await stat(path, { bigint: true });
        // Opening a pipe could wait for ever.
        if (!found.isFile()) throw explain(path, 'is no file');
        if (found.size > BigInt(limit)) throw explain(path, `is larger than ${limit / 1_048_576} MiB`);
        const described = describeFile(found);
        if (described === kept) return 'unchanged';
        const bytes = await readWhole(path, limit);
        if (bytes.length > limit) throw explain(path, `is larger than ${limit / 1_048_576} MiB`);
        const isSettled = BigInt(Date.now()) * 1_000_000n - found.mtimeNs > RACE;
        return {
          bytes,
          keep() {
            kept = isSettled ? described : null;
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
