import { describe, expect, test } from '@jest/globals';
import { RecentRequests } from '../../src/monitoring/recent-requests.ts';

describe('requests that were counted', () => {
  test('are told by guardrail and arm', () => {
    const requests = new RecentRequests(7);
    expect([requests.mark(1, 'a', 0b01), requests.mark(1, 'a', 0b11), requests.mark(1, 'a', 0b11)]).toEqual([0b01, 0b10, 0]);
    expect([requests.mark(2, 'a', 0b11), requests.mark(1, 'b', 0b11)]).toEqual([0b11, 0b11]);
  });

  test('are known again, but for few of many, and take room for a quarter of a million at most', () => {
    const requests = new RecentRequests(7);
    const markAll = (from: number, to: number): number => {
      let fresh = 0;
      for (let place = from; place < to; place += 1) fresh += requests.mark(place % 2, `request ${place}`, 1);
      return fresh;
    };
    expect(markAll(0, 5000)).toBe(5000);
    // Of 5,000 in 262,144 places, a hundredth finds its place taken by a later one.
    expect(markAll(0, 5000)).toBeLessThan(150);
    markAll(5000, 1_000_000);
    expect(markAll(0, 1000)).toBeGreaterThan(950);
  });
});
