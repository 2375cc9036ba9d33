import type { Guardrail } from '../registry/registry.ts';
import { type ArmCounts, addArms, type Block, closeBlock, fillBlock, isFull, isOver, type OpenBlock, type RolloutFacts } from './ledger.ts';

/** What one scrape adds to one version under one guardrail. */
export interface ScrapedArm extends ArmCounts {
  /** Of users: how often they came. */
  readonly appearances: number;
}

export interface ScrapedDelta {
  readonly guardrail: Guardrail;
  readonly step: number;
  readonly canary: ScrapedArm;
  readonly stable: ScrapedArm;
}

interface Page {
  readonly guardrail: Guardrail;
  readonly step: number;
  readonly open: OpenBlock | null;
  /** Of users: appearances since the block opened. */
  readonly arrivals: number;
  /** Of users: those who can still have a first bad event, and those that had it in the open block. */
  readonly atRisk: { readonly canary: number; readonly stable: number };
}

const NONE: ArmCounts = { exposures: 0, bad: 0 };

function strip({ exposures, bad, ratings }: ScrapedArm): ArmCounts {
  return ratings === undefined ? { exposures, bad } : { exposures, bad, ratings };
}

/**
 * The blocks of one rollout, filled scrape by scrape: by the rule of every store, with the times of scrapes as the clock. The same samples give
 * the same blocks, whenever and in however many parts they are read.
 */
export class ScrapedBlocks {
  readonly #rollout: Pick<RolloutFacts, 'rolloutId' | 'unit'>;
  readonly #pages = new Map<string, Page>();
  readonly closed: Block[] = [];

  constructor(rollout: Pick<RolloutFacts, 'rolloutId' | 'unit'>) {
    this.#rollout = rollout;
  }

  /** Closes what is an hour old. @param at milliseconds since 1970 */
  tick(at: number): void {
    for (const [name, page] of this.#pages) if (page.open !== null && isOver(page.open, at)) this.#close(name, page, page.open, at);
  }

  add(delta: ScrapedDelta, at: number): void {
    if (this.#rollout.unit === 'user') this.#addUsers(delta, at);
    else this.#addCalls(delta, at);
  }

  /** Counts who is at risk although when it happened is not known, so that later blocks have the right share. */
  skip(delta: ScrapedDelta): void {
    if (this.#rollout.unit !== 'user' || delta.guardrail === 'satisfaction') return;
    const [name, page] = this.#page(delta);
    const { canary, stable } = delta;
    const left = { canary: page.atRisk.canary + canary.exposures - canary.bad, stable: page.atRisk.stable + stable.exposures - stable.bad };
    this.#pages.set(name, { ...page, atRisk: left });
  }

  #page({ guardrail, step }: Pick<ScrapedDelta, 'guardrail' | 'step'>): [string, Page] {
    const name = `${step} ${guardrail}`;
    return [name, this.#pages.get(name) ?? { guardrail, step, open: null, arrivals: 0, atRisk: { canary: 0, stable: 0 } }];
  }

  #addCalls(delta: ScrapedDelta, at: number): void {
    const { guardrail, step } = delta;
    const [name, page] = this.#page(delta);
    const arms = { canary: strip(delta.canary), stable: strip(delta.stable) };
    const { open, closed } = fillBlock(page.open, { rolloutId: this.#rollout.rolloutId, guardrail, step, ...arms }, at);
    for (const block of closed) this.#append(block);
    this.#pages.set(name, { ...page, open });
  }

  #addUsers(delta: ScrapedDelta, at: number): void {
    const { guardrail, step, canary, stable } = delta;
    const [name, page] = this.#page(delta);
    const begun = page.open ?? { rolloutId: this.#rollout.rolloutId, guardrail, step, openedAt: at, canary: NONE, stable: NONE };
    const open = { ...begun, canary: addArms(begun.canary, strip(canary)), stable: addArms(begun.stable, strip(stable)) };
    const atRisk = { canary: page.atRisk.canary + canary.exposures, stable: page.atRisk.stable + stable.exposures };
    const next = { ...page, open, atRisk, arrivals: page.arrivals + canary.appearances + stable.appearances };
    if (isFull(open, next.arrivals, 0)) this.#close(name, next, open, at);
    else this.#pages.set(name, next);
  }

  #close(name: string, page: Page, open: OpenBlock, at: number): void {
    if (this.#rollout.unit === 'request' || page.guardrail === 'satisfaction') {
      this.#append(closeBlock(open, at));
      this.#pages.set(name, { ...page, open: null, arrivals: 0, atRisk: { canary: 0, stable: 0 } });
      return;
    }
    const count = (arm: 'canary' | 'stable'): ArmCounts => ({ exposures: page.atRisk[arm], bad: open[arm].bad });
    this.#append({ ...closeBlock(open, at), canary: count('canary'), stable: count('stable') });
    const atRisk = { canary: page.atRisk.canary - open.canary.bad, stable: page.atRisk.stable - open.stable.bad };
    this.#pages.set(name, { ...page, open: null, arrivals: 0, atRisk });
  }

  #append(block: Omit<Block, 'arrival'>): void {
    this.closed.push({ ...block, arrival: this.closed.length + 1 });
  }
}
