import { SEVERITIES } from '../checks/finding.ts';
import { compareText } from './conclusion.ts';
import { formatProse } from './escape.ts';
import { describeAllEvals } from './eval-words.ts';
import { CONCLUSION_MARKS, formatCommit, formatLink, type MarkdownContext, measure } from './markdown-context.ts';
import { renderEvals } from './markdown-evals.ts';
import { renderFindings } from './markdown-findings.ts';
import { type Cut, renderDiffs, renderLists, renderQuietRows, renderRows, splitQuiet } from './markdown-prompts.ts';
import { renderUnfinished } from './markdown-unfinished.ts';
import { countNoun, describeVerdict } from './phrases.ts';
import type { PromptReport, Report } from './report.ts';

export type { MarkdownContext } from './markdown-context.ts';

/** Shares of the room that a section may take at most; what one leaves over, the later ones have. */
const SHARES = { notes: 0.1, table: 0.35, outside: 0.2, findings: 0.7, evals: 0.7, quiet: 0.5 } as const;

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
  const hasEvals = prompts.some((prompt) => prompt.evals !== null);
  const spare = renderCut(
    { prompts: 99_999, findings: 999_999, diffs: 99_999, notes: 99, evals: hasEvals ? 99_999 : 0, cases: hasEvals ? 9_999_999 : 0 },
    context,
  );
  let room = context.maxLength - measure([head, footer, spare].join('\n\n'), context) - 200;
  const sections: string[] = [];
  const add = (text: string) => {
    if (text === '') return;
    sections.push(text);
    room -= measure(text, context) + 2;
  };

  const cut: Cut = { prompts: 0, findings: 0, diffs: 0, notes: 0, evals: 0, cases: 0 };
  const notes = renderNotes(report.notes, context, room * SHARES.notes, cut);
  room -= measure(notes, context) + 2;
  const [open, quiet] = splitQuiet(prompts);
  add(renderRows(open, context, room * SHARES.table, cut));
  if (report.findings.length > 0) {
    const title = '### Outside the prompts';
    const list = renderFindings(report.findings, report, context, room * SHARES.outside - measure(title, context));
    cut.findings += list.cut;
    if (list.text !== '') add(`${title}\n\n${list.text}`);
  }

  const lists = renderLists(prompts, report, context, room * SHARES.findings, cut);
  room -= lists.used;
  const evals = renderEvals(prompts, lists.texts, context, room * SHARES.evals, cut);
  room -= evals.used;
  const quietRows = renderQuietRows(quiet, context, room * SHARES.quiet, cut);
  room -= measure(quietRows, context) + 2;
  const diffs = renderDiffs(prompts, context, room, cut);
  for (const prompt of open) sections.push(lists.texts.get(prompt) ?? '', evals.texts.get(prompt) ?? '', diffs.get(prompt) ?? '');
  sections.push(quietRows, ...quiet.flatMap((prompt) => [evals.texts.get(prompt) ?? '', diffs.get(prompt) ?? '']));
  return `${[head, ...sections, renderCut(cut, context), notes, footer].filter((text) => text !== '').join('\n\n')}\n`;
}

/** Prompts with the gravest findings first, then by id. */
function orderPrompts(prompts: readonly PromptReport[]): PromptReport[] {
  const rank = ({ findings: [worst] }: PromptReport) => (worst === undefined ? SEVERITIES.length : SEVERITIES.indexOf(worst.severity));
  return [...prompts].sort((one, other) => rank(one) - rank(other) || compareText(one.id, other.id));
}

function renderHead(report: Report, context: MarkdownContext): string {
  const { unfinished } = context;
  const verdict =
    unfinished === undefined
      ? `## ${CONCLUSION_MARKS[report.conclusion]} Promptgate: ${describeVerdict(report)}`
      : renderUnfinished(unfinished, report, context);
  const stale = `> ⚠️ **Out of date.** New commits came in while this was reviewed: the verdict is about ${formatCommit(report.head, context)} alone.`;
  const title = [context.marker ?? '', verdict].filter((line) => line !== '').join('\n');
  return [title, context.stale === true ? stale : '', describeAllEvals(report)].filter((part) => part !== '').join('\n\n');
}

function renderFooter(report: Report, context: MarkdownContext): string {
  const against = report.base === null ? '' : ` against ${formatCommit(report.base, context)}`;
  const run = context.runUrl === undefined ? '' : ` · ${formatLink('run', context.runUrl)}`;
  return `---\n\nReviewed ${formatCommit(report.head, context)}${against}${run}`;
}

function renderNotes(notes: readonly string[], context: MarkdownContext, room: number, cut: Cut): string {
  const lines: string[] = [];
  let left = room;
  for (const note of notes) {
    const line = `> ${formatProse(note, 500)}`;
    left -= measure(line, context) + 4;
    if (left < 0) break;
    lines.push(line);
  }
  cut.notes += notes.length - lines.length;
  return lines.join('\n>\n');
}

function renderCut(cut: Cut, context: MarkdownContext): string {
  const parts = [
    cut.prompts > 0 ? `${countNoun(cut.prompts, 'row')} of the table` : '',
    cut.findings > 0 ? countNoun(cut.findings, 'finding') : '',
    cut.diffs > 0 ? `${countNoun(cut.diffs, 'diff')}, in whole or in part` : '',
    cut.evals > 0 ? `the evals of ${countNoun(cut.evals, 'prompt')}` : '',
    cut.cases > 0 ? countNoun(cut.cases, 'eval case') : '',
    cut.notes > 0 ? countNoun(cut.notes, 'note') : '',
  ].filter((part) => part !== '');
  if (parts.length === 0) return '';
  return `**Left out for want of room:** ${parts.join('; ')}. ${describeElsewhere(context)}`;
}

function describeElsewhere(context: MarkdownContext): string {
  if (context.target === 'summary') return 'The report files of this run have everything.';
  return `The ${context.runUrl === undefined ? 'job summary' : formatLink('job summary', context.runUrl)} has more, the report files have everything.`;
}
