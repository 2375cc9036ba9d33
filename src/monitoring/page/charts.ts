import { formatCount } from '../../report/phrases.ts';
import { formatShare } from '../figures.ts';
import { countRatings } from '../rating-counts.ts';
import type { RollUp } from '../roll-up.ts';
import type { SeriesPoint } from '../store.ts';
import type { Chart, ChartBar, ChartLine, ChartPoint } from './chart.ts';
import { makeLinearScale, makeLogScale } from './chart.ts';
import type { MonitorPageData } from './data.ts';
import type { Quantile } from './measures.ts';
import { LEAST_CALLS, LEAST_RATINGS, measureErrors, measureLatency, measureSatisfaction, QUANTILES } from './measures.ts';
import type { DrawnVersion } from './versions.ts';
import { formatMilliseconds, formatShareTick, formatSpan, formatTime, joinWords } from './words.ts';

type Blank = Pick<Chart, 'lines' | 'bars' | 'fills' | 'levels'>;
const BLANK: Blank = { lines: [], bars: [], fills: [], levels: [] };

/** The begins of the spans that are shown. */
function listSpans({ from, to, stepMs }: MonitorPageData): readonly number[] {
  return Array.from({ length: Math.max(1, Math.round((to - from) / stepMs)) }, (_, index) => from + index * stepMs);
}

function indexSeries(series: readonly SeriesPoint[]): ReadonlyMap<string, RollUp> {
  return new Map(series.map(({ version, from, rollUp }) => [`${from} ${version}`, rollUp]));
}

/** One line a version, its values in the middle of their spans. */
function drawVersions(
  data: MonitorPageData,
  versions: readonly DrawnVersion[],
  measure: (rollUp: RollUp) => Omit<ChartPoint, 'at'>,
): readonly ChartLine[] {
  const [index, spans] = [indexSeries(data.series), listSpans(data)];
  return versions.map(({ version, name, colour, dash }) => ({
    name,
    colour,
    dash,
    width: 2,
    points: spans.map((from) => {
      const rollUp = index.get(`${from} ${version}`);
      return { at: from + data.stepMs / 2, ...(rollUp === undefined ? { value: null } : measure(rollUp)) };
    }),
  }));
}

function listValues(lines: readonly ChartLine[]): readonly number[] {
  return lines.flatMap(({ points }) => points.flatMap(({ value }) => (value === null ? [] : [value])));
}

function clampBands(lines: readonly ChartLine[], high: number): readonly ChartLine[] {
  const cut = (point: ChartPoint): ChartPoint => (point.high === undefined ? point : { ...point, high: Math.min(point.high, high) });
  return lines.map((line) => ({ ...line, points: line.points.map(cut) }));
}

/** What each version's values were, in words: over the whole span, and the highest one. */
function describeLines(
  lines: readonly ChartLine[],
  versions: readonly DrawnVersion[],
  { totals }: MonitorPageData,
  measure: (rollUp: RollUp) => Omit<ChartPoint, 'at'>,
  format: (value: number) => string,
): string {
  const sentences = versions.map(({ version, name }, index) => {
    const total = totals.find((one) => one.version === version);
    const over = total === undefined ? null : measure(total.rollUp).value;
    const points = lines[index]?.points ?? [];
    const most = points.reduce<ChartPoint | null>(
      (best, one) => (one.value !== null && one.value > (best?.value ?? -1) ? one : best),
      null,
    );
    const peak =
      most === null || most.value === null
        ? 'too few in every span to draw'
        : `at most ${format(most.value)}, about ${formatTime(most.at)}`;
    return `${name}: ${over === null ? 'too few to say' : `${format(over)} over all`}; ${peak}.`;
  });
  return sentences.length === 0 ? 'No call was recorded.' : sentences.join(' ');
}

function listEmpty(lines: readonly ChartLine[], why: string): string | null {
  return listValues(lines).length === 0 ? why : null;
}

/** Calls, as bars that are stacked in the order of the legend. */
function chartCalls(data: MonitorPageData, versions: readonly DrawnVersion[]): Chart {
  const index = indexSeries(data.series);
  const drawn = new Set(versions.map(({ version }) => version));
  const rest = data.series.some(({ version }) => !drawn.has(version));
  const spans = listSpans(data).map((from) => {
    const others = data.series
      .filter((one) => one.from === from && !drawn.has(one.version))
      .reduce((sum, { rollUp }) => sum + rollUp.calls, 0);
    return { from, counts: [...versions.map(({ version }) => index.get(`${from} ${version}`)?.calls ?? 0), others] };
  });
  const colours = [...versions.map(({ colour }) => colour), 'var(--muted)'];
  const bars = spans.flatMap(({ from, counts }) => {
    let low = 0;
    return counts.flatMap((count, place): ChartBar[] => {
      if (count === 0) return [];
      const bar = { from, to: from + data.stepMs, low, high: low + count, colour: colours[place] as string };
      low += count;
      return [{ ...bar, partial: from + data.stepMs > data.madeAt }];
    });
  });
  const most = bars.reduce((highest, { high }) => Math.max(highest, high), 0);
  const total = data.totals.reduce((sum, { rollUp }) => sum + rollUp.calls, 0);
  const partial = bars.some((bar) => bar.partial) ? ' A pale bar is not over.' : '';
  return {
    ...BLANK,
    id: 'calls',
    title: 'Calls',
    caption: `Calls in each span of ${formatSpan(data.stepMs)}.${partial}`,
    description: `${formatCount(total)} calls in all: ${joinWords(data.totals.map(({ version, rollUp }) => `${formatCount(rollUp.calls)} of ${version}`)) || 'none'}. At most ${formatCount(most)} in one span.`,
    scale: makeLinearScale(most, 4, formatCount),
    bars,
    fills: [
      ...versions.map(({ name, colour }) => ({ name, colour })),
      ...(rest ? [{ name: 'further versions', colour: 'var(--muted)' }] : []),
    ],
    empty: bars.length === 0 ? 'No call was recorded in this time.' : null,
  };
}

