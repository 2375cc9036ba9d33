import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { DEFAULT_CONFIG } from '../../src/config/config.ts';
import { parseConfig } from '../../src/config/parse.ts';
import { runCommand } from '../support/cli.ts';
import { createRepository, createTemporaryDirectory } from '../support/git-repository.ts';
import { promptFiles, TEXT } from '../support/prompt-files.ts';

const init = (dir: string, ...args: string[]) => runCommand(dir, ['init', ...args]);
const read = (dir: string, path: string) => readFile(join(dir, path), 'utf8');
const WORKFLOW = '.github/workflows/prompts.yml';

describe('init', () => {
  test('makes a configuration, a workflow and a prompt, all valid, and says what is next', async () => {
    const repository = await createRepository();
    await repository.git('config', 'user.name', 'Grace');
    const { code, stdout } = await init(repository.dir);
    expect(code).toBe(0);
    expect(stdout).toContain('Next: promptgate validate');
    expect((await runCommand(repository.dir, ['validate'])).code).toBe(0);
    expect((await parseConfig(await read(repository.dir, '.promptgate.yaml'), 'x')).findings).toEqual([]);
    const metadata = JSON.parse(await read(repository.dir, 'prompts/customer-support/.prompt-metadata.json'));
    expect(metadata).toMatchObject({
      name: 'Customer Support',
      version: '1.0.0',
      previous_version: null,
      author: 'Grace',
      test_status: 'untested',
    });
    expect(await read(repository.dir, 'prompts/registry.json')).toBe('{\n  "prompts": {},\n  "schemaVersion": 1\n}\n');
  });

  test('no registry in the work tree where it has a branch of its own; else at its path', async () => {
    const [own, elsewhere] = [await createTemporaryDirectory(), await createTemporaryDirectory()];
    await writeFile(join(own, '.promptgate.yaml'), 'registry: { branch: promptgate }\n');
    await writeFile(join(elsewhere, '.promptgate.yaml'), 'registry: { path: deploy/registry.json }\n');
    await init(own);
    await init(elsewhere);
    expect(await readdir(join(own, 'prompts'))).toEqual(['customer-support']);
    expect(await read(elsewhere, 'deploy/registry.json')).toContain('"prompts": {}');
  });

  test('the scaffolded configuration is the defaults; with the sample, its recorded answers besides', async () => {
    const dir = await createTemporaryDirectory();
    await init(dir);
    const models = { ...DEFAULT_CONFIG.models, providers: { openai: { type: 'openai' } }, mode: 'recorded' };
    const { config, findings } = await parseConfig(await read(dir, '.promptgate.yaml'), 'x');
    expect([config, findings]).toEqual([{ ...DEFAULT_CONFIG, models }, []]);
    const repository = await createRepository();
    await repository.commit('feat: x', promptFiles('support'));
    await init(repository.dir);
    expect((await parseConfig(await read(repository.dir, '.promptgate.yaml'), 'x')).config).toEqual(DEFAULT_CONFIG);
  });

  test.each([[[]], [['--id', 'billing/refunds']]])('the sample’s evals run at once, without a key: init %j', async (args) => {
    const dir = await createTemporaryDirectory();
    const { stdout } = await init(dir, ...args);
    expect(stdout).toContain('written by hand');
    expect(stdout).toContain('Bring .promptgate.yaml to the default branch first');
    const { code, stdout: ran } = await runCommand(dir, ['eval', '--format', 'json']);
    const { prompts, notes } = JSON.parse(ran);
    expect([code, prompts.length, prompts[0].evals]).toMatchObject([0, 1, { conclusion: 'success', mode: 'recorded' }]);
    expect(prompts[0].evals.candidate.passed).toBe(prompts[0].evals.candidate.cases);
    expect(prompts[0].evals.candidate.cases).toBeGreaterThanOrEqual(15);
    expect(prompts[0].findings).toEqual([]);
    expect(notes.join(' ')).toContain('written-by-hand');
    // Another text is another request: nobody answered that, and how to get answers is said.
    const path = join(dir, `prompts/${prompts[0].id}/system-prompt.txt`);
    await writeFile(path, `${await readFile(path, 'utf8')}Say please.\n`);
    const changed = await runCommand(dir, ['eval']);
    expect([changed.code, changed.stdout]).toEqual([3, expect.stringContaining('--record')]);
    const record = await runCommand(dir, ['eval', '--record']);
    expect([record.code, record.stderr]).toEqual([2, expect.stringContaining('OPENAI_API_KEY')]);
  });

  test('the configuration on the default branch, the sample’s pull request passes', async () => {
    const repository = await createRepository();
    await init(repository.dir);
    await repository.git('add', '.promptgate.yaml', '.github');
    await repository.git('commit', '--quiet', '-m', 'chore: promptgate');
    await repository.git('switch', '--quiet', '--create', 'topic');
    await repository.git('add', 'prompts');
    await repository.git('commit', '--quiet', '-m', 'feat: a prompt');
    const { code, stdout } = await runCommand(repository.dir, ['review', '--base', 'main', '--format', 'json']);
    const { prompts } = JSON.parse(stdout);
    expect([code, prompts[0].evals]).toMatchObject([0, { conclusion: 'success', mode: 'recorded' }]);
  });

  test('where a configuration is there already, it says what the sample’s evals need', async () => {
    const dir = await createTemporaryDirectory();
    await writeFile(join(dir, '.promptgate.yaml'), 'rules: {}\n');
    const { stdout } = await init(dir);
    expect(stdout.replace(/\s+/g, ' ')).toContain('.promptgate.yaml needs a provider: models: { providers: { openai: { type: openai } } }');
    // What is left to do is sentences, and a terminal of 80 columns would break them within words.
    expect(Math.max(...stdout.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(80);
    await writeFile(join(dir, '.promptgate.yaml'), 'models: { providers: { openai: { type: openai } } }\n');
    expect((await runCommand(dir, ['eval'])).code).toBe(0);
    expect((await init(dir, '--id', 'another')).stdout).not.toContain('needs a provider');
  });

  test('the workflow listens to what the review needs, on the repository’s own default branch', async () => {
    const repository = await createRepository();
    await repository.commit('feat: x', { 'README.md': 'x' }, { branch: 'master' });
    await init(repository.dir);
    const workflow = parse(await read(repository.dir, WORKFLOW));
    expect(workflow.on.pull_request).toEqual({ types: ['opened', 'synchronize', 'reopened', 'edited'] });
    expect(workflow.on).toHaveProperty('merge_group');
    expect(workflow.on.push).toEqual({ branches: ['master'] });
    expect(JSON.stringify(workflow)).not.toContain('"paths"');
  });

  test('outside of a repository, and with another id', async () => {
    const dir = await createTemporaryDirectory();
    const { code, stdout } = await init(dir, '--id', 'billing/refunds', '--format', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ prompts: ['billing/refunds'], kept: [] });
    expect((await runCommand(dir, ['validate', 'billing/refunds'])).code).toBe(0);
  });

  test('nothing that exists is written over, and a second run makes nothing', async () => {
    const dir = await createTemporaryDirectory();
    await mkdir(join(dir, '.github/workflows'), { recursive: true });
    await writeFile(join(dir, WORKFLOW), 'mine');
    await writeFile(join(dir, '.promptgate.yaml'), 'promptsDir: texts\n');
    const { stdout } = await init(dir);
    expect(stdout).toContain('left as it was');
    expect([await read(dir, WORKFLOW), await read(dir, '.promptgate.yaml')]).toEqual(['mine', 'promptsDir: texts\n']);
    expect(await readdir(join(dir, 'texts'))).toEqual(['customer-support']);
    expect((await init(dir)).stdout).toContain('Nothing to make.');
  });

  test.each([
    [['--id', '../evil'], 'cannot be a prompt’s id'],
    [['--id', 'My Prompt'], '--id my-prompt'],
    [['--id', '-x'], 'cannot be a prompt’s id'],
    [['--id', ''], 'cannot be a prompt’s id'],
    [['--id', 'SUPPORT'], 'There is a prompt support already'],
    [['--id', 'a', '--from', 'b'], 'exclude each other'],
    [['--from', 'nowhere'], 'is not a directory'],
  ])('%j: 2, and nothing is made', async (args, mend) => {
    const repository = await createRepository();
    await repository.commit('feat: x', promptFiles('support'));
    const { code, stderr } = await init(repository.dir, ...args);
    expect(code).toBe(2);
    expect(stderr).toContain(mend);
    expect(await repository.git('status', '--porcelain')).toBe('');
  });

  test('a file in the way of a directory: 2', async () => {
    const dir = await createTemporaryDirectory();
    await writeFile(join(dir, '.github'), 'x');
    const { code, stderr } = await init(dir);
    expect(code).toBe(2);
    expect(stderr).toContain('.github/workflows/prompts.yml cannot be made');
  });
});

describe('init --from adopts a folder', () => {
  test('ids from paths; dates and author from the history; versions 1.0.0', async () => {
    const repository = await createRepository();
    const day = (text: string) => ({ time: Date.parse(`${text}T12:00:00Z`) / 1000 });
    await repository.commit(
      'a',
      { 'old/Support/Refund Policy.md': TEXT },
      { ...day('2023-02-01'), author: { name: 'Grace', email: 'g@example.com' } },
    );
    await repository.commit(
      'b',
      { 'old/Support/Refund Policy.md': `${TEXT}More.\n`, 'old/greeting.txt': TEXT, 'old/README.md': 'about' },
      day('2024-05-06'),
    );
    const { code, stdout } = await init(repository.dir, '--from', 'old', '--format', 'json');
    expect(code).toBe(0);
    const result = JSON.parse(stdout);
    expect(result.prompts).toEqual(['support/refund-policy', 'greeting']);
    expect(result.leftOut).toEqual([{ path: 'old/README.md', why: expect.any(String) }]);
    expect(result.todo.join(' ')).toContain('"unknown"');
    expect(JSON.parse(await read(repository.dir, 'prompts/support/refund-policy/.prompt-metadata.json'))).toMatchObject({
      name: 'Refund Policy',
      version: '1.0.0',
      created: '2023-02-01',
      updated: '2024-05-06',
      author: 'Grace',
      test_status: 'untested',
    });
    expect(await read(repository.dir, 'prompts/support/refund-policy/system-prompt.txt')).toBe(`${TEXT}More.\n`);
    expect((await runCommand(repository.dir, ['validate'])).code).toBe(0);
  });

  test('texts that are in place already get their metadata beside them', async () => {
    const repository = await createRepository();
    await repository.commit('a', { 'prompts/a/system-prompt.txt': TEXT, 'prompts/b/prompt.md': TEXT });
    const { stdout } = await init(repository.dir, '--from', 'prompts', '--format', 'json');
    expect(JSON.parse(stdout).made).toEqual(
      expect.arrayContaining(['prompts/a/.prompt-metadata.json', 'prompts/b/system-prompt.txt', 'prompts/b/.prompt-metadata.json']),
    );
    expect(await repository.git('diff', '--name-only')).toBe('');
    expect((await runCommand(repository.dir, ['validate'])).code).toBe(0);
  });

  test('what does not pass is said with its mend', async () => {
    const dir = await createTemporaryDirectory();
    await mkdir(join(dir, 'old'));
    await writeFile(join(dir, 'old/tiny.txt'), 'too short');
    const { code, stdout } = await init(dir, '--from', 'old');
    expect(code).toBe(0);
    expect(stdout).toContain('Left to do:');
    expect(stdout).toContain('prompts/tiny/system-prompt.txt');
  });

  test('existing prompts stay, and links and hidden files are not followed', async () => {
    const repository = await createRepository();
    await repository.commit('a', { ...promptFiles('a', { version: '3.0.0' }), 'old/a.txt': TEXT, 'old/.secret.txt': TEXT });
    await symlink('/etc', join(repository.dir, 'old/etc'));
    await symlink('/etc/hostname', join(repository.dir, 'old/link.txt'));
    const { stdout } = await init(repository.dir, '--from', 'old', '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({ prompts: [], leftOut: [{ path: 'old/a.txt' }] });
    expect(await read(repository.dir, 'prompts/a/.prompt-metadata.json')).toContain('3.0.0');
  });

  test('hostile names are neither commands for the runner nor control characters', async () => {
    const dir = await createTemporaryDirectory();
    await mkdir(join(dir, 'old'));
    await writeFile(join(dir, 'old', '\n::error::x\u001b[31m##[group].txt'), 'short');
    await writeFile(join(dir, 'old', '\n::warning::x.md'.repeat(20)), TEXT).catch(() => {});
    await writeFile(join(dir, 'old', '💥\n::notice::.txt'), TEXT);
    for (const args of [
      ['--from', 'old'],
      ['--from', 'old', '--format', 'json'],
    ]) {
      const { code, stdout, stderr } = await init(dir, ...args);
      expect(code).toBe(0);
      for (const line of `${stdout}\n${stderr}`.split(/[\r\n]/)) {
        expect(line).not.toMatch(/^\s*::|##\[/);
        expect(line).not.toContain('\u001b');
      }
    }
  });

  test('two files for one id: 2, and nothing is made', async () => {
    const dir = await createTemporaryDirectory();
    await mkdir(join(dir, 'old'));
    for (const name of ['Refund.txt', 'refund.md']) await writeFile(join(dir, 'old', name), TEXT);
    const { code, stderr } = await init(dir, '--from', 'old');
    expect(code).toBe(2);
    expect(stderr).toContain('would both become the prompt refund');
    expect(await readdir(dir)).toEqual(['old']);
  });
});
