import type { Severity } from '../checks/finding.ts';
import type { FindingCounts } from './conclusion.ts';
import { countFindings, listFindings } from './conclusion.ts';
import type { PromptReport, Report, TextDiff } from './report.ts';

/** `1 error`, `2 errors`. */
export function countNoun(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** `1,234`, the same on every machine, whatever its locale. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** `2 errors, 1 warning`; empty when there is nothing. */
export function describeCounts(counts: FindingCounts): string {
  return (['error', 'warning', 'notice'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => countNoun(counts[severity], severity))
    .join(', ');
}

/** `added`, `modified: text, metadata`; where a renamed prompt came from is not part of it. */
export function describeParts(prompt: PromptReport): string {
  const kind = prompt.change ?? 'checked';
  const showsParts = (prompt.change === 'modified' || prompt.change === 'renamed') && prompt.parts.length > 0;
  return showsParts ? `${kind}: ${prompt.parts.map((part) => part.replace('-', ' ')).join(', ')}` : kind;
}

/** `12 words added, 4 removed`. */
export function describeDiff(diff: TextDiff): string {
  const unit = diff.unit === 'words' ? 'word' : 'line';
  if (diff.added + diff.removed === 0) return 'no word changed, only white space or marks';
  if (diff.removed === 0) return `${countNoun(diff.added, unit)} added`;
  if (diff.added === 0) return `${countNoun(diff.removed, unit)} removed`;
  return `${countNoun(diff.added, unit)} added, ${formatCount(diff.removed)} removed`;
}

/** Rendered where `diff.unit` is `lines`. */
export const LINES_ALONE = 'The texts differ too much for a word-by-word comparison, so whole lines are shown.';

/** The verdict in one line, without marks or markup: `1 of 2 changed prompts must be mended (2 errors, 1 warning)`. */
export function describeVerdict(report: Report): string {
  const counts = describeCounts(countFindings(listFindings(report)));
  return `${describeOutcome(report)}${counts === '' ? '' : ` (${counts})`}`;
}

function describeOutcome(report: Report): string {
  const total = report.prompts.length;
  const noun = report.prompts.some((prompt) => prompt.change === null) ? 'prompt' : 'changed prompt';
  if (report.conclusion === 'failure') {
    const failing = listFailing(report).length;
    if (failing === 0) return 'something outside the prompts must be mended';
    return total === 1 ? `the ${noun} must be mended` : `${formatCount(failing)} of ${countNoun(total, noun)} must be mended`;
  }
  if (total === 0) return 'no prompt changed';
  if (report.conclusion === 'neutral') return `${countNoun(total, noun)}, no verdict`;
  return total === 1 ? `the ${noun} passes` : `all ${countNoun(total, noun)} pass`;
}

/** Prompts whose findings fail the review. */
function listFailing(report: Report): PromptReport[] {
  if (report.conclusion !== 'failure') return [];
  const severity = failingSeverity(report);
  return report.prompts.filter((prompt) => prompt.findings.some((finding) => finding.severity === severity));
}

/** A failed report without errors failed for its warnings. */
export function failingSeverity(report: Report): Severity {
  return listFindings(report).some((finding) => finding.severity === 'error') ? 'error' : 'warning';
}
