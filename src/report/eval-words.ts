import type { ComparisonReport, EvalReport, EvalStats } from './eval-report.ts';
import { countNoun, formatCount } from './phrases.ts';
import type { Report } from './report.ts';

/** `66.7 %`, `85 %`. Where another share would read the same and is not, digits are added until they differ. */
export function formatShare(share: number, other = share): string {
  for (let digits = 1; digits < 6; digits++) {
    const text = formatDecimal(100 * share, digits);
    if (share === other || text !== formatDecimal(100 * other, digits)) return `${text} %`;
  }
  return `${formatDecimal(100 * share, 6)} %`;
}

/** `5 points`, `1 point`, `2.5 points`: percentage points, without a sign. */
export function formatPoints(difference: number): string {
  const points = formatDecimal(Math.abs(100 * difference), 1);
  return `${points} point${points === '1' ? '' : 's'}`;
}

/** `p = 0.375`, `p = 0.0045`, `p < 0.001`. */
export function formatP(p: number): string {
  return p < 0.001 ? 'p < 0.001' : `p = ${p < 0.01 ? Number(p.toPrecision(2)) : formatDecimal(p, 3)}`;
}

/** US dollars: `$1.25`, `$0.0123`, `$0`; below a dollar three digits that count. */
export function formatUsd(usd: number): string {
  if (usd >= 1) return `$${usd.toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ',')}`;
  if (usd < 1e-4) return usd > 0 ? 'under $0.0001' : '$0';
  return `$${formatDecimal(usd, 2 - Math.floor(Math.log10(usd)))}`;
}

/** Milliseconds: `640 ms`, `1.21 s`, `1,075 s`. */
export function formatMs(ms: number): string {
  if (ms < 999.5) return `${Math.round(ms)} ms`;
  return ms < 100_000 ? `${formatDecimal(ms / 1000, ms < 10_000 ? 2 : 1)} s` : `${formatCount(Math.round(ms / 1000))} s`;
}

/** What a verdict's words need; a comparison has it, and so has its report. */
type Verdict = Pick<ComparisonReport, 'verdict' | 'difference' | 'pValue' | 'margin' | 'needed' | 'pairs'>;

/** The verdict in a few plain words, as the comment says it. */
export function describeComparison({ verdict, difference, pValue, margin, pairs, needed }: Verdict): string {
  if (difference === null || pValue === null) return 'nothing to compare';
  if (verdict === 'regressed') return `worse by ${formatPoints(difference.mean)} (${formatP(pValue)})`;
  if (verdict === 'improved') return `better by ${formatPoints(difference.mean)} (${formatP(pValue)})`;
  if (verdict === 'unchanged') return `no worse than ${formatPoints(margin)}`;
  const about = needed === null ? '' : `, about ${formatCount(needed.cases)} would`;
  return `inconclusive (${formatP(pValue)}); ${pairs === undefined ? 'these cases' : countNoun(pairs, 'case')} cannot tell${about}`;
}

/** Whether too few cases were compared for a verdict, and none of them shows a difference. */
function isUndisturbed({ verdict, difference, broken, fixed, flaky }: ComparisonReport): boolean {
  return verdict === 'inconclusive' && Math.abs(difference?.mean ?? 1) < 1e-12 && broken.length + fixed.length + flaky.length === 0;
}

/** Whether any case was decided; without one nothing is known of the prompt. */
function hasRun({ candidate }: EvalReport): boolean {
  return candidate.cases > 0 && candidate.rate !== null;
}

/** `live`, `replayed`; `replayed, unverified` where the pull request brings the answers itself. */
export function labelSource({ mode, unverified }: EvalReport): string {
  if (mode === 'live') return 'live';
  return unverified === true ? 'replayed, unverified' : 'replayed';
}

/** What became of the prompt in the words of a sentence's end: the comparison's, or why there is none. */
export function describeOutcome(evals: EvalReport): string {
  if (!hasRun(evals)) return 'no case was decided, so nothing is known';
  const { comparison } = evals;
  if (comparison !== null && isUndisturbed(comparison)) {
    const { needed, margin } = comparison;
    const about = needed === null ? '' : `; about ${formatCount(needed.cases)} cases would rule out a drop of ${formatPoints(margin)}`;
    return `no case changed sides${about}`;
  }
  if (comparison !== null) return describeComparison(comparison);
  return evals.baseline === null ? 'nothing to compare with' : 'not compared';
}

const VERDICT_WORDS = { improved: 'better', regressed: 'worse', unchanged: 'no worse', inconclusive: 'inconclusive' } as const;

/** The verdict where there is little room: `better`, `inconclusive`; empty where there is none. */
export function nameVerdict({ comparison }: EvalReport): string {
  if (comparison !== null && isUndisturbed(comparison)) return 'no case changed';
  return comparison === null || comparison.difference === null ? '' : VERDICT_WORDS[comparison.verdict];
}

/** `66.7 % → 80 % of 15 cases pass: better by 5 points (p = 0.031)`, or that nothing ran. */
export function describeRates(evals: EvalReport, strong = (text: string) => text): string {
  const of = hasRun(evals) ? ` of ${countNoun(evals.candidate.cases, 'case')} pass` : '';
  return `${strong(formatRates(evals))}${of}: ${describeOutcome(evals)}`;
}

