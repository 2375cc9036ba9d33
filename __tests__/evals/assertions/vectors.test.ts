import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { type AssertionInput, decideAssertion } from '../../../src/evals/assertions/run.ts';
import { HANDLERS } from '../../../src/evals/assertions/table.ts';
import type { AssertionContext } from '../../../src/evals/types.ts';
import { openIsolation } from '../../../src/sandbox/isolation.ts';

/** What promptfoo 0.123.1 said of each (without WordNet); errors where it throws, and where its own verdict says that it could not decide. */
type Vector = AssertionContext & {
  readonly assertion: AssertionInput;
  readonly expected: { pass: boolean; score: number } | { error: true };
};

const vectors = JSON.parse(readFileSync(join(import.meta.dirname, '../../fixtures/assertion-vectors.json'), 'utf8')) as readonly Vector[];
const isolation = openIsolation({ allowJavascript: true });
afterAll(() => isolation.close());

const JUDGED = /^(?:similar|llm-rubric|g-eval|answer-|context-|factuality|model-graded|is-valid-)/;

describe('verdicts and scores', () => {
  const byType = Map.groupBy(vectors, ({ assertion }) => assertion.type.replace(/^not-/, ''));

  test('are told for every type that needs no model', () => {
    expect([...HANDLERS.keys()].filter((type) => !JUDGED.test(type) && !byType.has(type))).toEqual([]);
  });

  test.each([...byType])('%s', async (_, list) => {
    for (const { assertion, expected, ...context } of list) {
      const { pass, score, error } = await decideAssertion(assertion, { ...context, isolation });
      const said = error ? { error } : { pass, score: Math.round(score * 1e9) / 1e9 };
      const wanted = 'error' in expected ? expected : { pass: expected.pass, score: Math.round(expected.score * 1e9) / 1e9 };
      expect([assertion, context.output, said]).toEqual([assertion, context.output, wanted]);
    }
  });

  test('pass, fail and, where something can go wrong, an error are all told', () => {
    for (const [type, list] of byType) {
      if (type === 'nonsense') continue;
      const passed = list.some(({ expected }) => 'pass' in expected && expected.pass);
      const failed = list.some(({ expected }) => 'pass' in expected && !expected.pass);
      expect([type, passed, failed]).toEqual([type, true, true]);
    }
  });
});
