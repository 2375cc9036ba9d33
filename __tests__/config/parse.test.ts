import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { RULES } from '../../src/checks/rules.ts';
import { DEFAULT_CONFIG } from '../../src/config/config.ts';
import { parseConfig } from '../../src/config/parse.ts';
import { measureCpu } from '../support/cpu-time.ts';

const PATH = '.promptgate.yaml';
const parse = (text: string) => parseConfig(text, PATH);
const schema = JSON.parse(readFileSync(new URL('../../schema/config.schema.json', import.meta.url), 'utf8'));

async function messagesOf(text: string): Promise<string[]> {
  return (await parse(text)).findings.map(({ line, column, message, help }) => `${line}:${column} ${message} ${help}`);
}

describe('a good configuration', () => {
  test.each(['', '\n', '# nothing yet\n', '{}', 'null'])('%j is the defaults', async (text) => {
    expect(await parse(text)).toEqual({ config: DEFAULT_CONFIG, findings: [] });
  });

  test('every default written out is accepted and changes nothing, as YAML and as JSON', async () => {
    for (const text of [stringify(DEFAULT_CONFIG), JSON.stringify(DEFAULT_CONFIG, null, 2)]) {
      expect(await parse(text)).toEqual({ config: DEFAULT_CONFIG, findings: [] });
    }
  });

  test('settings are merged over the defaults, deep, and commit types lower-cased', async () => {
    const { config, findings } = await parse(
      'evals: {budget: {usd: 1}}\nversioning: {types: {Wording: patch, feat: major}}\nrules: {prompt/template: off}\n',
    );
    expect(findings).toEqual([]);
    expect(config.evals.budget).toEqual({ ...DEFAULT_CONFIG.evals.budget, usd: 1 });
    expect(config.versioning.types).toMatchObject({ wording: 'patch', feat: 'major', fix: 'patch' });
    expect(config.rules).toEqual({ 'prompt/template': 'off' });
  });

  test.each([
    ['./prompts/', 'prompts'],
    ['a//b', 'a/b'],
    ['.', ''],
  ])('promptsDir %s is %j', async (given, expected) => {
    const { config, findings } = await parse(`promptsDir: ${given}`);
    expect([config.promptsDir, findings]).toEqual([expected, []]);
  });

  test('anchors share settings, and a BOM is no mistake', async () => {
    const { config, findings } = await parse(
      '\uFEFFoverrides:\n  - prompts: [a]\n    prompt: &short {minLength: 1}\n  - prompts: [b]\n    prompt: *short\n',
    );
    expect(findings).toEqual([]);
    expect(config.overrides).toHaveLength(2);
    expect((await parse('\uFEFF{"promptsDir": "x"}')).config.promptsDir).toBe('x');
  });
});

