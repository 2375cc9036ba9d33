import { expect, test } from '@jest/globals';
import { describeError } from '../../src/action/describe-error.ts';
import { PromptgateError } from '../../src/errors.ts';

test('what is wrong and what mends it are sentences, whatever the first ends with', () => {
  const fault = (message: string) => new PromptgateError(message, { code: 'x', kind: 'outside', help: 'Try again.' });
  expect(['It said “no.”', 'Gone', 'Is it there?'].map((message) => describeError(fault(message)))).toEqual([
    'It said “no.” Try again.',
    'Gone. Try again.',
    'Is it there? Try again.',
  ]);
});

test('what nobody foresaw is ours, and is asked to be reported', () => {
  const report = 'Please report it, with the log of a run with debug logging.';
  expect(describeError(new Error('x is not a function'))).toBe(`Something went wrong inside Promptgate: x is not a function. ${report}`);
  expect(describeError(new Error('Gone.'))).toBe(`Something went wrong inside Promptgate: Gone. ${report}`);
});
