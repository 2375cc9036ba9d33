import type { Detection, GuardrailState } from '../monitoring/detection.ts';
import type { Guardrail } from '../registry/registry.ts';

/** What each guardrail counts, for people. */
export const COUNTED: Readonly<Record<Guardrail, string>> = {
  errors: 'failed calls',
  slow: 'slow calls',
  unhappy: 'bad ratings',
  satisfaction: 'ratings',
};

/** Above this, the number of digits says more than the digits. */
const LARGEST = Math.log(1e6);

/**
 * A value of E from its natural logarithm: `0.42`, `8.92`, `451`, `10^12`.
 * @param logE any; minus infinity is 0
 */
export function formatE(logE: number): string {
  if (Number.isNaN(logE)) return 'unknown';
  if (logE === Number.POSITIVE_INFINITY) return 'without bound';
  if (logE >= LARGEST) return `10^${Math.floor(logE / Math.LN10)}`;
  const value = Math.exp(logE);
  if (value < 0.005) return value === 0 ? '0' : 'below 0.01';
  return value < 100 ? value.toFixed(2) : Math.round(value).toLocaleString('en-US');
}

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
  return `${guardrail} ${formatCounts(canary)} against ${formatCounts(stable)} of stable, E ${formatE(maxLogE)}`;
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
  const { named, guardrails, maxLogE, logLimit } = detection;
  const own = guardrails.filter(({ guardrail }) => named.includes(guardrail));
  const shown = (own.length > 0 ? own : guardrails.filter(({ unavailable }) => unavailable === null)).map(describeGuardrail);
  return `regression: ${shown.join('; ')}; all together E ${formatE(maxLogE)}, limit ${formatE(logLimit)} ${markRollout(rolloutId)}`;
}
