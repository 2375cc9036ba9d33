import { SEVERITIES } from '../checks/finding.ts';
import { compareText } from './conclusion.ts';
import { codeSpan, escapeHtml, formatProse } from './escape.ts';
import { CONCLUSION_MARKS, formatCommit, formatLink, type MarkdownContext, measure, SEVERITY_MARKS } from './markdown-context.ts';
import { renderDiffTable } from './markdown-diff.ts';
import { renderFindings } from './markdown-findings.ts';
import { describeCutRows, renderTable } from './markdown-table.ts';
import { countNoun, describeDiff, describeVerdict } from './phrases.ts';
import type { PromptReport, Report } from './report.ts';
import { showHidden, truncate } from './visible.ts';
import { disarmXml } from './workflow-commands.ts';

export type { MarkdownContext } from './markdown-context.ts';

/** Shares of the room that a section may take at most; what one leaves over, the later ones have. */
const SHARES = { notes: 0.1, table: 0.35, outside: 0.2, findings: 0.7 } as const;

/** Less than this of a prompt's findings or diff is not worth showing, in the target's unit. */
const LEAST = 500;

/** What a diff gets at least while there is room, so that the first ones are worth reading. */
const FAIR_DIFF = 6_000;

/**
 * The comment or the job summary: the verdict, a table of prompts, what to mend, what changed in the words.
 *
 * Never longer than `context.maxLength`: the verdict and the commits always stand, then come the table, the findings
 * and the diffs, each within its share; what is left out is said. The same report and context give the same text.
 */
export function renderMarkdown(report: Report, context: MarkdownContext): string {
  const prompts = orderPrompts(report.prompts);
  const footer = renderFooter(report, context);
  const head = renderHead(report, context);
  const spare = renderCut({ prompts: 99_999, findings: 999_999, diffs: 99_999 }, context);
  let room = context.maxLength - measure([head, footer, spare].join('\n\n'), context) - 200;
  const sections: string[] = [];
  const add = (text: string) => {
    if (text === '') return;
    sections.push(text);
    room -= measure(text, context) + 2;
  };

  const notes = renderNotes(report.notes, context, room * SHARES.notes);
  room -= measure(notes, context) + 2;
  const cut = { prompts: 0, findings: 0, diffs: 0 };
  if (prompts.length > 0) {
    const table = renderTable(prompts, context, room * SHARES.table);
    cut.prompts = table.cut;
    add(table.text);
    if (table.cut > 0) add(describeCutRows(prompts, table.cut));
  }
  if (report.findings.length > 0) {
    const title = '### Outside the prompts';
    const list = renderFindings(report.findings, report, context, room * SHARES.outside - measure(title, context));
    cut.findings += list.cut;
    if (list.text !== '') add(`${title}\n\n${list.text}`);
  }

  const lists = renderLists(prompts, report, context, room, cut);
  room -= lists.used;
  const diffs = renderDiffs(prompts, context, room, cut);
  for (const prompt of prompts) {
    const list = lists.texts.get(prompt) ?? '';
    const diff = diffs.get(prompt) ?? '';
    if (list !== '') sections.push(list);
    if (diff !== '') sections.push(diff);
  }
  return `${[head, ...sections, renderCut(cut, context), notes, footer].filter((text) => text !== '').join('\n\n')}\n`;
}

/** Prompts with the gravest findings first, then by id. */
function orderPrompts(prompts: readonly PromptReport[]): PromptReport[] {
  const rank = ({ findings: [worst] }: PromptReport) => (worst === undefined ? SEVERITIES.length : SEVERITIES.indexOf(worst.severity));
  return [...prompts].sort((one, other) => rank(one) - rank(other) || compareText(one.id, other.id));
}

function renderHead(report: Report, context: MarkdownContext): string {
  const verdict = `## ${CONCLUSION_MARKS[report.conclusion]} Promptgate: ${describeVerdict(report)}`;
  const stale = `> ⚠️ **Out of date.** New commits came in while this was reviewed: the verdict is about ${formatCommit(report.head, context)} alone.`;
  return [context.marker ?? '', verdict].filter((line) => line !== '').join('\n') + (context.stale === true ? `\n\n${stale}` : '');
}

