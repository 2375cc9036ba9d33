import { addEvaluation } from '../review.ts';
import { checkLive, type LiveChecked } from './check.ts';
import type { Mode } from './inputs.ts';
import { publish } from './publish.ts';
import type { Run } from './run.ts';

/** What each mode does; the result is the exit status. */
export const RUN_MODE: Readonly<Record<Mode, (run: Run) => Promise<number>>> = {
  review: runReview,
  plan: async (run) => (await import('./plan-mode.ts')).runPlan(run),
  eval: async (run) => (await import('./eval-mode.ts')).runEval(run),
  merge: async (run) => (await import('./merge-mode.ts')).runMerge(run),
};

/** The checks, then the evals of what changed, then the verdict on both. */
async function runReview(run: Run): Promise<number> {
  const checked = await checkLive(run);
  return publish(run, run.inputs.evals ? await evaluateChecked(run, checked) : checked.report);
}

async function evaluateChecked(run: Run, { report, evals: input, baseTip }: LiveChecked) {
  if (input === null) return report;
  const [{ evaluate }, { reportToReview }] = await Promise.all([import('./evaluate.ts'), import('../evaluation/changes.ts')]);
  const { evaluation } = await evaluate({ ...run, input, dryRun: false });
  return addEvaluation(report, reportToReview(evaluation, { baseTip }), run.inputs.failOn);
}
