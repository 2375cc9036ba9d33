import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { runCommand } from '../support/cli.ts';
import { createTemporaryDirectory } from '../support/git-repository.ts';

async function directoryWith(files: Readonly<Record<string, string>>): Promise<string> {
  const directory = await createTemporaryDirectory();
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), content);
  }
  return directory;
}

const PROMPT = 'You answer the questions of customers of {{ company }}{# inc #} briefly and kindly.';
const CONFIG = `prompts: [file://greeting.txt]
providers: [openai:gpt-5-mini]
tests:
  - file://cases.csv
  - vars: {company: X, doc: file://d.txt}
    assert: [{type: contains, value: x}, {type: python, value: 'True'}]
`;

describe('import promptfoo', () => {
  test('makes a prompt with a suite that is valid, and says what is left to do', async () => {
    const directory = await directoryWith({
      'old/promptfooconfig.yaml': CONFIG,
      'old/greeting.txt': PROMPT,
      'old/cases.csv': 'company,__expected\nY,contains: y\n',
      'old/d.txt': 'doc',
    });
    const { code, stdout } = await runCommand(directory, ['import', 'promptfoo', 'old/promptfooconfig.yaml', '--format', 'json']);
    expect(code).toBe(0);
    const result = JSON.parse(stdout);
    expect(result.made).toEqual(
      ['evals.yaml', 'system-prompt.txt', '.prompt-metadata.json', 'cases/cases.csv', 'files/d.txt'].map(
        (name) => `prompts/greeting/${name}`,
      ),
    );
    expect(result.todo).toEqual([expect.stringContaining('`python`')]);
    expect(await readFile(join(directory, 'prompts/greeting/system-prompt.txt'), 'utf8')).toContain('{% comment %} inc {% endcomment %}');
    expect(JSON.parse(await readFile(join(directory, 'prompts/greeting/.prompt-metadata.json'), 'utf8')).model).toBe('openai:gpt-5-mini');
    expect((await runCommand(directory, ['validate'])).code).toBe(0);
  });

  test('overwrites nothing', async () => {
    const directory = await directoryWith({
      'c.yaml': 'prompts: [{raw: New text, label: mine}]\ntests: [{vars: {a: b}}]\n',
      'prompts/mine/system-prompt.txt': 'old',
    });
    const { code, stdout } = await runCommand(directory, ['import', 'promptfoo', 'c.yaml']);
    expect(code).toBe(0);
    expect(stdout).toContain('There already');
    expect(await readFile(join(directory, 'prompts/mine/system-prompt.txt'), 'utf8')).toBe('old');
  });

  test('reads nothing outside of the configuration’s directory', async () => {
    const directory = await directoryWith({
      'secret.txt': 'top secret',
      'old/c.yaml': 'prompts: [file://../secret.txt, file://link.txt]\ntests: [file://../secret.csv, {vars: {a: file:///etc/passwd}}]\n',
      'secret.csv': 'a\nstolen\n',
    });
    await symlink('../secret.txt', join(directory, 'old/link.txt'));
    const { code, stdout } = await runCommand(directory, ['import', 'promptfoo', 'old/c.yaml', '--format', 'json']);
    expect(code).toBe(0);
    const { made, todo } = JSON.parse(stdout);
    expect(made.filter((path: string) => /txt|csv|passwd/.test(path))).toEqual([]);
    expect(todo.join('\n')).toContain('../secret.txt cannot be read');
  });

  test.each([
    [['import', 'promptfoo', 'none.yaml'], 'is not a file'],
    [['import', 'promptfoo', 'bad.yaml'], 'bad.yaml:1'],
    [['import', 'promptfoo', 'list.yaml'], 'holds no configuration'],
    [['import', 'langsmith', 'bad.yaml'], 'promptgate import promptfoo FILE'],
  ])('%j: 2 and the mend', async (args, message) => {
    const directory = await directoryWith({ 'bad.yaml': 'a: [b', 'list.yaml': '- a' });
    const { code, stderr } = await runCommand(directory, args);
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });
});
