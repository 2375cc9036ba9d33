import { describeMove, NOTHING_DEPLOYED, setState, tidyReason } from './change.ts';
import { findState, findVersion } from './lookup.ts';
import type { Applied, Operation, Refusal, RegistryRules, Stamp } from './operation.ts';
import { isRefusal, refuse, refuseBlocked, refuseEnvironment, refusePrompt, requireVersion } from './refusal.ts';
import type { EnvironmentState, RegisteredVersion, Registry } from './registry.ts';

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
  const gates =
    given === null ? [checkEvidence(id, version, environment, entry), checkOrder(registry, id, version, environment, rules)] : [];
  const refusal = gates.find((gate) => gate !== null);
  if (refusal) return refusal;
  const { reason: _, ...others } = state;
  const next: EnvironmentState = {
    ...others,
    version,
    deployedAt: stamp.at,
    deployedBy: stamp.by,
    previous: state.version,
    ...(given === null ? {} : { reason: given }),
  };
  const notes = given === null ? [] : listSkipped(registry, id, version, environment, entry, rules);
  return {
    registry: setState(registry, id, environment, next),
    changed: true,
    summary,
    move: describeMove(registry, id, environment, state.version, version),
    notes,
  };
}

function noteRunning(id: string, environment: string, { version, deployedAt, deployedBy, rollout }: EnvironmentState): string[] {
  const running = `${environment} runs ${id} ${version} already, since ${deployedAt} (${deployedBy}).`;
  if (rollout === undefined) return [running];
  return [
    running,
    `A rollout to ${rollout.canary} is at ${rollout.percent} % and goes on; \`promptgate registry rollback ${id} --environment ${environment}\` ends it.`,
  ];
}

export function refuseRollout(id: string, environment: string, { version, rollout }: EnvironmentState): Refusal {
  return refuse(
    'rollout-running',
    `A rollout of ${id} from ${version} to ${rollout?.canary} is running in ${environment}, at ${rollout?.percent} %.`,
    `End it first: \`promptgate registry rollback ${id} --environment ${environment}\` stays on ${version} and blocks ${rollout?.canary}; with \`--no-block\` it blocks nothing.`,
  );
}

function checkEvidence(id: string, version: string, environment: string, { evidence }: RegisteredVersion): Refusal | null {
  if (evidence?.conclusion === 'success') return null;
  const what = evidence === null ? 'no evals vouch for it' : `its evals ended in ${evidence.conclusion}`;
  return refuse(
    'no-evidence',
    `${id} ${version} has no evals that passed: ${what}.`,
    `Deploy it with a reason, which the registry keeps: \`promptgate registry deploy ${id} ${version} --environment ${environment} --reason "why"\`. Or release a version whose evals pass.`,
  );
}

/** The environment before in `registry.promote`; null for the first one and for one that is not in the order. */
function environmentBefore(environment: string, { promote }: RegistryRules): string | null {
  const index = promote.indexOf(environment);
  return index > 0 ? (promote[index - 1] as string) : null;
}

/** A version reaches an environment through the one before: that one runs it, or ran it before what it runs now. */
function checkOrder(registry: Registry, id: string, version: string, environment: string, rules: RegistryRules): Refusal | null {
  const before = environmentBefore(environment, rules);
  if (before === null) return null;
  const state = findState(registry, id, before);
  const digest = findVersion(registry, id, version)?.digest;
  const isBlocked = state?.blocked?.some((block) => block.digest === digest) ?? false;
  // The same content under another version was there, too: 1.4.0-rc.1 that became 1.4.0.
  const ran = [state?.version, state?.previous].some(
    (name) => typeof name === 'string' && (name === version || findVersion(registry, id, name)?.digest === digest),
  );
  if (ran && !isBlocked) return null;
  const runs = state === null || state.version === null ? 'nothing of it' : state.version;
  return refuse(
    'out-of-order',
    isBlocked
      ? `${id} ${version} was taken back in ${before}, the environment before ${environment}.`
      : `${id} ${version} has not been in ${before}, the environment before ${environment}; ${before} runs ${runs}.`,
    `First \`promptgate registry deploy ${id} ${version} --environment ${before}\`, or skip ${before} with a reason: \`promptgate registry deploy ${id} ${version} --environment ${environment} --reason "why"\`.`,
  );
}

/** What a reason was needed for. */
function listSkipped(
  registry: Registry,
  id: string,
  version: string,
  environment: string,
  entry: RegisteredVersion,
  rules: RegistryRules,
): string[] {
  const skipped = [checkEvidence(id, version, environment, entry), checkOrder(registry, id, version, environment, rules)];
  return skipped.flatMap((refusal) => (refusal === null ? [] : [`${refusal.message} It goes out for the reason that was given.`]));
}
