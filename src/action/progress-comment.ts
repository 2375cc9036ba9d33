import type { GitHub } from '../github/client.ts';
import { isForbidden, readFailure } from '../github/client.ts';
import type { Report } from '../report/report.ts';
import { COMMENT_LENGTH, placeComment } from './comment.ts';
import { describeRun } from './rendering.ts';
import type { Run } from './run.ts';

export interface ProgressComment {
  /** Resolves when nothing more is written; and whether something was. */
  end(): Promise<boolean>;
}

/** Of the time that a run took so far, what the next comment waits at least: a run of half an hour writes some thirty times. */
const SHARE = 0.1;

/**
 * Keeps the comment up to date while evals run: the checks' findings, and how far the evals are. It fails nothing; the final comment
 * tells why there can be none.
 *
 * @param describe how far they are by now; the same words are not written twice
 */
export function startProgressComment(run: Run, checked: Report, describe: () => string): ProgressComment {
  const { limits, inputs, pull, logger, interruption } = run;
  if (!inputs.comment || pull === null) return { end: async () => false };

  const controller = new AbortController();
  const started = performance.now();
  let github: Promise<GitHub> | null = null;
  let writing: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let said: string | null = null;
  let isWritten = false;
  let isOver = false;

  const write = async (): Promise<void> => {
    const words = describe();
    if (words === said) return;
    github ??= run.connect(controller.signal);
    if (github === null) return;
    const { renderMarkdown } = await import('../report/markdown.ts');
    const context = { ...describeRun(run.runner), unfinished: { state: 'running', words }, maxLength: COMMENT_LENGTH } as const;
    const render = (stale: boolean): string => renderMarkdown(checked, { ...context, stale });
    const open = await github;
    if (isOver) return;
    // From here on it may have been, whatever answer comes.
    isWritten = true;
    const { done } = await placeComment(open, {
      ...{ facts: pull, report: checked, inputs, runner: run.runner },
      render,
    });
    logger.debug(`the evals’ progress in the comment: ${done}`);
    if (done === 'left-to-newer') isOver = true;
    said = words;
  };

  const wait = (milliseconds: number): void => {
    if (isOver) return;
    timer = setTimeout(() => {
      writing = write().then(
        () => wait(Math.max(limits.commentPace, (performance.now() - started) * SHARE)),
        (error: unknown) => {
          logger.debug(`the evals’ progress was not written: ${error instanceof Error ? error.message : String(error)}`);
          if (isRefused(error)) isWritten = false;
          else wait(limits.commentPace);
        },
      );
    }, milliseconds);
  };

  const stop = (): void => {
    isOver = true;
    clearTimeout(timer);
  };
  wait(limits.firstComment);
  interruption.signal.addEventListener('abort', stop, { once: true });
  return {
    async end() {
      stop();
      interruption.signal.removeEventListener('abort', stop);
      const bound = interruption.signal.aborted ? Math.min(limits.progress, limits.lastWords / 4) : limits.progress;
      // What takes longer is broken off: it must not come to stand over the final comment.
      const late = setTimeout(() => controller.abort(), bound);
      const isLate = new Promise<void>((done) => controller.signal.addEventListener('abort', () => done(), { once: true }));
      await Promise.race([writing, isLate]);
      clearTimeout(late);
      return isWritten;
    },
  };
}

/** Where the token lacks the permission, asking again is in vain. */
function isRefused(error: unknown): boolean {
  const failure = readFailure(error instanceof Error && error.cause !== undefined ? error.cause : error);
  return failure !== null && isForbidden(failure);
}
