import { findReviewRun, type Rerun, type ReviewRun, rerun } from '../../github/rerun.ts';
import { readText } from '../../review/file.ts';
import type { CommandContext } from './context.ts';
import { openApi } from './open-pull.ts';

/** The newest run that reviewed the pull request's head; null where there is none. */
export async function findRun(context: CommandContext): Promise<ReviewRun | null> {
  const { github, pull, review } = context;
  const known = review !== null && review.sha === pull.headSha ? review.runId : null;
  const revisions = openApi(context);
  return findReviewRun(github, pull.headSha, known, (path) => readText(revisions, pull.headSha, path));
}

/** Runs the newest review of the pull request's head again. */
export async function rerunReview(context: CommandContext): Promise<Rerun> {
  return rerun(context.github, await findRun(context));
}

/** What became of the review, in Markdown. */
export function describeRerun({ kind, url }: Rerun): string {
  const run = url === null ? 'the review' : `[the review](${url})`;
  return {
    started: `It is read by ${run}, which runs again now.`,
    running: `A run of ${run} is under way and may have begun too early: when it has ended, write \`/promptgate review\`.`,
    'too-old': `GitHub does not run ${run} again, which is too old: push a commit, and then give this command once more.`,
    forbidden: `The token of this workflow may not run ${run} again: give the job \`actions: write\`, or run it by hand.`,
    none: 'No run of the review was found for this commit: push a commit, and then give this command once more.',
  }[kind];
}
