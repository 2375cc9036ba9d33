import { describe, expect, jest, test } from '@jest/globals';
import type { CasePlan, PlannedCase, Revision } from '../../src/evals/plan-cases.ts';
import { planCases } from '../../src/evals/plan-cases.ts';
import { revision } from './suite-sample.ts';

const TEXT = 'You answer the questions of customers of {{ company }} briefly, truly and kindly.';
const OPTIONS = { now: new Date('2026-01-02T03:04:05Z'), clock: () => performance.now() };
const PNG = Buffer.from('\x89PNG\r\n\x1a\nrest', 'latin1');

function plan(head: Revision, base: Revision | null = null): CasePlan {
  return planCases(head, base, OPTIONS);
}

function messages(run: PlannedCase['candidate']): unknown {
  return run?.render().request.messages.map(({ role, content }) => [role, content]);
}

describe('requests', () => {
  test('without an input the prompt is the user’s message, with one the system’s', async () => {
    const { cases } = plan(
      await revision(
        'Say {{ q }} to the people who come in here, kindly.',
        'tests: [{vars: {q: hi}}, {vars: {q: hi}, input: "Now {{ q }}"}, {vars: {q: x, input: "mine {{ q }}"}}]',
      ),
    );
    const system = (word: string) => `Say ${word} to the people who come in here, kindly.`;
    expect(cases.map(({ candidate }) => messages(candidate))).toEqual([
      [['user', system('hi')]],
      [
        ['system', system('hi')],
        ['user', 'Now hi'],
      ],
      [
        ['system', system('x')],
        ['user', 'mine x'],
      ],
    ]);
  });

  test('messages, images, tools, the output schema and the metadata’s parameters', async () => {
    const suite = `tests:
  - vars: {company: X}
    input:
      - {role: user, content: "look at {{ company }}"}
      - {role: assistant, content: at what?}
      - role: user
        content: [{type: text, text: this}, {type: image, path: img/a.png}]
    assert: [{type: contains, value: a}]
  - {id: free, vars: {company: X}, options: {outputSchema: off}}
`;
    const files = {
      'img/a.png': PNG,
      'output.schema.json': '{"type":"object"}',
      'tools.json': '[{"type":"function","function":{"name":"find","parameters":{"type":"object"}}},{"name":"stop","description":"d"}]',
    };
    const metadata = { parameters: { temperature: 0.2, seed: 4, unknown: 1 }, provider_options: { openai: { store: false } } };
    const [first, free] = plan(await revision(TEXT, suite, files, metadata)).cases;
    const { request } = first?.candidate?.render() ?? {};
    expect(request).toMatchObject({
      model: 'echo:one',
      parameters: { temperature: 0.2, seed: 4, maxOutputTokens: 4096 },
      tools: [
        { name: 'find', description: null, parameters: { type: 'object' } },
        { name: 'stop', description: 'd', parameters: { type: 'object', properties: {} } },
      ],
      responseSchema: { type: 'object' },
      providerOptions: { openai: { store: false } },
    });
    expect(request?.parameters).not.toHaveProperty('unknown');
    expect(request?.messages[3]?.content).toMatchObject([
      { type: 'text', text: 'this' },
      { type: 'image', mediaType: 'image/png', digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) },
    ]);
    expect(first?.candidate?.judging.assert).toMatchObject([{ type: 'is-json', value: { type: 'object' } }, { type: 'contains' }]);
    expect(free?.candidate?.judging.assert).toEqual([]);
    expect(free?.candidate?.render().request.responseSchema).toBeNull();
  });

  test('vars may read other vars; what a var holds is not read as a template once more', async () => {
    const suite = 'tests: [{vars: {company: "{{ name | upper }}", name: "{% raw %}{{ x }}{% endraw %}"}, input: "{{ company }}"}]';
    const [only] = plan(await revision(TEXT, suite)).cases;
    expect(only?.candidate?.judging.vars).toEqual({ company: '{{ X }}', name: '{{ x }}' });
    expect(messages(only?.candidate ?? null)).toEqual([
      ['system', TEXT.replace('{{ company }}', '{{ X }}')],
      ['user', '{{ X }}'],
    ]);
  });

  test('now is the run’s, in UTC', async () => {
    const [only] = plan(
      await revision(
        TEXT,
        `tests: [{vars: {company: X}, input: "{{ 'now' | date: '%Y-%m-%d %H:%M' }} {{ 'today' | date_to_xmlschema }}"}]`,
      ),
    ).cases;
    expect(messages(only?.candidate ?? null)).toContainEqual(['user', '2026-01-02 03:04 2026-01-02T03:04:05+00:00']);
  });

  test('a prompt without templating keeps its braces', async () => {
    const head = await revision('Literal {{ braces }} and {% tags %} stay as they are in here.', 'tests: [{id: a}]');
    expect(messages(plan({ ...head, side: { ...head.side, templating: 'none' } }).cases[0]?.candidate ?? null)).toEqual([
      ['user', 'Literal {{ braces }} and {% tags %} stay as they are in here.'],
    ]);
  });

  test.each([
    ['{id: a}', 'Case a: The prompt needs the variable “company”, which the case does not give.'],
    ['{id: a, vars: {company: X}, input: "{{ q.name }}"}', 'Case a: The input needs the variable “q”, which the case does not give.'],
    [
      '{id: a, vars: {company: X}, input: [{role: user, content: "{{ q }}"}]}',
      'Case a: The input needs the variable “q”, which the case does not give.',
    ],
    ['{id: a, vars: {company: "{{ x }}"}}', 'Case a: The var “company” cannot be rendered: The variable “x” has no value.'],
    ['{id: a, vars: {company: "{{ b }}", b: "{{ company }}"}}', 'Case a: The vars read each other in a circle: company → b → company.'],
    ['{id: a, vars: {company: "{% for i in (1..100000) %}{% for j in (1..100000) %}x{% endfor %}{% endfor %}"}}', 'too'],
    [
      `{id: a, vars: {company: "{% assign x = 'xxxxxxxxxx' %}${'{% capture x %}{{x}}{{x}}{% endcapture %}'.repeat(30)}{{ x }}"}}`,
      'makes too much text',
    ],
    ['{id: a, vars: {company: "{{ (1..100000000) | join }}"}}', 'makes too much text'],
    ['{id: a, vars: {o: {}, company: "{{ o.constructor.constructor }}"}}', 'has no value'],
    ['{id: a, vars: {o: {}, company: "{{ o.__proto__ }}"}}', 'has no value'],
  ])('%s is an error at the case', async (evalCase, message) => {
    const { cases, findings } = plan(await revision(TEXT, `tests:\n  - ${evalCase}\n`));
    expect(cases).toEqual([]);
    expect(findings).toMatchObject([{ rule: 'evals/invalid', severity: 'error', path: 'prompts/a/evals.yaml', line: 2, column: 5 }]);
    expect(findings[0]?.message).toContain(message);
  });

  test('a variable that the prompt asks for first may be missing', async () => {
    const text = 'You are kind to everybody.{% if account %} Account: {{ account }}{% endif %}{{ tone | default: " Be warm." }}';
    expect(messages(plan(await revision(text, 'tests: [{id: a}]')).cases[0]?.candidate ?? null)).toEqual([
      ['user', 'You are kind to everybody. Be warm.'],
    ]);
  });

  test('all templates of a suite have ten seconds together', async () => {
    let time = 0;
    // A halt of the machine is not what is meant.
    const watch = jest.spyOn(performance, 'now').mockReturnValue(0);
    const head = await revision(TEXT, 'tests: [{id: a, vars: {company: X}}, {id: b, vars: {company: X}}, {id: c, vars: {company: X}}]');
    const { cases, findings } = planCases(head, null, { ...OPTIONS, clock: () => (time += 6000) });
    expect(cases.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(findings[0]?.message).toContain('longer than 10 s together');
    expect(cases[1]?.candidate?.render().prompt).toContain(' X ');
    watch.mockRestore();
  });
});

