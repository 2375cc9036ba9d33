import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { findInterfaceBreaks } from '../../src/changes/interface.ts';
import { findNarrowings } from '../../src/changes/schema/narrowing.ts';
import { OpaqueString } from '../../src/changes/schema/sample.ts';
import type { Json, Prompt } from '../../src/prompt/types.ts';
import { measureCpu } from '../support/cpu-time.ts';

const TEXT = { type: 'string' };
const object = (properties: Json, more: object = {}): Json => ({ type: 'object', properties, ...more }) as Json;

function breaksBetween(base: Partial<Prompt>, head: Partial<Prompt>): readonly string[] {
  const nothing = { variables: null, outputSchema: null };
  return findInterfaceBreaks({ ...nothing, ...base } as Prompt, { ...nothing, ...head } as Prompt).map(({ text }) => text);
}

const between = (base: Json, head: Json): readonly string[] => breaksBetween({ outputSchema: base }, { outputSchema: head });

describe('variables', () => {
  test.each<[string[] | null, string[] | null, string[]]>([
    [['a'], ['a'], []],
    [['a', 'b'], ['b', 'a'], []],
    [[], ['a'], ['the variable `a` is new']],
    [['a'], [], ['the variable `a` is gone']],
    [['a'], ['b'], ['the variable `a` is now `b`']],
    [['a', 'b'], ['c'], ['the variable `c` is new', 'the variable `a` is gone', 'the variable `b` is gone']],
    [null, ['a'], []],
    [['a'], null, []],
  ])('%j → %j: %j', (base, head, breaks) => {
    expect(breaksBetween({ variables: base }, { variables: head })).toEqual(breaks);
  });
});

