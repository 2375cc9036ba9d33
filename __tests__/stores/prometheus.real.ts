import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createFakeModel } from '../../examples/http-service/fake-model.ts';
import { createHandler } from '../../examples/http-service/http.ts';
import { createService, PROMPT_ID, type Service } from '../../examples/http-service/service.ts';
import { detect } from '../../src/monitoring/detect.ts';
import { quantileOf, roundUpToBoundary } from '../../src/monitoring/latency-sketch.ts';
import type { Ledger } from '../../src/monitoring/ledger.ts';
import type { Monitor } from '../../src/monitoring/monitor.ts';
import type { RollUp } from '../../src/monitoring/roll-up.ts';
import { DEFAULT_SETTINGS } from '../../src/monitoring/settings.ts';
import type { MonitorStore } from '../../src/monitoring/store.ts';
import { createMonitor } from '../../src/runtime/create-monitor.ts';
import { createPrompts } from '../../src/runtime/in-memory.ts';
import { openPrometheus } from '../../src/stores/prometheus.ts';
import { type Judgement, judge, type LoggedCall } from './prometheus-oracle.ts';
import { type RunningPrometheus, startPrometheus, waitUntil } from './prometheus-process.ts';

const INTERVAL_MS = 150;
const SLOW_MS = roundUpToBoundary(1200);
const ODD_VERSION = '1.0.0+"odd\\';
const HOUR = 3_600_000;
/** The fake model fails three times as often where a prompt holds these words. */
const BAD_WORDS = 'Answer in one word';

const prompts = createPrompts({
  environment: 'production',
  prompts: {
    [PROMPT_ID]: {
      text: 'Answer.',
      canary: { text: `${BAD_WORDS}.` },
      ...{ percent: 20, unit: 'request', rolloutId: 'r-7', slowMs: SLOW_MS, guardrails: ['errors', 'slow'] },
    },
  },
});

/** One life of the application. */
interface Run {
  readonly monitor: Monitor;
  readonly service: Service;
  readonly handler: RequestListener;
  readonly calls: (LoggedCall & { readonly tokens: number })[];
  /** How many calls had been recorded when a scrape was answered, and when that was. */
  readonly cuts: { readonly at: number; readonly calls: number }[];
}

/** Time as the model sees it: whoever sleeps moves it on. */
const clock = {
  time: 0,
  now: () => clock.time,
  sleep: async (ms: number) => {
    clock.time += ms;
  },
};
const model = createFakeModel({
  seed: 20_261_123,
  clock,
  behaviours: [
    { words: BAD_WORDS, errorRate: 0.15, medianMs: 600 },
    { words: '', errorRate: 0.05, medianMs: 600 },
  ],
});
const runs: Run[] = [];
let server: Server;
let prometheus: RunningPrometheus;
let store: MonitorStore;
let ledger: Ledger;
let total: RollUp | null;
let expected: Judgement;
let requests = 0;
let tokens = 0;

function startRun(): Run {
  const monitor = createMonitor({ store: 'memory:', prompts });
  const service = createService({
    ...{ prompts, monitor, now: clock.now, routeBy: 'request' as const, vars: {} },
    createId: () => {
      requests += 1;
      return `request-${requests}`;
    },
    model: {
      complete: async (prompt, question) => {
        const answer = await model.complete(prompt, question);
        tokens = answer.tokens;
        return answer;
      },
    },
  });
  const run: Run = { monitor, service, handler: createHandler({ service, prompts, monitor }), calls: [], cuts: [] };
  runs.push(run);
  return run;
}

/** Asks the application, and notes what came of it without its help. */
async function ask({ service, calls }: Run, count: number): Promise<void> {
  for (let place = 0; place < count; place += 1) {
    const start = clock.now();
    tokens = 0;
    const { kind, version } = await service.answer(`user-${place}`, 'Where is my order?');
    const [isCanary, isError, latencyMs] = [version === '1.1.0', kind === 'failed', clock.now() - start];
    calls.push({ isCanary, isError, isSlow: !isError && latencyMs > SLOW_MS, latencyMs, tokens });
  }
}

