import { codeSpan, escapeHtml, escapeMarkdown } from './escape.ts';
import { listNotable } from './eval-cases.ts';
import type { EvalReport, EvalStats } from './eval-report.ts';
import {
  describeChanged,
  describeModels,
  describeMoves,
  describeOutcome,
  describeRates,
  formatCalls,
  formatDifference,
  formatInterval,
  formatMs,
  formatRates,
  formatShare,
  formatUsd,
  labelSource,
  listFigures,
  nameVerdict,
} from './eval-words.ts';
import { CONCLUSION_MARKS, type MarkdownContext, measure } from './markdown-context.ts';
import { renderCases } from './markdown-eval-cases.ts';
import { countNoun, formatCount } from './phrases.ts';
import type { PromptReport } from './report.ts';
import { showHidden, truncate } from './visible.ts';
import { disarmXml } from './workflow-commands.ts';

const MODEL_LIMIT = 100;
/** What the cases of a prompt get at least while there is room, so that the first ones are worth reading. */
const FAIR_CASES = 8_000;

/** Evals and cases that are left out for want of room. */
export interface EvalCut {
  evals: number;
  cases: number;
}

/** A prompt's cell in the table: `❌ 1 broken`, `66.7 % → 80 %`, the verdict in a word; a dash where no evals ran. */
export function renderEvalCell(evals: EvalReport | null): string {
  if (evals === null) return '—';
  // What moved comes first: a rate that rose does not tell why the mark is a cross.
  const lines = [describeMoves(evals), formatRates(evals), nameVerdict(evals), evals.mode === 'live' ? '' : labelSource(evals)];
  const shown = lines.filter((line) => line !== '');
  // The column is narrow among the others: its lines are kept whole.
  return `${CONCLUSION_MARKS[evals.conclusion]} ${shown.join('<br>')}`.replaceAll(' ', '&nbsp;');
}

/**
 * Each prompt's evals: the verdict and the figures of all come first, then the cases, in fair shares of the room. Where they are well, or no
 * heading of the prompt stands before them, they are in a block that opens on a click.
 */
export function renderEvals(
  prompts: readonly PromptReport[],
  headed: { has(prompt: PromptReport): boolean },
  context: MarkdownContext,
  room: number,
  cut: EvalCut,
) {
  const wanted = prompts.flatMap((prompt) => (prompt.evals === null ? [] : [{ prompt, evals: prompt.evals }]));
  const shown: { prompt: PromptReport; evals: EvalReport; text: string; close: string }[] = [];
  let used = 0;
  for (const { prompt, evals } of wanted) {
    const [open, close] =
      headed.has(prompt) && evals.conclusion !== 'success'
        ? ['', '']
        : [`<details><summary>${titleOf(prompt, evals)}</summary>\n\n`, '\n\n</details>'];
    const text = `${open}${renderVerdict(evals)}\n\n${renderFigures(evals)}`;
    const length = measure(text + close, context) + 4;
    if (used + length > room) {
      cut.evals++;
      cut.cases += listNotable(evals).length;
      continue;
    }
    used += length;
    shown.push({ prompt, evals, text, close });
  }

  const texts = new Map<PromptReport, string>();
  for (const [index, { prompt, evals, text, close }] of shown.entries()) {
    const left = room - used;
    const share = Math.min(left, Math.max(left / (shown.length - index), FAIR_CASES));
    const cases = renderCases(listNotable(evals), context, share - 4);
    cut.cases += cases.cut;
    if (cases.text !== '') used += measure(cases.text, context) + 4;
    texts.set(prompt, `${text}${cases.text === '' ? '' : `\n\n${cases.text}`}${close}`);
  }
  return { texts, used };
}

function titleOf(prompt: PromptReport, evals: EvalReport): string {
  const id = disarmXml(escapeHtml(truncate(showHidden(prompt.id.replace(/\s+/g, ' ')), 200)));
  const label = evals.mode === 'live' ? '' : ` (${labelSource(evals)})`;
  const outcome = [describeMoves(evals), formatRates(evals), describeOutcome(evals)].filter((part) => part !== '').join(', ');
  return `Evals of <code>${id}</code>${label}: ${CONCLUSION_MARKS[evals.conclusion]} ${escapeHtml(outcome)}`;
}

/** The verdict in a paragraph: how the answers came about, what came of them. */
function renderVerdict(evals: EvalReport): string {
  const models = describeModels(evals)
    .map((model) => codeSpan(model, MODEL_LIMIT))
    .join(' → ');
  const changed = escapeMarkdown(describeChanged(evals), 2 * MODEL_LIMIT);
  const moves = describeMoves(evals);
  const notComparable = evals.comparison?.notComparable.length ?? 0;
  return [
    `**Evals** (${labelSource(evals)}; ${changed === '' ? '' : `${changed}: `}${models}; ${countNoun(evals.trials, 'trial')} a case): `,
    `${CONCLUSION_MARKS[evals.conclusion]} ${moves === '' ? '' : `**${moves}.** `}${describeRates(evals, (text) => `**${text}**`)}.`,
    notComparable === 0 ? '' : ` ${countNoun(notComparable, 'case')} cannot be compared.`,
  ].join('');
}

/** What a row shows, and of each side how much. */
type Row = [name: string, show: (side: EvalStats) => string];

/** The figures of both sides, or of the head alone. */
function renderFigures(evals: EvalReport): string {
  const { baseline, candidate, comparison } = evals;
  const sides = baseline === null ? [candidate] : [baseline, candidate];
  const other = baseline === null ? undefined : { of: (side: EvalStats) => (side === baseline ? candidate : baseline) };
  const recorded = evals.mode === 'live' ? '' : ' when recorded';
  const tells = listFigures(evals);
  const rows: Row[] = [
    ['Pass rate', (side) => (side.rate === null ? 'unknown' : formatShare(side.passRate, other?.of(side).passRate))],
    ['95 % interval', (side) => formatInterval(side) || '—'],
    ['Cases that pass', (side) => `${formatCount(side.passed)} of ${formatCount(side.cases)}`],
    ...(sides.some(({ errors }) => errors > 0) ? [['Cases without an answer', ({ errors }) => formatCount(errors)] satisfies Row] : []),
    ...(tells.cost ? [[`Cost${recorded}`, ({ costUsd }) => (costUsd === null ? 'unknown' : formatUsd(costUsd))] satisfies Row] : []),
    ...(tells.latency ? [[`Latency${recorded}: median, 95th percentile`, ({ latencyMs }) => showLatency(latencyMs)] satisfies Row] : []),
    ...(tells.calls ? [['Calls', formatCalls] satisfies Row] : []),
    ...(sides.some(({ cached }) => cached > 0) ? [['Answers from the cache', ({ cached }) => formatCount(cached)] satisfies Row] : []),
  ];
  const head = baseline === null ? ['', 'Head'] : ['', 'Base', 'Head'];
  const difference = comparison?.difference ?? null;
  return [
    joinRow(head),
    joinRow(head.map((_, index) => (index === 0 ? '---' : '---:'))),
    ...rows.map(([name, show]) => joinRow([name, ...sides.map(show)])),
    ...(difference === null || baseline === null ? [] : [joinRow(['Difference, 95 % interval', '', formatDifference(difference)])]),
  ].join('\n');
}

function showLatency({ p50, p95 }: EvalStats['latencyMs']): string {
  return p50 === null || p95 === null ? 'unknown' : `${formatMs(p50)}, ${formatMs(p95)}`;
}

function joinRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
