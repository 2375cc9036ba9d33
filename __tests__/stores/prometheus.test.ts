import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { PromptgateError } from '../../src/errors.ts';
import { detect } from '../../src/monitoring/detect.ts';
import type { Exporter } from '../../src/monitoring/exposition.ts';
import { quantileOf, roundUpToBoundary } from '../../src/monitoring/latency-sketch.ts';
import { DEFAULT_SETTINGS } from '../../src/monitoring/settings.ts';
import type { KeyEvents, MonitorStore, SpanQuery } from '../../src/monitoring/store.ts';
import { summarize } from '../../src/monitoring/summarize.ts';
import { openPrometheus, type PrometheusOptions } from '../../src/stores/prometheus.ts';
import { ASSIGNMENT, batchOf, FACTS, makeExporter, NO_BATCH, rollUp, START } from '../monitoring/exposition-world.ts';
import { PrometheusEngine } from './prometheus-engine.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const engine = new PrometheusEngine();
let address = '';

beforeAll(async () => {
  address = await engine.start();
});
afterAll(() => engine.stop());
beforeEach(() => engine.forget());

const open = (options: PrometheusOptions = {}): Promise<MonitorStore> =>
  openPrometheus(address, { now: () => START + 2 * HOUR, ...options });

function announced(startedAt = START - 10 * MINUTE): Exporter {
  const exporter = makeExporter({ startedAt });
  exporter.announce([{ promptId: 'support', environment: 'production', version: '1.0.0', assignment: ASSIGNMENT }]);
  return exporter;
}

/** Calls that arrive before each of a row of scrapes, 15 s apart. */
function load(exporter: Exporter, rounds: readonly Parameters<typeof batchOf>[0][], from = START, target?: Record<string, string>): number {
  let at = from;
  engine.scrape(exporter.render(), at - 15 * SECOND, target);
  for (const round of rounds) {
    exporter.add(batchOf(round));
    engine.scrape(exporter.render(), at, target);
    at += 15 * SECOND;
  }
  return at;
}

const round = (canary: number, bad: number, stable: number, worse = 0) => ({
  canary: [canary, bad] as const,
  stable: [stable, worse] as const,
});

async function readBlocks(store: MonitorStore) {
  const ledger = await store.ledger('r-7');
  return (ledger?.blocks ?? []).map(({ arrival, step, guardrail, canary, stable, closedAt }) => [
    arrival,
    step,
    guardrail,
    canary.exposures,
    canary.bad,
    stable.exposures,
    stable.bad,
    closedAt - START,
  ]);
}

async function caught(work: Promise<unknown>): Promise<PromptgateError> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(PromptgateError);
  return error as PromptgateError;
}

