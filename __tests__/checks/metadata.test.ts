import { describe, expect, test } from '@jest/globals';
import { checkMetadata } from '../../src/checks/metadata.ts';
import { makePrompt } from './sample.ts';

const GOOD = { name: 'Customer Support', version: '1.3.2', model: 'openai:gpt-5-mini', description: 'Answers customers.' };
const PATH = 'prompts/a/.prompt-metadata.json';

const make = (text: string, outputSchema?: string) =>
  makePrompt('a', {
    '.prompt-metadata.json': { mode: '100644', bytes: new TextEncoder().encode(text) },
    ...(outputSchema === undefined
      ? {}
      : { 'output.schema.json': { mode: '100644' as const, bytes: new TextEncoder().encode(outputSchema) } }),
  });

/** One field to a line: the field that stands in the n-th place is in line n + 1, from column 3. */
const write = (changed: object): string => JSON.stringify({ ...GOOD, ...changed }, null, 2);
const findIn = (text: string) => checkMetadata(make(text)).map(({ severity, rule, line, column }) => [severity, rule, line, column]);
const messagesIn = (text: string) => checkMetadata(make(text)).map(({ message, help }) => `${message} ${help}`);

describe('metadata in order', () => {
  test.each([
    ['the required fields alone', {}],
    [
      'every field',
      {
        $schema: '../schema.json',
        created: '2025-01-15',
        updated: '2025-03-02T10:00:00+01:00',
        author: 'Support team',
        parameters: { temperature: 0.2, topP: 1, maxOutputTokens: 800, seed: 1, stop: ['END'], reasoningEffort: 'low' },
        provider_options: { openai: { store: false } },
        context_window_used: 2048,
        estimated_cost_per_1k: 0.012,
        performance_metrics: { accuracy: 0.94, user_satisfaction: 4.6, average_response_time_ms: 850 },
        change_notes: 'Kinder words.',
        tags: ['support', 'chat'],
        previous_version: '1.3.1',
        test_status: 'passed',
      },
    ],
    ['no previous version', { previous_version: null }],
    ['a name of one letter', { name: 'A' }],
    ['a name of 100', { name: `a${' '.repeat(98)}9` }],
    ['a name with all that may be in one', { name: 'A b.c_d-9' }],
  ])('%s', (_, changed) => {
    expect(findIn(write(changed))).toEqual([]);
  });
});

describe('metadata/json', () => {
  test('the place and the mistake', () => {
    expect(checkMetadata(make('{\n  "name": "x",\n  "version": "1.0.0",\n}'))).toMatchObject([
      {
        rule: 'metadata/json',
        severity: 'error',
        path: PATH,
        line: 3,
        column: 21,
        message: 'The metadata is not JSON. A comma stands before the closing }; take it away.',
      },
    ]);
  });

  test('too deep for anything to walk', () => {
    expect(findIn(`{"a": ${'['.repeat(250)}${']'.repeat(250)}}`)).toEqual([['error', 'metadata/json', 1, 207]]);
    expect(findIn(write({ provider_options: { x: JSON.parse(`${'{"a":'.repeat(150)}1${'}'.repeat(150)}`) } }))).toEqual([]);
  });

  test('an output schema that is not JSON', () => {
    expect(checkMetadata(make(write({}), '{"type": }'))).toMatchObject([
      { rule: 'metadata/json', path: 'prompts/a/output.schema.json', line: 1, column: 10 },
    ]);
    expect(checkMetadata(make(write({}), '{"type": "object"}'))).toEqual([]);
  });
});

describe('metadata/duplicate-key', () => {
  test('the second place, and the line of the first', () => {
    const text = `{\n  "name": "A",\n${write({}).slice(2)}`;
    expect(findIn(text)).toEqual([['error', 'metadata/duplicate-key', 3, 3]]);
    expect(messagesIn(text)[0]).toContain('line 2');
  });

  test('the same key in two objects is none', () => {
    expect(findIn(write({ provider_options: { openai: { a: 1 }, azure: { a: 1 } } }))).toEqual([]);
  });
});

