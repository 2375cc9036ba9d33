import { describe, expect, test } from '@jest/globals';
import { formatRegistry } from '../../src/registry/format.ts';
import type { Operation, Refusal } from '../../src/registry/operation.ts';
import { parseRegistry } from '../../src/registry/parse.ts';
import type { EnvironmentState, Registry, Rollout } from '../../src/registry/registry.ts';
import { listEnded } from '../../src/registry/rollout-status.ts';
import {
  abort,
  advance,
  block,
  commit,
  deploy,
  digest,
  done,
  pause,
  play,
  refused,
  register,
  resume,
  rollback,
  stamp,
  start,
} from './sample.ts';

const DEPLOYED = play([register('1.0.0'), register('1.1.0'), deploy('1.0.0')]);
const stateOf = ({ prompts }: Registry, environment = 'dev'): EnvironmentState => prompts.support?.environments[environment] as never;
const rolloutOf = (registry: Registry, environment = 'dev'): Rollout => stateOf(registry, environment).rollout as Rollout;

describe('the start of a rollout', () => {
  test('writes what is fixed for all of it, and leaves the version as it runs', () => {
    const applied = done(DEPLOYED, start('1.1.0', { holdMinutes: 90, allow: ['ada', 'ada'], deny: ['bob'] }), 30);
    expect(applied).toMatchObject({ changed: true, move: null, summary: 'chore(registry): start rollout of support 1.1.0 in dev at 5 %' });
    expect(rolloutOf(applied.registry)).toEqual({
      ...{ id: 'r-1', canary: '1.1.0', percent: 5, step: 0, steps: [5, 25, 100], unit: 'user', salt: 'support/r-1', slowMs: 2000 },
      ...{ startedAt: stamp(30).at, startedBy: 'jo', guardrails: ['errors', 'slow', 'unhappy'], holdMinutes: 90 },
      ...{ allow: ['ada'], deny: ['bob'] },
    });
    const { rollout: _, ...kept } = stateOf(applied.registry);
    expect(kept).toEqual(stateOf(DEPLOYED));
    expect(applied.notes.join(' ')).toContain('5 %, 25 %, 100 % of users');
  });

  test('takes a number that no rollout of the prompt ever had, in whatever environment', () => {
    const other = play([deploy('1.0.0', 'demo'), start('1.1.0'), start('1.1.0', { environment: 'demo' })], DEPLOYED);
    expect([rolloutOf(other).id, rolloutOf(other, 'demo').id]).toEqual(['r-1', 'r-2']);
    const again = play([abort(), start('1.1.0')], other);
    expect(rolloutOf(again)).toMatchObject({ id: 'r-3', salt: 'support/r-3' });
    const { rollouts: _, ...prompt } = again.prompts.support as never as Record<string, unknown>;
    const uncounted = { ...again, prompts: { support: prompt } } as never as Registry;
    const demo = { environment: 'demo' };
    expect(rolloutOf(play([abort(demo), start('1.1.0', demo)], uncounted), 'demo').id).toBe('r-4');
  });

  test('without a threshold judges nothing as slow, and says how to give one', () => {
    const { registry, notes } = done(DEPLOYED, start('1.1.0', { slowMs: null }));
    expect(rolloutOf(registry).guardrails).toEqual(['errors', 'unhappy']);
    expect(notes.join(' ')).toContain('--slow-ms N');
  });

  test('has no salt where it is told so', () => {
    expect(rolloutOf(done(DEPLOYED, start('1.1.0', { salt: 'none' })).registry).salt).toBe('none');
  });

  test('is done once: the same again changes nothing, another one is refused', () => {
    const { registry } = done(DEPLOYED, start('1.1.0'));
    expect(done(registry, start('1.1.0'))).toMatchObject({ changed: false, registry, notes: [expect.stringContaining('r-1 is at 5 %')] });
    expect(done(registry, start('1.1.0', { slowMs: 2100 }))).toMatchObject({ changed: false });
    expect(refused(registry, start('1.1.0', { allow: ['ada'] })).code).toBe('rollout-running');
    expect(refused(registry, start('1.1.0', { steps: [10] }))).toMatchObject({
      code: 'rollout-running',
      help: expect.stringContaining('promptgate rollout advance support --environment dev'),
    });
  });

  test('is refused with the command that helps', () => {
    const same = play([register('1.0.1', { digest: digest('1.0.0') })], DEPLOYED);
    const unproven = play([register('2.0.0', { evidence: null })], DEPLOYED);
    const cases: readonly (readonly [Registry, Operation, Partial<Refusal>])[] = [
      [DEPLOYED, start('9.9.9'), { code: 'unknown-version' }],
      [DEPLOYED, start('1.1.0', { id: 'none' }), { code: 'unknown-prompt' }],
      [DEPLOYED, start('1.1.0', { environment: 'moon' }), { code: 'unknown-environment' }],
      [
        DEPLOYED,
        start('1.1.0', { environment: 'demo' }),
        { code: 'not-deployed', help: expect.stringContaining('registry deploy support 1.1.0 --environment demo') as never },
      ],
      [DEPLOYED, start('1.0.0'), { code: 'rollout-invalid' }],
      [same, start('1.0.1'), { code: 'rollout-invalid', message: expect.stringContaining('same content') as never }],
      [
        unproven,
        start('2.0.0'),
        // With all its options: a part of them would start another rollout.
        { code: 'no-evidence', help: expect.stringContaining('the same command with `--reason "why"`') as never },
      ],
      [play([block('1.1.0')], DEPLOYED), start('1.1.0'), { code: 'blocked', message: expect.stringContaining('it swears (jo, ') as never }],
      [
        play([deploy('1.0.0', 'staging')], DEPLOYED),
        start('1.1.0', { environment: 'staging' }),
        { code: 'out-of-order', help: expect.stringContaining('skip dev with a reason: the same command with `--reason "why"`') as never },
      ],
    ];
    for (const [registry, operation, refusal] of cases) expect(refused(registry, operation)).toMatchObject(refusal);
    const reasoned = done(unproven, start('2.0.0', { reason: 'hotfix' }));
    expect(rolloutOf(reasoned.registry).reason).toBe('hotfix');
    expect(reasoned.notes[0]).toContain('no evals that passed');
  });

  test.each<[string, Parameters<typeof start>[1]]>([
    ['no step', { steps: [] }],
    ['a share of nothing', { steps: [0, 5] }],
    ['a share that no key falls into', { steps: [0.0004] }],
    ['more than all', { steps: [50, 101] }],
    ['no number', { steps: [Number.NaN] }],
    ['an endless one', { steps: [Number.POSITIVE_INFINITY] }],
    ['steps that go down', { steps: [25, 5] }],
    ['steps that are the same in thousandths', { steps: [5, 5.0001] }],
    ['101 steps', { steps: Array.from({ length: 101 }, (_, at) => (at + 1) / 2) }],
    ['a threshold of nothing', { slowMs: 0 }],
    ['a threshold of no number', { slowMs: Number.NaN }],
    ['half a minute', { holdMinutes: 0.5 }],
    ['a hold below nothing', { holdMinutes: -1 }],
    ['no guardrail', { guardrails: [] }],
    ['slow alone, without a threshold', { guardrails: ['slow'], slowMs: null }],
    ['a guardrail twice', { guardrails: ['errors', 'errors'] }],
    ['a key on both lists', { allow: ['ada'], deny: ['ada'] }],
    ['an empty key', { allow: [''] }],
    ['half of a surrogate pair', { deny: ['\ud83d'] }],
    ['a list without end', { allow: Array.from({ length: 1001 }, (_, at) => `u${at}`) }],
  ])('is not done with %s', (_, more) => {
    const refusal = refused(DEPLOYED, start('1.1.0', more));
    expect([refusal.code, refusal.message.length > 10, refusal.help.length > 10]).toEqual(['rollout-invalid', true, true]);
  });
});

