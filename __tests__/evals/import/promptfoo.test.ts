import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { toLiquid } from '../../../src/evals/import/nunjucks.ts';
import { convertPromptfoo, splitChat } from '../../../src/evals/import/promptfoo.ts';
import { createTemplates } from '../../../src/evals/template.ts';
import type { JsonObject } from '../../../src/prompt/types.ts';

describe('Nunjucks to Liquid', () => {
  const templates = createTemplates(new Date(0), null);
  test.each([
    ['no template', 'no template'],
    ['{{ name | upper }} {{ name|trim }}', 'ADA Ada'],
    ['{% set x = name %}{{ x }}', 'Ada'],
    ['{% if name == "Bob" %}b{% elif name == "Ada" %}a{% else %}n{% endif %}', 'a'],
    ['{% for item in items %}{{ loop.index }}{{ item }}{% if not loop.last %}, {% endif %}{% endfor %}', '1x, 2y'],
    ['{{ items | join(", ") }}', 'x, y'],
    ['{{ missing | default("none") }}', 'none'],
    ['{{ name | replace("A", "B") | safe }}', 'Bda'],
    ['{% if missing is not defined %}no{% endif %}{% if name is defined %}yes{% endif %}', 'noyes'],
    ['{# a remark #}{{ items | length }}', '2'],
    ['{{ items | dump }}', '["x","y"]'],
  ])('%s', (template, expected) => {
    const { text, remarks } = toLiquid(template);
    expect(remarks).toEqual([]);
    expect(templates.render(text, { name: 'Ada', items: ['x', 'y'] }, false).text).toBe(expected);
  });

  test.each([
    ['{{ a if b else c }}', 'a condition inside'],
    ['{% macro m() %}{% endmacro %}', 'macros'],
    ['{{ env.HOME }}', 'environment variables'],
    ['{{ a ~ b }}', 'joined by ~'],
    ['{% include "x" %}', 'includes'],
  ])('%s is pointed out', (template, remark) => {
    expect(toLiquid(template).remarks.join()).toContain(remark);
  });
});

describe('a configuration', () => {
  test('prompts, the first provider’s model and parameters, tests and files', () => {
    const imported = convertPromptfoo({
      description: 'Greets',
      prompts: ['Hello {{ name }}', 'file://prompts/b.txt', { raw: 'Hi', label: 'Short one' }],
      providers: [
        { id: 'openai:chat:gpt-5-mini', config: { temperature: 0.1, max_tokens: 50, apiKey: 'sk-secret' } },
        'anthropic:messages:claude',
      ],
      defaultTest: { vars: { a: '{{ b | upper }}' }, options: { provider: 'openai:x' } },
      tests: [
        'file://data/cases.csv',
        {
          vars: { name: 'Ada', doc: 'file://docs/d.txt' },
          assert: [{ type: 'contains', value: '{% set x = name %}{{ x }}' }],
          metadata: { x: 1 },
        },
      ],
    });
    expect(imported).toMatchObject({
      prompts: [
        { text: 'Hello {{ name }}', file: null },
        { text: null, file: 'prompts/b.txt' },
        { text: 'Hi', label: 'Short one' },
      ],
      model: 'openai:gpt-5-mini',
      parameters: { temperature: 0.1, maxOutputTokens: 50 },
      suite: {
        description: 'Greets',
        defaultTest: { vars: { a: '{{ b | upper }}' } },
        tests: [
          'cases/cases.csv',
          { vars: { name: 'Ada', doc: 'file://files/d.txt' }, assert: [{ value: '{% assign x = name %}{{ x }}' }] },
        ],
      },
      files: [
        { from: 'data/cases.csv', to: 'cases/cases.csv' },
        { from: 'docs/d.txt', to: 'files/d.txt' },
      ],
    });
    expect(imported.remarks).toEqual([expect.stringContaining('several providers')]);
    expect(JSON.stringify(imported)).not.toContain('sk-secret');
  });

  test('what runs code or reaches out is left out and named', () => {
    const { suite, remarks, prompts } = convertPromptfoo({
      prompts: ['file://make.py', 'exec:./make.sh'],
      providers: 'exec:./model.sh',
      extensions: ['file://hook.js:run'],
      env: { A: 'b' },
      tests: [
        'file://make.js',
        'https://docs.example/sheet',
        {
          assert: [
            { type: 'python', value: 'x' },
            { type: 'javascript', value: 'file://a.js' },
            { type: 'webhook', value: 'https://x' },
            { type: 'is-json', provider: { id: 'x' } },
          ],
          providerOutput: 'x',
          options: { prefix: 'p', transform: 'file://t.js' },
        },
      ],
    });
    expect(prompts).toEqual([]);
    expect(suite).toEqual({ tests: [{ assert: [{ type: 'is-json' }] }] });
    const all = remarks.join('\n');
    for (const name of [
      'make.py',
      'extensions',
      'env',
      'make.js',
      'docs.example',
      'python',
      'a.js',
      'webhook',
      'providerOutput',
      'prefix',
      'transform',
    ])
      expect(all).toContain(name);
  });

  test('scenarios are written out', () => {
    const { suite } = convertPromptfoo({
      scenarios: [
        {
          config: [{ vars: { l: 'de' } }, { vars: { l: 'fr' } }],
          tests: [{ vars: { q: '1' }, assert: [{ type: 'is-json' }] }, { vars: { q: '2' } }],
        },
      ],
    });
    expect((suite.tests as readonly JsonObject[]).map(({ vars }) => vars)).toEqual([
      { l: 'de', q: '1' },
      { l: 'de', q: '2' },
      { l: 'fr', q: '1' },
      { l: 'fr', q: '2' },
    ]);
  });

  test('a chat prompt becomes the system’s text and an input', () => {
    expect(splitChat('[{"role":"system","content":"Be {{ tone }}."},{"role":"user","content":"{{ q }}"}]')).toEqual({
      text: 'Be {{ tone }}.',
      input: [{ role: 'user', content: '{{ q }}' }],
      remarks: [],
    });
    expect(splitChat('[1]').text).toBe('[1]');
    expect(splitChat('[{"role":"user","content":"x"}]').remarks).toEqual([expect.stringContaining('no system message')]);
  });

  test('any configuration is converted', () => {
    const keys = [
      'prompts',
      'providers',
      'tests',
      'defaultTest',
      'scenarios',
      'vars',
      'assert',
      'type',
      'value',
      'options',
      'config',
      'id',
    ];
    const value = fc.letrec((tie) => ({
      node: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom('file://a.js', 'exec:x', '{{ a', 'contains', 'python', null, 1),
        fc.array(tie('node'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom(...keys), tie('node'), { maxKeys: 4 }),
      ),
    })).node;
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...keys), value), (config) => {
        expect(Array.isArray(convertPromptfoo(config as JsonObject).suite.tests)).toBe(true);
      }),
    );
  });
});
