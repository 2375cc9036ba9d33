import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { parse } from 'yaml';
import { gatherSuites } from '../../src/evals/suite/gather-suites.ts';
import { readSuite } from '../../src/evals/suite/read-suite.ts';
import { MemoryRevisions } from '../../src/revisions/memory.ts';
import type { Trees } from '../../src/revisions/revisions.ts';
import { Worktree } from '../../src/revisions/worktree.ts';
import { measureCpu } from '../support/cpu-time.ts';
import { brief, read, readYaml } from './suite-sample.ts';

const ROOT = resolve(import.meta.dirname, '../..');

describe('cases', () => {
  test('a default test comes before the test’s own, and what the test says wins', async () => {
    const { suite, findings } = await readYaml(`
defaultTest:
  vars: {company: Brewline, tone: warm}
  threshold: 0.5
  assert: [{type: not-contains, value: sorry}]
tests:
  - id: one
    description: First
    vars: {tone: dry}
    input: Hello
    required: true
    repeat: 3
    assert: [{type: contains, value: hi, weight: 2, metric: m}]
  - id: two
    threshold: 0
    options: {disableDefaultAsserts: true, outputSchema: off}
`);
    expect(findings).toEqual([]);
    expect(suite?.cases).toMatchObject([
      {
        id: 'one',
        description: 'First',
        vars: { company: 'Brewline', tone: 'dry' },
        input: 'Hello',
        threshold: 0.5,
        required: true,
        repeat: 3,
        assert: [
          { type: 'not-contains', place: { line: 5, column: 12 } },
          { type: 'contains', weight: 2, metric: 'm', place: { line: 13 } },
        ],
        options: { transform: null, outputSchema: 'on' },
        place: { path: 'prompts/a/evals.yaml', line: 7, column: 5 },
      },
      { id: 'two', threshold: 0, assert: [], required: false, repeat: null, options: { outputSchema: 'off' } },
    ]);
  });

  test('lists of texts are written out, the last var fastest; other lists are values', async () => {
    const { suite } = await readYaml(`
tests:
  - id: x
    vars: {a: [p, q], n: [1, 2], b: [r, s]}
  - id: y
    vars: {a: [p, q]}
    options: {disableVarExpansion: true}
`);
    expect(suite?.cases.map(({ id, vars }) => [id, vars.a, vars.n, vars.b])).toEqual([
      ['x[0]', 'p', [1, 2], 'r'],
      ['x[1]', 'p', [1, 2], 's'],
      ['x[2]', 'q', [1, 2], 'r'],
      ['x[3]', 'q', [1, 2], 's'],
      ['y', ['p', 'q'], undefined, undefined],
    ]);
  });

  test('an id hangs on vars and input alone, in whatever order and form they are written', async () => {
    const one = await readYaml('tests: [{vars: {a: x, b: {c: 1}}, input: hi, assert: [{type: is-json}]}]');
    const two = await read({ 'evals.json': '{"tests":[{"input":"hi","vars":{"b":{"c":1.0},"a":"x"},"description":"other"}]}' });
    const other = await readYaml('tests: [{vars: {a: y, b: {c: 1}}, input: hi}]');
    const id = one.suite?.cases[0]?.id;
    expect(id).toMatch(/^[0-9a-f]{16}$/);
    expect(two.suite?.cases[0]?.id).toBe(id);
    expect(other.suite?.cases[0]?.id).not.toBe(id);
    expect(one.suite?.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(one.suite?.digest).not.toBe(two.suite?.digest);
  });

  test('the same test twice is run once, with a notice; judged otherwise it is an error', async () => {
    const same = await readYaml('tests:\n  - {vars: {a: x}, assert: [{type: is-json}]}\n  - {vars: {a: x}, assert: [{type: is-json}]}\n');
    expect(same.suite?.cases).toHaveLength(1);
    expect(same.findings.map(brief)).toEqual(['notice 3:5 This test stands twice and is run once.']);
    const other = await readYaml('tests:\n  - {vars: {a: x}, assert: [{type: is-json}]}\n  - {vars: {a: x}, assert: [{type: is-html}]}\n');
    expect(other.findings.map(brief)).toEqual(['error 3:5 Two tests have the same vars and input and are judged differently.']);
    const twins = await readYaml('tests:\n  - {id: a, vars: {a: x}}\n  - {id: a, vars: {a: x}}\n');
    expect(twins.findings.map(brief)).toEqual(['error 3:5 Two cases have the id "a".']);
  });

  test('aliases and merge keys share assertions', async () => {
    const { suite, findings } = await readYaml(`
defaultTest: {}
tests:
  - &first {id: a, assert: &polite [{type: not-contains, value: damn}]}
  - {<<: *first, id: b}
  - {id: c, assert: *polite}
`);
    expect(findings).toEqual([]);
    expect(suite?.cases.map(({ id, assert }) => [id, assert.length])).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 1],
    ]);
  });
});

