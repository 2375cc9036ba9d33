import type { Spec } from 'vega';
import type { Chart } from './chart.ts';
import { drawAxes, drawBars, drawLevels, drawLine, drawMarks, FONT } from './chart-marks.ts';

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
