import type { Guardrail } from '../registry/registry.ts';
import { type ArmCounts, type Block, closeBlock, fillBlock, isFull, isOver, type OpenBlock, type RolloutFacts } from './ledger.ts';

/** What is still open of one guardrail in one step of a rollout. */
export interface Page {
  /** Its name on the shelf. */
  readonly rollout: string;
  readonly guardrail: Guardrail;
  readonly step: number;
  /** Milliseconds since 1970; null: no block is open. */
  readonly openedAt: number | null;
  /** Of the open block. Of users, exposures are counted by `atRisk` (`satisfaction`: by first ratings). */
  readonly canary: ArmCounts;
  readonly stable: ArmCounts;
  /** Of users: appearances of keys since the block opened. */
  readonly arrivals: number;
  /** Exposures (of users: appearances) in the blocks that were closed. */
  readonly counted: number;
  /** Of users: distinct keys of this step that can still have a first bad event, and those that had it in the open block. */
  readonly atRisk: { readonly canary: number; readonly stable: number };
}

/** What blocks need to know of their rollout. */
export type PageFacts = Pick<RolloutFacts, 'rolloutId' | 'unit'>;

/** A block whose place in the order of arrivals is not given yet. */
type Closed = Omit<Block, 'arrival'>;

const NONE: ArmCounts = { exposures: 0, bad: 0 };

/** One text for what identifies a page. */
export function namePage(rollout: string, guardrail: Guardrail, step: number): string {
  return `${guardrail} ${step} ${rollout}`;
}

export function startPage(rollout: string, guardrail: Guardrail, step: number): Page {
  const atRisk = { canary: 0, stable: 0 };
  return { rollout, guardrail, step, openedAt: null, canary: NONE, stable: NONE, arrivals: 0, counted: 0, atRisk };
}

function openBlock({ guardrail, step, openedAt, canary, stable }: Page, rolloutId: string): OpenBlock | null {
  return openedAt === null ? null : { rolloutId, guardrail, step, openedAt, canary, stable };
}

/** Pages whose block is over by age, in one order wherever they are kept: their blocks arrive in it. @param now milliseconds since 1970 */
export function listOld(pages: Iterable<Page>, now: number): Page[] {
  const nameOf = ({ rollout, guardrail, step }: Page): string => namePage(rollout, guardrail, step);
  const old = [...pages].filter(({ openedAt }) => openedAt !== null && isOver({ openedAt }, now));
  return old.sort((a, b) => (a.openedAt ?? 0) - (b.openedAt ?? 0) || (nameOf(a) < nameOf(b) ? -1 : 1));
}

/** A user's block is full by appearances of keys: distinct ones are few where the same users come again. */
export function isFullOfUsers(page: Page): boolean {
  return page.openedAt !== null && isFull(page, page.arrivals, page.counted);
}

/** Puts what arrived of requests into a page's block. @param now milliseconds since 1970 */
export function fillPage(
  page: Page,
  { rolloutId }: PageFacts,
  arms: Pick<Page, 'canary' | 'stable'>,
  now: number,
): { readonly page: Page; readonly closed: readonly Closed[] } {
  const { guardrail, step } = page;
  const { open, closed } = fillBlock(openBlock(page, rolloutId), { rolloutId, guardrail, step, ...arms }, now, page.counted);
  const counted = closed.reduce((sum, { canary, stable }) => sum + canary.exposures + stable.exposures, page.counted);
  const left = { openedAt: open?.openedAt ?? null, canary: open?.canary ?? NONE, stable: open?.stable ?? NONE };
  return { page: { ...page, ...left, counted }, closed };
}

/**
 * Closes the open block of a page as it is; of users, those who had their bad event in it are at risk no longer. null: none is open.
 * @param now milliseconds since 1970
 */
export function closePage(page: Page, { rolloutId, unit }: PageFacts, now: number): { readonly page: Page; readonly block: Closed } | null {
  const open = openBlock(page, rolloutId);
  if (open === null) return null;
  const { atRisk, arrivals } = page;
  const isOfUsers = unit === 'user';
  const isByRisk = isOfUsers && page.guardrail !== 'satisfaction';
  const count = (arm: 'canary' | 'stable'): ArmCounts => (isByRisk ? { exposures: atRisk[arm], bad: open[arm].bad } : open[arm]);
  const [canary, stable] = [count('canary'), count('stable')];
  const counted = page.counted + (isOfUsers ? arrivals : canary.exposures + stable.exposures);
  const left = isByRisk ? { canary: atRisk.canary - canary.bad, stable: atRisk.stable - stable.bad } : atRisk;
  const next = { ...page, openedAt: null, arrivals: 0, counted, canary: NONE, stable: NONE, atRisk: left };
  return { page: next, block: closeBlock({ ...open, canary, stable }, now) };
}