describe('files', () => {
  test('the judge’s prompt may lie in a file, whole or in parts', async () => {
    const { suite, findings } = await readYaml(
      'tests:\n  - id: a\n    options: {rubricPrompt: "file://judge.txt"}\n    assert:\n' +
        '      - {type: llm-rubric, value: kind}\n' +
        '      - {type: g-eval, value: kind, rubricPrompt: {steps: "file://steps.json", evaluate: plain}}\n',
      { 'judge.txt': 'Grade {{ output }}.\n', 'steps.json': '[{"role": "user", "content": "Steps."}]' },
    );
    expect(findings).toEqual([]);
    expect(suite?.cases[0]?.assert.map((one) => 'rubricPrompt' in one && one.rubricPrompt)).toEqual([
      'Grade {{ output }}.',
      { steps: [{ role: 'user', content: 'Steps.' }], evaluate: 'plain' },
    ]);
  });

  test('cases from CSV, JSON Lines, JSON and YAML, in the order of the suite, each with its place', async () => {
    const { suite, findings } = await readYaml('tests: [cases/*.csv, {id: inline}, cases/b.jsonl, cases/c.json, "file://cases/d.yaml"]', {
      'cases/a.csv':
        '\ufeffq,__expected1,__expected2,__description,__id,__threshold\n"two\nlines",contains: hi,"icontains-any: a, b",d1,csv-1,0.5\nx,similar(0.9): y,,,csv-2,\ny,plain text,,,csv-3,\n',
      'cases/b.jsonl': '{"id":"l1","vars":{"a":1}}\n\n{"id":"l2"}\n',
      'cases/c.json': '[\n  {"id":"j1"}\n]',
      'cases/d.yaml': '- id: y1\n- id: y2\n',
    });
    expect(findings).toEqual([]);
    expect(suite?.cases.map(({ id, place }) => [id, place.path.slice('prompts/a/'.length), place.line])).toEqual([
      ['csv-1', 'cases/a.csv', 2],
      ['csv-2', 'cases/a.csv', 4],
      ['csv-3', 'cases/a.csv', 5],
      ['inline', 'evals.yaml', 1],
      ['l1', 'cases/b.jsonl', 1],
      ['l2', 'cases/b.jsonl', 3],
      ['j1', 'cases/c.json', 2],
      ['y1', 'cases/d.yaml', 1],
      ['y2', 'cases/d.yaml', 2],
    ]);
    expect(suite?.cases[0]).toMatchObject({
      vars: { q: 'two\nlines' },
      description: 'd1',
      threshold: 0.5,
      assert: [
        { type: 'contains', value: 'hi' },
        { type: 'icontains-any', value: ['a', 'b'] },
      ],
    });
    expect(suite?.cases[1]?.assert).toMatchObject([{ type: 'similar', value: 'y', threshold: 0.9 }]);
    expect(suite?.cases[2]?.assert).toMatchObject([{ type: 'equals', value: 'plain text' }]);
  });

  test('vars and values from files of the prompt’s directory', async () => {
    const { suite, findings } = await readYaml(
      'tests: [{id: a, vars: {doc: file://docs/a.txt, all: [file://docs/a.txt, x]}, assert: [{type: is-json, value: file://s.json}]}]',
      {
        'docs/a.txt': 'text\n',
        's.json': '{"type":"object"}',
      },
    );
    expect(findings).toEqual([]);
    expect(suite?.cases.map(({ vars }) => vars)).toEqual([
      { doc: 'text', all: 'text' },
      { doc: 'text', all: 'x' },
    ]);
    expect(suite?.cases[0]?.assert).toMatchObject([{ value: { type: 'object' } }]);
  });

  test.each([
    ['../b/cases.yaml', 'is not a path inside'],
    ['/etc/passwd', 'is not a path inside'],
    ['file:///etc/passwd', 'is not a path inside'],
    ['https://evil.example/a.yaml', 'is not a path inside'],
    ['cases/../../secret.yaml', 'is not a path inside'],
    ['.git/config', 'is not a path inside'],
    ['linked/a.yaml', 'symbolic link'],
    ['link.yaml', 'symbolic link'],
    ['module/a.yaml', 'submodule'],
    ['*/a.yaml', 'the file’s name alone'],
    ['none/*.csv', 'No file'],
    ['case.csv', 'no file'],
    ['notes.txt', 'YAML, JSON, JSON Lines or CSV'],
    ['exec:rm', 'runs code'],
    ['file://load.js', 'runs code'],
  ])('a file of cases %s is refused', async (path, message) => {
    const outside = { 'prompts/b/cases.yaml': '- id: stolen', 'secret.yaml': '- id: stolen' };
    const files = {
      'evals.yaml': `tests:\n  - ${JSON.stringify(path)}\n`,
      'notes.txt': 'x',
      'load.js': 'x',
      'cases.csv': 'a\nb\n',
      linked: { mode: '120000', content: '../b' } as const,
      'link.yaml': { mode: '120000', content: '../b/cases.yaml' } as const,
      module: { mode: '160000', content: '0'.repeat(40) } as const,
    };
    const { suite, findings } = await read(files, { outside });
    expect(suite?.cases).toEqual([]);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ rule: 'evals/invalid', severity: 'error', line: 2, column: 5 });
    expect(findings[0]?.message).toContain(message);
  });

  test('a suite that is a link is refused; look-alikes are pointed out', async () => {
    const link = await read({ 'evals.yaml': { mode: '120000', content: '/etc/passwd' } });
    expect(link).toMatchObject({ suite: null, findings: [{ severity: 'error' }] });
    const two = await read({ 'evals.yaml': 'tests: []', 'Evals.yml': 'tests: []', 'evals.json': '{}' });
    expect(two.findings.map(({ severity, path }) => [severity, path])).toEqual([
      ['warning', 'prompts/a/Evals.yml'],
      ['warning', 'prompts/a/evals.json'],
    ]);
    expect(await read({})).toEqual({ suite: null, findings: [] });
  });

  test('many prompts cost as many reads as one, and equal files are read once', async () => {
    const revisions = new MemoryRevisions();
    const suite = 'tests: [cases/a.yaml]';
    const files = Object.fromEntries(
      [1, 2, 3].flatMap((each) => [
        [`p/${each}/evals.yaml`, suite],
        [`p/${each}/cases/a.yaml`, '- vars: {x: file://t.txt}'],
        [`p/${each}/t.txt`, 'x'],
      ]),
    );
    const sha = revisions.commit({ message: 'x', files });
    const calls: string[] = [];
    const counted: Trees = {
      trees: (at, dirs) => {
        calls.push('trees');
        return revisions.trees(at, dirs);
      },
      blobs: (oids, limit) => {
        calls.push('blobs');
        return revisions.blobs(oids, limit);
      },
      close: async () => {},
    };
    const cache = new Map();
    const folders = await gatherSuites(counted, sha, ['p/1', 'p/2', 'p/3', 'p/none'], cache);
    expect([...folders.keys()]).toEqual(['p/1', 'p/2', 'p/3']);
    expect(calls).toEqual(['trees', 'blobs', 'trees', 'blobs', 'blobs']);
    expect(cache.size).toBe(2);
    for (const folder of folders.values())
      expect((await readSuite(folder, { allowJavascript: false, cache })).suite?.cases[0]?.vars).toEqual({ x: 'x' });
  });
});

