import { isHigher } from '../changes/semver.ts';
import { describeEnd, describeMove, setState, tidyReason } from './change.ts';
import { findPrompt, findState } from './lookup.ts';
import type { Applied, Operation, Refusal, RegistryRules, Stamp } from './operation.ts';
import { refuse, refuseBlocked, refuseEnvironment, refusePrompt, refuseRollout, refuseVersion, sortVersions } from './refusal.ts';
import type { Block, EnvironmentState, RegisteredPrompt, RegisteredVersion, Registry } from './registry.ts';

type Rollback = Extract<Operation, { kind: 'rollback' }>;

/**
 * Goes back: out of a running rollout to its stable version, else to the version before or to the one that is named. What is left is
 * blocked in that environment, so that nobody deploys it again by accident. No gate but the blocks: it has to work at night.
 */
export function applyRollback(registry: Registry, operation: Rollback, stamp: Stamp, rules: RegistryRules): Applied | Refusal {
  const { id, environment, to } = operation;
  if (!rules.environments.includes(environment)) return refuseEnvironment(environment, rules);
  const prompt = findPrompt(registry, id);
  if (prompt === null) return refusePrompt(registry, id);
  const state = findState(registry, id, environment);
  if (state === null || state.version === null)
    return refuse(
      'not-deployed',
      `${environment} runs no version of ${id}, so there is nothing to roll back.`,
      `\`promptgate registry list --environment ${environment}\` shows what it runs.`,
    );
  const running = state.version;
  if (isDone(state, operation.mark))
    return {
      ...{ registry, changed: false, move: null, summary: `chore(registry): roll ${id} in ${environment} back to ${running}` },
      notes: [`This was done before by the same ${operation.mark}: ${environment} runs ${id} ${running}.`],
    };
  const target = to ?? (state.rollout === undefined ? state.previous : running);
  if (target === null) return refuseNothingBefore(prompt, operation, state);
  const entry = Object.hasOwn(prompt.versions, target) ? prompt.versions[target] : undefined;
  if (entry === undefined) return refuseVersion(id, prompt, target);
  const summary = `chore(registry): roll ${id} in ${environment} back to ${target}`;
  if (target === running && state.rollout === undefined)
    return { registry, changed: false, summary, move: null, notes: [`${environment} runs ${id} ${target} already.`] };
  if (target === state.rollout?.canary) return refuseRollout(id, environment, state);
  const block = state.blocked?.find(({ digest }) => digest === entry.digest);
  if (block !== undefined) return refuseBlockedTarget(prompt, operation, state, refuseBlocked(id, target, environment, block));
  if (target !== state.previous && isHigher(target, running))
    return refuse(
      'out-of-order',
      `${target} is above ${running}, which ${environment} runs: that is no way back.`,
      `\`promptgate registry deploy ${id} ${target} --environment ${environment}\` goes forward.`,
    );

  const left = [state.rollout?.canary, ...(target === running ? [] : [running])].filter((version) => version !== undefined);
  const blocks = operation.block ? listBlocks(prompt, left, target, operation, state, stamp) : [];
  const next = goBack(state, target, operation, blocks, stamp);
  const from = left[0] ?? running;
  return {
    registry: setState(registry, id, environment, next),
    changed: true,
    summary,
    move: describeMove(registry, id, environment, from, target),
    notes: noteBlocks(operation, left, blocks, entry, prompt),
  };
}

/** Whether the same run or comment rolled back already: a repetition must not go one version further. */
function isDone({ reason, blocked = [] }: EnvironmentState, mark: string | undefined): boolean {
  return mark !== undefined && [reason, ...blocked.map((block) => block.reason)].some((text) => text?.endsWith(`(${mark})`));
}

/** What was given as the reason of a rollback, without the mark of who asked; null: nothing was. */
export function readReason(kept: string | null): string | null {
  const given = kept?.replace(/ ?\((?:run|comment) \d+\)$/, '') ?? null;
  return given === null || given === '' || given === UNREASONED ? null : given;
}

/** Stands where only a mark is kept. */
const UNREASONED = 'rolled back';

/** The reason, with the mark behind it. */
function writeReason({ reason, mark }: Rollback, otherwise: string | null): string | null {
  const given = tidyReason(reason) ?? otherwise;
  return mark === undefined ? given : `${given ?? UNREASONED} (${mark})`;
}

