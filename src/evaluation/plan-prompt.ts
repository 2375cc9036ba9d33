import type { EvalsConfig } from '../config/config.ts';
import { matchesGlob } from '../config/glob.ts';
import type { Isolation } from '../evals/isolation.ts';
import type { CasePlan, PlannedCase, PlannedRun } from '../evals/plan-cases.ts';
import { planCases } from '../evals/plan-cases.ts';
import type { PlanCase, PlanItem } from '../evals/run/plan.ts';
import { createTemplates } from '../evals/template.ts';
import type { Side } from '../evals/types.ts';
import { isSelected } from '../models/selection.ts';
import { type Asks, countAsks } from './count-asks.ts';
import type { GatheredPrompt } from './gather.ts';
import { judgeOutput } from './judge-output.ts';

export interface PromptPlan {
  readonly id: string;
  /** After the filter, in the order of the report. */
  readonly planned: readonly PlannedCase[];
  readonly cases: readonly PlanCase[];
  readonly items: readonly PlanItem[];
  readonly findings: CasePlan['findings'];
  /** Of all its items together. */
  readonly asks: Asks;
}

export interface PlanPromptOptions {
  readonly evals: EvalsConfig;
  readonly isolation: Isolation;
  readonly filter: string | null;
  readonly now: Date;
  readonly clock: () => number;
}

/** Which questions one prompt's cases ask, and how each answer is judged. */
export function planPrompt({ id, head, base }: GatheredPrompt, { evals, isolation, filter, now, clock }: PlanPromptOptions): PromptPlan {
  // A base whose model cannot be used still says what its cases were; only its own answers are missing.
  const isBaseAsked = base !== null && isSelected(base.selected);
  const { cases: all, findings } = planCases(head.revision, base?.revision ?? null, { now, clock });
  const planned = all
    .filter((one) => filter === null || matchesFilter(one, filter))
    .map((one) =>
      isBaseAsked || base === null ? one : { ...one, baseline: null, notComparable: 'The model of the base’s prompt cannot be used.' },
    );
  const judging = { isolation, templates: createTemplates(now, clock), judgeTrials: evals.judgeTrials };
  const asks = { judge: 0, embeddings: 0 };
  const items = planned.flatMap((one) => {
    const trials = one.repeat ?? evals.trials;
    const make = (side: Side, run: PlannedRun | null, model: string): PlanItem[] => {
      if (run === null) return [];
      const former = side === 'candidate' ? one.former : null;
      const own = countAsks([...run.judging.assert, ...(former?.assert ?? [])], evals.judgeTrials);
      asks.judge += own.judge * trials;
      asks.embeddings += own.embeddings * trials;
      return Array.from({ length: trials }, (_, trial) => ({
        promptId: id,
        caseId: one.id,
        side,
        trial,
        model,
        request: () => run.render().request,
        asks: own,
        judge: (output, models) => judgeOutput(run, former, output, models, judging),
      }));
    };
    return [
      ...make('baseline', one.baseline, base?.revision.side.model ?? ''),
      ...make('candidate', one.candidate, head.revision.side.model),
    ];
  });
  const cases = planned.map(({ id: caseId, required, notComparable }) => ({ promptId: id, id: caseId, required, notComparable }));
  return { id, planned, cases, items, findings, asks };
}

/** Trials of a plan, before any of them is made. */
export function countTrials(gathered: readonly GatheredPrompt[], evalsOf: (id: string) => EvalsConfig): number {
  return gathered.reduce((sum, { id, head, base }) => {
    const { trials } = evalsOf(id);
    const sides = base === null ? 1 : 2;
    const count = (list: readonly { readonly repeat: number | null }[]) =>
      list.reduce((all, { repeat }) => all + (repeat ?? trials) * sides, 0);
    const own = new Set(head.revision.suite?.cases.map((one) => one.id));
    return sum + count(head.revision.suite?.cases ?? []) + count((base?.revision.suite?.cases ?? []).filter((one) => !own.has(one.id)));
  }, 0);
}

function matchesFilter({ id, description }: PlannedCase, filter: string): boolean {
  const texts = [id, ...(description === null ? [] : [description])];
  if (/[*?]/.test(filter)) return texts.some((text) => matchesGlob(filter, text));
  return texts.some((text) => text.toLowerCase().includes(filter.toLowerCase()));
}
