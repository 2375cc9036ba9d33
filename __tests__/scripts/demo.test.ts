import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';

const ROOT = resolve(import.meta.dirname, '../..');

test('the demo reviews a pull request with one prompt right and one wrong, and shows the comment', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['scripts/demo.ts'], { cwd: ROOT, env: { PATH: process.env.PATH } });
  for (const words of [
    'version/bump-mismatch',
    'metadata/dates',
    '1 of 2 changed prompts must be mended',
    'concluded "failure"',
    'customer-support is right',
  ]) {
    expect(stdout).toContain(words);
  }
  const page = await readFile(resolve(ROOT, 'promptgate-report/demo/comment.html'), 'utf8');
  expect(page).toMatch(/^<!doctype html>/);
  expect(page).toContain('version/bump-mismatch');
});
