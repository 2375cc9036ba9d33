import { constants } from 'node:fs';
import { lstat, open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PromptgateError } from '../errors.ts';
import { SHARD_LIMIT, type Shard } from '../evals/run/shard.ts';
import { parseShardFile, type ShardFile } from '../evals/run/shard-file.ts';

/** What may be read. A shard's file holds at most 20 million characters of outputs, and little besides. */
export interface ShardLimits {
  /** Bytes of one file. */
  readonly file: number;
  /** Bytes of all of them. */
  readonly all: number;
  /** Entries of directories that are looked at. */
  readonly entries: number;
  /** Directories inside each other. */
  readonly depth: number;
}

export const SHARD_LIMITS: ShardLimits = { file: 128 * 1_048_576, all: 512 * 1_048_576, entries: 10_000, depth: 8 };

/** The name of a shard's file, by which it is found in a directory. */
export function nameShardFile({ index, of }: Shard): string {
  return `shard-${index}-of-${of}.json`;
}

const NAME = /^shard-[1-9]\d{0,2}-of-[1-9]\d{0,2}\.json$/;

export interface ReadShard {
  /** As it is shown: the path from what was named. */
  readonly name: string;
  readonly file: ShardFile;
}

/**
 * Reads shards' files: those that are named, and of directories that are named all below them that have a shard's name. Links below them are not followed.
 * Each is measured before it is read, and parsed before the next is opened.
 *
 * @throws PromptgateError `shard-invalid` where there is nothing of that name, a limit is reached or a file is no shard's
 */
export async function readShards(paths: readonly string[], limits: ShardLimits = SHARD_LIMITS): Promise<readonly ReadShard[]> {
  const found = (await Promise.all(paths.map((path) => findFiles(path, limits)))).flat();
  if (found.length > SHARD_LIMIT) throw refuse(`There are ${found.length} shards’ files, and at most ${SHARD_LIMIT} can be.`);
  const shards: ReadShard[] = [];
  let left = limits.all;
  for (const { path, name, isNamed } of found) {
    const text = await readText(path, name, Math.min(limits.file, left), isNamed);
    left -= Buffer.byteLength(text);
    shards.push({ name, file: parseShardFile(text, name) });
  }
  return shards;
}

interface FoundFile {
  readonly path: string;
  readonly name: string;
  /** The user named it, and not a directory. */
  readonly isNamed: boolean;
}

async function findFiles(path: string, limits: ShardLimits): Promise<readonly FoundFile[]> {
  const entry = await stat(path).catch(() => null);
  if (entry === null) throw refuse(`${path} does not exist.`);
  if (!entry.isDirectory()) return [{ path, name: path, isNamed: true }];
  const files: FoundFile[] = [];
  const budget = { entries: limits.entries };
  await walk(path, '', limits.depth, budget, files);
  return files.sort((one, other) => (one.name < other.name ? -1 : 1));
}

async function walk(directory: string, prefix: string, depth: number, budget: { entries: number }, files: FoundFile[]): Promise<void> {
  const entries = await readdir(directory, { withFileTypes: true }).catch((cause: Error) => {
    throw refuse(`${prefix === '' ? 'The directory' : prefix} cannot be read.`, cause);
  });
  budget.entries -= entries.length;
  if (budget.entries < 0 || depth === 0) throw refuse('The directory holds too many files or directories to look for shards in.');
  for (const entry of entries) {
    const [path, name] = [join(directory, entry.name), `${prefix}${entry.name}`];
    if (entry.isDirectory()) await walk(path, `${name}/`, depth - 1, budget, files);
    else if (entry.isFile() && NAME.test(entry.name)) files.push({ path, name, isNamed: false });
  }
}

/** A link in the place of a file that was found in a directory is not followed, whenever it was put there. */
async function readText(path: string, name: string, limit: number, isNamed: boolean): Promise<string> {
  const flags = constants.O_RDONLY | (isNamed ? 0 : (constants.O_NOFOLLOW ?? 0)) | (constants.O_NONBLOCK ?? 0);
  const handle = await open(path, flags).catch((cause: Error) => {
    throw refuse(`${name} cannot be read.`, cause);
  });
  try {
    const entry = await handle.stat();
    if (!entry.isFile() || (!isNamed && (await lstat(path)).isSymbolicLink())) throw refuse(`${name} is no shard of an eval run.`);
    if (entry.size > limit)
      throw refuse(`${name} is larger than what shards’ files may be: ${Math.floor(limit / 1_048_576)} MB are left for it.`);
    // Of a file that grows meanwhile, what it was: it is no JSON then.
    const bytes = Buffer.alloc(entry.size);
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read) ({ bytesRead: read } = await handle.read(bytes, length));
    return bytes.toString('utf8', 0, length);
  } finally {
    await handle.close();
  }
}

function refuse(message: string, cause?: unknown): PromptgateError {
  return new PromptgateError(message, {
    code: 'shard-invalid',
    kind: 'usage',
    help: 'Name the files that "promptgate eval --shard I/N --output FILE" wrote, or the directory that they lie in.',
    ...(cause === undefined ? {} : { cause }),
  });
}
