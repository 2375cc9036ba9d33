import { joinPaths } from '../changes/load.ts';
import { PromptgateError } from '../errors.ts';
import type { Prompt } from '../prompt/types.ts';
import { findVersion } from '../registry/lookup.ts';
import type { Registry } from '../registry/registry.ts';
import type { FoundEvidence } from '../release/evidence.ts';
import { renderNotes } from '../release/notes.ts';
import type { PlannedRelease } from '../release/plan.ts';
import { findFormerId, findPrevious } from '../release/plan.ts';
import { nameTag } from '../release/tag-name.ts';
import type { TipSources } from './release-state.ts';

/** Who brought a commit to the default branch, and by which pull request. */
export interface Bringer {
  readonly login: string | null;
  readonly pullRequest: number | null;
}

export interface NotesSources {
  /** null: GitHub is not asked. */
  readonly bringerOf: ((commit: string) => Promise<Bringer | null>) | null;
  /** `https://github.com/owner/name`; null: notes have no links. */
  readonly repositoryUrl: string | null;
}

export interface NotesFacts {
  /** With the versions of this run. */
  readonly registry: Registry;
  readonly byId: ReadonlyMap<string, Prompt>;
  readonly found: ReadonlyMap<string, FoundEvidence>;
  /** By commit. */
  readonly authors: ReadonlyMap<string, string>;
}

/** The notes of one release, of what git, the registry and GitHub know of it. */
export async function writeNotes(
  { revisions, promptsDir, tagTemplate, notes }: TipSources & { readonly notes: NotesSources },
  { id, version, digest, commit, tag }: PlannedRelease,
  { registry, byId, found, authors }: NotesFacts,
): Promise<string> {
  const previousId = findPrevious(registry, id, version) === null ? findFormerId(registry, byId.keys(), id, digest) : null;
  const before =
    findPrevious(registry, id, version) ?? (previousId === null ? null : findPrevious(registry, previousId, version, 'or-same'));
  const dirs = [id, ...(previousId === null ? [] : [previousId])].map((each) => joinPaths(promptsDir, each));
  const prompt = byId.get(id);
  const changeNotes = prompt?.version === version ? prompt.metadata?.change_notes : null;
  const score = found.get(id);
  const bringer = (await notes.bringerOf?.(commit)) ?? null;
  const name = authors.get(commit) ?? null;
  return renderNotes({
    id,
    version,
    previous: before === null ? null : { version: before.version, tag: nameTag(tagTemplate, previousId ?? id, before.version) },
    previousId,
    tag,
    digest,
    commit,
    changeNotes: typeof changeNotes === 'string' ? changeNotes : null,
    commits: before === null ? [] : await readCommits(revisions, before.commit, commit, dirs),
    evidence: findVersion(registry, id, version)?.evidence ?? null,
    score: score?.passed == null || score.cases === null ? null : { passed: score.passed, cases: score.cases },
    by: bringer?.login != null ? { login: bringer.login } : name === null ? null : { name },
    pullRequest: bringer?.pullRequest ?? null,
    repositoryUrl: notes.repositoryUrl,
  });
}

/** Those that changed the prompt; merges say nothing of their own. */
async function readCommits(
  revisions: TipSources['revisions'],
  from: string,
  to: string,
  dirs: readonly string[],
): Promise<{ sha: string; message: string }[] | null> {
  try {
    const commits = await revisions.commits(from, to, dirs);
    return commits.filter(({ parents, changes }) => parents.length < 2 && changes.length > 0).map(({ sha, message }) => ({ sha, message }));
  } catch (error) {
    // A shallow clone, or a history that was rewritten: the notes say so, and the release goes on.
    if (error instanceof PromptgateError) return null;
    throw error;
  }
}
