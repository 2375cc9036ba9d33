import { OTHER } from '../roll-up.ts';
import type { MonitorPageData } from './data.ts';

/** Line styles that tell versions apart without colour; the colours themselves are variables of the page's style sheet. */
const STYLES = [
  { colour: 'var(--stable)', dash: null },
  { colour: 'var(--canary)', dash: [7, 3] },
  { colour: 'var(--third)', dash: [2, 3] },
  { colour: 'var(--fourth)', dash: [10, 3, 2, 3] },
  { colour: 'var(--fifth)', dash: [4, 2, 4, 6] },
] as const;

/** A version as the charts draw it. */
export interface DrawnVersion {
  readonly version: string;
  /** For the legend: the version, and what it is in the rollout. */
  readonly name: string;
  readonly colour: string;
  /** Lengths of strokes and gaps; null: a whole line. */
  readonly dash: readonly number[] | null;
}

/** A version's name; the one of all series beyond a recorder's limit in words. */
export function nameVersion(version: string): string {
  return version === OTHER ? 'other versions' : version;
}

/**
 * The versions that the charts draw: stable and canary of the rollout first, always in the same colours, then those with the most calls.
 * As many as can be told apart; the table of totals has all of them.
 */
export function chooseVersions({
  rollout,
  running,
  totals,
}: Pick<MonitorPageData, 'rollout' | 'running' | 'totals'>): readonly DrawnVersion[] {
  const byCalls = totals
    .toSorted((a, b) => b.rollUp.calls - a.rollUp.calls || (a.version < b.version ? -1 : 1))
    .map(({ version }) => version);
  const present = new Set(byCalls);
  const first = [rollout?.stable ?? running ?? '', rollout?.canary ?? ''].filter((version) => present.has(version));
  const versions = [...new Set([...first, ...byCalls])].slice(0, STYLES.length);
  // A canary keeps its colour where nothing of stable was recorded.
  const offset = rollout !== null && versions[0] === rollout.canary && rollout.stable !== rollout.canary ? 1 : 0;
  return versions.map((version, index) => {
    const { colour, dash } = STYLES[(index + offset) % STYLES.length] as (typeof STYLES)[number];
    const role = version === rollout?.stable ? ' (stable)' : version === rollout?.canary ? ' (canary)' : '';
    return { version, name: `${nameVersion(version)}${role}`, colour, dash };
  });
}
