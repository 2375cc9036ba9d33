import { describe, expect, test } from '@jest/globals';
import { classifyCase, suspectOf } from '../../../src/evals/comparison/classify.ts';
import { type Comparison, type ComparisonSettings, compareSides } from '../../../src/evals/comparison/compare.ts';
import { describeVerdict } from '../../../src/evals/comparison/words.ts';
import type { CaseTrials } from '../../../src/evals/types.ts';
import { makeCase, makeTrial, repeatCase } from './sample.ts';

const SETTINGS: ComparisonSettings = { alpha: 0.05, margin: 0.05, maxCostIncrease: null, maxLatencyIncrease: null, isLive: false };

function compare(cases: readonly CaseTrials[], settings: Partial<ComparisonSettings> = {}): Comparison {
  return compareSides(cases, { ...SETTINGS, ...settings }) as Comparison;
}

describe('the verdict', () => {
  test('five broken and none fixed of 20: regressed', () => {
    const result = compare([...repeatCase(5, 'broken', 'p', 'f'), ...repeatCase(15, 'same', 'p', 'p')]);
    expect(result).toMatchObject({ verdict: 'regressed', test: 'mcnemar-exact', pValue: 0.03125, pExact: 0.0625, pairs: 20, needed: null });
    expect(result.difference?.mean).toBe(-0.25);
    expect(result.broken).toHaveLength(5);
    expect(describeVerdict(result)).toBe('worse by 25 points (p = 0.031)');
  });

  test('three fixed and one broken of 20: inconclusive', () => {
    const result = compare([makeCase('a', 'p', 'f'), ...repeatCase(3, 'b', 'f', 'p'), ...repeatCase(16, 'c', 'p', 'p')]);
    expect(result).toMatchObject({ verdict: 'inconclusive', pValue: 0.375, pExact: 0.625, needed: { cases: 675, moreTrials: false } });
    expect(result.broken).toEqual(['a']);
    expect(result.fixed).toEqual(['b-1', 'b-2', 'b-3']);
    expect(describeVerdict(result)).toBe('inconclusive (p = 0.375); 20 cases cannot tell, about 675 would');
  });

  test('five fixed: improved', () => {
    const result = compare([...repeatCase(5, 'fixed', 'f', 'p'), ...repeatCase(15, 'same', 'p', 'p')]);
    expect(result.verdict).toBe('improved');
    expect(describeVerdict(result)).toBe('better by 25 points (p = 0.031)');
  });

  test('nothing differs: unchanged from 45 cases on, and never before', () => {
    expect(compare(repeatCase(44, 'same', 'p', 'p'))).toMatchObject({ verdict: 'inconclusive', pValue: 1, pExact: 1 });
    const enough = compare(repeatCase(45, 'same', 'p', 'p'));
    expect(enough.verdict).toBe('unchanged');
    expect(describeVerdict(enough)).toBe('no worse than 5 points');
  });

  test('15 cases are never unchanged, whatever becomes of them', () => {
    for (let broken = 0; broken <= 15; broken++) {
      for (let fixed = 0; broken + fixed <= 15; fixed++) {
        const rest = 15 - broken - fixed;
        const cases = [...repeatCase(broken, 'b', 'p', 'f'), ...repeatCase(fixed, 'f', 'f', 'p'), ...repeatCase(rest, 's', 'p', 'p')];
        expect([broken, fixed, compare(cases).verdict === 'unchanged']).toEqual([broken, fixed, false]);
      }
    }
  });

  test('a drop within the margin is unchanged, however sure', () => {
    const cases = [...repeatCase(20, 'b', 'p', 'f'), ...repeatCase(1980, 's', 'p', 'p')];
    expect(compare(cases)).toMatchObject({ verdict: 'unchanged' });
    expect(compare(cases).pValue).toBeLessThan(1e-5);
    expect(compare(cases, { margin: 0 }).verdict).toBe('regressed');
  });

  test('with several trials the shares are compared, also of different numbers a side', () => {
    const result = compare([makeCase('a', 'ppp', 'pff'), makeCase('b', 'pp', 'ppf'), makeCase('c', 'ppp', 'pep')]);
    expect(result.test).toBe('sign-flip-exact');
    expect(result.difference?.mean).toBeCloseTo((-2 / 3 - 1 / 3) / 3, 12);
    expect(result.pExact).toBe(0.5);
    expect(result.pValue).toBe(0.25);
  });

  test('more trials are advised where unsteady cases make most of the spread', () => {
    const steady = repeatCase(12, 'steady', 'ppp', 'ppp');
    expect(compare([...repeatCase(20, 'a', 'ppp', 'pff'), ...repeatCase(20, 'b', 'pff', 'ppp'), ...steady]).needed?.moreTrials).toBe(true);
    expect(compare([...repeatCase(4, 'a', 'ppp', 'fff'), ...repeatCase(4, 'b', 'fff', 'ppp'), ...steady]).needed?.moreTrials).toBe(false);
  });

  test('no margin: no number of cases would do', () => {
    expect(compare(repeatCase(20, 'same', 'p', 'p'), { margin: 0 })).toMatchObject({ verdict: 'inconclusive', needed: null });
  });
});

