import { isUtf8 } from 'node:buffer';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decodeUtf8 } from '../../src/prompt/decode.ts';

const bytesOf = (text: string): number[] => [...new TextEncoder().encode(text)];
const piece = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 6 }).map(bytesOf),
  fc.constantFrom(
    [0x80],
    [0xc0, 0xaf],
    [0xe2, 0x82],
    [0xed, 0xa0, 0x80],
    [0xf0, 0x9f, 0x98],
    [0xf4, 0x90, 0x80, 0x80],
    [0xff],
    [0x0a],
    [0xef, 0xbb, 0xbf],
  ),
);

describe('decodeUtf8', () => {
  test('is strict, and finds the first wrong byte', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const bytes = Uint8Array.from([...bytesOf('plain text\n'), ...pieces.flat()]);
        const { text, fault } = decodeUtf8(bytes);
        expect(text !== null).toBe(isUtf8(bytes));
        if (text !== null) {
          expect(new TextEncoder().encode(text)).toEqual(bytes);
          return;
        }
        let valid = bytes.length;
        while (!isUtf8(bytes.subarray(0, valid))) valid -= 1;
        // The longest valid beginning may end in front of a sequence that is only cut further on.
        const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, valid)).split('\n');
        expect(fault).toMatchObject({
          encoding: 'not UTF-8',
          byte: bytes[valid],
          place: { line: before.length, column: (before.at(-1) ?? '').length + 1 },
        });
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['utf16le', true, 'UTF-16'],
    ['utf16le', false, 'UTF-16'],
  ] as const)('%s with mark %s is %s', (encoding, mark, name) => {
    expect(decodeUtf8(Buffer.from(`${mark ? '\ufeff' : ''}Hello, you.`, encoding)).fault?.encoding).toBe(name);
  });

  test('UTF-8 that has a few NULs stays text', () => {
    expect(decodeUtf8(new TextEncoder().encode('a\0bcdefghijk')).text).toBe('a\0bcdefghijk');
    expect(decodeUtf8(new Uint8Array(20)).text).toBe('\0'.repeat(20));
  });
});
