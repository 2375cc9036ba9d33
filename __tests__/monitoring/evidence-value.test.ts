import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  MEAN_RATIOS,
  meanExp,
  PASS_RATIOS,
  RATIOS,
  sumExp,
  weighAgainst,
  weighEvents,
  weighMean,
  weighMeanAgainst,
  weighTolerated,
} from '../../src/monitoring/evidence-value.ts';
import type { RatingCounts } from '../../src/monitoring/roll-up.ts';

const evidence = (bad: { canary: number; stable: number }, w: number) =>
  Math.exp(meanExp(RATIOS.map((ratio) => weighEvents(bad, w, ratio))));

/** n over k, exactly enough for what is enumerated here. */
function choose(n: number, k: number): number {
  let value = 1;
  for (let place = 1; place <= k; place += 1) value = (value * (n - k + place)) / place;
  return k < 0 || k > n ? 0 : value;
}

/** The mean of a function of the canary's bad events, where `bad` of all are bad and chance alone says which. */
function meanUnderNull(canary: number, stable: number, bad: number, value: (canaryBad: number) => number): number {
  let mean = 0;
  for (let k = Math.max(0, bad - stable); k <= Math.min(bad, canary); k += 1) {
    mean += ((choose(canary, k) * choose(stable, bad - k)) / choose(canary + stable, bad)) * value(k);
  }
  return mean;
}

const binomial = (n: number, k: number, p: number) => choose(n, k) * p ** k * (1 - p) ** (n - k);

/** The formula as it stands, in plain numbers. */
function multiply({ canary, stable }: { canary: number; stable: number }, w: number, ratio: number): number {
  const q = (w * ratio) / (w * ratio + 1 - w);
  return (q / w) ** canary * ((1 - q) / (1 - w)) ** stable;
}

describe('E', () => {
  test('is what the formula gives by hand: one bad canary call at a tenth, and two', () => {
    expect(evidence({ canary: 1, stable: 0 }, 0.1)).toBeCloseTo(2.633475, 6);
    expect(evidence({ canary: 2, stable: 0 }, 0.1)).toBeCloseTo(8.9233, 4);
  });

  test('is the product of the factors as they are written', () => {
    fc.assert(
      fc.property(
        fc.nat(20),
        fc.nat(20),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        fc.constantFrom(...RATIOS),
        (canary, stable, w, ratio) => {
          const exact = multiply({ canary, stable }, w, ratio);
          expect(Math.exp(weighEvents({ canary, stable }, w, ratio)) / exact).toBeCloseTo(1, 9);
        },
      ),
    );
  });

  test('has a mean of at most 1 in every small block in which nothing is wrong, and of exactly 1 where one call is bad', () => {
    for (const [canary, stable] of [
      [1, 1],
      [1, 9],
      [3, 4],
      [5, 45],
      [20, 5],
    ] as const) {
      const w = canary / (canary + stable);
      for (let bad = 0; bad <= canary + stable; bad += 1) {
        const mean = meanUnderNull(canary, stable, bad, (k) => evidence({ canary: k, stable: bad - k }, w));
        expect(mean).toBeLessThanOrEqual(1 + 1e-9);
        if (bad <= 1) expect(mean).toBeCloseTo(1, 9);
      }
    }
  });

  test('goes up with each bad canary event and down with each bad stable one', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), fc.double({ min: 0.001, max: 0.999, noNaN: true }), (canary, stable, w) => {
        const now = evidence({ canary, stable }, w);
        expect(evidence({ canary: canary + 1, stable }, w)).toBeGreaterThan(now);
        expect(evidence({ canary, stable: stable + 1 }, w)).toBeLessThan(now);
      }),
    );
  });

  test('says nothing where there was nothing to compare', () => {
    for (const w of [0, 1]) expect(weighEvents({ canary: 7, stable: 3 }, w, 3)).toBe(0);
    for (const w of [0, 1]) expect(weighAgainst({ canary: 7, stable: 3 }, w, 1, 2)).toBe(0);
    for (const w of [0, 1]) expect(weighMean({ canary: [1, 0, 0, 0, 0], stable: [1, 0, 0, 0, 0] }, w, 2)).toBe(0);
    for (const w of [0, 1]) expect(weighMeanAgainst({ canary: [1, 0, 0, 0, 0], stable: [1, 0, 0, 0, 0] }, w, 1, 2)).toBe(0);
  });

  test('stays a number after ten million events, and at shares of a thousandth of a percent', () => {
    for (const w of [1e-5, 0.5, 1 - 1e-5]) {
      for (const bad of [
        { canary: 1e7, stable: 0 },
        { canary: 0, stable: 1e7 },
        { canary: 1e7, stable: 1e7 },
      ]) {
        const log = meanExp(RATIOS.map((ratio) => weighEvents(bad, w, ratio)));
        expect(Number.isFinite(log)).toBe(true);
      }
    }
    expect(meanExp(RATIOS.map((ratio) => weighEvents({ canary: 1e7, stable: 0 }, 0.5, ratio)))).toBeGreaterThan(5e6);
  });
});

