import type { MonitoringConfig } from '../config/config.ts';
import type { MonitorStore } from '../monitoring/store.ts';
import type { Registry } from '../registry/registry.ts';
import { listGuardrails } from '../registry/rollout-guardrails.ts';
import { describeFault } from '../report/describe-fault.ts';
import type { Acted, ActedPart, ActPorts } from './act-on.ts';
import { actOn, completeRollback, overrideFirst } from './act-on.ts';
import { chooseSettings } from './check-settings.ts';
import type { PlannedAction } from './decide-action.ts';
import { decideAction } from './decide-action.ts';
import { hasUncontrolledFault, lookAtUncontrolled, type UncontrolledLook } from './look-uncontrolled.ts';
import type { RolledBack } from './rolled-back.ts';
import { listRolledBack } from './rolled-back.ts';
import type { RolloutCheck, RolloutSubject } from './rollout-check.ts';
import { checkRollout, describeDecision, keepDecision, listSubjects } from './rollout-check.ts';
import type { UncontrolledPorts } from './uncontrolled.ts';

export interface LookPorts {
  readonly store: Pick<MonitorStore, 'ledger' | 'total' | 'decide' | 'decisions'>;
  /** Where it is kept which versions without a rollout were told of; absent: in the store. */
  readonly notes?: UncontrolledPorts['notes'];
  readonly readRegistry: () => Promise<Registry>;
  /** null: nothing is done, whatever is found. */
  readonly act: ActPorts | null;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export interface LookSettings {
  readonly environment: string;
  /** Ids of prompts; none: all. */
  readonly ids: readonly string[];
  /** Whether it is asked for these prompts: what runs of them without a rollout is then looked at whenever it came. */
  readonly isAsked?: boolean;
  readonly monitoring: Omit<MonitoringConfig, 'store' | 'keyAffinity' | 'guardrails'>;
}

/** A rollout that was looked at. */
export interface Looked {
  readonly kind: 'looked';
  readonly subject: RolloutSubject;
  readonly check: RolloutCheck;
  readonly planned: PlannedAction;
  readonly acted: Acted | null;
  /** Why the decision could not be kept; null: it is, or this store keeps none. */
  readonly unkept: string | null;
}

/** A rollout of which nothing could be found out: nothing is done about it. */
export interface Unseen {
  readonly kind: 'unseen';
  readonly subject: RolloutSubject;
  readonly problem: string;
}

export interface Look {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly registry: Registry;
  readonly rollouts: readonly (Looked | Unseen)[];
  /** Rollbacks of before that had something left to do. */
  readonly completed: readonly { readonly rolledBack: RolledBack; readonly parts: readonly ActedPart[] }[];
  /** What runs without a rollout: somebody is told of it, and nothing is ever done. */
  readonly uncontrolled: UncontrolledLook;
}

/** A rollout that was judged, with what of it is done before anything else. */
interface Judged extends Omit<Looked, 'acted'> {
  readonly overridden: readonly ActedPart[];
}

async function judge(ports: LookPorts, subject: RolloutSubject, { monitoring }: LookSettings): Promise<Judged | Unseen> {
  const { store, act } = ports;
  const now = ports.now();
  let check: RolloutCheck;
  try {
    check = await checkRollout(store, subject, chooseSettings(monitoring, monitoring.policy, listGuardrails(subject.rollout)), now);
  } catch (error) {
    return { kind: 'unseen', subject, problem: describeFault(error) };
  }
  const { rollout } = subject;
  const planned = decideAction({ rollout, detection: check.detection, exposed: check.exposed, now }, monitoring);
  // Kept before it is done: a run that ends in between leaves a trace. A store that cannot keep it does not keep a rollback from being done.
  const kept = act === null ? { ...planned, action: 'none' as const } : planned;
  const unkept = await keepDecision(store, describeDecision(check, kept)).then(() => null, describeFault);
  const overridden = act === null ? [] : await overrideFirst(check, planned, act);
  return { kind: 'looked', subject, check, planned, unkept, overridden };
}

/** Rollouts that are judged at the same time: a store that is slow for one does not hold up all. */
const LANES = 4;

async function judgeAll(ports: LookPorts, subjects: readonly RolloutSubject[], settings: LookSettings): Promise<(Judged | Unseen)[]> {
  const judged: (Judged | Unseen)[] = [];
  const left = subjects.entries();
  const work = async (): Promise<void> => {
    for (const [place, subject] of left) judged[place] = await judge(ports, subject, settings);
  };
  await Promise.all(Array.from({ length: LANES }, work));
  return judged;
}

async function finish(judged: Judged | Unseen, act: ActPorts | null): Promise<Looked | Unseen> {
  if (judged.kind === 'unseen') return judged;
  const { overridden, ...looked } = judged;
  return { ...looked, acted: act === null ? null : await actOn(judged.check, judged.planned, act, overridden) };
}

/** Rollbacks that an earlier run may have left without their last part. */
async function completeEarlier(
  act: ActPorts,
  registry: Registry,
  { environment, ids }: LookSettings,
  finished: Set<string>,
): Promise<Look['completed']> {
  const completed: { rolledBack: RolledBack; parts: readonly ActedPart[] }[] = [];
  for (const rolledBack of listRolledBack(registry, environment)) {
    const { promptId, rolloutId } = rolledBack;
    const name = `${promptId} ${rolloutId}`;
    if (finished.has(name) || (ids.length > 0 && !ids.includes(promptId))) continue;
    const parts = await completeRollback(rolledBack, registry, act);
    if (parts.every(({ state }) => state !== 'failed')) finished.add(name);
    if (parts.length > 0) completed.push({ rolledBack, parts });
  }
  return completed;
}

/**
 * Looks once at the rollouts of an environment, and does about each what its verdict and the rules ask for.
 * What runs without a rollout is held against the version before it, and nothing is done about it but to tell.
 * @param finished rollbacks of which nothing is left to do; it grows, and spares a watcher to ask again at each look
 * @param known what earlier looks found of versions without a rollout; it grows, too
 * @throws PromptgateError where the registry cannot be read; whatever is the matter with one rollout is told in its place
 */
export async function lookOnce(
  ports: LookPorts,
  settings: LookSettings,
  finished: Set<string> = new Set(),
  known: UncontrolledPorts['known'] = new Map(),
): Promise<Look> {
  const registry = await ports.readRegistry();
  const at = ports.now();
  const judged = await judgeAll(ports, listSubjects(registry, settings.environment, settings.ids), settings);
  const rollouts: (Looked | Unseen)[] = [];
  // A registry that is slow to reach holds up no other rollout's override.
  for (const one of judged) {
    const { subject } = one;
    const looked = await finish(one, ports.act);
    rollouts.push(looked);
    if (looked.kind === 'looked' && looked.acted?.parts.some(({ part, state }) => part === 'pull-request' && state !== 'failed'))
      finished.add(`${subject.promptId} ${subject.rollout.id}`);
  }
  const { act, store, notes = store, now } = ports;
  return {
    at,
    registry,
    rollouts,
    completed: act === null || settings.monitoring.policy === 'notify' ? [] : await completeEarlier(act, registry, settings, finished),
    // Last: a rollback waits for nothing that only tells.
    uncontrolled: await lookAtUncontrolled({ store, notes, known, now }, registry, settings),
  };
}

/** Whether some part of a look could not be done for a fault outside: the next look tries again. */
export function hasFault({ rollouts, completed, uncontrolled }: Look): boolean {
  const failed = (parts: readonly ActedPart[] | undefined) => parts?.some(({ state }) => state === 'failed') ?? false;
  return (
    rollouts.some((one) => one.kind === 'unseen' || one.unkept !== null || failed(one.acted?.parts)) ||
    completed.some(({ parts }) => failed(parts)) ||
    hasUncontrolledFault(uncontrolled)
  );
}
