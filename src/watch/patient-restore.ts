import { PromptgateError } from '../errors.ts';
import type { ActPorts, Proposal } from './act-on.ts';

type Restore = NonNullable<ActPorts['restore']>;

export interface PatientRestore {
  readonly restore: Restore;
  /** Waits for what is under way. Never rejects. */
  settle(): Promise<void>;
}

function explain(patience: number): PromptgateError {
  return new PromptgateError(`GitHub has not answered within ${patience / 1000} s.`, {
    code: 'github-slow',
    kind: 'outside',
    help: 'https://www.githubstatus.com says whether it has a fault.',
  });
}

/**
 * Proposes what mends the source, and waits for it no longer than told: a server that hangs is not to keep a watcher from the next look. What
 * is under way for a rollback goes on, and is not begun a second time beside itself.
 * @param patience milliseconds
 */
export function createPatientRestore(restore: Restore, patience: number): PatientRestore {
  const running = new Map<string, Promise<Proposal | null>>();
  return {
    async restore(rolledBack, registry) {
      const name = JSON.stringify([rolledBack.promptId, rolledBack.environment, rolledBack.rolloutId]);
      let work = running.get(name);
      if (work === undefined) {
        work = restore(rolledBack, registry).finally(() => running.delete(name));
        running.set(name, work);
        work.catch(() => {});
      }
      let timer: NodeJS.Timeout | undefined;
      const silence = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(explain(patience)), patience);
      });
      try {
        return await Promise.race([work, silence]);
      } finally {
        clearTimeout(timer);
      }
    },
    async settle() {
      await Promise.allSettled(running.values());
    },
  };
}
