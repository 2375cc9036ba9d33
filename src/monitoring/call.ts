import type { Resolution } from '../rollout/resolution.ts';

/** What traces and metrics tell of a call besides; no store keeps it. */
export interface CallDetails {
  /** `chat` unless told: what was asked of the model, in the words of OpenTelemetry. */
  readonly operation?: string | undefined;
  /** `openai`, `anthropic`, …, as the client names it. */
  readonly provider?: string | undefined;
  readonly requestModel?: string | undefined;
  readonly responseModel?: string | undefined;
  readonly inputTokens?: number | undefined;
  readonly outputTokens?: number | undefined;
  readonly stream?: boolean | undefined;
  /** Of a call that failed: a code or the error's name, never its message. */
  readonly errorType?: string | undefined;
}

/** One answer of a model, as the application saw it. */
export interface Call {
  readonly promptId: string;
  readonly version: string;
  readonly environment: string;
  /** Milliseconds, 0 to 86,400,000. */
  readonly latencyMs: number;
  /** Of input and output together, 0 to 10,000,000. */
  readonly tokens?: number | null | undefined;
  /** Whether the call failed; an Error or a message counts as yes. */
  readonly error?: boolean | string | Error | null | undefined;
  /** 1 to 5; 0, null and undefined: not rated. */
  readonly satisfaction?: number | null | undefined;
  /** Who or what was routed by; never stored as it is. */
  readonly key?: string | null | undefined;
  /** Another name of `key`. */
  readonly user?: string | null | undefined;
  /** The provider's id of the answer, or one's own. */
  readonly responseId?: string | null | undefined;
  /** When the call ended: a Date, milliseconds or ISO 8601; now when absent. Within the last 48 h, or 5 min ahead. For statistics alone. */
  readonly at?: Date | number | string | null | undefined;
  /** What `resolve` gave: without it a call counts in statistics and in no comparison. */
  readonly resolution?: Resolution | null | undefined;
  readonly details?: CallDetails | null | undefined;
}

/** `record` of what was resolved: what the resolution says need not be said again. */
export type ResolvedCall = Omit<Call, 'promptId' | 'version' | 'environment' | 'resolution'> & {
  readonly resolution: Resolution;
} & Partial<Pick<Call, 'promptId' | 'version' | 'environment'>>;

/** Which call a rating is about. */
export type RatedCall = { readonly responseId: string } | { readonly resolution: Resolution; readonly key?: string | undefined };

/** Why something that was given was not taken. */
export const DROP_REASONS = [
  'invalid-call',
  'invalid-id',
  'invalid-version',
  'invalid-environment',
  'invalid-latency',
  'invalid-tokens',
  'invalid-satisfaction',
  'invalid-key',
  'invalid-response-id',
  'invalid-time',
  'too-old',
  'in-the-future',
  'orphan-rating',
  'rated-already',
  'queue-full',
  'store-failed',
  'closed',
] as const;
export type DropReason = (typeof DROP_REASONS)[number];
