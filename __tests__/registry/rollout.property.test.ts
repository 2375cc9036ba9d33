import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isRefusal } from '../../src/registry/apply.ts';
import { formatRegistry } from '../../src/registry/format.ts';
import type { Operation } from '../../src/registry/operation.ts';
import { parseRegistry } from '../../src/registry/parse.ts';
import type { Registry, Rollout } from '../../src/registry/registry.ts';
import { GUARDRAILS } from '../../src/registry/registry.ts';
import { attempt, deploy, digest, play, promote, register, start } from './sample.ts';

const START = play([
  register('1.0.0', { digest: digest('a') }),
  register('1.1.0', { digest: digest('b') }),
  register('2.0.0', { digest: digest('c'), evidence: null }),
  register('2.0.1', { digest: digest('a'), evidence: null }),
  deploy('1.0.0'),
  deploy('1.0.0', 'demo'),
  promote('staging'),
]);

const id = fc.constantFrom('support', 'support', 'support', 'support', 'support', 'constructor');
const version = fc.constantFrom('1.0.0', '1.1.0', '2.0.0', '2.0.1', '3.0.0');
const environment = fc.constantFrom('dev', 'dev', 'dev', 'dev', 'dev', 'demo', 'demo', 'staging', 'production', 'moon');
const reason = fc.option(fc.constantFrom('', 'why', 'two\nlines'));
const content = fc.constantFrom('a', 'b', 'c').map(digest);
const share = fc.oneof(
  fc.constantFrom(1, 5, 25, 50, 100),
  fc.double({ min: 0.001, max: 100, noNaN: true }),
  fc.constantFrom(0, -1, 0.0001, 101, Number.NaN, Number.POSITIVE_INFINITY),
);
const steps = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom([5, 25, 100], [10], [1, 2, 3], [100]) },
  fc.array(share, { maxLength: 4 }).map((list) => list.sort((a, b) => a - b)),
);
const key = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 });
const rarely = <T>(value: fc.Arbitrary<T>) => fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, value);
const kind = <K extends Operation['kind']>(name: K) => fc.constant(name);

const operation: fc.Arbitrary<Operation> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      ...{ kind: kind('rollout-start'), id, environment, to: version, steps, unit: fc.constantFrom('user' as const, 'request' as const) },
      slowMs: fc.option(fc.constantFrom(2000, 0.5)),
      holdMinutes: fc.option(fc.nat(2000)),
      guardrails: fc.subarray([...GUARDRAILS], { minLength: 1 }),
      ...{ allow: fc.array(key, { maxLength: 2 }), deny: fc.array(key, { maxLength: 2 }), reason },
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      ...{
        kind: kind('rollout-advance'),
        id,
        environment,
        percent: rarely(share),
        fromStep: rarely(fc.nat(3)),
        resume: fc.boolean(),
      },
    }),
  },
  fc.record({ kind: kind('rollout-pause'), id, environment, reason }),
  fc.record({ kind: kind('rollout-resume'), id, environment }),
  fc.record({
    ...{ kind: kind('rollout-abort'), id, environment, reason, block: fc.boolean() },
    rolloutId: fc.option(fc.constantFrom('r-1', 'r-2', 'r-3')),
  }),
  fc.record({ kind: kind('deploy'), id, version, environment, reason }),
  fc.record({ kind: kind('promote'), id, to: environment, reason }),
  fc.record({ kind: kind('rollback'), id, environment, to: fc.option(version), reason, block: fc.boolean() }),
  fc.record({ kind: fc.constantFrom('block' as const, 'unblock' as const), id, digest: content, environment, reason: fc.constant('x') }),
);
const life = fc
  .tuple(fc.boolean(), fc.array(operation, { minLength: 5, maxLength: 40, size: 'max' }))
  .map(([isRunning, operations]) => (isRunning ? [start('1.1.0'), ...operations] : operations));

/** What rollouts did so far, to hold the next one against. */
class Witness {
  readonly #shares = new Map<string, number>();
  readonly #running = new Map<string, Rollout>();
  readonly #ids = new Set<string>();
  seen = 0;

