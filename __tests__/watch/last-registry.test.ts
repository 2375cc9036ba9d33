import { expect, test } from '@jest/globals';
import { PromptgateError } from '../../src/errors.ts';
import type { Registry } from '../../src/registry/registry.ts';
import { keepLastRegistry } from '../../src/watch/last-registry.ts';
import { createRegistry } from './world.ts';

const fault = (kind: 'usage' | 'outside') => new PromptgateError('No.', { code: 'no', kind, help: 'Wait.' });
const unused = { known: async () => null, tell: async () => {}, tellLate: async () => {}, patience: 60_000 };
const REGISTRY = createRegistry();

test('a registry that cannot be reached, or was broken by a merge, is the one that was read last, and it is told', async () => {
  const answers = [REGISTRY, fault('outside'), fault('usage'), REGISTRY];
  const told: string[] = [];
  const { read, isOld } = keepLastRegistry(
    async () => {
      const answer = answers.shift();
      if (answer instanceof Error) throw answer;
      return answer as Registry;
    },
    { ...unused, tell: async ({ message }) => void told.push(message) },
  );
  const old: boolean[] = [];
  for (let look = 0; look < 4; look += 1) {
    expect(await read()).toBe(REGISTRY);
    old.push(isOld());
  }
  expect(old).toEqual([false, true, true, false]);
  expect(told).toEqual(['No.', 'No.']);
});

test('a mistake at the start is not passed over', async () => {
  const refuse = async () => Promise.reject(fault('usage'));
  await expect(keepLastRegistry(refuse, { ...unused, known: async () => REGISTRY }).read()).rejects.toThrow('No.');
});

test('before anything was read, what is known of before is gone by; without it there is nothing', async () => {
  const refuse = async () => Promise.reject(fault('outside'));
  expect(await keepLastRegistry(refuse, { ...unused, known: async () => REGISTRY }).read()).toBe(REGISTRY);
  await expect(keepLastRegistry(refuse, unused).read()).rejects.toThrow('No.');
});

test('one that does not come is not waited for where another is known, and is read once', async () => {
  const newest = createRegistry();
  let readings = 0;
  let answer: (registry: Registry) => void = () => {};
  const told: string[] = [];
  const options = { ...unused, known: async () => REGISTRY, tell: async ({ code }: PromptgateError) => void told.push(code), patience: 1 };
  const latest = keepLastRegistry(() => {
    readings += 1;
    return new Promise<Registry>((resolve) => {
      answer = resolve;
    });
  }, options);
  expect([await latest.read(), await latest.read()]).toEqual([REGISTRY, REGISTRY]);
  expect([readings, told, latest.isBehind()]).toEqual([1, ['registry-slow', 'registry-slow'], true]);
  answer(newest);
  await latest.settle();
  expect(latest.isBehind()).toBe(false);
  expect(await latest.read()).toBe(newest);
  expect(readings).toBe(2);
  answer(newest);
  await latest.settle();
});

test('where nothing is known it is waited for, however long it takes', async () => {
  const late = () => new Promise<Registry>((resolve) => setTimeout(resolve, 20, REGISTRY));
  expect(await keepLastRegistry(late, { ...unused, patience: 1 }).read()).toBe(REGISTRY);
});

test('why a reading failed that nobody waited for is told', async () => {
  const late: unknown[] = [];
  let fail: (error: Error) => void = () => {};
  const options = { ...unused, known: async () => REGISTRY, tellLate: async (error: unknown) => void late.push(error), patience: 1 };
  const latest = keepLastRegistry(() => new Promise<Registry>((_, reject) => (fail = reject)), options);
  expect(await latest.read()).toBe(REGISTRY);
  const refused = fault('outside');
  fail(refused);
  await latest.settle();
  expect(late).toEqual([refused]);
});

test('an earlier registry that cannot be read is none: the newest is waited for', async () => {
  const late = () => new Promise<Registry>((resolve) => setTimeout(resolve, 20, REGISTRY));
  const known = async () => Promise.reject(fault('usage'));
  expect(await keepLastRegistry(late, { ...unused, known, patience: 1 }).read()).toBe(REGISTRY);
});
