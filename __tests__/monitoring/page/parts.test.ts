import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { makeLinearScale, makeLogScale } from '../../../src/monitoring/page/chart.ts';
import { chartSeries } from '../../../src/monitoring/page/charts.ts';
import { chartEvidence } from '../../../src/monitoring/page/evidence-chart.ts';
import { choosePageRollout, listMarks } from '../../../src/monitoring/page/history.ts';
import { measureErrors, measureLatency, measureSatisfaction, QUANTILES } from '../../../src/monitoring/page/measures.ts';
import { choosePageSpan, cutPageSpan } from '../../../src/monitoring/page/span.ts';
import { thinPath } from '../../../src/monitoring/page/thin.ts';
import { chooseVersions } from '../../../src/monitoring/page/versions.ts';
import { formatMilliseconds, formatSpan } from '../../../src/monitoring/page/words.ts';
import type { RegistryEvent } from '../../../src/registry/events.ts';
import { ROLLOUT } from '../../bundle/sample.ts';
import { createRandom, FACTS, makePageData, makeRollUp } from '../../support/monitor-page-data.ts';

const HOUR = 3_600_000;

describe('words', () => {
  test('times are in the unit that one would say', () => {
    expect([0, 0.25, 9.94, 840.4, 999.6, 1240, 59_940, 90_000].map(formatMilliseconds)).toEqual([
      '0 ms',
      '0.25 ms',
      '9.9 ms',
      '840 ms',
      '1 s',
      '1.24 s',
      '59.9 s',
      '1.5 min',
    ]);
    expect([60_000, 900_000, HOUR, 86_400_000, 7 * 86_400_000].map(formatSpan)).toEqual([
      '1 minute',
      '15 minutes',
      '1 hour',
      '1 day',
      '7 days',
    ]);
  });
});

describe('scales', () => {
  test('hold what they are made for, in few round steps', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), (most) => {
        const { low, high, ticks } = makeLinearScale(most, 1e-6, String);
        expect(low).toBe(0);
        expect(high).toBeGreaterThanOrEqual(most * (1 - 1e-9));
        expect(ticks.length).toBeGreaterThanOrEqual(3);
        expect(ticks.length).toBeLessThanOrEqual(6);
        expect(new Set(ticks.map(({ label }) => label)).size).toBe(ticks.length);
      }),
      { numRuns: 100 },
    );
  });

  test('logarithmic ones hold both ends', () => {
    const ends = fc.tuple(fc.double({ min: 0.1, max: 1e6, noNaN: true }), fc.double({ min: 1, max: 1e4, noNaN: true }));
    fc.assert(
      fc.property(ends, ([least, ratio]) => {
        const { low, high, ticks } = makeLogScale(least, least * ratio, String);
        expect(low).toBeLessThanOrEqual(Math.log10(least) + 1e-6);
        expect(high).toBeGreaterThanOrEqual(Math.log10(least * ratio) - 1e-6);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(16);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the span of a page', () => {
  const now = Date.UTC(2026, 8, 15, 9, 41, 30);

  test('is a day, or as much as the rollout takes', () => {
    expect(choosePageSpan(now, null, null)).toEqual({
      from: Date.UTC(2026, 8, 14, 9, 30),
      to: Date.UTC(2026, 8, 15, 10),
      stepMs: HOUR / 2,
    });
    expect(choosePageSpan(now, null, now - 100 * HOUR)).toMatchObject({ stepMs: 2 * HOUR, to: Date.UTC(2026, 8, 15, 10) });
    expect(choosePageSpan(now, null, now - 9000 * HOUR).from).toBeGreaterThan(now - 732 * HOUR);
  });

  test('shows what there is where that is less', () => {
    const day = choosePageSpan(now, null, null);
    expect(cutPageSpan(day, now, null)).toBe(day);
    expect(cutPageSpan(day, now, now - 20 * HOUR)).toBe(day);
    expect(cutPageSpan(day, now, now - 3 * HOUR)).toMatchObject({ from: Date.UTC(2026, 8, 15, 6, 40), stepMs: 5 * 60_000 });
    expect(cutPageSpan(day, now, now - 60_000)).toMatchObject({ from: Date.UTC(2026, 8, 15, 8, 41), stepMs: 60_000 });
  });

  test('holds what was asked for in whole spans, and few enough', () => {
    fc.assert(
      fc.property(fc.double({ min: 1 / 60, max: 9600, noNaN: true }), fc.integer({ min: 0, max: 1e9 }), (hours, later) => {
        const at = now + later;
        const { from, to, stepMs } = choosePageSpan(at, hours, null);
        expect([from % stepMs, to % stepMs, stepMs % 60_000]).toEqual([0, 0, 0]);
        expect(from).toBeLessThanOrEqual(at - hours * HOUR);
        expect(to).toBeGreaterThan(at);
        expect(to - at).toBeLessThanOrEqual(stepMs);
        expect((to - from) / stepMs).toBeLessThanOrEqual(74);
        // Beyond two days stores keep whole hours alone.
        if (hours > 48) expect(stepMs).toBeGreaterThanOrEqual(HOUR);
      }),
      { numRuns: 100 },
    );
  });
});

test('a thinned path keeps both ends, its lowest and its highest value, and the order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 2000 }), fc.integer({ min: 8, max: 100 }), (values, limit) => {
      const points = values.map((value, index) => ({ value, index }));
      const kept = thinPath(points, limit, ({ value }) => value);
      expect(kept.length).toBeLessThanOrEqual(limit);
      expect([kept[0], kept.at(-1)]).toEqual([points[0], points.at(-1)]);
      const ends = (some: readonly { value: number }[]) => [
        Math.min(...some.map(({ value }) => value)),
        Math.max(...some.map(({ value }) => value)),
      ];
      expect(ends(kept)).toEqual(ends(points));
      expect(kept.every(({ index }, place) => place === 0 || index > (kept[place - 1]?.index ?? -1))).toBe(true);
    }),
    { numRuns: 100 },
  );
});

