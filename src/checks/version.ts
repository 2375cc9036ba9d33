import { bumpBetween, fitsBump } from '../changes/bump.ts';
import type { InterfaceBreak } from '../changes/interface.ts';
import { findInterfaceBreaks } from '../changes/interface.ts';
import { isHigher, parseVersion } from '../changes/semver.ts';
import type { Bump, Part } from '../changes/types.ts';
import { RELEASED_PARTS } from '../changes/types.ts';
import type { Prompt } from '../prompt/types.ts';
import { METADATA_FILE, TEXT_FILE } from '../prompt/types.ts';
import type { VersionReport } from '../report/report.ts';
import type { Finding } from './finding.ts';
import type { Requirement } from './required-release.ts';
import { findRequirement } from './required-release.ts';
import { checkPreviousVersion, checkVersionTexts } from './version-alone.ts';
import * as explain from './version-findings.ts';
import type { VersionInput } from './version-input.ts';
import { LEVELS } from './version-mend.ts';

export { checkVersionAlone } from './version-alone.ts';

/** A prompt whose versions can be compared, and what the rules need to know of it. */
export interface Comparison {
  readonly input: VersionInput;
  readonly base: Prompt;
  readonly head: Prompt;
  /** The head's version. */
  readonly version: string;
  /** The version at the merge base: what the branch started from. */
  readonly started: string;
  /** What the head is compared with: the base tip's version where that is higher. */
  readonly from: string;
  readonly bump: Bump;
  /** The changed parts that need a release. */
  readonly released: readonly Part[];
  readonly requirement: Requirement;
  readonly breaks: readonly InterfaceBreak[];
}

/**
 * Every version rule for one changed prompt: what release is asked for, what the version did, and whether that fits.
 * Pure; the findings have their rules' default severities.
 */
export function checkVersion(input: VersionInput): { readonly version: VersionReport; readonly findings: readonly Finding[] } {
  const { base, head } = input.change;
  const nothing: VersionReport = { base: base?.version ?? null, head: head?.version ?? null, bump: null, required: null, because: [] };
  if (head === null) return { version: nothing, findings: [] };
  const texts = checkVersionTexts(head);
  if (head.version === null) return { version: nothing, findings: texts };
  if (base === null || !base.source.files.has(METADATA_FILE)) {
    return { version: nothing, findings: [...texts, ...checkNew(input, head, head.version)] };
  }

  const started = base.version ?? input.tip?.version ?? null;
  if (started === null) return { version: nothing, findings: [...texts, explain.unreadableBase(head)] };
  const comparison = compare(input, base, head, head.version, started);
  const { from, bump, requirement } = comparison;
  const version: VersionReport = { base: from, head: head.version, bump, required: requirement.required, because: requirement.because };
  // A text that is missing, or a link, is told as that: it is not a change that a version could carry.
  if (!head.source.files.get(TEXT_FILE)?.mode.startsWith('100')) return { version, findings: texts };
  return { version, findings: [...texts, ...checkComparison(comparison)] };
}

function compare(input: VersionInput, base: Prompt, head: Prompt, version: string, started: string): Comparison {
  const released = input.change.parts.filter((part) => RELEASED_PARTS.includes(part));
  const isKept = version === started;
  const isReleased = input.tip?.version === version && input.tip.digest !== null && input.tip.digest === head.digest;
  // A branch that leaves the version alone takes over whatever the base branch has; one whose content is there already is done.
  const isBehind = isHigher(input.tip?.version ?? null, started) && !isReleased && !(isKept && released.length === 0);
  const from = isBehind ? (input.tip?.version ?? started) : started;
  const breaks = released.length > 0 && input.levels['version/interface-break'] !== 'off' ? findInterfaceBreaks(base, head) : [];
  const requirement: Requirement =
    released.length > 0 ? findRequirement(input, breaks) : { required: 'none', because: [], speaker: 'commits' };
  return { input, base, head, version, started, from, bump: isKept ? 'none' : bumpBetween(from, version), released, requirement, breaks };
}

