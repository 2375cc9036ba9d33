import type { Guardrail } from '../registry/registry.ts';
import type { ArmCounts, Block, LedgerFault, RolloutFacts } from './ledger.ts';

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

/** Where a key was seen, and under which guardrails: a bit for each, by its place in GUARDRAILS. */
export interface Seen {
  readonly step: number;
  readonly variant: 'stable' | 'canary';
  readonly exposed: number;
}

/** What is known of one key in one rollout. */
export interface KeyRecord {
  /** Bits of guardrails under which its first bad event (of `satisfaction`: its first rating) has been. */
  readonly done: number;
  readonly seen: readonly Seen[];
}

/** The name of a rollout on a shelf: its id is counted for its prompt alone. */
export function nameRollout(promptId: string, rolloutId: string): string {
  return `${promptId}#${rolloutId}`;
}

/** One text for what identifies a page. */
export function namePage(rollout: string, guardrail: Guardrail, step: number): string {
  return `${guardrail} ${step} ${rollout}`;
}

/** Where a ledger's book keeps its pages: maps in memory, tables in SQLite. All calls belong to one transaction. */
export interface LedgerShelf {
  facts(rollout: string): RolloutFacts | null;
  addFacts(rollout: string, facts: RolloutFacts): void;
  /** Pages with an open block. */
  openPages(): readonly Page[];
  page(rollout: string, guardrail: Guardrail, step: number): Page | null;
  putPage(page: Page): void;
  /** Gives a closed block the next place in its rollout's order of arrivals. */
  append(rollout: string, block: Omit<Block, 'arrival'>): void;
  addShare(rollout: string, step: number, percent: number | null, canary: number, stable: number): void;
  key(rollout: string, key: string): KeyRecord | null;
  putKey(rollout: string, key: string, record: KeyRecord, before: KeyRecord | null): void;
  keyCount(rollout: string): number;
  /** Whether the keys of a rollout are no longer known, because it has ended. */
  isForgotten(rollout: string): boolean;
  hasFault(rollout: string, fault: LedgerFault): boolean;
  addFault(rollout: string, guardrail: Guardrail | null, fault: LedgerFault): void;
}
