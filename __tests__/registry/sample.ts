import { createHash } from 'node:crypto';
import { applyOperation, isRefusal } from '../../src/registry/apply.ts';
import type { Applied, Operation, Refusal, RegistryRules, Stamp } from '../../src/registry/operation.ts';
import type { Evidence, Registry } from '../../src/registry/registry.ts';
import { EMPTY_REGISTRY } from '../../src/registry/registry.ts';

export const RULES: RegistryRules = { environments: ['dev', 'staging', 'production', 'demo'], promote: ['dev', 'staging', 'production'] };

/** A digest by a name, so that tests can speak of contents. */
export const digest = (name: string): string => `sha256:${createHash('sha256').update(name).digest('hex')}`;
export const commit = (name: string): string => createHash('sha1').update(name).digest('hex');

export const PASSED: Evidence = {
  conclusion: 'success',
  report: digest('report'),
  suite: digest('suite'),
  model: 'openai:gpt-5-mini',
  judge: null,
};

export const stamp = (minute = 0, by = 'jo'): Stamp => ({
  at: `${new Date(Date.UTC(2026, 10, 23, 10, minute)).toISOString().slice(0, 19)}Z`,
  by,
});

export const register = (version: string, more: Partial<Extract<Operation, { kind: 'register' }>> = {}): Operation => ({
  kind: 'register',
  id: 'support',
  version,
  digest: digest(version),
  commit: commit(version),
  evidence: PASSED,
  maintainer: 'team@example.com',
  ...more,
});

export const deploy = (version: string, environment = 'dev', reason: string | null = null): Operation => ({
  kind: 'deploy',
  id: 'support',
  version,
  environment,
  reason,
});

export const promote = (to: string, reason: string | null = null): Operation => ({ kind: 'promote', id: 'support', to, reason });

export const rollback = (environment = 'dev', more: Partial<Extract<Operation, { kind: 'rollback' }>> = {}): Operation => ({
  kind: 'rollback',
  id: 'support',
  environment,
  to: null,
  reason: null,
  block: true,
  ...more,
});

export const block = (version: string, environment = 'dev', reason = 'it swears'): Operation => ({
  kind: 'block',
  id: 'support',
  digest: digest(version),
  environment,
  reason,
});

export const unblock = (version: string, environment = 'dev'): Operation => ({
  kind: 'unblock',
  id: 'support',
  digest: digest(version),
  environment,
  reason: 'it is mended',
});

type Of<K extends Operation['kind']> = Extract<Operation, { kind: K }>;

export const start = (to: string, more: Partial<Of<'rollout-start'>> = {}): Of<'rollout-start'> => ({
  ...{ kind: 'rollout-start', id: 'support', environment: 'dev', to, steps: [5, 25, 100], unit: 'user', slowMs: 2000 },
  ...{ holdMinutes: null, guardrails: ['errors', 'slow', 'unhappy'], allow: [], deny: [], reason: null },
  ...more,
});

export const advance = (more: Partial<Of<'rollout-advance'>> = {}): Of<'rollout-advance'> => ({
  ...{ kind: 'rollout-advance', id: 'support', environment: 'dev', percent: null, fromStep: null, resume: false },
  ...more,
});

export const pause = (more: Partial<Of<'rollout-pause'>> = {}): Of<'rollout-pause'> => ({
  ...{ kind: 'rollout-pause', id: 'support', environment: 'dev', reason: 'to look' },
  ...more,
});

export const resume = (environment = 'dev'): Of<'rollout-resume'> => ({ kind: 'rollout-resume', id: 'support', environment });

export const abort = (more: Partial<Of<'rollout-abort'>> = {}): Of<'rollout-abort'> => ({
  ...{ kind: 'rollout-abort', id: 'support', environment: 'dev', reason: null, block: false, rolloutId: null },
  ...more,
});

export function attempt(registry: Registry, operation: Operation, minute = 0): Applied | Refusal {
  return applyOperation(registry, operation, stamp(minute), RULES);
}

/** What an operation did; it must have been done. */
export function done(registry: Registry, operation: Operation, minute = 0): Applied {
  const result = attempt(registry, operation, minute);
  if (isRefusal(result)) throw new Error(`${operation.kind}: ${result.code}: ${result.message}`);
  return result;
}

/** Why an operation was not done; it must not have been. */
export function refused(registry: Registry, operation: Operation): Refusal {
  const result = attempt(registry, operation);
  if (!isRefusal(result)) throw new Error(`${operation.kind} was done: ${result.summary}`);
  return result;
}

/** The registry after some operations, a minute apart. */
export function play(operations: readonly Operation[], start: Registry = EMPTY_REGISTRY): Registry {
  return operations.reduce((registry, operation, minute) => done(registry, operation, minute).registry, start);
}

/** With a rollout in an environment, as the commands for it write it. */
export function withRollout(registry: Registry, environment: string, canary: string): Registry {
  const prompt = registry.prompts.support as Registry['prompts'][string];
  const state = prompt.environments[environment] as (typeof prompt.environments)[string];
  const rollout = {
    id: 'r-1',
    canary,
    percent: 10,
    step: 0,
    unit: 'user',
    salt: 'support/r-1',
    slowMs: null,
    steps: [10, 50, 100],
    startedAt: '2026-11-23T10:30:00Z',
  } as const;
  const environments = { ...prompt.environments, [environment]: { ...state, rollout } };
  return { ...registry, prompts: { ...registry.prompts, support: { ...prompt, environments } } };
}
