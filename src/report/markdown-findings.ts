import type { Finding } from '../checks/finding.ts';
import { countFindings } from './conclusion.ts';
import { codeSpan, formatProse } from './escape.ts';
import { fileUrl, formatLink, type MarkdownContext, measure, SEVERITY_MARKS } from './markdown-context.ts';
import { countNoun, describeCounts } from './phrases.ts';
import type { Report } from './report.ts';
import { ruleUrl } from './rule-link.ts';

/** Code points of a message or a mend that a comment shows. */
const PROSE_LIMIT = 1_000;

export interface RenderedList {
  readonly text: string;
  /** Findings that did not fit. */
  readonly cut: number;
}

/** Findings as a list, as many as fit into `room`; what did not fit is counted in a last entry. */
export function renderFindings(findings: readonly Finding[], report: Report, context: MarkdownContext, room: number): RenderedList {
  const items: string[] = [];
  let left = room - measure(renderRest(findings), context);
  for (const finding of findings) {
    const item = renderFinding(finding, report, context);
    left -= measure(item, context) + 1;
    if (left < 0) break;
    items.push(item);
  }
  const rest = findings.slice(items.length);
  if (items.length === 0) return { text: '', cut: rest.length };
  if (rest.length > 0) items.push(renderRest(rest));
  return { text: items.join('\n'), cut: rest.length };
}

function renderRest(rest: readonly Finding[]): string {
  return `- … and ${countNoun(rest.length, 'more finding')} (${describeCounts(countFindings(rest))})`;
}

function renderFinding(finding: Finding, report: Report, context: MarkdownContext): string {
  const rule = `\`${finding.rule}\``;
  const title = context.rulesUrl === undefined ? rule : formatLink(rule, ruleUrl(finding.rule, context.rulesUrl));
  const place = renderPlace(finding, report, context);
  return [
    `- ${SEVERITY_MARKS[finding.severity]} **${title}**${place === '' ? '' : ` in ${place}`}<br>`,
    `  ${formatProse(finding.message, PROSE_LIMIT)}<br>`,
    `  **To mend:** ${formatProse(finding.help, PROSE_LIMIT)}`,
  ].join('\n');
}

/** `path:line`, linked where the head is a commit of a known repository. */
function renderPlace(finding: Finding, report: Report, context: MarkdownContext): string {
  if (finding.path === null) return '';
  const text = codeSpan(finding.line === null ? finding.path : `${finding.path}:${finding.line}`, 300);
  const url = fileUrl(finding.path, finding.line, report, context);
  return url === null ? text : formatLink(text, url);
}
