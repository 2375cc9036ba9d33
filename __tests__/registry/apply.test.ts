import { describe, expect, test } from '@jest/globals';
import { findState, findVersion } from '../../src/registry/lookup.ts';
import { EMPTY_REGISTRY } from '../../src/registry/registry.ts';
import {
  attempt,
  block,
  commit,
  deploy,
  digest,
  done,
  PASSED,
  play,
  promote,
  refused,
  register,
  rollback,
  stamp,
  unblock,
  withRollout,
} from './sample.ts';

const BASE = play([register('1.0.0'), register('1.1.0'), register('2.0.0', { evidence: null })]);
const state = (registry: typeof BASE, environment = 'dev') => findState(registry, 'support', environment);

describe('register', () => {
  test('adds a version, and a prompt with its first one', () => {
    const { registry, changed, summary, move } = done(EMPTY_REGISTRY, register('1.0.0'), 5);
    expect({ changed, summary, move }).toEqual({ changed: true, summary: 'chore(registry): register support 1.0.0', move: null });
    const entry = { digest: digest('1.0.0'), commit: commit('1.0.0'), registeredAt: stamp(5).at, evidence: PASSED };
    expect(registry.prompts).toEqual({ support: { maintainer: 'team@example.com', versions: { '1.0.0': entry }, environments: {} } });
    expect(EMPTY_REGISTRY.prompts).toEqual({});
  });

  test('does nothing where it is registered, and keeps the first commit', () => {
    const { registry, changed } = done(BASE, register('1.0.0', { commit: commit('later'), maintainer: 'other@example.com' }));
    expect([changed, registry]).toEqual([false, BASE]);
  });

  test('takes evidence that is better, and none that is worse', () => {
    const { registry, changed, summary } = done(BASE, register('2.0.0'));
    expect([changed, summary]).toEqual([true, 'chore(registry): add evidence to support 2.0.0']);
    expect(findVersion(registry, 'support', '2.0.0')?.evidence).toEqual(PASSED);
    expect(done(BASE, register('1.0.0', { evidence: { ...PASSED, conclusion: 'failure' } })).changed).toBe(false);
    expect(done(BASE, register('1.0.0', { evidence: null })).changed).toBe(false);
  });

  test('refuses other content for a version, and an id in another case', () => {
    const other = refused(BASE, register('1.0.0', { digest: digest('other') }));
    expect(other).toMatchObject({ code: 'version-conflict', help: expect.stringContaining('promptgate bump support patch -m') });
    const twin = refused(BASE, register('1.0.0', { id: 'Support' }));
    expect(twin).toMatchObject({ code: 'version-conflict', message: expect.stringContaining('differ in case alone') });
  });

  test('takes ids that every object has', () => {
    const registry = play([register('1.0.0', { id: 'constructor' })]);
    expect(Object.keys(registry.prompts)).toEqual(['constructor']);
    expect(refused(registry, { ...deploy('1.0.0'), id: 'toString' } as never).code).toBe('unknown-prompt');
    expect(refused(registry, { ...deploy('valueOf'), id: 'constructor' } as never).code).toBe('unknown-version');
    expect(done(registry, { ...deploy('1.0.0'), id: 'constructor' } as never).changed).toBe(true);
  });
});

