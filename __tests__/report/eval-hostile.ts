import fc from 'fast-check';
import { EVAL_MODES, type EvalReport, type EvalStats } from '../../src/report/eval-report.ts';
import { CONCLUSIONS, type Report } from '../../src/report/report.ts';
import { makeStats } from './eval-sample.ts';
import { HOSTILE, REPORT } from './hostile.ts';

const SHARE = fc.double({ min: 0, max: 1, noNaN: true });
const NUMBER = fc.option(fc.double({ min: 0, max: 1e6, noNaN: true }));
const COUNT = fc.nat(3_000);
const RANGE = fc.tuple(SHARE, SHARE).map(([one, other]) => ({ low: Math.min(one, other), high: Math.max(one, other) }));

const STATS: fc.Arbitrary<EvalStats> = fc
  .record({
    ...{ cases: COUNT, passRate: SHARE, costUsd: NUMBER, latencyMs: fc.record({ p50: NUMBER, p95: NUMBER }) },
    ...{ errors: COUNT, cached: COUNT, calls: COUNT, retries: COUNT, rate: fc.option(RANGE) },
  })
  .map(makeStats);

const OUTPUT = fc.record({
  ...{ text: HOSTILE, pass: fc.boolean(), score: SHARE, latencyMs: NUMBER, costUsd: NUMBER },
  assertions: fc.array(fc.record({ type: fc.oneof(fc.constant('error'), HOSTILE), pass: fc.boolean(), score: SHARE, reason: HOSTILE }), {
    maxLength: 3,
  }),
});
const SIDE = fc.option(fc.record({ passRate: SHARE, score: SHARE, outputs: fc.array(OUTPUT, { maxLength: 2 }) }));

const CASES = fc.uniqueArray(fc.record({ id: HOSTILE, description: fc.option(HOSTILE), baseline: SIDE, candidate: SIDE }), {
  selector: ({ id }) => id,
  maxLength: 5,
});

/** Case ids of the report, and some that it does not hold. */
function pickIds(ids: readonly string[]) {
  return fc.uniqueArray(ids.length === 0 ? HOSTILE : fc.oneof(HOSTILE, fc.constantFrom(...ids)), { maxLength: 3 });
}

/** Evals in which every text is hostile. */
export const EVAL_REPORT: fc.Arbitrary<EvalReport> = CASES.chain((cases) => {
  const ids = pickIds(cases.map(({ id }) => id));
  return fc.record(
    {
      conclusion: fc.constantFrom(...CONCLUSIONS),
      model: HOSTILE,
      baselineModel: HOSTILE,
      changedParameters: fc.array(HOSTILE, { minLength: 1, maxLength: 3 }),
      mode: fc.constantFrom(...EVAL_MODES),
      unverified: fc.constant(true as const),
      trials: fc.integer({ min: 1, max: 100 }),
      candidate: STATS,
      baseline: fc.option(STATS),
      comparison: fc.option(
        fc.record({
          verdict: fc.constantFrom('improved' as const, 'unchanged' as const, 'regressed' as const, 'inconclusive' as const),
          ...{ test: fc.constantFrom('mcnemar-exact' as const, 'sign-flip-exact' as const), pairs: COUNT },
          ...{ pValue: fc.option(SHARE), pExact: fc.option(SHARE), margin: SHARE },
          difference: fc.option(RANGE.map(({ low, high }) => ({ mean: (low + high) / 2, low, high }))),
          ...{ broken: ids, fixed: ids, flaky: ids, notComparable: ids },
          needed: fc.option(fc.record({ cases: COUNT })),
        }),
      ),
      cases: fc.constant(cases),
    },
    { requiredKeys: ['conclusion', 'model', 'mode', 'trials', 'candidate', 'baseline', 'comparison', 'cases'] },
  );
});

/** Reports in which every text is hostile, evals included. */
export const REPORT_WITH_EVALS: fc.Arbitrary<Report> = fc
  .tuple(
    REPORT,
    fc.array(fc.option(EVAL_REPORT), { minLength: 4, maxLength: 4 }),
    fc.option(fc.record({ calls: COUNT, costUsd: fc.double({ min: 0, max: 1e6, noNaN: true }), seconds: COUNT })),
  )
  .map(([report, evals, budget]) => ({
    ...report,
    budget,
    prompts: report.prompts.map((prompt, index) => ({ ...prompt, evals: evals[index] ?? null })),
  }));