describe('the ledger', () => {
  test('has blocks from the differences of scrapes', async () => {
    load(announced(), [round(1, 1, 9, 2), round(2, 0, 18, 1), round(5, 0, 10), round(10, 4, 90, 3)]);
    const store = await open();
    expect(await readBlocks(store)).toEqual([
      [1, 0, 'errors', 3, 1, 27, 3, 15_000],
      [2, 0, 'errors', 15, 4, 100, 3, 45_000],
    ]);
    const ledger = await store.ledger('r-7', 'support');
    expect(ledger?.facts).toEqual(FACTS);
    expect(ledger?.shares).toEqual([{ step: 0, percent: 10, canary: 18, stable: 127 }]);
    expect(ledger?.faults).toEqual([]);
    expect(await store.ledger('r-8')).toBeNull();
  });

  test('counts a process that began anew from 0, even where it has more than the one before', async () => {
    load(announced(), [round(3, 1, 10)]);
    load(announced(START + 20 * SECOND), [round(10, 2, 40, 1)], START + 45 * SECOND);
    expect(await readBlocks(await open())).toEqual([[1, 0, 'errors', 13, 3, 50, 1, 45_000]]);
  });

  test('counts nothing twice where samples are out of order, as of two scrapers whose clocks differ', async () => {
    const exporter = announced();
    load(exporter, [round(20, 9, 40)]);
    exporter.add(batchOf(round(5, 1, 20)));
    const earlier = exporter.render();
    exporter.add(batchOf(round(5, 1, 20)));
    engine.scrape(exporter.render(), START + 15 * SECOND);
    engine.scrape(earlier, START + 16 * SECOND);
    exporter.add(batchOf(round(5, 0, 60, 1)));
    engine.scrape(exporter.render(), START + 30 * SECOND);
    const store = await open();
    expect(await readBlocks(store)).toEqual([
      [1, 0, 'errors', 20, 9, 40, 0, 0],
      [2, 0, 'errors', 10, 2, 40, 0, 15_000],
      [3, 0, 'errors', 5, 0, 60, 1, 30_000],
    ]);
    const ledger = await store.ledger('r-7');
    expect(ledger?.shares).toEqual([{ step: 0, percent: 10, canary: 35, stable: 140 }]);
    expect(ledger?.faults).toEqual([]);
    const query = { promptId: 'support', environment: null, version: null, from: START - MINUTE, to: START + HOUR };
    expect((await store.total(query))?.calls).toBe(175);
  });

  test('leaves out a counter that became smaller while others grew, and says so', async () => {
    load(announced(), [round(20, 9, 40), round(10, 3, 50), round(10, 5, 50), round(10, 2, 50), round(10, 4, 50)]);
    engine.alter('promptgate_bad_total', (value, at) => (at === START + 15 * SECOND && value === 12 ? 7 : value));
    const store = await open();
    expect(await readBlocks(store)).toEqual([
      [1, 0, 'errors', 20, 9, 40, 0, 0],
      [2, 0, 'errors', 10, 2, 50, 0, 45_000],
      [3, 0, 'errors', 10, 4, 50, 0, 60_000],
    ]);
    expect((await store.ledger('r-7'))?.faults).toEqual([{ guardrail: 'errors', fault: 'not-an-integer' }]);
  });

  test('takes the marks of series that ended for no samples', async () => {
    const exporter = announced();
    load(exporter, [round(3, 1, 10), round(3, 2, 20)]);
    const names = new Set([...exporter.render().matchAll(/^([a-z_]+)/gm)].map(([name]) => name));
    // As VictoriaMetrics shows them where a scrape failed.
    for (const name of names) engine.alter(name, (value, at) => (at === START + 15 * SECOND ? Number.NaN : value));
    exporter.add(batchOf(round(4, 1, 41)));
    engine.scrape(exporter.render(), START + 30 * SECOND);
    const store = await open();
    expect(await readBlocks(store)).toEqual([[1, 0, 'errors', 10, 4, 71, 0, 30_000]]);
    expect((await store.ledger('r-7'))?.faults).toEqual([]);
  });

  test('counts processes once that answer at one address in turns', async () => {
    const [one, another] = [announced(START - 20 * SECOND), announced(START - 30 * SECOND)];
    for (let turn = 0; turn < 4; turn += 1) {
      one.add(batchOf(round(2, 1, 8)));
      another.add(batchOf(round(2, 0, 8, 1)));
      engine.scrape((turn % 2 === 0 ? one : another).render(), START + turn * 15 * SECOND);
    }
    const ledger = await (await open()).ledger('r-7');
    expect(ledger?.shares).toEqual([{ step: 0, percent: 10, canary: 14, stable: 56 }]);
    expect(ledger?.blocks.map(({ canary, stable }) => [canary.exposures, canary.bad, stable.exposures, stable.bad])).toEqual([
      [6, 1, 24, 2],
      [4, 2, 16, 0],
      [4, 0, 16, 2],
    ]);
    const query = { promptId: 'support', environment: null, version: null, from: START, to: START + HOUR };
    // What each had counted before the span, or may have, is not of it.
    expect((await (await open()).total({ ...query, from: START - MINUTE }))?.calls).toBe(70);
    expect((await (await open()).total({ ...query, from: START + MINUTE }))?.calls).toBeUndefined();
  });

  test('adds up several processes', async () => {
    load(announced(), [round(1, 1, 4), round(1, 0, 4)], START, { instance: 'a:1', job: 'app' });
    load(announced(), [round(1, 0, 5, 1), round(1, 0, 9)], START + 5 * SECOND, { instance: 'b:1', job: 'app' });
    expect(await readBlocks(await open())).toEqual([[1, 0, 'errors', 4, 1, 22, 1, 20_000]]);
  });

  test('is the same read at once and bit by bit', async () => {
    const rounds = Array.from({ length: 60 }, (_, place) =>
      round(place % 7, place % 3 === 0 && place % 7 > 0 ? 1 : 0, 5 * (place % 11), place % 2 && place % 11 ? 1 : 0),
    );
    load(announced(), rounds);
    const whole = await readBlocks(await open());
    let now = START;
    const store = await open({ now: () => now });
    for (; now < START + HOUR; now += 97 * SECOND) await store.ledger('r-7');
    expect(whole.length).toBeGreaterThan(10);
    expect(await readBlocks(store)).toEqual(whole);
    const twice = await open();
    const [one, another] = await Promise.all([twice.ledger('r-7'), twice.ledger('r-7')]);
    expect(one?.blocks).toEqual(another?.blocks);
    expect(one?.blocks.length).toBe(whole.length);
  });

  test('judges no sample before it can be sure that no earlier one comes', async () => {
    load(announced(), [round(10, 1, 90)]);
    expect(await readBlocks(await open({ now: () => START + 10 * SECOND }))).toEqual([]);
    expect(await readBlocks(await open({ now: () => START + 10 * SECOND, settleMs: 0 }))).toHaveLength(1);
  });

  test('leaves out what was out of sight for more than five minutes, and says so', async () => {
    const exporter = announced();
    load(exporter, [round(3, 1, 10)]);
    load(exporter, [], START + 6 * MINUTE);
    exporter.add(batchOf(round(50, 50, 1)));
    engine.scrape(exporter.render(), START + 12 * MINUTE);
    exporter.add(batchOf(round(4, 0, 30)));
    engine.scrape(exporter.render(), START + 13 * MINUTE);
    const store = await open();
    expect(await readBlocks(store)).toEqual([[1, 0, 'errors', 7, 1, 40, 0, 13 * MINUTE]]);
    expect((await store.ledger('r-7'))?.faults).toEqual([{ guardrail: 'errors', fault: 'gap' }]);
  });

  test('takes no gap for one where a process had not begun yet', async () => {
    load(announced(), [round(3, 1, 10)]);
    const later = announced(START + 30 * MINUTE);
    later.add(batchOf(round(5, 2, 40)));
    engine.scrape(later.render(), START + 30 * MINUTE + 10 * SECOND);
    const store = await open();
    expect(await readBlocks(store)).toEqual([[1, 0, 'errors', 8, 3, 50, 0, 30 * MINUTE + 10 * SECOND]]);
    expect((await store.ledger('r-7'))?.faults).toEqual([]);
  });

  test('leaves out what is no count, and says so', async () => {
    load(announced(), [round(3, 1, 10), round(3, 2, 20), round(3, 0, 20), round(9, 1, 41)]);
    engine.alter('promptgate_bad_total', (value, at) => (at === START + 15 * SECOND ? value + 0.36 : value));
    const store = await open();
    expect(await readBlocks(store)).toEqual([[1, 0, 'errors', 12, 2, 51, 0, 45_000]]);
    expect((await store.ledger('r-7'))?.faults).toEqual(expect.arrayContaining([{ guardrail: 'errors', fault: 'not-an-integer' }]));
  });

  test('compares nothing where a family is missing', async () => {
    load(announced(), [round(3, 1, 20), round(3, 2, 50)]);
    engine.alter('promptgate_exposures_total', () => null);
    const store = await open();
    expect(await readBlocks(store)).toEqual([]);
    expect((await store.ledger('r-7'))?.faults).toEqual([{ guardrail: 'errors', fault: 'gap' }]);
    engine.alter('promptgate_start_time_seconds', () => null);
    expect((await caught((await open()).ledger('r-7'))).code).toBe('prometheus-incomplete');
  });

  test('understands labels that Prometheus renamed', async () => {
    load(announced(), [round(5, 1, 45)], START, { instance: 'a:1', environment: 'cluster-7', version: 'v3' });
    const store = await open();
    expect(await readBlocks(store)).toHaveLength(1);
    expect(await store.rollouts('support', 'production')).toEqual([FACTS]);
    expect(
      (await store.total({ promptId: 'support', environment: 'production', version: '1.1.0', from: START - HOUR, to: START + HOUR }))
        ?.calls,
    ).toBe(5);
  });

  test('asks which prompt is meant where two have a rollout of that name', async () => {
    const exporter = announced();
    exporter.add(batchOf(round(1, 0, 9), { facts: { ...FACTS, promptId: 'billing' } }));
    load(exporter, [round(5, 1, 45)]);
    const store = await open();
    expect((await caught(store.ledger('r-7'))).code).toBe('rollout-ambiguous');
    expect((await store.ledger('r-7', 'support'))?.blocks).toHaveLength(1);
  });

  test('takes names as they are, whatever they mean in a query', async () => {
    const facts = { ...FACTS, promptId: 'a.b"\\+(x', rolloutId: 'r.*|7' };
    const exporter = makeExporter();
    exporter.add(batchOf(round(5, 1, 45), { facts }));
    engine.scrape(announced().render(), START - 15 * SECOND);
    engine.scrape(exporter.render(), START);
    expect((await (await open()).ledger('r.*|7'))?.facts.promptId).toBe('a.b"\\+(x');
    expect(await (await open()).ledger('.*')).toBeNull();
  });
});

