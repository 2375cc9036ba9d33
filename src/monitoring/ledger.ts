import type { Guardrail } from '../registry/registry.ts';
import { addRatings } from './rating-counts.ts';
import type { RatingCounts } from './roll-up.ts';

/** What one version was exposed to in a block, and what of it was bad. Integers. */
export interface ArmCounts {
  /** Of requests the first of each: errors: calls; slow: calls without an error; unhappy and satisfaction: ratings. Of users: distinct ones at risk when the block closed. */
  readonly exposures: number;
  readonly bad: number;
  /** Of the guardrail `satisfaction` alone. */
  readonly ratings?: RatingCounts;
}

/**
 * A stretch of arrivals whose bad events share one w: the canary's share of what was at risk in it. When it closes depends on what happened and
 * when, never on which version it happened to: given all that, chance alone has said whose each bad event is.
 */
export interface Block {
  readonly rolloutId: string;
  readonly guardrail: Guardrail;
  readonly step: number;
  /** Grows by arrival over all writers of a store and never goes back; unique within a rollout. */
  readonly arrival: number;
  /** Milliseconds since 1970, by the writers' clocks; for people. */
  readonly openedAt: number;
  readonly closedAt: number;
  readonly canary: ArmCounts;
  readonly stable: ArmCounts;
}

/** How many keys (unit user) or requests (unit request) each version got in one step: for the check of shares. */
export interface ShareCount {
  readonly step: number;
  /** By design, 0 to 100. */
  readonly percent: number;
  readonly canary: number;
  readonly stable: number;
}

/** What is known of a rollout from the calls that it assigned. */
export interface RolloutFacts {
  readonly rolloutId: string;
  readonly promptId: string;
  readonly environment: string;
  readonly stable: string;
  readonly canary: string;
  readonly unit: 'user' | 'request';
  readonly slowMs: number | null;
  readonly guardrails: readonly Guardrail[];
  /** Milliseconds since 1970: the first call. */
  readonly firstAt: number;
}

/** Why a guardrail counts no further, or never did. */
const LEDGER_FAULTS = [
  /** A million keys are known; further ones cannot be told apart. */
  'key-limit',
  /** Users are not told apart over several processes. */
  'unit-not-deduplicated',
  /** The one process that told users apart ended, and what it knew of them with it. */
  'restart',
  /** A user came after those seen before were forgotten: the next rollout had begun long since. */
  'users-forgotten',
  /** Samples were missing for longer than five minutes. */
  'gap',
  /** Counters were no integers, or became smaller while their process lived. */
  'not-an-integer',
] as const;
export type LedgerFault = (typeof LEDGER_FAULTS)[number];

/** Faults that end a guardrail; after the others the blocks that are there still count. */
export const ENDING_FAULTS = ['key-limit', 'unit-not-deduplicated', 'restart'] as const satisfies readonly LedgerFault[];
export type EndingFault = (typeof ENDING_FAULTS)[number];

/** All that detection needs of one rollout. */
export interface Ledger {
  readonly facts: RolloutFacts;
  /** Closed ones, by arrival. */
  readonly blocks: readonly Block[];
  readonly shares: readonly ShareCount[];
  readonly faults: readonly { readonly guardrail: Guardrail | null; readonly fault: LedgerFault }[];
}

/** A block that is still filling. */
export interface OpenBlock {
  readonly rolloutId: string;
  readonly guardrail: Guardrail;
  readonly step: number;
  readonly openedAt: number;
  readonly canary: ArmCounts;
  readonly stable: ArmCounts;
}

/** Exposures at which a block closes that holds something bad, of whichever version: with fewer, its share is hardly known. */
export const BLOCK_EXPOSURES = 20;
/** How many times as many close one that holds nothing bad: it says nothing yet, and makes the share of what comes better known. */
export const QUIET_TIMES = 5;
/** Part of what a step has counted before that a block waits for besides: so there are thousands of blocks at most, however much traffic there is. */
const BLOCK_PART = 0.001;
/** Milliseconds after which it closes with fewer. */
export const BLOCK_SPAN = 3_600_000;

/** Whether something of a version weighs in the evidence: of ratings, every one that is not the best. */
function weighs({ bad, ratings }: ArmCounts): boolean {
  return bad > 0 || (ratings?.slice(0, -1).some((count) => count > 0) ?? false);
}

/**
 * Whether the open block of a step is full. The least that closes it grows with what was counted before; up to 20,000 it is 20.
 * @param exposures in the block, of both versions
 * @param counted exposures in the closed blocks of the guardrail and step
 */
export function isFull({ canary, stable }: Pick<OpenBlock, 'canary' | 'stable'>, exposures: number, counted: number): boolean {
  const least = Math.max(BLOCK_EXPOSURES, Math.floor(counted * BLOCK_PART));
  return exposures >= (weighs(canary) || weighs(stable) ? least : QUIET_TIMES * least);
}

/** What a flush adds to one guardrail of one step. */
export interface LedgerDelta {
  readonly rolloutId: string;
  /** Ids of rollouts are counted for each prompt; needed where a store has those of several prompts. */
  readonly promptId?: string;
  readonly guardrail: Guardrail;
  readonly step: number;
  readonly canary: ArmCounts;
  readonly stable: ArmCounts;
}

export interface Filled {
  readonly open: OpenBlock | null;
  /** Without their place in the order of arrivals, which the store gives. */
  readonly closed: readonly Omit<Block, 'arrival'>[];
}

const NONE: ArmCounts = { exposures: 0, bad: 0 };

/** Sums two counts of one arm. */
export function addArms(a: ArmCounts, b: ArmCounts): ArmCounts {
  const ratings = a.ratings !== undefined && b.ratings !== undefined ? addRatings(a.ratings, b.ratings) : (a.ratings ?? b.ratings);
  return { exposures: a.exposures + b.exposures, bad: a.bad + b.bad, ...(ratings === undefined ? {} : { ratings }) };
}

/** Whether a block closes although it is not full. A clock that jumps back keeps it open longer and does no other harm. */
export function isOver({ openedAt }: Pick<OpenBlock, 'openedAt'>, now: number): boolean {
  return now - openedAt >= BLOCK_SPAN;
}

/** Closes a block as it is. */
export function closeBlock(open: OpenBlock, now: number): Omit<Block, 'arrival'> {
  return { ...open, closedAt: Math.max(now, open.openedAt) };
}

/**
 * Puts what arrived into the open block of its guardrail and step (there is one for each of a rollout), and closes it where it is full or old.
 * @param now milliseconds since 1970
 * @param counted exposures in the closed blocks of the guardrail and step
 */
export function fillBlock(
  open: OpenBlock | null,
  { rolloutId, guardrail, step, canary, stable }: LedgerDelta,
  now: number,
  counted: number,
): Filled {
  const closed = open !== null && isOver(open, now) ? [closeBlock(open, now)] : [];
  const base = open === null || closed.length > 0 ? { rolloutId, guardrail, step, openedAt: now, canary: NONE, stable: NONE } : open;
  const next = { ...base, canary: addArms(base.canary, canary), stable: addArms(base.stable, stable) };
  if (!isFull(next, next.canary.exposures + next.stable.exposures, counted)) return { open: next, closed };
  return { open: null, closed: [...closed, closeBlock(next, now)] };
}
