import { findPrompt, findState } from './lookup.ts';
import type { Applied, Refusal, RegistryRules } from './operation.ts';
import { refuse, refuseEnvironment, refusePrompt } from './refusal.ts';
import type { EnvironmentState, Registry, Rollout } from './registry.ts';

/** An environment in which a rollout runs. */
export interface Running {
  readonly state: EnvironmentState & { readonly version: string };
  readonly rollout: Rollout;
}

interface Asked {
  readonly id: string;
  readonly environment: string;
  /** null: whichever runs. */
  readonly rolloutId: string | null;
}

/**
 * The rollout that an operation is about. Where a certain one is meant and it is over, there is nothing left to do, which is no fault.
 * @param summary what would be done, for the answer that it was done
 */
export function findRunning(registry: Registry, asked: Asked, summary: string, rules: RegistryRules): Running | Applied | Refusal {
  const { id, environment, rolloutId } = asked;
  if (!rules.environments.includes(environment)) return refuseEnvironment(environment, rules);
  if (findPrompt(registry, id) === null) return refusePrompt(registry, id);
  const state = findState(registry, id, environment);
  const rollout = state?.rollout;
  if (rolloutId !== null && rollout?.id !== rolloutId)
    return { registry, changed: false, summary, move: null, notes: [`The rollout ${rolloutId} of ${id} in ${environment} is over.`] };
  if (state !== null && state.version !== null && rollout !== undefined) return { state: { ...state, version: state.version }, rollout };
  return refuse(
    'no-rollout',
    `No rollout of ${id} runs in ${environment}.`,
    `\`promptgate rollout start ${id} --environment ${environment} --to VERSION\` starts one; \`promptgate registry history ${id}\` shows what ended.`,
  );
}

export function isRunning(found: Running | Applied | Refusal): found is Running {
  return 'rollout' in found;
}
