import { isHigher } from '../changes/semver.ts';
import type { Block, EnvironmentState, RegisteredPrompt, Registry, Rollout } from './registry.ts';
import { EMPTY_REGISTRY } from './registry.ts';

/** One commit that changed the registry, and what it left. */
export interface RegistryRevision {
  /** Full SHA. */
  readonly commit: string;
  /** The commit's author. */
  readonly author: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** The commit's: it may give a reason that the file does not hold. */
  readonly message?: string;
  /** null: it removed the file, or left one that cannot be read. */
  readonly registry: Registry | null;
}

const EVENT_KINDS = [
  'registered',
  'unregistered',
  'rewritten',
  'deployed',
  'rolled-back',
  'withdrawn',
  'blocked',
  'unblocked',
  'rollout-started',
  'rollout-changed',
  'rollout-paused',
  'rollout-resumed',
  'rollout-ended',
] as const;

/**
 * `rewritten`: a registered version got another digest, which no command does. `withdrawn`: the environment runs nothing any more.
 * `rolled-back`: a lower version came, what ran was blocked
 * in the same step, or the registry no longer names what ran before.
 */
export type EventKind = (typeof EVENT_KINDS)[number];

/**
 * How a rollout ended. `completed`: the canary is what the environment runs; `rolled-back`: its content was blocked in the same step;
 * `replaced`: another rollout or version came; `aborted`: the stable version runs on, and nothing is blocked.
 */
export type RolloutOutcome = 'completed' | 'rolled-back' | 'replaced' | 'aborted';

/** Something that happened to one prompt in the registry. */
export interface RegistryEvent {
  readonly kind: EventKind;
  readonly id: string;
  /** null: it is about the version in all environments. */
  readonly environment: string | null;
  /** The version that it is about; null where content was blocked that no registered version carries. */
  readonly version: string | null;
  /** What the environment ran before; null: nothing, or the event is none of an environment's. */
  readonly from: string | null;
  /** The version's, or what was blocked; null where the registry does not say. */
  readonly digest: string | null;
  /** ISO 8601 UTC: as the registry says it, else the commit's. */
  readonly at: string;
  /** As the registry says it, else the commit's author. */
  readonly by: string;
  readonly reason: string | null;
  /** Of `rollout-ended`. */
  readonly outcome?: RolloutOutcome;
  /** Of rollouts: its id. */
  readonly rolloutId?: string;
  /** The commit of the registry that it stands in. */
  readonly commit: string;
}

type Base = Pick<RegistryEvent, 'id' | 'commit' | 'at' | 'by'>;
/** What a commit says besides: where its change leaves nothing in the file, its reason stands in its message alone. */
interface Said {
  readonly reason: string | null;
}
type Change<T> = { readonly before: T | undefined; readonly after: T | undefined };

/** What two objects have under each key of either; own keys alone, so that no id meets a property of all objects. */
function pair<T>(before: Readonly<Record<string, T>> | undefined, after: Readonly<Record<string, T>> | undefined): [string, Change<T>][] {
  const own = (record: Readonly<Record<string, T>> | undefined, key: string) =>
    record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
  const keys = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...keys].sort().map((key) => [key, { before: own(before, key), after: own(after, key) }]);
}

function listVersionEvents(base: Base, { before, after }: Change<RegisteredPrompt>): RegistryEvent[] {
  return pair(before?.versions, after?.versions).flatMap(([version, of]): RegistryEvent[] => {
    if (of.before?.digest === of.after?.digest) return [];
    const kind = of.before === undefined ? 'registered' : of.after === undefined ? 'unregistered' : 'rewritten';
    const at = (kind === 'registered' ? of.after?.registeredAt : null) ?? base.at;
    const digest = (of.after ?? of.before)?.digest ?? null;
    return [{ ...base, at, kind, environment: null, version, from: null, digest, reason: null }];
  });
}

/** The version of a prompt that carries some content: the highest one where several do. */
function findVersion(prompt: Change<RegisteredPrompt>, digest: string): string | null {
  const versions = { ...prompt.before?.versions, ...prompt.after?.versions };
  const found = Object.keys(versions).filter((version) => versions[version]?.digest === digest);
  return found.reduce<string | null>((best, version) => (best === null || isHigher(version, best) ? version : best), null);
}

function digestOf(prompt: Change<RegisteredPrompt>, version: string): string | null {
  for (const versions of [prompt.after?.versions, prompt.before?.versions]) {
    if (versions !== undefined && Object.hasOwn(versions, version)) return versions[version]?.digest ?? null;
  }
  return null;
}

/** The reason in the message of a commit that a command made. */
function readReason(message: string | undefined): string | null {
  const [, reason = ''] = /\n\nReason: ([\s\S]+?)(?:\n\n|$)/.exec(message ?? '') ?? [];
  return reason.trim() === '' ? null : reason.trim();
}

function listBlocks(
  base: Base,
  environment: string,
  state: Change<EnvironmentState>,
  prompt: Change<RegisteredPrompt>,
  { reason: said }: Said,
): RegistryEvent[] {
  const [before, after] = [state.before?.blocked ?? [], state.after?.blocked ?? []];
  const has = (blocks: readonly Block[], digest: string) => blocks.some((block) => block.digest === digest);
  const about = (digest: string) => ({ ...base, environment, version: findVersion(prompt, digest), from: null, digest });
  return [
    ...after
      .filter(({ digest }) => !has(before, digest))
      .map(({ digest, reason, by, at }): RegistryEvent => ({ ...about(digest), kind: 'blocked', at, by, reason })),
    ...before
      .filter(({ digest }) => !has(after, digest))
      .map(({ digest }): RegistryEvent => ({ ...about(digest), kind: 'unblocked', reason: said })),
  ];
}

