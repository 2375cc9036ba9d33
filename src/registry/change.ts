import { findState } from './lookup.ts';
import type { Move, Stamp } from './operation.ts';
import type { EndedRollout, EnvironmentState, RegisteredPrompt, Registry, Rollout } from './registry.ts';

/** A rollout as it stands in the registry when it is taken back. */
export function describeEnd({ id, canary }: Rollout, reason: string | null, { at, by }: Stamp): EndedRollout {
  return { id, canary, ...(reason === null ? {} : { reason }), by, at };
}

/** What an environment is before anything was deployed or blocked there. */
export const NOTHING_DEPLOYED: EnvironmentState = { version: null, deployedAt: null, deployedBy: null, previous: null };

const REASON_LIMIT = 1000;

/** A reason on one line, at most 1,000 characters; null where nothing is left. */
export function tidyReason(reason: string | null): string | null {
  const text = (reason ?? '')
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  if (text === '') return null;
  return text.length > REASON_LIMIT ? `${text.slice(0, REASON_LIMIT).toWellFormed()}…` : text;
}

/** Keys are defined and not assigned: an id such as `__proto__` can do no harm. */
export function setPrompt(registry: Registry, id: string, prompt: RegisteredPrompt): Registry {
  return { ...registry, prompts: { ...registry.prompts, [id]: prompt } };
}

/** The registry with another state of one environment; one that says nothing any more is taken out. */
export function setState(registry: Registry, id: string, environment: string, state: EnvironmentState): Registry {
  const prompt = registry.prompts[id] as RegisteredPrompt;
  const { [environment]: _, ...others } = prompt.environments;
  const isNothing = Object.entries(state).every(([key, value]) => value === null && Object.hasOwn(NOTHING_DEPLOYED, key));
  return setPrompt(registry, id, { ...prompt, environments: isNothing ? others : { ...others, [environment]: state } });
}

/** A move to a version that is registered. */
export function describeMove(registry: Registry, id: string, environment: string, from: string | null, to: string): Move {
  const { digest, commit } = (registry.prompts[id] as RegisteredPrompt).versions[to] as { digest: string; commit: string };
  return { id, environment, from, to, digest, commit };
}

/** What an environment runs now, in a move's form, for what is to be mirrored again; null where it runs nothing. */
export function currentMove(registry: Registry, id: string, environment: string): Move | null {
  const state = findState(registry, id, environment);
  return state === null || state.version === null ? null : describeMove(registry, id, environment, state.previous, state.version);
}