describe('a mistake is a finding with its place and its mend', () => {
  test.each([
    ['promptDir: x', '1:1', 'Did you mean `promptsDir`?'],
    ['evals:\n  treshold: 1', '2:3', 'Did you mean `threshold`?'],
    ['rules:\n  version/bump-mismatc: off', '2:3', 'Did you mean `version/bump-mismatch`?'],
    ['rules:\n  nonsense: off', '2:3', 'docs/rules.md'],
    ['rules:\n  prompt/secret: eror', '2:18', 'Did you mean `error`?'],
    ['evals: {threshold: 90}', '1:20', 'Write `threshold: 0.9` for 90 %.'],
    ['evals: {threshold: "0.9"}', '1:20', 'Write `threshold: 0.9`.'],
    ['evals: {threshold: 90 %}', '1:20', 'Write `threshold: 0.9`.'],
    ['evals: {trials: 1.5}', '1:17', 'a whole number'],
    ['evals: {trials: "3"}', '1:17', 'Write `trials: 3`, without quotes.'],
    ['versioning: {initial: [1.0]}', '1:24', 'Put it in quotes.'],
    ['versioning: {initial: ["v1.0.0"]}', '1:24', 'Write three numbers'],
    ['versioning: {source: titel}', '1:22', 'Did you mean `title`?'],
    ['versioning: {types: {"a b": patch}}', '1:22', 'Use letters'],
    ['promptsDir: ../other', '1:13', 'inside the repository'],
    ['promptsDir: /etc', '1:13', 'inside the repository'],
    ['promptsDir: a/.git/b', '1:13', 'inside the repository'],
    ['promptsDir: "a\\\\b"', '1:13', 'inside the repository'],
    ['promptsDir: [a]', '1:13', 'must be text'],
    ['registry: {path: .}', '1:18', 'inside the repository'],
    ['metadata: {schema: ../x.json}', '1:20', 'inside the repository'],
    ['prompt: {minLength: 60, maxLength: 50}', '1:9', 'at most `maxLength`'],
    ['prompt: {minLength: 0}', '1:21', 'at least 1'],
    ['overrides:\n  - rules: {}', '2:5', 'Add `prompts`'],
    ['overrides:\n  - prompts: []', '2:14', 'is empty'],
    ['overrides:\n  - prompts: ["(a+)+$"]', '2:15', 'a pattern of'],
    ['overrides:\n  - prompts: ["{a,b}"]', '2:15', 'list several patterns'],
    ['overrides:\n  - prompts: [a]\n    evals: {budget: {usd: 1}}', '3:13', 'at the top'],
    ['overrides:\n  - prompts: [a]\n    evals: {concurrency: 2}', '3:13', 'under `evals:` at the top'],
    ['overrides:\n  - prompts: [a]\n    evals: {cache: {maxAgeDays: 0}}', '3:13', 'under `evals:` at the top'],
    ['overrides:\n  - prompts: [a]\n    evals: {timeoutMs: 5}', '3:13', 'under `evals:` at the top'],
    ['overrides:\n  - prompts: [a]\n    evals: {timeoutms: 5}', '3:13', 'The keys here are'],
    ['overrides:\n  - prompts: [a]\n    prompt: {minLength: 60000}', '3:13', 'above the greatest'],
    ['models: {providers: {x: {baseUrl: "https://a"}}}', '1:25', 'Add `type`'],
    ['models: {providers: {x: {type: opnai}}}', '1:32', 'Did you mean `openai`?'],
    ['models: {providers: {x: {type: openai, baseUrl: "file:///etc/passwd"}}}', '1:49', 'https://'],
    ['models: {providers: {x: {type: openai, apiKeyEnv: "sk-123"}}}', '1:51', 'never the key itself'],
    ['environments: [dev, dev]', '1:15', 'Keep one'],
    ['environments: [a]\nregistry: {promote: [b]}', '2:22', 'Add b to'],
    ['release: {tag: "v1"}', '1:16', '{id} and {version}'],
    ['[1]', '1:1', 'Begin with a line'],
    ['just words', '1:1', 'Begin with a line'],
    ['a: 1\na: 2\n', '2:1', 'Keep one of the two.'],
    ['{"promptsDir": "a",\n "promptsDir": "b"}', '2:2', 'Keep one of the two.'],
    ['promptsDir:\n\tx', '2:1', 'Indent with blanks.'],
    ['promptsDir: "x', '1:15', 'Look here'],
    ['---\na: 1\n---\nb: 2', '3:1', 'Keep one'],
    ['promptsDir: !!js/function x', '1:13', 'Remove the tag.'],
    ['? {a: b}\n: c', '1:3', 'YAML'],
    ['__proto__: {evals: {threshold: 0}}', '1:1', 'Remove it.'],
    ['{"__proto__": {"promptsDir": "x"}}', '1:2', 'Remove it.'],
    ['constructor: 1', '1:1', 'Remove it.'],
    ['a\0b', '1:1', 'UTF-8'],
  ])('%j', async (text, place, mend) => {
    const messages = await messagesOf(text);
    expect(messages.filter((message) => message.startsWith(`${place} `) && message.includes(mend)).length).toBeGreaterThan(0);
    const { findings } = await parse(text);
    expect(findings.every(({ rule, severity, path }) => rule === 'config/invalid' && severity === 'error' && path === PATH)).toBe(true);
  });

  test('all of them are reported at once', async () => {
    const messages = await messagesOf('promptDir: x\nevals: {threshold: 2}\nrules: {x/y: off}\n');
    expect(messages).toHaveLength(3);
  });

  test('one broken setting leaves the others as they are, and says what holds', async () => {
    const { config, findings } = await parse(
      'promptsDir: mine\nevals: {threshold: 2, trials: 3}\noverrides:\n  - {prompts: [a, "(", b]}\n  - rules: {}\n  - {prompts: [c]}\n',
    );
    expect(config.promptsDir).toBe('mine');
    expect(config.evals).toMatchObject({ threshold: 0.9, trials: 3 });
    expect(config.overrides).toEqual([{ prompts: ['a', 'b'] }, { prompts: ['c'] }]);
    expect(findings.map(({ help }) => help).join(' ')).toContain('Until then the default holds: 0.9.');
  });

  test.each(['evals: {budget: {usd: lots}}', 'evals: {budget: 5}', 'evals: 5', 'x: [', '[]'])('%j spends nothing', async (text) => {
    expect((await parse(text)).config.evals.budget.usd).toBe(0);
  });

  test.each(['models: {allow: "openai:*"}', 'models: {allow: [3]}', 'models: []', '"'])('%j allows no model', async (text) => {
    expect((await parse(text)).config.models.allow).toEqual(['']);
  });
});

