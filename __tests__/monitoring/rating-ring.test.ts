import { describe, expect, test } from '@jest/globals';
import { hashText, type RatedResponse, RatingRing } from '../../src/monitoring/rating-ring.ts';

const DAY = 86_400_000;
const respond = (recordedAt: number): RatedResponse => ({
  series: { key: { promptId: 'p', version: '1', environment: 'e', epoch: '' }, cell: null },
  arm: null,
  key: null,
  recordedAt,
  rating: 0,
  ratedMinute: 0,
  isCorrected: false,
});

describe('the ring of responses', () => {
  test('holds the last 100,000 for certain, twice as many at most, each for a day', () => {
    const ring = new RatingRing(1);
    const response = respond(0);
    for (let place = 0; place <= 200_000; place += 1) ring.add(`r${place}`, response);
    const found = ['r99999', 'r100001', 'r200000', 'r200001'].map((id) => ring.find(id, DAY) === response);
    expect(found).toEqual([false, true, true, false]);
    expect(ring.find('r200000', DAY + 1)).toBeNull();
  });

  test('an id that comes again is the newer call', () => {
    const ring = new RatingRing(1);
    ring.add('r', respond(1));
    ring.add('r', respond(2));
    expect(ring.find('r', 3)?.recordedAt).toBe(2);
  });
});

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
