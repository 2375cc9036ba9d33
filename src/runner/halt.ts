import type { RunStop } from '../evals/run/outcome.ts';

/** A call that was not made, or not finished, because the run or its provider was stopped. No fault of the call. */
export class Halted extends Error {
  readonly stop: RunStop;

  constructor(stop: RunStop) {
    super(stop.message);
    this.name = 'Halted';
    this.stop = stop;
  }
}
