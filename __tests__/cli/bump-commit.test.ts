import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { runCommand } from '../support/cli.ts';
import { createRepository, type GitRepository } from '../support/git-repository.ts';
import { metadataText, promptFiles, TEXT } from '../support/prompt-files.ts';

const DIR = 'prompts/support';
const META = `${DIR}/.prompt-metadata.json`;
const PROMPT = `${DIR}/system-prompt.txt`;

async function start(): Promise<GitRepository> {
  const repository = await createRepository();
  const files = {
    ...promptFiles('support', { version: '1.3.1' }),
    ...promptFiles('support/nested'),
    ...promptFiles('other'),
    'README.md': 'x\n',
  };
  await repository.commit('feat: start', files);
  await repository.git('switch', '--quiet', '--create', 'change');
  await write(repository, PROMPT, `${TEXT}Say please.\n`);
  return repository;
}

async function write({ dir }: GitRepository, path: string, content: string): Promise<void> {
  await mkdir(join(dir, path, '..'), { recursive: true });
  await writeFile(join(dir, path), content);
}

async function addHook({ dir }: GitRepository, name: string, script: string): Promise<void> {
  const path = join(dir, '.git/hooks', name);
  await mkdir(join(dir, '.git/hooks'), { recursive: true });
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);
}

const commit = ({ dir }: GitRepository, ...args: string[]) =>
  runCommand(dir, ['bump', 'support', 'patch', '-m', 'Says please', '--commit', ...args]);
const filesOf = async (repository: GitRepository) => (await repository.git('show', '--format=', '--name-only', 'HEAD')).split('\n').sort();

/** Everything that a refusal must leave alone. */
async function snapshot(repository: GitRepository) {
  const [head, status, staged, metadata] = await Promise.all([
    repository.git('rev-parse', 'HEAD'),
    repository.git('status', '--porcelain=v2', '--untracked-files=all'),
    repository.git('diff', '--cached'),
    readFile(join(repository.dir, META), 'utf8'),
  ]);
  return { head, status, staged, metadata };
}

describe('bump --commit', () => {
  test('one commit of the prompt’s changes, in the form that the review reads', async () => {
    const repository = await start();
    const { code, stdout } = await commit(repository);
    expect(code).toBe(0);
    expect(stdout).toContain((await repository.git('rev-parse', 'HEAD')).slice(0, 12));
    expect(await repository.git('log', '-1', '--format=%B')).toBe('prompt(support): 1.3.1 -> 1.3.2: Says please\n');
    expect(await filesOf(repository)).toEqual([META, PROMPT]);
    expect(await repository.git('status', '--porcelain')).toBe('');
    expect((await runCommand(repository.dir, ['review'])).code).toBe(0);
  });

  test('further lines of the message are the commit’s body, hash signs and all', async () => {
    const repository = await start();
    await runCommand(repository.dir, ['bump', 'support', 'patch', '-m', '#1 is "first" $(touch x)\n\n# not a comment\nlast', '--commit']);
    expect(await repository.git('log', '-1', '--format=%B')).toBe(
      'prompt(support): 1.3.1 -> 1.3.2: #1 is "first" $(touch x)\n\n# not a comment\nlast\n',
    );
  });

  test('what else is changed or staged stays as it is', async () => {
    const repository = await start();
    await write(repository, 'README.md', 'staged\n');
    await repository.git('add', 'README.md');
    await write(repository, 'prompts/other/system-prompt.txt', `${TEXT}Another one.\n`);
    await repository.git('add', 'prompts/other');
    await write(repository, 'prompts/other/.prompt-metadata.json', metadataText({ version: '1.0.1' }));
    expect((await commit(repository)).code).toBe(0);
    expect(await filesOf(repository)).toEqual([META, PROMPT]);
    expect((await repository.git('diff', '--cached', '--name-only')).split('\n')).toEqual(['README.md', 'prompts/other/system-prompt.txt']);
    expect(await repository.git('diff', '--name-only')).toBe('prompts/other/.prompt-metadata.json');
  });

  test('a prompt below this one is another prompt', async () => {
    const repository = await start();
    await write(repository, `${DIR}/nested/system-prompt.txt`, `${TEXT}Nested.\n`);
    expect((await commit(repository)).code).toBe(0);
    expect(await filesOf(repository)).toEqual([META, PROMPT]);
    expect(await repository.git('status', '--porcelain')).toBe(` M ${DIR}/nested/system-prompt.txt`);
  });

  test('new files of the prompt come along, other untracked ones do not, deleted ones go', async () => {
    const repository = await start();
    await repository.commit('chore: notes', { [`${DIR}/old.md`]: 'x' }, { branch: 'change' });
    await write(repository, PROMPT, `${TEXT}Say please.\n`);
    await rm(join(repository.dir, `${DIR}/old.md`));
    await write(repository, `${DIR}/output.schema.json`, '{}\n');
    await write(repository, `${DIR}/scratch.md`, 'mine\n');
    const { code, stderr } = await commit(repository);
    expect(code).toBe(0);
    expect(stderr).toContain(`${DIR}/scratch.md is not in git`);
    expect(await filesOf(repository)).toEqual([META, `${DIR}/old.md`, `${DIR}/output.schema.json`, PROMPT]);
    expect(await repository.git('status', '--porcelain')).toBe(`?? ${DIR}/scratch.md`);
  });

  test('odd file names are taken literally', async () => {
    const repository = await start();
    await write(repository, `${DIR}/cases/*.yaml`, 'a: 1\n');
    await write(repository, `${DIR}/cases/:(top)x "y".yaml`, 'a: 1\n');
    expect((await commit(repository)).code).toBe(0);
    expect(await repository.git('status', '--porcelain')).toBe('');
  });
});

