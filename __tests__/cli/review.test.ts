import { describe, expect, test } from '@jest/globals';
import { runCommand } from '../support/cli.ts';
import { createRepository, type GitRepository } from '../support/git-repository.ts';
import { promptFiles, TEXT } from '../support/prompt-files.ts';

async function start(): Promise<GitRepository> {
  const repository = await createRepository();
  await repository.commit('feat: start', promptFiles('support', { version: '1.0.0' }));
  await repository.git('switch', '--quiet', '--create', 'change');
  return repository;
}

const patch = promptFiles('support', { version: '1.0.1', previous_version: '1.0.0' }, `${TEXT}Say please.\n`);
const review = ({ dir }: GitRepository, ...args: string[]) => runCommand(dir, ['review', '--format', 'json', ...args]);

describe('review', () => {
  test('a right branch passes, against the default branch', async () => {
    const repository = await start();
    const base = await repository.git('rev-parse', 'main');
    const head = await repository.commit('fix: say please', patch);
    const { code, stdout, stderr } = await review(repository);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ conclusion: 'success', base, head, prompts: [{ id: 'support', change: 'modified' }] });
    expect(stderr).toContain('(main)');
  });

  test('a wrong bump ends with 1', async () => {
    const repository = await start();
    await repository.commit('feat: say please', patch);
    const { code, stdout } = await review(repository);
    expect(code).toBe(1);
    expect(JSON.parse(stdout).prompts[0].findings[0].rule).toBe('version/bump-mismatch');
  });

  test('--title speaks before the commits', async () => {
    const repository = await start();
    await repository.commit('wip', patch);
    expect((await review(repository)).code).toBe(1);
    expect((await review(repository, '--title', 'fix: say please')).code).toBe(0);
    expect((await review(repository, '--title=-fix')).code).toBe(1);
  });

  test('--base and --head: any two revisions; the base is where they parted', async () => {
    const repository = await start();
    const first = await repository.git('rev-parse', 'HEAD');
    await repository.commit('fix: say please', patch);
    await repository.tag('v1');
    await repository.commit('docs: more', { 'README.md': 'x' });
    await repository.commit('fix: elsewhere', { 'README.md': 'y' }, { branch: 'main' });
    const { stdout } = await review(repository, '--base', 'main', '--head', 'v1');
    expect(JSON.parse(stdout)).toMatchObject({ base: first, head: await repository.git('rev-parse', 'v1') });
    expect(JSON.parse((await review(repository, '--base', 'v1')).stdout).prompts).toEqual([]);
  });

  test('origin’s default branch comes before a local one', async () => {
    const origin = await start();
    await origin.commit('fix: say please', patch);
    const clone = await origin.clone();
    await clone.git('remote', 'set-head', 'origin', 'change');
    const { stderr, stdout } = await review(clone);
    expect(stderr).toContain('origin’s default branch');
    expect(JSON.parse(stdout).prompts).toEqual([]);
  });

  test('no branch that looks like the default one: 2, and how to name it', async () => {
    const repository = await createRepository();
    await repository.commit('feat: start', promptFiles('support'), { branch: 'unusual' });
    await repository.git('switch', '--quiet', 'unusual');
    const { code, stderr } = await review(repository);
    expect(code).toBe(2);
    expect(stderr).toContain('--base BRANCH');
  });

  test('no commit: 2', async () => {
    expect((await review(await createRepository())).code).toBe(2);
  });

  test('what is not committed does not count', async () => {
    const repository = await start();
    await repository.commit('fix: say please', patch);
    const { writeFile } = await import('node:fs/promises');
    await writeFile(`${repository.dir}/prompts/support/system-prompt.txt`, 'short');
    expect((await review(repository)).code).toBe(0);
  });

  test('nothing changed: 0, an empty list, a remark', async () => {
    const repository = await start();
    const { code, stdout, stderr } = await review(repository);
    expect([code, JSON.parse(stdout).prompts]).toEqual([0, []]);
    expect(stderr).toContain('--base');
  });

  test('the base’s configuration holds, the head’s is reported', async () => {
    const repository = await start();
    await repository.commit('chore: configure', { '.promptgate.yaml': 'prompt: {minLength: 60}\n' }, { branch: 'main' });
    await repository.git('merge', '--quiet', '--ff-only', 'main');
    await repository.commit('fix: shorter', {
      ...promptFiles('support', { version: '1.0.1', previous_version: '1.0.0' }, 'x'.repeat(55)),
      '.promptgate.yaml': 'prompt: {minLength: 1}\nrulez: {}\n',
    });
    const report = JSON.parse((await review(repository)).stdout);
    expect(report.prompts[0].findings.map(({ rule }: { rule: string }) => rule)).toContain('prompt/too-short');
    expect(report.findings).toMatchObject([{ rule: 'config/invalid', line: 2 }]);
    expect(report.notes.join(' ')).toContain('after the merge');
  });

  test('--no-evals is accepted', async () => {
    expect((await review(await start(), '--no-evals')).code).toBe(0);
  });
});
