import { expect, test } from '@jest/globals';
import { formatCounts, formatEvidence, formatExponential, formatRate, formatShare } from '../../src/monitoring/figures.ts';

test('small shares are not 0 and nearly all is not all', () => {
  expect([0, 1e-9, 0.00042, 0.005, 0.00996, 0.0123, 0.5, 0.9994, 0.9996, 1].map(formatShare)).toEqual([
    '0 %',
    'below 0.0001 %',
    '0.042 %',
    '0.5 %',
    '1 %',
    '1.2 %',
    '50.0 %',
    '99.9 %',
    '100 %',
    '100 %',
  ]);
});

test('a rate of counts is as fine as any share', () => {
  expect(formatRate({ exposures: 10_000, bad: 4 })).toBe('0.04 %');
  expect(formatRate({ exposures: 0, bad: 0 })).toBe('–');
  expect(formatCounts({ exposures: 10_000, bad: 4 }, 'none')).toBe('0.04 % (4 of 10,000)');
});

test('numbers of any size can be printed', () => {
  const logs = [Number.NEGATIVE_INFINITY, Math.log(0.0042), 0, Math.log(2.63347), Math.log(412), Math.log(31138), 1000, -1000];
  expect(logs.map(formatExponential)).toEqual(['0', '0.0042', '1', '2.6', '412', '31,138', '2.0 × 10⁴³⁴', '5.1 × 10⁻⁴³⁵']);
  expect(formatExponential(Math.log(10) * 7)).toBe('10⁷');
});

test('E is written out as long as a person can read it', () => {
  const logs = [
    Number.NEGATIVE_INFINITY,
    Math.log(0.0042),
    0,
    Math.log(26.3347),
    Math.log(412.4),
    Math.log(31138),
    Math.log(999_999.5),
    1000,
  ];
  expect(logs.map(formatEvidence)).toEqual(['below 0.01', 'below 0.01', '1.00', '26.3', '412', '31,138', '10⁶', '10⁴³⁴']);
});
