import { answer, nameLogin, quote, type Reply, shortSha } from '../../bot/reply.ts';
import { readRecords } from '../../github/check-run.ts';
import type { ReviewRun } from '../../github/rerun.ts';
import { describeError } from '../describe-error.ts';
import type { CommandContext } from './context.ts';
import { findRun } from './rerun-review.ts';

/** What is known of the pull request's newest commit: the review's run, and what commands left for it. */
export async function describeStatus(context: CommandContext): Promise<Reply> {
  const { github, pull, review } = context;
  const [run, records] = await Promise.all([
    findRun(context).then(describeRun, describeGap),
    readRecords(github, pull.headSha).then(
      (list) => list.map(describeRecord),
      (error: unknown) => [describeGap(error)],
    ),
  ]);
  const comment =
    review === null
      ? 'The review has not commented yet.'
      : `The [review’s comment](${review.url}) is about ${shortSha(review.sha)}${review.sha === pull.headSha ? ', the newest commit' : '; the newest commit is another one'}.`;
  const lines = [`Newest commit: ${shortSha(pull.headSha)} (${pull.isOpen ? 'open' : 'closed'})`, run, comment, ...records];
  return answer(lines.map((line) => `- ${line}`).join('\n'));
}

function describeRun(run: ReviewRun | null): string {
  if (run === null) return 'No run of the review was found for it.';
  return `[The review](${run.url}): ${quote(run.conclusion ?? run.status, 60)}`;
}

function describeGap(error: unknown): string {
  return `Not known: ${quote(describeError(error))}`;
}

function describeRecord(record: Awaited<ReturnType<typeof readRecords>>[number]): string {
  if (record.kind === 'approve')
    return `Approved by ${nameLogin(record.by)}: ${record.approvals
      .map(({ rule, id }) => `\`${rule}\` of ${quote(id, 100)}`)
      .slice(0, 10)
      .join(', ')} (${quote(record.reason, 200)})`;
  const results = record.prompts.map(({ id, conclusion }) => `${quote(id, 100)} ${conclusion}`);
  return `Evals by ${nameLogin(record.by)}: ${results.slice(0, 20).join(', ')}${results.length > 20 ? ' and others' : ''}`;
}
