import { bucketOf, fineBucketOf } from './bucket.ts';

/** A key with the place that every reader of a bundle must find for it. */
export interface Vector {
  readonly key: string;
  readonly bucket: number;
  readonly fine: number;
}

/** Ordinary ids, what a salt makes of one, lengths around a block of md5, and characters of one to four bytes. */
const KEYS: readonly string[] = [
  'user_12345',
  'user_1',
  'a1b2c3d4-0000-4000-8000-000000000042',
  'customer-support/r-1:user_12345',
  '',
  '0',
  'x'.repeat(55),
  'x'.repeat(56),
  'x'.repeat(64),
  'jürgen@example.com',
  'e\u0301',
  '用户_12345',
  '😀',
  '\u{10ffff}',
];

/** What a bundle carries, so that a reader in another language can prove itself before it routes anybody. */
export function listVectors(): readonly Vector[] {
  return KEYS.map((key) => ({ key, bucket: bucketOf(key), fine: fineBucketOf(key) }));
}
