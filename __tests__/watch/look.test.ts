import { expect, test } from '@jest/globals';
import { PromptgateError } from '../../src/errors.ts';
import type { Registry } from '../../src/registry/registry.ts';
import type { RoutingOverride } from '../../src/rollout/override.ts';
import { MemoryStore } from '../../src/stores/memory.ts';
import type { ActPorts } from '../../src/watch/act-on.ts';
import type { Look, Looked, LookSettings } from '../../src/watch/look.ts';
import { hasFault, lookOnce } from '../../src/watch/look.ts';
import type { RolledBack } from '../../src/watch/rolled-back.ts';
import { applyIn, MINUTE, MONITORING, Place, record, recordMany, START } from './world.ts';

const down = (what: string) => new PromptgateError(`${what} does not answer.`, { code: 'down', kind: 'outside', help: 'Wait.' });

/** A watcher of a place, whose parts can be made to fail. */
class World {
  readonly place = new Place();
  readonly store = new MemoryStore();
  readonly overrides: RoutingOverride[] = [];
  readonly restored: RolledBack[] = [];
  /** What was done, in its order. */
  readonly order: string[] = [];
  readonly broken = new Set<'override' | 'registry' | 'pull-request' | 'bundle'>();

  get act(): ActPorts {
    return {
      override: async (override) => {
        if (this.broken.has('override')) throw down('The disk');
        this.order.push('override');
        this.overrides.push(override);
      },
      change: (operation) => {
        if (this.broken.has('registry')) throw down('GitHub');
        this.order.push('registry');
        return this.place.change(operation);
      },
      rebuild: async () => {
        if (this.broken.has('bundle')) throw down('The disk');
        this.order.push('bundle');
        return 'prompts.bundle.json';
      },
      restore: async (rolledBack) => {
        if (this.broken.has('pull-request')) throw down('GitHub');
        this.order.push('pull-request');
        this.restored.push(rolledBack);
        return { text: 'https://github.com/acme/prompts/pull/7 restores the source as 1.1.1', commands: [] };
      },
    };
  }

  look(
    settings: Partial<LookSettings['monitoring']> = {},
    { finished, act = true }: { finished?: Set<string>; act?: boolean } = {},
  ): Promise<Look> {
    const ports = {
      store: this.store,
      readRegistry: async () => this.place.registry,
      act: act ? this.act : null,
      now: () => this.place.now,
    };
    return lookOnce(ports, { environment: 'production', ids: [], monitoring: { ...MONITORING, ...settings } }, finished);
  }
}

const only = ({ rollouts }: Look): Looked => {
  expect(rollouts).toHaveLength(1);
  return rollouts[0] as Looked;
};
const stateOf = ({ place }: World) => place.registry.prompts.support?.environments.production;

test('a canary that fails more often is taken back at once: override, registry, bundle, pull request, in this order', async () => {
  const world = new World();
  await recordMany(world.store, { isBad: true });
  world.place.now = START + 5 * MINUTE;
  const looked = only(await world.look());
  expect(looked.check.detection.verdict).toBe('regress');
  expect(looked.planned).toEqual({
    action: 'rollback',
    reason: 'The canary regressed (errors); by the policy rollback traffic goes back to stable.',
  });
  expect(world.order).toEqual(['override', 'registry', 'bundle', 'pull-request']);
  expect(looked.acted?.parts.map(({ part, state }) => `${part} ${state}`)).toEqual([
    ...['override done', 'registry done', 'bundle done', 'pull-request done'],
  ]);
  expect(looked.acted?.effect).toMatch(/^Traffic is on stable at the applications’ next refresh/);
  expect(world.overrides).toMatchObject([
    { prompt: 'support', environment: 'production', rolloutId: 'r-1', action: 'stable', since: '2026-11-23T10:05:00.000Z' },
  ]);
  expect(stateOf(world)).toMatchObject({ version: '1.0.0', blocked: [{ digest: `sha256:${'b'.repeat(64)}`, by: 'watcher' }] });
  expect(stateOf(world)?.rollout).toBeUndefined();
  const reason = stateOf(world)?.blocked?.[0]?.reason;
  expect(reason).toMatch(
    /^regression: errors 3\d\.\d % \(\d+ of 400\) against 5\.\d % \(\d+ of 3,600\) of stable, E .*, limit 100 \(rollout r-1\)$/,
  );
  expect(world.overrides[0]?.evidence).toBe(reason);
  expect(world.restored).toMatchObject([{ promptId: 'support', rolloutId: 'r-1', from: '1.1.0', to: '1.0.0' }]);
  expect(await world.store.decisions('r-1')).toMatchObject([{ verdict: 'regress', action: 'rollback', named: ['errors'] }]);

  const again = await world.look();
  expect(again).toMatchObject({ rollouts: [], completed: [{ parts: [{ part: 'pull-request' }] }] });
  expect(world.place.written).toHaveLength(1);
});

