import type { Command } from '../../bot/grammar.ts';
import { answer, fence, quote, type Reply, refuseWith, shortSha } from '../../bot/reply.ts';
import { parseCommitMessage } from '../../changes/commit-message.ts';
import { type BumpRequest, nextVersion } from '../../changes/next-version.ts';
import { isHigher } from '../../changes/semver.ts';
import type { PromptChange } from '../../changes/types.ts';
import { formatCommitMessage, readMessage } from '../../cli/change-message.ts';
import { readMetadata } from '../../cli/metadata-file.ts';
import { editMetadata } from '../../prompt/edit-metadata.ts';
import { joinPath } from '../../prompt/paths.ts';
import { suggest } from '../../prompt/suggest.ts';
import { METADATA_FILE, type Prompt } from '../../prompt/types.ts';
import { codeSpan } from '../../report/escape.ts';
import type { PromptReport } from '../../report/report.ts';
import type { CommandContext } from './context.ts';
import { openPull } from './open-pull.ts';

type BumpCommand = Extract<Command, { name: 'bump' }>;

interface Bumped {
  readonly id: string;
  readonly path: string;
  readonly from: string;
  readonly to: string;
  readonly before: string;
  readonly after: string;
  readonly notes: string;
}

/**
 * Gives a changed prompt its next version: by a commit on the pull request's branch where there is a token whose pushes start
 * workflows and the branch is this repository's, else by a patch that its author applies.
 */
export async function bump(context: CommandContext, command: BumpCommand): Promise<Reply> {
  const { pull } = context;
  const { report, evals } = await openPull(context);
  const chosen = choosePrompt(evals?.changes ?? [], command.id);
  if ('outcome' in chosen) return chosen;
  const bumped = edit(
    chosen,
    report.prompts.find(({ id }) => id === chosen.id),
    command,
    pull.title,
    context.now(),
  );
  if ('outcome' in bumped) return bumped;
  if (bumped.before === bumped.after) return answer(`${quote(bumped.id, 200)} has the version ${codeSpan(bumped.to, 100)} already.`);
  // The token may pass a protection: what everybody builds on is written by a merge alone.
  const isShared = pull.headRef === context.event.defaultBranch || pull.headRef === evals?.config.registry.branch;
  if (pull.fromFork) return showPatch(bumped, 'the branch is a fork’s.');
  if (isShared) return showPatch(bumped, `${quote(pull.headRef, 200)} is written by merges and by the registry’s own commands alone.`);
  const pushing = context.pusher();
  if (pushing === null) return showPatch(bumped, 'the workflow has no `command-token`, and a push by its own token would start no review.');
  const { createApiBranch } = await import('../../branches/api-branch.ts');
  const branch = createApiBranch(await pushing, pull.headRef);
  const files = new Map([[bumped.path, bumped.after]]);
  const message = formatCommitMessage(bumped.id, bumped.from, bumped.to, bumped.notes);
  const result = await branch.commit({ parent: pull.headSha, files, message });
  if (result.kind === 'moved')
    return refuseWith('Somebody pushed to the branch meanwhile, and nothing was written.', 'Look at it and write the command once more.');
  return answer(
    `${describe(bumped)}, in the commit ${shortSha(result.commit)} on ${quote(pull.headRef, 200)}. The review of it begins by itself.`,
  );
}

function choosePrompt(changes: readonly PromptChange[], id: string | null): (PromptChange & { readonly head: Prompt }) | Reply {
  const changed = changes.flatMap((change) => (change.head === null ? [] : [{ ...change, head: change.head }]));
  const ids = changed.map((change) => change.id);
  if (ids.length === 0) return refuseWith('This pull request changes no prompt, so there is none to bump.');
  const [only] = changed;
  if (id === null) {
    if (only !== undefined && changed.length === 1) return only;
    return refuseWith(
      `This pull request changes ${ids.length} prompts.`,
      `Name one: \`/promptgate bump ID\`, with ${ids.slice(0, 20).join(', ')}${ids.length > 20 ? ' or another' : ''}.`,
    );
  }
  const found = changed.find((change) => change.id === id);
  if (found !== undefined) return found;
  const near = suggest(id, ids);
  return refuseWith(`\`${id}\` is none of the prompts that this pull request changes.`, near === null ? '' : `Did you mean \`${near}\`?`);
}

function edit(
  { id, head }: PromptChange & { readonly head: Prompt },
  report: PromptReport | undefined,
  { level }: BumpCommand,
  title: string,
  now: Date,
): Bumped | Reply {
  const base = report?.version.base ?? null;
  let request: BumpRequest;
  if (level === 'auto') {
    const required = report?.version.required ?? 'none';
    if (required === 'none' || base === null)
      return refuseWith(
        `Nothing says which release the change of ${quote(id, 200)} is.`,
        `Say it: \`/promptgate bump ${id} patch\` (or minor, or major).`,
      );
    request = required;
  } else request = level;
  const current = head.metadata?.version;
  const next = nextVersion(base, typeof current === 'string' ? current : '', request);
  if ('problem' in next) return refuseWith(next.problem, next.help);
  // The metadata are the pull request's own: what cannot be edited without harm is a fault with its own mend.
  const metadata = readMetadata('', head);
  const description = parseCommitMessage(title).description.trim() || title;
  const notes = readMessage(description.slice(0, 500));
  const from = base ?? head.version ?? '';
  const given = head.metadata?.previous_version;
  const previousVersion = [base, typeof given === 'string' ? given : null].find((one) => isHigher(next.version, one)) ?? null;
  const isSame = head.version === next.version && given === previousVersion;
  const after = isSame
    ? metadata.text
    : editMetadata(metadata.text, { version: next.version, previousVersion, now, changeNotes: notes, keepMetrics: false });
  return { id, path: joinPath(head.dir, METADATA_FILE), from, to: next.version, before: metadata.text, after, notes };
}

function describe({ id, from, to }: Bumped): string {
  return `${quote(id, 200)}: ${from === '' ? 'no version' : codeSpan(from, 100)} → ${codeSpan(to, 100)}`;
}

async function showPatch(bumped: Bumped, why: string): Promise<Reply> {
  const { createTwoFilesPatch } = await import('diff');
  const { id, path, to, before, after } = bumped;
  const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, '', '', { context: 3 }).replace(/^=+\n/, '');
  const command = `npx promptgate bump ${id} ${to} -m "what changed" --commit`;
  return answer(
    `${describe(bumped)}. Nothing was committed: ${why} On the branch, run`,
    fence(command, 'shell'),
    'or apply',
    fence(patch, 'diff'),
  );
}
