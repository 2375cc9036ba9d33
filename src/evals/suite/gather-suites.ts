import { joinPath } from '../../prompt/paths.ts';
import type { Json, PromptFile } from '../../prompt/types.ts';
import type { TreeEntry, Trees } from '../../revisions/revisions.ts';
import type { DocumentCache } from './document.ts';
import { readSuiteDocument } from './document.ts';
import type { SuiteFolder } from './files.ts';
import { CASES_SIZE_LIMIT, findSuiteFile, IMAGE_SIZE_LIMIT, normalizePath, SUITE_FILES, TOOLS_FILE } from './files.ts';
import { expandPattern } from './folder-file.ts';
import { findCaseFiles, findReferences } from './references.ts';

/** Files of one suite that are read, and directories of its prompt that are listed. */
const FILE_LIMIT = 500;
const DIRECTORY_LIMIT = 50;
/** Bytes of all suites' files together that are held. */
const TOTAL_LIMIT = 128 * 1_048_576;
/** Files of one request, once a request has shown that they are large. */
const BATCH = 32;

interface Growing {
  readonly dir: string;
  readonly files: Map<string, PromptFile>;
  readonly listed: Set<string>;
}

/**
 * Reads the files that suites need at a revision, for any number of prompts: the suite and tools.json, then the files of cases that it names,
 * then the files that those name. Nothing outside of a prompt's directory is asked for, and no link is followed.
 * @param dirs the prompts' directories, from the repository's root.
 * @param cache is filled with what was parsed on the way; give it to `readSuite`.
 * @returns a folder for each directory that is there.
 * @throws PromptgateError of kind `outside` when the source fails
 */
export async function gatherSuites(
  trees: Trees,
  revision: string,
  dirs: readonly string[],
  cache: DocumentCache,
): Promise<ReadonlyMap<string, SuiteFolder>> {
  const gatherer = new Gatherer(trees, revision);
  const folders = dirs.map((dir): Growing => ({ dir, files: new Map(), listed: new Set() }));
  await gatherer.list(folders.map((folder) => [folder, ['']]));
  const present = folders.filter(({ listed }) => listed.has(''));
  await gatherer.read(present.map((folder) => [folder, ownFiles(folder)]));

  const documents = new Map<Growing, Json[]>();
  for (const folder of present) documents.set(folder, await readValues([findSuiteFile(folder)], cache));
  const named = present.map((folder): [Growing, readonly string[]] => [folder, (documents.get(folder) ?? []).flatMap(findCaseFiles)]);
  await gatherer.list(named.map(([folder, paths]) => [folder, paths.flatMap(directoriesOf)]));
  const cases = named.map(([folder, paths]): [Growing, readonly string[]] => [folder, expand(folder, paths)]);
  await gatherer.read(cases);

  const references: [Growing, readonly string[]][] = [];
  for (const [folder, paths] of cases) {
    const values = await readValues(
      paths.map((path) => folder.files.get(path) ?? null),
      cache,
    );
    references.push([folder, [...(documents.get(folder) ?? []), ...values].flatMap(findReferences)]);
  }
  await gatherer.list(references.map(([folder, paths]) => [folder, paths.flatMap(directoriesOf)]));
  await gatherer.read(references.map(([folder, paths]) => [folder, paths.flatMap((path) => normalizePath(path) ?? [])]));
  return new Map(present.map((folder) => [folder.dir, folder]));
}

function ownFiles(folder: Growing): readonly string[] {
  const suite = SUITE_FILES.find((name) => folder.files.has(name));
  return suite === undefined ? [TOOLS_FILE] : [suite, TOOLS_FILE];
}

async function readValues(files: readonly (PromptFile | null)[], cache: DocumentCache): Promise<Json[]> {
  const values: Json[] = [];
  for (const file of files) {
    if (!file?.mode.startsWith('100') || file.bytes === null) continue;
    const { value } = await readSuiteDocument(file, cache);
    if (value !== undefined) values.push(value);
  }
  return values;
}

function expand(folder: Growing, paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => expandPattern(folder, path) ?? []).flatMap((path) => normalizePath(path) ?? []);
}

/** The directories that lead to a path, so that links among them are seen. */
function directoriesOf(named: string): readonly string[] {
  const segments = (normalizePath(named) ?? '').split('/').slice(0, -1);
  return segments.map((_, index) => segments.slice(0, index + 1).join('/'));
}

class Gatherer {
  readonly #trees: Trees;
  readonly #revision: string;
  #total = 0;

  constructor(trees: Trees, revision: string) {
    this.#trees = trees;
    this.#revision = revision;
  }

  async list(wanted: readonly (readonly [Growing, readonly string[]])[]): Promise<void> {
    const paths = new Map<string, [Growing, string]>();
    for (const [folder, dirs] of wanted)
      for (const dir of new Set(dirs))
        if (!folder.listed.has(dir) && folder.listed.size + paths.size < DIRECTORY_LIMIT + wanted.length)
          paths.set(dir === '' ? folder.dir : joinPath(folder.dir, dir), [folder, dir]);
    if (paths.size === 0) return;
    for (const [path, entries] of await this.#trees.trees(this.#revision, [...paths.keys()])) {
      const [folder, dir] = paths.get(path) as [Growing, string];
      folder.listed.add(dir);
      for (const entry of entries) folder.files.set(joinPath(dir, entry.name), describe(path, entry));
    }
  }

  /** Reads regular files that were listed; what goes beyond the limits stays without content. */
  async read(wanted: readonly (readonly [Growing, readonly string[]])[]): Promise<void> {
    const files: [Growing, string, PromptFile][] = [];
    for (const [folder, paths] of wanted)
      for (const path of [...new Set(paths)].slice(0, FILE_LIMIT)) {
        const file = folder.files.get(path);
        if (file?.mode.startsWith('100') && file.bytes === null && file.size === 0) files.push([folder, path, file]);
      }
    for (let at = 0; at < files.length && this.#total < TOTAL_LIMIT; at += BATCH) {
      const batch = files.slice(at, at + BATCH);
      const images = batch.some(([, path]) => /\.(png|jpe?g|gif|webp)$/i.test(path));
      const blobs = await this.#trees.blobs(new Set(batch.map(([, , { oid }]) => oid)), images ? IMAGE_SIZE_LIMIT : CASES_SIZE_LIMIT);
      for (const [folder, path, file] of batch) {
        const blob = blobs.get(file.oid);
        this.#total += blob?.bytes?.length ?? 0;
        folder.files.set(path, { ...file, size: blob?.size ?? 0, bytes: blob?.bytes ?? null });
      }
    }
  }
}

function describe(dir: string, { name, mode, oid }: TreeEntry): PromptFile {
  return { path: joinPath(dir, name), mode, oid, size: 0, bytes: null };
}
