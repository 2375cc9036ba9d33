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

test('nothing to look at is a success, unless a pass is asked for', async () => {
  const nothing = { rollouts: [], completed: [] } as unknown as Look;
  expect([concludeLook(nothing), concludeLook(nothing, [], { requirePass: true }), concludeLook(nothing, ['regress'])]).toEqual([0, 1, 1]);
});
