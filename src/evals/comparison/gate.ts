import { cutAfter } from '../../checks/cut.ts';
import type { Finding, Severity } from '../../checks/finding.ts';
import type { EvalsConfig } from '../../config/config.ts';
import type { Conclusion } from '../../report/report.ts';
import type { CaseTrials, SuitePlace } from '../types.ts';
import type { Comparison } from './compare.ts';
import {
  reportBroken,
  reportErrors,
  reportInconclusive,
  reportRatio,
  reportRegressed,
  reportRequired,
  reportThreshold,
  reportUnverified,
} from './gate-findings.ts';
import { lacksAnswers } from './pairs.ts';
import { countPassing, meanOf, shareOf } from './shares.ts';

/** The share of cases that may go without an answer. */
const TOLERATED_ERRORS = 0.02;
/** Shares are sums of fractions: three thirds are not always 1. */
const ROUNDING = 1e-9;
/** Findings of one kind, case by case; the report lists the rest. */
const MOST_FINDINGS = 50;

/** Where the answers come from. `unverified`: replayed from recordings that the pull request itself brings. */
export type AnswerSource = 'live' | 'recorded' | 'unverified';

export type GateSettings = Pick<
  EvalsConfig,
  'alpha' | 'threshold' | 'maxBroken' | 'onInconclusive' | 'maxCostIncrease' | 'maxLatencyIncrease' | 'withoutCredentials'
>;

export interface GateInput {
  readonly cases: readonly CaseTrials[];
  /** null where there is nothing to compare with: only threshold and required cases decide. */
  readonly comparison: Comparison | null;
  readonly settings: GateSettings;
  readonly source: AnswerSource;
  /** Where the suite begins; findings of no single case stand there. */
  readonly suite: SuitePlace;
  /** Where a case stands; null where the head does not have it any more. */
  placeOf(id: string): SuitePlace | null;
}

export interface GateDecision {
  readonly findings: readonly Finding[];
  readonly conclusion: Conclusion;
  /** Whether what was answered passes, missing answers aside. */
  readonly passes: boolean;
  /** Cases of which an answer is missing. */
  readonly errors: number;
}

/** What a row of the gate looks at. */
export interface GateFacts extends GateInput {
  /** Mean pass share of the cases that were decided; null where none was. */
  readonly candidateRate: number | null;
  readonly baselineRate: number | null;
  readonly unanswered: readonly CaseTrials[];
}

/** What answers decide, row by row; each row gives the findings that it asks for. */
const ROWS: readonly ((facts: GateFacts) => readonly Finding[])[] = [
  judgeRequired,
  judgeBroken,
  judgeVerdict,
  judgeThreshold,
  (facts) => judgeRatio(facts, 'cost', facts.settings.maxCostIncrease),
  (facts) => judgeRatio(facts, 'latency', facts.settings.maxLatencyIncrease),
  judgeSource,
];

/** Decides whether a prompt's evals let it through. Whoever changes the findings' severities afterwards asks `concludeEvals` again. */
export function decideGate(input: GateInput): GateDecision {
  const facts: GateFacts = {
    ...input,
    candidateRate: rateOf(input.cases.map(({ candidate }) => candidate)),
    baselineRate: input.comparison === null ? null : rateOf(input.cases.flatMap(({ baseline }) => (baseline === null ? [] : [baseline]))),
    unanswered: input.cases.filter(lacksAnswers),
  };
  const decided = ROWS.flatMap((judge) => cutAfter(judge(facts), MOST_FINDINGS));
  const findings = [...judgeErrors(facts), ...decided];
  return {
    findings,
    conclusion: concludeEvals(findings, input.source, input.settings),
    passes: !decided.some(({ severity }) => severity === 'error'),
    errors: facts.unanswered.length,
  };
}

/** `failure` with an error among the findings; else `neutral` where unverified answers count for no more than that. */
export function concludeEvals(
  findings: readonly { readonly severity: Severity }[],
  source: AnswerSource,
  { withoutCredentials }: Pick<EvalsConfig, 'withoutCredentials'>,
): Conclusion {
  if (findings.some(({ severity }) => severity === 'error')) return 'failure';
  return source === 'unverified' ? withoutCredentials : 'success';
}

function judgeErrors(facts: GateFacts): readonly Finding[] {
  const { cases, unanswered, candidateRate } = facts;
  if (candidateRate !== null && unanswered.length === 0) return [];
  const isTooMany = unanswered.length > TOLERATED_ERRORS * cases.length;
  const fails = candidateRate === null || isTooMany || unanswered.some(({ required }) => required);
  return [reportErrors(facts, fails ? 'error' : 'warning', TOLERATED_ERRORS)];
}

function judgeRequired(facts: GateFacts): readonly Finding[] {
  return facts.cases.flatMap((trials) => {
    const share = countPassing(trials.candidate);
    return trials.required && share.passed < share.count ? [reportRequired(facts, trials, share)] : [];
  });
}

function judgeBroken(facts: GateFacts): readonly Finding[] {
  const broken = new Set(facts.comparison?.broken ?? []);
  const severity = broken.size > facts.settings.maxBroken ? 'error' : 'warning';
  return facts.cases.filter(({ id }) => broken.has(id)).map((trials) => reportBroken(facts, trials, severity));
}

function judgeVerdict(facts: GateFacts): readonly Finding[] {
  const { comparison, settings } = facts;
  if (comparison?.verdict === 'regressed') return [reportRegressed(facts, comparison)];
  if (comparison?.verdict !== 'inconclusive') return [];
  return [reportInconclusive(facts, comparison, settings.onInconclusive === 'failure' ? 'error' : 'notice')];
}

function judgeThreshold(facts: GateFacts): readonly Finding[] {
  const { candidateRate, baselineRate, settings } = facts;
  if (candidateRate === null || candidateRate >= settings.threshold - ROUNDING) return [];
  const wasEnough = baselineRate === null || baselineRate >= settings.threshold - ROUNDING;
  const isLess = baselineRate !== null && candidateRate < baselineRate - ROUNDING;
  return [reportThreshold(facts, candidateRate, wasEnough || isLess ? 'error' : 'warning')];
}

function judgeRatio(facts: GateFacts, quantity: 'cost' | 'latency', limit: number | null): readonly Finding[] {
  const change = facts.comparison?.[quantity] ?? null;
  if (change === null || limit === null || change.ratio <= 1 + limit) return [];
  const isSure = change.pAdjusted !== null && change.pAdjusted <= facts.settings.alpha;
  return [reportRatio(facts, quantity, change, limit, isSure ? 'error' : 'warning')];
}

const SEVERITY_OF = { failure: 'error', neutral: 'warning', success: 'notice' } as const satisfies Record<Conclusion, Severity>;

function judgeSource(facts: GateFacts): readonly Finding[] {
  return facts.source === 'unverified' ? [reportUnverified(facts, SEVERITY_OF[facts.settings.withoutCredentials])] : [];
}

function rateOf(sides: readonly CaseTrials['candidate'][]): number | null {
  return meanOf(sides.map((trials) => shareOf(countPassing(trials))).filter((share) => share !== null));
}
