import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findDuplicateKeys, findSyntaxMistake, indexJson, locate, locateAll } from '../../src/prompt/json-positions.ts';
import { measureCpu } from '../support/cpu-time.ts';

const TEXT = '{\n  "name": "x",\r\n  "tags": ["a", {"b": [1, 2]}],\n  "vers\\u0069on": "1.0.0"\n}\n';

describe('locate', () => {
  test.each([
    [[], 'value', 1, 1],
    [['name'], 'value', 2, 11],
    [['name'], 'key', 2, 3],
    [['tags'], 'value', 3, 11],
    [['tags', 0], 'value', 3, 12],
    [['tags', 1, 'b'], 'key', 3, 18],
    [['tags', 1, 'b', 1], 'value', 3, 27],
    [['version'], 'value', 4, 19],
  ] as const)('%j (%s)', (pointer, part, line, column) => {
    expect(locate(TEXT, pointer, part)).toEqual({ line, column });
    expect(locateAll(TEXT, [{ pointer: ['nothing'] }, { pointer, part }])).toEqual([null, { line, column }]);
    expect(indexJson(TEXT)(pointer, part)).toEqual({ line, column });
  });

  test.each([[['nothing']], [['tags', 2]], [['tags', 'b']], [['name', 'x']], [['b']]])('%j is nowhere', (pointer) => {
    expect(locate(TEXT, pointer)).toBeNull();
  });

  test('of keys that stand twice the last counts, with all that is in it', () => {
    const text = '{"a": {"b": 1}, "a": {"c": 2}}';
    expect(locate(text, ['a'])).toEqual({ line: 1, column: 22 });
    expect(locate(text, ['a', 'b'])).toBeNull();
    expect(locate(text, ['a', 'c'])).toEqual({ line: 1, column: 28 });
  });

  test('__proto__, constructor and the empty key are keys like others', () => {
    const text = '{"__proto__": {"polluted": 1}, "constructor": 2, "": 3}';
    expect(locate(text, ['__proto__', 'polluted'])).toEqual({ line: 1, column: 28 });
    expect(locate(text, ['constructor'], 'key')).toEqual({ line: 1, column: 32 });
    expect(locate(text, [''])).toEqual({ line: 1, column: 54 });
    expect(findDuplicateKeys(text)).toEqual([]);
  });

  test('every value of any JSON is found where it was written', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 })), fc.constantFrom(undefined, 1, '\t'), (object, indent) => {
        const text = JSON.stringify(object, null, indent);
        const lines = text.split('\n');
        const entries = Object.entries(JSON.parse(text) as object);
        const places = locateAll(
          text,
          entries.map(([key]) => ({ pointer: [key] })),
        );
        for (const [index, [, value]] of entries.entries()) {
          const place = places[index];
          const start = place && lines[place.line - 1]?.slice(place.column - 1);
          expect(start).toBeTruthy();
          const written = JSON.stringify(value, null, indent).split('\n')[0] ?? '';
          expect(start?.startsWith(written)).toBe(true);
        }
      }),
    );
  });
});

describe('findDuplicateKeys', () => {
  test('names both places, also of keys that are written differently', () => {
    expect(findDuplicateKeys('{"a": 1,\n "b": {"c": 1, "\\u0063": 2}, "a": 2, "a": 3}')).toEqual([
      { key: 'c', line: 2, column: 16, first: { line: 2, column: 8 } },
      { key: 'a', line: 2, column: 30, first: { line: 1, column: 2 } },
      { key: 'a', line: 2, column: 38, first: { line: 1, column: 2 } },
    ]);
  });

  test('the same key in two objects is no duplicate', () => {
    expect(findDuplicateKeys('[{"a": 1}, {"a": {"a": 2}}]')).toEqual([]);
  });

  test('a flood of them is cut', () => {
    expect(findDuplicateKeys(`{${'"a":1,'.repeat(1000)}"a":1}`, 5)).toHaveLength(5);
  });
});

