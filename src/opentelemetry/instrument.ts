import {
  type Attributes,
  type Context,
  context,
  type Histogram,
  type Meter,
  metrics,
  type Span,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  trace,
  ValueType,
} from '@opentelemetry/api';
import type { Call, CallDetails, RatedCall, ResolvedCall } from '../monitoring/call.ts';
import { checkCall } from '../monitoring/check-call.ts';
import type { Monitor } from '../monitoring/monitor.ts';
import type { Resolution } from '../rollout/resolution.ts';
import type { CallScope } from '../runtime/open-call.ts';
import { describeEnd, describePrompt, describeSeries, describeStart, nameError, nameSpan } from './attributes.ts';
import { ATTRIBUTES as A, DURATION_BOUNDS, EVENTS, METRICS, SATISFACTION, SCOPE, TOKEN_BOUNDS } from './names.ts';
import { RecentSpans } from './recent-spans.ts';

/** A logger of `@opentelemetry/api-logs`, by its shape. */
export interface EventLogger {
  emit(record: { readonly eventName: string; readonly attributes: Record<string, string | number>; readonly context: Context }): void;
}

export interface InstrumentOptions {
  /** Those of the process unless told. */
  readonly tracer?: Tracer | undefined;
  readonly meter?: Meter | undefined;
  /** Where ratings are told as events; without one they are events of the span that is active. */
  readonly logger?: EventLogger | undefined;
  /** Answers whose spans are remembered for ratings that come later; 10,000 unless told. */
  readonly recentAnswers?: number | undefined;
}

/** A monitor whose calls and ratings are told to OpenTelemetry too. */
export interface InstrumentedMonitor extends Monitor {
  /** For `recordCall` and `recordCalls`: what the call's work does stands below its span. */
  begin(resolution: Resolution, details: CallDetails): CallScope;
}

interface Instruments {
  readonly duration: Histogram;
  readonly tokens: Histogram;
}

function createInstruments(meter: Meter): Instruments {
  return {
    duration: meter.createHistogram(METRICS.duration, {
      unit: 's',
      description: 'GenAI operation duration.',
      advice: { explicitBucketBoundaries: DURATION_BOUNDS },
    }),
    tokens: meter.createHistogram(METRICS.tokens, {
      unit: '{token}',
      description: 'Number of input and output tokens used.',
      valueType: ValueType.INT,
      advice: { explicitBucketBoundaries: TOKEN_BOUNDS },
    }),
  };
}

function measure({ duration, tokens }: Instruments, call: Call | ResolvedCall, within: Context): void {
  const series = describeSeries(call);
  const error = nameError(call);
  duration.record(call.latencyMs / 1000, error === null ? series : { ...series, [A.errorType]: error }, within);
  const { inputTokens, outputTokens } = call.details ?? {};
  if (inputTokens !== undefined) tokens.record(inputTokens, { ...series, [A.tokenType]: 'input' }, within);
  if (outputTokens !== undefined) tokens.record(outputTokens, { ...series, [A.tokenType]: 'output' }, within);
}

function endSpan(span: Span, call: Call | ResolvedCall, endedAt?: number): void {
  span.setAttributes(describeEnd(call));
  if (nameError(call) !== null) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end(endedAt);
}

/** When a call says that it ended, in milliseconds since 1970. */
function readEnd({ at }: Call | ResolvedCall): number {
  const time = at === undefined || at === null ? Number.NaN : new Date(at).getTime();
  return Number.isNaN(time) ? Date.now() : time;
}

/** Whether a call was refused for what it says, and not for the state of the store: what is sent elsewhere does not depend on that. */
function isMalformed(call: unknown): boolean {
  return typeof checkCall(call, Date.now()) === 'string';
}

/** Tells what may not be told: neither an SDK that throws nor a value that cannot be read is worth a call. */
function attempt<T>(tell: () => T): T | null {
  try {
    return tell();
  } catch {
    return null;
  }
}

