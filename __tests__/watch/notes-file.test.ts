import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from '@jest/globals';
import type { Decision } from '../../src/monitoring/detection.ts';
import { MemoryStore } from '../../src/stores/memory.ts';
import { openNotes, readNotes } from '../../src/watch/notes-file.ts';
import { createTemporaryDirectory } from '../support/git-repository.ts';

let root: string;
beforeEach(async () => {
  root = await createTemporaryDirectory();
});

/** As a store of Prometheus: it keeps nothing. */
const NOTHING = { decide: async () => false, decisions: async () => [] };

function note(rolloutId: string, at = '2026-11-23T10:00:00.000Z'): Decision {
  const baseline = { calls: 100, errors: 1 };
  return {
    rolloutId,
    promptId: 'support',
    at,
    verdict: 'regress',
    named: ['errors'],
    reasons: [],
    arrival: 0,
    logE: 5,
    logLimit: 4,
    action: 'notify',
    baseline,
  };
}

const file = () => join(root, '.promptgate', 'watch', 'notes.json');

test('what the store keeps stands in no file', async () => {
  const store = new MemoryStore();
  await openNotes(store, root).decide(note('a'));
  expect(await store.decisions('a', 'support')).toEqual([note('a')]);
  expect(await readdir(root)).toEqual([]);
});

test('what the store does not keep is in a file that Git does not see, for the next process', async () => {
  await openNotes(NOTHING, root).decide(note('a'));
  await openNotes(NOTHING, root).decide(note('b'));
  expect(await openNotes(NOTHING, root).decisions('a', 'support')).toEqual([note('a')]);
  expect(await openNotes(NOTHING, root).decisions('a', 'billing')).toEqual([]);
  expect(await readFile(join(root, '.promptgate', '.gitignore'), 'utf8')).toBe('*\n');
});

test('what is over is forgotten', async () => {
  const notes = openNotes(NOTHING, root);
  await notes.decide(note('old', '2026-11-01T10:00:00.000Z'));
  await notes.decide(note('new'));
  expect([await notes.decisions('old', 'support'), await notes.decisions('new', 'support')]).toEqual([[], [note('new')]]);
});

test('who only looks writes nothing', async () => {
  const notes = readNotes(openNotes(NOTHING, root));
  expect(await notes.decide(note('a'))).toBe(false);
  expect(await readdir(root)).toEqual([]);
});

test.each(['', '{', '[]', '{"notes":7}', '{"notes":[null,7,{"rolloutId":"a","promptId":"support","at":"soon"}]}'])(
  'a file that holds %j is no note, and is written anew',
  async (text) => {
    await mkdir(join(root, '.promptgate', 'watch'), { recursive: true });
    await writeFile(file(), text);
    const notes = openNotes(NOTHING, root);
    expect(await notes.decisions('a', 'support')).toEqual([]);
    await notes.decide(note('a'));
    expect(await notes.decisions('a', 'support')).toEqual([note('a')]);
  },
);

test('counts that cannot be are not believed', async () => {
  const notes = openNotes(NOTHING, root);
  await notes.decide(note('a'));
  await writeFile(file(), (await readFile(file(), 'utf8')).replace('"errors": 1', '"errors": 101'));
  expect(await notes.decisions('a', 'support')).toEqual([]);
});

test('nothing is written where a link leads', async () => {
  const elsewhere = await createTemporaryDirectory();
  await symlink(elsewhere, join(root, '.promptgate'));
  await expect(openNotes(NOTHING, root).decide(note('a'))).rejects.toMatchObject({ code: 'notes-not-writable', kind: 'outside' });
  expect(await readdir(elsewhere)).toEqual([]);
});

test('a file that is a link is not written through', async () => {
  const elsewhere = join(await createTemporaryDirectory(), 'theirs.json');
  await writeFile(elsewhere, 'theirs');
  await mkdir(join(root, '.promptgate', 'watch'), { recursive: true });
  await symlink(elsewhere, file());
  await expect(openNotes(NOTHING, root).decide(note('a'))).rejects.toMatchObject({ code: 'notes-not-writable' });
  expect(await readFile(elsewhere, 'utf8')).toBe('theirs');
});

test('of watchers that write at the same time none loses what another one wrote', async () => {
  const names = ['a', 'b', 'c', 'd'];
  await Promise.all(names.map((name) => openNotes(NOTHING, root).decide(note(name))));
  const { notes } = JSON.parse(await readFile(file(), 'utf8'));
  expect(notes.map(({ rolloutId }: Decision) => rolloutId).sort()).toEqual(names);
  expect(await readdir(join(root, '.promptgate', 'watch'))).toEqual(['notes.json']);
});
