import { describe, expect, test } from '@jest/globals';
import { PromptgateError } from '../../src/errors.ts';
import type { Registry } from '../../src/registry/registry.ts';
import { MemoryStore } from '../../src/stores/memory.ts';
import { hasFault, type Look, type LookPorts, lookOnce } from '../../src/watch/look.ts';
import { LOOK_BUDGET } from '../../src/watch/look-uncontrolled.ts';
import { keepAlarms, type UncontrolledLooked, type UncontrolledPorts } from '../../src/watch/uncontrolled.ts';
import { MINUTE, MONITORING, START } from './world.ts';

const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** 1.1.0 came to production at START, in the place of 1.0.0, for each of these prompts. */
function createRegistry(ids: readonly string[], state: object = {}): Registry {
  const version = (letter: string) => ({
    ...{ digest: `sha256:${letter.repeat(64)}`, commit: letter.repeat(40), registeredAt: '2026-11-20T10:00:00Z', evidence: null },
  });
  const production = { version: '1.1.0', deployedAt: new Date(START).toISOString(), deployedBy: 'ada', previous: '1.0.0', ...state };
  const prompt = { versions: { '1.0.0': version('a'), '1.1.0': version('b') }, environments: { production } };
  return { schemaVersion: 1, prompts: Object.fromEntries(ids.map((id) => [id, prompt])) };
}

async function record(store: MemoryStore, promptId: string, version: string, at: number, calls: number, errors: number): Promise<void> {
  const sums = { slow: 0, tokens: 0, latencySum: calls, latencyMin: 1, latencyMax: 1, latency: new Map([[0, calls]]) };
  await store.write({
    ...{ at, keys: [], responses: [], raw: [], rollouts: [], ledger: [], shares: [] },
    rollUps: [
      {
        series: { promptId, version, environment: 'production', epoch: '' },
        minute: Math.floor(at / MINUTE),
        rollUp: { calls, errors, ratings: [0, 0, 0, 0, 0], ...sums },
      },
    ],
  });
}

/** A watcher of some prompts, whose clock and store are the test's. */
class World {
  readonly store = new MemoryStore();
  readonly known: UncontrolledPorts['known'] = new Map();
  registry: Registry;
  now = START + HOUR;
  isAsked = false;

  constructor(ids: readonly string[] = ['support'], state: object = {}) {
    this.registry = createRegistry(ids, state);
  }

  /** A day of 1.0.0 with one failure in a hundred. */
  async recordBefore(promptId = 'support'): Promise<void> {
    await record(this.store, promptId, '1.0.0', START - DAY, 2000, 20);
  }

  look(ids: readonly string[] = [], ports: Partial<LookPorts> = {}, known = this.known): Promise<Look> {
    const all = { store: this.store, readRegistry: async () => this.registry, act: null, now: () => this.now, ...ports };
    return lookOnce(all, { environment: 'production', ids, isAsked: this.isAsked, monitoring: MONITORING }, new Set(), known);
  }
}

const only = ({ uncontrolled: { versions } }: Look): UncontrolledLooked => {
  expect(versions).toMatchObject([{ kind: 'looked' }]);
  return versions[0] as UncontrolledLooked;
};

describe('a version that has all the traffic', () => {
  test('is held against the one before, of which a week counts and nothing since', async () => {
    const world = new World();
    await world.recordBefore();
    await record(world.store, 'support', '1.0.0', START - 8 * DAY, 1000, 1000);
    await record(world.store, 'support', '1.0.0', START + MINUTE, 1000, 1000);
    await record(world.store, 'support', '1.1.0', START - MINUTE, 1000, 1000);
    await record(world.store, 'support', '1.1.0', START + MINUTE, 500, 5);
    expect(only(await world.look())).toMatchObject({
      detection: { verdict: 'insufficient', baseline: { calls: 2000, errors: 20 }, observed: { calls: 500, errors: 5 } },
      ...{ alarmedAt: null, isNew: false, unkept: null },
    });
  });

  test('an alarm comes once, and stays whatever comes afterwards', async () => {
    const world = new World();
    await world.recordBefore();
    await record(world.store, 'support', '1.1.0', START + MINUTE, 200, 30);
    const first = await world.look();
    expect(only(first)).toMatchObject({ isNew: true, alarmedAt: '2026-11-23T11:00:00.000Z', detection: { verdict: 'regress' } });
    expect(await keepAlarms(world.store, first.uncontrolled.versions)).toEqual([]);
    world.now += HOUR;
    await record(world.store, 'support', '1.1.0', world.now, 50_000, 0);
    const later = only(await world.look());
    expect(later).toMatchObject({
      isNew: false,
      alarmedAt: '2026-11-23T11:00:00.000Z',
      detection: { verdict: 'regress', named: ['errors'] },
    });
    expect(later.detection.reasons[0]?.text).toMatch(/^the limit was reached 2026-11-23 11:00 UTC, and an alarm stays; now: 30 of 50,?200/);
    // Nor does a watcher that was started again, with nothing but what is kept.
    expect(only(await world.look([], {}, new Map()))).toMatchObject({ isNew: false, alarmedAt: '2026-11-23T11:00:00.000Z' });
  });

  test('who ended before anybody was told tells it again', async () => {
    const world = new World();
    await world.recordBefore();
    await record(world.store, 'support', '1.1.0', START + MINUTE, 200, 30);
    await world.look();
    expect(only(await world.look([], {}, new Map()))).toMatchObject({ isNew: true });
  });

  test('what it is held against is frozen: a store that forgets changes nothing', async () => {
    const world = new World();
    await world.recordBefore();
    await record(world.store, 'support', '1.1.0', START + MINUTE, 500, 5);
    const { baseline } = only(await world.look()).detection;
    const forgetful = {
      total: async (query: Parameters<MemoryStore['total']>[0]) => (query.version === '1.0.0' ? null : world.store.total(query)),
    };
    const ports = {
      store: { ...forgetful, ledger: async () => null, decide: async () => true, decisions: async () => [] },
      notes: world.store,
    };
    expect(only(await world.look([], ports, new Map())).detection.baseline).toEqual(baseline);
    // The same version deployed anew is another matter.
    world.registry = createRegistry(['support'], { deployedAt: new Date(START + 30 * MINUTE).toISOString() });
    expect(only(await world.look([], ports, new Map())).detection.baseline).toBeNull();
  });

  test('without a call before, or of its own, nothing is known; calls that come later are what it is held against', async () => {
    const world = new World();
    expect(only(await world.look()).detection.reasons).toMatchObject([{ reason: 'no-calls' }]);
    await record(world.store, 'support', '1.1.0', START + MINUTE, 20, 20);
    expect(only(await world.look()).detection.reasons).toMatchObject([{ reason: 'no-baseline' }]);
    await world.recordBefore();
    expect(only(await world.look()).detection.baseline).toMatchObject({ calls: 2000 });
  });
});

