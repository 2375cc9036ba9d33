import { resolve } from 'node:path';
import { reportEvaluation } from '../../evaluation/report.ts';
import { FORMATS, render } from '../../report/render.ts';
import type { Context } from '../context.ts';
import { chooseExitCode } from '../eval-report.ts';
import { chooseFormat } from '../format.ts';

/** Puts the shards of one run together and decides its gates; the codes are those of `eval`. */
export async function runMergeResults(context: Context, files: readonly string[]): Promise<number> {
  const format = chooseFormat(context, FORMATS);
  const { output } = context;
  const [{ mergeShards }, { readShards }, { readContext }, { assembleEvaluation }] = await Promise.all([
    import('../../evals/run/shard-file.ts'),
    import('../../runner/shard-files.ts'),
    import('../../evaluation/context.ts'),
    import('../../evaluation/assemble.ts'),
  ]);
  const shards = await readShards(files.map((file) => resolve(context.cwd, file)));
  const merged = mergeShards(shards.map(({ file }) => file));
  const ran = readContext(merged.context);
  const evaluation = assembleEvaluation(ran, merged);
  await output.result(await render(reportEvaluation(evaluation, ran), format, { color: output.color, width: output.width }));
  return chooseExitCode(evaluation);
}
