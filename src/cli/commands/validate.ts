import { EXIT_CODES } from '../../errors.ts';
import { FORMATS, render } from '../../report/render.ts';
import type { Context } from '../context.ts';
import { chooseFormat } from '../format.ts';
import { openProject } from '../project.ts';
import { validateWorktree } from '../validation.ts';

/** Checks prompts of the working tree; 1 when one fails, 2 when the configuration that it was checked by is broken. */
export async function runValidate(context: Context, ids: readonly string[]): Promise<number> {
  const format = chooseFormat(context, FORMATS);
  const project = await openProject(context);
  const report = await validateWorktree(project, ids);
  if (report.prompts.length === 0) {
    const place = project.config.promptsDir === '' ? 'the repository' : `${project.config.promptsDir}/`;
    await context.output.note(`There is no prompt in ${place}. Make one: promptgate init`);
  }
  await context.output.result(await render(report, format, { color: context.output.color, width: context.output.width }));
  if (report.findings.some(({ rule, severity }) => rule === 'config/invalid' && severity === 'error')) return EXIT_CODES.usage;
  return report.conclusion === 'failure' ? EXIT_CODES.failure : EXIT_CODES.success;
}
