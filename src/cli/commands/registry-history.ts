import { EXIT_CODES, PromptgateError } from '../../errors.ts';
import type { RegistryEvent, RolloutOutcome } from '../../registry/events.ts';
import { findPrompt } from '../../registry/lookup.ts';
import { requireRegistry } from '../../registry/parse.ts';
import { refusePrompt } from '../../registry/refusal.ts';
import type { Registry } from '../../registry/registry.ts';
import { paint, type TextOptions, wrapProse } from '../../report/terminal.ts';
import { prepareWidths } from '../../report/text-width.ts';
import { disarmJson } from '../../report/workflow-commands.ts';
import { openLocalGit } from '../../revisions/local-git.ts';
import type { PromptHistory } from '../../shipping/registry-history.ts';
import { readPromptHistory } from '../../shipping/registry-history.ts';
import type { Context } from '../context.ts';
import { chooseFormat } from '../format.ts';
import { openProject } from '../project.ts';
import { toId } from '../prompts.ts';
import { readRegistrySource } from '../registry-source.ts';
import { formatMinute, shortenName } from '../registry-words.ts';

type Words = (event: RegistryEvent) => string;

const from: Words = ({ from: before }) => (before === null ? '' : `, in place of ${before}`);
const what: Words = ({ version, digest }) => version ?? digest?.slice(0, 19) ?? 'something';

const OUTCOMES: Readonly<Record<RolloutOutcome, Words>> = {
  completed: () => 'completed: everybody gets it',
  'rolled-back': ({ from: stable }) => `rolled back to ${stable}`,
  replaced: () => 'ended by another version',
  aborted: ({ from: stable }) => `aborted, back to ${stable}`,
};

const WORDS: Readonly<Record<RegistryEvent['kind'], Words>> = {
  registered: (event) => `${what(event)} registered`,
  unregistered: (event) => `${what(event)} taken out of the registry`,
  rewritten: (event) => `${what(event)} got another content by an edit of the registry`,
  deployed: (event) => `${what(event)} deployed to ${event.environment}${from(event)}`,
  'rolled-back': (event) => `${event.environment} rolled back to ${what(event)}${from(event)}`,
  withdrawn: (event) => `${event.environment} runs nothing any more, it ran ${what(event)}`,
  blocked: (event) => `${what(event)} blocked in ${event.environment}`,
  unblocked: (event) => `${what(event)} unblocked in ${event.environment}`,
  'rollout-started': (event) => `rollout of ${what(event)} started in ${event.environment}`,
  'rollout-changed': (event) => `rollout of ${what(event)} in ${event.environment} went to ${event.reason}`,
  'rollout-paused': (event) => `rollout of ${what(event)} in ${event.environment} paused`,
  'rollout-resumed': (event) => `rollout of ${what(event)} in ${event.environment} resumed`,
  'rollout-ended': (event) =>
    `rollout of ${what(event)} in ${event.environment} ${event.outcome === undefined ? 'ended' : OUTCOMES[event.outcome](event)}`,
};

/** Newest first; what one commit did stays together, in its order. */
function renderEvents(events: readonly RegistryEvent[], options: TextOptions): string[] {
  const groups = [...Map.groupBy(events, ({ commit, at, by }) => JSON.stringify([commit, at, by])).values()];
  return groups.toReversed().flatMap((group) => {
    const [{ at, by, commit }] = group as [RegistryEvent];
    // A share is part of the sentence.
    const reasons = new Set(group.flatMap(({ kind, reason }) => (reason === null || kind === 'rollout-changed' ? [] : [reason])));
    return [
      paint('dim', `${formatMinute(at)}  ${commit.slice(0, 12)}  ${shortenName(by)}`, options),
      ...group.flatMap((event) => wrapProse(WORDS[event.kind](event), options.width, 4)),
      ...[...reasons].flatMap((reason) => wrapProse(`“${reason}”`, options.width, 6)),
    ];
  });
}

/** What the registry itself still knows where Git's history is cut off. */
function describeCut({ cut, since }: PromptHistory, registry: Registry, id: string): string | null {
  if (cut === null) return null;
  const start = since === null ? '' : ` on ${formatMinute(since)} UTC`;
  const why =
    cut === 'shallow'
      ? `This clone is shallow, and its history begins${start}: git fetch --unshallow brings the rest.`
      : `Only the newest changes of the registry were looked at; what is older than${start.replace(' on', '')} is in: git log -- the registry's file.`;
  const known = Object.entries(findPrompt(registry, id)?.environments ?? {}).flatMap(([environment, { previous }]) =>
    previous === null ? [] : `${environment} ran ${previous} before`,
  );
  return known.length === 0 ? why : `${why} The registry itself says: ${known.join(', ')}.`;
}

/** Shows what happened to a prompt in the registry, newest first, from Git's own history of the file. */
export async function runRegistryHistory(context: Context, given: string): Promise<number> {
  const format = chooseFormat(context, ['text', 'json']);
  const { output } = context;
  const project = await openProject(context);
  const { registry: place, promptsDir } = project.config;
  const id = toId(given, promptsDir);
  const source = await readRegistrySource(context, project);
  if (source.tip === null) {
    throw new PromptgateError('There is no commit, so there is no history of the registry.', {
      code: 'no-history',
      kind: 'usage',
      help: 'The history is Git’s own. Run this inside the clone, after the first commit of the registry.',
    });
  }
  const git = await openLocalGit({ directory: project.root, environment: context.environment });
  try {
    const registry = requireRegistry(source.bytes === null ? null : source.bytes.toString('utf8'), place.path);
    const history = await readPromptHistory(git, { tip: source.tip, path: place.path, id });
    if (history.events.length === 0 && findPrompt(registry, id) === null) {
      const { code, message, help } = refusePrompt(registry, id);
      throw new PromptgateError(message, { code, kind: 'usage', help });
    }
    const { cut, since, unreadable } = history;
    if (format === 'json') {
      await output.result(disarmJson(JSON.stringify({ id, events: history.events.toReversed(), cut, since, unreadable }, null, 2)));
      return EXIT_CODES.success;
    }
    await prepareWidths(history.events);
    const options = { color: output.color, width: output.width };
    if (history.events.length > 0) await output.result(renderEvents(history.events, options).join('\n'));
    else await output.note(`No commit of ${source.name} says anything of ${id} yet.`);
    const end = describeCut(history, registry, id);
    if (end !== null) await output.note(end);
    if (unreadable.length > 0) {
      const commits = unreadable.slice(0, 5).map((sha) => sha.slice(0, 12));
      await output.note(
        `The registry of ${unreadable.length === 1 ? 'commit' : 'commits'} ${commits.join(', ')} cannot be read; what happened there is not shown.`,
      );
    }
    return EXIT_CODES.success;
  } finally {
    await git.close();
  }
}
