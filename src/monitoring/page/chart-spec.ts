import type { Spec } from 'vega';
import type { Chart, ChartLine } from './chart.ts';

export interface ChartFrame {
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
  readonly marks: readonly { readonly at: number; readonly label: string }[];
}

/** Units of the drawing; text is 12 of them high, so that it stays readable where the drawing is as wide as its place. */
export interface ChartSize {
  readonly name: 'wide' | 'narrow';
  readonly width: number;
  readonly height: number;
  readonly ticks: number;
}

export const CHART_SIZES: readonly ChartSize[] = [
  { name: 'wide', width: 560, height: 250, ticks: 7 },
  { name: 'narrow', width: 350, height: 230, ticks: 4 },
];

const MARGIN = { left: 62, right: 14, top: 24, bottom: 26 } as const;
/** Half of a mark's badge and a little more: closer ones would cover each other. */
const BADGE_ROOM = 16;
const FONT = 12;

const TIME_FORMAT = {
  year: '%Y',
  quarter: '%b %Y',
  month: '%b %Y',
  week: '%-d %b',
  date: '%-d %b',
  day: '%-d %b',
  hours: '%H:%M',
  minutes: '%H:%M',
  seconds: '%H:%M:%S',
};

/** The drawing has one name and one description; a name for each of its parts is noise. The type of vega does not know that it can be said for all. */
const CONFIG: object = { aria: false };

type Marks = NonNullable<Spec['marks']>;
type Data = NonNullable<Spec['data']>;

function drawAxes(plotWidth: number): Marks {
  const label = { fill: { value: 'var(--muted)' }, fontSize: { value: FONT }, baseline: { value: 'middle' } } as const;
  return [
    {
      type: 'rule',
      from: { data: 'ticks' },
      encode: {
        enter: { x: { value: 0 }, x2: { value: plotWidth }, y: { scale: 'y', field: 'value' }, stroke: { value: 'var(--grid)' } },
      },
    },
    {
      type: 'text',
      from: { data: 'ticks' },
      encode: {
        enter: { ...label, x: { value: -8 }, y: { scale: 'y', field: 'value' }, align: { value: 'right' }, text: { field: 'label' } },
      },
    },
  ];
}

/** Numbers on top say which mark it is; where two would cover each other the later one has its line alone. */
function placeBadges({ from, to, marks }: ChartFrame, plotWidth: number) {
  let end = Number.NEGATIVE_INFINITY;
  return marks.map(({ at, label }) => {
    const place = ((at - from) / (to - from)) * plotWidth;
    const isFree = place - end >= BADGE_ROOM;
    if (isFree) end = place;
    return { at, label: isFree ? label : '' };
  });
}

function drawMarks(plotHeight: number): Marks {
  const x = { scale: 'x', field: 'at' } as const;
  return [
    {
      type: 'rule',
      from: { data: 'marks' },
      encode: {
        enter: { x, y: { value: 0 }, y2: { value: plotHeight }, stroke: { value: 'var(--mark)' }, strokeDash: { value: [2, 2] } },
      },
    },
    {
      type: 'text',
      from: { data: 'marks' },
      encode: {
        enter: {
          x,
          y: { value: -9 },
          align: { value: 'center' },
          baseline: { value: 'middle' },
          fill: { value: 'var(--ink)' },
          fontSize: { value: FONT },
          fontWeight: { value: 600 },
          text: { field: 'label' },
        },
      },
    },
  ];
}

function drawLevels(plotWidth: number): Marks {
  return [
    {
      type: 'rule',
      from: { data: 'levels' },
      encode: {
        enter: {
          x: { value: 0 },
          x2: { value: plotWidth },
          y: { scale: 'y', field: 'value' },
          stroke: { value: 'var(--limit)' },
          strokeWidth: { value: 1.5 },
        },
      },
    },
    {
      type: 'text',
      from: { data: 'levels' },
      encode: {
        enter: {
          x: { value: 4 },
          y: { scale: 'y', field: 'value', offset: -8 },
          baseline: { value: 'middle' },
          fill: { value: 'var(--limit)' },
          fontSize: { value: FONT },
          text: { field: 'label' },
        },
      },
    },
  ];
}

/** The runs of a line between its gaps. A run of one point needs a dot: a line of no length is not seen. */
function splitRuns({ points }: ChartLine) {
  const runs: { at: number; value: number; low: number; high: number }[][] = [[]];
  for (const { at, value, low, high } of points) {
    if (value === null) runs.push([]);
    else runs.at(-1)?.push({ at, value, low: low ?? value, high: high ?? value });
  }
  return runs.filter((run) => run.length > 0);
}

