import type { Config } from '../config/config.ts';
import { PromptgateError } from '../errors.ts';
import { parseShard, SHARD_LIMIT, type Shard } from '../evals/run/shard.ts';

/** The options of `eval` as the command line gives them. */
export interface EvalCommandOptions {
  readonly baseline?: string;
  readonly model?: string;
  readonly trials?: string;
  readonly shard?: string;
  readonly record?: boolean;
  readonly resume?: boolean;
  readonly filter?: string;
  /** false with `--no-cache`. */
  readonly cache: boolean;
  readonly concurrency?: string;
  readonly budgetUsd?: string;
  readonly dryRun?: boolean;
  readonly failFast?: boolean;
}

function refuse(option: string, given: string, wanted: string): PromptgateError {
  return new PromptgateError(`${option} takes ${wanted}, not "${given.slice(0, 100)}".`, {
    code: 'invalid-option',
    kind: 'usage',
    help: 'promptgate help eval shows examples.',
  });
}

function readCount(option: string, given: string, most: number): number {
  const count = /^\d{1,6}$/.test(given) ? Number(given) : 0;
  if (count >= 1 && count <= most) return count;
  throw refuse(option, given, `a whole number from 1 to ${most}`);
}

/** @throws PromptgateError `invalid-option` */
export function readShard(given: string | undefined): Shard | null {
  if (given === undefined) return null;
  const shard = parseShard(given);
  if (shard !== null) return shard;
  throw refuse('--shard', given, `I/N, I from 1 to N and N at most ${SHARD_LIMIT}`);
}

/**
 * The configuration with what the command line says over it, for every prompt.
 * @throws PromptgateError `invalid-option`
 */
export function overrideConfig(config: Config, { trials, concurrency, budgetUsd, record }: EvalCommandOptions): Config {
  let { evals, overrides, models } = config;
  // What is recorded was asked, whatever answers other runs.
  if (record) models = { ...models, mode: 'live' };
  if (trials !== undefined) overrides = [...overrides, { prompts: ['**'], evals: { trials: readCount('--trials', trials, 100) } }];
  if (concurrency !== undefined) {
    evals = { ...evals, concurrency: readCount('--concurrency', concurrency, 1000) };
    const providers = Object.entries(models.providers).map(([name, { concurrency: _, ...provider }]) => [name, provider] as const);
    models = { ...models, providers: Object.fromEntries(providers) };
  }
  if (budgetUsd !== undefined) {
    const usd = /^\d{1,7}(?:\.\d{1,9})?$/.test(budgetUsd) ? Number(budgetUsd) : Number.NaN;
    if (Number.isNaN(usd)) throw refuse('--budget-usd', budgetUsd, 'an amount in USD, such as 2.50');
    evals = { ...evals, budget: { ...evals.budget, usd } };
  }
  return { ...config, evals, overrides, models };
}
