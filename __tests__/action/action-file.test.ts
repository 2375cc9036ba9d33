import { expect, test } from '@jest/globals';
import { readInputs } from '../../src/action/inputs.ts';
import { ACTION } from '../support/run-action.ts';

const EXAMPLES: Readonly<Record<string, string>> = {
  'github-token': 'x',
  mode: 'plan',
  config: 'x.yaml',
  'prompts-dir': 'x',
  base: 'x',
  head: 'x',
  evals: 'false',
  comment: 'false',
  'comment-key': 'x',
  'fail-on': 'never',
  'report-dir': 'x',
  shard: '1/2',
  results: 'x',
  'command-token': 'x',
  'registry-token': 'x',
  prompt: 'x',
  version: '1.0.0',
  environment: 'dev',
  rollback: 'true',
  reason: 'x',
  store: 'sqlite:x',
};

const DEPLOY = [
  ['mode', 'deploy'],
  ['prompt', 'y'],
  ['version', '2.0.0'],
  ['environment', 'staging'],
] as const;

/** What belongs to one mode alone is refused in the others. */
const MODE_OF: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  shard: [['mode', 'eval']],
  results: [['mode', 'merge']],
  'command-token': [['mode', 'command']],
  store: [
    ['mode', 'monitor'],
    ['environment', 'production'],
  ],
  ...Object.fromEntries(['registry-token', 'prompt', 'version', 'environment', 'rollback', 'reason'].map((name) => [name, DEPLOY])),
};

test('action.yml lists the inputs that are read, with the defaults that hold without them', () => {
  const variables = (values: readonly (readonly [string, string])[]) =>
    Object.fromEntries(values.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]));
  expect(Object.keys(ACTION.inputs).sort()).toEqual(Object.keys(EXAMPLES).sort());
  const defaults = Object.entries(ACTION.inputs).map(
    ([name, { default: value = '' }]) => [name, name === 'github-token' ? '' : value] as const,
  );
  expect(readInputs(variables(defaults))).toEqual(readInputs({}));
  const read = (given: readonly (readonly [string, string])[]): string => JSON.stringify(readInputs(variables(given)));
  const unread = Object.entries(EXAMPLES).filter(([name, example]) => {
    const mode = MODE_OF[name] ?? [];
    return read([...mode, [name, example]]) === read(mode.filter(([, value]) => value !== 'merge' && value !== 'command'));
  });
  expect(unread).toEqual([]);
});

test('it runs on the runner’s own Node', () => {
  expect(ACTION.runs).toEqual({ using: 'node24', main: 'dist/index.js' });
});
