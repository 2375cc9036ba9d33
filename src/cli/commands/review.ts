import type { Config } from '../../config/config.ts';
import { EXIT_CODES } from '../../errors.ts';
import { FORMATS, render } from '../../report/render.ts';
import { review } from '../../review.ts';
import { openLocalGit } from '../../revisions/local-git.ts';
import type { Context } from '../context.ts';
import { findBase, requireRevision } from '../default-base.ts';
import { evaluateClone } from '../evaluate-changes.ts';
import { chooseFormat } from '../format.ts';
import { openProject } from '../project.ts';
import { listUncommitted } from '../uncommitted.ts';

export interface ReviewCommandOptions {
  readonly base?: string;
  readonly head: string;
  readonly title?: string;
  /** false with `--no-evals`. */
  readonly evals: boolean;
}

/** Files that are named, of those that are not committed. */
const NAMED = 3;

/** What of the prompts is not committed. A repository that is all prompts has other files too, and nothing is said of those. */
async function listLeft(context: Context, root: string, { promptsDir, registry }: Config): Promise<readonly string[]> {
  if (promptsDir === '') return [];
  return (await listUncommitted(context, root, promptsDir)).filter((file) => file !== registry.path);
}

/** Reviews what changed between two revisions of the clone; 1 when the gate fails. */
export async function runReview(context: Context, options: ReviewCommandOptions): Promise<number> {
  const format = chooseFormat(context, FORMATS);
  const { output } = context;
  const { root, configPath, config } = await openProject(context);
  const revisions = await openLocalGit({ directory: root, environment: context.environment });
  try {
    const head = await requireRevision(revisions, options.head, '--head');
    const { base, baseTip, name } = await findBase(revisions, head, options.base);
    await output.note(`Reviewing ${head.slice(0, 12)} against ${base.slice(0, 12)} (${name}).`);
    const left = options.head === 'HEAD' ? await listLeft(context, root, config) : [];
    if (left.length > 0) {
      const others = left.length > NAMED ? ` and ${left.length - NAMED} more` : '';
      await output.note(
        `Not committed, so not reviewed: ${left.slice(0, NAMED).join(', ')}${others}.\nCommit it first: promptgate bump ID -m "what changed" --commit`,
      );
    } else if (base === head) await output.note('Both are the same commit, so nothing can have changed. Name another base with --base.');
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
