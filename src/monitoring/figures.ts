import { formatCount } from '../report/phrases.ts';
import type { ArmCounts } from './ledger.ts';

/** A share of counts as a percentage: `4.9 %`, or a dash where there was nothing to count. */
export function formatRate({ exposures, bad }: Pick<ArmCounts, 'exposures' | 'bad'>): string {
  return exposures === 0 ? '–' : `${((100 * bad) / exposures).toFixed(1)} %`;
}

/** A rate with the counts that it comes from: `12.3 % (14 of 114)`. @param nothing what stands where nothing was counted */
export function formatCounts(arm: Pick<ArmCounts, 'exposures' | 'bad'>, nothing: string): string {
  return arm.exposures === 0 ? nothing : `${formatRate(arm)} (${formatCount(arm.bad)} of ${formatCount(arm.exposures)})`;
}

/** E itself where a person can read it, else its power of ten. @param log its natural logarithm */
export function formatEvidence(log: number): string {
  if (log < Math.log(0.01)) return 'below 0.01';
  if (log > Math.log(999_999)) return `10^${Math.floor(log / Math.LN10)}`;
  const value = Math.exp(log);
  return value >= 100 ? formatCount(Math.round(value)) : value.toFixed(value >= 10 ? 1 : 2);
}

/** 1/α as a whole number. */
export function formatLimit(alpha: number): string {
  return formatCount(Math.round(1 / alpha));
}
