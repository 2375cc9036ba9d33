import { fence } from '../bot/reply.ts';
import { nextVersion } from '../changes/next-version.ts';
import { formatCommitMessage } from '../cli/change-message.ts';
import { readMetadata } from '../cli/metadata-file.ts';
import { listRestoreCommands } from '../cli/restore-words.ts';
import { PromptgateError } from '../errors.ts';
import { type GitHub, isForbidden, readFailure } from '../github/client.ts';
import { findKeptPull, type KeptFile, type KeptPullRequest, keepPullRequest } from '../github/kept-pull-request.ts';
import { readBranchTip } from '../github/pull-request.ts';
import { editMetadata } from '../prompt/edit-metadata.ts';
import { joinPath } from '../prompt/paths.ts';
import { METADATA_FILE } from '../prompt/types.ts';
import { describeMove, tidyReason } from '../registry/change.ts';
import { findPrompt, findState } from '../registry/lookup.ts';
import type { Move, Stamp } from '../registry/operation.ts';
import type { Registry } from '../registry/registry.ts';
import { readReason } from '../registry/rollback.ts';
import { codeSpan, escapeMarkdown, formatProse } from '../report/escape.ts';
import type { Revisions } from '../revisions/revisions.ts';
import type { ContentPlace } from '../shipping/content.ts';
import type { ShippingResult } from '../shipping/deploy.ts';
import { findRestoring, type Restoring } from '../shipping/restore.ts';
import type { Proposal } from '../watch/act-on.ts';
import type { RolledBack as RolledBackRollout } from '../watch/rolled-back.ts';
import { describeError } from './describe-error.ts';

type Done = Extract<ShippingResult, { kind: 'done' }>;

/** What proposing a pull request takes. */
export interface RestorePorts {
  readonly place: ContentPlace;
  readonly defaultBranch: string;
  readonly revisions: Revisions;
  /** Reads the default branch's tip. */
  readonly github: GitHub;
  /** Whose pull request it may be, the best first. */
  readonly writers: readonly GitHub[];
}

/** A rollback that was written, now or by an earlier run. */
export interface RolledBack extends RestorePorts {
  readonly result: Done;
  readonly stamp: Stamp;
  readonly reason: string | null;
}

export type ProposedRestore =
  | { readonly kind: 'proposed'; readonly version: string; readonly url: string }
  /** `commands` do the same by hand, one a line; none where not even that is known. */
  | { readonly kind: 'failed'; readonly why: string; readonly commands: readonly string[] };

/**
 * Gives the source the content back that an environment went back to, as a new patch version in one pull request for each prompt. It
 * follows the rollback and never fails it: nothing is thrown.
 * @returns null where there is nothing to mend: the source holds something else than what was rolled back from
 */
export async function proposeRestore(rolledBack: RolledBack): Promise<ProposedRestore | null> {
  const story = rolledBack.result.changed ? tellNow(rolledBack) : tellAgain(rolledBack.result);
  return story === null ? null : proposeMending(story, rolledBack);
}

/**
 * `proposeRestore` of what is known otherwise. Told twice alike, it writes nothing the second time.
 * @returns null where there is nothing to mend
 */
async function proposeMending(story: RollbackStory, ports: RestorePorts): Promise<ProposedRestore | null> {
  const { place, defaultBranch, revisions, github, writers } = ports;
  let commands: readonly string[] = [];
  try {
    const tip = await readBranchTip(github, defaultBranch);
    const restoring = await findRestoring(revisions, place, story.move, tip);
    if (restoring === null) return null;
    commands = listRestoreCommands(restoring.plan);
    const { version, pull } = makePull(story, restoring, { base: defaultBranch, tip });
    return { kind: 'proposed', version, url: await keep(writers, pull) };
  } catch (error) {
    return { kind: 'failed', why: explain(error), commands };
  }
}

/** What was rolled back, by whom, when and why. */
export interface RollbackStory extends Stamp {
  readonly move: Move;
  readonly reason: string | null;
}

function tellNow({ result: { move }, stamp, reason }: RolledBack): RollbackStory | null {
  return move === null ? null : { ...stamp, move, reason: tidyReason(reason) };
}

/**
 * An earlier run rolled back and may have ended before its pull request: the block that it wrote says what was left. The story is the same
 * each time, so that telling it again writes nothing.
 */
function tellAgain({ move, registry }: Done): RollbackStory | null {
  const state = move === null ? null : findState(registry, move.id, move.environment);
  const block = state?.blocked?.findLast(({ at }) => at === state.deployedAt);
  if (move === null || block === undefined) return null;
  const versions = Object.entries(findPrompt(registry, move.id)?.versions ?? {});
  const [from] = versions.findLast(([, { digest }]) => digest === block.digest) ?? [];
  if (from === undefined) return null;
  return { at: block.at, by: block.by, move: { ...move, from }, reason: readReason(state?.reason ?? null) };
}

/** The branch of the pull request that restores a prompt's source. */
export function nameRestoreBranch(id: string): string {
  return `promptgate/restore/${id}`;
}

/**
 * `proposeMending` of what a watcher rolled back, which may ask again at each look: what somebody closed is not opened again.
 * @returns null where there is nothing to mend
 * @throws PromptgateError where it could not be proposed, with the commands that do the same by hand
 */
