import { describe, expect, test } from '@jest/globals';
import { boundErrorRate, testWithoutControl, weighAboveRate } from '../../src/monitoring/no-control.ts';
import { resolveSettings } from '../../src/monitoring/settings.ts';

const before = { calls: 4800, errors: 48 };

describe('the highest rate that counts leave possible', () => {
  // scipy.stats.beta.ppf(1 - risk, errors + 1, calls - errors)
  test.each([
    [{ calls: 4800, errors: 48 }, 0.005, 0.01432321],
    [{ calls: 10, errors: 0 }, 0.005, 0.4112959813],
    [{ calls: 10_000_000, errors: 0 }, 0.025, 3.68887877e-7],
    [{ calls: 101_000, errors: 999 }, 0.005, 0.01072167924],
    [{ calls: 5, errors: 5 }, 0.005, 1],
  ])('of %j at %f', (counts, risk, rate) => {
    expect(boundErrorRate(counts, risk) / rate).toBeCloseTo(1, 3);
  });

  test('covers as often as it says', () => {
    // The chance that 3 or fewer of 100 fail at the bound after 3 of 100 is the risk itself.
    const p = boundErrorRate({ calls: 100, errors: 3 }, 0.005);
    let [sum, chance] = [0, (1 - p) ** 100];
    for (let k = 0; k <= 3; k += 1) {
      sum += chance;
      chance *= ((100 - k) / (k + 1)) * (p / (1 - p));
    }
    expect(sum).toBeCloseTo(0.005, 8);
  });
});

describe('the evidence against a rate', () => {
  test('has a mean of exactly 1 at that rate, and less below', () => {
    for (const [rate, expected] of [
      [0.15, 1],
      [0.1, 0.999],
    ] as const) {
      let [mean, chance] = [0, (1 - rate) ** 30];
      for (let errors = 0; errors <= 30; errors += 1) {
        mean += chance * Math.exp(weighAboveRate({ calls: 30, errors }, 0.15));
        chance *= ((30 - errors) / (errors + 1)) * (rate / (1 - rate));
      }
      if (expected === 1) expect(mean).toBeCloseTo(1, 9);
      else expect(mean).toBeLessThan(expected);
    }
  });

  test('leaves out ratios that would be no chance, and says nothing where none is left', () => {
    expect(weighAboveRate({ calls: 10, errors: 10 }, 0.9)).toBe(0);
    expect(weighAboveRate({ calls: 1, errors: 1 }, 0.4)).toBeCloseTo(Math.log((1.25 + 1.5 + 2) / 3), 12);
    expect(Number.isFinite(weighAboveRate({ calls: 10_000_000, errors: 5_000_000 }, 0.01))).toBe(true);
  });
});

describe('a version without a control', () => {
  test('regresses where it fails much more often than before, and says so with the figures', () => {
    const found = testWithoutControl(before, { calls: 2000, errors: 90 });
    expect(found).toMatchObject({ rule: 'no-control', verdict: 'regress', named: ['errors'], logLimit: Math.log(200) });
    expect(found.reasons[0]?.text).toContain('90 of 2000 calls failed; before, at most 1.4 % did');
  });

  test('is insufficient while that is not proven, without calls, and without anything before', () => {
    expect(testWithoutControl(before, { calls: 2000, errors: 24 })).toMatchObject({
      verdict: 'insufficient',
      reasons: [{ reason: 'not-proven' }],
    });
    expect(testWithoutControl(before, null).reasons).toMatchObject([{ reason: 'no-calls' }]);
    expect(testWithoutControl(before, { calls: 0, errors: 0 }).reasons).toMatchObject([{ reason: 'no-calls' }]);
    const alone = testWithoutControl(null, { calls: 10, errors: 9 });
    expect(alone).toMatchObject({ verdict: 'insufficient', logE: 0, baseline: null, reasons: [{ reason: 'no-baseline' }] });
  });

  test('needs the events and the rate that an alarm needs', () => {
    const few = testWithoutControl({ calls: 1_000_000, errors: 10 }, { calls: 100, errors: 4 });
    expect(few).toMatchObject({ verdict: 'insufficient', reasons: [{ reason: 'too-few-events' }] });
    expect(few.logE).toBeGreaterThan(few.logLimit);
    const rare = testWithoutControl({ calls: 1_000_000, errors: 10 }, { calls: 100_000, errors: 300 });
    expect(rare.reasons).toMatchObject([{ reason: 'too-few-events' }]);
    expect(testWithoutControl({ calls: 1_000_000, errors: 10 }, { calls: 100, errors: 4 }, resolveSettings({ minEvents: 4 })).verdict).toBe(
      'regress',
    );
  });

  test.each([
    { calls: 5, errors: 6 },
    { calls: 1.5, errors: 0 },
    { calls: Number.NaN, errors: 0 },
    { calls: 5, errors: -1 },
  ])('refuses %j', (wrong) => {
    expect(() => testWithoutControl(wrong, null)).toThrow(expect.objectContaining({ code: 'counts-invalid' }));
    expect(() => testWithoutControl(null, wrong)).toThrow(expect.objectContaining({ code: 'counts-invalid' }));
  });
});