describe('deploy', () => {
  test('puts a version into an environment, and remembers the one before', () => {
    const { registry, changed, summary, move, notes } = done(play([deploy('1.0.0')], BASE), deploy('1.1.0'), 9);
    expect({ changed, summary, notes }).toEqual({ changed: true, summary: 'chore(registry): deploy support 1.1.0 to dev', notes: [] });
    expect(move).toEqual({
      id: 'support',
      environment: 'dev',
      from: '1.0.0',
      to: '1.1.0',
      digest: digest('1.1.0'),
      commit: commit('1.1.0'),
    });
    expect(state(registry)).toEqual({ version: '1.1.0', deployedAt: stamp(9).at, deployedBy: 'jo', previous: '1.0.0' });
  });

  test('does nothing where it runs already, and says since when', () => {
    const registry = play([deploy('1.0.0')], BASE);
    const again = done(registry, deploy('1.0.0', 'dev', 'because'), 30);
    expect([again.changed, again.registry, again.move]).toEqual([false, registry, null]);
    expect(again.notes.join()).toContain(`since ${stamp(0).at} (jo)`);
  });

  test.each([
    ['a prompt', { ...deploy('1.0.0'), id: 'suport' } as never, 'unknown-prompt', 'Did you mean support?'],
    ['a version', deploy('1.0.1'), 'unknown-version', 'Did you mean'],
    ['a version that was not released', deploy('2.1.0'), 'unknown-version', '2.0.0; `promptgate release` registers'],
    ['an environment', deploy('1.0.0', 'prodution'), 'unknown-environment', 'Did you mean production?'],
  ])('refuses %s that is not known, and suggests one that is', (_, operation, code, help) => {
    expect(refused(BASE, operation)).toMatchObject({ code, help: expect.stringContaining(help) });
  });

  test('quotes what was typed as far as a line holds it', () => {
    const { message, help } = refused(BASE, deploy(`${'x'.repeat(10_000)}\n::error::`));
    expect(message.length + help.length).toBeLessThan(400);
    expect(message).not.toContain('\n');
    expect(refused(EMPTY_REGISTRY, deploy('1.0.0')).help).toContain('promptgate release');
  });

  test.each([
    [null, 'no evals vouch for it'],
    [{ ...PASSED, conclusion: 'failure' as const }, 'its evals ended in failure'],
    [{ ...PASSED, conclusion: 'neutral' as const }, 'its evals ended in neutral'],
  ])('needs a reason where no evals passed: %o', (evidence, why) => {
    const registry = play([register('3.0.0', { evidence })], BASE);
    for (const reason of [null, '', ' \n ']) {
      const refusal = refused(registry, deploy('3.0.0', 'dev', reason));
      expect(refusal).toMatchObject({ code: 'no-evidence', message: expect.stringContaining(why) });
      expect(refusal.help).toContain('promptgate registry deploy support 3.0.0 --environment dev --reason "why"');
    }
    const applied = done(registry, deploy('3.0.0', 'dev', ' the outage\nof today '));
    expect(state(applied.registry)?.reason).toBe('the outage of today');
    expect(applied.notes.join()).toContain('It goes out for the reason that was given');
  });

  test('drops the reason of the version before', () => {
    const registry = play([deploy('2.0.0', 'dev', 'why not'), deploy('1.0.0')], BASE);
    expect(state(registry)).not.toHaveProperty('reason');
  });

  test('bounds a reason', () => {
    const registry = play([deploy('2.0.0', 'dev', '😀'.repeat(5000))], BASE);
    expect(state(registry)?.reason?.length).toBeLessThan(1100);
    expect(state(registry)?.reason?.isWellFormed()).toBe(true);
  });

  test('goes through the environments in their order, or for a reason', () => {
    const refusal = refused(BASE, deploy('1.0.0', 'staging'));
    expect(refusal).toMatchObject({ code: 'out-of-order', message: expect.stringContaining('has not been in dev') });
    expect(refusal.help).toContain('promptgate registry deploy support 1.0.0 --environment dev');
    expect(done(BASE, deploy('1.0.0', 'staging', 'hotfix')).changed).toBe(true);
    // It ran there before what runs there now.
    const moved = play([deploy('1.0.0'), deploy('1.1.0')], BASE);
    expect(done(moved, deploy('1.0.0', 'staging')).changed).toBe(true);
    expect(refused(moved, deploy('1.0.0', 'production')).code).toBe('out-of-order');
    // An environment outside of the order has none before it.
    expect(done(BASE, deploy('1.0.0', 'demo')).changed).toBe(true);
  });

  test('takes the same content for what was there under another version', () => {
    const registry = play([
      register('1.2.0-rc.1', { digest: digest('1.2') }),
      register('1.2.0', { digest: digest('1.2') }),
      deploy('1.2.0-rc.1'),
    ]);
    expect(done(registry, deploy('1.2.0', 'staging')).changed).toBe(true);
  });

  test('does not count an environment that took it back', () => {
    const registry = play([deploy('1.0.0'), deploy('1.1.0'), rollback()], BASE);
    expect(refused(registry, deploy('1.1.0', 'staging'))).toMatchObject({
      code: 'out-of-order',
      message: expect.stringContaining('taken back in dev'),
    });
  });

  test('refuses what is blocked, whatever the reason and the version that carries it', () => {
    const registry = play([block('1.1.0'), register('1.1.1', { digest: digest('1.1.0') })], BASE);
    for (const version of ['1.1.0', '1.1.1']) {
      const refusal = refused(registry, deploy(version, 'dev', 'I must'));
      expect(refusal).toMatchObject({ code: 'blocked', message: expect.stringContaining(`it swears (jo, ${stamp(0).at})`) });
      expect(refusal.help).toContain(`promptgate registry unblock support ${digest('1.1.0')} --environment dev -m "why"`);
    }
    expect(done(registry, deploy('1.1.0', 'demo')).changed).toBe(true);
  });

  test('waits for a rollout, unless it is the stable version that runs anyway', () => {
    const registry = withRollout(play([deploy('1.0.0')], BASE), 'dev', '1.1.0');
    for (const version of ['1.1.0', '2.0.0']) {
      const refusal = refused(registry, deploy(version, 'dev', 'now'));
      expect(refusal).toMatchObject({
        code: 'rollout-running',
        help: expect.stringContaining('promptgate rollout abort support --environment dev'),
      });
    }
    const same = done(registry, deploy('1.0.0'));
    expect([same.changed, same.notes.length]).toEqual([false, 2]);
  });
});

