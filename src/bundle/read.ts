import { createHash } from 'node:crypto';
import { bucketOf, fineBucketOf, SCHEME } from '../rollout/bucket.ts';
import type { Bundle } from './bundle.ts';
import { findMistake } from './form.ts';

/** Bytes of a bundle: thousands of prompts. */
export const BUNDLE_LIMIT = 10 * 1_048_576;

/** Vectors that are tried; a bundle has a dozen. */
const VECTOR_LIMIT = 1000;

export type BundleReading =
  | { readonly bundle: Bundle; readonly problem: null }
  /** A clause that goes on after "it": `is not whole: …`. */
  | { readonly bundle: null; readonly problem: string };

/** Canonical JSON sorts its members: these two are always the first, and the second can be cut out without anything being written anew. */
const HEAD = /^\{"commit":"(?:[0-9a-f]{40}|[0-9a-f]{64})",("digest":"(sha256:[0-9a-f]{64})",)/;

function refuse(problem: string): BundleReading {
  return { bundle: null, problem };
}

/**
 * Reads a bundle and proves it: its size, its own digest, its form, and that this program finds its vectors' places. Members that are not
 * known are left alone, so that a program can read what a later version writes. Pure; never throws.
 */
export function readBundle(bytes: Uint8Array): BundleReading {
  if (bytes.length > BUNDLE_LIMIT) return refuse(`is larger than ${BUNDLE_LIMIT / 1_048_576} MiB`);
  const head = HEAD.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 400)));
  const [, member, digest] = head ?? [];
  if (member === undefined || digest === undefined) return refuse('does not begin as a bundle does, with its commit and its digest');
  const found = digestWithout(bytes, (head?.[0].length ?? 0) - member.length, member.length);
  if (found !== digest) return refuse(`is not whole, or was changed after it was made: its digest is ${found}, and it names ${digest}`);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return refuse('is not JSON in UTF-8');
  }
  const mistake = findMistake(value);
  if (mistake !== null) return refuse(mistake);
  const bundle = value as Bundle;
  // JSON takes the last of two members of one name: who asks for a digest must get the one that was proven.
  if (bundle.digest !== digest) return refuse('names its digest twice');
  return proveVectors(bundle) ?? { bundle, problem: null };
}

/** The digest of a bundle's bytes without one member, and without the line break at their end. */
function digestWithout(bytes: Uint8Array, at: number, length: number): string {
  const end = bytes.at(-1) === 0x0a ? bytes.length - 1 : bytes.length;
  return `sha256:${createHash('sha256')
    .update(bytes.subarray(0, at))
    .update(bytes.subarray(at + length, end))
    .digest('hex')}`;
}

function proveVectors({ vectors }: Bundle): BundleReading | null {
  if (vectors.length === 0 || vectors.length > VECTOR_LIMIT)
    return refuse(`holds ${vectors.length} vectors; from 1 to ${VECTOR_LIMIT} are taken`);
  const wrong = vectors.find(({ key, bucket, fine }) => !key.isWellFormed() || bucketOf(key) !== bucket || fineBucketOf(key) !== fine);
  if (wrong === undefined) return null;
  return refuse(
    `says that the key ${JSON.stringify(wrong.key.slice(0, 60))} is in the bucket ${wrong.bucket}, by another rule than ${SCHEME} here`,
  );
}
