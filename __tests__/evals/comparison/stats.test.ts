import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import Ajv2020Module from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { DEFAULT_CONFIG } from '../../../src/config/config.ts';
import { compareSides } from '../../../src/evals/comparison/compare.ts';
import { decideGate } from '../../../src/evals/comparison/gate.ts';
import { findQuantile, reportCaseSide, reportComparison, sumUpSide } from '../../../src/evals/comparison/stats.ts';
import type { CaseTrials, TrialResult } from '../../../src/evals/types.ts';
import { EVAL_MODES, type EvalReport } from '../../../src/report/eval-report.ts';
import { measureCpu } from '../../support/cpu-time.ts';
import { makeCase, makeTrial, makeTrials, seedRandom } from './sample.ts';

const COUNTS = { calls: 12, retries: 2 };

/** The whole eval report of one prompt, as the run assembles it. */
function assembleReport(cases: readonly CaseTrials[], isLive: boolean): EvalReport {
  const settings = DEFAULT_CONFIG.evals;
  const comparison = compareSides(cases, { ...settings, isLive });
  const place = { path: 'prompts/a/evals.yaml', line: 1, column: 1 };
  const { conclusion } = decideGate({
    cases,
    comparison,
    settings,
    source: isLive ? 'live' : 'unverified',
    suite: place,
    placeOf: () => null,
  });
  const empty = sumUpSide([makeCase('none', null, '')], 'candidate', COUNTS) as EvalReport['candidate'];
  return {
    conclusion,
    model: 'openai:gpt-5-mini',
    mode: isLive ? 'live' : 'recorded',
    trials: 3,
    candidate: sumUpSide(cases, 'candidate', COUNTS) ?? empty,
    baseline: sumUpSide(cases, 'baseline', COUNTS),
    comparison: comparison && reportComparison(comparison),
    cases: cases.map(({ id, baseline, candidate }) => ({
      id,
      description: null,
      baseline: baseline && reportCaseSide(baseline),
      candidate: reportCaseSide(candidate),
    })),
  };
}

const trial: fc.Arbitrary<TrialResult> = fc
  .record({
    pass: fc.boolean(),
    score: fc.double({ min: 0, max: 1, noNaN: true }),
    latencyMs: fc.option(fc.integer({ min: 0, max: 60_000 })),
    costUsd: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    inputTokens: fc.option(fc.nat(9999)),
    cached: fc.boolean(),
    error: fc.option(fc.constant('HTTP 500')),
  })
  .map(makeTrial);
const trials = fc.array(trial, { maxLength: 4 });
const CASES = fc.array(
  fc
    .record({
      baseline: fc.option(trials),
      candidate: trials,
      confirmation: fc.option(fc.record({ baseline: trials, candidate: trials })),
      required: fc.boolean(),
      notComparable: fc.option(fc.constant('The base needs the variable “order”.')),
    })
    .map((fields): CaseTrials => ({ ...makeCase('any', null, ''), ...fields })),
  { maxLength: 25 },
);

