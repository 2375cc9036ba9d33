import type { EvalsConfig } from '../../config/config.ts';
import type { CaseTrials } from '../types.ts';
import { type CaseChange, classifyCase } from './classify.ts';
import { adjustByHolm } from './holm.ts';
import { type AdjustedMean, adjustMean, boundMean, countNeeded, type Interval, Z_ONE_SIDED_95 } from './intervals.ts';
import { layOnLattice } from './lattice.ts';
import { differenceOf, type Pair, pairCases } from './pairs.ts';
import { compareRatio, costOf, LEAST_PAIRS, latencyOf, type RatioComparison } from './ratio.ts';
import { keepDecided, meanOf } from './shares.ts';
import { testSignFlip } from './sign-flip.ts';
import { testSignedRanks } from './wilcoxon.ts';

const VERDICTS = ['improved', 'unchanged', 'regressed', 'inconclusive'] as const;
export type Verdict = (typeof VERDICTS)[number];

const COMPARISON_TESTS = ['mcnemar-exact', 'sign-flip-exact'] as const;

export interface ComparisonSettings extends Pick<EvalsConfig, 'alpha' | 'margin' | 'maxCostIncrease' | 'maxLatencyIncrease'> {
  /** Whether the answers are a model's own of this run or its cache; of replayed ones neither cost nor latency is compared. */
  readonly isLive: boolean;
}

/** Baseline against candidate on the same cases. Lists hold case ids in the suite's order. */
export interface Comparison {
  readonly verdict: Verdict;
  readonly test: (typeof COMPARISON_TESTS)[number];
  /** Cases that were compared. */
  readonly pairs: number;
  /** Two-sided mid-p; null where nothing could be compared. */
  readonly pValue: number | null;
  readonly pExact: number | null;
  /** The mid-p after Holm's correction over the tests that can fail this prompt; the verdict hangs on it. */
  readonly pAdjusted: number | null;
  /** How many tests that correction is over. */
  readonly tests: number;
  /** Mean difference of the cases' pass shares, with its 95 % interval. */
  readonly difference: (Interval & { readonly mean: number }) | null;
  /** One-sided 95 % lower bound of the mean difference. */
  readonly lowerBound: number;
  readonly margin: number;
  readonly broken: readonly string[];
  readonly fixed: readonly string[];
  readonly flaky: readonly string[];
  readonly notComparable: readonly string[];
  readonly errored: readonly string[];
  readonly skipped: readonly string[];
  /** What it takes to tell; null where the verdict tells, or where no number of cases would. */
  readonly needed: { readonly cases: number; readonly moreTrials: boolean } | null;
  /** Wilcoxon's test of the cases' mean scores, from 10 cases on; it never decides. */
  readonly scores: { readonly pairs: number; readonly meanDifference: number; readonly pValue: number } | null;
  readonly cost: (RatioComparison & { readonly pAdjusted: number | null }) | null;
  readonly latency: (RatioComparison & { readonly pAdjusted: number | null }) | null;
}

/**
 * Compares both sides of a prompt's cases.
 * @returns null where no case was meant to run on the base: there is nothing to compare with
 */
