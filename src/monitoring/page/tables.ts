import { formatCount } from '../../report/phrases.ts';
import type { GuardrailState } from '../detection.ts';
import { formatEvidence, formatExponential, formatShare } from '../figures.ts';
import { countRatings } from '../rating-counts.ts';
import { sumRollUps } from '../sum-roll-ups.ts';
import type { MonitorPageData, PageMark } from './data.ts';
import { measureErrors, measureLatency, measureSatisfaction, QUANTILES } from './measures.ts';
import { describeArm } from './verdict.ts';
import type { DrawnVersion } from './versions.ts';
import { nameVersion } from './versions.ts';
import { escapeText, formatMilliseconds, formatTime } from './words.ts';

interface Column {
  readonly name: string;
  readonly kind?: 'number' | 'words';
}

/** A cell: text, and a smaller remark below it. */
type Cell = string | readonly [text: string, remark: string];

/** Rows of the figures that stand below the charts: what is drawn, no more. */
const ROW_LIMIT = 600;

function renderTable(caption: string, columns: readonly Column[], rows: readonly (readonly Cell[])[]): string {
  const attribute = ({ kind }: Column) => (kind === undefined ? '' : ` class="${kind}"`);
  const head = columns.map((column) => `<th scope="col"${attribute(column)}>${escapeText(column.name)}</th>`).join('');
  const body = rows.map((cells) => {
    const rendered = cells.map((cell, index) => {
      const [text, remark] = typeof cell === 'string' ? [cell, ''] : cell;
      const content = `${escapeText(text)}${remark === '' ? '' : ` <span class="muted">${escapeText(remark)}</span>`}`;
      return index === 0 ? `<th scope="row">${content}</th>` : `<td${attribute(columns[index] as Column)}>${content}</td>`;
    });
    return `<tr>${rendered.join('')}</tr>`;
  });
  // What scrolls must be reachable by keys, and then have a name.
  return `<div class="scroll" tabindex="0" role="region" aria-label="${escapeText(caption)}">
<table>
<caption>${escapeText(caption)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>
</div>`;
}

const NUMBERS: readonly Column[] = [
  { name: 'Calls', kind: 'number' },
  { name: 'Errors', kind: 'number' },
  ...QUANTILES.map(({ name }): Column => ({ name, kind: 'number' })),
  { name: 'Satisfaction', kind: 'number' },
];

type Total = MonitorPageData['totals'][number];

function listNumbers({ rollUp }: Pick<Total, 'rollUp'>): readonly Cell[] {
  const errors = measureErrors(rollUp, 1);
  const satisfaction = measureSatisfaction(rollUp, 1);
  const interval = errors.low === undefined || errors.high === undefined ? '' : `${formatShare(errors.low)} to ${formatShare(errors.high)}`;
  return [
    formatCount(rollUp.calls),
    errors.value === null ? '–' : [formatShare(errors.value), interval],
    ...QUANTILES.map((quantile): Cell => {
      const { value } = measureLatency(rollUp, quantile);
      return value === null ? '–' : formatMilliseconds(value);
    }),
    satisfaction.value === null ? '–' : [satisfaction.value.toFixed(2), `${formatCount(countRatings(rollUp.ratings))} rated`],
  ];
}

/** Each version over the whole time that is shown. */
export function renderTotals({ totals, from, to, madeAt }: MonitorPageData, versions: readonly DrawnVersion[]): string {
  const names = new Map(versions.map(({ version, name }) => [version, name]));
  const place = new Map(versions.map(({ version }, index) => [version, index]));
  const rank = ({ version }: Total) => place.get(version) ?? versions.length;
  const rows = totals
    .toSorted((a, b) => rank(a) - rank(b) || b.rollUp.calls - a.rollUp.calls)
    .map(({ version, rollUp }): readonly Cell[] => [
      names.get(version) ?? nameVersion(version),
      ...listNumbers({ rollUp }),
      formatCount(rollUp.tokens),
    ]);
  const caption = `${formatTime(from)} to ${formatTime(Math.min(to, madeAt))} UTC. Below an error rate its 95 % interval; – where there are too few calls.`;
  return renderTable(caption, [{ name: 'Version' }, ...NUMBERS, { name: 'Tokens', kind: 'number' }], rows);
}

