import { loadPrompts } from '../changes/load.ts';
import { isHigher } from '../changes/semver.ts';
import type { PromptChange } from '../changes/types.ts';
import type { RegistryView } from '../checks/registry.ts';
import type { KnownVersion } from '../checks/version-input.ts';
import { ON_BASE } from '../checks/version-input.ts';
import { joinPath } from '../prompt/paths.ts';
import type { Prompt } from '../prompt/types.ts';
import { METADATA_FILE } from '../prompt/types.ts';
import { isStrictVersion, readVersion } from '../prompt/version.ts';
import { nameTag } from '../release/tag-name.ts';
import type { Revisions } from '../revisions/revisions.ts';

/** How far back a version that went down is looked for. */
const HISTORY_LIMIT = 200;
/** Prompts whose history is looked at: each is a walk of its own, and who reverts more knows what he reverted. */
const HISTORIES_LIMIT = 100;
const METADATA_LIMIT = 1_048_576;

export interface KnownVersionSources {
  readonly revisions: Revisions;
  /** The revision that the base side's prompts stand at: the base branch's tip, else the base. */
  readonly baseRevision: string;
  readonly basePromptsDir: string;
  /** `{id}@{version}` */
  readonly tagTemplate: string;
  /** What new prompts usually start with. */
  readonly initial: readonly string[];
  readonly registry: RegistryView | null;
  /** The prompts on the base tip, by id. */
  readonly tip: ReadonlyMap<string, Prompt>;
}

interface Wanted {
  readonly change: PromptChange;
  readonly id: string;
  readonly version: string;
}

/** The version that a change brings, under each id that it had, and for a new prompt with another than the usual ones those. */
function listWanted(changes: readonly PromptChange[], initial: readonly string[]): Wanted[] {
  return changes.flatMap((change) => {
    const version = change.head?.version;
    if (!version) return [];
    const ids = change.previousId === null ? [change.id] : [change.id, change.previousId];
    const versions = change.change === 'added' && !initial.includes(version) ? [version, ...initial] : [version];
    return ids.flatMap((id) => versions.map((each) => ({ change, id, version: each })));
  });
}

/** Tags that carry a wanted version already, with the digest of the prompt they point at. */
async function readTagged(sources: KnownVersionSources, changes: readonly PromptChange[]): Promise<[string, KnownVersion][]> {
  const wanted = new Map(
    listWanted(changes, sources.initial).map((entry) => [nameTag(sources.tagTemplate, entry.id, entry.version), entry]),
  );
  if (wanted.size === 0) return [];
  const tags = (await sources.revisions.tags([...wanted.keys()])).filter(({ name }) => wanted.has(name));
  // A release tags many prompts at one commit: what stands there is read at once.
  const byCommit = Map.groupBy(tags, ({ commit }) => commit);
  const found = [...byCommit].map(async ([commit, own]): Promise<[string, KnownVersion][]> => {
    const entries = own.map(({ name }) => ({ name, ...(wanted.get(name) as Wanted) }));
    const ids = entries.map(({ id }) => id);
    const tagged = await loadPrompts(sources.revisions, commit, sources.basePromptsDir, ids);
    return entries.map(({ name, change, id, version }) => {
      const digest = tagged.get(id)?.version === version ? (tagged.get(id)?.digest ?? null) : null;
      return [change.id, { version, digest, where: `as the tag ${name}` }];
    });
  });
  return (await Promise.all(found)).flat();
}

/** Where a version went down, the commit that first brought it: a Revert button gives exactly its content back. */
async function readEarlier(sources: KnownVersionSources, change: PromptChange): Promise<KnownVersion | null> {
  const { base, head } = change;
  if (!base || !head?.version) return null;
  const path = joinPath(base.dir, METADATA_FILE);
  const history = await sources.revisions.history(sources.baseRevision, path, HISTORY_LIMIT);
  const regular = history.filter(({ file }) => file?.mode.startsWith('100'));
  const oids = regular.flatMap(({ file }) => (file ? [file.oid] : []));
  const blobs = await sources.revisions.blobs(oids, METADATA_LIMIT);
  const entry = regular.find(({ file }) => {
    const bytes = file ? blobs.get(file.oid)?.bytes : null;
    return bytes ? readVersion(bytes) === head.version : false;
  });
  if (!entry) return null;
  const then = await loadPrompts(sources.revisions, entry.sha, sources.basePromptsDir, [base.id]);
  return { version: head.version, digest: then.get(base.id)?.digest ?? null, where: `in commit ${entry.sha.slice(0, 7)}` };
}

/** Versions that exist already, by the id of the changed prompt: base tip, registry, tags, and history where a version went down. */
export async function readKnownVersions(
  sources: KnownVersionSources,
  changes: readonly PromptChange[],
): Promise<ReadonlyMap<string, readonly KnownVersion[]>> {
  const known = new Map<string, KnownVersion[]>(changes.map(({ id }) => [id, []]));
  for (const change of changes) {
    const list = known.get(change.id) as KnownVersion[];
    for (const id of change.previousId === null ? [change.id] : [change.id, change.previousId]) {
      const tip = sources.tip.get(id);
      if (tip?.version) list.push({ version: tip.version, digest: tip.digest, where: ON_BASE });
      for (const [version, digest] of sources.registry?.versions.get(id) ?? []) {
        if (isStrictVersion(version)) list.push({ version, digest, where: 'in the registry' });
      }
    }
  }
  const lowered = changes.filter(({ base, head }) => isHigher(base?.version ?? null, head?.version ?? null));
  for (const change of lowered.slice(0, HISTORIES_LIMIT)) {
    const earlier = await readEarlier(sources, change);
    if (earlier) known.get(change.id)?.push(earlier);
  }
  for (const [id, version] of await readTagged(sources, changes)) known.get(id)?.push(version);
  return known;
}
