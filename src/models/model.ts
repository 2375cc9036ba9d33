import type { Json, JsonObject } from '../prompt/types.ts';

export type ContentPart =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'image'; readonly mediaType: string; readonly bytes: Uint8Array; readonly digest: string };

export interface ToolCall {
  readonly id: string | null;
  readonly name: string;
  /** The arguments as the model wrote them; they may not be JSON. */
  readonly arguments: string;
}

export interface Message {
  readonly role: 'system' | 'user' | 'assistant' | 'tool';
  readonly content: string | readonly ContentPart[];
}

/** A function that the model may call; it is never executed here. */
export interface Tool {
  readonly name: string;
  readonly description: string | null;
  /** JSON Schema of its arguments. */
  readonly parameters: JsonObject;
}

export interface ModelParameters {
  readonly temperature?: number;
  readonly topP?: number;
  readonly maxOutputTokens?: number;
  readonly seed?: number;
  readonly stop?: readonly string[];
  readonly reasoningEffort?: string;
}

/** Everything that a model sees, and so everything that a cached answer hangs on. */
export interface ModelRequest {
  /** `provider:model`. */
  readonly model: string;
  readonly messages: readonly Message[];
  readonly parameters: ModelParameters;
  readonly tools: readonly Tool[];
  /** JSON Schema that the answer is asked to fit, or null. */
  readonly responseSchema: Json | null;
  readonly providerOptions: JsonObject | null;
}

export interface Usage {
  readonly inputTokens: number;
  readonly outputTokens: number;
}

export const FINISH_REASONS = ['stop', 'length', 'content-filter', 'tool-calls', 'error', 'other'] as const;
export type FinishReason = (typeof FINISH_REASONS)[number];

export interface ModelAnswer {
  readonly text: string;
  readonly toolCalls: readonly ToolCall[];
  /** null where the provider told none. */
  readonly usage: Usage | null;
  readonly finishReason: FinishReason;
  /** Milliseconds of the attempt that answered, alone. */
  readonly latencyMs: number;
  /** The id that answered, as the provider says it; null where it says none. */
  readonly answeredBy: string | null;
  readonly logprobs: readonly number[] | null;
}

/**
 * What went wrong with one attempt.
 * `retry`: may work the next time (408, 409, 429, 5xx, 529, reset, time-out, an answer that cannot be read);
 * `stop`: nothing will work with this provider (401, 403, unknown model, no quota, a wait beyond the deadline);
 * `output`: the model would not answer this (content filter, context too long): a failed output with a reason;
 * `refused`: another 4xx, an error of this call alone; `forbidden`: our own guard said no (origin, redirect, budget).
 */
const FAULT_KINDS = ['retry', 'stop', 'output', 'refused', 'forbidden'] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

export class ModelFault extends Error {
  readonly kind: FaultKind;
  readonly status: number | null;
  /** Milliseconds that the provider asked to wait; null where it asked for none. */
  readonly retryAfterMs: number | null;

  constructor(message: string, details: { kind: FaultKind; status?: number; retryAfterMs?: number; cause?: unknown }) {
    super(message, details.cause === undefined ? {} : { cause: details.cause });
    this.name = 'ModelFault';
    this.kind = details.kind;
    this.status = details.status ?? null;
    this.retryAfterMs = details.retryAfterMs ?? null;
  }
}

/**
 * A port to one provider's models. `call` is one attempt: no retry, no cache, no budget of its own; those are the runner's.
 * Adapters: the providers, `recorded`, `echo`; one contract test for all.
 */
export interface ModelProvider {
  /** The name in the configuration, the part before the colon. */
  readonly name: string;
  /** Whether answers come from a live provider: latency and cost mean something. */
  readonly isLive: boolean;
  /**
   * @param options.trial Tells equal requests apart that are asked on purpose, from 0 (the default); only recordings look at it.
   * @throws ModelFault; where `signal` aborts, its reason.
   */
  call(request: ModelRequest, options: { readonly signal: AbortSignal; readonly trial?: number }): Promise<ModelAnswer>;
  /** Embeddings, in order; absent where the provider has none. @throws ModelFault */
  embed?(
    model: string,
    texts: readonly string[],
    options: { readonly signal: AbortSignal },
  ): Promise<{ readonly vectors: readonly (readonly number[])[]; readonly usage: Usage | null }>;
}
