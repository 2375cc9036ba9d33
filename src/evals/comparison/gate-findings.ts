import { type Finding, finding, type Severity } from '../../checks/finding.ts';
import { showText } from '../../checks/visible.ts';
import { countNoun, formatCount } from '../../report/phrases.ts';
import type { CaseTrials, TrialResult } from '../types.ts';
import type { Comparison } from './compare.ts';
import type { GateFacts } from './gate.ts';
import type { RatioComparison } from './ratio.ts';
import { countPassing, isErrored, keepDecided, type Share } from './shares.ts';
import { formatP, formatPoints, formatShare } from './words.ts';

const REASON_LENGTH = 160;
const MEND_PROMPT = 'Compare the two outputs in the report and mend the prompt';

export function reportRequired(facts: GateFacts, trials: CaseTrials, share: Share): Finding {
  const message = `The case ${showText(trials.id)} is required and ${countTrials(share)}.${quoteFailure(trials.candidate)}`;
  return finding('evals/required', placeCase(facts, trials), message, 'Mend the prompt until every trial of this case passes.');
}

export function reportBroken(facts: GateFacts, trials: CaseTrials, severity: Severity): Finding {
  const tolerated = severity === 'error' ? '' : ` Up to ${countNoun(facts.settings.maxBroken, 'broken case')} may be (evals.maxBroken).`;
  const message = `The case ${showText(trials.id)} passes with the base’s prompt and fails with this one${describeConfirmation(trials)}.${quoteFailure(trials.candidate)}${tolerated}`;
  return finding(
    'evals/broken',
    placeCase(facts, trials),
    message,
    `${MEND_PROMPT}, or change the case if the new answer is right.`,
    severity,
  );
}

export function reportRegressed(facts: GateFacts, { difference, pValue, pairs }: Comparison): Finding {
  const [fall, p] = [formatPoints(difference?.mean ?? 0), formatP(pValue ?? 1)];
  const message = `The pass rate fell by ${fall} over ${countNoun(pairs, 'case')}, more than chance explains (${p}).`;
  return finding('evals/regressed', facts.suite, message, `${MEND_PROMPT}: the cases that fail now show what it lost.`);
}

export function reportInconclusive(facts: GateFacts, comparison: Comparison, severity: Severity): Finding {
  const { pairs, difference, pValue, pAdjusted, tests, margin, needed } = comparison;
  if (difference === null || pValue === null) {
    const message = 'No case has an answer on both sides, so nothing is known of better or worse.';
    return finding('evals/inconclusive', facts.suite, message, 'The report says of each case what is missing.', severity);
  }
  const seen =
    Math.abs(difference.mean) < 1e-12 ? 'no difference' : `${formatPoints(difference.mean)} ${difference.mean < 0 ? 'worse' : 'better'}`;
  const corrected =
    pAdjusted !== null && tests > 1 && pAdjusted > pValue
      ? `, ${Number(pAdjusted.toPrecision(2))} after correction for ${tests} tests`
      : '';
  const message = `${countNoun(pairs, 'case')} cannot tell whether the prompt got better or worse: ${seen}, ${formatP(pValue)}${corrected}, and a drop of ${formatPoints(margin)} is not ruled out.`;
  return finding('evals/inconclusive', facts.suite, message, describeNeed(needed, margin), severity);
}

export function reportThreshold(facts: GateFacts, rate: number, severity: Severity): Finding {
  const { settings, baselineRate } = facts;
  const base = baselineRate === null ? '' : ` The base’s prompt has ${formatShare(baselineRate, rate)}.`;
  const asked = `evals.threshold asks for ${formatShare(settings.threshold, rate)}`;
  const message = `The pass rate is ${formatShare(rate, settings.threshold)}; ${asked}.${base}`;
  const help =
    severity === 'warning'
      ? 'This change does not make it worse. Mend the prompt, or the cases that ask for what it does not promise.'
      : 'Mend the prompt: the report lists the cases that fail.';
  return finding('evals/threshold', facts.suite, message, help, severity);
}

