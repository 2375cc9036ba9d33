import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { runCommand } from '../support/cli.ts';
import { createRepository, createTemporaryDirectory, type GitRepository } from '../support/git-repository.ts';
import { metadataText, promptFiles, TEXT } from '../support/prompt-files.ts';

const META = 'prompts/support/.prompt-metadata.json';
const PROMPT = 'prompts/support/system-prompt.txt';

/** On a branch that left main at 1.3.1, with the text changed and not committed. */
async function start(fields: Readonly<Record<string, unknown>> = {}): Promise<GitRepository> {
  const repository = await createRepository();
  await repository.commit('feat: start', { ...promptFiles('support', { version: '1.3.1', ...fields }), ...promptFiles('other') });
  await repository.git('switch', '--quiet', '--create', 'change');
  await writeFile(join(repository.dir, PROMPT), `${TEXT}Say please.\n`);
  return repository;
}

const bump = (repository: { readonly dir: string }, ...args: string[]) => runCommand(repository.dir, ['bump', 'support', ...args]);
const readMetadata = async ({ dir }: { readonly dir: string }) => JSON.parse(await readFile(join(dir, META), 'utf8'));

describe('bump', () => {
  test('writes the version, what was before, the day, the notes and the test status', async () => {
    const repository = await start({ performance_metrics: { accuracy: 0.9 }, test_status: 'passed' });
    const { code, stdout, stderr } = await bump(repository, 'minor', '-m', 'Says please');
    expect([code, stdout]).toEqual([0, `support: 1.3.1 -> 1.4.0 (minor)\n  ${META}\n`]);
    expect(stderr).toContain('promptgate review');
    const metadata = await readMetadata(repository);
    expect(metadata).toMatchObject({ version: '1.4.0', previous_version: '1.3.1', change_notes: 'Says please', test_status: 'untested' });
    expect(metadata.updated).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(metadata).not.toHaveProperty('performance_metrics');
    expect(await repository.git('rev-list', '--count', 'HEAD')).toBe('1');
  });

  test('--keep-metrics, and JSON', async () => {
    const repository = await start({ performance_metrics: { accuracy: 0.9 } });
    const { stdout } = await bump(repository, 'patch', '-m', 'x', '--keep-metrics', '--format', 'json');
    expect(JSON.parse(stdout)).toEqual({ id: 'support', from: '1.3.1', to: '1.3.2', bump: 'patch', path: META, commit: null });
    expect(await readMetadata(repository)).toHaveProperty('performance_metrics');
  });

  test('two bumps on one branch are one release, also when the first is committed', async () => {
    const repository = await start();
    await bump(repository, 'patch', '-m', 'one', '--commit');
    await writeFile(join(repository.dir, PROMPT), `${TEXT}Say please, always.\n`);
    await bump(repository, 'patch', '-m', 'two', '--commit');
    expect(await readMetadata(repository)).toMatchObject({ version: '1.3.2', previous_version: '1.3.1', change_notes: 'two' });
    await bump(repository, 'minor', '-m', 'three', '--commit');
    expect(await readMetadata(repository)).toMatchObject({ version: '1.4.0', previous_version: '1.3.1' });
    expect((await runCommand(repository.dir, ['review'])).code).toBe(0);
  });

  test('a new prompt may start lower than it was committed: nothing came before', async () => {
    const repository = await start();
    const [files, other] = [promptFiles('fresh', { version: '5.0.0', previous_version: '4.0.0' }), promptFiles('other')];
    await repository.commit('feat: a new one', { ...files, ...other });
    const { code } = await runCommand(repository.dir, ['bump', 'fresh', '1.0.0', '-m', 'x', '--commit']);
    expect(code).toBe(0);
    expect((await runCommand(repository.dir, ['review'])).stdout).not.toContain('previous_version');
  });

  test('counts from the base branch’s version where that has gone on', async () => {
    const repository = await start();
    await repository.git('stash', '--quiet');
    await repository.commit('fix: on main', promptFiles('support', { version: '1.3.2', previous_version: '1.3.1' }, `${TEXT}Be brief.\n`), {
      branch: 'main',
    });
    await repository.git('stash', 'pop', '--quiet');
    await bump(repository, 'patch', '-m', 'x');
    expect(await readMetadata(repository)).toMatchObject({ version: '1.3.3', previous_version: '1.3.2' });
  });

  test('auto: what the branch’s commits ask for', async () => {
    const repository = await start();
    await repository.commit('feat: please', { [PROMPT]: `${TEXT}Say please.\n` });
    expect((await bump(repository, '-m', 'x')).stdout).toContain('1.3.1 -> 1.4.0');
  });

  test('auto: a changed model of the working tree is a minor', async () => {
    const repository = await start();
    await writeFile(join(repository.dir, META), metadataText({ version: '1.3.1', model: 'openai:gpt-6' }));
    expect((await bump(repository, 'auto', '-m', 'x')).stdout).toContain('1.3.1 -> 1.4.0');
  });

  test('auto: a variable that callers must fill is a major, and the review agrees', async () => {
    const repository = await start();
    await writeFile(join(repository.dir, PROMPT), `${TEXT}Speak as {{ persona }}.\n`);
    expect((await bump(repository, '-m', 'x', '--commit')).stdout).toContain('1.3.1 -> 2.0.0');
    const { code, stdout } = await runCommand(repository.dir, ['review', '--no-evals', '--format', 'json']);
    expect([code, JSON.parse(stdout).prompts[0].findings]).toEqual([0, []]);
  });

  test.each([
    ['nothing says', async () => start(), 'No commit of this branch says'],
    [
      'nothing changed',
      async () => {
        const repository = await start();
        await writeFile(join(repository.dir, PROMPT), TEXT);
        return repository;
      },
      'Nothing of support changed',
    ],
    [
      'no repository',
      async () => {
        const dir = await createTemporaryDirectory();
        await mkdir(join(dir, 'prompts/support'), { recursive: true });
        for (const [path, content] of Object.entries(promptFiles('support'))) await writeFile(join(dir, path), content as string);
        return { dir };
      },
      'no branch to compare with',
    ],
  ])('auto, and %s: 2, and the level is to be named', async (_, make, message) => {
    const place = await make();
    const before = await readFile(join(place.dir, META), 'utf8');
    const { code, stderr } = await bump(place, '-m', 'x');
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(await readFile(join(place.dir, META), 'utf8')).toBe(before);
  });

  test('without a repository it counts from the file', async () => {
    const dir = await createTemporaryDirectory();
    await mkdir(join(dir, 'prompts/support'), { recursive: true });
    for (const [path, content] of Object.entries(promptFiles('support'))) await writeFile(join(dir, path), content as string);
    expect((await bump({ dir }, 'major', '-m', 'x')).code).toBe(0);
    expect(await readMetadata({ dir })).toMatchObject({ version: '2.0.0', previous_version: '1.0.0' });
  });

  test('a named version, a pre-release and its release', async () => {
    const repository = await start();
    await bump(repository, '2.0.0-rc.1', '-m', 'x');
    expect(await readMetadata(repository)).toMatchObject({ version: '2.0.0-rc.1', previous_version: '1.3.1' });
    expect((await bump(repository, '1.3.1', '-m', 'x')).stderr).toContain('not above');
  });

  test('the file keeps its form', async () => {
    const repository = await start();
    const text = '{\r\n\t"model": "m",\r\n\t"version": "1.3.1",\r\n\t"description": "d",\r\n\t"name": "n"}';
    await writeFile(join(repository.dir, META), text);
    await bump(repository, 'patch', '-m', 'x');
    const after = await readFile(join(repository.dir, META), 'utf8');
    expect(after.startsWith('{\r\n\t"model": "m",\r\n\t"version": "1.3.2",\r\n\t"previous_version": "1.3.1",')).toBe(true);
    expect(after.endsWith('"name": "n"}')).toBe(true);
  });
});

