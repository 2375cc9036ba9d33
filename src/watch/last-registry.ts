import { PromptgateError } from '../errors.ts';
import type { Registry } from '../registry/registry.ts';
import { awaitFor } from './patient.ts';

export interface LastRegistryOptions {
  /** A registry of before this process, for a start while the newest is out of reach; null: there is none. */
  readonly known: () => Promise<Registry | null>;
  /** Hears why the newest one could not be read. */
  readonly tell: (error: PromptgateError) => Promise<void>;
  /** Hears why a reading failed that nobody waited for any longer. */
  readonly tellLate: (error: unknown) => Promise<void>;
  /** Milliseconds for which the newest one is waited for. */
  readonly patience: number;
}

export interface LastRegistry {
  /** @throws PromptgateError as the reading, where there is no earlier registry, or for the caller's own mistake at the start */
  read(): Promise<Registry>;
  /** Whether a reading is under way that was not waited for. */
  isBehind(): boolean;
  /** Whether what was read last is an earlier registry than the newest. */
  isOld(): boolean;
  /** Waits for such a reading to end. */
  settle(): Promise<void>;
}

type Outcome = { readonly registry: Registry } | { readonly error: unknown };

/**
 * Reads a registry, and gives what was read last where it cannot be read or does not come in time: a canary that fails while GitHub is
 * down is to be sent to stable by the override all the same. What is written is written on the newest tip or not at all, so an old registry
 * does no harm. One reading at a time: one that was not waited for is the next one's, too.
 */
export function keepLastRegistry(read: () => Promise<Registry>, { known, tell, tellLate, patience }: LastRegistryOptions): LastRegistry {
  let last: Registry | null = null;
  let reading: Promise<Outcome> | null = null;
  let isOld = false;
  let isAwaited = false;

  async function begin(): Promise<Outcome> {
    try {
      last = await read();
      return { registry: last };
    } catch (error) {
      if (!isAwaited) await tellLate(error).catch(() => {});
      return { error };
    } finally {
      reading = null;
    }
  }

  return {
    async read() {
      isOld = false;
      isAwaited = true;
      reading ??= begin();
      const newest = reading;
      const inTime = (await awaitFor(newest, patience))?.value ?? null;
      if (inTime !== null && 'registry' in inTime) return inTime.registry;
      if (inTime !== null && !isPassing(inTime.error, last !== null)) throw inTime.error;
      // One that cannot be read is none: the newest may be well, and only slow.
      const before = last ?? (await known().catch(() => null));
      last ??= before;
      const outcome = inTime ?? (last === null ? await newest : null);
      if (outcome !== null && 'registry' in outcome) return outcome.registry;
      if (last === null) throw outcome?.error;
      isAwaited = false;
      isOld = true;
      await tell(outcome === null ? explainSlow(patience) : (outcome.error as PromptgateError));
      return last;
    },
    isBehind: () => reading !== null,
    isOld: () => isOld,
    async settle() {
      await reading;
    },
  };
}

/** A mistake ends a watch that begins. Later, somebody else made it: a registry that was broken by a merge stops no watch over what runs. */
function isPassing(error: unknown, hasBegun: boolean): boolean {
  return error instanceof PromptgateError && (hasBegun || error.kind === 'outside');
}

/** For what cannot be done while a reading is under way, too: whoever writes reads before, and would wait behind it. */
export function explainSlow(patience: number): PromptgateError {
  return new PromptgateError(`The registry could not be read within ${patience / 1000} s.`, {
    code: 'registry-slow',
    kind: 'outside',
    help: 'Is its remote slow, or gone? See how long this takes: git ls-remote',
  });
}
