import type { GitHub } from '../github/client.ts';
import type { Interruption } from '../interruption.ts';
import type { PullRequestFacts } from './comment.ts';
import type { Limits } from './end-after.ts';
import type { Environment, Inputs, Runner } from './inputs.ts';
import type { Logger } from './logger.ts';
import type { OpenedRevisions } from './open-revisions.ts';
import { loadWorkflow } from './workflow.ts';

/** One run of the Action. */
export interface Run {
  readonly inputs: Inputs;
  readonly runner: Runner;
  readonly environment: Environment;
  /** The pull request whose title counts and that gets the comment; null where the review is of something else. */
  readonly pull: PullRequestFacts | null;
  /** Whether the commits under review come from a fork's pull request. */
  readonly fromFork: boolean;
  readonly opened: OpenedRevisions;
  readonly limits: Limits;
  readonly logger: Logger;
  /** Connects at the first call; null without a token. */
  readonly github: () => Promise<GitHub> | null;
  /** A connection of its own, whose requests end with the signal; null without a token. */
  readonly connect: (signal: AbortSignal) => Promise<GitHub> | null;
  /** Whether a comment of ours may be there; null where that is not known. */
  readonly wasMarked: Promise<boolean | null>;
  /** The job's being cancelled. */
  readonly interruption: Interruption;
}

/** A warning on the job; the verdict does not depend on it. */
export async function warn(message: string): Promise<void> {
  const { warning } = await loadWorkflow();
  warning(message, { title: 'Promptgate' });
}
