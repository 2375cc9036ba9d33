import { findHints } from '../changes/message-hints.ts';
import { incrementVersion, isHigher, parseVersion } from '../changes/semver.ts';
import type { Prompt } from '../prompt/types.ts';
import type { Finding } from './finding.ts';
import { finding } from './finding.ts';
import { placeInMetadata } from './metadata-place.ts';
import type { Comparison } from './version.ts';
import type { VersionInput } from './version-input.ts';
import { ON_BASE } from './version-input.ts';
import { bumpCommand, levelToBump, nameMessageFor, nameMessages, nameParts, quoteLine } from './version-mend.ts';

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
    `Run: ${bumpCommand(change.id, versioning.initial[0] ?? '1.0.0')}. If it carries on another prompt's numbers, leave it.`,
  );
}

export function notBumped(comparison: Comparison): Finding {
  const { input, head, version, from, bump, released, requirement } = comparison;
  const what =
    bump === 'build'
      ? `only the build metadata of its version did (${from} → ${version}), which is no new version`
      : `its version is still ${version}`;
  const ahead = bump === 'none' && version !== from ? ` The base branch has ${from} by now.` : '';
  const command = bumpCommand(input.change.id, levelToBump(from, requirement.required));
  return finding(
    'version/not-bumped',
    placeInMetadata(head, 'version'),
    `${nameParts(released)} changed, and ${what}.${ahead}`,
    ahead === '' ? `Run: ${command}` : `${MERGE_FIRST}: ${command}`,
  );
}

export function bumpMismatch(comparison: Comparison): Finding {
  const { input, head, version, from, bump, requirement } = comparison;
  const level = levelToBump(from, requirement.required);
  const wanted = input.versioning.policy === 'at-least' ? `at least a ${requirement.required}` : `a ${requirement.required}`;
  const isByMessage = requirement.because.every(({ source }) => source === 'title' || source === 'commit');
  const retitle = isByMessage
    ? ` Or, if ${version} is right, say so in the title or the commit: ${nameMessageFor(input.change.id, bump)}`
    : '';
  return finding(
    'version/bump-mismatch',
    placeInMetadata(head, 'version'),
    `The version goes from ${from} to ${version} (${bump}), but ${wanted} is asked for by ${nameReasons(comparison)}.`,
    `Run: ${bumpCommand(input.change.id, level)}.${retitle}`,
  );
}

export function interfaceBreak(comparison: Comparison): Finding {
  const { input, head, from, version, breaks } = comparison;
  const level = levelToBump(from, 'major');
  return finding(
    'version/interface-break',
    placeInMetadata(head, 'version'),
    `Callers must change with this version: ${breaks.map(({ text }) => text).join('; ')}. That asks for a major version, and ${version} after ${from} is none.`,
    `Run: ${bumpCommand(input.change.id, level)}, and mark the title or the commit with \`!\`: \`feat!: …\``,
  );
}

export function noReleaseType(comparison: Comparison): Finding {
  const { input, head, released, requirement } = comparison;
  const { id } = input.change;
  const [said] = requirement.because;
  const isTitle = requirement.speaker === 'title';
  const texts = isTitle
    ? [input.title ?? '']
    : [...(input.messages === 'auto' ? [input.title ?? ''] : []), ...input.commits.map(({ message }) => message)];
  const hints = [...new Set(texts.slice(0, 20).flatMap(findHints))];
  const why =
    isTitle && said
      ? `the title ${quoteLine(said.text)} asks for no release`
      : input.title === null || input.messages === 'commits'
        ? 'no commit that touches the prompt says what release that is'
        : 'neither the title nor a commit that touches the prompt says what release that is';
  const where =
    input.messages === 'commits' || input.versioning.source === 'commits' || input.title === null
      ? 'a commit message that touches the prompt'
      : "the pull request's title";
  return finding(
    'commit/no-release-type',
    placeInMetadata(head, 'version'),
    `${nameParts(released)} changed, and ${why}.`,
    [`Write ${where} as ${nameMessages(id)}.`, ...hints].join(' '),
  );
}

export function unneeded({ head, base, from, version }: Comparison): Finding {
  const previous = base.metadata?.previous_version;
  const before = typeof previous === 'string' ? ` and \`"previous_version": ${quoteLine(previous)}\`` : '';
  return finding(
    'version/unneeded',
    placeInMetadata(head, 'version'),
    `The version goes from ${from} to ${version}, but nothing that needs a release changed: not the text, the model or the output schema.`,
    `Write \`"version": "${from}"\`${before} as before.`,
  );
}

export function downgrade({ input, head, version, from, started }: Comparison): Finding {
  const command = bumpCommand(input.change.id, 'patch');
  if (isHigher(version, started)) {
    return finding(
      'version/downgrade',
      placeInMetadata(head, 'version'),
      `Version ${version} is below ${from}, which the base branch reached since this branch left it.`,
      `${MERGE_FIRST}: ${bumpCommand(input.change.id, 'auto')}`,
    );
  }
  const restored = input.known.find((known) => head.digest !== null && known.digest === head.digest && isHigher(from, known.version));
  if (restored !== undefined) {
    return finding(
      'version/downgrade',
      placeInMetadata(head, 'version'),
      `The version goes down from ${from} to ${version}. The content is that of ${restored.version} (${restored.where}): going back to it is a new version, ${nextOf(from, 'patch')}.`,
      `Run: ${bumpCommand(input.change.id, 'patch', `Back to ${restored.version}`)}`,
    );
  }
  return finding(
    'version/downgrade',
    placeInMetadata(head, 'version'),
    `The version goes down from ${from} to ${version}. Versions only go up, also where the content goes back.`,
    `Run: ${command}`,
  );
}

/** Nothing, an error where the version stands for other content somewhere, a notice where that content is out of reach. */
export function taken({ change, known }: VersionInput, head: Prompt, version: string, level: string): readonly Finding[] {
  if (head.digest === null) return [];
  const same = known.filter((other) => other.version === version && other.digest !== head.digest);
  const other = same.find(({ digest }) => digest !== null);
  const [unknown] = same;
  if (other !== undefined) {
    // What the base branch has is counted from once it is merged; what stands elsewhere must be stepped over.
    const isOnBase = other.where === ON_BASE;
    return [
      finding(
        'version/taken',
        placeInMetadata(head, 'version'),
        `Version ${version} exists already ${other.where}, with other content.`,
        isOnBase ? `${MERGE_FIRST}: ${bumpCommand(change.id, 'auto')}` : `Run: ${bumpCommand(change.id, nextOf(version, level))}`,
      ),
    ];
  }
  if (unknown === undefined || known.some((entry) => entry.version === version && entry.digest === head.digest)) return [];
  return [
    finding(
      'version/taken',
      placeInMetadata(head, 'version'),
      `Version ${version} exists already ${unknown.where}; whether with the same content is not known.`,
      `If it stands for other content, run: ${bumpCommand(change.id, nextOf(version, level))}`,
      'notice',
    ),
  ];
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

/** The next stable version above the core. */
function nextOf(version: string, level: string): string {
  const parsed = parseVersion(version);
  if (parsed === null) return version;
  return incrementVersion({ ...parsed, prerelease: [] }, level === 'major' || level === 'minor' ? level : 'patch');
}