/** A prompt that is new, or whose metadata is: nothing was released that it could be compared with. */
function checkNew(input: VersionInput, head: Prompt, version: string): readonly Finding[] {
  const { initial } = input.versioning;
  const core = parseVersion(version)?.core.join('.') ?? version;
  // A pre-release of a usual first version leads to it. A text that stood there without metadata may have a history of its own.
  const isUsual =
    input.change.adopted === true ||
    input.change.base !== null ||
    // The id had versions before: it was removed once, or the base branch has it by now.
    input.known.length > 0 ||
    initial.length === 0 ||
    initial.includes(version) ||
    initial.includes(core);
  return [
    ...explain.takenByNew(input, head, version, findRequirement(input, []).required),
    ...(isUsual ? [] : [explain.unusualStart(input, head, version)]),
    ...checkPreviousVersion(head),
  ];
}

function checkComparison(comparison: Comparison): readonly Finding[] {
  const { input, base, head, version, started, from, bump, released } = comparison;
  const asked = released.length > 0 ? checkAsked(comparison) : [];
  if (version === started)
    return [...(released.length > 0 ? [explain.notBumped(comparison)] : []), ...asked, ...checkPreviousVersion(head, base)];

  if (bump === 'downgrade') return [explain.downgrade(comparison), ...asked];
  const lost = explain.takenByComparison(comparison);
  // The bump that mends a lost version sets everything else anew; where the version may stay, the rest is judged.
  if (lost.some(({ rule, severity }) => (input.levels[rule] ?? severity) === 'error')) return [...lost, ...asked];
  if (bump === 'none' || bump === 'build') {
    return [...lost, ...(released.length > 0 ? [explain.notBumped(comparison)] : [explain.unneeded(comparison)]), ...asked];
  }
  if (released.length > 0) return [...lost, ...checkFit(comparison), ...asked, ...checkPrevious(comparison)];
  // Who puts the version back puts back the one before it, too; who may keep it has to name that one.
  if (isRelease(from, version)) return [...lost, ...checkPrevious(comparison)];
  return [...lost, explain.unneeded(comparison), ...(input.levels['version/unneeded'] === 'off' ? checkPrevious(comparison) : [])];
}

function checkAsked(comparison: Comparison): readonly Finding[] {
  return comparison.requirement.required === 'none' ? [explain.noReleaseType(comparison)] : [];
}

function checkFit(comparison: Comparison): readonly Finding[] {
  const { input, from, version, requirement, breaks } = comparison;
  const { required } = requirement;
  const { policy } = input.versioning;
  const lastStable = findLastStable(comparison);
  const question = { base: from, head: version, policy, lastStable };
  const isMajor = fitsBump({ ...question, required: 'major' });
  const broken = breaks.length > 0 && !isMajor ? [explain.interfaceBreak(comparison)] : [];
  // Who carries a broken interface in a major version did right, whatever the messages ask for.
  const fits = required === 'none' || (breaks.length > 0 && isMajor) || fitsBump({ ...question, required });
  return fits
    ? broken
    : [
        explain.bumpMismatch(
          comparison,
          LEVELS.filter((level) => fitsBump({ ...question, required: level })),
        ),
        ...broken,
      ];
}

function checkPrevious({ input, base, head, version, from }: Comparison): readonly Finding[] {
  const previous = head.metadata?.previous_version;
  if (previous === undefined || (typeof previous !== 'string' && previous !== null)) return [];
  if (typeof previous === 'string' && parseVersion(previous) === null) return [];
  const given = input.commits.map(({ after }) => after);
  if (previous === from || (previous !== null && given.includes(previous) && isHigher(version, previous))) return [];
  return [explain.previousMismatch(head, previous, from, base.version)];
}

/** Whether a pre-release became the version that it was on the way to. */
function isRelease(from: string, to: string): boolean {
  const [low, high] = [parseVersion(from), parseVersion(to)];
  return low !== null && high !== null && low.prerelease.length > 0 && high.prerelease.length === 0 && low.core.join() === high.core.join();
}

function findLastStable({ input, base, from }: Comparison): string | null {
  const previous = base.metadata?.previous_version;
  const candidates = [...input.known.map(({ version }) => version), ...(typeof previous === 'string' ? [previous] : [])];
  return candidates
    .filter((version) => parseVersion(version)?.prerelease.length === 0 && isHigher(from, version))
    .reduce<string | null>((highest, version) => (highest === null || isHigher(version, highest) ? version : highest), null);
}
