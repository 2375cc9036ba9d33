import { isHigher, parseVersion } from '../changes/semver.ts';
import type { Prompt } from '../prompt/types.ts';
import type { Finding } from './finding.ts';
import { finding } from './finding.ts';
import { placeInMetadata } from './metadata-place.ts';
import { quoteLine, restoreVersions } from './version-mend.ts';

/** The version rules that need no base: both versions are SemVer 2.0.0, and `previous_version` is null or below `version`. */
export function checkVersionAlone(prompt: Prompt): readonly Finding[] {
  return [...checkVersionTexts(prompt), ...checkPreviousVersion(prompt)];
}

/** `version/invalid` for `version` and `previous_version`. What is missing or no text is the schema's to report. */
export function checkVersionTexts(prompt: Prompt): readonly Finding[] {
  return ['version', 'previous_version'].flatMap((field) => {
    const value = prompt.metadata?.[field];
    if (typeof value !== 'string' || parseVersion(value) !== null) return [];
    const mended = value.trim().replace(/^[vV=]/, '');
    const help =
      parseVersion(mended) === null
        ? `Write three numbers, such as "1.4.0", or a pre-release, such as "1.4.0-rc.1": no leading v, no white space, no leading zeros.`
        : `Write "${field}": "${mended}".`;
    return [
      finding(
        'version/invalid',
        placeInMetadata(prompt, field),
        `\`${field}\` is ${quoteLine(value)}, which is not a version of SemVer 2.0.0.`,
        help,
      ),
    ];
  });
}

/**
 * `version/previous-mismatch` for a `previous_version` that is not below `version`.
 * @param base the prompt before, where it has the same version: then the field is as it was there
 */
export function checkPreviousVersion(prompt: Prompt, base?: Prompt): readonly Finding[] {
  const previous = prompt.metadata?.previous_version;
  const { version } = prompt;
  if (typeof previous !== 'string' || version === null || parseVersion(previous) === null || isHigher(version, previous)) return [];
  const isOwn = base?.metadata != null && base.metadata.previous_version !== previous;
  return [
    finding(
      'version/previous-mismatch',
      placeInMetadata(prompt, 'previous_version'),
      `\`previous_version\` is ${quoteLine(previous)}, which is not below the version ${quoteLine(version)}.`,
      isOwn
        ? restoreVersions(base, prompt, version)
        : 'Write the version that came before, or `"previous_version": null` where there was none.',
    ),
  ];
}
