import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { PromptgateError } from '../../src/errors.ts';
import type { UncontrolledDetection } from '../../src/monitoring/monitor.ts';
import type { Batch } from '../../src/monitoring/store.ts';
import type { Assignment } from '../../src/rollout/resolution.ts';
import { createMonitor } from '../../src/runtime/create-monitor.ts';
import { createPrompts } from '../../src/runtime/in-memory.ts';
import { CALL, makeAssignment, makeResolution, NOW, openWorld } from './recording-world.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;

afterEach(() => {
  jest.useRealTimers();
});

describe('record and stats', () => {
  test('gives what happened in the last hours', async () => {
    const { monitor } = openWorld();
    for (let call = 1; call <= 100; call += 1) {
      expect(
        monitor.record({ ...CALL, latencyMs: 10 * call, tokens: 7, error: call % 10 === 0, satisfaction: call <= 4 ? call : null }),
      ).toBe(true);
    }
    const stats = await monitor.stats('support');
    expect(stats).toMatchObject({ totalCalls: 100, avgLatencyMs: 505, avgSatisfaction: 2.5, errorRate: 0.1, totalTokens: 700 });
    // sorted[95] is 960.
    expect(Math.abs((stats?.p95LatencyMs ?? 0) - 960)).toBeLessThanOrEqual(9.6);
    expect(await monitor.stats('other')).toBeNull();
    expect([await monitor.stats('support', { version: '2.0.0' }), await monitor.stats('support', { environment: 'dev' })]).toEqual([
      null,
      null,
    ]);
  });

  test('counts a call in the minute in which it ended', async () => {
    const { monitor, clock } = openWorld();
    for (const minutes of [0, 30, 61, 200]) monitor.record({ ...CALL, at: NOW - minutes * MINUTE });
    expect((await monitor.stats('support'))?.totalCalls).toBe(2);
    expect((await monitor.stats('support', { hours: 2 }))?.totalCalls).toBe(3);
    expect((await monitor.stats('support', { hours: 9600 }))?.totalCalls).toBe(4);
    clock.time = NOW - 24 * HOUR;
    // A clock that jumps back loses nothing and counts nothing twice.
    expect(monitor.record(CALL)).toBe(true);
    expect((await monitor.stats('support'))?.totalCalls).toBe(1);
    clock.time = NOW;
    expect((await monitor.stats('support', { hours: 48 }))?.totalCalls).toBe(5);
  });

  test('refuses hours that cannot be, with the mend', async () => {
    const { monitor } = openWorld();
    for (const hours of [0, -1, 9601, Number.NaN, '1' as never])
      await expect(monitor.stats('support', { hours })).rejects.toMatchObject({ code: 'hours-invalid', kind: 'usage' });
  });

  test('says what cannot be asked', async () => {
    const { monitor } = openWorld();
    monitor.record(CALL);
    const ask = (promptId: unknown, options?: unknown) => monitor.stats(promptId as never, options as never);
    await expect(ask(undefined)).rejects.toMatchObject({ code: 'question-invalid', message: 'The id of the prompt is missing' });
    await expect(ask('')).rejects.toMatchObject({ code: 'question-invalid', kind: 'usage' });
    await expect(ask('support', 24)).rejects.toMatchObject({ help: 'Give an object with any of environment, version.' });
    await expect(ask('support', { version: ['1'] })).rejects.toMatchObject({ message: 'version is a list' });
    await expect(ask('support', null)).resolves.toMatchObject({ totalCalls: 1 });
    await expect(ask('support', { environment: null })).resolves.toMatchObject({ totalCalls: 1 });
  });

  test('refuses calls by reason, and counts them', () => {
    const { monitor } = openWorld();
    const bad = [null, { ...CALL, latencyMs: -1 }, { ...CALL, latencyMs: Number.NaN }, { ...CALL, promptId: '' }] as never[];
    expect(bad.map((call) => monitor.record(call))).toEqual([false, false, false, false]);
    expect(monitor.health()).toEqual({
      queued: 0,
      dropped: { 'invalid-call': 1, 'invalid-latency': 2, 'invalid-id': 1 },
      lastFlushAt: null,
      lastError: null,
    });
  });

  test('keeps a bound on the versions it tells apart, and forgets them within the hour', async () => {
    const { monitor, batches, clock } = openWorld();
    for (let call = 0; call < 20_000; call += 1) {
      if (!monitor.record({ ...CALL, version: `1.0.${call}` })) await monitor.flush();
    }
    await monitor.flush();
    const versions = new Set(batches.flatMap(({ rollUps }) => rollUps.map(({ series }) => series.version)));
    expect([versions.size, versions.has('__other__')]).toEqual([2001, true]);
    expect((await monitor.stats('support'))?.totalCalls).toBe(20_000);
    clock.time += HOUR;
    monitor.record(CALL);
    await monitor.flush();
    monitor.record({ ...CALL, version: '9.9.9' });
    await monitor.flush();
    expect(batches.at(-1)?.rollUps[0]?.series.version).toBe('9.9.9');
  });

  test('keeps calls one by one where it was told to', async () => {
    const { monitor, batches } = openWorld({ raw: true });
    monitor.record({ ...CALL, responseId: 'r', satisfaction: 4, error: true, tokens: 3 });
    await monitor.flush();
    const series = { promptId: 'support', version: '1.0.0', environment: 'production', epoch: '' };
    expect(batches[0]?.raw).toEqual([{ series, at: NOW, latencyMs: 120, tokens: 3, error: true, satisfaction: 4, responseId: 'r' }]);
  });
});

