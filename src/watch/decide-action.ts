import type { MonitoringConfig } from '../config/config.ts';
import type { Detection } from '../monitoring/detection.ts';
import { MINUTE } from '../monitoring/span.ts';
import type { Rollout } from '../registry/registry.ts';
import { endOfHold } from '../registry/rollout-status.ts';

/** `complete` is the step behind the last one: the canary becomes what the environment runs. */
const ACTIONS = ['none', 'advance', 'complete', 'rollback', 'pause', 'notify'] as const;
export type Action = (typeof ACTIONS)[number];

/** What an action is decided by. */
export interface Situation {
  readonly rollout: Pick<Rollout, 'id' | 'step' | 'steps' | 'percent' | 'startedAt' | 'steppedAt' | 'holdMinutes' | 'paused'>;
  readonly detection: Pick<Detection, 'verdict' | 'named' | 'reasons'> & { readonly share: Pick<Detection['share'], 'mismatch'> };
  /** Calls or users that chance gave to each version in the step of now. */
  readonly exposed: { readonly canary: number; readonly stable: number };
  /** Milliseconds since 1970. */
  readonly now: number;
}

export type ActingRules = Pick<MonitoringConfig, 'policy' | 'holdMinutes' | 'advance'>;

export interface PlannedAction {
  readonly action: Action;
  /** Why, in words; plain sentences. */
  readonly reason: string;
}

/** Milliseconds that the step of now has to last yet; 0 or less: it may end. A clock that went back makes it longer, never shorter. */
export function measureHold(
  { rollout, now }: Pick<Situation, 'rollout' | 'now'>,
  { holdMinutes }: Pick<ActingRules, 'holdMinutes'>,
): number {
  return endOfHold(rollout, holdMinutes) - now;
}

/** A span of time in words, rounded up. */
export function describeSpan(milliseconds: number): string {
  const minutes = Math.max(1, Math.ceil(milliseconds / MINUTE));
  if (minutes < 120) return `${minutes} minute${minutes === 1 ? '' : 's'}`;
  const hours = Math.ceil(minutes / 60);
  return hours < 48 ? `${hours} hours` : `${Math.ceil(hours / 24)} days`;
}

type Decide = (situation: Situation, rules: ActingRules) => PlannedAction | null;

function refuseRegression({ rollout, detection }: Situation, { policy }: ActingRules): PlannedAction | null {
  if (detection.verdict !== 'regress') return null;
  const named = detection.named.join(' and ');
  if (policy === 'pause' && rollout.paused !== undefined)
    return { action: 'none', reason: `The canary regressed (${named}), and the rollout is paused already.` };
  const follows = { rollback: 'traffic goes back to stable', pause: 'the rollout is paused', notify: 'nothing is changed' }[policy];
  return { action: policy, reason: `The canary regressed (${named}); by the policy ${policy} ${follows}.` };
}

function keepPaused({ rollout: { paused } }: Situation): PlannedAction | null {
  return paused === undefined ? null : { action: 'none', reason: `The rollout is paused by ${paused.by}: ${paused.reason}` };
}

function watchAlone(_: Situation, { policy }: ActingRules): PlannedAction | null {
  return policy === 'notify' ? { action: 'none', reason: 'By the policy notify no step is taken.' } : null;
}

function holdMismatch({ detection }: Situation): PlannedAction | null {
  if (!detection.share.mismatch) return null;
  return { action: 'none', reason: 'The share that was recorded is not the share of the rollout, so no step is taken.' };
}

function holdTime(situation: Situation, rules: ActingRules): PlannedAction | null {
  const left = measureHold(situation, rules);
  if (left <= 0) return null;
  // A time that cannot be read is no reason to go on.
  if (Number.isNaN(left)) return { action: 'none', reason: 'When this step began cannot be read, so no step is taken.' };
  return { action: 'none', reason: `This step lasts another ${describeSpan(left).replace(/^1 /, '')} at least.` };
}

function needCalls({ rollout, exposed }: Situation): PlannedAction | null {
  const some = rollout.percent > 0 ? exposed.canary > 0 : exposed.stable > 0;
  if (some) return null;
  return {
    action: 'none',
    reason: 'No call of this step was recorded for the canary, so nothing is known of it and no step is taken.',
  };
}

function needPass({ detection }: Situation, { advance }: ActingRules): PlannedAction | null {
  if (advance !== 'on-pass' || detection.verdict === 'pass') return null;
  return { action: 'none', reason: 'A step is taken after a pass alone (monitoring.advance: on-pass).' };
}

/** What speaks against the next step, the gravest first. */
const OBJECTIONS: readonly Decide[] = [refuseRegression, keepPaused, watchAlone, holdMismatch, holdTime, needCalls, needPass];

/** What is to be done about a rollout. Pure: the same situation gives the same action. */
export function decideAction(situation: Situation, rules: ActingRules): PlannedAction {
  for (const object of OBJECTIONS) {
    const planned = object(situation, rules);
    if (planned !== null) return planned;
  }
  const { step, steps } = situation.rollout;
  const because = situation.detection.verdict === 'pass' ? 'its verdict is pass' : 'nothing speaks against it';
  const next = steps[step + 1];
  if (next === undefined) return { action: 'complete', reason: `The last step is over and ${because}: the canary takes over.` };
  return { action: 'advance', reason: `The step is over and ${because}: on to ${next} %.` };
}
