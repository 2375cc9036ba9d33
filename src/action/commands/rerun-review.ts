import { findReviewRun, type Rerun, rerun } from '../../github/rerun.ts';
import type { CommandContext } from './context.ts';

/** Runs the newest review of the pull request's head again. */
export async function rerunReview({ github, pull, review }: CommandContext): Promise<Rerun> {
  const known = review !== null && review.sha === pull.headSha ? review.runId : null;
  return rerun(github, await findReviewRun(github, pull.headSha, known));
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