describe('a rollout on its way', () => {
  const RUNNING = play([start('1.1.0')], DEPLOYED);

  test('goes step by step, and behind the last one it is a deploy', () => {
    const first = done(RUNNING, advance(), 40);
    expect(first).toMatchObject({ move: null, summary: 'chore(registry): take rollout of support 1.1.0 in dev from 5 % to 25 %' });
    expect(rolloutOf(first.registry)).toMatchObject({ percent: 25, step: 1, steps: [5, 25, 100], steppedAt: stamp(40).at, id: 'r-1' });
    const last = done(first.registry, advance());
    expect(rolloutOf(last.registry)).toMatchObject({ percent: 100, step: 2 });
    const complete = done(last.registry, advance(), 50);
    expect(complete.move).toEqual({
      id: 'support',
      environment: 'dev',
      from: '1.0.0',
      to: '1.1.0',
      digest: digest('1.1.0'),
      commit: commit('1.1.0'),
    });
    expect(stateOf(complete.registry)).toEqual({ version: '1.1.0', deployedAt: stamp(50).at, deployedBy: 'jo', previous: '1.0.0' });
    expect(done(complete.registry, rollback()).move).toMatchObject({ from: '1.1.0', to: '1.0.0' });
  });

  test.each<[string, number, number[], number[]]>([
    ['up: planned shares above it follow', 30, [5, 25, 50, 100], [5, 30, 50, 100]],
    ['down: the planned shares above it come again', 1, [5, 25, 50, 100], [5, 1, 5, 25, 50, 100]],
    ['up to the end', 100, [5, 25], [5, 100]],
    ['in thousandths', 7.12345, [5], [5, 7.123]],
  ])('goes to a share that is named, %s', (_, percent, steps, after) => {
    const { registry } = done(play([start('1.1.0', { steps })], DEPLOYED), advance({ percent }));
    expect(rolloutOf(registry)).toMatchObject({ percent: after[1], step: 1, steps: after });
  });

  test('stays where it is for the share that it has, and for a step that it has left', () => {
    expect(done(RUNNING, advance({ percent: 5 }))).toMatchObject({ changed: false, registry: RUNNING });
    const next = play([advance({ fromStep: 0 })], RUNNING);
    expect(done(next, advance({ fromStep: 0 }))).toMatchObject({ changed: false, registry: next });
    expect(done(next, advance({ fromStep: 0, percent: 60 }))).toMatchObject({ changed: false });
    expect(done(next, advance({ rolloutId: 'r-9' }))).toMatchObject({ changed: false, registry: next });
  });

  test('has at most a hundred shares, and the last of its plan stays', () => {
    const percents = Array.from({ length: 98 }, (_, at) => (at % 2 === 0 ? 10 : 5));
    const long = play(
      percents.map((percent) => advance({ percent })),
      RUNNING,
    );
    const last = done(long, advance({ percent: 50 })).registry;
    expect(rolloutOf(last).steps).toHaveLength(100);
    expect(refused(last, advance({ percent: 60 }))).toMatchObject({ code: 'rollout-invalid', help: expect.stringContaining('abort') });
    expect(done(last, advance()).move).toMatchObject({ to: '1.1.0' });
  });

  test('waits while it is paused, and goes on', () => {
    const paused = play([pause({ reason: 'two\nlines' })], RUNNING);
    expect(rolloutOf(paused).paused).toEqual({ reason: 'two lines', by: 'jo', at: stamp(0).at });
    expect(done(paused, pause())).toMatchObject({ changed: false, notes: [expect.stringContaining('two lines')] });
    expect(refused(paused, advance())).toMatchObject({ code: 'rollout-paused', help: expect.stringContaining('--resume') });
    expect(rolloutOf(done(paused, advance({ resume: true })).registry)).not.toHaveProperty('paused');
    expect(rolloutOf(done(paused, advance({ resume: true, percent: 5 })).registry)).toEqual(rolloutOf(RUNNING));
    const resumed = done(paused, resume());
    expect(resumed.registry).toEqual(RUNNING);
    expect(done(RUNNING, resume())).toMatchObject({ changed: false });
  });

  test('cannot be advanced where its content is blocked by an edit', () => {
    const state = stateOf(RUNNING);
    const blocked = [{ digest: digest('1.1.0'), reason: 'seen', by: 'eve', at: stamp().at }];
    const prompt = { ...RUNNING.prompts.support, environments: { dev: { ...state, blocked } } };
    const edited = { ...RUNNING, prompts: { support: prompt } } as Registry;
    expect(refused(edited, advance())).toMatchObject({ code: 'blocked', message: expect.stringContaining('eve') });
    expect(stateOf(done(edited, abort({ block: true })).registry).blocked).toEqual(blocked);
  });

  test('ends at once, with or without a block, and once', () => {
    const free = done(RUNNING, abort());
    expect(free).toMatchObject({ move: null, summary: 'chore(registry): abort rollout of support 1.1.0 in dev, back to 1.0.0' });
    const ended = { id: 'r-1', canary: '1.1.0', by: 'jo', at: stamp().at };
    expect(stateOf(free.registry)).toEqual({ ...stateOf(DEPLOYED), ended });
    expect(stateOf(done(RUNNING, abort({ reason: ' enough\nfor today ' })).registry).ended).toEqual({
      ...ended,
      reason: 'enough for today',
    });
    expect(stateOf(done(free.registry, start('1.1.0')).registry)).not.toHaveProperty('ended');
    expect(free).not.toHaveProperty('left');
    const forbidden = done(RUNNING, abort({ block: true, reason: 'it lies', rolloutId: 'r-1' }));
    expect(forbidden.left).toMatchObject({ from: '1.1.0', to: '1.0.0' });
    expect(stateOf(forbidden.registry).blocked).toEqual([{ digest: digest('1.1.0'), reason: 'it lies', by: 'jo', at: stamp().at }]);
    expect(done(forbidden.registry, abort({ block: true, rolloutId: 'r-1' }))).toMatchObject({ changed: false });
    for (const operation of [abort(), advance(), pause(), resume()]) expect(refused(free.registry, operation).code).toBe('no-rollout');
    expect(refused(forbidden.registry, deploy('1.1.0')).code).toBe('blocked');
  });

  test('is told as what runs until something else is deployed', () => {
    const free = done(RUNNING, abort(), 60).registry;
    expect(listEnded(free, {})).toMatchObject([{ rolloutId: 'r-1', canary: '1.1.0', version: '1.0.0' }]);
    // Of this one everybody gets the canary now.
    expect(listEnded(done(free, deploy('1.1.0'), 61).registry, {})).toEqual([]);
  });

  test('stands in the way of a deploy and of a block, which name how it ends', () => {
    const more = play([register('2.0.0')], RUNNING);
    for (const operation of [deploy('2.0.0'), deploy('1.1.0'), block('1.1.0')])
      expect(refused(more, operation)).toMatchObject({
        code: 'rollout-running',
        help: expect.stringContaining('promptgate rollout abort support'),
      });
  });
});

