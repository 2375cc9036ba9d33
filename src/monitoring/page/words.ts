import { escapeHtml } from '../../report/escape.ts';
import { showHidden, truncate } from '../../report/visible.ts';

/** Code points that one untrusted text may take on the page. */
const LIMIT = 300;

/** Untrusted text for the content of an element or an attribute in double quotes; what nobody would see is named. */
export function escapeText(text: string, limit = LIMIT): string {
  return escapeHtml(truncate(showHidden(text.replace(/\s+/g, ' ').trim()), limit));
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
