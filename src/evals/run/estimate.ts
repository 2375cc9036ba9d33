import type { BudgetCaps, BudgetLimit } from './budget.ts';
import { type Price, priceRequest, priceUsage } from './price.ts';

/** A planned item as far as its cost is known before it runs. */
export interface PlannedCost {
  /** Equal keys are called once. */
  readonly key: string;
  /** Its answer is at hand. */
  readonly cached: boolean;
  /** Its provider costs calls and money. */
  readonly live: boolean;
  readonly model: string;
  readonly inputTokens: number;
  readonly maxOutputTokens: number;
  /** Calls to judge and embeddings that it may lead to and that are not known to be at hand. */
  readonly asks: number;
}

export interface RunEstimate {
  /** What is expected to be called: answers that are missing, judging, and confirmation. */
  readonly calls: number;
  /** Of these: fresh trials of suspects. */
  readonly confirmation: number;
  /** Items whose answer is at hand. */
  readonly cached: number;
  /** USD for input alone, which is certain, and with the longest answers; null where no price is known. Judging is not in it. */
  readonly usd: { readonly least: number; readonly most: number } | null;
  /** Models that would be called and whose price nobody knows. */
  readonly unpriced: readonly string[];
}

/** Trials of one run at most; a plan beyond it is not even looked at. */
export const ITEM_LIMIT = 100_000;

/** An estimate of a plan that is too large to be looked at: a call for each of its trials. */
export function estimateUnseen(items: number): RunEstimate {
  return { calls: items, confirmation: 0, cached: 0, usd: null, unpriced: [] };
}

/** The share of compared cases that is expected to need confirmation; at least one case. */
const SUSPECT_SHARE = 0.05;

export interface EstimateInput {
  readonly items: readonly PlannedCost[];
  readonly priceOf: (model: string) => Price | null;
  /** Cases that run live on both sides, and the fresh trials a side that each suspect among them gets; their mean where prompts differ. */
  readonly compared: number;
  readonly confirm: number;
}

/** Adds up what a plan will call, before it calls anything. */
export function estimateRun({ items, priceOf, compared, confirm }: EstimateInput): RunEstimate {
  const seen = new Set<string>();
  const unpriced = new Set<string>();
  const usd = { least: 0, most: 0 };
  let [calls, cached, asks] = [0, 0, 0];
  for (const item of items) {
    asks = Math.max(asks, item.asks);
    calls += item.asks;
    if (item.cached) cached += 1;
    if (item.cached || !item.live || seen.has(item.key)) continue;
    seen.add(item.key);
    calls += 1;
    const price = priceOf(item.model);
    if (price === null) unpriced.add(item.model);
    usd.least += priceUsage({ inputTokens: item.inputTokens, outputTokens: 0 }, price) ?? 0;
    usd.most += priceRequest(item.inputTokens, item.maxOutputTokens, price) ?? 0;
  }
  const suspects = calls === 0 ? 0 : Math.ceil(compared * SUSPECT_SHARE);
  const confirmation = Math.ceil(suspects * confirm * 2 * (1 + asks));
  return {
    calls: calls + confirmation,
    confirmation,
    cached,
    usd: unpriced.size > 0 && usd.most === 0 ? null : usd,
    unpriced: [...unpriced].sort(),
  };
}

/** Why a run must not begin; null where it may. */
export function refuseRun(
  estimate: RunEstimate,
  caps: BudgetCaps,
  requirePrice: boolean,
): { readonly limit: BudgetLimit | 'price'; readonly message: string } | null {
  const { calls, confirmation, usd, unpriced } = estimate;
  if (calls > caps.calls) {
    const part = confirmation === 0 ? '' : ` (${confirmation} of them to confirm what seems broken)`;
    return {
      limit: 'calls',
      message: `The evals would make about ${calls} calls${part}, and the budget is ${caps.calls}: nothing was called. Raise evals.budget.calls, or run fewer cases or trials.`,
    };
  }
  if (usd !== null && usd.least > caps.usd) {
    const least = usd.least.toPrecision(3);
    return {
      limit: 'usd',
      message: `The input of the evals alone would cost about ${least} USD, and the budget is ${caps.usd}: nothing was called. Raise evals.budget.usd, or run fewer cases or trials.`,
    };
  }
  if (requirePrice && unpriced.length > 0) {
    return {
      limit: 'price',
      message: `Nobody knows the price of ${unpriced.join(', ')}, and evals.budget.requirePrice asks for it: nothing was called. Name it under models.prices.`,
    };
  }
  return null;
}
