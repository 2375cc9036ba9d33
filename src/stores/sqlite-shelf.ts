import { createHmac, type KeyObject } from 'node:crypto';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { ArmCounts, Block, Ledger, LedgerFault, RolloutFacts, ShareCount } from '../monitoring/ledger.ts';
import { namePage, type Page } from '../monitoring/ledger-page.ts';
import type { KeyRecord, LedgerShelf, Seen } from '../monitoring/ledger-shelf.ts';
import type { RatingCounts } from '../monitoring/roll-up.ts';
import type { Guardrail } from '../registry/registry.ts';

interface Known {
  readonly id: number;
  readonly facts: RolloutFacts;
  keys: number;
  arrival: number;
  /** What was added since `reset`, by step. */
  readonly shares: Map<number, Added>;
  faults: ReadonlySet<string> | null;
}

interface Added {
  percent: number | null;
  canary: number;
  stable: number;
}

const DONE = -1;
/** Instead of the number of a rollout's keys: they are forgotten, or being forgotten. */
export const FORGOTTEN = -1;

function placeOf({ step, variant }: Pick<Seen, 'step' | 'variant'>): number {
  return 2 * step + (variant === 'canary' ? 1 : 0);
}

/** The pages of ledgers in tables. What is changed is written by `save`, within the transaction of the one who asks. */
export class SqliteShelf implements LedgerShelf {
  readonly #salt: KeyObject;
  readonly #known = new Map<string, Known | null>();
  readonly #pages = new Map<string, Page | null>();
  readonly #dirty = new Set<string>();
  /** The last key that was hashed: it is asked for and put in turn. */
  #hashed: { readonly key: string; readonly hash: Uint8Array } = { key: '', hash: new Uint8Array() };
  readonly #statements: Readonly<Record<keyof typeof SQL, StatementSync>>;

  constructor(db: DatabaseSync, salt: KeyObject) {
    this.#salt = salt;
    this.#statements = Object.fromEntries(Object.entries(SQL).map(([name, sql]) => [name, db.prepare(sql)])) as Record<
      keyof typeof SQL,
      StatementSync
    >;
  }

  /** Forgets what was read: other processes write, too. Call it when a transaction begins. */
  reset(): void {
    this.#known.clear();
    this.#pages.clear();
    this.#dirty.clear();
  }

  save(): void {
    for (const name of this.#dirty) {
      const page = this.#pages.get(name);
      const known = page && this.#find(page.rollout);
      if (!page || !known) continue;
      const { guardrail, step, openedAt, ...rest } = page;
      this.#statements.putPage.run(known.id, guardrail, step, openedAt, JSON.stringify({ ...rest, rollout: undefined }));
    }
    for (const known of this.#known.values()) {
      if (known === null) continue;
      this.#statements.putCounts.run(known.keys, known.arrival, known.id);
      for (const [step, added] of known.shares) this.#statements.addShare.run({ rollout: known.id, step, ...added });
    }
  }

