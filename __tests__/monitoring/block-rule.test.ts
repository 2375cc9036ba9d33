import { describe, expect, test } from '@jest/globals';
import { type Pair, weighAgainst, weighEvents } from '../../src/monitoring/evidence-value.ts';
import { BLOCK_EXPOSURES, QUIET_TIMES } from '../../src/monitoring/ledger.ts';

/** The chances of 0 to `n` hits. */
function binomial(n: number, p: number): number[] {
  let chances = [1];
  for (let draw = 0; draw < n; draw += 1) {
    const next = new Array<number>(chances.length + 1).fill(0);
    for (const [hits, chance] of chances.entries()) {
      next[hits] = (next[hits] as number) + chance * (1 - p);
      next[hits + 1] = (next[hits + 1] as number) + chance * p;
    }
    chances = next;
  }
  return chances;
}

interface World {
  /** The canary's share, 0 to 1. */
  readonly share: number;
  readonly rates: Pair<number>;
}

/** The mean of a block's factor over all that can happen in it until it closes: call by call, independent of each other. */
function expectFactor({ share, rates }: World, weigh: (bad: Pair<number>, w: number) => number): number {
  const factorOf = (bad: Pair<number>, canary: number, all: number): number => Math.exp(weigh(bad, canary / all));
  let mean = 0;
  for (const [canary, ofCanary] of binomial(BLOCK_EXPOSURES, share).entries()) {
    const stable = BLOCK_EXPOSURES - canary;
    const ofStableBad = binomial(stable, rates.stable);
    for (const [canaryBad, one] of binomial(canary, rates.canary).entries()) {
      for (const [stableBad, another] of ofStableBad.entries()) {
        if (canaryBad + stableBad === 0) continue;
        mean += ofCanary * one * another * factorOf({ canary: canaryBad, stable: stableBad }, canary, BLOCK_EXPOSURES);
      }
    }
  }
  // Nothing bad among the first: it goes on to the first bad one.
  const good = 1 - share * rates.canary - (1 - share) * rates.stable;
  const canaryOfGood = (share * (1 - rates.canary)) / good;
  let left = good ** BLOCK_EXPOSURES;
  for (let all = BLOCK_EXPOSURES + 1; all <= BLOCK_EXPOSURES * QUIET_TIMES; all += 1) {
    for (const [before, chance] of binomial(all - 1, canaryOfGood).entries()) {
      mean += left * chance * share * rates.canary * factorOf({ canary: 1, stable: 0 }, before + 1, all);
      mean += left * chance * (1 - share) * rates.stable * factorOf({ canary: 0, stable: 1 }, before, all);
    }
    left *= good;
  }
  return mean + left;
}

const SHARES = [0.01, 0.1, 0.5, 0.9] as const;
const RATES = [0.001, 0.05, 0.45] as const;

describe('a block that closes once something bad is in it has a factor with a mean of at most 1', () => {
  test.each(SHARES)('against "no difference", at a share of %d', (share) => {
    for (const rate of RATES) {
      for (const ratio of [1.25, 2, 10]) {
        const mean = expectFactor({ share, rates: { canary: rate, stable: rate } }, (bad, w) => weighEvents(bad, w, ratio));
        expect(mean).toBeLessThanOrEqual(1 + 1e-12);
      }
    }
  });

  test.each(SHARES)('against "twice the rate" and more, at a share of %d', (share) => {
    for (const rate of RATES) {
      for (const ratio of [0.5, 1.25]) {
        for (const times of [2, 2.2]) {
          const mean = expectFactor({ share, rates: { canary: times * rate, stable: rate } }, (bad, w) => weighAgainst(bad, w, ratio, 2));
          expect(mean).toBeLessThanOrEqual(1 + 1e-12);
        }
      }
    }
  });

  test('and a worse canary has more', () => {
    const world = { share: 0.1, rates: { canary: 0.15, stable: 0.05 } };
    expect(expectFactor(world, (bad, w) => weighEvents(bad, w, 3))).toBeGreaterThan(1.1);
  });
});
