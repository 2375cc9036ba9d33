import { PromptgateError } from '../errors.ts';
import type { Look } from './look.ts';

export interface WatchPorts {
  readonly look: () => Promise<Look>;
  /** Waits; ends early, without an error, when the signal is aborted. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  readonly tell: (look: Look) => Promise<void>;
  /** Hears of a look that came to nothing; the next one tries again. */
  readonly fail: (error: PromptgateError) => Promise<void>;
  /** Milliseconds, of a clock that may jump. */
  readonly now: () => number;
}

/**
 * One look after the other, never two at a time; a clock that jumps makes a pause no longer than the interval.
 * @throws PromptgateError what the first look throws for a mistake of the caller's; later nothing ends it but the signal
 */
export async function watch(ports: WatchPorts, intervalMs: number, signal: AbortSignal): Promise<void> {
  for (let isFirst = true; !signal.aborted; isFirst = false) {
    const begun = ports.now();
    try {
      await ports.tell(await ports.look());
    } catch (error) {
      if (!(error instanceof PromptgateError) || (isFirst && error.kind === 'usage')) throw error;
      await ports.fail(error);
    }
    if (signal.aborted) return;
    const spent = Math.max(0, ports.now() - begun);
    await ports.sleep(Math.max(intervalMs / 10, intervalMs - spent), signal);
  }
}
