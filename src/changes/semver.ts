/** A version of SemVer 2.0.0. Numbers stay text: the standard sets them no upper bound, JavaScript's numbers have one. */
export interface Version {
  readonly core: readonly [major: string, minor: string, patch: string];
  /** Empty for a stable version. */
  readonly prerelease: readonly string[];
  /** The text after `+`, or null. */
  readonly build: string | null;
}

const NUMBER = /^(?:0|[1-9][0-9]*)$/;
const DIGITS = /^[0-9]+$/;
const IDENTIFIER = /^[0-9A-Za-z-]+$/;

/**
 * Reads a version to the letter of SemVer 2.0.0: a leading `v`, white space, a missing part, a leading zero make it null.
 * Linear in the text's length.
 */
export function parseVersion(text: string): Version | null {
  const plus = text.indexOf('+');
  const build = plus < 0 ? null : text.slice(plus + 1);
  const precedence = plus < 0 ? text : text.slice(0, plus);
  const dash = precedence.indexOf('-');
  const [major, minor, patch, ...more] = (dash < 0 ? precedence : precedence.slice(0, dash)).split('.');
  const prerelease = dash < 0 ? [] : precedence.slice(dash + 1).split('.');

  if (major === undefined || minor === undefined || patch === undefined || more.length > 0) return null;
  if (![major, minor, patch].every((part) => NUMBER.test(part))) return null;
  if (!prerelease.every((part) => IDENTIFIER.test(part) && (NUMBER.test(part) || !DIGITS.test(part)))) return null;
  if (build !== null && !build.split('.').every((part) => IDENTIFIER.test(part))) return null;
  return { core: [major, minor, patch], prerelease, build };
}

/** Precedence as SemVer 2.0.0 orders it: negative when `a` is lower, 0 when equal; build metadata does not count. */
export function compareVersions(a: Version, b: Version): number {
  return compareCores(a, b) || comparePrereleases(a.prerelease, b.prerelease);
}

/** Precedence of major, minor and patch alone. */
export function compareCores(a: Version, b: Version): number {
  return compareNumbers(a.core[0], b.core[0]) || compareNumbers(a.core[1], b.core[1]) || compareNumbers(a.core[2], b.core[2]);
}

/** Whether `a` is the higher of two version texts; a text that is no version is never higher. */
export function isHigher(a: string | null, b: string | null): boolean {
  const high = a === null ? null : parseVersion(a);
  const low = b === null ? null : parseVersion(b);
  return high !== null && low !== null && compareVersions(high, low) > 0;
}

/**
 * The next stable version: a pre-release becomes its own core where that is a release of the level (1.4.0-rc.1 is on the way to a
 * minor, so `minor` and `patch` give 1.4.0), else the level's number goes up and the ones after it start at 0.
 */
export function incrementVersion({ core, prerelease }: Version, level: 'major' | 'minor' | 'patch'): string {
  const [major, minor, patch] = core;
  const isOnTheWay = prerelease.length > 0 && { major: minor === '0' && patch === '0', minor: patch === '0', patch: true }[level];
  if (isOnTheWay) return core.join('.');
  if (level === 'major') return `${increment(major)}.0.0`;
  if (level === 'minor') return `${major}.${increment(minor)}.0`;
  return `${major}.${minor}.${increment(patch)}`;
}

/**
 * The next version of the same kind: after a stable one as `incrementVersion`, after a pre-release the next of the same core
 * (1.4.0-rc.1 → 1.4.0-rc.2, 1.4.0-rc → 1.4.0-rc.1). A text that is no version stays as it is.
 */
export function stepVersion(text: string, level: 'major' | 'minor' | 'patch'): string {
  const version = parseVersion(text);
  if (version === null) return text;
  const { core, prerelease } = version;
  if (prerelease.length === 0) return incrementVersion(version, level);
  const last = prerelease.at(-1) as string;
  const next = DIGITS.test(last) ? [...prerelease.slice(0, -1), increment(last)] : [...prerelease, '1'];
  return `${core.join('.')}-${next.join('.')}`;
}

function increment(number: string): string {
  return String(BigInt(number) + 1n);
}

function comparePrereleases(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return b.length - a.length;
  for (const [index, left] of a.entries()) {
    const right = b[index];
    if (right === undefined) return 1;
    const order = compareIdentifiers(left, right);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function compareIdentifiers(a: string, b: string): number {
  const isNumber = DIGITS.test(a);
  if (isNumber !== DIGITS.test(b)) return isNumber ? -1 : 1;
  return isNumber ? compareNumbers(a, b) : compareText(a, b);
}

/** Without leading zeros the longer number is the higher one. */
function compareNumbers(a: string, b: string): number {
  return a.length - b.length || compareText(a, b);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