describe('which versions are looked at', () => {
  const rollout = {
    ...{ id: 'r-1', canary: '1.1.0', percent: 10, step: 0, unit: 'request', salt: 's', slowMs: null, steps: [10] },
    startedAt: '2026-11-23T10:00:00Z',
  };

  test.each([
    ['one that came lately', {}, HOUR, 1],
    ['one that came a week ago', {}, 7 * DAY, 0],
    ['the first one that there is', { previous: null }, HOUR, 0],
    ['none where nothing runs', { version: null, deployedAt: null, previous: null }, HOUR, 0],
    ['none beside which a canary runs', { version: '1.0.0', rollout }, HOUR, 0],
  ])('of all prompts: %s', async (_, state, after, count) => {
    const world = new World(['support'], state);
    world.now = START + after;
    expect((await world.look()).uncontrolled.versions).toHaveLength(count);
  });

  test('one that is asked for, whenever it came; a watcher of it looks as at the others', async () => {
    const world = new World(['billing', 'support']);
    expect(only(await world.look(['support'])).subject).toMatchObject({ promptId: 'support', isNamed: false });
    world.now = START + 30 * DAY;
    expect((await world.look(['support'])).uncontrolled.versions).toEqual([]);
    world.isAsked = true;
    expect(only(await world.look(['support'])).subject).toMatchObject({ promptId: 'support', isNamed: true });
    world.registry = createRegistry(['support'], { previous: null, deployedAt: null });
    expect(only(await world.look(['support'])).detection.reasons).toHaveLength(1);
  });
});

describe('a thousand prompts', () => {
  const ids = Array.from({ length: 1000 }, (_, number) => `p${String(number).padStart(3, '0')}`);

  test('a look begins none once its time is over, and in the end each had its turn', async () => {
    const world = new World(ids);
    const seen = new Set<string>();
    for (let look = 0; look < 20; look += 1) {
      world.now = START + look * 10 * MINUTE;
      // The store answers two hundred times in the time there is: once for the version before, once for the one of now.
      const total = async () => {
        world.now += LOOK_BUDGET / 400;
        return null;
      };
      const { versions, waiting } = (await world.look([], { store: Object.assign(new MemoryStore(), { total }) }, new Map())).uncontrolled;
      expect(versions.length + waiting).toBe(1000);
      expect(versions.length).toBeLessThanOrEqual(201);
      for (const { subject } of versions) seen.add(subject.promptId);
    }
    expect(seen.size).toBe(1000);
  });

  test('a store that does not answer for one stops no other, and is told in its place', async () => {
    const world = new World(['a', 'b', 'c']);
    for (const id of ['a', 'b', 'c']) await world.recordBefore(id);
    const total = async (query: Parameters<MemoryStore['total']>[0]) => {
      if (query.promptId === 'b') throw new PromptgateError('It is down', { code: 'down', kind: 'outside', help: 'Wait.' });
      return MemoryStore.prototype.total.call(world.store, query);
    };
    const look = await world.look([], { store: Object.assign(new MemoryStore(), { total }) });
    expect(look.uncontrolled.versions.map((one) => [one.subject.promptId, one.kind === 'unseen' ? one.problem : one.kind])).toEqual([
      ['a', 'looked'],
      ['b', 'It is down. Wait.'],
      ['c', 'looked'],
    ]);
    expect(hasFault(look)).toBe(true);
  });
});

test('what cannot be kept is told once, and whoever is started anew tries again', async () => {
  const world = new World();
  await world.recordBefore();
  await record(world.store, 'support', '1.1.0', START + MINUTE, 200, 30);
  const notes = { decisions: async () => [], decide: async () => Promise.reject(new Error('The disk is full.')) };
  const look = await world.look([], { notes });
  expect(only(look)).toMatchObject({ isNew: true, unkept: 'The disk is full.' });
  expect(await keepAlarms(notes, look.uncontrolled.versions)).toEqual([
    'That support 1.1.0 was told of could not be kept: The disk is full.',
  ]);
  expect(only(await world.look([], { notes }))).toMatchObject({ isNew: false, unkept: null });
  expect(only(await world.look([], {}, new Map()))).toMatchObject({ isNew: true, unkept: null });
  expect(await world.store.decisions(`no-control/production/1.1.0/${new Date(START).toISOString()}`, 'support')).toMatchObject([
    { verdict: 'regress', action: 'none', baseline: { calls: 2000, errors: 20 } },
  ]);
});
