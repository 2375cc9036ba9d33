import type { RegisteredVersion } from './registry.ts';

/** What stands at the commit that a registered version names. */
export type HeldContent =
  | { readonly kind: 'prompt'; readonly version: string | null; readonly digest: string | null }
  | { readonly kind: 'no-prompt' }
  | { readonly kind: 'no-commit' }
  /** The commit is there, and the branch that the registry speaks of does not have it. */
  | { readonly kind: 'not-on-branch' };

/** Names one registered version in a map of contents. */
export function contentKey(id: string, version: string): string {
  return `${id}@${version}`;
}

export interface ContentProblem {
  readonly rule: 'registry/invalid' | 'registry/unknown-version';
  readonly message: string;
  readonly help: string;
}

/** Whether Git holds what the registry says of a version; null where it does. */
export function checkContent(id: string, version: string, entry: RegisteredVersion, held: HeldContent): ContentProblem | null {
  const commit = entry.commit.slice(0, 7);
  const again = `Take its entry from the registry’s history in Git, or release the content under a new version: \`promptgate bump ${id} patch -m "what changed"\`.`;
  if (held.kind === 'no-commit')
    return {
      rule: 'registry/unknown-version',
      message: `${id} ${version} names commit ${commit}, which this repository does not have.`,
      help: `\`git fetch origin ${entry.commit}\` brings it where the server still has it. If history was rewritten, release the content under a new version.`,
    };
  if (held.kind === 'not-on-branch')
    return {
      rule: 'registry/unknown-version',
      message: `${id} ${version} names commit ${commit}, which is not on the branch.`,
      help: 'Only what was merged is registered: `promptgate release` does it, and takes the commit that brought the version.',
    };
  if (held.kind === 'no-prompt')
    return {
      rule: 'registry/unknown-version',
      message: `${id} ${version} names commit ${commit}, where there is no prompt ${id}.`,
      help: again,
    };
  if (held.version !== version)
    return {
      rule: 'registry/unknown-version',
      message: `${id} ${version} names commit ${commit}, where the prompt is ${held.version === null ? 'without a version' : `version ${held.version}`}.`,
      help: again,
    };
  if (held.digest === entry.digest) return null;
  const what = held.digest === null ? 'cannot be read' : `is ${shorten(held.digest)}`;
  return {
    rule: 'registry/invalid',
    message: `${id} ${version} is registered as ${shorten(entry.digest)}, and what commit ${commit} holds ${what}.`,
    help: again,
  };
}

function shorten(digest: string): string {
  return digest.slice(0, 'sha256:'.length + 12);
}
