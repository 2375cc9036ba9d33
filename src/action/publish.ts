import { join } from 'node:path';
import { describeVerdict } from '../report/phrases.ts';
import { render } from '../report/render.ts';
import type { Report } from '../report/report.ts';
import { writeAnnotations } from './annotations.ts';
import { COMMENT_LENGTH, commentOnPullRequest } from './comment.ts';
import { listOutputs, writeOutputs } from './outputs.ts';
import { renderFiles, writeReportFiles } from './report-files.ts';
import { type Run, warn } from './run.ts';
import { SUMMARY_LENGTH, writeSummary } from './summary.ts';

/** Columns of the log. */
const LOG_WIDTH = 120;

/**
 * Writes the report everywhere: log, files, summary, annotations, comment, outputs.
 * @returns the exit status
 */
export async function publish(run: Run, report: Report): Promise<number> {
  const { inputs, runner, pull, limits, logger } = run;
  const { serverUrl, repository, rulesUrl } = runner;
  const runUrl = `${serverUrl}/${repository}/actions/runs/${runner.runId}`;
  const context = { runUrl, serverUrl, repository, ...(rulesUrl === null ? {} : { rulesUrl }) };
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

  const connection = inputs.comment && pull !== null ? run.github() : null;
  const commentUrl =
    connection === null || pull === null
      ? null
      : await commentOnPullRequest(await connection, {
          ...{ facts: pull, report, inputs, runner, logger, warn, wasMarked: run.wasMarked, limit: limits.comment },
          render: (stale) => renderMarkdown(report, { ...context, stale, maxLength: COMMENT_LENGTH }),
        });
  await writeOutputs(runner.outputPath, listOutputs(report, { report: join(directory, 'report.json'), commentUrl }));
  return report.conclusion === 'failure' && inputs.failOn !== 'never' ? 1 : 0;
}
