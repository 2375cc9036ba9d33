import type { PromptChange } from '../changes/types.ts';
import type { Finding } from '../checks/finding.ts';
import type { Config } from '../config/config.ts';
import { orderFindings } from '../report/conclusion.ts';
import type { EvalReport } from '../report/eval-report.ts';
import type { Conclusion, PromptReport, Report } from '../report/report.ts';

/** What evals are to be run on. */
export interface EvalsInput {
  readonly changes: readonly PromptChange[];
  /** The trusted one: of the base branch as it is now. */
  readonly config: Config;
  /** Full SHAs; the base is where the branch began. */
  readonly base: string;
  readonly head: string;
}

/** What the evals say; of a prompt that is removed, nothing. */
export interface EvalsResult {
  readonly prompts: readonly {
    readonly id: string;
    readonly report: EvalReport | null;
    readonly findings: readonly Finding[];
    readonly conclusion: Conclusion;
  }[];
  readonly findings: readonly Finding[];
  readonly notes: readonly string[];
  readonly budget: Report['budget'];
}

/** Runs the evals of changed prompts; the edge passes it in, for it alone has keys and a network. */
export type EvaluateStep = (input: EvalsInput) => Promise<EvalsResult>;

/** Puts what the evals say beside what the checks said. */
export function addEvals(prompts: readonly PromptReport[], { prompts: evaluated }: EvalsResult): readonly PromptReport[] {
  const byId = new Map(evaluated.map((one) => [one.id, one]));
  return prompts.map((prompt) => {
    const own = byId.get(prompt.id);
    return own === undefined ? prompt : { ...prompt, findings: orderFindings([...prompt.findings, ...own.findings]), evals: own.report };
  });
}

/** The worse of the checks' verdict and the evals'. */
export function worsen(conclusion: Conclusion, evaluated: readonly { readonly conclusion: Conclusion }[]): Conclusion {
  const all = [conclusion, ...evaluated.map((one) => one.conclusion)];
  return all.includes('failure') ? 'failure' : all.includes('neutral') ? 'neutral' : 'success';
}
