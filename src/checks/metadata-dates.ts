import type { Pointer } from '../prompt/json-positions.ts';
import type { JsonObject } from '../prompt/types.ts';
import type { Severity } from './finding.ts';
import { nameField, showValue } from './schema-words.ts';

export interface DateProblem {
  readonly pointer: Pointer;
  readonly severity: Severity;
  readonly message: string;
  readonly help: string;
}

/** A date as written and, where it has a time, the instant it means. */
interface ReadDate {
  readonly day: string;
  /** Milliseconds since 1970 UTC; null for a date without a time. */
  readonly instant: number | null;
  readonly hasZone: boolean;
}

const FIELDS = ['created', 'updated'] as const;
/** Characters of a time with nanoseconds and an offset, and some more. */
const LONGEST = 50;
const FORM = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/;
const FORM_HELP = 'Write a date such as `2025-03-02`, or a time such as `2025-03-02T09:30:00Z`.';

/** Whether a text is a date of the calendar or a time on one, ISO 8601; `problem` says in words why it is not. */
function readDate(text: string): { readonly date: ReadDate } | { readonly problem: string } {
  const match = text.length > LONGEST ? null : FORM.exec(text);
  if (!match) return { problem: 'is no ISO 8601 date' };
  const [, day = '', hour, minute, second = '0', fraction = '0', zone] = match;
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
  if (month < 1 || month > 12) return { problem: `has no such month as ${day.slice(5, 7)}` };
  const last = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  if (dayOfMonth < 1 || dayOfMonth > last) return { problem: `is no day of the calendar: ${day.slice(0, 7)} has ${last} days` };
  if (hour === undefined) return { date: { day, instant: null, hasZone: true } };
  const seconds = Number(second);
  if (Number(hour) > 23 || Number(minute) > 59 || seconds > 60 || (seconds === 60 && minute !== '59'))
    return { problem: 'has no such time of the day' };
  const offset = readOffset(zone);
  if (offset === null) return { problem: `has no such time zone as ${zone}` };
  const instant = new Date(0);
  instant.setUTCFullYear(year, month - 1, dayOfMonth);
  instant.setUTCHours(Number(hour), Number(minute) - offset, seconds, Number(`0.${fraction}`) * 1000);
  return { date: { day, instant: instant.getTime(), hasZone: zone !== undefined } };
}

/** Checks that `created` and `updated` are real dates in this order. Values that are not text are the schema's affair. */
export function checkDates(metadata: JsonObject): readonly DateProblem[] {
  const problems: DateProblem[] = [];
  const dates: Partial<Record<(typeof FIELDS)[number], ReadDate>> = {};
  for (const field of FIELDS) {
    const value = Object.hasOwn(metadata, field) ? metadata[field] : undefined;
    if (typeof value !== 'string') continue;
    const read = readDate(value);
    const name = nameField([field]);
    if ('problem' in read) {
      problems.push({ pointer: [field], severity: 'error', message: `${name} ${read.problem}: ${showValue(value)}.`, help: FORM_HELP });
      continue;
    }
    dates[field] = read.date;
    if (!read.date.hasZone) {
      const message = `${name} has a time without a zone (${showValue(value)}); it is read as UTC.`;
      problems.push({
        pointer: [field],
        severity: 'warning',
        message,
        help: `Write "${value}Z" for UTC, or add an offset such as +02:00.`,
      });
    }
  }
  const { created, updated } = dates;
  if (created && updated && isBefore(updated, created)) {
    const message = `${nameField(['updated'])} (${showValue(metadata.updated)}) lies before ${nameField(['created'])} (${showValue(metadata.created)}).`;
    problems.push({
      pointer: ['updated'],
      severity: 'error',
      message,
      help: 'Correct the date that is wrong; promptgate bump sets updated.',
    });
  }
  return problems;
}

/** Minutes east of UTC; no zone is UTC. */
function readOffset(zone: string | undefined): number | null {
  if (zone === undefined || zone === 'Z') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(3).replace(':', '') || '0');
  if (hours > 23 || minutes > 59) return null;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

/** Instants where both have one; else the days as written, so that a time on the same day is never before it. */
function isBefore(a: ReadDate, b: ReadDate): boolean {
  return a.instant !== null && b.instant !== null ? a.instant < b.instant : a.day < b.day;
}
