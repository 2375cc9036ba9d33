import { findState } from '../registry/lookup.ts';
import type { Operation } from '../registry/operation.ts';
import type { Registry } from '../registry/registry.ts';
import { describeFault, joinSentences } from '../report/describe-fault.ts';
import type { RoutingOverride } from '../rollout/override.ts';
import type { ShippingResult } from '../shipping/deploy.ts';
import type { PlannedAction } from './decide-action.ts';
import { describeEvidence } from './evidence.ts';
import type { RolledBack } from './rolled-back.ts';
import { listRolledBack } from './rolled-back.ts';
import type { RolloutCheck, RolloutSubject } from './rollout-check.ts';

type Done = Extract<ShippingResult, { kind: 'done' }>;

/** What mends the source: proposed, or commands that somebody has to give. For people. */
export interface Proposal {
  readonly text: string;
  /** One a line; none: nobody has to do it by hand. */
  readonly commands: readonly string[];
}

/** What acting can reach. Every one may throw, and each does its work once however often it is asked to. */
export interface ActPorts {
  /** Writes beside the bundle that a rollout goes to stable; null: there is no such file. */
  readonly override: ((override: RoutingOverride) => Promise<void>) | null;
  /** Changes the registry on its newest tip, and shows on GitHub what then runs, where that is wanted. */
  readonly change: (operation: Operation) => Promise<ShippingResult>;
  /** What is left to do by hand with a change of the registry, a sentence; absent or null: nothing. */
  readonly left?: string | null;
  /** Makes the environment's bundle anew; null: somebody else does. Gives words for people. */
  readonly rebuild: ((done: Done) => Promise<string>) | null;
  /** Proposes what mends the source; null: nobody can. Gives null where there is nothing to mend. */
  readonly restore: ((rolledBack: RolledBack, registry: Registry) => Promise<Proposal | null>) | null;
}

/** In the order in which they are done: what moves traffic first. */
export const PARTS = ['override', 'registry', 'bundle', 'pull-request'] as const;

export interface ActedPart {
  readonly part: (typeof PARTS)[number];
  /** `refused`: a gate of the registry said no. `by-hand`: somebody has to. `failed`: a fault outside; the next look tries again. */
  readonly state: 'done' | 'by-hand' | 'refused' | 'failed';
  /** For people. */
  readonly text: string;
  /** Of `by-hand`, one a line. */
  readonly commands?: readonly string[];
}

export interface Acted {
  readonly parts: readonly ActedPart[];
  /** Whether the registry was changed by this very run. */
  readonly changed: boolean;
  /** When what was done reaches users. For people; null: there is nothing to wait for. */
  readonly effect: string | null;
}

const NOTHING: Acted = { parts: [], changed: false, effect: null };

/** The operation on the registry; null: it is not touched. Each is about this rollout and this step, so that a second one finds it done. */
export function makeOperation({ subject, detection }: RolloutCheck, { action }: PlannedAction): Operation | null {
  const { promptId: id, environment, rollout } = subject;
  const about = { id, environment, rolloutId: rollout.id };
  const reason = () => describeEvidence(detection, rollout.id);
  if (action === 'rollback') return { kind: 'rollout-abort', ...about, reason: reason(), block: true };
  if (action === 'pause') return { kind: 'rollout-pause', ...about, reason: reason() };
  if (action === 'advance' || action === 'complete')
    return { kind: 'rollout-advance', ...about, percent: null, fromStep: rollout.step, resume: false };
  return null;
}

/** An override for a rollout that regressed. */
function makeOverride({ subject, detection, now }: RolloutCheck): RoutingOverride {
  const { promptId, environment, rollout } = subject;
  return {
    ...{ prompt: promptId, environment, rolloutId: rollout.id, action: 'stable' },
    since: new Date(now).toISOString(),
    evidence: describeEvidence(detection, rollout.id),
  };
}

function describeEffect(action: PlannedAction['action'], { override, rebuild }: ActPorts, parts: readonly ActedPart[]): string | null {
  if (action !== 'rollback' && action !== 'advance' && action !== 'complete') return null;
  const has = (part: ActedPart['part']) => parts.some((one) => one.part === part && one.state === 'done');
  const again = parts.some(({ part, state }) => part === 'registry' && state === 'failed') ? ' The next look tries again.' : '';
  if (!has('registry'))
    return action === 'rollback' && has('override')
      ? `Traffic is on stable at the applications’ next refresh (every 30 seconds by default), but the registry still has the rollout.${again}`
      : `Nothing was changed: traffic is as it was.${again}`;
  if (action === 'rollback' && has('override'))
    return 'Traffic is on stable at the applications’ next refresh (every 30 seconds by default).';
  if (has('bundle')) return 'Applications take it at their next refresh (every 30 seconds by default).';
  const faster =
    action === 'rollback' && override === null
      ? ' A file of overrides beside the bundle (monitor watch --overrides FILE) makes a rollback immediate.'
      : rebuild === null
        ? ''
        : ' It is tried again at the next look.';
  return `Applications take it once the bundle is made, published and refreshed: until then traffic is as it was.${faster}`;
}