/** Lets calls arrive over a number of scrapes, and ends with one that has seen them all. */
async function loadOver(run: Run, scrapes: number, perScrape: number): Promise<void> {
  for (let place = 0; place < scrapes; place += 1) {
    const seen = run.cuts.length;
    await ask(run, perScrape);
    await waitUntil('a scrape', () => run.cuts.length > seen);
  }
  const seen = run.cuts.length;
  await waitUntil('a last scrape', () => run.cuts.length > seen + 1);
}

async function readSampleTimes(): Promise<readonly number[]> {
  const query = encodeURIComponent('promptgate_start_time_seconds[1h]');
  const answer = await fetch(`${prometheus.address}/api/v1/query?query=${query}`);
  const { data } = (await answer.json()) as { data: { result: { values: [number, string][] }[] } };
  return data.result.flatMap(({ values }) => values.map(([at]) => Math.round(at * 1000)));
}

/** The log, cut where Prometheus' samples say that it scraped: a sample has the time at which its scrape began. */
function cutLog(times: readonly number[]): LoggedCall[][] {
  const cuts = runs.flatMap(({ calls, cuts: own }, run) => own.map(({ at, calls: count }) => ({ at, run, count, calls })));
  const done = runs.map(() => 0);
  return times.map((time) => {
    const cut = cuts.find(({ at }) => at >= time);
    if (cut === undefined) throw new Error('a sample that no scrape made');
    const part = cut.calls.slice(done[cut.run], cut.count);
    done[cut.run] = cut.count;
    return part;
  });
}

beforeAll(async () => {
  server = createServer((request, response) => {
    const run = runs.at(-1) as Run;
    // What is recorded up to here is in the text: it is made at once.
    run.cuts.push({ at: Date.now(), calls: run.calls.length });
    run.handler(request, response);
  });
  startRun();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  prometheus = await startPrometheus(`127.0.0.1:${(server.address() as AddressInfo).port}`, INTERVAL_MS);
  await waitUntil('a first scrape', () => (runs[0] as Run).cuts.length > 0);
  const first = runs[0] as Run;
  first.monitor.record({ promptId: 'other', version: ODD_VERSION, environment: 'production', latencyMs: 5 });
  await loadOver(first, 8, 110);
  const second = startRun();
  await first.monitor.close();
  // More than before it had counted, between two scrapes: no drop would tell that it began anew.
  await ask(second, 1100);
  await loadOver(second, 8, 80);
  store = await openPrometheus(prometheus.address, { settleMs: 0 });
  ledger = (await store.ledger('r-7', PROMPT_ID)) as Ledger;
  total = await store.total({ promptId: PROMPT_ID, environment: 'production', version: null, from: Date.now() - HOUR, to: Date.now() + 1 });
  expected = judge(cutLog(await readSampleTimes()), DEFAULT_SETTINGS.alpha, DEFAULT_SETTINGS.minRates);
}, 30_000);

afterAll(async () => {
  await prometheus?.stop();
  await runs.at(-1)?.monitor.close();
  server?.closeAllConnections();
  server?.close();
});

