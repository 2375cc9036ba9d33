import { listPromptIds, loadPrompts } from '../changes/load.ts';
import { configFor } from '../config/overrides.ts';
import { PromptgateError } from '../errors.ts';
import { suggest } from '../prompt/suggest.ts';
import type { Prompt } from '../prompt/types.ts';
import type { Trees } from '../revisions/revisions.ts';
import type { Project } from './project.ts';

export const WORKTREE = 'worktree';

/** A path that was given where an id belongs (tab completion gives one) is taken for the id it stands for. */
export function toId(given: string, promptsDir: string): string {
  const path = given.replace(/^\.\//, '').replace(/\/+$/, '');
  return promptsDir !== '' && path.startsWith(`${promptsDir}/`) ? path.slice(promptsDir.length + 1) : path;
}

/** Says which prompt was probably meant. @param known the ids that there are */
export function explainUnknown(id: string, known: readonly string[], promptsDir: string): PromptgateError {
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
 * The whole directory is listed only when it must be: for all prompts, or to say which one was probably meant.
 * @throws PromptgateError `unknown-prompt`, with the id that was probably meant
 */
export async function findPrompts(
  trees: Trees,
  revision: string,
  { config }: Pick<Project, 'config'>,
  given: readonly string[],
): Promise<readonly Prompt[]> {
  const { promptsDir } = config;
  const load = (ids: Iterable<string>) => loadPrompts(trees, revision, promptsDir, ids, (id) => configFor(config, id).prompt.templating);
  if (given.length === 0) return sortById(await load(await listPromptIds(trees, revision, promptsDir)));
  const found = await load(new Set(given.flatMap((name) => [name, toId(name, promptsDir)])));
  const wanted = given.map((name) => found.get(name) ?? found.get(toId(name, promptsDir)) ?? name);
  const missing = wanted.find((prompt) => typeof prompt === 'string');
  if (typeof missing === 'string') throw explainUnknown(missing, await listPromptIds(trees, revision, promptsDir), promptsDir);
  return sortById(new Map((wanted as Prompt[]).map((prompt) => [prompt.id, prompt])));
}

function sortById(prompts: ReadonlyMap<string, Prompt>): readonly Prompt[] {
  return [...prompts.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
