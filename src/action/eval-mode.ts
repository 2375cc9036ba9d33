import { join } from 'node:path';
import { checkLive } from './check.ts';
import { listIds, writeOutputs } from './outputs.ts';
import { writeReportFiles } from './report-files.ts';
import type { Run } from './run.ts';

/** Runs one shard of the evals, and writes what came out for the job that merges. Whether the gate fails is for that one to say. */
export async function runEval(run: Run): Promise<number> {
  const { inputs, runner, logger } = run;
  const { report, evals: input } = await checkLive(run);
  const changed = { 'changed-prompts': listIds(report) };
  if (input === null || !inputs.evals || inputs.shard === null) {
    logger.info('No evals to run.');
    await writeOutputs(runner.outputPath, changed);
    return 0;
  }
  const { evaluate } = await import('./evaluate.ts');
  const { evaluation, shard } = await evaluate({ ...run, input, dryRun: false });
  const { index, of } = inputs.shard;
  const name = `shard-${index}-of-${of}.json`;
  const directory = await writeReportFiles(runner.workspace, inputs.reportDir, { [name]: JSON.stringify(shard) });
  logger.info(`Shard ${index}/${of}: ${evaluation.budget.calls} calls; written to ${inputs.reportDir}/${name}`);
  await writeOutputs(runner.outputPath, { ...changed, report: join(directory, name), 'cost-usd': String(evaluation.budget.costUsd) });
  return evaluation.stops.length > 0 ? 1 : 0;
}
