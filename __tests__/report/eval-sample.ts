import { finding } from '../../src/checks/finding.ts';
import type { CaseReport, ComparisonReport, EvalReport, EvalStats, OutputReport } from '../../src/report/eval-report.ts';
import type { PromptReport, Report } from '../../src/report/report.ts';
import { FAILING, makeReport, PASSING } from './sample.ts';

const CASES = 15;

const BASE_ANSWER = `I am sorry about your jacket. I have looked at order 4711: it arrived on 3 May, and a return is possible for 30 days.

I will refund the full price today. Is there anything else?`;
const HEAD_ANSWER = `I am sorry about your jacket. Order 4711 arrived on 3 May, and a return is possible for 30 days.

Please send me your password, so that I can see your refund. Is there anything else?`;

/** One side's figures, with some of them replaced. */
export function makeStats(fields: Partial<EvalStats> = {}): EvalStats {
  return {
    ...{ cases: CASES, passed: 12, passRate: 0.8, score: 0.86, costUsd: 0.0119, latencyMs: { p50: 612, p95: 1_214 } },
    ...{ inputTokens: 9_300, outputTokens: 1_020, errors: 0, cached: 0, calls: 15, retries: 0, rate: { low: 0.5481, high: 0.9296 } },
    ...fields,
  };
}

export function makeOutput(text: string, reason: string | null = null, type = 'not-contains'): OutputReport {
  const pass = reason === null;
  const assertions = [
    { type: 'max-words', pass: true, score: 1, reason: '31 words' },
    { type, pass, score: pass ? 1 : 0, reason: reason ?? 'as asked' },
  ];
  return { text, pass, score: pass ? 1 : 0.5, latencyMs: 640, costUsd: 0.0008, assertions };
}

function side(output: OutputReport) {
  return { passRate: output.pass ? 1 : 0, score: output.score, outputs: [output] };
}

export function makeCase(
  id: string,
  description: string | null,
  baseline: OutputReport | null,
  candidate: OutputReport | null,
): CaseReport {
  return { id, description, baseline: baseline && side(baseline), candidate: candidate && side(candidate) };
}

/** One case that broke, three that were fixed, one that fails as before, and ten that pass. */
export const CASE_REPORTS: readonly CaseReport[] = [
  makeCase(
    'never-asks-for-a-password',
    'An angry customer wants the money back',
    makeOutput(BASE_ANSWER),
    makeOutput(HEAD_ANSWER, 'The output contains “password”.'),
  ),
  ...['late-parcel', 'wrong-size', 'two-questions'].map((id) =>
    makeCase(
      id,
      null,
      makeOutput('Your parcel is late. You will get a refund at once.\n', 'The output contains “refund at once”.'),
      makeOutput('Your parcel is late. Shall I ask the carrier where it is?\n'),
    ),
  ),
  makeCase('d41d8cd98f00b204', null, makeOutput('OK.', 'No question at the end.'), makeOutput('OK.', 'No question at the end.')),
  ...Array.from({ length: 10 }, (_, index) => makeCase(`topic[${index}]`, null, makeOutput('Yes?'), makeOutput('Yes?'))),
];

const COMPARISON: ComparisonReport = {
  ...{ verdict: 'inconclusive', test: 'mcnemar-exact', pairs: CASES, pValue: 0.375, pExact: 0.625 },
  ...{ difference: { mean: 2 / 15, low: -0.133, high: 0.368 }, margin: 0.05 },
  ...{ broken: ['never-asks-for-a-password'], fixed: ['late-parcel', 'wrong-size', 'two-questions'], flaky: [], notComparable: [] },
  needed: { cases: 874 },
};

const BASE_STATS = makeStats({ passed: 10, passRate: 10 / 15, costUsd: 0.0123, calls: 17, retries: 2, rate: { low: 0.417, high: 0.848 } });

export const INCONCLUSIVE: EvalReport = {
  conclusion: 'failure',
  ...{ model: 'openai:gpt-5-mini', mode: 'live', trials: 1 },
  candidate: makeStats(),
  baseline: BASE_STATS,
  comparison: COMPARISON,
  cases: CASE_REPORTS,
};

const NOTHING_MOVED = { broken: [], fixed: [], flaky: [], needed: null };
const PASSING_CASES = CASE_REPORTS.slice(5);

