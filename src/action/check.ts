import { type Checked, checkChanges, type ReviewOptions, type ReviewRequest } from '../review.ts';
import { describeError } from './describe-error.ts';
import { endAfter } from './end-after.ts';
import { type Live, readLive } from './live.ts';
import { type Run, warn } from './run.ts';

/** The checks, and the revisions that they and the evals are about. */
export interface LiveChecked extends Checked {
  /** As of now; see `OpenedRevisions`. */
  readonly baseTip: string | null;
}

/**
 * The checks by the title and the base branch of now: the payload's may be older than an edit, or than this run's repetition.
 * A pull request that changes no prompt needs neither, and so no network.
 */
export async function checkLive(run: Run): Promise<LiveChecked> {
  const { pull, inputs, opened } = run;
  const options: ReviewOptions = {
    failOn: inputs.failOn,
    configPath: inputs.configPath,
    ...(inputs.promptsDir === null ? {} : { promptsDir: inputs.promptsDir }),
  };
  const { base, head, baseTip } = opened;
  const title = pull?.title ?? null;
  const request: ReviewRequest = { base, head, baseTip, title, messages: pull === null ? 'commits' : 'auto' };
  let checked: LiveChecked = { ...(await checkChanges(opened.revisions, request, options)), baseTip };
  if (checked.evals !== null) {
    const live = await askLive(run);
    const isOld = live !== null && (live.title !== title || live.baseTip !== baseTip);
    if (isOld) checked = { ...(await checkChanges(opened.revisions, { ...request, ...live }, options)), baseTip: live.baseTip };
  }
  const { report } = checked;
  return { ...checked, report: { ...report, notes: [...opened.notes, ...report.notes] } };
}

async function askLive({ pull, inputs, github, limits, logger, opened }: Run): Promise<Live | null> {
  const connection = pull === null ? null : github();
  if (pull === null || connection === null) return null;
  try {
    return await endAfter(limits.live, readLive(await connection, { pull, inputs, opened, logger }));
  } catch (error) {
    await warn(`The title is the one this run was started with: ${describeError(error)}`);
    return null;
  }
}
