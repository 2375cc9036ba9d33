import type { RoutingOverride } from './override.ts';

/** Bytes of a file of overrides, and how many it may hold. */
export const OVERRIDES_LIMIT = 1_048_576;
const COUNT_LIMIT = 10_000;

export type OverridesReading =
  | { readonly overrides: readonly RoutingOverride[]; readonly problem: null }
  /** A clause that goes on after "they". */
  | { readonly overrides: null; readonly problem: string };

const NAMES = ['prompt', 'environment', 'rolloutId', 'since', 'evidence'] as const;

function findMistake(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return 'is no object';
  const entry = value as Record<string, unknown>;
  const wrong = NAMES.find((name) => typeof entry[name] !== 'string');
  if (wrong !== undefined) return `has no text as \`${wrong}\``;
  return entry.action === 'stable' ? null : 'has another `action` than "stable", the only one there is';
}

/** What is known of an override, and nothing besides: what stands there too may be of any depth. */
function pickMembers({ prompt, environment, rolloutId, action, since, evidence }: RoutingOverride): RoutingOverride {
  return { prompt, environment, rolloutId, action, since, evidence };
}

/** Reads a file of overrides: all of it is usable, or none. Pure; never throws. */
export function readOverrides(text: string): OverridesReading {
  const refuse = (problem: string): OverridesReading => ({ overrides: null, problem });
  if (text.length > OVERRIDES_LIMIT) return refuse(`are larger than ${OVERRIDES_LIMIT / 1_048_576} MiB`);
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return refuse('are not JSON');
  }
  if (!Array.isArray(value)) return refuse('are no list: [] says that there are none');
  if (value.length > COUNT_LIMIT) return refuse(`are more than ${COUNT_LIMIT}`);
  for (const [at, entry] of value.entries()) {
    const mistake = findMistake(entry);
    if (mistake !== null) return refuse(`cannot be used: the ${at + 1}. of them ${mistake}`);
  }
  return { overrides: (value as RoutingOverride[]).map(pickMembers), problem: null };
}
