import { expect, test } from '@jest/globals';
import { PromptgateError } from '../../src/errors.ts';
import type { Look } from '../../src/watch/look.ts';
import { watch } from '../../src/watch/watch.ts';

const LOOK = { rollouts: [], completed: [] } as unknown as Look;
const fault = (kind: 'usage' | 'outside') => new PromptgateError('No.', { code: 'no', kind, help: 'Wait.' });

/** Looks `count` times, by a clock that a look and a pause move. */
async function run(count: number, { look = async () => LOOK, lasts = 0 }: { look?: (nth: number) => Promise<Look>; lasts?: number } = {}) {
  const controller = new AbortController();
  const [pauses, told]: [number[], string[]] = [[], []];
  let [nth, time] = [0, 0];
  await watch(
    {
      look: async () => {
        time += lasts;
        nth += 1;
        return look(nth);
      },
      sleep: async (milliseconds) => {
        pauses.push(milliseconds);
        time += milliseconds;
        if (pauses.length === count) controller.abort();
      },
      tell: async () => void told.push('look'),
      fail: async ({ message }) => void told.push(message),
      now: () => time,
    },
    60_000,
    controller.signal,
  );
  return { pauses, told };
}

test('looks at each interval, however long a look takes, and ends when it is told to', async () => {
  expect(await run(3)).toEqual({ pauses: [60_000, 60_000, 60_000], told: ['look', 'look', 'look'] });
  expect((await run(2, { lasts: 20_000 })).pauses).toEqual([40_000, 40_000]);
  expect((await run(2, { lasts: 300_000 })).pauses).toEqual([6000, 6000]);
});

test('a clock that goes back makes no pause longer', async () => {
  expect((await run(2, { lasts: -86_400_000 })).pauses).toEqual([60_000, 60_000]);
});

test('what fails outside is told and tried again, and so is later what was right at the start', async () => {
  const look = async (nth: number) => {
    if (nth === 1) throw fault('outside');
    if (nth === 3) throw fault('usage');
    return LOOK;
  };
  expect((await run(4, { look })).told).toEqual(['No.', 'look', 'No.', 'look']);
});

test.each([fault('usage'), new Error('a fault of its own')])('the first look ends it for a mistake: %s', async (error) => {
  await expect(run(2, { look: async () => Promise.reject(error) })).rejects.toBe(error);
});
