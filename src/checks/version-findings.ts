import { fitsBump } from '../changes/bump.ts';
import { parseCommitMessage } from '../changes/commit-message.ts';
import { findHints } from '../changes/message-hints.ts';
import { isHigher, stepVersion } from '../changes/semver.ts';
import type { ReleaseType } from '../changes/types.ts';
import type { Prompt } from '../prompt/types.ts';
import type { Finding } from './finding.ts';
import { finding } from './finding.ts';
import { placeInMetadata } from './metadata-place.ts';
import { speaksFor } from './required-release.ts';
import type { Comparison } from './version.ts';
import type { VersionInput } from './version-input.ts';
import { ON_BASE } from './version-input.ts';
import type { Level } from './version-mend.ts';
import { bumpCommand, levelToBump, nameMessages, nameParts, nextOf, quoteLine, restoreVersions } from './version-mend.ts';

const MERGE_FIRST = 'Merge the base branch into this one, then run';

export function unreadableBase(head: Prompt): Finding {
  return finding(
    'version/invalid',
    placeInMetadata(head, 'version'),
    'The version on the base branch cannot be read, so this one is compared with nothing.',
    'Nothing to do here: once this is merged, versions are compared again.',
    'notice',
  );
}

export function unusualStart({ change, versioning }: VersionInput, head: Prompt, version: string): Finding {
  const usual = versioning.initial.join(' or ');
  return finding(
    'version/initial',
    placeInMetadata(head, 'version'),
    `A new prompt starts with version ${version}; ${usual} is usual.`,
    `Run: ${bumpCommand(change.id, versioning.initial[0] ?? '1.0.0')}. If it carries on numbers that it or another prompt had, leave it.`,
  );
}

export function notBumped(comparison: Comparison): Finding {
  const { head, version, from, bump, released } = comparison;
  const what =
    bump === 'build'
      ? `only the build metadata of its version did (${from} → ${version}), which is no new version`
      : `its version is still ${version}`;
  const ahead = bump === 'none' && version !== from ? ` The base branch has ${from} by now.` : '';
  return finding(
    'version/not-bumped',
    placeInMetadata(head, 'version'),
    `${nameParts(released)} changed, and ${what}.${ahead}`,
    `${ahead === '' ? 'Run' : MERGE_FIRST}: ${nameCommand(comparison)}`,
  );
}

/** @param fitting the levels that the bump would fit */
export function bumpMismatch(comparison: Comparison, fitting: readonly Level[]): Finding {
  const { input, head, version, from, bump, requirement } = comparison;
  const wanted = input.versioning.policy === 'at-least' ? `at least a ${requirement.required}` : `a ${requirement.required}`;
  const isByMessage = requirement.because.every(({ source }) => source === 'title' || source === 'commit');
  const own = fitting.filter((level) => bump === level || bump === `pre${level}`);
  const messages = nameMessages(input.change.id, input.versioning.types, own.length > 0 ? own : fitting);
  const retitle = isByMessage && messages !== '' ? ` Or, if ${version} is right, say so in ${nameSpeaker(input)}: ${messages}` : '';
  return finding(
    'version/bump-mismatch',
    placeInMetadata(head, 'version'),
    `The version goes from ${from} to ${version} (${bump}), but ${wanted} is asked for by ${nameReasons(comparison)}.`,
    `Run: ${commandFor(comparison, levelToBump(from, requirement.required))}.${retitle}`,
  );
}

export function interfaceBreak(comparison: Comparison): Finding {
  const { head, from, version, breaks } = comparison;
  return finding(
    'version/interface-break',
    placeInMetadata(head, 'version'),
    `Callers must change with this version: ${breaks.map(({ text }) => text).join('; ')}. That asks for a major version, and ${version} after ${from} is none.`,
    `Run: ${commandFor(comparison, levelToBump(from, 'major'))}, and mark ${nameSpeaker(comparison.input)} with \`!\`: \`feat!: …\``,
  );
}

/** Where a word about the release is heard. */
function nameSpeaker(input: VersionInput): string {
  if (isTitleHeard(input)) return 'the title';
  return input.messages === 'commits' || input.versioning.source === 'commits' ? 'the commit' : 'the title or the commit';
}

function isTitleHeard({ title, messages, versioning }: VersionInput): boolean {
  return title !== null && messages === 'auto' && versioning.source !== 'commits';
}

