import type { Guardrail } from '../registry/registry.ts';
import type { Block, LedgerFault, RolloutFacts } from './ledger.ts';
import type { Page } from './ledger-page.ts';

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
