import { answer, type Reply, refuseWith, shortSha } from '../../bot/reply.ts';
import type { CommandContext } from './context.ts';
import { describeRerun, rerunReview } from './rerun-review.ts';

/** Has the review of the newest commit run again: its verdict stays the only one. */
export async function reviewAgain(context: CommandContext): Promise<Reply> {
  const done = await rerunReview(context);
  const { headSha } = context.pull;
  if (done.kind === 'started') return answer(`[The review](${done.url}) of ${shortSha(headSha)} runs again.`);
  return { ...refuseWith(''), markdown: `The review of ${shortSha(headSha)} does not run again. ${describeRerun(done)}` };
}
