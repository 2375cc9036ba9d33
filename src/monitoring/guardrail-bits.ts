import { GUARDRAILS, type Guardrail } from '../registry/registry.ts';

/** The bit of a guardrail, where several are kept in one number; stores keep such numbers, so the order of GUARDRAILS is for good. */
export function bitOf(guardrail: Guardrail): number {
  return 1 << GUARDRAILS.indexOf(guardrail);
}
