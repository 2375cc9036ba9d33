import { describe, expect, test } from '@jest/globals';
import { createRandom } from '../../src/monitoring/seeded-random.ts';
import { designedShare, SHARE_LOG_LIMIT, weighShare, weighShares } from '../../src/monitoring/share-check.ts';

describe('the share check', () => {
  test('is what an independent computation gives (mpmath, 40 digits)', () => {
    expect(weighShare({ percent: 10, canary: 100, stable: 900 })).toBeCloseTo(-0.34699488414, 9);
    expect(weighShare({ percent: 10, canary: 150, stable: 850 })).toBeCloseTo(6.0422899051, 9);
    expect(weighShare({ percent: 10, canary: 80_000, stable: 920_000 })).toBeCloseTo(2363.2247009, 5);
    expect(weighShare({ percent: 0.001, canary: 120, stable: 9_999_880 })).toBeCloseTo(-4.2512551532, 9);
    expect(weighShare({ percent: 50, canary: 1e9, stable: 1e9 })).toBeCloseTo(-7.2545791191, 9);
    expect(weighShare({ percent: 10, canary: 100_030_000, stable: 899_970_000 })).toBeCloseTo(-1.9091810544, 9);
  });

  test('has a mean of exactly 1 where the calls were shared out as designed', () => {
    let [mean, chance] = [0, 0.7 ** 20];
    for (let canary = 0; canary <= 20; canary += 1) {
      mean += chance * Math.exp(weighShare({ percent: 30, canary, stable: 20 - canary }));
      chance *= ((20 - canary) / (canary + 1)) * (0.3 / 0.7);
    }
    expect(mean).toBeCloseTo(1, 9);
  });

  test('finds a canary that loses a fifth of its calls, and lets chance be', () => {
    expect(weighShare({ percent: 10, canary: 800, stable: 9000 })).toBeGreaterThan(SHARE_LOG_LIMIT);
    expect(weighShare({ percent: 10, canary: 960, stable: 9040 })).toBeLessThan(SHARE_LOG_LIMIT);
  });

  test('at 0 and 100 percent holds what must be, and finds what cannot be', () => {
    expect(weighShare({ percent: 0, canary: 0, stable: 1e7 })).toBe(0);
    expect(weighShare({ percent: 100, canary: 1e7, stable: 0 })).toBe(0);
    expect(weighShare({ percent: 0, canary: 50, stable: 1000 })).toBeGreaterThan(SHARE_LOG_LIMIT);
    expect(weighShare({ percent: 100, canary: 1000, stable: 50 })).toBeGreaterThan(SHARE_LOG_LIMIT);
    expect(weighShare({ percent: 50, canary: 0, stable: 0 })).toBe(0);
  });

  test('takes the share that routing realises, to a thousandth of a percent', () => {
    expect(designedShare(33.33333)).toBe(0.33333);
    expect(designedShare(12.5)).toBe(0.125);
  });

  test('multiplies the steps of requests', () => {
    const shares = [
      { step: 0, percent: 10, canary: 130, stable: 870 },
      { step: 1, percent: 50, canary: 540, stable: 460 },
    ];
    expect(weighShares(shares, 'request')).toBeCloseTo(
      shares.reduce((sum, share) => sum + weighShare(share), 0),
      12,
    );
    expect(weighShares([], 'request')).toBe(0);
  });

  test('does not count the same users anew in each step', () => {
    const random = createRandom(5);
    const steps = [10, 12, 14, 16, 18, 20, 22, 24, 26, 28];
    let [alarms, product] = [0, 0];
    for (let run = 0; run < 300; run += 1) {
      const places = Array.from({ length: 2000 }, () => random() * 100);
      const shares = steps.map((percent, step) => {
        const canary = places.filter((place) => place < percent).length;
        return { step, percent, canary, stable: places.length - canary };
      });
      if (weighShares(shares, 'user') >= SHARE_LOG_LIMIT) alarms += 1;
      if (weighShares(shares, 'request') >= SHARE_LOG_LIMIT) product += 1;
    }
    expect(alarms).toBeLessThanOrEqual(1);
    expect(product).toBeGreaterThan(3);
  });

  test('of users still finds the step in which users were lost, the later the more it takes', () => {
    const lost = { percent: 10, canary: 900, stable: 10_000 };
    expect(weighShares([{ step: 0, ...lost }], 'user')).toBeCloseTo(weighShare(lost) - Math.log(2), 12);
    expect(
      weighShares(
        [
          { step: 0, percent: 5, canary: 50, stable: 950 },
          { step: 3, ...lost },
        ],
        'user',
      ),
    ).toBeCloseTo(weighShare(lost) - Math.log(20), 12);
  });
});
