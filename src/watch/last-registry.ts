import { PromptgateError } from '../errors.ts';
import type { Registry } from '../registry/registry.ts';

export interface LastRegistryOptions {
  /** A registry of before this process, for a start while the newest is out of reach; null: there is none. */
  readonly known: () => Promise<Registry | null>;
  /** Hears why the newest one could not be read. */
  readonly tell: (error: PromptgateError) => Promise<void>;
  /** Milliseconds for which the newest one is waited for. */
  readonly patience: number;
}

export interface LastRegistry {
  /** @throws PromptgateError as the reading, where there is no earlier registry, or for the caller's own mistake at the start */
  read(): Promise<Registry>;
  /** Whether a reading is under way that was not waited for. */
  isBehind(): boolean;
  /** Waits for such a reading to end. */
  settle(): Promise<void>;
}

type Outcome = { readonly registry: Registry } | { readonly error: unknown };

/**
 * Reads a registry, and gives what was read last where it cannot be read or does not come in time: a canary that fails while GitHub is
 * down is to be sent to stable by the override all the same. What is written is written on the newest tip or not at all, so an old registry
 * does no harm. One reading at a time: one that was not waited for is the next one's, too.
 */
export function keepLastRegistry(read: () => Promise<Registry>, { known, tell, patience }: LastRegistryOptions): LastRegistry {
  let last: Registry | null = null;
  let reading: Promise<Outcome> | null = null;

  async function begin(): Promise<Outcome> {
    try {
      last = await read();
      return { registry: last };
    } catch (error) {
      return { error };
    } finally {
      reading = null;
    }
  }

  /** What came in time; null: nothing yet. */
  async function awaitFor(outcome: Promise<Outcome>): Promise<Outcome | null> {
    let timer: NodeJS.Timeout | undefined;
    const silence = new Promise<null>((resolve) => {
      timer = setTimeout(resolve, patience, null);
    });
    try {
      return await Promise.race([outcome, silence]);
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    async read() {
      reading ??= begin();
      const newest = reading;
      const inTime = await awaitFor(newest);
      if (inTime !== null && 'registry' in inTime) return inTime.registry;
      if (inTime !== null && !isPassing(inTime.error, last !== null)) throw inTime.error;
      last ??= await known();
      const outcome = inTime ?? (last === null ? await newest : null);
      if (outcome !== null && 'registry' in outcome) return outcome.registry;
      if (last === null) throw outcome?.error;
      await tell(outcome === null ? explainSlow(patience) : (outcome.error as PromptgateError));
      return last;
    },
    isBehind: () => reading !== null,
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
