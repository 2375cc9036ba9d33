import { detect, tracePath } from '../../src/monitoring/detect.ts';
import { indexOfLatency } from '../../src/monitoring/latency-sketch.ts';
import type { Block, LedgerDelta, OpenBlock, RolloutFacts } from '../../src/monitoring/ledger.ts';
import { fillBlock } from '../../src/monitoring/ledger.ts';
import type { MonitorPageData } from '../../src/monitoring/page/data.ts';
import type { RatingCounts, RollUp } from '../../src/monitoring/roll-up.ts';
import { DEFAULT_SETTINGS } from '../../src/monitoring/settings.ts';
import type { SeriesPoint } from '../../src/monitoring/store.ts';
import { sumRollUps } from '../../src/monitoring/sum-roll-ups.ts';

const HOUR = 3_600_000;
const START = Date.UTC(2026, 8, 14);
/** Slices of an hour in which calls reach the ledger. */
const SLICES = 6;
/** Those of the last hour that are over. */
const NOW = 4;
const CANARY_FROM = 10;

/** mulberry32: the same numbers from the same seed, on every machine. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Traffic {
  readonly errorRate: number;
  readonly medianMs: number;
  readonly happy: number;
}

/** The roll-up of so many made-up calls. */
export function makeRollUp(random: () => number, calls: number, { errorRate, medianMs, happy }: Traffic): RollUp {
  const latency = new Map<number, number>();
  const ratings = [0, 0, 0, 0, 0];
  let [errors, sum, min, max] = [0, 0, Number.POSITIVE_INFINITY, 0];
  for (let call = 0; call < calls; call++) {
    const spread = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const ms = medianMs * Math.exp(0.5 * spread);
    const index = indexOfLatency(ms);
    latency.set(index, (latency.get(index) ?? 0) + 1);
    const micros = Math.round(ms * 1000);
    [sum, min, max] = [sum + micros, Math.min(min, micros), Math.max(max, micros)];
    if (random() < errorRate) errors++;
    else if (random() < 0.15) {
      const rating = random() < happy ? 4 : Math.floor(random() * 4);
      ratings[rating] = (ratings[rating] as number) + 1;
    }
  }
  return {
    calls,
    errors,
    slow: 0,
    ratings: ratings as unknown as RatingCounts,
    tokens: calls * 420,
    latencySum: sum,
    latencyMin: calls === 0 ? 0 : min,
    latencyMax: max,
    latency,
  };
}

/** Of the rollout that is made up. */
export const FACTS: RolloutFacts = {
  rolloutId: 'r-7',
  promptId: 'customer-support',
  environment: 'production',
  stable: '1.3.2',
  canary: '1.4.0',
  unit: 'request',
  slowMs: null,
  guardrails: ['errors', 'unhappy'],
  firstAt: START + CANARY_FROM * HOUR,
};

function countUnhappy({ ratings }: RollUp): { readonly exposures: number; readonly bad: number } {
  return { exposures: ratings.reduce((sum, count) => sum + count, 0), bad: ratings[0] + ratings[1] };
}

export interface SampleOptions {
  /** How many times the errors the canary has. */
  readonly factor?: number;
  readonly hours?: number;
  /** Of all versions, on the average of a day. */
  readonly callsPerHour?: number;
  /** The hour of the day in which the canary was taken back; null: it still runs. */
  readonly rolledBackAt?: number | null;
}

