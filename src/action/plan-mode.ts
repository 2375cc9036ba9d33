import type { Config } from '../config/config.ts';
import type { Shard } from '../evals/run/shard.ts';
import type { EvaluationRun } from '../evaluation/evaluate.ts';
import type { EvalsInput } from '../review/evals.ts';
import type { PlanLook, PlanView } from '../runner/options.ts';
import { checkLive } from './check.ts';
import { listIds, writeOutputs } from './outputs.ts';
import { type Run, warn } from './run.ts';
import { startOfDay } from './shared-plan.ts';
import { writeSummary } from './summary.ts';

/** Calls that are worth a job of their own: below that a job takes longer to start than it saves. */
const CALLS_PER_SHARD = 1000;
/** Jobs at most; GitHub runs no more than this at once on a free plan. */
const SHARDS = 20;

/** Says what the evals would call, and shares it among jobs: the output `matrix`. Calls no model, and needs no key. */
export async function runPlan(run: Run): Promise<number> {
  const { inputs, runner, logger } = run;
  const { report, evals: input } = await checkLive(run);
  let shards: readonly Shard[] = [];
  if (!inputs.evals) logger.info('No evals are planned: the input `evals` is false.');
  else if (input === null) logger.info('No prompt changed, so there is nothing to plan.');
  else shards = await planShards(run, input);
  const matrix = JSON.stringify({ shard: shards.map(({ index, of }) => `${index}/${of}`) });
  await writeOutputs(runner.outputPath, { 'changed-prompts': listIds(report), matrix });
  return 0;
}

async function planShards(run: Run, input: EvalsInput): Promise<readonly Shard[]> {
  // The jobs that run the evals have the keys; this one need not have any.
  const { evaluation, shards, lines } = await makePlan(run, input, 'elsewhere');
  for (const line of [...describePrompts(evaluation), ...lines]) run.logger.info(line);
  if (lines.length > 0) await writeSummary(run.runner.summaryPath, `${lines.join('\n\n')}\n`);
  const refused = evaluation.stops.find(({ kind }) => kind === 'refused');
  if (refused === undefined) {
    if (shards.length === 0) run.logger.info('There is nothing to run; the job with `mode: merge` says why in its report.');
    return shards;
  }
  await warn(refused.message);
  // Where nobody has a key and recordings answer, it costs nothing: the one job finds out.
  const replayed = await makePlan(run, input, 'nowhere');
  return replayed.shards.slice(0, 1);
}

interface Planned {
  readonly evaluation: EvaluationRun['evaluation'];
  readonly shards: readonly Shard[];
  /** For the log. */
  readonly lines: readonly string[];
}

async function makePlan(run: Run, input: EvalsInput, keys: 'elsewhere' | 'nowhere'): Promise<Planned> {
  const { evaluate } = await import('./evaluate.ts');
  let shards: readonly Shard[] = [];
  let lines: readonly string[] = [];
  const { evaluation } = await evaluate({
    ...run,
    ...(keys === 'elsewhere' ? { elsewhere: () => null } : { environment: {} }),
    signal: run.interruption.signal,
    inputs: { shard: null },
    input,
    dryRun: true,
    now: startOfDay(),
    onPlan(view) {
      shards = chooseShards(view, input.config);
      lines = describePlan(view, shards);
    },
  });
  return { evaluation, shards, lines };
}

/**
 * A job for each thousand calls, as long as each job's part of the budget is enough for its part of the plan, and each has at least one call at a time. None
 * where the budget is not enough for all of it.
 */
function chooseShards({ look, live }: PlanView, { models, evals }: Config): readonly Shard[] {
  const whole = look(null);
  if (whole.refusal !== null || whole.trials === 0) return [];
  const atOnce = live.map((name) => models.providers[name]?.concurrency ?? evals.concurrency);
  const most = Math.min(SHARDS, Math.max(1, Math.ceil(whole.estimate.calls / CALLS_PER_SHARD)), whole.cases, ...atOnce);
  for (let count = most; count > 1; count -= 1) {
    const shards = listShards(count);
    if (shards.every((shard) => look(shard).refusal === null)) return shards;
  }
  return listShards(1);
}

function listShards(count: number): readonly Shard[] {
  return Array.from({ length: count }, (_, index) => ({ index: index + 1, of: count }));
}

function describePrompts({ prompts }: EvaluationRun['evaluation']): readonly string[] {
  return prompts.map(({ id, findings }) => {
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    return `  ${id}${errors === 0 ? '' : `: ${errors} error(s) before anything is run`}`;
  });
}

function describePlan({ look }: PlanView, shards: readonly Shard[]): readonly string[] {
  const whole = look(null);
  const lines = [`Planned: ${whole.cases} cases, ${describeLook(whole)}`];
  if (shards.length < 2) return lines;
  const each = shards.map((shard) => `  shard ${shard.index}/${shard.of}: ${look(shard).cases} cases, ${describeLook(look(shard))}`);
  return [...lines, `Shared among ${shards.length} jobs:`, ...each];
}

function describeLook({ trials, estimate: { calls, confirmation, cached, usd, unpriced } }: PlanLook): string {
  const fresh = confirmation === 0 ? '' : ` (${confirmation} to confirm what may look broken)`;
  const money = usd === null || usd.most === 0 ? '' : `; ${usd.least.toPrecision(2)} to ${usd.most.toPrecision(2)} USD without judges`;
  // Names of models are the pull request's, and these lines go to the summary too.
  const unknown = unpriced.length === 0 ? '' : `; ${unpriced.length} model(s) without a known price`;
  return `${trials} trials, about ${calls} calls${fresh}; ${cached} answers are at hand${money}${unknown}`;
}
