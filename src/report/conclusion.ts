import type { Finding, Severity } from '../checks/finding.ts';
import { SEVERITIES } from '../checks/finding.ts';
import type { Conclusion, Report } from './report.ts';

export type FailOn = 'error' | 'warning' | 'never';

/** The severities that make a review fail. `never` lets the step pass elsewhere; the verdict stays what it is. */
const FAILING: Readonly<Record<FailOn, readonly Severity[]>> = {
  error: ['error'],
  warning: ['error', 'warning'],
  never: ['error'],
};

/** The verdict on findings: `failure` when one is at least as severe as `failOn`, else `success`. */
export function concludeReview(findings: readonly Finding[], failOn: FailOn): Conclusion {
  return findings.some((finding) => FAILING[failOn].includes(finding.severity)) ? 'failure' : 'success';
}

/** Findings, most severe first, then by path, line, column, rule and message; those of no file come first in their severity. */
export function orderFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (one, other) =>
      SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity) ||
      compareText(one.path ?? '', other.path ?? '') ||
      (one.line ?? 0) - (other.line ?? 0) ||
      (one.column ?? 0) - (other.column ?? 0) ||
      compareText(one.rule, other.rule) ||
      compareText(one.message, other.message),
  );
}

export type FindingCounts = Readonly<Record<Severity, number>>;

export function countFindings(findings: readonly Finding[]): FindingCounts {
  const counts = { error: 0, warning: 0, notice: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** Every finding of a report: those of no single prompt first, then prompt by prompt. */
export function listFindings(report: Report): Finding[] {
  return [...report.findings, ...report.prompts.flatMap((prompt) => prompt.findings)];
}

/** By code unit: the same order everywhere, whatever the locale. */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
