import { findState, findVersion } from './lookup.ts';
import type { Refusal, RegistryRules } from './operation.ts';
import { refuse } from './refusal.ts';
import type { Registry } from './registry.ts';

/** A version on its way into an environment. */
export interface Candidate {
  readonly id: string;
  readonly version: string;
  readonly environment: string;
  /** What is typed to bring it there for a reason, for people. */
  readonly withReason: string;
}

/** The environment before in `registry.promote`; null for the first one and for one that is not in the order. */
export function environmentBefore(environment: string, { promote }: RegistryRules): string | null {
  const index = promote.indexOf(environment);
  return index > 0 ? (promote[index - 1] as string) : null;
}

/** The gates that a version does not pass: evals that passed, and the order of environments. A reason opens both. */
export function checkGates(registry: Registry, candidate: Candidate, rules: RegistryRules): readonly Refusal[] {
  return [checkEvidence(registry, candidate), checkOrder(registry, candidate, rules)].filter((refusal) => refusal !== null);
}

/** What a reason was needed for. */
export function describeSkipped(failed: readonly Refusal[]): string[] {
  return failed.map(({ message }) => `${message} It goes out for the reason that was given.`);
}

function checkEvidence(registry: Registry, { id, version, withReason }: Candidate): Refusal | null {
  const evidence = findVersion(registry, id, version)?.evidence ?? null;
  if (evidence?.conclusion === 'success') return null;
  const what = evidence === null ? 'no evals vouch for it' : `its evals ended in ${evidence.conclusion}`;
  return refuse(
    'no-evidence',
    `${id} ${version} has no evals that passed: ${what}.`,
    `Send it out with a reason, which the registry keeps: ${withReason}. Or release a version whose evals pass.`,
  );
}

/** A version reaches an environment through the one before: that one runs it, or ran it before what it runs now. */
function checkOrder(registry: Registry, { id, version, environment, withReason }: Candidate, rules: RegistryRules): Refusal | null {
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
    `First \`promptgate registry deploy ${id} ${version} --environment ${before}\`, or skip ${before} with a reason: ${withReason}.`,
  );
}
