import { PromptgateError } from '../errors.ts';
import { detect } from '../monitoring/detect.ts';
import type { Decision, Detection, DetectionSettings } from '../monitoring/detection.ts';
import type { Ledger } from '../monitoring/ledger.ts';
import type { MonitorStore } from '../monitoring/store.ts';
import type { Registry, Rollout } from '../registry/registry.ts';
import { listGuardrails } from '../registry/rollout-guardrails.ts';
import type { PlannedAction } from './decide-action.ts';

/** A rollout that runs, as the registry has it. */
export interface RolloutSubject {
  readonly promptId: string;
  readonly environment: string;
  readonly stable: string;
  readonly rollout: Rollout;
}

/** What was found out about a rollout at one moment. */
export interface RolloutCheck {
  readonly subject: RolloutSubject;
  readonly detection: Detection;
  /** Empty where no call was recorded. */
  readonly ledger: Ledger;
  /** Whom chance gave each version in the step of now. */
  readonly exposed: { readonly canary: number; readonly stable: number };
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The rollouts of an environment, by prompt; of some prompts alone where ids are given. */
export function listSubjects(registry: Registry, environment: string, ids: readonly string[] = []): readonly RolloutSubject[] {
  return Object.keys(registry.prompts)
    .sort()
    .filter((id) => ids.length === 0 || ids.includes(id))
    .flatMap((promptId) => {
      const { environments } = registry.prompts[promptId] as Registry['prompts'][string];
      const state = Object.hasOwn(environments, environment) ? environments[environment] : undefined;
      if (state?.rollout === undefined || state.version === null) return [];
      return [{ promptId, environment, stable: state.version, rollout: state.rollout }];
    });
}

function createEmptyLedger({ promptId, environment, stable, rollout }: RolloutSubject): Ledger {
  const { id, canary, unit, slowMs, startedAt } = rollout;
  const facts = { rolloutId: id, promptId, environment, stable, canary, unit, slowMs, firstAt: Date.parse(startedAt) };
  return { facts: { ...facts, guardrails: listGuardrails(rollout) }, blocks: [], shares: [], faults: [] };
}

/** Numbers of rollouts are a registry's own: in a store that several repositories share, the calls would be another prompt's. */
function requireOwn({ facts }: Ledger, { promptId, environment, rollout }: RolloutSubject): void {
  if (facts.promptId === promptId && facts.environment === environment && facts.canary === rollout.canary) return;
  throw new PromptgateError(
    `What the store holds as ${rollout.id} is a rollout of ${facts.promptId} ${facts.canary} in ${facts.environment}, not of ${promptId} ${rollout.canary} in ${environment}.`,
    {
      code: 'rollout-mixed-up',
      kind: 'outside',
      help: 'Nothing is judged by it. Give each repository a store of its own (monitoring.store).',
    },
  );
}

/**
 * Judges one rollout by all that was recorded of it.
 * @param now milliseconds since 1970
 * @throws PromptgateError `rollout-mixed-up`, and what the store throws
 */
export async function checkRollout(
  store: Pick<MonitorStore, 'ledger'>,
  subject: RolloutSubject,
  settings: DetectionSettings,
  now: number,
): Promise<RolloutCheck> {
  const ledger = (await store.ledger(subject.rollout.id, subject.promptId)) ?? createEmptyLedger(subject);
  requireOwn(ledger, subject);
  const ofStep = ledger.shares.filter(({ step }) => step === subject.rollout.step);
  const exposed = {
    canary: ofStep.reduce((sum, { canary }) => sum + canary, 0),
    stable: ofStep.reduce((sum, { stable }) => sum + stable, 0),
  };
  return { subject, detection: detect(ledger, settings), ledger, exposed, now };
}

/** A check as it is kept. */
export function describeDecision({ subject, detection, ledger, now }: RolloutCheck, { action, reason }: PlannedAction): Decision {
  return {
    ...{
      rolloutId: subject.rollout.id,
      promptId: subject.promptId,
      at: new Date(now).toISOString(),
      verdict: detection.verdict,
      named: detection.named,
      action,
    },
    reasons: [...detection.reasons.map(({ text }) => text), reason],
    arrival: ledger.blocks.reduce((last, { arrival }) => Math.max(last, arrival), 0),
    ...{ logE: detection.logE, logLimit: detection.logLimit },
  };
}

function isSame(a: Decision, b: Decision): boolean {
  return a.arrival === b.arrival && a.verdict === b.verdict && a.action === b.action && a.logLimit === b.logLimit;
}

/**
 * Keeps what was decided, unless the last decision says the same of the same calls: a watcher looks far more often than anything happens.
 * @throws PromptgateError what the store throws
 */
export async function keepDecision(store: Pick<MonitorStore, 'decide' | 'decisions'>, decision: Decision): Promise<void> {
  const last = (await store.decisions(decision.rolloutId, decision.promptId)).at(-1);
  if (last === undefined || !isSame(last, decision)) await store.decide(decision);
}
