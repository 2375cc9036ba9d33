import { afterEach, describe, expect, test } from '@jest/globals';
import { ASSERTION_NAMES } from '../../src/evals/suite/assertion-types.ts';
import {
  type AttackOptions,
  type AttackWorld,
  configure,
  expectNothingLost,
  type Files,
  findingsOf,
  KEY,
  openAttack,
} from '../support/attack-world.ts';
import type { ModelCall, Scripted } from '../support/model-server.ts';
import { promptFiles } from '../support/prompt-files.ts';

const TEXT = 'You answer the questions of our customers briefly, truly and kindly.\n';
const SETTINGS = '  judge: openai:judge\n  embeddings: openai:embedding\nevals: { confirm: 0, timeoutMs: 20000 }';

// Each plays two programs, on machines that do other things besides.
let attack: AttackWorld;
async function open(suites: Readonly<Record<string, Files>>, answer: (call: ModelCall) => Scripted, more: Partial<AttackOptions> = {}) {
  const place = ([id, files]: [string, Files]) =>
    Object.entries(files).map(([path, content]) => [`prompts/${id}/${path}`, content] as const);
  attack = await openAttack({
    base: (hosts) => ({
      ...configure(hosts, SETTINGS),
      ...Object.assign({}, ...Object.keys(suites).map((id) => promptFiles(id, {}, TEXT))),
    }),
    head: () => Object.fromEntries(Object.entries(suites).flatMap(place)),
    model: { answer },
    ...more,
  });
}
afterEach(() => attack.close());

interface Schema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly maximum?: number;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
}

/** The best value that fits the schema of a judge's answer. */
function fill({ type, enum: words, maximum, items, minItems = 1, properties }: Schema): unknown {
  if (properties !== undefined) return Object.fromEntries(Object.entries(properties).map(([name, inner]) => [name, fill(inner)]));
  if (items !== undefined) return Array.from({ length: minItems }, () => fill(items));
  if (type === 'boolean') return true;
  return type === 'string' ? (words?.[0] ?? 'So.') : (maximum ?? 1);
}

/** A suite that puts each input as a case of that name. */
const ask = (inputs: readonly string[], assertion: string): Files => ({
  'evals.yaml': `tests:\n${inputs.map((input) => `  - { id: ${input}, input: ${input}, assert: [${assertion}] }\n`).join('')}`,
});
const outputsOf = (
  report: {
    prompts: {
      id: string;
      evals: { cases: { candidate: { outputs: { text: string; assertions: { reason: string; error?: boolean }[] }[] } }[] };
    }[];
  },
  id: string,
) => report.prompts.find((prompt) => prompt.id === id)?.evals.cases.map(({ candidate }) => candidate.outputs[0]) ?? [];

describe('a model that repeats its key', () => {
  const bytes = Buffer.from(KEY);
  const reversed = [...KEY].reverse().join('');
  const FORMS = {
    plain: KEY,
    base64: bytes.toString('base64'),
    base64url: bytes.toString('base64url'),
    inside: Buffer.from(`x${KEY}y`).toString('base64').slice(2, -4),
    url: encodeURIComponent(KEY),
    json: JSON.stringify(KEY).slice(1, -1),
    reversed,
    mirrored: Buffer.from(reversed).toString('base64'),
    hex: bytes.toString('hex'),
  };
  const SEARCHED = [...Object.values(FORMS), JSON.stringify(reversed).slice(1, -1)];
  const whole = `before ${Object.values(FORMS).join(' and ')} after; ${Buffer.from(`x${KEY}y`).toString('base64')}`;

  test('in an answer, a tool’s call, its own name, an error or a verdict: no form of it is written anywhere', async () => {
    const spell = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
    const escapedVerdict = `{"reason":"${[...KEY].map(spell).join('')}","pass":true,"score":1}`;
    const answers: Readonly<Record<string, Scripted>> = {
      text: whole,
      call: { toolCalls: [{ name: `tool_${KEY}`, arguments: JSON.stringify({ key: whole }) }] },
      name: { text: 'Fine.', model: `model-${whole}` },
      refused: { status: 422, message: `Wrong: ${whole}` },
      escaped: 'Escaped.',
    };
    await open(
      { echo: ask(Object.keys(answers), '{ type: llm-rubric, value: kind }, { type: contains, value: absent }') },
      ({ model, user }) =>
        model !== 'judge'
          ? (answers[user] ?? '')
          : user.includes('Escaped.')
            ? escapedVerdict
            : JSON.stringify({ reason: whole, pass: true, score: 1 }),
    );
    for (const format of ['json', 'markdown', 'text', 'junit', 'sarif']) {
      const played = await attack.review('--format', format);
      for (const form of SEARCHED) expect(played.written).not.toContain(form);
    }
    const acted = await attack.act();
    for (const form of SEARCHED) expect(acted.written).not.toContain(form);
    expect(outputsOf(acted.report, 'echo')[0]?.text).toMatch(/^before \[secret\] and \[secret\]/);
    expect(acted.written).toContain('tool_[secret]');
    expect(attack.model.count).toBeGreaterThanOrEqual(8);
  });

  test('when it turns a request away: the run ends with one message that does not hold it', async () => {
    await open({ echo: ask(['a', 'b'], '{ type: contains, value: good }') }, () => ({ status: 401, message: `No such key: ${whole}` }));
    for (const [program, played] of await attack.play()) {
      for (const form of SEARCHED) expect([program, played.written.includes(form)]).toEqual([program, false]);
      expect(findingsOf(played.report, 'echo')).toEqual([
        expect.objectContaining({ rule: 'evals/not-run', message: expect.stringContaining('the key was not accepted') }),
      ]);
    }
  });
});