describe('promote', () => {
  test('moves what the environment before runs', () => {
    const applied = done(play([deploy('1.1.0')], BASE), promote('staging'));
    expect(applied.summary).toBe('chore(registry): promote support 1.1.0 to staging');
    expect(applied.move).toMatchObject({ environment: 'staging', from: null, to: '1.1.0' });
    expect(done(applied.registry, promote('staging')).changed).toBe(false);
  });

  test('moves the stable version of a rollout, and says so', () => {
    const registry = withRollout(play([deploy('1.0.0')], BASE), 'dev', '1.1.0');
    const applied = done(registry, promote('staging'));
    expect(applied.move?.to).toBe('1.0.0');
    expect(applied.notes.join()).toContain('dev is rolling out 1.1.0');
  });

  test.each([
    ['the first environment', promote('dev'), 'out-of-order', /dev is the first environment .* dev → staging → production/],
    ['one outside of the order', promote('demo'), 'out-of-order', /demo is not in the order/],
    ['one that there is not', promote('prod'), 'unknown-environment', /no environment prod/],
    ['out of an empty one', promote('production'), 'not-deployed', /staging runs no version of support/],
    ['a stranger', { ...promote('staging'), id: 'x' } as never, 'unknown-prompt', /No prompt x/],
  ])('refuses %s', (_, operation, code, message) => {
    expect(refused(BASE, operation)).toMatchObject({ code, message: expect.stringMatching(message) });
  });

  test('has the gates of a deploy', () => {
    const unproven = play([deploy('2.0.0', 'dev', 'a try')], BASE);
    expect(refused(unproven, promote('staging')).code).toBe('no-evidence');
    expect(done(unproven, promote('staging', 'a try')).changed).toBe(true);
    const blocked = play([deploy('1.1.0'), block('1.1.0', 'staging')], BASE);
    expect(refused(blocked, promote('staging', 'please')).code).toBe('blocked');
  });
});

