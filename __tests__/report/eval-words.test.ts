import { describe, expect, test } from '@jest/globals';
import { describeAllEvals, formatDifference, formatMs, formatUsd, labelSource } from '../../src/report/eval-words.ts';
import { describeVerdict } from '../../src/report/phrases.ts';
import { EVAL_SAMPLE, EVALS, reportEvals } from './eval-sample.ts';
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

describe('a line on all evals', () => {
  test('says what moved and what was spent', () => {
    expect(describeAllEvals(EVAL_SAMPLE)).toBe('Evals of 2 prompts on 30 cases: 1 broken, 3 fixed; 64 calls, $0.0484, 41 s.');
    expect(describeAllEvals(reportEvals(EVALS.unchanged))).toBe('Evals of 1 prompt on 400 cases: none broken, none fixed.');
    expect(describeAllEvals(reportEvals(EVALS['no baseline']))).toBe('Evals of 1 prompt on 15 cases: nothing to compare with.');
    expect(describeAllEvals(reportEvals(EVALS['not run']))).toBe('Evals of 1 prompt on 15 cases: no case was decided.');
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
