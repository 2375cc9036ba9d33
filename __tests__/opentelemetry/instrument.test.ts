import { AsyncLocalStorage } from 'node:async_hooks';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import {
  type Context,
  type ContextManager,
  context,
  type Meter,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  trace,
} from '@opentelemetry/api';
import { InMemoryLogRecordExporter, LoggerProvider, SimpleLogRecordProcessor } from '@opentelemetry/sdk-logs';
import {
  AggregationTemporality,
  AggregationType,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
import type { Call } from '../../src/monitoring/call.ts';
import { ATTRIBUTES, EVENTS, type InstrumentedMonitor, instrument, METRICS } from '../../src/opentelemetry/index.ts';
import { nameProvider } from '../../src/opentelemetry/names.ts';
import { createMonitor } from '../../src/runtime/create-monitor.ts';
import { recordCall } from '../../src/runtime/record-call.ts';
import { resolveSample } from '../support/sample-rollout.ts';

/** What a Node SDK sets up: contexts that follow what is awaited. */
class AsyncContexts implements ContextManager {
  readonly #storage = new AsyncLocalStorage<Context>();
  active() {
    return this.#storage.getStore() ?? ROOT_CONTEXT;
  }
  with<A extends unknown[], F extends (...given: A) => ReturnType<F>>(within: Context, work: F, self?: ThisParameterType<F>, ...given: A) {
    return this.#storage.run(within, () => work.apply(self, given));
  }
  bind<T>(_: Context, target: T): T {
    return target;
  }
  enable() {
    return this;
  }
  disable() {
    return this;
  }
}

const spans = new InMemorySpanExporter();
const tracer = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] }).getTracer('test');
const events = new InMemoryLogRecordExporter();
const logger = new LoggerProvider({ processors: [new SimpleLogRecordProcessor({ exporter: events })] }).getLogger('test');
const NOW = Date.now();
const resolution = resolveSample();
const ANSWER = { id: 'resp_1', model: 'gpt-5-mini-2026', usage: { input_tokens: 20, output_tokens: 6 } };

/** Those that a test opened: one that stays open opens its store when the test is long over. */
const opened: InstrumentedMonitor[] = [];
let meters: MeterProvider;
let exporter: InMemoryMetricExporter;
let monitor: InstrumentedMonitor;

function startMeters(aggregation?: AggregationType.EXPONENTIAL_HISTOGRAM): void {
  exporter = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
  const reader = new PeriodicExportingMetricReader({ exporter, exportIntervalMillis: 3_600_000 });
  const views = aggregation === undefined ? [] : [{ instrumentName: 'gen_ai.*', aggregation: { type: aggregation } as const }];
  meters = new MeterProvider({ readers: [reader], views });
}

async function readMetrics() {
  await meters.forceFlush();
  return exporter.getMetrics().at(-1)?.scopeMetrics[0]?.metrics ?? [];
}

function open(options?: Parameters<typeof instrument>[1]): InstrumentedMonitor {
  const own = instrument(createMonitor({ store: 'memory:', now: () => NOW }), options);
  opened.push(own);
  return own;
}

function start(options: Parameters<typeof instrument>[1] = {}): InstrumentedMonitor {
  return open({ tracer, meter: meters.getMeter('test'), logger, ...options });
}

beforeAll(() => {
  context.setGlobalContextManager(new AsyncContexts());
});
beforeEach(() => {
  spans.reset();
  events.reset();
  startMeters();
  monitor = start();
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((own) => own.close()));
});
afterAll(() => context.disable());