test('what a watcher that ended in between left undone, the next one does, and once', async () => {
  const world = new World();
  await recordMany(world.store, { isBad: true });
  world.broken.add('registry');
  const first = await world.look();
  expect(only(first).acted?.parts).toEqual([
    { part: 'override', state: 'done', text: 'everybody is sent to stable' },
    { part: 'registry', state: 'failed', text: 'GitHub does not answer. Wait.' },
  ]);
  expect(hasFault(first)).toBe(true);

  world.broken.clear();
  world.broken.add('pull-request');
  const second = await world.look();
  expect(only(second).acted?.parts.map(({ part, state }) => `${part} ${state}`)).toEqual([
    ...['override done', 'registry done', 'bundle done', 'pull-request failed'],
  ]);

  world.broken.clear();
  const finished = new Set<string>();
  const third = await world.look({}, { finished });
  expect(third.completed).toMatchObject([{ rolledBack: { rolloutId: 'r-1' }, parts: [{ part: 'pull-request', state: 'done' }] }]);
  expect(await world.look({}, { finished })).toMatchObject({ rollouts: [], completed: [] });
  expect(world.restored).toHaveLength(1);
  expect(world.place.written).toHaveLength(1);
});

test('an override that cannot be written keeps nothing else from being done', async () => {
  const world = new World();
  await recordMany(world.store, { isBad: true });
  world.broken.add('override').add('bundle');
  const { acted } = only(await world.look());
  expect(acted?.parts.map(({ part, state }) => `${part} ${state}`)).toEqual([
    ...['override failed', 'registry done', 'bundle failed', 'pull-request done'],
  ]);
  expect(acted?.effect).toMatch(/^Applications take it once the bundle is made, published and refreshed/);
});

test('what applications see is told as it is, whatever could not be done', async () => {
  const world = new World();
  await recordMany(world.store, { isBad: true });
  world.broken.add('registry');
  expect(only(await world.look()).acted?.effect).toBe(
    'Traffic is on stable at the applications’ next refresh (every 30 seconds by default), but the registry still has the rollout. The next look tries again.',
  );
  world.broken.add('override');
  expect(only(await world.look()).acted?.effect).toBe('Nothing was changed: traffic is as it was. The next look tries again.');
});

test('two watchers at the same time do it once', async () => {
  for (const isBad of [true, false]) {
    const world = new World();
    await recordMany(world.store, { isBad });
    world.place.now = START + 61 * MINUTE;
    const looks = await Promise.all([world.look(), world.look()]);
    expect(looks.map((look) => only(look).acted?.changed).toSorted()).toEqual([false, true]);
    expect(world.place.written).toHaveLength(1);
  }
});

test('a good canary goes through its steps, waits for each, and takes over', async () => {
  const world = new World();
  await recordMany(world.store, { isBad: false });
  world.place.now = START + 30 * MINUTE;
  expect(only(await world.look()).planned).toEqual({ action: 'none', reason: 'This step lasts another 30 minutes at least.' });
  world.place.now = START + 60 * MINUTE;
  expect(only(await world.look())).toMatchObject({
    planned: { action: 'advance' },
    acted: { changed: true, parts: [{ part: 'registry' }, { part: 'bundle' }] },
  });
  expect(stateOf(world)?.rollout).toMatchObject({ percent: 50, step: 1 });
  world.place.now += 60 * MINUTE;
  expect(only(await world.look()).planned).toMatchObject({
    action: 'none',
    reason: expect.stringContaining('No call of this step was recorded'),
  });
  await recordMany(world.store, { step: 1, isBad: false, minutes: 5 });
  expect(only(await world.look()).planned.action).toBe('complete');
  expect(stateOf(world)).toMatchObject({ version: '1.1.0', previous: '1.0.0' });
  expect(stateOf(world)?.rollout).toBeUndefined();
  expect((await world.store.decisions('r-1')).map(({ action }) => action)).toEqual(['none', 'advance', 'none', 'complete']);
  expect(await world.look()).toMatchObject({ rollouts: [], completed: [] });
});

