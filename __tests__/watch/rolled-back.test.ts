import { describe, expect, test } from '@jest/globals';
import type { Operation } from '../../src/registry/operation.ts';
import type { EnvironmentState, Registry } from '../../src/registry/registry.ts';
import { markRollout, readMark } from '../../src/watch/evidence.ts';
import { listRolledBack } from '../../src/watch/rolled-back.ts';
import { listSubjects } from '../../src/watch/rollout-check.ts';
import { applyIn, createRegistry, MINUTE, START } from './world.ts';

const START_AGAIN = {
  ...{ kind: 'rollout-start', environment: 'production', to: '1.1.0', steps: [10], unit: 'request', slowMs: null, holdMinutes: null },
  ...{ guardrails: ['errors'], allow: [], deny: [], reason: null },
} as const satisfies Partial<Operation>;

function abort(registry: Registry, reason: string): Registry {
  return applyIn(
    registry,
    { kind: 'rollout-abort', id: 'support', environment: 'production', rolloutId: 'r-1', reason, block: true },
    START + MINUTE,
  );
}

/** With a second prompt that is like the first one before its rollout. */
function createTwo(): Registry {
  const registry = createRegistry();
  const support = registry.prompts.support as Registry['prompts'][string];
  const { rollout: _, ...production } = support.environments.production as EnvironmentState;
  return { ...registry, prompts: { ...registry.prompts, billing: { ...support, environments: { production } } } };
}

test('no two rollouts of a registry have one number: a store tells them apart by it alone', () => {
  const registry = applyIn(createTwo(), { ...START_AGAIN, id: 'billing' }, START);
  const all = listSubjects(registry, 'production');
  expect(all.map(({ promptId, rollout }) => `${promptId} ${rollout.id}`)).toEqual(['billing r-2', 'support r-1']);
  expect(listSubjects(registry, 'production', ['support']).map(({ promptId }) => promptId)).toEqual(['support']);
  expect(listSubjects(registry, 'staging')).toEqual([]);
});

describe('rollbacks that a watcher made', () => {
  const reason = `regression: errors ${markRollout('r-1')}`;

  test('are found with what was left and what runs', () => {
    const [found, ...others] = listRolledBack(abort(createTwo(), reason), 'production');
    expect(found).toMatchObject({ promptId: 'support', rolloutId: 'r-1', from: '1.1.0', to: '1.0.0', block: { reason } });
    expect(others).toEqual([]);
  });

  test('are over once something was deployed, and those of people are theirs', () => {
    const registry = abort(createRegistry(), reason);
    const unblock = {
      kind: 'unblock',
      id: 'support',
      environment: 'production',
      digest: `sha256:${'b'.repeat(64)}`,
      reason: 'mended',
    } as const;
    expect(listRolledBack(applyIn(registry, unblock, START + 2 * MINUTE), 'production')).toEqual([]);
    expect(listRolledBack(abort(createRegistry(), 'it promised refunds'), 'production')).toEqual([]);
    const support = registry.prompts.support as NonNullable<typeof registry.prompts.support>;
    const production = support.environments.production as NonNullable<typeof support.environments.production>;
    const later = { ...production, deployedAt: '2026-11-24T10:00:00Z' };
    const prompts = { support: { ...support, environments: { production: later } } };
    expect(listRolledBack({ ...registry, prompts }, 'production')).toEqual([]);
  });

  test.each([
    ['regression (rollout r-7)', 'r-7'],
    ['(rollout r-7) and more', null],
    ['', null],
    [null, null],
  ])('the mark of %j is %j', (text, id) => {
    expect(readMark(text)).toBe(id);
  });
});
