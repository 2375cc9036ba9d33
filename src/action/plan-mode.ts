import { checkLive } from './check.ts';
import { listIds, writeOutputs } from './outputs.ts';
import type { Run } from './run.ts';

/** Calls that are worth a job of their own: below that, starting one takes longer than the calls. */
const CALLS_PER_SHARD = 500;
/** Jobs at most; GitHub's own limit is 256. */
const SHARDS = 20;

/** Says what the evals would call, and shares it among jobs: the output `matrix`. Calls no model. */
export async function runPlan(run: Run): Promise<number> {
  const { inputs, runner, logger } = run;
  const { report, evals: input } = await checkLive(run);
  let calls = 0;
  if (inputs.evals && input !== null) {
    const { evaluate } = await import('./evaluate.ts');
    const { evaluation } = await evaluate({ ...run, input, dryRun: true });
    calls = evaluation.estimate?.calls ?? 0;
  }
  const count = input === null || !inputs.evals ? 0 : Math.min(SHARDS, Math.max(1, Math.ceil(calls / CALLS_PER_SHARD)));
  const shards = Array.from({ length: count }, (_, index) => `${index + 1}/${count}`);
  logger.info(`Planned: about ${calls} calls, in ${shards.length} job(s).`);
  await writeOutputs(runner.outputPath, { 'changed-prompts': listIds(report), matrix: JSON.stringify({ shard: shards }) });
  return 0;
}
