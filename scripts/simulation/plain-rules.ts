import distributions from 'jstat';
import { createDetector } from '../../src/monitoring/detect.ts';
import type { DetectionSettings } from '../../src/monitoring/detection.ts';
import type { Block } from '../../src/monitoring/ledger.ts';
import { testWithoutControl } from '../../src/monitoring/no-control.ts';
import { applyRatioRule } from '../../src/monitoring/ratio-rule.ts';
import type { Random } from '../../src/monitoring/seeded-random.ts';
import type { Statistics } from '../../src/monitoring/statistics.ts';
import { FACTS } from './rollout-by-request.ts';

/** The rules that this project does not act on, in a world in which nothing is wrong: 200 calls an hour, 1 % of which fail. */

const CALLS_PER_HOUR = 200;
const RATE = 0.01;
const CANARY = 0.1;
/** Two-sided, 5 %. */
const Z = -distributions.normal.inv(0.025, 0, 1);

function isSignificant(canary: number, canaryBad: number, all: number, allBad: number): boolean {
  const stable = all - canary;
  const pooled = allBad / all;
  if (canary === 0 || stable === 0 || pooled === 0) return false;
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / canary + 1 / stable));
  return Math.abs(canaryBad / canary - (allBad - canaryBad) / stable) / error > Z;
}

/** Whether a z-test of a week's calls, looked at so many times at equal distances, is significant at any of the looks. */
export function peekAtTest(looks: number, random: Random, share = CANARY, rate = RATE): boolean {
  const calls = 7 * 24 * CALLS_PER_HOUR;
  let [canary, canaryBad, allBad, found] = [0, 0, 0, false];
  for (let call = 1, look = 1; call <= calls; call += 1) {
    const isBad = random() < rate;
    if (isBad) allBad += 1;
    if (random() < share) {
      canary += 1;
      if (isBad) canaryBad += 1;
    }
    if (call < Math.round((look * calls) / looks)) continue;
    look += 1;
    found ||= isSignificant(canary, canaryBad, call, allBad);
  }
  return found;
}

/** Ratings 1 to 5 of which an average of 4.2 is made. */
const RATING_ENDS = [0.04, 0.09, 0.19, 0.5, 1] as const;

function drawHours(hours: number, random: Random): Statistics {
  const [calls, rated] = [hours * CALLS_PER_HOUR, hours * 20];
  let [errors, ratings] = [0, 0];
  for (let call = 0; call < calls; call += 1) if (random() < RATE) errors += 1;
  for (let rating = 0; rating < rated; rating += 1) {
    const point = random();
    ratings += 1 + RATING_ENDS.findIndex((end) => point < end);
  }
  const unseen = { avgLatencyMs: 0, p95LatencyMs: 0, totalTokens: 0 };
  return { ...unseen, totalCalls: calls, errorRate: errors / calls, avgSatisfaction: ratings / rated };
}

/** Whether the plain rule alarms in an hour: against the 24 hours before, 20 ratings an hour. */
export function alarmByRatio(random: Random): boolean {
  return applyRatioRule(drawHours(1, random), drawHours(24, random)).verdict === 'regress';
}

/** Whether the evidence of the last 24 hours alone, looked at every hour for 30 days, ever reaches the limit: what a sliding window does to it. */
export function alarmInWindow(random: Random, settings: DetectionSettings): boolean {
  const hours: Block[][] = [];
  let arrival = 0;
  for (let hour = 0; hour < 30 * 24; hour += 1) {
    const blocks: Block[] = [];
    for (let call = 0; call < CALLS_PER_HOUR; call += 50) {
      const canary = { exposures: 0, bad: 0 };
      const stable = { exposures: 0, bad: 0 };
      for (let place = 0; place < 50; place += 1) {
        const arm = random() < CANARY ? canary : stable;
        arm.exposures += 1;
        if (random() < RATE) arm.bad += 1;
      }
      arrival += 1;
      blocks.push({ rolloutId: FACTS.rolloutId, guardrail: 'errors', step: 0, arrival, openedAt: hour, closedAt: hour, canary, stable });
    }
    hours.push(blocks);
    const detector = createDetector(FACTS, settings);
    for (const block of hours.slice(-24).flat()) detector.add(block);
    if (detector.conclude([]).logE >= -Math.log(settings.alpha)) return true;
  }
  return false;
}

/** Whether the test without a control alarms within a week after 4,800 calls of before, looked at every 50 calls. */
export function alarmWithoutControl(random: Random, settings: DetectionSettings): boolean {
  const draw = (calls: number) => {
    let errors = 0;
    for (let call = 0; call < calls; call += 1) if (random() < RATE) errors += 1;
    return { calls, errors };
  };
  const before = draw(4800);
  let observed = { calls: 0, errors: 0 };
  for (let look = 0; look < (7 * 24 * CALLS_PER_HOUR) / 50; look += 1) {
    const { calls, errors } = draw(50);
    observed = { calls: observed.calls + calls, errors: observed.errors + errors };
    // Far from an alarm nothing needs to be computed: fewer errors than expected are no evidence.
    if (observed.errors < RATE * observed.calls) continue;
    if (testWithoutControl(before, observed, settings).verdict === 'regress') return true;
  }
  return false;
}
