import type { Report } from '../report/report.ts';
import type { Progress } from '../runner/options.ts';
import { describeProgress } from '../runner/progress-words.ts';
import { startProgressComment } from './progress-comment.ts';
import type { Run } from './run.ts';

/** What a long run shows while it goes on. */
export interface ShownProgress {
  readonly onProgress: (progress: Progress) => void;
  /** Resolves when nothing more is written, to the log or to the comment; and whether a comment was. */
  end(): Promise<boolean>;
}

/** Shows how far evals are: in the log, and from some seconds on in the comment. */
export function showProgress(run: Run, checked: Report): ShownProgress {
  const { limits, logger, interruption } = run;
  let latest = '';
  let shown = '';
  const log = setInterval(() => {
    if (latest !== shown) logger.info(`Evals: ${latest}`);
    shown = latest;
  }, limits.logPace);
  const comment = startProgressComment(run, checked, () => latest);
  const stop = (): void => clearInterval(log);
  interruption.signal.addEventListener('abort', stop, { once: true });
  return {
    onProgress(progress) {
      latest = describeProgress(progress);
    },
    async end() {
      stop();
      interruption.signal.removeEventListener('abort', stop);
      return comment.end();
    },
  };
}
