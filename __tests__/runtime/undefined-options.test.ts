import { expect, test } from '@jest/globals';
import { createMonitor, createPrompts, type OpenPromptsSettings, openPrompts, recordCall } from '../../src/index.ts';

// Applications that compile with `exactOptionalPropertyTypes` hand on what they may not have; this file is type-checked with it.
const nothing = undefined as undefined;

test('what may be left out may be undefined, and means the same', async () => {
  const prompts = createPrompts({
    environment: nothing,
    prompts: { greeting: { text: 'Hello.', canary: { text: 'Hi.', version: nothing }, percent: nothing, allow: nothing, salt: nothing } },
  });
  const anonymous = prompts.resolve('greeting', { targetingKey: nothing });
  expect([anonymous.reason, anonymous.errorCode]).toEqual(['ERROR', 'TARGETING_KEY_MISSING']);

  const monitor = createMonitor({ store: 'memory:', raw: nothing, flushMs: nothing, prompts: nothing, prometheus: nothing, now: nothing });
  const resolution = prompts.resolve('greeting', { targetingKey: 'ada' });
  const unsaid = { tokens: nothing, error: nothing, satisfaction: nothing, key: nothing, user: nothing, responseId: nothing, at: nothing };
  expect(monitor.record({ resolution, latencyMs: 1, ...unsaid })).toBe(true);
  expect(monitor.record({ promptId: 'greeting', version: '1.0.0', environment: 'test', latencyMs: 1, ...unsaid })).toBe(true);
  expect(monitor.recordRating({ resolution, key: nothing }, 5)).toBe(true);
  await recordCall(monitor, resolution, async () => 'done', { key: nothing, onAbort: nothing, signal: nothing });
  const stats = await monitor.stats('greeting', { hours: nothing, environment: nothing, version: nothing });
  expect(stats).toMatchObject({ totalCalls: 3, errorRate: 0, avgSatisfaction: 5 });
  expect(monitor.health().dropped).toEqual({});
  await monitor.close();
});

test('prompts that cannot be read are told of as without the options', async () => {
  const settings: OpenPromptsSettings = {
    ...{ environment: nothing, refreshMs: nothing, maxStaleMs: nothing, fallback: nothing, expectedDigest: nothing, publicKey: nothing },
    ...{ allowOlder: nothing, overrides: nothing, headers: nothing, timeoutMs: nothing, fetch: nothing, now: nothing },
  };
  await expect(openPrompts({ ...settings, bundle: 'no/such/bundle.json' })).rejects.toMatchObject({ code: 'bundle-missing' });
});
