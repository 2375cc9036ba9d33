import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatBound, HISTOGRAM_INDEXES, listBounds, parseBound, spreadBucket } from '../../src/monitoring/histogram-bounds.ts';
import { indexOfLatency, roundUpToBoundary, upperBoundOf } from '../../src/monitoring/latency-sketch.ts';
import type { KeyEvents } from '../../src/monitoring/store.ts';
import { parseExposition } from '../stores/prometheus-engine.ts';
import { ASSIGNMENT, batchOf, FACTS, makeExporter, NO_BATCH, rollUp } from './exposition-world.ts';

type Labels = Readonly<Record<string, string>>;

function readValue(text: string, name: string, wanted: Labels = {}): number | undefined {
  const found = parseExposition(text).filter(
    ({ labels }) => labels.__name__ === name && Object.entries(wanted).every(([label, value]) => labels[label] === value),
  );
  expect(found.length).toBeLessThan(2);
  return found[0]?.value;
}

describe('the text', () => {
  test('begins every counter of a known rollout at 0', () => {
    const exporter = makeExporter();
    exporter.announce([{ promptId: 'support', environment: 'production', version: '1.0.0', assignment: ASSIGNMENT }]);
    const text = exporter.render();
    for (const variant of ['stable', 'canary']) {
      for (const guardrail of FACTS.guardrails) {
        const labels = {
          prompt: 'support',
          environment: 'production',
          epoch: 'r-7/0',
          variant,
          version: FACTS[variant as 'stable'],
          guardrail,
        };
        expect(readValue(text, 'promptgate_exposures_total', labels)).toBe(0);
        expect(readValue(text, 'promptgate_bad_total', labels)).toBe(0);
      }
      expect(readValue(text, 'promptgate_assigned_total', { variant })).toBe(0);
    }
    expect(readValue(text, 'promptgate_calls_total', { version: '1.0.0', epoch: '' })).toBe(0);
    expect(readValue(text, 'promptgate_calls_total', { version: '1.1.0', epoch: 'r-7/0' })).toBe(0);
    expect(readValue(text, 'promptgate_rollout_percent', { epoch: 'r-7/0' })).toBe(10);
    expect(readValue(text, 'promptgate_rollout_info', { unit: 'request', slow_ms: '2100', guardrails: 'errors,slow,unhappy' })).toBe(1);
    expect(readValue(text, 'promptgate_rollout_first_call_seconds')).toBeUndefined();
  });

  test('shows no slow calls where slow is not judged', () => {
    const exporter = makeExporter();
    exporter.announce([{ promptId: 'support', environment: 'production', version: '1.0.0', assignment: { ...ASSIGNMENT, slowMs: null } }]);
    expect(readValue(exporter.render(), 'promptgate_exposures_total', { guardrail: 'slow', variant: 'canary' })).toBeUndefined();
  });

  test('adds up, and says what a family is before its lines', () => {
    const exporter = makeExporter();
    exporter.add(batchOf({ canary: [10, 1], stable: [90, 2] }));
    exporter.add(batchOf({ canary: [5, 3], stable: [40, 0] }));
    const text = exporter.render();
    expect(readValue(text, 'promptgate_exposures_total', { variant: 'canary', guardrail: 'errors' })).toBe(15);
    expect(readValue(text, 'promptgate_bad_total', { variant: 'canary', guardrail: 'errors' })).toBe(4);
    expect(readValue(text, 'promptgate_assigned_total', { variant: 'stable' })).toBe(130);
    expect(readValue(text, 'promptgate_calls_total', { version: '1.0.0' })).toBe(130);
    expect(readValue(text, 'promptgate_latency_seconds_sum', { version: '1.1.0' })).toBeCloseTo(1.5, 9);
    const names = text.split('\n').flatMap((line) => /^# TYPE (\S+) /.exec(line)?.[1] ?? []);
    expect(new Set(names).size).toBe(names.length);
    for (const { labels } of parseExposition(text)) expect(names).toContain((labels.__name__ ?? '').replace(/_(bucket|sum|count)$/, ''));
    expect(text.endsWith('\n')).toBe(true);
  });

  test('keeps apart rollouts of two prompts that have one id', () => {
    const exporter = makeExporter();
    exporter.add(batchOf({ canary: [1, 0], stable: [9, 0] }));
    exporter.add(batchOf({ canary: [2, 0], stable: [8, 0] }, { facts: { ...FACTS, promptId: 'billing' } }));
    expect(readValue(exporter.render(), 'promptgate_exposures_total', { prompt: 'billing', variant: 'canary', guardrail: 'errors' })).toBe(
      2,
    );
    expect(readValue(exporter.render(), 'promptgate_exposures_total', { prompt: 'support', variant: 'canary', guardrail: 'errors' })).toBe(
      1,
    );
  });

  test('gives back any label as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (version) => {
        const exporter = makeExporter();
        exporter.add({
          ...NO_BATCH,
          rollUps: [{ series: { promptId: 'p', version, environment: 'e', epoch: '' }, minute: 0, rollUp: rollUp([5]) }],
        });
        const found = parseExposition(exporter.render()).find(({ labels }) => labels.__name__ === 'promptgate_calls_total');
        expect(found?.labels.version).toBe(version.toWellFormed());
      }),
      { numRuns: 12 },
    );
  });

  test('stays within its limit of label sets, and counts what is over it', () => {
    const exporter = makeExporter({ maxLabelSets: 3 });
    for (let place = 0; place < 10; place += 1) {
      exporter.add({
        ...NO_BATCH,
        rollUps: [{ series: { promptId: `p${place}`, version: '1', environment: 'e', epoch: '' }, minute: 0, rollUp: rollUp([5]) }],
      });
    }
    const text = exporter.render();
    const calls = parseExposition(text).filter(({ labels }) => labels.__name__ === 'promptgate_calls_total');
    expect(calls.map(({ labels, value }) => [labels.prompt, value])).toEqual([
      ['p0', 1],
      ['p1', 1],
      ['p2', 1],
      ['__other__', 7],
    ]);
    expect(readValue(text, 'promptgate_label_sets_refused_total')).toBe(7);
  });

  test('forgets the comparisons of rollouts that ended where a new one needs room, and none that runs', () => {
    const exporter = makeExporter({ maxLabelSets: 4 });
    const announce = (promptId: string, rolloutId: string) => {
      const assignment = { ...ASSIGNMENT, promptId, rolloutId, epoch: `${rolloutId}/0` };
      exporter.announce([{ promptId, environment: 'production', version: '1.0.0', assignment }]);
    };
    announce('billing', 'r-1');
    for (let number = 2; number < 20; number += 1) announce('support', `r-${number}`);
    const assigned = (epoch: string) => readValue(exporter.render(), 'promptgate_assigned_total', { epoch, variant: 'canary' });
    expect(['r-1/0', 'r-2/0', 'r-19/0'].map(assigned)).toEqual([0, undefined, 0]);
  });

  test('never lets a counter go back when a rating is corrected', () => {
    const exporter = makeExporter();
    const series = { promptId: 'p', version: '1', environment: 'e', epoch: '' };
    const rate = (ratings: readonly [number, number, number, number, number]) =>
      exporter.add({ ...NO_BATCH, rollUps: [{ series, minute: 0, rollUp: rollUp([], { ratings }) }] });
    rate([0, 3, 0, 0, 0]);
    rate([0, -1, 0, 0, 1]);
    expect(readValue(exporter.render(), 'promptgate_ratings_total', { rating: '2' })).toBe(3);
    rate([0, 1, 0, 0, 0]);
    expect(readValue(exporter.render(), 'promptgate_ratings_total', { rating: '2' })).toBe(3);
    rate([0, 1, 0, 0, 0]);
    expect(readValue(exporter.render(), 'promptgate_ratings_total', { rating: '2' })).toBe(4);
    expect(readValue(exporter.render(), 'promptgate_ratings_total', { rating: '5' })).toBe(1);
  });
});

