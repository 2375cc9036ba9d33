import { GUARDRAILS, type Guardrail } from '../registry/registry.ts';
import { parseEpoch } from '../rollout/epoch.ts';
import { CounterDeltas, type ScrapeDelta } from './counter-deltas.ts';
import type { Ledger, LedgerFault, RolloutFacts, ShareCount } from './ledger.ts';
import { METRICS } from './metric-names.ts';
import type { RatingCounts } from './roll-up.ts';
import { type ScrapedArm, ScrapedBlocks, type ScrapedDelta } from './scraped-blocks.ts';
import type { Counter, Scrape } from './scrapes.ts';

/** Milliseconds that what is new may have been out of sight. */
export const GAP_MS = 300_000;

/** Families that a rollout's ledger is read from. */
export const LEDGER_METRICS = ['assigned', 'exposures', 'appearances', 'bad', 'judged', 'percent', 'frozen'] as const;

type Variant = 'stable' | 'canary';
interface Arm {
  exposures: number;
  appearances: number;
  bad: number;
  ratings: number[];
}
interface Gathered {
  readonly guardrail: Guardrail;
  readonly step: number;
  readonly canary: Arm;
  readonly stable: Arm;
  isWhole: boolean;
}

function isGuardrail(name: string | undefined): name is Guardrail {
  return (GUARDRAILS as readonly unknown[]).includes(name);
}

function isVariant(name: string | undefined): name is Variant {
  return name === 'stable' || name === 'canary';
}

function finishArm({ exposures, appearances, bad, ratings }: Arm, guardrail: Guardrail): ScrapedArm {
  return { exposures, appearances, bad, ...(guardrail === 'satisfaction' ? { ratings: ratings as unknown as RatingCounts } : {}) };
}

export interface ScrapedLedgerOptions {
  /** Whether each user always reaches the same process, so that what several of them tell apart adds up. */
  readonly keyAffinity: boolean;
}

/**
 * The ledger of one rollout, folded from scrapes. What was out of sight for too long, or is no count, stays out of the blocks: which events are
 * left out depends on scraping alone, never on what was bad.
 */
