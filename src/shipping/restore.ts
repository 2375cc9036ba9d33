import { METADATA_FILE, OUTPUT_SCHEMA_FILE, type Prompt, TEXT_FILE } from '../prompt/types.ts';
import type { Move } from '../registry/operation.ts';
import type { Revisions } from '../revisions/revisions.ts';
import type { ContentPlace } from './content.ts';
import { readContents } from './content.ts';

/** What of a prompt answers and what a model may call; the suite stays as it is, for it has learned since. */
const RESTORED = [TEXT_FILE, METADATA_FILE, OUTPUT_SCHEMA_FILE, 'tools.json'];

/** How the source gets the content back that an environment went back to. */
export interface RestorePlan {
  readonly id: string;
  /** The version whose content it is. */
  readonly version: string;
  /** The commit that holds it. */
  readonly commit: string;
  /** The version that the source has now, from which the next one counts. */
  readonly current: string;
  /** Files that are taken from `commit`, paths from the repository's root. */
  readonly take: readonly string[];
  /** Files that there were not yet. */
  readonly remove: readonly string[];
}

/** Paths of the prompt's files by name, and the object that each is. */
function listFiles({ source }: Prompt): ReadonlyMap<string, { readonly path: string; readonly oid: string }> {
  return new Map(
    RESTORED.flatMap((name) => (source.files.has(name) ? [[name, source.files.get(name) as { path: string; oid: string }]] : [])),
  );
}

/** A plan, and the prompt as the commit that it takes from holds it. */
export interface Restoring {
  readonly plan: RestorePlan;
  readonly target: Prompt;
}

/**
 * After a rollback the prompts directory still holds what was rolled back from, and the next release would bring it out again: what it
 * takes to mend that. Never a condition of the rollback.
 * @param tip the commit of the default branch whose prompts are the source
 * @returns null where the source holds something else already, or the content cannot be put back as it was (the prompt moved)
 */
export async function findRestoring(revisions: Revisions, place: ContentPlace, move: Move, tip: string): Promise<Restoring | null> {
  const [source, target] = await Promise.all([
    readContents(revisions, place, tip, [move.id]).then((found) => found.get(move.id)),
    readContents(revisions, place, move.commit, [move.id]).then((found) => found.get(move.id)),
  ]);
  if (!source?.version || !target || source.digest === target.digest || source.version !== move.from || source.dir !== target.dir)
    return null;
  const [now, then] = [listFiles(source), listFiles(target)];
  const take = [...then].filter(([name, { oid }]) => now.get(name)?.oid !== oid).map(([, { path }]) => path);
  const remove = [...now].filter(([name]) => !then.has(name)).map(([, { path }]) => path);
  return { plan: { id: move.id, version: move.to, commit: move.commit, current: source.version, take, remove }, target };
}

/** The plan of `findRestoring` alone. */
export async function planRestore(revisions: Revisions, place: ContentPlace, move: Move, tip: string): Promise<RestorePlan | null> {
  return (await findRestoring(revisions, place, move, tip))?.plan ?? null;
}
