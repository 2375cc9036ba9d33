import type { EvaluationRun } from '../evaluation/evaluate.ts';
import type { EvalsInput } from '../review/evals.ts';
import type { Progress } from '../runner/options.ts';
import { locateCache } from './eval-cache.ts';
import type { Environment, Inputs, Runner } from './inputs.ts';
import type { Logger } from './logger.ts';
import type { OpenedRevisions } from './open-revisions.ts';

export interface ActionEvals {
  readonly input: EvalsInput;
  readonly opened: OpenedRevisions;
  readonly inputs: Pick<Inputs, 'shard'>;
  readonly runner: Pick<Runner, 'workspace'>;
  readonly logger: Pick<Logger, 'info'>;
  /** Where the providers' keys are. */
  readonly environment: Environment;
  /** No model is called for a fork, whatever keys the job has. */
  readonly fromFork: boolean;
  /** Plans and calls nothing. */
  readonly dryRun: boolean;
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

const FORK = {
  message: 'This pull request comes from a fork, and no model is called for a fork.',
  help: 'A maintainer runs them by pushing the same commits to a branch of this repository.',
};

/** Runs the evals of what a review found changed. Loads all that this needs, which a review without changed prompts never does. */
export async function evaluate(evals: ActionEvals): Promise<EvaluationRun> {
  const { opened, inputs, environment, fromFork, dryRun, signal, onProgress } = evals;
  const [{ configureForFork, evaluateChanges }, { openModels }] = await Promise.all([
    import('../evaluation/changes.ts'),
    import('../models/open-models.ts'),
  ]);
  const input = fromFork ? { ...evals.input, config: configureForFork(evals.input.config) } : evals.input;
  const models = openModels({ providers: input.config.models.providers, environment, ...(fromFork ? { closed: FORK } : {}) });
  try {
    const cacheDirectory = await locateCache(evals);
    const run = { cacheDirectory, shard: inputs.shard, dryRun, signal, ...(onProgress === undefined ? {} : { onProgress }) };
    return await evaluateChanges({ input, revisions: opened.revisions, models, now: new Date(), run });
  } finally {
    models.close();
  }
}
