import { EXIT_CODES, PromptgateError } from '../../errors.ts';
import { SUITE_FILES } from '../../evals/suite/files.ts';
import { reportEvaluation } from '../../evaluation/report.ts';
import type { Prompt } from '../../prompt/types.ts';
import { FORMATS, render } from '../../report/render.ts';
import { disarmJson } from '../../report/workflow-commands.ts';
import { Worktree } from '../../revisions/worktree.ts';
import { openBaseline } from '../baseline.ts';
import type { Context } from '../context.ts';
import { type EvalCommandOptions, overrideConfig, readShard } from '../eval-options.ts';
import { showProgress } from '../eval-progress.ts';
import { chooseExitCode, describeEstimate } from '../eval-report.ts';
import { chooseFormat } from '../format.ts';
import { openProject, requireValidConfig } from '../project.ts';
import { findPrompts, WORKTREE } from '../prompts.ts';

/**
 * Runs suites of the working tree: 1 when a gate fails, 3 when answers are missing for a fault outside. An interruption ends the calls and
 * still gives the report of what there is.
 */
export async function runEval(context: Context, ids: readonly string[], options: EvalCommandOptions): Promise<number> {
  return context.interruption.protect(() => evaluateWorktree(context, ids, options));
}

async function evaluateWorktree(context: Context, ids: readonly string[], options: EvalCommandOptions): Promise<number> {
  const format = chooseFormat(context, FORMATS);
  const shard = readShard(options.shard);
  if (shard !== null && options.record) throw refuseBoth('--shard', '--record');
  if (options.resume && options.record) throw refuseBoth('--resume', '--record');
  const { output } = context;
  const project = await openProject(context);
  requireValidConfig(project);
  const config = overrideConfig(project.config, options);
  const { root } = project;
  const trees = new Worktree(root);
  const found = await findPrompts(trees, WORKTREE, project, ids);
  const hasSuite = ({ source: { files } }: Prompt) => SUITE_FILES.some((name) => files.has(name));
  // Whoever names a prompt wants to hear that it has no suite.
  const prompts = ids.length > 0 ? found : found.filter(hasSuite);
  if (prompts.length === 0) await output.note('No prompt has a suite. Write evals.yaml beside one: docs/evals.md');
  const resultsPath = options.dryRun ? null : await output.locateBeside('.results.jsonl');
  const baseline = await openBaseline(context, project, { trees, prompts }, options.baseline);

  const [{ evaluatePrompts }, { createRecorder }, { openModels }, { locateCache }] = await Promise.all([
    import('../../evaluation/evaluate.ts'),
    import('../../evaluation/recorder.ts'),
    import('../../models/open-models.ts'),
    import('../eval-cache.ts'),
  ]);
  const models = openModels({ providers: config.models.providers, environment: context.environment });
  const recorder = options.record ? createRecorder(models, () => context.now().getTime()) : null;
  try {
    const {
      evaluation,
      shard: part,
      keys,
    } = await evaluatePrompts(
      {
        prompts: prompts.map((head) => ({ head, base: baseline.prompts.get(head.id) ?? null })),
        head: { trees, revision: WORKTREE },
        base: baseline.source,
        config,
        models,
        trustHead: true,
        now: context.now(),
        run: {
          model: options.model ?? null,
          filter: options.filter ?? null,
          shard,
          cacheDirectory: await locateCache(context, root),
          // What is recorded was asked now.
          cache: options.cache && recorder === null,
          resume: options.resume === true,
          dryRun: options.dryRun === true,
          requireAccess: recorder !== null && options.dryRun !== true,
          failFast: options.failFast === true,
          resultsPath,
          signal: context.interruption.signal,
          onProgress: showProgress(output),
        },
      },
      recorder?.onAnswer ?? null,
      recorder?.onEmbeddings ?? null,
    );
    output.endStatus();
    if (recorder !== null && options.dryRun !== true) {
      const { writeRecordings } = await import('../recordings-file.ts');
      for (const path of await writeRecordings(root, prompts, recorder, keys, options.filter !== undefined))
        await output.note(`Recorded: ${path}`);
    }
    const estimate = options.dryRun && evaluation.estimate !== null ? [describeEstimate(evaluation.estimate, await readPriceDate())] : [];
    if (part !== null && !options.dryRun) {
      await output.result(disarmJson(JSON.stringify(part)));
      const code = chooseExitCode(evaluation);
      // Whether the gate fails is for the merge to say; a fault that left answers out is told at once.
      return code === EXIT_CODES.interrupted || evaluation.stops.length > 0 ? code : EXIT_CODES.success;
    }
    const versions = Object.fromEntries(prompts.map(({ id, version }) => [id, version]));
    const report = reportEvaluation(evaluation, { base: baseline.source?.revision ?? null, head: WORKTREE, versions }, estimate);
    await output.result(await render(report, format, { color: output.color, width: output.width }));
    return chooseExitCode(evaluation);
  } finally {
    output.endStatus();
    models.close();
    await baseline.close();
  }
}

async function readPriceDate(): Promise<string> {
  return (await import('../../models/prices.ts')).PRICE_DATA.asOf;
}

function refuseBoth(one: string, other: string): PromptgateError {
  return new PromptgateError(`${one} and ${other} do not go together.`, {
    code: 'invalid-option',
    kind: 'usage',
    help: `Leave out one of them: recordings are made by one run from its beginning to its end.`,
  });
}
