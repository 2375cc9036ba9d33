import { isDeepStrictEqual } from 'node:util';
import { PromptgateError } from '../errors.ts';
import type { RolloutFacts } from '../monitoring/ledger.ts';
import { nameRollout } from '../monitoring/ledger-shelf.ts';
import { METRICS } from '../monitoring/metric-names.ts';
import { GAP_MS, LEDGER_METRICS, ScrapedLedger } from '../monitoring/scraped-ledger.ts';
import { groupScrapes } from '../monitoring/scrapes.ts';
import { HOURS_KEPT, MINUTE } from '../monitoring/span.ts';
import type { MonitorStore, SpanQuery } from '../monitoring/store.ts';
import { sumRollUps } from '../monitoring/sum-roll-ups.ts';
import { pickRollout } from './pick-rollout.ts';
import { createPrometheusClient, type PrometheusClient, type PrometheusClientOptions } from './prometheus-client.ts';
import { readRollouts } from './prometheus-rollouts.ts';
import { quotePattern, readSamples, writeSelector } from './prometheus-samples.ts';
import { readStatistics } from './prometheus-statistics.ts';

export interface PrometheusOptions extends PrometheusClientOptions {
  /** Whether each user always reaches the same process; see docs/prometheus.md, "Rollouts by user". */
  readonly keyAffinity?: boolean | undefined;
  /** Milliseconds that samples may take to arrive: the newest ones are not judged before. 15,000. */
  readonly settleMs?: number | undefined;
  /** Milliseconds since 1970. */
  readonly now?: (() => number) | undefined;
}

const SETTLE_MS = 15_000;

interface Reading {
  readonly ledger: ScrapedLedger;
  readonly facts: RolloutFacts;
  /** Up to where samples have been folded. */
  readTo: number;
}

/**
 * Reads what an application's `metrics()` showed to a Prometheus, or to any engine that speaks its HTTP interface. Nothing is written: recording
 * fills the counters that are scraped.
 * @param address `http://…`, with the path before `/api/v1` where there is one
 * @throws PromptgateError `store-invalid`
 */
export async function openPrometheus(address: string, options: PrometheusOptions = {}): Promise<MonitorStore> {
  const client = createPrometheusClient(address, options);
  const { now = Date.now, settleMs = SETTLE_MS } = options;
  const readings = new Map<string, Promise<Reading | null>>();

  const readSpans = async ({ from, to, ...query }: SpanQuery, stepMs: number) => {
    const begin = Math.floor(from / MINUTE) * MINUTE;
    const end = Math.ceil(to / MINUTE) * MINUTE;
    return begin >= end
      ? []
      : await readStatistics(client, { ...query, from: begin, to: Math.min(end, Math.max(begin + 1, now())), stepMs });
  };

  return {
    name: `prometheus:${client.name}`,
    write: async () => {},
    total: async (query) => {
      const spans = await readSpans(query, Number.MAX_SAFE_INTEGER);
      const total = sumRollUps(spans.map(({ rollUp }) => rollUp));
      return total.calls === 0 && total.ratings.every((count) => count === 0) ? null : total;
    },
    series: ({ stepMs, ...query }) => readSpans(query, stepMs),
    rollouts: async (promptId, environment) => {
      const known = await readRollouts(client, { prompt: promptId }, now());
      return known.filter((facts) => environment === null || facts.environment === environment);
    },
    ledger: async (rolloutId, promptId) => {
      const known = await readRollouts(client, { rollout: rolloutId, ...(promptId === undefined ? {} : { prompt: promptId }) }, now());
      const name = pickRollout(known, rolloutId, promptId);
      const facts = known.find((one) => nameRollout(one.promptId, one.rolloutId) === name);
      if (facts === undefined || name === null) return null;
      // One after the other: what two read at once would be folded twice.
      const reading = (readings.get(name) ?? Promise.resolve(null)).then((before) =>
        readOn(client, continueReading(before, facts, { ...options, now }), now() - settleMs),
      );
      readings.set(
        name,
        reading.catch(() => null),
      );
      return (await reading).ledger.read();
    },
    decide: async () => false,
    decisions: async () => [],
    response: async () => null,
    close: async () => readings.clear(),
  };
}

/** What an engine no longer keeps is not forgotten as long as this process lives. */
function continueReading(
  known: Reading | null,
  facts: RolloutFacts,
  { keyAffinity = false, now }: PrometheusOptions & { readonly now: () => number },
): Reading {
  const isSame =
    known !== null && known.facts.firstAt <= facts.firstAt && isDeepStrictEqual({ ...known.facts, firstAt: 0 }, { ...facts, firstAt: 0 });
  // A first call that is told to be ages ago would be asked for piece by piece, for ever.
  const begin = Math.max(facts.firstAt, now() - HOURS_KEPT);
  return isSame ? known : { facts, ledger: new ScrapedLedger(facts, { keyAffinity }), readTo: begin - GAP_MS };
}

/** Folds what came since; a reading that fails halfway is begun anew by the next one. */
async function readOn(client: PrometheusClient, reading: Reading, to: number): Promise<Reading> {
  const { promptId, rolloutId } = reading.facts;
  const names = [METRICS.start.name, ...LEDGER_METRICS.map((family) => METRICS[family].name)];
  const selector = writeSelector(names, { prompt: quotePattern(promptId), epoch: `${quotePattern(rolloutId)}/[0-9]+` });
  for await (const { series, to: end } of readSamples(client, selector, reading.readTo, to)) {
    const scrapes = groupScrapes(series);
    if (scrapes.length === 0 && series.some(({ samples }) => samples.length > 0)) {
      throw new PromptgateError(`${client.name} has counters of ${promptId}/${rolloutId}, and no ${METRICS.start.name} beside them`, {
        code: 'prometheus-incomplete',
        kind: 'outside',
        help: 'Scrape all metrics that begin with promptgate_, without dropping or renaming any.',
      });
    }
    for (const scrape of scrapes) reading.ledger.add(scrape);
    reading.readTo = end;
  }
  return reading;
}
