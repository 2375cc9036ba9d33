import { PromptgateError } from '../errors.ts';
import { writeMd5 } from './md5.ts';

/** The name of this rule; a bundle says by it how its prompts are routed. */
export const SCHEME = 'md5-100k/v1';

/** The salt that is none: keys are hashed as they are. */
const NO_SALT = 'none';

export interface BucketOptions {
  /** Reshuffles the keys: `salt:key` is hashed. Without one, or with `none`, a key is in the same bucket whatever it is routed for. */
  readonly salt?: string | undefined;
}

const STATE = new Int32Array(4);

/** Names what a caller gave without printing all of it. */
function show(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value.slice(0, 60)) : value === null ? 'null' : typeof value;
}

function requireText(what: 'key' | 'salt', value: unknown): asserts value is string {
  if (typeof value === 'string' && value.isWellFormed()) return;
  const why = typeof value === 'string' ? 'holds half of a surrogate pair, which no UTF-8 has' : 'is not a string';
  throw new PromptgateError(`The ${what} ${show(value)} ${why}`, {
    code: `${what}-invalid`,
    kind: 'usage',
    help: 'Give a string of whole characters, such as the id of a user or a request: `String(user.id)`.',
  });
}

function requireSalt(salt: unknown): asserts salt is string {
  requireText('salt', salt);
  if (salt !== '' && !salt.includes(':')) return;
  throw new PromptgateError(`The salt ${show(salt)} ${salt === '' ? 'is empty' : 'holds a colon, which ends a salt'}`, {
    code: 'salt-invalid',
    kind: 'usage',
    help: 'Give a name without a colon, such as `checkout/r-7`, or leave `salt` out.',
  });
}

/** Swaps the bytes of a word and reads it as a number without a sign. */
function swap(word: number): number {
  return ((word << 24) | ((word & 0xff00) << 8) | ((word >>> 8) & 0xff00) | (word >>> 24)) >>> 0;
}

/**
 * The place of a text among 100,000: md5 as one number of 128 bits, most significant byte first, modulo 100,000, its last two digits first.
 * The text is taken as it is, salted and well-formed.
 */
export function placeOf(text: string): number {
  writeMd5(text, STATE);
  let remainder = 0;
  // 2^32 modulo 100,000 is 67,296: the products stay below 2^53, and no BigInt is needed.
  for (let word = 0; word < 4; word += 1) remainder = (remainder * 67_296 + (swap(STATE[word] as number) % 100_000)) % 100_000;
  return (remainder % 100) * 1000 + Math.floor(remainder / 100);
}

/** What stands before a key that is hashed with this salt. */
export function prefixOf(salt: string | undefined): string {
  return salt === undefined || salt === NO_SALT ? '' : `${salt}:`;
}

/**
 * Where a key lies among 100,000 places: `bucketOf` times 1,000 and three more digits, so that a share may be as fine as 0.001 %.
 * @param key of a user or a request; any well-formed string
 * @throws PromptgateError `key-invalid`, `salt-invalid`
 */
export function fineBucketOf(key: string, { salt }: BucketOptions = {}): number {
  requireText('key', key);
  if (salt !== undefined) requireSalt(salt);
  return placeOf(prefixOf(salt) + key);
}

/**
 * The bucket of a key, 0 to 99: md5 of its UTF-8 as a number, modulo 100. Every language that has md5 gives the same.
 * @throws PromptgateError `key-invalid`, `salt-invalid`
 */
export function bucketOf(key: string, options: BucketOptions = {}): number {
  return Math.floor(fineBucketOf(key, options) / 1000);
}

/** How many places among 100,000 a share holds, the lowest ones. @param percent 0 to 100; to the nearest thousandth */
export function countPlaces(percent: number): number {
  return Math.round(percent * 1000);
}

/** Whether a place among 100,000 is within a share; a larger share holds all of a smaller one. */
export function isWithin(fine: number, percent: number): boolean {
  if (typeof percent === 'number' && percent >= 0 && percent <= 100) return fine < countPlaces(percent);
  throw new PromptgateError(`The share ${String(percent).slice(0, 40)} is not a number from 0 to 100`, {
    code: 'percent-invalid',
    kind: 'usage',
    help: 'Give it in percent: 5 for every twentieth, 0.5 for one in two hundred.',
  });
}
