import { createExporter, type Exporter, type ExporterOptions } from '../../src/monitoring/exposition.ts';
import { indexOfLatency } from '../../src/monitoring/latency-sketch.ts';
import type { RolloutFacts } from '../../src/monitoring/ledger.ts';
import type { RatingCounts, RollUp } from '../../src/monitoring/roll-up.ts';
import type { Batch } from '../../src/monitoring/store.ts';
import { EMPTY_ROLL_UP } from '../../src/monitoring/sum-roll-ups.ts';
import type { Assignment } from '../../src/rollout/resolution.ts';

export const START = Date.UTC(2026, 10, 23, 12);

export const FACTS: RolloutFacts = {
  rolloutId: 'r-7',
  promptId: 'support',
  environment: 'production',
  stable: '1.0.0',
  canary: '1.1.0',
  unit: 'request',
  slowMs: 2100,
  guardrails: ['errors', 'slow', 'unhappy'],
  firstAt: START,
};

export const ASSIGNMENT: Assignment = {
  ...FACTS,
  version: FACTS.stable,
  variant: 'stable',
  step: 0,
  epoch: 'r-7/0',
  percent: 10,
  versions: { stable: FACTS.stable, canary: FACTS.canary },
};

export const NO_BATCH: Pick<Batch, 'rollUps' | 'rollouts' | 'ledger' | 'shares' | 'keys'> = {
  rollUps: [],
  rollouts: [],
  ledger: [],
  shares: [],
  keys: [],
};

/** A roll-up of calls by their latencies, of which some failed. */
export function rollUp(
  latencies: readonly number[],
  { errors = 0, slow = 0, ratings = [0, 0, 0, 0, 0] }: { errors?: number; slow?: number; ratings?: RatingCounts } = {},
): RollUp {
  const latency = new Map<number, number>();
  for (const ms of latencies) latency.set(indexOfLatency(ms), (latency.get(indexOfLatency(ms)) ?? 0) + 1);
  const micros = latencies.map((ms) => Math.round(ms * 1000));
  return {
    ...EMPTY_ROLL_UP,
    calls: latencies.length,
    errors,
    slow,
    ratings,
    tokens: latencies.length * 10,
    latencySum: micros.reduce((sum, value) => sum + value, 0),
    latencyMin: Math.min(...micros, Number.MAX_SAFE_INTEGER),
    latencyMax: Math.max(...micros, 0),
    latency,
  };
}

/** A batch of one step: calls of either version, and how many failed. */
export function batchOf(
  counts: { readonly canary: readonly [calls: number, bad: number]; readonly stable: readonly [calls: number, bad: number] },
  { step = 0, percent = 10, facts = FACTS, at = START }: { step?: number; percent?: number; facts?: RolloutFacts; at?: number } = {},
): Pick<Batch, 'rollUps' | 'rollouts' | 'ledger' | 'shares' | 'keys'> {
  const arms = { canary: counts.canary, stable: counts.stable };
  const { rolloutId, promptId, environment } = facts;
  const arm = ([exposures, bad]: readonly [number, number]) => ({ exposures, bad });
  return {
    rollouts: [facts],
    rollUps: (['stable', 'canary'] as const).map((variant) => ({
      series: { promptId, version: facts[variant], environment, epoch: `${rolloutId}/${step}` },
      minute: Math.floor(at / 60_000),
      rollUp: rollUp(new Array<number>(arms[variant][0]).fill(100), { errors: arms[variant][1] }),
    })),
    ledger: [{ rolloutId, promptId, guardrail: 'errors', step, canary: arm(arms.canary), stable: arm(arms.stable) }],
    shares: [{ rolloutId, promptId, step, percent, canary: arms.canary[0], stable: arms.stable[0] }],
    keys: [],
  };
}

export function makeExporter(options: Partial<ExporterOptions> = {}): Exporter {
  return createExporter({ startedAt: START - 600_000, ...options });
}
