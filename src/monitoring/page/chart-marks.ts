import type { Spec } from 'vega';
import type { ChartLine } from './chart.ts';

/** Units of the drawing that text is high; what it is drawn in is as wide as its place, so that this is what a reader gets. */
export const FONT = 12;

export type Marks = NonNullable<Spec['marks']>;
export type Data = NonNullable<Spec['data']>;

/** Lines across at the ticks, and what they stand for. */
export function drawAxes(plotWidth: number): Marks {
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

/** Lines down where something was done, by number. */
export function drawMarks(plotHeight: number): Marks {
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

/** Levels across, by name. */
export function drawLevels(plotWidth: number): Marks {
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

/** A line in pieces, each with its interval as a band. */
export function drawLine(line: ChartLine, name: string): { data: Data; marks: Marks } {
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

/** Stacked bars; a pale one is of a span that is not over. */
export function drawBars(): Marks {
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