  look({ prompts }: Registry): void {
    for (const [prompt, { environments, versions }] of Object.entries(prompts)) {
      for (const [name, { version: stable, blocked = [], rollout }] of Object.entries(environments)) {
        const place = `${prompt} ${name}`;
        const running = [stable, rollout?.canary].flatMap((each) => versions[each ?? '']?.digest ?? []);
        expect(blocked.filter((each) => running.includes(each.digest))).toEqual([]);
        const before = this.#running.get(place);
        if (rollout === undefined) {
          this.#running.delete(place);
          continue;
        }
        this.seen += 1;
        this.#lookAt(place, rollout, before?.id === rollout.id ? before : null);
        this.#running.set(place, rollout);
      }
    }
  }

  #lookAt(place: string, rollout: Rollout, before: Rollout | null): void {
    const { id: rolloutId, percent, step, steps: list, salt } = rollout;
    if (before === null) {
      expect([...this.#ids]).not.toContain(rolloutId);
      this.#ids.add(rolloutId);
    } else {
      const { canary, unit, slowMs, guardrails } = before;
      expect(rollout).toMatchObject({ salt: before.salt, canary, unit, slowMs, guardrails });
      expect(step).toBe(before.percent === percent ? before.step : before.step + 1);
    }
    const epoch = `${place} ${rolloutId}/${step}`;
    expect(this.#shares.get(epoch) ?? percent).toBe(percent);
    this.#shares.set(epoch, percent);
    expect(salt).not.toContain(':');
    expect(list[step]).toBe(percent);
    const ahead = list.slice(step);
    expect(ahead).toEqual([...new Set(ahead)].sort((a, b) => a - b));
  }
}

describe('any sequence of rollouts', () => {
  test('leaves a valid registry, one share for each epoch, new ids, and nothing that is blocked running', () => {
    let seen = 0;
    let completed = 0;
    fc.assert(
      fc.property(life, (operations) => {
        const witness = new Witness();
        let registry = START;
        for (const [minute, each] of operations.entries()) {
          const frozen = formatRegistry(registry);
          const result = attempt(registry, each, minute);
          if (isRefusal(result)) {
            expect(`${result.message}\t${result.help}`).toMatch(/^[^\n]+\t[^\n]+$/);
            continue;
          }
          const text = formatRegistry(result.registry);
          expect([formatRegistry(registry) === frozen, text !== frozen]).toEqual([true, result.changed]);
          if (!result.changed) continue;
          const parsed = parseRegistry(text, 'registry.json');
          expect([parsed.findings, formatRegistry(parsed.registry) === text]).toEqual([[], true]);
          witness.look(result.registry);
          if (each.kind === 'rollout-advance' && result.move !== null) {
            completed += 1;
            const prompt = result.registry.prompts[each.id];
            const isProven = prompt?.versions[result.move.to]?.evidence?.conclusion === 'success';
            if (!isProven) expect(prompt?.environments[each.environment]?.reason).toMatch(/\S/);
          }
          registry = result.registry;
        }
        seen += witness.seen;
      }),
      { numRuns: 100 },
    );
    expect([seen > 150, completed > 8]).toEqual([true, true]);
  });

  test('does what is repeated once, where a repetition can be told', () => {
    let repeated = 0;
    fc.assert(
      fc.property(life, (operations) => {
        let registry = START;
        for (const [minute, each] of operations.entries()) {
          const result = attempt(registry, each, minute);
          if (isRefusal(result)) continue;
          registry = result.registry;
          const isTold = each.kind === 'rollout-advance' ? each.fromStep !== null || each.percent !== null : each.kind !== 'rollback';
          if (!result.changed || !isTold) continue;
          const again = attempt(registry, each, 59);
          repeated += 1;
          if (!isRefusal(again)) expect([each.kind, again.changed]).toEqual([each.kind, false]);
        }
      }),
    );
    expect(repeated).toBeGreaterThan(100);
  });
});
