import { compareRegistered } from '../registry/overview.ts';
import type { Block, Registry } from '../registry/registry.ts';
import { readMark } from './evidence.ts';

/** A rollout that a watcher ended, as the registry tells it: enough to do what is left, whoever began it. */
export interface RolledBack {
  readonly promptId: string;
  readonly environment: string;
  readonly rolloutId: string;
  /** The canary that was. */
  readonly from: string;
  /** What the environment runs. */
  readonly to: string;
  readonly block: Block;
}

function findCarrier(versions: Registry['prompts'][string]['versions'], digest: string): string | undefined {
  return Object.keys(versions)
    .filter((version) => versions[version]?.digest === digest)
    .sort(compareRegistered)
    .at(-1);
}

/**
 * The newest rollback of each prompt that a watcher made in an environment and that nobody has gone beyond: no rollout runs again, and
 * nothing was deployed since.
 */
export function listRolledBack(registry: Registry, environment: string): readonly RolledBack[] {
  return Object.entries(registry.prompts).flatMap(([promptId, { versions, environments }]) => {
    const state = Object.hasOwn(environments, environment) ? environments[environment] : undefined;
    const block = state?.blocked?.at(-1);
    const rolloutId = readMark(block?.reason);
    if (state === undefined || block === undefined || rolloutId === null || state.rollout !== undefined || state.version === null)
      return [];
    if (state.deployedAt !== null && Date.parse(state.deployedAt) > Date.parse(block.at)) return [];
    const from = findCarrier(versions, block.digest);
    return from === undefined ? [] : [{ promptId, environment, rolloutId, from, to: state.version, block }];
  });
}
