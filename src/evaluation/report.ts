import type { Conclusion, PromptReport, Report } from '../report/report.ts';
import type { RunContext } from './context.ts';
import type { Evaluation } from './request.ts';

export type Evaluated = Omit<Evaluation, 'estimate'>;

/** The report of evals alone: what the prompts' other files hold is not looked at. */
export function reportEvaluation(
  evaluation: Evaluated,
  { base, head, versions }: Pick<RunContext, 'base' | 'head' | 'versions'>,
  notes: readonly string[] = [],
): Report {
  const prompts = evaluation.prompts.map(
    ({ id, report, findings }): PromptReport => ({
      id,
      change: null,
      previousId: null,
      similarity: null,
      parts: [],
      version: { base: null, head: versions[id] ?? null, bump: null, required: null, because: [] },
      findings,
      diff: null,
      evals: report,
    }),
  );
  return {
    schemaVersion: 1,
    conclusion: concludeAll(evaluation),
    base,
    head,
    prompts,
    findings: evaluation.findings,
    notes: [...notes, ...evaluation.notes],
    budget: evaluation.budget,
  };
}

/** The verdict of evals alone. */
export function concludeAll({ prompts, findings }: Evaluated): Conclusion {
  const all = prompts.map(({ conclusion }) => conclusion);
  if (all.includes('failure') || findings.some(({ severity }) => severity === 'error')) return 'failure';
  return all.includes('neutral') ? 'neutral' : 'success';
}