export async function proposeAfterRollback(
  { promptId: id, environment, from, to, block }: RolledBackRollout,
  registry: Registry,
  ports: RestorePorts,
): Promise<Proposal | null> {
  // Who may not look may not propose either, and that is explained below.
  const found = await findKeptPull(ports.github, nameRestoreBranch(id), block.at).catch((error: unknown) => {
    if (isRefusal(error)) return null;
    throw error;
  });
  // Whoever closed or merged it has decided.
  if (found !== null && found.state !== 'open') return null;
  const { at, by, reason } = block;
  const restore = await proposeMending({ at, by, reason, move: describeMove(registry, id, environment, from, to) }, ports);
  if (restore === null) return null;
  if (restore.kind === 'proposed') return { text: `${restore.url} restores the source as ${restore.version}`, commands: [] };
  throw new PromptgateError(`No pull request restores the source: ${restore.why}`, {
    code: 'restore-failed',
    kind: 'outside',
    help: restore.commands.length === 0 ? '' : `By hand: ${restore.commands.join(' && ')}`,
  });
}

/** A token that may write the registry need not be allowed to open pull requests: the next one is asked then. */
async function keep([github, ...others]: readonly GitHub[], pull: KeptPullRequest): Promise<string> {
  try {
    return await keepPullRequest(github as GitHub, pull);
  } catch (error) {
    if (others.length === 0 || !isRefusal(error)) throw error;
    return keep(others, pull);
  }
}

function isRefusal(error: unknown): boolean {
  const failure = error instanceof PromptgateError ? readFailure(error.cause) : null;
  return failure !== null && (isForbidden(failure) || failure.status === 404 || failure.status === 422);
}

function explain(error: unknown): string {
  const said = describeError(error);
  if (!isRefusal(error)) return said;
  return `${said} The job needs \`contents: write\` and \`pull-requests: write\`, and Settings → Actions → General must allow GitHub Actions to create pull requests.`;
}

function makePull(story: RollbackStory, { plan, target }: Restoring, place: { readonly base: string; readonly tip: string }) {
  const { id, current } = plan;
  const { reason } = story;
  const next = nextVersion(current, current, 'patch');
  if ('problem' in next) throw new PromptgateError(next.problem, { code: 'version-invalid', kind: 'usage', help: next.help });
  const subject = `Restore ${plan.version}`;
  const metadata = editMetadata(readMetadata('', target).text, {
    version: next.version,
    previousVersion: current,
    now: new Date(story.at),
    changeNotes: reason === null ? subject : `${subject}: ${reason}`,
    keepMetrics: false,
  });
  const files = new Map<string, KeptFile>(plan.remove.map((path) => [path, null]));
  for (const path of plan.take) files.set(path, takeFile(target, path));
  files.set(joinPath(target.dir, METADATA_FILE), metadata);
  const message = formatCommitMessage(id, current, next.version, reason === null ? subject : `${subject}\n\nReason: ${reason}`);
  return {
    version: next.version,
    pull: {
      ...place,
      ...{ branch: nameRestoreBranch(id), files, message, title: message.split('\n', 1)[0] as string },
      body: describePull(story, next.version),
    },
  };
}

function takeFile({ id, source }: Restoring['target'], path: string): KeptFile {
  const file = [...source.files.values()].find((one) => one.path === path);
  if (file?.mode === '100644' || file?.mode === '100755') return { mode: file.mode, oid: file.oid };
  throw new PromptgateError(`${path} of ${id} was no regular file.`, {
    code: 'not-a-file',
    kind: 'usage',
    help: 'Restore it by hand, as a regular file.',
  });
}

function describePull({ move: { id, environment, from, to }, by, reason }: RollbackStory, version: string): string {
  return [
    `${codeSpan(id)} was rolled back in ${codeSpan(environment)} from ${codeSpan(from ?? 'none')} to ${codeSpan(to)} by ${codeSpan(by, 200)}. ${reason === null ? 'No reason was given.' : `Reason: ${escapeMarkdown(reason)}`}`,
    `The prompts directory still holds ${codeSpan(from ?? 'none')}, and the next release would build on it. This brings the content of ${codeSpan(to)} back as ${codeSpan(version)}; the suite stays as it is. The rollback stands whether or not this is merged.`,
    'Where the workflow’s own token (`GITHUB_TOKEN`) opened this pull request, its checks wait until somebody who may write here approves their run. This branch is made anew from the tip each time: do not commit to it.\n',
  ].join('\n\n');
}

/** For the answer or the job summary; Markdown. */
export function describeRestore(restore: ProposedRestore | null): string {
  if (restore === null) return '';
  if (restore.kind === 'proposed')
    return `The prompts directory still holds what was rolled back: [this pull request](${restore.url}) restores the older content as ${codeSpan(restore.version)}.`;
  const said = `⚠️ The rollback stands, but no pull request restores the source: ${formatProse(restore.why)}`;
  return restore.commands.length === 0 ? said : `${said}\n\nBy hand:\n\n${fence(restore.commands.join('\n'), 'shell')}`;
}

/** For the log; null where nothing went wrong. */
export function warnOfRestore(restore: ProposedRestore | null): string | null {
  if (restore?.kind !== 'failed') return null;
  const byHand = restore.commands.length === 0 ? '' : `\nBy hand:\n${restore.commands.join('\n')}`;
  return `The rollback stands, but no pull request restores the source: ${restore.why}${byHand}`;
}
