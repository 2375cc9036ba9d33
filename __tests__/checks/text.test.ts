import { describe, expect, test } from '@jest/globals';
import { checkText } from '../../src/checks/text.ts';
import { DEFAULT_CONFIG } from '../../src/config/config.ts';
import { GOOD_METADATA } from '../fixtures/hostile.ts';
import { GOOD_TEXT, makePrompt } from './sample.ts';

const { prompt: CONFIG } = DEFAULT_CONFIG;
const PATH = 'prompts/a/system-prompt.txt';

function make(text: string | Uint8Array) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return makePrompt('a', {
    'system-prompt.txt': { mode: '100644', bytes },
    '.prompt-metadata.json': { mode: '100644', bytes: new TextEncoder().encode(GOOD_METADATA) },
  });
}

const findIn = (text: string | Uint8Array, config: Partial<typeof CONFIG> = {}, baseTextParsed = false) =>
  checkText(make(text), { ...CONFIG, ...config }, baseTextParsed).map(({ rule, severity, path, line, column }) => {
    expect(path).toBe(PATH);
    return [severity, rule, line, column];
  });

describe('length', () => {
  test.each([
    ['50 letters', 'a'.repeat(50)],
    ['50,000 letters', 'a'.repeat(50_000)],
    ['50 emoji, 100 units', '😀'.repeat(50)],
    ['50,000 emoji, 100,000 units', '😀'.repeat(50_000)],
    ['white space counts', `a${' '.repeat(49)}`],
  ])('%s are enough and not too many', (_, text) => {
    expect(findIn(text)).toEqual([]);
  });

  test.each([
    ['empty', '', 'prompt/too-short'],
    ['49 letters', 'a'.repeat(49), 'prompt/too-short'],
    ['49 emoji', '😀'.repeat(49), 'prompt/too-short'],
    ['1,000 blanks', ' '.repeat(1000), 'prompt/too-short'],
    ['60,000 blanks', '\u3000\n'.repeat(30_000), 'prompt/too-short'],
    ['50,001 letters', 'a'.repeat(50_001), 'prompt/too-long'],
    ['50,001 emoji', '😀'.repeat(50_001), 'prompt/too-long'],
  ])('%s: %#', (_, text, rule) => {
    expect(findIn(text)).toEqual([['error', rule, 1, 1]]);
  });

  test('the configuration sets both bounds', () => {
    expect(findIn('short', { minLength: 5, maxLength: 5 })).toEqual([]);
    expect(findIn('short', { minLength: 6 })).toEqual([['error', 'prompt/too-short', 1, 1]]);
    expect(findIn('short', { minLength: 1, maxLength: 4 })).toEqual([['error', 'prompt/too-long', 1, 1]]);
  });

  test('a file that is not read is too long by its size', () => {
    const [found, ...more] = checkText(make('a'.repeat(3_000_000)), CONFIG);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ rule: 'prompt/too-long', path: PATH, line: null });
    expect(found?.message).toContain('2.9 MB');
  });
});

describe('encoding', () => {
  test('UTF-8 of any script is clean', () => {
    expect(findIn('Sei höflich. Будьте вежливы. 礼儀正しくしてください。 كن مهذبا. 👩‍💻 정중하게 대하세요. ขอบคุณค่ะ นะคะ')).toEqual([]);
  });

  test('a byte order mark and a NUL anywhere', () => {
    expect(findIn(`\ufeff${GOOD_TEXT}`)).toEqual([['error', 'prompt/encoding', 1, 1]]);
    expect(findIn(`${GOOD_TEXT}ab\ufeffc\n\0`)).toEqual([
      ['error', 'prompt/encoding', 2, 3],
      ['error', 'prompt/encoding', 3, 1],
    ]);
  });

  test('the first wrong byte is shown in its line and column', () => {
    const bytes = Buffer.concat([Buffer.from(`${GOOD_TEXT}é 😀 caf`), Buffer.from([0xe9, 0x20]), Buffer.from('more')]);
    expect(findIn(bytes)).toEqual([['error', 'prompt/encoding', 2, 9]]);
    expect(checkText(make(bytes), CONFIG)[0]?.message).toContain('0xE9');
  });

  test('a sequence that the end cuts', () => {
    expect(findIn(Buffer.concat([Buffer.from(GOOD_TEXT), Buffer.from([0xf0, 0x9f, 0x98])]))).toEqual([['error', 'prompt/encoding', 2, 1]]);
  });

  test('UTF-16 is named', () => {
    for (const text of [`\ufeff${GOOD_TEXT}`, GOOD_TEXT]) {
      expect(checkText(make(Buffer.from(text, 'utf16le')), CONFIG)[0]).toMatchObject({
        rule: 'prompt/encoding',
        message: expect.stringContaining('UTF-16'),
      });
    }
  });

  test('text with a few NULs is not taken for UTF-16', () => {
    expect(findIn(`${GOOD_TEXT}\0\0`)).toEqual([
      ['error', 'prompt/encoding', 2, 1],
      ['error', 'prompt/encoding', 2, 2],
    ]);
  });
});

describe('template', () => {
  test.each([
    '{{ company }}',
    '{% if premium %}{{ tone | upcase }}{% else %}calm{% endif %}',
    '{% for item in items %}- {{ item.name }}{% endfor %}',
    '{% raw %}{{ literal }}{% endraw %}',
    '{{ name | upper | trim | default: "you" }}',
    'JSON such as {"a": {"b": 1}} is text',
  ])('%s is one', (template) => {
    expect(findIn(GOOD_TEXT + template)).toEqual([]);
  });

  test.each([
    ['{{ company', 2, 1, 'never closed with }}'],
    ['ok\n  {% if a %}', 3, 3, '{% if a %} opens is never closed'],
    ['a {% endif %}', 2, 3, 'closes nothing'],
    ['{% shell %}', 2, 1, 'no Liquid tag “shell”'],
    ['x {{ a | shell }}', 2, 3, 'no Liquid filter “shell”'],
    ['{% include "x" %}', 2, 1, 'reads other templates'],
    ['{% render "x" %}', 2, 1, 'reads other templates'],
    ['{% layout "x" %}', 2, 1, 'reads other templates'],
    ['{% block x %}{% endblock %}', 2, 1, 'reads other templates'],
    ['{{ a | sample }}', 2, 1, 'by chance'],
    ['{{ }}', 2, 4, 'is missing here'],
  ])('%s is none', (template, line, column, words) => {
    const [found, ...more] = checkText(make(GOOD_TEXT + template), CONFIG);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ rule: 'prompt/template', severity: 'warning', path: PATH, line, column });
    expect(found?.message).toContain(words);
  });

  test('an error where the text before was one', () => {
    expect(findIn(`${GOOD_TEXT}{{ a`, {}, true)).toEqual([['error', 'prompt/template', 2, 1]]);
  });

  test('nothing where prompts are no templates', () => {
    expect(findIn(`${GOOD_TEXT}{{ a`, { templating: 'none' })).toEqual([]);
  });
});
