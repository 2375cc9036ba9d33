import type { FoundContent, PromptContent } from '../bundle/make.ts';
import { joinPaths } from '../changes/load.ts';
import { PromptgateError } from '../errors.ts';
import { type Content, readContent } from '../prompt/content.ts';
import { joinPath } from '../prompt/paths.ts';
import { FILE_SIZE_LIMIT, METADATA_FILE, OUTPUT_SCHEMA_FILE, TEXT_FILE } from '../prompt/types.ts';
import { mapBounded } from '../revisions/bounded.ts';
import { LayeredRevisions } from '../revisions/layered.ts';
import { LocalGit } from '../revisions/local-git.ts';
import type { Revisions } from '../revisions/revisions.ts';
import { type ContentPlace, readContents } from './content.ts';

/** A prompt at the commit that one of its versions is registered at. */
export interface Wanted {
  readonly id: string;
  readonly commit: string;
}

type Found = Map<string, PromptContent | null>;

/** Commits that are read at the same time where each takes several requests. */
const AT_ONCE = 8;
const NAMED = 3;

const keyOf = (id: string, commit: string): string => `${commit} ${id}`;

function take({ text, metadata, outputSchema, digest }: Content): PromptContent | null {
  return text === null || metadata === null ? null : { text, metadata, outputSchema, digest };
}

/**
 * Reads many prompts, each at a commit of its own. A clone answers in two batches, however many commits there are.
 * @returns a function that gives what was found
 * @throws PromptgateError `commit-missing`, and what reading throws
 */
export async function readBundleContents(
  revisions: Revisions,
  place: ContentPlace,
  wanted: readonly Wanted[],
): Promise<(id: string, commit: string) => FoundContent> {
  const found = await readAll(revisions, place, wanted).catch(explainPartial(revisions));
  return (id, commit) => ({ path: joinPaths(place.config.promptsDir, id), content: found.get(keyOf(id, commit)) ?? null });
}

async function readAll(revisions: Revisions, place: ContentPlace, wanted: readonly Wanted[]): Promise<Found> {
  if (revisions instanceof LocalGit) await requireCommits(revisions, wanted);
  const git = revisions instanceof LayeredRevisions ? revisions.git : revisions instanceof LocalGit ? revisions : null;
  const found: Found = git === null || git.clone.partial ? new Map() : await readBatched(git, place, await keepPresent(git, wanted));
  // Elsewhere at that commit, by its own configuration; what the clone lacks; or all, where there is none.
  const rest = wanted.filter(({ id, commit }) => (found.get(keyOf(id, commit)) ?? null) === null);
  return new Map([...found, ...(await readOneByOne(revisions, place, rest))]);
}

async function keepPresent(git: LocalGit, wanted: readonly Wanted[]): Promise<readonly Wanted[]> {
  const missing = new Set(await git.findMissing(wanted.map(({ commit }) => commit)));
  return wanted.filter(({ commit }) => !missing.has(commit));
}

async function readBatched(git: LocalGit, { config }: ContentPlace, wanted: readonly Wanted[]): Promise<Found> {
  const names = [TEXT_FILE, METADATA_FILE, OUTPUT_SCHEMA_FILE];
  const paths = wanted.flatMap(({ id, commit }) => {
    const dir = joinPaths(config.promptsDir, id);
    return names.map((name) => ({ commit, path: joinPath(dir, name) }));
  });
  const read = await git.readFiles(paths, FILE_SIZE_LIMIT);
  // Where there is none, that is no fault of an output schema; where it cannot be read, it is.
  const bytesOf = (at: number) => (read[at] === 'unreadable' ? null : (read[at] ?? undefined));
  return new Map(
    wanted.map(({ id, commit }, at) => {
      const [text, metadata, outputSchema] = names.map((_name, part) => bytesOf(at * names.length + part));
      return [keyOf(id, commit), take(readContent({ text, metadata, outputSchema }))];
    }),
  );
}

async function readOneByOne(revisions: Revisions, place: ContentPlace, wanted: readonly Wanted[]): Promise<Found> {
  const found: Found = new Map();
  const ids = Map.groupBy(wanted, ({ commit }) => commit);
  await mapBounded([...ids], AT_ONCE, async ([commit, group]) => {
    const prompts = await readContents(
      revisions,
      place,
      commit,
      group.map(({ id }) => id),
    );
    for (const [id, prompt] of prompts) found.set(keyOf(id, commit), take(prompt));
  });
  return found;
}

/** A clone that was made with a filter has the commits and lacks files: a plain fetch does not bring them, and older git ends where it meets one. */
function explainPartial(revisions: Revisions): (error: unknown) => never {
  return (cause) => {
    const isPartial = revisions instanceof LocalGit && revisions.clone.partial;
    if (!isPartial || !(cause instanceof PromptgateError) || cause.code === 'commit-missing') throw cause;
    throw new PromptgateError('This clone was made without files (with a filter), and lacks some that the bundle holds.', {
      code: 'file-missing',
      kind: 'outside',
      help: 'Fetch them: git fetch --refetch --no-filter origin',
      cause,
    });
  };
}

/** Every missing commit at once: whoever fetches them wants to do it once. */
async function requireCommits(git: LocalGit, wanted: readonly Wanted[]): Promise<void> {
  const missing = await git.findMissing(wanted.map(({ commit }) => commit));
  const [first] = missing;
  if (first === undefined) return;
  const ids = new Set(wanted.filter(({ commit }) => missing.includes(commit)).map(({ id }) => id));
  const named = [...ids].slice(0, NAMED).join(', ');
  const whose = ids.size > NAMED ? `${named} and ${ids.size - NAMED} more are` : `${named} ${ids.size === 1 ? 'is' : 'are'}`;
  const what = missing.length === 1 ? `The commit ${first.slice(0, 12)}` : `${missing.length} commits, ${first.slice(0, 12)} among them,`;
  const isShallow = git.clone.shallow.size > 0;
  const fetch = isShallow ? 'git fetch --unshallow' : `git fetch origin ${missing.slice(0, 10).join(' ')}`;
  throw new PromptgateError(
    `${what} at which ${whose} registered ${missing.length === 1 ? 'is' : 'are'} not in this ${isShallow ? 'shallow ' : ''}clone.`,
    {
      code: 'commit-missing',
      kind: 'outside',
      help: `Fetch what is missing: ${fetch}${isShallow ? ' (in GitHub Actions: `fetch-depth: 0` for actions/checkout)' : ''}`,
    },
  );
}
