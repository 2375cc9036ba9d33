import { listPromptIds, loadPrompts } from '../changes/load.ts';
import { configFor } from '../config/overrides.ts';
import type { RevisionSource } from '../evaluation/request.ts';
import type { Prompt } from '../prompt/types.ts';
import type { Trees } from '../revisions/revisions.ts';
import type { Context } from './context.ts';
import { requireRevision } from './default-base.ts';
import type { Project } from './project.ts';
import { WORKTREE } from './prompts.ts';

export interface Baseline {
  /** By the id that each prompt has in the working tree; a prompt that is new is absent. */
  readonly prompts: ReadonlyMap<string, Prompt>;
  /** null: nothing is compared. */
  readonly source: RevisionSource | null;
  readonly close: () => Promise<void>;
}

/**
 * The prompts as they stood at the revision that is compared with, a renamed one under the id that it has now.
 * @param given what the user named; undefined: nothing is compared
 * @throws PromptgateError for a revision that is not in the clone
 */
export async function openBaseline(
  context: Context,
  project: Project,
  { trees, prompts }: { readonly trees: Trees; readonly prompts: readonly Prompt[] },
  given: string | undefined,
): Promise<Baseline> {
  if (given === undefined) return { prompts: new Map(), source: null, close: async () => {} };
  const { openLocalGit } = await import('../revisions/local-git.ts');
  const revisions = await openLocalGit({ directory: project.root, environment: context.environment });
  try {
    const source = { trees: revisions, revision: await requireRevision(revisions, given, '--baseline') };
    return { prompts: await pairPrompts(project, { trees, prompts }, source), source, close: () => revisions.close() };
  } catch (error) {
    await revisions.close();
    throw error;
  }
}

async function pairPrompts(
  { config }: Project,
  { trees, prompts }: { readonly trees: Trees; readonly prompts: readonly Prompt[] },
  { trees: before, revision }: RevisionSource,
): Promise<ReadonlyMap<string, Prompt>> {
  const { promptsDir } = config;
  const load = (from: Trees, at: string, ids: Iterable<string>) =>
    loadPrompts(from, at, promptsDir, ids, (id) => configFor(config, id).prompt.templating);
  const ids = prompts.map(({ id }) => id);
  const paired = new Map(await load(before, revision, ids));
  if (ids.every((id) => paired.has(id))) return paired;
  // Prompts that were not named take part: one of them may be the one that another was renamed to.
  const [stood, stand] = await Promise.all([listPromptIds(before, revision, promptsDir), listPromptIds(trees, WORKTREE, promptsDir)]);
  const [gone, come] = [stood.filter((id) => !stand.includes(id)), stand.filter((id) => !stood.includes(id))];
  if (gone.length === 0) return paired;
  const { findRenames } = await import('../changes/renames.ts');
  const [removed, added] = await Promise.all([load(before, revision, gone), load(trees, WORKTREE, come)]);
  for (const { from, to } of findRenames([...removed.values()], [...added.values()])) if (ids.includes(to.id)) paired.set(to.id, from);
  return paired;
}
