import { describe, expect, test } from '@jest/globals';
import { quantileOf } from '../../scripts/simulation/estimate.ts';
import { runByRequest, STEADY } from '../../scripts/simulation/rollout-by-request.ts';
import { type PlanInput, planDetection as planFully } from '../../src/monitoring/planner.ts';
import { createRandom } from '../../src/monitoring/seeded-random.ts';
import { resolveSettings } from '../../src/monitoring/settings.ts';

const ERRORS = { guardrail: 'errors', rate: 0.01, exposed: 1 } as const;
const INPUT: PlanInput = { unit: 'request', perHour: 200, share: 10, holdMinutes: 7 * 1440, guardrails: [ERRORS] };
/** With fewer rollouts a row than users get. */
const planDetection = (input: PlanInput) => planFully(input, { runs: 100 });
const find = (input: PlanInput, ratio: number) => planDetection(input).rows.find((row) => row.ratio === ratio);

describe('the planner', () => {
  test('agrees with rollouts that run through the blocks and the detector call by call', () => {
    const settings = resolveSettings();
    const random = createRandom(8);
    const runs = Array.from({ length: 40 }, () => runByRequest({ ...STEADY, ratio: 3 }, random, settings).alarm ?? []).flat();
    const planned = find(INPUT, 3);
    expect(planned?.chance).toBeGreaterThan(0.99);
    expect(Math.abs((planned?.medianCanary ?? 0) / (quantileOf(runs, 0.5) as number) - 1)).toBeLessThan(0.35);
    expect(planned?.medianMinutes).toBeCloseTo(((planned?.medianCanary ?? 0) / 20) * 60, -3);
  });

  test('finds more with more traffic, more time, a larger share, a milder limit and a worse canary', () => {
    const hour = { ...INPUT, perHour: 3000, holdMinutes: 60 };
    const chance = (more: Partial<PlanInput>, ratio = 3) => find({ ...hour, ...more }, ratio)?.chance ?? Number.NaN;
    const base = chance({});
    expect(base).toBeGreaterThan(0);
    expect(base).toBeLessThan(0.9);
    for (const more of [
      { perHour: 9000 },
      { holdMinutes: 180 },
      { share: 30 },
      { settings: resolveSettings({ alpha: 0.05 }) },
      { guardrails: [{ ...ERRORS, rate: 0.03 }] },
    ] as const)
      expect(chance(more)).toBeGreaterThan(base);
    expect(chance({}, 5)).toBeGreaterThan(base);
    expect(chance({}, 2)).toBeLessThan(base);
    // An alarm that needs thirty bad canary calls comes later, or not at all.
    expect(chance({ settings: resolveSettings({ minEvents: 30 }) }, 5)).toBeLessThan(chance({}, 5));
    // One of three guardrails has a third of the weight.
    expect(chance({ guardrails: [ERRORS, { ...ERRORS, guardrail: 'slow' }, { ...ERRORS, guardrail: 'unhappy' }] })).toBeLessThan(base);
  });

  test('names a median only where the alarm comes nine times in ten', () => {
    for (const perHour of [50, 9000]) {
      for (const { chance, medianMinutes, medianCanary } of planDetection({ ...INPUT, perHour, holdMinutes: 60 }).rows) {
        expect(medianMinutes !== null).toBe(chance >= 0.9);
        expect(medianCanary !== null).toBe(chance >= 0.9);
        expect(medianMinutes ?? 0).toBeLessThanOrEqual(60);
      }
    }
  });

  test('counts users by the chance to meet something bad in all of their calls', () => {
    const users: PlanInput = { ...INPUT, unit: 'user', perHour: 400, callsPerKey: 5, holdMinutes: 600 };
    const one = { ...users, callsPerKey: 1, guardrails: [{ ...ERRORS, rate: 1 - 0.99 ** 5 }] };
    expect(planDetection(users).canary).toBeCloseTo(400, 9);
    // A ratio of 3 in the calls is a little less in users who make five of them.
    expect(find(users, 3)?.medianCanary ?? 0).toBeGreaterThanOrEqual(find(one, 3)?.medianCanary ?? Number.NaN);
    expect(find(users, 3)?.chance).toBeGreaterThan(0.99);
    expect(find({ ...users, callsPerKey: 1 }, 3)?.chance).toBeLessThan(find(users, 3)?.chance as number);
  });

  test('says the same of the same input', () => {
    const input = { ...INPUT, holdMinutes: 60, perHour: 900 };
    expect(planDetection(input)).toEqual(planDetection(input));
  });

  test.each<[Partial<PlanInput>, string]>([
    [{ perHour: 0 }, '0 requests an hour'],
    [{ perHour: Number.NaN }, 'NaN requests an hour'],
    [{ share: 0 }, 'A share of 0 %'],
    [{ share: 100 }, 'A share of 100 %'],
    [{ holdMinutes: -1 }, 'A hold of -1 minutes'],
    [{ callsPerKey: 0.5 }, '0.5 calls a user'],
    [{ guardrails: [{ ...ERRORS, rate: 0 }] }, '0 is no share of calls that fail'],
    [{ guardrails: [{ ...ERRORS, rate: 1.2 }] }, '1.2 is no share of calls that fail'],
    [{ guardrails: [{ guardrail: 'unhappy', rate: 0.1, exposed: 2 }] }, '2 is no share of calls that are rated'],
  ])('refuses %j', (wrong, words) => {
    expect(() => planDetection({ ...INPUT, ...wrong })).toThrow(
      expect.objectContaining({ code: 'plan-invalid', kind: 'usage', message: expect.stringContaining(words) }),
    );
  });
});