describe('the ledger of users', () => {
  const facts = { ...FACTS, unit: 'user' as const, guardrails: ['errors'] as const };
  const users = (from: number, count: number, variant: 'stable' | 'canary', bad: number): KeyEvents[] =>
    Array.from({ length: count }, (_, place) => ({
      rolloutId: 'r-7',
      promptId: 'support',
      step: 0,
      variant,
      key: `${variant}-${from + place}`,
      exposed: ['errors'],
      bad: place < bad ? ['errors'] : [],
      rating: null,
    }));
  const share = { rolloutId: 'r-7', promptId: 'support', step: 0, percent: 10, canary: 0, stable: 0 };
  const enter = (exporter: Exporter, keys: KeyEvents[]) => exporter.add({ ...NO_BATCH, rollouts: [facts], shares: [share], keys });

  test('has who could still go bad, and who did so first', async () => {
    const exporter = makeExporter();
    engine.scrape(exporter.render(), START - 15 * SECOND);
    enter(exporter, [...users(0, 10, 'canary', 4), ...users(0, 50, 'stable', 1)]);
    engine.scrape(exporter.render(), START);
    // The same ones again: they are seen again, and those that were bad are not at risk.
    enter(exporter, [...users(0, 10, 'canary', 5), ...users(0, 50, 'stable', 0)]);
    engine.scrape(exporter.render(), START + 15 * SECOND);
    const store = await open();
    expect(await readBlocks(store)).toEqual([
      [1, 0, 'errors', 10, 4, 50, 1, 0],
      [2, 0, 'errors', 6, 1, 49, 0, 15_000],
    ]);
    expect((await store.ledger('r-7'))?.shares).toEqual([{ step: 0, percent: 10, canary: 10, stable: 50 }]);
  });

  test('ends where their process began anew: it would count them twice', async () => {
    const exporter = makeExporter();
    engine.scrape(exporter.render(), START - 15 * SECOND);
    enter(exporter, [...users(0, 10, 'canary', 4), ...users(0, 50, 'stable', 1)]);
    engine.scrape(exporter.render(), START);
    const after = makeExporter({ startedAt: START + 20 * SECOND });
    enter(after, [...users(0, 10, 'canary', 4), ...users(0, 50, 'stable', 1)]);
    engine.scrape(after.render(), START + 30 * SECOND);
    const ledger = await (await open({ keyAffinity: true })).ledger('r-7');
    expect(ledger?.blocks).toHaveLength(1);
    expect(ledger?.faults).toEqual([{ guardrail: null, fault: 'restart' }]);
    if (ledger === null) throw new Error('no ledger');
    const told = detect(ledger, DEFAULT_SETTINGS);
    expect(told.verdict).toBe('insufficient');
    expect(told.reasons.map(({ reason }) => reason)).toContain('restart');
    // What was found before stays found.
    const [block] = ledger.blocks;
    if (block === undefined) throw new Error('no block');
    const worse = Array.from({ length: 8 }, (_, place) => ({ ...block, arrival: place + 1 }));
    expect(detect({ ...ledger, blocks: worse }, DEFAULT_SETTINGS).verdict).toBe('regress');
  });

  test('needs one process, or the word that each user stays with one', async () => {
    for (const instance of ['a:1', 'b:1']) {
      const exporter = makeExporter();
      engine.scrape(exporter.render(), START - 15 * SECOND, { instance });
      enter(exporter, [...users(instance === 'a:1' ? 0 : 1000, 10, 'canary', 2), ...users(instance === 'a:1' ? 0 : 1000, 50, 'stable', 1)]);
      engine.scrape(exporter.render(), START, { instance });
    }
    expect((await (await open()).ledger('r-7'))?.faults).toEqual([{ guardrail: null, fault: 'unit-not-deduplicated' }]);
    const affine = await open({ keyAffinity: true });
    expect((await affine.ledger('r-7'))?.faults).toEqual([]);
    expect(await readBlocks(affine)).toEqual([
      [1, 0, 'errors', 10, 2, 50, 1, 0],
      [2, 0, 'errors', 18, 2, 99, 1, 0],
    ]);
  });
});

