import { describe, expect, test } from '@jest/globals';
import { decideAssertion } from '../../../src/evals/assertions/run.ts';
import { decideTest } from '../../../src/evals/assertions/test.ts';

const yes = { type: 'contains', value: 'a' };
const no = { type: 'contains', value: 'z' };
const broken = { type: 'contains', value: '' };
const context = { output: 'abc' };

describe('a test', () => {
  test('without assertions passes with 1', async () => {
    expect(await decideTest({}, context)).toEqual({ pass: true, score: 1, namedScores: {}, assertions: [] });
    expect(await decideTest({ assert: [], threshold: 1 }, context)).toMatchObject({ pass: true, score: 1 });
  });

  test('passes without a threshold when nothing failed', async () => {
    expect(await decideTest({ assert: [yes, yes] }, context)).toMatchObject({ pass: true, score: 1 });
    expect(await decideTest({ assert: [yes, no] }, context)).toMatchObject({ pass: false, score: 0.5 });
  });

  test.each([
    [0.5, true],
    [0.51, false],
    [0, true],
    [Number.NaN, false],
    [null, false],
  ])('with the threshold %p passes when the score reaches it', async (threshold, pass) => {
    expect(await decideTest({ assert: [yes, no], threshold }, context)).toMatchObject({ pass, score: 0.5 });
  });

  test('weighs its assertions', async () => {
    const test = { assert: [{ ...yes, weight: 3 }, no], threshold: 0.75 };
    expect(await decideTest(test, context)).toMatchObject({ pass: true, score: 0.75 });
  });

  test('is not failed by what weighs nothing, be it an error', async () => {
    const result = await decideTest({ assert: [yes, { ...no, weight: 0 }, { ...broken, weight: 0 }] }, context);
    expect(result).toMatchObject({ pass: true, score: 1 });
    expect(result.assertions).toMatchObject([{ pass: true }, { pass: true, score: 0 }, { pass: false, score: 0, error: true }]);
    expect(await decideTest({ assert: [{ ...no, weight: 0 }] }, context)).toMatchObject({ pass: true, score: 0 });
  });

  test('counts a set as one, and lists it before its members', async () => {
    const set = { type: 'assert-set' as const, assert: [yes, no], threshold: 0.5, weight: 2, metric: 'tone' };
    const result = await decideTest({ assert: [set, yes] }, context);
    expect(result).toMatchObject({ pass: true, namedScores: { tone: 0.5 } });
    expect(result.score).toBeCloseTo(2 / 3, 12);
    expect(result.assertions.map(({ type }) => type)).toEqual(['assert-set', 'contains', 'contains', 'contains']);
  });

  test('is failed by a set that fails, even at weight 0', async () => {
    const set = { type: 'assert-set' as const, assert: [no], weight: 0 };
    expect(await decideTest({ assert: [yes, set] }, context)).toMatchObject({ pass: false, score: 1 });
  });

  test('names scores by metric, as means by weight, sets and templates included', async () => {
    const assert = [
      { ...yes, metric: 'm', weight: 3 },
      { ...no, metric: 'm' },
      {
        type: 'assert-set' as const,
        assert: [
          { ...yes, metric: 'm' },
          { ...no, metric: 'inner {{ who }}' },
        ],
        threshold: 0,
        weight: 4,
      },
    ];
    const { namedScores } = await decideTest({ assert, vars: { who: 'x' } }, context);
    expect(namedScores).toEqual({ m: 7 / 8, 'inner x': 0 });
  });

  test('takes names that objects are made of for names', async () => {
    const { namedScores } = await decideTest(
      {
        assert: [
          { ...yes, metric: '__proto__' },
          { ...yes, metric: 'constructor' },
        ],
      },
      context,
    );
    expect(Object.entries(namedScores)).toEqual([
      ['__proto__', 1],
      ['constructor', 1],
    ]);
    expect(({} as Record<string, unknown>).constructor).toBe(Object);
  });
});

describe('an assertion', () => {
  test.each(['contains', 'not-contains'])('%s that cannot be decided is an error both ways', async (type) => {
    expect(await decideAssertion({ type, value: '' }, context)).toMatchObject({ type, pass: false, score: 0, error: true });
  });

  test.each([
    ['contain', 'Did you mean contains?'],
    ['not-equal', 'Did you mean not-equals?'],
    ['constructor', 'There is no assertion'],
    ['__proto__', 'There is no assertion'],
    ['not-not-equals', 'There is no assertion'],
  ])('named %s is unknown, and says so', async (type, words) => {
    const { error, reason } = await decideAssertion({ type, value: 'x' }, context);
    expect(error).toBe(true);
    expect(reason).toContain(words);
  });

  test('reads no file', async () => {
    const { error, reason } = await decideAssertion({ type: 'equals', value: 'file:///etc/passwd' }, context);
    expect([error, reason]).toEqual([true, expect.stringContaining('reads none')]);
  });

  test('renders its value once, over the variables alone', async () => {
    const vars = { name: '{{ secret }}', secret: 'S' };
    expect(await decideAssertion({ type: 'equals', value: '{{ name }}' }, { output: '{{ secret }}', vars })).toMatchObject({ pass: true });
    expect(await decideAssertion({ type: 'equals', value: '[{{ nothing }}]' }, { output: '[]' })).toMatchObject({ pass: true });
  });

  test('with a template that goes wrong is an error', async () => {
    expect(await decideAssertion({ type: 'equals', value: '{{ a | nothing }}' }, context)).toMatchObject({ error: true });
    expect(await decideAssertion({ type: 'equals', value: '{% for i in (1..100000000) %}x{% endfor %}' }, context)).toMatchObject({
      error: true,
    });
  });

  test('never rejects for what is no assertion', async () => {
    for (const assertion of [{}, { type: 5 }, { type: 'equals', threshold: 'x' }, { type: 'contains-any', value: { a: 1 } }]) {
      expect(await decideAssertion(assertion as never, context)).toMatchObject({ pass: false, score: 0 });
    }
  });
});
