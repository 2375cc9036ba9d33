import { describeEnd, describeMove, setState, tidyReason } from './change.ts';
import { findVersion } from './lookup.ts';
import type { Applied, Operation, Refusal, RegistryRules, Stamp } from './operation.ts';
import type { Block, Registry, Rollout } from './registry.ts';
import { findRunning, isRunning } from './rollout-running.ts';

type Of<K extends Operation['kind']> = Extract<Operation, { kind: K }>;

/** Keeps a rollout at its share until somebody resumes it. */
export function applyRolloutPause(
  registry: Registry,
  operation: Of<'rollout-pause'>,
  stamp: Stamp,
  rules: RegistryRules,
): Applied | Refusal {
  const { id, environment } = operation;
  const summary = `chore(registry): pause rollout of ${id} in ${environment}`;
  const found = findRunning(registry, { id, environment, rolloutId: operation.rolloutId ?? null }, summary, rules);
  if (!isRunning(found)) return found;
  const { state, rollout } = found;
  if (rollout.paused !== undefined) {
    const { reason, by, at } = rollout.paused;
    return { registry, changed: false, summary, move: null, notes: [`It was paused before: ${reason} (${by}, ${at}).`] };
  }
  const paused = { reason: tidyReason(operation.reason) ?? 'no reason was given', by: stamp.by, at: stamp.at };
  return {
    registry: setState(registry, id, environment, { ...state, rollout: { ...rollout, paused } }),
    changed: true,
    summary: `${summary} at ${rollout.percent} %`,
    move: null,
    notes: [`${rollout.percent} % of ${rollout.unit}s keep getting ${rollout.canary}; nothing advances it until it is resumed.`],
  };
}

/** Lets a paused rollout go on. */
export function applyRolloutResume(registry: Registry, { id, environment }: Of<'rollout-resume'>, rules: RegistryRules): Applied | Refusal {
  const summary = `chore(registry): resume rollout of ${id} in ${environment}`;
  const found = findRunning(registry, { id, environment, rolloutId: null }, summary, rules);
  if (!isRunning(found)) return found;
  const { state, rollout } = found;
  const { paused, ...others } = rollout;
  if (paused === undefined) return { registry, changed: false, summary, move: null, notes: ['It is not paused.'] };
  return {
    registry: setState(registry, id, environment, { ...state, rollout: others }),
    changed: true,
    summary: `${summary} at ${rollout.percent} %`,
    move: null,
    notes: [`It was paused by ${paused.by} at ${paused.at}: ${paused.reason}`],
  };
}

/**
 * Sends everybody back to the stable version, which was there all the time. No gate: it has to work at night. What the environment runs
 * does not change, so it is no move.
 */
export function applyRolloutAbort(
  registry: Registry,
  operation: Of<'rollout-abort'>,
  stamp: Stamp,
  rules: RegistryRules,
): Applied | Refusal {
  const { id, environment, rolloutId } = operation;
  const summary = `chore(registry): abort rollout of ${id} in ${environment}`;
  const found = findRunning(registry, { id, environment, rolloutId }, summary, rules);
  if (!isRunning(found)) return found;
  const { state, rollout } = found;
  const { rollout: _, ...others } = state;
  const block = operation.block ? findBlock(registry, operation, rollout, state.version, stamp) : null;
  const isKnown = block !== null && (state.blocked?.some(({ digest }) => digest === block.digest) ?? false);
  const blocked = [...(state.blocked ?? []), ...(block === null || isKnown ? [] : [block])];
  const ended = describeEnd(rollout, tidyReason(operation.reason), stamp);
  return {
    registry: setState(registry, id, environment, { ...others, ended, ...(blocked.length === 0 ? {} : { blocked }) }),
    changed: true,
    summary: `chore(registry): abort rollout of ${id} ${rollout.canary} in ${environment}, back to ${state.version}`,
    move: null,
    ...(block === null ? {} : { left: describeMove(registry, id, environment, rollout.canary, state.version) }),
    notes: [
      block === null
        ? `${rollout.canary} is not blocked: it may be rolled out again.`
        : `${rollout.canary} cannot come to ${environment} again until it is unblocked.`,
    ],
  };
}

/** null: the stable version has that content too, and must run on. */
function findBlock(
  registry: Registry,
  { id, reason }: Of<'rollout-abort'>,
  { id: rolloutId, canary }: Rollout,
  stable: string,
  { at, by }: Stamp,
): Block | null {
  const digest = findVersion(registry, id, canary)?.digest;
  if (digest === undefined || digest === findVersion(registry, id, stable)?.digest) return null;
  return { digest, reason: tidyReason(reason) ?? `the rollout ${rolloutId} to ${canary} was aborted`, by, at };
}
