import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { PromptgateError } from '../../errors.ts';
import { FORMATS, render } from '../../report/render.ts';
import type { Context } from '../context.ts';
import { chooseExitCode, reportEvaluation } from '../eval-report.ts';
import { chooseFormat } from '../format.ts';

/** Bytes of one shard's file; a report holds at most 20 million characters of outputs. */
const SIZE_LIMIT = 256 * 1_048_576;

/** Puts the shards of one run together and decides its gates; the codes are those of `eval`. */
export async function runMergeResults(context: Context, files: readonly string[]): Promise<number> {
  const format = chooseFormat(context, FORMATS);
  const { output } = context;
  const [{ mergeShards, parseShardFile }, { readContext }, { assembleEvaluation }] = await Promise.all([
    import('../../evals/run/shard-file.ts'),
    import('../../evaluation/context.ts'),
    import('../../evaluation/assemble.ts'),
  ]);
  const shards = [];
  for (const file of files) shards.push(parseShardFile(await readShardText(resolve(context.cwd, file)), file));
  const merged = mergeShards(shards);
  const ran = readContext(merged.context);
  const evaluation = assembleEvaluation(ran, merged);
  await output.result(await render(reportEvaluation(evaluation, ran), format, { color: output.color, width: output.width }));
  return chooseExitCode(evaluation);
}

async function readShardText(path: string): Promise<string> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile() || found.size > SIZE_LIMIT) {
    throw new PromptgateError(`${path} ${found === null ? 'does not exist' : 'is no shard of an eval run'}.`, {
      code: 'shard-invalid',
      kind: 'usage',
      help: 'Name the files that "promptgate eval --shard I/N --output FILE" wrote.',
    });
  }
  return readFile(path, 'utf8');
}
