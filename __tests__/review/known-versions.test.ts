import { expect, jest, test } from '@jest/globals';
import { readKnownVersions } from '../../src/review/known-versions.ts';
import type { Revisions, Tag } from '../../src/revisions/revisions.ts';
import { makeChange, makePrompt } from '../checks/version-sample.ts';

const COMMIT = 'a'.repeat(40);

function makeSources(tags: readonly Tag[]) {
  const revisions = {
    tags: async () => tags,
    trees: jest.fn(async () => new Map()),
    blobs: async () => new Map(),
    history: jest.fn(async () => []),
  };
  const sources = { baseRevision: COMMIT, basePromptsDir: 'prompts', tagTemplate: '{id}@{version}', initial: ['1.0.0'], registry: null };
  return { revisions, sources: { ...sources, tip: new Map(), revisions: revisions as unknown as Revisions } };
}

function makeChanges(count: number, from: string, to: string) {
  const ids = Array.from({ length: count }, (_, index) => `prompt-${index}`);
  return ids.map((id) => makeChange(makePrompt({ id, version: from }), makePrompt({ id, version: to })));
}

test('a revert of a thousand prompts walks no thousand histories', async () => {
  const { revisions, sources } = makeSources([]);
  await readKnownVersions(sources, makeChanges(1000, '1.4.0', '1.3.1'));
  expect(revisions.history.mock.calls.length).toBe(100);
});

test('a thousand tags of one release are read at once', async () => {
  const { revisions, sources } = makeSources(
    Array.from({ length: 1000 }, (_, index) => ({ name: `prompt-${index}@1.3.2`, commit: COMMIT })),
  );
  const known = await readKnownVersions(sources, makeChanges(1000, '1.3.1', '1.3.2'));
  expect(known.get('prompt-999')).toEqual([{ version: '1.3.2', digest: null, where: 'as the tag prompt-999@1.3.2' }]);
  expect(revisions.trees.mock.calls.length).toBe(1);
});
