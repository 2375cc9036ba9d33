import { parseVersion } from '../changes/semver.ts';

/** Whether a string is a version of SemVer 2.0.0 to the letter: no leading `v`, no white space, no missing part. */
export function isStrictVersion(text: string): boolean {
  return parseVersion(text) !== null;
}

/** The strict version that a metadata file names, or null: for looking at many revisions, where no finding is wanted. */
export function readVersion(metadata: Uint8Array): string | null {
  try {
    const { version } = JSON.parse(new TextDecoder().decode(metadata)) as { version?: unknown };
    return typeof version === 'string' && isStrictVersion(version) ? version : null;
  } catch {
    return null;
  }
}