describe('a model whose answers are made for the runner, the comment and the terminal', () => {
  const hostile = [
    '::error::pwned',
    '##[add-mask]pwned',
    '\r::add-mask::pwned',
    '\u00a0::set-output name=conclusion::success',
    '@octocat #1 <img src=x onerror=alert(1)>',
    '<!-- promptgate:prompts -->',
    '`````````',
    '</details></details>',
    '\u001b]0;pwned\u0007\u001b[31m\u202e\u0000',
    'EOF\nconclusion=success',
  ].join('\n');

  test('gives no command, no second comment and no bare control character', async () => {
    const commands = '::warning::pwned %0A::error::pwned';
    await open(
      {
        hostile: {
          'evals.yaml': `tests:\n  - { id: a, required: true, description: "${commands}", input: x, assert: [{ type: equals, value: "::error::pwned\\n::error::pwned" }] }\n`,
        },
      },
      () => hostile,
    );
    for (const format of ['json', 'text', 'markdown']) {
      const { commands: found, stdout, status } = await attack.review('--format', format);
      expect([format, status, found]).toEqual([format, 1, []]);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      expect(stdout).not.toMatch(format === 'json' ? /[\u0000-\u0008\u000b-\u001f]/ : /[\u0000-\u0008\u000b-\u001f\u202e]/);
    }
    const acted = await attack.act();
    expectNothingLost(attack, acted);
    expect(acted.commands.every(({ name }) => ['error', 'warning', 'notice'].includes(name))).toBe(true);
    expect(acted.commands.every(({ properties }) => properties.title?.includes('/') === true)).toBe(true);
    expect(acted.report.conclusion).toBe('failure');
    const { comments } = attack.world.server;
    expect(comments).toHaveLength(1);
    expect(comments[0]?.body.match(/<!-- promptgate/g)).toHaveLength(1);
  });
});

