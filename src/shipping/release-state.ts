import { listPrompts, loadPrompts } from '../changes/load.ts';
import { joinPath } from '../prompt/paths.ts';
import type { Prompt } from '../prompt/types.ts';
import { METADATA_FILE, OUTPUT_SCHEMA_FILE, TEXT_FILE } from '../prompt/types.ts';
import type { Registry } from '../registry/registry.ts';
import { OriginSearch } from '../release/origin.ts';
import type { ReleaseState, TipPrompt } from '../release/plan.ts';
import { listUnregistered } from '../release/plan.ts';
import { nameTag } from '../release/tag-name.ts';
import type { LineCommit } from '../revisions/first-parents.ts';
import type { Revisions } from '../revisions/revisions.ts';

/** How a branch's own line is read. */
export interface Line {
  /** As `readFirstParents`. */
  readonly read: (tip: string, roots: readonly string[]) => Promise<readonly LineCommit[]>;
  /** Commits whose parents this clone does not have. */
  readonly edges: ReadonlySet<string>;
}

export interface TipSources {
  readonly revisions: Revisions;
  readonly line: Line;
  /** The commit of the default branch that is released; a full SHA. */
  readonly tip: string;
  readonly promptsDir: string;
  readonly tagTemplate: string;
}

/** Beyond this many prompts their common root is asked for: a command line has an end. */
const ROOTS = 50;

/** The prompts at the tip, and the author of each. */
export async function readTip({ revisions, tip, promptsDir }: TipSources): Promise<readonly (Prompt & TipPrompt)[]> {
  // What is released is named by its digest; the template engine has no say in it.
  const prompts = await listPrompts(revisions, tip, promptsDir, () => 'none');
  return prompts.map((prompt) => {
    const author = prompt.metadata?.author;
    return { ...prompt, maintainer: typeof author === 'string' && author.trim() !== '' ? author : null };
  });
}

/** Everything that a plan is made of. Reads more than the tip only for versions that are not registered. */
export async function gatherState(
  sources: TipSources,
  prompts: readonly TipPrompt[],
  registry: Registry,
  tags: ReadonlyMap<string, string>,
): Promise<ReleaseState & { readonly authors: ReadonlyMap<string, string> }> {
  const { tagTemplate } = sources;
  const wanted = listUnregistered(prompts, registry);
  const agreeing = await findAgreeing(sources, wanted, tags);
  const searched = wanted.filter(({ id, version }) => !agreeing.has(nameTag(tagTemplate, id, version)));
  const { origins, authors } = await findOrigins(sources, searched);
  return { prompts, registry, tags, tagTemplate, origins, agreeing, authors };
}

type Wanted = ReturnType<typeof listUnregistered>;

/** Tags that somebody made before: of the very content, on the default branch. */
async function findAgreeing(
  { revisions, tip, promptsDir, tagTemplate }: TipSources,
  wanted: Wanted,
  tags: ReadonlyMap<string, string>,
): Promise<ReadonlySet<string>> {
  const agreeing = new Set<string>();
  for (const { id, version, digest } of wanted) {
    const tag = nameTag(tagTemplate, id, version);
    const commit = tags.get(tag);
    if (commit === undefined || (await revisions.resolve(commit)) !== commit) continue;
    const then = (await loadPrompts(revisions, commit, promptsDir, [id], () => 'none')).get(id);
    if (then?.version !== version || then.digest !== digest) continue;
    if ((await revisions.mergeBase(commit, tip)) === commit) agreeing.add(tag);
  }
  return agreeing;
}

interface Origins {
  /** By id; null where the clone's history ends first. */
  readonly origins: ReadonlyMap<string, string | null>;
  /** Names of the authors of those commits, by SHA. */
  readonly authors: ReadonlyMap<string, string>;
}

/** Goes down the first parents with all prompts at once: what stands at one commit is read in one batch. */
async function findOrigins({ revisions, line, tip, promptsDir }: TipSources, wanted: Wanted): Promise<Origins> {
  const origins = new Map<string, string | null>();
  const authors = new Map<string, string>();
  if (wanted.length === 0) return { origins, authors };
  const roots = wanted.length > ROOTS ? [promptsDir] : wanted.map(({ dir }) => dir);
  const commits = await line.read(tip, roots);
  for (const { sha, authorName } of commits) authors.set(sha, authorName);
  const touched = groupByFile(commits);
  const searches = wanted.map(({ id, dir, version, digest }) => {
    const own = [TEXT_FILE, METADATA_FILE, OUTPUT_SCHEMA_FILE].flatMap((name) => touched.get(joinPath(dir, name)) ?? []);
    return { id, search: new OriginSearch(version, digest), places: [...new Set(own)].sort((a, b) => a - b), next: 0 };
  });
  for (let active = searches; active.length > 0; ) {
    active = active.filter(({ search, places, next }) => !search.done && next < places.length);
    const byPlace = Map.groupBy(active, ({ places, next }) => places[next] as number);
    for (const [place, own] of byPlace) {
      const { sha } = commits[place] as LineCommit;
      const ids = own.map(({ id }) => id);
      const then = await loadPrompts(revisions, sha, promptsDir, ids, () => 'none');
      for (const one of own) {
        const { version = null, digest = null } = then.get(one.id) ?? {};
        one.search.take({ commit: sha, version, digest });
        one.next += 1;
      }
    }
  }
  for (const { id, search } of searches) {
    // The edge of a shallow clone seems to have brought all that was there before.
    const isCertain = search.origin !== null && !line.edges.has(search.origin);
    origins.set(id, isCertain ? search.origin : null);
  }
  return { origins, authors };
}

/** Places in the line, newest first, by the path that changed there. */
function groupByFile(commits: readonly LineCommit[]): ReadonlyMap<string, readonly number[]> {
  const touched = new Map<string, number[]>();
  for (const [place, { paths }] of commits.entries())
    for (const path of paths) {
      const places = touched.get(path);
      if (places) places.push(place);
      else touched.set(path, [place]);
    }
  return touched;
}
