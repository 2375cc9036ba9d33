import type { Clock } from '../../src/runner/clock.ts';

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/** Milliseconds, and how often in a row, for which nothing may happen until it counts as nothing: more than a server's own waits. */
const TURN = 30;
const TURNS = 5;

/** A clock that goes on when nothing else does: on a slow machine, too, time is up for those alone who wait for nothing that comes. */
export class IdleClock implements Clock {
  #now = Date.UTC(2026, 0, 1);
  #timers: Timer[] = [];

  readonly now = (): number => this.#now;

  readonly after = (ms: number, run: () => void): (() => void) => {
    const timer = { at: this.#now + ms, run };
    if (ms > 0) this.#timers.push(timer);
    else setImmediate(run);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  };

  /** @param look what changes while anything happens */
  async run<T>(work: Promise<T>, look: () => string): Promise<T> {
    let isDone = false;
    const watched = work.finally(() => {
      isDone = true;
    });
    watched.catch(() => undefined);
    for (let [seen, quiet] = ['', 0]; !isDone; ) {
      await new Promise((resolve) => setTimeout(resolve, TURN));
      quiet = seen === look() ? quiet + 1 : 0;
      seen = look();
      if (quiet < TURNS || this.#timers.length === 0) continue;
      quiet = 0;
      this.#now = Math.min(...this.#timers.map(({ at }) => at));
      const due = this.#timers.filter(({ at }) => at <= this.#now);
      this.#timers = this.#timers.filter(({ at }) => at > this.#now);
      for (const { run } of due) run();
    }
    return watched;
  }
}
