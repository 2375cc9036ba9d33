import { setPrompt, setState, tidyReason } from './change.ts';
import { checkGates, describeSkipped } from './gates.ts';
import { findState } from './lookup.ts';
import type { Applied, Operation, Refusal, RegistryRules, Stamp } from './operation.ts';
import { refuse, refuseBlocked, refuseEnvironment, refuseRollout, requireVersion } from './refusal.ts';
import { type EnvironmentState, GUARDRAILS, type Guardrail, type RegisteredPrompt, type Registry, type Rollout } from './registry.ts';
import { isJudged } from './rollout-guardrails.ts';
import { readRolloutNumber, writeRolloutId } from './rollout-id.ts';
import { judgeSteps, roundPercent } from './rollout-steps.ts';

type Start = Extract<Operation, { kind: 'rollout-start' }>;

/** Milliseconds: a day. */
const SLOW_LIMIT = 86_400_000;
/** Minutes: a year. */
const HOLD_LIMIT = 525_600;
/** Keys in each of the two lists, and UTF-16 code units of one. */
const LIST_LIMIT = 1000;
const KEY_LENGTH = 200;
/** Written out, it would lack what is not of the rollout, such as `--push`, or be as long as its lists. */
const WITH_REASON = 'the same command with `--reason "why"`';

/** Begins to send a part of the keys to another version, past the gates of a deploy. */
export function applyRolloutStart(registry: Registry, operation: Start, stamp: Stamp, rules: RegistryRules): Applied | Refusal {
  const { id, environment, to } = operation;
  if (!rules.environments.includes(environment)) return refuseEnvironment(environment, rules);
  const found = requireVersion(registry, id, to);
  if ('code' in found) return found;
  const { prompt, version: entry } = found;
  const state = findState(registry, id, environment);
  const block = state?.blocked?.find(({ digest }) => digest === entry.digest);
  if (block !== undefined) return refuseBlocked(id, to, environment, block);
  if (state === null || state.version === null) return refuseUndeployed(operation);
  const invalid = judgeRequest(operation);
  if (invalid !== null) return invalid;
  const steps = operation.steps.map(roundPercent);
  const summary = `chore(registry): start rollout of ${id} ${to} in ${environment} at ${steps[0]} %`;
  if (state.rollout !== undefined)
    return isRepeated(state.rollout, operation, steps)
      ? { registry, changed: false, summary, move: null, notes: [`That rollout runs already: ${describeRunning(state.rollout)}.`] }
      : refuseRollout(id, environment, state);
  const same = refuseSame(operation, state, prompt);
  if (same !== null) return same;
  const candidate = { id, version: to, environment, withReason: WITH_REASON };
  const failed = checkGates(registry, candidate, rules);
  const reason = tidyReason(operation.reason);
  if (reason === null && failed[0] !== undefined) return failed[0];

  const number = nextNumber(registry);
  const rollout = createRollout(operation, steps, writeRolloutId(number), reason, stamp);
  const { ended: _, ...others } = state;
  const counted = setPrompt(registry, id, { ...prompt, rollouts: number });
  return {
    registry: setState(counted, id, environment, { ...others, rollout }),
    changed: true,
    summary,
    move: null,
    notes: [...describeSkipped(failed), ...noteJudged(operation, rollout)],
  };
}

function createRollout(operation: Start, steps: readonly number[], id: string, reason: string | null, { at, by }: Stamp): Rollout {
  const { allow, deny, holdMinutes, slowMs, unit } = operation;
  return {
    ...{ id, canary: operation.to, percent: steps[0] as number, step: 0, unit },
    salt: operation.salt ?? `${operation.id}/${id}`,
    ...{ slowMs, steps, startedAt: at, startedBy: by, guardrails: listJudged(operation) },
    ...(reason === null ? {} : { reason }),
    ...(holdMinutes === null ? {} : { holdMinutes }),
    ...(allow.length === 0 ? {} : { allow: [...new Set(allow)] }),
    ...(deny.length === 0 ? {} : { deny: [...new Set(deny)] }),
  };
}

/**
 * One more than any rollout of the registry ever had, whatever its prompt: another number is another shuffle, and a store of calls tells
 * rollouts apart by their ids alone.
 */
function nextNumber({ prompts }: Registry): number {
  const numbers = Object.values(prompts).flatMap(({ rollouts = 0, environments }) => {
    const running = Object.values(environments).map(({ rollout }) => readRolloutNumber(rollout?.id ?? '') ?? 0);
    return [rollouts, ...running];
  });
  return numbers.reduce((most, number) => Math.max(most, number), 0) + 1;
}

/** Without a threshold nothing is slow, and a guardrail that never speaks would only weaken the others. */
function listJudged({ guardrails, slowMs }: Start): Guardrail[] {
  return GUARDRAILS.filter((name) => guardrails.includes(name) && isJudged(name, slowMs));
}