function renderFooter(report: Report, context: MarkdownContext): string {
  const against = report.base === null ? '' : ` against ${formatCommit(report.base, context)}`;
  const run = context.runUrl === undefined ? '' : ` · ${formatLink('run', context.runUrl)}`;
  return `---\n\nReviewed ${formatCommit(report.head, context)}${against}${run}`;
}

function renderNotes(notes: readonly string[], context: MarkdownContext, room: number): string {
  const lines: string[] = [];
  let left = room;
  for (const note of notes) {
    const line = `> ${formatProse(note, 500)}`;
    left -= measure(line, context) + 4;
    if (left < 0) break;
    lines.push(line);
  }
  return lines.join('\n>\n');
}

interface Cut {
  prompts: number;
  findings: number;
  diffs: number;
}

/** Each prompt's heading and findings, in fair shares of the room. */
function renderLists(prompts: readonly PromptReport[], report: Report, context: MarkdownContext, room: number, cut: Cut) {
  const texts = new Map<PromptReport, string>();
  const wanted = prompts.filter((prompt) => prompt.findings.length > 0);
  let used = 0;
  for (const [index, prompt] of wanted.entries()) {
    const left = room * SHARES.findings - used;
    const share = Math.min(left, Math.max(left / (wanted.length - index), FAIR_DIFF));
    const title = `### ${SEVERITY_MARKS[prompt.findings[0]?.severity ?? 'notice']} ${codeSpan(prompt.id, 200)}\n\n`;
    const list = renderFindings(prompt.findings, report, context, share < LEAST ? 0 : share - measure(title, context) - 4);
    cut.findings += list.cut;
    if (list.text === '') continue;
    texts.set(prompt, title + list.text);
    used += measure(title + list.text, context) + 4;
  }
  return { texts, used };
}

/** Each prompt's diff in a block that opens on a click, in fair shares of the room. */
function renderDiffs(prompts: readonly PromptReport[], context: MarkdownContext, room: number, cut: Cut): Map<PromptReport, string> {
  const texts = new Map<PromptReport, string>();
  const wanted = prompts.filter((prompt) => prompt.diff !== null && prompt.diff.hunks.length > 0);
  let left = room;
  for (const [index, prompt] of wanted.entries()) {
    if (prompt.diff === null) continue;
    const share = Math.min(left, Math.max(left / (wanted.length - index), FAIR_DIFF));
    const open = `<details><summary>Text of <code>${disarmXml(escapeHtml(truncate(showHidden(prompt.id.replace(/\s+/g, ' ')), 200)))}</code>: ${describeDiff(prompt.diff)}</summary>\n\n`;
    const close = '\n\n</details>';
    const inner = share - measure(open + close, context) - 4;
    const table = inner < LEAST ? { text: '', cut: true } : renderDiffTable(prompt.diff, context, inner);
    if (table.cut) cut.diffs++;
    if (table.text === '') continue;
    const text = open + table.text + close;
    texts.set(prompt, text);
    left -= measure(text, context) + 4;
  }
  return texts;
}

function renderCut(cut: Cut, context: MarkdownContext): string {
  const parts = [
    cut.prompts > 0 ? `${countNoun(cut.prompts, 'row')} of the table` : '',
    cut.findings > 0 ? countNoun(cut.findings, 'finding') : '',
    cut.diffs > 0 ? `${countNoun(cut.diffs, 'diff')}, in whole or in part` : '',
  ].filter((part) => part !== '');
  if (parts.length === 0) return '';
  return `**Left out for want of room:** ${parts.join('; ')}. ${describeElsewhere(context)}`;
}

function describeElsewhere(context: MarkdownContext): string {
  if (context.target === 'summary') return 'The report files of this run have everything.';
  return `The ${context.runUrl === undefined ? 'job summary' : formatLink('job summary', context.runUrl)} has more, the report files have everything.`;
}
