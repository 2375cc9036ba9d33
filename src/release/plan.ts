import { isHigher, parseVersion } from '../changes/semver.ts';
import { findPrompt, findVersion } from '../registry/lookup.ts';
import type { RegisteredVersion, Registry } from '../registry/registry.ts';
import {
  explainChanged,
  explainNoTag,
  explainTagElsewhere,
  explainTagInTheWay,
  explainUnknownOrigin,
  explainUnreadable,
} from './problems.ts';
import { createTagIndex, isTagName, nameTag } from './tag-name.ts';

/** A prompt as the default branch's tip holds it. */
export interface TipPrompt {
  readonly id: string;
  /** From the repository's root. */
  readonly dir: string;
  /** null where the metadata has none that is valid. */
  readonly version: string | null;
  /** null where it cannot be read. */
  readonly digest: string | null;
  readonly maintainer: string | null;
}

/** What there is at the tip, in the registry and among the tags, whatever happened before. */
export interface ReleaseState {
  readonly prompts: readonly TipPrompt[];
  readonly registry: Registry;
  /** The commits that tags point at, by the tags' names. */
  readonly tags: ReadonlyMap<string, string>;
  /** `{id}@{version}` */
  readonly tagTemplate: string;
  /** By id: the first-parent commit that brought the tip's version; null where the history of this clone ends before it. */
  readonly origins: ReadonlyMap<string, string | null>;
  /** Tags of versions that are not registered, with the content that they already carry: the same content on the default branch. */
  readonly agreeing: ReadonlySet<string>;
}

/** One version, and what is still to be done for it. */
export interface PlannedRelease {
  readonly id: string;
  readonly version: string;
  readonly digest: string;
  readonly commit: string;
  readonly tag: string;
  readonly maintainer: string | null;
  /** Among the first that the registry took: it was there before releases were made, and none is announced. */
  readonly isBaseline: boolean;
  readonly isPrerelease: boolean;
  readonly register: boolean;
  readonly createTag: boolean;
}

/** A version that is not released, and what mends it; the others go on. */
export interface ReleaseProblem {
  readonly id: string;
  readonly version: string | null;
  readonly code: 'unreadable' | 'changed' | 'tag-name' | 'tag-elsewhere' | 'tag-in-the-way' | 'origin-unknown' | 'refused';
  readonly message: string;
  readonly help: string;
}

export interface ReleasePlan {
  /** Nothing was registered before. */
  readonly isFirst: boolean;
  /** Sorted by id, then version; all that is registered, tagged or may have to be announced. */
  readonly releases: readonly PlannedRelease[];
  readonly problems: readonly ReleaseProblem[];
}

type Wanted = TipPrompt & { readonly version: string; readonly digest: string };

/** The tip's prompts whose version the registry lacks: their origins are needed for a plan. */
export function listUnregistered(prompts: readonly TipPrompt[], registry: Registry): readonly Wanted[] {
  return prompts.filter((prompt): prompt is Wanted => isWhole(prompt) && findVersion(registry, prompt.id, prompt.version) === null);
}

/**
 * What is to be registered, tagged and announced: what the tip has and neither tags nor registry have, and what an earlier run left
 * undone. The same state gives the same plan; once it is done, the plan is empty but for what was announced.
 */