describe('a call that is recorded', () => {
  const CALL: Call = { promptId: 'greeting', version: '1.0.0', environment: 'production', latencyMs: 1500, at: NOW };

  test('is a span of its length, and in both metrics', async () => {
    const details = { provider: 'anthropic.messages', requestModel: 'claude-sonnet-4-5', inputTokens: 5, outputTokens: 7 };
    expect(monitor.record({ ...CALL, responseId: 'msg_1', details })).toBe(true);
    const [span] = spans.getFinishedSpans();
    expect(span).toMatchObject({ name: 'chat claude-sonnet-4-5', kind: SpanKind.CLIENT, status: { code: SpanStatusCode.UNSET } });
    expect(span?.duration).toEqual([1, 500_000_000]);
    expect(span?.attributes).toEqual({
      'gen_ai.operation.name': 'chat',
      'gen_ai.provider.name': 'anthropic',
      'gen_ai.request.model': 'claude-sonnet-4-5',
      'gen_ai.prompt.name': 'greeting',
      'gen_ai.prompt.version': '1.0.0',
      'promptgate.environment': 'production',
      'gen_ai.response.id': 'msg_1',
      'gen_ai.usage.input_tokens': 5,
      'gen_ai.usage.output_tokens': 7,
    });
    const metrics = await readMetrics();
    expect(metrics.map(({ descriptor }) => [descriptor.name, descriptor.unit])).toEqual([
      [METRICS.duration, 's'],
      [METRICS.tokens, '{token}'],
    ]);
    expect(metrics[0]?.dataPoints).toMatchObject([
      { attributes: { 'gen_ai.prompt.name': 'greeting', 'gen_ai.provider.name': 'anthropic' }, value: { count: 1, sum: 1.5 } },
    ]);
    expect(metrics[1]?.dataPoints.map(({ attributes, value }) => [attributes[ATTRIBUTES.tokenType], value])).toMatchObject([
      ['input', { sum: 5 }],
      ['output', { sum: 7 }],
    ]);
  });

  test('has no id, key or digest in its metrics: each would be a series of its own', async () => {
    for (let at = 0; at < 20; at += 1) monitor.record({ resolution, latencyMs: 10, responseId: `resp_${at}`, at: NOW });
    const [duration] = await readMetrics();
    expect(duration?.dataPoints).toHaveLength(1);
    expect(Object.keys(duration?.dataPoints[0]?.attributes ?? {}).sort()).toEqual([
      'gen_ai.operation.name',
      'gen_ai.prompt.name',
      'gen_ai.prompt.version',
      'gen_ai.provider.name',
      'promptgate.environment',
      'promptgate.variant',
    ]);
    expect(JSON.stringify(spans.getFinishedSpans().map(({ attributes }) => attributes))).not.toContain(resolution.key);
  });

  test('that failed says by what, and never with which message', async () => {
    monitor.record({ ...CALL, error: new RangeError('a secret') });
    monitor.record({ ...CALL, error: Object.assign(new Error('x'), { name: 'user 17 has a secret' }) });
    monitor.record({ ...CALL, error: 'a secret' });
    monitor.record({ ...CALL, error: true, details: { errorType: 'rate_limit_exceeded' } });
    const finished = spans.getFinishedSpans();
    expect(finished.map(({ attributes }) => attributes['error.type'])).toEqual(['RangeError', '_OTHER', '_OTHER', 'rate_limit_exceeded']);
    expect(finished.every(({ status }) => status.code === SpanStatusCode.ERROR)).toBe(true);
    expect(JSON.stringify(finished.map(({ attributes, status }) => [attributes, status]))).not.toContain('secret');
    const [duration] = await readMetrics();
    expect(duration?.dataPoints.map(({ attributes }) => attributes['error.type'])).toEqual(['RangeError', '_OTHER', 'rate_limit_exceeded']);
  });

  test('that is malformed is told to nobody; one that the store cannot take is', async () => {
    const malformed = [null, 7, {}, { ...CALL, latencyMs: Number.NaN }, { ...CALL, promptId: 'x'.repeat(1000) }] as unknown as Call[];
    for (const call of malformed) expect(monitor.record(call)).toBe(false);
    expect(spans.getFinishedSpans()).toEqual([]);
    await monitor.close();
    expect(monitor.record(CALL)).toBe(false);
    expect(spans.getFinishedSpans()).toHaveLength(1);
    expect(monitor.health().dropped).toMatchObject({ closed: 1 });
  });

  test('is in exponential histograms where a view asks for them', async () => {
    startMeters(AggregationType.EXPONENTIAL_HISTOGRAM);
    monitor = start();
    monitor.record(CALL);
    expect((await readMetrics())[0]?.dataPoints).toMatchObject([{ value: { count: 1, scale: expect.any(Number) } }]);
  });
});