describe('ratings', () => {
  test('count in the minute in which they arrive, with the epoch of their call', async () => {
    const { monitor, batches, clock } = openWorld();
    monitor.record({ latencyMs: 1, resolution: makeResolution(makeAssignment('canary')), responseId: 'r' });
    await monitor.flush();
    clock.time += 10 * MINUTE;
    expect(monitor.recordRating({ responseId: 'r' }, 2)).toBe(true);
    await monitor.flush();
    expect(batches[1]?.rollUps).toMatchObject([
      { minute: (NOW + 10 * MINUTE) / MINUTE, series: { epoch: 'r-1/0' }, rollUp: { calls: 0, ratings: [0, 1, 0, 0, 0] } },
    ]);
    expect(batches[1]?.ledger).toEqual([
      {
        rolloutId: 'r-1',
        promptId: 'support',
        guardrail: 'unhappy',
        step: 0,
        canary: { exposures: 1, bad: 1 },
        stable: { exposures: 0, bad: 0 },
      },
    ]);
  });

  test('may be corrected once: statistics take the second, the comparison keeps the first', async () => {
    const { monitor, batches, clock } = openWorld();
    monitor.record({ latencyMs: 1, resolution: makeResolution(makeAssignment('canary')), responseId: 'r', satisfaction: 1 });
    await monitor.flush();
    clock.time += MINUTE;
    expect([monitor.recordRating({ responseId: 'r' }, 5), monitor.recordRating({ responseId: 'r' }, 4)]).toEqual([true, false]);
    expect((await monitor.stats('support'))?.avgSatisfaction).toBe(5);
    expect(batches.flatMap(({ ledger }) => ledger).filter(({ guardrail }) => guardrail === 'unhappy')).toHaveLength(1);
    expect(monitor.health().dropped).toEqual({ 'rated-already': 1 });
  });

  test('of nobody knows what are orphans; a resolution gives them a home', async () => {
    const { monitor, clock, batches } = openWorld();
    const resolution = makeResolution(makeAssignment('stable'));
    monitor.record({ ...CALL, responseId: 'r' });
    expect([
      monitor.recordRating({ responseId: 'x' }, 5),
      monitor.recordRating({} as never, 5),
      monitor.recordRating(null as never, 5),
    ]).toEqual([false, false, false]);
    const another = { responseId: 'x', resolution: makeResolution(makeAssignment('stable'), 'bob') };
    expect([monitor.recordRating({ resolution }, 5), monitor.recordRating(another, 1)]).toEqual([true, true]);
    for (const rating of [0, 6, 2.5, Number.NaN, '5']) expect(monitor.recordRating({ responseId: 'r' }, rating as number)).toBe(false);
    clock.time += 24 * HOUR + 1;
    expect(monitor.recordRating({ responseId: 'r' }, 5)).toBe(false);
    await monitor.flush();
    expect(batches[0]?.ledger.map(({ stable }) => stable)).toEqual([{ exposures: 2, bad: 1 }]);
    expect(monitor.health().dropped).toEqual({ 'orphan-rating': 2, 'invalid-call': 2, 'invalid-satisfaction': 5 });
  });
});

