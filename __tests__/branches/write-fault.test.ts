import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { describeWriteFault } from '../../src/branches/write-fault.ts';
import { checkOverrides } from '../../src/watch/overrides-file.ts';
import { createTemporaryDirectory } from '../support/git-repository.ts';
import { runHere } from '../support/run-cli.ts';

test.each([
  ['ENOENT', 'there is no directory /srv/out'],
  ['ENOTDIR', '/srv/out is no directory'],
  ['EISDIR', '/srv/out/file.json is a directory'],
  ['EACCES', 'you may not write to /srv/out'],
  ['EROFS', '/srv/out can only be read'],
  ['ENOSPC', 'the disk is full'],
  ['EWHATEVER', 'EWHATEVER: what the system says'],
  ['constructor', 'constructor: what the system says'],
])('%s in words', (code, words) => {
  expect(describeWriteFault(Object.assign(new Error(`${code}: what the system says`), { code }), '/srv/out/file.json')).toBe(words);
});

test('what was no error is said as it is', () => {
  expect(describeWriteFault('gone', '/srv/file')).toBe('gone');
});

test('a command whose output has no place names the directory that is missing, and no file aside', async () => {
  const dir = await createTemporaryDirectory();
  const { code, stderr } = await runHere(dir, ['types', '--output', 'src/prompt-types.ts']);
  const path = join(dir, 'src/prompt-types.ts');
  expect([code, stderr]).toEqual([
    2,
    expect.stringContaining(`The output cannot be written to ${path}: there is no directory ${join(dir, 'src')}.\n`),
  ]);
  await mkdir(path, { recursive: true });
  const onto = await runHere(dir, ['types', '--output', 'src/prompt-types.ts']);
  expect([onto.code, onto.stderr]).toEqual([2, expect.stringContaining(`${path} is a directory.\n`)]);
  expect(await readdir(join(dir, 'src'))).toEqual(['prompt-types.ts']);
});

test('overrides that have no place are told of in the same words', async () => {
  const dir = await createTemporaryDirectory();
  await expect(checkOverrides(join(dir, 'none', 'o.json'))).rejects.toThrow(`there is no directory ${join(dir, 'none')}.`);
});
