/** What a review may spend; shared by all its prompts. */
export interface BudgetCaps {
  readonly calls: number;
  readonly usd: number;
  readonly seconds: number;
}

export type BudgetLimit = keyof BudgetCaps;

/** A call that may go out: its money is held until it is settled. */
export interface Reservation {
  readonly usd: number;
}

/** Money is added up in billionths of a dollar: sums of fractions drift, and a cap must not. */
const NANO = 1e9;
const toNano = (usd: number): number => Math.ceil(usd * NANO - 1e-6);

/**
 * The counter that every HTTP attempt passes before its socket: candidate, judge, embedding, confirmation and retry alike. A call
 * that was reserved counts, whatever becomes of it; its money is an estimate until `settle`.
 */
export class Budget {
  readonly #caps: { readonly calls: number; readonly usd: number };
  #calls: number;
  #spent: number;
  #held = 0;

  /** @param spent by an earlier part of the same run */
  constructor(
    caps: { readonly calls: number; readonly usd: number },
    spent: { readonly calls: number; readonly usd: number } = { calls: 0, usd: 0 },
  ) {
    this.#caps = { calls: caps.calls, usd: toNano(caps.usd) };
    this.#calls = spent.calls;
    this.#spent = toNano(spent.usd);
  }

  get calls(): number {
    return this.#calls;
  }

  /** USD that is settled; what is held is not in it. */
  get usd(): number {
    return this.#spent / NANO;
  }

  /**
   * @param usd the most that the call may cost; null where nobody knows its price
   * @returns a reservation; `wait` where money that is held may come back; else the cap that is reached
   */
  reserve(usd: number | null): Reservation | 'wait' | Exclude<BudgetLimit, 'seconds'> {
    if (this.#calls >= this.#caps.calls) return 'calls';
    const amount = usd === null ? 0 : toNano(usd);
    if (this.#spent + amount > this.#caps.usd) return 'usd';
    if (this.#spent + this.#held + amount > this.#caps.usd) return 'wait';
    this.#calls += 1;
    this.#held += amount;
    return { usd: amount / NANO };
  }

  /** @param usd what it cost; null where the answer never said, and then all that was held counts as spent */
  settle(reservation: Reservation, usd: number | null): void {
    const amount = toNano(reservation.usd);
    this.#held -= amount;
    this.#spent += usd === null ? amount : toNano(usd);
  }
}

/** The part of the caps that one of several shards may spend; the parts add up to the whole. */
export function divideCaps(caps: BudgetCaps, shard: { readonly index: number; readonly of: number }): BudgetCaps {
  const calls = Math.floor(caps.calls / shard.of) + (shard.index <= caps.calls % shard.of ? 1 : 0);
  return { calls, usd: Math.floor((caps.usd / shard.of) * NANO) / NANO, seconds: caps.seconds };
}

/** What to say when a cap is reached. */
export function describeLimit(limit: BudgetLimit, caps: BudgetCaps): string {
  const words = {
    calls: `the budget of ${caps.calls} calls is spent (evals.budget.calls)`,
    usd: `the budget of ${caps.usd} USD is spent (evals.budget.usd)`,
    seconds: `the budget of ${caps.seconds} seconds is over (evals.budget.seconds)`,
  };
  return words[limit];
}
