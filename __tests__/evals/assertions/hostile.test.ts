import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type AssertionInput, type DecidedAssertion, decideAssertion } from '../../../src/evals/assertions/run.ts';
import { openIsolation } from '../../../src/sandbox/isolation.ts';
import { measureCpu } from '../../support/cpu-time.ts';

const MEGABYTE = 1_000_000;
const fill = (piece: string): string => piece.repeat(Math.ceil(MEGABYTE / piece.length)).slice(0, MEGABYTE);

/** Outputs of a megabyte: plain, and each made to be slow for somebody. */
const OUTPUTS: Readonly<Record<string, string>> = {
  'one letter': fill('a'),
  words: fill('lorem ipsum dolor '),
  blanks: fill(' '),
  'full stops': fill('.'),
  lines: fill('\n'),
  'open braces': fill('{'),
  'closed braces': fill('{}'),
  'nearly JSON': fill('{"a": '),
  'open brackets': fill('['),
  'open tags': fill('<a '),
  'nested tags': fill('<div>'),
  'closed tags': fill('<b>x</b>'),
  'empty comments': fill('<!--'),
  doctypes: fill('<!DOCTYPE '),
  'quotes in tags': fill('<a b="'),
  'tables in tables': fill('<table><tr><td>'),
  entities: fill('&a'),
  fences: fill('```sql\n'),
  selects: `SELECT ${fill('(')}`,
  'a list of numbers': `[${fill('1,')}1]`,
};

const TYPES: readonly AssertionInput[] = [
  { type: 'equals', value: { a: 1 } },
  { type: 'icontains', value: 'q' },
  { type: 'contains-all', value: '"x", y' },
  { type: 'regex', value: '(a+)+$' },
  { type: 'regex', value: '^(\\w+\\s?)*$' },
  { type: 'regex', value: '(.*)(.*)(.*)(.*)x$' },
  { type: 'levenshtein', value: fill('b') },
  { type: 'word-count', value: 3 },
  { type: 'is-json', value: { type: 'array', items: { type: 'string', pattern: '(a+)+$' } } },
  { type: 'contains-json', value: { required: ['q'] } },
  { type: 'is-xml', value: 'a.b' },
  { type: 'contains-xml', value: 'a.b' },
  { type: 'is-html' },
  { type: 'contains-html' },
  { type: 'is-sql' },
  { type: 'contains-sql' },
  { type: 'rouge-n', value: fill('lorem dolor ') },
  { type: 'bleu', value: fill('lorem dolor ') },
  { type: 'gleu', value: fill('lorem dolor ') },
  { type: 'meteor', value: fill('lorem dolor ') },
  { type: 'is-refusal' },
  { type: 'tool-call-f1', value: ['a'] },
];

const isolation = openIsolation({ allowJavascript: false });

async function decide(assertion: AssertionInput, output: string): Promise<{ ms: number; value: DecidedAssertion }> {
  let value: DecidedAssertion | null = null;
  const ms = await measureCpu(async () => {
    value = await decideAssertion(assertion, { output, isolation });
  });
  return { ms, value: value as unknown as DecidedAssertion };
}

beforeAll(async () => {
  // Libraries are loaded once a process, and are not what is measured.
  for (const assertion of TYPES) await decideAssertion(assertion, { output: '{"a":1} <p>1</p> SELECT 1', isolation });
});
afterAll(() => isolation.close());

describe('an output of a megabyte is decided within a second', () => {
  test.each(Object.entries(OUTPUTS))('%s', async (_, output) => {
    for (const assertion of TYPES) {
      const { ms, value } = await decide(assertion, output);
      expect([assertion.type, ms < 1000, typeof value.pass]).toEqual([assertion.type, true, 'boolean']);
    }
  });
});