describe('rollback', () => {
  const deployed = play([deploy('1.0.0'), deploy('1.1.0')], BASE);

  test('goes back to the version before and blocks what was left', () => {
    const { registry, summary, move, notes } = done(deployed, rollback(), 7);
    expect(summary).toBe('chore(registry): roll support in dev back to 1.0.0');
    expect(move).toMatchObject({ from: '1.1.0', to: '1.0.0', digest: digest('1.0.0') });
    expect(notes).toEqual(['1.1.0 cannot be deployed to dev again until it is unblocked.']);
    expect(state(registry)).toEqual({
      version: '1.0.0',
      deployedAt: stamp(7).at,
      deployedBy: 'jo',
      previous: null,
      blocked: [{ digest: digest('1.1.0'), reason: 'rolled back from 1.1.0 to 1.0.0', by: 'jo', at: stamp(7).at }],
    });
    expect(refused(registry, deploy('1.1.0')).code).toBe('blocked');
  });

  test.each([
    ['goes no step further back', deployed, '1.0.0'],
    ['out of a rollout neither', withRollout(deployed, 'dev', '1.0.0'), '1.1.0'],
  ])('that the same run asks for again %s', (_, before, version) => {
    const first = done(before, rollback('dev', { mark: 'run 7' }));
    expect(state(first.registry)?.version).toBe(version);
    const again = done(first.registry, rollback('dev', { mark: 'run 7' }));
    expect([again.changed, again.move, state(again.registry)]).toEqual([false, null, state(first.registry)]);
    const other = done(first.registry, rollback('dev', { mark: 'comment 7', to: version }));
    expect(other.notes.join()).not.toContain('before by the same');
  });

  test('keeps its reason, and blocks nothing where that is not wanted', () => {
    const { registry } = done(deployed, rollback('dev', { reason: 'rude' }));
    expect(state(registry)).toMatchObject({ reason: 'rude', blocked: [{ reason: 'rude' }] });
    const free = done(deployed, rollback('dev', { block: false }));
    expect(state(free.registry)).not.toHaveProperty('blocked');
    expect(free.notes.join()).toContain('not blocked');
    // A second one does not bring it back.
    expect(refused(free.registry, rollback('dev', { block: false })).code).toBe('nothing-before');
  });

  test('goes to a named version below, with evals or without', () => {
    const { registry, notes } = done(play([register('0.9.0', { evidence: null })], deployed), rollback('dev', { to: '0.9.0' }));
    expect(state(registry)).toMatchObject({ version: '0.9.0', previous: null });
    expect(notes.join()).toContain('No evals that passed vouch for the version that runs now.');
    expect(done(registry, rollback('dev', { to: '0.9.0' })).changed).toBe(false);
  });

  test('goes up to the version before, and to no other one: that is a deploy, with its gates', () => {
    const hotfixed = play([deploy('1.1.0'), deploy('1.0.0')], BASE);
    expect(state(done(hotfixed, rollback()).registry)?.version).toBe('1.1.0');
    const refusal = refused(deployed, rollback('dev', { to: '2.0.0' }));
    expect(refusal).toMatchObject({ code: 'out-of-order', help: expect.stringContaining('registry deploy support 2.0.0') });
  });

  test('who repeats a rollback is told that it is done, and what may be repeated; nobody is sent further back unasked', () => {
    const back = done(deployed, rollback()).registry;
    const again = refused(back, rollback());
    expect(again.code).toBe('nothing-before');
    expect(again.message).toContain('went back to support 1.0.0 already (jo, ');
    expect(again.help).toMatch(
      /^Was that the rollback that you want, it is done; `promptgate registry rollback support --environment dev --to 1\.0\.0`/,
    );
    expect(done(back, rollback('dev', { to: '1.0.0' }))).toMatchObject({ changed: false });
  });

  test('a blocked target is no dead end: the next one below is named', () => {
    const older = play([register('0.9.0'), block('1.0.0')], deployed);
    const refusal = refused(older, rollback());
    expect(refusal).toMatchObject({
      code: 'blocked',
      help: expect.stringContaining('registry rollback support --environment dev --to 0.9.0`'),
    });
    expect(done(older, rollback('dev', { to: '0.9.0' })).changed).toBe(true);
  });

  test('refuses where nothing runs, nothing ran before, or the target is blocked or unknown', () => {
    expect(refused(BASE, rollback()).code).toBe('not-deployed');
    const first = refused(play([deploy('1.1.0')], BASE), rollback());
    expect(first).toMatchObject({ code: 'nothing-before', help: expect.stringContaining('--to 1.0.0') });
    expect(refused(play([deploy('1.0.0')], BASE), rollback()).help).toContain('No lower version is registered');
    expect(refused(play([block('1.0.0')], deployed), rollback()).code).toBe('blocked');
    expect(refused(deployed, rollback('dev', { to: '0.0.1' })).code).toBe('unknown-version');
    expect(refused(deployed, rollback('moon')).code).toBe('unknown-environment');
    expect(refused(deployed, { ...rollback(), id: 'x' } as never).code).toBe('unknown-prompt');
  });

  test('leaves a rollout for its stable version, which runs on as it was deployed', () => {
    const { registry, move } = done(withRollout(deployed, 'dev', '2.0.0'), rollback(), 40);
    expect(move).toMatchObject({ from: '2.0.0', to: '1.1.0' });
    const { blocked, ended, ...kept } = state(registry) as NonNullable<ReturnType<typeof state>>;
    expect(kept).toEqual(state(deployed));
    expect(blocked).toMatchObject([{ digest: digest('2.0.0'), reason: 'rolled back from 2.0.0 to 1.1.0' }]);
    expect(ended).toMatchObject({ id: 'r-1', canary: '2.0.0' });
  });

  test('leaves both versions of a rollout for a named one, and never for its canary', () => {
    const rolling = withRollout(deployed, 'dev', '2.0.0');
    const { registry, move } = done(rolling, rollback('dev', { to: '1.0.0' }));
    expect(move).toMatchObject({ from: '2.0.0', to: '1.0.0' });
    expect(state(registry)?.blocked?.map((each) => each.digest)).toEqual([digest('2.0.0'), digest('1.1.0')]);
    expect(state(registry)).not.toHaveProperty('rollout');
    expect(refused(rolling, rollback('dev', { to: '2.0.0' })).code).toBe('rollout-running');
  });

  test('blocks nothing that the target has, too', () => {
    const registry = play([register('1.2.0', { digest: digest('1.1.0') }), deploy('1.2.0')], deployed);
    const { registry: after, notes } = done(registry, rollback());
    expect(state(after)).toMatchObject({ version: '1.1.0' });
    expect(state(after)).not.toHaveProperty('blocked');
    expect(notes.join()).toContain('same content');
  });
});

