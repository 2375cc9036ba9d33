import { compareVersions, parseVersion } from '../changes/semver.ts';
import type { Conclusion } from '../report/report.ts';
import type { EnvironmentState, RegisteredVersion, Registry } from './registry.ts';

/** One prompt of a registry as a list shows it. */
export interface PromptOverview {
  readonly id: string;
  /** The highest version; null where none is registered. */
  readonly newest: string | null;
  readonly versions: number;
  /** What the evals of the highest version said; null: none vouch for it. */
  readonly evals: Conclusion | null;
  readonly environments: Readonly<Record<string, EnvironmentState>>;
  /** What the evals of each version that an environment runs said. */
  readonly deployedEvals: ReadonlyMap<string, Conclusion | null>;
  /** Versions by what is blocked somewhere; empty for content that no registered version has. */
  readonly blockedVersions: ReadonlyMap<string, readonly string[]>;
}

/** One prompt, as far as an overview reads it; whoever holds a large file reads these parts of it alone. */
export interface PromptParts {
  readonly id: string;
  readonly environments: Readonly<Record<string, EnvironmentState>>;
  readonly versionNames: readonly string[];
  /** null: there is no such version. */
  readonly readVersion: (version: string) => RegisteredVersion | null;
}

const PLAIN = /^(\d{1,5})\.(\d{1,5})\.(\d{1,5})$/;

/** One number that orders versions without pre-release as SemVer does; null for all others. */
function rankPlain(version: string): number | null {
  const parts = PLAIN.exec(version);
  return parts === null ? null : Number(parts[1]) * 1e10 + Number(parts[2]) * 1e5 + Number(parts[3]);
}

/** SemVer's order; what is no version comes before all that are. */
export function compareRegistered(a: string, b: string): number {
  const [left, right] = [parseVersion(a), parseVersion(b)];
  if (left === null || right === null) return (left === null ? 0 : 1) - (right === null ? 0 : 1);
  return compareVersions(left, right) || (a < b ? -1 : a > b ? 1 : 0);
}

/** The highest of the versions; null where there is none. */
export function findNewest(versions: readonly string[]): string | null {
  let newest: string | null = null;
  let best: number | null = null;
  for (const version of versions) {
    const rank = rankPlain(version);
    const isHigher = rank !== null && best !== null ? rank > best : newest === null || compareRegistered(version, newest) > 0;
    if (isHigher) [newest, best] = [version, rank];
  }
  return newest;
}

export function summarizePrompt({ id, environments, versionNames, readVersion }: PromptParts): PromptOverview {
  const newest = findNewest(versionNames);
  const evalsOf = (version: string) => readVersion(version)?.evidence?.conclusion ?? null;
  const deployedEvals = new Map<string, Conclusion | null>();
  const blockedVersions = new Map<string, string[]>();
  for (const { version, blocked } of Object.values(environments)) {
    if (version !== null) deployedEvals.set(version, evalsOf(version));
    for (const { digest } of blocked ?? []) blockedVersions.set(digest, []);
  }
  if (blockedVersions.size > 0) {
    for (const version of versionNames) blockedVersions.get(readVersion(version)?.digest ?? '')?.push(version);
    for (const versions of blockedVersions.values()) versions.sort(compareRegistered);
  }
  const evals = newest === null ? null : evalsOf(newest);
  return { id, newest, versions: versionNames.length, evals, environments, deployedEvals, blockedVersions };
}

/** Every prompt of a registry, sorted by id. */
export function listOverview({ prompts }: Registry): PromptOverview[] {
  return Object.keys(prompts)
    .sort()
    .map((id) => {
      const { environments, versions } = prompts[id] as Registry['prompts'][string];
      const readVersion = (version: string) => (Object.hasOwn(versions, version) ? (versions[version] ?? null) : null);
      return summarizePrompt({ id, environments, versionNames: Object.keys(versions), readVersion });
    });
}
