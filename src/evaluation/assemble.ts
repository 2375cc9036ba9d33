import type { Finding } from '../checks/finding.ts';
import { finding } from '../checks/finding.ts';
import { applyLevels } from '../checks/levels.ts';
import { compareSides } from '../evals/comparison/compare.ts';
import { concludeEvals, decideGate } from '../evals/comparison/gate.ts';
import { countPassing } from '../evals/comparison/shares.ts';
import { reportCaseSide, reportComparison, sumUpSide } from '../evals/comparison/stats.ts';
import type { RunCase, RunOutcome, RunStop } from '../evals/run/outcome.ts';
import type { Side } from '../evals/types.ts';
import { findPassedByRelaxing } from '../evals/weakened.ts';
import { orderFindings } from '../report/conclusion.ts';
import type { EvalReport } from '../report/eval-report.ts';
import type { Conclusion } from '../report/report.ts';
import type { PromptContext, RunContext } from './context.ts';
import type { Evaluation, PromptEvaluation } from './request.ts';

type Ran = Pick<RunOutcome, 'cases' | 'totals' | 'stops' | 'notes'>;

/** Makes each prompt's report and findings of what ran; compares, and decides the gate. */
export function assembleEvaluation(context: RunContext, outcome: Ran): Omit<Evaluation, 'estimate'> {
  const { totals, stops, notes } = outcome;
  const byPrompt = Map.groupBy(outcome.cases, ({ promptId }) => promptId);
  const wasBegun = !stops.some(({ kind }) => kind === 'refused' || kind === 'dry-run');
  const prompts = context.prompts.map((prompt) => assemblePrompt(prompt, wasBegun ? (byPrompt.get(prompt.id) ?? []) : null));
  return {
    prompts,
    findings: stops.flatMap(reportStop),
    notes: [
      ...context.notes,
      ...stops.filter(({ kind }) => kind !== 'budget' && kind !== 'refused').map(({ message }) => message),
      ...notes,
    ],
    budget: { calls: totals.calls + totals.lost, costUsd: totals.costUsd, seconds: totals.seconds },
    totals,
    stops,
  };
}

/** A budget that is over concerns the whole run; what else stops it shows in the prompts that lack answers. */
function reportStop(stop: RunStop): readonly Finding[] {
  if (stop.kind !== 'budget' && stop.kind !== 'refused') return [];
  const setting = stop.limit === 'price' ? 'models.prices' : `evals.budget.${stop.limit}`;
  const help = `Run fewer cases or trials, or let a maintainer change ${setting} on the default branch.`;
  return [finding('evals/budget', { path: null }, stop.message, help)];
}

/** @param cases null where nothing was begun */
function assemblePrompt(context: PromptContext, cases: readonly RunCase[] | null): PromptEvaluation {
  const { id, run, evals, rules, conclusion } = context;
  if (run === null || cases === null) return { id, report: null, findings: context.findings, conclusion, errors: 0 };
  const known = new Map(run.cases.map((one) => [one.id, one]));
  // A case that the head's prompt cannot be asked is no missing answer; the comparison names it.
  const asked = cases.filter((one) => known.get(one.id)?.runs !== false);
  const comparison = run.hasBase ? compareSides(cases, { ...evals, isLive: run.isLive }) : null;
  const gate = decideGate({
    cases: asked,
    comparison,
    settings: evals,
    source: run.source,
    suite: run.suite,
    placeOf(caseId) {
      const found = known.get(caseId);
      return found?.inHead ? found.place : null;
    },
  });
  const relaxed = findPassedByRelaxing(
    asked.map(({ id: caseId, required, candidate }) => ({
      id: caseId,
      required,
      place: known.get(caseId)?.place ?? run.suite,
      trials: candidate
        .filter(({ error }) => error === null)
        .map(({ pass, weakened }) => ({ pass, passedBefore: pass && weakened !== true })),
    })),
  );
  const findings = orderFindings([...context.findings, ...applyLevels([...gate.findings, ...relaxed], rules)]);
  const concluded = concludeDecided(concludeEvals(findings, run.source, evals), asked);
  const candidate = sumUpSide(asked, 'candidate', countCalls(asked, 'candidate'));
  if (candidate === null) return { id, report: null, findings, conclusion: concluded, errors: gate.errors };
  const report: EvalReport = {
    conclusion: concluded,
    model: run.model,
    ...run.differences,
    mode: run.mode,
    trials: run.trials,
    ...(run.source === 'unverified' ? { unverified: true as const } : {}),
    ...(run.basis === undefined ? {} : { basis: run.basis }),
    candidate,
    baseline: run.hasBase ? sumUpSide(asked, 'baseline', countCalls(asked, 'baseline')) : null,
    comparison: comparison && reportComparison(comparison),
    cases: cases.map((one) => ({
      id: one.id,
      description: known.get(one.id)?.description ?? null,
      baseline: one.baseline && reportCaseSide(one.baseline),
      candidate: known.get(one.id)?.runs === false ? null : reportCaseSide(one.candidate),
    })),
  };
  return { id, report, findings, conclusion: concluded, errors: gate.errors };
}

/** Where nobody knows anything there is no success, whatever level the rule has that says so. */
function concludeDecided(conclusion: Conclusion, asked: readonly RunCase[]): Conclusion {
  const isAnyDecided = asked.some(({ candidate }) => countPassing(candidate).count > 0);
  return conclusion === 'success' && !isAnyDecided ? 'neutral' : conclusion;
}

/** Confirmation and judging are calls too. */
function countCalls(cases: readonly RunCase[], side: Side): { readonly calls: number; readonly retries: number } {
  let [calls, retries] = [0, 0];
  for (const one of cases)
    for (const trial of [...(one[side] ?? []), ...(one.confirmation?.[side] ?? [])]) {
      calls += trial.calls ?? 0;
      retries += trial.retries ?? 0;
    }
  return { calls, retries };
}
