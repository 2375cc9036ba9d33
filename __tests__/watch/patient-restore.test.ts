import { expect, test } from '@jest/globals';
import type { Registry } from '../../src/registry/registry.ts';
import type { Proposal } from '../../src/watch/act-on.ts';
import { createPatientRestore } from '../../src/watch/patient-restore.ts';
import type { RolledBack } from '../../src/watch/rolled-back.ts';

const about = (rolloutId: string) => ({ promptId: 'support', environment: 'production', rolloutId }) as RolledBack;
const REGISTRY: Registry = { schemaVersion: 1, prompts: {} };
const PROPOSAL: Proposal = { text: 'a pull request', commands: [] };

test('a server that hangs is not waited for, and nothing is begun twice beside itself', async () => {
  const begun: string[] = [];
  const answers: ((proposal: Proposal) => void)[] = [];
  const { restore, settle } = createPatientRestore(({ rolloutId }) => {
    begun.push(rolloutId);
    return new Promise((resolve) => void answers.push(resolve));
  }, 1);
  for (const id of ['r-1', 'r-1', 'r-2'])
    await expect(restore(about(id), REGISTRY)).rejects.toMatchObject({ code: 'github-slow', kind: 'outside' });
  expect(begun).toEqual(['r-1', 'r-2']);
  for (const answer of answers) answer(PROPOSAL);
  await settle();
  await expect(restore(about('r-1'), REGISTRY)).rejects.toMatchObject({ code: 'github-slow' });
  expect(begun).toEqual(['r-1', 'r-2', 'r-1']);
});

test('what comes in time, and why it could not be done, is told', async () => {
  const { restore } = createPatientRestore(async ({ rolloutId }) => {
    if (rolloutId === 'r-1') return PROPOSAL;
    throw new Error('No.');
  }, 60_000);
  expect(await restore(about('r-1'), REGISTRY)).toBe(PROPOSAL);
  await expect(restore(about('r-2'), REGISTRY)).rejects.toThrow('No.');
  await expect(restore(about('r-2'), REGISTRY)).rejects.toThrow('No.');
});
