import { type GitHub, isForbidden, readFailure } from '../github/client.ts';
import type { EventFacts } from '../github/event.ts';
import { readPullRequest } from '../github/pull-request.ts';
import { type CommentResult, writeStickyComment } from '../github/sticky-comment.ts';
import type { Report } from '../report/report.ts';
import { endAfter } from './end-after.ts';
import type { Inputs, Runner } from './inputs.ts';
import type { Logger } from './logger.ts';

export type PullRequestFacts = Extract<EventFacts, { kind: 'pull_request' }>;

/** GitHub's limit on a comment, less the marker's line with the longest key. */
export const COMMENT_LENGTH = 65_536 - 2_200;

/** What is to stand on the pull request. */
export interface CommentText {
  readonly facts: PullRequestFacts;
  readonly report: Report;
  readonly inputs: Pick<Inputs, 'commentKey'>;
  readonly runner: Pick<Runner, 'runId' | 'runAttempt'>;
  render(isStale: boolean): string;
}

export interface CommentRequest extends CommentText {
  readonly logger: Pick<Logger, 'info'>;
  /** Whether a comment of this key was there when the run began; null where that is not known. */
  readonly wasMarked: Promise<boolean | null>;
  /** Milliseconds that all of it may take. */
  readonly limit: number;
  warn(message: string): Promise<void>;
}

const WITHOUT_FORK = 'Add `permissions: { contents: read, pull-requests: write }` to the job in your workflow.';
const WITH_FORK = 'A pull request from a fork never gets it, whatever the workflow says; that is GitHub’s rule.';

/** Why there is no comment, for the log's warning. The verdict does not depend on it. */
function explainRefusal(error: unknown, fromFork: boolean): string {
  const failure = readFailure(error instanceof Error && error.cause !== undefined ? error.cause : error);
  const elsewhere = 'The verdict stands; the job summary and the report files have the same text.';
  if (failure === null || !isForbidden(failure)) {
    return `The comment on the pull request could not be written: ${error instanceof Error ? error.message : String(error)}. ${elsewhere}`;
  }
  const mend = fromFork ? WITH_FORK : WITHOUT_FORK;
  return `The comment on the pull request could not be written: the token lacks \`pull-requests: write\`. ${mend} ${elsewhere}`;
}

/** Writes, updates or leaves the comment; a refusal is a warning. Returns the comment's page, or null when there is none. */
export async function commentOnPullRequest(github: GitHub, request: CommentRequest): Promise<string | null> {
  try {
    return await endAfter(request.limit, bringUpToDate(github, request));
  } catch (error) {
    await request.warn(explainRefusal(error, request.facts.fromFork));
    return null;
  }
}

/** As `commentOnPullRequest`, as long as it takes. @throws PromptgateError of kind `outside` */
export function placeComment(github: GitHub, { facts, report, inputs, runner, render }: CommentText): Promise<CommentResult> {
  return writeStickyComment(github, {
    pullNumber: facts.number,
    marker: { key: inputs.commentKey, sha: report.head, runId: runner.runId, runAttempt: runner.runAttempt },
    isNeeded: hasNews(report),
    readLiveSha: async () => (await readPullRequest(github, facts.number)).headSha,
    render,
  });
}

/** A changed configuration has notes alone: its author is to read when it takes effect. */
function hasNews({ prompts, findings, notes }: Report): boolean {
  return prompts.length > 0 || findings.length > 0 || notes.length > 0;
}

async function bringUpToDate(github: GitHub, request: CommentRequest): Promise<string | null> {
  if (!hasNews(request.report) && (await request.wasMarked) === false) return null;
  const { done, url } = await placeComment(github, request);
  request.logger.info(`Comment: ${done}${url === null ? '' : ` (${url})`}`);
  return url;
}