describe('mistakes are findings with their place', () => {
  test.each([
    ['tests: [{assert: [{type: contain, value: x}]}]', 'error 1:26 There is no assertion “contain”.', 'Did you mean `contains`?'],
    [
      'tests: [{assert: [{type: not-contain, value: x}]}]',
      'error 1:26 There is no assertion “not-contain”.',
      'Did you mean `not-contains`?',
    ],
    ['tests: [{assert: [{type: contains}]}]', 'error 1:19 `contains` has no value.', 'Add `value`'],
    ['tests: [{assert: [{type: contains, value: ""}]}]', 'error 1:43 The value of `contains` is empty.', 'looked for'],
    ['tests: [{assert: [{type: contains-any, value: [a, ""]}]}]', 'error 1:47 The value of `contains-any` is empty.', 'looked for'],
    [
      'tests: [{assert: [{type: regex, value: "(?i)a"}]}]',
      'error 1:40 The pattern is not a regular expression: /(?i)a/: Invalid group.',
      '(?i)',
    ],
    [
      'tests: [{assert: [{type: regex, value: "a("}]}]',
      'error 1:40 The pattern is not a regular expression: /a(/: Unterminated group.',
      'Correct',
    ],
    [
      'tests: [{assert: [{type: regex, value: "a(?=b)"}]}]',
      'error 1:40 The pattern has look-around, which RE2 cannot run: patterns are matched in linear time, so that none can hang a review.',
      'without',
    ],
    [
      'tests: [{assert: [{type: not-regex, value: "(?<!b)a"}]}]',
      'error 1:44 The pattern has look-around, which RE2 cannot run: patterns are matched in linear time, so that none can hang a review.',
      'without',
    ],
    [
      'tests: [{assert: [{type: regex, value: (a)\\1}]}]',
      'error 1:40 The pattern has a back-reference, which RE2 cannot run: patterns are matched in linear time, so that none can hang a review.',
      'without',
    ],
    [
      'tests: [{assert: [{type: similar, value: a, threshold: 80}]}]',
      'error 1:56 The threshold is 80; a score is between 0 and 1.',
      'Write 0.8 for 80 %.',
    ],
    [
      'tests: [{assert: [{type: contains, value: a, threshold: 1}]}]',
      'error 1:57 `contains` has no threshold: it passes or fails.',
      'Remove',
    ],
    ['tests: [{assert: [{type: latency}]}]', 'error 1:19 `latency` has no threshold.', 'milliseconds'],
    [
      'tests: [{assert: [{type: contains, value: a, weight: -1}]}]',
      'error 1:54 `tests[0].assert[0].weight` must be at least 0, and is -1.',
      'number',
    ],
    ['tests: [{assert: [{type: word-count, value: {min: 5, max: 2}}]}]', 'error 1:45 `min` (5) is above `max` (2).', 'min'],
    ['tests: [{assert: [{value: x}]}]', 'error 1:19 `tests[0].assert[0]` has no `type`.', 'type: contains'],
    ['tests: [{threshold: 90}]', 'error 1:21 The threshold is 90; a score is between 0 and 1.', '0.9'],
    ['tests: [{threshold: "0.9"}]', 'error 1:21 `tests[0].threshold` must be a number, and is “0.9”.', 'Write 0.9, without quotes.'],
    ['tests: [{repeat: 0}]', 'error 1:18 `tests[0].repeat` must be at least 1, and is 0.', 'number'],
    ['tests: [{repeat: 100000}]', 'error 1:18 `tests[0].repeat` must be at most 100, and is 100000.', 'number'],
    ['tests: [{id: ../x}]', "error 1:14 `tests[0].id` is “../x”, which cannot be a case's id.", 'letters'],
    ['tests: [{asert: []}]', 'error 1:10 `asert` is not known here.', 'Did you mean `assert`?'],
    ['test: []', 'error 1:1 `test` is not known here.', 'Did you mean `tests`?'],
    ['description: x', 'error 1:1 The suite has no `tests`.', 'tests: cases/*.yaml'],
    ['[]', 'error 1:1 The suite must be a mapping of keys to values, and is an empty list.', ''],
    [
      'tests: [{input: [{role: system, content: x}]}]',
      'error 1:25 `tests[0].input[0].role` must be user, assistant or tool, and is “system”.',
      'The prompt is the system message',
    ],
    ['tests: [{input: [{role: user, content: [{type: image}]}]}]', 'error 1:41 A part of type image has no `path`.', 'path'],
    ['tests: [{vars: {input: [1]}}]', 'error 1:24 The var `input` is the user’s message and must be text.', 'text'],
    [
      'tests: [{input: "{{ a"}]',
      'error 1:17 The template in `input` cannot be read (its line 1, column 1): An output is opened here with {{ and never closed with }}.',
      'raw',
    ],
    [
      'tests: [{vars: {a: "{% include \'x\' %}"}}]',
      'error 1:20 The template in `a` cannot be read (its line 1, column 1): The tag {% include %} reads other templates and cannot be used in a prompt.',
      'raw',
    ],
    [
      'tests: [{assert: [{type: contains, value: "{{ x | sample }}"}]}]',
      'error 1:43 The template in `value` cannot be read (its line 1, column 1): The filter sample chooses by chance and cannot be used in a prompt.',
      'raw',
    ],
    ['tests: [{assert: [{type: assert-set, assert: [{type: assert-set, assert: []}]}]}]', 'error 1:66 `assert` is not known here.', ''],
    [
      'tests: [{assert: [{type: assert-set, threshold: 2, assert: [{type: is-json}]}]}]',
      'error 1:49 The threshold is 2; a score is between 0 and 1.',
      '',
    ],
    [
      'tests: [{assert: [{type: javascript, value: "1"}]}]',
      'error 1:26 A `javascript` assertion is code, and the configuration does not allow it.',
      'allowJavascript',
    ],
    [
      'tests: [{options: {transform: "output"}}]',
      'error 1:31 A `transform` is code, and the configuration does not allow it.',
      'allowJavascript',
    ],
    ['tests:\n\t- a', 'error 2:1 A line is indented with a tab, which YAML does not allow.', 'blanks'],
    ['tests: []\ntests: []', 'error 2:1 The key "tests" stands twice; it stands in line 1, too.', 'Keep one'],
  ])('%s', async (text, expected, help) => {
    const { findings } = await readYaml(text);
    expect(findings.map(brief)).toContain(expected);
    expect(findings.map((found) => found.help).join(' ')).toContain(help);
    expect(findings.every(({ rule, path }) => rule === 'evals/invalid' && path === 'prompts/a/evals.yaml')).toBe(true);
  });

  test('JavaScript is let through where the configuration allows it', async () => {
    const { suite, findings } = await read(
      { 'evals.yaml': 'tests: [{assert: [{type: javascript, value: "output.length > {{ n }"}], options: {transform: output}}]' },
      { allowJavascript: true },
    );
    expect(findings).toEqual([]);
    expect(suite?.cases[0]?.options.transform).toBe('output');
  });

  test('a wrong test is left out of the suite, the others stay', async () => {
    const { suite } = await readYaml('tests: [{id: a}, {id: b, repeat: 0}, {id: c}]');
    expect(suite?.cases.map(({ id }) => id)).toEqual(['a', 'c']);
  });

  test('an assertion that reads a var which the case lacks is a warning', async () => {
    const { findings } = await readYaml('tests:\n  - vars: {a: x}\n    assert:\n      - {type: contains, value: "{{ a }}{{ b }}"}\n');
    expect(findings.map(brief)).toEqual(['warning 4:9 The assertion reads the var “b”, which the case does not have; it is empty.']);
  });

  test.each(['{% if b %}{{ b }}{% endif %}', '{{ b | default: "" }}'])('unless it asks for the var first: %s', async (value) => {
    const { findings } = await readYaml(`tests: [{vars: {a: x}, assert: [{type: contains, value: 'x{{ a }}${value}'}]}]\n`);
    expect(findings).toEqual([]);
  });

  test('a thousand templates that take long are not tried one by one', async () => {
    const slow = '{% for i in (1..100000) %}{% for j in (1..100000) %}{% endfor %}{% endfor %}';
    const tests = Array.from(
      { length: 1000 },
      (_, index) => `  - {id: c${index}, assert: [{type: contains, value: "${slow}{{ b${index} }}"}]}`,
    );
    const { findings } = await readYaml(`tests:\n${tests.join('\n')}\n`);
    expect(findings.length).toBe(50);
    expect(findings.every(({ severity }) => severity === 'warning')).toBe(true);
  });

  test('an assertion of the default test, too, once for all cases; what every case has is no warning', async () => {
    const standard = 'defaultTest:\n  assert:\n    - {type: contains, value: "{{ a }}{{ b }}"}\n    - {type: contains, value: "{{ a }}"}\n';
    const { findings } = await readYaml(`${standard}tests: [{vars: {a: x}}, {vars: {a: y}}, {vars: {a: z, b: z}}]\n`);
    expect(findings.map(brief)).toEqual(['warning 3:7 The assertion reads the var “b”, which not every case has; it is empty there.']);
    const without = await readYaml(`${standard}tests: [{vars: {a: x}, options: {disableDefaultAsserts: true}}, {vars: {a: z, b: z}}]\n`);
    expect(without.findings).toEqual([]);
  });

  test.each([
    ['cases/a.csv', 'a,__expected\nx\n', 2, 'more or fewer fields'],
    ['cases/a.csv', 'a,__expected,__expected\nx,y,z\n', 1, 'stands twice'],
    ['cases/a.csv', 'a,_expected\nx,y\n', 1, 'one underscore'],
    ['cases/a.csv', 'a,__prefix\nx,y\n', 1, 'not supported'],
    ['cases/a.csv', 'a,__expected\nx,python: 1\n', 2, 'runs code'],
    ['cases/a.csv', 'a,__expected\nx,regex: (?=a)\n', 2, 'look-around'],
    ['cases/a.csv', 'a,"b\nx,y', 2, 'never closed'],
    ['cases/a.jsonl', '{"id":"a"}\n{"id":\n', 2, 'not JSON'],
    ['cases/a.jsonl', '{"id":"a"}\n{"id":"b","id":"c"}\n', 2, 'stands twice'],
    ['cases/a.json', '[{"id":"a"},]', 1, 'not JSON'],
    ['cases/a.yaml', '- id: a\n- cases/b.yaml\n', 2, 'further files'],
  ])('%s %j', async (path, content, line, message) => {
    const { findings } = await readYaml('tests: cases/*', { [path]: content });
    expect(findings.map((found) => [found.path, found.line])).toContainEqual([`prompts/a/${path}`, line]);
    expect(findings.map((found) => found.message).join('\n')).toContain(message);
  });
});

