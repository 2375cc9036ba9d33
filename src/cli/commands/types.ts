import { configFor } from '../../config/overrides.ts';
import { EXIT_CODES } from '../../errors.ts';
import { Worktree } from '../../revisions/worktree.ts';
import { writeTypes } from '../../runtime/write-types.ts';
import type { Context } from '../context.ts';
import { chooseFormat } from '../format.ts';
import { openProject, requireValidConfig } from '../project.ts';
import { findPrompts, WORKTREE } from '../prompts.ts';

/** Writes the ids of the working tree's prompts and their variables as a TypeScript type. */
export async function runTypes(context: Context): Promise<number> {
  chooseFormat(context, ['text']);
  const project = await openProject(context);
  requireValidConfig(project);
  const prompts = await findPrompts(new Worktree(project.root), WORKTREE, project, []);
  const { output } = context;
  const typed = prompts.map(({ id, text }) => ({ id, text, templating: configFor(project.config, id).prompt.templating }));
  await output.result(writeTypes(typed));
  const unreadable = prompts.filter(({ text, variables }) => text === null || variables === null).map(({ id }) => id);
  if (unreadable.length > 0)
    await output.note(
      `The variables of ${unreadable.slice(0, 10).join(', ')} are not known: promptgate validate says what is wrong there.`,
    );
  if (prompts.length === 0) await output.note('There is no prompt yet: promptgate init makes one.');
  return EXIT_CODES.success;
}
