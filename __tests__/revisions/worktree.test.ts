import { execFileSync } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from '@jest/globals';
import { listPrompts } from '../../src/changes/load.ts';
import { Worktree } from '../../src/revisions/worktree.ts';
import { createTemporaryDirectory } from '../support/git-repository.ts';

let root: string;
let outside: string;
let worktree: Worktree;

beforeEach(async () => {
  outside = await createTemporaryDirectory();
  await writeFile(join(outside, 'secret'), 'secret');
  await mkdir(join(outside, 'linked'));
  await writeFile(join(outside, 'linked', 'system-prompt.txt'), 'outside');
  root = await createTemporaryDirectory();
  for (const dir of ['prompts/a/cases', 'prompts/nested/.git', '.git']) await mkdir(join(root, dir), { recursive: true });
  await writeFile(join(root, 'prompts/a/system-prompt.txt'), 'You are a.');
  await writeFile(join(root, 'prompts/nested/system-prompt.txt'), 'another repository');
  await symlink(join(outside, 'secret'), join(root, 'prompts/a/.prompt-metadata.json'));
  await symlink(join(outside, 'linked'), join(root, 'prompts/linked'));
  worktree = new Worktree(root);
});

test('lists kinds and follows nothing', async () => {
  const trees = await worktree.trees('worktree', ['', 'prompts', 'prompts/a', 'prompts/none']);
  const shown = [...trees].map(([dir, entries]) => [dir, ...entries.map(({ name, mode }) => `${mode} ${name}`)]);
  expect(shown).toEqual([
    ['', '040000 prompts'],
    ['prompts', '040000 a', '120000 linked', '160000 nested'],
    ['prompts/a', '120000 .prompt-metadata.json', '040000 cases', '100644 system-prompt.txt'],
  ]);
});

test.each([
  '..',
  '../',
  'prompts/../..',
  'prompts/linked',
  'prompts/linked/x',
  'prompts/a/system-prompt.txt',
  '/',
  '/etc',
  '.git',
  'prompts/./a',
  'prompts//a',
  'x\0y',
  'x'.repeat(5000),
])('lists nothing for %j', async (dir) => {
  expect((await worktree.trees('worktree', [dir])).size).toBe(0);
});

test('of a link the target’s name is read, never the target', async () => {
  const entry = (await worktree.trees('worktree', ['prompts/a'])).get('prompts/a')?.find(({ mode }) => mode === '120000');
  const blob = (await worktree.blobs([entry?.oid ?? ''], 1000)).get(entry?.oid ?? '');
  expect(Buffer.from(blob?.bytes ?? []).toString()).toBe(join(outside, 'secret'));
});

test('a large file is not read, a pipe does not hold anything up, a vanished file is a fault', async () => {
  await writeFile(join(root, 'prompts/a/big'), Buffer.alloc(5000));
  execFileSync('mkfifo', [join(root, 'prompts/a/pipe')]);
  const entries = (await worktree.trees('worktree', ['prompts/a'])).get('prompts/a') ?? [];
  expect(entries.map(({ name }) => name)).not.toContain('pipe');
  const big = entries.find(({ name }) => name === 'big')?.oid ?? '';
  expect(await worktree.blobs([big], 4999)).toEqual(new Map([[big, { size: 5000, bytes: null }]]));
  await expect(worktree.blobs(['worktree:prompts/a/pipe'], 10)).rejects.toMatchObject({ code: 'file-unreadable' });
  await expect(worktree.blobs(['worktree:prompts/a/none'], 10)).rejects.toMatchObject({
    name: 'PromptgateError',
    help: expect.stringContaining('prompts/a/none'),
  });
});

test('prompts are found, those of nested repositories and behind links are not', async () => {
  const prompts = await listPrompts(worktree, 'worktree', 'prompts');
  expect(prompts.map(({ id, text }) => [id, text])).toEqual([['a', 'You are a.']]);
  expect(prompts[0]?.source.files.get('.prompt-metadata.json')).toMatchObject({ mode: '120000', bytes: null });
});