function drawLine(line: ChartLine, name: string): { data: Data; marks: Marks } {
  const runs = splitRuns(line);
  const x = { scale: 'x', field: 'at' } as const;
  const y = { scale: 'y', field: 'value' } as const;
  const hasBand = line.points.some(({ low }) => low !== undefined);
  const interpolate = { value: line.stepped === true ? 'step-after' : 'linear' } as const;
  const data: Data = runs.map((values, index) => ({ name: `${name}-${index}`, values }));
  const bands: Marks = hasBand
    ? runs.flatMap(
        (run, index): Marks =>
          run.length === 1
            ? [
                {
                  type: 'rule',
                  from: { data: `${name}-${index}` },
                  encode: {
                    enter: {
                      x,
                      y: { scale: 'y', field: 'low' },
                      y2: { scale: 'y', field: 'high' },
                      stroke: { value: line.colour },
                      strokeOpacity: { value: 0.5 },
                    },
                  },
                },
              ]
            : [
                {
                  type: 'area',
                  from: { data: `${name}-${index}` },
                  encode: {
                    enter: {
                      x,
                      y: { scale: 'y', field: 'low' },
                      y2: { scale: 'y', field: 'high' },
                      fill: { value: line.colour },
                      fillOpacity: { value: 0.16 },
                    },
                  },
                },
              ],
      )
    : [];
  const strokes: Marks = runs.map((run, index) => ({
    type: run.length === 1 ? 'symbol' : 'line',
    from: { data: `${name}-${index}` },
    encode: {
      enter:
        run.length === 1
          ? { x, y, fill: { value: line.colour }, size: { value: 30 } }
          : {
              x,
              y,
              interpolate,
              stroke: { value: line.colour },
              strokeWidth: { value: line.width },
              strokeJoin: { value: 'round' },
              ...(line.dash === null ? {} : { strokeDash: { value: [...line.dash] } }),
            },
    },
  }));
  return { data, marks: [...bands, ...strokes] };
}

function drawBars(): Marks {
  return [
    {
      type: 'rect',
      from: { data: 'bars' },
      encode: {
        enter: {
          x: { scale: 'x', field: 'from' },
          x2: { scale: 'x', field: 'to' },
          y: { scale: 'y', field: 'low' },
          y2: { scale: 'y', field: 'high' },
          fill: { field: 'colour' },
          fillOpacity: { field: 'opacity' },
          stroke: { value: 'var(--page)' },
          strokeWidth: { value: 0.75 },
        },
      },
    },
  ];
}

/**
 * A chart as a specification for vega. Colours are variables of the page's style sheet, so that one drawing serves light, dark and print; the
 * layout depends on no font's measures, so that the same data give the same drawing everywhere.
 */
export function buildChartSpec(chart: Chart, frame: ChartFrame, { width, height, ticks }: ChartSize): Spec {
  const plot = { width: width - MARGIN.left - MARGIN.right, height: height - MARGIN.top - MARGIN.bottom };
  const lines = chart.lines.map((line, index) => drawLine(line, `line-${index}`));
  return {
    width: plot.width,
    height: plot.height,
    padding: MARGIN,
    autosize: 'none',
    config: CONFIG,
    data: [
      { name: 'ticks', values: [...chart.scale.ticks] },
      { name: 'marks', values: placeBadges(frame, plot.width) },
      { name: 'levels', values: [...chart.levels] },
      { name: 'bars', values: chart.bars.map((bar) => ({ ...bar, opacity: bar.partial ? 0.4 : 1 })) },
      ...lines.flatMap(({ data }) => data),
    ],
    scales: [
      { name: 'x', type: 'utc', domain: [frame.from, frame.to], range: 'width' },
      { name: 'y', type: 'linear', domain: [chart.scale.low, chart.scale.high], range: 'height', zero: false },
    ],
    axes: [
      {
        orient: 'bottom',
        scale: 'x',
        format: TIME_FORMAT,
        formatType: 'utc',
        tickCount: ticks,
        labelOverlap: true,
        labelFlush: true,
        labelColor: 'var(--muted)',
        labelFontSize: FONT,
        domainColor: 'var(--muted)',
        tickColor: 'var(--muted)',
      },
    ],
    marks: [
      ...drawAxes(plot.width),
      ...drawMarks(plot.height),
      ...drawBars(),
      ...lines.flatMap(({ marks }) => marks),
      ...drawLevels(plot.width),
    ],
  };
}
