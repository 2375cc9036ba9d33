import { readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { runCommand } from '../support/cli.ts';
import { createRepository, createTemporaryDirectory, type FileContent } from '../support/git-repository.ts';
import { promptFiles } from '../support/prompt-files.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const SUITE = 'tests:\n  - {vars: {input: hello}, assert: [{type: contains, value: hello}]}\n';
const CONFIG = 'models: {providers: {local: {type: echo}}}\n';
const NEW = 'You answer the questions of our customers, as the new prompt tells you to do.\n';
const CHANGED = promptFiles('a', { model: 'local:one', version: '1.0.1', previous_version: '1.0.0' }, NEW);

/** What running a suite takes: the project's own modules, and the packages that nothing else needs. */
const OWN = /^src\/(?:models|runner|sandbox|evals\/(?!suite\/files\.ts$)|evaluation\/(?!(?:changes|untested)\.ts$))/;
const PACKAGES =
  /^node_modules\/(?:@ai-sdk|@jitl|@pydantic|ajv|csv-parse|fast-xml-parser|htmlparser2|jstat|node-sql-parser|quickjs|re2js|tokenx|zod)/;

/** The modules of evals that a command line loads, from the project's root. */
async function listLoaded(cwd: string, args: readonly string[]): Promise<readonly string[]> {
  const path = join(await createTemporaryDirectory(), 'loaded.txt');
  const hook = join(import.meta.dirname, 'loaded-modules.ts');
  const { code, stderr } = await runCommand(cwd, args, { env: { LOADED_MODULES: path, NODE_OPTIONS: `--import ${hook}` } });
  expect([code, stderr]).toEqual([0, expect.not.stringContaining('Unexpected')]);
  const urls = (await readFile(path, 'utf8')).split('\n').filter((url) => url.startsWith('file:'));
  const files = urls.map((url) => relative(ROOT, fileURLToPath(url)));
  // The hook sees what is loaded: the program itself for one.
  expect(files).toContain('src/cli/program.ts');
  return files.filter((file) => OWN.test(file) || PACKAGES.test(file));
}

async function branch(start: Readonly<Record<string, FileContent>>, change: Readonly<Record<string, FileContent>>): Promise<string> {
  const repository = await createRepository();
  await repository.commit('feat: start', { ...promptFiles('a', { model: 'local:one' }), '.promptgate.yaml': CONFIG, ...start });
  await repository.branch('topic');
  await repository.checkout('topic');
  await repository.commit('fix: another text', change);
  return repository.dir;
}

describe('what evals take is loaded only where evals run', () => {
  const review = ['review', '--base', 'main'];

  test.each([
    ['--help', ['--help'], {}, {}],
    ['help of the command itself', ['eval', '--help'], {}, {}],
    ['validate, of a prompt without a suite', ['validate'], {}, {}],
    ['a review that changes no prompt', review, { 'prompts/a/evals.yaml': SUITE }, { 'README.md': 'Prompts.\n' }],
    ['a review whose prompts have no suite', review, {}, CHANGED],
    ['a review that is told to run none', [...review, '--no-evals'], { 'prompts/a/evals.yaml': SUITE }, CHANGED],
  ] as const)('%s: nothing', async (_, args, start, change) => {
    expect(await listLoaded(await branch(start, change), args)).toEqual([]);
  });

  test('a review that runs a suite: the runner, and no provider that it does not ask', async () => {
    const loaded = await listLoaded(await branch({ 'prompts/a/evals.yaml': SUITE }, CHANGED), review);
    for (const file of ['src/runner/run.ts', 'src/evals/comparison/gate.ts', 'src/models/echo.ts']) expect(loaded).toContain(file);
    expect(loaded.filter((file) => /@ai-sdk|models\/adapters|models\/transport/.test(file))).toEqual([]);
  });
});