test('on-pass waits for a pass', async () => {
  const world = new World();
  await recordMany(world.store, { isBad: false, minutes: 2 });
  world.place.now = START + 600 * MINUTE;
  expect(only(await world.look({ advance: 'on-pass' })).planned).toMatchObject({
    action: 'none',
    reason: expect.stringContaining('on-pass'),
  });
  await recordMany(world.store, { isBad: false, minutes: 300 });
  const looked = only(await world.look({ advance: 'on-pass' }));
  expect([looked.check.detection.verdict, looked.planned.action]).toEqual(['pass', 'advance']);
});

test('a canary whose calls are missing from the record is not taken further', async () => {
  const world = new World();
  for (let minute = 0; minute < 40; minute += 1)
    await record(world.store, 0, { exposures: 1, bad: 0 }, { exposures: 99, bad: 5 }, START + minute * MINUTE);
  world.place.now = START + 61 * MINUTE;
  expect(only(await world.look()).planned).toEqual({
    action: 'none',
    reason: 'The share that was recorded is not the share of the rollout, so no step is taken.',
  });
  expect(world.place.written).toEqual([]);
});

test.each([
  ['pause', { paused: { by: 'watcher' } }, 1],
  ['notify', { percent: 10 }, 0],
] as const)('the policy %s', async (policy, rollout, writes) => {
  const world = new World();
  await recordMany(world.store, { isBad: true });
  expect(only(await world.look({ policy })).planned.action).toBe(policy);
  expect(stateOf(world)?.rollout).toMatchObject(rollout);
  await world.look({ policy });
  expect(world.place.written).toHaveLength(writes);
  expect(world.overrides).toEqual([]);
});

test('by the policy notify nothing that an earlier watcher left is done either', async () => {
  const world = new World();
  await recordMany(world.store, { isBad: true });
  world.broken.add('pull-request');
  await world.look();
  world.broken.clear();
  expect((await world.look({ policy: 'notify' })).completed).toEqual([]);
  expect((await world.look()).completed).toHaveLength(1);
});

test('a change that is not where everybody sees it says what is left to do', async () => {
  const world = new World();
  await recordMany(world.store, { isBad: true });
  const act = { ...world.act, left: 'It is committed here and not pushed: git push origin.' };
  const ports = { store: world.store, readRegistry: async () => world.place.registry, act, now: () => world.place.now };
  const look = await lookOnce(ports, { environment: 'production', ids: [], monitoring: MONITORING });
  expect(only(look).acted?.parts[1]?.text).toBe(
    'abort rollout of support 1.1.0 in production, back to 1.0.0. It is committed here and not pushed: git push origin.',
  );
});

test('who only looks does nothing, and a look that finds nothing new is not kept again', async () => {
  const world = new World();
  await recordMany(world.store, { isBad: true });
  for (let look = 0; look < 3; look += 1)
    expect(only(await world.look({}, { act: false }))).toMatchObject({ planned: { action: 'rollback' }, acted: null });
  expect(world.order).toEqual([]);
  expect(await world.store.decisions('r-1')).toMatchObject([{ verdict: 'regress', action: 'none' }]);
});

test('a store that does not answer: nothing is done, and it is told', async () => {
  const world = new World();
  world.place.now = START + 600 * MINUTE;
  world.store.ledger = async () => {
    throw down('The store');
  };
  const look = await world.look();
  expect(look.rollouts).toMatchObject([{ kind: 'unseen', problem: 'The store does not answer. Wait.' }]);
  expect([hasFault(look), world.order]).toEqual([true, []]);
});

test('a store that cannot keep what was decided does not keep a bad canary in traffic', async () => {
  const world = new World();
  await recordMany(world.store, { isBad: true });
  world.store.decide = async () => {
    throw down('The store');
  };
  const look = await world.look();
  expect(only(look)).toMatchObject({ unkept: 'The store does not answer. Wait.', acted: { changed: true } });
  expect(hasFault(look)).toBe(true);
});

test('calls of another prompt under the same number judge nothing', async () => {
  const world = new World();
  await recordMany(world.store, { isBad: true });
  const stop = { kind: 'rollout-abort', id: 'support', environment: 'production', reason: null, block: false, rolloutId: null } as const;
  const other = applyIn(world.place.registry, stop, START);
  const support = other.prompts.support as NonNullable<typeof other.prompts.support>;
  const running = world.place.registry.prompts.support?.environments.production?.rollout;
  const environments = { production: { ...support.environments.production, rollout: running } };
  world.place.registry = { ...other, prompts: { billing: { ...support, environments } as typeof support } };
  const look = await world.look();
  expect(look.rollouts).toMatchObject([{ kind: 'looked', check: { ledger: { facts: { promptId: 'billing' }, blocks: [] } } }]);
});