export function compareSides(cases: readonly CaseTrials[], settings: ComparisonSettings): Comparison | null {
  const { pairs, hasBaseline, ...left } = pairCases(cases);
  if (!hasBaseline) return null;
  const { steps, denominator, isRounded } = layOnLattice(pairs);
  const p = pairs.length === 0 ? null : testSignFlip(steps);
  const cost = settings.isLive ? compareRatio(pairs, costOf, settings.maxCostIncrease) : null;
  const latency = settings.isLive ? compareRatio(pairs, latencyOf, settings.maxLatencyIncrease) : null;
  const corrected = correctTogether([p?.pMid ?? null, cost?.pValue ?? null, latency?.pValue ?? null]);
  const [pAdjusted = null, pCost = null, pLatency = null] = corrected;
  const differences = isRounded ? pairs.map(differenceOf) : steps.map((step) => step / denominator);
  const mean = isRounded ? (meanOf(differences) ?? 0) : steps.reduce((sum, step) => sum + step, 0) / denominator / (pairs.length || 1);
  const adjusted = adjustMean(differences);
  const lowerBound = boundMean(adjusted, Z_ONE_SIDED_95).low;
  const changes = pairs.map(({ trials }) => ({ id: trials.id, change: classifyCase(trials) }));
  const verdict = decideVerdict(pAdjusted, mean, lowerBound, pairs.length, settings);
  return {
    verdict,
    test: pairs.every(({ baseline, candidate }) => baseline.count === 1 && candidate.count === 1) ? 'mcnemar-exact' : 'sign-flip-exact',
    pairs: pairs.length,
    pValue: p?.pMid ?? null,
    pExact: p?.pExact ?? null,
    pAdjusted,
    tests: corrected.filter((value) => value !== null).length,
    difference: pairs.length === 0 ? null : { mean, ...boundMean(adjusted) },
    lowerBound,
    margin: settings.margin,
    ...listChanges(changes),
    ...left,
    needed: verdict === 'inconclusive' ? sumUpNeed(adjusted, pairs, differences, changes, settings.margin) : null,
    scores: compareScores(pairs),
    cost: cost && { ...cost, pAdjusted: pCost },
    latency: latency && { ...latency, pAdjusted: pLatency },
  };
}

function decideVerdict(p: number | null, mean: number, lowerBound: number, pairs: number, { alpha, margin }: ComparisonSettings): Verdict {
  if (p === null) return 'inconclusive';
  if (p <= alpha && mean < 0 && lowerBound <= -margin) return 'regressed';
  if (p <= alpha && mean > 0) return 'improved';
  return lowerBound > -margin && canShowUnchanged(pairs, margin) ? 'unchanged' : 'inconclusive';
}

/**
 * Whether so many cases could rule out a drop of `margin` if every one came out alike. Fewer could do it only by looking better, which is
 * no ground for saying that little changed: at 5 points it takes 45 cases.
 */
function canShowUnchanged(pairs: number, margin: number): boolean {
  return (Z_ONE_SIDED_95 * Math.SQRT2) / (pairs + 2) < margin;
}

/** Holm's correction over the tests that were made; those that were not stay null. */
function correctTogether(values: readonly (number | null)[]): readonly (number | null)[] {
  const adjusted = adjustByHolm(values.filter((value) => value !== null));
  let at = 0;
  return values.map((value) => (value === null ? null : (adjusted[at++] ?? null)));
}

type ClassifiedCase = { readonly id: string; readonly change: CaseChange | null };

function listChanges(changes: readonly ClassifiedCase[]): Readonly<Record<CaseChange, readonly string[]>> {
  const list = (wanted: CaseChange) => changes.filter(({ change }) => change === wanted).map(({ id }) => id);
  return { broken: list('broken'), fixed: list('fixed'), flaky: list('flaky') };
}

/** More trials help only where cases that pass now and then make most of the spread; else it takes more cases. */
function sumUpNeed(
  adjusted: AdjustedMean,
  pairs: readonly Pair[],
  differences: readonly number[],
  changes: readonly ClassifiedCase[],
  margin: number,
): Comparison['needed'] {
  const cases = countNeeded(adjusted.spread, margin);
  if (cases === null) return null;
  const unsteady = pairs.map(
    ({ baseline, candidate }, index) =>
      changes[index]?.change === 'flaky' || [baseline, candidate].some(({ passed, count }) => passed > 0 && passed < count),
  );
  const theirs = differences.reduce((sum, difference, index) => sum + (unsteady[index] ? difference ** 2 : 0), 0);
  return { cases, moreTrials: theirs > (adjusted.spread * (pairs.length + 2)) / 2 };
}

function compareScores(pairs: readonly Pair[]): Comparison['scores'] {
  if (pairs.length < LEAST_PAIRS) return null;
  const meanScore = (trials: Pair['trials']['candidate']) => meanOf(keepDecided(trials).map(({ score }) => score)) ?? 0;
  const differences = pairs.map(({ trials }) => meanScore(trials.candidate) - meanScore(trials.baseline ?? []));
  return { pairs: pairs.length, meanDifference: meanOf(differences) ?? 0, pValue: testSignedRanks(differences) };
}
