import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isPromptId, nameFromId, toPromptId } from '../../src/prompt/id.ts';
import { suggest } from '../../src/prompt/suggest.ts';

describe('ids', () => {
  test.each(['a', 'customer-support', 'billing/refunds', 'a.b', 'A_1', '1'])('%s is one', (id) => expect(isPromptId(id)).toBe(true));
  test.each(['', '-a', '.a', 'a/', '/a', 'a//b', 'a..b', 'a.', 'a b', 'é', 'x.lock', 'a/X.LOCK', '../a', 'a'.repeat(201)])(
    '%j is none',
    (id) => expect(isPromptId(id)).toBe(false),
  );

  test.each([
    ['Old Prompts/Refund (v2)', 'old-prompts/refund-v2'],
    ['Crème brûlée', 'creme-brulee'],
    ['__init__', 'init'],
    ['a..b', 'a.b'],
  ])('%s becomes %s', (path, id) => expect(toPromptId(path)).toBe(id));

  test('whatever becomes an id is one, and has a name that metadata accepts', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' })), (path) => {
        const id = toPromptId(path);
        if (id === null) return;
        expect(isPromptId(id)).toBe(true);
        expect(nameFromId(id)).toMatch(/^[A-Za-z0-9](?:[A-Za-z0-9 ._-]{0,98}[A-Za-z0-9])?$/);
      }),
    );
  });

  test.each([
    ['custmer-support', 'customer-support'],
    ['REFUND', 'refund'],
    ['zzz', null],
    ['', null],
  ])('%j is taken for %j', (word, expected) => expect(suggest(word, ['customer-support', 'refund'])).toBe(expected));
});
