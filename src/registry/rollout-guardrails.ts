import type { Guardrail, Rollout } from './registry.ts';

/** What a rollout is judged by where that was not written down, as in registries of before. */
const USUAL: readonly Guardrail[] = ['errors', 'slow', 'unhappy'];

/** Whether a rollout can be held to a guardrail: without a threshold nothing is slow. */
export function isJudged(guardrail: Guardrail, slowMs: number | null): boolean {
  return guardrail !== 'slow' || slowMs !== null;
}

/** What a rollout is judged by: as it was fixed at its start, else by all that can be judged without asking for it. */
export function listGuardrails({ guardrails, slowMs }: Pick<Rollout, 'guardrails' | 'slowMs'>): readonly Guardrail[] {
  return guardrails ?? USUAL.filter((guardrail) => isJudged(guardrail, slowMs));
}
