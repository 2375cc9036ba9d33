import { expect, test } from '@jest/globals';
import { HANDLERS } from '../../src/evals/assertions/table.ts';
import { ASSERTION_NAMES } from '../../src/evals/suite/assertion-types.ts';

test('what a suite may name is what can be decided', () => {
  expect([...ASSERTION_NAMES].sort()).toEqual([...HANDLERS.keys()].filter((name) => name !== 'assert-set').sort());
});