  #find(rollout: string): Known | null {
    const cached = this.#known.get(rollout);
    if (cached !== undefined) return cached;
    const row = this.#statements.findRollout.get(rollout);
    const known = row === undefined ? null : readKnown(row);
    this.#known.set(rollout, known);
    return known;
  }

  facts(rollout: string): RolloutFacts | null {
    return this.#find(rollout)?.facts ?? null;
  }

  addFacts(rollout: string, facts: RolloutFacts): void {
    this.#statements.addRollout.run(rollout, JSON.stringify(facts));
    this.#known.delete(rollout);
  }

  openPages(): readonly Page[] {
    for (const row of this.#statements.openPages.all()) {
      const page = readPage(String(row.name), row);
      const name = namePage(page.rollout, page.guardrail, page.step);
      if (!this.#pages.has(name)) this.#pages.set(name, page);
    }
    return [...this.#pages.values()].filter((page) => page !== null && page.openedAt !== null) as Page[];
  }

  page(rollout: string, guardrail: Guardrail, step: number): Page | null {
    const name = namePage(rollout, guardrail, step);
    const cached = this.#pages.get(name);
    if (cached !== undefined) return cached;
    const known = this.#find(rollout);
    const row = known === null ? undefined : this.#statements.findPage.get(known.id, guardrail, step);
    const page = row === undefined ? null : readPage(rollout, row);
    this.#pages.set(name, page);
    return page;
  }

  putPage(page: Page): void {
    const name = namePage(page.rollout, page.guardrail, page.step);
    this.#pages.set(name, page);
    this.#dirty.add(name);
  }

  append(rollout: string, { guardrail, step, openedAt, closedAt, canary, stable }: Omit<Block, 'arrival'>): void {
    const known = this.#find(rollout);
    if (known === null) return;
    known.arrival += 1;
    const arm = ({ exposures, bad, ratings }: ArmCounts) => [exposures, bad, ratings === undefined ? null : JSON.stringify(ratings)];
    this.#statements.addBlock.run(known.id, known.arrival, guardrail, step, openedAt, closedAt, ...arm(canary), ...arm(stable));
  }

  addShare(rollout: string, step: number, percent: number | null, canary: number, stable: number): void {
    const shares = this.#find(rollout)?.shares;
    const added = shares?.get(step) ?? { percent: null, canary: 0, stable: 0 };
    added.percent = percent ?? added.percent;
    added.canary += canary;
    added.stable += stable;
    shares?.set(step, added);
  }

  #hash(key: string): Uint8Array {
    if (key !== this.#hashed.key) {
      this.#hashed = { key, hash: createHmac('sha256', this.#salt).update(key).digest().subarray(0, 8) };
    }
    return this.#hashed.hash;
  }

  key(rollout: string, key: string): KeyRecord | null {
    const known = this.#find(rollout);
    const rows = known === null ? [] : this.#statements.findKey.all(known.id, this.#hash(key));
    if (rows.length === 0) return null;
    let done = 0;
    const seen: Seen[] = [];
    for (const row of rows) {
      const [place, bits] = [Number(row.place), Number(row.bits)];
      if (place === DONE) done = bits;
      else seen.push({ step: Math.floor(place / 2), variant: place % 2 === 1 ? 'canary' : 'stable', exposed: bits });
    }
    return { done, seen };
  }

  putKey(rollout: string, key: string, record: KeyRecord, before: KeyRecord | null): void {
    const known = this.#find(rollout);
    if (known === null) return;
    const hash = this.#hash(key);
    if (before === null) known.keys += 1;
    if (record.done !== (before?.done ?? 0)) this.#statements.putKey.run(known.id, hash, DONE, record.done);
    for (const seen of record.seen) {
      const same = before?.seen.some((other) => placeOf(other) === placeOf(seen) && other.exposed === seen.exposed);
      if (same !== true) this.#statements.putKey.run(known.id, hash, placeOf(seen), seen.exposed);
    }
  }

  keyCount(rollout: string): number {
    return this.#find(rollout)?.keys ?? 0;
  }

  isForgotten(rollout: string): boolean {
    return this.#find(rollout)?.keys === FORGOTTEN;
  }

  hasFault(rollout: string, fault: LedgerFault): boolean {
    const known = this.#find(rollout);
    if (known === null) return false;
    known.faults ??= new Set(this.#statements.listFaults.all(known.id).map((row) => String(row.fault)));
    return known.faults.has(fault);
  }

  addFault(rollout: string, guardrail: Guardrail | null, fault: LedgerFault): void {
    const known = this.#find(rollout);
    if (known === null) return;
    this.#statements.addFault.run(known.id, guardrail, fault);
    known.faults = null;
  }

  /** What rollouts there are, oldest first. */
  list(): RolloutFacts[] {
    const facts = this.#statements.listRollouts.all().map((row) => readKnown(row).facts);
    return facts.sort((a, b) => a.firstAt - b.firstAt);
  }

  ledger(rollout: string): Ledger | null {
    const known = this.#find(rollout);
    if (known === null) return null;
    const { facts, id } = known;
    const blocks = this.#statements.listBlocks.all(id).map((row) => readBlock(facts.rolloutId, row));
    const shares = this.#statements.listShares.all(id).map((row): ShareCount => {
      return { step: Number(row.step), percent: Number(row.percent), canary: Number(row.canary), stable: Number(row.stable) };
    });
    const faults = this.#statements.listFaults
      .all(id)
      .map((row) => ({ guardrail: row.guardrail as Guardrail | null, fault: row.fault as LedgerFault }));
    return { facts, blocks, shares, faults };
  }
}

