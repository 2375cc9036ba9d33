import { describeMove, setState } from './change.ts';
import { findVersion } from './lookup.ts';
import type { Applied, Operation, Refusal, RegistryRules, Stamp } from './operation.ts';
import { refuse } from './refusal.ts';
import type { EnvironmentState, Registry, Rollout } from './registry.ts';
import { findRunning, isRunning, type Running } from './rollout-running.ts';
import { isShare, replanSteps, roundPercent, STEPS_LIMIT } from './rollout-steps.ts';

type Advance = Extract<Operation, { kind: 'rollout-advance' }>;

/** Takes a rollout to its next step, to a share that is named, or behind its last step to the end. */
export function applyRolloutAdvance(registry: Registry, operation: Advance, stamp: Stamp, rules: RegistryRules): Applied | Refusal {
  const { id, environment, percent, fromStep, rolloutId = null } = operation;
  const about = `rollout of ${id} in ${environment}`;
  const found = findRunning(registry, { id, environment, rolloutId }, `chore(registry): advance ${about}`, rules);
  if (!isRunning(found)) return found;
  const { state, rollout } = found;
  if (fromStep !== null && rollout.step !== fromStep)
    return {
      ...{ registry, changed: false, summary: `chore(registry): advance ${about}`, move: null },
      notes: [`It has left that step already: ${rollout.id} is at ${rollout.percent} %.`],
    };
  const refusal = judgeAdvance(registry, operation, found);
  if (refusal !== null) return refusal;
  if (percent === null) {
    const next = rollout.steps[rollout.step + 1];
    if (next === undefined) return complete(registry, operation, found, stamp);
    return takeStep(registry, operation, found, next, rollout.steps, stamp);
  }
  const share = roundPercent(percent);
  if (share === rollout.percent) {
    const summary = `chore(registry): keep ${about} at ${share} %`;
    const notes = [`It is at ${share} % already, since ${rollout.steppedAt ?? rollout.startedAt}.`];
    // A pause has to end although the share is the same.
    if (rollout.paused === undefined) return { registry, changed: false, summary, move: null, notes };
    return { registry: put(registry, operation, state, omitPause(rollout)), changed: true, summary, move: null, notes };
  }
  const steps = replanSteps(rollout.steps, rollout.step, rollout.percent, share);
  if (steps !== null) return takeStep(registry, operation, found, share, steps, stamp);
  return refuse(
    'rollout-invalid',
    `${rollout.id} has had ${STEPS_LIMIT} shares, and a rollout has no more.`,
    `End it (\`promptgate rollout abort ${id} --environment ${environment}\`) and start another one.`,
  );
}

function judgeAdvance(registry: Registry, { id, environment, percent, resume }: Advance, { state, rollout }: Running): Refusal | null {
  const command = `promptgate rollout advance ${id} --environment ${environment}`;
  const digest = findVersion(registry, id, rollout.canary)?.digest;
  const block = state.blocked?.find((each) => each.digest === digest);
  if (block !== undefined)
    return refuse(
      'blocked',
      `${id} ${rollout.canary}, which is rolled out, is blocked in ${environment}: ${block.reason} (${block.by}, ${block.at}).`,
      `\`promptgate rollout abort ${id} --environment ${environment}\` ends the rollout.`,
    );
  if (percent !== null && !isShare(percent))
    return refuse(
      'rollout-invalid',
      `${String(percent)} is no share of a rollout: it is a percent, from 0.001 to 100.`,
      `Such as \`${command} --percent 10\`. To send nobody to ${rollout.canary}: \`promptgate rollout abort ${id} --environment ${environment}\`.`,
    );
  if (rollout.paused === undefined || resume) return null;
  const { reason, by, at } = rollout.paused;
  return refuse(
    'rollout-paused',
    `${rollout.id} of ${id} in ${environment} is paused at ${rollout.percent} %: ${reason} (${by}, ${at}).`,
    `Take it out of the pause and on: \`${command}${percent === null ? '' : ` --percent ${percent}`} --resume\`. Without the step: \`promptgate rollout resume ${id} --environment ${environment}\`.`,
  );
}

function omitPause({ paused: _, ...rollout }: Rollout): Rollout {
  return rollout;
}

function put(registry: Registry, { id, environment }: Advance, state: EnvironmentState, rollout: Rollout): Registry {
  return setState(registry, id, environment, { ...state, rollout });
}

function takeStep(
  registry: Registry,
  operation: Advance,
  { state, rollout }: Running,
  percent: number,
  steps: readonly number[],
  { at }: Stamp,
): Applied {
  const { id, environment } = operation;
  const next: Rollout = { ...omitPause(rollout), percent, step: rollout.step + 1, steps, steppedAt: at };
  const left = steps.slice(next.step + 1);
  const comes = left.length === 0 ? 'the end, at which it becomes what runs' : left.map((each) => `${each} %`).join(', ');
  return {
    registry: put(registry, operation, state, next),
    changed: true,
    summary: `chore(registry): take rollout of ${id} ${rollout.canary} in ${environment} from ${rollout.percent} % to ${percent} %`,
    move: null,
    notes: [`What comes next: ${comes}.`],
  };
}

/** The canary becomes what the environment runs: a deploy like any other, whose gates it passed at the start. */
function complete(registry: Registry, { id, environment }: Advance, { state, rollout }: Running, { at, by }: Stamp): Applied {
  const { rollout: _, reason: __, ...others } = state;
  const next: EnvironmentState = {
    ...{ ...others, version: rollout.canary, deployedAt: at, deployedBy: by, previous: state.version },
    ...(rollout.reason === undefined ? {} : { reason: rollout.reason }),
  };
  return {
    registry: setState(registry, id, environment, next),
    changed: true,
    summary: `chore(registry): complete rollout of ${id} ${rollout.canary} in ${environment}`,
    move: describeMove(registry, id, environment, state.version, rollout.canary),
    notes: [`${rollout.id} is over: everybody gets ${rollout.canary}; a rollback goes to ${state.version}.`],
  };
}
