import { compareVersions, incrementVersion, parseVersion } from './semver.ts';

export type BumpRequest = 'major' | 'minor' | 'patch' | { readonly version: string };
export type NextVersion = { readonly version: string } | { readonly problem: string; readonly help: string };

/**
 * The version that a `bump` gives. It counts from the base's version, so that two bumps on one branch are one release, and from
 * the current one where there is no base. A pre-release becomes its release; to go on with pre-releases, name the version.
 * @param base the version that the base branch has; null when there is none
 * @param current the version in the working tree
 */
export function nextVersion(base: string | null, current: string, request: BumpRequest): NextVersion {
  const from = base ?? current;
  const parsed = parseVersion(from);
  if (typeof request === 'object') return acceptVersion(request.version, base);
  if (parsed !== null) return { version: incrementVersion(parsed, request) };
  return {
    problem: `"${from}" is not a version of SemVer 2.0.0, so there is nothing to count from.`,
    help: 'Name the next version itself in place of the level, such as 1.0.0.',
  };
}

function acceptVersion(version: string, base: string | null): NextVersion {
  const wanted = parseVersion(version);
  if (wanted === null) {
    return {
      problem: `"${version}" is not a version of SemVer 2.0.0.`,
      help: 'Write three numbers, such as 1.4.0, or a pre-release, such as 1.4.0-rc.1; without a leading v.',
    };
  }
  const lowest = base === null ? null : parseVersion(base);
  if (lowest === null || compareVersions(wanted, lowest) > 0) return { version };
  return {
    problem: `${version} is not above ${base}, the version that the base branch has.`,
    help: `Name a higher one; the next patch is ${incrementVersion(lowest, 'patch')}.`,
  };
}
