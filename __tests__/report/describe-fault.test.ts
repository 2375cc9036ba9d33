import { expect, test } from '@jest/globals';
import { PromptgateError } from '../../src/errors.ts';
import { describeFault, joinSentences } from '../../src/report/describe-fault.ts';

test.each([
  ['http://prometheus:9090 cannot be reached', 'Check that it runs.', 'http://prometheus:9090 cannot be reached. Check that it runs.'],
  ['It does not answer.', 'Wait.', 'It does not answer. Wait.'],
  ['It said “no.”', 'Wait.', 'It said “no.” Wait.'],
  ['It does not answer', '', 'It does not answer.'],
])('%s %s', (message, help, told) => {
  expect(joinSentences(message, help)).toBe(told);
  expect(describeFault(new PromptgateError(message, { code: 'down', kind: 'outside', help }))).toBe(told);
});

test('a fault of another kind is told in its own words', () => {
  expect([describeFault(new Error('disk full')), describeFault('odd')]).toEqual(['disk full', 'odd']);
});

test('what says nothing of itself is told of all the same', () => {
  const mute = {
    toString: () => {
      throw new Error('no');
    },
  };
  expect(describeFault(mute)).toBe('It has failed and does not say why.');
});
