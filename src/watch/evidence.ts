import type { Detection, GuardrailState } from '../monitoring/detection.ts';
import { formatEvidence } from '../monitoring/detection-reasons.ts';

/** A share of counts as a percentage: `4.9 %`, or a dash where there was nothing to count. */
export function formatRate({ exposures, bad }: GuardrailState['canary']): string {
  return exposures === 0 ? '–' : `${((bad / exposures) * 100).toFixed(1)} %`;
}

/** A rate with the counts that it comes from: `12.3 % (14 of 114)`. */
export function formatCounts(arm: GuardrailState['canary']): string {
  return arm.exposures === 0
    ? 'nothing counted'
    : `${formatRate(arm)} (${arm.bad.toLocaleString('en-US')} of ${arm.exposures.toLocaleString('en-US')})`;
}

function describeGuardrail({ guardrail, canary, stable, maxLogE }: GuardrailState): string {
  return `${guardrail} ${formatCounts(canary)} against ${formatCounts(stable)} of stable, E ${formatEvidence(maxLogE)}`;
}

/** Ends the reasons of what a watcher does, so that it is told apart from what people do, and known again. */
export function markRollout(rolloutId: string): string {
  return `(rollout ${rolloutId})`;
}

/** The rollout that a kept reason names at its end; null: it was none of a watcher's. */
export function readMark(reason: string | null | undefined): string | null {
  return /\(rollout (\S{1,200})\)$/.exec(reason ?? '')?.[1] ?? null;
}

/** A regression in one sentence with its figures, short enough for the registry's reason. */
export function describeEvidence(detection: Detection, rolloutId: string): string {
  const { named, guardrails, maxLogE, alpha } = detection;
  const judged = guardrails.filter(({ unavailable }) => unavailable === null);
  const own = judged.filter(({ guardrail }) => named.includes(guardrail));
  const shown = (own.length > 0 ? own : judged).map(describeGuardrail);
  const together = judged.length > 1 ? `; all together E ${formatEvidence(maxLogE)}` : '';
  return `regression: ${shown.join('; ')}${together}, limit ${Math.round(1 / alpha).toLocaleString('en-US')} ${markRollout(rolloutId)}`;
}