export function noReleaseType(comparison: Comparison): Finding {
  const { input, head, released, requirement } = comparison;
  const { id } = input.change;
  const [said] = requirement.because;
  const isTitle = requirement.speaker === 'title';
  const title = isTitleHeard(input) ? (input.title ?? '') : null;
  const texts = isTitle ? [input.title ?? ''] : [...(title !== null ? [title] : []), ...input.commits.map(({ message }) => message)];
  const hints = [...new Set(texts.slice(0, 20).flatMap(findHints))];
  const silent = 'commit that touches the prompt says what release that is';
  const isOthers = title !== null && isAboutOthers(title, input);
  let why = title === null ? `no ${silent}` : `neither the title nor a ${silent}`;
  if (isTitle && said) why = `the title ${quoteLine(said.text)} ${isOthers ? 'is not about this prompt' : 'asks for no release'}`;
  else if (title !== null && isOthers) why = `the title ${quoteLine(title)} is not about this prompt, and no ${silent}`;
  const where = title !== null ? "the pull request's title" : 'a commit message that touches the prompt';
  return finding(
    'commit/no-release-type',
    placeInMetadata(head, 'version'),
    `${nameParts(released)} changed, and ${why}.`,
    [`Write ${where} as ${nameMessages(id, input.versioning.types)}.`, ...hints].join(' '),
  );
}

export function unneeded({ base, head, started, version }: Comparison): Finding {
  return finding(
    'version/unneeded',
    placeInMetadata(head, 'version'),
    `The version goes from ${started} to ${version}, but nothing that needs a release changed: not the text, the model or the output schema.`,
    restoreVersions(base, head, started),
  );
}

export function downgrade(comparison: Comparison): Finding {
  const { input, base, head, version, from, started, released, requirement } = comparison;
  const place = placeInMetadata(head, 'version');
  const isAhead = isHigher(version, started);
  const message = isAhead
    ? `Version ${version} is below ${from}, which the base branch reached since this branch left it.`
    : `The version goes down from ${from} to ${version}.`;
  if (released.length === 0) {
    const why = 'Nothing that needs a release changed, so it needs no version of its own.';
    return finding('version/downgrade', place, `${message} ${why}`, restoreVersions(base, head, started));
  }
  if (isAhead) return finding('version/downgrade', place, message, `${MERGE_FIRST}: ${nameCommand(comparison)}`);
  const restored = input.known.find((known) => head.digest !== null && known.digest === head.digest && isHigher(from, known.version));
  if (restored === undefined) {
    const why = isCountedAsText(from, version)
      ? 'Digits behind a letter are compared as text; a number of its own stands between dots.'
      : 'Versions only go up, also where the content goes back.';
    return finding('version/downgrade', place, `${message} ${why}`, `Run: ${nameCommand(comparison)}`);
  }
  const level = levelToBump(from, requirement.required);
  return finding(
    'version/downgrade',
    place,
    `${message} The content is that of ${restored.version} (${restored.where}): going back to it is a new version, ${nextFree(comparison, level)}.`,
    `Run: ${commandFor(comparison, level, `Back to ${restored.version}`)}`,
  );
}

/** `version/taken` for a prompt that the base has. */
export function takenByComparison(comparison: Comparison): readonly Finding[] {
  const { input, base, head, version, started, released } = comparison;
  if (released.length === 0) return taken(input, head, version, () => restoreVersions(base, head, started));
  return taken(input, head, version, (isOnBase) => `${isOnBase ? MERGE_FIRST : 'Run'}: ${nameCommand(comparison)}`);
}

/** `version/taken` for a prompt that is new. */
export function takenByNew(input: VersionInput, head: Prompt, version: string, required: ReleaseType): readonly Finding[] {
  const { id } = input.change;
  return taken(input, head, version, (isOnBase) =>
    isOnBase
      ? `${MERGE_FIRST}: ${bumpCommand(id, levelToBump(version, required))}`
      : `Run: ${bumpCommand(id, stepOver(listTaken(input, head), stepVersion(version, 'patch'), 'patch'))}`,
  );
}

/**
 * Nothing, an error where the version stands for other content somewhere, a notice where that content is out of reach.
 * @param mend what the base branch has is counted from once it is merged; what stands elsewhere must be stepped over
 */
