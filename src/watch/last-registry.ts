import { PromptgateError } from '../errors.ts';
import type { Registry } from '../registry/registry.ts';

/**
 * Reads a registry, and gives what was read last where it cannot be reached: a canary that fails while GitHub is down is to be sent to stable
 * by the override all the same. What is written is written on the newest tip or not at all, so an old registry does no harm.
 * @param tell hears why the newest one could not be read
 */
export function keepLastRegistry(read: () => Promise<Registry>, tell: (error: PromptgateError) => Promise<void>): () => Promise<Registry> {
  let last: Registry | null = null;
  return async () => {
    try {
      last = await read();
    } catch (error) {
      if (last === null || !(error instanceof PromptgateError) || error.kind !== 'outside') throw error;
      await tell(error);
    }
    return last;
  };
}
