import type { Guardrail } from '../registry/registry.ts';
import { bitOf } from './guardrail-bits.ts';
import { addArms, type LedgerDelta } from './ledger.ts';
import { closePage, fillPage, isFullOfUsers, listOld, namePage, type Page, startPage } from './ledger-page.ts';
import { type KeyRecord, type LedgerShelf, nameRollout, type Seen } from './ledger-shelf.ts';
import { isUnhappy, NO_RATINGS } from './rating-counts.ts';
import type { RatingCounts } from './roll-up.ts';
import type { Batch, KeyEvents } from './store.ts';

/** Keys that are told apart in one rollout. */
export const KEY_LIMIT = 1_000_000;

export interface BookLimits {
  /** Keys that are told apart in one rollout; further ones end its counting. */
  readonly keys?: number;
}

/** The part of a batch that concerns rollouts. */
export type LedgerEntry = Pick<Batch, 'at' | 'rollouts' | 'ledger' | 'shares' | 'keys'>;

/**
 * Enters one batch into the ledgers of its rollouts. All stores count by this one book, so that they agree; only where its pages are kept
 * differs. Blocks close by what happened and by age, never by which version it happened to.
 */
export function enterBatch(shelf: LedgerShelf, batch: LedgerEntry, limits: BookLimits = {}): void {
  for (const facts of batch.rollouts) {
    const rollout = nameRollout(facts.promptId, facts.rolloutId);
    if (shelf.facts(rollout) === null) shelf.addFacts(rollout, facts);
  }
  for (const page of listOld(shelf.openPages(), batch.at)) shelf.putPage(close(shelf, page, batch.at));
  const find = ({ promptId, rolloutId }: Named): string | null => findRollout(shelf, batch, promptId, rolloutId);
  for (const share of batch.shares) {
    const rollout = find(share);
    if (rollout !== null) shelf.addShare(rollout, share.step, share.percent, share.canary, share.stable);
  }
  for (const [rollout, delta] of joinArms(batch.ledger, find)) enterDelta(shelf, rollout, delta, batch.at);
  const touched = new Map<string, Page>();
  for (const events of batch.keys) {
    const rollout = find(events);
    if (rollout !== null) enterKey(shelf, touched, rollout, events, batch.at, limits.keys ?? KEY_LIMIT);
  }
  for (const page of touched.values()) shelf.putPage(isFullOfUsers(page) ? close(shelf, page, batch.at) : page);
}

type Named = Pick<LedgerDelta, 'promptId' | 'rolloutId'>;

/** The name of a known rollout; without a prompt, that of the batch's rollout with this id. */
function findRollout(shelf: LedgerShelf, batch: LedgerEntry, promptId: string | undefined, rolloutId: string): string | null {
  const prompt = promptId ?? batch.rollouts.find((facts) => facts.rolloutId === rolloutId)?.promptId;
  const rollout = prompt === undefined ? null : nameRollout(prompt, rolloutId);
  return rollout === null || shelf.facts(rollout) === null ? null : rollout;
}

/** One delta for each page: a block must not close between two versions that arrived together, or its share would be one of them alone. */
function joinArms(deltas: readonly LedgerDelta[], find: (delta: LedgerDelta) => string | null): Iterable<readonly [string, LedgerDelta]> {
  const joined = new Map<string, readonly [string, LedgerDelta]>();
  for (const delta of deltas) {
    const rollout = find(delta);
    if (rollout === null || delta.canary.exposures + delta.stable.exposures === 0) continue;
    const name = namePage(rollout, delta.guardrail, delta.step);
    const other = joined.get(name)?.[1];
    const sum = other && { ...delta, canary: addArms(other.canary, delta.canary), stable: addArms(other.stable, delta.stable) };
    joined.set(name, [rollout, sum ?? delta]);
  }
  return joined.values();
}

function enterDelta(shelf: LedgerShelf, rollout: string, { guardrail, step, canary, stable }: LedgerDelta, now: number): void {
  const facts = shelf.facts(rollout);
  if (facts === null) return;
  const before = shelf.page(rollout, guardrail, step) ?? startPage(rollout, guardrail, step);
  const { page, closed } = fillPage(before, facts, { canary, stable }, now);
  for (const block of closed) shelf.append(rollout, block);
  shelf.putPage(page);
}

