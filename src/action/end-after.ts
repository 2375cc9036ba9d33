import { PromptgateError } from '../errors.ts';

/** Milliseconds that a run waits for GitHub, retries included, where the verdict does not depend on the answer. */
export interface Limits {
  /** The pull request's title and its base branch's tip, as they are now. */
  readonly live: number;
  /** What slash commands left for the commit. */
  readonly stored: number;
  readonly comment: number;
  /** The comment of a run that is cancelled: the runner kills it ten seconds after it asked it to end. */
  readonly lastWords: number;
  /** A comment on the evals' progress that is on its way when they end. */
  readonly progress: number;
  /** Between two lines of the log on the evals' progress. */
  readonly logPace: number;
  /** From the evals' begin to the first comment on their progress: short runs get none. */
  readonly firstComment: number;
  /** Between two comments on their progress, at least. */
  readonly commentPace: number;
}

/** About half a minute of waiting in all: a job that waits longer for a comment costs more than one that says so. */
export const LIMITS: Limits = {
  live: 10_000,
  stored: 5000,
  comment: 20_000,
  lastWords: 4000,
  progress: 5000,
  logPace: 10_000,
  firstComment: 15_000,
  commentPace: 30_000,
};

/**
 * The result of some work, or an error when it takes longer. The work itself is not stopped: nobody waits for it any more.
 *
 * @param milliseconds from now on
 * @throws PromptgateError `github-slow`, or what the work throws
 */
export async function endAfter<Result>(milliseconds: number, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const end = new Promise<never>((_done, fail) => {
    timer = setTimeout(() => fail(explainSlowness(milliseconds)), milliseconds);
  });
  try {
    return await Promise.race([work, end]);
  } finally {
    clearTimeout(timer);
  }
}

function explainSlowness(milliseconds: number): PromptgateError {
  return new PromptgateError(`GitHub gave no usable answer within ${milliseconds / 1000} seconds`, {
    code: 'github-slow',
    kind: 'outside',
    help: 'Run the job again; https://www.githubstatus.com says whether GitHub has a fault.',
  });
}
