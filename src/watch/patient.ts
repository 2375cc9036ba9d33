import { PromptgateError } from '../errors.ts';

export interface Patient<Given extends readonly unknown[], Result> {
  readonly run: (...given: Given) => Promise<Result>;
  /** Waits for what is under way. Never rejects. */
  settle(): Promise<void>;
}

export interface Patience<Given extends readonly unknown[]> {
  /** What two calls have in common that are about the same thing. */
  readonly nameOf: (...given: Given) => unknown;
  /** Milliseconds. */
  readonly patience: number;
  /** Who it is that has not answered, for people: `GitHub`. */
  readonly who: string;
}

/**
 * Does something over the network, and waits for it no longer than told: a server that hangs is not to keep a watcher from the next look. What
 * is under way goes on, and is not begun a second time beside itself.
 */
export function createPatient<Given extends readonly unknown[], Result>(
  work: (...given: Given) => Promise<Result>,
  { nameOf, patience, who }: Patience<Given>,
): Patient<Given, Result> {
  const running = new Map<string, Promise<Result>>();
  const explain = () =>
    new PromptgateError(`${who} has not answered within ${patience / 1000} s.`, {
      code: 'server-slow',
      kind: 'outside',
      help: 'It is not waited for any longer; the next look sees what came of it.',
    });
  return {
    async run(...given) {
      const name = JSON.stringify(nameOf(...given));
      let begun = running.get(name);
      if (begun === undefined) {
        begun = work(...given).finally(() => running.delete(name));
        running.set(name, begun);
        begun.catch(() => {});
      }
      let timer: NodeJS.Timeout | undefined;
      const silence = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(explain()), patience);
      });
      try {
        return await Promise.race([begun, silence]);
      } finally {
        clearTimeout(timer);
      }
    },
    async settle() {
      await Promise.allSettled(running.values());
    },
  };
}
