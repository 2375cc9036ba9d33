import type { EvaluationRun } from '../evaluation/evaluate.ts';
import type { MissingElsewhere } from '../models/assumed-access.ts';
import type { EvalsInput } from '../review/evals.ts';
import type { PlanView, Progress } from '../runner/options.ts';
import { locateCache } from './eval-cache.ts';
import type { Environment, Inputs, Runner } from './inputs.ts';
import type { Logger } from './logger.ts';
import type { OpenedRevisions } from './open-revisions.ts';

export interface ActionEvals {
  readonly input: EvalsInput;
  readonly opened: OpenedRevisions;
  readonly inputs: Pick<Inputs, 'shard'>;
  readonly runner: Pick<Runner, 'workspace' | 'sha'>;
  readonly logger: Pick<Logger, 'info'>;
  /** Where the providers' keys are. */
  readonly environment: Environment;
  /** No model is called for a fork, whatever keys the job has. */
  readonly fromFork: boolean;
  /** Plans and calls nothing. */
  readonly dryRun: boolean;
  /** Ends the calls; what came until then is in the evaluation. */
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Which providers the jobs with the keys can call; absent: what this one's environment allows. Only for a plan. */
  readonly elsewhere?: MissingElsewhere;
  /** What `now` means to templates; absent: this moment. */
  readonly now?: Date;
  readonly onPlan?: (view: PlanView) => void;
}

const FORK = {
  message: 'This pull request comes from a fork, and no model is called for a fork.',
  help: 'Who may write to this repository runs them by the comment `/promptgate eval` (docs/bot.md), or by pushing the same commits to a branch of it.',
};

/** Runs the evals of what a review found changed. Loads all that this needs, which a review without changed suites never does. */
export async function evaluate(evals: ActionEvals): Promise<EvaluationRun> {
  const { opened, inputs, fromFork, dryRun, signal, onProgress, onPlan, elsewhere, now = new Date() } = evals;
  const untested = inputs.shard === null ? (await import('../evaluation/untested.ts')).evaluateUntested(evals.input) : null;
  if (untested !== null) return { evaluation: untested, shard: null, keys: new Map() };
  const [{ configureForFork, evaluateChanges }, { openModels }] = await Promise.all([
    import('../evaluation/changes.ts'),
    import('../models/open-models.ts'),
  ]);
  const input = fromFork ? { ...evals.input, config: configureForFork(evals.input.config) } : evals.input;
  const environment = elsewhere === undefined ? evals.environment : {};
  const own = openModels({ providers: input.config.models.providers, environment, ...(fromFork ? { closed: FORK } : {}) });
  const models = elsewhere === undefined || fromFork ? own : (await import('../models/assumed-access.ts')).assumeAccess(own, elsewhere);
  try {
    const cacheDirectory = await locateCache(evals);
    const run = {
      cacheDirectory,
      shard: inputs.shard,
      dryRun,
      signal,
      ...(onProgress === undefined ? {} : { onProgress }),
      ...(onPlan === undefined ? {} : { onPlan }),
    };
    return await evaluateChanges({ input, revisions: opened.revisions, models, now, run });
  } finally {
    models.close();
  }
}