describe('calls that chance assigned', () => {
  test('of requests are counted by exposure under each guardrail', async () => {
    const { monitor, batches } = openWorld();
    const [canary, stable] = [makeResolution(makeAssignment('canary')), makeResolution(makeAssignment('stable'))];
    monitor.record({ latencyMs: 501, resolution: canary, error: true });
    monitor.record({ latencyMs: 501, resolution: makeResolution(makeAssignment('canary'), 'bob') });
    monitor.record({ latencyMs: 500, resolution: stable, satisfaction: 2 });
    // Without an assignment a call counts in statistics alone.
    monitor.record({ latencyMs: 900, resolution: { ...stable, assignment: null } });
    monitor.record(CALL);
    await monitor.flush();
    const { ledger, shares, rollouts, keys, rollUps } = batches[0] as Batch;
    const counts = ledger.map(({ guardrail, canary: c, stable: s }) => [guardrail, c.exposures, c.bad, s.exposures, s.bad]);
    expect(counts).toEqual([
      ['errors', 2, 1, 0, 0],
      ['slow', 1, 1, 0, 0],
      ['errors', 0, 0, 1, 0],
      ['slow', 0, 0, 1, 0],
      ['unhappy', 0, 0, 1, 1],
    ]);
    expect(shares.map(({ percent, canary: c, stable: s }) => [percent, c, s])).toEqual([
      [10, 2, 0],
      [10, 0, 1],
    ]);
    expect(rollouts[0]).toEqual({
      rolloutId: 'r-1',
      promptId: 'support',
      environment: 'production',
      stable: '1.0.0',
      canary: '1.1.0',
      unit: 'request',
      slowMs: 500,
      guardrails: ['errors', 'slow', 'unhappy'],
      firstAt: NOW,
    });
    expect(keys).toEqual([]);
    expect(rollUps.map(({ series, rollUp }) => [series.epoch, rollUp.calls, rollUp.slow])).toEqual([
      ['r-1/0', 2, 1],
      ['r-1/0', 1, 0],
      ['', 2, 0],
    ]);
  });

  test('of one request count once, however often it is tried again: by the first call, the first without an error, the first rating', async () => {
    const { monitor, batches } = openWorld();
    const tell = (key: string, variant: 'canary' | 'stable' = 'canary', parts: Partial<Assignment> = {}) =>
      makeResolution(makeAssignment(variant, parts), key);
    for (const error of [true, true, false]) monitor.record({ latencyMs: 900, resolution: tell('tried'), error });
    await monitor.flush();
    monitor.record({ latencyMs: 1, resolution: tell('tried') });
    for (const error of [false, true]) monitor.record({ latencyMs: 1, resolution: tell('agent'), error });
    for (const rating of [1, 2, 5]) monitor.recordRating({ resolution: tell('agent') }, rating);
    // The same id in another step, and in another version, is another request.
    monitor.record({ latencyMs: 1, resolution: tell('agent', 'canary', { step: 1, epoch: 'r-1/1' }), error: true });
    monitor.record({ latencyMs: 1, resolution: tell('agent', 'stable') });
    await monitor.flush();
    const counts = batches
      .flatMap(({ ledger }) => ledger)
      .map(({ guardrail, step, canary, stable }) => ({ guardrail, step, canary, stable }));
    const none = { exposures: 0, bad: 0 };
    const [good, bad] = [
      { exposures: 1, bad: 0 },
      { exposures: 1, bad: 1 },
    ];
    expect(counts).toEqual([
      { guardrail: 'errors', step: 0, canary: bad, stable: none },
      { guardrail: 'slow', step: 0, canary: bad, stable: none },
      { guardrail: 'errors', step: 0, canary: good, stable: none },
      { guardrail: 'slow', step: 0, canary: good, stable: none },
      { guardrail: 'unhappy', step: 0, canary: bad, stable: none },
      { guardrail: 'errors', step: 1, canary: bad, stable: none },
      { guardrail: 'errors', step: 0, canary: none, stable: good },
      { guardrail: 'slow', step: 0, canary: none, stable: good },
    ]);
    expect(batches.flatMap(({ shares }) => shares).reduce((sum, { canary, stable }) => sum + canary + stable, 0)).toBe(4);
    expect((await monitor.stats('support'))?.totalCalls).toBe(8);
  });

  test('of users are told by the key that they were routed by', async () => {
    const { monitor, batches } = openWorld();
    const canary = makeAssignment('canary', { unit: 'user', slowMs: null });
    for (const isBad of [false, true])
      monitor.record({ latencyMs: 9999, resolution: makeResolution(canary), key: 'somebody else', error: isBad });
    monitor.record({ latencyMs: 1, resolution: makeResolution(canary, 'bob'), satisfaction: 1 });
    await monitor.flush();
    const key = { rolloutId: 'r-1', promptId: 'support', step: 0, variant: 'canary' };
    expect(batches[0]?.keys).toEqual([
      { ...key, key: 'ada', exposed: ['errors'], bad: ['errors'], rating: null },
      { ...key, key: 'bob', exposed: ['errors', 'unhappy'], bad: ['unhappy'], rating: 1 },
    ]);
    expect([batches[0]?.ledger, batches[0]?.shares]).toEqual([
      [],
      [{ rolloutId: 'r-1', promptId: 'support', step: 0, percent: 10, canary: 0, stable: 0 }],
    ]);
  });

  test('are handed over once', async () => {
    const { monitor, batches } = openWorld();
    for (const unit of ['user', 'request'] as const) {
      monitor.record({ latencyMs: 1, resolution: makeResolution(makeAssignment('canary', { unit, rolloutId: unit })), satisfaction: 1 });
    }
    await monitor.flush();
    for (const unit of ['user', 'request'] as const) {
      monitor.record({ latencyMs: 1, resolution: makeResolution(makeAssignment('canary', { unit, rolloutId: unit }), 'bob') });
    }
    await monitor.flush();
    expect(batches[1]?.keys.map(({ key }) => key)).toEqual(['bob']);
    expect(batches[1]?.ledger.map(({ guardrail, canary }) => [guardrail, canary.exposures])).toEqual([
      ['errors', 1],
      ['slow', 1],
    ]);
  });

  test('are refused where the assignment is none', () => {
    const { monitor } = openWorld();
    const wrong = [
      { variant: 'blue' },
      { step: -1 },
      { percent: 101 },
      { slowMs: Number.NaN },
      { guardrails: 'errors' },
      { versions: null },
      { unit: 'key' },
    ];
    for (const parts of wrong) {
      const assignment = { ...makeAssignment('canary'), ...(parts as object) };
      const resolution = { ...makeResolution(makeAssignment('canary')), assignment };
      for (let time = 0; time < 2; time += 1) expect(monitor.record({ latencyMs: 1, resolution })).toBe(false);
    }
    expect(monitor.health().dropped).toEqual({ 'invalid-call': 14 });
  });

  test('are refused, and nothing is thrown, where the assignment throws or changes while it is read', () => {
    const { monitor } = openWorld();
    const whole = makeAssignment('canary');
    const throwing = new Proxy(whole, {
      get() {
        throw new Error('no');
      },
    });
    const looks = { count: 0 };
    const changing = {
      ...makeResolution(whole),
      get assignment() {
        looks.count += 1;
        return looks.count === 1 ? whole : ('none' as never);
      },
    };
    expect(monitor.record({ latencyMs: 1, resolution: makeResolution(whole) })).toBe(true);
    expect(monitor.record({ latencyMs: 1, resolution: { ...makeResolution(whole), assignment: throwing } })).toBe(false);
    expect(monitor.record({ latencyMs: 1, resolution: changing })).toBe(false);
    expect(monitor.recordRating({ resolution: { ...makeResolution(whole), assignment: throwing } }, 5)).toBe(false);
    expect(monitor.health()).toMatchObject({ queued: 1, dropped: { 'invalid-call': 3 } });
  });

  test('of an hour ago close their block without another call', async () => {
    jest.useFakeTimers();
    const { monitor, clock, memory } = openWorld();
    monitor.record({ latencyMs: 1, resolution: makeResolution(makeAssignment('canary')) });
    await jest.advanceTimersByTimeAsync(1000);
    expect((await memory.ledger('r-1'))?.blocks).toEqual([]);
    clock.time += HOUR;
    await jest.advanceTimersByTimeAsync(2000);
    expect((await memory.ledger('r-1'))?.blocks.map(({ guardrail }) => guardrail)).toEqual(['errors', 'slow']);
    await monitor.close();
  });

  test('go through what resolve gives, to a verdict', async () => {
    const prompts = createPrompts({
      environment: 'production',
      prompts: { support: { text: 'Hello', version: '1.0.0', canary: { text: 'Hi', version: '1.1.0', percent: 50 } } },
    } as never);
    const { monitor } = openWorld({ prompts });
    expect(await monitor.metrics()).toMatch(/_total\{[^}]*prompt="support"[^}]*\} 0\n/);
    for (let call = 0; call < 2000; call += 1) {
      const resolution = prompts.resolve('support', { targetingKey: `user ${call}` });
      monitor.record({ resolution, latencyMs: 10, error: resolution.variant === 'canary' && call % 3 === 0 });
      if (call % 100 === 0) await monitor.flush();
    }
    const found = await monitor.detectRegression('support', { environment: 'production' });
    expect(found).toMatchObject({ rule: 'sequential', verdict: 'regress', named: ['errors'] });
  });
});