describe('a hostile suite', () => {
  test.each([
    ['(?=a)b', 'look-around'],
    ['(?<!a)b', 'look-around'],
    ['(a)\\1', 'a back-reference'],
    ['(?<x>a)\\k<x>', 'a back-reference'],
  ])('the pattern %s fails both ways and names what RE2 lacks', async (value, construct) => {
    for (const type of ['regex', 'not-regex']) {
      expect(await decideAssertion({ type, value }, { output: 'ab aa' })).toMatchObject({
        pass: false,
        score: 0,
        reason: expect.stringContaining(construct),
      });
    }
  });

  test('what looks like look-around in a class or behind a backslash is none', async () => {
    expect(await decideAssertion({ type: 'regex', value: '[(?=a)]+\\(\\?=' }, { output: '(?=a)(?=' })).toMatchObject({ pass: true });
  });

  test.each([
    ['a{1,1000}'.repeat(50)],
    ['(a{100}|b{100}){9}'],
    [`${'('.repeat(3000)}a${')'.repeat(3000)}`],
    ['(x|y)'.repeat(3000)],
    ['a'.repeat(200_000)],
  ])('the pattern %.20s… is answered at once', async (value) => {
    expect((await decide({ type: 'regex', value }, fill('ab'))).ms).toBeLessThan(1000);
  });

  test.each([
    ['endless references', { $ref: '#' }, '1'],
    ['branching references', branching(40), '1'],
    ['branching on nested data', { anyOf: [deeper(true), deeper(false)] }, `${'{"a":'.repeat(150)}1${'}'.repeat(150)}`],
    ['a reference out of the schema', { $ref: 'https://evil.example/schema.json' }, '1'],
    ['a catastrophic pattern', { type: 'string', pattern: '^(a+)+$' }, `"${'a'.repeat(50_000)}!"`],
    ['a pattern with look-ahead', { type: 'string', pattern: '(?=a)' }, '"a"'],
    ['unique among many', { uniqueItems: true }, `[${Array.from({ length: 50_000 }, (_, n) => `{"n":${n}}`).join()}]`],
    ['an asynchronous schema', { $async: true }, '1'],
    ['a long e-mail address', { format: 'email' }, `"${'a.'.repeat(50_000)}"`],
    ['a deep value', { type: 'array' }, `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['code in names', { properties: { '"];process.exit(1);//': { const: '`);process.exit(1);//' } } }, '{"\\"];process.exit(1);//": 1}'],
  ] as const)('a schema with %s does no harm', async (_, value, output) => {
    const { ms, value: verdict } = await decide({ type: 'is-json', value: value as never }, output);
    expect(ms).toBeLessThan(1000);
    expect(verdict).toMatchObject({ pass: false, score: 0 });
  });

  test('a schema that counts its references still takes what fits', async () => {
    const tree = {
      type: 'object',
      properties: { next: { $ref: '#' }, n: { $ref: '#/definitions/n' } },
      definitions: { n: { type: 'integer' } },
    };
    expect(await decideAssertion({ type: 'is-json', value: tree }, { output: '{"n":1,"next":{"n":2,"next":{}}}' })).toMatchObject({
      pass: true,
    });
    expect(await decideAssertion({ type: 'is-json', value: tree }, { output: '{"n":1,"next":{"n":"2"}}' })).toMatchObject({ pass: false });
  });

  test('XML with entities that multiply is refused unread', async () => {
    const bomb = `<!DOCTYPE z [<!ENTITY a "ha">${Array.from({ length: 30 }, (_, n) => `<!ENTITY a${n} "&a${n - 1};&a${n - 1};">`).join('')}]><z>&a29;</z>`;
    for (const type of ['is-xml', 'contains-xml']) {
      const { ms, value } = await decide({ type, value: 'z.q' }, bomb);
      expect([ms < 1000, value.pass]).toEqual([true, false]);
    }
    expect((await decide({ type: 'is-xml' }, '<!DOCTYPE z SYSTEM "file:///etc/passwd"><z>&x;</z>')).value.reason).not.toContain('root:');
  });

  test('SQL on which a parser would never end is an error, and the next one is answered', async () => {
    const value = { databaseType: 'PostgreSQL' };
    const output = `SELECT ${'('.repeat(18)}1 1${')'.repeat(18)}`;
    expect(await decideAssertion({ type: 'not-is-sql', value }, { output, isolation })).toMatchObject({
      pass: false,
      score: 0,
      error: true,
    });
    expect(await decideAssertion({ type: 'is-sql', value }, { output: 'SELECT 1', isolation })).toMatchObject({ pass: true });
  });

  test('names that objects are made of change nothing', async () => {
    for (const output of ['{"__proto__": {"polluted": 1}}', '<__proto__><polluted>1</polluted></__proto__>']) {
      for (const type of ['is-json', 'contains-json', 'is-xml', 'contains-xml'])
        await decideAssertion({ type, value: type.endsWith('xml') ? 'a' : { required: ['a'] } }, { output });
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

/** A schema whose references double at each of so many steps. */
function branching(steps: number): object {
  const definitions = Object.fromEntries(
    Array.from({ length: steps }, (_, n) => [
      `s${n}`,
      { allOf: [{ $ref: `#/definitions/s${n + 1}` }, { $ref: `#/definitions/s${n + 1}` }] },
    ]),
  );
  return { $ref: '#/definitions/s0', definitions: { ...definitions, [`s${steps}`]: { not: { type: 'string' } } } };
}

function deeper(first: boolean): object {
  return { type: 'object', properties: { a: { $ref: '#' } }, required: [first ? 'x' : 'y'] };
}
