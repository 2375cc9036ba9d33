import { readParameters } from '../evals/render.ts';
import { isSelected } from '../models/selection.ts';
import type { Json } from '../prompt/types.ts';
import type { EvalReport } from '../report/eval-report.ts';
import type { GatheredPrompt } from './gather.ts';

/** How the two sides differ beside the words: what the comparison measures is all of it together. Empty where one side alone runs. */
export function findSideDifferences({ head, base }: GatheredPrompt): Pick<EvalReport, 'baselineModel' | 'changedParameters'> {
  if (base === null || !isSelected(base.selected)) return {};
  const [now, before] = [head.revision.side, base.revision.side];
  const [own, former] = [listParameters(now.prompt.metadata), listParameters(before.prompt.metadata)];
  const names = [...new Set([...own.keys(), ...former.keys()])].filter((name) => own.get(name) !== former.get(name)).sort();
  return {
    ...(now.model === before.model ? {} : { baselineModel: before.model }),
    ...(names.length === 0 ? {} : { changedParameters: names }),
  };
}

/** By name, as JSON; the provider's own options count as one. */
function listParameters(metadata: { readonly [name: string]: Json } | null): ReadonlyMap<string, string> {
  const { parameters, provider_options: options } = metadata ?? {};
  const listed = Object.entries({ ...readParameters(parameters), ...(options ? { provider_options: options } : {}) });
  return new Map(listed.map(([name, value]) => [name, JSON.stringify(value)]));
}
