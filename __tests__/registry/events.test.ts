import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { RegistryRevision } from '../../src/registry/events.ts';
import { listEvents } from '../../src/registry/events.ts';
import type { Operation } from '../../src/registry/operation.ts';
import type { EnvironmentState, RegisteredVersion, Registry } from '../../src/registry/registry.ts';
import { abort, advance, deploy, pause, play, register, resume, rollback, start as startOf } from './sample.ts';

const digest = (mark: string) => `sha256:${mark.repeat(64).slice(0, 64)}`;
const version = (mark: string): RegisteredVersion => ({
  digest: digest(mark),
  commit: mark.repeat(40).slice(0, 40),
  registeredAt: '2026-01-01T00:00:00Z',
  evidence: null,
});
const VERSIONS = { '1.3.1': version('a'), '1.3.2': version('b'), '1.4.0': version('c') };
const runs = (name: string | null, at: string, more: Partial<EnvironmentState> = {}): EnvironmentState => ({
  version: name,
  deployedAt: name === null ? null : at,
  deployedBy: name === null ? null : 'ada',
  previous: null,
  ...more,
});
const registry = (environments: Record<string, EnvironmentState>, versions: Record<string, RegisteredVersion> = VERSIONS): Registry => ({
  schemaVersion: 1,
  prompts: { support: { versions, environments } },
});
const revise = (...registries: (Registry | null)[]): RegistryRevision[] =>
  registries.map((each, index) => ({
    commit: String(index).repeat(40),
    author: 'Bo <bo@example.com>',
    at: `2026-02-0${index + 1}T00:00:00Z`,
    registry: each,
  }));
const tell = (revisions: RegistryRevision[], options: Parameters<typeof listEvents>[1] = {}) =>
  listEvents(revisions, options).map(({ kind, environment, version: name, from, reason }) =>
    [kind, environment, name, from, reason].filter((part) => part !== null).join(' '),
  );

/** The registry after each of some operations, as commits. */
const listStates = (before: Registry, operations: readonly Operation[]): RegistryRevision[] =>
  operations.map((_, index) => ({
    commit: String(index).repeat(40),
    author: 'Ada',
    at: `2026-02-0${index + 1}T00:00:00Z`,
    registry: play(operations.slice(0, index + 1), before),
  }));