export class ScrapedLedger {
  readonly #facts: RolloutFacts;
  readonly #options: ScrapedLedgerOptions;
  readonly #blocks: ScrapedBlocks;
  readonly #deltas = new CounterDeltas((name, value) =>
    name === METRICS.percent.name ? value >= 0 && value <= 100 : Number.isSafeInteger(value) && value >= 0,
  );
  readonly #shares = new Map<number, { percent: number | null; canary: number; stable: number }>();
  readonly #faults = new Map<string, Ledger['faults'][number]>();
  /** Processes that recorded something of the rollout. */
  readonly #processes = new Set<string>();
  #isFrozen = false;

  constructor(facts: RolloutFacts, options: ScrapedLedgerOptions) {
    this.#facts = facts;
    this.#options = options;
    this.#blocks = new ScrapedBlocks(facts);
  }

  /** Scrapes come in the order of time, all of the rollout from its first call on, and of the five minutes before. */
  add(scrape: Scrape): void {
    this.#readPercents(scrape);
    const delta = this.#deltas.add({ ...scrape, counters: scrape.counters.filter(({ counter }) => counter.name !== METRICS.percent.name) });
    if (this.#isFrozen) return;
    const gathered = this.#gather(delta);
    if (gathered.length > 0 && this.#facts.unit === 'user' && !this.#admit(delta)) return;
    this.#blocks.tick(delta.at);
    const isHidden = delta.hiddenMs === null || delta.hiddenMs > GAP_MS;
    for (const each of gathered) this.#enter(each, delta.at, isHidden);
  }

  read(): Ledger {
    const shares = [...this.#shares]
      .sort(([a], [b]) => a - b)
      .flatMap(([step, { percent, canary, stable }]): ShareCount[] => (percent === null ? [] : [{ step, percent, canary, stable }]));
    return { facts: this.#facts, blocks: [...this.#blocks.closed], shares, faults: [...this.#faults.values()] };
  }

  #fault(guardrail: Guardrail | null, fault: LedgerFault): void {
    this.#faults.set(`${guardrail} ${fault}`, { guardrail, fault });
  }

  #readPercents({ counters }: Scrape): void {
    for (const { counter, value } of counters) {
      if (counter.name !== METRICS.percent.name) continue;
      const step = this.#stepOf(counter);
      if (step !== null) this.#share(step).percent = value;
    }
  }

  /** Users are told apart by one process only, and as long as it lives: what a further one counts is not counted. */
  #admit({ target, startedAt }: ScrapeDelta): boolean {
    const name = `${target} ${Math.round(startedAt)}`;
    if (this.#processes.has(name)) return true;
    const isLate = startedAt > this.#facts.firstAt;
    if (this.#processes.size > 0 && (isLate || !this.#options.keyAffinity)) {
      this.#isFrozen = true;
      this.#fault(null, isLate ? 'restart' : 'unit-not-deduplicated');
      return false;
    }
    this.#processes.add(name);
    return true;
  }

  #stepOf({ labels }: Counter): number | null {
    const epoch = parseEpoch(labels.epoch ?? '');
    return epoch?.rolloutId === this.#facts.rolloutId ? epoch.step : null;
  }

  #share(step: number): { percent: number | null; canary: number; stable: number } {
    const share = this.#shares.get(step) ?? { percent: null, canary: 0, stable: 0 };
    this.#shares.set(step, share);
    return share;
  }

  /** What a scrape brings, by step and guardrail, in one order; without what brings nothing. */
  #gather({ counters }: ScrapeDelta): Gathered[] {
    const found = new Map<string, Gathered>();
    for (const { counter, delta } of counters) {
      if (counter.name === METRICS.frozen.name) this.#readFrozen(counter);
      const step = this.#stepOf(counter);
      const { variant } = counter.labels;
      if (step === null || !isVariant(variant) || delta === 0) continue;
      if (counter.name === METRICS.assigned.name) {
        if (delta === null) this.#fault(null, 'not-an-integer');
        else this.#share(step)[variant] += delta;
        continue;
      }
      const guardrail = counter.name === METRICS.judged.name ? 'satisfaction' : counter.labels.guardrail;
      if (!isGuardrail(guardrail)) continue;
      const name = `${step} ${guardrail}`;
      const makeArm = (): Arm => ({ exposures: 0, appearances: 0, bad: 0, ratings: [0, 0, 0, 0, 0] });
      const one = found.get(name) ?? { guardrail, step, canary: makeArm(), stable: makeArm(), isWhole: true };
      found.set(name, one);
      if (delta === null) one.isWhole = false;
      else addCounter(one[variant], counter, delta);
    }
    return [...found.values()].sort((a, b) => a.step - b.step || GUARDRAILS.indexOf(a.guardrail) - GUARDRAILS.indexOf(b.guardrail));
  }

  #readFrozen({ labels }: Counter): void {
    if (labels.rollout === this.#facts.rolloutId && isGuardrail(labels.guardrail)) this.#fault(labels.guardrail, 'key-limit');
  }

  #enter({ guardrail, step, canary, stable, isWhole }: Gathered, at: number, isHidden: boolean): void {
    const delta: ScrapedDelta = { guardrail, step, canary: finishArm(canary, guardrail), stable: finishArm(stable, guardrail) };
    if (!isWhole) {
      this.#blocks.lose(delta);
      this.#fault(guardrail, 'not-an-integer');
    } else if (isHidden) {
      this.#blocks.skip(delta);
      this.#fault(guardrail, 'gap');
    } else if (!this.#blocks.add(delta, at)) this.#fault(guardrail, 'gap');
  }
}

function addCounter(arm: Arm, { name, labels }: Counter, delta: number): void {
  if (name === METRICS.exposures.name) arm.exposures += delta;
  else if (name === METRICS.appearances.name) arm.appearances += delta;
  else if (name === METRICS.bad.name) arm.bad += delta;
  else if (name === METRICS.judged.name) {
    const place = Number(labels.rating) - 1;
    if (arm.ratings[place] !== undefined) arm.ratings[place] += delta;
  }
}
