import distributions from 'jstat';
import { PromptgateError } from '../errors.ts';
import type { DetectionSettings } from './detection.ts';
import { meanExp, RATIOS } from './evidence-value.ts';
import { formatEvidence, formatShare } from './figures.ts';
import type { UncontrolledDetection } from './monitor.ts';
import { DEFAULT_SETTINGS } from './settings.ts';

/** Calls and how many of them failed. */
export interface ErrorCounts {
  readonly calls: number;
  readonly errors: number;
}

function check({ calls, errors }: ErrorCounts): void {
  if (Number.isSafeInteger(calls) && Number.isSafeInteger(errors) && errors >= 0 && errors <= calls) return;
  throw new PromptgateError(`${errors} errors of ${calls} calls cannot be`, {
    code: 'counts-invalid',
    kind: 'usage',
    help: 'Give whole numbers, errors at most as many as calls.',
  });
}

/**
 * The highest error rate that the counts leave possible: Clopper & Pearson, "The use of confidence or fiducial limits", Biometrika 1934.
 * @param risk the chance, 0 to 1, that the true rate lies above it
 */
export function boundErrorRate({ calls, errors }: ErrorCounts, risk: number): number {
  return errors >= calls ? 1 : distributions.beta.inv(1 - risk, errors + 1, calls - errors);
}

/** ln of the mean over ρ of Π ρ^errors · ((1 − ρp)/(1 − p))^(calls − errors), over the ρ for which ρp is a chance. */
export function weighAboveRate({ calls, errors }: ErrorCounts, rate: number): number {
  const ratios = RATIOS.filter((ratio) => ratio * rate < 1);
  if (ratios.length === 0) return 0;
  return meanExp(ratios.map((ratio) => errors * Math.log(ratio) + (calls - errors) * (Math.log1p(-ratio * rate) - Math.log1p(-rate))));
}

/**
 * Whether a version that has all the traffic fails more often than a frozen window of before. Half of α covers that the rate of before is
 * itself only estimated, so the limit is 2/α. What changed in the world in between looks the same as a worse prompt: tell somebody, do not roll back by it.
 * @param baseline of the version before, over a window that no longer moves; null: none
 * @param observed of the version since its first call; null: none
 * @throws PromptgateError `counts-invalid`
 */
export function testWithoutControl(
  baseline: ErrorCounts | null,
  observed: ErrorCounts | null,
  settings: DetectionSettings = DEFAULT_SETTINGS,
): UncontrolledDetection {
  for (const counts of [baseline, observed]) if (counts !== null) check(counts);
  const { alpha, minEvents, minRates } = settings;
  const logLimit = Math.log(2 / alpha);
  const upperRate = baseline === null || baseline.calls === 0 ? null : boundErrorRate(baseline, alpha / 2);
  const logE = upperRate === null || observed === null ? 0 : weighAboveRate(observed, upperRate);
  const found = {
    rule: 'no-control' as const,
    logE,
    logLimit,
    baseline: baseline === null || upperRate === null ? null : { ...baseline, upperRate },
    observed,
  };
  const insufficient = (reason: string, text: string): UncontrolledDetection => {
    return { ...found, verdict: 'insufficient', named: [], reasons: [{ reason, guardrail: 'errors', text }] };
  };
  if (observed === null || observed.calls === 0) return insufficient('no-calls', 'no call of this version was recorded yet.');
  if (upperRate === null)
    return insufficient('no-baseline', 'no call of a version before was recorded, so there is nothing to compare with.');
  const rates = `${observed.errors} of ${observed.calls} calls failed; before, at most ${formatShare(upperRate)} did`;
  if (logE < logLimit) {
    return insufficient('not-proven', `${rates}: E is ${formatEvidence(logE)} of ${formatEvidence(logLimit)}.`);
  }
  if (observed.errors < minEvents || observed.errors < minRates.errors * observed.calls) {
    return insufficient('too-few-events', `${rates}: too few for an alarm (at least ${minEvents} and ${100 * minRates.errors} %).`);
  }
  const text = `${rates}: E is ${formatEvidence(logE)}, the limit ${formatEvidence(logLimit)}.`;
  return { ...found, verdict: 'regress', named: ['errors'], reasons: [{ reason: 'error-rate', guardrail: 'errors', text }] };
}
