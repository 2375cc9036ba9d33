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

const FACTS: RolloutFacts = {
  rolloutId: 'r-7',
  promptId: 'customer-support',
  environment: 'production',
  stable: '1.3.2',
  canary: '1.4.0',
  unit: 'request',
  slowMs: null,
  guardrails: ['errors', 'unhappy'],
  firstAt: START + 10 * HOUR,
};

function countUnhappy({ ratings }: RollUp): { readonly exposures: number; readonly bad: number } {
  return { exposures: ratings.reduce((sum, count) => sum + count, 0), bad: ratings[0] + ratings[1] };
}

export interface SampleOptions {
  /** How many times the errors the canary has. */
  readonly factor?: number;
  readonly hours?: number;
}

/** A made-up prompt in production: 24 hours, from the tenth on a canary at 10 %, judged by the code that users run. */
export function makePageData({ factor = 3, hours = 24 }: SampleOptions = {}): MonitorPageData {
  const random = createRandom(7);
  const series: SeriesPoint[] = [];
  const blocks: Block[] = [];
  const open = new Map<string, OpenBlock | null>();
  let [canaryTotal, stableTotal] = [0, 0];
  for (let hour = 0; hour < hours; hour++) {
    const from = START + hour * HOUR;
    const calls = Math.round(160 + 90 * Math.sin(((hour - 6) / 24) * 2 * Math.PI));
    const inCanary = hour < 10 ? 0 : Math.round(calls * (0.08 + 0.04 * random()));
    const stable = makeRollUp(random, calls - inCanary, { errorRate: 0.05, medianMs: 640, happy: 0.7 });
    const canary = makeRollUp(random, inCanary, { errorRate: 0.05 * factor, medianMs: 720, happy: 0.62 });
    series.push({ version: '1.3.2', from, rollUp: stable });
    if (inCanary === 0) continue;
    series.push({ version: '1.4.0', from, rollUp: canary });
    [canaryTotal, stableTotal] = [canaryTotal + inCanary, stableTotal + stable.calls];
    const deltas: readonly LedgerDelta[] = [
      {
        rolloutId: 'r-7',
        guardrail: 'errors',
        step: 0,
        canary: { exposures: canary.calls, bad: canary.errors },
        stable: { exposures: stable.calls, bad: stable.errors },
      },
      { rolloutId: 'r-7', guardrail: 'unhappy', step: 0, canary: countUnhappy(canary), stable: countUnhappy(stable) },
    ];
    for (const delta of deltas) {
      const filled = fillBlock(open.get(delta.guardrail) ?? null, delta, from + HOUR / 2);
      open.set(delta.guardrail, filled.open);
      for (const block of filled.closed) blocks.push({ ...block, arrival: blocks.length + 1 });
    }
  }
  const ledger = { facts: FACTS, blocks, shares: [{ step: 0, percent: 10, canary: canaryTotal, stable: stableTotal }], faults: [] };
  const total = (version: string) => sumRollUps(series.filter((point) => point.version === version).map(({ rollUp }) => rollUp));
  return {
    promptId: 'customer-support',
    environment: 'production',
    madeAt: START + hours * HOUR - HOUR / 3,
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
      state: 'running',
      percent: 10,
      step: 0,
      steps: [10, 50, 100],
      startedAt: START + 10 * HOUR,
      endedAt: null,
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
      { at: START + 10 * HOUR, kind: 'rollout', text: 'Rollout r-7 of 1.4.0 started at 10 %', by: 'Ada' },
    ],
    notes: [],
  };
}
