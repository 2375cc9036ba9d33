import type { Prompt } from '../prompt/types.ts';
import type { Evidence, Registry } from '../registry/registry.ts';
import type { FoundEvidence, Subject } from '../release/evidence.ts';
import { findEvidence } from '../release/evidence.ts';
import type { PlannedRelease } from '../release/plan.ts';

/** Where evidence may come from; each is asked only for what the ones before did not have. */
export interface EvidenceSources {
  /** What must have been judged, by id; absent: there is no suite. */
  readonly subjects: (prompts: readonly Prompt[]) => Promise<ReadonlyMap<string, Subject>>;
  /** Reports of the reviews that let a commit in, newest first; null: GitHub is not asked. */
  readonly reports: ((commit: string) => Promise<readonly string[]>) | null;
  /** Runs the evals of prompts with the keys there are, and gives the JSON report; null: none are run. */
  readonly evaluate: ((prompts: readonly Prompt[]) => Promise<string | null>) | null;
}

export interface GatheredEvidence {
  readonly found: ReadonlyMap<string, FoundEvidence>;
  /** What the release should say of versions without evidence. Plain sentences. */
  readonly notes: readonly string[];
}

/** Finds what vouches for versions that are about to be registered. Nothing found is no fault: a deploy then needs a reason. */
export async function gatherEvidence(
  releases: readonly PlannedRelease[],
  prompts: ReadonlyMap<string, Prompt>,
  registry: Registry,
  sources: EvidenceSources,
): Promise<GatheredEvidence> {
  const found = new Map<string, FoundEvidence>();
  const wanted = releases.flatMap(({ id }) => prompts.get(id) ?? []);
  const subjects = await sources.subjects(wanted);
  const read = new Map<string, readonly string[]>();
  for (const { id, commit } of releases) {
    const subject = subjects.get(id);
    if (subject === undefined) continue;
    if (sources.reports !== null && !read.has(commit)) read.set(commit, await sources.reports(commit));
    for (const text of read.get(commit) ?? []) {
      const own = findEvidence(text, subject);
      if (own === null) continue;
      found.set(id, own);
      break;
    }
    const former = found.has(id) ? null : findRegisteredEvidence(registry, subject);
    if (former !== null) found.set(id, { evidence: former, passed: null, cases: null });
  }
  const missing = wanted.filter(({ id }) => subjects.has(id) && !found.has(id));
  const text = missing.length === 0 || sources.evaluate === null ? null : await sources.evaluate(missing);
  for (const { id } of text === null ? [] : missing) {
    const own = findEvidence(text as string, subjects.get(id) as Subject);
    if (own !== null) found.set(id, own);
  }
  return { found, notes: describeMissing(releases, subjects, found) };
}

/** The same content was judged by the same suite under another id or version. */
function findRegisteredEvidence({ prompts }: Registry, { prompt, suite, model, judge }: Subject): Evidence | null {
  for (const { versions } of Object.values(prompts))
    for (const { digest, evidence } of Object.values(versions)) {
      if (digest !== prompt || evidence === null || evidence.suite !== suite || evidence.model !== model) continue;
      if (evidence.judge === null || evidence.judge === judge) return evidence;
    }
  return null;
}

function describeMissing(
  releases: readonly PlannedRelease[],
  subjects: ReadonlyMap<string, Subject>,
  found: ReadonlyMap<string, FoundEvidence>,
): string[] {
  return releases.flatMap(({ id, version }) => {
    const own = found.get(id)?.evidence;
    if (own?.conclusion === 'success') return [];
    const why = own
      ? `the evals ended with ${own.conclusion}`
      : subjects.has(id)
        ? 'no evals of this very content were found'
        : 'it has no suite';
    return [`${id} ${version} is registered without evals that passed (${why}): deploying it needs --reason.`];
  });
}
