import { expect, test } from '@jest/globals';
import { readTouchingCommits } from '../../src/review/commits.ts';
import { openLocalGit } from '../../src/revisions/local-git.ts';
import { createRepository, GIT_ENVIRONMENT } from '../support/git-repository.ts';
import { promptFiles, TEXT } from './sample.ts';

const ROOTS = { base: 'prompts', head: 'prompts' };

test('a version is looked up for messages with a pair alone, and for a bounded number of them', async () => {
  const repository = await createRepository({ bare: true });
  const base = await repository.commit('feat: all', promptFiles('support', '1.0.0'));
  const text = (at: number) => ({ 'prompts/support/system-prompt.txt': `${TEXT}Edition ${at}.\n` });
  for (let at = 0; at < 20; at += 1) await repository.commit(`fix: a -> b, ${at}`, text(at));
  for (let at = 0; at < 120; at += 1) await repository.commit(`fix: more (1.0.0 -> 1.0.1) ${at}`, text(at + 100));
  const revisions = await openLocalGit({ directory: repository.dir, environment: GIT_ENVIRONMENT });
  const head = (await revisions.resolve('main')) as string;
  const commits = await revisions.commits(base, head, ['prompts']);
  let looked = 0;
  const counted = Object.assign(Object.create(revisions), {
    trees: (revision: string, dirs: readonly string[]) => {
      looked += 1;
      return revisions.trees(revision, dirs);
    },
    blobs: revisions.blobs.bind(revisions),
  }) as typeof revisions;
  const touching = await readTouchingCommits(counted, commits, new Set(['prompts/support']), ROOTS);
  await revisions.close();
  expect(looked).toBe(100);
  const versions = touching.map(({ touched }) => touched.get('support')?.before ?? null);
  expect(versions.slice(0, 20)).toEqual(Array(20).fill(null));
  expect(versions.filter((version) => version === '1.0.0')).toHaveLength(100);
});
