import type { Counter, Scrape } from './scrapes.ts';

/** How much one counter grew between two scrapes; null: a value that no counter has, now or at the scrape before, or a smaller one than before. */
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
  at: number;
  /** null: it was no count. */
  readonly values: Map<string, number | null>;
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

/**
 * Differences of counters, process by process. One that began anew counts whole from 0. A counter that was not there at the scrape before was 0
 * then: everything that a process knows is in each of its scrapes. Several processes may answer at one target in turns, as behind a balancer:
 * each is told by when it began. So a counter that is smaller than before was not begun anew; counted from 0, all that it had would count twice.
 * Where none is larger, the scrape was made before the last one, as when two scrapers with different clocks write to one engine: it brings nothing.
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
    // Seconds with decimals: what a float makes of them is no other process.
    const name = `${target} ${Math.round(startedAt)}`;
    const before = this.#known.get(name);
    const known = before ?? { at, values: new Map() };
    const hiddenMs = Math.max(0, at - (before?.at ?? startedAt));
    if (this.#isOlder(known.values, counters)) return { target, at, startedAt, hiddenMs, isFirst: false, counters: [] };
    known.at = at;
    this.#known.set(name, known);
    const deltas = counters.map(({ counter, value }) => ({ counter, delta: this.#differ(known.values, counter, value) }));
    return {
      target,
      at,
      startedAt,
      hiddenMs: Number.isFinite(hiddenMs) ? hiddenMs : null,
      isFirst: before === undefined,
      counters: deltas,
    };
  }

  #isOlder(values: Known['values'], counters: Scrape['counters']): boolean {
    let isSmaller = false;
    for (const { counter, value } of counters) {
      const last = values.get(counter.id) ?? 0;
      if (value > last || !this.#isValue(counter.name, value)) return false;
      isSmaller ||= value < last;
    }
    return isSmaller;
  }

  #differ(values: Known['values'], { id, name }: Counter, value: number): number | null {
    const last = values.has(id) ? (values.get(id) ?? null) : 0;
    const now = this.#isValue(name, value) ? value : null;
    const isSmaller = last !== null && now !== null && now < last;
    // After a value that cannot be, the next one says nothing either of how much was counted between the two.
    values.set(id, isSmaller ? null : now);
    return last === null || now === null || isSmaller ? null : now - last;
  }
}
