import type { Version } from './semver.ts';
import { compareCores, compareVersions, parseVersion } from './semver.ts';
import type { Bump, ReleaseType } from './types.ts';

type Level = Exclude<ReleaseType, 'none'>;

const RANKS: Record<Level, number> = { patch: 1, minor: 2, major: 3 };

/** What a bump releases; `prerelease` moves inside one release, which is at least a patch. */
const RELEASES: Record<Bump, ReleaseType> = {
  major: 'major',
  premajor: 'major',
  minor: 'minor',
  preminor: 'minor',
  patch: 'patch',
  prepatch: 'patch',
  prerelease: 'patch',
  build: 'none',
  none: 'none',
  downgrade: 'none',
  invalid: 'none',
};

/**
 * What the version did between two texts, in the words of node-semver's `diff` (7.6 and later), and four that it lacks:
 * `downgrade`, `none` (the same text), `build` (only build metadata differs) and `invalid` (one is not SemVer 2.0.0 to the letter).
 */
export function bumpBetween(from: string, to: string): Bump {
  const low = parseVersion(from);
  const high = parseVersion(to);
  if (low === null || high === null) return 'invalid';
  if (from === to) return 'none';
  const order = compareVersions(high, low);
  if (order === 0) return 'build';
  if (order < 0) return 'downgrade';

  const isFinished = low.prerelease.length > 0 && high.prerelease.length === 0;
  // node-semver: from a pre-release of a major to any stable version is that major.
  if (isFinished && levelOfCore(low) === 'major') return 'major';
  if (isFinished && compareCores(low, high) === 0) return levelOfCore(low);
  const level = levelBetweenCores(low, high);
  if (level === null) return 'prerelease';
  return high.prerelease.length > 0 ? `pre${level}` : level;
}

/** The release type that a bump stands for. */
export function releaseOfBump(bump: Bump): ReleaseType {
  return RELEASES[bump];
}

/** The higher of two release types. */
export function highestRelease(a: ReleaseType, b: ReleaseType): ReleaseType {
  return rankRelease(a) >= rankRelease(b) ? a : b;
}

/** The smallest level that satisfies a requirement after `base`: at 0.y.z a minor carries a major change. */
export function leastLevel(base: string | null, required: Level): Level {
  return required === 'major' && base !== null && parseVersion(base)?.core[0] === '0' ? 'minor' : required;
}

export interface BumpQuestion {
  /** The version that was released before. */
  readonly base: string;
  /** Higher than `base`. */
  readonly head: string;
  readonly required: Level;
  readonly policy: 'exact' | 'at-least';
  /** The last stable version below a pre-release `base`, where it is known. */
  readonly lastStable?: string | null;
}

/**
 * Whether a bump fits what is required. Kinds are compared, not numbers: 1.3.1 → 1.3.3 is a patch.
 * From a pre-release, another one of the same core or the core itself satisfies whatever that core is on the way to;
 * everything else is compared with the last stable version.
 */
export function fitsBump({ base, head, required, policy, lastStable = null }: BumpQuestion): boolean {
  const from = parseVersion(base);
  const to = parseVersion(head);
  if (from === null || to === null || compareVersions(to, from) <= 0) return false;
  if (from.prerelease.length === 0) return accepts(from, levelBetweenCores(from, to) ?? 'patch', required, policy);

  const onTheWay = levelOfCore(from);
  if (compareCores(from, to) === 0 && RANKS[onTheWay] >= RANKS[leastLevel(base, required)]) return true;
  // Unknown, but the core tells: what leads to 1.4.0-rc.1 was below 1.4.0, so what is above is a minor at least.
  const moved = levelBetweenCores(from, to);
  const byCore = accepts(from, moved !== null && RANKS[moved] > RANKS[onTheWay] ? moved : onTheWay, required, policy);
  const stable = lastStable === null ? null : parseVersion(lastStable);
  if (stable === null || stable.prerelease.length > 0 || compareVersions(stable, from) >= 0) return byCore;
  const byStable = accepts(stable, levelBetweenCores(stable, to) ?? 'patch', required, policy);
  // 2.0.1-rc.1 does not follow 1.3.1: there was a stable version in between that is not known, or numbers were left out.
  return byStable || (byCore && levelBetweenCores(stable, from) !== onTheWay);
}

function accepts(from: Version, level: Level, required: Level, policy: BumpQuestion['policy']): boolean {
  const least = required === 'major' && from.core[0] === '0' ? 'minor' : required;
  return policy === 'at-least' ? RANKS[level] >= RANKS[least] : level === required || level === least;
}

/** The first part in which two cores differ; null when they are equal. */
function levelBetweenCores(a: Version, b: Version): Level | null {
  if (a.core[0] !== b.core[0]) return 'major';
  if (a.core[1] !== b.core[1]) return 'minor';
  return a.core[2] === b.core[2] ? null : 'patch';
}

/** What a core is a release of: 2.0.0 of a major, 1.4.0 of a minor, 1.3.2 of a patch. */
function levelOfCore({ core: [, minor, patch] }: Version): Level {
  if (patch !== '0') return 'patch';
  return minor === '0' ? 'major' : 'minor';
}

function rankRelease(release: ReleaseType): number {
  return release === 'none' ? 0 : RANKS[release];
}
