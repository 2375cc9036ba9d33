/** One value of a line; null: nothing is known, and the line is broken. */
export interface ChartPoint {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly value: number | null;
  /** The interval that the value stands for. */
  readonly low?: number;
  readonly high?: number;
}

export interface ChartLine {
  /** For the legend; '' is left out of it. */
  readonly name: string;
  readonly colour: string;
  readonly dash: readonly number[] | null;
  readonly width: number;
  readonly points: readonly ChartPoint[];
  /** Whether a value holds until the next one. */
  readonly stepped?: boolean;
}

/** A piece of a stacked bar. */
export interface ChartBar {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
  readonly colour: string;
  /** Whether its span is not over: it would look like a fall. */
  readonly partial: boolean;
}

/** A level that is drawn across. */
export interface ChartLevel {
  readonly value: number;
  readonly label: string;
}

export interface ChartScale {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
}

/** A chart as data; values are in the scale's own unit (logarithms where that is logarithmic). */
export interface Chart {
  /** Letters and hyphens: part of the elements' ids. */
  readonly id: string;
  readonly title: string;
  /** What is drawn and how to read it, for everybody. */
  readonly caption: string;
  /** What is to be seen, for who does not see it. */
  readonly description: string;
  readonly scale: ChartScale;
  readonly lines: readonly ChartLine[];
  readonly bars: readonly ChartBar[];
  /** Of the bars' colours, for the legend. */
  readonly fills: readonly { readonly name: string; readonly colour: string }[];
  readonly levels: readonly ChartLevel[];
  /** Why there is nothing to draw; null: there is. */
  readonly empty: string | null;
}

/** The nearest of 1, 2 and 5 times a power of ten that is not below. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const digit = [1, 2, 5, 10].find((one) => one * power >= value * (1 - 1e-12)) ?? 10;
  return digit * power;
}

/**
 * A scale from 0 to a round number that is not below `most`, with four to six ticks.
 * @param least of what the scale must reach; so that a line of zeros is not on top of the chart
 */
export function makeLinearScale(most: number, least: number, format: (value: number) => string): ChartScale {
  const step = roundUp(Math.max(most, least) / 5);
  const count = Math.max(1, Math.ceil((Math.max(most, least) / step) * (1 - 1e-12)));
  const ticks = Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)));
  return { low: 0, high: ticks.at(-1) as number, ticks: ticks.map((value) => ({ value, label: format(value) })) };
}

/**
 * A logarithmic scale (to base 10; ticks and ends are logarithms) that holds two positive values, with labels that do not crowd.
 * @param format of the value itself
 */
export function makeLogScale(least: number, most: number, format: (value: number) => string): ChartScale {
  const [low, high] = [Math.log10(least), Math.log10(Math.max(most, least * 2))];
  const digits = high - low > 4 ? [1] : high - low > 2 ? [1, 3] : [1, 2, 5];
  const ticks: { value: number; label: string }[] = [];
  for (let power = Math.floor(low); power <= Math.ceil(high); power++) {
    for (const digit of digits) {
      const value = power + Math.log10(digit);
      ticks.push({ value, label: format(digit * 10 ** power) });
    }
  }
  const below = ticks.findLast(({ value }) => value <= low + 1e-9)?.value ?? low;
  const above = ticks.find(({ value }) => value >= high - 1e-9)?.value ?? high;
  return { low: below, high: above, ticks: ticks.filter(({ value }) => value >= below && value <= above) };
}
