import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { listPrompts } from '../../src/changes/load.ts';
import { formatRegistry } from '../../src/registry/format.ts';
import { findVersion } from '../../src/registry/lookup.ts';
import { parseRegistry } from '../../src/registry/parse.ts';
import { Worktree } from '../../src/revisions/worktree.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const PATH = 'prompts/registry.json';
const text = readFileSync(resolve(ROOT, PATH), 'utf8');

test('the sample registry is in order, laid out as the commands write it, and knows both samples', async () => {
  const { registry, findings } = parseRegistry(text, PATH);
  expect(findings).toEqual([]);
  expect(formatRegistry(registry)).toBe(text);
  const prompts = await listPrompts(new Worktree(ROOT), 'worktree', 'prompts');
  expect(prompts.length).toBeGreaterThan(1);
  for (const { id, version, digest } of prompts) {
    expect(Object.keys(registry.prompts)).toContain(id);
    // A version that is not merged yet is not registered; one that is has the content that was registered.
    const registered = findVersion(registry, id, version as string);
    if (registered !== null) expect([id, registered.digest]).toEqual([id, digest]);
  }
});
