import type { Position } from './positions.ts';
import { indexPositions } from './positions.ts';

export type Encoding = 'UTF-16' | 'UTF-32' | 'not UTF-8';

/** What bytes say as UTF-8. A byte order mark and NULs are kept: reviewed bytes are the bytes that a model gets. */
export type Decoded =
  | { readonly text: string; readonly fault: null }
  | { readonly text: null; readonly fault: { readonly encoding: Encoding; readonly place: Position; readonly byte: number } };

/** Decodes UTF-8 strictly. On a fault it says which encoding the bytes look like, and where the first wrong byte stands. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  const wide = guessWideEncoding(bytes);
  if (wide !== null) return { text: null, fault: { encoding: wide, place: { line: 1, column: 1 }, byte: bytes[0] ?? 0 } };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), fault: null };
  } catch {
    const offset = findFirstFault(bytes);
    const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, offset));
    return { text: null, fault: { encoding: 'not UTF-8', place: indexPositions(before)(before.length), byte: bytes[offset] ?? 0 } };
  }
}

/** The offset of the first byte that begins no valid UTF-8 sequence. */
function findFirstFault(bytes: Uint8Array): number {
  let valid = 0;
  let wrong = bytes.length;
  while (wrong - valid > 1) {
    const middle = (valid + wrong) >> 1;
    if (isValidStart(bytes.subarray(0, middle))) valid = middle;
    else wrong = middle;
  }
  // `valid` bytes may end inside the broken sequence: step back to that sequence's first byte.
  let start = valid;
  while (start > 0 && valid - start < 4 && !isWhole(bytes.subarray(0, start))) start -= 1;
  return start;
}

/** Whether the bytes are valid so far; a sequence cut at the end is no fault. */
function isValidStart(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function isWhole(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** UTF-16 and UTF-32 are told by their byte order mark, or by NULs in every second byte (which would be valid UTF-8). */
function guessWideEncoding(bytes: Uint8Array): Encoding | null {
  const [a, b, c, d] = bytes;
  if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff)) return 'UTF-32';
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return 'UTF-16';
  const length = Math.min(bytes.length, 1024) & ~1;
  if (length < 4) return null;
  const zeros = [0, 0];
  for (let at = 0; at < length; at += 1) if (bytes[at] === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const [most, least] = even > odd ? [even, odd] : [odd, even];
  return most >= length / 4 && least <= length / 32 ? 'UTF-16' : null;
}