export function reportErrors(facts: GateFacts, severity: Severity, tolerated: number): Finding {
  const { cases, unanswered } = facts;
  const help =
    'Mend what the first reason says and run the evals again: answers that came are kept. The report says of each case what went wrong.';
  if (cases.length === 0) {
    return finding('evals/not-run', facts.suite, 'No case ran, so nothing is known of this prompt.', 'Add cases to the suite.', severity);
  }
  const share = `${formatCount(unanswered.length)} of ${countNoun(cases.length, 'case')}`;
  const required = unanswered.filter((trials) => trials.required).map(({ id }) => showText(id));
  const why = unanswered.flatMap(listErrors)[0];
  const message = [
    `${share} ${unanswered.length === 1 ? 'lacks' : 'lack'} an answer (${formatShare(unanswered.length / cases.length, tolerated)}; ${formatShare(tolerated)} may).`,
    ...(required.length === 0 ? [] : [`Required among them: ${required.slice(0, 3).join(', ')}${required.length > 3 ? ' and more' : ''}.`]),
    ...(why === undefined ? [] : [`The first reason: ${showText(why, REASON_LENGTH)}`]),
    ...(severity === 'warning' ? ['The others decide.'] : []),
  ].join(' ');
  return finding('evals/not-run', facts.suite, message, help, severity);
}

const RATIO_WORDS = {
  cost: {
    rule: 'evals/cost',
    message: 'Answers cost',
    more: 'more',
    setting: 'evals.maxCostIncrease',
    mend: 'Shorten the prompt or the answers it asks for',
  },
  latency: {
    rule: 'evals/latency',
    message: 'Answers take',
    more: 'longer',
    setting: 'evals.maxLatencyIncrease',
    mend: 'Ask for shorter answers',
  },
} as const;

export function reportRatio(
  facts: GateFacts,
  quantity: 'cost' | 'latency',
  { ratio, low, pairs }: RatioComparison,
  limit: number,
  severity: Severity,
): Finding {
  const words = RATIO_WORDS[quantity];
  const sure = severity === 'error' && low !== null ? `at least ${formatShare(low - 1)} with 95 % confidence` : 'which may be chance';
  const message = `${words.message} ${formatShare(ratio - 1, limit)} ${words.more} than before over ${countNoun(pairs, 'case')}, ${sure}; ${words.setting} allows ${formatShare(limit)}.`;
  return finding(words.rule, facts.suite, message, `${words.mend}, or raise ${words.setting} in the configuration.`, severity);
}

export function reportUnverified(facts: GateFacts, severity: Severity): Finding {
  const message = 'The answers are replayed from recordings that this pull request brings: nobody vouches that a model gave them.';
  const help =
    'A maintainer with credentials runs the evals; or set evals.withoutCredentials on the base branch to what such answers are worth.';
  return finding('evals/not-run', facts.suite, message, help, severity);
}

function describeNeed(needed: Comparison['needed'], margin: number): string {
  if (needed === null) return 'With evals.margin at 0, no number of cases rules out a drop.';
  const cases = `About ${formatCount(needed.cases)} cases like these would show that the prompt is no worse than ${formatPoints(margin)}.`;
  const trials = ' Most of the doubt comes from cases that pass only now and then: more trials (evals.trials) help too.';
  return `${cases}${needed.moreTrials ? trials : ''}`;
}

function placeCase(facts: GateFacts, { id }: CaseTrials): GateFacts['suite'] {
  return facts.placeOf(id) ?? { path: facts.suite.path, line: null, column: null };
}

/** ` (fresh trials: 5 of 5 pass before, 0 of 5 now)`; empty where none were made. */
function describeConfirmation({ confirmation }: CaseTrials): string {
  if (confirmation === null) return '';
  const [before, now] = [countPassing(confirmation.baseline), countPassing(confirmation.candidate)];
  return before.count === 0 || now.count === 0
    ? ''
    : ` (fresh trials: ${before.passed} of ${before.count} pass before, ${now.passed} of ${now.count} now)`;
}

function countTrials({ passed, count }: Share): string {
  return count === 1 ? 'fails' : `passes only ${passed} of ${count} trials`;
}

/** What the first failing trial failed by. */
function quoteFailure(trials: readonly TrialResult[]): string {
  const failed = keepDecided(trials).find(({ pass }) => !pass);
  const assertion = failed?.assertions.find(({ pass, error }) => !pass && error !== true);
  return assertion === undefined ? '' : ` It fails ${showText(assertion.type)}: ${showText(assertion.reason, REASON_LENGTH)}`;
}

/** Why answers are missing, of each trial without one. */
function listErrors({ baseline, candidate }: CaseTrials): readonly string[] {
  return [...candidate, ...(baseline ?? [])]
    .filter(isErrored)
    .map(({ error, assertions }) => error ?? assertions.find((assertion) => assertion.error === true)?.reason ?? 'unknown');
}
