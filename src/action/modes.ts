import { finding } from '../checks/finding.ts';
import type { EvalsInput } from '../review/evals.ts';
import { addEvaluation } from '../review.ts';
import { checkLive, type LiveChecked } from './check.ts';
import type { Mode } from './inputs.ts';
import { publish, publishFault } from './publish.ts';
import type { Run } from './run.ts';

/** What each mode that reviews commits does; the result is the exit status. */
export const RUN_MODE: Readonly<Record<Exclude<Mode, 'command' | 'deploy' | 'release' | 'monitor'>, (run: Run) => Promise<number>>> = {
  review: runReview,
  plan: async (run) => (await import('./plan-mode.ts')).runPlan(run),
  eval: async (run) => (await import('./eval-mode.ts')).runEval(run),
  merge: async (run) => (await import('./merge-mode.ts')).runMerge(run),
};

/** The checks, then the evals of what changed, then the verdict on both. */
async function runReview(run: Run): Promise<number> {
  const checked = await checkLive(run);
  const { evals } = checked;
  if (evals === null || !run.inputs.evals) return publish(run, checked.report);
  // A cancelled job tells what there is, in the comment too: it must not say for ever that evals are running.
  return run.interruption.protect(() => runEvals(run, checked, evals));
}

async function runEvals(run: Run, { report, baseTip }: LiveChecked, input: EvalsInput): Promise<number> {
  const [{ evaluate }, { reportToReview }, { showProgress }, { addStored, readStored }] = await Promise.all([
    import('./evaluate.ts'),
    import('../evaluation/changes.ts'),
    import('./progress.ts'),
    import('./stored-results.ts'),
  ]);
  const stored = await readStored(run, input);
  const { onProgress, end } = showProgress(run, report);
  let evaluated: Awaited<ReturnType<typeof evaluate>>;
  try {
    evaluated = await evaluate({ ...run, signal: run.interruption.signal, input: stored.open, dryRun: false, onProgress });
  } catch (error) {
    if (await end()) await publishFault(run, report, error);
    throw error;
  }
  await end();
  const { evaluation } = evaluated;
  const interrupted = evaluation.stops.some(({ kind }) => kind === 'interrupted');
  const result = await addStored(run, reportToReview(evaluation, { baseTip }), stored, input);
  const findings = interrupted ? [...result.findings, CANCELLED] : result.findings;
  return publish(run, addEvaluation(report, { ...result, findings }, run.inputs.failOn), { totals: evaluation.totals, interrupted });
}

/** However few answers are missing, a job that was told to end has no verdict that a later step may take for one. */
const CANCELLED = finding(
  'evals/not-run',
  { path: null },
  'The job was cancelled before the evals came to their end.',
  'Run the job again; answers that the workflow kept are not asked for twice.',
);
