import { expect, test } from '@jest/globals';
import { addLine } from './lines.ts';
import { CLONES, createTag } from './subjects.ts';

test.each(Object.entries(CLONES))('the tags of %s are made annotated, found again and never moved', async (_name, open) => {
  const subject = await open();
  const tags = await subject.tags();
  const older = (await subject.truth.resolve('refs/heads/main')) as string;
  await addLine(await subject.branch('main'), 'two');
  const tip = (await subject.truth.resolve('refs/heads/main')) as string;
  expect(await tags.list()).toEqual(new Map());
  expect(await createTag(tags, 'billing/refunds@1.0.0', older)).toEqual({ kind: 'created' });
  expect(await createTag(tags, 'billing/refunds@1.0.0', older)).toEqual({ kind: 'exists' });
  expect(await subject.truth.git('cat-file', '-t', 'refs/tags/billing/refunds@1.0.0')).toBe('tag');
  expect(await subject.truth.git('for-each-ref', '--format=%(contents)', 'refs/tags')).toContain('billing/refunds@1.0.0\n\n# notes');
  const outcomes = await tags.createAll([
    { name: 'a@1.0.0', commit: tip, message: 'a' },
    { name: 'billing/refunds@1.0.0', commit: tip, message: 'b' },
    { name: 'b@1.0.0', commit: older, message: 'b' },
  ]);
  expect(Object.fromEntries(outcomes)).toEqual({
    'a@1.0.0': { kind: 'created' },
    'billing/refunds@1.0.0': { kind: 'conflict', commit: older },
    'b@1.0.0': { kind: 'created' },
  });
  expect(Object.fromEntries(await tags.list())).toEqual({
    'a@1.0.0': { commit: tip },
    'b@1.0.0': { commit: older },
    'billing/refunds@1.0.0': { commit: older },
  });
  expect(await subject.truth.git('tag', '--list')).toBe('a@1.0.0\nb@1.0.0\nbilling/refunds@1.0.0');
  await subject.truth.git('fsck', '--strict');
  await subject.close();
});
