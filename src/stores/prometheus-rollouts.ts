import { PromptgateError } from '../errors.ts';
import type { RolloutFacts } from '../monitoring/ledger.ts';
import { METRICS } from '../monitoring/metric-names.ts';
import { type RawSeries, readOwnLabels } from '../monitoring/scrapes.ts';
import { GUARDRAILS, type Guardrail } from '../registry/registry.ts';
import type { PrometheusClient } from './prometheus-client.ts';
import { quotePattern, quoteString } from './prometheus-samples.ts';

const DAY = 86_400_000;
/** Milliseconds in which rollouts are looked for, where an engine has them and lets so many be asked for at once; and the least of it. */
const HISTORY_MS = 90 * DAY;
const LEAST_HISTORY_MS = DAY;

function readFacts(labels: Readonly<Record<string, string>>, firstAt: number): RolloutFacts | null {
  const { prompt = '', environment = '', rollout = '', stable = '', canary = '', unit, slow_ms = '', guardrails = '' } = labels;
  if ([prompt, environment, rollout, stable, canary].includes('') || (unit !== 'user' && unit !== 'request')) return null;
  const slowMs = slow_ms === '' ? null : Number(slow_ms);
  const names = guardrails.split(',');
  return {
    rolloutId: rollout,
    promptId: prompt,
    environment,
    stable,
    canary,
    unit,
    slowMs: slowMs !== null && Number.isFinite(slowMs) ? slowMs : null,
    guardrails: GUARDRAILS.filter((name: Guardrail) => names.includes(name)),
    firstAt,
  };
}

/**
 * Rollouts that calls were recorded of, oldest first.
 * @param labels texts that a rollout's labels have
 * @param now milliseconds since 1970
 */
export async function readRollouts(
  client: PrometheusClient,
  labels: Readonly<Record<string, string>>,
  now: number,
): Promise<readonly RolloutFacts[]> {
  const matchers = Object.entries(labels).map(([name, value]) => `${name}=~${quoteString(quotePattern(value))}`);
  const [firsts, infos] = await readHistory(client, matchers.join(','), now);
  const firstAt = new Map<string, number>();
  const nameOf = ({ prompt, environment, rollout }: Readonly<Record<string, string>>): string =>
    JSON.stringify([prompt, environment, rollout]);
  for (const { labels: found, samples } of firsts) {
    const name = nameOf(readOwnLabels(found));
    const at = Math.round((samples[0]?.[1] ?? Number.NaN) * 1000);
    if (Number.isFinite(at)) firstAt.set(name, Math.min(at, firstAt.get(name) ?? at));
  }
  const facts = new Map<string, RolloutFacts>();
  for (const { labels: found } of infos) {
    const own = readOwnLabels(found);
    const at = firstAt.get(nameOf(own));
    const one = at === undefined ? null : readFacts(own, at);
    if (one !== null) facts.set(nameOf(own), one);
  }
  return [...facts.values()].sort((a, b) => a.firstAt - b.firstAt || (a.rolloutId < b.rolloutId ? -1 : 1));
}

type Series = readonly RawSeries[];

/** First calls, and which rollouts there are; of a shorter time where the engine allows no longer one. */
async function readHistory(client: PrometheusClient, matchers: string, now: number): Promise<readonly [Series, Series]> {
  for (let span = HISTORY_MS; ; span = Math.max(LEAST_HISTORY_MS, Math.floor(span / 2))) {
    const select = (name: string): string => `${name}{${matchers}}[${span}ms]`;
    try {
      return await Promise.all([
        client.query(`min_over_time(${select(METRICS.firstCall.name)})`, now),
        client.query(`last_over_time(${select(METRICS.info.name)})`, now),
      ]);
    } catch (error) {
      if (!(error instanceof PromptgateError) || error.code !== 'prometheus-too-large' || span <= LEAST_HISTORY_MS) throw error;
    }
  }
}
