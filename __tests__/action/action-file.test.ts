import { expect, test } from '@jest/globals';
import { readInputs } from '../../src/action/inputs.ts';
import { ACTION } from '../support/run-action.ts';

const EXAMPLES: Readonly<Record<string, string>> = {
  'github-token': 'x',
  mode: 'review',
  config: 'x.yaml',
  'prompts-dir': 'x',
  base: 'x',
  head: 'x',
  comment: 'false',
  'comment-key': 'x',
  'fail-on': 'never',
  'report-dir': 'x',
};

test('action.yml lists the inputs that are read, with the defaults that hold without them', () => {
  const variables = (values: readonly (readonly [string, string])[]) =>
    Object.fromEntries(values.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]));
  expect(Object.keys(ACTION.inputs).sort()).toEqual(Object.keys(EXAMPLES).sort());
  const defaults = Object.entries(ACTION.inputs).map(
    ([name, { default: value = '' }]) => [name, name === 'github-token' ? '' : value] as const,
  );
  expect(readInputs(variables(defaults))).toEqual(readInputs({}));
  const changed = Object.entries(EXAMPLES).filter(
    ([name]) => name !== 'mode' && JSON.stringify(readInputs(variables([[name, EXAMPLES[name] ?? '']]))) === JSON.stringify(readInputs({})),
  );
  expect(changed).toEqual([]);
});

test('it runs on the runner’s own Node', () => {
  expect(ACTION.runs).toEqual({ using: 'node24', main: 'dist/index.js' });
});
