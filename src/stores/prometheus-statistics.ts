import { METRICS } from '../monitoring/metric-names.ts';
import { readScrapedStatistics, type ScrapedSpan, STATISTICS_METRICS, type StatisticsQuery } from '../monitoring/scraped-statistics.ts';
import { groupScrapes, type RawSeries, type Scrape } from '../monitoring/scrapes.ts';
import type { PrometheusClient } from './prometheus-client.ts';
import { quotePattern, readSamples, writeSelector } from './prometheus-samples.ts';

/** Milliseconds before a span in which the last scrape before it is looked for. */
const LOOK_BACK = 300_000;
/** Moments closer together than this are read at once; doubled until there are few enough reads. */
const NEAR_MS = 60_000;
const MOST_WINDOWS = 240;
const AT_ONCE = 4;

interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Counters only grow while a process lives: what one grew by in a span is told by its scrapes at the span's ends, and those where a process began
 * or ended. The others are not read.
 */
export async function readStatistics(client: PrometheusClient, query: StatisticsQuery): Promise<readonly ScrapedSpan[]> {
  const starts = await readAll(client, writeSelector([METRICS.start.name], {}), { from: query.from - LOOK_BACK, to: query.to });
  const windows = joinMoments(listMoments(groupScrapes(starts), query));
  const selector = writeSelector([METRICS.start.name, ...STATISTICS_METRICS], { prompt: quotePattern(query.promptId) });
  const found: RawSeries[] = [];
  for (let place = 0; place < windows.length; place += AT_ONCE) {
    const batch = windows.slice(place, place + AT_ONCE);
    for (const series of await Promise.all(batch.map((window) => readAll(client, selector, window)))) found.push(...series);
  }
  return readScrapedStatistics(groupScrapes(joinSeries(found)), query);
}

async function readAll(client: PrometheusClient, selector: string, { from, to }: Span): Promise<RawSeries[]> {
  const series: RawSeries[] = [];
  for await (const chunk of readSamples(client, selector, from, to)) series.push(...chunk.series);
  return series;
}

/** One series for each set of labels, so that a counter is one object. */
function joinSeries(series: readonly RawSeries[]): RawSeries[] {
  const joined = new Map<string, { labels: RawSeries['labels']; samples: (readonly [number, number])[] }>();
  for (const { labels, samples } of series) {
    const name = JSON.stringify(Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1)));
    const one = joined.get(name) ?? { labels, samples: [] };
    joined.set(name, one);
    for (const sample of samples) one.samples.push(sample);
  }
  return [...joined.values()];
}

/** Scrapes that tell all: the last one at or before each border, and the first and last one of each process. */
function listMoments(scrapes: readonly Scrape[], { from, to, stepMs }: StatisticsQuery): number[] {
  const moments = new Set<number>();
  for (const process of Map.groupBy(scrapes, ({ target, startedAt }) => `${target} ${Math.round(startedAt)}`).values()) {
    for (const [place, scrape] of process.entries()) {
      const after = process[place + 1];
      const isLastOfStep = after !== undefined && Math.ceil((after.at - from) / stepMs) !== Math.ceil((scrape.at - from) / stepMs);
      const isUsed = scrape.at > from || after === undefined || after.at > from;
      if (isUsed && scrape.at <= to && (place === 0 || after === undefined || isLastOfStep)) moments.add(scrape.at);
    }
  }
  return [...moments].sort((a, b) => a - b);
}

/** Spans that hold all moments. */
function joinMoments(moments: readonly number[]): Span[] {
  for (let near = NEAR_MS; ; near *= 2) {
    const spans: Span[] = [];
    for (const at of moments) {
      const last = spans.at(-1);
      if (last !== undefined && at - last.to <= near) spans[spans.length - 1] = { from: last.from, to: at };
      else spans.push({ from: at - 1, to: at });
    }
    if (spans.length <= MOST_WINDOWS) return spans;
  }
}
