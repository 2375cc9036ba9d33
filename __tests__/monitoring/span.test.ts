import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { coverSpan, isWithinRange, MINUTE } from '../../src/monitoring/span.ts';

describe('coverSpan', () => {
  test('covers each minute once, by hours where they are whole', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (from, length) => {
        const { hours, minutes } = coverSpan({ from: from * MINUTE, to: (from + length) * MINUTE }, 0);
        const wrong: number[] = [];
        for (let minute = 0; minute < 1100; minute += 1) {
          const times =
            Number(isWithinRange(hours, Math.floor(minute / 60))) + minutes.filter((range) => isWithinRange(range, minute)).length;
          if (times !== (minute >= from && minute < from + length ? 1 : 0)) wrong.push(minute);
        }
        expect(wrong).toEqual([]);
        expect(minutes.every(([begin, end]) => end - begin < 120)).toBe(true);
      }),
    );
  });

  test('widens to minutes, and to hours where minutes are gone', () => {
    expect(coverSpan({ from: 90_001, to: 120_001 }, 0)).toEqual({ hours: [0, 0], minutes: [[1, 3]] });
    expect(coverSpan({ from: 70 * MINUTE, to: 1000 * MINUTE }, 600)).toEqual({ hours: [1, 16], minutes: [[960, 1000]] });
    expect(coverSpan({ from: 70 * MINUTE, to: 130 * MINUTE }, 600)).toEqual({ hours: [1, 3], minutes: [] });
    expect(coverSpan({ from: 130 * MINUTE, to: 70 * MINUTE }, 0)).toEqual({ hours: [0, 0], minutes: [] });
  });
});
