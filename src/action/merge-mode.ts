import { finding } from '../checks/finding.ts';
import { PromptgateError } from '../errors.ts';
import type { ShardFile } from '../evals/run/shard-file.ts';
import type { EvaluationRun } from '../evaluation/evaluate.ts';
import type { EvalsInput, EvalsResult } from '../review/evals.ts';
import { addEvaluation } from '../review.ts';
import type { ReadShard } from '../runner/shard-files.ts';
import { checkLive } from './check.ts';
import { publish } from './publish.ts';
import type { Run } from './run.ts';
import { findResults, type Problem, RUN_AGAIN } from './shard-results.ts';
import { readSharedPlan } from './shared-plan.ts';

/** However few answers are missing: nobody knows what the rest would have said. */
const CANCELLED = finding(
  'evals/not-run',
  { path: null },
  'A job that runs a shard was cancelled before its evals came to their end.',
  RUN_AGAIN,
  'error',
);

/**
 * The review with the evals that the shards ran: makes the plan once more, compares and decides by it, and writes the report. Of the shards'
 * files only the trials are taken; what they are judged by, thresholds and rules, is this review's own. Calls no model, and needs no key.
 */
export async function runMerge(run: Run): Promise<number> {
  const { inputs } = run;
  const { report, evals: input, baseTip } = await checkLive(run);
  if (input === null || !inputs.evals) return publish(run, report);
  const { addStored, readStored } = await import('./stored-results.ts');
  const [stored, merged] = await Promise.all([readStored(run, input), mergeResults(run, input, baseTip)]);
  return publish(run, addEvaluation(report, await addStored(run, merged, stored, input), inputs.failOn));
}

async function mergeResults(run: Run, input: EvalsInput, baseTip: string | null): Promise<EvalsResult> {
  const { inputs, logger } = run;
  const [{ chooseShards }, { reportToReview }] = await Promise.all([
    import('../evals/run/shard-set.ts'),
    import('../evaluation/changes.ts'),
  ]);
  const { shards, problem } = await findResults(run);
  const { chosen, left } = chooseShards(shards);
  const { evaluation, shard: own } = await planAgain(run, input, chosen[0]?.file.context ?? null);

  // Nothing to ask, or more than the budget allows: the plan itself is the result, unless one of the shards found something to ask.
  const hasTrials = [...(own === null ? [] : [own]), ...chosen.map(({ file }) => file)].some(({ cases }) => cases.some(wasPlanned));
  const isRefused = evaluation.stops.some(({ kind }) => kind === 'refused');
  if (own === null || !hasTrials || (isRefused && chosen.length === 0)) return reportToReview(evaluation, { baseTip });

  const merged = problem ?? (await merge(chosen, own, input));
  if ('message' in merged) return reportNotRun(evaluation, chosen, merged);
  for (const { name } of left) logger.info(`${name} is of a run in another number of shards, and is left out.`);
  logger.info(`Merged ${chosen.length} shard(s) from ${inputs.results}: ${merged.budget.calls} calls.`);
  const result = reportToReview(merged, { baseTip });
  const isCancelled = merged.stops.some(({ kind }) => kind === 'interrupted');
  return isCancelled ? { ...result, findings: [...result.findings, CANCELLED] } : result;
}

function wasPlanned({ result: { candidate, baseline } }: ShardFile['cases'][number]): boolean {
  return candidate.length > 0 || (baseline?.length ?? 0) > 0;
}

/** The same plan as the shards', whatever keys this job has: by what they say they could call. */
async function planAgain(run: Run, input: EvalsInput, ran: ShardFile['context'] | null): Promise<EvaluationRun> {
  const { evaluate } = await import('./evaluate.ts');
  const { accesses, now } = readSharedPlan(ran);
  return evaluate({
    ...run,
    signal: run.interruption.signal,
    inputs: { shard: { index: 1, of: 1 } },
    input,
    dryRun: true,
    elsewhere: (provider) => accesses?.get(provider) ?? null,
    now,
  });
}

async function merge(chosen: readonly ReadShard[], own: ShardFile, { base, head }: EvalsInput) {
  const [{ mergeShards }, { explainForeign }, { readContext }, { assembleEvaluation }] = await Promise.all([
    import('../evals/run/shard-file.ts'),
    import('../evals/run/shard-set.ts'),
    import('../evaluation/context.ts'),
    import('../evaluation/assemble.ts'),
  ]);
  try {
    const merged = mergeShards(chosen.map(({ file }) => file));
    const other = chosen.map(({ file }) => readContext(file.context)).find((ran) => ran.head !== head || ran.base !== base);
    if (other !== undefined)
      return {
        message: `The shards are of the commits ${nameRange(other)}, and this review is of ${nameRange({ base, head })}.`,
        help: 'Run all jobs of the workflow again, so that they see the same commits.',
      };
    const foreign = explainForeign(merged, own);
    if (foreign === null) return assembleEvaluation(readContext(own.context), merged);
    const help =
      'Run all jobs of the workflow again: the configuration on the base branch may have changed meanwhile. All of them need the same inputs and the same version of Promptgate.';
    return { message: foreign, help };
  } catch (error) {
    if (!(error instanceof PromptgateError)) throw error;
    return { message: error.message, help: error.code === 'shard-missing' ? RUN_AGAIN : error.help };
  }
}

/** A verdict needs every trial. What the plan alone has to say stays; one finding says what is missing, at a severity that no setting lowers. */
function reportNotRun(
  { prompts, notes, stops }: EvaluationRun['evaluation'],
  chosen: readonly ReadShard[],
  { message, help }: Problem,
): EvalsResult {
  const said = new Set(stops.map((stop) => stop.message));
  const totals = chosen.map(({ file }) => file.totals);
  const budget = {
    calls: totals.reduce((sum, { calls, lost }) => sum + calls + lost, 0),
    costUsd: totals.reduce((sum, { costUsd }) => sum + costUsd, 0),
    seconds: totals.reduce((most, { seconds }) => Math.max(most, seconds), 0),
  };
  return {
    prompts: prompts.map((prompt) => ({ ...prompt, report: null })),
    findings: [finding('evals/not-run', { path: null }, `The evals have no result. ${message}`, help, 'error')],
    notes: notes.filter((note) => !said.has(note)),
    budget: totals.length === 0 ? null : budget,
  };
}

function nameRange({ base, head }: { readonly base: string | null; readonly head: string }): string {
  return `${base?.slice(0, 12) ?? 'none'} to ${head.slice(0, 12)}`;
}
