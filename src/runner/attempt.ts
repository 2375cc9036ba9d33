import type { RunStop } from '../evals/run/outcome.ts';
import { ModelFault } from '../models/model.ts';
import type { Clock } from './clock.ts';
import { Halted } from './halt.ts';

/** An attempt's time was up. */
export class NoAnswer extends ModelFault {
  constructor(milliseconds: number) {
    super(`no answer within ${milliseconds / 1000} s`, { kind: 'retry' });
  }
}

/** The attempts that are in flight, so that all of them can be ended at once. */
export class Attempts {
  readonly #clock: Clock;
  readonly #inFlight = new Set<(stop: RunStop) => void>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /**
   * One attempt with a time limit. Comes back when the time is up, even where the provider's adapter does not.
   * @throws NoAnswer when the time is up; Halted when the run is ended; what `call` throws
   */
  make<T>(timeoutMs: number, call: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    return new Promise<T>((resolve, reject) => {
      const end = (settle: () => void) => {
        cancel();
        this.#inFlight.delete(abort);
        settle();
      };
      const abort = (stop: RunStop) => {
        end(() => reject(new Halted(stop)));
        controller.abort();
      };
      const cancel = this.#clock.after(timeoutMs, () => {
        end(() => reject(new NoAnswer(timeoutMs)));
        controller.abort();
      });
      this.#inFlight.add(abort);
      call(controller.signal).then(
        (value) => end(() => resolve(value)),
        (error: unknown) => end(() => reject(error)),
      );
    });
  }

  /** A wait that ends early, by Halted, when the run does. */
  wait(ms: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const abort = (stop: RunStop) => {
        cancel();
        this.#inFlight.delete(abort);
        reject(new Halted(stop));
      };
      const cancel = this.#clock.after(ms, () => {
        this.#inFlight.delete(abort);
        resolve();
      });
      this.#inFlight.add(abort);
    });
  }

  endAll(stop: RunStop): void {
    for (const abort of [...this.#inFlight]) abort(stop);
  }
}
