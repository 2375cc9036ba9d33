import { expect, test } from '@jest/globals';
import { createGate, mapBounded } from '../../src/revisions/bounded.ts';

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('maps in order, with no more under way than allowed', async () => {
  let [running, most] = [0, 0];
  const results = await mapBounded([...Array(50).keys()], 7, async (item) => {
    running += 1;
    most = Math.max(most, running);
    for (let index = 0; index < (item * 7) % 5; index += 1) await turn();
    running -= 1;
    return item * 2;
  });
  expect(results).toEqual([...Array(50).keys()].map((item) => item * 2));
  expect(most).toBe(7);
});

test('starts nothing after a fault', async () => {
  const started: number[] = [];
  const mapping = mapBounded([...Array(50).keys()], 2, async (item) => {
    started.push(item);
    await turn();
    if (item === 3) throw new Error('three');
  });
  await expect(mapping).rejects.toThrow('three');
  await turn();
  expect(started.length).toBeLessThan(8);
});

test('a gate holds for all callers, and a call that fails gives its place back', async () => {
  const enter = createGate(3);
  let [running, most, done] = [0, 0, 0];
  const call = (index: number) =>
    enter(async () => {
      running += 1;
      most = Math.max(most, running);
      await turn();
      running -= 1;
      done += 1;
      if (index % 4 === 0) throw new Error('no');
    }).catch(() => {});
  await Promise.all([...Array(20).keys()].map(call));
  await Promise.all([...Array(20).keys()].map(call));
  expect([most, done, running]).toEqual([3, 40, 0]);
});
