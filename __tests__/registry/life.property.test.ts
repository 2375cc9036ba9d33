import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isRefusal } from '../../src/registry/apply.ts';
import { formatRegistry } from '../../src/registry/format.ts';
import type { Applied, Operation } from '../../src/registry/operation.ts';
import { parseRegistry } from '../../src/registry/parse.ts';
import type { Evidence, Registry } from '../../src/registry/registry.ts';
import { EMPTY_REGISTRY } from '../../src/registry/registry.ts';
import { attempt, commit, deploy, digest, PASSED, promote, register, withRollout } from './sample.ts';

const id = fc.constantFrom('support', 'support', 'support', 'support', 'Support', 'billing/refunds', '404', 'constructor');
const version = fc.constantFrom('1.0.0', '1.0.1', '1.1.0-rc.1', '1.1.0', '1.1.0+build', '2.0.0', '10.0.0');
const environment = fc.constantFrom('dev', 'dev', 'dev', 'staging', 'production', 'demo', 'moon');
const reason = fc.option(fc.oneof(fc.constant(''), fc.string({ unit: 'grapheme' }), fc.constant('"a": {\n}')));
/** Few contents, so that versions share them and blocks meet them. */
const content = fc.constantFrom('a', 'b', 'c', 'd').map(digest);
const evidence = fc.option(
  fc.constantFrom<Evidence['conclusion']>('success', 'failure', 'neutral').map((conclusion) => ({ ...PASSED, conclusion })),
);

const operation: fc.Arbitrary<Operation> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('register' as const),
      id,
      version,
      digest: content,
      commit: version.map(commit),
      evidence,
      maintainer: fc.option(fc.string()),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('deploy' as const), id, version, environment, reason }) },
  fc.record({ kind: fc.constant('promote' as const), id, to: environment, reason }),
  fc.record({ kind: fc.constant('rollback' as const), id, environment, to: fc.option(version), reason, block: fc.boolean() }),
  fc.record({ kind: fc.constantFrom('block' as const, 'unblock' as const), id, digest: content, environment, reason: fc.string() }),
);

/** A way up for one prompt, then anything. */
const life = fc
  .tuple(fc.constantFrom(2, 5, 7), fc.array(operation, { minLength: 1, maxLength: 40, size: 'max' }))
  .map(([count, operations]) => [...PRELUDE.slice(0, count), ...operations]);

const PRELUDE: readonly Operation[] = [
  register('1.0.0', { digest: digest('a') }),
  register('1.1.0', { digest: digest('b') }),
  deploy('1.0.0'),
  register('2.0.0', { digest: digest('c'), evidence: null }),
  deploy('1.1.0'),
  promote('staging'),
  register('1.1.0-rc.1', { digest: digest('b'), evidence: null }),
];

/** Does what can be done, and looks at each step. */
function live(operations: readonly Operation[], check: (applied: Applied, operation: Operation) => void): Registry {
  let registry: Registry = EMPTY_REGISTRY;
  for (const [minute, each] of operations.entries()) {
    const result = attempt(registry, each, minute);
    if (isRefusal(result)) continue;
    check(result, each);
    registry = result.registry;
  }
  return registry;
}

const NOTHING = (): void => undefined;

