import { expect, test } from '@jest/globals';
import { createPendingBundle, listRecentMoves } from '../../src/action/pending-bundle.ts';
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

test('a change is noted before it is made, and made although it cannot be noted', async () => {
  const order: string[] = [];
  const answer = (name: string, status: number | null) => async () => {
    order.push(name);
    if (status !== null) throw Object.assign(new Error(name), { status });
  };
  const git = { getRef: answer('look', 404), createRef: answer('note', 403), deleteRef: answer('forget', 403) };
  const github = { octokit: { rest: { git } }, owner: 'acme', repo: 'prompts' } as unknown as GitHub;
  const pending = createPendingBundle(github, 'production', () => 'c'.repeat(40));
  const change = async () => {
    order.push('change');
    return { kind: 'refused', refusal: { code: 'x', message: 'No.', help: '' } } as never;
  };
  const act = pending.noteBefore({ override: null, change, rebuild: null, restore: null } as ActPorts);
  expect(await pending.isThere()).toBe(false);
  await act.change(STEP as Operation);
  await act.change(STEP as Operation);
  await pending.forget();
  expect(order).toEqual(['look', 'note', 'change', 'change', 'forget']);
});
