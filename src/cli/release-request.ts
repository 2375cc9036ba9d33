import { createHash } from 'node:crypto';
import { detectChanges } from '../changes/detect.ts';
import { findInterfaceBreaks } from '../changes/interface.ts';
import { loadPrompts } from '../changes/load.ts';
import type { BumpRequest } from '../changes/next-version.ts';
import { findParts } from '../changes/parts.ts';
import { isHigher } from '../changes/semver.ts';
import type { PromptChange, ReleaseType } from '../changes/types.ts';
import { RELEASED_PARTS } from '../changes/types.ts';
import { checkVersion } from '../checks/version.ts';
import { configFor } from '../config/overrides.ts';
import { PromptgateError } from '../errors.ts';
import type { Prompt } from '../prompt/types.ts';
import { METADATA_FILE, OUTPUT_SCHEMA_FILE, TEXT_FILE } from '../prompt/types.ts';
import { readTouchingCommits } from '../review/commits.ts';
import type { FileChange, FileVersion, Revisions } from '../revisions/revisions.ts';
import { findDefaultBase } from './default-base.ts';
import type { Project } from './project.ts';

/** A prompt of the working tree and what git knows of it. */
export interface Lineage {
  readonly id: string;
  readonly worktree: Prompt;
  readonly base: Prompt | null;
  readonly previousId: string | null;
  /** The version that the branch started from: the higher of the merge base's and the base branch's; null when there is none. */
  readonly baseVersion: string | null;
  /** The version that the last commit has; null when there is none. */
  readonly headVersion: string | null;
  /** Full SHAs; null without a commit or a default branch. */
  readonly range: { readonly base: string; readonly head: string } | null;
}

async function findPreviousId(
  revisions: Revisions,
  range: { base: string; head: string },
  promptsDir: string,
  id: string,
): Promise<string | null> {
  if (range.base === range.head) return null;
  const { changes } = await detectChanges(revisions, { ...range, basePromptsDir: promptsDir, headPromptsDir: promptsDir });
  return changes.find((change) => change.id === id)?.previousId ?? null;
}

/** Looks a prompt up on the branch and where the branch started. */
export async function readLineage(revisions: Revisions, { config }: Project, worktree: Prompt): Promise<Lineage> {
  const { id } = worktree;
  const { promptsDir } = config;
  const head = await revisions.resolve('HEAD');
  if (head === null) return { id, worktree, base: null, previousId: null, baseVersion: null, headVersion: null, range: null };
  const load = async (revision: string, name: string) => (await loadPrompts(revisions, revision, promptsDir, [name])).get(name) ?? null;
  const headVersion = (await load(head, id))?.version ?? null;
  const found = await findDefaultBase(revisions, head);
  if (found === null) return { id, worktree, base: null, previousId: null, baseVersion: null, headVersion, range: null };
  const range = { base: found.base, head };
  const unchanged = await load(range.base, id);
  const previousId = unchanged === null ? await findPreviousId(revisions, range, promptsDir, id) : null;
  const base = previousId === null ? unchanged : await load(range.base, previousId);
  const tip = found.baseTip === null ? null : await load(found.baseTip, previousId ?? id);
  const baseVersion = isHigher(tip?.version ?? null, base?.version ?? null) ? (tip?.version ?? null) : (base?.version ?? null);
  return { id, worktree, base, previousId, baseVersion, headVersion, range };
}

/** The working tree's ids are not git's, so files are compared by what they hold. */
function describeFile(prompt: Prompt, name: string): FileVersion | null {
  const file = prompt.source.files.get(name);
  if (!file) return null;
  const oid = file.bytes ? createHash('sha256').update(file.bytes).digest('hex') : file.oid;
  return { mode: file.mode === '100755' ? '100644' : file.mode, oid };
}

function compare(base: Prompt, worktree: Prompt): FileChange[] {
  return [TEXT_FILE, METADATA_FILE, OUTPUT_SCHEMA_FILE].flatMap((path) => {
    const change = { path, base: describeFile(base, path), head: describeFile(worktree, path) };
    return change.base === null && change.head === null ? [] : change;
  });
}

function refuse(message: string, help: string): PromptgateError {
  return new PromptgateError(message, { code: 'no-release-type', kind: 'usage', help });
}

async function findRequired(revisions: Revisions, { config }: Project, lineage: Lineage): Promise<ReleaseType> {
  const { id, base, worktree, previousId, range } = lineage;
  if (range === null || base === null) return 'none';
  const { promptsDir } = config;
  const commits = await revisions.commits(range.base, range.head, [promptsDir]);
  const touching = await readTouchingCommits(revisions, commits, new Set([base.dir, worktree.dir]), { base: promptsDir, head: promptsDir });
  const own = new Set([id, previousId]);
  const change: PromptChange = {
    id,
    change: previousId === null ? 'modified' : 'renamed',
    previousId,
    similarity: null,
    parts: findParts(compare(base, worktree), base, worktree),
    base,
    head: worktree,
  };
  if (!change.parts.some((part) => RELEASED_PARTS.includes(part))) {
    throw refuse(
      `Nothing of ${id} changed that needs a release (its text, its model or its output schema).`,
      'Change it first, or name the release yourself: patch, minor, major or a version.',
    );
  }
  const { rules } = configFor(config, id);
  // A major version carries a broken interface whatever the messages ask for; anything less would be a warning at least.
  if (rules['version/interface-break'] !== 'off' && findInterfaceBreaks(base, worktree).length > 0) return 'major';
  const { version } = checkVersion({
    change,
    tip: null,
    title: null,
    messages: 'commits',
    commits: touching.flatMap(({ sha, message, merge, touched }) => {
      const versions = [...touched].find(([name]) => own.has(name))?.[1];
      return versions && !merge ? [{ sha, message, ...versions }] : [];
    }),
    known: [],
    versioning: config.versioning,
    levels: rules,
  });
  return version.required ?? 'none';
}

/**
 * What `auto` stands for: the release that the branch's commits and the change itself ask for, as the review counts it.
 * @throws PromptgateError `no-release-type` when nothing says
 */
export async function resolveAuto(revisions: Revisions | null, project: Project, lineage: Lineage): Promise<BumpRequest> {
  const help = `Say it: promptgate bump ${lineage.id} patch -m "…" (or minor, or major).`;
  if (revisions === null || lineage.range === null)
    throw refuse('"auto" reads the branch’s commits, and there is no branch to compare with here.', help);
  if (lineage.base === null) throw refuse(`${lineage.id} is new on this branch, so there is nothing to compare it with.`, help);
  const release = await findRequired(revisions, project, lineage);
  if (release === 'none') throw refuse(`No commit of this branch says what release the change of ${lineage.id} is.`, help);
  return release;
}
