import { EXIT_CODES } from '../../errors.ts';
import { FORMATS, render } from '../../report/render.ts';
import { review } from '../../review.ts';
import { openLocalGit } from '../../revisions/local-git.ts';
import type { Context } from '../context.ts';
import { findBase, requireRevision } from '../default-base.ts';
import { evaluateClone } from '../evaluate-changes.ts';
import { chooseFormat } from '../format.ts';
import { openProject } from '../project.ts';

export interface ReviewCommandOptions {
  readonly base?: string;
  readonly head: string;
  readonly title?: string;
  /** false with `--no-evals`. */
  readonly evals: boolean;
}

/** Reviews what changed between two revisions of the clone; 1 when the gate fails. */
export async function runReview(context: Context, options: ReviewCommandOptions): Promise<number> {
  const format = chooseFormat(context, FORMATS);
  const { output } = context;
  const { root, configPath } = await openProject(context);
  const revisions = await openLocalGit({ directory: root, environment: context.environment });
  try {
    const head = await requireRevision(revisions, options.head, '--head');
    const { base, baseTip, name } = await findBase(revisions, head, options.base);
    await output.note(`Reviewing ${head.slice(0, 12)} against ${base.slice(0, 12)} (${name}).`);
    if (base === head) await output.note('Both are the same commit, so nothing can have changed. Name another base with --base.');
    const request = { base, head, baseTip, title: options.title ?? null, messages: 'auto' as const };
    const evaluate = options.evals ? evaluateClone(context, revisions, { root, baseTip }) : null;
    const report = await review(revisions, request, { failOn: 'error', configPath, evaluate });
    if (report.prompts.length === 0) await output.note('No prompt changed.');
    await output.result(await render(report, format, { color: output.color, width: output.width }));
    return report.conclusion === 'failure' ? EXIT_CODES.failure : EXIT_CODES.success;
  } finally {
    await revisions.close();
  }
}
