import { expect, test } from '@jest/globals';
import { PromptgateError } from '../../src/errors.ts';
import { keepLastRegistry } from '../../src/watch/last-registry.ts';
import { createRegistry } from './world.ts';

const fault = (kind: 'usage' | 'outside') => new PromptgateError('No.', { code: 'no', kind, help: 'Wait.' });

test('a registry that cannot be reached is the one that was read last, and it is told', async () => {
  const registry = createRegistry();
  const answers = [registry, fault('outside'), fault('usage'), registry];
  const told: string[] = [];
  const read = keepLastRegistry(
    async () => {
      const answer = answers.shift();
      if (answer instanceof Error) throw answer;
      return answer as typeof registry;
    },
    async ({ message }) => void told.push(message),
  );
  expect([await read(), await read()]).toEqual([registry, registry]);
  expect(told).toEqual(['No.']);
  await expect(read()).rejects.toThrow('No.');
  expect(await read()).toBe(registry);
});

test('before anything was read there is nothing to go by', async () => {
  const read = keepLastRegistry(
    async () => Promise.reject(fault('outside')),
    async () => {},
  );
  await expect(read()).rejects.toThrow('No.');
});
