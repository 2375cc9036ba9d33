import { describe, expect, test } from '@jest/globals';
import { hashText } from '../../src/monitoring/text-hash.ts';

describe('hashText', () => {
  test('gives 53 bits that differ with the text and the seed', () => {
    const hashes = Array.from({ length: 10_000 }, (_, place) => hashText(`chatcmpl-${place}`, 7));
    expect(new Set(hashes).size).toBe(10_000);
    expect(hashes.every((hash) => Number.isSafeInteger(hash) && hash >= 0)).toBe(true);
    expect(hashText('x', 1)).not.toBe(hashText('x', 2));
    // Each bit is set about half of the time.
    for (let bit = 0; bit < 53; bit += 1) {
      const share = hashes.filter((hash) => Math.floor(hash / 2 ** bit) % 2 === 1).length / hashes.length;
      expect(Math.abs(share - 0.5)).toBeLessThan(0.02);
    }
  });
});
