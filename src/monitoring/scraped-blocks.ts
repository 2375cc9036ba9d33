import type { Guardrail } from '../registry/registry.ts';
import { type ArmCounts, addArms, type Block } from './ledger.ts';
import { closePage, fillPage, isFullOfUsers, listOld, namePage, type Page, type PageFacts, startPage } from './ledger-page.ts';

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

function strip({ exposures, bad, ratings }: ScrapedArm): ArmCounts {
  return ratings === undefined ? { exposures, bad } : { exposures, bad, ratings };
}

/**
 * The blocks of one rollout, filled scrape by scrape: by the rule of every store, with the times of scrapes as the clock. The same samples give
 * the same blocks, whenever and in however many parts they are read.
 */
export class ScrapedBlocks {
  readonly #rollout: PageFacts;
  readonly #pages = new Map<string, Page>();
  /** Names of pages of users whose share is no longer known. */
  readonly #lost = new Set<string>();
  readonly closed: Block[] = [];

  constructor(rollout: PageFacts) {
    this.#rollout = rollout;
  }

  /** Closes what is an hour old. @param at milliseconds since 1970 */
  tick(at: number): void {
    for (const page of listOld(this.#pages.values(), at)) this.#close(page, at);
  }

  /** @returns whether it can be: more that was bad than there was means that a family is not scraped, or was cut out on the way */
  add(delta: ScrapedDelta, at: number): boolean {
    if (this.#isLost(delta)) return true;
    if (this.#rollout.unit === 'user') return this.#addUsers(delta, at);
    const { canary, stable } = delta;
    if (canary.bad > canary.exposures || stable.bad > stable.exposures) return false;
    this.#addCalls(delta, at);
    return true;
  }

  /** Counts who is at risk although when it happened is not known, so that later blocks have the right share. */
  skip(delta: ScrapedDelta): void {
    if (!this.#isByRisk(delta) || this.#isLost(delta)) return;
    const page = this.#page(delta);
    const { canary, stable } = delta;
    const left = { canary: page.atRisk.canary + canary.exposures - canary.bad, stable: page.atRisk.stable + stable.exposures - stable.bad };
    this.#put({ ...page, atRisk: left });
  }

  /** Takes note that nobody knows what a scrape would have brought: users who are at risk since are missing in every share of their step. */
  lose(delta: Pick<ScrapedDelta, 'guardrail' | 'step'>): void {
    if (!this.#isByRisk(delta)) return;
    const name = namePage(this.#rollout.rolloutId, delta.guardrail, delta.step);
    this.#lost.add(name);
    this.#pages.delete(name);
  }

  #isByRisk({ guardrail }: Pick<ScrapedDelta, 'guardrail'>): boolean {
    return this.#rollout.unit === 'user' && guardrail !== 'satisfaction';
  }

  #isLost({ guardrail, step }: Pick<ScrapedDelta, 'guardrail' | 'step'>): boolean {
    return this.#lost.has(namePage(this.#rollout.rolloutId, guardrail, step));
  }

  #page({ guardrail, step }: Pick<ScrapedDelta, 'guardrail' | 'step'>): Page {
    const { rolloutId } = this.#rollout;
    return this.#pages.get(namePage(rolloutId, guardrail, step)) ?? startPage(rolloutId, guardrail, step);
  }

  #put(page: Page): void {
    this.#pages.set(namePage(page.rollout, page.guardrail, page.step), page);
  }

  #addCalls(delta: ScrapedDelta, at: number): void {
    const arms = { canary: strip(delta.canary), stable: strip(delta.stable) };
    const { page, closed } = fillPage(this.#page(delta), this.#rollout, arms, at);
    for (const block of closed) this.#append(block);
    this.#put(page);
  }

  #addUsers(delta: ScrapedDelta, at: number): boolean {
    const { canary, stable } = delta;
    const page = this.#page(delta);
    const next = {
      ...page,
      openedAt: page.openedAt ?? at,
      canary: addArms(page.canary, strip(canary)),
      stable: addArms(page.stable, strip(stable)),
      arrivals: page.arrivals + canary.appearances + stable.appearances,
      atRisk: { canary: page.atRisk.canary + canary.exposures, stable: page.atRisk.stable + stable.exposures },
    };
    if (this.#isByRisk(delta) && (next.canary.bad > next.atRisk.canary || next.stable.bad > next.atRisk.stable)) {
      this.lose(delta);
      return false;
    }
    if (isFullOfUsers(next)) this.#close(next, at);
    else this.#put(next);
    return true;
  }

  #close(page: Page, at: number): void {
    const done = closePage(page, this.#rollout, at);
    if (done === null) return;
    this.#append(done.block);
    this.#put(done.page);
  }

  #append(block: Omit<Block, 'arrival'>): void {
    this.closed.push({ ...block, arrival: this.closed.length + 1 });
  }
}
