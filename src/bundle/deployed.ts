import { findState, findVersion } from '../registry/lookup.ts';
import type { Block, RegisteredVersion, Registry, Rollout } from '../registry/registry.ts';

/** A version that an environment runs, as the registry names it. */
export interface DeployedVersion {
  readonly id: string;
  readonly version: string;
  readonly role: 'stable' | 'canary';
  /** null: the registry has no such version. */
  readonly registered: RegisteredVersion | null;
  /** Why this content must not run there; null where nothing forbids it. */
  readonly block: Block | null;
}

export interface DeployedPrompt {
  readonly id: string;
  readonly stable: DeployedVersion;
  readonly canary: DeployedVersion | null;
  readonly rollout: Rollout | null;
}

/** What an environment runs, sorted by id; prompts of which it runs nothing are left out. */
export function listDeployed(registry: Registry, environment: string): readonly DeployedPrompt[] {
  return Object.keys(registry.prompts)
    .sort((a, b) => (a < b ? -1 : 1))
    .flatMap((id) => readDeployed(registry, id, environment) ?? []);
}

function readDeployed(registry: Registry, id: string, environment: string): DeployedPrompt | null {
  const state = findState(registry, id, environment);
  if (state === null || state.version === null) return null;
  const blocked = state.blocked ?? [];
  const describe = (version: string, role: DeployedVersion['role']): DeployedVersion => {
    const registered = findVersion(registry, id, version);
    const block = registered === null ? null : (blocked.find(({ digest }) => digest === registered.digest) ?? null);
    return { id, version, role, registered, block };
  };
  const rollout = state.rollout ?? null;
  return {
    id,
    stable: describe(state.version, 'stable'),
    canary: rollout === null ? null : describe(rollout.canary, 'canary'),
    rollout,
  };
}
