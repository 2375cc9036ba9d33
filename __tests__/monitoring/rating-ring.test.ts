import { describe, expect, test } from '@jest/globals';
import { type RatedResponse, RatingRing } from '../../src/monitoring/rating-ring.ts';

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
