import { OTHER } from './roll-up.ts';
import { HOUR } from './span.ts';
import type { SeriesPoint } from './store.ts';

/** Milliseconds of the version before that the newest one is held against. */
export const BASELINE_SPAN = 7 * 24 * HOUR;

interface Counts {
  readonly calls: number;
  readonly errors: number;
}

/** The newest version since its first call, and the one before it in the seven days before that call. null: there is none. */
export interface VersionChange {
  readonly observed: Counts | null;
  readonly baseline: Counts | null;
  /** Milliseconds since 1970: the hour of the newest version's first call. null: there was none. */
  readonly since: number | null;
}

function count(points: readonly SeriesPoint[]): Counts {
  const sum = (of: (point: SeriesPoint) => number): number => points.reduce((total, point) => total + of(point), 0);
  return { calls: sum(({ rollUp }) => rollUp.calls), errors: sum(({ rollUp }) => rollUp.errors) };
}

/** Finds the last change of versions: a version's place is that of its first call. */
export function findVersionChange(points: readonly SeriesPoint[]): VersionChange {
  const called = points.filter(({ version, rollUp }) => version !== OTHER && rollUp.calls > 0).sort((a, b) => a.from - b.from);
  const firsts = new Map<string, number>();
  for (const { version, from } of called) if (!firsts.has(version)) firsts.set(version, from);
  const [newest, before] = [...firsts].sort(([, a], [, b]) => b - a);
  if (newest === undefined) return { observed: null, baseline: null, since: null };
  const [name, since] = newest;
  const observed = count(called.filter(({ version }) => version === name));
  if (before === undefined) return { observed, baseline: null, since };
  const baseline = count(called.filter(({ version, from }) => version === before[0] && from < since && from >= since - BASELINE_SPAN));
  return { observed, baseline: baseline.calls > 0 ? baseline : null, since };
}
