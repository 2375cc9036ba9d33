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

test('without a rollout: an alarm in full, the others in a table, and what there was no time for', async () => {
  const subject = { promptId: 'support', environment: 'production', version: '1.1.0', previous: '1.0.0', cameAt: START, isNamed: false };
  const counts = { baseline: { calls: 2000, errors: 20, upperRate: 0.015 }, observed: { calls: 500, errors: 60 } };
  const found = { rule: 'no-control', named: [], logE: 0, logLimit: Math.log(40), ...counts } as const;
  const quiet = { ...found, verdict: 'insufficient', reasons: [] } as const;
  const loud = { ...found, verdict: 'regress', reasons: [{ reason: 'error-rate', guardrail: 'errors', text: HOSTILE }] } as const;
  const about = { kind: 'looked', subject, unkept: null } as const;
  const versions = [
    { ...about, detection: loud, alarmedAt: '2026-11-23T11:00:00.000Z', isNew: false },
    { ...about, subject: { ...subject, promptId: 'billing' }, detection: quiet, alarmedAt: null, isNew: false },
    { kind: 'unseen', subject, problem: HOSTILE },
  ] as const;
  const looked = await look(new Place(), { isBad: null });
  const text = describeMonitored({ ...looked, uncontrolled: { versions, waiting: 7 } }, where);
  expect(text).toContain('### `support` `1.1.0`, without a rollout: ❌ fails more often than `1.0.0`');
  expect(text).toContain('This was told first at `2026-11-23T11:00:00.000Z`');
  expect(text).toContain('| `billing` | `1.1.0` | 12.0 % (60 of 500) | 1.0 % (20 of 2,000) | 1.00 | 40.0 |');
  expect(text).toContain('For 7 more there was no time at this look.');
  expect(text).not.toMatch(/@octo|<img|[^\\]\]\(|https:\/\/|^\s*::|```/m);
});