/** A made-up prompt in production: a day, from its tenth hour on with a canary at 10 %, judged by the code that users run. */
export function makePageData({ factor = 3, hours = 24, callsPerHour = 160, rolledBackAt = null }: SampleOptions = {}): MonitorPageData {
  const random = createRandom(7);
  const series: SeriesPoint[] = [];
  const blocks: Block[] = [];
  const open = new Map<string, OpenBlock | null>();
  let [canaryTotal, stableTotal] = [0, 0];
  for (let hour = 0; hour < hours; hour++) {
    const from = START + hour * HOUR;
    const [ofStable, ofCanary]: [RollUp[], RollUp[]] = [[], []];
    // The last span is not over.
    for (let slice = 0; slice < (hour === hours - 1 ? NOW : SLICES); slice++) {
      const isRolledOut = hour >= CANARY_FROM && (rolledBackAt === null || hour + slice / SLICES < rolledBackAt);
      const calls = Math.round((callsPerHour / SLICES) * (1 + 0.55 * Math.sin(((hour - 6) / 24) * 2 * Math.PI)));
      const inCanary = isRolledOut ? Array.from({ length: calls }, random).filter((place) => place < 0.1).length : 0;
      const stable = makeRollUp(random, calls - inCanary, { errorRate: 0.05, medianMs: 640, happy: 0.7 });
      const canary = makeRollUp(random, inCanary, { errorRate: 0.05 * factor, medianMs: 720, happy: 0.62 });
      ofStable.push(stable);
      if (!isRolledOut) continue;
      ofCanary.push(canary);
      [canaryTotal, stableTotal] = [canaryTotal + inCanary, stableTotal + stable.calls];
      const about = { rolloutId: 'r-7', step: 0 };
      const errors = ({ calls: exposures, errors: bad }: RollUp) => ({ exposures, bad });
      const deltas: readonly LedgerDelta[] = [
        { ...about, guardrail: 'errors', canary: errors(canary), stable: errors(stable) },
        { ...about, guardrail: 'unhappy', canary: countUnhappy(canary), stable: countUnhappy(stable) },
      ];
      for (const delta of deltas) {
        const filled = fillBlock(open.get(delta.guardrail) ?? null, delta, from + ((slice + 1) / SLICES) * HOUR, 0);
        open.set(delta.guardrail, filled.open);
        for (const block of filled.closed) blocks.push({ ...block, arrival: blocks.length + 1 });
      }
    }
    series.push({ version: '1.3.2', from, rollUp: sumRollUps(ofStable) });
    if (ofCanary.length > 0) series.push({ version: '1.4.0', from, rollUp: sumRollUps(ofCanary) });
  }
  const ledger = { facts: FACTS, blocks, shares: [{ step: 0, percent: 10, canary: canaryTotal, stable: stableTotal }], faults: [] };
  const total = (version: string) => sumRollUps(series.filter((point) => point.version === version).map(({ rollUp }) => rollUp));
  return {
    promptId: 'customer-support',
    environment: 'production',
    madeAt: START + (hours - 1 + NOW / SLICES) * HOUR,
    from: START,
    to: START + hours * HOUR,
    stepMs: HOUR,
    storeName: 'sqlite:metrics.db',
    running: '1.3.2',
    rollout: {
      id: 'r-7',
      stable: '1.3.2',
      canary: '1.4.0',
      unit: 'request',
      ...(rolledBackAt === null
        ? { state: 'running', percent: 10, step: 0, steps: [10, 50, 100], endedAt: null, outcome: null }
        : { state: 'ended', percent: null, step: null, steps: [], endedAt: START + rolledBackAt * HOUR, outcome: 'rolled-back' }),
      startedAt: START + CANARY_FROM * HOUR,
      pausedBecause: null,
      slowMs: null,
    },
    detection: detect(ledger, DEFAULT_SETTINGS),
    path: tracePath(ledger, DEFAULT_SETTINGS),
    series,
    totals: [
      { version: '1.3.2', rollUp: total('1.3.2') },
      { version: '1.4.0', rollUp: total('1.4.0') },
    ],
    marks: [
      { at: START + 2 * HOUR, kind: 'deploy', text: '1.3.2 deployed, in place of 1.3.1', by: 'Ada' },
      { at: START + CANARY_FROM * HOUR, kind: 'rollout', text: 'Rollout r-7 of 1.4.0 started: 10 %', by: 'Ada' },
      ...(rolledBackAt === null
        ? []
        : [
            {
              at: START + rolledBackAt * HOUR,
              kind: 'rollout' as const,
              text: 'Rollout r-7 of 1.4.0 rolled back, and its content blocked',
              by: 'promptgate',
            },
          ]),
    ],
    notes: [],
  };
}
