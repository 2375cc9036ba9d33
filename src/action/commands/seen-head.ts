import { type Reply, refuseWith } from '../../bot/reply.ts';
import type { CommandContext } from './context.ts';

/** The commit that the commenter had in view, where it is the head still; else why not. */
export type SeenHead = { readonly sha: string } | Reply;

/**
 * Binds a command to the commit that its author saw: the one that the command names, or else the one of the review's comment, where
 * that was written before the command. Whoever pushes in between has nothing run or approved that nobody looked at.
 *
 * @param named in the command; null: it names none
 * @param write the command for another commit, for the answer
 */
export function bindHead({ pull, review, event }: CommandContext, named: string | null, write: (sha: string) => string): SeenHead {
  const { headSha } = pull;
  const wasShown = review !== null && Date.parse(review.updatedAt) < Date.parse(event.createdAt);
  const seen = named ?? (wasShown ? review.sha : null);
  if (seen === headSha) return { sha: headSha };
  const mend = `Look at it and write \`${write(headSha)}\`.`;
  if (seen === null)
    return refuseWith(
      `It is not clear which commit you looked at: no review was on this page before your comment. The newest one is \`${headSha}\`.`,
      mend,
    );
  return refuseWith(`You looked at \`${seen.slice(0, 12)}\`, and the pull request is at \`${headSha}\` now.`, mend);
}