describe('statistics', () => {
  const query: SpanQuery = { promptId: 'support', environment: null, version: null, from: START, to: START + HOUR };
  const series = { promptId: 'support', version: '1.0.0', environment: 'production', epoch: '' };
  const call = (exporter: Exporter, latencies: readonly number[], errors = 0) =>
    exporter.add({ ...NO_BATCH, rollUps: [{ series, minute: 0, rollUp: rollUp(latencies, { errors, ratings: [0, 0, 0, 1, 0] }) }] });

  test('are of the span alone, through a restart', async () => {
    const exporter = makeExporter();
    call(exporter, [1, 2, 3], 3);
    engine.scrape(exporter.render(), START - 10 * SECOND);
    for (let minute = 0; minute < 20; minute += 1) {
      call(exporter, [100, 250], minute % 2);
      engine.scrape(exporter.render(), START + minute * MINUTE + 5 * SECOND);
    }
    const after = makeExporter({ startedAt: START + 20 * MINUTE });
    for (let minute = 21; minute < 30; minute += 1) {
      call(after, [900], 1);
      engine.scrape(after.render(), START + minute * MINUTE);
    }
    const store = await open();
    const total = await store.total(query);
    expect(summarize(total)).toMatchObject({ totalCalls: 49, totalTokens: 490, errorRate: 19 / 49, avgSatisfaction: 4 });
    expect(summarize(total)?.avgLatencyMs).toBeCloseTo((20 * 350 + 9 * 900) / 49, 6);
    const spans = await store.series({ ...query, stepMs: 10 * MINUTE });
    expect(spans.map(({ from, rollUp: { calls } }) => [from - START, calls])).toEqual([
      [0, 20],
      [10 * MINUTE, 20],
      [20 * MINUTE, 9],
    ]);
    expect(await store.total({ ...query, from: START + 2 * HOUR, to: START + 3 * HOUR })).toBeNull();
    expect(await store.total({ ...query, promptId: 'other' })).toBeNull();
    expect((await store.total({ ...query, version: '1.0.0', environment: 'production' }))?.calls).toBe(49);
    expect(await store.total({ ...query, environment: 'staging' })).toBeNull();
  });

  test('have a p95 within one bucket', async () => {
    for (const [place, p95] of [3, 12, 480, 2000, 2150, 44_000].entries()) {
      engine.forget();
      const exporter = makeExporter();
      engine.scrape(exporter.render(), START - 10 * SECOND);
      call(exporter, [...new Array<number>(94).fill(p95 / 3), ...new Array<number>(6).fill(p95)]);
      engine.scrape(exporter.render(), START + 10 * SECOND);
      const total = await (await open()).total(query);
      const found = total === null ? null : quantileOf(total, 0.95);
      const slack = p95 < 10 ? roundUpToBoundary(10) / p95 : Math.SQRT2 * 1.03;
      expect([place, (found as number) / p95 <= slack, (found as number) / p95 >= 1 / (Math.SQRT2 * 1.03)]).toEqual([place, true, true]);
    }
  });

  test('read little of a long span', async () => {
    const exporter = makeExporter();
    for (let minute = -5; minute < 240; minute += 1) {
      call(exporter, [100]);
      engine.scrape(exporter.render(), START + minute * MINUTE);
    }
    const total = await (await open({ now: () => START + 4 * HOUR })).total({ ...query, from: START, to: START + 4 * HOUR });
    expect(total?.calls).toBe(239);
    const ranges = engine.requests.filter(({ url }) => url.search.includes('calls_total'));
    expect(ranges.map(({ url }) => /\[(\d+)ms\]/.exec(url.searchParams.get('query') ?? '')?.[1])).toEqual(['1', '1']);
  });
});