/** Does one part; a fault in it keeps no other part from being done. */
async function attempt(part: ActedPart['part'], work: () => Promise<string | null>): Promise<readonly ActedPart[]> {
  try {
    const text = await work();
    return text === null ? [] : [{ part, state: 'done', text }];
  } catch (error) {
    return [{ part, state: 'failed', text: describeFault(error) }];
  }
}

/** What is not so although nothing was left to do: somebody let a canary take over while it was found to be worse. */
function describeOvertaken({ promptId: id, environment, rollout }: RolloutSubject, done: Done): string | null {
  const state = findState(done.registry, id, environment);
  if (done.changed || state === null || state.rollout?.id === rollout.id || state.version !== rollout.canary) return null;
  return `${rollout.id} was completed before it could be taken back: everybody gets ${rollout.canary}. To go back to ${state.previous ?? 'the version before'}: promptgate registry rollback ${id} --environment ${environment}`;
}

async function changeBy(
  ports: ActPorts,
  operation: Operation,
  subject: RolloutSubject,
): Promise<{ readonly part: ActedPart; readonly done: Done | null; readonly isOvertaken?: true }> {
  try {
    const result = await ports.change(operation);
    if (result.kind === 'refused')
      return { part: { part: 'registry', state: 'refused', text: joinSentences(result.refusal.message, result.refusal.help) }, done: null };
    const overtaken = operation.kind === 'rollout-abort' ? describeOvertaken(subject, result) : null;
    if (overtaken !== null) return { part: { part: 'registry', state: 'refused', text: overtaken }, done: null, isOvertaken: true };
    const summary = result.summary.replace(/^chore\(registry\): /, '');
    const { left = null } = ports;
    const now = left === null ? summary : `${summary}. ${left}`;
    const text = result.changed ? now : [`${summary}: it was so already.`, ...result.notes].join(' ');
    return { part: { part: 'registry', state: 'done', text }, done: result };
  } catch (error) {
    return { part: { part: 'registry', state: 'failed', text: describeFault(error) }, done: null };
  }
}

/** The part of a rollback that moves traffic at once. It asks no network, so it is done for all rollouts before anything else is for one. */
export async function overrideFirst(
  check: RolloutCheck,
  { action }: PlannedAction,
  { override }: Pick<ActPorts, 'override'>,
): Promise<readonly ActedPart[]> {
  if (action !== 'rollback' || override === null) return [];
  return attempt('override', async () => override(makeOverride(check)).then(() => 'everybody is sent to stable'));
}

/**
 * Does what was decided, behind the override: the registry (which blocks the canary's content), the bundle, the pull
 * request that mends the source. A part that fails is told and keeps none of the others from being done; every part
 * may be done again, so that the next run completes what one that ended in between left.
 * @param before what `overrideFirst` did
 */
export async function actOn(check: RolloutCheck, planned: PlannedAction, ports: ActPorts, before: readonly ActedPart[]): Promise<Acted> {
  const operation = makeOperation(check, planned);
  if (operation === null) return NOTHING;
  const { action } = planned;
  const parts: ActedPart[] = [...before];
  const { rebuild } = ports;
  const { part, done, isOvertaken = false } = await changeBy(ports, operation, check.subject);
  parts.push(part);
  if (done?.changed && rebuild !== null) parts.push(...(await attempt('bundle', () => rebuild(done))));
  if (done !== null) {
    const { promptId, environment, rollout } = check.subject;
    const back =
      listRolledBack(done.registry, environment).find((one) => one.promptId === promptId && one.rolloutId === rollout.id) ?? null;
    if (back !== null) parts.push(...(await completeRollback(back, done.registry, ports)));
  }
  // Where a step was taken already, whoever took it has said when it takes effect.
  const isNews = !isOvertaken && (action === 'rollback' || done === null || done.changed);
  return { parts, changed: done?.changed ?? false, effect: isNews ? describeEffect(action, ports, parts) : null };
}

/** What follows a rollback that stands in the registry: the pull request that mends the source. */
export async function completeRollback(
  rolledBack: RolledBack,
  registry: Registry,
  { restore }: Pick<ActPorts, 'restore'>,
): Promise<readonly ActedPart[]> {
  if (restore === null) return [];
  let commands: readonly string[] = [];
  const parts = await attempt('pull-request', async () => {
    const proposal = await restore(rolledBack, registry);
    commands = proposal?.commands ?? [];
    return proposal?.text ?? null;
  });
  return parts.map((part) => (part.state === 'done' && commands.length > 0 ? { ...part, state: 'by-hand', commands } : part));
}
