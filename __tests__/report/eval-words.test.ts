import { describe, expect, test } from '@jest/globals';
import {
  describeAllEvals,
  describeOutcome,
  formatDifference,
  formatMs,
  formatP,
  formatUsd,
  labelSource,
  listFigures,
  nameVerdict,
} from '../../src/report/eval-words.ts';
import { describeVerdict } from '../../src/report/phrases.ts';
import { EVAL_SAMPLE, EVALS, INCONCLUSIVE, reportEvals } from './eval-sample.ts';
import { SAMPLE } from './sample.ts';

describe('figures', () => {
  test.each([
    [0, '$0'],
    [0.000_000_01, 'under $0.0001'],
    [0.000_1, '$0.0001'],
    [0.000_123_456, '$0.000123'],
    [0.012_345, '$0.0123'],
    [0.999, '$0.999'],
    [0.9999, '$1'],
    [1, '$1.00'],
    [1_234_567.891, '$1,234,567.89'],
  ])('%d dollars', (usd, text) => expect(formatUsd(usd)).toBe(text));

  test.each([
    [0, '0 ms'],
    [639.6, '640 ms'],
    [999.4, '999 ms'],
    [999.6, '1 s'],
    [1_214, '1.21 s'],
    [75_040, '75 s'],
    [1_075_000, '1,075 s'],
  ])('%d milliseconds', (ms, text) => expect(formatMs(ms)).toBe(text));

  test('a difference has its signs', () => {
    expect(formatDifference({ mean: -0.25, low: -0.412, high: 0.05 })).toBe('−25 points (−41.2 to +5)');
    expect(formatDifference({ mean: 0, low: -0.000_01, high: 0.000_01 })).toBe('0 points (0 to 0)');
  });
});

describe('the verdict in words', () => {
  test.each([
    [0.375, 'p = 0.375'],
    [0.03125, 'p = 0.031'],
    [0.009_96, 'p = 0.01'],
    [0.004_51, 'p = 0.0045'],
    [0.000_999, 'p < 0.001'],
    [1, 'p = 1'],
  ])('the probability %d', (p, text) => expect(formatP(p)).toBe(text));

  test('where no case changed sides it says so, and does not call that equal', () => {
    const comparison = { ...INCONCLUSIVE.comparison, broken: [], fixed: [], pValue: 1, difference: { mean: 0, low: -0.15, high: 0.15 } };
    const evals = { ...INCONCLUSIVE, comparison } as typeof INCONCLUSIVE;
    expect(describeOutcome(evals)).toBe('no case changed sides; about 874 cases would rule out a drop of 5 points');
    expect(nameVerdict(evals)).toBe('no case changed');
    expect(describeOutcome({ ...evals, comparison: { ...comparison, needed: null } } as typeof evals)).toBe('no case changed sides');
    const moved = { ...evals, comparison: { ...comparison, broken: ['a'], fixed: ['b'] } } as typeof evals;
    expect(describeOutcome(moved)).toBe('inconclusive (p = 1); 15 cases cannot tell, about 874 would');
    expect(nameVerdict(moved)).toBe('inconclusive');
  });

  test('a replay shows the figures that its recordings hold, a live run all of them', () => {
    const bare = { ...INCONCLUSIVE.candidate, calls: 0, costUsd: null, latencyMs: { p50: 0, p95: 0 } };
    const evals = { ...INCONCLUSIVE, baseline: bare, candidate: bare };
    expect(listFigures({ ...evals, mode: 'recorded' })).toEqual({ cost: false, latency: false, calls: false });
    expect(listFigures({ ...evals, mode: 'recorded', candidate: INCONCLUSIVE.candidate })).toEqual({
      cost: true,
      latency: true,
      calls: true,
    });
    expect(listFigures(evals)).toEqual({ cost: true, latency: true, calls: true });
  });
});

describe('a line on all evals', () => {
  test('says what moved and what was spent', () => {
    expect(describeAllEvals(EVAL_SAMPLE)).toBe('Evals of 2 prompts on 30 cases: 1 broken, 3 fixed; 64 calls, $0.0484, 41 s.');
    expect(describeAllEvals(reportEvals(EVALS.unchanged))).toBe('Evals of 1 prompt on 400 cases: none broken, none fixed.');
    expect(describeAllEvals(reportEvals(EVALS['no baseline']))).toBe('Evals of 1 prompt on 15 cases: nothing to compare with.');
    expect(describeAllEvals(reportEvals(EVALS['not run']))).toBe('Evals of 1 prompt on 15 cases: no case was decided.');
    expect(describeAllEvals(reportEvals(EVALS.replayed))).toMatch(/^Evals of 1 prompt on 15 cases, replayed: /);
    const replay = { ...reportEvals(EVALS.replayed), budget: { calls: 0, costUsd: 0, seconds: 0.7 } };
    expect(describeAllEvals(replay)).toBe(describeAllEvals({ ...replay, budget: null }));
    expect(describeAllEvals(SAMPLE)).toBe('');
  });

  test('the verdict stays that of the findings', () => {
    expect(describeVerdict(EVAL_SAMPLE)).toBe('1 of 3 changed prompts must be mended (1 error, 1 notice)');
    expect(describeVerdict(reportEvals(EVALS.unverified))).toBe('1 changed prompt, no verdict');
    expect(describeVerdict(reportEvals(EVALS.improved))).toBe('the changed prompt passes');
  });

  test('where the answers come from', () => {
    expect([EVALS.improved, EVALS.replayed, EVALS.unverified].map(labelSource)).toEqual(['live', 'replayed', 'replayed, unverified']);
  });
});