describe('bump refuses with 2 and leaves the file as it is', () => {
  test.each([
    ['an empty message', ['patch', '-m', '  \n ']],
    ['a message with control characters', ['patch', '-m', 'a\u001b[2Jb']],
    ['a message with hidden characters', ['patch', '-m', 'a\u202eb']],
    ['a message without end', ['patch', '-m', 'x'.repeat(5001)]],
    ['an unknown level', ['huge', '-m', 'x']],
    ['an option as a level', ['--', '--help']],
    ['a version with a v', ['v2.0.0', '-m', 'x']],
    ['a version that is none', ['1.4', '-m', 'x']],
    ['a downgrade', ['1.0.0', '-m', 'x']],
  ])('%s', async (_, args) => {
    const repository = await start();
    const before = await readFile(join(repository.dir, META), 'utf8');
    const { code, stdout, stderr } = await bump(repository, ...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.length).toBeGreaterThan(20);
    expect(stderr).not.toContain('\u001b');
    expect(await readFile(join(repository.dir, META), 'utf8')).toBe(before);
  });

  test.each([
    ['not JSON', '{"version": "1.0.0",'],
    ['no object', '["1.0.0"]'],
    ['a key twice', '{"version": "1.0.0", "version": "1.0.1"}'],
    ['a BOM', '\uFEFF{"version": "1.0.0"}'],
    ['deep nesting', `{"version": "1.0.0", "tags": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
  ])('metadata with %s', async (_, text) => {
    const repository = await start();
    await writeFile(join(repository.dir, META), text);
    const { code, stderr } = await bump(repository, 'patch', '-m', 'x');
    expect(code).toBe(2);
    expect(stderr).toContain('promptgate validate support');
    expect(await readFile(join(repository.dir, META), 'utf8')).toBe(text);
  });

  test('a broken configuration', async () => {
    const repository = await start();
    await writeFile(join(repository.dir, '.promptgate.yaml'), 'promptDir: x\n');
    const { code, stderr } = await bump(repository, 'patch', '-m', 'x');
    expect(code).toBe(2);
    expect(stderr).toContain('.promptgate.yaml:1');
  });

  test('a directory that may not be written', async () => {
    if (process.getuid?.() === 0) return;
    const repository = await start();
    await chmod(join(repository.dir, 'prompts/support'), 0o555);
    expect((await bump(repository, 'patch', '-m', 'x')).code).toBe(2);
    await chmod(join(repository.dir, 'prompts/support'), 0o755);
  });
});
