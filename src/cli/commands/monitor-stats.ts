import { EXIT_CODES } from '../../errors.ts';
import { formatShare } from '../../monitoring/figures.ts';
import type { RollUp } from '../../monitoring/roll-up.ts';
import { HOUR, MINUTE } from '../../monitoring/span.ts';
import { describeTrend } from '../../monitoring/sparkline.ts';
import type { Statistics } from '../../monitoring/statistics.ts';
import type { SeriesPoint } from '../../monitoring/store.ts';
import { sumRollUps } from '../../monitoring/sum-roll-ups.ts';
import { summarize } from '../../monitoring/summarize.ts';
import { formatCount } from '../../report/phrases.ts';
import { wrapProse } from '../../report/terminal.ts';
import type { Context } from '../context.ts';
import { chooseFormat } from '../format.ts';
import { formatJson } from '../monitor-json.ts';
import { readHours } from '../monitor-options.ts';
import { openMonitorStore } from '../monitor-store.ts';
import { openProject, requireValidConfig } from '../project.ts';
import { toId } from '../prompts.ts';
import { refuseUnknownNames } from '../recorded-names.ts';
import { layoutTable } from '../table.ts';

export interface MonitorStatsOptions {
  readonly hours?: string;
  readonly environment?: string;
  readonly store?: string;
}

/** Bars of a sparkline at most. */
const BARS = 30;

const count = (value: number) => formatCount(Math.round(value));
/** Beside a picture large counts are rounded: `1.11M`. */
const roughly = (value: number) =>
  value < 100_000 ? count(value) : value.toLocaleString('en', { notation: 'compact', maximumSignificantDigits: 3 });
const time = (ms: number) => `${count(ms)} ms`;

/** How many bars become one, until the pictures fit beside their figures. */
const MERGES = [1, 2, 3, 5] as const;

/** So many neighbours in one. */
function mergeBuckets(buckets: readonly (RollUp | null)[], size: number): (RollUp | null)[] {
  return Array.from({ length: Math.ceil(buckets.length / size) }, (_, index) => {
    const known = buckets.slice(index * size, (index + 1) * size).filter((bucket) => bucket !== null);
    return known.length === 0 ? null : sumRollUps(known);
  });
}

/** The figures with as many bars as there is room for; without pictures where there is none. */
function layoutRows(total: Statistics, buckets: readonly (RollUp | null)[], width: number): string[] {
  for (const size of MERGES) {
    const table = layoutTable(listRows(total, mergeBuckets(buckets, size)), width);
    if (table !== null) return table;
  }
  const figures = listRows(total, []).map((row) => row.slice(0, 2));
  return layoutTable(figures, width) ?? figures.map((row) => row.join(' '));
}

function listRows(total: Statistics, buckets: readonly (RollUp | null)[]): string[][] {
  const trend = (read: (statistics: Statistics) => number | null, format: (value: number) => string) =>
    describeTrend(
      buckets.map((bucket) => {
        const statistics = summarize(bucket);
        return statistics === null ? null : read(statistics);
      }),
      format,
    );
  const rated = total.avgSatisfaction;
  return [
    ['calls', count(total.totalCalls), trend(({ totalCalls }) => totalCalls, roughly)],
    ['error rate', formatShare(total.errorRate), trend(({ errorRate }) => errorRate, formatShare)],
    ['latency, mean', time(total.avgLatencyMs), trend(({ avgLatencyMs }) => avgLatencyMs, time)],
    ['latency, p95', time(total.p95LatencyMs), trend(({ p95LatencyMs }) => p95LatencyMs, time)],
    [
      'satisfaction',
      rated === null ? 'not rated' : `${rated.toFixed(2)} of 5`,
      trend(
        ({ avgSatisfaction }) => avgSatisfaction,
        (value) => value.toFixed(2),
      ),
    ],
    ['tokens', count(total.totalTokens), trend(({ totalTokens }) => totalTokens, roughly)],
  ];
}

/** One roll-up for each stretch of the span; null where nothing was recorded. */
function sumStretches(
  points: readonly SeriesPoint[],
  { from, to, stepMs }: { from: number; to: number; stepMs: number },
): (RollUp | null)[] {
  const begin = Math.floor(from / stepMs) * stepMs;
  return Array.from({ length: Math.max(1, Math.ceil((to - begin) / stepMs)) }, (_, index) => {
    const own = points.filter((point) => Math.floor((point.from - begin) / stepMs) === index);
    return own.length === 0 ? null : sumRollUps(own.map(({ rollUp }) => rollUp));
  });
}

/**
 * Shows what happened to a prompt, or to one version of it (`ID@VERSION`), in the last hours.
 * @throws PromptgateError `hours-invalid`, `store-missing`, `unknown-prompt`, `unknown-environment`, and what the store throws
 */
export async function runMonitorStats(context: Context, given: string, options: MonitorStatsOptions): Promise<number> {
  const format = chooseFormat(context, ['text', 'json']);
  const hours = readHours(options.hours, 1);
  const project = await openProject(context);
  requireValidConfig(project);
  const at = given.lastIndexOf('@');
  const promptId = toId(at < 0 ? given : given.slice(0, at), project.config.promptsDir);
  const version = at < 0 ? null : given.slice(at + 1);
  const { environment = null } = options;
  const store = await openMonitorStore(context, project, options.store);
  try {
    const to = context.now().getTime() + MINUTE;
    const query = { promptId, environment, version, from: to - MINUTE - hours * HOUR, to };
    const total = summarize(await store.total(query));
    if (total === null) await refuseUnknownNames(context, project, { promptId, environment });
    if (format === 'json') {
      await context.output.result(formatJson({ schemaVersion: 1, prompt: promptId, environment, version, hours, statistics: total }));
      return EXIT_CODES.success;
    }
    const about = `${promptId}${version === null ? '' : ` ${version}`}${environment === null ? '' : ` in ${environment}`}`;
    const span = hours === 1 ? 'the last hour' : `the last ${hours} hours`;
    const { width } = context.output;
    if (total === null) {
      await context.output.result(wrapProse(`${about}: no call was recorded in ${span}, by ${store.name}.`, width, 0).join('\n'));
      return EXIT_CODES.success;
    }
    const stepMs = Math.max(MINUTE, Math.ceil((hours * HOUR) / BARS / MINUTE) * MINUTE);
    const buckets = sumStretches(await store.series({ ...query, stepMs }), { ...query, stepMs });
    await context.output.result([`${about}, ${span}`, '', ...layoutRows(total, buckets, width)].join('\n'));
    return EXIT_CODES.success;
  } finally {
    await store.close();
  }
}
