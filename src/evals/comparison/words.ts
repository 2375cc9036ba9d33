import { countNoun, formatCount } from '../../report/phrases.ts';
import type { Comparison } from './compare.ts';

/** `66.7 %`, `85 %`. Where another share would read the same and is not, digits are added until they differ. */
export function formatShare(share: number, other = share): string {
  for (let digits = 1; digits < 6; digits++) {
    const text = formatDecimal(100 * share, digits);
    if (share === other || text !== formatDecimal(100 * other, digits)) return `${text} %`;
  }
  return `${formatDecimal(100 * share, 6)} %`;
}

/** `5 points`, `1 point`, `2.5 points`: percentage points, without a sign. */
export function formatPoints(difference: number): string {
  const points = formatDecimal(Math.abs(100 * difference), 1);
  return `${points} point${points === '1' ? '' : 's'}`;
}

/** `p = 0.031`, `p < 0.001`. */
export function formatP(p: number): string {
  return p < 0.001 ? 'p < 0.001' : `p = ${Number(p.toPrecision(2))}`;
}

/** The verdict in a few plain words, as the comment says it. */
export function describeVerdict(comparison: Comparison): string {
  const { verdict, difference, pValue, margin, pairs, needed } = comparison;
  if (difference === null || pValue === null) return 'nothing to compare';
  if (verdict === 'regressed') return `worse by ${formatPoints(difference.mean)} (${formatP(pValue)})`;
  if (verdict === 'improved') return `better by ${formatPoints(difference.mean)} (${formatP(pValue)})`;
  if (verdict === 'unchanged') return `no worse than ${formatPoints(margin)}`;
  const about = needed === null ? '' : `; about ${formatCount(needed.cases)} would`;
  return `${countNoun(pairs, 'case')} cannot tell${about}`;
}

function formatDecimal(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)));
}
