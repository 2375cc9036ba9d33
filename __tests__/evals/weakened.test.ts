import { describe, expect, test } from '@jest/globals';
import type { Suite } from '../../src/evals/types.ts';
import { findPassedByRelaxing, findWeakened } from '../../src/evals/weakened.ts';
import { readYaml } from './suite-sample.ts';

const PATH = 'prompts/a/evals.yaml';

async function suite(tests: string): Promise<Suite> {
  const { suite: read, findings } = await readYaml(`tests:\n  - ${tests}\n`);
  expect(findings).toEqual([]);
  return read as Suite;
}

async function compare(before: string, after: string): Promise<readonly string[]> {
  return findWeakened(await suite(before), await suite(after), PATH).map(({ rule, severity, message }) => {
    expect(rule).toBe('evals/weakened');
    return `${severity} ${message}`;
  });
}

const similar = (threshold: string) => `{id: a, assert: [{type: similar, value: x${threshold}}]}`;
const distance = (threshold: number, type = 'levenshtein') => `{id: a, assert: [{type: ${type}, value: x, threshold: ${threshold}}]}`;

describe('what gets weaker is said', () => {
  test.each([
    ['{id: a, required: true}', '{id: a}', 'error The case a is `required` no more.'],
    ['{id: a, threshold: 0.9}', '{id: a, threshold: 0.8}', 'error The threshold of the case a went down from 0.9 to 0.8.'],
    ['{id: a}', '{id: a, threshold: 0.5}', 'error The case a passes from a score of 0.5 now; before, no assertion might fail.'],
    ['{id: a}', '{id: a, options: {outputSchema: off}}', 'error The outputs of the case a need not fit output.schema.json any more.'],
    ['{id: a, assert: [{type: contains, value: x}]}', '{id: a}', 'error The assertion `contains` “x” was removed in the case a.'],
    [
      '{id: a, assert: [{type: contains, value: x}, {type: is-json}]}',
      '{id: a, assert: [{type: contains, value: x}, {type: not-contains, value: y}]}',
      'error The assertion `is-json` was removed in the case a.',
    ],
    [
      '{id: a, assert: [{type: contains, value: x}]}',
      '{id: a, assert: [{type: contains, value: x, weight: 0}]}',
      'error The weight of `contains` “x” went down from 1 to 0, so that it never fails, in the case a.',
    ],
    [
      similar(', threshold: 0.9'),
      similar(', threshold: 0.8'),
      'error The threshold of `similar` “x” was relaxed from 0.9 to 0.8 in the case a.',
    ],
    [similar(', threshold: 0.9'), similar(''), 'error The threshold 0.9 of `similar` “x” was removed in the case a.'],
    [distance(3), distance(9), 'error The threshold of `levenshtein` “x” was relaxed from 3 to 9 in the case a.'],
    [
      distance(9, 'not-levenshtein'),
      distance(3, 'not-levenshtein'),
      'error The threshold of `not-levenshtein` “x” was relaxed from 9 to 3 in the case a.',
    ],
    ['{id: a, vars: {q: hard}}', '{id: a, vars: {q: easy}}', 'warning The case a asks something else than before under the same id.'],
    ['{id: a, input: hard}', '{id: a, input: easy}', 'warning The case a asks something else than before under the same id.'],
    [
      '{id: a, assert: [{type: assert-set, threshold: 0.9, assert: [{type: is-json}]}]}',
      '{id: a, assert: [{type: assert-set, threshold: 0.1, assert: [{type: is-json}]}]}',
      'error The threshold of `assert-set` of 1 was relaxed from 0.9 to 0.1 in the case a.',
    ],
  ])('%s → %s', async (before, after, message) => {
    expect(await compare(before, after)).toEqual([message]);
  });

  test('removed cases are named, and a removed suite', async () => {
    const base = await suite('{id: a, description: First}\n  - {id: b}\n  - {id: c}');
    const [removed] = findWeakened(base, await suite('{id: c}'), PATH);
    expect(removed?.message).toBe(
      '2 cases of the base were removed (or their vars changed, which makes them other cases); they are run all the same: a (First), b.',
    );
    expect(removed?.help).toContain('/promptgate approve');
    expect(findWeakened(base, null, PATH)).toMatchObject([
      { message: 'The suite was removed; its 3 cases are run all the same.', line: null },
    ]);
  });

  test.each([
    ['{id: a}', '{id: a, required: true}'],
    ['{id: a, threshold: 0.5}', '{id: a}'],
    ['{id: a}', '{id: a, threshold: 1}'],
    ['{id: a, vars: {q: x}}', '{id: a, vars: {q: x, more: y}}'],
    ['{id: a, description: x}', '{id: a, description: y, repeat: 5}'],
    ['{id: a, assert: [{type: is-json}, {type: is-html}]}', '{id: a, assert: [{type: is-html}, {type: is-xml}, {type: is-json}]}'],
    ['{id: a, assert: [{type: contains, value: x}]}', '{id: a, assert: [{type: contains, value: y}]}'],
    [similar(', threshold: 0.8'), similar(', threshold: 0.9')],
    [distance(9), distance(3)],
    ['{id: a}', '{id: a}\n  - {id: b}'],
  ])('what gets no weaker, or only outputs can tell, is not: %s → %s', async (before, after) => {
    expect(await compare(before, after)).toEqual([]);
  });

  test('there is nothing to weaken without a base', async () => {
    expect(findWeakened(null, await suite('{id: a}'), PATH)).toEqual([]);
  });

  test('a thousand removed cases are one finding, a thousand relaxed ones twenty', async () => {
    const many = (fields: string) => Array.from({ length: 1000 }, (_, index) => `{id: c${index}${fields}}`).join('\n  - ');
    expect(await compare(many(''), '{id: other}')).toHaveLength(1);
    const relaxed = await compare(many(', required: true'), many(''));
    expect(relaxed).toHaveLength(20);
    expect(relaxed.at(-1)).toContain('More follow.');
  });
});

describe('what only outputs can tell', () => {
  const place = { path: PATH, line: 3, column: 5 };
  const trials = (...pairs: readonly string[]) => pairs.map((pair) => ({ pass: pair[0] === '+', passedBefore: pair[1] === '+' }));

  test.each([
    ['passing the new and failing the old', false, trials('+-'), true],
    ['passing both', false, trials('++'), false],
    ['failing the new', false, trials('--'), false],
    ['failing the new alone', false, trials('-+'), false],
    ['mostly', false, trials('+-', '+-', '++'), true],
    ['seldom', false, trials('+-', '++', '++'), false],
    ['seldom, and required', true, trials('+-', '++', '++'), true],
    ['no output', false, [], false],
  ])('%s', (_, required, results, found) => {
    const findings = findPassedByRelaxing([{ id: 'a', required, place, trials: results }]);
    expect(findings).toHaveLength(found ? 1 : 0);
    if (found) expect(findings).toMatchObject([{ rule: 'evals/weakened', severity: 'error', line: 3, path: PATH }]);
  });
});
