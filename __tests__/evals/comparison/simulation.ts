import { DEFAULT_CONFIG, type EvalsConfig } from '../../../src/config/config.ts';
import { suspectOf } from '../../../src/evals/comparison/classify.ts';
import { type Comparison, compareSides } from '../../../src/evals/comparison/compare.ts';
import { decideGate, type GateDecision } from '../../../src/evals/comparison/gate.ts';
import type { CaseTrials, TrialResult } from '../../../src/evals/types.ts';
import { makeTrial, type Random } from './sample.ts';

const PASSED = makeTrial();
const FAILED = makeTrial({ pass: false });

/** How likely a case passes with the base's prompt and with the head's. */
export type Rates = readonly [baseline: number, candidate: number];

export interface SimulationSettings {
  readonly trials?: number;
  readonly confirm?: number;
  readonly evals?: Partial<EvalsConfig>;
}

/** Runs a suite once as the runner would: trials on both sides, then fresh ones for each case that seems to have changed sides. */
export function runOnce(
  rates: readonly Rates[],
  random: Random,
  { trials = 1, confirm = 5, evals = {} }: SimulationSettings = {},
): { comparison: Comparison; gate: GateDecision } {
  const ask = (rate: number, count: number): TrialResult[] => Array.from({ length: count }, () => (random() < rate ? PASSED : FAILED));
  const cases = rates.map(([before, after], index): CaseTrials => {
    const trialsOf = {
      id: String(index),
      required: false,
      baseline: ask(before, trials),
      candidate: ask(after, trials),
      confirmation: null,
      notComparable: null,
    };
    const asksAgain = confirm > 0 && suspectOf(trialsOf) !== null;
    return asksAgain ? { ...trialsOf, confirmation: { baseline: ask(before, confirm), candidate: ask(after, confirm) } } : trialsOf;
  });
  const settings = { ...DEFAULT_CONFIG.evals, ...evals };
  const comparison = compareSides(cases, { ...settings, isLive: true }) as Comparison;
  const place = { path: 'prompts/support/evals.yaml', line: 1, column: 1 };
  return { comparison, gate: decideGate({ cases, comparison, settings, source: 'live', suite: place, placeOf: () => place }) };
}

/** The share of `runs` in which `happens`. */
export function shareOfRuns(runs: number, happens: (run: number) => boolean): number {
  let count = 0;
  for (let run = 0; run < runs; run++) if (happens(run)) count++;
  return count / runs;
}

/** A suite of `count` cases of which one in ten passes now and then, as often on both sides. */
export function mixFlaky(count: number, flakyRates: readonly number[], share = 0.1): Rates[] {
  const flaky = Math.round(count * share);
  return Array.from({ length: count }, (_, index) => {
    const rate = index < flaky ? (flakyRates[index % flakyRates.length] as number) : 1;
    return [rate, rate];
  });
}