describe('detectRegression', () => {
  test('judges the newest rollout, or the one that is named', async () => {
    const { monitor, clock } = openWorld();
    for (const [rolloutId, calls] of [
      ['r-1', 110],
      ['r-2', 120],
    ] as const) {
      clock.time += MINUTE;
      const resolve = (call: number) => makeResolution(makeAssignment('stable', { rolloutId }), `request ${call}`);
      for (let call = 0; call < calls; call += 1) monitor.record({ latencyMs: 1, resolution: resolve(call) });
      await monitor.flush();
    }
    const countOf = async (options: object): Promise<unknown> => {
      const found = await monitor.detectRegression('support', { environment: 'production', ...options });
      return 'guardrails' in found && found.guardrails.find(({ guardrail }) => guardrail === 'errors')?.stable.exposures;
    };
    expect([await countOf({}), await countOf({ rolloutId: 'r-1' })]).toEqual([120, 110]);
  });

  test('by the plain rule takes the last hour against the 24 before', async () => {
    const { monitor } = openWorld();
    for (let call = 0; call < 100; call += 1) {
      monitor.record({ ...CALL, at: NOW - 10 * HOUR, error: call < 10 });
      monitor.record({ ...CALL, at: NOW - MINUTE, error: call < 16 });
    }
    const found = await monitor.detectRegression('support', { environment: 'production', rule: 'ratio' });
    expect(found).toMatchObject({
      rule: 'ratio',
      verdict: 'regress',
      named: ['errors'],
      recent: { totalCalls: 100 },
      before: { totalCalls: 100 },
    });
  });

  test('without a rollout holds the newest version against the one before', async () => {
    const { monitor } = openWorld();
    for (let call = 0; call < 3000; call += 1) {
      monitor.record({ ...CALL, at: NOW - 20 * HOUR, error: call % 100 === 0 });
      if (call < 400) monitor.record({ ...CALL, version: '2.0.0', at: NOW - 2 * HOUR, error: call % 8 === 0 });
      // Calls of the version before that come after the change are no baseline.
      if (call < 100) monitor.record({ ...CALL, at: NOW - HOUR, error: true });
    }
    const found = await monitor.detectRegression('support', { environment: 'production' });
    expect(found).toMatchObject({
      rule: 'no-control',
      verdict: 'regress',
      observed: { calls: 400, errors: 50 },
      baseline: { calls: 3000, errors: 30 },
    });
    expect(await monitor.detectRegression('nothing', { environment: 'production' })).toMatchObject({
      rule: 'no-control',
      verdict: 'insufficient',
      observed: null,
    });
  });

  test('holds the newest version against the same week before it, however long ago that was', async () => {
    const { monitor, clock } = openWorld();
    const found = async () => {
      const { baseline, observed } = (await monitor.detectRegression('support', { environment: 'production' })) as UncontrolledDetection;
      return [baseline?.calls, observed?.calls];
    };
    for (let day = 0; day < 8; day += 1) {
      for (let call = 0; call < 10; call += 1) monitor.record({ ...CALL, version: day < 7 ? '1.0.0' : '2.0.0' });
      await monitor.flush();
      clock.time += 24 * HOUR;
    }
    for (const days of [0, 22, 26, 29, 100]) {
      clock.time = NOW + (7 + days) * 24 * HOUR;
      expect([days, ...(await found())]).toEqual([days, 70, 10]);
    }
  });

  test('says what cannot be asked', async () => {
    const { monitor } = openWorld();
    monitor.record({ latencyMs: 1, resolution: makeResolution(makeAssignment('canary')) });
    const ask = (options: object) => monitor.detectRegression('support', options as never);
    await expect(ask({})).rejects.toMatchObject({ code: 'detection-options', kind: 'usage' });
    await expect(ask({ environment: 'production', rule: 'magic' })).rejects.toMatchObject({ code: 'detection-options' });
    await expect(ask({ environment: 'production', hours: 24 })).rejects.toMatchObject({
      code: 'detection-options',
      message: expect.stringContaining('first step'),
    });
    await expect(ask({ environment: 'production', rolloutId: 'r-9' })).rejects.toMatchObject({
      code: 'unknown-rollout',
      help: 'There are: r-1.',
    });
    await expect(ask({ environment: 'production', settings: { alpha: 2 } })).rejects.toMatchObject({ code: 'detection-settings' });
    await expect(ask({ environment: 'production', rolloutId: 9 })).rejects.toMatchObject({
      code: 'question-invalid',
      message: 'rolloutId is a number',
    });
    await expect(ask({ environment: 'production', rolloutId: null })).resolves.toMatchObject({ rule: 'sequential' });
    await expect(monitor.detectRegression(5 as never, { environment: 'production' })).rejects.toMatchObject({ code: 'question-invalid' });
  });
});