describe('any life of a registry', () => {
  test('leaves a valid one that reads back as it was', () => {
    fc.assert(
      fc.property(life, (operations) => {
        live(operations, ({ registry: after }) => {
          const { registry, findings } = parseRegistry(formatRegistry(after), 'registry.json');
          expect(findings).toEqual([]);
          expect(registry).toEqual(after);
        });
      }),
    );
  });

  test('lets nothing run that is blocked, or without evals that passed or a reason', () => {
    let running = 0;
    let unproven = 0;
    fc.assert(
      fc.property(life, (operations) => {
        live(operations, ({ registry: after, changed, move }, { kind }) => {
          for (const prompt of Object.values(after.prompts)) {
            for (const state of Object.values(prompt.environments)) {
              if (state.version === null) continue;
              running += 1;
              expect(state.blocked?.map((block) => block.digest) ?? []).not.toContain(prompt.versions[state.version]?.digest);
            }
          }
          if (!changed || move === null || kind === 'rollback') return;
          const prompt = after.prompts[move.id];
          if (prompt?.versions[move.to]?.evidence?.conclusion === 'success') return;
          unproven += 1;
          expect(prompt?.environments[move.environment]?.reason).toMatch(/\S/);
        });
      }),
    );
    expect([running > 300, unproven > 5]).toEqual([true, true]);
  });

  test('changes nothing when an operation is repeated', () => {
    let repeated = 0;
    fc.assert(
      fc.property(life, (operations) => {
        live(operations, ({ registry: after }, each) => {
          const again = attempt(after, each, 59);
          repeated += 1;
          if (!isRefusal(again)) expect([each.kind, again.changed, again.registry]).toEqual([each.kind, false, after]);
        });
      }),
    );
    expect(repeated).toBeGreaterThan(100);
  });

  test('says `changed` exactly where the bytes change, and changes no other prompt', () => {
    fc.assert(
      fc.property(life, operation, (operations, last) => {
        const before = live(operations, NOTHING);
        const frozen = formatRegistry(before);
        const result = attempt(before, last, 58);
        expect(formatRegistry(before)).toBe(frozen);
        if (isRefusal(result)) {
          expect(result.message).not.toBe('');
          expect(result.help).not.toBe('');
          expect(`${result.message}${result.help}`).not.toContain('\n');
          return;
        }
        expect(result.changed).toBe(formatRegistry(result.registry) !== frozen);
        const others = ({ prompts }: Registry) => ({ ...prompts, [last.id]: undefined });
        expect(others(result.registry)).toEqual(others(before));
      }),
    );
  });

  test('gives the former version back on a rollback after a deploy', () => {
    let rolledBack = 0;
    fc.assert(
      fc.property(life, id, version, environment, (operations, prompt, next, place) => {
        const before = live(operations, NOTHING);
        const deployed = attempt(before, { kind: 'deploy', id: prompt, version: next, environment: place, reason: 'x' }, 57);
        const from = Object.hasOwn(before.prompts, prompt) ? before.prompts[prompt]?.environments[place]?.version : undefined;
        if (isRefusal(deployed) || !deployed.changed || typeof from !== 'string') return;
        const back = attempt(
          deployed.registry,
          { kind: 'rollback', id: prompt, environment: place, to: null, reason: null, block: true },
          58,
        );
        // Only a block that came since can stand in the way, and none came.
        expect(isRefusal(back)).toBe(false);
        if (isRefusal(back)) return;
        rolledBack += 1;
        expect(back.registry.prompts[prompt]?.environments[place]?.version).toBe(from);
        expect(back.move).toMatchObject({ from: next, to: from });
      }),
      { numRuns: 300 },
    );
    expect(rolledBack).toBeGreaterThan(5);
  });

  test('stays valid when a rollout is left', () => {
    fc.assert(
      fc.property(life, version, fc.boolean(), fc.option(version), (operations, canary, block, to) => {
        const registry = live(operations, NOTHING);
        const prompt = Object.hasOwn(registry.prompts, 'support') ? registry.prompts.support : undefined;
        const state = prompt?.environments.dev;
        if (!prompt || !state?.version || state.version === canary || !Object.hasOwn(prompt.versions, canary)) return;
        if (state.blocked?.some(({ digest: each }) => each === prompt.versions[canary]?.digest)) return;
        const rolling = withRollout(registry, 'dev', canary);
        const back = attempt(rolling, { kind: 'rollback', id: 'support', environment: 'dev', to, reason: null, block }, 59);
        if (isRefusal(back)) return;
        expect(parseRegistry(formatRegistry(back.registry), 'r').findings).toEqual([]);
        expect(back.registry.prompts.support?.environments.dev).not.toHaveProperty('rollout');
      }),
      { numRuns: 300 },
    );
  });
});
