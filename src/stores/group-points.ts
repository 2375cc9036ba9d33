import type { RollUp } from '../monitoring/roll-up.ts';
import type { SeriesPoint } from '../monitoring/store.ts';
import { sumRollUps } from '../monitoring/sum-roll-ups.ts';

/** A roll-up of a version, at a place of its tier. */
export interface Placed {
  readonly version: string;
  readonly place: number;
  readonly rollUp: RollUp;
}

/**
 * Sums roll-ups by version and step, sorted by time and version.
 * @param unit milliseconds of a place
 * @param stepMs milliseconds of a step
 */
export function groupPoints(found: Iterable<Placed>, unit: number, stepMs: number): SeriesPoint[] {
  const points = new Map<string, { readonly version: string; readonly from: number; readonly rollUps: RollUp[] }>();
  for (const { version, place, rollUp } of found) {
    const from = Math.floor((place * unit) / stepMs) * stepMs;
    const name = `${from} ${version}`;
    const point = points.get(name);
    if (point === undefined) points.set(name, { version, from, rollUps: [rollUp] });
    else point.rollUps.push(rollUp);
  }
  const sums = [...points.values()].map(({ version, from, rollUps }) => ({ version, from, rollUp: sumRollUps(rollUps) }));
  return sums.sort((a, b) => a.from - b.from || (a.version < b.version ? -1 : 1));
}
