import type { PathPoint } from '../detection.ts';
import { formatEvidence, formatExponential } from '../figures.ts';
import type { Chart, ChartLine, ChartPoint, ChartScale } from './chart.ts';
import type { MonitorPageData } from './data.ts';
import { thinPath } from './thin.ts';
import { formatTime } from './words.ts';

/** Lower evidence is drawn at this power of ten: how far below 1 it lies decides nothing. */
const FLOOR = -3;
/** Powers of ten above the limit that are drawn; what is more convincing than that is drawn there. */
const ABOVE = 4;
const POINTS = 240;

/** None of the colours of stable and canary: E is about both. */
const GUARDRAIL_STYLES = {
  errors: { colour: 'var(--third)', dash: [7, 3] },
  slow: { colour: 'var(--muted)', dash: [2, 3] },
  unhappy: { colour: 'var(--fourth)', dash: [10, 3, 2, 3] },
  satisfaction: { colour: 'var(--fifth)', dash: [4, 2, 4, 6] },
} as const;

const toPower = (log: number) => log / Math.LN10;

function makeScale(path: readonly PathPoint[], logLimit: number): ChartScale {
  const limit = Math.ceil(toPower(logLimit));
  const logs = path.flatMap(({ logE, logTotal }) => [toPower(logE), toPower(logTotal)]).filter((log) => log > Number.NEGATIVE_INFINITY);
  const low = Math.max(FLOOR, Math.min(-1, Math.floor(logs.reduce((least, log) => Math.min(least, log), 0))));
  const high = Math.min(limit + ABOVE, Math.max(limit + 1, Math.ceil(logs.reduce((most, log) => Math.max(most, log), 0))));
  const ticks = Array.from({ length: high - low + 1 }, (_, index) => low + index);
  return { low, high, ticks: ticks.map((value) => ({ value, label: formatExponential(value * Math.LN10) })) };
}

/** A path from E = 1 at the rollout's start to where it stands, cut to what is shown. */
function drawPath(
  { from, madeAt, to, rollout }: MonitorPageData,
  path: readonly PathPoint[],
  measure: (point: PathPoint) => number,
  { low, high }: ChartScale,
): readonly ChartPoint[] {
  const clamp = (log: number) => Math.min(high, Math.max(low, toPower(log)));
  const started = rollout?.startedAt ?? Number.NaN;
  const begin = { at: Number.isNaN(started) ? (path[0]?.at ?? from) : started, value: clamp(0) };
  const points = [begin, ...thinPath(path, POINTS, measure).map((point) => ({ at: point.at, value: clamp(measure(point)) }))];
  const before = points.findLast(({ at }) => at < from);
  const end = Math.min(to, madeAt, rollout?.endedAt ?? madeAt);
  const shown = [
    ...(before === undefined ? [] : [{ at: from, value: before.value }]),
    ...points.filter(({ at }) => at >= from && at <= to),
  ];
  const last = shown.at(-1);
  // Clocks of writers differ: a path is drawn in the order in which it came, and never backwards.
  let latest = Number.NEGATIVE_INFINITY;
  const ordered = shown.map(({ at, value }) => {
    latest = Math.max(latest, at);
    return { at: latest, value };
  });
  return last !== undefined && end > latest ? [...ordered, { at: end, value: last.value }] : ordered;
}

/** E of the guardrails and of all together against the limit; null where nothing was judged. */
export function chartEvidence(data: MonitorPageData): Chart | null {
  const { rollout, detection, path } = data;
  if (rollout === null || detection === null) return null;
  const { logLimit, reachedAt } = detection;
  const scale = makeScale(path, logLimit);
  const guardrails = detection.guardrails.filter(({ guardrail }) => path.some((point) => point.guardrail === guardrail));
  const single = guardrails.length < 2;
  const lines: ChartLine[] = single
    ? []
    : guardrails.map(({ guardrail }) => ({
        name: guardrail,
        ...GUARDRAIL_STYLES[guardrail],
        width: 1.5,
        stepped: true,
        points: drawPath(
          data,
          path.filter((point) => point.guardrail === guardrail),
          ({ logE }) => logE,
          scale,
        ),
      }));
  const together: ChartLine = {
    name: single ? (guardrails[0]?.guardrail ?? 'all') : 'all together',
    colour: 'var(--ink)',
    dash: null,
    width: 2.5,
    stepped: true,
    points: drawPath(data, path, ({ logTotal }) => logTotal, scale),
  };
  const limit = formatExponential(logLimit);
  const isCut = path.some(({ logE, logTotal }) => Math.min(logE, logTotal) < FLOOR * Math.LN10);
  const now = `E is ${formatEvidence(detection.logE)} now and was ${formatEvidence(detection.maxLogE)} at most`;
  return {
    id: 'evidence',
    title: `Evidence against ${rollout.canary}`,
    caption: `E, from 1 at the rollout’s start. At ${limit}, with bad events enough, the canary counts as worse; one that is as good reaches that in no more than ${formatExponential(-logLimit + Math.log(100))} of 100 rollouts, however often one looks. The scale is logarithmic${isCut ? `; what is below ${formatExponential(FLOOR * Math.LN10)} is drawn there` : ''}.`,
    description: `The limit is ${limit}; ${now}. ${reachedAt === null ? 'The limit was not reached.' : `The limit was reached at ${formatTime(reachedAt.at)}.`}`,
    scale,
    lines: [...lines, together],
    bars: [],
    fills: [],
    levels: [{ value: toPower(logLimit), label: `limit ${limit}` }],
    empty: path.length === 0 ? 'No block of calls is full yet: there is no evidence either way.' : null,
  };
}
