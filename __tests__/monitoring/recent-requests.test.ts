import { describe, expect, test } from '@jest/globals';
import { RecentRequests } from '../../src/monitoring/recent-requests.ts';

describe('requests that were counted', () => {
  test('are told by guardrail and arm', () => {
    const requests = new RecentRequests(7);
    expect([requests.mark(1, 'a', 0b01), requests.mark(1, 'a', 0b11), requests.mark(1, 'a', 0b11)]).toEqual([0b01, 0b10, 0]);
    expect([requests.mark(2, 'a', 0b11), requests.mark(1, 'b', 0b11)]).toEqual([0b11, 0b11]);
  });

  test('are known again, but for those whose place a newer one has taken', () => {
    const requests = new RecentRequests(7);
    const markAll = (from: number, to: number): number => {
      let fresh = 0;
      for (let place = from; place < to; place += 1) fresh += requests.mark(place % 2, `r${place}`, 1);
      return fresh;
    };
    expect(markAll(0, 1000)).toBe(1000);
    expect(markAll(0, 1000)).toBeLessThan(15);
    // 29,000 later ones in 262,144 places have taken a tenth.
    markAll(1000, 30_000);
    expect(Math.abs(markAll(0, 1000) - 105)).toBeLessThan(40);
  });
});
