import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { findCommitted } from '../../src/action/results-place.ts';
import { MemoryRevisions } from '../../src/revisions/memory.ts';
import { createTemporaryDirectory } from '../support/git-repository.ts';

const revisions = new MemoryRevisions();
const head = revisions.commit({
  message: 'feat: start',
  files: {
    'shards/shard-1-of-1.json': '{}',
    'Out/Deep/file.json': '{}',
    'out/other.txt': '',
    link: { mode: '120000', content: 'prompts' },
    'docs/a.md': '',
  },
});

let workspace: string;
beforeEach(async () => {
  workspace = await createTemporaryDirectory('promptgate-workspace-');
});
const check = (path: string) => findCommitted(revisions, path, workspace, [head]);

describe('the place of results', () => {
  test.each(['shards', 'SHARDS', 'shards/shard-1-of-1.json', 'out/deep', 'OUT/deep', 'link', 'link/below/it', 'docs/a.md/below', 'docs'])(
    '%s in the workspace is a commit’s, and not believed',
    async (path) => {
      expect(await check(join(workspace, path))).toContain(head.slice(0, 12));
    },
  );

  test.each(['new', 'docs/new', 'out/new', 'shards-of-mine'])('%s in the workspace is nobody’s', async (path) => {
    expect(await check(join(workspace, path))).toBeNull();
  });

  test('outside of the workspace nothing is a commit’s, whatever it is called', async () => {
    expect(await check('/nowhere/shards')).toBeNull();
    expect(await check(`${workspace}-temp/shards`)).toBeNull();
  });

  test('the workspace itself, or what it lies in, is not believed', async () => {
    for (const path of [workspace, join(workspace, '..'), '/']) expect(await check(path)).toContain('the checkout');
  });

  test('a link to the checkout from outside is seen through', async () => {
    const outside = await createTemporaryDirectory('promptgate-outside-');
    await mkdir(join(workspace, 'shards'));
    await symlink(join(workspace, 'shards'), join(outside, 'results'));
    expect(await check(join(outside, 'results'))).toContain(head.slice(0, 12));
  });

  test('a checkout in a directory of the workspace counts from there', async () => {
    await mkdir(join(workspace, 'code/.git'), { recursive: true });
    await writeFile(join(workspace, 'code/.git/HEAD'), '');
    expect(await check(join(workspace, 'code/shards'))).toContain(head.slice(0, 12));
    expect(await check(join(workspace, 'code/new'))).toBeNull();
  });
});
