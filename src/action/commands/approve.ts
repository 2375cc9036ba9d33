import type { Command } from '../../bot/grammar.ts';
import { answer, nameLogin, quote, type Reply, refuseWith, shortSha } from '../../bot/reply.ts';
import { storeRecord } from '../../github/check-run.ts';
import { listApprovals } from '../../review/approvals.ts';
import type { CommandContext } from './context.ts';
import { openPull } from './open-pull.ts';
import { describeRerun, rerunReview } from './rerun-review.ts';
import { bindHead } from './seen-head.ts';

/** Stores that a maintainer accepts what the evals of this pull request test less, on the very content that they saw. */
export async function approve(context: CommandContext, command: Extract<Command, { name: 'approve' }>): Promise<Reply> {
  const { github, event, pull } = context;
  const { reason } = command;
  const seen = bindHead(context, command.sha, (sha) => `/promptgate approve ${sha} ${reason.slice(0, 60).replaceAll('`', '')}`);
  if (!('sha' in seen)) return seen;
  const { evals } = await openPull(context);
  const approvals = listApprovals(evals?.changes ?? []);
  if (approvals.length === 0)
    return refuseWith(
      'No prompt of this pull request has changed cases, so there is nothing to approve.',
      'Other findings are mended, not approved.',
    );
  const ids = approvals.map(({ id }) => id);
  const what = approvals
    .map(({ rule, id }) => `\`${rule}\` of ${quote(id, 200)}`)
    .slice(0, 20)
    .join(', ');
  await storeRecord(
    github,
    { recordVersion: 1, kind: 'approve', pull: pull.number, comment: event.id, by: event.login, head: pull.headSha, reason, approvals },
    `Approved: ${ids.length} prompt${ids.length === 1 ? '' : 's'}`,
    `${nameLogin(event.login)} approved ${what}: ${quote(reason, 500)}`,
  );
  return answer(
    `Approved at ${shortSha(pull.headSha)}: ${what}${ids.length > 20 ? ' and others' : ''}. It holds for this content alone.`,
    describeRerun(await rerunReview(context)),
  );
}
