import { nameCase, type PlanItem } from '../evals/run/plan.ts';
import { DEFAULT_OUTPUT_TOKENS, estimateTokens } from '../evals/run/price.ts';
import type { RunOptions } from './options.ts';

/** An item with what is known of its request; the request itself is made again when it is asked. */
export interface Prepared {
  readonly item: PlanItem;
  readonly key: string;
  readonly inputTokens: number;
  readonly maxOutputTokens: number;
}

/** Looks at every request once. */
export function prepareItems(
  items: readonly PlanItem[],
  keyOf: RunOptions['keyOf'],
  countTokens: (text: string) => number,
): readonly Prepared[] {
  return items.map((item) => {
    const request = item.request();
    return {
      item,
      key: keyOf(request, item.trial),
      inputTokens: estimateTokens(request, countTokens),
      maxOutputTokens: request.parameters.maxOutputTokens ?? DEFAULT_OUTPUT_TOKENS,
    };
  });
}

/** Cases with live items on both sides: those that may need confirmation. */
export function countCompared(prepared: readonly Prepared[], isLive: (model: string) => boolean): number {
  const sides = new Map<string, Set<string>>();
  for (const { item } of prepared) {
    if (!isLive(item.model)) continue;
    const known = sides.get(nameCase(item)) ?? new Set();
    sides.set(nameCase(item), known.add(item.side));
  }
  return [...sides.values()].filter(({ size }) => size === 2).length;
}
