import { PromptgateError } from '../errors.ts';
import { GUARDRAILS, type Guardrail } from '../registry/registry.ts';
import { isJudged } from '../registry/rollout-guardrails.ts';
import type { Detection, DetectionSettings, GuardrailState, MonitorVerdict, PathPoint } from './detection.ts';
import { listReasons } from './detection-reasons.ts';
import { sumExp } from './evidence-value.ts';
import { collectEvidence, type GuardrailEvidence, isSound } from './guardrail-evidence.ts';
import {
  type Block,
  ENDING_FAULTS,
  type EndingFault,
  type Ledger,
  type LedgerFault,
  type RolloutFacts,
  type ShareCount,
} from './ledger.ts';
import { DEFAULT_SETTINGS } from './settings.ts';
import { designedShare, SHARE_LOG_LIMIT, weighShares } from './share-check.ts';

type Faults = Ledger['faults'];

/** The fold over a rollout's closed blocks. */
export interface Detector {
  /**
   * Takes the next block; blocks come in the order of their arrival.
   * @returns where E stands now; null for a block of a guardrail that counts for nothing
   * @throws PromptgateError `ledger-invalid`
   */
  add(block: Block): PathPoint | null;
  /** Whether `regress` has been reached; it stays. */
  hasReached(): boolean;
  /** What it comes to. @param shares of all steps so far */
  conclude(shares: readonly ShareCount[]): Detection;
}

interface Judged extends GuardrailEvidence {
  readonly logWeight: number;
}

function refuse({ rolloutId, arrival }: Block, why: string): never {
  throw new PromptgateError(`Block ${arrival} of ${rolloutId.slice(0, 220)} ${why}`, {
    code: 'ledger-invalid',
    kind: 'outside',
    help: 'The store holds what no recorder wrote. Start a new store, or restore this one from a copy.',
  });
}

function isEnding(fault: LedgerFault): fault is EndingFault {
  return (ENDING_FAULTS as readonly LedgerFault[]).includes(fault);
}

function findUnavailable(guardrail: Guardrail, facts: RolloutFacts, faults: Faults): GuardrailState['unavailable'] {
  if (!isJudged(guardrail, facts.slowMs)) return 'no-threshold';
  const own = faults.filter((fault) => fault.guardrail === guardrail || fault.guardrail === null).map(({ fault }) => fault);
  return own.find(isEnding) ?? null;
}

/** A guardrail whose keys ran out keeps what it had; one that never told keys apart has nothing. */
function ignoresBlocks(unavailable: GuardrailState['unavailable']): boolean {
  return unavailable === 'no-threshold' || unavailable === 'unit-not-deduplicated';
}

/**
 * Starts the fold. The weights are equal and fixed by what the rollout was started with: a guardrail that could never count has none.
 * @param faults of the ledger; what they end counts no further
 * @param designs the percent of each step by design; of users, a step without one is judged by the share that came alone
 */
