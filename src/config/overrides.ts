import type { Config } from './config.ts';
import { matchesGlob } from './glob.ts';

/** The configuration that holds for one prompt: the overrides that match its id are merged in, later ones win. */
export function configFor(config: Config, id: string): Config {
  let { rules, prompt, evals } = config;
  for (const override of config.overrides) {
    if (!override.prompts.some((glob) => matchesGlob(glob, id))) continue;
    rules = { ...rules, ...override.rules };
    prompt = { ...prompt, ...override.prompt };
    evals = { ...evals, ...override.evals };
  }
  return { ...config, rules, prompt, evals };
}
