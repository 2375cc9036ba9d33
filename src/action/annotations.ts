import { SEVERITIES } from '../checks/finding.ts';
import { selectAnnotations } from '../report/annotations.ts';
import { listFindings } from '../report/conclusion.ts';
import type { Report } from '../report/report.ts';
import type { Logger } from './logger.ts';
import { loadWorkflow } from './workflow.ts';

/** Puts the findings on the lines of their files, within GitHub's limits; the log counts the rest. */
export async function writeAnnotations(logger: Logger, report: Report): Promise<void> {
  const { annotations, left } = selectAnnotations(listFindings(report));
  if (annotations.length === 0) return;
  const workflow = await loadWorkflow();
  for (const { severity, title, message, path, line, column } of annotations) {
    workflow[severity](message, {
      title,
      ...(path === null ? {} : { file: path }),
      ...(line === null ? {} : { startLine: line }),
      ...(line === null || column === null ? {} : { startColumn: column }),
    });
  }
  const rest = SEVERITIES.filter((severity) => left[severity] > 0).map((severity) => `${left[severity]} more of severity ${severity}`);
  if (rest.length > 0) logger.info(`Not shown as annotations: ${rest.join(', ')}. The job summary and the report files have them.`);
}