function close(shelf: LedgerShelf, page: Page, now: number): Page {
  const facts = shelf.facts(page.rollout);
  const done = facts === null ? null : closePage(page, facts, now);
  if (done === null) return page;
  shelf.append(page.rollout, done.block);
  return done.page;
}

/** What one key did since its recorder's last flush. Only the first bad event of a key counts, over both versions and all steps. */
function enterKey(shelf: LedgerShelf, touched: Map<string, Page>, rollout: string, events: KeyEvents, now: number, limit: number): void {
  const { step, variant } = events;
  const facts = shelf.facts(rollout);
  if (facts === null || facts.unit !== 'user' || shelf.hasFault(rollout, 'key-limit')) return;
  if (shelf.isForgotten(rollout)) {
    if (!shelf.hasFault(rollout, 'users-forgotten')) shelf.addFault(rollout, null, 'users-forgotten');
    return;
  }
  const before = shelf.key(rollout, events.key);
  if (before === null && shelf.keyCount(rollout) >= limit) {
    for (const guardrail of facts.guardrails) shelf.addFault(rollout, guardrail, 'key-limit');
    return;
  }
  const edit = (guardrail: Guardrail, at: number, change: (page: Page) => Page): void => {
    const name = namePage(rollout, guardrail, at);
    const page = touched.get(name) ?? shelf.page(rollout, guardrail, at) ?? startPage(rollout, guardrail, at);
    touched.set(name, change(page));
  };
  let done = before?.done ?? 0;
  const others = before?.seen.filter((seen) => seen.step !== step || seen.variant !== variant) ?? [];
  const here = before?.seen.find((seen) => seen.step === step && seen.variant === variant);
  let exposed = here?.exposed ?? 0;
  if (here === undefined) shelf.addShare(rollout, step, null, variant === 'canary' ? 1 : 0, variant === 'stable' ? 1 : 0);
  for (const guardrail of facts.guardrails) {
    const bit = bitOf(guardrail);
    if (guardrail === 'satisfaction') {
      if (events.rating === null || (done & bit) !== 0) continue;
      done |= bit;
      const rating = events.rating;
      edit(guardrail, step, (page) => addRating(page, variant, rating, now));
      continue;
    }
    if (!events.exposed.includes(guardrail)) continue;
    const isNew = (exposed & bit) === 0 && (done & bit) === 0;
    exposed |= bit;
    edit(guardrail, step, (page) => expose(page, variant, isNew, now));
    if (events.bad.includes(guardrail) && (done & bit) === 0) {
      done |= bit;
      edit(guardrail, step, (page) => addBad(page, variant));
      // Wherever else it was seen, it cannot have a first bad event any more.
      for (const seen of others) if ((seen.exposed & bit) !== 0) edit(guardrail, seen.step, (page) => removeRisk(page, seen));
    }
  }
  const record: KeyRecord = { done, seen: [...others, { step, variant, exposed }] };
  shelf.putKey(rollout, events.key, record, before);
}

function expose(page: Page, variant: 'canary' | 'stable', isNew: boolean, now: number): Page {
  const atRisk = isNew ? { ...page.atRisk, [variant]: page.atRisk[variant] + 1 } : page.atRisk;
  return { ...page, atRisk, arrivals: page.arrivals + 1, openedAt: page.openedAt ?? now };
}

function addBad(page: Page, variant: 'canary' | 'stable'): Page {
  return { ...page, [variant]: addArms(page[variant], { exposures: 0, bad: 1 }) };
}

function removeRisk(page: Page, { variant }: Seen): Page {
  return { ...page, atRisk: { ...page.atRisk, [variant]: page.atRisk[variant] - 1 } };
}

function addRating(page: Page, variant: 'canary' | 'stable', rating: number, now: number): Page {
  const ratings = NO_RATINGS.map((none, place) => (place === rating - 1 ? 1 : none)) as unknown as RatingCounts;
  const counts = addArms(page[variant], { exposures: 1, bad: isUnhappy(rating) ? 1 : 0, ratings });
  return { ...page, [variant]: counts, arrivals: page.arrivals + 1, openedAt: page.openedAt ?? now };
}
