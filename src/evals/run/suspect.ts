import { suspectOf } from '../comparison/classify.ts';
import type { RunCase } from './outcome.ts';
import { nameCase, type PlanItem } from './plan.ts';

/** Numbers of confirmation trials start here: they are asked afresh, however many trials the run has. */
export const CONFIRMATION_TRIAL = 1_000_000;

/** Fresh trials a side of a suspect; 0: none. One number for all prompts, or each prompt's own. */
export type Confirm = number | ((promptId: string) => number);

export function readConfirm(confirm: Confirm, promptId: string): number {
  return typeof confirm === 'number' ? confirm : confirm(promptId);
}

/**
 * The fresh trials that tell whether a case changed sides or only seems to: `confirm` a side for each suspect that runs live on both.
 */
export function planConfirmation(
  cases: readonly RunCase[],
  items: readonly PlanItem[],
  confirm: Confirm,
  isLive: (model: string) => boolean,
): PlanItem[] {
  const suspects = new Set(cases.filter((one) => suspectOf(one) !== null).map(({ promptId, id }) => nameCase({ promptId, caseId: id })));
  const first = items.filter((item) => item.trial === 0 && suspects.has(nameCase(item)));
  const replayed = new Set(first.filter(({ model }) => !isLive(model)).map(nameCase));
  return first
    .filter((item) => !replayed.has(nameCase(item)))
    .flatMap((item) => {
      const length = readConfirm(confirm, item.promptId);
      return Array.from({ length }, (_, index) => ({ ...item, trial: CONFIRMATION_TRIAL + index }));
    });
}
