import { expect, test } from '@jest/globals';
import { describeMonitored } from '../../src/action/monitor-summary.ts';
import { DEFAULT_CONFIG } from '../../src/config/config.ts';
import { MemoryStore } from '../../src/stores/memory.ts';
import type { ActPorts } from '../../src/watch/act-on.ts';
import { lookOnce } from '../../src/watch/look.ts';
import { applyIn, MONITORING, Place, recordMany, START } from '../watch/world.ts';

const HOSTILE = '@octo/team <img src=x onerror=1> [x](https://evil.example) #1\n::error::y\n```';
const where = { environment: 'production', monitoring: DEFAULT_CONFIG.monitoring, bundle: '' };

async function look(place: Place, { isBad, act = null, minutes = 40 }: { isBad: boolean | null; act?: ActPorts | null; minutes?: number }) {
  const store = new MemoryStore();
  if (isBad !== null) await recordMany(store, { isBad, minutes });
  const ports = { store, readRegistry: async () => place.registry, act, now: () => START };
  return lookOnce(ports, { environment: 'production', ids: [], monitoring: MONITORING });
}

test('a regression: the verdict, the figures, the path, and what was done', async () => {
  const place = new Place();
  const act: ActPorts = { override: null, change: place.change, rebuild: null, restore: null };
  const text = describeMonitored(await look(place, { isBad: true, act }), { ...where, bundle: 'out/prompts.bundle.json' });
  expect(text).toMatch(/^### `support`: ❌ worse than stable\n/);
  expect(text).toMatch(/^\| errors \| [\d.]+ % \([\d,]+ of [\d,]+\) \| .* \| 100 \|$/m);
  expect(text).toMatch(/Path of E, logarithmic, since the rollout began: `[▁-█]+/);
  expect(text).toMatch(/^- ✅ registry: abort rollout of support/m);
  expect(text).toContain('`out/prompts.bundle.json`. It has to be published to take effect.');
});

test('what is not known yet, each reason once', async () => {
  const text = describeMonitored(await look(new Place(), { isBad: false, minutes: 3 }), where);
  expect(text).toMatch(/^- errors: 2 times stable's rate is not ruled out yet/m);
});

test('what people wrote mentions nobody, links nowhere and commands nothing', async () => {
  const place = new Place();
  place.registry = applyIn(place.registry, { kind: 'rollout-pause', id: 'support', environment: 'production', reason: HOSTILE }, START);
  const text = describeMonitored(await look(place, { isBad: null }), where);
  expect(text).toContain('The rollout is paused by ada');
  expect(text).not.toMatch(/@octo|<img|[^\\]\]\(|https:\/\/|^\s*::|```/m);
});

test('a store that does not answer, in its own words', async () => {
  const place = new Place();
  const store = new MemoryStore();
  store.ledger = async () => Promise.reject(new Error(HOSTILE));
  const ports = { store, readRegistry: async () => place.registry, act: null, now: () => START };
  const text = describeMonitored(await lookOnce(ports, { environment: 'production', ids: [], monitoring: MONITORING }), where);
  expect(text).toMatch(/^### `support`: ⚠️ could not be looked at\n\nNothing was done\. /);
  expect(text).not.toMatch(/@octo|<img|[^\\]\]\(|https:\/\/|^\s*::|```/m);
});