export function planRelease(state: ReleaseState): ReleasePlan {
  const { registry, tags, tagTemplate } = state;
  const first = findFirstStamp(registry);
  const index = createTagIndex(tags.keys());
  const takenNames = new Map<string, string>();
  const releases: PlannedRelease[] = [];
  const problems: ReleaseProblem[] = [];
  const tipVersions = new Map<string, string | null>();

  const add = (release: PlannedRelease): void => {
    const { id, version, tag, commit } = release;
    const tagged = tags.get(tag);
    const other = takenNames.get(tag) ?? index.findInTheWay(tag);
    if (!isTagName(tag)) problems.push(explainNoTag(id, version, tag, tagTemplate));
    else if (tagged !== undefined && tagged !== commit) problems.push(explainTagElsewhere(release, tagged));
    else if (tagged === undefined && other !== null) problems.push(explainTagInTheWay(id, version, tag, other, tagTemplate));
    else {
      takenNames.set(tag, tag);
      releases.push(release);
    }
  };

  for (const prompt of state.prompts) {
    tipVersions.set(prompt.id, prompt.version);
    if (!isWhole(prompt)) {
      problems.push(explainUnreadable(prompt));
      continue;
    }
    const { id, version } = prompt;
    const tag = nameTag(tagTemplate, id, version);
    const entry = findVersion(registry, id, version);
    if (entry !== null) {
      if (entry.digest !== prompt.digest) problems.push(explainChanged(prompt, entry));
      else add(continueRelease(prompt, version, entry, tag, tags, first));
      continue;
    }
    const commit = state.agreeing.has(tag) ? (tags.get(tag) ?? null) : (state.origins.get(id) ?? null);
    if (commit === null) problems.push(explainUnknownOrigin(id, version));
    else {
      const isPrerelease = hasPrerelease(version);
      const { digest, maintainer } = prompt;
      const todo = { register: true, createTag: !tags.has(tag) };
      add({ id, version, digest, commit, tag, maintainer, isBaseline: first === null, isPrerelease, ...todo });
    }
  }
  // An earlier run that ended between registry and tags, before the next version came.
  for (const [id, { versions, maintainer = null }] of Object.entries(registry.prompts))
    for (const [version, entry] of Object.entries(versions)) {
      const tag = nameTag(tagTemplate, id, version);
      if (tipVersions.get(id) === version || tags.has(tag) || !isTagName(tag)) continue;
      add(continueRelease({ id, maintainer }, version, entry, tag, tags, first));
    }
  releases.sort((a, b) => compareText(a.id, b.id) || (isHigher(a.version, b.version) ? 1 : -1));
  return { isFirst: first === null, releases, problems };
}

function continueRelease(
  { id, maintainer }: Pick<TipPrompt, 'id' | 'maintainer'>,
  version: string,
  { digest, commit, registeredAt }: RegisteredVersion,
  tag: string,
  tags: ReadonlyMap<string, string>,
  first: string | null,
): PlannedRelease {
  const isBaseline = registeredAt === first;
  const todo = { register: false, createTag: !tags.has(tag) };
  return { id, version, digest, commit, tag, maintainer, isBaseline, isPrerelease: hasPrerelease(version), ...todo };
}

/** When the registry took its first versions: all of the baseline have this one stamp. null: it has none. */
function findFirstStamp({ prompts }: Registry): string | null {
  let first: string | null = null;
  for (const { versions } of Object.values(prompts))
    for (const { registeredAt } of Object.values(versions)) if (first === null || registeredAt < first) first = registeredAt;
  return first;
}

/**
 * The highest registered version below one, which its notes begin after.
 * @param same whether the version itself may be it: under a former id
 */
export function findPrevious(
  registry: Registry,
  id: string,
  version: string,
  same: 'below' | 'or-same' = 'below',
): (RegisteredVersion & { readonly version: string }) | null {
  let best: string | null = null;
  const versions = findPrompt(registry, id)?.versions ?? {};
  for (const candidate of Object.keys(versions))
    if ((isHigher(version, candidate) || (same === 'or-same' && candidate === version)) && (best === null || isHigher(candidate, best)))
      best = candidate;
  return best === null ? null : { ...(versions[best] as RegisteredVersion), version: best };
}

/** The id that a renamed prompt had: one that is no longer there, with the same content registered. */
export function findFormerId({ prompts }: Registry, present: Iterable<string>, id: string, digest: string): string | null {
  const there = new Set(present);
  const former = Object.entries(prompts).find(
    ([other, { versions }]) => other !== id && !there.has(other) && Object.values(versions).some((entry) => entry.digest === digest),
  );
  return former?.[0] ?? null;
}

function isWhole(prompt: TipPrompt): prompt is Wanted {
  return prompt.version !== null && prompt.digest !== null;
}

function hasPrerelease(version: string): boolean {
  return (parseVersion(version)?.prerelease.length ?? 0) > 0;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
