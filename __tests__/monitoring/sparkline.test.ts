import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { describeTrend, drawSparkline } from '../../src/monitoring/sparkline.ts';

describe('drawSparkline', () => {
  test('goes from the scale’s begin to its end', () => {
    expect(drawSparkline([0, 1, 2, 3, 4, 5, 6, 7])).toBe('▁▂▃▄▅▆▇█');
  });

  test('begins at 0, so that noise stays low', () => {
    expect(drawSparkline([100, 101, 100])).toBe('███');
    expect(drawSparkline([1, 8, 4])).toBe('▂█▅');
  });

  test('below 0 the least value is the begin', () => {
    expect(drawSparkline([-4, 0, 4])).toBe('▁▅█');
  });

  test('nothing known is a gap; nothing but 0 is the lowest bar', () => {
    expect(drawSparkline([1, null, Number.NaN, Number.POSITIVE_INFINITY, 1])).toBe('█   █');
    expect(drawSparkline([0, 0])).toBe('▁▁');
    expect(drawSparkline([])).toBe('');
    expect(drawSparkline([null])).toBe(' ');
  });

  test('has one sign a value, and a greater value never a lower bar', () => {
    const values = fc.array(fc.option(fc.double({ noNaN: true, min: -1e300, max: 1e300 })), { maxLength: 60 });
    fc.assert(
      fc.property(values, (given) => {
        const line = [...drawSparkline(given)];
        expect(line).toHaveLength(given.length);
        const pairs = given.flatMap((value, index) => (value === null ? [] : [[value, line[index] as string] as const]));
        const sorted = pairs.toSorted(([a], [b]) => a - b).map(([, bar]) => bar);
        expect(sorted).toEqual(sorted.toSorted());
      }),
      { numRuns: 100 },
    );
  });
});

describe('describeTrend', () => {
  const percent = (value: number) => `${(value * 100).toFixed(1)} %`;

  test('says the scale in words', () => {
    expect(describeTrend([0.01, 0.02, 0.04], percent)).toBe('▃▅█ 1.0 % to 4.0 %, last 4.0 %');
    expect(describeTrend([0.01, null, 0.01], percent)).toBe('█ █ 1.0 % throughout');
    expect(describeTrend([null, 0.02], percent)).toBe(' █ 2.0 %');
    expect(describeTrend([null], percent)).toBe('no figures');
  });
});
