import { createHash } from 'node:crypto';

/** One of several equal parts of a run. */
export interface Shard {
  /** From 1 to `of`. */
  readonly index: number;
  readonly of: number;
}

/** Shards at most; more is a slip of the finger. */
export const SHARD_LIMIT = 256;

/** Reads `I/N`; null where it is none: I from 1 to N, N at most 256. */
export function parseShard(text: string): Shard | null {
  const match = /^([1-9]\d{0,2})\/([1-9]\d{0,2})$/.exec(text);
  if (match === null) return null;
  const [index, of] = [Number(match[1]), Number(match[2])];
  return index <= of && of <= SHARD_LIMIT ? { index, of } : null;
}

/** The shard, from 1, that runs a case: its id alone decides, so that both sides and all trials stay together on every machine. */
export function shardOf(caseId: string, of: number): number {
  const hash = createHash('sha256').update(caseId, 'utf8').digest('hex');
  return Number(BigInt(`0x${hash}`) % BigInt(of)) + 1;
}
