import { listPromptIds } from '../changes/load.ts';
import { parseRegistry } from '../registry/parse.ts';
import { Worktree } from '../revisions/worktree.ts';
import { requireEnvironment } from '../shipping/bundle.ts';
import type { Context } from './context.ts';
import type { Project } from './project.ts';
import { explainUnknown, WORKTREE } from './prompts.ts';
import { readRegistrySource } from './registry-source.ts';

/**
 * Of what nothing was recorded: refuses names that nobody knows, for they are misspelt. What was recorded speaks for itself, also of
 * prompts that are gone.
 * @param environment null: of all of them
 * @throws PromptgateError `unknown-environment`, `unknown-prompt`
 */
export async function refuseUnknownNames(
  context: Context,
  project: Project,
  { promptId, environment }: { readonly promptId: string; readonly environment: string | null },
): Promise<void> {
  const { promptsDir } = project.config;
  if (environment !== null) requireEnvironment(environment, project.config);
  const written = await listPromptIds(new Worktree(project.root), WORKTREE, promptsDir);
  if (written.includes(promptId)) return;
  const { bytes } = await readRegistrySource(context, project);
  const registered =
    bytes === null ? [] : Object.keys(parseRegistry(bytes.toString('utf8'), project.config.registry.path).registry.prompts);
  const known = [...new Set([...written, ...registered])].sort();
  if (!known.includes(promptId)) throw explainUnknown(promptId, known, promptsDir);
}
