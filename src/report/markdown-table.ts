import type { Reason } from '../changes/types.ts';
import { countFindings } from './conclusion.ts';
import { codeSpan } from './escape.ts';
import { formatCommit, type MarkdownContext, measure, SEVERITY_MARKS } from './markdown-context.ts';
import { renderEvalCell } from './markdown-evals.ts';
import { countNoun, describeCounts, describeParts, formatCount } from './phrases.ts';
import type { PromptReport } from './report.ts';

const ID_LIMIT = 200;
const VERSION_LIMIT = 60;
const REASON_LIMIT = 72;

/** The table of prompts, as many rows as fit into `room`, and how many did not. */
export function renderTable(prompts: readonly PromptReport[], context: MarkdownContext, room: number): { text: string; cut: number } {
  const compared = prompts.some((prompt) => prompt.change !== null);
  const evaluated = prompts.some((prompt) => prompt.evals !== null);
  const columns = compared ? ['Prompt', 'Change', 'Version', 'Asked for', 'Findings'] : ['Prompt', 'Version', 'Findings'];
  if (evaluated) columns.push('Evals');
  const rows = [joinCells(columns), joinCells(columns.map(() => '---'))];
  let left = room - measure(rows.join('\n'), context);
  for (const prompt of prompts) {
    const cells = compared ? compareCells(prompt, context) : [codeSpan(prompt.id, ID_LIMIT), renderVersion(prompt), renderCounts(prompt)];
    const row = joinCells(evaluated ? [...cells, renderEvalCell(prompt.evals)] : cells);
    left -= measure(row, context) + 1;
    if (left < 0) break;
    rows.push(row);
  }
  const shown = rows.length - 2;
  return { text: shown === 0 ? '' : rows.join('\n'), cut: prompts.length - shown };
}

function joinCells(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function compareCells(prompt: PromptReport, context: MarkdownContext): string[] {
  const { version } = prompt;
  return [
    codeSpan(prompt.id, ID_LIMIT),
    renderChange(prompt),
    renderVersion(prompt),
    renderRequired(version.required, version.because, context),
    renderCounts(prompt),
  ];
}

function renderChange(prompt: PromptReport): string {
  if (prompt.previousId === null) return describeParts(prompt);
  const kept = prompt.similarity === null || prompt.similarity >= 1 ? '' : `, ${Math.floor(prompt.similarity * 100)} % kept`;
  return `${describeParts(prompt)}<br>from ${codeSpan(prompt.previousId, ID_LIMIT)}${kept}`;
}

function renderVersion(prompt: PromptReport): string {
  const { base, head, bump } = prompt.version;
  const from = base === null ? null : codeSpan(base, VERSION_LIMIT);
  const to = head === null ? null : codeSpan(head, VERSION_LIMIT);
  if (prompt.change === 'removed') return from ?? '—';
  if (from === null) return to ?? 'unreadable';
  if (to === null) return `${from} → unreadable`;
  if (base === head) return `${to}, unchanged`;
  return `${from} → ${to}${bump === null || bump === 'none' ? '' : ` (${bump})`}`;
}

/** The release type that was asked for, and the text that decided it. */
function renderRequired(required: string | null, because: readonly Reason[], context: MarkdownContext): string {
  if (required === null) return '—';
  const type = required === 'none' ? 'no release' : required;
  const decisive = because.find((reason) => reason.release === required) ?? because[0];
  if (decisive === undefined) return type;
  const more = because.length > 1 ? ` and ${because.length - 1} more` : '';
  return `${type}: ${codeSpan(decisive.text, REASON_LIMIT)}${renderSource(decisive, context)}${more}`;
}

function renderSource({ source, ref }: Reason, context: MarkdownContext): string {
  if (source === 'title') return ' (title)';
  if (source !== 'commit' || ref === null) return '';
  return context.repository === undefined ? ` (\`${ref.slice(0, 10)}\`)` : ` (${formatCommit(ref, context)})`;
}

function renderCounts(prompt: PromptReport): string {
  const [worst] = prompt.findings;
  if (worst === undefined) return '✅ none';
  return `${SEVERITY_MARKS[worst.severity]} ${describeCounts(countFindings(prompt.findings))}`;
}

/** `… and 12 more prompts, 3 of them with findings`. */
export function describeCutRows(prompts: readonly PromptReport[], cut: number): string {
  const withFindings = prompts.slice(prompts.length - cut).filter((prompt) => prompt.findings.length > 0).length;
  const detail = withFindings === 0 ? 'none of them with findings' : `${formatCount(withFindings)} of them with findings`;
  return `… and ${countNoun(cut, 'more prompt')}, ${detail}.`;
}