describe('a real Prometheus', () => {
  const all = () => runs.flatMap(({ calls }) => calls);

  test('counts what was recorded, to the integer, through a restart', () => {
    expect(all()).toHaveLength(2620);
    const count = (is: (call: LoggedCall) => boolean): number => all().filter(is).length;
    expect([total?.calls, total?.errors, total?.slow, total?.tokens]).toEqual([
      2620,
      count(({ isError }) => isError),
      count(({ isSlow }) => isSlow),
      all().reduce((sum, call) => sum + call.tokens, 0),
    ]);
    expect(total?.latencySum).toBe(all().reduce((sum, { latencyMs }) => sum + Math.round(latencyMs * 1000), 0));
    expect(ledger.shares).toEqual([
      { step: 0, percent: 20, canary: count(({ isCanary }) => isCanary), stable: count(({ isCanary }) => !isCanary) },
    ]);
    expect(ledger.faults).toEqual([]);
  });

  test('gives p95 within one bucket', () => {
    const sorted = all()
      .map(({ latencyMs }) => latencyMs)
      .sort((a, b) => a - b);
    const exact = sorted[Math.floor(0.95 * sorted.length)] as number;
    const found = quantileOf(total as RollUp, 0.95) as number;
    // A bucket is a factor of √2 wide; its ends lie on a grid of 2 %.
    expect(Math.abs(Math.log(found / exact))).toBeLessThan(Math.log(Math.SQRT2 * 1.02));
  });

  test('leads to the same blocks, E and verdict as the application’s own log', () => {
    const detection = detect(ledger, DEFAULT_SETTINGS);
    const found = ledger.blocks.map(({ guardrail, canary, stable }) => ({
      guardrail,
      canary: canary.exposures,
      stable: stable.exposures,
      canaryBad: canary.bad,
      stableBad: stable.bad,
    }));
    expect(found).toEqual(expected.blocks);
    expect(found.length).toBeGreaterThan(20);
    const readE = (guardrail: string): number =>
      Math.exp(detection.guardrails.find((state) => state.guardrail === guardrail)?.logE ?? Number.NaN);
    expect(Math.abs(readE('errors') / expected.errors - 1)).toBeLessThan(1e-9);
    expect(Math.abs(readE('slow') / expected.slow - 1)).toBeLessThan(1e-9);
    expect(Math.abs(Math.exp(detection.logE) / expected.together - 1)).toBeLessThan(1e-9);
    expect(detection.reachedAt?.arrival ?? null).toBe(expected.reachedAt);
    expect(detection.verdict).toBe(expected.reachedAt === null ? 'insufficient' : 'regress');
    expect(detection.verdict).toBe('regress');
  });

  test('gives the same path to who reads later', async () => {
    const later = await (await openPrometheus(`${prometheus.address}/`, { settleMs: 0 })).ledger('r-7');
    expect(later?.blocks.slice(0, ledger.blocks.length)).toEqual(ledger.blocks);
  });

  test('keeps labels as they are', async () => {
    const odd = await store.total({
      promptId: 'other',
      environment: null,
      version: ODD_VERSION,
      from: Date.now() - HOUR,
      to: Date.now() + 1,
    });
    expect(odd?.calls).toBe(1);
  });

  test('finds nothing to mend in the text, by its own linter', async () => {
    const text = await (runs.at(-1) as Run).monitor.metrics();
    expect(() => execFileSync('promtool', ['check', 'metrics'], { input: text, stdio: 'pipe' })).not.toThrow();
  });

  test('takes what the guide tells it', async () => {
    const guide = await readFile(join(import.meta.dirname, '../../docs/prometheus.md'), 'utf8');
    const readBlocks = (language: string): string[] =>
      [...guide.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs'))].map(([, text = '']) => text);
    const queries = readBlocks('promql');
    expect(queries.length).toBeGreaterThan(3);
    for (const query of queries) {
      const answer = await fetch(`${prometheus.address}/api/v1/query?query=${encodeURIComponent(query)}`);
      const { status, data } = (await answer.json()) as { status: string; data?: { result: unknown[] } };
      expect([query, status, (data?.result.length ?? 0) > 0]).toEqual([query, 'success', true]);
    }
    const [config = ''] = readBlocks('yaml');
    const file = join(await mkdtemp(join(tmpdir(), 'promptgate-guide-')), 'prometheus.yml');
    await writeFile(file, config);
    expect(execFileSync('promtool', ['check', 'config', '--syntax-only', file], { stdio: 'pipe' }).toString()).toContain('SUCCESS');
    await rm(dirname(file), { recursive: true });
    const text = await (runs.at(-1) as Run).monitor.metrics();
    const shown = [...text.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name);
    expect(shown.filter((name) => !guide.includes(`\`${name}\``))).toEqual([]);
  });
});