describe('an engine that misbehaves', () => {
  const answer = (status: number, body: string, headers: Record<string, string> = {}) => {
    engine.misbehave = (_, response) => {
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
      return true;
    };
  };
  const ask = async (options: PrometheusOptions = {}) => caught((await open({ timeoutMs: 30_000, ...options })).rollouts('support', null));

  test.each([
    ['is down', 503, 'upstream connect error', 'prometheus-unreachable'],
    ['is too busy', 429, '{"status":"error","error":"rate limited"}', 'prometheus-unreachable'],
    ['answers with a page', 200, '<!doctype html><title>Sign in</title>', 'prometheus-answer'],
    [
      'answers with another program’s JSON',
      200,
      '{"status":"success","data":{"resultType":"matrix","result":[{"metric":{},"values":"x"}]}}',
      'prometheus-answer',
    ],
    ['has a list for an object', 200, '[]', 'prometheus-answer'],
    ['does not know the path', 404, 'not found', 'prometheus-answer'],
    ['refuses access', 401, '', 'prometheus-refused'],
    [
      'gives half of it',
      200,
      '{"status":"success","warnings":["store a timed out"],"data":{"resultType":"vector","result":[]}}',
      'prometheus-partial',
    ],
    [
      'finds it too large',
      422,
      '{"status":"error","errorType":"execution","error":"query processing would load too many samples into memory"}',
      'prometheus-too-large',
    ],
    [
      'gives half of it, in VictoriaMetrics’ words',
      200,
      '{"status":"success","isPartial":true,"data":{"resultType":"vector","result":[]}}',
      'prometheus-partial',
    ],
    ...[
      'error when executing query: cannot select more than -search.maxSamplesPerQuery=30 samples; possible solutions: to reduce time range',
      'error when searching tsids: the number of matching timeseries exceeds 3; either narrow down the search',
      'the given time range [0..1] is outside the allowed -retentionPeriod=30d according to -denyQueriesOutsideRetention',
      'the query time range exceeds the limit (query length: 2160h0m0s, limit: 768h0m0s) (err-mimir-max-query-length)',
    ].map(
      (error) =>
        ['finds it too large, too', 422, JSON.stringify({ status: 'error', errorType: '422', error }), 'prometheus-too-large'] as const,
    ),
    ['breaks off', 200, '{"status":"success","data":{"resultTy', 'prometheus-answer'],
  ])('%s: HTTP %i', async (_, status, body, code) => {
    answer(status, body);
    const error = await ask();
    expect([error.code, error.kind]).toEqual([code, 'outside']);
    expect(error.help).not.toBe('');
  });

  test('closes a connection as it is used again: asked once more, and given up then', async () => {
    const asked = new Map<string, number>();
    engine.misbehave = ({ url = '', socket }) => {
      const times = (asked.get(url) ?? 0) + 1;
      asked.set(url, times);
      if (times === 1) socket.resetAndDestroy();
      return times === 1;
    };
    await (await open()).rollouts('support', null);
    expect(new Set(asked.values())).toEqual(new Set([2]));
    engine.misbehave = (request) => {
      request.socket.resetAndDestroy();
      return true;
    };
    expect((await ask()).code).toBe('prometheus-unreachable');
  });

  test('is slow, or sends more than fits: it is given up', async () => {
    engine.misbehave = () => true;
    expect((await ask({ timeoutMs: 50 })).message).toContain('within 0.05 s');
    engine.misbehave = (_, response) => {
      response.write('{"status":"success","data":"');
      for (let part = 0; part < 100; part += 1) response.write('x'.repeat(1000));
      return true;
    };
    expect((await ask({ maxBytes: 10_000 })).code).toBe('prometheus-too-large');
  });

  test('takes shorter spans where long ones are too large', async () => {
    load(
      announced(),
      Array.from({ length: 40 }, () => round(5, 1, 45)),
    );
    engine.misbehave = (request, response) => {
      const range = Number(/\[(\d+)ms\]/.exec(decodeURIComponent(request.url ?? ''))?.[1]);
      if (range <= 5 * MINUTE || range > 24 * HOUR) return false;
      response
        .writeHead(422, { 'content-type': 'application/json' })
        .end('{"status":"error","error":"expanding series: too many samples"}');
      return true;
    };
    expect(await readBlocks(await open())).toHaveLength(40);
  });

  test('finds the rollouts of a shorter time where it allows no longer one', async () => {
    load(announced(), [round(5, 1, 45)]);
    let days = 32;
    engine.misbehave = (request, response) => {
      const range = Number(/\[(\d+)ms\]/.exec(decodeURIComponent(request.url ?? ''))?.[1]);
      if (range <= days * 24 * HOUR) return false;
      const error = `the query time range exceeds the limit (query length: ${range} ms, limit: ${days} d)`;
      response.writeHead(422, { 'content-type': 'application/json' }).end(JSON.stringify({ status: 'error', error }));
      return true;
    };
    expect(await (await open()).rollouts('support', null)).toEqual([FACTS]);
    days = 0;
    expect((await caught((await open()).rollouts('support', null))).code).toBe('prometheus-too-large');
    // VictoriaMetrics answers as of half a minute ago unless it is told not to.
    expect(engine.requests.filter(({ url }) => url.searchParams.get('nocache') !== '1')).toEqual([]);
  });

  test('tells of a first call that cannot be: 400 days are read and no more', async () => {
    load(announced(), [round(5, 1, 45)]);
    for (const first of [-1e12, -1e300, 0]) {
      engine.alter('promptgate_rollout_first_call_seconds', () => first);
      engine.requests.length = 0;
      expect(await readBlocks(await open())).toHaveLength(1);
      expect(engine.requests.length).toBeLessThan(40);
    }
  });

  test('reads anew after a failure, and counts nothing twice', async () => {
    load(announced(), [round(5, 1, 45), round(10, 1, 45)]);
    const store = await open();
    let calls = 0;
    engine.misbehave = (_, response) => {
      calls += 1;
      if (calls !== 3) return false;
      response.writeHead(503).end();
      return true;
    };
    expect((await caught(store.ledger('r-7'))).code).toBe('prometheus-unreachable');
    expect(await readBlocks(store)).toHaveLength(2);
  });

  test('does not get credentials to another origin, nor a print of them', async () => {
    const other = new PrometheusEngine();
    const elsewhere = await other.start();
    answer(302, '', { location: `${elsewhere}/api/v1/query` });
    const error = await ask({ token: 'very-secret' });
    expect(error.code).toBe('prometheus-redirect');
    expect(`${error.message} ${error.help}`).not.toContain('very-secret');
    expect(other.requests).toEqual([]);
    await other.stop();
    expect(engine.requests.at(-1)?.authorization).toBe('Bearer very-secret');
  });

  test('is asked below its own path, with the name and password of its address', async () => {
    const store = await openPrometheus(`${address.replace('//', '//reader:p%40ss@')}/prometheus/?x=1#y`, { now: () => START });
    expect(store.name).toBe(`prometheus:${address}/prometheus`);
    await store.rollouts('support', null);
    expect(engine.requests[0]?.url.pathname).toBe('/prometheus/api/v1/query');
    expect(engine.requests[0]?.authorization).toBe(`Basic ${Buffer.from('reader:p@ss').toString('base64')}`);
  });

  test('has an address', async () => {
    for (const wrong of ['', 'localhost', 'file:///etc/passwd', 'ftp://x']) {
      expect(await caught(openPrometheus(wrong))).toMatchObject({ code: 'store-invalid', kind: 'usage' });
    }
    expect((await caught((await openPrometheus('http://127.0.0.1:1')).rollouts('p', null))).code).toBe('prometheus-unreachable');
  });
});

test('nothing is written, kept or looked up there', async () => {
  const store = await open();
  await store.write({ ...NO_BATCH, at: START, responses: [], raw: [] });
  expect(
    await store.decide({
      rolloutId: 'r-7',
      at: '',
      verdict: 'pass',
      named: [],
      reasons: [],
      arrival: 0,
      logE: 0,
      logLimit: 1,
      action: 'none',
    }),
  ).toBe(false);
  expect(await store.decisions('r-7')).toEqual([]);
  expect(await store.response('id')).toBeNull();
  expect(engine.requests).toEqual([]);
  await store.close();
});
