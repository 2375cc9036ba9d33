import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkStructure } from '../../src/checks/structure.ts';
import { isPromptId } from '../../src/prompt/id.ts';
import { GOOD_METADATA } from '../fixtures/hostile.ts';
import { GOOD_TEXT, makePrompt } from './sample.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const file = (text: string) => ({ mode: '100644' as const, bytes: bytes(text) });
const GOOD = { 'system-prompt.txt': file(GOOD_TEXT), '.prompt-metadata.json': file(GOOD_METADATA) };

function findIn(id: string, files: Parameters<typeof makePrompt>[1] = GOOD, siblings: readonly string[] = []): string[] {
  return checkStructure(makePrompt(id, files), siblings).map(({ rule, severity, path, line }) => {
    expect(line).toBeNull();
    return `${severity} ${rule} ${path}`;
  });
}

describe('ids', () => {
  test.each(['a', 'A1', 'customer-support', 'billing/refunds', 'v1.2', 'a_b-c', '0', 'a.b.c/d', 'LOCK', 'a.locks', 'a'.repeat(200)])(
    '%s is one',
    (id) => {
      expect(findIn(id)).toEqual([]);
    },
  );

  test.each([
    ['my prompt', 'a blank'],
    ['p\u0430y', '“а” (U+0430)'],
    ['a\u202eb', 'U+202E (right-to-left override)'],
    ['a\u200bb', 'U+200B (zero-width space)'],
    ['a\nb', 'U+000A'],
    ['-a', 'begins with -'],
    ['_a', 'begins with _'],
    ['.a', 'begins with .'],
    ['a.', 'dot at its end'],
    ['a..b', 'two in a row'],
    ['a.LOCK', 'ends in .lock'],
    ['a//b', 'empty'],
    ['', 'directory of its own'],
    ['a'.repeat(201), '201 characters'],
  ])('%j is none: %s', (id, words) => {
    const [found, ...more] = checkStructure(makePrompt(id, GOOD), []);
    expect(found).toMatchObject({ rule: 'structure/id', severity: 'error', path: `prompts/${id}` });
    expect(found?.message).toContain(words);
    expect(more).toEqual([]);
  });

  test('what the check refuses is what is no id', () => {
    const segment = fc.oneof(fc.string({ maxLength: 8 }), fc.stringMatching(/^[a-c.-]{0,8}$/), fc.constantFrom('a.lock', 'é', 'a.b', '..'));
    fc.assert(
      fc.property(
        fc.array(segment, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/')),
        (id) => {
          expect(findIn(id).length > 0).toBe(!isPromptId(id));
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('collisions', () => {
  test.each([
    ['support', ['support', 'billing', 'support-2'], []],
    ['support', ['Support'], ['error']],
    ['billing/refunds', ['billing', 'Billing', 'billing/refunds'], ['error']],
    ['billing/refunds', ['billing/Refunds', 'billing/invoices'], ['error']],
    ['billing/refunds', ['catalog/Refunds'], []],
    ['support', ['ſupport'], ['error']],
    ['support', ['supp0rt'], ['warning']],
    ['l1', ['lI', 'll'], ['warning', 'warning']],
    ['modern', ['rnodern'], ['warning']],
    ['step-1', ['step-2', 'step-10'], []],
  ])('%s beside %j', (id, siblings, severities) => {
    expect(findIn(id, GOOD, siblings)).toEqual(severities.map((severity) => `${severity} structure/id prompts/${id}`));
  });
});

describe('files', () => {
  const special = (mode: '120000' | '160000' | '040000') => ({ mode, bytes: bytes('x') });

  test('both in their place: nothing', () => {
    expect(findIn('a', { ...GOOD, 'output.schema.json': file('{}'), 'evals.yaml': file(''), cases: special('040000') })).toEqual([]);
    expect(findIn('a', { ...GOOD, 'system-prompt.txt': { mode: '100755', bytes: bytes(GOOD_TEXT) } })).toEqual([]);
  });

  test('one is missing', () => {
    expect(findIn('a', { 'system-prompt.txt': file(GOOD_TEXT) })).toEqual(['error structure/missing-file prompts/a/.prompt-metadata.json']);
    expect(findIn('a', { '.prompt-metadata.json': file('{}') })).toEqual(['error structure/missing-file prompts/a/system-prompt.txt']);
  });

  test.each([
    ['120000', 'structure/symlink'],
    ['040000', 'structure/not-a-file'],
    ['160000', 'structure/not-a-file'],
  ] as const)('mode %s is %s', (mode, rule) => {
    for (const name of ['system-prompt.txt', '.prompt-metadata.json', 'output.schema.json']) {
      expect(findIn('a', { ...GOOD, [name]: special(mode) })).toEqual([`error ${rule} prompts/a/${name}`]);
    }
    expect(findIn('a', { ...GOOD, 'notes.md': special(mode) })).toEqual([]);
  });

  test('the wrong case is an error alone and a warning beside the right one', () => {
    expect(findIn('a', { '.prompt-metadata.json': file(GOOD_METADATA), 'System-Prompt.txt': file(GOOD_TEXT) })).toEqual([
      'error structure/unexpected-case prompts/a/System-Prompt.txt',
    ]);
    expect(findIn('a', { ...GOOD, 'System-Prompt.txt': file(GOOD_TEXT) })).toEqual([
      'warning structure/unexpected-case prompts/a/System-Prompt.txt',
    ]);
  });

  test('the mend for a wrong case is a command that a shell takes as it is', () => {
    const [found] = checkStructure(
      makePrompt("it's", { ...GOOD, 'system-prompt.txt': file(GOOD_TEXT), 'System-prompt.txt': file('x') }),
      [],
    ).filter(({ rule }) => rule === 'structure/unexpected-case');
    expect(found?.help).toBe("Remove it: git rm 'prompts/it'\\''s/System-prompt.txt'");
  });
});
