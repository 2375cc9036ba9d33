import { expect, test } from '@jest/globals';
import { createPatient } from '../../src/watch/patient.ts';

const slow = { code: 'server-slow', kind: 'outside', message: 'GitHub has not answered within 0.001 s.' };

test('a server that hangs is not waited for, and nothing is begun twice beside itself', async () => {
  const begun: string[] = [];
  const answers: ((text: string) => void)[] = [];
  const work = (id: string) => {
    begun.push(id);
    return new Promise<string>((resolve) => void answers.push(resolve));
  };
  const { run, settle } = createPatient(work, { nameOf: (id) => id, patience: 1, who: 'GitHub' });
  for (const id of ['r-1', 'r-1', 'r-2']) await expect(run(id)).rejects.toMatchObject(slow);
  expect(begun).toEqual(['r-1', 'r-2']);
  for (const answer of answers) answer('done');
  await settle();
  await expect(run('r-1')).rejects.toMatchObject(slow);
  expect(begun).toEqual(['r-1', 'r-2', 'r-1']);
});

test('what comes in time, and why it could not be done, is told', async () => {
  const work = async (id: string) => {
    if (id === 'r-1') return 'done';
    throw new Error('No.');
  };
  const { run } = createPatient(work, { nameOf: (id) => id, patience: 60_000, who: 'GitHub' });
  expect(await run('r-1')).toBe('done');
  await expect(run('r-2')).rejects.toThrow('No.');
  await expect(run('r-2')).rejects.toThrow('No.');
});