test('calls of another canary under the same number judge nothing', async () => {
  const world = new World();
  await recordMany(world.store, { isBad: true });
  const { prompts } = world.place.registry;
  const support = prompts.support as NonNullable<typeof prompts.support>;
  const production = support.environments.production as NonNullable<typeof support.environments.production>;
  const rollout = { ...(production.rollout as NonNullable<typeof production.rollout>), canary: '1.0.1' };
  const environments = { ...support.environments, production: { ...production, rollout } };
  world.place.registry = { ...world.place.registry, prompts: { support: { ...support, environments } } };
  const look = await world.look();
  expect(look.rollouts).toMatchObject([
    { kind: 'unseen', problem: expect.stringContaining('is a rollout of support 1.1.0 in production, not of support 1.0.1') },
  ]);
});

test('a canary that somebody let take over in the meantime is not told to be gone', async () => {
  const world = new World();
  await recordMany(world.store, { isBad: true });
  const read = world.place.registry;
  const step = { kind: 'rollout-advance', id: 'support', environment: 'production', percent: null, fromStep: null, resume: false } as const;
  world.place.registry = applyIn(applyIn(read, step, START + MINUTE), step, START + 2 * MINUTE);
  const ports = { store: world.store, readRegistry: async () => read, act: world.act, now: () => world.place.now };
  const look = await lookOnce(ports, { environment: 'production', ids: [], monitoring: MONITORING });
  expect(only(look).acted).toMatchObject({ changed: false, effect: null });
  expect(only(look).acted?.parts[1]).toEqual({
    ...{ part: 'registry', state: 'refused' },
    text: 'r-1 was completed before it could be taken back: everybody gets 1.1.0. To go back to 1.0.0: promptgate registry rollback support --environment production',
  });
});

test('a step that another watcher took is not announced again', async () => {
  const world = new World();
  await recordMany(world.store, { isBad: false });
  world.place.now = START + 61 * MINUTE;
  const looks = await Promise.all([world.look(), world.look()]);
  expect(looks.map((look) => only(look).acted?.effect === null).toSorted()).toEqual([false, true]);
});

test('a registry that does not answer holds up no other rollout’s override', async () => {
  const world = new World();
  await recordMany(world.store, { isBad: true });
  const support = world.place.registry.prompts.support as NonNullable<Registry['prompts'][string]>;
  world.place.registry = { ...world.place.registry, prompts: { billing: support, support } };
  const { ledger } = world.store;
  world.store.ledger = async () => {
    const known = await ledger.call(world.store, 'r-1', 'support');
    return known === null ? null : { ...known, facts: { ...known.facts, promptId: asked.shift() as string } };
  };
  const asked = ['billing', 'support'];
  world.broken.add('registry');
  const seen: string[][] = [];
  const { act } = world;
  const change: ActPorts['change'] = async (operation) => {
    seen.push(world.overrides.map(({ prompt }) => prompt));
    return act.change(operation);
  };
  const ports = { store: world.store, readRegistry: async () => world.place.registry, act: { ...act, change }, now: () => START };
  await lookOnce(ports, { environment: 'production', ids: [], monitoring: MONITORING });
  expect(seen).toEqual([
    ['billing', 'support'],
    ['billing', 'support'],
  ]);
});

test('a store that is slow for one rollout holds up no other one’s override', async () => {
  const world = new World();
  await recordMany(world.store, { isBad: true });
  const support = world.place.registry.prompts.support as NonNullable<Registry['prompts'][string]>;
  world.place.registry = { ...world.place.registry, prompts: { billing: support, support } };
  const { ledger } = world.store;
  const { act } = world;
  let release: () => void = () => {};
  const overridden = new Promise<void>((resolve) => {
    release = resolve;
  });
  world.store.ledger = async (rolloutId, promptId) => {
    if (promptId === 'support') return ledger.call(world.store, rolloutId, promptId);
    await overridden;
    return null;
  };
  const override = async (given: RoutingOverride) => {
    await act.override?.(given);
    release();
  };
  const ports = { store: world.store, readRegistry: async () => world.place.registry, act: { ...act, override }, now: () => START };
  const look = await lookOnce(ports, { environment: 'production', ids: [], monitoring: MONITORING });
  expect(look.rollouts.map(({ subject }) => subject.promptId)).toEqual(['billing', 'support']);
  expect(world.overrides.map(({ prompt }) => prompt)).toEqual(['support']);
});
