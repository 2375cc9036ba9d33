import type { CallDetails, ResolvedCall } from '../monitoring/call.ts';
import { LIMITS } from '../monitoring/check-call.ts';
import type { Resolution } from '../rollout/resolution.ts';
import { type AnswerFacts, readAnswer, readMember } from './answer-facts.ts';
import { isAbort, typeOfFailure } from './call-failure.ts';

/** Where calls are recorded: a `Monitor`, or what `instrument` makes of one. */
export interface CallRecorder {
  record(call: ResolvedCall): boolean;
  /** Told before a call begins, so that what happens within it can be seen as part of it. */
  begin?(resolution: Resolution, details: CallDetails): CallScope;
}

export interface CallScope {
  run<T>(work: () => T): T;
  /** null: the call counts for nothing. */
  end(call: ResolvedCall | null): boolean;
}

export interface RecordOptions {
  /** Who or what is served, where it is not what the version was chosen by. */
  readonly key?: string | undefined;
  /** What a call that the caller gave up counts as: a `call` without an error (default), an `error`, or nothing. */
  readonly onAbort?: 'call' | 'error' | 'ignore' | undefined;
  /** What gives the call up, where its errors do not say so themselves. */
  readonly signal?: AbortSignal | undefined;
  /** For traces and metrics: `chat` unless told. */
  readonly operation?: string | undefined;
  /** For traces and metrics; from the prompt's metadata (`openai:gpt-5-mini`) unless told. */
  readonly provider?: string | undefined;
  readonly model?: string | undefined;
  /** Milliseconds from any fixed moment; the process's monotonic clock unless told. */
  readonly now?: (() => number) | undefined;
}

/** A call that runs: its end is told once, whoever notices it first. */
export interface OpenCall {
  run<T>(work: () => T): T;
  /** Of an answer or of a piece of it. */
  read(value: unknown): void;
  /** That the answer comes piece by piece. */
  stream(): void;
  end(): void;
  /** @param error what was thrown or told by the provider */
  fail(error: unknown): void;
  /** The caller stopped reading. */
  abort(): void;
  /** It was no call after all. */
  discard(): void;
}

const MODEL = /^([a-z][a-z0-9-]*):(.+)$/;

/** What is known of a call before it begins. */
function describeCall(resolution: Resolution, { operation = 'chat', provider, model }: RecordOptions): CallDetails {
  // A caller without types may have no resolution: the monitor refuses it, and the call is made all the same.
  const named = readMember(readMember(resolution, 'metadata'), 'model');
  const [, prefix, rest] = (typeof named === 'string' && MODEL.exec(named)) || [];
  const asked = model ?? rest ?? (typeof named === 'string' ? named : undefined);
  const by = provider ?? prefix;
  return { operation, ...(by === undefined ? {} : { provider: by }), ...(asked === undefined ? {} : { requestModel: asked }) };
}

/** Begins a call: what it was is recorded when its end is told. */
export function openCall(recorder: CallRecorder, resolution: Resolution, options: RecordOptions = {}): OpenCall {
  const { now = () => performance.now(), onAbort = 'call', key, signal } = options;
  const details = describeCall(resolution, options);
  const scope = recorder.begin?.(resolution, details) ?? null;
  const startedAt = now();
  let facts: AnswerFacts | undefined;
  let isStream = false;
  let isOver = false;

  function finish(error: unknown, isAborted: boolean): void {
    if (isOver) return;
    isOver = true;
    if (isAborted && onAbort === 'ignore') {
      scope?.end(null);
      return;
    }
    const { responseId = null, model = null, inputTokens = null, outputTokens = null, failure = null } = facts ?? {};
    const cause = isAborted ? (onAbort === 'error' ? 'aborted' : null) : (error ?? failure);
    const tokens = inputTokens === null && outputTokens === null ? null : (inputTokens ?? 0) + (outputTokens ?? 0);
    // What a provider says beyond all bounds is left out: the call itself counts.
    const call: ResolvedCall = {
      resolution,
      latencyMs: Math.min(Math.max(0, now() - startedAt), LIMITS.latencyMs),
      error: cause !== null,
      ...(key === undefined ? {} : { key }),
      ...(responseId === null || responseId.length > LIMITS.text ? {} : { responseId }),
      ...(tokens === null || tokens > LIMITS.tokens ? {} : { tokens }),
      details: {
        ...details,
        ...(model === null ? {} : { responseModel: model }),
        ...(inputTokens === null ? {} : { inputTokens }),
        ...(outputTokens === null ? {} : { outputTokens }),
        ...(isStream ? { stream: true } : {}),
        ...(cause === null ? {} : { errorType: typeOfFailure(cause) }),
      },
    };
    if (scope === null) recorder.record(call);
    else scope.end(call);
  }

  return {
    run: (work) => (scope === null ? work() : scope.run(work)),
    read: (value) => {
      facts = readAnswer(value, facts);
    },
    stream: () => {
      isStream = true;
    },
    end: () => finish(null, false),
    fail: (error) => finish(error ?? 'error', isAbort(error, signal)),
    abort: () => (signal?.aborted === true && !isAbort(signal.reason, signal) ? finish(signal.reason, false) : finish(null, true)),
    discard: () => {
      if (!isOver) scope?.end(null);
      isOver = true;
    },
  };
}
