import { detect, tracePath } from '../monitoring/detect.ts';
import type { Decision, Detection, DetectionSettings, PathPoint } from '../monitoring/detection.ts';
import type { Ledger, RolloutFacts } from '../monitoring/ledger.ts';
import type { RegistryEvent, RolloutOutcome } from '../registry/events.ts';
import type { Block, EndedRollout, Registry, Rollout } from '../registry/registry.ts';
import { hasMovedSince } from '../registry/rollout-status.ts';

/** How far a recomputed logarithm may lie from the kept one: one Node gives the same bits, another one nearly. */
const SAME = 1e-9;

/** A decision as it was kept, and whether the counts give it again. */
export interface ToldDecision extends Decision {
  /** E by the counts up to the same block, as a natural logarithm; null: the counts up to there are gone. */
  readonly recomputed: number | null;
  readonly agrees: boolean | null;
  /** Whether the registry's history shows what was decided; null: nothing was, or that history is not known. */
  readonly isWritten: boolean | null;
}

export interface RolloutStory {
  readonly schemaVersion: 1;
  readonly prompt: string;
  readonly rolloutId: string;
  /** null: neither registry nor store say it. */
  readonly environment: string | null;
  readonly stable: string | null;
  readonly canary: string | null;
  /** As it runs; null: it is over, or the registry does not know it. */
  readonly running: Rollout | null;
  /** How it ended; null: it runs, or nobody knows. */
  readonly outcome: RolloutOutcome | null;
  /** What the registry's history has of it, oldest first. */
  readonly events: readonly RegistryEvent[];
  /** As the newest registry has it; null: it was not taken back, or another one was started since. */
  readonly takenBack: EndedRollout | null;
  /** The canary's content, where that may not come back. */
  readonly block: Block | null;
  /** Who lifted the canary's block since, and why; null: nobody did. */
  readonly unblocked: RegistryEvent | null;
  /** From the store; null where none was asked, or it knows nothing of it. */
  readonly facts: RolloutFacts | null;
  readonly detection: Detection | null;
  readonly path: readonly PathPoint[];
  readonly decisions: readonly ToldDecision[];
  /** What mends the source after a rollback; null: there is none, or nobody was asked. */
  readonly pullRequest: { readonly url: string; readonly state: string } | null;
  /** What is not known, and why. */
  readonly unknown: readonly string[];
}

export interface RolloutSources {
  readonly prompt: string;
  readonly rolloutId: string;
  readonly registry: Registry;
  /** Of the prompt, oldest first. */
  readonly events: readonly RegistryEvent[];
  readonly ledger: Ledger | null;
  readonly decisions: readonly Decision[];
  readonly pullRequest: RolloutStory['pullRequest'];
  readonly settings: (facts: RolloutFacts) => DetectionSettings;
  readonly unknown: readonly string[];
}

/** What follows an action in the registry. */
const TRACES: Readonly<Record<string, RegistryEvent['kind']>> = {
  rollback: 'rollout-ended',
  complete: 'rollout-ended',
  advance: 'rollout-changed',
  pause: 'rollout-paused',
};
/** Milliseconds by which clocks may differ, where another watcher did it. */
const SKEW = 300_000;

/** A decision is kept before it is carried out, and that may have failed. */
function isWritten({ action, at }: Decision, events: readonly RegistryEvent[]): boolean | null {
  const kind = TRACES[action];
  if (kind === undefined || events.length === 0) return null;
  return events.some((event) => event.kind === kind && Date.parse(event.at) >= Date.parse(at) - SKEW);
}

function recompute(path: readonly PathPoint[], events: readonly RegistryEvent[], decision: Decision): ToldDecision {
  const point = path.findLast(({ arrival }) => arrival <= decision.arrival);
  // E of no block is 1.
  const recomputed = decision.arrival === 0 || (point === undefined && path.length > 0) ? 0 : (point?.logTotal ?? null);
  const agrees = recomputed === null ? null : recomputed === decision.logE || Math.abs(recomputed - decision.logE) <= SAME;
  return { ...decision, recomputed, agrees, isWritten: isWritten(decision, events) };
}