/** `66.7 % → 80 %`; the head's alone where nothing ran on the base; `not run`. */
export function formatRates(evals: EvalReport): string {
  const { baseline, candidate } = evals;
  if (!hasRun(evals)) return 'not run';
  const to = formatShare(candidate.passRate, baseline?.passRate);
  return baseline === null || baseline.rate === null ? to : `${formatShare(baseline.passRate, candidate.passRate)} → ${to}`;
}

/** `41.7 to 84.8 %`, a 95 % interval; empty where there is none. */
export function formatInterval({ rate }: EvalStats): string {
  return rate === null ? '' : `${formatDecimal(100 * rate.low, 1)} to ${formatDecimal(100 * rate.high, 1)} %`;
}

/** `+13.3 points (−8 to +33)`: of the pass rate. */
export function formatDifference({ mean, low, high }: NonNullable<ComparisonReport['difference']>): string {
  const sign = (share: number) => {
    const points = formatDecimal(Math.abs(100 * share), 1);
    return points === '0' ? points : `${share < 0 ? '−' : '+'}${points}`;
  };
  return `${sign(mean)} points (${sign(low)} to ${sign(high)})`;
}

/** `1 broken, 3 fixed, 2 flaky`; empty where no case went from one to the other. */
export function describeMoves(evals: EvalReport): string {
  const { comparison } = evals;
  if (comparison === null) return '';
  return (['broken', 'fixed', 'flaky'] as const)
    .filter((kind) => comparison[kind].length > 0)
    .map((kind) => `${formatCount(comparison[kind].length)} ${kind}`)
    .join(', ');
}

/** The head's model, after the base's where that is another. The names are the pull request's: not escaped yet. */
export function describeModels({ baselineModel, model }: EvalReport): string[] {
  return baselineModel === undefined || baselineModel === model ? [model] : [baselineModel, model];
}

/** `prompt, model and parameters (temperature) changed`; empty where the words alone may have. Names are the pull request's: not escaped yet. */
export function describeChanged({ baselineModel, changedParameters = [], model }: EvalReport): string {
  const others = [
    ...(baselineModel === undefined || baselineModel === model ? [] : ['model']),
    ...(changedParameters.length === 0 ? [] : [`parameters (${changedParameters.join(', ')})`]),
  ];
  return others.length === 0 ? '' : `${['prompt', ...others.slice(0, -1)].join(', ')} and ${others.at(-1)} changed`;
}

/** One side's calls: `17 (2 retries)`. */
export function formatCalls({ calls, retries }: EvalStats): string {
  return `${formatCount(calls)}${retries === 0 ? '' : ` (${retries === 1 ? '1 retry' : `${formatCount(retries)} retries`})`}`;
}

/** Which figures a report tells: nothing is called in a replay, and what its recordings do not hold is no figure. */
export function listFigures({ mode, baseline, candidate }: EvalReport): Readonly<Record<'cost' | 'latency' | 'calls', boolean>> {
  const sides = baseline === null ? [candidate] : [baseline, candidate];
  const tells = (has: (side: EvalStats) => boolean) => mode === 'live' || sides.some(has);
  return {
    cost: tells(({ costUsd }) => costUsd !== null),
    latency: tells(({ latencyMs: { p95 } }) => p95 !== null && p95 > 0),
    calls: tells(({ calls }) => calls > 0),
  };
}

/** The evals of a whole report in a line: `1 prompt on 15 cases: 1 broken, 3 fixed; 30 calls, $0.02`. Empty where none ran. */
export function describeAllEvals({ prompts, budget }: Report): string {
  const all = prompts.flatMap(({ evals }) => (evals === null ? [] : [evals]));
  if (all.length === 0) return '';
  const count = (kind: 'broken' | 'fixed' | 'flaky') => all.reduce((sum, evals) => sum + (evals.comparison?.[kind].length ?? 0), 0);
  const moves = (['broken', 'fixed', 'flaky'] as const)
    .filter((kind) => count(kind) > 0)
    .map((kind) => `${formatCount(count(kind))} ${kind}`);
  const cases = all.reduce((sum, { candidate }) => sum + candidate.cases, 0);
  const compared = all.some(({ comparison }) => comparison !== null);
  const outcome = !all.some(hasRun)
    ? 'no case was decided'
    : moves.length > 0
      ? moves.join(', ')
      : compared
        ? 'none broken, none fixed'
        : 'nothing to compare with';
  const [label = 'live', ...others] = new Set(all.map(labelSource));
  const source = label === 'live' || others.length > 0 ? '' : `, ${label}`;
  const spent =
    budget === null || (source !== '' && budget.calls === 0)
      ? ''
      : `; ${countNoun(budget.calls, 'call')}, ${formatUsd(budget.costUsd)}, ${formatMs(1000 * budget.seconds)}`;
  return `Evals of ${countNoun(all.length, 'prompt')} on ${countNoun(cases, 'case')}${source}: ${outcome}${spent}.`;
}

function formatDecimal(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)));
}
