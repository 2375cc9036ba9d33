import type { SpanQuery } from './store.ts';

export const MINUTE = 60_000;
export const HOUR = 3_600_000;
/** Milliseconds that each tier is kept; a call may be recorded two days late. */
export const MINUTES_KEPT = 49 * HOUR;
export const HOURS_KEPT = 400 * 24 * HOUR;

/** From the first to before the second. */
type Range = readonly [number, number];

/** A span as tiers have it: hours since 1970 that are whole, and minutes since 1970 at both ends. */
export interface Cover {
  readonly hours: Range;
  readonly minutes: readonly Range[];
}

/**
 * Covers a span, widened to minutes, by whole hours and what is left of minutes. Where minutes are no longer kept, the begin is widened to
 * its hour.
 * @param oldestMinute the first minute since 1970 that is still kept
 */
export function coverSpan({ from, to }: Pick<SpanQuery, 'from' | 'to'>, oldestMinute: number): Cover {
  const end = Math.ceil(to / MINUTE);
  const asked = Math.min(end, Math.floor(from / MINUTE));
  const begin = asked < oldestMinute ? Math.min(end, Math.floor(asked / 60) * 60) : asked;
  const firstHour = Math.ceil(begin / 60);
  // An end whose minutes are gone is an hour, too.
  const lastHour = end < oldestMinute ? Math.ceil(end / 60) : Math.floor(end / 60);
  if (firstHour >= lastHour) return { hours: [0, 0], minutes: begin < end ? [[begin, end]] : [] };
  const ends: readonly Range[] = [
    [begin, firstHour * 60],
    [lastHour * 60, end],
  ];
  return { hours: [firstHour, lastHour], minutes: ends.filter(([a, b]) => a < b) };
}

/** Whether a number is within a range. */
export function isWithinRange([from, to]: Range, value: number): boolean {
  return value >= from && value < to;
}
