import type { RegistryEvent, RolloutOutcome } from '../registry/events.ts';
import type { EnvironmentState } from '../registry/registry.ts';

/** A time in which an environment ran the version. */
export interface DeploymentSpan {
  readonly environment: string;
  /** null: before what this clone's history holds. */
  readonly at: string | null;
  readonly by: string | null;
  /** How it came there: by a deploy (or a promotion), or as what a rollback went back to. */
  readonly how: 'deployed' | 'rolled-back';
  /** What ran before; null: nothing. */
  readonly from: string | null;
  readonly reason: string | null;
  /** The registry's commit that says so; null where this clone does not hold it. */
  readonly commit: string | null;
  /** null: it runs there now. */
  readonly end: DeploymentEnd | null;
}

export interface DeploymentEnd {
  readonly how: 'replaced' | 'rolled-back' | 'withdrawn';
  readonly at: string;
  readonly by: string;
  /** What runs instead; null: nothing. */
  readonly to: string | null;
  readonly reason: string | null;
  readonly commit: string;
}

/** A time in which an environment was not to run the version's content. */
export interface BlockSpan {
  readonly environment: string;
  readonly at: string;
  readonly by: string;
  readonly reason: string | null;
  /** null: it is blocked now. */
  readonly end: { readonly at: string; readonly by: string; readonly reason: string | null; readonly commit: string } | null;
}

const STEP_KINDS = ['rollout-started', 'rollout-changed', 'rollout-paused', 'rollout-resumed', 'rollout-ended'] as const;

/** How far a canary is, where the version is or was one. */
export interface RolloutStep {
  readonly environment: string;
  readonly kind: (typeof STEP_KINDS)[number];
  /** The rollout's id. */
  readonly rolloutId: string | null;
  readonly at: string;
  readonly by: string;
  /** The share as text, where the step has one. */
  readonly share: string | null;
  /** Why it was paused or rolled back, where that is known. */
  readonly reason: string | null;
  /** How it ended; null: it did not. */
  readonly outcome: RolloutOutcome | null;
  readonly commit: string;
}

const MOVES: ReadonlySet<string> = new Set(['deployed', 'rolled-back', 'withdrawn']);

function endBy(event: RegistryEvent): DeploymentEnd {
  const { kind, at, by, reason, commit } = event;
  if (kind === 'withdrawn') return { how: 'withdrawn', at, by, to: null, reason, commit };
  return { how: kind === 'rolled-back' ? 'rolled-back' : 'replaced', at, by, to: event.version, reason, commit };
}

/**
 * When and where a version ran, oldest first.
 * @param events of one prompt, oldest first; where the clone's history is cut off, what came before is missing
 * @param states what the environments run now, as the registry says it
 */
export function listDeployments(
  events: readonly RegistryEvent[],
  version: string,
  states: Readonly<Record<string, EnvironmentState>>,
): DeploymentSpan[] {
  const byEnvironment = Map.groupBy(
    events.filter(({ kind, environment }) => MOVES.has(kind) && environment !== null),
    ({ environment }) => environment as string,
  );
  const names = new Set([...byEnvironment.keys(), ...Object.keys(states)]);
  return [...names]
    .sort()
    .flatMap((name) => listSpans(name, byEnvironment.get(name) ?? [], version, Object.hasOwn(states, name) ? states[name] : undefined))
    .sort((a, b) => (a.at ?? '').localeCompare(b.at ?? ''));
}

function listSpans(
  environment: string,
  moves: readonly RegistryEvent[],
  version: string,
  state: EnvironmentState | undefined,
): DeploymentSpan[] {
  const spans: DeploymentSpan[] = [];
  const unseen = { environment, at: null, by: null, how: 'deployed', from: null, reason: null, commit: null } as const;
  const first = moves[0];
  if (first?.from === version) spans.push({ ...unseen, end: endBy(first) });
  for (const [index, { kind, at, by, from, reason, commit, version: moved }] of moves.entries()) {
    if (moved !== version || kind === 'withdrawn') continue;
    const next = moves[index + 1];
    const how = kind === 'rolled-back' ? 'rolled-back' : 'deployed';
    spans.push({ environment, at, by, how, from, reason, commit, end: next === undefined ? null : endBy(next) });
  }
  if (state?.version === version && !spans.some(({ end }) => end === null)) {
    const { deployedAt, deployedBy, previous, reason = null } = state;
    spans.push({ ...unseen, at: deployedAt, by: deployedBy, from: previous, reason, end: null });
  }
  return spans;
}

/** When and where a content was blocked, oldest first. */
export function listBlocks(events: readonly RegistryEvent[], digest: string): BlockSpan[] {
  const own = events.filter((event) => event.digest === digest && (event.kind === 'blocked' || event.kind === 'unblocked'));
  return own.flatMap((event, index) => {
    const { kind, environment, at, by, reason } = event;
    if (kind !== 'blocked' || environment === null) return [];
    const end = own.slice(index + 1).find((other) => other.kind === 'unblocked' && other.environment === environment);
    return [
      { environment, at, by, reason, end: end === undefined ? null : { at: end.at, by: end.by, reason: end.reason, commit: end.commit } },
    ];
  });
}

/** The steps of rollouts whose canary the version is or was, oldest first. */
export function listRolloutSteps(events: readonly RegistryEvent[], version: string): RolloutStep[] {
  return events.flatMap((event) => {
    const { environment, at, by, reason, commit, outcome = null, rolloutId = null } = event;
    const kind = STEP_KINDS.find((each) => each === event.kind);
    if (event.version !== version || environment === null || kind === undefined) return [];
    const isShare = kind === 'rollout-started' || kind === 'rollout-changed';
    return [{ environment, kind, rolloutId, at, by, share: isShare ? reason : null, reason: isShare ? null : reason, outcome, commit }];
  });
}
