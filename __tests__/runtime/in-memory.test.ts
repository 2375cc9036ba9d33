import { describe, expect, test } from '@jest/globals';
import { createPrompts } from '../../src/runtime/in-memory.ts';

const KEY = { targetingKey: 'user_1' };

function renderOf(text: string, now = () => Date.UTC(2026, 10, 23)) {
  return createPrompts({ prompts: { a: { text } }, now }).resolve('a').render;
}

describe('prompts in memory', () => {
  test('are routed as those of a bundle', async () => {
    const prompts = createPrompts({
      prompts: {
        greeting: { text: 'Hello {{ name }}', canary: { text: 'Hi {{ name }}' }, percent: 100, deny: ['user_2'] },
        plain: { text: 'Plain.', metadata: { version: '3.0.0', model: 'openai:gpt-5-mini' } },
      },
    });
    expect(prompts.ids()).toEqual(['greeting', 'plain']);
    expect(prompts.resolve('greeting', KEY)).toMatchObject({ version: '1.1.0', reason: 'SPLIT', epoch: 'r-1/0', environment: 'test' });
    expect(prompts.resolve('greeting', KEY).render({ name: 'Ada' })).toBe('Hi Ada');
    expect(prompts.resolve('greeting', { targetingKey: 'user_2' }).render({ name: 'Ada' })).toBe('Hello Ada');
    expect(prompts.resolve('greeting')).toMatchObject({ reason: 'ERROR', errorCode: 'TARGETING_KEY_MISSING' });
    expect(prompts.resolve('plain')).toMatchObject({ version: '3.0.0', metadata: { model: 'openai:gpt-5-mini' } });
    expect([await prompts.refresh(), prompts.status().stale, prompts.status().overridden]).toEqual([false, false, []]);
  });

  test('are what docs/runtime.md says', () => {
    const prompts = createPrompts({
      prompts: { greeting: { text: 'Hello {{ name }}.', canary: { text: 'Hi {{ name }}!' }, percent: 0, allow: ['ada'] } },
    });
    expect(prompts.resolve('greeting', { targetingKey: 'ada' }).render({ name: 'Ada' })).toBe('Hi Ada!');
    expect(prompts.resolve('greeting', { targetingKey: 'bob' }).render({ name: 'Bob' })).toBe('Hello Bob.');
  });

  test('stand for a rollout that was sent back, and for the plain rule', () => {
    const greeting = { text: 'A', canary: { text: 'B' }, percent: 10, salt: 'none' };
    const back = createPrompts({ prompts: { greeting }, overridden: ['r-1'] });
    expect(back.resolve('greeting', KEY)).toMatchObject({ reason: 'DISABLED', text: 'A' });
    // int(md5('user_12345').hexdigest(), 16) % 100 is 61.
    expect(createPrompts({ prompts: { greeting } }).resolve('greeting', { targetingKey: 'user_12345' }).bucket).toBe(61_864);
  });

  test.each<[string, object]>([
    ['a share beyond all', { text: 'A', canary: { text: 'B' }, percent: 101 }],
    ['no text', {}],
    ['a salt with a colon', { text: 'A', canary: { text: 'B' }, salt: 'a:b' }],
  ])('are refused with %s', (_what, prompt) => {
    expect(() => createPrompts({ prompts: { a: prompt as { text: string } } })).toThrow(
      expect.objectContaining({ code: 'prompts-invalid' }),
    );
  });
});

describe('rendering', () => {
  test('takes texts, numbers, lists and objects, and leaves templates in them alone', () => {
    const render = renderOf(
      '{{ name }} has {{ count }}: {% for item in items %}{{ item.title }};{% endfor %} {{ note }}{% increment seen %}{% assign other = 1 %}',
    );
    const vars = { name: 'Ada', count: 2, items: [{ title: 'a' }, { title: 'b' }], note: '{{ name }} {% if %}' };
    expect(render(vars)).toBe('Ada has 2: a;b; {{ name }} {% if %}0');
    expect(Object.keys(vars)).toEqual(['name', 'count', 'items', 'note']);
    // Nothing is left behind for the next user.
    expect(render({ ...vars, name: 'Bob' })).toMatch(/^Bob.*0$/);
  });

  test('names the variable that is missing, and needs none that the text itself asks for', () => {
    const render = renderOf('Hello {{ name }}{% if title %}, {{ title }}{% endif %} {{ place | default: "here" }}');
    expect(render({ name: 'Ada' })).toBe('Hello Ada here');
    expect(() => render({ title: 'Countess' })).toThrow(
      expect.objectContaining({ code: 'variable-missing', message: expect.stringContaining('a 1.0.0 needs the variable `name`') }),
    );
    expect(() => renderOf('{{ user.name }}')({ user: {} })).toThrow(expect.objectContaining({ code: 'variable-missing' }));
  });

  test('tells of all variables without a value at once, and of ten at most', () => {
    const text = 'Hello {{ name }} of {{ company.name }}, {{ city }}. {{ note }}';
    expect(() => renderOf(text)({ note: 'x' })).toThrow(
      expect.objectContaining({
        message:
          'a 1.0.0 needs the variable `name`, and no value was given for it. Its template also names `city`, `company`, without a value too.',
        help: 'Give them: render({ name: …, city: …, company: … }). "promptgate types" lets the compiler tell.',
      }),
    );
    expect(() => renderOf(text)({ note: 'x', name: 'Ada', city: 'Rome' })).toThrow(
      expect.objectContaining({ message: 'a 1.0.0 needs the variable `company`, and no value was given for it.' }),
    );
    const many = Array.from({ length: 30 }, (_, index) => `{{ v${index} }}`).join('');
    expect(() => renderOf(many)({})).toThrow(
      expect.objectContaining({ message: expect.stringMatching(/and 20 more, without a value too\.$/) }),
    );
  });

  test.each([
    ['an unclosed output', 'Hello {{ name', 'is opened here with {{'],
    ['a tag that there is not', '{% whatever %}', 'whatever'],
    ['a file', '{% include "/etc/passwd" %}', 'reads other templates'],
    ['an endless loop', '{% for a in (1..100000000) %}{{ a }}{% endfor %}', 'too'],
  ])('says what is wrong with a template that has %s', (_what, text, words) => {
    expect(() => renderOf(text)({ name: 'x' })).toThrow(
      expect.objectContaining({ code: 'template-invalid', message: expect.stringContaining(words) }),
    );
  });

  test.each([[null], ['Ada'], [['Ada']], [7]])('refuses %j in place of variables', (vars) => {
    expect(() => renderOf('{{ name }}')(vars as never)).toThrow(expect.objectContaining({ code: 'variables-invalid' }));
  });

  test('knows the time of each rendering, and reaches nothing beyond its variables', () => {
    let time = Date.UTC(2026, 10, 23);
    const render = renderOf('{{ "now" | date: "%Y-%m-%d" }}', () => time);
    expect(render()).toBe('2026-11-23');
    time += 86_400_000;
    expect(render()).toBe('2026-11-24');
    expect(() => renderOf('{{ a.constructor }}')({ a: 'x' })).toThrow(expect.objectContaining({ code: 'variable-missing' }));
  });

  test('of a text that is no template is that text', () => {
    const prompts = createPrompts({
      prompts: { a: { text: 'Write {{ braces }} {% as %} they are', templating: 'none' }, b: { text: 'Plain' } },
    });
    expect([prompts.resolve('a').render(), prompts.resolve('b').render({ more: 1 })]).toEqual([
      'Write {{ braces }} {% as %} they are',
      'Plain',
    ]);
  });
});