describe('promptfoo', () => {
  test('names are read over with one notice', async () => {
    const { suite, findings } = await readYaml(
      'prompts: [file://p.txt]\nproviders: [openai:gpt-5]\ntags: {a: b}\ntests: [{id: a, assert: [{type: llm-rubric, value: polite, provider: openai:gpt-5}], options: {provider: x}}]',
    );
    expect(suite?.cases).toHaveLength(1);
    expect(findings.map(({ severity }) => severity)).toEqual(['notice']);
    expect(findings[0]?.message).toContain('`prompts`, `provider`, `providers`, `tags`');
  });

  test.each(['python', 'ruby', 'webhook', 'moderation', 'classifier', 'select-best', 'trajectory:tool-used', 'not-python'])(
    'the assertion %s is refused by name',
    async (type) => {
      const { findings } = await readYaml(`tests: [{assert: [{type: "${type}", value: x}]}]`);
      expect(findings[0]?.message).toContain(`\`${type.replace('not-', '')}\` is not supported: `);
    },
  );

  test.each(['scenarios', 'extensions', 'nunjucksFilters', 'env', 'redteam'])('the key %s is refused by name', async (key) => {
    const { findings } = await readYaml(`${key}: {a: b}\ntests: []`);
    expect(findings.map(brief)).toEqual([expect.stringContaining(`error 1:1 promptfoo's \`${key}\` is not supported: `)]);
  });
});

