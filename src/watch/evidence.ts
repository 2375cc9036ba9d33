import type { Detection, GuardrailState } from '../monitoring/detection.ts';
import { formatCounts, formatEvidence, formatLimit } from '../monitoring/figures.ts';

const NOTHING = 'nothing counted';

function describeGuardrail({ guardrail, canary, stable, maxLogE }: GuardrailState): string {
  return `${guardrail} ${formatCounts(canary, NOTHING)} against ${formatCounts(stable, NOTHING)} of stable, E ${formatEvidence(maxLogE)}`;
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
  return `regression: ${shown.join('; ')}${together}, limit ${formatLimit(alpha)} ${markRollout(rolloutId)}`;
}
