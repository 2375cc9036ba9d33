import type { ModelFault } from '../../models/model.ts';

/** Attempts of one call, the first included. */
export const ATTEMPTS = 6;
/** A call may take this many times its attempts' time-out in all. */
export const DEADLINE_TIMEOUTS = 5;
/** Calls of a provider that fail for good in a row before it is taken for broken. */
export const EXHAUSTED_IN_A_ROW = 20;

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;

export type RetryDecision =
  | { readonly kind: 'retry'; readonly delayMs: number }
  /** The call has had its attempts or its time. */
  | { readonly kind: 'exhausted' }
  /** Trying again cannot help this call. */
  | { readonly kind: 'final' }
  /** Nothing more is asked of this provider. */
  | { readonly kind: 'stop'; readonly reason: string };

export interface FailedAttempt {
  readonly fault: Pick<ModelFault, 'kind' | 'status' | 'retryAfterMs' | 'message'>;
  /** Attempts so far, this one included; at least 1. */
  readonly attempts: number;
  /** Milliseconds since the call's first attempt began. */
  readonly elapsedMs: number;
  /** Of one attempt. */
  readonly timeoutMs: number;
  /** 0 to 1. */
  readonly random: number;
}

/** A redirect is never followed, yet the same question to the right host may be answered the next time. */
function isTransient({ kind, status }: FailedAttempt['fault']): boolean {
  return kind === 'retry' || (kind === 'forbidden' && status !== null && status >= 300 && status < 400);
}

/** What follows a failed attempt: full jitter between retries, never before the provider's `retry-after`, never past the call's deadline. */
export function decideRetry({ fault, attempts, elapsedMs, timeoutMs, random }: FailedAttempt): RetryDecision {
  if (fault.kind === 'stop') return { kind: 'stop', reason: fault.message };
  if (!isTransient(fault)) return { kind: 'final' };
  const left = DEADLINE_TIMEOUTS * timeoutMs - elapsedMs;
  const asked = fault.retryAfterMs ?? 0;
  // Measured against a whole deadline: a short wait at the end of a slow call says nothing about the provider.
  if (asked > DEADLINE_TIMEOUTS * timeoutMs) {
    const waits = `it asks to wait ${Math.ceil(asked / 1000)} s, longer than a call may take (${(DEADLINE_TIMEOUTS * timeoutMs) / 1000} s)`;
    return { kind: 'stop', reason: `${fault.message}: ${waits}` };
  }
  if (attempts >= ATTEMPTS) return { kind: 'exhausted' };
  const jitter = random * Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempts - 1));
  const delayMs = Math.ceil(asked + jitter);
  return delayMs < left ? { kind: 'retry', delayMs } : { kind: 'exhausted' };
}
