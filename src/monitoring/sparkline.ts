const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;

function isDrawn(value: number | null | undefined): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/**
 * One bar a value, from ▁ to █, an eighth of the scale each; a blank where there is no value. The scale begins at 0, or at the least value where
 * one is below 0: a line that begins at its own least value makes a mountain of any noise.
 * @param values null, NaN and infinite ones: nothing is known
 */
export function drawSparkline(values: readonly (number | null)[]): string {
  const known = values.filter(isDrawn);
  const low = known.reduce((least, value) => Math.min(least, value), 0);
  const span = known.reduce((most, value) => Math.max(most, value), low) - low;
  return values
    .map((value) => {
      if (!isDrawn(value)) return ' ';
      const place = span > 0 ? (value - low) / span : 0;
      return BARS[Math.min(BARS.length - 1, Math.floor(place * BARS.length))];
    })
    .join('');
}

/** A number in the unit that the reader thinks in: `2.4 %`, `840 ms`. */
export type FormatValue = (value: number) => string;

/**
 * A line with the words that it needs: the span of its values and the newest one. A picture without a scale says nothing.
 * @param values oldest first
 */
export function describeTrend(values: readonly (number | null)[], format: FormatValue): string {
  const known = values.filter(isDrawn);
  const newest = known.at(-1);
  if (newest === undefined) return 'no figures';
  const [least, most] = known.reduce(([a, b], value) => [Math.min(a, value), Math.max(b, value)], [newest, newest]);
  const range =
    format(least) === format(most) ? `${format(most)} throughout` : `${format(least)} to ${format(most)}, last ${format(newest)}`;
  return known.length === 1 ? `${drawSparkline(values)} ${format(newest)}` : `${drawSparkline(values)} ${range}`;
}
