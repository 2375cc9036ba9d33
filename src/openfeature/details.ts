import {
  ErrorCode,
  type EvaluationDetails,
  type FlagMetadata,
  type FlagValue,
  type JsonValue,
  type ResolutionDetails,
} from '@openfeature/server-sdk';
import type { Resolution } from '../rollout/resolution.ts';

/** What details were made of; the SDK hands the same metadata on. */
const RESOLUTIONS = new WeakMap<object, Resolution>();

/**
 * What a flag was resolved to, from the details that a client of OpenFeature gave: for `monitor.record`, `recordCall` and `render`.
 * null: the details are of another provider, or of an evaluation that failed.
 */
export function resolutionOf(details: EvaluationDetails<FlagValue>): Resolution | null {
  return RESOLUTIONS.get(details.flagMetadata) ?? null;
}

/** OpenFeature's metadata are strings, numbers and booleans; what is not there is left out. */
function describe(resolution: Resolution): FlagMetadata {
  const { environment, version, digest, commit, rolloutId, epoch, percent, unit, bucket, randomised, stale, errorCode } = resolution;
  const known = { environment, version, digest, commit, rolloutId, epoch, percent, unit, bucket, randomised, stale, errorCode };
  const metadata = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null && value !== undefined)) as FlagMetadata;
  RESOLUTIONS.set(metadata, resolution);
  return metadata;
}

/** Details of a resolution, with the value that the caller chose. */
export function giveDetails<T>(resolution: Resolution, value: T): ResolutionDetails<T> {
  return { value, variant: resolution.variant, reason: resolution.reason, flagMetadata: describe(resolution) };
}

/** Details that make the SDK give the caller's default. */
export function refuse<T>(value: T, errorCode: ErrorCode, errorMessage: string): ResolutionDetails<T> {
  return { value, reason: 'ERROR', errorCode, errorMessage };
}

/** What a flag's object is: all that a caller may want of a version, as JSON. */
export function describeVersion({ id, environment, version, variant, digest, commit, metadata }: Resolution, text: string): JsonValue {
  return { id, environment, version, variant, digest, commit, metadata: metadata as JsonValue, text };
}

/** Why there was no usable key, in OpenFeature's codes. */
export const KEY_ERRORS = {
  TARGETING_KEY_MISSING: ErrorCode.TARGETING_KEY_MISSING,
  INVALID_CONTEXT: ErrorCode.INVALID_CONTEXT,
  GENERAL: ErrorCode.GENERAL,
} as const;