describe('what a hostile suite brings', () => {
  const EVIL = 'https://evil.example';
  test.each([
    ['a provider', `providers: [{id: openai:x, config: {apiBaseUrl: ${EVIL}}}]\ntests: []`],
    ['a target', `targets: [{id: http, url: ${EVIL}}]\ntests: []`],
    ['a nested provider', `tests: [{assert: [{type: llm-rubric, value: x, provider: {id: x, config: {apiBaseUrl: ${EVIL}}}}]}]`],
    ['a provider in options', `tests: [{options: {provider: {text: {id: x, config: {headers: {authorization: y}}}}}}]`],
    ['a provider by an alias', `description: &evil\n  id: x\n  apiBaseUrl: ${EVIL}\ntests: [{provider: *evil}]`],
    ['a provider by a merge key', `tags: &evil {provider: {apiBaseUrl: ${EVIL}}}\ntests: [{<<: *evil}]`],
    ['a default provider', `defaultTest: {options: {provider: {id: x}}}\ntests: [{id: a}]`],
    ['a provider in a set', `tests: [{assert: [{type: assert-set, assert: [{type: similar, value: x, provider: {id: x}}]}]}]`],
    ['a header', `tests: [{headers: {authorization: x}}]`],
    ['a base URL', `apiBaseUrl: ${EVIL}\ntests: []`],
    ['an environment', 'env: {OPENAI_BASE_URL: x}\ntests: []'],
    ['a program as provider', 'providers: [exec:curl]\ntests: []'],
    ['a script as provider', 'providers: file://p.js\ntests: []'],
    ['a script as prompt', 'prompts: [file://p.py:make]\ntests: []'],
    ['a script as value', 'tests: [{assert: [{type: javascript, value: file://x.js}]}]'],
    ['a script as var', 'tests: [{vars: {a: file://x.py}}]'],
    ['a file outside as var', 'tests: [{vars: {a: file:///etc/passwd}}]'],
    ['a file outside as value', 'tests: [{assert: [{type: contains, value: file://../../secret.txt}]}]'],
    ['a file outside as image', 'tests: [{input: [{role: user, content: [{type: image, path: ../../secret.png}]}]}]'],
    ['__proto__', 'tests: [{vars: {__proto__: {polluted: 1}}}]'],
    [
      'many aliases',
      `tests:\n  - vars: &a {x: [1,2,3,4,5,6,7,8,9,10]}\n${Array.from(
        { length: 9 },
        (_, i) =>
          `  - vars: &${String.fromCharCode(98 + i)} {x: [${Array(10)
            .fill(`*${String.fromCharCode(97 + i)}`)
            .join(',')}]}`,
      ).join('\n')}`,
    ],
    ['deep lists', `tests: ${'['.repeat(50_000)}`],
    ['deep JSON', `{"tests":[{"vars":{"a":${'['.repeat(5000)}${']'.repeat(5000)}}}]}`],
    ['too many rows', `tests: [{vars: {${Array.from({ length: 8 }, (_, i) => `v${i}: [a,b,c,d,e,f,g,h,i,j]`).join(', ')}}}]`],
    ['a lone surrogate', '{"tests":[{"vars":{"a":"\\ud800"}}]}'],
    ['infinity', 'tests: [{vars: {a: .inf}}]'],
    ['NUL', 'tests: [{vars: {a: \0}}]'],
    ['nothing', ' \n'],
  ])('%s is an error, and nothing is thrown', async (_, text) => {
    const { findings } = await readYaml(text);
    expect(findings.filter(({ severity }) => severity === 'error').length).toBeGreaterThan(0);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('other encodings', async () => {
    const { suite, findings } = await read({ 'evals.yaml': Buffer.from('tests: []', 'utf16le') });
    expect([suite, findings.length]).toEqual([null, 1]);
  });

  test('a file beyond the limits is named, not read', async () => {
    const { findings } = await readYaml('tests: [cases/big.jsonl]', { 'cases/big.jsonl': 'x'.repeat(8 * 1_048_576 + 1) });
    expect(findings[0]?.message).toContain('8.0 MB');
    const yaml = await readYaml(`tests:\n${'  - {id: a}\n'.repeat(200_000)}`);
    expect(yaml.findings.map(({ help }) => help).join()).toContain('JSON Lines');
  });

  test('ten thousand cases are read', async () => {
    const tests = Array.from({ length: 10_000 }, (_, index) =>
      JSON.stringify({ vars: { q: `question ${index}` }, assert: [{ type: 'contains', value: 'x' }] }),
    );
    const { suite, findings } = await readYaml('tests: cases/all.jsonl', { 'cases/all.jsonl': tests.join('\n') });
    expect([suite?.cases.length, findings]).toEqual([10_000, []]);
  });

  test('more than the limit of cases is one finding', async () => {
    const tests = Array.from({ length: 300 }, (_, index) =>
      JSON.stringify({ id: `c${index}`, vars: { a: Array.from({ length: 100 }, (_, at) => `${at}`) } }),
    );
    const { suite, findings } = await readYaml('tests: cases/all.jsonl', { 'cases/all.jsonl': tests.join('\n') });
    expect(suite?.cases.length).toBe(20_000);
    expect(findings.map(({ message }) => message)).toEqual(['The suite has more than 20,000 cases.']);
  });

  test.each([
    [
      'a hundred thousand mistakes',
      { 'evals.json': JSON.stringify({ tests: Array.from({ length: 100_000 }, () => ({ x: 1, assert: [{}] })) }) },
    ],
    ['many values that are no tests', { 'evals.yaml': `tests: [${'1,'.repeat(100_000)}]` }],
    ['many keys', { 'evals.yaml': Array.from({ length: 50_000 }, (_, index) => `k${index}: 1\n`).join('') }],
    [
      'many patterns',
      {
        'evals.yaml': `tests:\n${'- c/*a*b*c*.csv\n'.repeat(50_000)}`,
        ...Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`c/${'a'.repeat(50)}${index}.csv`, 'a\nb'])),
      },
    ],
    ['many rows', { 'evals.yaml': 'tests: c.csv', 'c.csv': `a,b\n${'x,y\n'.repeat(500_000)}` }],
    ['one endless row', { 'evals.yaml': 'tests: c.csv', 'c.csv': `a,b\n${'"'.repeat(4_000_000)}` }],
  ])('%s: few findings, in seconds of work', async (_, files: Record<string, string>) => {
    let findings = 0;
    const cpu = await measureCpu(async () => {
      findings = (await read(files)).findings.length;
    }, 8000);
    expect(findings).toBeGreaterThan(0);
    expect(findings).toBeLessThanOrEqual(50);
    expect(cpu).toBeLessThan(8000);
  });

  test('any JSON is a suite or has findings', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.json(),
          fc.jsonValue().map((value) => JSON.stringify({ tests: [value, { assert: [value], vars: value, input: value }] })),
        ),
        async (text) => {
          const { suite, findings } = await read({ 'evals.json': text });
          expect(suite !== null || findings.length > 0).toBe(true);
          for (const { line, column } of findings) expect([line, column].every((at) => at === null || at >= 1)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('the documentation', () => {
  test('begins with a suite that is valid', async () => {
    const page = await readFile(`${ROOT}/docs/evals.md`, 'utf8');
    const example = /```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
    const { suite, findings } = await readYaml(example);
    expect([suite?.cases.map(({ id }) => id), findings]).toEqual([['return-window', 'no-guess'], []]);
  });
});

describe('the published schema', () => {
  test('is kept by the sample suites, which are valid without a remark', async () => {
    const schema = JSON.parse(await readFile(`${ROOT}/schema/evals.schema.json`, 'utf8'));
    const validate = new Ajv2020({ allowUnionTypes: true }).compile(schema);
    const cache = new Map();
    for (const id of ['customer-support', 'data-extraction']) {
      const dir = `prompts/${id}`;
      expect(validate(parse(await readFile(`${ROOT}/${dir}/evals.yaml`, 'utf8'), { merge: true }))).toBe(true);
      const folder = (await gatherSuites(new Worktree(ROOT), 'worktree', [dir], cache)).get(dir);
      const { suite, findings } = await readSuite(folder as NonNullable<typeof folder>, { allowJavascript: false, cache });
      expect(findings).toEqual([]);
      expect(suite?.cases.length).toBeGreaterThanOrEqual(15);
      expect(suite?.cases.every(({ assert }) => assert.length > 0)).toBe(true);
    }
  });
});
