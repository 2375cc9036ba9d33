import distributions from 'jstat';

/** The t that a share `probability` of Student's distribution lies below. @param freedom degrees, at least 1 */
export function quantileOfT(probability: number, freedom: number): number {
  return distributions.studentt.inv(probability, freedom);
}

/** The chance that Student's t is at least `value`. */
export function chanceAboveT(value: number, freedom: number): number {
  if (!Number.isFinite(value)) return value > 0 ? 0 : 1;
  return distributions.studentt.cdf(-value, freedom);
}

/** The chance that a standard normal variable lies further from 0 than `value`. */
export function chanceBeyondZ(value: number): number {
  return Math.min(1, 2 * distributions.normal.cdf(-Math.abs(value), 0, 1));
}
