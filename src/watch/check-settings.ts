import type { MonitoringConfig, Policy } from '../config/config.ts';
import type { DetectionSettings } from '../monitoring/detection.ts';
import { DEFAULT_SETTINGS, resolveSettings } from '../monitoring/settings.ts';
import type { Guardrail } from '../registry/registry.ts';

/** What goes on by itself is to err less often than what tells somebody. */
const ALPHA: Readonly<Record<Policy, number>> = { rollback: 0.01, pause: 0.05, notify: 0.05 };

/**
 * How a rollout is judged by the configuration.
 * @param judged the rollout's own guardrails: a pass cannot be asked for what it is not judged by
 */
export function listSettings(
  { alpha, minRates, tolerate }: Pick<MonitoringConfig, 'alpha' | 'minRates' | 'tolerate'>,
  policy: Policy,
  judged: readonly Guardrail[],
): DetectionSettings {
  return resolveSettings({
    alpha: alpha ?? ALPHA[policy],
    minRates: { ...DEFAULT_SETTINGS.minRates, ...minRates },
    tolerate,
    required: DEFAULT_SETTINGS.required.filter((guardrail) => judged.includes(guardrail)),
  });
}
