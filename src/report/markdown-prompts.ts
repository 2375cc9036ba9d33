import { codeSpan, escapeHtml } from './escape.ts';
import { type MarkdownContext, measure, SEVERITY_MARKS } from './markdown-context.ts';
import { renderDiffTable } from './markdown-diff.ts';
import type { EvalCut } from './markdown-evals.ts';
import { renderFindings } from './markdown-findings.ts';
import { describeCutRows, renderTable } from './markdown-table.ts';
import { countNoun, describeDiff } from './phrases.ts';
import type { PromptReport, Report } from './report.ts';
import { showHidden, truncate } from './visible.ts';
import { disarmXml } from './workflow-commands.ts';

/** Room for the line that counts the rows left out of a table. */
const REST_LENGTH = 100;

/** With more prompts than this, those without findings have a table of their own, behind a click. */
const OPEN_ROWS = 25;

/** Less than this of a prompt's findings or diff is not worth showing, in the target's unit. */
const LEAST = 500;

/** What a diff gets at least while there is room, so that the first ones are worth reading. */
const FAIR_DIFF = 6_000;

/** What is left out for want of room; counted while a text is made. */
export interface Cut extends EvalCut {
  prompts: number;
  findings: number;
  diffs: number;
  notes: number;
}

/** Prompts for the first table, and those for the one behind a click. */
export function splitQuiet(prompts: readonly PromptReport[]): [open: readonly PromptReport[], quiet: readonly PromptReport[]] {
  if (prompts.length <= OPEN_ROWS) return [prompts, []];
  return [prompts.filter(({ findings }) => findings.length > 0), prompts.filter(({ findings }) => findings.length === 0)];
}

/** A table of prompts, and a line that counts what it leaves out. */
export function renderRows(prompts: readonly PromptReport[], context: MarkdownContext, room: number, cut: Cut): string {
  if (prompts.length === 0) return '';
  const table = renderTable(prompts, context, room - REST_LENGTH);
  cut.prompts += table.cut;
  return [table.text, table.cut === 0 ? '' : describeCutRows(prompts, table.cut)].filter((part) => part !== '').join('\n\n');
}

/** The table of prompts without findings, behind a click. */
export function renderQuietRows(prompts: readonly PromptReport[], context: MarkdownContext, room: number, cut: Cut): string {
  if (prompts.length === 0) return '';
  if (room < LEAST) {
    cut.prompts += prompts.length;
    return '';
  }
  const [before, after] = [`<details><summary>${countNoun(prompts.length, 'prompt')} without findings</summary>\n\n`, '\n\n</details>'];
  return before + renderRows(prompts, context, room - measure(before + after, context), cut) + after;
}

/** Each prompt's heading and findings, in fair shares of the room. */
export function renderLists(prompts: readonly PromptReport[], report: Report, context: MarkdownContext, room: number, cut: Cut) {
  const texts = new Map<PromptReport, string>();
  const wanted = prompts.filter((prompt) => prompt.findings.length > 0);
  let used = 0;
  for (const [index, prompt] of wanted.entries()) {
    const left = room - used;
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
export function renderDiffs(prompts: readonly PromptReport[], context: MarkdownContext, room: number, cut: Cut): Map<PromptReport, string> {
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
