import { expect, test } from '@jest/globals';
import { createRepository } from './git-repository.ts';

test('commits, deletes, links, submodules, merges and shallow clones are real', async () => {
  const repository = await createRepository();
  const first = await repository.commit('feat: one\r\n\r\nbody', { 'a/b.txt': 'one', 'a/c "d".txt': 'two' });
  await repository.branch('topic');
  await repository.commit('on main', {
    'a/b.txt': null,
    link: { link: 'a' },
    sub: { submodule: first },
    run: { content: 'x', mode: '100755' },
  });
  await repository.checkout('topic');
  await repository.commit('on topic', { 'topic.txt': 'x' });
  await repository.checkout('main');
  const merge = await repository.merge('topic');
  expect((await repository.git('ls-tree', '-r', merge)).split('\n').map((line) => line.replace(/ \w+ \w+/, ''))).toEqual([
    '100644\t"a/c \\"d\\".txt"',
    '120000\tlink',
    '100755\trun',
    '160000\tsub',
    '100644\ttopic.txt',
  ]);
  expect(await repository.git('status', '--porcelain')).toBe('');
  expect(await repository.git('cat-file', 'commit', first)).toContain('feat: one\r\n\r\nbody');
  const shallow = await repository.clone({ depth: 1, ref: merge });
  expect(await shallow.git('rev-list', '--count', 'HEAD')).toBe('1');
});
