import { isObject } from '../prompt/json-value.ts';
import { EVAL_MODES, type EvalReport } from '../report/eval-report.ts';
import { CONCLUSIONS } from '../report/report.ts';

/** What a field may hold: a kind of value, one of a set, a list of texts, or fields of its own. */
type Shape = ((value: unknown) => boolean) | { readonly [field: string]: Shape };

const number: Shape = (value) => typeof value === 'number' && Number.isFinite(value);
const text: Shape = (value) => typeof value === 'string';
const texts: Shape = (value) => Array.isArray(value) && value.every((one) => typeof one === 'string');
const oneOf =
  (set: readonly unknown[]): Shape =>
  (value) =>
    set.includes(value);
const maybe =
  (shape: Shape): Shape =>
  (value) =>
    value === null || fits(value, shape);
const absentOr =
  (shape: Shape): Shape =>
  (value) =>
    value === undefined || fits(value, shape);

const STATS: Shape = {
  cases: number,
  passed: number,
  passRate: number,
  score: number,
  costUsd: maybe(number),
  latencyMs: { p50: maybe(number), p95: maybe(number) },
  inputTokens: number,
  outputTokens: number,
  errors: number,
  cached: number,
  calls: number,
  retries: number,
  rate: maybe({ low: number, high: number }),
};

const COMPARISON: Shape = {
  verdict: oneOf(['improved', 'unchanged', 'regressed', 'inconclusive']),
  test: oneOf(['mcnemar-exact', 'sign-flip-exact']),
  pairs: absentOr(number),
  pValue: maybe(number),
  pExact: maybe(number),
  difference: maybe({ mean: number, low: number, high: number }),
  margin: number,
  broken: texts,
  fixed: texts,
  flaky: texts,
  notComparable: texts,
  needed: maybe({ cases: number }),
};

/** A report of evals without its outputs. */
const REPORT: Shape = {
  conclusion: oneOf(CONCLUSIONS),
  model: text,
  baselineModel: absentOr(text),
  changedParameters: absentOr(texts),
  mode: oneOf(EVAL_MODES),
  unverified: absentOr(oneOf([true])),
  basis: absentOr({ prompt: text, suite: text, judge: maybe(text) }),
  trials: number,
  candidate: STATS,
  baseline: maybe(STATS),
  comparison: maybe(COMPARISON),
  cases: (value) => Array.isArray(value) && value.length === 0,
};

function fits(value: unknown, shape: Shape): boolean {
  if (typeof shape === 'function') return shape(value);
  if (!isObject(value)) return false;
  const isKnown = Object.keys(value).every((name) => Object.hasOwn(shape, name));
  return isKnown && Object.entries(shape).every(([name, inner]) => fits(Object.hasOwn(value, name) ? value[name] : undefined, inner));
}

/** Whether a value that was stored is a report of evals that every rendering takes. */
export function isEvalReport(value: unknown): value is EvalReport {
  return fits(value, REPORT);
}
