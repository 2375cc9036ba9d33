import { divideCaps } from '../evals/run/budget.ts';
import { estimateRun, estimateUnseen, ITEM_LIMIT, type RunEstimate, refuseRun } from '../evals/run/estimate.ts';
import { assembleCases, type RunOutcome } from '../evals/run/outcome.ts';
import { digestPlan, orderItems, type Plan } from '../evals/run/plan.ts';
import { shardOf } from '../evals/run/shard.ts';
import { planConfirmation } from '../evals/run/suspect.ts';
import { providerOf } from './caller.ts';
import { SYSTEM_CLOCK } from './clock.ts';
import { Execution } from './execution.ts';
import { boundHeap } from './heap.ts';
import type { RunOptions } from './options.ts';
import { countCompared, type Prepared, prepareItems } from './prepare.ts';
import { refuseAll } from './refusal.ts';
import { openStorage, type Storage } from './storage.ts';

/**
 * Runs a plan: asks every item's question, judges the answers, and asks suspects afresh. Never makes a call beyond the budget, and none
 * where the estimate is over it; a run that is stopped comes back with what it has, and says why it stopped.
 * @throws PromptgateError `resume-none`, `cache-unusable`, `results-unwritable`
 */
export async function runEvals(plan: Plan, options: RunOptions): Promise<RunOutcome> {
  const clock = options.clock ?? SYSTEM_CLOCK;
  const started = clock.now();
  const { estimateTokenCount } = await import('tokenx');
  const { shard } = options;
  const isLive = (model: string) => options.providers.get(providerOf(model))?.isLive === true;
  const isMine = (caseId: string) => shard === null || shardOf(caseId, shard.of) === shard.index;

  if (plan.items.length > ITEM_LIMIT) {
    const message = `The evals have ${plan.items.length} trials in all, and a run takes ${ITEM_LIMIT}: nothing was called. Run fewer cases or trials.`;
    const estimate = estimateUnseen(plan.items.length);
    return refuseAll({ planDigest: '', cases: plan.cases, items: [], estimate, refusal: { limit: 'calls', message } });
  }
  boundHeap(plan.items.length);
  const all = prepareItems(orderItems(plan.items), options.keyOf, estimateTokenCount);
  const planDigest = digestPlan(all, plan.fingerprint);
  const mine = all.filter(({ item }) => isMine(item.caseId));
  const items = mine.map(({ item }) => item);
  const cases = plan.cases.filter(({ id }) => isMine(id));
  const caps = shard === null ? options.budget : divideCaps(options.budget, shard);
  const part = shard === null ? '' : ` ${shard.index}/${shard.of}`;
  const storage = openStorage(options, `${planDigest}${part}`, clock.now);
  const estimate = estimatePlan(mine, storage, options, isLive);
  const { spent } = storage.before;
  const refusal = refuseRun(estimate, { ...caps, calls: caps.calls - spent.calls - spent.lost }, options.budget.requirePrice);
  if (refusal !== null || options.dryRun) {
    storage.close(false);
    return refuseAll({ planDigest, cases, items, estimate, refusal });
  }

  const execution = new Execution({ options, clock, caps, storage, countTokens: estimateTokenCount });
  const { main, confirmation, stops } = execution;
  try {
    await execution.run(mine, false);
    if (execution.halted === null && options.confirm > 0) {
      const suspects = planConfirmation(assembleCases(cases, items, main, confirmation), items, options.confirm, isLive);
      await execution.run(prepareItems(suspects, options.keyOf, estimateTokenCount), true);
    }
  } finally {
    const unwritten = execution.close();
    storage.close(stops.length === 0);
    if (unwritten !== null) execution.notes.push(unwritten);
  }
  const { rejected } = storage.store;
  if (rejected > 0) execution.notes.push(`${rejected} kept answer(s) were spoilt or are not ours; they were not used.`);
  for (const note of [storage.failure(), execution.texts.describe()]) if (note !== null) execution.notes.push(note);
  const { budgetUsd: _, ...totals } = execution.ledger.spent;
  return {
    planDigest,
    cases: assembleCases(cases, items, main, confirmation),
    totals: { ...totals, cached: execution.cached, seconds: (clock.now() - started) / 1000 },
    estimate,
    stops,
    notes: execution.notes,
  };
}

function estimatePlan(
  prepared: readonly Prepared[],
  { store }: Storage,
  options: RunOptions,
  isLive: (model: string) => boolean,
): RunEstimate {
  const { judge, embeddings } = options;
  const items = prepared.map(({ item, key, inputTokens, maxOutputTokens }) => {
    const cached = isLive(item.model) && store.has(key, item.model);
    // What judging an answer at hand asks was most likely asked when it came.
    const asked = (model: string | null, count: number) => (model !== null && isLive(model) && !cached ? count : 0);
    const asks = asked(judge, item.asks.judge) + asked(embeddings, item.asks.embeddings);
    return { key, cached, live: isLive(item.model), model: item.model, inputTokens, maxOutputTokens, asks };
  });
  return estimateRun({ items, priceOf: options.priceOf, compared: countCompared(prepared, isLive), confirm: options.confirm });
}
