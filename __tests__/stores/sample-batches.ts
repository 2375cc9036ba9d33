import type { LedgerDelta, RolloutFacts } from '../../src/monitoring/ledger.ts';
import type { RollUp, SeriesKey } from '../../src/monitoring/roll-up.ts';
import { HOUR, MINUTE } from '../../src/monitoring/span.ts';
import type { Batch, KeyEvents, RollUpDelta } from '../../src/monitoring/store.ts';
import { EMPTY_ROLL_UP } from '../../src/monitoring/sum-roll-ups.ts';

/** A Monday at ten, on the hour. */
export const NOW = Date.UTC(2026, 10, 23, 10);
export const SERIES: SeriesKey = { promptId: 'support', version: '1.0.0', environment: 'production', epoch: '' };

export function makeBatch(parts: Partial<Batch> = {}): Batch {
  return { at: NOW, rollUps: [], rollouts: [], ledger: [], shares: [], keys: [], responses: [], raw: [], ...parts };
}

export function makeRollUp(calls: number, parts: Partial<RollUp> = {}): RollUp {
  const latency = new Map(calls > 0 ? [[100, calls]] : []);
  return { ...EMPTY_ROLL_UP, calls, tokens: 3 * calls, latencySum: 7400 * calls, latencyMin: 7400, latencyMax: 7400, latency, ...parts };
}

/** Calls at a time, of a series that differs from the sample's as it is told. */
export function makeDelta(at: number, rollUp: RollUp, series: Partial<SeriesKey> = {}): RollUpDelta {
  return { series: { ...SERIES, ...series }, minute: Math.floor(at / MINUTE), rollUp };
}

export function makeFacts(parts: Partial<RolloutFacts> = {}): RolloutFacts {
  return {
    rolloutId: 'r-1',
    promptId: 'support',
    environment: 'production',
    stable: '1.0.0',
    canary: '1.1.0',
    unit: 'request',
    slowMs: 500,
    guardrails: ['errors', 'unhappy'],
    firstAt: NOW,
    ...parts,
  };
}

/** Exposures and bad events of both versions, under errors, in the first step. */
export function makeLedgerDelta(
  canary: readonly [number, number],
  stable: readonly [number, number],
  parts: Partial<LedgerDelta> = {},
): LedgerDelta {
  const arm = ([exposures, bad]: readonly [number, number]) => ({ exposures, bad });
  return { rolloutId: 'r-1', promptId: 'support', guardrail: 'errors', step: 0, canary: arm(canary), stable: arm(stable), ...parts };
}

export function makeKey(key: string, variant: 'canary' | 'stable', bad = false, parts: Partial<KeyEvents> = {}): KeyEvents {
  return {
    rolloutId: 'r-1',
    promptId: 'support',
    step: 0,
    variant,
    key,
    exposed: ['errors'],
    bad: bad ? ['errors'] : [],
    rating: null,
    ...parts,
  };
}

export { HOUR, MINUTE };
