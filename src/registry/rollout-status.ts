import type { EndedRollout, EnvironmentState, Guardrail, Registry, Rollout } from './registry.ts';
import { listGuardrails } from './rollout-guardrails.ts';

/** What `rollout advance` would do. */
export type NextStep = { readonly kind: 'step'; readonly percent: number } | { readonly kind: 'complete'; readonly version: string };

/** A rollout that runs, as far as the registry and a clock tell it. */
export interface RolloutStatus {
  readonly id: string;
  readonly environment: string;
  readonly rolloutId: string;
  readonly stable: string | null;
  readonly canary: string;
  readonly percent: number;
  readonly step: number;
  readonly steps: readonly number[];
  readonly unit: Rollout['unit'];
  readonly startedAt: string;
  readonly startedBy: string | null;
  readonly reason: string | null;
  /** Since when the share is what it is. */
  readonly steppedAt: string;
  readonly holdMinutes: number;
  /** When the step has lasted that long, ISO 8601 UTC. */
  readonly holdUntil: string;
  /** Whole minutes, rounded up; 0: over. */
  readonly holdLeft: number;
  readonly paused: NonNullable<Rollout['paused']> | null;
  readonly guardrails: readonly Guardrail[];
  readonly slowMs: number | null;
  /** How many keys the two lists have. */
  readonly allowed: number;
  readonly denied: number;
  readonly next: NextStep;
}

export interface StatusQuestion {
  /** Of one prompt; absent: of all. */
  readonly id?: string;
  readonly environment?: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Minutes that a step lasts where the rollout does not say. */
  readonly holdMinutes: number;
}

const MINUTE = 60_000;

/**
 * When the step of now has lasted long enough.
 * @param usual minutes that a step lasts where the rollout does not say
 * @returns milliseconds since 1970; NaN where the step's begin cannot be read
 */
export function endOfHold(
  { holdMinutes, startedAt, steppedAt }: Pick<Rollout, 'holdMinutes' | 'startedAt' | 'steppedAt'>,
  usual: number,
): number {
  return Date.parse(steppedAt ?? startedAt) + (holdMinutes ?? usual) * MINUTE;
}

/** What comes behind the share of now. */
function findNextStep({ steps, step, canary }: Rollout): NextStep {
  const percent = steps[step + 1];
  return percent === undefined ? { kind: 'complete', version: canary } : { kind: 'step', percent };
}

/** A rollout that was taken back, and none was started since. */
export interface EndedStatus {
  readonly id: string;
  readonly environment: string;
  readonly rolloutId: string;
  readonly canary: string;
  /** What everybody gets. */
  readonly version: string | null;
  readonly reason: string | null;
  readonly by: string;
  readonly at: string;
}

/** The environments that a question is about, by prompt and environment in the order of their names. */
function listStates(registry: Registry, { id, environment }: Pick<StatusQuestion, 'id' | 'environment'>) {
  return Object.entries(registry.prompts)
    .filter(([name]) => id === undefined || name === id)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, { environments }]) =>
      Object.entries(environments)
        .filter(([place]) => environment === undefined || place === environment)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([place, state]) => ({ id: name, environment: place, state })),
    );
}

/** The rollouts that run, by prompt and environment in the order of their names. */
export function listRollouts(registry: Registry, question: StatusQuestion): readonly RolloutStatus[] {
  return listStates(registry, question).flatMap(({ id, environment, state }) => describeRollout(id, environment, state, question) ?? []);
}

/** Whether something else was deployed since a rollout was taken back: then what runs is not what it went back to. */
export function hasMovedSince({ at }: EndedRollout, { deployedAt }: EnvironmentState): boolean {
  return deployedAt !== null && Date.parse(deployedAt) > Date.parse(at);
}

/** The rollouts that were taken back last, the newest first, where nothing was deployed since. */
export function listEnded(registry: Registry, question: Pick<StatusQuestion, 'id' | 'environment'>): readonly EndedStatus[] {
  const tell = (ended: EndedRollout, { id, environment, state }: ReturnType<typeof listStates>[number]): EndedStatus => ({
    ...{ id, environment, rolloutId: ended.id, canary: ended.canary, version: state.version },
    ...{ reason: ended.reason ?? null, by: ended.by, at: ended.at },
  });
  return listStates(registry, question)
    .flatMap((place) => {
      const { ended } = place.state;
      return ended === undefined || hasMovedSince(ended, place.state) ? [] : [tell(ended, place)];
    })
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

function describeRollout(id: string, environment: string, state: EnvironmentState, question: StatusQuestion): RolloutStatus | null {
  const { rollout } = state;
  if (rollout === undefined) return null;
  const until = endOfHold(rollout, question.holdMinutes);
  const { canary, percent, step, steps, unit, startedAt, slowMs } = rollout;
  return {
    ...{ id, environment, rolloutId: rollout.id, stable: state.version, canary, percent, step, steps, unit, startedAt },
    startedBy: rollout.startedBy ?? null,
    reason: rollout.reason ?? null,
    steppedAt: rollout.steppedAt ?? startedAt,
    holdMinutes: rollout.holdMinutes ?? question.holdMinutes,
    holdUntil: `${new Date(until).toISOString().slice(0, 19)}Z`,
    holdLeft: Math.max(0, Math.ceil((until - question.now) / MINUTE)),
    paused: rollout.paused ?? null,
    guardrails: listGuardrails(rollout),
    slowMs,
    allowed: rollout.allow?.length ?? 0,
    denied: rollout.deny?.length ?? 0,
    next: findNextStep(rollout),
  };
}
