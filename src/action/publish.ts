import { join } from 'node:path';
import type { RunTotals } from '../evals/run/outcome.ts';
import type { MarkdownContext, Unfinished } from '../report/markdown-context.ts';
import { describeVerdict } from '../report/phrases.ts';
import { render } from '../report/render.ts';
import type { Report } from '../report/report.ts';
import { writeAnnotations } from './annotations.ts';
import { COMMENT_LENGTH, commentOnPullRequest } from './comment.ts';
import { describeError } from './describe-error.ts';
import { listOutputs, writeOutputs } from './outputs.ts';
import { describeRun } from './rendering.ts';
import { renderFiles, writeReportFiles } from './report-files.ts';
import { type Run, warn } from './run.ts';
import { SUMMARY_LENGTH, writeSummary } from './summary.ts';

/** Columns of the log. */
const LOG_WIDTH = 120;

/** How the evals went that this job ran itself. */
export interface OwnEvals {
  readonly totals: Pick<RunTotals, 'costUsd' | 'unpriced'>;
  /** Whether the job was cancelled before they came to their end. */
  readonly interrupted: boolean;
}

/**
 * Writes the report everywhere: log, files, summary, annotations, outputs, and last the comment, which may have to wait for GitHub.
 *
 * @param evals null where this job ran none
 * @returns the exit status
 */
export async function publish(run: Run, report: Report, evals: OwnEvals | null = null): Promise<number> {
  const { inputs, runner, logger } = run;
  const unfinished: Unfinished | null = evals?.interrupted ? { state: 'interrupted', words: '' } : null;
  const context = { ...describeRun(runner), ...(unfinished === null ? {} : { unfinished }) };
  const { renderMarkdown } = await import('../report/markdown.ts');

  const hasMore = report.prompts.length > 0 || report.findings.length > 0;
  // Annotations first: the runner writes them into the log as well, and the verdict is looked for at its end.
  await writeAnnotations(logger, report);
  for (const line of hasMore ? [] : report.notes) logger.info(line);
  logger.info(hasMore ? `\n${await render(report, 'text', { width: LOG_WIDTH })}` : `Verdict: ${describeVerdict(report)} (${report.head})`);
  const files = await renderFiles(report, { ...context, markdown: { ...context, maxLength: Number.POSITIVE_INFINITY } });
  const directory = await writeReportFiles(runner.workspace, inputs.reportDir, files);
  logger.info(`Report files: ${inputs.reportDir} (${Object.keys(files).join(', ')})`);
  const summary = renderMarkdown(report, { ...context, target: 'summary', maxLength: SUMMARY_LENGTH });
  await writeSummary(runner.summaryPath, summary);
  const { outputs, left } = listOutputs(report, { report: join(directory, 'report.json'), spent: evals?.totals ?? null });
  if (left > 0)
    await warn(`The output \`changed-prompts\` has no room for ${left} of ${report.prompts.length} ids; report.json has all of them.`);
  await writeOutputs(runner.outputPath, outputs);
  await writeOutputs(runner.outputPath, { 'comment-url': (await comment(run, report, context)) ?? '' });
  return report.conclusion === 'failure' && inputs.failOn !== 'never' ? 1 : 0;
}

/** Puts a fault in the place of a comment that says that evals are running. */
export async function publishFault(run: Run, checked: Report, error: unknown): Promise<void> {
  const unfinished: Unfinished = { state: 'failed', words: describeError(error).replace(/\.$/, '') };
  await comment(run, checked, { ...describeRun(run.runner), unfinished });
}

async function comment(run: Run, report: Report, context: Omit<MarkdownContext, 'maxLength'>): Promise<string | null> {
  const { inputs, runner, pull, limits, logger, interruption, wasMarked } = run;
  const connection = inputs.comment && pull !== null ? run.github() : null;
  if (connection === null || pull === null) return null;
  const { renderMarkdown } = await import('../report/markdown.ts');
  return commentOnPullRequest(await connection, {
    ...{ facts: pull, report, inputs, runner, logger, warn, wasMarked },
    limit: interruption.signal.aborted ? Math.min(limits.comment, limits.lastWords) : limits.comment,
    render: (stale) => renderMarkdown(report, { ...context, stale, maxLength: COMMENT_LENGTH }),
  });
}