describe('the histogram', () => {
  test('has bounds from 10 ms to 300 s that lie √2 apart on the sketch’s own grid', () => {
    const bounds = HISTOGRAM_INDEXES.map(upperBoundOf);
    expect(bounds[0]).toBe(roundUpToBoundary(10));
    expect(bounds.at(-1)).toBe(roundUpToBoundary(300_000));
    for (const [place, bound] of bounds.slice(1).entries()) expect(bound / (bounds[place] as number)).toBeLessThan(Math.SQRT2 * 1.021);
    for (const index of HISTOGRAM_INDEXES) expect(parseBound(formatBound(index))).toBe(index);
  });

  test('has the threshold of a rollout as one more bound, and counts against it exactly', () => {
    expect(listBounds(2100)).toContain(indexOfLatency(2100));
    const slow = roundUpToBoundary(2100);
    const exporter = makeExporter();
    exporter.add({
      ...NO_BATCH,
      rollouts: [FACTS],
      rollUps: [
        {
          series: { promptId: 'support', version: '1.1.0', environment: 'production', epoch: 'r-7/0' },
          minute: 0,
          rollUp: rollUp([10, slow, slow * 1.0001, 400_000]),
        },
      ],
    });
    const text = exporter.render();
    expect(readValue(text, 'promptgate_latency_seconds_bucket', { le: formatBound(indexOfLatency(slow)) })).toBe(2);
    expect(readValue(text, 'promptgate_latency_seconds_bucket', { le: '+Inf' })).toBe(4);
    expect(readValue(text, 'promptgate_latency_seconds_bucket', { le: formatBound(indexOfLatency(300_000)) })).toBe(3);
  });

  test('reads only bounds of its own', () => {
    expect(parseBound('0.5')).toBeNull();
    for (const le of ['+Inf', 'NaN', '-1', '0', 'x']) expect(parseBound(le)).toBeNull();
  });

  test('spreads a bucket without losing or inventing a call', () => {
    fc.assert(
      fc.property(fc.integer({ min: -300, max: 600 }), fc.integer({ min: 1, max: 40 }), fc.nat(10_000), (from, width, count) => {
        const spread = spreadBucket(from, from + width, count);
        expect(spread.reduce((sum, [, share]) => sum + share, 0)).toBe(count);
        for (const [index] of spread) expect(index > from && index <= from + width).toBe(true);
      }),
    );
  });
});