describe('a store that fails', () => {
  test('loses nothing while calls can be added up, and is tried again', async () => {
    const world = openWorld();
    const { monitor } = world;
    world.fault = new PromptgateError('The disk is full.', { code: 'store-full', kind: 'outside', help: 'Make room.' });
    const taken = Array.from({ length: 100_000 }, () => monitor.record(CALL)).filter(Boolean);
    await monitor.flush();
    expect(taken).toHaveLength(100_000);
    expect(monitor.health()).toMatchObject({ queued: 100_000, dropped: {}, lastFlushAt: null, lastError: 'The disk is full. Make room.' });
    monitor.record(CALL);
    world.fault = null;
    expect((await monitor.stats('support'))?.totalCalls).toBe(100_001);
    expect(monitor.health()).toMatchObject({ queued: 0, lastFlushAt: '2026-11-23T10:00:00.000Z', lastError: null });
  });

  test('drops what cannot be added up beyond its bound, counts it, and goes on', async () => {
    const world = openWorld();
    world.fault = new Error('no');
    let taken = 0;
    for (let call = 0; call < 70_000; call += 1) if (world.monitor.record({ ...CALL, responseId: `r${call}` })) taken += 1;
    expect([taken >= 65_000, taken <= 65_536]).toEqual([true, true]);
    expect(world.monitor.health().dropped).toEqual({ 'queue-full': 70_000 - taken });
    world.fault = null;
    expect((await world.monitor.stats('support'))?.totalCalls).toBe(taken);
    expect(world.monitor.record(CALL)).toBe(true);
  });

  test('or that does not answer holds up nobody', async () => {
    jest.useFakeTimers();
    const world = openWorld();
    world.fault = 'hang';
    world.monitor.record(CALL);
    const flushed = world.monitor.flush();
    await jest.advanceTimersByTimeAsync(10_000);
    await flushed;
    expect(world.monitor.health().lastError).toBe('The store has not answered for 10 seconds.');
    expect(world.monitor.record(CALL)).toBe(true);
    const closed = world.monitor.close();
    await jest.advanceTimersByTimeAsync(10_000);
    await closed;
    expect([world.monitor.health().dropped, world.closed]).toEqual([{ 'store-failed': 2 }, 1]);
    expect([world.monitor.record(CALL), world.monitor.health().dropped.closed]).toEqual([false, 1]);
  });

  test('and does not say why, is tried again as any other', async () => {
    const world = openWorld();
    world.fault = Object.create(null) as Error;
    world.monitor.record(CALL);
    await world.monitor.flush();
    expect(world.monitor.health()).toMatchObject({ queued: 1, lastError: 'It has failed and does not say why.' });
    world.fault = null;
    expect((await world.monitor.stats('support'))?.totalCalls).toBe(1);
  });

  test('is written to before whoever closes it, the second one too, hears of the end', async () => {
    const world = openWorld();
    world.monitor.record(CALL);
    void world.monitor.close();
    await world.monitor.close();
    expect([world.batches.length, world.closed]).toEqual([1, 1]);
  });

  test('for good with one batch gives that one up, and takes the next', async () => {
    const world = openWorld();
    world.monitor.record(CALL);
    world.fault = new PromptgateError('x does not take it', { code: 'batch-refused', kind: 'outside', help: '' });
    await world.monitor.flush();
    world.fault = null;
    world.monitor.record(CALL);
    expect((await world.monitor.stats('support'))?.totalCalls).toBe(1);
    expect(world.monitor.health().dropped).toEqual({ 'store-failed': 1 });
  });

  test('is flushed every second, and once more at the end', async () => {
    jest.useFakeTimers();
    const { monitor, batches } = openWorld();
    monitor.record(CALL);
    await jest.advanceTimersByTimeAsync(999);
    expect(batches).toHaveLength(0);
    await jest.advanceTimersByTimeAsync(1);
    expect(batches).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(5000);
    expect(batches).toHaveLength(1);
    monitor.record(CALL);
    await monitor.close();
    await monitor.close();
    expect(batches).toHaveLength(2);
    expect(jest.getTimerCount()).toBe(0);
  });

  test('that cannot be named is told at once, without its password', () => {
    for (const store of ['', 'memory', 'sqlite:', 'postgres://ada:secret@db/x', 'prometheus:ftp://x', 'memory:x', 5 as never]) {
      expect(() => createMonitor({ store })).toThrow(expect.objectContaining({ code: 'store-invalid', kind: 'usage' }));
    }
    for (const [store, shown] of [
      ['postgres://ada:secret@db/x', 'postgres://db/x'],
      ['postgres://ada:se#cret?@db/x?secret', 'postgres://db/x'],
      ['prometheus:http://ada:se/cret@db', 'prometheus:http://db'],
      ['prometheus:ada:secret@db', 'prometheus:db'],
    ] as const) {
      expect(() => createMonitor({ store })).toThrow(expect.objectContaining({ message: expect.stringContaining(`"${shown}"`) }));
    }
    expect(() => createMonitor({ store: 'memory:', flushMs: 0 })).toThrow(expect.objectContaining({ code: 'flush-invalid' }));
  });
});