function listMoves(
  base: Base,
  environment: string,
  { before, after }: Change<EnvironmentState>,
  prompt: Change<RegisteredPrompt>,
  blocks: readonly RegistryEvent[],
): RegistryEvent[] {
  const [from, version] = [before?.version ?? null, after?.version ?? null];
  const isSame = from === version && (version === null || (before?.deployedAt ?? null) === (after?.deployedAt ?? null));
  if (isSame) return [];
  if (version === null) return [{ ...base, kind: 'withdrawn', environment, version: from, from, digest: null, reason: null }];
  const stamp = { at: after?.deployedAt ?? base.at, by: after?.deployedBy ?? base.by };
  const left = from === null ? null : digestOf(prompt, from);
  const block = blocks.find(({ kind, digest }) => kind === 'blocked' && digest === left);
  // A deploy notes what ran before; a rollback does not, lest a second one bring it back.
  const isBack = block !== undefined || isHigher(from, version) || (from !== null && from !== version && after?.previous === null);
  const kind = isBack ? 'rolled-back' : 'deployed';
  const reason = after?.reason ?? block?.reason ?? null;
  return [{ ...base, ...stamp, kind, environment, version, from, digest: digestOf(prompt, version), reason }];
}

function listRolloutEvents(
  base: Base,
  environment: string,
  state: Change<EnvironmentState>,
  blocks: readonly RegistryEvent[],
  digestOf: (version: string) => string | null,
): RegistryEvent[] {
  const { before, after } = state;
  const [old, current] = [before?.rollout, after?.rollout];
  const about = { ...base, environment, from: after?.version ?? null, digest: null };
  if (old !== undefined && old.id !== current?.id) {
    const digest = digestOf(old.canary);
    const block = blocks.find((each) => each.kind === 'blocked' && each.digest === digest);
    const outcome = findOutcome(state, old, block !== undefined);
    const stamp = outcome === 'completed' ? { at: after?.deployedAt ?? base.at, by: after?.deployedBy ?? base.by } : {};
    // What was taken back stands there, with who did it; in registries of before, in the block alone.
    const told = block ?? (after?.ended?.id === old.id ? after.ended : undefined);
    const by = told === undefined ? stamp : { at: told.at, by: told.by };
    const from = before?.version ?? null;
    const reason = told?.reason ?? null;
    const ended = { ...about, ...by, kind: 'rollout-ended', version: old.canary, from, reason, outcome, rolloutId: old.id } as const;
    return [ended, ...(current === undefined ? [] : [describeStart(about, current)])];
  }
  if (current === undefined) return [];
  if (old === undefined) return [describeStart(about, current)];
  const of = { ...about, version: current.canary, rolloutId: current.id };
  const events: RegistryEvent[] = [];
  if (old.percent !== current.percent)
    events.push({ ...of, kind: 'rollout-changed', at: current.steppedAt ?? base.at, reason: `${current.percent} %` });
  if (old.paused === undefined && current.paused !== undefined) events.push({ ...of, kind: 'rollout-paused', ...current.paused });
  if (old.paused !== undefined && current.paused === undefined) events.push({ ...of, kind: 'rollout-resumed', reason: null });
  return events;
}

function describeStart(
  about: Omit<RegistryEvent, 'kind' | 'version' | 'reason'>,
  { canary, id, startedAt, ...rollout }: Rollout,
): RegistryEvent {
  const reason = `${rollout.percent} %${rollout.reason === undefined ? '' : `, ${rollout.reason}`}`;
  return { ...about, kind: 'rollout-started', version: canary, at: startedAt, by: rollout.startedBy ?? about.by, reason, rolloutId: id };
}

function findOutcome({ before, after }: Change<EnvironmentState>, { canary }: Rollout, isBlocked: boolean): RolloutOutcome {
  if (isBlocked) return 'rolled-back';
  if (after?.version === canary) return 'completed';
  return after?.version !== before?.version || after?.rollout !== undefined ? 'replaced' : 'aborted';
}

/** What one commit did to one prompt: its versions first, then what moved, then what was blocked for it. */
function listPromptEvents(base: Base, prompt: Change<RegisteredPrompt>, said: Said): RegistryEvent[] {
  const inEnvironments = pair(prompt.before?.environments, prompt.after?.environments).flatMap(([environment, state]) => {
    const blocks = listBlocks(base, environment, state, prompt, said);
    const rollouts = listRolloutEvents(base, environment, state, blocks, (version) => digestOf(prompt, version));
    return [...listMoves(base, environment, state, prompt, blocks), ...blocks, ...rollouts];
  });
  return [...listVersionEvents(base, prompt), ...inEnvironments];
}

/**
 * The registry's history as what happened to prompts, oldest first.
 * @param revisions oldest first. One whose registry cannot be read tells nothing; the next is held against the last that could be.
 * @param start what was there before the first revision: an empty registry where the history is whole. null where it is cut off: then
 *   what the first revision already holds is no event.
 * @param id of the prompt that is asked for; all when not given
 */
export function listEvents(
  revisions: readonly RegistryRevision[],
  { start = EMPTY_REGISTRY, id }: { readonly start?: Registry | null; readonly id?: string } = {},
): RegistryEvent[] {
  const events: RegistryEvent[] = [];
  let before = start;
  for (const { commit, author, at, message, registry } of revisions) {
    if (registry === null) continue;
    if (before !== null) {
      for (const [promptId, prompt] of pair(before.prompts, registry.prompts)) {
        if (id !== undefined && promptId !== id) continue;
        if (prompt.before !== prompt.after)
          events.push(...listPromptEvents({ id: promptId, commit, at, by: author }, prompt, { reason: readReason(message) }));
      }
    }
    before = registry;
  }
  return events;
}