function noteJudged({ guardrails, slowMs }: Start, { steps, unit, id }: Rollout): string[] {
  const notes = [
    `${id} goes through ${steps.map((percent) => `${percent} %`).join(', ')} of ${unit}s; behind the last step the canary is what the environment runs.`,
  ];
  if (guardrails.includes('slow') && slowMs === null)
    notes.push(
      'Slow answers are not judged: no threshold is known. `--slow-ms N` gives one, `--store URL` reads it from what was recorded.',
    );
  return notes;
}

/** A threshold that was read from a store may have moved since. */
function isRepeated(running: Rollout, operation: Start, steps: readonly number[]): boolean {
  const asked = createRollout(operation, steps, running.id, null, { at: '', by: '' });
  const tell = ({ canary, unit, steps: shares, salt, holdMinutes, allow, deny, guardrails }: Rollout) =>
    JSON.stringify([canary, unit, shares, salt, holdMinutes, allow, deny, guardrails?.filter((name) => name !== 'slow')]);
  return tell(running) === tell(asked);
}

function describeRunning({ id, percent, canary, startedAt, startedBy }: Rollout): string {
  return `${id} is at ${percent} % of ${canary}, since ${startedAt}${startedBy === undefined ? '' : ` (${startedBy})`}`;
}

function refuseUndeployed({ id, environment, to }: Start): Refusal {
  return refuse(
    'not-deployed',
    `${environment} runs no version of ${id} yet, so there is nothing that ${to} could be compared with.`,
    `The first version goes out at once: \`promptgate registry deploy ${id} ${to} --environment ${environment}\`.`,
  );
}

function refuseSame({ id, environment, to }: Start, { version }: EnvironmentState, prompt: RegisteredPrompt): Refusal | null {
  if (to === version)
    return refuse(
      'rollout-invalid',
      `${environment} runs ${id} ${to} already.`,
      `Name another version: \`promptgate registry get ${id}\` shows which there are.`,
    );
  if (prompt.versions[to]?.digest !== prompt.versions[version as string]?.digest) return null;
  return refuse(
    'rollout-invalid',
    `${id} ${to} has the same content as ${version}, which ${environment} runs: nobody could tell them apart.`,
    `Take its number over at once: \`promptgate registry deploy ${id} ${to} --environment ${environment}\`.`,
  );
}

/** What an operation asks for that no rollout can be. */
function judgeRequest(operation: Start): Refusal | null {
  const { slowMs, holdMinutes, guardrails, allow, deny } = operation;
  const invalid = (message: string, help: string) => refuse('rollout-invalid', message, help);
  const steps = judgeSteps(operation.steps);
  if (steps !== null) return invalid(steps, 'Such as `--steps 5,25,50,100`, or one share alone: `--percent 10`.');
  if (slowMs !== null && !(Number.isFinite(slowMs) && slowMs > 0 && slowMs <= SLOW_LIMIT))
    return invalid(`${String(slowMs)} is no time above which an answer is slow.`, 'Give milliseconds, at most a day: `--slow-ms 2000`.');
  if (holdMinutes !== null && !(Number.isInteger(holdMinutes) && holdMinutes >= 0 && holdMinutes <= HOLD_LIMIT))
    return invalid(`${String(holdMinutes)} minutes is no time to hold a step.`, 'Give whole minutes, at most a year: `--hold 60m`.');
  if (new Set(guardrails).size !== guardrails.length || guardrails.some((name) => !GUARDRAILS.includes(name)))
    return invalid(`The guardrails ${guardrails.join(', ')} are not to be had.`, `Each once, of ${GUARDRAILS.join(', ')}.`);
  if (listJudged(operation).length === 0)
    return invalid(
      guardrails.length === 0
        ? 'Nothing is named that the rollout is judged by.'
        : 'Slow answers alone cannot be judged without a threshold.',
      'Such as `--guardrails errors,unhappy`; `slow` needs `--slow-ms N` or `--store URL`.',
    );
  return judgeList('allow', allow, deny) ?? judgeList('deny', deny, []);
}

function judgeList(name: string, keys: readonly string[], others: readonly string[]): Refusal | null {
  const invalid = (message: string, help: string) => refuse('rollout-invalid', message, help);
  if (keys.length > LIST_LIMIT)
    return invalid(`\`${name}\` lists ${keys.length} keys, and it holds at most ${LIST_LIMIT}.`, 'Send larger groups by a share instead.');
  const odd = keys.find((key) => key.length === 0 || key.length > KEY_LENGTH || !key.isWellFormed());
  if (odd !== undefined)
    return invalid(
      `\`${name}\` has ${odd.length === 0 ? 'an empty key' : 'a key that cannot be one'}.`,
      `A key is text of 1 to ${KEY_LENGTH} characters.`,
    );
  const both = keys.find((key) => others.includes(key));
  return both === undefined
    ? null
    : invalid(`${JSON.stringify(both.slice(0, 60))} is on both lists.`, 'Leave it on one of `--allow` and `--deny`.');
}
