import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  GAMMA,
  indexOfLatency,
  MAX_INDEX,
  MIN_INDEX,
  quantileOf,
  roundUpToBoundary,
  upperBoundOf,
} from '../../src/monitoring/latency-sketch.ts';
import type { RollUp } from '../../src/monitoring/roll-up.ts';
import { EMPTY_ROLL_UP } from '../../src/monitoring/sum-roll-ups.ts';

const latency = fc.oneof(
  fc.double({ min: 0, max: 86_400_000, noNaN: true }),
  fc.integer({ min: 0, max: 5000 }),
  fc.double({ min: 0, max: 0.01, noNaN: true }),
);

function sketch(values: readonly number[]): RollUp {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(indexOfLatency(value), (counts.get(indexOfLatency(value)) ?? 0) + 1);
  const micros = values.map((value) => Math.round(value * 1000));
  return { ...EMPTY_ROLL_UP, calls: values.length, latency: counts, latencyMin: Math.min(...micros), latencyMax: Math.max(...micros) };
}

describe('the latency sketch', () => {
  test('a bucket holds what is above the bound before it and up to its own', () => {
    fc.assert(
      fc.property(latency, (ms) => {
        const index = indexOfLatency(ms);
        expect(ms <= upperBoundOf(index)).toBe(true);
        expect(index === MIN_INDEX || ms > upperBoundOf(index - 1)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('a power of γ is the last value of its bucket, in all of them', () => {
    for (let index = MIN_INDEX; index <= MAX_INDEX; index += 1) {
      const bound = GAMMA ** index;
      const next = index < MAX_INDEX ? indexOfLatency(bound * (1 + Number.EPSILON)) : index + 1;
      expect([upperBoundOf(index), indexOfLatency(bound), roundUpToBoundary(bound), next]).toEqual([bound, index, bound, index + 1]);
    }
  });

  test('covers a microsecond to a day, and takes what is beyond to its ends', () => {
    expect([indexOfLatency(0), indexOfLatency(1e-9), indexOfLatency(0.001), indexOfLatency(86_400_000)]).toEqual([
      MIN_INDEX,
      MIN_INDEX,
      MIN_INDEX,
      MAX_INDEX,
    ]);
    expect(upperBoundOf(MIN_INDEX)).toBeGreaterThanOrEqual(0.001);
    expect(upperBoundOf(MIN_INDEX - 1)).toBe(upperBoundOf(MIN_INDEX));
    expect(upperBoundOf(MAX_INDEX + 5)).toBe(upperBoundOf(MAX_INDEX));
    expect(upperBoundOf(MAX_INDEX)).toBeGreaterThanOrEqual(86_400_000);
  });

  test('a threshold is rounded up to the next bound', () => {
    const rounded = roundUpToBoundary(2100);
    expect(rounded).toBeGreaterThanOrEqual(2100);
    expect(rounded).toBeLessThan(2100 * GAMMA);
    expect(upperBoundOf(indexOfLatency(rounded))).toBe(rounded);
  });

  test('a quantile is that of the sorted values to one per cent', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.002, max: 100_000, noNaN: true }), { minLength: 1, maxLength: 200 }),
        fc.constantFrom(0, 0.5, 0.95, 0.99, 1),
        (values, q) => {
          const exact = values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(q * values.length))] as number;
          const found = quantileOf(sketch(values), q) as number;
          // Least and greatest latency are known to the microsecond.
          expect(Math.abs(found - exact)).toBeLessThanOrEqual(0.01 * exact * (1 + 1e-9) + 0.0005);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('takes the rank floor(q·n), and stays within what was seen', () => {
    const values = Array.from({ length: 20 }, (_, place) => (place === 19 ? 1000 : 10));
    expect(quantileOf(sketch(values), 0.95)).toBe(1000);
    expect(quantileOf(sketch(values), 0.9)).toBeCloseTo(10, 0);
    expect(quantileOf(sketch([0, 0]), 0.95)).toBe(0);
    expect(quantileOf(EMPTY_ROLL_UP, 0.95)).toBeNull();
  });
});
