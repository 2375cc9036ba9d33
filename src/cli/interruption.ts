import type { Interruption } from './context.ts';

export interface Interruptible extends Interruption {
  /** For the signal handler. A second call ends the process whatever it is doing. */
  interrupt(): void;
}

/** Ends the process at once on an interruption, or, inside `protect`, when the protected work has come to its end. */
export function createInterruption(exit: () => void): Interruptible {
  const controller = new AbortController();
  let working = 0;
  return {
    signal: controller.signal,
    interrupt() {
      const again = controller.signal.aborted;
      controller.abort();
      if (again || working === 0) exit();
    },
    async protect(work) {
      working += 1;
      try {
        return await work();
      } finally {
        working -= 1;
      }
    },
  };
}
