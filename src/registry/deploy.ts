import { describeMove, NOTHING_DEPLOYED, setState, tidyReason } from './change.ts';
import { checkGates, describeSkipped, environmentBefore } from './gates.ts';
import { findState } from './lookup.ts';
import type { Applied, Operation, Refusal, RegistryRules, Stamp } from './operation.ts';
import { isRefusal, refuse, refuseBlocked, refuseEnvironment, refusePrompt, refuseRollout, requireVersion } from './refusal.ts';
import type { EnvironmentState, Registry } from './registry.ts';

type Deploy = Extract<Operation, { kind: 'deploy' }>;
type Promote = Extract<Operation, { kind: 'promote' }>;

/** Puts a registered version into an environment, past every gate. */
export function applyDeploy(registry: Registry, operation: Deploy, stamp: Stamp, rules: RegistryRules): Applied | Refusal {
  return place(registry, operation, stamp, rules, 'deploy');
}

/** Puts what the environment before runs into the next one. */
export function applyPromote(registry: Registry, { id, to, reason }: Promote, stamp: Stamp, rules: RegistryRules): Applied | Refusal {
  if (!rules.environments.includes(to)) return refuseEnvironment(to, rules);
  if (!Object.hasOwn(registry.prompts, id)) return refusePrompt(registry, id);
  const before = environmentBefore(to, rules);
  if (before === null) {
    const order = rules.promote.length === 0 ? 'empty' : rules.promote.join(' → ');
    const why = rules.promote.includes(to) ? `${to} is the first environment` : `${to} is not in the order`;
    return refuse(
      'out-of-order',
      `Nothing can be promoted to ${to}: ${why} (\`registry.promote\` is ${order}).`,
      `Name the version: \`promptgate registry deploy ${id} VERSION --environment ${to}\`.`,
    );
  }
  const source = findState(registry, id, before);
  if (source === null || source.version === null)
    return refuse(
      'not-deployed',
      `${before} runs no version of ${id}, so there is nothing to promote to ${to}.`,
      `First: \`promptgate registry deploy ${id} VERSION --environment ${before}\`.`,
    );
  const applied = place(registry, { kind: 'deploy', id, version: source.version, environment: to, reason }, stamp, rules, 'promote');
  if (isRefusal(applied) || source.rollout === undefined) return applied;
  const note = `${before} is rolling out ${source.rollout.canary}; its stable version ${source.version} is what moves.`;
  return { ...applied, notes: [...applied.notes, note] };
}

function place(
  registry: Registry,
  { id, version, environment, reason }: Deploy,
  stamp: Stamp,
  rules: RegistryRules,
  verb: string,
): Applied | Refusal {
  if (!rules.environments.includes(environment)) return refuseEnvironment(environment, rules);
  const found = requireVersion(registry, id, version);
  if ('code' in found) return found;
  const { version: entry } = found;
  const state = findState(registry, id, environment) ?? NOTHING_DEPLOYED;
  const summary = `chore(registry): ${verb} ${id} ${version} to ${environment}`;
  const block = state.blocked?.find(({ digest }) => digest === entry.digest);
  if (block !== undefined) return refuseBlocked(id, version, environment, block);
  if (state.version === version) return { registry, changed: false, summary, move: null, notes: noteRunning(id, environment, state) };
  if (state.rollout !== undefined) return refuseRollout(id, environment, state);

  const given = tidyReason(reason);
  const failed = checkGates(
    registry,
    { id, version, environment, withReason: `\`promptgate registry deploy ${id} ${version} --environment ${environment} --reason "why"\`` },
    rules,
  );
  if (given === null && failed[0] !== undefined) return failed[0];
  const { reason: _, ...others } = state;
  const next: EnvironmentState = {
    ...others,
    version,
    deployedAt: stamp.at,
    deployedBy: stamp.by,
    previous: state.version,
    ...(given === null ? {} : { reason: given }),
  };
  return {
    registry: setState(registry, id, environment, next),
    changed: true,
    summary,
    move: describeMove(registry, id, environment, state.version, version),
    notes: describeSkipped(failed),
  };
}

function noteRunning(id: string, environment: string, { version, deployedAt, deployedBy, rollout }: EnvironmentState): string[] {
  const running = `${environment} runs ${id} ${version} already, since ${deployedAt} (${deployedBy}).`;
  if (rollout === undefined) return [running];
  return [
    running,
    `A rollout to ${rollout.canary} is at ${rollout.percent} % and goes on; \`promptgate rollout abort ${id} --environment ${environment}\` ends it.`,
  ];
}