describe('findSyntaxMistake', () => {
  test.each([
    ['', 1, 1, 'empty'],
    [' \n ', 2, 2, 'empty'],
    ['{"a": 1', 1, 8, 'closing }'],
    ['{"a": ', 1, 7, 'a value and the closing }'],
    ['[1, 2', 1, 6, 'closing ]'],
    ['{"a": 1,\n}', 1, 8, 'comma stands before the closing }'],
    ['[1,]', 1, 3, 'comma stands before the closing ]'],
    ['[1,,2]', 1, 4, 'value is missing before this comma'],
    ['{"a":1,,"b":2}', 1, 8, 'comma too many'],
    ['{"a": 1\n "b": 2}', 2, 2, 'comma is missing'],
    ['{"a" 1}', 1, 6, 'colon is missing'],
    ['{"a"}', 1, 5, 'colon is missing'],
    ['{"a":}', 1, 6, 'value is missing'],
    ["{'a': 1}", 1, 2, 'double quotes'],
    ['{a: 1}', 1, 2, 'key a needs double quotes'],
    ['{"a": \'x\'}', 1, 7, 'double quotes'],
    ['{"a": True}', 1, 7, 'write true'],
    ['{"a": None}', 1, 7, 'write null'],
    ['{"a": NaN}', 1, 7, 'NaN is no JSON value'],
    ['{"a": constructor}', 1, 7, 'constructor is no JSON value'],
    ['{"a": 01}', 1, 7, '01 is not a number'],
    ['{"a": +1}', 1, 7, '+1 is not a number'],
    ['{"a": .5}', 1, 7, '.5 is not a number'],
    ['{"a": 5.}', 1, 7, '5. is not a number'],
    ['{"a": 1e}', 1, 7, '1e is not a number'],
    ['{"a": 0x1F}', 1, 7, 'not a number'],
    ['{"a": "x\ny"}', 1, 9, 'line break'],
    ['{"a": "x\u0001"}', 1, 9, 'U+0001'],
    ['{"a": "\\x41"}', 1, 8, '\\x is no escape'],
    ['{"a": "\\u12"}', 1, 8, 'four hexadecimal'],
    ['{"a": "x', 1, 7, 'never closed'],
    ['{"a": "\\', 1, 8, 'backslash'],
    ['// a comment\n{}', 1, 1, 'no comments'],
    ['{"a": 1 // why\n}', 1, 9, 'no comments'],
    ['{} {}', 1, 4, 'ends before this'],
    ['{]', 1, 2, 'closes an object'],
    ['\ufeff{}', 1, 1, 'byte order mark'],
    ['{"a": \u00a0 1}', 1, 7, 'U+00A0'],
    ['}', 1, 1, 'value is expected'],
  ])('%j', (text, line, column, message) => {
    expect(findSyntaxMistake(text)).toEqual({ line, column, message: expect.stringContaining(message) });
    expect(() => JSON.parse(text)).toThrow();
  });

  test('agrees with JSON.parse on whether a text is JSON, whatever the text', () => {
    const parses = (text: string): boolean => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    const parts = [
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '\\',
      'u0041',
      '"a"',
      '1',
      '-',
      '.5',
      'e',
      '0',
      'true',
      'null',
      'nul',
      ' ',
      '\n',
      '\r',
      '\u0000',
      '\ufeff',
      '\ud800',
      'é',
      '/',
    ];
    const text = fc.oneof(
      fc.array(fc.constantFrom(...parts)).map((all) => all.join('')),
      fc.json(),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, (json) => {
        const mistake = findSyntaxMistake(json);
        expect(mistake === null).toBe(parses(json));
        if (mistake === null) return;
        const lines = json.split('\n');
        expect(mistake.line).toBeLessThanOrEqual(lines.length);
        expect(mistake.column).toBeLessThanOrEqual((lines[mistake.line - 1] ?? '').length + 1);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('what a hostile file brings', () => {
  test.each([
    ['200,000 nested lists', '['.repeat(200_000) + ']'.repeat(200_000)],
    ['200,000 open lists', '['.repeat(200_000)],
    ['200,000 nested objects', `${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}`],
    ['a megabyte of open braces', '['.repeat(1_048_576)],
    ['a megabyte string', `{"a": "${'x'.repeat(1_048_500)}"}`],
    ['a megabyte of escapes', `{"a": "${'\\n'.repeat(524_000)}"}`],
    ['a megabyte string that never ends', `{"a": "${'x'.repeat(1_048_500)}`],
    ['a megabyte number', `{"a": ${'1'.repeat(1_048_500)}}`],
    ['150,000 keys', `{${Array.from({ length: 150_000 }, (_, at) => `"${at.toString(36)}":1`).join(',')}}`],
    ['a megabyte of line breaks', `${'\n'.repeat(1_048_500)}{}`],
  ])('%s: within a second', async (_, text) => {
    expect(await measureCpu(() => [locate(text, ['a', 'b', 0]), findDuplicateKeys(text), findSyntaxMistake(text)])).toBeLessThan(1000);
  });
});
