import type { CaseReport, ComparisonReport, EvalStats } from '../../report/eval-report.ts';
import type { CaseTrials, Side, TrialResult } from '../types.ts';
import type { Comparison } from './compare.ts';
import { boundRate } from './intervals.ts';
import { countPassing, isErrored, keepDecided, meanOf, passesMostly, shareOf } from './shares.ts';

/** What the runner counts and trials do not show: HTTP attempts of every kind, and those that repeat one that failed. */
export interface CallCounts {
  readonly calls: number;
  readonly retries: number;
}

/**
 * One side in numbers. Rates and scores are means over the cases that have a decided trial; a case passes when at least half of its
 * trials do; fresh trials of suspects do not count.
 * @returns null where no case was meant to run on that side
 */
export function sumUpSide(cases: readonly CaseTrials[], side: Side, counts: CallCounts): EvalStats | null {
  const run = cases.flatMap((trials) => trials[side] ?? []);
  const sides = cases.map((trials) => trials[side]).filter((trials) => trials !== null);
  if (sides.length === 0) return null;
  const shares = sides.map(countPassing).filter(({ count }) => count > 0);
  const passRate = meanOf(shares.map((share) => shareOf(share) ?? 0));
  return {
    cases: sides.length,
    passed: shares.filter(passesMostly).length,
    passRate: passRate ?? 0,
    score: meanOf(sides.map(scoreOf).filter((score) => score !== null)) ?? 0,
    costUsd: sumCost(run),
    latencyMs: sumUpLatency(run),
    inputTokens: run.reduce((sum, { inputTokens }) => sum + (inputTokens ?? 0), 0),
    outputTokens: run.reduce((sum, { outputTokens }) => sum + (outputTokens ?? 0), 0),
    errors: sides.filter((trials) => trials.length === 0 || trials.some(isErrored)).length,
    cached: run.filter(({ cached }) => cached).length,
    calls: counts.calls,
    retries: counts.retries,
    rate: passRate === null ? null : boundRate(Math.min(1, passRate), shares.length),
  };
}

/** The comparison as the report tells it. */
export function reportComparison(comparison: Comparison): ComparisonReport {
  const { verdict, test, pairs, pValue, pExact, difference, margin, broken, fixed, flaky, notComparable, needed } = comparison;
  return {
    verdict,
    test,
    pairs,
    pValue,
    pExact,
    difference: difference && { mean: difference.mean, low: difference.low, high: difference.high },
    margin,
    broken,
    fixed,
    flaky,
    notComparable,
    needed: needed && { cases: needed.cases },
  };
}

/** One side of one case as the report tells it; an answer that is missing is an output whose one assertion says why. */
export function reportCaseSide(trials: readonly TrialResult[]): NonNullable<CaseReport['candidate']> {
  return {
    passRate: shareOf(countPassing(trials)) ?? 0,
    score: scoreOf(trials) ?? 0,
    outputs: trials.map(({ text, pass, score, latencyMs, costUsd, assertions, error }) => ({
      text,
      pass: pass && error === null,
      score: error === null ? score : 0,
      latencyMs,
      costUsd,
      assertions:
        error === null
          ? assertions.map((assertion) => ({
              type: assertion.type,
              pass: assertion.pass,
              score: assertion.score,
              reason: assertion.reason,
            }))
          : [{ type: 'error', pass: false, score: 0, reason: error }],
    })),
  };
}

/**
 * The value that a share `at` of the values lies below, between neighbours in proportion (R's type 7).
 * @param at 0 to 1
 * @returns null of nothing
 */
export function findQuantile(values: readonly number[], at: number): number | null {
  const sorted = [...values].sort((one, other) => one - other);
  const place = at * (sorted.length - 1);
  const low = sorted[Math.floor(place)];
  const high = sorted[Math.ceil(place)];
  return low === undefined || high === undefined ? null : low + (high - low) * (place - Math.floor(place));
}

function scoreOf(trials: readonly TrialResult[]): number | null {
  return meanOf(keepDecided(trials).map(({ score }) => score));
}

/** The sum of what is known; null where nothing is, or where an answer that was counted in tokens has no price. */
function sumCost(trials: readonly TrialResult[]): number | null {
  const known = trials.flatMap(({ costUsd }) => (costUsd === null ? [] : [costUsd]));
  const isPartial = trials.some(({ costUsd, inputTokens }) => costUsd === null && inputTokens !== null);
  return known.length === 0 || isPartial ? null : known.reduce((sum, cost) => sum + cost, 0);
}

/** Of answers of this run; where all are kept ones, of those. */
function sumUpLatency(trials: readonly TrialResult[]): EvalStats['latencyMs'] {
  const timed = keepDecided(trials).filter(({ latencyMs }) => latencyMs !== null);
  const fresh = timed.filter(({ cached }) => !cached);
  const times = (fresh.length > 0 ? fresh : timed).map(({ latencyMs }) => latencyMs ?? 0);
  return { p50: findQuantile(times, 0.5), p95: findQuantile(times, 0.95) };
}