describe('the report of evals', () => {
  const schema = JSON.parse(readFileSync(new URL('../../../schema/report.schema.json', import.meta.url), 'utf8'));
  const ajv = new Ajv2020Module.Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
  ajv.addSchema(schema);
  const validate = ajv.compile({ $ref: `${schema.$id}#/$defs/evals` });

  test('fits the published schema, whatever was run', () => {
    fc.assert(
      fc.property(CASES, fc.boolean(), (cases, isLive) => {
        const named = cases.map((one, index) => ({ ...one, id: `case-${index}` }));
        const report = JSON.parse(JSON.stringify(assembleReport(named, isLive)));
        expect(validate(report) ? [] : validate.errors).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('its types have every key of the schema and no other', () => {
    const report: EvalReport = {
      ...assembleReport([makeCase('a', 'pp', 'pf'), makeCase('b', 'pp', 'pp')], true),
      baselineModel: 'openai:gpt-5-nano',
      changedParameters: ['temperature'],
      basis: { prompt: `sha256:${'0'.repeat(64)}`, suite: `sha256:${'1'.repeat(64)}`, judge: null },
      unverified: true,
    };
    const keys = (name: string) => Object.keys(schema.$defs[name].properties).sort();
    expect(Object.keys(report).sort()).toEqual(keys('evals'));
    expect(Object.keys(report.candidate).sort()).toEqual(keys('stats'));
    expect(Object.keys(report.comparison ?? {}).sort()).toEqual(keys('comparison'));
    expect(Object.keys(report.cases[0]?.candidate ?? {}).sort()).toEqual(keys('caseSide'));
    expect(Object.keys(report.cases[0]?.candidate?.outputs[0] ?? {}).sort()).toEqual(keys('output'));
    expect(schema.$defs.evals.properties.mode.enum).toEqual(EVAL_MODES);
    expect(validate({ ...report, mode: 'guessed' })).toBe(false);
  });
});

describe('the numbers of a side', () => {
  test('are means over the cases that were decided', () => {
    const cases = [makeCase('a', null, 'ppp'), makeCase('b', null, 'pff'), makeCase('c', null, 'ep'), makeCase('d', null, 'e')];
    expect(sumUpSide(cases, 'candidate', COUNTS)).toMatchObject({
      cases: 4,
      passed: 2,
      passRate: (1 + 1 / 3 + 1) / 3,
      errors: 2,
      calls: 12,
      retries: 2,
    });
    expect(sumUpSide(cases, 'baseline', COUNTS)).toBeNull();
  });

  test('say nothing of a rate where nothing was decided', () => {
    expect(sumUpSide([makeCase('a', null, 'e')], 'candidate', COUNTS)).toMatchObject({ passRate: 0, rate: null, passed: 0, errors: 1 });
  });

  test('leave fresh trials of suspects out', () => {
    const asked = makeCase('a', 'p', 'f', { confirm: ['ppppp', 'ppppp'] });
    expect(sumUpSide([asked], 'candidate', COUNTS)).toEqual(sumUpSide([{ ...asked, confirmation: null }], 'candidate', COUNTS));
  });

  test('know no cost where a price is unknown', () => {
    const costOf = (...runs: TrialResult[]) => sumUpSide([makeCase('a', null, 'p', { candidate: runs })], 'candidate', COUNTS)?.costUsd;
    expect(costOf(makeTrial({ costUsd: 0.25 }), makeTrial({ costUsd: 0.5 }))).toBe(0.75);
    expect(costOf(makeTrial({ costUsd: 0.25 }), makeTrial({ costUsd: null }))).toBeNull();
    expect(costOf(makeTrial({ costUsd: 0.25 }), makeTrial({ costUsd: null, inputTokens: null }))).toBe(0.25);
    expect(costOf(makeTrial({ costUsd: null, inputTokens: null }))).toBeNull();
  });

  test('take latency from this run where there is any', () => {
    const latency = (...runs: TrialResult[]) => sumUpSide([makeCase('a', null, 'p', { candidate: runs })], 'candidate', COUNTS)?.latencyMs;
    const kept = makeTrial({ latencyMs: 9000, cached: true });
    expect(latency(makeTrial({ latencyMs: 100 }), makeTrial({ latencyMs: 300 }), kept)).toEqual({ p50: 200, p95: 290 });
    expect(latency(kept)).toEqual({ p50: 9000, p95: 9000 });
    expect(latency(...makeTrials('e', { latencyMs: 1 }))).toEqual({ p50: null, p95: null });
  });

  test.each([
    // R, quantile(1:10, c(.5, .95)) and quantile(c(15, 20, 35, 40, 50), .4).
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.5, 5.5],
    [[10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 0.95, 9.55],
    [[15, 20, 35, 40, 50], 0.4, 29],
    [[], 0.5, null],
  ])('quantiles are R’s: %j at %f', (values, at, expected) => {
    const found = findQuantile(values, at);
    expect(found === null ? null : Number(found.toFixed(10))).toBe(expected);
  });

  test('a missing answer is an output that says why', () => {
    expect(reportCaseSide(makeTrials('pe'))).toMatchObject({
      passRate: 1,
      outputs: [
        { pass: true },
        { pass: false, score: 0, assertions: [{ type: 'error', pass: false, score: 0, reason: 'HTTP 500 after 6 attempts' }] },
      ],
    });
  });
});

describe('size', () => {
  test('10,000 cases of three trials a side take less than a second', async () => {
    const random = seedRandom(5);
    const ask = () => Array.from({ length: 3 }, () => makeTrial({ pass: random() < 0.8, score: random(), latencyMs: 1000 * random() }));
    const cases = Array.from({ length: 10_000 }, (_, index) => makeCase(String(index), null, '', { baseline: ask(), candidate: ask() }));
    expect(await measureCpu(() => compareSides(cases, { ...DEFAULT_CONFIG.evals, maxCostIncrease: 0.2, isLive: true }))).toBeLessThan(1000);
  });
});