describe('a rollout in a registry that was edited', () => {
  const RUNNING = play([start('1.1.0', { allow: ['ada'] })], DEPLOYED);
  test.each<[string, object, RegExp]>([
    ['a salt with a colon', { salt: 'a:b' }, /salt "a:b"/],
    ['an empty salt', { salt: '' }, /empty/],
    ['a key on both lists', { deny: ['ada'] }, /`allow` and in `deny`/],
    ['a guardrail that is none', { guardrails: ['speed'] }, /must be one of errors/],
    ['a day that is none', { steppedAt: '2026-02-30T10:00:00Z' }, /does not exist/],
    ['a pause without a reason', { paused: { by: 'jo', at: stamp().at } }, /has no `reason`/],
    ['a misspelt field', { holdMinute: 5 }, /not a field/],
  ])('%s is told', (_, more, message) => {
    const prompt = {
      ...RUNNING.prompts.support,
      environments: { dev: { ...stateOf(RUNNING), rollout: { ...rolloutOf(RUNNING), ...more } } },
    };
    const { findings } = parseRegistry(formatRegistry({ ...RUNNING, prompts: { support: prompt } } as Registry), 'registry.json');
    expect(findings.map((finding) => `${finding.message} ${finding.help}`)).toEqual([expect.stringMatching(message)]);
  });

  test.each<[string, object, RegExp]>([
    ['nobody', { by: undefined }, /has no `by`/],
    ['no day', { at: '2026-02-30T10:00:00Z' }, /does not exist/],
    ['a misspelt reason', { reson: 'slow' }, /Did you mean `reason`/],
  ])('one that was taken back by %s is told', (_, more, message) => {
    const { rollout: _r, ...state } = stateOf(RUNNING);
    const ended = { id: 'r-1', canary: '1.1.0', by: 'jo', at: stamp().at, ...more };
    const prompt = { ...RUNNING.prompts.support, environments: { dev: { ...state, ended } } };
    const { findings } = parseRegistry(formatRegistry({ ...RUNNING, prompts: { support: prompt } } as Registry), 'registry.json');
    expect(findings.map((finding) => `${finding.message} ${finding.help}`)).toEqual([expect.stringMatching(message)]);
  });
});
