import { loadPrompts } from '../changes/load.ts';
import type { Config } from '../config/config.ts';
import { configFor } from '../config/overrides.ts';
import { openModels } from '../models/open-models.ts';
import { isSelected, selectModel } from '../models/selection.ts';
import type { Report } from '../report/report.ts';
import type { Trees } from '../revisions/revisions.ts';
import type { Progress } from '../runner/options.ts';
import { evaluatePrompts } from './evaluate.ts';
import { reportEvaluation } from './report.ts';
import { WHOLE_RUN } from './request.ts';

export interface TipEvals {
  readonly trees: Trees;
  /** The commit that is released. */
  readonly revision: string;
  /** Of that commit: it is the default branch's. */
  readonly config: Config;
  /** Where the providers' keys are. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly cacheDirectory: string | null;
  readonly signal: AbortSignal;
  readonly now: Date;
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * Runs the evals of prompts of the default branch, where a key for their models is at hand. Recordings vouch for nothing here: the
 * prompts' own commits brought them.
 * @returns null where no key is
 * @throws PromptgateError as `evaluatePrompts`
 */
export async function evaluateTip(ids: readonly string[], evals: TipEvals): Promise<Report | null> {
  const { trees, revision, config, environment, now, ...settings } = evals;
  const loaded = await loadPrompts(trees, revision, config.promptsDir, ids, (id) => configFor(config, id).prompt.templating);
  const models = openModels({ providers: config.models.providers, environment });
  try {
    const prompts = [...loaded.values()].filter(({ model }) => {
      const selected = selectModel(model, config.models);
      const type = isSelected(selected) ? config.models.providers[selected.provider]?.type : undefined;
      return isSelected(selected) && type !== 'recorded' && models.missing(selected.provider) === null;
    });
    if (prompts.length === 0 || config.models.mode === 'recorded') return null;
    const { evaluation } = await evaluatePrompts({
      prompts: prompts.map((head) => ({ head, base: null })),
      head: { trees, revision },
      base: null,
      config,
      models,
      trustHead: false,
      now,
      run: { ...WHOLE_RUN, ...settings },
    });
    const versions = Object.fromEntries(prompts.map(({ id, version }) => [id, version]));
    return reportEvaluation(evaluation, { base: null, head: revision, versions });
  } finally {
    models.close();
  }
}
