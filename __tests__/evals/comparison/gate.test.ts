import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../../src/checks/finding.ts';
import { DEFAULT_CONFIG, type EvalsConfig } from '../../../src/config/config.ts';
import { compareSides } from '../../../src/evals/comparison/compare.ts';
import { type AnswerSource, concludeEvals, decideGate, type GateDecision } from '../../../src/evals/comparison/gate.ts';
import type { CaseTrials, TrialResult } from '../../../src/evals/types.ts';
import { makeCase, makeTrial, repeatCase } from './sample.ts';

const PATH = 'prompts/customer-support/evals.yaml';
const SUITE = { path: PATH, line: 1, column: 1 };

function decide(cases: readonly CaseTrials[], evals: Partial<EvalsConfig> = {}, source: AnswerSource = 'live'): GateDecision {
  const settings = { ...DEFAULT_CONFIG.evals, ...evals };
  const comparison = compareSides(cases, { ...settings, isLive: source === 'live' });
  const placeOf = (id: string) =>
    id.startsWith('gone') ? null : { path: PATH, line: 10 + cases.findIndex((one) => one.id === id), column: 3 };
  return decideGate({ cases, comparison, settings, source, suite: SUITE, placeOf });
}

const tell = ({ findings }: GateDecision): string[] => findings.map(({ severity, rule }) => `${severity} ${rule}`);
const find = ({ findings }: GateDecision, rule: string): Finding => findings.find((one) => one.rule === rule) as Finding;
const SAME = repeatCase(100, 'same', 'p', 'p');
const same = (count: number): CaseTrials[] => SAME.slice(0, count);

describe('the gate', () => {
  test('lets an unchanged prompt through without a word', () => {
    expect(decide(SAME)).toEqual({ findings: [], conclusion: 'success', passes: true, errors: 0 });
  });

  test('stops a broken case, at its line, with what it fails by', () => {
    const decision = decide([makeCase('refund', 'p', 'f', { confirm: ['ppppp', 'fffff'] }), ...same(99)]);
    expect(tell(decision)).toEqual(['error evals/broken']);
    expect(decision).toMatchObject({ conclusion: 'failure', passes: false, errors: 0 });
    expect(find(decision, 'evals/broken')).toMatchObject({
      path: PATH,
      line: 10,
      column: 3,
      message:
        'The case refund passes with the base’s prompt and fails with this one (fresh trials: 5 of 5 pass before, 0 of 5 now). It fails contains: Expected output to contain "30 days"',
    });
  });

  test('lets a flaky case through', () => {
    expect(decide([makeCase('refund', 'p', 'f', { confirm: ['ppppp', 'ppppf'] }), ...same(99)])).toMatchObject({
      findings: [],
      conclusion: 'success',
    });
  });

  test('tolerates as many broken cases as the configuration says', () => {
    const cases = [...repeatCase(2, 'gone', 'p', 'f'), ...same(98)];
    const decision = decide(cases, { maxBroken: 2 });
    expect(tell(decision)).toEqual(['warning evals/broken', 'warning evals/broken', 'notice evals/inconclusive']);
    expect(decision.conclusion).toBe('success');
    expect(decision.findings[0]).toMatchObject({ path: PATH, line: null });
    expect(decision.findings[0]?.message).toContain('Up to 2 broken cases may be (evals.maxBroken).');
    expect(decide(cases, { maxBroken: 1 }).conclusion).toBe('failure');
  });

  test('stops a required case that misses one trial, also of a new prompt', () => {
    const decision = decide([makeCase('safety', null, 'ppf', { required: true }), ...repeatCase(19, 'new', null, 'ppp')]);
    expect(tell(decision)).toEqual(['error evals/required']);
    expect(find(decision, 'evals/required').message).toMatch(
      /^The case safety is required and passes only 2 of 3 trials\. It fails contains/,
    );
    expect(decide([makeCase('safety', null, 'ppp', { required: true }), ...repeatCase(19, 'new', null, 'ppp')]).findings).toEqual([]);
  });

  test('stops a regression and says how large it is', () => {
    const decision = decide([...repeatCase(5, 'lost', 'p', 'f', { confirm: ['pppff', 'fffff'] }), ...same(15)], { threshold: 0.5 });
    expect(tell(decision)).toEqual(['error evals/regressed']);
    expect(find(decision, 'evals/regressed')).toMatchObject({
      line: 1,
      message: 'The pass rate fell by 25 points over 20 cases, more than chance explains (p = 0.031).',
    });
  });

  test('only notes what the cases cannot tell, or fails where asked to', () => {
    const cases = [makeCase('a', 'p', 'f'), ...repeatCase(3, 'b', 'f', 'p'), ...same(16)];
    const decision = decide(cases);
    expect(tell(decision)).toEqual(['error evals/broken', 'notice evals/inconclusive']);
    expect(find(decision, 'evals/inconclusive').message).toBe(
      '20 cases cannot tell whether the prompt got better or worse: 10 points better, p = 0.375, and a drop of 5 points is not ruled out.',
    );
    expect(find(decision, 'evals/inconclusive').help).toBe(
      'About 675 cases like these would show that the prompt is no worse than 5 points.',
    );
    expect(decide(same(20)).conclusion).toBe('success');
    expect(decide(same(20), { onInconclusive: 'failure' })).toMatchObject({ conclusion: 'failure', passes: false });
  });
});

