import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { runCommand } from '../support/cli.ts';
import { createRepository, createTemporaryDirectory, type GitRepository } from '../support/git-repository.ts';
import { promptFiles } from '../support/prompt-files.ts';

/** What was checked out may hold links of any name. */
describe('nothing is written through a link that leads out of the repository', () => {
  let repository: GitRepository;
  let outside: string;

  beforeEach(async () => {
    repository = await createRepository();
    outside = await createTemporaryDirectory();
  });

  test.each(['prompts', '.github'])('init with a linked %s', async (name) => {
    await symlink(outside, join(repository.dir, name));
    const { code, stderr } = await runCommand(repository.dir, ['init']);
    expect([code, await readdir(outside)]).toEqual([2, []]);
    expect(stderr).toContain('leads out of the repository');
  });

  test('init follows a link that stays inside', async () => {
    await mkdir(join(repository.dir, 'ai'));
    await symlink('ai', join(repository.dir, '.github'));
    expect((await runCommand(repository.dir, ['init'])).code).toBe(0);
    expect(await readdir(join(repository.dir, 'ai'))).toEqual(['workflows']);
  });

  test.each(['report.json', 'out/report.json'])('--output %s', async (path) => {
    await repository.commit('feat: start', promptFiles('support'));
    const file = join(outside, 'report.json');
    await writeFile(file, 'precious');
    await symlink(path.includes('/') ? outside : file, join(repository.dir, path.split('/')[0] as string));
    const { code, stderr } = await runCommand(repository.dir, ['validate', '--output', path]);
    expect([code, await readFile(file, 'utf8')]).toEqual([2, 'precious']);
    expect(stderr).toContain('symbolic link');
  });

  test('--output names a file elsewhere', async () => {
    await repository.commit('feat: start', promptFiles('support'));
    const file = join(outside, 'report.txt');
    expect((await runCommand(repository.dir, ['validate', '--output', file])).code).toBe(0);
    expect(await readFile(file, 'utf8')).toContain('support');
  });
});
