import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { createTemporaryDirectory, GIT_ENVIRONMENT } from '../support/git-repository.ts';

const run = promisify(execFile);
const ROOT = resolve(import.meta.dirname, '../..');
const CLI = join(ROOT, 'dist/lib/cli/index.js');

// As a clone that is linked or installed by its path: beside what is built lies the Action's package.json, which has no name.
test('the built command line finds its own files in a clone', async () => {
  const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const cwd = await createTemporaryDirectory();
  const [told] = await Promise.all([
    run(process.execPath, [CLI, '--version'], { cwd, env: GIT_ENVIRONMENT }),
    run(process.execPath, [CLI, 'init'], { cwd, env: GIT_ENVIRONMENT }),
  ]);
  expect(told.stdout).toBe(`${version}\n`);
  const template = await readFile(join(ROOT, 'prompts/customer-support/system-prompt.txt'), 'utf8');
  expect(await readFile(join(cwd, 'prompts/customer-support/system-prompt.txt'), 'utf8')).toBe(template);
});