describe('users', () => {
  const facts = { ...FACTS, unit: 'user' as const, guardrails: ['errors', 'satisfaction'] as const };
  const event = (key: string, more: Partial<KeyEvents> = {}): KeyEvents => ({
    rolloutId: 'r-7',
    promptId: 'support',
    step: 0,
    variant: 'canary',
    key,
    exposed: ['errors'],
    bad: [],
    rating: null,
    ...more,
  });
  const read = (text: string, name: string, more: Labels = {}) =>
    readValue(text, `promptgate_${name}_total`, { guardrail: 'errors', variant: 'canary', epoch: 'r-7/0', ...more });

  test('count once, and so does their first bad event over versions and steps', () => {
    const exporter = makeExporter();
    const keys = [
      event('a'),
      event('a', { bad: ['errors'] }),
      event('a', { bad: ['errors'] }),
      event('b'),
      event('a', { step: 1, bad: ['errors'] }),
      event('c', { step: 1, variant: 'stable', bad: ['errors'] }),
    ];
    exporter.add({ ...NO_BATCH, rollouts: [facts], keys });
    const text = exporter.render();
    expect(read(text, 'exposures')).toBe(2);
    expect(read(text, 'appearances')).toBe(4);
    expect(read(text, 'bad')).toBe(1);
    expect(readValue(text, 'promptgate_assigned_total', { variant: 'canary', epoch: 'r-7/0' })).toBe(2);
    expect(readValue(text, 'promptgate_assigned_total', { variant: 'canary', epoch: 'r-7/1' })).toBe(1);
    // a was bad before: it is at risk no longer.
    expect(read(text, 'exposures', { epoch: 'r-7/1' })).toBe(0);
    expect(read(text, 'bad', { epoch: 'r-7/1' })).toBe(0);
    expect(read(text, 'bad', { epoch: 'r-7/1', variant: 'stable' })).toBe(1);
  });

  test('rate once', () => {
    const exporter = makeExporter();
    exporter.add({
      ...NO_BATCH,
      rollouts: [facts],
      keys: [event('a', { rating: 1 }), event('a', { rating: 5 }), event('b', { rating: 5 })],
    });
    const text = exporter.render();
    expect(readValue(text, 'promptgate_judged_ratings_total', { rating: '1', variant: 'canary' })).toBe(1);
    expect(readValue(text, 'promptgate_judged_ratings_total', { rating: '5', variant: 'canary' })).toBe(1);
    expect(read(text, 'exposures', { guardrail: 'satisfaction' })).toBe(2);
  });

  test('are forgotten two steps later, and what they did then counts nowhere', () => {
    const exporter = makeExporter();
    exporter.add({
      ...NO_BATCH,
      rollouts: [facts],
      keys: [event('a'), event('a', { step: 1 }), event('a', { step: 2 }), event('b', { bad: ['errors'] })],
    });
    expect(read(exporter.render(), 'exposures')).toBe(1);
    expect(read(exporter.render(), 'bad')).toBe(0);
  });

  test('of an ended rollout are forgotten, and what comes late counts nowhere', () => {
    const exporter = makeExporter({ maxKeys: 2 });
    exporter.add({ ...NO_BATCH, rollouts: [facts], keys: [event('a'), event('b')] });
    const next = { ...facts, rolloutId: 'r-8' };
    exporter.add({ ...NO_BATCH, rollouts: [next], keys: [event('a', { rolloutId: 'r-8' }), event('c', { bad: ['errors'] })] });
    const text = exporter.render();
    expect(read(text, 'exposures')).toBe(2);
    expect(read(text, 'bad')).toBe(0);
    expect(read(text, 'exposures', { epoch: 'r-8/0' })).toBe(1);
  });

  test('go on being counted when something comes late of a rollout before theirs, of which the process knew nothing', () => {
    const exporter = makeExporter();
    const earlier = { ...facts, rolloutId: 'r-6' };
    exporter.add({ ...NO_BATCH, rollouts: [facts], keys: [event('a')] });
    exporter.add({ ...NO_BATCH, rollouts: [earlier], keys: [event('z', { rolloutId: 'r-6', rating: 1 })] });
    exporter.add({ ...NO_BATCH, rollouts: [facts], keys: [event('a'), event('b', { bad: ['errors'] })] });
    expect(read(exporter.render(), 'exposures')).toBe(2);
    expect(read(exporter.render(), 'bad')).toBe(1);
    // Of numbers, not of texts: 10 comes after 9.
    const late = ['r-10', 'r-9'].map((rolloutId) => ({ ...facts, rolloutId }));
    exporter.add({ ...NO_BATCH, rollouts: late, keys: [event('a', { rolloutId: 'r-10' }), event('c')] });
    expect(read(exporter.render(), 'exposures', { epoch: 'r-10/0' })).toBe(1);
    expect(read(exporter.render(), 'exposures')).toBe(2);
  });

  test('beyond the limit end the counting, and that is said', () => {
    const exporter = makeExporter({ maxKeys: 2 });
    exporter.add({ ...NO_BATCH, rollouts: [facts], keys: [event('a'), event('b'), event('c'), event('a', { bad: ['errors'] })] });
    const text = exporter.render();
    expect(read(text, 'exposures')).toBe(2);
    expect(read(text, 'bad')).toBe(0);
    expect(readValue(text, 'promptgate_rollout_frozen', { guardrail: 'errors', fault: 'key-limit' })).toBe(1);
  });
});
