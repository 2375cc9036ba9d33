import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { explainOldNode, OLDEST_NODE } from '../../src/cli/node-version.ts';

const ROOT = resolve(import.meta.dirname, '../..');

test.each(['20.20.2', '18.0.0', '22.12.9', '9.0.0'])('Node.js %s is too old, and the words say what to do', (version) => {
  expect(explainOldNode(version)).toMatch(
    new RegExp(`^promptgate needs Node\\.js 22\\.13 or later, and this is ${version}\\.\n.*npm install --save-dev node@24`),
  );
});

test.each(['22.13.0', '22.18.1', '24.0.0', '24.21.0', '100.0.0', '25.0.0-nightly2026'])('Node.js %s will do', (version) => {
  expect(explainOldNode(version)).toBeNull();
});

test('the limit is the one of package.json', async () => {
  const { engines } = JSON.parse(await readFile(resolve(ROOT, 'package.json'), 'utf8')) as { engines: { node: string } };
  expect(engines.node).toBe(`>=${OLDEST_NODE}`);
});

test('the entry looks before it loads anything else', async () => {
  const entry = await readFile(resolve(ROOT, 'src/cli/index.ts'), 'utf8');
  expect(entry.match(/^import .*$/gm)).toEqual(["import { explainOldNode } from './node-version.ts';"]);
  const first = await readFile(resolve(ROOT, 'src/cli/node-version.ts'), 'utf8');
  expect(first).not.toMatch(/^import /m);
});
