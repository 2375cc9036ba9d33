import { HOUR, MINUTE } from '../span.ts';

const DAY = 24 * HOUR;

/** Lengths of a span that a reader can name; stores keep minutes for two days, and hours before that. */
const STEPS = [MINUTE, 5 * MINUTE, 10 * MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, DAY, 7 * DAY];
/** Spans that a chart can show side by side. */
const MOST_SPANS = 72;
/** What is shown where nobody says how much, at least and at most. */
const DEFAULT_SPAN = DAY;
const LONGEST_DEFAULT = 30 * DAY;

export interface PageSpan {
  /** Milliseconds since 1970; whole spans of `stepMs`. */
  readonly from: number;
  readonly to: number;
  readonly stepMs: number;
}

/** Share of a page that nobody asked for and that shows nothing. */
const BLANK = 0.3;

/**
 * A page that nobody asked for in hours, cut to what there is: a service that is an hour old fills its page.
 * @param firstAt the begin of the first span that has a call; null: none has
 */
export function cutPageSpan(span: PageSpan, now: number, firstAt: number | null): PageSpan {
  if (firstAt === null || firstAt - span.from < BLANK * (now - span.from)) return span;
  return choosePageSpan(now, Math.max(HOUR, now - firstAt) / HOUR, null);
}

/**
 * What a page shows: so many hours up to now; where nobody says how many, a day, or as much as the rollout and a little before it take.
 * @param now milliseconds since 1970
 * @param hours above 0; null: nobody says
 * @param startedAt of the rollout, milliseconds since 1970; null: there is none
 */
export function choosePageSpan(now: number, hours: number | null, startedAt: number | null): PageSpan {
  const age = startedAt === null || Number.isNaN(startedAt) ? 0 : now - startedAt;
  const wanted = hours === null ? Math.min(LONGEST_DEFAULT, Math.max(DEFAULT_SPAN, age * 1.15)) : hours * HOUR;
  const stepMs = STEPS.find((step) => wanted / step <= MOST_SPANS) ?? Math.ceil(wanted / MOST_SPANS / DAY) * DAY;
  const to = Math.floor(now / stepMs) * stepMs + stepMs;
  return { from: Math.floor((now - wanted) / stepMs) * stepMs, to, stepMs };
}
