import type { Report } from './report.ts';
import { disarmJson } from './workflow-commands.ts';

/** The report as JSON that schema/report.schema.json describes. */
export function renderJson(report: Report): string {
  return `${disarmJson(JSON.stringify(report, null, 2))}\n`;
}
