import { PromptgateError } from '../errors.ts';
import { suggest } from '../prompt/suggest.ts';
import { placeOf } from './bucket.ts';
import type { Arm, Compiled, CompiledRollout } from './compile.ts';
import type { Resolution, ResolutionErrorCode, ResolutionReason } from './resolution.ts';

/** UTF-16 code units; a longer key is no id of anything. */
const KEY_LENGTH = 1000;

/** How sure it is that what is resolved by is what is published. */
export type Freshness =
  | 'fresh'
  /** The last refresh failed. */
  | 'stale'
  /** It is known for too long that it may be old. */
  | 'expired'
  /** Not what is published, but what the program brought along for the case that it cannot be read. */
  | 'fallback';

/** The key of a context; or why it is none. */
function readKey(context: unknown): { readonly key: string } | ResolutionErrorCode {
  let key: unknown;
  try {
    key = (context as { readonly targetingKey?: unknown } | null | undefined)?.targetingKey;
  } catch {
    return 'INVALID_CONTEXT';
  }
  if (key === undefined || key === null || key === '') return 'TARGETING_KEY_MISSING';
  return typeof key === 'string' && key.length <= KEY_LENGTH && key.isWellFormed() ? { key } : 'INVALID_CONTEXT';
}

/**
 * What a key gets of a prompt. Pure and synchronous; a key that cannot be used gets the stable version.
 * @throws PromptgateError `unknown-prompt`
 */
export function resolveIn(compiled: Compiled, id: string, context?: unknown, freshness: Freshness = 'fresh'): Resolution {
  const prompt = compiled.prompts.get(id);
  if (prompt === undefined) throw explainUnknown(compiled, id);
  const { stable, canary, rollout } = prompt;
  const found = readKey(context);
  const key = typeof found === 'string' ? null : found.key;
  const give = (arm: Arm, reason: ResolutionReason, bucket: number | null): Resolution =>
    makeResolution(compiled.environment, id, arm, rollout, reason, key, bucket, freshness);

  if (freshness === 'fallback') return give(stable, 'DEFAULT', null);
  if (rollout === null || canary === null) return give(stable, 'STATIC', null);
  if (rollout.isOverridden) return give(stable, 'DISABLED', null);
  if (key === null) return Object.assign(give(stable, 'ERROR', null), { errorCode: found as ResolutionErrorCode });
  if (rollout.deny.has(key)) return give(stable, 'TARGETING_MATCH', null);
  if (rollout.allow.has(key)) return give(canary, 'TARGETING_MATCH', null);
  const place = placeOf(rollout.prefix + key);
  return give(place < rollout.threshold ? canary : stable, 'SPLIT', place);
}

/** Reasons that say nothing of a fault; of these, one that is old says so instead. */
const AGEING: ReadonlySet<ResolutionReason> = new Set(['STATIC', 'SPLIT', 'TARGETING_MATCH']);

function makeResolution(
  environment: string,
  id: string,
  arm: Arm,
  rollout: CompiledRollout | null,
  reason: ResolutionReason,
  key: string | null,
  bucket: number | null,
  freshness: Freshness,
): Resolution {
  // Only a split hashes, and only then did chance alone choose.
  const randomised = bucket !== null;
  return {
    id,
    environment,
    version: arm.version,
    variant: arm.variant,
    reason: freshness === 'expired' && AGEING.has(reason) ? 'STALE' : reason,
    bucket,
    percent: rollout === null ? null : rollout.percent,
    unit: rollout === null ? null : rollout.unit,
    rolloutId: rollout === null ? null : rollout.id,
    epoch: rollout === null ? null : rollout.epoch,
    randomised,
    assignment: randomised ? arm.assignment : null,
    key,
    digest: arm.digest,
    commit: arm.commit,
    metadata: arm.metadata,
    text: arm.text,
    stale: freshness !== 'fresh',
    render: arm.render,
  };
}

function explainUnknown({ environment, ids }: Compiled, id: unknown): PromptgateError {
  const near = typeof id === 'string' ? suggest(id.slice(0, 200), ids) : null;
  const listed =
    ids.length === 0 ? 'It runs none at all.' : `It runs ${ids.slice(0, 10).join(', ')}${ids.length > 10 ? ' and others' : ''}.`;
  return new PromptgateError(`${environment} runs no prompt ${JSON.stringify(String(id).slice(0, 200))}.`, {
    code: 'unknown-prompt',
    kind: 'usage',
    help: `${near === null ? listed : `Did you mean ${near}?`} A new prompt is there once it is deployed: promptgate registry deploy ID VERSION --environment ${environment}`,
  });
}