describe('which case runs on what', () => {
  test('the head’s cases and those that only the base has, all on both prompts', async () => {
    const base = await revision(
      `${TEXT} Old.`,
      'tests: [{id: a, vars: {company: X}}, {id: gone, vars: {company: Y}, assert: [{type: contains, value: y}]}]',
    );
    const head = await revision(`${TEXT} New.`, 'tests: [{id: a, vars: {company: X}}, {id: new, vars: {company: Z}}]');
    const { cases, findings } = plan(head, base);
    expect(findings).toEqual([]);
    expect(cases.map(({ id, origin }) => [id, origin])).toEqual([
      ['a', 'head'],
      ['new', 'head'],
      ['gone', 'base'],
    ]);
    expect(cases.map(({ baseline, candidate }) => [baseline?.render().prompt.slice(-4), candidate?.render().prompt.slice(-4)])).toEqual([
      ['Old.', 'New.'],
      ['Old.', 'New.'],
      ['Old.', 'New.'],
    ]);
    expect(cases[2]?.candidate?.judging.assert).toMatchObject([{ type: 'contains', value: 'y' }]);
  });

  test('a suite that was removed still runs; a new prompt has no baseline', async () => {
    const base = await revision(TEXT, 'tests: [{id: a, vars: {company: X}}]');
    expect(plan(await revision(TEXT, null), base).cases).toMatchObject([{ id: 'a', origin: 'base', notComparable: null }]);
    expect(plan(base, null).cases).toMatchObject([{ id: 'a', baseline: null, notComparable: null, former: null }]);
  });

  test('a variable that only the base’s prompt needs comes from the base’s case', async () => {
    const base = await revision(
      'You work for {{ firm }} and answer its customers’ questions.',
      'tests: [{id: a, vars: {firm: Old, tone: cold}}]',
    );
    const head = await revision(
      'You work for {{ company }} and answer its customers’ questions.',
      'tests: [{id: a, vars: {company: New, tone: warm}, input: "{{ tone }}"}, {id: b, vars: {company: X}}]',
    );
    const { cases, findings } = plan(head, base);
    expect(findings).toEqual([]);
    expect(cases[0]?.baseline?.render().request.messages.map(({ content }) => content)).toEqual([
      'You work for Old and answer its customers’ questions.',
      'warm',
    ]);
    expect(cases[0]?.candidate?.judging.vars).not.toHaveProperty('firm');
    expect(cases[1]).toMatchObject({
      id: 'b',
      baseline: null,
      notComparable: 'The prompt needs the variable “firm”, which the case does not give.',
    });
    expect(cases[1]?.candidate).not.toBeNull();
  });

  test('a case of the base that lacks what the head’s prompt needs is not comparable, and no error', async () => {
    const base = await revision('You work for {{ firm }} and answer its customers’ questions.', 'tests: [{id: a, vars: {firm: Old}}]');
    const head = await revision(TEXT, 'tests: []');
    expect(plan(head, base)).toMatchObject({
      findings: [],
      cases: [{ id: 'a', candidate: null, notComparable: expect.stringContaining('“company”') }],
    });
  });

  test('both sides are judged by the head’s assertions; the base’s are there where they differ', async () => {
    const base = await revision(
      TEXT,
      'tests: [{id: a, vars: {company: X, old: o}, assert: [{type: contains, value: "{{ old }}"}]}, {id: same, vars: {company: X}, assert: [{type: is-html}]}]',
    );
    const head = await revision(
      TEXT,
      'tests: [{id: same, vars: {company: X}, assert: [{type: is-html}]}, {id: a, vars: {company: X}, threshold: 0.5, assert: [{type: contains, value: b}]}]',
    );
    const [same, changed] = plan(head, base).cases;
    expect(same?.former).toBeNull();
    expect(changed?.baseline?.judging).toMatchObject({ threshold: 0.5, assert: [{ value: 'b' }] });
    expect(changed?.former).toMatchObject({ threshold: null, assert: [{ value: '{{ old }}' }], vars: { company: 'X', old: 'o' } });
  });

  test('each side fits the schema that it was asked for', async () => {
    const suite = 'tests: [{id: a, vars: {company: X}}]';
    const base = await revision(TEXT, suite, { 'output.schema.json': '{"type":"object"}' });
    const head = await revision(TEXT, suite, { 'output.schema.json': '{"type":"array"}' });
    const [only] = plan(head, base).cases;
    expect(only?.baseline?.judging.assert).toMatchObject([{ value: { type: 'object' } }]);
    expect(only?.candidate?.judging.assert).toMatchObject([{ value: { type: 'array' } }]);
    expect(only?.former).toBeNull();
  });
});
