import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Token } from 'liquidjs';
import { readTemplate } from '../../src/prompt/template.ts';
import { measureCpu } from '../support/cpu-time.ts';

describe('variables', () => {
  test.each([
    ['no braces at all', []],
    ['{{ b }} {{ a }} {{ b }}', ['a', 'b']],
    ['{{ user.name }} {{ user["first name"] }} {{ items[0].price }}', ['items', 'user']],
    ['{{ a[b.c] }}', ['a', 'b']],
    ['{{ a | default: fallback | append: ", " }}', ['a', 'fallback']],
    ['{% if plan == "pro" and seats > 3 %}{{ x }}{% elsif trial %}{% else %}{{ y }}{% endif %}', ['plan', 'seats', 'trial', 'x', 'y']],
    ['{% for item in items limit: n %}{{ item.name }} {{ forloop.index }} {{ z }}{% endfor %}', ['items', 'n', 'z']],
    ['{% assign x = y | upcase %}{{ x }}', ['y']],
    ['{{ x }}{% assign x = y %}', ['x', 'y']],
    ['{% capture z %}{{ k }}{% endcapture %}{{ z }}', ['k']],
    ['{% case lang %}{% when other %}x{% endcase %}', ['lang', 'other']],
    ['{% raw %}{{ literal }}{% endraw %}{% comment %}{{ gone }}{% endcomment %}', []],
    ['{{ (1..n) | join }}', ['n']],
    ['{{ __proto__ }} {{ constructor.constructor }}', ['__proto__', 'constructor']],
    ['{{ "text" }} {{ 5 }} {{ true }} {{ nil }} {{ empty }}', []],
    ['{{- spaced -}}', ['spaced']],
  ])('%s', (template, variables) => {
    expect(readTemplate(template)).toEqual({ variables, mistake: null });
  });
});

describe('what a hostile template brings', () => {
  test.each([
    ['blocks', '{% if a %}'.repeat(9_999)],
    ['blocks behind many lines', `${'\n'.repeat(900_000)}${'{% if a %}'.repeat(9_000)}`],
    ['closed blocks', `${'{% if a %}'.repeat(4_900)}${'{% endif %}'.repeat(4_900)}`],
    ['outputs', '{{ a }}'.repeat(10_000)],
    ['too many outputs', '{{ a }}'.repeat(140_000)],
    ['lines of a liquid tag', `{% liquid\n${'assign a = b\n'.repeat(60_000)}%}`],
    ['filters', `{{ a ${'| upcase '.repeat(100_000)}}}`],
    ['operators', `{% if a ${'and a '.repeat(150_000)}%}{% endif %}`],
    ['brackets', `{{ a${'[a'.repeat(100_000)}${']'.repeat(100_000)} }}`],
    ['parentheses', `{{ ${'('.repeat(500_000)} }}`],
    ['open outputs', '{{'.repeat(500_000)],
    ['a long string', `{{ "${'\\"'.repeat(400_000)}" }}`],
    ['a long name', `{{ ${'a'.repeat(1_000_000)} }}`],
  ])('%s: an answer within a second', async (_, template) => {
    const { variables, mistake } = readTemplate(template);
    expect((variables === null) !== (mistake === null)).toBe(true);
    expect(await measureCpu(() => readTemplate(template))).toBeLessThan(1000);
  });

  test('any text has variables or a mistake inside it', () => {
    const parts = [
      '{{',
      '}}',
      '{%',
      '%}',
      '{%-',
      '-%}',
      ' if ',
      ' endif ',
      ' for i in a ',
      ' endfor ',
      ' assign x = ',
      ' raw ',
      ' endraw ',
      ' liquid ',
      '|',
      ':',
      '"',
      "'",
      '[',
      ']',
      '(',
      ')',
      '..',
      '.',
      'a',
      ' 1 ',
      '\n',
      'é',
      '😀',
      '==',
      ',',
    ];
    const template = fc.oneof(
      fc.array(fc.constantFrom(...parts), { maxLength: 30 }).map((all) => all.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(template, (text) => {
        const { variables, mistake } = readTemplate(text);
        expect((variables === null) !== (mistake === null)).toBe(true);
        if (mistake === null) return;
        const line = text.split('\n')[mistake.line - 1];
        expect(line).toBeDefined();
        expect(mistake.column).toBeGreaterThanOrEqual(1);
        expect(mistake.column).toBeLessThanOrEqual((line ?? '').length + 1);
        expect(mistake.message).not.toMatch(/undefined|\[object|line:\d/);
      }),
      { numRuns: 2000 },
    );
  });

  test('the engine’s own positions are left as they were', () => {
    const { getPosition } = Token.prototype;
    readTemplate('{{ a }}');
    readTemplate('{{ a');
    expect(Token.prototype.getPosition).toBe(getPosition);
  });
});