describe('the evidence for a pass', () => {
  const pass = (bad: { canary: number; stable: number }, w: number) =>
    Math.exp(meanExp(PASS_RATIOS.map((ratio) => weighAgainst(bad, w, ratio, 2))));

  test('has a mean of at most 1 where the canary is exactly, or more than, twice as bad', () => {
    for (const [canary, stable] of [
      [2, 8],
      [5, 25],
    ] as const) {
      const w = canary / (canary + stable);
      for (const [rate, ratio] of [
        [0.01, 2],
        [0.2, 2],
        [0.4, 2],
        [0.05, 3],
        [0.09, 10],
      ] as const) {
        let mean = 0;
        for (let c = 0; c <= canary; c += 1)
          for (let s = 0; s <= stable; s += 1)
            mean += binomial(canary, c, rate * ratio) * binomial(stable, s, rate) * pass({ canary: c, stable: s }, w);
        expect(mean).toBeLessThanOrEqual(1 + 1e-9);
        // It is not so small that it could never say anything.
        if (ratio === 2 && rate <= 0.01) expect(mean).toBeGreaterThan(0.95);
      }
    }
  });

  test('is the ratio of two products', () => {
    for (const ratio of PASS_RATIOS) {
      const bad = { canary: 3, stable: 11 };
      expect(Math.exp(weighAgainst(bad, 0.2, ratio, 2))).toBeCloseTo(multiply(bad, 0.2, ratio) / multiply(bad, 0.2, 2), 9);
    }
  });

  test('of a tolerated rate grows with each good call, by hand 1/(1 − 0.01) for the part 0', () => {
    const parts = [0, 0.1, 0.25, 0.5].map((part) => ((1 - part * 0.01) / 0.99) ** 300);
    const mean = parts.reduce((sum, part) => sum + part, 0) / 4;
    expect(Math.exp(weighTolerated({ bad: 0, exposures: 300 }, 0.01))).toBeCloseTo(mean, 9);
  });

  test('of a tolerated rate has a mean of at most 1 at that rate, and above it', () => {
    for (const rate of [0.1, 0.3]) {
      let mean = 0;
      for (let bad = 0; bad <= 40; bad += 1) mean += binomial(40, bad, rate) * Math.exp(weighTolerated({ bad, exposures: 40 }, 0.1));
      expect(mean).toBeLessThanOrEqual(1 + 1e-9);
      if (rate === 0.1) expect(mean).toBeCloseTo(1, 9);
    }
  });

  test('of a tolerated rate survives one bad call and none at all', () => {
    expect(weighTolerated({ bad: 0, exposures: 0 }, 0.05)).toBe(0);
    expect(Number.isFinite(weighTolerated({ bad: 1, exposures: 10_000_000 }, 0.05))).toBe(true);
    expect(weighTolerated({ bad: 1, exposures: 1 }, 0.05)).toBeLessThan(0);
  });
});

