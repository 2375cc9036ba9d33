import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { PromptgateError } from '../errors.ts';
import { addEvaluation } from '../review.ts';
import { checkLive } from './check.ts';
import { publish } from './publish.ts';
import type { Run } from './run.ts';

/** The review with the evals that the shards ran: compares, decides the gates and writes the report. Calls no model. */
export async function runMerge(run: Run): Promise<number> {
  const { inputs, runner } = run;
  const { report, evals: input, baseTip } = await checkLive(run);
  if (input === null || !inputs.evals) return publish(run, report);
  const [{ mergeShards, parseShardFile }, { readContext }, { assembleEvaluation }, { reportToReview }] = await Promise.all([
    import('../evals/run/shard-file.ts'),
    import('../evaluation/context.ts'),
    import('../evaluation/assemble.ts'),
    import('../evaluation/changes.ts'),
  ]);
  const directory = resolve(runner.workspace, inputs.results ?? '');
  const names = (await readdir(directory, { recursive: true })).filter((name) => name.endsWith('.json')).sort();
  const shards = [];
  for (const name of names) shards.push(parseShardFile(await readFile(join(directory, name), 'utf8'), name));
  const merged = mergeShards(shards);
  const ran = readContext(merged.context);
  if (ran.head !== input.head || ran.base !== input.base)
    throw new PromptgateError(`The shards are of ${ran.head}, and this review is of ${input.head}`, {
      code: 'shard-plans-differ',
      kind: 'usage',
      help: 'Run all shards and the merge in one workflow run.',
    });
  return publish(run, addEvaluation(report, reportToReview(assembleEvaluation(ran, merged), { baseTip }), inputs.failOn));
}
