import type { Finding } from '../checks/finding.ts';
import type { Config, EvalsConfig } from './config.ts';
import { DEFAULT_CONFIG } from './config.ts';
import { parseConfig } from './parse.ts';

export interface ChosenConfig {
  /** The configuration that this review goes by. */
  readonly config: Config;
  /** The prompts root that the head's own configuration names: prompts may move with it. */
  readonly headPromptsDir: string;
  /** Where the registry is by the head's own configuration: what stands there counts after the merge. */
  readonly headRegistry: Config['registry'];
  /** All `config/invalid`. */
  readonly findings: readonly Finding[];
  /** Plain sentences on which configuration held and what of it did not. */
  readonly notes: readonly string[];
}

/** What a pull request may not decide for itself: where models are reached, what is executed, what is spent, what passes unrun. */
const WITHHELD: readonly (readonly [name: string, read: (config: Config) => unknown])[] = [
  ['models', (config) => config.models],
  ['evals.allowJavascript', (config) => config.evals.allowJavascript],
  ['evals.budget', (config) => config.evals.budget],
  ['evals.withoutCredentials', (config) => config.evals.withoutCredentials],
  ['overrides: evals.allowJavascript', (config) => config.overrides.some(({ evals }) => evals?.allowJavascript === true)],
  ['overrides: evals.withoutCredentials', (config) => config.overrides.some(({ evals }) => evals?.withoutCredentials !== undefined)],
];

function withholdEvals(evals: Partial<EvalsConfig>): Partial<EvalsConfig> {
  const { allowJavascript: _code, budget: _spending, withoutCredentials: _unrun, ...rest } = evals;
  return rest;
}

/** A first configuration without what only the base branch may set. */
function withhold(config: Config): Config {
  const { allowJavascript, budget, withoutCredentials } = DEFAULT_CONFIG.evals;
  return {
    ...config,
    models: DEFAULT_CONFIG.models,
    evals: { ...config.evals, allowJavascript, budget, withoutCredentials },
    overrides: config.overrides.map((override) => (override.evals ? { ...override, evals: withholdEvals(override.evals) } : override)),
  };
}

async function adopt(headText: string, path: string): Promise<ChosenConfig> {
  const { config, findings } = await parseConfig(headText, path);
  const adopted = withhold(config);
  const withheld = WITHHELD.filter(([, read]) => JSON.stringify(read(config)) !== JSON.stringify(read(adopted))).map(([name]) => name);
  const notes = [`The base has no ${path} yet, so the pull request’s own holds here (first adoption).`];
  if (withheld.length > 0) notes.push(`Not taken from it until it is merged: ${withheld.join(', ')}.`);
  return { config: adopted, headPromptsDir: adopted.promptsDir, headRegistry: adopted.registry, findings, notes };
}

/**
 * Decides which configuration a review goes by. The base revision's holds, so that a pull request cannot loosen the rules it
 * is judged by; the head's is checked and takes effect after the merge. Where the base has none the head's is adopted,
 * without what reaches models, executes code, spends or lets evals pass unrun.
 * @param baseText the file at the base revision; null when there is none.
 * @param headText the file at the head; null when there is none.
 * @param path the file's path from the repository's root.
 */
export async function chooseConfig(baseText: string | null, headText: string | null, path: string): Promise<ChosenConfig> {
  if (baseText === null && headText !== null) return adopt(headText, path);
  const { promptsDir, registry } = DEFAULT_CONFIG;
  if (baseText === null) return { config: DEFAULT_CONFIG, headPromptsDir: promptsDir, headRegistry: registry, findings: [], notes: [] };
  const base = await parseConfig(baseText, path);
  if (headText === baseText) return { ...base, headPromptsDir: base.config.promptsDir, headRegistry: base.config.registry, notes: [] };
  if (headText === null) {
    const notes = [`The pull request removes ${path}; the base’s still holds here, the defaults take effect after the merge.`];
    return { config: base.config, headPromptsDir: promptsDir, headRegistry: registry, findings: [], notes };
  }
  const head = await parseConfig(headText, path);
  const notes = [`The pull request changes ${path}; the base’s still holds here, the change takes effect after the merge.`];
  if (base.findings.length > 0) {
    // The base's mistakes are not this pull request's: it may be the one that mends them, and it must be able to pass.
    notes.push(
      `The base’s ${path} is not valid; where it cannot be read the defaults hold, and the strictest limits for models and spending.`,
    );
  }
  const { promptsDir: headPromptsDir, registry: headRegistry } = head.config;
  return { config: base.config, headPromptsDir, headRegistry, findings: head.findings, notes };
}
