import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Branch } from '../../src/branches/branch.ts';
import { ADAPTERS, REGISTRY, type Subject } from './subjects.ts';

const texts = (files: Readonly<Record<string, string | null>>) => new Map(Object.entries(files));

describe.each(Object.entries(ADAPTERS))('a branch in %s', (_name, open) => {
  let subject: Subject;
  let main: Branch;

  beforeAll(async () => {
    subject = await open();
    main = await subject.branch('main');
  });
  afterAll(() => subject.close());

  test('reads its tip and the files that are asked for', async () => {
    const { tip, files } = await main.read([REGISTRY, 'prompts/none.json', 'none/at/all']);
    expect(tip).toBe(await subject.truth.resolve('refs/heads/main'));
    expect(Object.fromEntries(files)).toEqual({ [REGISTRY]: 'one\n', 'prompts/none.json': null, 'none/at/all': null });
  });

  test('writes one commit on its tip and leaves every other file', async () => {
    const { tip } = await main.read([REGISTRY]);
    const text = 'zwei\r\nDrei – 日本語 \u{1F600}\n';
    const files = texts({ [REGISTRY]: text, 'new/dir/file.txt': '' });
    const result = await main.commit({ parent: tip, files, message: 'chore(registry): deploy\n\nBecause.' });
    const commit = await subject.truth.resolve('refs/heads/main');
    expect(result).toEqual({ kind: 'written', commit });
    expect(await subject.truth.git('log', '-1', '--format=%P|%s|%b|%an <%ae>', 'main')).toMatch(
      new RegExp(`^${tip}\\|chore\\(registry\\): deploy\\|Because\\.\\n?\\|\\w+ <.+@.+>$`),
    );
    expect(await subject.truth.git('diff', '--name-status', `${tip}`, 'main')).toBe(`A\tnew/dir/file.txt\nM\t${REGISTRY}`);
    expect((await main.read([REGISTRY, 'new/dir/file.txt'])).files).toEqual(files);
  });

  test('what was made from an older tip is not written', async () => {
    const { tip } = await main.read([]);
    await main.commit({ parent: tip, files: texts({ [REGISTRY]: 'first\n' }), message: 'chore: first' });
    const before = await subject.truth.resolve('refs/heads/main');
    expect(await main.commit({ parent: tip, files: texts({ [REGISTRY]: 'late\n' }), message: 'chore: late' })).toEqual({ kind: 'moved' });
    expect(await main.commit({ parent: null, files: texts({ [REGISTRY]: 'new\n' }), message: 'chore: new' })).toEqual({ kind: 'moved' });
    expect(await subject.truth.resolve('refs/heads/main')).toBe(before);
    expect((await main.read([REGISTRY])).files.get(REGISTRY)).toBe('first\n');
  });

  test('removes a file, and one that is not there is no matter', async () => {
    const { tip } = await main.read([]);
    const files = texts({ 'new/dir/file.txt': null, 'never/was': null, [REGISTRY]: 'kept\n' });
    expect((await main.commit({ parent: tip, files, message: 'chore: remove' })).kind).toBe('written');
    expect(await subject.truth.git('ls-tree', '-r', '--name-only', 'main', '--', 'new', 'never')).toBe('');
  });

  test('makes a branch that does not exist, without a parent', async () => {
    const branch = await subject.branch('promptgate/registry');
    expect((await branch.read([REGISTRY])).tip).toBeNull();
    const result = await branch.commit({ parent: null, files: texts({ [REGISTRY]: '{}\n' }), message: 'chore: begin' });
    expect(result.kind).toBe('written');
    expect(await subject.truth.git('log', '--format=%s|%P', 'promptgate/registry')).toBe('chore: begin|');
    expect(await subject.truth.git('ls-tree', '-r', '--name-only', 'promptgate/registry')).toBe(REGISTRY);
    expect((await branch.read([REGISTRY])).files.get(REGISTRY)).toBe('{}\n');
  });

  test('a link or a directory in the place of a file is refused', async () => {
    const { tip } = await main.read([]);
    await expect(main.commit({ parent: tip, files: texts({ prompts: 'x' }), message: 'chore: x' })).rejects.toMatchObject({
      code: 'not-a-file',
    });
    expect(await subject.truth.resolve('refs/heads/main')).toBe(tip);
  });

  test('leaves a repository that is whole', async () => {
    await subject.truth.git('fsck', '--strict');
  });
});
