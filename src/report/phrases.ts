import type { PromptReport, Report, TextDiff } from './report.ts';
import type { FindingCounts } from './conclusion.ts';
import { countFindings, listFindings } from './conclusion.ts';

/** `1 error`, `2 errors`. */
export function countNoun(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** Groups of three from 10,000 on would need a locale; from 1,000 a comma reads the same to all. */
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

/** `added`, `renamed from …, 92 % kept` is left to the renderer: here the kind and the parts alone, as in `modified: text, metadata`. */
export function describeParts(prompt: PromptReport): string {
  const kind = prompt.change ?? 'checked';
  const showsParts = (prompt.change === 'modified' || prompt.change === 'renamed') && prompt.parts.length > 0;
  return showsParts ? `${kind}: ${prompt.parts.map((part) => part.replace('-', ' ')).join(', ')}` : kind;
}

/** `12 words added, 4 removed`. */
export function describeDiff(diff: TextDiff): string {
  const unit = diff.unit === 'words' ? 'word' : 'line';
  if (diff.removed === 0) return `${countNoun(diff.added, unit)} added`;
  if (diff.added === 0) return `${countNoun(diff.removed, unit)} removed`;
  return `${countNoun(diff.added, unit)} added, ${formatCount(diff.removed)} removed`;
}

/** Rendered where `diff.unit` is `lines`. */
export const LINES_ALONE = 'The texts differ too much for a word-by-word comparison, so whole lines are shown.';

/** The verdict in one line, without marks or markup. */
export function describeVerdict(report: Report): string {
  const counts = describeCounts(countFindings(listFindings(report)));
  const total = report.prompts.length;
  const checked = report.prompts.some((prompt) => prompt.change === null);
  if (total === 0 && report.conclusion !== 'failure') return counts === '' ? 'no prompt changed' : `no prompt changed (${counts})`;
  if (report.conclusion !== 'failure') {
    const subject = `${countNoun(total, checked ? 'prompt' : 'changed prompt')} ${total === 1 ? 'passes' : 'pass'}`;
    const word = report.conclusion === 'neutral' ? `${countNoun(total, 'changed prompt')}, no verdict` : subject;
    return counts === '' ? word : `${word} (${counts})`;
  }
  const failing = listFailing(report).length;
  if (failing === 0) return `${countNoun(counts === '' ? 0 : countFindings(report.findings).error || report.findings.length, 'problem')} outside the prompts (${counts})`;
  const verb = failing === 1 ? 'needs' : 'need';
  return total === 1
    ? `the ${checked ? 'prompt' : 'changed prompt'} needs a change (${counts})`
    : `${formatCount(failing)} of ${formatCount(total)} ${checked ? '' : 'changed '}prompts ${verb} a change (${counts})`;
}

/** Prompts whose findings fail the review. */
export function listFailing(report: Report): PromptReport[] {
  if (report.conclusion !== 'failure') return [];
  const severity = failingSeverities(report);
  return report.prompts.filter((prompt) => prompt.findings.some((finding) => severity.includes(finding.severity)));
}

/** A failed report without errors failed for its warnings. */
export function failingSeverities(report: Report): readonly ('error' | 'warning')[] {
  return countFindings(listFindings(report)).error === 0 ? ['warning'] : ['error'];
}
