import { NOTHING_DEPLOYED, setState, tidyReason } from './change.ts';
import { findPrompt, findState } from './lookup.ts';
import type { Applied, Operation, Refusal, RegistryRules, Stamp } from './operation.ts';
import { refuse, refuseEnvironment, refusePrompt, refuseRollout } from './refusal.ts';
import type { EnvironmentState, RegisteredPrompt, Registry } from './registry.ts';

type BlockOrUnblock = Extract<Operation, { kind: 'block' | 'unblock' }>;

/** Forbids content in an environment; what runs there is rolled back instead. */
export function applyBlock(registry: Registry, operation: BlockOrUnblock, stamp: Stamp, rules: RegistryRules): Applied | Refusal {
  const { id, digest, environment } = operation;
  const prompt = findPrompt(registry, id);
  if (!rules.environments.includes(environment)) return refuseEnvironment(environment, rules);
  if (prompt === null) return refusePrompt(registry, id);
  const carriers = Object.keys(prompt.versions).filter((version) => prompt.versions[version]?.digest === digest);
  if (carriers.length === 0) return refuseDigest(id, digest);
  const state = findState(registry, id, environment) ?? NOTHING_DEPLOYED;
  const summary = `chore(registry): block ${id} ${carriers[0]} in ${environment}`;
  const known = state.blocked?.find((block) => block.digest === digest);
  if (known !== undefined)
    return { registry, changed: false, summary, move: null, notes: [`It is blocked already: ${known.reason} (${known.by}, ${known.at}).`] };
  const running = findRunning(prompt, state, digest);
  if (running === 'canary') return refuseRollout(id, environment, state);
  if (running === 'stable')
    return refuse(
      'blocked',
      `${environment} runs ${id} ${state.version}, which has this content; what runs cannot be blocked.`,
      `\`promptgate registry rollback ${id} --environment ${environment}\` goes back to the version before and blocks it.`,
    );
  const block = { digest, reason: tidyReason(operation.reason) ?? 'no reason was given', by: stamp.by, at: stamp.at };
  const next = { ...state, blocked: [...(state.blocked ?? []), block] };
  return { registry: setState(registry, id, environment, next), changed: true, summary, move: null, notes: [] };
}

/** The environments in which content is blocked, where it was looked for in another one. */
function nameElsewhere({ environments }: RegisteredPrompt, digest: string): string {
  const names = Object.keys(environments).filter((name) => environments[name]?.blocked?.some((block) => block.digest === digest));
  return names.length === 0 ? '' : ` It is blocked in ${names.join(', ')}: --environment ${names[0]}`;
}

/** Allows content again. */
export function applyUnblock(registry: Registry, operation: BlockOrUnblock, rules: RegistryRules): Applied | Refusal {
  const { id, digest, environment } = operation;
  const prompt = findPrompt(registry, id);
  if (!rules.environments.includes(environment)) return refuseEnvironment(environment, rules);
  if (prompt === null) return refusePrompt(registry, id);
  const state = findState(registry, id, environment) ?? NOTHING_DEPLOYED;
  const known = state.blocked?.find((block) => block.digest === digest);
  if (known === undefined) {
    const listed = state.blocked?.map((block) => block.digest).join(', ') ?? '';
    return refuse(
      'not-blocked',
      `${digest.slice(0, 80)} is not blocked for ${id} in ${environment}.`,
      `${listed === '' ? 'Nothing is blocked there.' : `Blocked there: ${listed}.`}${nameElsewhere(prompt, digest)}`,
    );
  }
  const { blocked = [], ...others } = state;
  const left = blocked.filter((block) => block !== known);
  const version = Object.keys(prompt.versions).find((name) => prompt.versions[name]?.digest === digest);
  return {
    registry: setState(registry, id, environment, left.length === 0 ? others : { ...others, blocked: left }),
    changed: true,
    summary: `chore(registry): unblock ${id} ${version ?? digest.slice(0, 19)} in ${environment}`,
    move: null,
    notes: [`It was blocked by ${known.by} at ${known.at}: ${known.reason}`],
  };
}

function findRunning(prompt: RegisteredPrompt, { version, rollout }: EnvironmentState, digest: string): 'stable' | 'canary' | null {
  const digestOf = (name: string | null | undefined) => (typeof name === 'string' ? prompt.versions[name]?.digest : undefined);
  if (digestOf(version) === digest) return 'stable';
  return digestOf(rollout?.canary) === digest ? 'canary' : null;
}

function refuseDigest(id: string, digest: string): Refusal {
  const isDigest = /^sha256:[0-9a-f]{64}$/.test(digest);
  return refuse(
    'unknown-version',
    isDigest
      ? `No registered version of ${id} has the content ${digest}.`
      : `${JSON.stringify(digest.slice(0, 80))} is not a digest, which is sha256: and 64 hexadecimal digits.`,
    `\`promptgate registry get ${id}\` shows the digest of each version.`,
  );
}
