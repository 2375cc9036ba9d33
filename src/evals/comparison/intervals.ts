/** Standard normal quantiles. */
const Z_TWO_SIDED_95 = 1.959963984540054;
export const Z_ONE_SIDED_95 = 1.6448536269514722;
const Z_POWER_80 = 0.842;
const Z_NEEDED = 1.645;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A mean of paired differences after two made-up cases of +1 and −1 were added (Bonett & Price 2012). */
export interface AdjustedMean {
  readonly mean: number;
  readonly error: number;
  /** The mean of the squared differences, the two made-up ones among them. */
  readonly spread: number;
}

/** @param differences of one case each, −1 to 1; there may be none */
export function adjustMean(differences: readonly number[]): AdjustedMean {
  const count = differences.length + 2;
  const mean = differences.reduce((sum, difference) => sum + difference, 0) / count;
  const spread = (differences.reduce((sum, difference) => sum + difference ** 2, 0) + 2) / count;
  return { mean, spread, error: Math.sqrt(Math.max(0, spread - mean ** 2) / count) };
}

/** The adjusted Wald interval, kept within −1 and 1. With one trial a side it is Bonett & Price's of a difference of paired rates. */
export function boundMean({ mean, error }: AdjustedMean, z = Z_TWO_SIDED_95): Interval {
  return { low: Math.max(-1, mean - z * error), high: Math.min(1, mean + z * error) };
}

/**
 * Wilson's score interval of a rate, 95 %. For a mean of shares over cases it is wider than it need be, never narrower: a share varies
 * less than a single pass or fail.
 * @param rate 0 to 1
 * @param count cases, at least 1
 */
export function boundRate(rate: number, count: number): Interval {
  const z = Z_TWO_SIDED_95;
  const shrink = 1 + z ** 2 / count;
  const centre = (rate + z ** 2 / (2 * count)) / shrink;
  const half = (z / shrink) * Math.sqrt((rate * (1 - rate)) / count + z ** 2 / (4 * count ** 2));
  return { low: rate === 0 ? 0 : Math.max(0, centre - half), high: rate === 1 ? 1 : Math.min(1, centre + half) };
}

/**
 * The cases it takes to rule out, four times in five, a drop of `margin` where there is none.
 * @param spread of the differences seen so far
 * @returns null where the margin is 0: no number of cases is enough
 */
export function countNeeded(spread: number, margin: number): number | null {
  return margin > 0 ? Math.ceil(((Z_NEEDED + Z_POWER_80) ** 2 * spread) / margin ** 2) : null;
}