describe('measures', () => {
  const rollUp = { ...makeRollUp(createRandom(1), 200, { errorRate: 0.1, medianMs: 500, happy: 1 }), ratings: [1, 0, 0, 0, 3] as const };

  test('are what they are called, with intervals around them', () => {
    const errors = measureErrors(rollUp);
    expect(errors.value).toBe(rollUp.errors / 200);
    expect(errors.low).toBeLessThan(errors.value as number);
    expect(errors.high).toBeGreaterThan(errors.value as number);
    const satisfaction = measureSatisfaction(rollUp, 1);
    expect(satisfaction.value).toBe(4);
    expect(satisfaction.low).toBeGreaterThanOrEqual(1);
    expect(satisfaction.high).toBeLessThanOrEqual(5);
    const [p50, p95, p99] = QUANTILES.map((quantile) => measureLatency(rollUp, quantile).value as number) as [number, number, number];
    expect(p50).toBeLessThan(p95);
    expect(p95).toBeLessThan(p99);
  });

  test('too little is nothing', () => {
    const few = { ...rollUp, calls: 9, ratings: [0, 0, 0, 0, 4] as const };
    expect([measureErrors(few), measureSatisfaction(few), ...QUANTILES.map((quantile) => measureLatency(few, quantile))]).toEqual(
      Array.from({ length: 5 }, () => ({ value: null })),
    );
  });
});

