import type { Block, Ledger, LedgerFault, RolloutFacts, ShareCount } from '../monitoring/ledger.ts';
import { namePage, type Page } from '../monitoring/ledger-page.ts';
import type { KeyRecord, LedgerShelf } from '../monitoring/ledger-shelf.ts';
import type { Guardrail } from '../registry/registry.ts';

interface Shelved {
  readonly facts: RolloutFacts;
  readonly pages: Map<string, Page>;
  readonly blocks: Block[];
  readonly shares: Map<number, ShareCount>;
  readonly keys: Map<string, KeyRecord>;
  readonly faults: { readonly guardrail: Guardrail | null; readonly fault: LedgerFault }[];
}

/** The pages of ledgers in maps. What is asked of a rollout that was not added is nothing, and what is put there is lost. */
export class MemoryShelf implements LedgerShelf {
  readonly #rollouts = new Map<string, Shelved>();

  get rollouts(): readonly RolloutFacts[] {
    return [...this.#rollouts.values()].map(({ facts }) => facts);
  }

  facts(rollout: string): RolloutFacts | null {
    return this.#rollouts.get(rollout)?.facts ?? null;
  }

  addFacts(rollout: string, facts: RolloutFacts): void {
    this.#rollouts.set(rollout, { facts, pages: new Map(), blocks: [], shares: new Map(), keys: new Map(), faults: [] });
  }

  openPages(): readonly Page[] {
    return [...this.#rollouts.values()].flatMap(({ pages }) => [...pages.values()].filter(({ openedAt }) => openedAt !== null));
  }

  page(rollout: string, guardrail: Guardrail, step: number): Page | null {
    return this.#rollouts.get(rollout)?.pages.get(namePage(rollout, guardrail, step)) ?? null;
  }

  putPage(page: Page): void {
    this.#rollouts.get(page.rollout)?.pages.set(namePage(page.rollout, page.guardrail, page.step), page);
  }

  append(rollout: string, block: Omit<Block, 'arrival'>): void {
    const blocks = this.#rollouts.get(rollout)?.blocks;
    blocks?.push({ ...block, arrival: blocks.length + 1 });
  }

  addShare(rollout: string, step: number, percent: number | null, canary: number, stable: number): void {
    const shares = this.#rollouts.get(rollout)?.shares;
    const before = shares?.get(step) ?? { step, percent: 0, canary: 0, stable: 0 };
    const sum = { canary: before.canary + canary, stable: before.stable + stable };
    shares?.set(step, { step, percent: percent ?? before.percent, ...sum });
  }

  key(rollout: string, key: string): KeyRecord | null {
    return this.#rollouts.get(rollout)?.keys.get(key) ?? null;
  }

  putKey(rollout: string, key: string, record: KeyRecord): void {
    this.#rollouts.get(rollout)?.keys.set(key, record);
  }

  keyCount(rollout: string): number {
    return this.#rollouts.get(rollout)?.keys.size ?? 0;
  }

  isForgotten(): boolean {
    return false;
  }

  hasFault(rollout: string, fault: LedgerFault): boolean {
    return this.#rollouts.get(rollout)?.faults.some((known) => known.fault === fault) ?? false;
  }

  addFault(rollout: string, guardrail: Guardrail | null, fault: LedgerFault): void {
    this.#rollouts.get(rollout)?.faults.push({ guardrail, fault });
  }

  ledger(rollout: string): Ledger | null {
    const shelved = this.#rollouts.get(rollout);
    if (shelved === undefined) return null;
    const { facts, blocks, shares, faults } = shelved;
    return { facts, blocks: [...blocks], shares: [...shares.values()].sort((a, b) => a.step - b.step), faults: [...faults] };
  }
}
