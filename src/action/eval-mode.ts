import { join } from 'node:path';
import type { RunStop } from '../evals/run/outcome.ts';
import type { Shard } from '../evals/run/shard.ts';
import type { Evaluation } from '../evaluation/request.ts';
import type { EvalsInput } from '../review/evals.ts';
import { nameShardFile } from '../runner/shard-files.ts';
import { checkLive } from './check.ts';
import { formatCost, listIds, type Outputs, writeOutputs } from './outputs.ts';
import type { ShownProgress } from './progress.ts';
import { writeReportFiles } from './report-files.ts';
import { type Run, warn } from './run.ts';
import { startOfDay } from './shared-plan.ts';
import { writeSummary } from './summary.ts';

/** Why a run may end before its plan did and the job still has done its part: the job that merges reports it. */
const GATED: readonly RunStop['kind'][] = ['refused', 'budget'];

/**
 * Runs one shard of the evals, and writes what came out for the job that merges. Whether the gate fails is for that one to say: this one fails where a
 * provider cannot be called any more, or where it was cancelled. What came until then is written all the same.
 */
export async function runEval(run: Run): Promise<number> {
  const { inputs, runner, logger } = run;
  const { report, evals: input } = await checkLive(run);
  const changed = { 'changed-prompts': listIds(report) };
  if (input === null || !inputs.evals || inputs.shard === null) {
    logger.info(inputs.evals ? 'No prompt changed, so there are no evals to run.' : 'No evals are run: the input `evals` is false.');
    await writeOutputs(runner.outputPath, changed);
    return 0;
  }
  const { shard } = inputs;
  // The job that merges writes the comment.
  const { onProgress, end } = (await import('./progress.ts')).showProgress({ ...run, pull: null }, report);
  return run.interruption.protect(() => runShard(run, input, shard, { changed, onProgress, end }));
}

interface Shown extends ShownProgress {
  readonly changed: Outputs;
}

async function runShard(run: Run, input: EvalsInput, shard: Shard, { changed, onProgress, end }: Shown): Promise<number> {
  const { inputs, runner, logger } = run;
  const { evaluate } = await import('./evaluate.ts');
  const { signal } = run.interruption;
  const { evaluation, shard: file } = await evaluate({ ...run, signal, input, dryRun: false, now: startOfDay(), onProgress }).finally(end);
  const name = nameShardFile(shard);
  const directory = await writeReportFiles(runner.workspace, inputs.reportDir, { [name]: JSON.stringify(file) });
  for (const { id, message } of describeErrors(evaluation)) logger.info(`  ${id}: ${message}`);
  const line = `Shard ${shard.index}/${shard.of}: ${describeSpending(evaluation)}`;
  logger.info(`${line}; written to ${inputs.reportDir}/${name}`);
  await writeSummary(runner.summaryPath, `${line}\n`);
  for (const { message } of evaluation.stops) await warn(message);
  await writeOutputs(runner.outputPath, { ...changed, report: join(directory, name), 'cost-usd': formatCost(evaluation.totals) });
  return evaluation.stops.some(({ kind }) => !GATED.includes(kind)) ? 1 : 0;
}

function describeErrors({ prompts }: Evaluation): readonly { readonly id: string; readonly message: string }[] {
  return prompts.flatMap(({ id, report, findings, errors }) => {
    if (errors > 0) return [{ id, message: `${errors} case(s) lack an answer` }];
    const [first] = report === null ? findings.filter(({ severity }) => severity === 'error') : [];
    return first === undefined ? [] : [{ id, message: `not run. ${first.message}` }];
  });
}

function describeSpending({ prompts, totals: { calls, lost, retries, cached, costUsd, unpriced, seconds } }: Evaluation): string {
  const cases = prompts.reduce((sum, { report }) => sum + (report?.candidate.cases ?? 0), 0);
  const money = unpriced > 0 ? `${costUsd.toPrecision(2)} USD and ${unpriced} call(s) without a price` : `${costUsd.toPrecision(2)} USD`;
  return `${cases} cases, ${calls + lost} calls (${retries} of them repeated), ${cached} answers at hand, ${money}, ${Math.round(seconds)} s`;
}
