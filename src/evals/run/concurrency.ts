/** The least time between two halvings, in milliseconds. */
const HALVING_MS = 1000;

/**
 * How many calls a provider gets at once: as many as configured, half of it after a 429, and slowly more again with every round of
 * answers. Holds no timer: the time is told.
 */
export class Concurrency {
  readonly most: number;
  #limit: number;
  #answers = 0;
  #nextHalving = Number.NEGATIVE_INFINITY;

  /** @param most at least 1 */
  constructor(most: number) {
    this.most = Math.max(1, Math.floor(most));
    this.#limit = this.most;
  }

  get limit(): number {
    return this.#limit;
  }

  /** A 429 came: at most one halving in the time that the provider asks for, or a second; the calls in flight would all say the same. */
  noteThrottled(now: number, retryAfterMs: number | null): void {
    if (now < this.#nextHalving) return;
    this.#nextHalving = now + Math.max(retryAfterMs ?? 0, HALVING_MS);
    this.#limit = Math.max(1, Math.floor(this.#limit / 2));
    this.#answers = 0;
  }

  /** An answer came: one more call at once after as many answers as there are calls at once. */
  noteAnswer(): void {
    if (this.#limit >= this.most) return;
    this.#answers += 1;
    if (this.#answers < this.#limit) return;
    this.#limit += 1;
    this.#answers = 0;
  }
}

/** The share of a provider's limit that one of several shards takes; at least 1. */
export function shareConcurrency(most: number, shards: number): number {
  return Math.max(1, Math.floor(most / shards));
}