type Row = Readonly<Record<string, unknown>>;

function readKnown(row: Row): Known {
  const facts = JSON.parse(String(row.facts)) as RolloutFacts;
  return { id: Number(row.id), facts, keys: Number(row.keys), arrival: Number(row.arrival), shares: new Map(), faults: null };
}

function readPage(rollout: string, row: Row): Page {
  const rest = JSON.parse(String(row.body)) as Pick<Page, 'canary' | 'stable' | 'arrivals' | 'counted' | 'atRisk'>;
  const openedAt = row.opened_at === null ? null : Number(row.opened_at);
  return { rollout, guardrail: row.guardrail as Guardrail, step: Number(row.step), openedAt, ...rest };
}

function readArm(exposures: unknown, bad: unknown, ratings: unknown): ArmCounts {
  const counts = { exposures: Number(exposures), bad: Number(bad) };
  return ratings === null ? counts : { ...counts, ratings: JSON.parse(String(ratings)) as RatingCounts };
}

function readBlock(rolloutId: string, row: Row): Block {
  return {
    rolloutId,
    guardrail: row.guardrail as Guardrail,
    step: Number(row.step),
    arrival: Number(row.arrival),
    openedAt: Number(row.opened_at),
    closedAt: Number(row.closed_at),
    canary: readArm(row.canary_exposures, row.canary_bad, row.canary_ratings),
    stable: readArm(row.stable_exposures, row.stable_bad, row.stable_ratings),
  };
}

const SQL = {
  findRollout: 'SELECT id, facts, keys, arrival FROM rollouts WHERE name = ?',
  listRollouts: 'SELECT id, facts, keys, arrival FROM rollouts ORDER BY id',
  addRollout: 'INSERT OR IGNORE INTO rollouts (name, facts) VALUES (?, ?)',
  putCounts: 'UPDATE rollouts SET keys = ?, arrival = ? WHERE id = ?',
  openPages: 'SELECT name, guardrail, step, opened_at, body FROM pages JOIN rollouts ON rollout = id WHERE opened_at IS NOT NULL',
  findPage: 'SELECT guardrail, step, opened_at, body FROM pages WHERE rollout = ? AND guardrail = ? AND step = ?',
  putPage: 'INSERT OR REPLACE INTO pages (rollout, guardrail, step, opened_at, body) VALUES (?, ?, ?, ?, ?)',
  addBlock: 'INSERT INTO blocks VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  listBlocks: 'SELECT * FROM blocks WHERE rollout = ? ORDER BY arrival',
  addShare: `INSERT INTO shares (rollout, step, percent, canary, stable) VALUES (:rollout, :step, coalesce(:percent, 0), :canary, :stable)
    ON CONFLICT DO UPDATE SET percent = coalesce(:percent, percent), canary = canary + :canary, stable = stable + :stable`,
  listShares: 'SELECT step, percent, canary, stable FROM shares WHERE rollout = ? ORDER BY step',
  findKey: 'SELECT place, bits FROM keys WHERE rollout = ? AND key64 = ?',
  putKey: 'INSERT OR REPLACE INTO keys (rollout, key64, place, bits) VALUES (?, ?, ?, ?)',
  addFault: 'INSERT INTO faults (rollout, guardrail, fault) VALUES (?, ?, ?)',
  listFaults: 'SELECT guardrail, fault FROM faults WHERE rollout = ? ORDER BY number',
} as const;
