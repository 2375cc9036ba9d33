import type { MonitoringConfig, Policy } from '../config/config.ts';
import type { DetectionSettings } from '../monitoring/detection.ts';
import { DEFAULT_SETTINGS, resolveSettings } from '../monitoring/settings.ts';
import type { Guardrail } from '../registry/registry.ts';

/** What goes on by itself is to err less often than what tells somebody. */
const ALPHA: Readonly<Record<Policy, number>> = { rollback: 0.01, pause: 0.05, notify: 0.05 };

/**
 * How a rollout is judged by the configuration.
 * @param judged the rollout's own guardrails: what it is not judged by cannot be asked of a pass
 */
export function listSettings(
  { alpha, minRates, tolerate, guardrails }: MonitoringConfig,
  policy: Policy,
  judged: readonly Guardrail[],
): DetectionSettings {
  return resolveSettings({
    alpha: alpha ?? ALPHA[policy],
    minRates: { ...DEFAULT_SETTINGS.minRates, ...minRates },
    tolerate,
    required: guardrails.filter((guardrail) => judged.includes(guardrail)),
  });
}
