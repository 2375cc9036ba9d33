import { DEFAULT_CONFIG } from '../config/config.ts';
import { bumpBetween, releaseOfBump } from './bump.ts';
import type { CommitMessage } from './commit-message.ts';
import { parseCommitMessage } from './commit-message.ts';
import type { ReleaseType } from './types.ts';

/** Release type by commit type in lower case. A map: `constructor` and `__proto__` are commit types like any other. */
export type ReleaseTable = ReadonlyMap<string, ReleaseType>;

export type ReleaseTypes = Readonly<Record<string, ReleaseType>>;

const DEFAULT_TABLE: ReleaseTable = new Map(Object.entries(DEFAULT_CONFIG.versioning.types));

/**
 * What release a commit message or a title asks for.
 * @param options.types release types by commit type (any case), merged over the defaults
 */
export function releaseTypeOf(message: string, options: { readonly types?: ReleaseTypes } = {}): ReleaseType {
  return readRelease(parseCommitMessage(message), buildReleaseTable(options.types));
}

/** The release types by commit type that hold: the given ones over the defaults. */
export function buildReleaseTable(types?: ReleaseTypes): ReleaseTable {
  if (types === undefined || types === DEFAULT_CONFIG.versioning.types) return DEFAULT_TABLE;
  return new Map([...DEFAULT_TABLE, ...Object.entries(types).map(([type, release]) => [type.toLowerCase(), release] as const)]);
}

/** The release type of a message that is parsed already. */
export function readRelease(message: CommitMessage, table: ReleaseTable): ReleaseType {
  if (message.breaking) return 'major';
  if (message.kind === 'typed') return table.get(message.type ?? '') ?? 'none';
  if (message.kind === 'revert') return table.get('revert') ?? 'none';
  if (message.kind === 'prompt')
    return message.pairs.reduce<ReleaseType>((_, { from, to }) => releaseOfBump(bumpBetween(from, to)), 'none');
  return 'none';
}
