import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ActingRules, Situation } from '../../src/watch/decide-action.ts';
import { decideAction, describeSpan, measureHold } from '../../src/watch/decide-action.ts';

const START = Date.parse('2026-11-23T10:00:00Z');
const MINUTE = 60_000;
const PAUSED = { reason: 'provider trouble', by: 'ada', at: '2026-11-23T10:10:00Z' };

interface Facts {
  readonly verdict: 'pass' | 'regress' | 'insufficient';
  readonly isPaused: boolean;
  readonly mismatch: boolean;
  readonly isHeld: boolean;
  readonly hasCalls: boolean;
  readonly isLast: boolean;
}

function situationOf({ verdict, isPaused, mismatch, isHeld, hasCalls, isLast }: Facts): Situation {
  return {
    rollout: {
      ...{ id: 'r-7', steps: [5, 25, 50], step: isLast ? 2 : 0, percent: isLast ? 50 : 5 },
      ...{ startedAt: '2026-11-23T09:00:00Z', steppedAt: '2026-11-23T10:00:00Z' },
      ...(isPaused ? { paused: PAUSED } : {}),
    },
    detection: { verdict, named: verdict === 'regress' ? ['errors'] : [], reasons: [], share: { mismatch } },
    exposed: { canary: hasCalls ? 40 : 0, stable: 900 },
    now: START + (isHeld ? 20 : 61) * MINUTE,
  };
}

const YES_NO = [true, false] as const;
const EVERY: readonly (Facts & ActingRules)[] = (['pass', 'regress', 'insufficient'] as const).flatMap((verdict) =>
  YES_NO.flatMap((isPaused) =>
    YES_NO.flatMap((mismatch) =>
      YES_NO.flatMap((isHeld) =>
        YES_NO.flatMap((hasCalls) =>
          YES_NO.flatMap((isLast) =>
            (['rollback', 'pause', 'notify'] as const).flatMap((policy) =>
              (['after-hold', 'on-pass'] as const).map((advance) => ({
                ...{ verdict, isPaused, mismatch, isHeld, hasCalls, isLast, policy, advance, holdMinutes: 60 },
              })),
            ),
          ),
        ),
      ),
    ),
  ),
);

/** The rule in one sentence, written a second time and in another way. */
function expectedOf({ verdict, isPaused, mismatch, isHeld, hasCalls, isLast, policy, advance }: Facts & ActingRules): string {
  if (verdict === 'regress') return policy === 'pause' && isPaused ? 'none' : policy;
  const mayGo = policy !== 'notify' && !isPaused && !mismatch && !isHeld && hasCalls && (advance === 'after-hold' || verdict === 'pass');
  return !mayGo ? 'none' : isLast ? 'complete' : 'advance';
}

describe('what is done about a rollout', () => {
  test('in every situation there is', () => {
    expect(EVERY).toHaveLength(3 * 2 ** 5 * 3 * 2);
    for (const facts of EVERY) {
      const { action, reason } = decideAction(situationOf(facts), facts);
      expect({ ...facts, action }).toEqual({ ...facts, action: expectedOf(facts) });
      expect(reason).toMatch(/^[A-Z].*[.!]$|provider trouble$/);
    }
  });

  test.each([
    [{ verdict: 'regress' }, 'rollback', 'The canary regressed (errors); by the policy rollback traffic goes back to stable.'],
    [{ isPaused: true }, 'none', 'The rollout is paused by ada: provider trouble'],
    [{ isHeld: true }, 'none', 'This step lasts another 40 minutes at least.'],
    [{ hasCalls: false }, 'none', 'No call of this step was recorded for the canary, so nothing is known of it and no step is taken.'],
    [{}, 'advance', 'The step is over and nothing speaks against it: on to 25 %.'],
    [{ isLast: true, verdict: 'pass' }, 'complete', 'The last step is over and its verdict is pass: the canary takes over.'],
  ] as const)('%j: %s', (facts, action, reason) => {
    const plain = { verdict: 'insufficient', isPaused: false, mismatch: false, isHeld: false, hasCalls: true, isLast: false } as const;
    const rules = { policy: 'rollback', advance: 'after-hold', holdMinutes: 60 } as const;
    expect(decideAction(situationOf({ ...plain, ...facts }), rules)).toEqual({ action, reason });
  });
});

describe('the time that a step lasts', () => {
  const rules = { holdMinutes: 60 };
  const { rollout } = situationOf({
    ...{ verdict: 'pass', isPaused: false, mismatch: false, isHeld: true, hasCalls: true, isLast: false },
  });

  test('counts from the step’s begin, is the rollout’s own where it has one, and grows when a clock goes back', () => {
    expect(measureHold({ rollout, now: START }, rules)).toBe(60 * MINUTE);
    expect(measureHold({ rollout: { ...rollout, holdMinutes: 5 }, now: START }, rules)).toBe(5 * MINUTE);
    const { steppedAt: _, ...first } = rollout;
    expect(measureHold({ rollout: first, now: START }, rules)).toBe(0);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), (back) => {
        expect(measureHold({ rollout, now: START - back }, rules)).toBe(60 * MINUTE + back);
      }),
    );
  });

  test('that cannot be read ends nothing', () => {
    const facts = { verdict: 'pass', isPaused: false, mismatch: false, isHeld: false, hasCalls: true, isLast: false } as const;
    const broken = situationOf(facts);
    const situation = { ...broken, rollout: { ...broken.rollout, steppedAt: 'yesterday' } };
    expect(decideAction(situation, { policy: 'rollback', advance: 'on-pass', holdMinutes: 60 })).toMatchObject({ action: 'none' });
  });

  test.each([
    [1, '1 minute'],
    [90 * MINUTE, '90 minutes'],
    [180 * MINUTE, '3 hours'],
    [72 * 60 * MINUTE, '3 days'],
  ])('of %d ms is %s', (span, words) => {
    expect(describeSpan(span)).toBe(words);
  });
});
