import type { EvaluateStep } from '../review/evals.ts';
import type { Revisions } from '../revisions/revisions.ts';
import type { Context } from './context.ts';
import { showProgress } from './eval-progress.ts';

/**
 * The evals of a review from a clone, with the keys of the environment and the configuration that the review chose. An interruption ends the
 * calls; what came until then is in the report.
 */
export function evaluateChanges(
  context: Context,
  revisions: Revisions,
  { root, baseTip }: { readonly root: string; readonly baseTip: string | null },
): EvaluateStep {
  return ({ changes, config, base, head }) =>
    context.interruption.protect(async () => {
      const [{ evaluatePrompts }, { openModels }, { locateCache }] = await Promise.all([
        import('../evaluation/evaluate.ts'),
        import('../models/open-models.ts'),
        import('./eval-cache.ts'),
      ]);
      const models = openModels({ providers: config.models.providers, environment: context.environment });
      try {
        const { evaluation } = await evaluatePrompts({
          prompts: changes.flatMap((change) => (change.head === null ? [] : [{ head: change.head, base: change.base }])),
          head: { trees: revisions, revision: head },
          base: { trees: revisions, revision: base },
          config,
          models,
          trustHead: false,
          now: context.now(),
          run: {
            model: null,
            filter: null,
            shard: null,
            cacheDirectory: await locateCache(context, root),
            cache: true,
            resume: false,
            dryRun: false,
            failFast: false,
            resultsPath: null,
            signal: context.interruption.signal,
            onProgress: showProgress(context.output),
          },
        });
        const ran = evaluation.prompts.some(({ report }) => report !== null);
        const moved = 'The base branch moved on; the evals compare with the commit where this branch left it.';
        const { prompts, findings, notes, budget } = evaluation;
        return { prompts, findings, notes: baseTip !== null && ran ? [...notes, moved] : notes, budget: ran ? budget : null };
      } finally {
        context.output.endStatus();
        models.close();
      }
    });
}
