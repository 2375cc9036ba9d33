import { EXIT_CODES } from './errors.ts';

/** Exit codes by the signal that ended the process, as shells count them. */
export const SIGNAL_CODES = { SIGINT: EXIT_CODES.interrupted, SIGTERM: 143 } as const;
export type EndingSignal = keyof typeof SIGNAL_CODES;

/** Work that must come to an end once it is begun, such as a commit: an interruption is passed on and answered afterwards. */
export interface Interruption {
  readonly signal: AbortSignal;
  /** What the process ends with, once `signal` is aborted. */
  readonly code: number;
  protect<T>(work: () => Promise<T>): Promise<T>;
}

export interface Interruptible extends Interruption {
  /** For the signal handler. A second call ends the process whatever it is doing. */
  interrupt(signal: EndingSignal): void;
}

/** Ends the process at once on an interruption, or, inside `protect`, when the protected work has come to its end. */
export function createInterruption(exit: (code: number) => void): Interruptible {
  const controller = new AbortController();
  let working = 0;
  let code: number = SIGNAL_CODES.SIGINT;
  return {
    signal: controller.signal,
    get code() {
      return code;
    },
    interrupt(signal) {
      const again = controller.signal.aborted;
      if (!again) code = SIGNAL_CODES[signal];
      controller.abort();
      if (again || working === 0) exit(code);
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
