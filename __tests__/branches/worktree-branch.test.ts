import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { createWorktreeBranch, NOT_COMMITTED } from '../../src/branches/worktree-branch.ts';
import { writeOn } from '../../src/branches/write.ts';
import { createTemporaryDirectory } from '../support/git-repository.ts';

const PATH = 'prompts/registry.json';

async function open() {
  const root = await createTemporaryDirectory();
  return { root, branch: createWorktreeBranch({ root, name: 'main', lock: join(root, 'lock') }) };
}

const write = (text: string | null) => ({ files: new Map([[PATH, text]]), message: 'm' });

describe('files of a work tree in a branch’s place', () => {
  test('are made with their directories, read and removed', async () => {
    const { root, branch } = await open();
    const { tip, files } = await branch.read([PATH]);
    expect(files.get(PATH)).toBeNull();
    expect(await branch.commit({ parent: tip, ...write('one\n') })).toEqual({ kind: 'written', commit: NOT_COMMITTED });
    expect(await readFile(join(root, PATH), 'utf8')).toBe('one\n');
    const next = await branch.read([PATH]);
    expect(next.files.get(PATH)).toBe('one\n');
    await branch.commit({ parent: next.tip, ...write(null) });
    expect((await branch.read([PATH])).files.get(PATH)).toBeNull();
  });

  test('are not written where they changed since they were read', async () => {
    const { root, branch } = await open();
    const { tip } = await branch.read([PATH]);
    await mkdir(join(root, 'prompts'));
    await writeFile(join(root, PATH), 'an editor');
    expect(await branch.commit({ parent: tip, ...write('ours') })).toEqual({ kind: 'moved' });
    expect(await readFile(join(root, PATH), 'utf8')).toBe('an editor');
  });

  test('may be read of other paths in between', async () => {
    const { branch } = await open();
    const { tip } = await branch.read([PATH]);
    await branch.read(['README.md']);
    expect(await branch.commit({ parent: tip, ...write('one') })).toMatchObject({ kind: 'written' });
    expect(await branch.commit({ parent: 'what nobody read', ...write('two') })).toEqual({ kind: 'moved' });
  });

  test('take every one of ten writers at once', async () => {
    const { root, branch } = await open();
    const writers = Array.from({ length: 10 }, (_, index) =>
      writeOn(createWorktreeBranch({ root, name: 'main', lock: join(root, 'lock') }), [PATH], (files) =>
        write(`${files.get(PATH) ?? ''}${index}\n`),
      ),
    );
    await Promise.all(writers);
    const lines = ((await branch.read([PATH])).files.get(PATH) ?? '').trim().split('\n');
    expect(lines.sort()).toEqual(Array.from({ length: 10 }, (_, index) => String(index)));
  });

  test('are neither read nor written through links that lead out, nor where a directory stands', async () => {
    const outside = await createTemporaryDirectory();
    await writeFile(join(outside, 'registry.json'), 'theirs');
    for (const make of [
      async (root: string) => symlink(outside, join(root, 'prompts')),
      async (root: string) => {
        await mkdir(join(root, 'prompts'));
        await symlink(join(outside, 'registry.json'), join(root, PATH));
      },
      async (root: string) => mkdir(join(root, PATH), { recursive: true }),
    ]) {
      const { root, branch } = await open();
      await make(root);
      await expect(branch.read([PATH])).rejects.toMatchObject({ code: 'not-writable' });
    }
    expect(await readFile(join(outside, 'registry.json'), 'utf8')).toBe('theirs');
  });
});