function goBack(state: EnvironmentState, target: string, operation: Rollback, blocks: readonly Block[], stamp: Stamp): EnvironmentState {
  const { rollout, ...before } = state;
  const kept = rollout === undefined ? before : { ...before, ended: describeEnd(rollout, writeReason(operation, null), stamp) };
  const blocked = [...(state.blocked ?? []), ...blocks];
  const listed = blocked.length === 0 ? {} : { blocked };
  // Back to the stable version: it runs on, as it was deployed.
  if (target === state.version) {
    const marked = operation.mark !== undefined && blocks.length === 0 ? { reason: writeReason(operation, null) as string } : {};
    return { ...kept, ...listed, ...marked };
  }
  const { reason: _, ...others } = kept;
  const given = writeReason(operation, null);
  return {
    ...others,
    ...listed,
    version: target,
    deployedAt: stamp.at,
    deployedBy: stamp.by,
    // Not what was left: a second rollback must not bring it back.
    previous: null,
    ...(given === null ? {} : { reason: given }),
  };
}

/** One block for each content that was left, unless the target has the same. */
function listBlocks(
  prompt: RegisteredPrompt,
  left: readonly string[],
  target: string,
  operation: Rollback,
  state: EnvironmentState,
  { at, by }: Stamp,
): Block[] {
  const known = new Set([prompt.versions[target]?.digest, ...(state.blocked ?? []).map(({ digest }) => digest)]);
  return left.flatMap((version) => {
    const digest = prompt.versions[version]?.digest;
    if (digest === undefined || known.has(digest)) return [];
    known.add(digest);
    return [{ digest, reason: writeReason(operation, `rolled back from ${version} to ${target}`) as string, by, at }];
  });
}

function noteBlocks(
  { id, environment, block }: Rollback,
  left: readonly string[],
  blocks: readonly Block[],
  target: RegisteredVersion,
  prompt: RegisteredPrompt,
): string[] {
  const same = left.filter((version) => prompt.versions[version]?.digest === target.digest);
  const notes = same.map((version) => `${version} has the same content, so answers will not change and nothing is blocked for it.`);
  if (block && blocks.length > 0)
    notes.push(
      `${left.filter((version) => !same.includes(version)).join(' and ')} cannot be deployed to ${environment} again until it is unblocked.`,
    );
  if (!block && same.length < left.length) notes.push(`${left.join(' and ')} is not blocked: the next deploy of ${id} may bring it back.`);
  if (target.evidence?.conclusion !== 'success') notes.push('No evals that passed vouch for the version that runs now.');
  return notes;
}

/** The highest version below what runs that is not blocked. */
function findBelow(prompt: RegisteredPrompt, state: EnvironmentState): string | undefined {
  const running = state.version as string;
  const blocked = new Set(state.blocked?.map(({ digest }) => digest));
  return sortVersions(Object.keys(prompt.versions)).find(
    (version) => isHigher(running, version) && !blocked.has(prompt.versions[version]?.digest as string),
  );
}

/** Who goes back in haste has no time to ship another version. */
function refuseBlockedTarget(prompt: RegisteredPrompt, { id, environment }: Rollback, state: EnvironmentState, refusal: Refusal): Refusal {
  const near = findBelow(prompt, state);
  if (near === undefined) return refusal;
  const command = `promptgate registry rollback ${id} --environment ${environment} --to ${near}`;
  return { ...refusal, help: `Go back to another version: \`${command}\`. ${refusal.help}` };
}

function refuseNothingBefore(prompt: RegisteredPrompt, { id, environment }: Rollback, state: EnvironmentState): Refusal {
  const running = state.version as string;
  const near = findBelow(prompt, state);
  const history = `\`promptgate registry history ${id}\` shows what ran.`;
  const rollback = `promptgate registry rollback ${id} --environment ${environment} --to`;
  const further =
    near === undefined
      ? `No lower version is registered. Name one with \`--to\` when there is; ${history}`
      : `Name the version: \`${rollback} ${near}\`; ${history}`;
  // A rollback and what it blocks have one stamp: whoever repeats it, for want of a bundle or an answer, must not be sent further back.
  const isBack = state.blocked?.some(({ at, by }) => at === state.deployedAt && by === state.deployedBy) ?? false;
  if (isBack)
    return refuse(
      'nothing-before',
      `${environment} went back to ${id} ${running} already (${state.deployedBy}, ${state.deployedAt}); which version ran before that one is not known.`,
      `Was that the rollback that you want, it is done; \`${rollback} ${running}\` does what is left of it, and may be repeated. To go further back: ${further}`,
    );
  return refuse(
    'nothing-before',
    `The registry does not know which version of ${id} ran in ${environment} before ${running}: it was the first, or a rollback went back to it already.`,
    further,
  );
}
