import { formatCount } from '../report/phrases.ts';
import type { ArmCounts } from './ledger.ts';

const SUPERSCRIPTS: Readonly<Record<string, string>> = {
  '-': '⁻',
  ...Object.fromEntries([...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((sign, digit) => [String(digit), sign])),
};
/** Percent below which a share is called small, and not written out. */
const LEAST_PERCENT = 0.0001;

/** A share of 0 to 1 in percent: two digits below one percent, so that 0.04 % is not 0. */
export function formatShare(share: number): string {
  const percent = share * 100;
  if (percent === 0 || percent >= 99.95) return `${Math.round(percent)} %`;
  if (percent < LEAST_PERCENT) return `below ${LEAST_PERCENT} %`;
  return `${percent < 1 ? Number(percent.toPrecision(2)) : percent.toFixed(1)} %`;
}

/** A share of counts as a percentage: `4.9 %`, or a dash where there was nothing to count. */
export function formatRate({ exposures, bad }: Pick<ArmCounts, 'exposures' | 'bad'>): string {
  return exposures === 0 ? '–' : formatShare(bad / exposures);
}

/** A rate with the counts that it comes from: `12.3 % (14 of 114)`. @param nothing what stands where nothing was counted */
export function formatCounts(arm: Pick<ArmCounts, 'exposures' | 'bad'>, nothing: string): string {
  return arm.exposures === 0 ? nothing : `${formatRate(arm)} (${formatCount(arm.bad)} of ${formatCount(arm.exposures)})`;
}

function raise(exponent: number): string {
  return `10${[...String(exponent)].map((sign) => SUPERSCRIPTS[sign] ?? sign).join('')}`;
}

/** A number whose natural logarithm is given: `0.004`, `3.2`, `412`, `2.3 × 10⁸`; never too large to print. */
export function formatExponential(log: number): string {
  if (log === Number.NEGATIVE_INFINITY) return '0';
  const exponent = Math.floor(log / Math.LN10 + 1e-12);
  if (exponent >= -3 && exponent < 5) {
    const value = Math.exp(log);
    return value >= 1000 ? formatCount(Math.round(value)) : String(Number(value.toPrecision(value >= 100 ? 3 : 2)));
  }
  const digits = Math.exp(log - exponent * Math.LN10).toPrecision(2);
  // Rounding can reach the next power.
  if (digits === '10') return raise(exponent + 1);
  return digits === '1.0' ? raise(exponent) : `${digits} × ${raise(exponent)}`;
}

/** E itself where a person can read it, else its power of ten; the same wherever it is told. @param log its natural logarithm */
export function formatEvidence(log: number): string {
  if (log < Math.log(0.01)) return 'below 0.01';
  // Rounded down, so that no more is claimed than there is.
  if (log > Math.log(999_999)) return raise(Math.floor(log / Math.LN10 + 1e-6));
  const value = Math.exp(log);
  return value >= 100 ? formatCount(Math.round(value)) : value.toFixed(value >= 10 ? 1 : 2);
}

/** 1/α as a whole number. */
export function formatLimit(alpha: number): string {
  return formatCount(Math.round(1 / alpha));
}
