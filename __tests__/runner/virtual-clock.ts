import type { Clock } from '../../src/runner/clock.ts';

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/** A clock that jumps to the next timer when nothing else is left to do. */
export class VirtualClock implements Clock {
  static readonly START = Date.UTC(2026, 0, 1);
  #now = VirtualClock.START;
  #timers: Timer[] = [];

  readonly now = (): number => this.#now;

  readonly after = (ms: number, run: () => void): (() => void) => {
    const timer = { at: this.#now + ms, run };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  };

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const cancel = this.after(ms, resolve);
      signal?.addEventListener('abort', () => {
        cancel();
        reject(signal.reason);
      });
    });
  }

  /** Lets time pass until the work is done. */
  async run<T>(work: Promise<T>): Promise<T> {
    let done = false;
    const watched = work.finally(() => {
      done = true;
    });
    watched.catch(() => undefined);
    while (!done) {
      // Two rounds of the event loop settle every promise that waits for no timer, modules that are loaded late included.
      await new Promise((resolve) => setTimeout(resolve, 0));
      await new Promise((resolve) => setImmediate(resolve));
      if (done) break;
      const [next] = this.#timers.toSorted((one, other) => one.at - other.at);
      if (next === undefined) continue;
      this.#timers = this.#timers.filter((timer) => timer !== next);
      this.#now = Math.max(this.#now, next.at);
      next.run();
    }
    return watched;
  }
}