describe('bump --commit refuses, and nothing has changed', () => {
  const cases: readonly (readonly [string, (repository: GitRepository) => Promise<unknown>, number, string])[] = [
    [
      'a file that is staged in another state',
      async (repository) => {
        await repository.git('add', PROMPT);
        await write(repository, PROMPT, `${TEXT}Something else.\n`);
      },
      2,
      `git restore --staged ${PROMPT}`,
    ],
    [
      'a merge under way',
      async (repository) => {
        await repository.commit('fix: elsewhere', { 'README.md': 'y\n' }, { branch: 'main' });
        await repository.git('merge', '--quiet', '--no-commit', '--no-ff', 'main');
      },
      2,
      'git merge --continue',
    ],
    [
      'a conflict',
      async (repository) => {
        await repository.commit('fix: a', { [PROMPT]: `${TEXT}One.\n` });
        await repository.commit('fix: b', { [PROMPT]: `${TEXT}Two.\n` }, { branch: 'main' });
        await repository.git('merge', '--quiet', 'main').catch(() => {});
        await rm(join(repository.dir, '.git/MERGE_HEAD'));
      },
      2,
      `git add ${PROMPT}`,
    ],
    [
      'half of a staged move',
      async (repository) => {
        await repository.git('mv', 'README.md', `${DIR}/readme.md`);
      },
      2,
      'Commit the move first',
    ],
    [
      'a hook that says no',
      async (repository) => {
        await write(repository, `${DIR}/output.schema.json`, '{}\n');
        await addHook(repository, 'pre-commit', 'echo "prompts are frozen today" >&2\nexit 1');
      },
      3,
      'prompts are frozen today',
    ],
    ['a message hook that says no', (repository) => addHook(repository, 'commit-msg', 'exit 1'), 3, 'run the same command again'],
    ['an index that is locked', (repository) => write(repository, '.git/index.lock', ''), 3, 'index.lock'],
  ];
  test.each(cases)('%s', async (_, prepare, expected, mend) => {
    const repository = await start();
    await prepare(repository);
    const before = await snapshot(repository);
    const { code, stdout, stderr } = await commit(repository);
    expect([code, stdout]).toEqual([expected, '']);
    expect(stderr).toContain(mend);
    expect(await snapshot(repository)).toEqual(before);
  });

  test('a prompt that was never committed', async () => {
    const repository = await start();
    for (const [path, content] of Object.entries(promptFiles('fresh'))) await write(repository, path, content as string);
    const { code, stderr } = await runCommand(repository.dir, ['bump', 'fresh', 'patch', '-m', 'x', '--commit']);
    expect(code).toBe(2);
    expect(stderr).toContain('git add prompts/fresh && git commit');
  });

  test('the same once more', async () => {
    const repository = await start();
    await commit(repository);
    const before = await snapshot(repository);
    const { code, stderr } = await commit(repository);
    expect(code).toBe(2);
    expect(stderr).toContain('Change the prompt first');
    expect(await snapshot(repository)).toEqual(before);
  });

  test('no author', async () => {
    const repository = await start();
    const before = await snapshot(repository);
    const env = { GIT_AUTHOR_NAME: '', GIT_AUTHOR_EMAIL: '', GIT_COMMITTER_NAME: '', GIT_COMMITTER_EMAIL: '', EMAIL: '' };
    const { code } = await runCommand(repository.dir, ['bump', 'support', 'patch', '-m', 'x', '--commit'], { env });
    expect(code).toBe(3);
    expect(await snapshot(repository)).toEqual(before);
  });

  test('an interruption while a hook runs: 130, everything as before', async () => {
    const repository = await start();
    await addHook(repository, 'pre-commit', 'touch .git/hook-runs\nsleep 60');
    const before = await snapshot(repository);
    const { code } = await runCommand(repository.dir, ['bump', 'support', 'patch', '-m', 'x', '--commit'], {
      onStart: async (child) => {
        while (!(await readFile(join(repository.dir, '.git/hook-runs')).catch(() => null))) await sleep(50);
        child.kill('SIGINT');
      },
    });
    expect(code).toBe(130);
    expect(await snapshot(repository)).toEqual(before);
  });
});
