import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { assembleCases, Trials } from '../../../src/evals/run/outcome.ts';
import { digestPlan, orderItems, type PlanItem } from '../../../src/evals/run/plan.ts';
import { planConfirmation } from '../../../src/evals/run/suspect.ts';
import { makePlan } from '../../runner/sample.ts';

const plan = makePlan({ cases: 4, trials: 2 });
const keyed = (items: readonly PlanItem[]) => items.map((item) => ({ item, key: `${item.caseId} ${item.side} ${item.trial}` }));

test('items go trial by trial with the two sides next to each other, in whatever order they come within a case', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...plan.items], { minLength: plan.items.length }), (shuffled) => {
      const ordered = orderItems(shuffled);
      expect(new Set(ordered)).toEqual(new Set(shuffled));
      for (const [index, item] of ordered.entries()) {
        if (item.side !== 'candidate') continue;
        expect(ordered[index - 1]).toMatchObject({ side: 'baseline', caseId: item.caseId, trial: item.trial });
      }
    }),
  );
});

test('a plan’s digest hangs on what is asked and on what judges it, not on the order', () => {
  const digest = digestPlan(keyed(plan.items), 'a');
  expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(digestPlan(keyed([...plan.items].reverse()), 'a')).toBe(digest);
  expect(digestPlan(keyed(plan.items), 'b')).not.toBe(digest);
  expect(digestPlan(keyed(plan.items.slice(1)), 'a')).not.toBe(digest);
  const other = keyed(plan.items).map((one, index) => (index === 3 ? { ...one, key: 'other' } : one));
  expect(digestPlan(other, 'a')).not.toBe(digest);
});

test('cases that change sides, either way, are asked afresh; those that replay are not', () => {
  const trials = new Trials();
  const result = {
    text: '',
    score: 1,
    latencyMs: 1,
    costUsd: 0,
    inputTokens: 1,
    outputTokens: 1,
    cached: false,
    assertions: [],
    error: null,
  };
  for (const item of plan.items) {
    const pass = item.caseId === 'case-1' ? item.side === 'baseline' : item.caseId === 'case-2' ? item.side === 'candidate' : true;
    trials.set(item, { ...result, pass });
  }
  const cases = assembleCases(plan.cases, plan.items, trials, new Trials());
  const fresh = planConfirmation(cases, plan.items, 5, () => true);
  expect(fresh).toHaveLength(20);
  expect(new Set(fresh.map(({ caseId }) => caseId))).toEqual(new Set(['case-1', 'case-2']));
  expect(fresh.some(({ trial }) => trial < 1000)).toBe(false);
  expect(planConfirmation(cases, plan.items, 5, () => false)).toEqual([]);
  expect(planConfirmation(cases, plan.items, 0, () => true)).toEqual([]);
});
