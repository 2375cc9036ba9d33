import type { Counter, Scrape } from './scrapes.ts';

/** How much one counter grew between two scrapes; null: a value that no counter has, now or at the scrape before. */
export interface CounterDelta {
  readonly counter: Counter;
  readonly delta: number | null;
}

/** What one scrape adds to the one before of the same target. */
export interface ScrapeDelta {
  readonly target: string;
  readonly at: number;
  readonly startedAt: number;
  /** Milliseconds in which what is new happened, somewhere; null: not known, nothing is known of the time before. */
  readonly hiddenMs: number | null;
  /** First scrape of this process. */
  readonly isFirst: boolean;
  readonly counters: readonly CounterDelta[];
}

interface Known {
  readonly at: number;
  readonly startedAt: number;
  /** null: it was no whole number. */
  readonly values: Map<string, number | null>;
}

/** A process says when it began in seconds with decimals: rounding makes no other process of it. */
const SAME_START_MS = 0.5;

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

/**
 * Differences of counters, target by target. A process that began anew counts whole from 0, and so does a counter that dropped. A counter that
 * was not there at the scrape before was 0 then: everything that a process knows is in each of its scrapes.
 */
export class CounterDeltas {
  readonly #known = new Map<string, Known>();
  readonly #isValue: (name: string, value: number) => boolean;

  /** @param isValue whether a value may be; whole numbers of 0 and more when not given */
  constructor(isValue: (name: string, value: number) => boolean = (_, value) => isCount(value)) {
    this.#isValue = isValue;
  }

  /** Scrapes come in the order of time. */
  add({ target, at, startedAt, counters }: Scrape): ScrapeDelta {
    const before = this.#known.get(target);
    const isSame = before !== undefined && Math.abs(before.startedAt - startedAt) < SAME_START_MS;
    const values = isSame ? before.values : new Map<string, number | null>();
    const deltas = counters.map(({ counter, value }): CounterDelta => {
      const last = values.get(counter.id) ?? (values.has(counter.id) ? null : 0);
      const now = this.#isValue(counter.name, value) ? value : null;
      values.set(counter.id, now);
      if (last === null || now === null) return { counter, delta: null };
      return { counter, delta: now < last ? now : now - last };
    });
    this.#known.set(target, { at, startedAt, values });
    // A process may have begun by another clock than Prometheus'.
    const since = isSame ? before.at : Math.max(startedAt, before?.at ?? Number.NEGATIVE_INFINITY);
    return { target, at, startedAt, hiddenMs: Number.isFinite(since) ? Math.max(0, at - since) : null, isFirst: !isSame, counters: deltas };
  }
}
