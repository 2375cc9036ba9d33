import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { runCommand } from '../support/cli.ts';
import { createRepository, createTemporaryDirectory, type FileContent } from '../support/git-repository.ts';
import { metadataText, promptFiles } from '../support/prompt-files.ts';

async function validate(files: Readonly<Record<string, FileContent>>, ...args: string[]) {
  const repository = await createRepository();
  await repository.commit('feat: start', files);
  const result = await runCommand(repository.dir, ['validate', '--format', 'json', ...args]);
  return { ...result, report: result.stdout === '' ? null : JSON.parse(result.stdout) };
}

describe('validate', () => {
  test('all prompts, sorted, without a base', async () => {
    const { code, report } = await validate({ ...promptFiles('b'), ...promptFiles('a/c') });
    expect(code).toBe(0);
    expect(report).toMatchObject({ schemaVersion: 1, conclusion: 'success', base: null, head: 'worktree' });
    expect(report.prompts.map(({ id, change }: { id: string; change: unknown }) => [id, change])).toEqual([
      ['a/c', null],
      ['b', null],
    ]);
  });

  test('a failing prompt ends with 1, and only the named one counts', async () => {
    const files = { ...promptFiles('good'), ...promptFiles('bad', { version: 'v1' }) };
    expect((await validate(files)).code).toBe(1);
    expect((await validate(files, 'good')).code).toBe(0);
    const { report } = await validate(files, 'bad', 'bad');
    expect(report.prompts).toHaveLength(1);
    expect(report.prompts[0].findings[0]).toMatchObject({ rule: 'version/invalid', path: 'prompts/bad/.prompt-metadata.json', line: 3 });
  });

  test('half a prompt is a finding, a symbolic link too, and nothing outside is read', async () => {
    const { code, report } = await validate({
      'prompts/half/system-prompt.txt': 'x'.repeat(60),
      'prompts/link/.prompt-metadata.json': metadataText(),
      'prompts/link/system-prompt.txt': { link: '/etc/passwd' },
    });
    expect(code).toBe(1);
    const rules = report.prompts.flatMap(({ findings }: { findings: { rule: string }[] }) => findings.map(({ rule }) => rule));
    expect(rules).toContain('structure/missing-file');
    expect(rules).toContain('structure/symlink');
    expect(JSON.stringify(report)).not.toContain('root:');
  });

  test('uncommitted and untracked prompts count', async () => {
    const directory = await createTemporaryDirectory();
    const { mkdir, writeFile } = await import('node:fs/promises');
    await mkdir(`${directory}/prompts/new`, { recursive: true });
    for (const [path, content] of Object.entries(promptFiles('new'))) await writeFile(`${directory}/${path}`, content as string);
    const { code, stdout } = await runCommand(directory, ['validate']);
    expect(code).toBe(0);
    expect(stdout).toContain('new');
  });

  test('no prompt at all: 0, an empty list, a note', async () => {
    const { code, report, stderr } = await validate({ 'README.md': 'x' });
    expect([code, report.prompts]).toEqual([0, []]);
    expect(stderr).toContain('promptgate init');
  });

  test('rule levels and overrides of the configuration hold', async () => {
    const files = { ...promptFiles('strict', { extra: 1 }), ...promptFiles('legacy/a', {}, 'short') };
    const config = 'rules: {metadata/unknown-field: error}\noverrides:\n  - {prompts: ["legacy/**"], prompt: {minLength: 1}}\n';
    const { code, report } = await validate({ ...files, '.promptgate.yaml': config });
    expect(code).toBe(1);
    expect(report.prompts.map(({ findings }: { findings: unknown[] }) => findings.length)).toEqual([0, 1]);
  });

  test('another root, by the configuration that --config names', async () => {
    const moved = Object.fromEntries(
      Object.entries(promptFiles('a')).map(([path, content]) => [path.replace('prompts/', 'ai/texts/'), content]),
    );
    const { code, report } = await validate({ ...moved, 'conf/gate.yaml': 'promptsDir: ai/texts/' }, '--config', 'conf/gate.yaml');
    expect([code, report.prompts.length]).toEqual([0, 1]);
  });

  test('the user’s further schema is applied', async () => {
    const schema = JSON.stringify({ type: 'object', required: ['author'] });
    const { code, report } = await validate({
      ...promptFiles('a'),
      'own.json': schema,
      '.promptgate.yaml': 'metadata: {schema: own.json}',
    });
    expect(code).toBe(1);
    expect(JSON.stringify(report.prompts)).toContain('author');
  });

  test('a broken configuration: the report says where, and the code is 2', async () => {
    const { code, report } = await validate({ ...promptFiles('a'), '.promptgate.yaml': 'promptDir: x\n' });
    expect(code).toBe(2);
    expect(report.findings).toMatchObject([{ rule: 'config/invalid', path: '.promptgate.yaml', line: 1, column: 1 }]);
  });

  test('a look-alike of the configuration is pointed out', async () => {
    const { code, stderr } = await validate({ ...promptFiles('a'), '.promptgate.yml': 'promptsDir: x' });
    expect(code).toBe(0);
    expect(stderr).toContain('.promptgate.yml is not read');
  });

  test('previous_version above version is found without a base', async () => {
    expect((await validate(promptFiles('a', { previous_version: '2.0.0' }))).report.prompts[0].findings[0].rule).toBe(
      'version/previous-mismatch',
    );
  });

  test.each(['text', 'json', 'markdown', 'junit', 'sarif'])('--format %s', async (format) => {
    const repository = await createRepository();
    await repository.commit('feat: start', promptFiles('a', { version: '1' }));
    const { code, stdout } = await runCommand(repository.dir, ['validate', '--format', format]);
    expect(code).toBe(1);
    expect(stdout).toContain('version/invalid');
  });
});

describe('the sample prompts', () => {
  const root = resolve(import.meta.dirname, '../..');

  test('pass every check without a remark', async () => {
    const { code, stdout } = await runCommand(root, ['validate', '--format', 'json', 'customer-support', 'data-extraction']);
    const report = JSON.parse(stdout);
    expect(report.prompts.map(({ findings }: { findings: unknown }) => findings)).toEqual([[], []]);
    expect(code).toBe(0);
  });

  test('the example in data-extraction fits its output schema', async () => {
    const dir = `${root}/prompts/data-extraction`;
    const schema = JSON.parse(await readFile(`${dir}/output.schema.json`, 'utf8'));
    const example = (await readFile(`${dir}/system-prompt.txt`, 'utf8')).trim().split('\n').at(-1) as string;
    const validateOutput = new Ajv2020({ allowUnionTypes: true }).compile(schema);
    expect(validateOutput(JSON.parse(example))).toBe(true);
    expect(validateOutput({ ...JSON.parse(example), total: '117.6' })).toBe(false);
  });
});
