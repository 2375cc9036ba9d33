import { expect, test } from '@jest/globals';
import { createPatient } from '../../src/watch/patient.ts';

const slow = { code: 'server-slow', kind: 'outside', message: 'GitHub has not answered within 0.001 s.' };

/** Work that ends when it is told to. */
function createWork() {
  const begun: { readonly id: string; readonly end: (error: Error | null) => void }[] = [];
  const late: unknown[] = [];
  const work = (id: string) =>
    new Promise<string>((resolve, reject) => {
      begun.push({ id, end: (error) => (error === null ? resolve('done') : reject(error)) });
    });
  const tellLate = async (error: unknown) => void late.push(error);
  return { begun, late, ...createPatient(work, { patience: 1, who: 'GitHub', tellLate }) };
}

test('a server that hangs is not waited for, and until it has answered nothing else is begun', async () => {
  const { begun, late, run, settle } = createWork();
  for (const id of ['r-1', 'r-1', 'r-2']) await expect(run(id)).rejects.toMatchObject(slow);
  expect(begun.map(({ id }) => id)).toEqual(['r-1']);
  begun[0]?.end(null);
  await settle();
  await expect(run('r-2')).rejects.toMatchObject(slow);
  expect(begun.map(({ id }) => id)).toEqual(['r-1', 'r-2']);
  begun[1]?.end(null);
  await settle();
  expect(late).toEqual([]);
});

test('why something failed that was not waited for is told, and waited for at the end', async () => {
  const { begun, late, run, settle } = createWork();
  await expect(run('r-1')).rejects.toMatchObject(slow);
  const fault = new Error('No.');
  begun[0]?.end(fault);
  await settle();
  expect(late).toEqual([fault]);
});

test('what comes in time, and why it could not be done, is told', async () => {
  const late: unknown[] = [];
  const work = async (id: string) => {
    if (id === 'r-1') return 'done';
    throw new Error('No.');
  };
  const { run } = createPatient(work, { patience: 60_000, who: 'GitHub', tellLate: async (error) => void late.push(error) });
  expect(await run('r-1')).toBe('done');
  await expect(run('r-2')).rejects.toThrow('No.');
  await expect(run('r-2')).rejects.toThrow('No.');
  expect(late).toEqual([]);
});
