const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;

export interface SparklineScale {
  /** What the lowest bar stands for; 0, or the least value where one is below 0, when not given. */
  readonly min?: number;
  /** What the highest bar stands for; the greatest value when not given. Give one to compare two lines. */
  readonly max?: number;
}

function isDrawn(value: number | null | undefined): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/** The scale begins at 0: a line that begins at its own least value makes a mountain of any noise. */
function chooseScale(values: readonly number[], { min, max }: SparklineScale): { readonly low: number; readonly high: number } {
  const low = min ?? values.reduce((least, value) => Math.min(least, value), 0);
  return { low, high: max ?? values.reduce((most, value) => Math.max(most, value), low) };
}

/**
 * One bar a value, from ▁ to █, an eighth of the scale each; a blank where there is no value.
 * @param values null, NaN and infinite ones: nothing is known
 */
export function drawSparkline(values: readonly (number | null)[], scale: SparklineScale = {}): string {
  const { low, high } = chooseScale(values.filter(isDrawn), scale);
  const span = high - low;
  return values
    .map((value) => {
      if (!isDrawn(value)) return ' ';
      const place = span > 0 ? (value - low) / span : 0;
      return BARS[Math.min(BARS.length - 1, Math.max(0, Math.floor(place * BARS.length)))];
    })
    .join('');
}

/** A number in the unit that the reader thinks in: `2.4 %`, `840 ms`. */
export type FormatValue = (value: number) => string;

/**
 * A line with the words that it needs: the span of its values and the newest one. A picture without a scale says nothing.
 * @param values oldest first
 */
export function describeTrend(values: readonly (number | null)[], format: FormatValue, scale: SparklineScale = {}): string {
  const known = values.filter(isDrawn);
  const newest = known.at(-1);
  if (newest === undefined) return 'no figures';
  const [least, most] = known.reduce(([a, b], value) => [Math.min(a, value), Math.max(b, value)], [newest, newest]);
  const range =
    format(least) === format(most) ? `${format(most)} throughout` : `${format(least)} to ${format(most)}, last ${format(newest)}`;
  return known.length === 1 ? `${drawSparkline(values, scale)} ${format(newest)}` : `${drawSparkline(values, scale)} ${range}`;
}