export function createDetector(
  facts: RolloutFacts,
  settings: DetectionSettings = DEFAULT_SETTINGS,
  faults: Faults = [],
  designs: readonly Pick<ShareCount, 'step' | 'percent'>[] = [],
): Detector {
  const byStep = new Map(designs.map(({ step, percent }) => [step, designedShare(percent)]));
  const findDesigned = (step: number): number | null => {
    const share = byStep.get(step) ?? 0;
    return share > 0 && share < 1 ? share : null;
  };
  const names = GUARDRAILS.filter((name) => facts.guardrails.includes(name));
  const known = names.filter((name) => isJudged(name, facts.slowMs));
  const logWeight = known.length === 0 ? Number.NEGATIVE_INFINITY : -Math.log(known.length);
  const judged = new Map<Guardrail, Judged>();
  for (const name of names) {
    const weight = known.includes(name) ? 1 / known.length : 0;
    judged.set(name, {
      ...collectEvidence(name, facts, settings, weight, findUnavailable(name, facts, faults), findDesigned),
      logWeight: weight === 0 ? Number.NEGATIVE_INFINITY : logWeight,
    });
  }
  const logLimit = Math.log(1 / settings.alpha);
  let arrival = 0;
  let blocks = 0;
  let logTotal = 0;
  let maxLogTotal = 0;
  let reachedAt: PathPoint | null = null;
  let named: (Guardrail | 'together')[] = [];

  /** Only guardrails that may raise an alarm by themselves are summed for one: leaving evidence out makes no false alarm. */
  function judge(point: PathPoint): void {
    const eligible = [...judged].filter(([, evidence]) => evidence.isEligible());
    const sum = sumExp(eligible.map(([, evidence]) => evidence.logWeight + evidence.logE()));
    if (eligible.length === 0 || sum < logLimit) return;
    const alone = eligible.filter(([, evidence]) => evidence.logWeight + evidence.logE() >= logLimit).map(([name]) => name);
    if (reachedAt === null) named = alone.length > 0 ? alone : ['together'];
    else if (alone.length > 0) named = GUARDRAILS.filter((name) => named.includes(name) || alone.includes(name));
    reachedAt ??= point;
  }

  return {
    add(block) {
      if (block.arrival <= arrival) refuse(block, `comes after block ${arrival}`);
      if (!isSound(block)) refuse(block, 'has counts that cannot be');
      arrival = block.arrival;
      const evidence = judged.get(block.guardrail);
      if (evidence === undefined || ignoresBlocks(evidence.unavailable)) return null;
      blocks += 1;
      evidence.add(block);
      logTotal = sumExp([...judged.values()].map((one) => one.logWeight + one.logE()));
      maxLogTotal = Math.max(maxLogTotal, logTotal);
      const { step, guardrail, closedAt } = block;
      const point = { arrival, at: closedAt, step, guardrail, logE: evidence.logE(), logTotal };
      judge(point);
      return point;
    },
    hasReached: () => reachedAt !== null,
    conclude(shares) {
      const share = concludeShares(shares, facts.unit);
      const guardrails = [...judged.values()].map((evidence) => evidence.state());
      const found = {
        rule: 'sequential' as const,
        named,
        reachedAt,
        logE: logTotal,
        maxLogE: maxLogTotal,
        logLimit,
        alpha: settings.alpha,
        guardrails,
        share,
        blocks,
      };
      const reasons = reachedAt === null ? listReasons({ ...found, facts, settings, faults, shares }) : [];
      const verdict: MonitorVerdict = reachedAt !== null ? 'regress' : reasons.length === 0 ? 'pass' : 'insufficient';
      return { ...found, verdict, reasons };
    },
  };
}

function concludeShares(shares: readonly ShareCount[], unit: RolloutFacts['unit']): Detection['share'] {
  const logE = weighShares(shares, unit);
  const newest = shares.reduce<ShareCount | null>((last, share) => (last === null || share.step > last.step ? share : last), null);
  const calls = newest === null ? 0 : newest.canary + newest.stable;
  return {
    logE,
    logLimit: SHARE_LOG_LIMIT,
    mismatch: logE >= SHARE_LOG_LIMIT,
    designed: newest === null || calls === 0 ? null : designedShare(newest.percent),
    realised: newest === null || calls === 0 ? null : newest.canary / calls,
  };
}

function order(blocks: readonly Block[]): Block[] {
  return blocks.toSorted((a, b) => a.arrival - b.arrival);
}

/**
 * Judges a rollout by all that its ledger holds: `regress` where the evidence reached 1/α at any time, `pass` where what may not be is ruled out,
 * else `insufficient` with the reasons. Valid at any look; the same integers give the same answer.
 * @throws PromptgateError `ledger-invalid`
 */
export function detect({ facts, blocks, shares, faults }: Ledger, settings: DetectionSettings = DEFAULT_SETTINGS): Detection {
  const detector = createDetector(facts, settings, faults, shares);
  for (const block of order(blocks)) detector.add(block);
  return detector.conclude(shares);
}

/** How E came to where it is: a point after each closed block. @throws PromptgateError `ledger-invalid` */
export function tracePath({ facts, blocks, shares, faults }: Ledger, settings: DetectionSettings = DEFAULT_SETTINGS): PathPoint[] {
  const detector = createDetector(facts, settings, faults, shares);
  return order(blocks).flatMap((block) => detector.add(block) ?? []);
}