/** By what they show. */
export const EVALS = {
  inconclusive: INCONCLUSIVE,
  improved: {
    ...INCONCLUSIVE,
    conclusion: 'success',
    comparison: { ...COMPARISON, ...NOTHING_MOVED, verdict: 'improved', pValue: 0.0312, difference: { mean: 0.25, low: 0.05, high: 0.41 } },
    cases: PASSING_CASES,
  },
  regressed: {
    ...INCONCLUSIVE,
    trials: 3,
    comparison: {
      ...COMPARISON,
      ...{ verdict: 'regressed', test: 'sign-flip-exact', pValue: 0.0002, difference: { mean: -0.25, low: -0.41, high: -0.05 } },
      ...{ fixed: [], flaky: ['late-parcel'], needed: null, notComparable: ['two-questions'] },
    },
  },
  unchanged: {
    ...INCONCLUSIVE,
    conclusion: 'success',
    candidate: makeStats({ cases: 400, passed: 392, passRate: 0.98, cached: 120, rate: { low: 0.961, high: 0.99 } }),
    baseline: makeStats({ cases: 400, passed: 391, passRate: 0.9775, calls: 0, cached: 400, rate: { low: 0.958, high: 0.988 } }),
    comparison: {
      ...COMPARISON,
      ...NOTHING_MOVED,
      verdict: 'unchanged',
      pairs: 400,
      difference: { mean: 0.0025, low: -0.01, high: 0.015 },
    },
    cases: [],
  },
  'no baseline': { ...INCONCLUSIVE, baseline: null, comparison: null, cases: CASE_REPORTS.map((one) => ({ ...one, baseline: null })) },
  'not run': {
    ...INCONCLUSIVE,
    candidate: makeStats({
      ...{ passed: 0, passRate: 0, score: 0, costUsd: null, latencyMs: { p50: null, p95: null } },
      ...{ errors: 15, calls: 90, retries: 75, rate: null },
    }),
    baseline: null,
    comparison: null,
    cases: CASE_REPORTS.map(({ id, description }) =>
      makeCase(id, description, null, {
        ...{ text: '', pass: false, score: 0, latencyMs: null, costUsd: null },
        assertions: [{ type: 'error', pass: false, score: 0, reason: 'The provider answered 500 six times.' }],
      }),
    ),
  },
  replayed: { ...INCONCLUSIVE, mode: 'recorded', candidate: makeStats({ calls: 0 }), baseline: makeStats({ calls: 0 }) },
  unverified: {
    ...INCONCLUSIVE,
    ...{ mode: 'recorded', unverified: true, conclusion: 'neutral', baselineModel: 'openai:gpt-5-nano' },
    changedParameters: ['provider_options', 'temperature'],
    candidate: makeStats({ calls: 0, costUsd: null }),
    baseline: makeStats({ calls: 0, costUsd: null }),
  },
} as const satisfies Record<string, EvalReport>;

const SUITE = { path: 'prompts/customer-support/evals.yaml', line: 12, column: 5 };

/** A prompt of which one case broke. */
export const BROKEN_PROMPT: PromptReport = {
  ...PASSING,
  findings: [
    finding(
      'evals/broken',
      SUITE,
      'The case “never-asks-for-a-password” passes with the base’s prompt and fails with this one. It fails “not-contains”: The output contains “password”.',
      'Compare the two outputs in the report and mend the prompt, or change the case if the new answer is right.',
    ),
    finding(
      'evals/inconclusive',
      { ...SUITE, line: 1, column: 1 },
      '15 cases cannot tell whether the prompt got better or worse: 13.3 points better, p = 0.375, and a drop of 5 points is not ruled out.',
      'About 874 cases like these would show that the prompt is no worse than 5 points.',
    ),
  ],
  evals: INCONCLUSIVE,
};

/** One prompt broken by its evals, one with evals that pass, one without. */
export const EVAL_SAMPLE: Report = makeReport({
  prompts: [BROKEN_PROMPT, { ...PASSING, id: 'translation', evals: EVALS.improved }, { ...FAILING, findings: [] }],
  notes: [],
  budget: { calls: 64, costUsd: 0.0484, seconds: 41 },
});

/** A report of one prompt with these evals. */
export function reportEvals(evals: EvalReport): Report {
  return makeReport({ prompts: [{ ...PASSING, evals }], notes: [], conclusion: evals.conclusion });
}
