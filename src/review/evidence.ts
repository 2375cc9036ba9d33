import { isCandidate } from '../changes/candidates.ts';
import { parseCommitMessage } from '../changes/commit-message.ts';
import type { DetectedChanges } from '../changes/detect.ts';
import { joinPaths, loadPrompts } from '../changes/load.ts';
import type { Finding } from '../checks/finding.ts';
import type { FurtherCheck } from '../checks/further-schema.ts';
import { compileFurtherSchema } from '../checks/further-schema.ts';
import type { RegistryView } from '../checks/registry.ts';
import type { KnownVersion } from '../checks/version-input.ts';
import { configFor } from '../config/overrides.ts';
import type { Prompt } from '../prompt/types.ts';
import type { ReviewRequest } from '../review.ts';
import type { Revisions } from '../revisions/revisions.ts';
import type { Roots, TouchingCommit } from './commits.ts';
import { readTouchingCommits } from './commits.ts';
import type { ReadConfig } from './configuration.ts';
import { readKnownVersions } from './known-versions.ts';
import { readRegistry } from './registry.ts';

/** What the changed prompts are judged by, besides themselves. */
export interface Evidence {
  readonly commits: readonly TouchingCommit[];
  /** The changed prompts on the base branch's tip, by the id that they have there. */
  readonly tip: ReadonlyMap<string, Prompt>;
  /** Versions that exist already, by the id of the changed prompt. */
  readonly known: ReadonlyMap<string, readonly KnownVersion[]>;
  /** Ids that a message names or that changed, and that are prompts at the base or the head. */
  readonly promptIds: ReadonlySet<string>;
  readonly registry: RegistryView | null;
  readonly further: FurtherCheck | null;
  /** What was wrong with the evidence itself: a further schema that is none. */
  readonly findings: readonly Finding[];
}

/** Reads everything that the version and message rules look at, in a few batches. */
export async function gatherEvidence(
  revisions: Revisions,
  request: ReviewRequest,
  { config, headPromptsDir, further: schema }: ReadConfig,
  { changes }: DetectedChanges,
): Promise<Evidence> {
  const roots: Roots = { base: config.promptsDir, head: headPromptsDir };
  const baseRevision = request.baseTip ?? request.base;
  const ids = changes.flatMap(({ id, previousId }) => (previousId === null ? [id] : [id, previousId]));
  const templatingOf = (id: string) => configFor(config, id).prompt.templating;
  const [allCommits, tip, registry, compiled] = await Promise.all([
    revisions.commits(request.base, request.head, [...new Set([roots.base, roots.head])]),
    loadPrompts(revisions, baseRevision, roots.base, ids, templatingOf),
    readRegistry(revisions, baseRevision, config),
    compileFurtherSchema(schema),
  ]);
  const dirs = new Set(changes.flatMap(({ base, head }) => [base?.dir, head?.dir].filter((dir) => dir !== undefined)));
  const commits = await readTouchingCommits(revisions, allCommits, dirs, roots);
  const sources = {
    revisions,
    baseRevision,
    basePromptsDir: roots.base,
    tagTemplate: config.release.tag,
    initial: config.versioning.initial,
    registry,
    tip,
  };
  const [known, promptIds] = await Promise.all([
    readKnownVersions(sources, changes),
    findPromptIds(revisions, request, roots, listNamedIds(commits, request.title, ids)),
  ]);
  return {
    commits,
    tip,
    known,
    promptIds,
    registry,
    further: compiled.check,
    findings: compiled.findings,
  };
}

/** Ids that a scope or a `prompt(<id>)` could mean, and those that changed. */
function listNamedIds(commits: readonly TouchingCommit[], title: string | null, changed: readonly string[]): Set<string> {
  const messages = commits.map(({ message }) => message);
  if (title !== null) messages.push(title);
  return new Set([...changed, ...messages.flatMap((message) => parseCommitMessage(message).scopes)]);
}

async function findPromptIds(revisions: Revisions, request: ReviewRequest, roots: Roots, ids: ReadonlySet<string>): Promise<Set<string>> {
  const find = async (revision: string, root: string): Promise<string[]> => {
    const dirs = new Map([...ids].map((id) => [joinPaths(root, id), id]));
    const trees = await revisions.trees(revision, [...dirs.keys()]);
    return [...trees].filter(([, entries]) => isCandidate(entries)).map(([dir]) => dirs.get(dir) as string);
  };
  return new Set((await Promise.all([find(request.base, roots.base), find(request.head, roots.head)])).flat());
}