describe('a call that is made', () => {
  test('has what its work does below its span, and its resolution in it', async () => {
    const outer = tracer.startSpan('request');
    await context.with(trace.setSpan(context.active(), outer), () =>
      recordCall(monitor, resolution, async () => {
        tracer.startSpan('POST').end();
        await Promise.resolve();
        tracer.startSpan('parse').end();
        return ANSWER;
      }),
    );
    const [post, parse, call] = spans.getFinishedSpans();
    expect(call?.name).toBe('chat gpt-5-mini');
    expect([post, parse].map((span) => span?.parentSpanContext?.spanId)).toEqual([call, call].map((span) => span?.spanContext().spanId));
    expect(call?.parentSpanContext?.spanId).toBe(outer.spanContext().spanId);
    const { version, digest, commit, bucket, variant } = resolution;
    expect(call?.attributes).toEqual({
      'gen_ai.operation.name': 'chat',
      'gen_ai.provider.name': 'openai',
      'gen_ai.request.model': 'gpt-5-mini',
      'gen_ai.response.model': 'gpt-5-mini-2026',
      'gen_ai.response.id': 'resp_1',
      'gen_ai.usage.input_tokens': 20,
      'gen_ai.usage.output_tokens': 6,
      'gen_ai.prompt.name': 'customer-support',
      'gen_ai.prompt.version': version,
      'promptgate.environment': 'production',
      'promptgate.variant': variant,
      'promptgate.epoch': 'r-7/1',
      'promptgate.reason': 'SPLIT',
      'promptgate.bucket': bucket,
      'promptgate.digest': digest,
      'promptgate.commit': commit,
    });
    expect(await monitor.stats('customer-support')).toMatchObject({ totalCalls: 1, totalTokens: 26, errorRate: 0 });
  });

  test('that fails is a span that failed', async () => {
    const failing = recordCall(monitor, resolution, () => Promise.reject(Object.assign(new Error('a secret'), { status: 503 })));
    await expect(failing).rejects.toThrow('a secret');
    expect(spans.getFinishedSpans()).toMatchObject([{ status: { code: SpanStatusCode.ERROR }, attributes: { 'error.type': '503' } }]);
    expect(await monitor.stats('customer-support')).toMatchObject({ totalCalls: 1, errorRate: 1 });
  });

  test('without a resolution is made, and not counted', async () => {
    for (const nothing of [null, undefined, {}, 'user-1']) expect(await recordCall(monitor, nothing as never, () => ANSWER)).toBe(ANSWER);
    expect(Object.values(monitor.health().dropped)).toEqual([2, 2]);
    expect(await readMetrics()).toEqual([]);
  });

  test('that counts for nothing ends its span all the same', async () => {
    const stream = await recordCall(monitor, resolution, () => ReadableStream.from([ANSWER, ANSWER]), { onAbort: 'ignore' });
    await stream.cancel();
    expect(spans.getFinishedSpans()).toHaveLength(1);
    expect(await monitor.stats('customer-support')).toBeNull();
    expect(await readMetrics()).toEqual([]);
  });
});

