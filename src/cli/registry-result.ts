import type { Refusal } from '../registry/operation.ts';
import { paint, type TextOptions, wrapProse } from '../report/terminal.ts';
import { disarmJson } from '../report/workflow-commands.ts';
import type { ShippingResult } from '../shipping/deploy.ts';
import type { RestorePlan } from '../shipping/restore.ts';
import type { RegistryTarget } from './registry-target.ts';
import { formatRestore } from './restore-words.ts';

type Done = Extract<ShippingResult, { kind: 'done' }>;

export interface ChangeOutcome {
  readonly result: Done;
  readonly target: RegistryTarget;
  readonly path: string;
  /** Where the branch is pushed to; null: the clone has no remote. */
  readonly remote: string | null;
  /** After a rollback: how the source is mended; null where there is nothing to mend. */
  readonly restore: RestorePlan | null;
}

/** The commit, where there is one: without, the change lies in the work tree. */
function commitOf({ result, target }: ChangeOutcome): string | null {
  return target.commits ? result.commit : null;
}

export function formatChangeJson(outcome: ChangeOutcome): string {
  const { result, target, path, restore } = outcome;
  const { changed, summary, move, notes } = result;
  const pushed = changed && target.push !== null;
  return disarmJson(
    JSON.stringify(
      { changed, summary, move, path, branch: target.branch.name, commit: commitOf(outcome), pushed, notes, restore },
      null,
      2,
    ),
  );
}

export function formatRefusalJson(refused: Refusal): string {
  return disarmJson(JSON.stringify({ changed: false, refused }, null, 2));
}

function describePlace(outcome: ChangeOutcome): string {
  const { target, path, result } = outcome;
  const { name } = target.branch;
  if (!result.changed) return `Nothing was written to ${path}.`;
  const commit = commitOf(outcome);
  if (commit === null) return `${path}, not committed yet`;
  return `${path} in commit ${commit.slice(0, 12)} on ${name}${target.push === null ? '' : `, pushed to ${target.push}`}`;
}

/** What was done, where it stands and what is left to do, for a terminal. */
export function formatChangeText(outcome: ChangeOutcome, options: TextOptions): string {
  const { result, restore } = outcome;
  const { move, changed } = result;
  const done = result.summary.replace(/^chore\(registry\): /, '');
  const from = move === null || move.from === null || !changed ? '' : ` (before: ${move.from})`;
  const mark = changed ? paint('green', '✔', options) : paint('yellow', '○', options);
  const head = changed ? `${done}${from}` : `${done}: it was so already`;
  return [
    ...wrapProse(head, options.width, 2).map((line, index) => (index === 0 ? `${mark} ${line.trimStart()}` : line)),
    ...wrapProse(describePlace(outcome), options.width, 2),
    ...result.notes.flatMap((note) => wrapProse(`Note: ${note}`, options.width, 2)),
    ...(restore === null ? [] : ['', ...formatRestore(restore, options)]),
  ].join('\n');
}

function quote(text: string): string {
  return /^[\w./@+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** The command that is left to the user; null where nothing is. */
export function describeNext({ result, target, path, remote }: ChangeOutcome): string | null {
  if (!result.changed) return null;
  if (!target.commits) {
    return `Next: git add ${quote(path)} && git commit -m ${quote(result.summary)} -- ${quote(path)}${remote === null ? '' : ' && git push'}\n(or let the command do it: ${remote === null ? '--commit' : '--push'})`;
  }
  return target.push !== null || remote === null ? null : `Next: git push ${quote(remote)} ${quote(target.branch.name)}`;
}