function taken({ known }: VersionInput, head: Prompt, version: string, mend: (isOnBase: boolean) => string): readonly Finding[] {
  if (head.digest === null) return [];
  const same = known.filter((other) => other.version === version && other.digest !== head.digest);
  const other = same.find(({ digest }) => digest !== null);
  const [unknown] = same;
  const place = placeInMetadata(head, 'version');
  if (other !== undefined) {
    const message = `Version ${version} exists already ${other.where}, with other content.`;
    return [finding('version/taken', place, message, mend(other.where === ON_BASE))];
  }
  if (unknown === undefined || known.some((entry) => entry.version === version && entry.digest === head.digest)) return [];
  const message = `Version ${version} exists already ${unknown.where}; whether with the same content is not known.`;
  return [finding('version/taken', place, message, `${mend(false).replace(/\.$/, '')}, if it stands for other content.`, 'notice')];
}

export function previousMismatch(head: Prompt, previous: string | null, from: string, started: string | null): Finding {
  const ahead = started !== null && started !== from ? ', which the base branch has by now' : '';
  return finding(
    'version/previous-mismatch',
    placeInMetadata(head, 'previous_version', 'version'),
    `\`previous_version\` is ${previous === null ? 'null' : quoteLine(previous)}; the version before this one is ${from}${ahead}.`,
    `Write \`"previous_version": "${from}"\`.`,
  );
}

/** Whether a title has a form that asks for releases, and a scope that is another's. */
function isAboutOthers(title: string, { change }: VersionInput): boolean {
  const message = parseCommitMessage(title);
  return message.scopes.length > 0 && !speaksFor(message, change);
}

function nameReasons({ requirement }: Comparison): string {
  const { required, because } = requirement;
  const deciding = because.filter(({ release }) => release === required);
  const names = deciding.slice(0, 3).map(({ source, ref, text }) => {
    if (source === 'title') return `the title ${quoteLine(text)}`;
    if (source === 'commit') return `commit ${ref?.slice(0, 7) ?? ''} ${quoteLine(text)}`;
    return source === 'model' ? `the changed model (${text})` : `the interface (${text})`;
  });
  const more = deciding.length - names.length;
  return `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** `rc10` after `rc9`: meant as the next one, and lower. */
function isCountedAsText(from: string, to: string): boolean {
  const [[stem, number], [otherStem, otherNumber]] = [splitNumber(from), splitNumber(to)];
  return stem === otherStem && /[A-Za-z-]$/.test(stem) && Number(otherNumber) > Number(number);
}

function splitNumber(version: string): readonly [stem: string, number: string] {
  const number = /[0-9]*$/.exec(version)?.[0] ?? '';
  return [version.slice(0, version.length - number.length), number];
}

/** The command that gives the version its level; a broken interface makes that a major one, as `bump auto` counts it. */
function nameCommand(comparison: Comparison): string {
  const { from, requirement, breaks } = comparison;
  const [first] = breaks;
  if (first === undefined || requirement.required === 'major') return commandFor(comparison, levelToBump(from, requirement.required));
  return `${commandFor(comparison, levelToBump(from, 'major'))}. Callers must change with it: ${first.text}.`;
}

/** Names the level, or the version itself where what the level gives is taken. */
function commandFor(comparison: Comparison, level: Level, message?: string): string {
  const { input, head, from } = comparison;
  const next = nextFree(comparison, level);
  const command = bumpCommand(input.change.id, next === nextOf(from, level) ? level : next, message);
  // Who is among pre-releases may want the next of them, and not what they lead to.
  if (!from.startsWith(`${next}-`)) return command;
  const pre = stepOver(listTaken(input, head), stepVersion(from, level), level);
  return `${command} for ${next}, or ${bumpCommand(input.change.id, pre, message)} to go on with pre-releases`;
}

/** The first version of a level that stands for nothing else: above the head's, where that is of the level and taken. */
function nextFree({ input, head, version, from }: Comparison, level: Level): string {
  const taken = listTaken(input, head);
  const isOfLevel = fitsBump({ base: from, head: version, required: level, policy: input.versioning.policy });
  return stepOver(taken, isOfLevel && taken.has(version) ? stepVersion(version, level) : nextOf(from, level), level);
}

function listTaken({ known }: VersionInput, head: Prompt): ReadonlySet<string> {
  return new Set(known.filter(({ digest }) => digest === null || digest !== head.digest).map(({ version }) => version));
}

function stepOver(taken: ReadonlySet<string>, start: string, level: Level): string {
  let next = start;
  while (taken.has(next)) next = stepVersion(next, level);
  return next;
}