describe('charts', () => {
  const data = makePageData();
  const versions = chooseVersions(data);

  test('stable and canary have their colours, whoever is called more', () => {
    expect(versions.map(({ name, colour }) => [name, colour])).toEqual([
      ['1.3.2 (stable)', 'var(--stable)'],
      ['1.4.0 (canary)', 'var(--canary)'],
    ]);
    const alone = chooseVersions({ ...data, totals: data.totals.filter(({ version }) => version === '1.4.0') });
    expect(alone.map(({ name, colour }) => [name, colour])).toEqual([['1.4.0 (canary)', 'var(--canary)']]);
  });

  test('bars add up to the calls, and the one of now is pale', () => {
    const calls = chartSeries(data, versions).find(({ id }) => id === 'calls');
    const drawn = calls?.bars.reduce((sum, { low, high }) => sum + high - low, 0);
    expect(drawn).toBe(data.totals.reduce((sum, { rollUp }) => sum + rollUp.calls, 0));
    expect(new Set(calls?.bars.filter(({ partial }) => partial).map(({ to }) => to))).toEqual(new Set([data.to]));
  });

  test('a span without calls is a gap, and not zero', () => {
    const errors = chartSeries(data, versions).find(({ id }) => id === 'errors');
    const canary = errors?.lines[1]?.points ?? [];
    expect(canary.filter(({ at }) => at < data.from + 10 * HOUR).every(({ value }) => value === null)).toBe(true);
    expect(canary.some(({ value }) => value !== null)).toBe(true);
  });

  test('the path of E crosses the limit where the detection says so, and never runs backwards', () => {
    const chart = chartEvidence(data);
    const [level] = chart?.levels ?? [];
    const total = chart?.lines.at(-1)?.points ?? [];
    const reached = total.filter(({ at }) => at === data.detection?.reachedAt?.at).map(({ value }) => value as number);
    expect(Math.max(...reached)).toBeGreaterThanOrEqual(level?.value as number);
    expect(total[0]).toEqual({ at: data.rollout?.startedAt, value: 0 });
    expect(total.every(({ at }, index) => index === 0 || at >= (total[index - 1]?.at ?? 0))).toBe(true);
    expect(total.at(-1)?.at).toBe(data.madeAt);
  });

  test('what began before the page is drawn from its begin on', () => {
    const from = data.from + 15 * HOUR;
    const total = chartEvidence({ ...data, from })?.lines.at(-1)?.points ?? [];
    expect(total[0]?.at).toBe(from);
    expect(total[0]?.value).not.toBe(0);
  });
});

describe('history', () => {
  const about = { id: 'customer-support', environment: 'production', digest: null, by: 'Ada <ada@example.com>', commit: 'c1' };
  const event = (kind: RegistryEvent['kind'], more: Partial<RegistryEvent>): RegistryEvent => ({
    ...{ ...about, kind, version: '1.4.0', from: '1.3.2', reason: null, at: '2026-09-14T10:00:00Z' },
    ...more,
  });

  test('an end says in one mark what else its commit did', () => {
    const events = [
      event('deployed', { version: '1.3.2', from: null, reason: 'the first' }),
      event('rollout-started', { commit: 'c2', rolloutId: 'r-7', reason: '10 %' }),
      event('blocked', { commit: 'c3', reason: 'errors' }),
      event('rollout-ended', { commit: 'c3', rolloutId: 'r-7', outcome: 'rolled-back', reason: 'errors' }),
      event('rollout-started', { commit: 'c4', rolloutId: 'r-8', version: '1.5.0', reason: '10 %' }),
      event('deployed', { commit: 'c5', version: '1.5.0' }),
      event('rollout-ended', { commit: 'c5', rolloutId: 'r-8', version: '1.5.0', outcome: 'completed' }),
      event('deployed', { environment: 'staging' }),
      event('registered', { environment: null }),
    ];
    expect(listMarks(events, 'production').map(({ text, by }) => `${text} (${by})`)).toEqual([
      '1.3.2 deployed: the first (Ada)',
      'Rollout r-7 of 1.4.0 started: 10 % (Ada)',
      'Rollout r-7 of 1.4.0 rolled back, and its content blocked: errors (Ada)',
      'Rollout r-8 of 1.5.0 started: 10 % (Ada)',
      'Rollout r-8 of 1.5.0 completed: everybody gets it (Ada)',
    ]);
  });

  test('the rollout that runs is the page’s, else the newest that was recorded', () => {
    const rollout = { ...ROLLOUT, id: 'r-9', canary: '2.0.0', percent: 50, step: 1, steps: [10, 50, 100] };
    const recorded = [{ ...FACTS, rolloutId: 'r-7' }];
    const [environment, events] = ['production', []];
    expect(choosePageRollout({ state: { version: '1.4.0', rollout }, events, environment, recorded })).toMatchObject({
      ...{ id: 'r-9', stable: '1.4.0', canary: '2.0.0', state: 'running', percent: 50, step: 1 },
    });
    expect(choosePageRollout({ state: { version: '1.3.2' }, events, environment, recorded })).toMatchObject({
      ...{ id: 'r-7', stable: FACTS.stable, canary: FACTS.canary, state: 'ended', startedAt: FACTS.firstAt, endedAt: null },
    });
    expect(choosePageRollout({ state: null, events, environment, recorded: [] })).toBeNull();
  });
});
