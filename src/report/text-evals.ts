import { CASE_KINDS, type CaseKind, failedBefore, listFailures, listNotable, type NotableCase } from './eval-cases.ts';
import { viewOutputs } from './eval-diff.ts';
import type { EvalReport } from './eval-report.ts';
import {
  describeChanged,
  describeModels,
  describeMoves,
  describeRates,
  formatCalls,
  formatDifference,
  formatInterval,
  formatMs,
  formatUsd,
  labelSource,
  listFigures,
} from './eval-words.ts';
import { countNoun } from './phrases.ts';
import { paint, type Style, type TextOptions, wrapProse } from './terminal.ts';
import { renderDiffText } from './text-diff.ts';
import { truncate } from './visible.ts';

/** Cases of one kind that a terminal shows. */
const MOST_CASES = 5;
/** Rows of a case's outputs. */
const MOST_ROWS = 12;
/** Code points of an output that are looked at: more than its rows can show. */
const MOST_TEXT = 4_000;
const MOST_REASONS = 3;
const REASON_LIMIT = 300;
const ID_LIMIT = 120;

const TITLES: Readonly<Record<CaseKind, readonly [string, Style]>> = {
  broken: ['broken', 'red'],
  failing: ['fails', 'red'],
  unanswered: ['no answer', 'yellow'],
  flaky: ['flaky', 'yellow'],
  fixed: ['fixed', 'green'],
};

/** A prompt's evals for a terminal: the verdict, the figures, the cases that changed or fail; outputs of those that broke. */
export function renderEvalText(evals: EvalReport, options: TextOptions): string[] {
  const { baseline, candidate, comparison } = evals;
  const moves = describeMoves(evals);
  const recorded = evals.mode === 'live' ? '' : ' (when recorded)';
  const cached = candidate.cached + (baseline?.cached ?? 0);
  const notComparable = comparison?.notComparable.length ?? 0;
  const changed = describeChanged(evals);
  const tells = listFigures(evals);
  const lines = [
    [moves, notComparable === 0 ? '' : `${countNoun(notComparable, 'case')} cannot be compared`].filter((part) => part !== '').join('; '),
    describeRates(evals),
    describeIntervals(evals),
    candidate.errors + (baseline?.errors ?? 0) === 0
      ? ''
      : `without an answer: ${joinSides(evals, ({ errors }) => countNoun(errors, 'case'))}`,
    !tells.cost ? '' : `cost: ${joinSides(evals, ({ costUsd }) => (costUsd === null ? 'unknown' : formatUsd(costUsd)))}${recorded}`,
    !tells.latency
      ? ''
      : `latency: median ${joinSides(evals, ({ latencyMs: { p50 } }) => showMs(p50))}, 95th percentile ${joinSides(evals, ({ latencyMs: { p95 } }) => showMs(p95))}${recorded}`,
    !tells.calls ? '' : `calls: ${joinSides(evals, formatCalls)}${cached === 0 ? '' : `; ${countNoun(cached, 'answer')} from the cache`}`,
    `${changed === '' ? '' : `${changed}, `}${describeModels(evals).join(' → ')}, ${countNoun(evals.trials, 'trial')} a case`,
  ];
  return [
    ...wrapProse(`evals, ${labelSource(evals)}:`, options.width, 2),
    ...lines.flatMap((line) => wrapProse(line, options.width, 4)),
    ...renderCases(listNotable(evals), options),
  ];
}

function describeIntervals(evals: EvalReport): string {
  const interval = joinSides(evals, (side) => formatInterval(side) || 'none');
  const difference = evals.comparison?.difference ?? null;
  if (evals.candidate.rate === null) return '';
  return `95 % interval: ${interval}${difference === null ? '' : `; difference: ${formatDifference(difference)}`}`;
}

function joinSides({ baseline, candidate }: EvalReport, show: (side: EvalReport['candidate']) => string): string {
  return baseline === null ? show(candidate) : `${show(baseline)} → ${show(candidate)}`;
}

function showMs(ms: number | null): string {
  return ms === null ? 'unknown' : formatMs(ms);
}

function renderCases(cases: readonly NotableCase[], options: TextOptions): string[] {
  return CASE_KINDS.flatMap((kind) => {
    const own = cases.filter((one) => one.kind === kind);
    const rest = own.length - MOST_CASES;
    return [
      ...own.slice(0, MOST_CASES).flatMap((one) => renderCase(one, options)),
      ...(rest > 0 ? wrapProse(`… and ${countNoun(rest, 'more case')} of this kind (${TITLES[kind][0]})`, options.width, 2) : []),
    ];
  });
}

function renderCase(one: NotableCase, options: TextOptions): string[] {
  const [name, style] = TITLES[one.kind];
  const title = failedBefore(one) ? `still ${name}` : name;
  const description = one.report?.description ?? null;
  const [first = '', ...others] = wrapProse(
    `${title}: ${truncate(one.id, ID_LIMIT)}${description === null ? '' : `, ${truncate(description, REASON_LIMIT)}`}`,
    options.width,
    2,
  );
  const failures = listFailures(one.kind === 'fixed' ? one.baseline : one.candidate);
  const side = one.kind === 'fixed' ? 'the base failed ' : '';
  const rest = failures.length - MOST_REASONS;
  return [
    // The title is in the first line whatever the width: the id may break, it does not.
    first.startsWith(`  ${title}`) ? `  ${paint(style, title, options)}${first.slice(2 + title.length)}` : first,
    ...others,
    ...failures
      .slice(0, MOST_REASONS)
      .flatMap(({ type, reason }) => wrapProse(`${side}${truncate(type, 60)}: ${truncate(reason, REASON_LIMIT)}`, options.width, 4)),
    ...(rest > 0 ? wrapProse(`… and ${countNoun(rest, 'more assertion')}`, options.width, 4) : []),
    ...(one.kind === 'broken' || one.kind === 'flaky' ? renderOutputs(one, options) : []),
  ];
}

function renderOutputs(one: NotableCase, options: TextOptions): string[] {
  const shorten = (output: NotableCase['baseline']) => output && { ...output, text: truncate(output.text, MOST_TEXT) };
  const { title, diff } = viewOutputs({ ...one, baseline: shorten(one.baseline), candidate: shorten(one.candidate) }, 1);
  if (diff === null) return wrapProse(title, options.width, 4);
  const rows = renderDiffText(diff, { ...options, width: options.width - 4 }).split('\n');
  // One row more takes no more room than the line that counts it.
  const shown = rows.length === MOST_ROWS + 1 ? rows.length : MOST_ROWS;
  const rest = rows.length - shown;
  return [
    ...wrapProse(title, options.width, 4),
    ...rows.slice(0, shown).map((row) => `    ${row}`),
    ...(rest > 0 ? wrapProse(`… and ${countNoun(rest, 'more row')}; the report files have everything`, options.width, 4) : []),
  ];
}
