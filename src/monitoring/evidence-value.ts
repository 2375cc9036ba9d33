import type { RatingCounts } from './roll-up.ts';

/**
 * E, the evidence against "the canary is no worse": a product of factors whose mean is at most 1 while nothing is wrong, so that it ever reaches
 * 1/α with a chance of at most α (Ville's inequality), however often one looks. Everything is in natural logarithms.
 */

/** Ratios of rates, canary to stable, that are looked for; each has the same weight. */
export const RATIOS = [1.25, 1.5, 2, 3, 5, 10] as const;
/** The same for the mean of the ratings. */
export const MEAN_RATIOS = [1.1, 1.25, 1.5, 2, 3, 5, 10] as const;
/** Ratios for which `pass` collects evidence, against the one that it rules out. */
export const PASS_RATIOS = [0.5, 0.75, 1, 1.25] as const;
/** Parts of a tolerated rate for which `pass` collects evidence, against that rate. */
const TOLERATED_PARTS = [0, 0.1, 0.25, 0.5] as const;

/** A number for the canary and one for stable. */
export interface Pair<T> {
  readonly canary: T;
  readonly stable: T;
}

/** ln Σ exp(logs). −Infinity for none. */
export function sumExp(logs: readonly number[]): number {
  const most = Math.max(...logs);
  if (most === Number.NEGATIVE_INFINITY || most === Number.POSITIVE_INFINITY) return most;
  let sum = 0;
  for (const log of logs) sum += Math.exp(log - most);
  return most + Math.log(sum);
}

/** ln of the mean of exp(logs): a mixture in which each has the same weight. */
export function meanExp(logs: readonly number[]): number {
  return sumExp(logs) - Math.log(logs.length);
}

/**
 * ln of the factor of a block: [q/w]^canary · [(1 − q)/(1 − w)]^stable with q = wρ/(wρ + 1 − w), where each number is of bad events.
 * At w of 0 or 1 there was nothing to compare, and the factor is 1.
 *
 * Lindon & Malek, "Anytime-valid inference for multinomial count data", NeurIPS 2022 (arXiv 2011.03567). With w realised in the block the bad
 * events of the canary are hypergeometric given all bad ones, and the mean of the factor is at most that of the binomial, which is 1:
 * Hoeffding, "Probability inequalities for sums of bounded random variables", 1963, theorem 4.
 * @param w the canary's share of what was at risk, 0 to 1
 * @param ratio ρ, above 0
 */
export function weighEvents(bad: Pair<number>, w: number, ratio: number): number {
  if (w <= 0 || w >= 1) return 0;
  return bad.canary * Math.log(ratio) - (bad.canary + bad.stable) * Math.log1p(w * (ratio - 1));
}

/**
 * The same against "the canary's rate is at least `ruleOut` times stable's": [q(ρ)/q(ρ*)]^canary · [(1 − q(ρ))/(1 − q(ρ*))]^stable.
 * For independent calls the mean of its product is at most exp(0) = 1 at ρ*, and less above it, in a block of so many calls; in one that closes
 * by what happened it is at most 1 by computation, over what can happen in it.
 * @param ratio below `ruleOut`
 */
export function weighAgainst(bad: Pair<number>, w: number, ratio: number, ruleOut: number): number {
  if (w <= 0 || w >= 1) return 0;
  const step = Math.log1p(w * (ruleOut - 1)) - Math.log1p(w * (ratio - 1));
  return bad.canary * Math.log(ratio / ruleOut) + (bad.canary + bad.stable) * step;
}

/** How bad a rating is, 0 to 1: (5 − rating)/4, in the order of the counts. */
const BADNESS = [1, 0.75, 0.5, 0.25, 0] as const;

function weighRatings(ratings: Pair<RatingCounts>, canaryGain: number, stableGain: number): number {
  let sum = 0;
  for (const [place, badness] of BADNESS.entries()) {
    const canary = ratings.canary[place] as number;
    const stable = ratings.stable[place] as number;
    if (canary > 0) sum += canary * Math.log1p(badness * canaryGain);
    if (stable > 0) sum += stable * Math.log1p(badness * stableGain);
  }
  return sum;
}

/**
 * ln of the factor of a block of ratings: Π [1 + x(L − 1)], x = (5 − rating)/4, L = q/w for the canary's and (1 − q)/(1 − w) for stable's.
 * Who is in the canary is drawn without replacement, which is negatively associated: the mean of the product is at most 1.
 * @param w the canary's share of the ratings, 0 to 1
 */
export function weighMean(ratings: Pair<RatingCounts>, w: number, ratio: number): number {
  if (w <= 0 || w >= 1) return 0;
  const scale = 1 + w * (ratio - 1);
  return weighRatings(ratings, ((ratio - 1) * (1 - w)) / scale, (-w * (ratio - 1)) / scale);
}

/** `weighMean` against "the canary's mean badness is at least `ruleOut` times stable's". */
export function weighMeanAgainst(ratings: Pair<RatingCounts>, w: number, ratio: number, ruleOut: number): number {
  if (w <= 0 || w >= 1) return 0;
  const scale = 1 + w * (ratio - 1);
  return weighRatings(ratings, ((ratio - ruleOut) * (1 - w)) / (ruleOut * scale), (w * (ruleOut - ratio)) / scale);
}

/** count · log, where no count says nothing even of the impossible: 0⁰ = 1. */
function times(count: number, log: number): number {
  return count === 0 ? 0 : count * log;
}

/**
 * ln of the evidence against "the canary's own rate is at least `tolerate`": the mean over p of (p/tol)^bad · ((1 − p)/(1 − tol))^good.
 * @param tolerate between 0 and 1
 */
export function weighTolerated({ bad, exposures }: { readonly bad: number; readonly exposures: number }, tolerate: number): number {
  const logs = TOLERATED_PARTS.map(
    (part) => times(bad, Math.log(part)) + times(exposures - bad, Math.log1p(-part * tolerate) - Math.log1p(-tolerate)),
  );
  return meanExp(logs);
}