describe('block and unblock', () => {
  test('forbid content and allow it again', () => {
    const blocked = done(BASE, block('1.1.0', 'dev', ' it\tswears '), 3);
    expect(blocked.summary).toBe('chore(registry): block support 1.1.0 in dev');
    expect(state(blocked.registry)).toEqual({
      version: null,
      deployedAt: null,
      deployedBy: null,
      previous: null,
      blocked: [{ digest: digest('1.1.0'), reason: 'it swears', by: 'jo', at: stamp(3).at }],
    });
    expect(done(blocked.registry, block('1.1.0')).changed).toBe(false);
    const free = done(blocked.registry, unblock('1.1.0'));
    expect(free.notes.join()).toContain('it swears');
    expect(free.registry).toEqual(BASE);
    expect(refused(free.registry, unblock('1.1.0'))).toMatchObject({ code: 'not-blocked', help: 'Nothing is blocked there.' });
    expect(refused(blocked.registry, unblock('1.1.0', 'staging')).help).toBe(
      'Nothing is blocked there. It is blocked in dev: --environment dev',
    );
  });

  test('refuse what runs, what no version has, and what is no digest', () => {
    const running = play([deploy('1.0.0')], BASE);
    expect(refused(running, block('1.0.0'))).toMatchObject({
      code: 'blocked',
      help: expect.stringContaining('registry rollback support --environment dev'),
    });
    expect(refused(withRollout(running, 'dev', '1.1.0'), block('1.1.0')).code).toBe('rollout-running');
    expect(refused(BASE, block('7.7.7'))).toMatchObject({
      code: 'unknown-version',
      message: expect.stringContaining('No registered version'),
    });
    expect(refused(BASE, { ...block('1.0.0'), digest: '1.0.0' } as never).message).toContain('is not a digest');
    expect(refused(BASE, block('1.0.0', 'moon')).code).toBe('unknown-environment');
    expect(refused(BASE, { ...unblock('1.0.0'), id: 'x' } as never).code).toBe('unknown-prompt');
  });

  test('let a deploy of another version keep the blocks', () => {
    const registry = play([block('1.1.0'), deploy('1.0.0')], BASE);
    expect(state(registry)?.blocked).toHaveLength(1);
    expect(attempt(registry, deploy('1.1.0'))).toMatchObject({ code: 'blocked' });
  });
});
