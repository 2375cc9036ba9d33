import type { GitHub } from '../github/client.ts';
import { readBranchTip, readPullRequest } from '../github/pull-request.ts';
import type { PullRequestFacts } from './comment.ts';
import type { Inputs } from './inputs.ts';
import type { Logger } from './logger.ts';
import type { OpenedRevisions } from './open-revisions.ts';

/** What may have changed since the event: a title was edited, the base branch went on, a run is repeated with its old payload. */
export interface Live {
  readonly title: string;
  /** As `OpenedRevisions` has it. */
  readonly baseTip: string | null;
}

interface LiveRequest {
  readonly pull: PullRequestFacts;
  readonly inputs: Pick<Inputs, 'base'>;
  readonly opened: OpenedRevisions;
  readonly logger: Pick<Logger, 'debug'>;
}

/**
 * Reads the pull request's title and its base branch's tip as they are now. The tip is where newer versions are learnt
 * from, and the configuration: one that cannot be read, or that the event's does not lead to, leaves the event's.
 *
 * @throws PromptgateError of kind `outside` where the title cannot be read
 */
export async function readLive(github: GitHub, { pull, inputs, opened, logger }: LiveRequest): Promise<Live> {
  const reading = inputs.base === null ? readBranchTip(github, pull.baseRef) : Promise.resolve(null);
  const tip = reading.catch((error: Error) => void logger.debug(`the base branch is taken as the event has it: ${error.message}`));
  const { title, baseRef } = await readPullRequest(github, pull.number);
  const now = baseRef === pull.baseRef ? await tip : null;
  if (!now || now === pull.baseSha) return { title, baseTip: opened.baseTip };
  const follows = await leadsTo(opened, pull.baseSha, now).catch(() => false);
  if (!follows) logger.debug(`the base branch is at ${now}, which cannot be read or does not follow ${pull.baseSha}`);
  return { title, baseTip: follows && now !== opened.base ? now : opened.baseTip };
}

async function leadsTo({ revisions }: OpenedRevisions, from: string, to: string): Promise<boolean> {
  return (await revisions.resolve(to)) === to && (await revisions.mergeBase(from, to)) === from;
}