const UNAVAILABLE: Readonly<Record<NonNullable<GuardrailState['unavailable']>, string>> = {
  'no-threshold': 'not judged: no threshold was fixed when the rollout started',
  'key-limit': 'frozen: too many users to tell apart',
  'unit-not-deduplicated': 'not judged: users are not told apart over several processes',
  restart: 'frozen: the process that told users apart ended',
};

/** What the unit of a rollout counts: the calls of one request are alike, and count once. */
const COUNTED = { user: 'Users, each counted once, by the first bad answer', request: 'Requests, each counted once' } as const;

/** Each guardrail: what was bad on either side, and the evidence. */
export function renderGuardrails({ detection, rollout }: MonitorPageData): string {
  if (detection === null || rollout === null || detection.guardrails.length === 0) return '';
  const rows = detection.guardrails.map(({ guardrail, canary, stable, logE, maxLogE, passed, unavailable }): readonly Cell[] => {
    const state =
      unavailable === null ? (detection.named.includes(guardrail) ? 'worse' : passed ? 'passed' : 'open') : UNAVAILABLE[unavailable];
    return [
      guardrail,
      describeArm(canary, guardrail),
      describeArm(stable, guardrail),
      formatEvidence(logE),
      formatEvidence(maxLogE),
      state,
    ];
  });
  const caption = `${COUNTED[rollout.unit]}, of blocks that are full, since the rollout began. All together E is ${formatEvidence(detection.logE)}; the limit is ${formatExponential(detection.logLimit)}.`;
  const columns: readonly Column[] = [
    { name: 'Guardrail' },
    { name: `Bad of ${rollout.canary} (canary)` },
    { name: `Bad of ${rollout.stable} (stable)` },
    { name: 'E', kind: 'number' },
    { name: 'E at most', kind: 'number' },
    { name: 'Verdict', kind: 'words' },
  ];
  return renderTable(caption, columns, rows);
}

/** What was done, by the numbers that stand on the charts. */
export function renderMarks(marks: readonly (PageMark & { readonly label: string })[]): string {
  if (marks.length === 0) return '';
  const rows = marks.map(({ label, at, text, by }): readonly Cell[] => [label, formatTime(at), text, by]);
  const columns: readonly Column[] = [{ name: 'Mark' }, { name: 'UTC' }, { name: 'What', kind: 'words' }, { name: 'By' }];
  return renderTable('Deployments and steps of rollouts, as numbered on the charts.', columns, rows);
}

/** What the charts show, as figures. */
export function renderFigures({ series, stepMs }: MonitorPageData): string {
  const spans = [...Map.groupBy(series, ({ from, version }) => `${from} ${version}`).values()].map((points) => ({
    ...(points[0] as (typeof points)[number]),
    rollUp: sumRollUps(points.map(({ rollUp }) => rollUp)),
  }));
  const newest = spans.toSorted((a, b) => b.from - a.from || (a.version < b.version ? -1 : 1));
  if (newest.length === 0) return '';
  const rows = newest
    .slice(0, ROW_LIMIT)
    .map(({ from, version, rollUp }): readonly Cell[] => [formatTime(from), nameVersion(version), ...listNumbers({ rollUp })]);
  const cut = newest.length > ROW_LIMIT ? ` The newest ${ROW_LIMIT} of ${formatCount(newest.length)} rows.` : '';
  const caption = `Spans of ${stepMs / 60_000} minutes, newest first.${cut}`;
  return `<details>\n<summary>The figures of the charts</summary>\n${renderTable(caption, [{ name: 'From, UTC' }, { name: 'Version' }, ...NUMBERS], rows)}\n</details>`;
}