describe('what is compared', () => {
  test('errors, skipped and unpaired cases leave and are counted', () => {
    const cases = [
      makeCase('both', 'p', 'f'),
      makeCase('candidate-error', 'p', 'e'),
      makeCase('baseline-error', 'ee', 'pp'),
      makeCase('skipped', 'p', ''),
      makeCase('skipped-before', '', 'p'),
      makeCase('unpaired', null, 'p'),
      makeCase('differs', 'p', 'p', { notComparable: 'The base needs the variable “order”.' }),
    ];
    const expected = {
      pairs: 1,
      errored: ['candidate-error', 'baseline-error'],
      skipped: ['skipped', 'skipped-before'],
      notComparable: ['unpaired', 'differs'],
      broken: ['both'],
    };
    expect(compare(cases)).toMatchObject(expected);
  });

  test('an assertion that could not be decided is an error, unless the trial passes all the same', () => {
    const undecided = { type: 'llm-rubric', pass: false, score: 0, reason: 'The judge did not answer.', error: true } as const;
    const fails = makeCase('a', 'p', 'p', { candidate: [makeTrial({ pass: false, assertions: [undecided] })] });
    expect(compare([fails])).toMatchObject({ pairs: 0, errored: ['a'], broken: [] });
    const passes = makeCase('a', 'p', 'p', { candidate: [makeTrial({ pass: true, assertions: [undecided] })] });
    expect(compare([passes])).toMatchObject({ pairs: 1, errored: [] });
  });

  test('a new prompt has nothing to compare with', () => {
    expect(compareSides([makeCase('a', null, 'p')], SETTINGS)).toBeNull();
    expect(compareSides([], SETTINGS)).toBeNull();
  });

  test('nothing that can be compared is inconclusive', () => {
    const result = compare([makeCase('a', 'e', 'p')]);
    expect(result).toMatchObject({ verdict: 'inconclusive', pValue: null, pExact: null, difference: null });
    expect(describeVerdict(result)).toBe('nothing to compare');
  });

  test('scores are compared from 10 cases on', () => {
    const cases = Array.from({ length: 10 }, (_, index) =>
      makeCase(String(index), 'p', 'p', { baseline: [makeTrial({ score: 0.5 })], candidate: [makeTrial({ score: 0.6 + index / 100 })] }),
    );
    expect(compare(cases).scores).toMatchObject({ pairs: 10, pValue: 2 / 1024 });
    expect(compare(cases).scores?.meanDifference).toBeCloseTo(0.145, 12);
    expect(compare(cases.slice(1)).scores).toBeNull();
  });

  test('cost and latency are compared live alone, and share the chance of a false alarm', () => {
    const cases = repeatCase(20, 'same', 'p', 'p').map((one, index) =>
      index < 5 ? { ...one, candidate: [makeTrial({ pass: false, costUsd: 0.0011 })] } : one,
    );
    expect(compare(cases)).toMatchObject({ cost: null, latency: null, verdict: 'regressed' });
    const live = compare(cases, { isLive: true, maxCostIncrease: 0.5, maxLatencyIncrease: 0.5 });
    expect(live).toMatchObject({ tests: 3, pValue: 0.03125, pAdjusted: 0.09375, verdict: 'inconclusive' });
    expect(live.cost?.pairs).toBe(20);
    expect(compare(cases, { isLive: true })).toMatchObject({ tests: 1, pAdjusted: 0.03125, verdict: 'regressed' });
  });
});

describe('a case that changes sides', () => {
  test.each([
    ['p', 'f', 'broken'],
    ['f', 'p', 'fixed'],
    ['pf', 'pff', 'broken'],
    ['pff', 'pf', 'fixed'],
    ['p', 'pf', null],
    ['f', 'pff', null],
    ['e', 'f', null],
    ['p', 'e', null],
    ['p', '', null],
  ])('%s to %s is suspected to be %s', (baseline, candidate, suspect) => {
    expect(suspectOf(makeCase('a', baseline, candidate))).toBe(suspect);
    expect(classifyCase(makeCase('a', baseline, candidate))).toBe(suspect);
  });

  test.each([
    ['ppppp', 'fffff', 'broken'],
    ['ppppf', 'pffff', 'broken'],
    ['pppff', 'fffff', 'flaky'],
    ['ppppp', 'ppfff', 'flaky'],
    ['fffff', 'ppppp', 'flaky'],
    ['pppee', 'ffeee', 'broken'],
    ['feeee', 'fffff', 'broken'],
    ['ppppp', 'pfeee', 'broken'],
    ['ffeee', 'fffff', 'flaky'],
    ['eeeee', 'ppeee', 'flaky'],
    ['eeeee', 'fffff', 'broken'],
    ['pp', 'ff', 'broken'],
    ['pf', 'ff', 'flaky'],
    ['', '', 'broken'],
  ])('fresh trials %s and %s of a seemingly broken one: %s', (before, after, change) => {
    expect(classifyCase(makeCase('a', 'p', 'f', { confirm: [before, after] }))).toBe(change);
  });

  test.each([
    ['fffff', 'ppppp', 'fixed'],
    ['pffff', 'ppppf', 'fixed'],
    ['ppfff', 'ppppp', 'flaky'],
  ])('fresh trials %s and %s of a seemingly fixed one: %s', (before, after, change) => {
    expect(classifyCase(makeCase('a', 'f', 'p', { confirm: [before, after] }))).toBe(change);
  });

  test('fresh trials classify and change nothing else', () => {
    const seen = compare([makeCase('a', 'p', 'f'), ...repeatCase(19, 's', 'p', 'p')]);
    const asked = compare([makeCase('a', 'p', 'f', { confirm: ['ppppp', 'ppppp'] }), ...repeatCase(19, 's', 'p', 'p')]);
    expect(asked).toEqual({ ...seen, broken: [], flaky: ['a'] });
  });
});