describe('the threshold', () => {
  const failing = (count: number, before: 'p' | 'f' | null, after: 'p' | 'f') => repeatCase(count, `${before}${after}`, before, after);

  test.each([
    ['a new prompt below it', [...failing(3, null, 'f'), ...failing(17, null, 'p')], 'error'],
    ['a new prompt on it', [...failing(2, null, 'f'), ...failing(18, null, 'p')], null],
    ['the base was above it', [...failing(3, 'p', 'f'), ...same(17)], 'error'],
    ['the base was below it, the head is lower', [...failing(1, 'p', 'f'), ...failing(4, 'f', 'f'), ...same(15)], 'error'],
    ['the base was below it, the head is as low', [...failing(4, 'f', 'f'), ...same(16)], 'warning'],
    ['the base was below it, the head is higher', [...failing(1, 'f', 'p'), ...failing(4, 'f', 'f'), ...same(15)], 'warning'],
  ])('%s', (_, cases, severity) => {
    const found = decide(cases, { maxBroken: 20 }).findings.find(({ rule }) => rule === 'evals/threshold');
    expect(found?.severity ?? null).toBe(severity);
  });

  test('says both rates so that they differ', () => {
    const found = find(decide([...failing(1, null, 'f'), ...repeatCase(1999, 'n', null, 'p')], { threshold: 0.9999 }), 'evals/threshold');
    expect(found.message).toBe('The pass rate is 99.95 %; evals.threshold asks for 99.99 %.');
  });

  test('is not missed by a rounding error', () => {
    const tenths = repeatCase(10, 'tenth', null, 'pppppppppf');
    expect(decide(tenths, { threshold: 0.9 }).findings).toEqual([]);
    // As floating-point numbers, the mean of two fifths, one and one is a little less than four fifths.
    const fifths = [makeCase('a', null, 'ppfff'), makeCase('b', null, 'ppppp'), makeCase('c', null, 'ppppp')];
    expect(decide(fifths, { threshold: 0.8 }).findings).toEqual([]);
  });
});

describe('missing answers', () => {
  test('above 2 % fail', () => {
    const decision = decide([...repeatCase(3, 'lost', 'p', 'e'), ...same(97)]);
    expect(tell(decision)).toEqual(['error evals/not-run']);
    expect(decision).toMatchObject({ conclusion: 'failure', passes: true, errors: 3 });
    expect(find(decision, 'evals/not-run').message).toBe(
      '3 of 100 cases lack an answer (3 %; 2 % may). The first reason: HTTP 500 after 6 attempts',
    );
  });

  test('of cases that were never asked are missing, too', () => {
    const decision = decide([...repeatCase(3, 'skipped', 'p', ''), ...same(97)]);
    expect(tell(decision)).toEqual(['error evals/not-run']);
    expect(decision.errors).toBe(3);
  });

  test('up to 2 % warn, and the others decide', () => {
    const decision = decide([...repeatCase(2, 'lost', 'e', 'p'), ...same(98)]);
    expect(tell(decision)).toEqual(['warning evals/not-run']);
    expect(decision).toMatchObject({ conclusion: 'success', passes: true, errors: 2 });
  });

  test('of a required case fail, however few', () => {
    const decision = decide([makeCase('safety', 'p', 'pe', { required: true }), ...same(99)]);
    expect(tell(decision)).toEqual(['error evals/not-run']);
    expect(decision.findings[0]?.message).toContain('Required among them: safety.');
  });

  test('never make a pass of nothing', () => {
    for (const cases of [[], repeatCase(5, 'lost', 'e', 'e'), repeatCase(5, 'skipped', '', '')]) {
      expect(decide(cases)).toMatchObject({ conclusion: 'failure' });
      expect(decide(cases).findings[0]).toMatchObject({ rule: 'evals/not-run', severity: 'error' });
    }
  });

  test('do not hide a case that broke', () => {
    const decision = decide([makeCase('lost', 'p', 'e'), makeCase('broken', 'p', 'f'), ...same(98)]);
    expect(decision).toMatchObject({ passes: false, errors: 1 });
  });
});

