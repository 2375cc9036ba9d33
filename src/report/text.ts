import type { Finding, Severity } from '../checks/finding.ts';
import { describeAllEvals } from './eval-words.ts';
import { describeDiff, describeParts, describeVerdict } from './phrases.ts';
import type { Conclusion, PromptReport, Report } from './report.ts';
import { cleanLine, paint, type Style, type TextOptions, wrapProse } from './terminal.ts';
import { renderEvalText } from './text-evals.ts';
import { truncate } from './visible.ts';

export type { TextOptions } from './terminal.ts';
export { renderDiffText } from './text-diff.ts';

const CONCLUSION_STYLES: Readonly<Record<Conclusion, readonly [mark: string, style: Style]>> = {
  success: ['✔', ['green', 'bold']],
  failure: ['✖', ['red', 'bold']],
  neutral: ['○', ['yellow', 'bold']],
};
const SEVERITY_STYLES: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', notice: 'cyan' };

const PLAIN: TextOptions = { color: false, width: 80 };

/** The report for a terminal: each prompt with its findings and mends, and the verdict last, where the eye is. */
export function renderText(report: Report, options: TextOptions = PLAIN): string {
  const blocks: string[][] = report.prompts.map((prompt) => renderPrompt(prompt, options));
  if (report.findings.length > 0) {
    blocks.push([paint('bold', 'Outside the prompts', options), ...report.findings.flatMap((finding) => renderFinding(finding, options))]);
  }
  if (report.notes.length > 0) blocks.push(report.notes.flatMap((note) => wrapProse(`Note: ${note}`, options.width, 0)));
  const [mark, style] = CONCLUSION_STYLES[report.conclusion];
  blocks.push([
    ...wrapProse(`${mark} ${describeVerdict(report)}`, options.width, 0).map((line) => paint(style, line, options)),
    ...wrapProse(describeAllEvals(report), options.width, 2),
    ...wrapProse(describeSubject(report), options.width, 2).map((line) => paint('dim', line, options)),
  ]);
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function describeSubject({ base, head }: Report): string {
  const subject = head === 'worktree' ? 'the working tree' : head;
  return base === null ? `Checked: ${subject}` : `Reviewed: ${subject} against ${base}`;
}

function renderPrompt(prompt: PromptReport, options: TextOptions): string[] {
  const id = paint('bold', cleanLine(prompt.id), options);
  const from = prompt.previousId === null ? '' : ` from ${cleanLine(prompt.previousId)}`;
  const title = prompt.change === null ? id : `${id}  ${describeParts(prompt)}${from}`;
  return [
    title,
    ...wrapProse(describeVersion(prompt), options.width, 2),
    ...(prompt.diff === null ? [] : wrapProse(`text: ${describeDiff(prompt.diff)}`, options.width, 2)),
    ...prompt.findings.flatMap((finding) => renderFinding(finding, options)),
    ...(prompt.evals === null ? [] : renderEvalText(prompt.evals, options)),
  ];
}

function describeVersion({ change, version }: PromptReport): string {
  const { base, head, bump, required, because } = version;
  const reached = change === 'removed' ? 'removed' : (head ?? 'unreadable');
  const moved = base === null || base === head ? reached : `${base} → ${reached}`;
  const by = bump === null || bump === 'none' || change === 'removed' ? '' : ` (${bump})`;
  const decisive = because.find(({ release }) => release === required) ?? because[0];
  const reason = decisive === undefined ? '' : ` by the ${decisive.source} "${truncate(decisive.text, 100)}"`;
  const wanted = required === null ? '' : `, asked for: ${required === 'none' ? 'no release' : required}${reason}`;
  return `version: ${moved}${by}${wanted}`;
}

function renderFinding(finding: Finding, options: TextOptions): string[] {
  const { rule, severity, path, line, column } = finding;
  const place = path === null ? '' : `  ${cleanLine([path, line, column].filter((part) => part !== null).join(':'))}`;
  const head = `${paint(SEVERITY_STYLES[severity], severity, options)}  ${rule}`;
  const fits = 2 + severity.length + 2 + rule.length + place.length <= options.width;
  return [
    `  ${head}${fits ? place : ''}`,
    ...(fits || place === '' ? [] : [`    ${place.trim()}`]),
    ...wrapProse(finding.message, options.width, 4),
    ...wrapProse(`→ ${finding.help}`, options.width, 4),
  ];
}
