import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { writeMd5 } from '../../src/rollout/md5.ts';
import { anyText } from './text.ts';

function hash(text: string): string {
  const state = new Int32Array(4);
  writeMd5(text, state);
  const bytes = Buffer.alloc(16);
  for (const [at, word] of state.entries()) bytes.writeInt32LE(word, at * 4);
  return bytes.toString('hex');
}

const byNode = (text: string): string => createHash('md5').update(text, 'utf8').digest('hex');

describe('md5', () => {
  // RFC 1321, A.5.
  test.each([
    ['', 'd41d8cd98f00b204e9800998ecf8427e'],
    ['a', '0cc175b9c0f1b6a831c399e269772661'],
    ['abc', '900150983cd24fb0d6963f7d28e17f72'],
    ['message digest', 'f96b697d7cb7938d525a2f31aaf161d0'],
    ['abcdefghijklmnopqrstuvwxyz', 'c3fcd3d76192e4007dfb496cca67e13b'],
    ['ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789', 'd174ab98d277d9f5a5611c2c9f419d9f'],
    ['12345678901234567890123456789012345678901234567890123456789012345678901234567890', '57edf4a22be3c955ac49da2e2107b67a'],
  ])('of %j is what RFC 1321 says', (text, digest) => {
    expect(hash(text)).toBe(digest);
  });

  test('of every length over several blocks, in letters of one to four bytes, is what node:crypto says', () => {
    const texts = ['x', 'ü', '€', '😀'].flatMap((letter) => Array.from({ length: 260 }, (_, length) => letter.repeat(length)));
    expect(texts.filter((text) => hash(text) !== byNode(text))).toEqual([]);
  });

  test('of any text is what node:crypto says, whatever was hashed before it', () => {
    fc.assert(
      fc.property(anyText({ maxLength: 40 }), fc.nat(30), (text, times) => hash(text.repeat(times)) === byNode(text.repeat(times))),
    );
    const long = '😀 long '.repeat(100_000);
    expect([hash(long), hash('abc')]).toEqual([byNode(long), byNode('abc')]);
  });
});