function findRunning(
  { prompts }: Registry,
  prompt: string,
  rolloutId: string,
): { readonly environment: string; readonly rollout: Rollout } | null {
  const environments = Object.hasOwn(prompts, prompt) ? Object.entries(prompts[prompt]?.environments ?? {}) : [];
  const found = environments.find(([, { rollout }]) => rollout?.id === rolloutId);
  return found?.[1].rollout === undefined ? null : { environment: found[0], rollout: found[1].rollout };
}

function findUnblocked(
  events: readonly RegistryEvent[],
  ended: RegistryEvent | undefined,
  digest: string | undefined,
): RegistryEvent | null {
  if (ended === undefined || digest === undefined) return null;
  const later = events.slice(events.indexOf(ended) + 1);
  return (
    later.findLast(
      (event) =>
        event.kind === 'unblocked' && event.digest === digest && event.environment === ended.environment && ended.outcome === 'rolled-back',
    ) ?? null
  );
}

/** What the newest registry holds of a rollout that was taken back, where none was started since. */
export function findTakenBack(
  { prompts }: Registry,
  prompt: string,
  rolloutId: string,
): { readonly environment: string; readonly ended: EndedRollout } | null {
  const environments = Object.hasOwn(prompts, prompt) ? Object.entries(prompts[prompt]?.environments ?? {}) : [];
  return environments.flatMap(([environment, { ended }]) => (ended?.id === rolloutId ? [{ environment, ended }] : []))[0] ?? null;
}

/** The whole story of one rollout, from facts: who began it and how far it went, what was recorded and decided, and how it ended. Pure. */
export function tellRollout(sources: RolloutSources): RolloutStory {
  const { prompt, rolloutId, registry, ledger, decisions, settings } = sources;
  const events = sources.events.filter((event) => event.rolloutId === rolloutId);
  const running = findRunning(registry, prompt, rolloutId);
  const facts = ledger?.facts ?? null;
  const ended = events.findLast(({ kind }) => kind === 'rollout-ended');
  const takenBack = findTakenBack(registry, prompt, rolloutId);
  const environment = running?.environment ?? events[0]?.environment ?? takenBack?.environment ?? facts?.environment ?? null;
  const canary = running?.rollout.canary ?? events[0]?.version ?? takenBack?.ended.canary ?? facts?.canary ?? null;
  const registered = Object.hasOwn(registry.prompts, prompt) ? registry.prompts[prompt] : undefined;
  const state = environment === null ? undefined : registered?.environments[environment];
  const now = state === undefined || (takenBack !== null && hasMovedSince(takenBack.ended, state)) ? null : state.version;
  const digest = canary === null ? undefined : registered?.versions[canary]?.digest;
  const chosen = facts === null ? null : settings(facts);
  const path = ledger === null || chosen === null ? [] : tracePath(ledger, chosen);
  const block = state?.blocked?.find((one) => one.digest === digest) ?? null;
  // In a clone whose history is cut off, the registry itself still says so much.
  const outcome = ended?.outcome ?? (takenBack === null ? null : block === null ? 'aborted' : 'rolled-back');
  return {
    ...{ schemaVersion: 1, prompt, rolloutId, environment, canary },
    stable: events[0]?.from ?? facts?.stable ?? now,
    running: running?.rollout ?? null,
    ...{ outcome, events, takenBack: takenBack?.ended ?? null, block },
    unblocked: findUnblocked(sources.events, ended, digest),
    facts,
    detection: ledger === null || chosen === null ? null : detect(ledger, chosen),
    path,
    decisions: decisions.map((decision) => recompute(path, events, decision)),
    ...{ pullRequest: sources.pullRequest, unknown: sources.unknown },
  };
}