describe('metadata/schema', () => {
  test.each([
    [{ name: '' }, 2, 11, '1 to 100'],
    [{ name: ' a' }, 2, 11, 'first and the last'],
    [{ name: 'a'.repeat(101) }, 2, 11, '1 to 100'],
    [{ name: 'héllo' }, 2, 11, 'A-Z a-z'],
    [{ name: 7 }, 2, 11, 'is 7'],
    [{ version: 1.2 }, 3, 14, 'in double quotes'],
    [{ model: '  ' }, 4, 12, 'must not be blank'],
    [{ description: '\n\t' }, 5, 18, 'must not be blank'],
    [{ description: ['a'] }, 5, 18, 'is a list'],
    [{ tags: 'support' }, 6, 11, 'Write ["support"]'],
    [{ tags: ['a', 2] }, 8, 5, '`tags[1]` must be text'],
    [{ context_window_used: '2048' }, 6, 26, 'Write 2048, without quotes'],
    [{ estimated_cost_per_1k: -0.1 }, 6, 28, 'at least 0'],
    [{ performance_metrics: { accuracy: 94 } }, 7, 17, 'at most 1'],
    [{ parameters: { reasoningEffort: 'hgih' } }, 7, 24, 'Did you mean "high"?'],
    [{ parameters: { maxOutputTokens: 1.5 } }, 7, 24, 'a whole number'],
    [{ parameters: { stop: [''] } }, 8, 7, '`parameters.stop[0]`'],
    [{ provider_options: { openai: 1 } }, 7, 15, 'an object'],
    [{ previous_version: 1 }, 6, 23, 'or null'],
    [{ created: 20250115 }, 6, 14, 'text in double quotes'],
    [{ author: null }, 6, 13, 'or remove the field'],
    [{ change_notes: {} }, 6, 19, 'text'],
    [{ test_status: true }, 6, 18, 'Write "true"'],
  ])('%j', (changed, line, column, words) => {
    expect(findIn(write(changed))).toEqual([['error', 'metadata/schema', line, column]]);
    expect(messagesIn(write(changed))[0]).toContain(words);
  });

  test.each(['name', 'version', 'model', 'description'])('%s is missing: shown at the object', (field) => {
    const text = write({ [field]: undefined });
    expect(findIn(text)).toEqual([['error', 'metadata/schema', 1, 1]]);
    expect(messagesIn(text)[0]).toContain(`The field \`${field}\` is missing. Add \`${field}\``);
  });

  test.each(['[]', 'null', '"x"', '1', 'true', '1e999'])('%s is no object', (text) => {
    expect(findIn(`\n${text}`)).toEqual([['error', 'metadata/schema', 2, 1]]);
  });

  test('all mistakes at once, once each', () => {
    expect(findIn(write({ name: '', model: '', description: '', tags: [1, 2], parameters: { temperature: 3, topP: 'x' } }))).toHaveLength(
      7,
    );
    expect(findIn('{}')).toHaveLength(4);
  });

  test('half a surrogate pair', () => {
    expect(findIn(write({}).replace('Answers', 'Answers\\uD800'))).toEqual([['error', 'metadata/schema', 5, 18]]);
    expect(findIn(write({}).replace('Answers', 'Answers\\uD83D\\uDE00'))).toEqual([]);
  });

  test('messages are in plain words', () => {
    const text = write({
      name: '',
      model: 5,
      tags: 'a',
      previous_version: {},
      parameters: [],
      estimated_cost_per_1k: '1',
      test_status: null,
    });
    for (const message of messagesIn(text)) expect(message).not.toMatch(/\bNOT have|must match|instancePath|schema is invalid|#\//);
  });
});

describe('metadata/unknown-field', () => {
  test.each([
    [{ desciption: 'x', description: undefined }, 'description'],
    [{ Tags: [] }, 'tags'],
    [{ previousVersion: null }, 'previous_version'],
    [{ changeNotes: '' }, 'change_notes'],
    [{ parameters: { temprature: 1 } }, 'temperature'],
    [{ parameters: { max_output_tokens: 1 } }, 'maxOutputTokens'],
    [{ performance_metrics: { acuracy: 1 } }, 'accuracy'],
  ])('%j', (changed, meant) => {
    const found = checkMetadata(make(write(changed))).filter(({ rule }) => rule === 'metadata/unknown-field');
    expect(found).toMatchObject([{ severity: 'warning', help: `Did you mean "${meant}"?` }]);
  });

  test('the place is the key', () => {
    expect(findIn(write({ zebra: 1, parameters: { zebra: 2 } }))).toEqual([
      ['warning', 'metadata/unknown-field', 6, 3],
      ['warning', 'metadata/unknown-field', 8, 5],
    ]);
    expect(messagesIn(write({ zebra: 1 }))[0]).not.toContain('Did you mean');
  });

  test('a provider’s options are its own', () => {
    expect(findIn(write({ provider_options: { anything: { goes: 1 } } }))).toEqual([]);
  });
});

describe('metadata/dates', () => {
  test.each([
    ['2024-02-29'],
    ['2000-02-29'],
    ['0000-01-01'],
    ['2025-12-31T23:59:59Z'],
    ['2025-01-15T09:30Z'],
    ['2025-01-15T09:30:00.123456Z'],
    ['2025-01-15T09:30:00+05:30'],
    ['2025-01-15T09:30:00-0800'],
    ['2016-12-31T23:59:60Z'],
  ])('%s is one', (created) => {
    expect(findIn(write({ created }))).toEqual([]);
  });

  test.each([
    '2024-02-30',
    '2023-02-29',
    '2100-02-29',
    '2024-04-31',
    '2024-00-10',
    '2024-13-01',
    '2024-01-00',
    '2024-1-5',
    '24-01-05',
    '05.01.2024',
    '2024-01-15 10:00:00',
    '2024-01-15T24:00:01Z',
    '2024-01-15T10:60:00Z',
    '2024-01-15T10:00:61Z',
    '2024-01-15T10:00:00+25:00',
    '2024-01-15T',
    '2024-W03-1',
    'soon',
    '',
  ])('%j is none', (updated) => {
    expect(findIn(write({ created: '2020-01-01', updated }))).toEqual([['error', 'metadata/dates', 7, 14]]);
  });

  test('a time without a zone is a warning', () => {
    expect(findIn(write({ created: '2025-01-15T09:30:00' }))).toEqual([['warning', 'metadata/dates', 6, 14]]);
  });

  test.each([
    ['2025-01-15', '2025-01-14'],
    ['2025-01-15T10:00:00Z', '2025-01-15T09:59:59Z'],
    ['2025-01-15T10:00:00+00:00', '2025-01-15T10:30:00+01:00'],
    ['2025-01-15T10:00:00Z', '2025-01-14'],
    ['9999-12-31', '0001-01-01'],
  ])('created %s, updated %s is an error', (created, updated) => {
    expect(findIn(write({ created, updated }))).toEqual([['error', 'metadata/dates', 7, 14]]);
  });

  test.each([
    ['2025-01-15', '2025-01-15'],
    ['2025-01-15T10:00:00Z', '2025-01-15'],
    ['2025-01-15', '2025-01-15T00:00:00+14:00'],
    ['2025-01-15T10:00:00+02:00', '2025-01-15T08:00:00Z'],
    ['0099-06-01T00:00:00Z', '1970-01-01T00:00:00Z'],
  ])('created %s, updated %s is in order', (created, updated) => {
    expect(findIn(write({ created, updated }))).toEqual([]);
  });
});
