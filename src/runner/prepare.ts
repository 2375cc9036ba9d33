import { nameCase, type PlanItem } from '../evals/run/plan.ts';
import { DEFAULT_OUTPUT_TOKENS, estimateTokens } from '../evals/run/price.ts';
import { type Confirm, readConfirm } from '../evals/run/suspect.ts';
import type { RunOptions } from './options.ts';

/** An item with what is known of its request; the request itself is made again when it is asked. */
export interface Prepared {
  readonly item: PlanItem;
  readonly key: string;
  readonly inputTokens: number;
  readonly maxOutputTokens: number;
}

/** Looks at every request once. Trials of one case on one side ask the same words, which are counted for the first of them. */
export function prepareItems(
  items: readonly PlanItem[],
  keyOf: RunOptions['keyOf'],
  countTokens: (text: string) => number,
): readonly Prepared[] {
  const counted = new Map<string, { readonly caseName: string; readonly inputTokens: number }>();
  return items.map((item) => {
    const request = item.request();
    const caseName = nameCase(item);
    const known = counted.get(item.side);
    const inputTokens = known?.caseName === caseName ? known.inputTokens : estimateTokens(request, countTokens);
    counted.set(item.side, { caseName, inputTokens });
    return {
      item,
      key: keyOf(request, item.trial),
      inputTokens,
      maxOutputTokens: request.parameters.maxOutputTokens ?? DEFAULT_OUTPUT_TOKENS,
    };
  });
}

/** Cases with live items on both sides, those that may need confirmation, and the mean of the fresh trials a side that each would get. */
export function countCompared(
  prepared: readonly Prepared[],
  isLive: (model: string) => boolean,
  confirm: Confirm,
): { readonly compared: number; readonly confirm: number } {
  const sides = new Map<string, { readonly promptId: string; readonly seen: Set<string> }>();
  for (const { item } of prepared) {
    if (!isLive(item.model)) continue;
    const known = sides.get(nameCase(item)) ?? { promptId: item.promptId, seen: new Set() };
    known.seen.add(item.side);
    sides.set(nameCase(item), known);
  }
  const both = [...sides.values()].filter(({ seen }) => seen.size === 2);
  const trials = both.reduce((sum, { promptId }) => sum + readConfirm(confirm, promptId), 0);
  return { compared: both.length, confirm: both.length === 0 ? 0 : trials / both.length };
}
