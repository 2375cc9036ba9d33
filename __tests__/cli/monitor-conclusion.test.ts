import { expect, test } from '@jest/globals';
import { concludeLook } from '../../src/cli/monitor-conclusion.ts';
import { MemoryStore } from '../../src/stores/memory.ts';
import type { ActPorts } from '../../src/watch/act-on.ts';
import { type Look, lookOnce } from '../../src/watch/look.ts';
import { MINUTE, MONITORING, Place, recordMany, START } from '../watch/world.ts';

const REFUSED = { kind: 'refused', refusal: { code: 'blocked', message: 'It is blocked', help: 'Unblock it.' } } as const;

/** Looks at a rollout whose step is over. */
async function look(isBad: boolean, change: ActPorts['change'] | null, store = new MemoryStore()): Promise<Look> {
  const place = new Place();
  await recordMany(store, { isBad });
  const act = { override: null, change: change ?? place.change, rebuild: null, restore: null };
  const ports = { store, readRegistry: async () => place.registry, act, now: () => START + 600 * MINUTE };
  return lookOnce(ports, { environment: 'production', ids: [], monitoring: MONITORING });
}

const refuse = async () => REFUSED;
const fail = async () => Promise.reject(new Error('It is down.'));

test.each([
  ['a good canary', false, null, 0],
  ['a step that a gate refuses', false, refuse, 1],
  ['a step that cannot be taken', false, fail, 3],
  ['a regression', true, null, 1],
  ['a regression, whatever becomes of the rollback', true, fail, 1],
])('%s ends with its code', async (_, isBad, change, code) => {
  expect(concludeLook(await look(isBad, change))).toBe(code);
});

const looked = (verdict: string, isNamed: boolean) => ({
  kind: 'looked',
  subject: { isNamed },
  detection: { verdict },
  isNew: false,
  unkept: null,
});
const having = (...versions: object[]) => ({ rollouts: [], completed: [], uncontrolled: { versions, waiting: 0 } }) as unknown as Look;

test('nothing to look at is a success, unless a pass is asked for', () => {
  expect([concludeLook(having()), concludeLook(having(), { requirePass: true })]).toEqual([0, 1]);
});

test.each([
  ['an alarm, also where somebody was told before', [looked('regress', false)], {}, 1],
  ['nothing proven', [looked('insufficient', true)], {}, 0],
  ['nothing proven of a prompt that a pass is asked for', [looked('insufficient', true)], { requirePass: true }, 1],
  ['what could not be looked at', [{ kind: 'unseen', subject: { isNamed: false } }], {}, 3],
])('without a rollout: %s ends with its code', (_, versions, options, code) => {
  expect(concludeLook(having(...versions), options)).toBe(code);
});

test('a version that nobody named keeps no rollout from passing', async () => {
  const passed = await look(false, null);
  const withVersion = { ...passed, uncontrolled: { versions: [looked('insufficient', false)], waiting: 0 } } as unknown as Look;
  expect(concludeLook(withVersion, { requirePass: true })).toBe(concludeLook(passed, { requirePass: true }));
});

test('a look by an old registry is a fault, and a regression all the same', async () => {
  const old = { isOld: true };
  expect([concludeLook(having(), old), concludeLook(await look(false, null), old), concludeLook(await look(true, null), old)]).toEqual([
    3, 3, 1,
  ]);
});
