import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { digestPrompt } from '../../src/prompt/digest.ts';
import { parsePrompt } from '../../src/prompt/parse.ts';
import type { PromptFile } from '../../src/prompt/types.ts';

function parse(files: Readonly<Record<string, string | Uint8Array>>, templating?: 'liquid' | 'none') {
  const entries = Object.entries(files).map(([name, content]): [string, PromptFile] => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    return [name, { path: `prompts/a/${name}`, mode: '100644', oid: '', size: bytes.length, bytes }];
  });
  return parsePrompt({ id: 'a', dir: 'prompts/a', files: new Map(entries) }, templating);
}

const hash = (canonical: string): string => `sha256:${createHash('sha256').update(canonical).digest('hex')}`;
const METADATA =
  '{"version": "1.2.3", "name": "A", "parameters": {"topP": 1.0, "temperature": 1E-7}, "model": "openai:x", "description": "é"}';

describe('parsePrompt', () => {
  test('a whole prompt', () => {
    const prompt = parse({
      'system-prompt.txt': 'Hi {{ you }}',
      '.prompt-metadata.json': METADATA,
      'output.schema.json': '{"type":"object","$id":"x"}',
    });
    expect(prompt).toMatchObject({
      id: 'a',
      text: 'Hi {{ you }}',
      version: '1.2.3',
      model: 'openai:x',
      outputSchema: { type: 'object', $id: 'x' },
      variables: ['you'],
    });
    expect(prompt.digest).toBe(
      hash(
        '{"model":"openai:x","outputSchema":{"$id":"x","type":"object"},"parameters":{"temperature":1e-7,"topP":1},"text":"Hi {{ you }}"}',
      ),
    );
  });

  test('the digest is over what the model sees, and nothing else', () => {
    const text = 'Be kind.';
    const digestOf = (metadata: object, more: Record<string, string> = {}) =>
      parse({ 'system-prompt.txt': text, '.prompt-metadata.json': JSON.stringify(metadata), ...more }).digest;
    const plain = hash('{"model":"m","outputSchema":null,"parameters":null,"text":"Be kind."}');
    expect(digestOf({ model: 'm' })).toBe(plain);
    expect(
      digestOf({ name: 'X', version: '9.9.9', model: 'm', tags: [], provider_options: { a: {} } }, { 'evals.yaml': 'tests: []' }),
    ).toBe(plain);
    expect(digestOf({ model: 'n' })).not.toBe(plain);
    expect(digestOf({ model: 'm', parameters: {} })).not.toBe(plain);
    expect(digestOf({ model: 'm' }, { 'output.schema.json': '{}' })).not.toBe(plain);
    expect(digestOf({})).toBe(hash('{"model":null,"outputSchema":null,"parameters":null,"text":"Be kind."}'));
  });

  test('bytes of the text are kept: line ends, byte order marks, NULs', () => {
    const text = '\ufeffa\r\nb\0\n';
    expect(parse({ 'system-prompt.txt': text }).text).toBe(text);
  });

  test.each([
    ['no files', {}],
    ['a text that is not UTF-8', { 'system-prompt.txt': Uint8Array.of(0xff), '.prompt-metadata.json': METADATA }],
    ['metadata that is not JSON', { 'system-prompt.txt': 'x', '.prompt-metadata.json': '{' }],
    ['metadata that is a list', { 'system-prompt.txt': 'x', '.prompt-metadata.json': '[]' }],
    ['an output schema that is not JSON', { 'system-prompt.txt': 'x', '.prompt-metadata.json': METADATA, 'output.schema.json': '{' }],
    ['a number without canonical form', { 'system-prompt.txt': 'x', '.prompt-metadata.json': '{"parameters": {"seed": 1e999}}' }],
    ['a text without canonical form', { 'system-prompt.txt': 'x', '.prompt-metadata.json': '{"model": "\\ud800"}' }],
  ])('%s: no digest', (_, files) => {
    expect(parse(files as Record<string, string>).digest).toBeNull();
  });

  test.each(['v1.0.0', '1.0', '1', '', ' 1.0.0', '01.0.0', '1.0.0-01'])('%j is no version', (version) => {
    expect(parse({ '.prompt-metadata.json': JSON.stringify({ version }) }).version).toBeNull();
  });

  test('__proto__ in metadata is a field and changes nothing', () => {
    const { metadata, version } = parse({ '.prompt-metadata.json': '{"__proto__": {"version": "9.9.9"}}' });
    expect(version).toBeNull();
    expect(Object.keys(metadata as object)).toEqual(['__proto__']);
    expect(({} as { version?: string }).version).toBeUndefined();
  });

  test('without templating there are no variables', () => {
    expect(parse({ 'system-prompt.txt': '{{ a' }, 'none').variables).toEqual([]);
    expect(parse({ 'system-prompt.txt': '{{ a' }).variables).toBeNull();
  });
});

describe('digestPrompt', () => {
  // The numbers and strings of RFC 8785, section 3.2.3 and appendix B.
  test('numbers, escapes and the order of keys are those of RFC 8785', () => {
    const parameters = JSON.parse(
      '{"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001, -0, 9007199254740993], "string": "\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/", "\\u20ac": "Euro", "\\r": "CR", "\\ufb33": "Hebrew", "1": "One", "\\ud83d\\ude00": "Emoji", "\\u0080": "Control", "\\u00f6": "o"}',
    );
    const canonical =
      '{"\\r":"CR","1":"One","numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27,0,9007199254740992],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/","\u0080":"Control","ö":"o","€":"Euro","😀":"Emoji","\ufb33":"Hebrew"}';
    expect(digestPrompt({ model: 'm', outputSchema: null, parameters, text: 't' })).toBe(
      hash(`{"model":"m","outputSchema":null,"parameters":${canonical},"text":"t"}`),
    );
  });
});