describe('cost and latency', () => {
  const dearer = (factor: (index: number) => number): CaseTrials[] =>
    same(50).map((one, index) => ({ ...one, candidate: [makeTrial({ costUsd: 0.001 * factor(index), latencyMs: 500 * factor(index) })] }));

  test('fail when the increase is surely above the limit', () => {
    const decision = decide(
      dearer((index) => 1.5 + (index % 5) / 50),
      { maxCostIncrease: 0.2, maxLatencyIncrease: 0.2 },
    );
    expect(tell(decision)).toEqual(['error evals/cost', 'error evals/latency']);
    expect(find(decision, 'evals/cost').message).toBe(
      'Answers cost 54 % more than before over 50 cases, at least 53.3 % with 95 % confidence; evals.maxCostIncrease allows 20 %.',
    );
  });

  test('warn when only the estimate is', () => {
    const decision = decide(
      dearer((index) => (index % 2 === 0 ? 0.5 : 4)),
      { maxCostIncrease: 0.2 },
    );
    expect(tell(decision)).toEqual(['warning evals/cost']);
    expect(decision.conclusion).toBe('success');
    expect(decision.findings[0]?.message).toContain('which may be chance');
  });

  test('share the chance of a false alarm with the verdict and with each other', () => {
    // A t of 2 over 20 cases, one-sided p = 0.03: enough for one test, not for three.
    const near = (index: number) => 1.2 * Math.exp(0.0459 + (index % 2 === 0 ? 0.1 : -0.1));
    const cases = dearer(near).slice(0, 20);
    expect(tell(decide(cases, { maxCostIncrease: 0.2 }))).toContain('warning evals/cost');
    const alone = compareSides(cases, { ...DEFAULT_CONFIG.evals, maxCostIncrease: 0.2, isLive: true })?.cost;
    expect(alone?.pValue).toBeLessThan(0.05);
    expect(alone?.pAdjusted).toBeGreaterThan(0.05);
  });

  test('are not judged without a limit, below it, or in replay', () => {
    const twice = dearer(() => 2);
    expect(decide(twice).findings).toEqual([]);
    expect(decide(twice, { maxCostIncrease: 1.01 }).findings).toEqual([]);
    expect(decide(twice, { maxCostIncrease: 0.2, maxLatencyIncrease: 0.2 }, 'recorded').findings).toEqual([]);
  });
});

describe('recordings that the pull request brings', () => {
  test.each([
    ['failure', 'error', 'failure'],
    ['neutral', 'warning', 'neutral'],
    ['success', 'notice', 'success'],
  ] as const)('count as %s at best', (withoutCredentials, severity, conclusion) => {
    const decision = decide(SAME, { withoutCredentials }, 'unverified');
    expect(tell(decision)).toEqual([`${severity} evals/not-run`]);
    expect(decision.conclusion).toBe(conclusion);
  });

  test('do not soften a failed gate', () => {
    expect(decide([makeCase('a', 'p', 'f'), ...same(99)], { withoutCredentials: 'neutral' }, 'unverified').conclusion).toBe('failure');
  });

  test('those of the base count', () => {
    expect(decide(SAME, {}, 'recorded')).toMatchObject({ findings: [], conclusion: 'success' });
  });

  test('a level that softens a rule is heard', () => {
    const settings = { withoutCredentials: 'failure' } as const;
    expect(concludeEvals([{ severity: 'warning' }], 'live', settings)).toBe('success');
    expect(concludeEvals([], 'unverified', settings)).toBe('failure');
  });
});

describe('hostile cases', () => {
  test('are shown visibly, cut, and counted', () => {
    const reason = `\u202e${'x'.repeat(5000)}`;
    const failed: TrialResult = makeTrial({ pass: false, assertions: [{ type: 'contains', pass: false, score: 0, reason }] });
    const cases = Array.from({ length: 500 }, (_, index) => makeCase(`case \u0007${index}`, 'p', 'f', { candidate: [failed] }));
    const decision = decide(cases);
    const broken = decision.findings.filter(({ rule }) => rule === 'evals/broken');
    expect(broken).toHaveLength(50);
    expect(broken[49]?.message).toMatch(/More follow/);
    for (const { message } of broken) {
      expect(message.length).toBeLessThan(600);
      for (const character of ['\u202e', '\u0007']) expect(message).not.toContain(character);
    }
  });
});
