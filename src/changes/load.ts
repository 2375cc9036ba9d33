import { joinPath } from '../prompt/paths.ts';
import type { Prompt, PromptFile, PromptSource } from '../prompt/types.ts';
import { FILE_SIZE_LIMIT, METADATA_FILE, OUTPUT_SCHEMA_FILE, TEXT_FILE } from '../prompt/types.ts';
import type { Blob, TreeEntry, Trees } from '../revisions/revisions.ts';
import type { Directories } from './candidates.ts';
import { isCandidate, relativeTo } from './candidates.ts';

export type Templating = 'liquid' | 'none';
/** How the text of a prompt is to be read, by its id. */
export type TemplatingOf = (id: string) => Templating;

const READ_FILES: ReadonlySet<string> = new Set([TEXT_FILE, METADATA_FILE, OUTPUT_SCHEMA_FILE]);

/** A prompt's directory whose files are not read yet. */
export interface Located {
  readonly id: string;
  readonly dir: string;
  readonly entries: readonly TreeEntry[];
}

/** Whether the content of an entry is read: a prompt's own file, and a regular one. */
function isRead({ name, mode }: TreeEntry): boolean {
  return READ_FILES.has(name) && mode.startsWith('100');
}

/** Reads the files of many prompts in one batch. */
export async function readSources(trees: Trees, located: readonly Located[]): Promise<PromptSource[]> {
  const oids = new Set(located.flatMap(({ entries }) => entries.filter(isRead).map(({ oid }) => oid)));
  const blobs = await trees.blobs(oids, FILE_SIZE_LIMIT);
  return located.map(({ id, dir, entries }) => ({
    id,
    dir,
    files: new Map(entries.map((entry) => [entry.name, describeFile(dir, entry, isRead(entry) ? blobs.get(entry.oid) : undefined)])),
  }));
}

function describeFile(dir: string, { name, mode, oid }: TreeEntry, blob: Blob | undefined): PromptFile {
  return { path: joinPath(dir, name), mode, oid, size: blob?.size ?? 0, bytes: blob?.bytes ?? null };
}

/**
 * Loads the prompts with these ids as they stand at a revision, in a few batches; an id whose directory is no prompt candidate there is absent.
 * @param promptsDir from the repository's root; `''` is the root itself
 * @throws PromptgateError of kind `outside` when the source fails
 */
export async function loadPrompts(
  trees: Trees,
  revision: string,
  promptsDir: string,
  ids: Iterable<string>,
  templatingOf: TemplatingOf = () => 'liquid',
): Promise<ReadonlyMap<string, Prompt>> {
  const dirs = new Map([...ids].map((id) => [joinPaths(promptsDir, id), id]));
  const found = await trees.trees(revision, [...dirs.keys()]);
  const located = [...found]
    .filter(([, entries]) => isCandidate(entries))
    .map(([dir, entries]) => ({ id: dirs.get(dir) as string, dir, entries }));
  return new Map((await parseAll(await readSources(trees, located), templatingOf)).map((prompt) => [prompt.id, prompt]));
}

/**
 * Every prompt candidate below the prompts root, sorted by id.
 * @throws PromptgateError of kind `outside` when the source fails
 */
export async function listPrompts(
  trees: Trees,
  revision: string,
  promptsDir: string,
  templatingOf: TemplatingOf = () => 'liquid',
): Promise<readonly Prompt[]> {
  return parseAll(await readSources(trees, locateCandidates(await walkDirectories(trees, revision, promptsDir), promptsDir)), templatingOf);
}

/** The template engine behind the parser is heavy: it is loaded where there is something to parse. */
async function parseAll(sources: readonly PromptSource[], templatingOf: TemplatingOf): Promise<Prompt[]> {
  if (sources.length === 0) return [];
  const { parsePrompt } = await import('../prompt/parse.ts');
  return sources.map((source) => parsePrompt(source, templatingOf(source.id)));
}

/** The ids of every prompt candidate below the prompts root, sorted; no file is read. */
export async function listPromptIds(trees: Trees, revision: string, promptsDir: string): Promise<readonly string[]> {
  return locateCandidates(await walkDirectories(trees, revision, promptsDir), promptsDir).map(({ id }) => id);
}

function locateCandidates(directories: Directories, promptsDir: string): Located[] {
  return [...directories]
    .filter(([, entries]) => isCandidate(entries))
    .map(([dir, entries]) => ({ id: relativeTo(promptsDir, dir) as string, dir, entries }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** All directories at and below one, by path from the repository's root; one batch of reads a level. */
export async function walkDirectories(trees: Trees, revision: string, root: string): Promise<Directories> {
  const all = new Map<string, readonly TreeEntry[]>();
  for (let level = [root]; level.length > 0; ) {
    const found = await trees.trees(revision, level);
    const next: string[] = [];
    for (const [dir, entries] of found) {
      all.set(dir, entries);
      for (const entry of entries) if (entry.mode === '040000') next.push(joinPath(dir, entry.name));
    }
    level = next;
  }
  return all;
}

/** Joins two paths either of which may be the root. */
export function joinPaths(dir: string, path: string): string {
  return path === '' ? dir : joinPath(dir, path);
}
