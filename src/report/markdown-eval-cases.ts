import { codeSpan, escapeHtml, formatProse } from './escape.ts';
import { CASE_KINDS, type CaseKind, failedBefore, lacksAnswers, listFailures, type NotableCase } from './eval-cases.ts';
import { viewOutputs } from './eval-diff.ts';
import type { CaseSideReport } from './eval-report.ts';
import { formatShare } from './eval-words.ts';
import { type MarkdownContext, measure } from './markdown-context.ts';
import { renderDiffTable } from './markdown-diff.ts';
import { formatCount } from './phrases.ts';
import { showHidden, truncate } from './visible.ts';
import { disarmXml } from './workflow-commands.ts';

const LABEL_LIMIT = 160;
const REASON_LIMIT = 400;
const MOST_REASONS = 5;
/** Less than this of a case is not worth showing, in the target's unit. */
const LEAST = 500;
/** What a case gets at least while there is room. */
const FAIR_CASE = 2_500;
/** Cases whose outputs are compared with the usual work; more of them share it. */
const FULL_WORK_CASES = 20;
/** Room for the line that counts what is left out. */
const REST_LENGTH = 200;

const TITLES: Readonly<Record<CaseKind, string>> = {
  broken: '❌ Broken',
  failing: '❌ Fails',
  unanswered: '⚠️ No answer',
  flaky: '⚠️ Flaky',
  fixed: '✅ Fixed',
};

/**
 * Each case in a block that opens on a click, as many as fit into `room`, and a line that counts the others. A first case that broke is
 * open: it is what the verdict is about.
 */
export function renderCases(cases: readonly NotableCase[], context: MarkdownContext, room: number): { text: string; cut: number } {
  const blocks: string[] = [];
  const work = Math.min(1, FULL_WORK_CASES / cases.length);
  let left = room - REST_LENGTH;
  let isFull = false;
  for (const [index, one] of cases.entries()) {
    const share = Math.min(left, Math.max(left / (cases.length - index), FAIR_CASE));
    const block = share < LEAST ? '' : renderCase(one, context, share - 2, work, index === 0 && one.kind === 'broken');
    if (block === '') {
      isFull = true;
      break;
    }
    left -= measure(block, context) + 2;
    blocks.push(block);
  }
  const rest = isFull ? cases.slice(blocks.length) : [];
  if (rest.length > 0 && room >= REST_LENGTH) blocks.push(describeRest(rest, blocks.length > 0));
  return { text: blocks.join('\n\n'), cut: rest.length };
}

function describeRest(rest: readonly NotableCase[], hasMore: boolean): string {
  const names: Readonly<Record<CaseKind, string>> = {
    broken: 'broken',
    failing: 'failing',
    unanswered: 'without an answer',
    flaky: 'flaky',
    fixed: 'fixed',
  };
  const counts = CASE_KINDS.map((kind) => [rest.filter((one) => one.kind === kind).length, names[kind]] as const);
  const parts = counts.filter(([count]) => count > 0).map(([count, name]) => `${formatCount(count)} ${name}`);
  return `${hasMore ? '… and further cases' : 'Cases'} that there is no room for: ${parts.join(', ')}.`;
}

/** One case; an empty text where not even its head fits. */
function renderCase(one: NotableCase, context: MarkdownContext, room: number, work: number, isOpen: boolean): string {
  const label = disarmXml(escapeHtml(truncate(showHidden((one.report?.description ?? one.id).replace(/\s+/g, ' ')), LABEL_LIMIT)));
  const open = `<details${isOpen ? ' open' : ''}><summary>${nameKind(one)}: <code>${label}</code></summary>\n\n`;
  const close = '\n\n</details>';
  let left = room - measure(open + close, context);
  if (left < 0) return '';
  const parts: string[] = [];
  const add = (text: string) => {
    const length = measure(text, context) + 2;
    if (text === '' || length > left) return;
    left -= length;
    parts.push(text);
  };
  add(describeSides(one));
  add(renderReasons(one));
  const view = viewOutputs(one, work);
  add(view.title);
  if (view.diff !== null) {
    const table = renderDiffTable(view.diff, context, left - 2);
    add(table.text === '' ? 'There is no room for it here.' : table.text);
  }
  return open + parts.join('\n\n') + close;
}

function nameKind(one: NotableCase): string {
  return failedBefore(one) ? '❌ Still fails' : TITLES[one.kind];
}

/** `It passes on the base and fails on the head.` */
function describeSides({ id, report }: NotableCase): string {
  if (report === null) return '';
  const title = report.description === null ? 'It' : `The case ${codeSpan(id, LABEL_LIMIT)}`;
  return `${title} ${describeSide(report.baseline)} on the base and ${describeSide(report.candidate)} on the head.`;
}

function describeSide(side: CaseSideReport | null): string {
  if (side === null) return 'does not run';
  if (lacksAnswers(side)) return 'has no answer';
  if (side.passRate >= 1) return 'passes';
  return side.passRate <= 0 ? 'fails' : `passes ${formatShare(side.passRate)} of the time`;
}

/** Why the output that fails does: the base's of a fixed case, the head's of any other. */
function renderReasons({ kind, baseline, candidate }: NotableCase): string {
  const failures = listFailures(kind === 'fixed' ? baseline : candidate);
  if (failures.length === 0) return '';
  const side = kind === 'fixed' ? 'base' : 'head';
  const items = failures.slice(0, MOST_REASONS).map(({ type, reason }) => `- ${codeSpan(type, 60)}: ${formatProse(reason, REASON_LIMIT)}`);
  const more = failures.length > MOST_REASONS ? [`- … and ${formatCount(failures.length - MOST_REASONS)} more`] : [];
  return [`What the ${side}’s output fails:`, '', ...items, ...more].join('\n');
}