describe('the registry’s history as events', () => {
  test('versions come, go and are rewritten', () => {
    const { '1.4.0': _left, ...fewer } = VERSIONS;
    const other = { ...fewer, '1.3.1': version('d') };
    expect(tell(revise(registry({}), registry({}, fewer), registry({}, other)))).toEqual([
      'registered 1.3.1',
      'registered 1.3.2',
      'registered 1.4.0',
      'unregistered 1.4.0',
      'rewritten 1.3.1',
    ]);
  });

  test('a deploy, a promotion over it, a rollback with what it blocks, and the block taken away', () => {
    const block = { digest: digest('c'), reason: 'invents refunds', by: 'eve', at: '2026-02-03T10:00:00Z' };
    const history = revise(
      registry({ production: runs('1.3.2', '2026-02-01T10:00:00Z') }),
      registry({ production: runs('1.4.0', '2026-02-02T10:00:00Z', { previous: '1.3.2', reason: 'judged by hand' }) }),
      registry({ production: runs('1.3.2', '2026-02-03T10:00:00Z', { previous: '1.4.0', blocked: [block] }) }),
      registry({ production: runs('1.3.2', '2026-02-03T10:00:00Z', { previous: '1.4.0' }) }),
    );
    expect(tell(history, { start: registry({}) })).toEqual([
      'deployed production 1.3.2',
      'deployed production 1.4.0 1.3.2 judged by hand',
      'rolled-back production 1.3.2 1.4.0 invents refunds',
      'blocked production 1.4.0 invents refunds',
      'unblocked production 1.4.0',
    ]);
    expect(listEvents(history).find(({ kind }) => kind === 'blocked')).toMatchObject({ by: 'eve', at: '2026-02-03T10:00:00Z' });
  });

  test('why a block was lifted stands in the commit’s message, for its change leaves nothing in the file', () => {
    const block = { digest: digest('c'), reason: 'invents refunds', by: 'eve', at: '2026-02-03T10:00:00Z' };
    const [blocked, lifted] = revise(
      registry({ production: runs('1.3.2', '2026-02-03T10:00:00Z', { blocked: [block] }) }),
      registry({ production: runs('1.3.2', '2026-02-03T10:00:00Z') }),
    ) as [RegistryRevision, RegistryRevision];
    const reasonOf = (message: string) => listEvents([blocked, { ...lifted, message }]).find(({ kind }) => kind === 'unblocked')?.reason;
    const subject = 'chore(registry): unblock support 1.4.0 in production';
    expect(reasonOf(`${subject}\n\nReason: it was the provider\n`)).toBe('it was the provider');
    expect(reasonOf(`${subject}\n\nReason: two\nlines\n\nSigned-off-by: Ada\n`)).toBe('two\nlines');
    for (const message of [subject, `${subject}\n\nReason:\n`, `${subject}\n\nReason:  \n`, `Reason: none\n`, ''])
      expect(reasonOf(message)).toBeNull();
  });

  test('who and when are the registry’s own; the commit’s where the registry is silent', () => {
    const [deployed, withdrawn] = listEvents(
      revise(registry({ dev: runs('1.3.2', '2025-05-05T05:05:05Z') }), registry({ dev: runs(null, '') })),
      { start: registry({}) },
    );
    expect(deployed).toMatchObject({ by: 'ada', at: '2025-05-05T05:05:05Z', commit: '0'.repeat(40), digest: digest('b') });
    expect(withdrawn).toMatchObject({ kind: 'withdrawn', from: '1.3.2', by: 'Bo <bo@example.com>', at: '2026-02-02T00:00:00Z' });
  });

  test('a lower version is a rollback without a block, too; a higher one is one where what ran is blocked, or no longer named', () => {
    const block = { digest: digest('a'), reason: 'rude', by: 'eve', at: '2026-02-02T10:00:00Z' };
    const [before, lower] = [registry({ dev: runs('1.4.0', '1') }), registry({ dev: runs('1.3.1', '2') })];
    expect(tell(revise(lower), { start: before })).toEqual(['rolled-back dev 1.3.1 1.4.0']);
    expect(tell(revise(registry({ dev: runs('1.4.0', '3', { blocked: [block] }) })), { start: lower })[0]).toBe(
      'rolled-back dev 1.4.0 1.3.1 rude',
    );
    const back = registry({ dev: runs('1.4.0', '3') });
    expect(tell(revise(back), { start: lower })).toEqual(['rolled-back dev 1.4.0 1.3.1']);
  });

  test('a rollout from its start to its end', () => {
    const rollout = {
      id: 'r-1',
      canary: '1.4.0',
      percent: 5,
      step: 0,
      unit: 'user' as const,
      salt: 's',
      slowMs: null,
      steps: [5, 100],
      startedAt: '2026-02-01T10:00:00Z',
    };
    const at = (more: Partial<EnvironmentState>) => registry({ dev: runs('1.3.2', '1', more) });
    expect(tell(revise(at({ rollout }), at({ rollout: { ...rollout, percent: 100, step: 1 } }), at({})), { start: at({}) })).toEqual([
      'rollout-started dev 1.4.0 1.3.2 5 %',
      'rollout-changed dev 1.4.0 1.3.2 100 %',
      'rollout-ended dev 1.4.0 1.3.2',
    ]);
  });

  test('the steps, pauses and the end of rollouts, as the commands write them', () => {
    const start = startOf('1.1.0', { reason: 'hotfix' });
    const story = [
      start,
      pause({ reason: 'look' }),
      resume(),
      advance(),
      abort({ reason: 'enough' }),
      startOf('1.1.0'),
      abort({ block: true, reason: 'it lies' }),
    ];
    const before = play([register('1.0.0'), register('1.1.0'), deploy('1.0.0')]);
    const told = listEvents(listStates(before, story), { start: before }).map(
      ({ kind, rolloutId, reason, outcome, by }) => `${kind} ${rolloutId} ${reason} ${outcome} ${by}`,
    );
    expect(told).toEqual([
      'rollout-started r-1 5 %, hotfix undefined jo',
      'rollout-paused r-1 look undefined jo',
      'rollout-resumed r-1 null undefined Ada',
      'rollout-changed r-1 25 % undefined Ada',
      'rollout-ended r-1 enough aborted jo',
      'rollout-started r-2 5 % undefined jo',
      'blocked undefined it lies undefined jo',
      'rollout-ended r-2 it lies rolled-back jo',
    ]);
  });

  test('a rollout that is complete is a deploy, and one that another version replaced is told', () => {
    const before = play([register('1.0.0'), register('1.1.0'), deploy('1.0.0'), startOf('1.1.0', { steps: [100] })]);
    const complete = listEvents(listStates(before, [advance()]), { start: before });
    expect(complete.map(({ kind, version, from, outcome }) => [kind, version, from, outcome])).toEqual([
      ['deployed', '1.1.0', '1.0.0', undefined],
      ['rollout-ended', '1.1.0', '1.0.0', 'completed'],
    ]);
    const [replaced] = listEvents(listStates(play([register('0.9.0')], before), [rollback('dev', { to: '0.9.0', block: false })]), {
      start: before,
    }).filter(({ kind }) => kind === 'rollout-ended');
    expect(replaced).toMatchObject({ version: '1.1.0', from: '1.0.0', outcome: 'replaced' });
  });

  test('the first revision of a history that is cut off tells nothing, and one that cannot be read is passed over', () => {
    const [one, two] = [registry({ dev: runs('1.3.1', '1') }), registry({ dev: runs('1.3.2', '2', { previous: '1.3.1' }) })];
    expect(tell(revise(one, null, two), { start: null })).toEqual(['deployed dev 1.3.2 1.3.1']);
  });

  test('one prompt alone, and ids that every object has a property for', () => {
    const prompts = JSON.parse('{"__proto__":{"versions":{},"environments":{}},"constructor":{"versions":{},"environments":{}}}');
    const added = JSON.parse(JSON.stringify(prompts).replaceAll('"versions":{}', `"versions":{"1.0.0":${JSON.stringify(version('a'))}}`));
    const history = revise({ schemaVersion: 1, prompts }, { schemaVersion: 1, prompts: added });
    expect(listEvents(history).map(({ id }) => id)).toEqual(['__proto__', 'constructor']);
    expect(listEvents(history, { id: 'constructor' })).toHaveLength(1);
  });

  test('whoever replays the events gets what the last revision holds', () => {
    const state = fc
      .record({
        name: fc.constantFrom(null, ...Object.keys(VERSIONS)),
        at: fc.integer({ min: 1, max: 3 }),
        block: fc.option(fc.constantFrom('a', 'b', 'c')),
      })
      .map(({ name, at, block }) =>
        runs(
          name,
          `2026-01-0${at}T00:00:00Z`,
          block === null ? {} : { blocked: [{ digest: digest(block), reason: 'r', by: 'b', at: 't' }] },
        ),
      );
    const histories = fc.array(
      fc.dictionary(fc.constantFrom('dev', 'production'), state).map((states) => registry(states)),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(histories, (registries) => {
        const runsNow = new Map<string, string | null>();
        const blocked = new Set<string>();
        for (const event of listEvents(revise(...registries))) {
          const { kind, environment, version: name, digest: content } = event;
          if (environment === null) continue;
          if (kind === 'deployed' || kind === 'rolled-back') runsNow.set(environment, name);
          if (kind === 'withdrawn') runsNow.set(environment, null);
          if (kind === 'blocked') blocked.add(`${environment} ${content}`);
          if (kind === 'unblocked') blocked.delete(`${environment} ${content}`);
        }
        const last = Object.entries(registries.at(-1)?.prompts.support?.environments ?? {});
        const running = last.flatMap(([environment, { version: name }]) => (name === null ? [] : [[environment, name]]));
        expect(Object.fromEntries([...runsNow].filter(([, name]) => name !== null))).toEqual(Object.fromEntries(running));
        expect([...blocked].sort()).toEqual(
          last.flatMap(([environment, { blocked: blocks = [] }]) => blocks.map((block) => `${environment} ${block.digest}`)).sort(),
        );
      }),
      { numRuns: 200 },
    );
  });
});
