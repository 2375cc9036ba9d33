import type { Guardrail } from '../registry/registry.ts';
import type { DetectionSettings, GuardrailState } from './detection.ts';
import {
  MEAN_RATIOS,
  meanExp,
  PASS_RATIOS,
  type Pair,
  RATIOS,
  weighAgainst,
  weighEvents,
  weighMean,
  weighMeanAgainst,
  weighTolerated,
} from './evidence-value.ts';
import type { ArmCounts, Block, RolloutFacts } from './ledger.ts';
import { countRatings, NO_RATINGS } from './rating-counts.ts';
import type { RatingCounts } from './roll-up.ts';

/** How a kind of guardrail reads a block and weighs what was bad in it. */
interface Weighing {
  readonly ratios: readonly number[];
  readonly countArm: (arm: ArmCounts) => { readonly exposures: number; readonly bad: number };
  readonly weigh: (block: Block, w: number, ratio: number) => number;
  readonly weighAgainst: (block: Block, w: number, ratio: number, ruleOut: number) => number;
}

const badOf = ({ canary, stable }: Block): Pair<number> => ({ canary: canary.bad, stable: stable.bad });
const ratingsOf = ({ canary, stable }: Block): Pair<RatingCounts> => ({
  canary: canary.ratings ?? NO_RATINGS,
  stable: stable.ratings ?? NO_RATINGS,
});

const EVENTS: Weighing = {
  ratios: RATIOS,
  countArm: ({ exposures, bad }) => ({ exposures, bad }),
  weigh: (block, w, ratio) => weighEvents(badOf(block), w, ratio),
  weighAgainst: (block, w, ratio, ruleOut) => weighAgainst(badOf(block), w, ratio, ruleOut),
};

/** Whatever is not the best rating counts, by how far it is from it. */
const RATINGS: Weighing = {
  ratios: MEAN_RATIOS,
  countArm: ({ ratings = NO_RATINGS }) => ({ exposures: countRatings(ratings), bad: countRatings(ratings) - ratings[4] }),
  weigh: (block, w, ratio) => weighMean(ratingsOf(block), w, ratio),
  weighAgainst: (block, w, ratio, ruleOut) => weighMeanAgainst(ratingsOf(block), w, ratio, ruleOut),
};

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

/** Whether the integers of a block can be true. */
export function isSound({ canary, stable }: Block): boolean {
  return [canary, stable].every(
    ({ exposures, bad, ratings = NO_RATINGS }) => isCount(exposures) && isCount(bad) && bad <= exposures && ratings.every(isCount),
  );
}

/** Users of a step who had their first bad event, as a part of those left who had none: from here on the share of these is not trusted alone. */
const WORN_OUT = 0.5;

/** What one guardrail of a rollout has collected so far. */
export interface GuardrailEvidence {
  readonly unavailable: GuardrailState['unavailable'];
  add(block: Block): void;
  /** ln E of now. */
  logE(): number;
  /** Whether it has the bad events and the rate that an alarm needs besides. */
  isEligible(): boolean;
  state(): GuardrailState;
}

/**
 * The fold of one guardrail over its blocks.
 * @param weight v, its part of the evidence of all
 * @param unavailable why it counts for nothing; blocks are then ignored
 * @param designed the canary's share of a step by design, between 0 and 1; null: not known
 */
export function collectEvidence(
  guardrail: Guardrail,
  { unit }: Pick<RolloutFacts, 'unit'>,
  settings: DetectionSettings,
  weight: number,
  unavailable: GuardrailState['unavailable'],
  designed: (step: number) => number | null = () => null,
): GuardrailEvidence {
  const weighing = guardrail === 'satisfaction' ? RATINGS : EVENTS;
  const { ratios } = weighing;
  const logs = ratios.map(() => 0);
  const passLogs = PASS_RATIOS.map(() => 0);
  const counts = { canary: { exposures: 0, bad: 0 }, stable: { exposures: 0, bad: 0 } };
  const isByRisk = unit === 'user' && guardrail !== 'satisfaction';
  // Chances of a user grow with every call of theirs: they have no rate of their own that could be compared with a tolerated one.
  const tolerate = guardrail === 'satisfaction' || unit === 'user' ? undefined : settings.tolerate[guardrail];
  const minRate = guardrail === 'satisfaction' ? 0 : settings.minRates[guardrail];
  const logPassLimit = -Math.log(settings.beta);
  let logE = 0;
  let maxLogE = 0;

  function count(arm: 'canary' | 'stable', { exposures, bad }: { readonly exposures: number; readonly bad: number }): void {
    const so = counts[arm];
    // Blocks of users share users: those at risk now, and those that were bad before, are different ones.
    so.exposures = isByRisk ? Math.max(so.exposures, so.bad + exposures) : so.exposures + exposures;
    so.bad += bad;
  }

  const badByStep = new Map<number, number>();

  /**
   * Users who never fail stay at risk from block to block, and with them whatever chance did to their share: where many more have come and
   * failed than are left, it would be held against the canary again and again. Then both shares are looked at, the one that came and the one by
   * design. E falls as w grows, the evidence for a pass rises: each takes the share that is worse for it, and is valid where either is the true one.
   */
  function isWornOut(step: number, ...arms: readonly { readonly exposures: number; readonly bad: number }[]): boolean {
    const sumOf = (what: 'exposures' | 'bad'): number => arms.reduce((total, arm) => total + arm[what], 0);
    const bad = (badByStep.get(step) ?? 0) + sumOf('bad');
    badByStep.set(step, bad);
    return isByRisk && bad > WORN_OUT * (sumOf('exposures') - sumOf('bad'));
  }

  return {
    unavailable,
    add(block) {
      const canary = weighing.countArm(block.canary);
      const stable = weighing.countArm(block.stable);
      count('canary', canary);
      count('stable', stable);
      const isWorn = isWornOut(block.step, canary, stable);
      if (canary.exposures === 0 || stable.exposures === 0) return;
      const w = canary.exposures / (canary.exposures + stable.exposures);
      const meant = (isWorn ? designed(block.step) : null) ?? w;
      const [high, low] = [Math.max(w, meant), Math.min(w, meant)];
      for (const [place, ratio] of ratios.entries()) logs[place] = (logs[place] as number) + weighing.weigh(block, high, ratio);
      for (const [place, ratio] of PASS_RATIOS.entries())
        passLogs[place] = (passLogs[place] as number) + weighing.weighAgainst(block, low, ratio, settings.ruleOut);
      logE = meanExp(logs);
      maxLogE = Math.max(maxLogE, logE);
    },
    logE: () => logE,
    isEligible: () => counts.canary.bad >= settings.minEvents && counts.canary.bad >= minRate * counts.canary.exposures,
    state() {
      const logPass = meanExp(passLogs);
      const logTolerated = tolerate === undefined ? null : weighTolerated(counts.canary, tolerate);
      const passed = unavailable === null && Math.max(logPass, logTolerated ?? 0) >= logPassLimit;
      return {
        guardrail,
        weight,
        logE,
        maxLogE,
        logPass,
        logTolerated,
        passed,
        canary: { ...counts.canary },
        stable: { ...counts.stable },
        unavailable,
      };
    },
  };
}