describe('hostile text', () => {
  const bomb = [
    'a: &a [x,x,x,x,x,x,x,x,x]',
    ...'bcdefgh'.split('').map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefg'[at]}`)}]`),
  ].join('\n');
  test.each([
    ['an alias bomb', bomb],
    ['deep lists', '['.repeat(100_000)],
    ['deep mappings', '{a: '.repeat(40_000)],
    ['deep JSON', `{"a":${'['.repeat(90_000)}${']'.repeat(90_000)}}`],
    ['deep blocks', '- '.repeat(20_000)],
    ['too much', `x: ${'y'.repeat(300_000)}`],
    ['many keys', Array.from({ length: 20_000 }, (_, at) => `k${at}: 1`).join('\n')],
    ['many duplicates', 'k: 1\n'.repeat(20_000)],
    ['many anchors', Array.from({ length: 5_000 }, (_, at) => `k${at}: &a${at} 1`).join('\n')],
    ['a chain of aliases', Array.from({ length: 3_000 }, (_, at) => `k${at}: &a${at} [*a${Math.max(0, at - 1)}]`).join('\n')],
    ['an alias to itself', 'a: &a [*a]'],
    ['many quotes', '"'.repeat(100_000)],
    ['many question marks', '? '.repeat(20_000)],
  ])('%s: findings, a bounded number, within a second', async (_, text) => {
    expect(await measureCpu(() => parse(text))).toBeLessThan(1000);
    const { config, findings } = await parse(text);
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.length).toBeLessThanOrEqual(70);
    expect(config.promptsDir).toBe('prompts');
  });

  test('nothing reaches a prototype', async () => {
    await parse('{"__proto__": {"polluted": true}, "evals": {"__proto__": {"polluted": true}}, "rules": {"__proto__": "off"}}');
    await parse('versioning: {types: {__proto__: major}}\nmodels: {aliases: {__proto__: x}}');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('any text gives a configuration that its own schema accepts', async () => {
    const validate = new Ajv2020({ strict: false }).compile(schema);
    const key = fc.constantFrom(...Object.keys(schema.properties), 'x', '__proto__');
    const value = fc.oneof(
      fc.jsonValue(),
      fc.dictionary(fc.constantFrom('threshold', 'budget', 'types', 'prompts', 'allow', 'usd'), fc.jsonValue()),
    );
    const documents = fc.oneof(
      fc.string(),
      fc.dictionary(key, value).map((data) => stringify(data)),
      fc.dictionary(key, value).map((data) => JSON.stringify(data)),
      fc
        .array(fc.record({ prompts: fc.jsonValue(), prompt: value, evals: value }, { requiredKeys: [] }))
        .map((overrides) => stringify({ overrides })),
    );
    await fc.assert(
      fc.asyncProperty(documents, async (text) => {
        const { config } = await parse(text);
        const allow = config.models.allow.filter((pattern) => pattern !== '');
        validate({ ...config, promptsDir: config.promptsDir || '.', models: { ...config.models, allow } });
        expect(validate.errors ?? []).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the published schema', () => {
  test('names every key of the defaults with a description, and every default as it is', () => {
    const compare = (properties: Record<string, { description?: string; default?: unknown; properties?: never }>, defaults: object) => {
      for (const [key, value] of Object.entries(defaults)) {
        const property = properties[key];
        expect([key, typeof (property?.description ?? '')]).toEqual([key, 'string']);
        expect([key, property === undefined]).toEqual([key, false]);
        if (property?.properties) compare(property.properties, value as object);
        else expect([key, property?.default]).toEqual([key, value]);
      }
    };
    compare(schema.properties, DEFAULT_CONFIG);
  });

  test('knows every rule', () => {
    expect(schema.$defs.rules.propertyNames.enum).toEqual(Object.keys(RULES));
  });
});
