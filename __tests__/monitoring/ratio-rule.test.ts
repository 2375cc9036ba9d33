import { describe, expect, test } from '@jest/globals';
import { applyRatioRule } from '../../src/monitoring/ratio-rule.ts';
import type { Statistics } from '../../src/monitoring/statistics.ts';

const stats = (errorRate: number, avgSatisfaction: number | null): Statistics => ({
  totalCalls: 200,
  avgLatencyMs: 700,
  p95LatencyMs: 1500,
  avgSatisfaction,
  errorRate,
  totalTokens: 0,
});

describe('the plain rule', () => {
  test.each<[number, number | null, number, number | null, string, string[]]>([
    [0.015, 4, 0.01, 4, 'pass', []],
    [0.0151, 4, 0.01, 4, 'regress', ['errors']],
    [0.01, 3.6, 0.01, 4, 'pass', []],
    [0.01, 3.59, 0.01, 4, 'regress', ['satisfaction']],
    [0.05, 2, 0.01, 4, 'regress', ['errors', 'satisfaction']],
    [0.001, null, 0, 4, 'regress', ['errors']],
    [0, null, 0, null, 'pass', []],
    [0, 1, 0, null, 'pass', []],
  ])('%f and %s after %f and %s: %s', (rate, rating, rateBefore, ratingBefore, verdict, named) => {
    const found = applyRatioRule(stats(rate, rating), stats(rateBefore, ratingBefore));
    expect(found).toMatchObject({ rule: 'ratio', verdict, named });
    expect(found.reasons.map(({ guardrail }) => guardrail)).toEqual(named);
  });

  test('compares nothing with nothing', () => {
    expect(applyRatioRule(null, stats(0, 4))).toMatchObject({
      verdict: 'insufficient',
      reasons: [{ text: expect.stringContaining('last hour') }],
    });
    expect(applyRatioRule(stats(0, 4), null)).toMatchObject({
      verdict: 'insufficient',
      reasons: [{ text: expect.stringContaining('24 hours') }],
    });
  });
});
