import { disarmJson } from '../report/workflow-commands.ts';

/** Fields that hold milliseconds since 1970 inside, and ISO 8601 for whoever reads JSON. */
const TIMES: ReadonlySet<string> = new Set(['at', 'firstAt', 'madeAt', 'from', 'to', 'startedAt', 'endedAt']);

function translate(key: string, value: unknown): unknown {
  if (value instanceof Map) return [...value];
  if (typeof value !== 'number') return value;
  if (TIMES.has(key)) return Number.isNaN(new Date(value).getTime()) ? null : new Date(value).toISOString();
  return Number.isFinite(value) ? value : null;
}

/** What monitoring tells programs: times as text, sketches of latencies as pairs of index and count, no logarithm of 0. */
export function formatJson(value: unknown, { indent = 2 }: { readonly indent?: number } = {}): string {
  return disarmJson(JSON.stringify(value, translate, indent));
}
