import type { Assignment, Resolution } from '../rollout/resolution.ts';
import type { DropReason } from './call.ts';
import { HOUR, MINUTE } from './span.ts';
import type { ResponseFacts } from './store.ts';

/** Bounds of what is recorded. */
export const LIMITS = {
  latencyMs: 86_400_000,
  tokens: 10_000_000,
  /** UTF-16 code units of a name, a key, an id of a response. */
  text: 200,
  /** Milliseconds that `at` may lie before and after now. */
  past: 48 * HOUR,
  future: 5 * MINUTE,
} as const;

/** What leads from an answer back to what made it, as far as a resolution tells. */
export type Trail = Pick<ResponseFacts, 'epoch' | 'variant' | 'bucket' | 'commit' | 'digest'>;

/** A call whose every member is known to be within its bounds. */
export interface CheckedCall {
  readonly promptId: string;
  readonly version: string;
  readonly environment: string;
  readonly latencyMs: number;
  readonly tokens: number;
  readonly error: boolean;
  /** 0: not rated. */
  readonly rating: number;
  /** What it was routed by, where it was; else what the caller says. */
  readonly key: string | null;
  readonly responseId: string | null;
  /** With a `responseId` alone. */
  readonly trail: Trail | null;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** As it was given; it is looked at when it is first seen. */
  readonly assignment: Assignment | null;
}

/** ISO 8601, as far as people and programs write it; what `Date.parse` takes besides means something else on other machines. */
const ISO = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?$/;

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= LIMITS.text && value.isWellFormed();
}

function isAbsent(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

function isWithin(value: unknown, most: number): value is number {
  return typeof value === 'number' && value >= 0 && value <= most;
}

/** 1 to 5; 0, null and undefined: not rated, which is 0. null: it is none of these. */
export function readRating(value: unknown): number | null {
  if (isAbsent(value)) return 0;
  return Number.isInteger(value) && isWithin(value, 5) ? value : null;
}

/** Milliseconds since 1970, or why not. */
function readTime(value: unknown, now: number): number | DropReason {
  if (isAbsent(value)) return now;
  const at =
    typeof value === 'number'
      ? value
      : value instanceof Date
        ? value.getTime()
        : typeof value === 'string' && ISO.test(value)
          ? Date.parse(value)
          : NaN;
  if (typeof at !== 'number' || !Number.isFinite(at)) return 'invalid-time';
  if (at < now - LIMITS.past) return 'too-old';
  return at > now + LIMITS.future ? 'in-the-future' : at;
}

/** A resolution as far as recording relies on it. Its assignment is checked when it is first seen. */
export function isResolution(value: unknown): value is Resolution {
  if (typeof value !== 'object' || value === null) return false;
  const { id, version, environment, assignment } = value as Partial<Resolution>;
  return isText(id) && isText(version) && isText(environment) && typeof assignment === 'object';
}

/** What a key was routed by; of any length that routing takes. */
export function readKey(resolution: Resolution | null): string | null {
  const key = resolution?.key;
  return typeof key === 'string' && key !== '' ? key : null;
}

function readTrail(resolution: Resolution | null): Trail {
  const { epoch, variant, bucket, commit, digest } = resolution ?? {};
  return {
    epoch: isText(epoch) ? epoch : '',
    variant: variant === 'stable' || variant === 'canary' ? variant : null,
    bucket: Number.isSafeInteger(bucket) ? (bucket as number) : null,
    commit: isText(commit) ? commit : null,
    digest: isText(digest) ? digest : null,
  };
}

function check(call: Record<string, unknown>, now: number): CheckedCall | DropReason {
  const given = call.resolution;
  const resolution = isAbsent(given) ? null : isResolution(given) ? given : undefined;
  if (resolution === undefined) return 'invalid-call';
  const { promptId = resolution?.id, version = resolution?.version, environment = resolution?.environment } = call;
  if (!isText(promptId) || (resolution !== null && promptId !== resolution.id)) return 'invalid-id';
  if (!isText(version) || (resolution !== null && version !== resolution.version)) return 'invalid-version';
  if (!isText(environment) || (resolution !== null && environment !== resolution.environment)) return 'invalid-environment';
  const { latencyMs, tokens, error, satisfaction, responseId } = call;
  if (!isWithin(latencyMs, LIMITS.latencyMs)) return 'invalid-latency';
  if (!isAbsent(tokens) && !isWithin(tokens, LIMITS.tokens)) return 'invalid-tokens';
  const rating = readRating(satisfaction);
  if (rating === null) return 'invalid-satisfaction';
  const key = call.key ?? call.user ?? null;
  if (key !== null && !isText(key)) return 'invalid-key';
  if (!isAbsent(responseId) && !isText(responseId)) return 'invalid-response-id';
  const at = readTime(call.at, now);
  if (typeof at === 'string') return at;
  return {
    promptId,
    version,
    environment,
    latencyMs,
    tokens: isAbsent(tokens) ? 0 : Math.round(tokens),
    error: Boolean(error),
    rating,
    key: readKey(resolution) ?? key,
    responseId: responseId ?? null,
    trail: isAbsent(responseId) ? null : readTrail(resolution),
    at,
    assignment: resolution?.assignment ?? null,
  };
}

/**
 * Holds a call to the bounds of its members. Never throws, whatever it is given.
 * @param now milliseconds since 1970
 * @returns the call, or why it is not taken
 */
export function checkCall(call: unknown, now: number): CheckedCall | DropReason {
  if (typeof call !== 'object' || call === null) return 'invalid-call';
  try {
    return check(call as Record<string, unknown>, now);
  } catch {
    // A getter or a proxy of the caller's has thrown.
    return 'invalid-call';
  }
}
