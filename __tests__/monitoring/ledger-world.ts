import type { Block, Ledger, RolloutFacts, ShareCount } from '../../src/monitoring/ledger.ts';
import type { RatingCounts } from '../../src/monitoring/roll-up.ts';
import type { Guardrail } from '../../src/registry/registry.ts';

export const FACTS: RolloutFacts = {
  rolloutId: 'r-1',
  promptId: 'customer-support',
  environment: 'production',
  stable: '1.0.0',
  canary: '1.1.0',
  unit: 'request',
  slowMs: null,
  guardrails: ['errors'],
  firstAt: 0,
};

type Arms = readonly [canary: number, canaryBad: number, stable: number, stableBad: number];

/** A block of counted events. */
export function makeBlock(arrival: number, [canary, canaryBad, stable, stableBad]: Arms, guardrail: Guardrail = 'errors', step = 0): Block {
  return {
    rolloutId: FACTS.rolloutId,
    guardrail,
    step,
    arrival,
    openedAt: arrival * 1000,
    closedAt: arrival * 1000 + 999,
    canary: { exposures: canary, bad: canaryBad },
    stable: { exposures: stable, bad: stableBad },
  };
}

/** A block of ratings 1 to 5. */
export function makeRatings(arrival: number, canary: RatingCounts, stable: RatingCounts): Block {
  const arm = (ratings: RatingCounts) => ({
    exposures: ratings.reduce((sum, count) => sum + count, 0),
    bad: ratings[0] + ratings[1],
    ratings,
  });
  return { ...makeBlock(arrival, [0, 0, 0, 0], 'satisfaction'), canary: arm(canary), stable: arm(stable) };
}

/** Blocks of ten canary calls and ninety stable ones, with so many bad of each. */
export function makeBlocks(bad: readonly (readonly [number, number])[], guardrail: Guardrail = 'errors'): Block[] {
  return bad.map(([canaryBad, stableBad], place) => makeBlock(place + 1, [10, canaryBad, 90, stableBad], guardrail));
}

export function makeLedger(
  blocks: readonly Block[],
  more: Partial<Omit<Ledger, 'blocks' | 'facts'>> & { facts?: Partial<RolloutFacts> } = {},
): Ledger {
  const count = (arm: 'canary' | 'stable') => blocks.reduce((sum, block) => sum + block[arm].exposures, 0);
  const shares: ShareCount[] = [{ step: 0, percent: 10, canary: count('canary'), stable: count('stable') }];
  return { shares, faults: [], ...more, facts: { ...FACTS, ...more.facts }, blocks };
}
