import { listPromptIds, loadPrompts } from '../changes/load.ts';
import { configFor } from '../config/overrides.ts';
import { PromptgateError } from '../errors.ts';
import { suggest } from '../prompt/suggest.ts';
import type { Prompt } from '../prompt/types.ts';
import type { Trees } from '../revisions/revisions.ts';
import type { Project } from './project.ts';

export const WORKTREE = 'worktree';

/** A path that was given where an id belongs (tab completion gives one) is taken for the id it stands for. */
function toId(given: string, promptsDir: string): string {
  const path = given.replace(/^\.\//, '').replace(/\/+$/, '');
  return promptsDir !== '' && path.startsWith(`${promptsDir}/`) ? path.slice(promptsDir.length + 1) : path;
}

function explainUnknown(id: string, known: readonly string[], promptsDir: string): PromptgateError {
  const near = suggest(id, known);
  const place = promptsDir === '' ? 'the repository' : `${promptsDir}/`;
  const listed = known.slice(0, 10).join(', ');
  let help = `The prompts in ${place} are: ${listed}${known.length > 10 ? ' and others' : ''}.`;
  if (near !== null) help = `Did you mean ${near}?`;
  else if (known.length === 0) help = `There is no prompt in ${place} yet: promptgate init makes one.`;
  return new PromptgateError(`There is no prompt "${id.slice(0, 200)}".`, { code: 'unknown-prompt', kind: 'usage', help });
}

/**
 * The prompts with these ids as they stand at a revision (or in the working tree), sorted by id; all of them when none is named.
 * @throws PromptgateError `unknown-prompt`, with the id that was probably meant
 */
export async function findPrompts(
  trees: Trees,
  revision: string,
  { config }: Pick<Project, 'config'>,
  given: readonly string[],
): Promise<{ readonly prompts: readonly Prompt[]; readonly ids: readonly string[] }> {
  const { promptsDir } = config;
  const ids = await listPromptIds(trees, revision, promptsDir);
  const known = new Set(ids);
  const wanted = given.length === 0 ? ids : given.map((name) => (known.has(name) ? name : toId(name, promptsDir)));
  const missing = wanted.find((id) => !known.has(id));
  if (missing !== undefined) throw explainUnknown(missing, ids, promptsDir);
  const prompts = await loadPrompts(trees, revision, promptsDir, new Set(wanted), (id) => configFor(config, id).prompt.templating);
  return { prompts: [...prompts.values()].sort((a, b) => (a.id < b.id ? -1 : 1)), ids };
}
