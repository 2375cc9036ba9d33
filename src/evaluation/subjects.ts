import type { Config } from '../config/config.ts';
import { configFor } from '../config/overrides.ts';
import { gatherSuites } from '../evals/suite/gather-suites.ts';
import { readSuite } from '../evals/suite/read-suite.ts';
import { isSelected, selectModel } from '../models/selection.ts';
import type { Prompt } from '../prompt/types.ts';
import type { Subject } from '../release/evidence.ts';
import type { RevisionSource } from './request.ts';

/**
 * What evals of these prompts would judge, by id; a prompt without a suite that can be read, or without a model, is absent. Calls nothing.
 * @param config the trusted one
 * @throws PromptgateError of kind `outside` when the source fails
 */
export async function describeSubjects(
  { trees, revision }: RevisionSource,
  prompts: readonly Prompt[],
  config: Config,
): Promise<ReadonlyMap<string, Subject>> {
  const cache = new Map();
  const folders = await gatherSuites(
    trees,
    revision,
    prompts.map(({ dir }) => dir),
    cache,
  );
  const named = config.models.judge === null ? null : selectModel(config.models.judge, { ...config.models, default: null, allow: [] });
  const judge = named !== null && isSelected(named) ? named.id : null;
  const subjects = new Map<string, Subject>();
  for (const { id, dir, digest, model } of prompts) {
    const folder = folders.get(dir);
    const selected = selectModel(model, config.models);
    if (folder === undefined || digest === null || !isSelected(selected)) continue;
    const { allowJavascript } = configFor(config, id).evals;
    const { suite } = await readSuite(folder, { allowJavascript, cache });
    if (suite !== null) subjects.set(id, { prompt: digest, suite: suite.digest, model: selected.id, judge });
  }
  return subjects;
}
