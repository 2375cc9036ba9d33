import { escapeHtml } from '../../report/escape.ts';
import { formatCount } from '../../report/phrases.ts';
import { showHidden, truncate } from '../../report/visible.ts';

/** Code points that one untrusted text may take on the page. */
const LIMIT = 300;
const SUPERSCRIPTS: Readonly<Record<string, string>> = {
  '-': '⁻',
  ...Object.fromEntries([...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((sign, digit) => [String(digit), sign])),
};

/** Untrusted text for the content of an element or an attribute in double quotes; what nobody would see is named. */
export function escapeText(text: string, limit = LIMIT): string {
  return escapeHtml(truncate(showHidden(text.replace(/\s+/g, ' ').trim()), limit));
}

/** A share of 0 to 1 in percent: two digits below one percent, so that 0.04 % is not 0. */
export function formatShare(share: number): string {
  const percent = share * 100;
  if (percent === 0 || percent >= 99.95) return `${Math.round(percent)} %`;
  return `${percent < 1 ? percent.toPrecision(2).replace(/(\.\d*?)0+$/, '$1') : percent.toFixed(1)} %`;
}

/** A tick of a scale of shares: `20 %`, `0.5 %`. */
export function formatShareTick(share: number): string {
  return `${Number((share * 100).toPrecision(6))} %`;
}

/** `840 ms`, `1.24 s`, `2.1 min` */
export function formatMilliseconds(ms: number): string {
  if (ms < 10) return `${Number(ms.toPrecision(2))} ms`;
  if (ms < 999.5) return `${Math.round(ms)} ms`;
  if (ms < 59_950) return `${Number((ms / 1000).toPrecision(3))} s`;
  return `${Number((ms / 60_000).toPrecision(3))} min`;
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

/** `2026-11-23 14:05`, in UTC; of a time that is none, as an edit by hand can leave one, `unknown`. */
export function formatTime(at: number): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return 'unknown';
  return date.toISOString().slice(0, 16).replace('T', ' ');
}

/** `5 minutes`, `3 hours`, `2 days` */
export function formatSpan(ms: number): string {
  const [unit, size] = ms % 86_400_000 === 0 ? ['day', 86_400_000] : ms % 3_600_000 === 0 ? ['hour', 3_600_000] : ['minute', 60_000];
  const count = Math.round(ms / (size as number));
  return `${count} ${unit as string}${count === 1 ? '' : 's'}`;
}

/** `a`, `a and b`, `a, b and c` */
export function joinWords(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