describe('output schemas', () => {
  test.each<[string, Json, Json, RegExp]>([
    ['a property becomes required', object({ a: TEXT }), object({ a: TEXT }, { required: ['a'] }), /now requires `a` in the output/],
    ['a new required property', object({}), object({ a: TEXT }, { required: ['a'] }), /now requires `a`/],
    [
      'a property goes and no other may come',
      object({ a: TEXT, b: TEXT }, { additionalProperties: false }),
      object({ a: TEXT }, { additionalProperties: false }),
      /no longer takes `b` in the output/,
    ],
    ['unlisted properties are shut out', object({ a: TEXT }), object({ a: TEXT }, { additionalProperties: false }), /unlisted properties/],
    ['unlisted properties get a type', object({ a: TEXT }), object({ a: TEXT }, { additionalProperties: TEXT }), /promptgate:unlisted/],
    ['a type goes', object({ a: { type: ['string', 'null'] } }), object({ a: TEXT }), /no longer takes a value of type null as `a`/],
    ['a type changes', object({ a: TEXT }), object({ a: { type: 'number' } }), /type string as `a`/],
    ['a number becomes an integer', { type: 'number' }, { type: 'integer' }, /type number as the output/],
    ['a choice goes', object({ a: { enum: ['x', 'y'] } }), object({ a: { enum: ['x'] } }), /no longer takes `y` as `a`/],
    ['a text becomes a choice', object({ a: TEXT }), object({ a: { enum: ['x'] } }), /as `a`/],
    ['a choice becomes one', { enum: [1, 2] }, { const: 1 }, /now takes only `1`/],
    ['a longest length', object({ a: TEXT }), object({ a: { ...TEXT, maxLength: 80 } }), /`maxLength` \(`80`\).*`a`/],
    ['a shorter length', { ...TEXT, maxLength: 80 }, { ...TEXT, maxLength: 79 }, /maxLength/],
    ['a least length', TEXT, { ...TEXT, minLength: 1 }, /minLength/],
    ['a least number', { type: 'integer' }, { type: 'integer', minimum: -100 }, /`minimum` \(`-100`\)/],
    ['an exclusive limit', { type: 'number', maximum: 7 }, { type: 'number', exclusiveMaximum: 7 }, /exclusiveMaximum/],
    ['a multiple', { type: 'integer' }, { type: 'integer', multipleOf: 5 }, /multipleOf/],
    ['fewer items', { type: 'array', items: TEXT }, { type: 'array', items: TEXT, maxItems: 5 }, /maxItems/],
    ['more items', { type: 'array', items: TEXT }, { type: 'array', items: TEXT, minItems: 1 }, /minItems/],
    ['items that differ', { type: 'array', items: TEXT }, { type: 'array', items: TEXT, uniqueItems: true }, /uniqueItems/],
    ['other items', object({ l: { type: 'array', items: TEXT } }), object({ l: { type: 'array', items: { type: 'number' } } }), /`l.\[\]`/],
    [
      'deep inside',
      object({ l: { type: 'array', items: object({ p: object({ q: { type: 'number' } }) }) } }, { required: ['l'] }),
      object({ l: { type: 'array', items: object({ p: object({ q: { type: 'number', maximum: 10 } }) }) } }, { required: ['l'] }),
      /maximum.*`l.\[\].p.q`/,
    ],
    ['more properties', { type: 'object' }, { type: 'object', minProperties: 1 }, /minProperties/],
    ['a choice of schemas loses one', { anyOf: [TEXT, { type: 'number' }] }, TEXT, /type integer/],
    ['a choice of schemas changes', { anyOf: [TEXT, { type: 'number' }] }, { anyOf: [TEXT, { type: 'null' }] }, /anyOf/],
    [
      'behind a reference',
      { $ref: '#/$defs/n', $defs: { n: { type: 'integer' } } },
      { $ref: '#/$defs/n', $defs: { n: { type: 'integer', minimum: 0 } } },
      /minimum/,
    ],
    ['one more condition', { allOf: [object({ a: TEXT })] }, { allOf: [object({ a: TEXT }), { required: ['a'] }] }, /requires `a`/],
    ['anything becomes an object', {}, { type: 'object' }, /type string as the output/],
    ['anything becomes nothing', true, false, /no longer takes anything/],
    [
      'beside a date that nobody can make up',
      object({ d: { type: 'string', format: 'date' }, a: TEXT }, { required: ['d'] }),
      object({ d: { type: 'string', format: 'date' }, a: TEXT }, { required: ['d', 'a'] }),
      /requires `a`/,
    ],
    [
      'a pattern gives way to a number',
      object({ d: { type: 'string', pattern: '^x' } }),
      object({ d: { type: 'number' } }),
      /type string as `d`/,
    ],
    [
      'a key named __proto__',
      object(JSON.parse('{"__proto__": {}}')),
      object(JSON.parse('{"__proto__": {"type": "null"}}')),
      /`__proto__`/,
    ],
  ])('%s', (_, base, head, expected) => {
    expect(between(base, head).join('\n')).toMatch(expected);
    expect(between(base, base)).toEqual([]);
  });

  test.each<[string, Json, Json]>([
    ['a new optional property', object({ a: TEXT }), object({ a: TEXT, b: TEXT })],
    ['a property is no longer required', object({ a: TEXT }, { required: ['a'] }), object({ a: TEXT })],
    ['a wider type', object({ a: TEXT }), object({ a: { type: ['string', 'null'] } })],
    ['one more choice', { enum: ['x'] }, { enum: ['x', 'y'] }],
    ['a wider limit', { type: 'integer', maximum: 5 }, { type: 'integer', maximum: 6 }],
    [
      'descriptions and titles',
      object({ a: TEXT }),
      object({ a: { ...TEXT, description: 'x', examples: [1], default: 2 } }, { title: 'y', $comment: 'z' }),
    ],
    ['the same, said otherwise', { type: 'integer', minimum: 1 }, { type: 'integer', exclusiveMinimum: 0 }],
    [
      'a limit that was there by another name',
      { allOf: [object({ a: TEXT }), { required: ['a'] }] },
      object({ a: TEXT }, { required: ['a'] }),
    ],
    ['required where the base takes nothing', object({ a: false }, { required: ['a'] }), object({ b: TEXT }, { required: ['b'] })],
    ['patterns are not compared', { ...TEXT, pattern: '^a' }, { ...TEXT, pattern: '^b' }],
    ['a choice that its pattern may have shut out', { enum: ['x', 'y'], pattern: '^x' }, { enum: ['x'] }],
    [
      'unlisted properties that a pattern may let in',
      object({}),
      object({}, { patternProperties: { '^p': {} }, additionalProperties: false }),
    ],
    [
      'a reference below an address of its own',
      object({ a: { $id: 'https://example.org/a', $ref: '#/$defs/x' } }, { $defs: { x: TEXT } }),
      object({ a: { type: 'null' } }),
    ],
    ['formats are not compared', { ...TEXT, format: 'date' }, { ...TEXT, format: 'date', minLength: 10 }],
    ['remote references are not followed', { $ref: 'https://example.org/a' }, { type: 'null' }],
    ['a reference that leads nowhere', { $ref: '#/$defs/x' }, { type: 'null' }],
    ['references in a circle', { $ref: '#' }, { type: 'null' }],
    ['no schema at all', 'text', 5],
  ])('not: %s', (_, base, head) => {
    expect(between(base, head)).toEqual([]);
  });

  test('a schema that is new, removed or unreadable is not compared', () => {
    expect(breaksBetween({}, { outputSchema: false })).toEqual([]);
    expect(breaksBetween({ outputSchema: true }, {})).toEqual([]);
  });

  test('many breaks are counted', () => {
    const keys = Array.from({ length: 12 }, (_, index) => `k${index}`);
    const properties = (schema: Json): Json => Object.fromEntries(keys.map((key) => [key, schema]));
    const found = between(object(properties(TEXT)), object(properties({ type: 'number' })));
    expect(found).toHaveLength(6);
    expect(found[5]).toBe('7 more in the output schema');
  });

  const leaf = fc.oneof(
    fc.record(
      { type: fc.constant('string'), minLength: fc.nat({ max: 3 }), maxLength: fc.integer({ min: 2, max: 6 }) },
      { requiredKeys: ['type'] },
    ),
    fc.record(
      {
        type: fc.constantFrom('integer', 'number'),
        minimum: fc.nat({ max: 4 }),
        maximum: fc.integer({ min: 3, max: 8 }),
        exclusiveMinimum: fc.nat({ max: 3 }),
        multipleOf: fc.integer({ min: 1, max: 3 }),
      },
      { requiredKeys: ['type'] },
    ),
    fc.record({ enum: fc.uniqueArray(fc.constantFrom('a', 'b', 1, null, true), { minLength: 1 }) }),
    fc.record({ const: fc.constantFrom('a', 1, null) }),
    fc.constantFrom<Json>({ type: 'boolean' }, { type: ['string', 'null'] }, { type: 'null' }, {}, true, false, {
      not: { type: 'string' },
    }),
  );
  const { schema } = fc.letrec<{ schema: Json; node: Json }>((tie) => ({
    schema: fc.oneof({ depthSize: 'small', withCrossShrink: true }, leaf as fc.Arbitrary<Json>, tie('node')),
    node: fc.oneof(
      fc.record(
        {
          type: fc.constant('object'),
          properties: fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('schema'), { maxKeys: 3 }),
          required: fc.uniqueArray(fc.constantFrom('a', 'b', 'd'), { maxLength: 2 }),
          additionalProperties: fc.oneof(fc.boolean(), tie('schema')),
          minProperties: fc.nat({ max: 2 }),
          maxProperties: fc.integer({ min: 1, max: 4 }),
          propertyNames: fc.constantFrom<Json>({ maxLength: 1 }, true, { enum: ['a', 'b'] }),
        },
        { requiredKeys: ['type'] },
      ) as fc.Arbitrary<Json>,
      fc.record(
        {
          type: fc.constant('array'),
          items: tie('schema'),
          prefixItems: fc.array(tie('schema'), { minLength: 1, maxLength: 2 }),
          minItems: fc.nat({ max: 2 }),
          maxItems: fc.integer({ min: 1, max: 4 }),
          uniqueItems: fc.boolean(),
        },
        { requiredKeys: ['type'] },
      ) as fc.Arbitrary<Json>,
      fc.record({ anyOf: fc.array(tie('schema'), { minLength: 1, maxLength: 3 }) }) as fc.Arbitrary<Json>,
      fc.record({ oneOf: fc.array(tie('schema'), { minLength: 1, maxLength: 3 }) }) as fc.Arbitrary<Json>,
      fc.record({ allOf: fc.array(tie('schema'), { minLength: 1, maxLength: 2 }) }) as fc.Arbitrary<Json>,
      fc
        .tuple(tie('schema'), tie('schema'), tie('schema'))
        .map(([condition, yes, no]) =>
          Object.fromEntries(['if', 'then', 'else'].map((keyword, index) => [keyword, [condition, yes, no][index] ?? true])),
        ),
      fc.record({
        $ref: fc.constantFrom('#/$defs/x', '#/$defs/y'),
        $defs: fc.constant({ x: { type: 'string' }, y: { minimum: 2 } }),
      }) as fc.Arbitrary<Json>,
    ),
  }));
  /** `$defs` stand at the root, where references look for them. */
  const document = schema.map(
    (node) => (typeof node === 'object' && node !== null ? { ...node, $defs: { x: { type: 'string' }, y: { minimum: 2 } } } : node) as Json,
  );

  test('every break has a value that ajv takes by the old schema and refuses by the new one', () => {
    const ajv = new Ajv2020({ strict: false, allErrors: false, validateFormats: false });
    let breaks = 0;
    fc.assert(
      fc.property(document, document, (base, head) => {
        const found = findNarrowings(base, head);
        if (found.length === 0) return;
        const [takes, refuses] = [ajv.compile(base as object), ajv.compile(head as object)];
        for (const { witness } of found) {
          expect(takes(witness)).toBe(true);
          expect(refuses(witness)).toBe(false);
          breaks += 1;
        }
        ajv.removeSchema();
      }),
      { numRuns: 400 },
    );
    expect(breaks).toBeGreaterThan(300);
  });

  test('hostile schemas are done with within a second', async () => {
    let deep: Json = {};
    for (let level = 0; level < 100_000; level += 1) deep = { not: deep };
    const wide = object(
      Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`p${index}`, { type: 'string', maxLength: index }])),
    );
    const choices = { enum: Array.from({ length: 60_000 }, (_, index) => index) };
    const bomb = {
      $defs: Object.fromEntries(
        Array.from({ length: 40 }, (_, index) => [
          `d${index}`,
          { anyOf: [{ $ref: `#/$defs/d${index + 1}` }, { $ref: `#/$defs/d${index + 1}` }] },
        ]),
      ),
      $ref: '#/$defs/d0',
    };
    const evil = { type: 'string', pattern: '^(a+)+$' };
    for (const base of [deep, wide, choices, bomb, evil, {}, { type: 'array', items: wide, minItems: 60 }] as Json[]) {
      for (const head of [deep, { type: 'null' }, choices, bomb, { ...evil, maxLength: 3 }, wide] as Json[]) {
        expect(await measureCpu(() => findNarrowings(base, head))).toBeLessThan(1000);
      }
    }
  });

  test('an opaque string stands for a text that is not made up', () => {
    const [found] = findNarrowings({ type: 'string', format: 'date' }, { type: 'number' });
    expect(found?.witness).toBeInstanceOf(OpaqueString);
  });
});
