import { describe, expect, test } from '@jest/globals';
import { compileFurtherSchema } from '../../src/checks/further-schema.ts';
import { checkMetadata } from '../../src/checks/metadata.ts';
import type { JsonObject } from '../../src/prompt/types.ts';
import { measureCpu } from '../support/cpu-time.ts';
import { makePrompt } from './sample.ts';

const GOOD = { name: 'A', version: '1.0.0', model: 'm', description: 'd' };
const make = (changed: object) =>
  makePrompt('a', {
    '.prompt-metadata.json': { mode: '100644', bytes: new TextEncoder().encode(JSON.stringify({ ...GOOD, ...changed }, null, 2)) },
  });
const compile = (schema: JsonObject) => compileFurtherSchema({ path: 'schemas/team.json', schema });

async function findIn(schema: JsonObject, changed: object = {}) {
  const { check, findings } = await compile(schema);
  expect(findings).toEqual([]);
  return checkMetadata(make(changed), check).map(({ rule, line, column, message, help }) => ({
    rule,
    line,
    column,
    text: `${message} ${help}`,
  }));
}

describe('a further schema', () => {
  test('none is none', async () => {
    expect(await compileFurtherSchema(null)).toEqual({ check: null, findings: [] });
  });

  test('asks for more, with places and words', async () => {
    const schema = {
      required: ['team', 'author'],
      properties: {
        team: { enum: ['support', 'sales'] },
        author: { type: 'string', format: 'email' },
        tags: { type: 'array', minItems: 1 },
      },
    };
    expect(await findIn(schema, { team: 'suport', tags: [] })).toEqual([
      {
        rule: 'metadata/schema',
        line: 1,
        column: 1,
        text: expect.stringContaining('The field `author` is missing (the schema schemas/team.json'),
      },
      { rule: 'metadata/schema', line: 6, column: 11, text: expect.stringContaining('Did you mean "support"?') },
      { rule: 'metadata/schema', line: 7, column: 11, text: expect.stringContaining('at least 1 entries') },
    ]);
    expect(await findIn(schema, { team: 'sales', author: 'a@example.com', tags: ['x'] })).toEqual([]);
  });

  test('the fields that it lists are known', async () => {
    expect(await findIn({ properties: { team: true } }, { team: 1 })).toEqual([]);
    expect(await findIn({ properties: { other: true } }, { team: 1 })).toMatchObject([{ rule: 'metadata/unknown-field' }]);
  });

  test('refuses fields', async () => {
    const schema = { properties: { name: true, version: true, model: true, description: true }, additionalProperties: false };
    expect(await findIn(schema, { tags: ['a'] })).toMatchObject([
      { rule: 'metadata/schema', line: 6, column: 3, text: expect.stringContaining('`tags` is not allowed') },
    ]);
  });

  test('alternatives are summed up', async () => {
    const schema = { properties: { author: { anyOf: [{ type: 'string', pattern: '@' }, { type: 'array' }] } } };
    const found = await findIn(schema, { author: 'nobody' });
    expect(found).toMatchObject([{ line: 6, column: 13, text: expect.stringContaining('fits none of the forms') }]);
  });

  test('patterns are told apart', async () => {
    const schema = {
      properties: { author: { pattern: '^[a-z ]+$' }, change_notes: { pattern: '\\d' } },
      patternProperties: { '^x-': { type: 'string' }, '^y-': { type: 'number' } },
    };
    expect(await findIn(schema, { author: 'a b', change_notes: '1', 'x-a': 'x', 'y-a': 1 })).toEqual([]);
    const found = await findIn(schema, { author: 'A', change_notes: 'one', 'x-a': 1, 'y-a': 'y' });
    expect(found.filter(({ rule }) => rule === 'metadata/schema').map(({ line }) => line)).toEqual([6, 7, 8, 9]);
  });

  test('draft-07 works, too', async () => {
    const schema = {
      $schema: 'http://json-schema.org/draft-07/schema#',
      definitions: { team: { const: 'x' } },
      properties: { team: { $ref: '#/definitions/team' } },
    };
    expect(await findIn(schema, { team: 'y' })).toMatchObject([{ line: 6, text: expect.stringContaining('must be “x”') }]);
  });

  test.each([
    ['a wrong type', { type: 'text' }, 'type'],
    ['a remote reference', { $ref: 'https://example.com/schema.json' }, 'resolve reference'],
    ['a pattern with look-ahead', { properties: { a: { pattern: '^(?=x)' } } }, '^(?=x)'],
    ['a pattern with a back-reference', { properties: { a: { pattern: '(a)\\1' } } }, '(a)\\1'],
    ['a broken pattern', { properties: { a: { pattern: '(' } } }, '('],
    ['an unknown draft', { $schema: 'https://example.com/draft' }, 'no schema with key or ref'],
    ['a reference to itself alone', { $ref: '#' }, 'reference'],
    [
      'references in a circle',
      { allOf: [{ $ref: '#/$defs/a' }], $defs: { a: { $ref: '#/$defs/b' }, b: { $ref: '#/$defs/a' } } },
      'call stack',
    ],
    ['an asynchronous schema', { $async: true }, 'asynchronous'],
    ['properties that are no object', { properties: 5 }, 'properties'],
  ])('%s makes it config/invalid', async (_, schema, words) => {
    const { check, findings } = await compile(schema);
    expect(check).toBeNull();
    expect(findings).toMatchObject([{ rule: 'config/invalid', severity: 'error', path: 'schemas/team.json' }]);
    expect(findings[0]?.message).toContain(words);
    expect(findings[0]?.message).not.toMatch(/\n|\bat .*:\d+/);
  });

  test('no pattern, format or keyword is slow, whatever the value', async () => {
    const schema = {
      properties: {
        author: { pattern: '^(a+)+$', format: 'url' },
        change_notes: { pattern: '(x+x+)+y' },
        test_status: { format: 'email' },
        tags: { uniqueItems: true },
      },
    };
    const long = { author: `${'a'.repeat(100_000)}!`, change_notes: 'x'.repeat(100_000), test_status: 'a.'.repeat(100_000) };
    expect(await measureCpu(() => findIn(schema, long))).toBeLessThan(1000);
    expect(await findIn(schema, { tags: Array.from({ length: 50_000 }, (_, at) => `t${at}`) })).toMatchObject([
      { rule: 'metadata/schema', line: 1, column: 1, text: expect.stringContaining('too many values') },
    ]);
  });

  test('a schema may refer to its own root', async () => {
    const schema = { properties: { parent: { $ref: '#' }, author: { type: 'string' } } };
    expect((await compileFurtherSchema({ path: 'schema.json', schema })).findings).toEqual([]);
    expect(await findIn(schema, { parent: { author: 7 } })).toMatchObject([{ rule: 'metadata/schema' }]);
  });

  test('a schema that goes round for some values ends', async () => {
    const schema = { dependentSchemas: { author: { $ref: '#' } } };
    expect(await findIn(schema, {})).toEqual([]);
    expect(await findIn(schema, { author: 'x' })).toHaveLength(1);
  });

  test('a schema that refers to itself ends', async () => {
    const schema = {
      $defs: { node: { type: 'object', additionalProperties: { $ref: '#/$defs/node' } } },
      properties: { provider_options: { $ref: '#/$defs/node' } },
    };
    expect(await findIn(schema, { provider_options: { a: { b: { c: {} } } } })).toEqual([]);
  });
});
