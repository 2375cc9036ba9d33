import type { EvaluateStep } from '../review/evals.ts';
import type { Revisions } from '../revisions/revisions.ts';
import type { Context } from './context.ts';

/**
 * The evals of a review from a clone, with the keys of the environment and the configuration that the review chose. An interruption ends the
 * calls; what came until then is in the report.
 */
export function evaluateClone(
  context: Context,
  revisions: Revisions,
  { root, baseTip }: { readonly root: string; readonly baseTip: string | null },
): EvaluateStep {
  return (input) =>
    context.interruption.protect(async () => {
      const [{ evaluateUntested }, { evaluateChanges, reportToReview }] = await Promise.all([
        import('../evaluation/untested.ts'),
        import('../evaluation/changes.ts'),
      ]);
      const untested = evaluateUntested(input);
      if (untested !== null) return reportToReview(untested, { baseTip });
      const [{ openModels }, { locateCache }, { showProgress }] = await Promise.all([
        import('../models/open-models.ts'),
        import('./eval-cache.ts'),
        import('./eval-progress.ts'),
      ]);
      const models = openModels({ providers: input.config.models.providers, environment: context.environment });
      try {
        const { signal } = context.interruption;
        const run = { cacheDirectory: await locateCache(context, root), signal, onProgress: showProgress(context.output) };
        const { evaluation } = await evaluateChanges({ input, revisions, models, now: context.now(), run });
        return reportToReview(evaluation, { baseTip });
      } finally {
        context.output.endStatus();
        models.close();
      }
    });
}
