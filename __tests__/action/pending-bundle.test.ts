import { expect, test } from '@jest/globals';
import { createPendingBundle, listRecentMoves } from '../../src/action/pending-bundle.ts';
import { PromptgateError } from '../../src/errors.ts';
import type { GitHub } from '../../src/github/client.ts';
import type { Operation } from '../../src/registry/operation.ts';
import type { ActPorts } from '../../src/watch/act-on.ts';
import { applyIn, createRegistry, MINUTE, START } from '../watch/world.ts';

const STEP = { kind: 'rollout-advance', id: 'support', environment: 'production', percent: null, fromStep: null, resume: false } as const;

test('what a watcher let take over is shown again by the next run, and nobody else’s deploys are', () => {
  const place = { environment: 'production', by: 'ada' };
  const half = applyIn(createRegistry(), STEP, START + MINUTE);
  // Its stable version was deployed by the same name three days before.
  expect(listRecentMoves(half, { ...place, now: START })).toEqual([]);
  const over = applyIn(half, STEP, START + 2 * MINUTE);
  expect(listRecentMoves(over, { ...place, now: START + 9 * MINUTE })).toMatchObject([{ id: 'support', from: '1.0.0', to: '1.1.0' }]);
  expect(listRecentMoves(over, { ...place, by: 'bob', now: START + 9 * MINUTE })).toEqual([]);
  expect(listRecentMoves(over, { ...place, environment: 'staging', now: START + 9 * MINUTE })).toEqual([]);
});

/** GitHub as it answers with these statuses; null: it does what it is asked for. */
function createPending(look: number | null, note: number | null, message = 'No.') {
  const order: string[] = [];
  const answer = (name: string, status: number | null) => async () => {
    order.push(name);
    if (status !== null) throw Object.assign(new Error(message), { status });
  };
  const git = { getRef: answer('look', look), createRef: answer('note', note), deleteRef: answer('forget', null) };
  const github = { octokit: { rest: { git } }, owner: 'acme', repo: 'prompts' } as unknown as GitHub;
  const pending = createPendingBundle(github, 'production', () => 'c'.repeat(40));
  const change = (result: () => Promise<unknown>) => {
    const work = async () => {
      order.push('change');
      return (await result()) as never;
    };
    return pending.noteBefore({ override: null, change: work, rebuild: null, restore: null } as ActPorts).change(STEP as Operation);
  };
  return { order, pending, change };
}

const refuse = async () => ({ kind: 'refused', refusal: { code: 'x', message: 'No.', help: '' } });

test('a change is noted before it is made, and made although it cannot be noted', async () => {
  const { order, pending, change } = createPending(404, 403);
  expect(await pending.isThere()).toBe(false);
  await change(refuse);
  await change(refuse);
  await pending.forget();
  expect(order).toEqual(['look', 'note', 'change', 'change', 'forget']);
  expect(pending.explainUnnoted()).toContain('No.');
});

test('of what GitHub answers with 422, one that is there already is no fault', async () => {
  const [there, refused] = [createPending(404, 422, 'Reference already exists'), createPending(404, 422, 'Reference update failed')];
  for (const { change } of [there, refused]) await change(refuse);
  expect(there.pending.explainUnnoted()).toBeNull();
  expect(refused.pending.explainUnnoted()).toContain('Reference update failed');
});

test.each([
  [
    'whose answer was lost',
    new PromptgateError('GitHub answered 502', { code: 'github-request-failed', kind: 'outside', help: '' }),
    false,
  ],
  ['that the branch refused', new PromptgateError('It is protected', { code: 'branch-protected', kind: 'outside', help: '' }), true],
])('a change %s: forgotten, or left to the next run', async (_, fault, isForgotten) => {
  const { order, pending, change } = createPending(404, null);
  await expect(change(async () => Promise.reject(fault))).rejects.toBe(fault);
  await pending.forget();
  expect(order.includes('forget')).toBe(isForgotten);
});
