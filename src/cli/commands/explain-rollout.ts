import { EXIT_CODES, PromptgateError } from '../../errors.ts';
import { findTakenBack, type RolloutSources, type RolloutStory, tellRollout } from '../../explain/rollout-story.ts';
import { renderRolloutText } from '../../explain/rollout-text.ts';
import type { Decision, DetectionSettings } from '../../monitoring/detection.ts';
import type { Ledger, RolloutFacts } from '../../monitoring/ledger.ts';
import type { Registry } from '../../registry/registry.ts';
import { readRolloutNumber } from '../../registry/rollout-id.ts';
import { prepareWidths } from '../../report/text-width.ts';
import { readPromptHistory } from '../../shipping/registry-history.ts';
import { chooseSettings } from '../../watch/check-settings.ts';
import type { Context } from '../context.ts';
import { connectServer } from '../github-server.ts';
import { formatJson } from '../monitor-json.ts';
import { openMonitorStore } from '../monitor-store.ts';
import type { Project } from '../project.ts';
import type { Format } from './explain.ts';
import { type Clone, explainUnknownPrompt, listKnown, type RolloutTarget } from './explain-subject.ts';

type Recorded = Pick<RolloutSources, 'ledger' | 'decisions' | 'unknown'>;

/** Prompts whose rollouts go so far by number. */
function listOwners({ prompts }: Registry, rolloutId: string): string[] {
  const number = readRolloutNumber(rolloutId) ?? Number.POSITIVE_INFINITY;
  return Object.keys(prompts)
    .filter((id) => {
      const { rollouts = 0, environments } = prompts[id] as Registry['prompts'][string];
      return rollouts >= number || Object.values(environments).some(({ rollout, ended }) => [rollout?.id, ended?.id].includes(rolloutId));
    })
    .sort();
}

async function readEvents({ revisions, project, tip }: Clone, id: string) {
  return readPromptHistory(revisions, { tip: tip.sha, path: project.config.registry.path, id });
}

/** The prompt that is meant, with what its history has of the rollout. */
async function findOwner(clone: Clone, { id, rolloutId }: RolloutTarget, facts: RolloutFacts | null) {
  if (id !== null) return { id, history: await readEvents(clone, id) };
  const owners = facts === null ? listOwners(clone.registry, rolloutId) : [facts.promptId];
  for (const owner of owners) {
    const history = await readEvents(clone, owner);
    const isTold =
      history.events.some((event) => event.rolloutId === rolloutId) || findTakenBack(clone.registry, owner, rolloutId) !== null;
    if (facts !== null || isTold) return { id: owner, history };
  }
  throw new PromptgateError(`No prompt of this registry has a rollout ${rolloutId}.`, {
    code: 'unknown-rollout',
    kind: 'usage',
    help: 'promptgate rollout status shows those that run, and promptgate registry history ID those that ran.',
  });
}

async function readRecorded(context: Context, project: Project, target: RolloutTarget, store: string | undefined): Promise<Recorded> {
  if (store === undefined && project.config.monitoring.store === null) {
    const unknown = ['What was recorded and decided: name the store, --store sqlite:FILE or --store prometheus:URL.'];
    return { ledger: null, decisions: [], unknown };
  }
  const opened = await openMonitorStore(context, project, store);
  const { rolloutId } = target;
  const id = target.id ?? undefined;
  try {
    const [ledger, decisions] = [await opened.ledger(rolloutId, id), await opened.decisions(rolloutId, id)];
    return { ledger, decisions, unknown: ledger === null ? [`What was recorded: ${opened.name} has no calls of it.`] : [] };
  } finally {
    await opened.close();
  }
}

/** As it was judged: the limit of the newest decision counts, whatever the configuration says by now. */
function settingsOf({ config: { monitoring } }: Project, decisions: readonly Decision[]): (facts: RolloutFacts) => DetectionSettings {
  const last = decisions.at(-1);
  const kept = last === undefined ? {} : { alpha: Math.exp(-last.logLimit) };
  return ({ guardrails }) => ({ ...chooseSettings(monitoring, monitoring.policy, guardrails), ...kept });
}

async function findPull(
  context: Context,
  { project }: Clone,
  story: RolloutStory,
): Promise<Pick<RolloutSources, 'pullRequest' | 'unknown'>> {
  if (story.outcome !== 'rolled-back' || story.block === null) return { pullRequest: null, unknown: [] };
  try {
    const github = await connectServer(project.root, context.environment);
    if (github === null) return { pullRequest: null, unknown: ['The pull request that mends the source: no token of GitHub is set.'] };
    const [{ findKeptPull }, { nameRestoreBranch }] = await Promise.all([
      import('../../github/kept-pull-request.ts'),
      import('../../action/restore-pull.ts'),
    ]);
    return { pullRequest: await findKeptPull(github, nameRestoreBranch(story.prompt), story.block.at), unknown: [] };
  } catch (error) {
    return { pullRequest: null, unknown: [`The pull request that mends the source: ${(error as Error).message}`] };
  }
}

/** Calls of another registry's rollout under the same number are not this one's. */
function isOwn({ facts }: Ledger, id: string): boolean {
  return facts.promptId === id;
}

/**
 * Tells the whole story of a rollout: from the registry's history, from the store, whose counts are judged again, and from GitHub.
 * @throws PromptgateError `unknown-prompt`, `unknown-rollout`, and what store and history throw
 */
export async function explainRollout(
  context: Context,
  clone: Clone,
  target: RolloutTarget,
  { format, store }: { readonly format: Format; readonly store: string | undefined },
): Promise<number> {
  const { output } = context;
  const { rolloutId } = target;
  if (target.id !== null && !Object.hasOwn(clone.registry.prompts, target.id))
    throw explainUnknownPrompt(target.id, await listKnown(clone));
  const recorded = await readRecorded(context, clone.project, target, store);
  const { id, history } = await findOwner(clone, target, recorded.ledger?.facts ?? null);
  const ledger = recorded.ledger !== null && isOwn(recorded.ledger, id) ? recorded.ledger : null;
  const cut = history.cut === null ? [] : ['What the registry held before this clone’s history (git fetch --unshallow brings the rest).'];
  const sources = {
    ...{ prompt: id, rolloutId, registry: clone.registry, events: history.events, ledger },
    ...{ decisions: ledger === null ? [] : recorded.decisions, settings: settingsOf(clone.project, recorded.decisions), pullRequest: null },
    unknown: [...recorded.unknown, ...cut],
  };
  const told = tellRollout(sources);
  if (told.events.length === 0 && told.running === null && told.takenBack === null && told.facts === null)
    throw new PromptgateError(
      `${id} has no rollout ${rolloutId}, by the registry’s history${store === undefined ? '' : ' and the store'}.`,
      {
        code: 'unknown-rollout',
        kind: 'usage',
        help: `promptgate registry history ${id} shows which there were.`,
      },
    );
  const { pullRequest, unknown } = await findPull(context, clone, told);
  const story = { ...told, pullRequest, unknown: [...told.unknown, ...unknown] };
  if (format === 'json') {
    await output.result(formatJson(story));
    return EXIT_CODES.success;
  }
  await prepareWidths(story);
  await output.result(renderRolloutText(story, { color: output.color, width: output.width }));
  return EXIT_CODES.success;
}
