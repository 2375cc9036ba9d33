import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { disarmJson } from '../../src/report/workflow-commands.ts';
import '../support/property-seed.ts';

describe('JSON for whoever reads it in a terminal or a log', () => {
  test.each([
    ['controls of the second set', 'a\u0085b\u009b31m', 'a\\u0085b\\u009b31m'],
    ['marks of direction', '\u202eevil\u2066\u200f', '\\u202eevil\\u2066\\u200f'],
    ['separators that are ends of lines elsewhere', '\u2028\u2029', '\\u2028\\u2029'],
    ['characters of two units', '\u{e0041}', '\\udb40\\udc41'],
    ['a command of the runner', '##[error]', '#\\u0023[error]'],
    ['delete', '\u007f', '\\u007f'],
  ])('escapes %s', (_what, text, escaped) => {
    expect(disarmJson(JSON.stringify(text))).toBe(`"${escaped}"`);
  });

  test('leaves what is read and its own lines as they are', () => {
    const json = JSON.stringify({ text: 'Größe – 好 👍🏽', list: [1, 2] }, null, 2);
    expect(disarmJson(json)).toBe(json);
  });

  test('is the same value to every parser', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const json = disarmJson(JSON.stringify({ [text]: text }, null, 2));
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify({ [text]: text })));
        expect(json).not.toMatch(/[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/);
      }),
      { numRuns: 200 },
    );
  });
});