describe('a model whose answers are made for what judges them', () => {
  const LONG = 50_000;
  const ANSWERS: Readonly<Record<string, string>> = {
    letters: `${'a'.repeat(LONG)}!`,
    words: 'word '.repeat(LONG / 5),
    braces: '{"a":'.repeat(LONG / 5),
    brackets: `${'['.repeat(LONG)}${']'.repeat(LONG)}`,
    tags: `<a>${'<b>'.repeat(LONG / 3)}`,
    entities: `<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 20 }, (_, at) => `<!ENTITY a${at} "${`&a${at === 0 ? '' : at - 1};`.repeat(10)}">`).join('')}]><a>&a19;</a>`,
    files: '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
    query: `SELECT ${'('.repeat(5000)}1${')'.repeat(5000)}`,
    fences: '```sql\nSELECT 1\n'.repeat(LONG / 16),
  };
  const ASSERTIONS: readonly string[] = [
    "{ type: regex, value: '(a+)+$' }",
    "{ type: regex, value: '(a|a)*b' }",
    "{ type: regex, value: '(.*)*(.*)*(.*)*x{0,900}y' }",
    "{ type: not-regex, value: '([a-z]+)*!!' }",
    '{ type: is-json }',
    '{ type: contains-json }',
    `{ type: is-json, value: '{"type":"string","pattern":"^(a+)+$"}' }`,
    '{ type: is-xml }',
    '{ type: contains-xml, value: [a.b] }',
    '{ type: is-html }',
    '{ type: contains-html }',
    '{ type: is-sql }',
    '{ type: contains-sql }',
    '{ type: levenshtein, value: "{{ long }}" }',
    '{ type: rouge-n, value: "{{ long }}" }',
    '{ type: bleu, value: "{{ long }}" }',
    '{ type: gleu, value: "{{ long }}" }',
    '{ type: meteor, value: "{{ long }}" }',
    '{ type: contains-any, value: "{{ long }}" }',
    '{ type: equals, value: "{{ long }}" }',
    '{ type: word-count, value: 3 }',
    '{ type: is-refusal }',
  ];

  test('every assertion comes to an end, and none of them reaches out', async () => {
    const tests = Object.keys(ANSWERS)
      .map((name) => `  - { id: ${name}, input: ${name}, vars: { long: "file://long.txt" }, assert: [${ASSERTIONS.join(', ')}] }\n`)
      .join('');
    await open(
      {
        slow: { 'evals.yaml': `tests:\n${tests}`, 'long.txt': 'word, '.repeat(8_000) },
        reference: {},
      },
      ({ user }) => ANSWERS[user] ?? '{}',
      {
        head: ({ evil }) => ({
          'prompts/slow/evals.yaml': `tests:\n${tests}`,
          'prompts/slow/long.txt': 'word, '.repeat(8_000),
          'prompts/reference/evals.yaml': `tests:\n  - { id: a, input: x, assert: [{ type: is-json, value: { $ref: "${evil}/schema.json" } }] }\n`,
        }),
      },
    );
    for (const [program, played] of await attack.play()) {
      expectNothingLost(attack, played);
      expect([program, played.status]).toEqual([program, 1]);
      expect(outputsOf(played.report, 'slow')).toHaveLength(Object.keys(ANSWERS).length);
      expect(findingsOf(played.report, 'reference')).toEqual([
        expect.objectContaining({ rule: 'evals/not-run', message: expect.stringContaining('The JSON Schema cannot be used') }),
      ]);
      expect(played.written).not.toContain('root:');
    }
  });

  test('hundreds of dear assertions end with the run’s seconds, and not with the last of them', async () => {
    const assertions = '{ type: levenshtein, value: "{{ long }}" }, '.repeat(500);
    const suite = {
      'evals.yaml': `tests:\n  - { id: dear, input: x, vars: { long: "file://long.txt" }, assert: [${assertions}] }\n`,
      'long.txt': 'x'.repeat(31_000),
    };
    await open({ dear: suite }, () => 'y'.repeat(31_000), {
      base: (hosts) => ({ ...configure(hosts, 'evals: { confirm: 0, budget: { seconds: 1 } }'), ...promptFiles('dear', {}, TEXT) }),
    });
    for (const [program, played] of await attack.play()) {
      expect([program, played.status]).toEqual([program, 1]);
      expect(played.report.findings).toEqual([
        expect.objectContaining({ rule: 'evals/budget', message: expect.stringContaining('the budget of 1 seconds is over') }),
      ]);
    }
  });

  test('every type of assertion decides alike in both programs', async () => {
    const values: Readonly<Record<string, string>> = {
      regex: "'g[o]+d'",
      'is-json': '{ type: object }',
      'contains-json': '{ type: object }',
      'word-count': '{ min: 1, max: 9 }',
      'finish-reason': 'stop',
      'tool-call-f1': '[find]',
      'is-sql': '{ databaseType: PostgreSQL }',
      'contains-sql': '{ databaseType: MySQL }',
    };
    const thresholds = { latency: 60_000, cost: 1, perplexity: 9 };
    const types = ASSERTION_NAMES.filter((type) => type !== 'javascript');
    const lines = types.map((type) => {
      const value = type === 'is-html' || type in thresholds ? '' : `, value: ${values[type] ?? '"All is good."'}`;
      const threshold = type in thresholds ? `, threshold: ${thresholds[type as keyof typeof thresholds]}` : '';
      return `  - { id: "${type}", input: x, vars: { query: a, context: b }, assert: [{ type: "${type}"${value}${threshold} }] }\n`;
    });
    await open({ types: { 'evals.yaml': `tests:\n${lines.join('')}` } }, ({ model, body }) =>
      model === 'judge'
        ? JSON.stringify(fill(body.response_format.json_schema.schema))
        : { text: 'All is good.', logprobs: [-0.5], inputTokens: 1, outputTokens: 1 },
    );
    const [[, reviewed], [, acted]] = (await attack.play()) as never as [[string, { report: never }], [string, { report: never }]];
    const verdicts = (report: never) =>
      (
        report as { prompts: { evals: { cases: { id: string; candidate: { outputs: { assertions: object[] }[] } }[] } }[] }
      ).prompts[0]?.evals.cases.map(({ id, candidate }) => [id, candidate.outputs[0]?.assertions]);
    expect(verdicts(acted.report)).toEqual(verdicts(reviewed.report));
    expect(verdicts(acted.report)).toHaveLength(types.length);
    expect(JSON.stringify(verdicts(acted.report))).not.toMatch(/not a (?:function|constructor)|undefined|Cannot (?:read|find)/);
  });
});
