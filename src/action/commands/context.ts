import type { GitHub } from '../../github/client.ts';
import type { CommentEvent } from '../../github/comment-event.ts';
import type { ReviewComment } from '../../github/issue-comment.ts';
import type { CommandedPullRequest } from '../../github/pull-request.ts';
import type { Interruption } from '../../interruption.ts';
import type { Environment, Inputs, Runner } from '../inputs.ts';
import type { Logger } from '../logger.ts';

/** What every command has at hand. */
export interface CommandContext {
  readonly github: GitHub;
  /** Connects by `command-token`; null where there is none. */
  readonly pusher: () => Promise<GitHub> | null;
  /** May write the registry's branch: by `registry-token`, where there is one. */
  readonly writer: () => Promise<GitHub>;
  readonly inputs: Inputs;
  readonly runner: Runner;
  readonly environment: Environment;
  readonly logger: Logger;
  readonly interruption: Interruption;
  readonly event: CommentEvent;
  /** As it is at the start of the command. */
  readonly pull: CommandedPullRequest;
  /** The review's comment on the pull request; null where there is none. */
  readonly review: ReviewComment | null;
  readonly now: () => Date;
}
