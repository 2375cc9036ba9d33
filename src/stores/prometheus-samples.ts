import { PromptgateError } from '../errors.ts';
import type { RawSeries } from '../monitoring/scrapes.ts';
import type { PrometheusClient } from './prometheus-client.ts';

const HOUR = 3_600_000;
/** Milliseconds that one answer covers at first, at least, and at most. */
const CHUNK_MS = 6 * HOUR;
const LEAST_CHUNK_MS = 60_000;
const MOST_CHUNK_MS = 32 * 24 * HOUR;
/** Samples of an answer below which the next one may cover twice as much. */
const FEW_SAMPLES = 50_000;

/** A value of a label in a selector's regular expression, as nothing but itself. */
export function quotePattern(value: string): string {
  return value.replace(/[\\.+*?()|[\]{}^$]/g, '\\$&');
}

/**
 * Metrics by their names, and of them those whose labels are the given texts; a metric without such a label is meant, too.
 * @param labels patterns of RE2
 */
export function writeSelector(names: readonly string[], labels: Readonly<Record<string, string>>): string {
  const matchers = Object.entries(labels).map(([name, pattern]) => `${name}=~${quoteString(`(${pattern})?`)}`);
  return `{${[`__name__=~${quoteString(names.join('|'))}`, ...matchers].join(',')}}`;
}

/** A text in PromQL. */
export function quoteString(text: string): string {
  return `"${text.toWellFormed().replace(/[\\"\n]/g, (char) => (char === '\n' ? '\\n' : `\\${char}`))}"`;
}

export interface Chunk {
  readonly series: readonly RawSeries[];
  /** Milliseconds since 1970; samples after `from` and up to `to`. */
  readonly from: number;
  readonly to: number;
}

/**
 * Raw samples after one moment and up to another, in pieces that an engine and this process can take: an answer that is too large is asked for
 * again in halves. Never `rate` or `increase`, which guess at what lies beyond the first and the last sample.
 * @throws PromptgateError what `PrometheusClient` throws; `prometheus-too-large` where a minute is too much
 */
export async function* readSamples(client: PrometheusClient, selector: string, from: number, to: number): AsyncGenerator<Chunk> {
  let span = CHUNK_MS;
  let begin = from;
  while (begin < to) {
    const end = Math.min(to, begin + span);
    const series = await readChunk(client, selector, begin, end);
    if (series !== null) {
      yield { series, from: begin, to: end };
      begin = end;
      const size = series.reduce((sum, { samples }) => sum + samples.length, 0);
      if (size < FEW_SAMPLES) span = Math.min(MOST_CHUNK_MS, span * 2);
      continue;
    }
    span = Math.max(LEAST_CHUNK_MS, Math.floor((end - begin) / 2));
  }
}

/** null: too large, and a shorter span may be asked for. */
async function readChunk(client: PrometheusClient, selector: string, from: number, to: number): Promise<readonly RawSeries[] | null> {
  try {
    const series = await client.query(`${selector}[${Math.ceil(to - from)}ms]`, to);
    // Some engines give the sample at the very begin, too.
    return series.map(({ labels, samples }) => ({ labels, samples: samples.filter(([at]) => at > from && at <= to) }));
  } catch (error) {
    if (error instanceof PromptgateError && error.code === 'prometheus-too-large' && to - from > LEAST_CHUNK_MS) return null;
    throw error;
  }
}
