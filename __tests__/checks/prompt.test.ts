import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkPrompt } from '../../src/checks/prompt.ts';
import { RULES } from '../../src/checks/rules.ts';
import { DEFAULT_CONFIG } from '../../src/config/config.ts';
import { validatePrompt } from '../../src/index.ts';
import { GOOD_METADATA, GOOD_TEXT } from '../fixtures/hostile.ts';
import { check, findMisplaced, makePrompt } from './sample.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const make = (text: Uint8Array, metadata: Uint8Array, outputSchema?: Uint8Array) =>
  makePrompt('a', {
    'system-prompt.txt': { mode: '100644', bytes: text },
    '.prompt-metadata.json': { mode: '100644', bytes: metadata },
    ...(outputSchema ? { 'output.schema.json': { mode: '100644' as const, bytes: outputSchema } } : {}),
  });

describe('checkPrompt', () => {
  test('a template’s mistake is an error where the prompt before had none', () => {
    const broken = make(encode(`${GOOD_TEXT}{{ a`), encode(GOOD_METADATA));
    const good = make(encode(GOOD_TEXT), encode(GOOD_METADATA));
    const severityWith = (base?: typeof good | null) =>
      checkPrompt(broken, { config: DEFAULT_CONFIG, ...(base === undefined ? {} : { base }) }).map(({ severity }) => severity);
    expect(severityWith(good)).toEqual(['error']);
    expect(severityWith(broken)).toEqual(['warning']);
    expect(severityWith(null)).toEqual(['warning']);
    expect(severityWith()).toEqual(['warning']);
  });

  test('hidden characters and secrets are looked for in all three files', () => {
    const hidden = `"x\u200b"`;
    const prompt = make(
      encode(`${GOOD_TEXT}\u200b`),
      encode(`${GOOD_METADATA.trimEnd().slice(0, -1)}, "author": ${hidden}}`),
      encode(`{"title": ${hidden}}`),
    );
    expect(check(prompt).map(({ rule, path }) => `${rule} ${path?.split('/').at(-1)}`)).toEqual([
      'prompt/hidden-characters system-prompt.txt',
      'prompt/hidden-characters .prompt-metadata.json',
      'prompt/hidden-characters output.schema.json',
    ]);
  });

  const mutate = (source: Uint8Array) =>
    fc.array(fc.tuple(fc.nat(source.length), fc.uint8Array({ maxLength: 4 }), fc.nat(3)), { minLength: 1, maxLength: 6 }).map((edits) => {
      let bytes = [...source];
      for (const [at, inserted, removed] of edits) bytes = [...bytes.slice(0, at), ...inserted, ...bytes.slice(at + removed)];
      return Uint8Array.from(bytes);
    });
  const anyBytes = (source: string) => fc.oneof(mutate(encode(source)), fc.uint8Array({ maxLength: 200 }), fc.constant(encode(source)));
  const METADATA = JSON.stringify({
    ...JSON.parse(GOOD_METADATA),
    created: '2024-01-01',
    updated: '2024-02-01T10:00:00Z',
    parameters: { temperature: 0.5, stop: ['é'] },
    tags: ['a', 'b'],
  });

  test('no bytes make it throw, and every place lies inside its file', () => {
    fc.assert(
      fc.property(
        anyBytes(`${GOOD_TEXT}{% if a %}{{ b | upcase }}{% endif %} é😀\u200b\n`),
        anyBytes(METADATA),
        fc.option(anyBytes('{"type": "object"}')),
        (text, metadata, schema) => {
          const prompt = make(text, metadata, schema ?? undefined);
          const findings = check(prompt);
          expect(findMisplaced(prompt, findings)).toEqual([]);
          for (const { rule, message, help } of findings) {
            expect(Object.hasOwn(RULES, rule)).toBe(true);
            expect(message).not.toMatch(/undefined|NaN|\[object|^\s*$/);
            expect(help).not.toBe('');
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('no JSON in place of the metadata makes it throw', () => {
    const key = fc.oneof(
      fc.constantFrom(
        'name',
        'version',
        'model',
        'description',
        'created',
        'updated',
        'tags',
        'parameters',
        'previous_version',
        '__proto__',
        'constructor',
        'toString',
      ),
      fc.string(),
    );
    const value = fc.oneof(fc.jsonValue(), fc.constantFrom('1.0.0', '2024-01-01', '2024-02-30T10:00'), fc.dictionary(key, fc.jsonValue()));
    fc.assert(
      fc.property(fc.dictionary(key, value), fc.constantFrom(undefined, 2), (metadata, indent) => {
        const prompt = make(encode(GOOD_TEXT), encode(JSON.stringify(metadata, null, indent)));
        const findings = check(prompt);
        expect(findMisplaced(prompt, findings)).toEqual([]);
        expect(findings.every(({ path, line }) => path !== 'prompts/a/.prompt-metadata.json' || line !== null)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('many findings of one kind', () => {
  test.each([
    ['byte order marks', `${GOOD_TEXT}${'a\ufeff'.repeat(100)}`, GOOD_METADATA, 'prompt/encoding', 10],
    ['hidden characters', `${GOOD_TEXT}${'a\u200b'.repeat(100)}`, GOOD_METADATA, 'prompt/hidden-characters', 20],
    [
      'unknown fields',
      GOOD_TEXT,
      JSON.stringify({ ...JSON.parse(GOOD_METADATA), ...Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`k${at}`, 1])) }),
      'metadata/unknown-field',
      50,
    ],
    ['wrong values', GOOD_TEXT, JSON.stringify({ ...JSON.parse(GOOD_METADATA), tags: Array(100).fill(1) }), 'metadata/schema', 50],
    ['doubled keys', GOOD_TEXT, `{${'"name": "A",'.repeat(100)}${GOOD_METADATA.trim().slice(1)}`, 'metadata/duplicate-key', 50],
  ])('%s are cut, and the last one says so', (_, text, metadata, rule, limit) => {
    const found = check(make(encode(text), encode(metadata))).filter((finding) => finding.rule === rule);
    expect(found).toHaveLength(limit);
    expect(found.filter(({ message }) => message.endsWith('More follow in this file.'))).toEqual([found.at(-1)]);
  });
});

describe('validatePrompt', () => {
  const GOOD = { id: 'customer-support', files: { 'system-prompt.txt': GOOD_TEXT, '.prompt-metadata.json': GOOD_METADATA } };

  test('a prompt in order has no findings', () => {
    expect(validatePrompt(GOOD)).toEqual([]);
  });

  test('text or bytes, and paths below the prompts directory or the one that is given', () => {
    const files = { 'system-prompt.txt': encode('short'), '.prompt-metadata.json': GOOD_METADATA };
    expect(validatePrompt({ id: 'a', files })).toMatchObject([{ rule: 'prompt/too-short', path: 'prompts/a/system-prompt.txt' }]);
    expect(validatePrompt({ id: 'a', files }, { promptsDir: 'src/p' })).toMatchObject([{ path: 'src/p/a/system-prompt.txt' }]);
    expect(validatePrompt({ id: 'a', dir: 'x', files })).toMatchObject([{ path: 'x/system-prompt.txt' }]);
  });

  test('a file over a megabyte is judged by its size', () => {
    expect(validatePrompt({ ...GOOD, files: { ...GOOD.files, 'system-prompt.txt': 'a'.repeat(2_000_000) } })).toMatchObject([
      { rule: 'prompt/too-long', line: null },
    ]);
  });

  test('versions are checked as far as they can be without a base', () => {
    const withVersions = (version: string, previous: string | null) =>
      validatePrompt({
        id: 'a',
        files: {
          ...GOOD.files,
          '.prompt-metadata.json': JSON.stringify({ ...JSON.parse(GOOD_METADATA), version, previous_version: previous }),
        },
      });
    expect(withVersions('v1', null)).toMatchObject([{ rule: 'version/invalid' }]);
    expect(withVersions('1.0.0', '1.0.0')).toMatchObject([{ rule: 'version/previous-mismatch' }]);
    expect(withVersions('1.0.1', '1.0.0')).toEqual([]);
  });

  test('the configuration sets limits and levels, overrides by id', () => {
    const short = { id: 'legacy/a', files: { ...GOOD.files, 'system-prompt.txt': 'Be kind. {{ a' } };
    const rulesWith = (config: Parameters<typeof validatePrompt>[1]) =>
      validatePrompt(short, config).map(({ rule, severity }) => `${severity} ${rule}`);
    expect(rulesWith({})).toEqual(['error prompt/too-short', 'warning prompt/template']);
    expect(rulesWith({ prompt: { minLength: 5 } })).toEqual(['warning prompt/template']);
    expect(rulesWith({ prompt: { minLength: 5, templating: 'none' } })).toEqual([]);
    expect(rulesWith({ rules: { 'prompt/too-short': 'notice', 'prompt/template': 'off' } })).toEqual(['notice prompt/too-short']);
    expect(rulesWith({ overrides: [{ prompts: ['legacy/**'], rules: { 'prompt/template': 'error' }, prompt: { minLength: 1 } }] })).toEqual(
      ['error prompt/template'],
    );
    expect(rulesWith({ overrides: [{ prompts: ['other/**'], prompt: { minLength: 1 } }] })).toHaveLength(2);
  });
});
