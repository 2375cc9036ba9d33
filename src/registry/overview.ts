import { compareVersions, parseVersion } from '../changes/semver.ts';
import type { Conclusion } from '../report/report.ts';
import type { EnvironmentState, RegisteredVersion, Registry } from './registry.ts';

/** One prompt of a registry as a list shows it. */
export interface PromptOverview {
  readonly id: string;
  /** The highest version; null where none is registered. */
  readonly newest: string | null;
  /** How many there are. */
  readonly versions: number;
  readonly environments: Readonly<Record<string, EnvironmentState>>;
  /** What the evals of a version said; null: none vouch for it. */
  readonly evalsOf: (version: string | null) => Conclusion | null;
  /** Versions by the digest of what is blocked somewhere; empty for content that no registered version has. */
  readonly blockedVersions: ReadonlyMap<string, readonly string[]>;
}

/** One prompt, as far as an overview reads it; whoever holds a large file reads these parts of it alone. */
export interface PromptParts {
  readonly id: string;
  readonly environments: Readonly<Record<string, EnvironmentState>>;
  readonly newest: string | null;
  readonly versions: number;
  readonly listVersions: () => readonly string[];
  /** null: there is no such version. */
  readonly readVersion: (version: string) => RegisteredVersion | null;
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
  for (const version of versions) if (newest === null || compareRegistered(version, newest) > 0) newest = version;
  return newest;
}

export function summarizePrompt({ listVersions, readVersion, ...parts }: PromptParts): PromptOverview {
  const blockedVersions = new Map<string, string[]>();
  for (const { blocked } of Object.values(parts.environments)) for (const { digest } of blocked ?? []) blockedVersions.set(digest, []);
  if (blockedVersions.size > 0) {
    for (const version of listVersions()) blockedVersions.get(readVersion(version)?.digest ?? '')?.push(version);
    for (const versions of blockedVersions.values()) versions.sort(compareRegistered);
  }
  const evalsOf = (version: string | null) => (version === null ? null : (readVersion(version)?.evidence?.conclusion ?? null));
  return { ...parts, evalsOf, blockedVersions };
}

/** Every prompt of a registry, sorted by id. */
export function listOverview({ prompts }: Registry): PromptOverview[] {
  return Object.keys(prompts)
    .sort()
    .map((id) => {
      const { environments, versions } = prompts[id] as Registry['prompts'][string];
      const names = Object.keys(versions);
      const readVersion = (version: string) => (Object.hasOwn(versions, version) ? (versions[version] ?? null) : null);
      return summarizePrompt({
        id,
        environments,
        newest: findNewest(names),
        versions: names.length,
        listVersions: () => names,
        readVersion,
      });
    });
}
