import { applyBlock, applyUnblock } from './block.ts';
import { tidyReason } from './change.ts';
import { applyDeploy, applyPromote } from './deploy.ts';
import type { Applied, Operation, Refusal, RegistryRules, Stamp } from './operation.ts';
import { applyRegister } from './register.ts';
import type { Registry } from './registry.ts';
import { applyRollback } from './rollback.ts';
import { applyRolloutAdvance } from './rollout-advance.ts';
import { applyRolloutStart } from './rollout-start.ts';
import { applyRolloutAbort, applyRolloutPause, applyRolloutResume } from './rollout-stop.ts';

/** Characters of a name. */
const BY_LIMIT = 200;

export { isRefusal } from './refusal.ts';

/**
 * Does one thing to a registry, or says why not. Pure: the same arguments give the same answer, and the registry that is given stays as it
 * is; what was done already gives `changed: false`.
 */
export function applyOperation(registry: Registry, operation: Operation, given: Stamp, rules: RegistryRules): Applied | Refusal {
  // A name is whatever Git's configuration holds.
  const stamp: Stamp = { at: given.at, by: tidyReason(given.by)?.slice(0, BY_LIMIT).toWellFormed() ?? 'unknown' };
  switch (operation.kind) {
    case 'register':
      return applyRegister(registry, operation, stamp);
    case 'deploy':
      return applyDeploy(registry, operation, stamp, rules);
    case 'promote':
      return applyPromote(registry, operation, stamp, rules);
    case 'rollback':
      return applyRollback(registry, operation, stamp, rules);
    case 'rollout-start':
      return applyRolloutStart(registry, operation, stamp, rules);
    case 'rollout-advance':
      return applyRolloutAdvance(registry, operation, stamp, rules);
    case 'rollout-pause':
      return applyRolloutPause(registry, operation, stamp, rules);
    case 'rollout-resume':
      return applyRolloutResume(registry, operation, rules);
    case 'rollout-abort':
      return applyRolloutAbort(registry, operation, stamp, rules);
    case 'block':
      return applyBlock(registry, operation, stamp, rules);
    case 'unblock':
      return applyUnblock(registry, operation, rules);
  }
}
