import { type BudgetCaps, divideCaps } from '../evals/run/budget.ts';
import { estimateRun, estimateUnseen, ITEM_LIMIT, type RunEstimate, refuseRun } from '../evals/run/estimate.ts';
import { assembleCases, type RunOutcome } from '../evals/run/outcome.ts';
import { digestPlan, orderItems, type Plan } from '../evals/run/plan.ts';
import { type Shard, shardOf } from '../evals/run/shard.ts';
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

  if (plan.items.length > ITEM_LIMIT) {
    const message = `The evals have ${plan.items.length} trials in all, and a run takes ${ITEM_LIMIT}: nothing was called. Run fewer cases or trials.`;
    const estimate = estimateUnseen(plan.items.length);
    return refuseAll({ planDigest: '', cases: plan.cases, items: [], estimate, refusal: { limit: 'calls', message } });
  }
  boundHeap(plan.items.length);
  const all = prepareItems(orderItems(plan.items), options.keyOf, estimateTokenCount);
  const planDigest = digestPlan(all, plan.fingerprint);
  const take = (part: Shard | null) => {
    const isPart = (caseId: string) => part === null || shardOf(caseId, part.of) === part.index;
    return {
      mine: all.filter(({ item }) => isPart(item.caseId)),
      cases: plan.cases.filter(({ id }) => isPart(id)),
      caps: part === null ? options.budget : divideCaps(options.budget, part),
    };
  };
  const { mine, cases, caps } = take(shard);
  const items = mine.map(({ item }) => item);
  const part = shard === null ? '' : ` ${shard.index}/${shard.of}`;
  const storage = openStorage(options, `${planDigest}${part}`, clock.now);
  const estimate = estimatePlan(mine, storage, options, isLive);
  const { spent } = storage.before;
  const refuse = (expected: RunEstimate, own: BudgetCaps) =>
    refuseRun(expected, { ...own, calls: own.calls - spent.calls - spent.lost }, options.budget.requirePrice);
  options.onPlan?.({
    live: [...options.providers].filter(([, { isLive }]) => isLive).map(([name]) => name),
    look(part) {
      const { mine: own, cases: ownCases, caps: ownCaps } = take(part);
      const expected = estimatePlan(own, storage, options, isLive);
      return { cases: ownCases.length, trials: own.length, estimate: expected, refusal: refuse(expected, ownCaps) };
    },
  });
  const refusal = refuse(estimate, caps);
  if (refusal !== null || options.dryRun) {
    storage.close(false);
    return refuseAll({ planDigest, cases, items, estimate, refusal });
  }

  const execution = new Execution({ options, clock, caps, storage, countTokens: estimateTokenCount });
  const { main, confirmation, stops } = execution;
  try {
    await execution.run(mine, false);
    if (execution.halted === null) {
      const suspects = planConfirmation(assembleCases(cases, items, main, confirmation), items, options.confirm, isLive);
      if (suspects.length > 0) await execution.run(prepareItems(suspects, options.keyOf, estimateTokenCount), true);
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
  return estimateRun({ items, priceOf: options.priceOf, ...countCompared(prepared, isLive, options.confirm) });
}
