import type { MonitoringConfig, Policy } from '../config/config.ts';
import type { DetectionSettings } from '../monitoring/detection.ts';
import { ALPHAS, DEFAULT_SETTINGS, resolveSettings } from '../monitoring/settings.ts';
import type { Guardrail } from '../registry/registry.ts';

/**
 * How a rollout is judged by the configuration.
 * @param judged the rollout's own guardrails: a pass cannot be asked for what it is not judged by
 */
export function chooseSettings(
  { alpha, minRates, tolerate }: Pick<MonitoringConfig, 'alpha' | 'minRates' | 'tolerate'>,
  policy: Policy,
  judged: readonly Guardrail[],
): DetectionSettings {
  return resolveSettings({
    alpha: alpha ?? ALPHAS[policy],
    minRates: { ...DEFAULT_SETTINGS.minRates, ...minRates },
    tolerate,
    required: DEFAULT_SETTINGS.required.filter((guardrail) => judged.includes(guardrail)),
  });
}
