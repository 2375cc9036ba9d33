import { PromptgateError } from '../errors.ts';

/**
 * What came of some work in time; null: nothing yet. The work goes on.
 * @param milliseconds from now on
 * @throws what the work throws in that time
 */
export async function awaitFor<Result>(work: Promise<Result>, milliseconds: number): Promise<{ readonly value: Result } | null> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, milliseconds, null);
  });
  try {
    return await Promise.race([work.then((value) => ({ value })), silence]);
  } finally {
    clearTimeout(timer);
  }
}

export interface Patient<Given extends readonly unknown[], Result> {
  /** @throws PromptgateError `server-slow`, or what the work throws in time */
  readonly run: (...given: Given) => Promise<Result>;
  /** Waits for what is under way. Never rejects. */
  settle(): Promise<void>;
}

export interface Patience {
  /** Milliseconds. */
  readonly patience: number;
  /** Who it is that has not answered, for people: `GitHub`. */
  readonly who: string;
  /** Hears why something failed that was not waited for any longer: nobody else would. */
  readonly tellLate: (error: unknown) => Promise<void>;
}

/**
 * Does something over the network, and waits for it no longer than told: a server that hangs is not to keep a watcher from the next look. What
 * is under way goes on, and until it has ended nothing else is begun: it would hang, too, or do the same a second time.
 */
export function createPatient<Given extends readonly unknown[], Result>(
  work: (...given: Given) => Promise<Result>,
  { patience, who, tellLate }: Patience,
): Patient<Given, Result> {
  /** What was given up and goes on. */
  const behind = new Set<Promise<void>>();
  const explain = () =>
    new PromptgateError(`${who} has not answered within ${patience / 1000} s.`, {
      code: 'server-slow',
      kind: 'outside',
      help: 'What was asked for goes on, and nothing else is asked for meanwhile; the next look sees what came of it.',
    });
  return {
    async run(...given) {
      if (behind.size > 0) throw explain();
      const begun = work(...given);
      const inTime = await awaitFor(begun, patience);
      if (inTime !== null) return inTime.value;
      const late: Promise<void> = begun
        .then(() => {}, tellLate)
        .catch(() => {})
        .finally(() => behind.delete(late));
      behind.add(late);
      throw explain();
    },
    async settle() {
      await Promise.all(behind);
    },
  };
}
