import type { Config } from '../config/config.ts';
import type { Models } from '../models/open-models.ts';
import type { EvalsInput, EvalsResult } from '../review/evals.ts';
import type { Revisions } from '../revisions/revisions.ts';
import type { EvaluationRun } from './evaluate.ts';
import type { Evaluation, RunSettings } from './request.ts';

export interface ChangesRequest {
  readonly input: EvalsInput;
  readonly revisions: Revisions;
  readonly models: Models;
  readonly now: Date;
  readonly run: Pick<RunSettings, 'cacheDirectory' | 'signal'> & Partial<RunSettings>;
}

/**
 * Runs the evals of what a review found changed, of committed files at both revisions alone. All that a run takes is loaded by it.
 * @throws PromptgateError as `evaluatePrompts`
 */
export async function evaluateChanges({ input, revisions, models, now, run }: ChangesRequest): Promise<EvaluationRun> {
  const { changes, config, base, head } = input;
  const [{ evaluatePrompts }, { WHOLE_RUN }] = await Promise.all([import('./evaluate.ts'), import('./request.ts')]);
  return evaluatePrompts({
    prompts: changes.flatMap((change) => (change.head === null ? [] : [{ head: change.head, base: change.base }])),
    head: { trees: revisions, revision: head },
    base: { trees: revisions, revision: base },
    config,
    models,
    trustHead: false,
    now,
    run: { ...WHOLE_RUN, ...run },
  });
}

const MOVED = 'The base branch moved on; the evals compare with the commit where this branch left it.';

/** What a review takes from an evaluation. */
export function reportToReview(
  { prompts, findings, notes, budget, totals }: Omit<Evaluation, 'estimate'>,
  { baseTip }: { readonly baseTip: string | null },
): EvalsResult {
  const ran = prompts.some(({ report }) => report !== null);
  const moved = baseTip !== null && ran ? [MOVED] : [];
  return { prompts, findings, notes: [...notes, ...moved, ...describeUnpriced(totals)], budget: ran ? budget : null };
}

function describeUnpriced({ unpriced, calls }: Evaluation['totals']): string[] {
  if (unpriced === 0) return [];
  const count = unpriced === calls ? 'No answer’s price is known' : `The price of ${unpriced} answer(s) is not known`;
  return [`${count}: the cost is what is known without them. \`models.prices\` names prices.`];
}

/**
 * The configuration for a pull request from a fork, for which no model is called: what its evals are worth without one says
 * `evals.forks` in the place of `evals.withoutCredentials`.
 */
export function configureForFork(config: Config): Config {
  const { evals, overrides } = config;
  return {
    ...config,
    evals: { ...evals, withoutCredentials: evals.forks },
    overrides: overrides.map((one) => {
      if (one.evals === undefined) return one;
      const { withoutCredentials: _, ...own } = one.evals;
      return { ...one, evals: own.forks === undefined ? own : { ...own, withoutCredentials: own.forks } };
    }),
  };
}
