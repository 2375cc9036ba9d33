import type { Workflow } from './workflow.ts';

/** GitHub drops a larger step summary without a word. */
export const SUMMARY_BYTES = 1024 * 1024;

/** Room for what other steps' code of this very step might have added, and for the line break at the end. */
export const SUMMARY_LENGTH = SUMMARY_BYTES - 1024;

/** Writes the job summary, replacing what this step wrote before. A runner without summaries is no fault. */
export async function writeSummary(workflow: Workflow, markdown: string, hasSummaries: boolean): Promise<void> {
  if (!hasSummaries) return;
  await workflow.summary.addRaw(markdown, true).write({ overwrite: true });
}
