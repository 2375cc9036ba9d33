import type { RegistryEvent, RolloutOutcome } from '../../registry/events.ts';
import type { EnvironmentState } from '../../registry/registry.ts';
import type { RolloutFacts } from '../ledger.ts';
import type { PageMark, PageRollout } from './data.ts';

type Words = (event: RegistryEvent) => string;

const OUTCOMES: Readonly<Record<RolloutOutcome, string>> = {
  completed: 'completed: everybody gets it',
  'rolled-back': 'rolled back, and its content blocked',
  replaced: 'replaced',
  aborted: 'aborted',
};
const rollout: Words = ({ rolloutId, version }) => `Rollout ${rolloutId ?? ''} of ${version ?? 'something'}`.replace('  ', ' ');
const because: Words = ({ reason }) => (reason === null ? '' : `: ${reason}`);

/** The events that change what an environment runs, or may run; registering a version does not. */
const MARKS: Readonly<Partial<Record<RegistryEvent['kind'], readonly [kind: PageMark['kind'], words: Words]>>> = {
  deployed: ['deploy', (event) => `${event.version} deployed${event.from === null ? '' : `, in place of ${event.from}`}${because(event)}`],
  'rolled-back': [
    'rollback',
    (event) => `Rolled back to ${event.version}${event.from === null ? '' : `, in place of ${event.from}`}${because(event)}`,
  ],
  withdrawn: ['rollback', (event) => `${event.version} withdrawn`],
  blocked: ['block', (event) => `${event.version ?? event.digest?.slice(0, 19) ?? 'Content'} blocked${because(event)}`],
  unblocked: ['block', (event) => `${event.version ?? event.digest?.slice(0, 19) ?? 'Content'} unblocked${because(event)}`],
  'rollout-started': ['rollout', (event) => `${rollout(event)} started${because(event)}`],
  'rollout-changed': ['rollout', (event) => `${rollout(event)} goes on${because(event)}`],
  'rollout-paused': ['rollout', (event) => `${rollout(event)} paused${because(event)}`],
  'rollout-resumed': ['rollout', (event) => `${rollout(event)} resumed`],
  'rollout-ended': [
    'rollout',
    (event) => `${rollout(event)} ${event.outcome === undefined ? 'ended' : OUTCOMES[event.outcome]}${because(event)}`,
  ],
};

/** What a rollout's end says of the same commit already. */
function isSaid(event: RegistryEvent, events: readonly RegistryEvent[]): boolean {
  const end = events.find((one) => one.kind === 'rollout-ended' && one.commit === event.commit && one.environment === event.environment);
  if (end === undefined) return false;
  return (event.kind === 'deployed' && end.outcome === 'completed') || (event.kind === 'blocked' && end.outcome === 'rolled-back');
}

/** The marks on the charts of an environment. Names of people are left without their addresses. */
export function listMarks(events: readonly RegistryEvent[], environment: string): readonly PageMark[] {
  const here = events.filter((event) => event.environment === environment);
  return here.flatMap((event) => {
    const mark = MARKS[event.kind];
    const at = Date.parse(event.at);
    if (mark === undefined || Number.isNaN(at) || isSaid(event, here)) return [];
    const [kind, words] = mark;
    return [{ at, kind, text: words(event), by: event.by.replace(/\s*<[^<>]*>\s*$/, '') || event.by }];
  });
}

export interface RolloutSources {
  /** What the registry holds of the environment; null: nothing. */
  readonly state: Pick<EnvironmentState, 'version' | 'rollout'> | null;
  /** Of the prompt, oldest first. */
  readonly events: readonly RegistryEvent[];
  readonly environment: string;
  /** What calls were recorded of, oldest first. */
  readonly recorded: readonly RolloutFacts[];
}

/** The rollout that a page is about: the one that runs, else the newest one that calls were recorded of; null where there was none. */
export function choosePageRollout({ state, events, environment, recorded }: RolloutSources): PageRollout | null {
  const running = state?.rollout;
  if (state !== null && running !== undefined && state.version !== null) {
    const { id, canary, unit, percent, step, steps, startedAt, paused, slowMs } = running;
    return {
      ...{ id, stable: state.version, canary, unit, percent, step, steps, slowMs, startedAt: Date.parse(startedAt) },
      ...{ endedAt: null, outcome: null },
      state: paused === undefined ? 'running' : 'paused',
      pausedBecause: paused?.reason ?? null,
    };
  }
  const facts = recorded.at(-1);
  if (facts === undefined) return null;
  const find = (kind: RegistryEvent['kind']) =>
    events.findLast((event) => event.kind === kind && event.rolloutId === facts.rolloutId && event.environment === environment);
  const [start, end] = [find('rollout-started'), find('rollout-ended')];
  return {
    ...{ id: facts.rolloutId, stable: facts.stable, canary: facts.canary, unit: facts.unit, slowMs: facts.slowMs },
    ...{ percent: null, step: null, steps: [], pausedBecause: null, state: 'ended' },
    startedAt: start === undefined ? facts.firstAt : Date.parse(start.at),
    endedAt: end === undefined ? null : Date.parse(end.at),
    outcome: end?.outcome ?? null,
  };
}