describe('the evidence of ratings', () => {
  const evidenceOf = (canary: RatingCounts, stable: RatingCounts, w: number) =>
    Math.exp(meanExp(MEAN_RATIOS.map((ratio) => weighMean({ canary, stable }, w, ratio))));

  test('has a mean of at most 1 over all ways to draw the canary’s ratings out of all', () => {
    const ratings = [0, 0, 1, 2, 3, 4, 4, 4];
    for (const drawn of [1, 3, 6]) {
      let [sum, ways] = [0, 0];
      for (let mask = 0; mask < 2 ** ratings.length; mask += 1) {
        const picked = ratings.filter((_, place) => (mask >> place) % 2 === 1);
        if (picked.length !== drawn) continue;
        const count = (list: readonly number[]) =>
          [0, 1, 2, 3, 4].map((rating) => list.filter((one) => one === rating).length) as unknown as RatingCounts;
        const rest = ratings.filter((_, place) => (mask >> place) % 2 === 0);
        sum += evidenceOf(count(picked), count(rest), drawn / ratings.length);
        ways += 1;
      }
      expect(sum / ways).toBeLessThanOrEqual(1 + 1e-9);
      expect(sum / ways).toBeGreaterThan(0.5);
    }
  });

  test('of ratings that are 1 or 5 alone is that of bad events', () => {
    for (const ratio of [1.5, 2, 10]) {
      const ratings = { canary: [3, 0, 0, 0, 7] as const, stable: [5, 0, 0, 0, 85] as const };
      const bad = { canary: 3, stable: 5 };
      expect(weighMean(ratings, 0.1, ratio)).toBeCloseTo(weighEvents(bad, 0.1, ratio), 9);
      expect(weighMeanAgainst(ratings, 0.1, 0.75, ratio)).toBeCloseTo(weighAgainst(bad, 0.1, 0.75, ratio), 9);
    }
  });

  test('weighs a 3 half as much as a 1, by the formula', () => {
    const q = 0.2 / 1.1;
    const half = Math.log(1 + 0.5 * (q / 0.1 - 1)) + Math.log(1 + 0.25 * ((1 - q) / 0.9 - 1));
    expect(weighMean({ canary: [0, 0, 1, 0, 0], stable: [0, 0, 0, 1, 0] }, 0.1, 2)).toBeCloseTo(half, 12);
  });

  test('for a pass has a mean of at most 1 where the canary’s mean badness is twice stable’s', () => {
    // Stable rates 1 with a chance of 0.1 and 3 with 0.2, else 5; the canary twice as often.
    let mean = 0;
    const kinds = [0, 2, 4] as const;
    const draw = (n: number, p: readonly number[], each: (counts: RatingCounts, chance: number) => void) => {
      for (let a = 0; a <= n; a += 1)
        for (let b = 0; a + b <= n; b += 1) {
          const c = n - a - b;
          const counts = [0, 0, 0, 0, 0];
          for (const [place, kind] of kinds.entries()) counts[kind] = [a, b, c][place] as number;
          const ways = choose(n, a) * choose(n - a, b);
          each(counts as unknown as RatingCounts, ways * (p[0] as number) ** a * (p[1] as number) ** b * (p[2] as number) ** c);
        }
    };
    draw(3, [0.2, 0.4, 0.4], (canary, canaryChance) =>
      draw(7, [0.1, 0.2, 0.7], (stable, stableChance) => {
        const value = Math.exp(meanExp(PASS_RATIOS.map((ratio) => weighMeanAgainst({ canary, stable }, 0.3, ratio, 2))));
        mean += canaryChance * stableChance * value;
      }),
    );
    expect(mean).toBeLessThanOrEqual(1 + 1e-9);
    expect(mean).toBeGreaterThan(0.5);
  });
});

describe('sums of logarithms', () => {
  test('hold nothing, the impossible and the very large', () => {
    expect(sumExp([])).toBe(Number.NEGATIVE_INFINITY);
    expect(sumExp([Number.NEGATIVE_INFINITY, 0])).toBe(0);
    expect(sumExp([1e6, 1e6])).toBeCloseTo(1e6 + Math.LN2, 6);
    expect(meanExp([Math.log(2), Math.log(4)])).toBeCloseTo(Math.log(3), 12);
  });
});