describe('a rating', () => {
  const rate = async () => recordCall(monitor, resolution, () => ANSWER);

  test('is an event of the span that it is about', async () => {
    await rate();
    expect(monitor.recordRating({ responseId: 'resp_1' }, 2)).toBe(true);
    const [event] = events.getFinishedLogRecords();
    expect(event).toMatchObject({
      eventName: EVENTS.evaluation,
      attributes: { 'gen_ai.evaluation.name': 'satisfaction', 'gen_ai.evaluation.score.value': 2, 'gen_ai.response.id': 'resp_1' },
    });
    expect(event?.spanContext?.spanId).toBe(spans.getFinishedSpans()[0]?.spanContext().spanId);
    expect(await monitor.stats('customer-support')).toMatchObject({ avgSatisfaction: 2 });
  });

  test('of a resolution names its prompt', () => {
    monitor.recordRating({ resolution, key: 'user-1' }, 5);
    expect(events.getFinishedLogRecords()).toMatchObject([
      { attributes: { 'gen_ai.prompt.name': 'customer-support', 'gen_ai.prompt.version': resolution.version } },
    ]);
  });

  test('that the monitor does not take is not told', () => {
    expect(monitor.recordRating({ responseId: 'unknown' }, 5)).toBe(false);
    expect(monitor.recordRating({ resolution }, 9)).toBe(false);
    expect(events.getFinishedLogRecords()).toEqual([]);
  });

  test('is an event of the active span where there is no logger', () => {
    const own = open({ tracer });
    const span = tracer.startSpan('request');
    context.with(trace.setSpan(context.active(), span), () => own.recordRating({ resolution }, 4));
    span.end();
    expect(spans.getFinishedSpans()[0]?.events).toMatchObject([
      { name: EVENTS.evaluation, attributes: { 'gen_ai.evaluation.score.value': 4 } },
    ]);
  });

  test('finds the spans of the newest answers alone', async () => {
    monitor = start({ recentAnswers: 1 });
    await rate();
    await recordCall(monitor, resolution, () => ({ ...ANSWER, id: 'resp_2' }));
    for (const responseId of ['resp_1', 'resp_2']) monitor.recordRating({ responseId }, 4);
    expect(events.getFinishedLogRecords().map(({ spanContext }) => spanContext?.spanId)).toEqual([
      undefined,
      spans.getFinishedSpans()[1]?.spanContext().spanId,
    ]);
  });
});

test('without an SDK all goes on, and nothing is told', async () => {
  const own = open();
  expect(await recordCall(own, resolution, () => ANSWER)).toBe(ANSWER);
  expect(own.recordRating({ responseId: 'resp_1' }, 4)).toBe(true);
  await own.flush();
  expect(await own.stats('customer-support')).toMatchObject({ totalCalls: 1, avgSatisfaction: 4 });
  expect(await own.metrics()).toContain('promptgate_');
  await own.close();
});

test('an SDK that throws, and details that cannot be read, cost neither the call nor its record', async () => {
  const broken = () => {
    throw new Error('the SDK is at fault');
  };
  const span = { ...trace.getTracer('none').startSpan('x'), spanContext: broken, setAttributes: broken, setStatus: broken, end: broken };
  const tracers = [{ startSpan: broken }, { startSpan: () => span }] as unknown as Tracer[];
  const meter = { createHistogram: broken } as unknown as Meter;
  for (const each of tracers) {
    const own = start({ tracer: each, meter, logger: { emit: broken } });
    expect(await recordCall(own, resolution, () => ANSWER)).toBe(ANSWER);
    const call = { resolution, latencyMs: 1 };
    expect(own.record(call)).toBe(true);
    expect(own.recordRating({ responseId: 'resp_1' }, 4)).toBe(true);
    expect(await own.stats('customer-support')).toMatchObject({ totalCalls: 2, avgSatisfaction: 4 });
    await own.close();
  }
  const unreadable = Object.defineProperty({}, 'requestModel', { get: broken });
  const details = [{ provider: 1 }, null, 'x', unreadable];
  for (const each of details) expect(monitor.record({ resolution, latencyMs: 1, details: each as never })).toBe(true);
});

test('providers have the conventions’ names', () => {
  const given = [
    'openai.chat',
    'google.vertex.chat',
    'google.generative-ai',
    'amazon-bedrock',
    'mistral.chat',
    'own',
    undefined,
    'openair',
  ];
  expect(given.map(nameProvider)).toEqual([
    'openai',
    'gcp.vertex_ai',
    'gcp.gemini',
    'aws.bedrock',
    'mistral_ai',
    'own',
    'unknown',
    'openair',
  ]);
});
