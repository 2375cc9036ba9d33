import { formatShare } from './figures.ts';
import type { RatioDetection } from './monitor.ts';
import type { Statistics } from './statistics.ts';

/** Above this many times the error rate of before, and below this part of its satisfaction, the plain rule says "regress". */
const RATIO_LIMITS = { errors: 1.5, satisfaction: 0.9 } as const;

/**
 * The plain rule: the last hour against the 24 hours before. Simple to explain, and wrong often: at 200 calls an hour, 1 % errors and 20 ratings
 * it alarms in about every fourth hour in which nothing is wrong (see docs/monitoring.md). `detect` is the rule to act on.
 * @param recent of the last hour; null: no call
 * @param before of the 24 hours; null: no call
 */
export function applyRatioRule(recent: Statistics | null, before: Statistics | null): RatioDetection {
  const found = { rule: 'ratio' as const, recent, before };
  if (recent === null || before === null) {
    const when = recent === null ? 'last hour' : '24 hours before the last one';
    const text = `there was no call in the ${when}, so there is nothing to compare.`;
    return { ...found, verdict: 'insufficient', named: [], reasons: [{ reason: 'no-calls', guardrail: null, text }] };
  }
  const reasons: RatioDetection['reasons'][number][] = [];
  if (recent.errorRate > RATIO_LIMITS.errors * before.errorRate) {
    const text = `${formatShare(recent.errorRate)} of the last hour's calls failed, more than ${RATIO_LIMITS.errors} times the ${formatShare(before.errorRate)} of the 24 hours before.`;
    reasons.push({ reason: 'error-rate', guardrail: 'errors', text });
  }
  const [now, then] = [recent.avgSatisfaction, before.avgSatisfaction];
  if (now !== null && then !== null && now < RATIO_LIMITS.satisfaction * then) {
    const text = `the last hour was rated ${now.toFixed(2)} on average, less than ${RATIO_LIMITS.satisfaction} times the ${then.toFixed(2)} of the 24 hours before.`;
    reasons.push({ reason: 'satisfaction', guardrail: 'satisfaction', text });
  }
  return {
    ...found,
    verdict: reasons.length > 0 ? 'regress' : 'pass',
    named: reasons.map(({ guardrail }) => guardrail as string),
    reasons,
  };
}
