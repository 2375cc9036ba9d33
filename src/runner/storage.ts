import { randomUUID } from 'node:crypto';
import { unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { PromptgateError } from '../errors.ts';
import { AnswerStore } from './answer-store.ts';
import { makeCacheDirectory } from './cache-directory.ts';
import { addUpSpent, findUnfinished, Journal, NOTHING_SPENT, removeOldRuns, type Spent } from './journal.ts';
import type { RunOptions } from './options.ts';

/** Where a run keeps its answers and what it did. */
export interface Storage {
  readonly store: AnswerStore;
  /** What the run that is resumed spent, and its last attempt's number; nothing for a new one. */
  readonly before: { readonly spent: Spent; readonly lastCall: number };
  /** Starts the journal; null where nothing can be written down. */
  readonly openJournal: () => Journal | null;
  /** What could not be written; null where everything was. */
  readonly failure: () => string | null;
  /** @param finished nothing is left to resume */
  readonly close: (finished: boolean) => void;
}

const DAY_MS = 24 * 3600 * 1000;
const JOURNAL = '.journal.jsonl';

/**
 * @throws PromptgateError `resume-none` when there is no such run to resume, `cache-unusable`
 */
export function openStorage(options: RunOptions, planDigest: string, now: () => number): Storage {
  const maxAgeMs = options.maxAgeDays * DAY_MS;
  if (options.cacheDirectory === null) {
    if (options.resume) throw refuseResume();
    const store = new AnswerStore({ directory: null, path: null, resumed: false, maxAgeMs, now });
    const failure = () => null;
    return { store, before: { spent: NOTHING_SPENT, lastCall: 0 }, openJournal: () => null, failure, close: () => store.close() };
  }
  const paths = makeCacheDirectory(options.cacheDirectory);
  const past = options.resume ? findUnfinished(paths.runs, planDigest) : null;
  if (options.resume && past === null) throw refuseResume();
  if (!options.dryRun) removeOldRuns(paths.runs, now() - Math.max(maxAgeMs, DAY_MS));

  const journalPath = past?.path ?? join(paths.runs, `${nameRun(planDigest, now())}${JOURNAL}`);
  const name = journalPath.slice(paths.runs.length + 1, -JOURNAL.length);
  // Answers that no other run may read lie beside the journal, so that this one can be resumed.
  const path = join((past?.cached ?? options.cache) ? paths.answers : paths.runs, `${name}.answers.jsonl`);
  const store = new AnswerStore({ directory: options.cache ? paths.answers : null, path, resumed: past !== null, maxAgeMs, now });
  const before =
    past === null ? { spent: NOTHING_SPENT, lastCall: 0 } : { spent: addUpSpent(past, store.earlier), lastCall: past.lastCall };
  let journal: Journal | null = null;
  let failure: string | null = null;
  const openJournal = (): Journal | null => {
    try {
      journal = past === null ? Journal.begin(journalPath, planDigest, options.cache, now()) : Journal.resume(journalPath);
    } catch (error) {
      failure = `The run's journal could not be written (${(error as Error).message}): it cannot be resumed.`;
    }
    return journal;
  };
  return {
    store,
    before,
    openJournal,
    failure: () => failure ?? journal?.failure ?? store.failure,
    close(finished) {
      if (finished && past !== null && journal === null) openJournal();
      if (finished) journal?.noteFinished(now());
      journal?.close();
      store.close();
      if (finished && path.startsWith(paths.runs)) removeFile(path);
    },
  };
}

/** Names sort by time. */
function nameRun(planDigest: string, now: number): string {
  const time = new Date(now).toISOString().replace(/[-:.]/g, '');
  return `${time}-${planDigest.slice('sha256:'.length).slice(0, 12)}-${randomUUID().slice(0, 8)}`;
}

function removeFile(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // It was never made: nothing was answered.
  }
}

function refuseResume(): PromptgateError {
  return new PromptgateError('There is no unfinished run of these very evals to resume.', {
    code: 'resume-none',
    kind: 'usage',
    help: 'Prompts, suites, models or settings changed since, or the run was finished. Run without --resume: answers that are still valid come from the cache.',
  });
}