/**
 * Tells OpenTelemetry what a monitor is told: each call as a span and in the metrics of the GenAI conventions, each rating as an event. What the
 * monitor refuses as malformed is not told either; what its store cannot take is. Without an SDK that is set up, OpenTelemetry's interface does nothing.
 *
 *     const monitor = instrument(createMonitor({ store: 'sqlite:metrics.db' }));
 */
export function instrument(monitor: Monitor, options: InstrumentOptions = {}): InstrumentedMonitor {
  const { tracer = trace.getTracer(SCOPE), logger, recentAnswers = 10_000 } = options;
  const recent = new RecentSpans(recentAnswers);
  // A meter that is asked for before the SDK is set up stays deaf, so that is put off until there is something to tell.
  let instruments: Instruments | null = null;
  const tellMetrics = (call: Call | ResolvedCall, within: Context): void => {
    instruments ??= createInstruments(options.meter ?? metrics.getMeter(SCOPE));
    measure(instruments, call, within);
  };

  function remember(call: Call | ResolvedCall, span: Span): void {
    if (typeof call.responseId === 'string' && call.responseId !== '') recent.keep(call.responseId, span.spanContext());
  }

  function record(call: Call | ResolvedCall): boolean {
    const isTaken = monitor.record(call);
    if (isTaken || !isMalformed(call)) attempt(() => tellCall(call));
    return isTaken;
  }

  function tellCall(call: Call | ResolvedCall): void {
    const details = call.details ?? {};
    const endedAt = readEnd(call);
    const span = tracer.startSpan(nameSpan(details), {
      kind: SpanKind.CLIENT,
      startTime: endedAt - call.latencyMs,
      attributes: { ...describeStart(call.resolution, details), ...describeSeries(call) },
    });
    attempt(() => tellMetrics(call, trace.setSpan(context.active(), span)));
    attempt(() => remember(call, span));
    endSpan(span, call, endedAt);
  }

  function begin(resolution: Resolution, details: CallDetails): CallScope {
    const span = attempt(() =>
      tracer.startSpan(nameSpan(details), { kind: SpanKind.CLIENT, attributes: describeStart(resolution, details) }),
    );
    if (span === null) return { run: (work) => work(), end: (call) => call !== null && monitor.record(call) };
    const within = trace.setSpan(context.active(), span);
    return {
      run: (work) => context.with(within, work),
      end(call) {
        const isTaken = call !== null && monitor.record(call);
        if (call === null || (!isTaken && isMalformed(call))) {
          attempt(() => span.end());
          return false;
        }
        attempt(() => tellMetrics(call, within));
        attempt(() => remember(call, span));
        attempt(() => endSpan(span, call));
        return isTaken;
      },
    };
  }

  function recordRating(rated: RatedCall, satisfaction: number): boolean {
    const isTaken = monitor.recordRating(rated, satisfaction);
    if (isTaken) attempt(() => tellRating(rated, satisfaction));
    return isTaken;
  }

  function tellRating(rated: RatedCall, satisfaction: number): void {
    const responseId = 'responseId' in rated ? rated.responseId : null;
    const prompt = 'resolution' in rated ? describePrompt({ latencyMs: 0, resolution: rated.resolution }) : {};
    const attributes: Attributes = {
      [A.evaluationName]: SATISFACTION,
      [A.evaluationScore]: satisfaction,
      ...(responseId === null ? {} : { [A.responseId]: responseId }),
      ...prompt,
    };
    const made = responseId === null ? null : recent.find(responseId);
    const within = made === null ? context.active() : trace.setSpanContext(context.active(), made);
    if (logger === undefined) trace.getActiveSpan()?.addEvent(EVENTS.evaluation, attributes);
    else logger.emit({ eventName: EVENTS.evaluation, attributes: attributes as Record<string, string | number>, context: within });
  }

  return {
    record,
    recordRating,
    begin,
    flush: () => monitor.flush(),
    close: () => monitor.close(),
    health: () => monitor.health(),
    stats: (promptId, given) => monitor.stats(promptId, given),
    detectRegression: (promptId, given) => monitor.detectRegression(promptId, given),
    metrics: () => monitor.metrics(),
  };
}