function chartErrors(data: MonitorPageData, versions: readonly DrawnVersion[]): Chart {
  const lines = drawVersions(data, versions, measureErrors);
  const scale = makeLinearScale(Math.min(1, Math.max(0, ...listValues(lines)) * 1.25), 0.01, formatShareTick);
  return {
    ...BLANK,
    id: 'errors',
    title: 'Error rate',
    caption: `Share of calls that failed. The band is the 95 % interval: wide where calls are few. Spans with fewer than ${LEAST_CALLS} calls are left out.`,
    description: describeLines(lines, versions, data, measureErrors, formatShare),
    scale,
    lines: clampBands(lines, scale.high),
    empty: listEmpty(lines, `No span has ${LEAST_CALLS} calls of one version: see the totals.`),
  };
}

function chartSatisfaction(data: MonitorPageData, versions: readonly DrawnVersion[]): Chart {
  const lines = drawVersions(data, versions, measureSatisfaction);
  const rated = data.totals.reduce((sum, { rollUp }) => sum + countRatings(rollUp.ratings), 0);
  return {
    ...BLANK,
    id: 'satisfaction',
    title: 'Satisfaction',
    caption: `Mean of the ratings, 1 to 5, with its 95 % interval. Spans with fewer than ${LEAST_RATINGS} ratings are left out.`,
    description: describeLines(lines, versions, data, measureSatisfaction, (value) => value.toFixed(2)),
    scale: { low: 1, high: 5, ticks: [1, 2, 3, 4, 5].map((value) => ({ value, label: String(value) })) },
    lines,
    empty: listEmpty(
      lines,
      rated === 0 ? 'Nobody rated an answer in this time.' : `No span has ${LEAST_RATINGS} ratings of one version: see the totals.`,
    ),
  };
}

/** The quantiles share one logarithmic scale, so that their charts can be compared. */
function chartLatencies(data: MonitorPageData, versions: readonly DrawnVersion[]): readonly Chart[] {
  const measured = QUANTILES.map((quantile) => {
    const measure = (rollUp: RollUp) => measureLatency(rollUp, quantile);
    return { quantile, measure, lines: drawVersions(data, versions, measure) };
  });
  const values = measured.flatMap(({ lines }) => listValues(lines)).map((value) => Math.max(value, 0.1));
  const slowMs = data.rollout?.slowMs ?? null;
  const [least, most] = values.reduce(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [values[0] ?? 100, values[0] ?? 1000],
  );
  // A threshold far away from all that happened would flatten the lines.
  const shown = slowMs !== null && slowMs > least / 2 && slowMs < most * 3 ? slowMs : null;
  const scale = makeLogScale(least, shown === null ? most : Math.max(most, shown), formatMilliseconds);
  const toLog = ({ at, value }: ChartPoint): ChartPoint => ({ at, value: value === null ? null : Math.log10(Math.max(value, 0.1)) });
  return measured.map(({ quantile, measure, lines }) => ({
    ...BLANK,
    id: quantile.name,
    title: quantile.title,
    caption: `${describeQuantile(quantile)} The scale is logarithmic; spans with fewer than ${quantile.least} calls are left out.`,
    description: describeLines(lines, versions, data, measure, formatMilliseconds),
    scale,
    lines: lines.map((line) => ({ ...line, points: line.points.map(toLog) })),
    levels: shown === null ? [] : [{ value: Math.log10(shown), label: `slow above ${formatMilliseconds(shown)}` }],
    empty: listEmpty(lines, `No span has ${quantile.least} calls of one version: see the totals.`),
  }));
}

function describeQuantile({ q }: Quantile): string {
  return q === 0.5 ? 'Half of the calls took no longer.' : `${Math.round(q * 100)} of 100 calls took no longer.`;
}

/** The charts of what was recorded, in the order in which they are read. */
export function chartSeries(data: MonitorPageData, versions: readonly DrawnVersion[]): readonly Chart[] {
  return [chartCalls(data, versions), chartErrors(data, versions), ...chartLatencies(data, versions), chartSatisfaction(data, versions)];
}
