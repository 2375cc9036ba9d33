import { expect, test } from '@jest/globals';
import { orderHelpWords } from '../../src/cli/help-words.ts';
import { runHere } from '../support/run-cli.ts';

const run = (...args: string[]) => runHere(import.meta.dirname, args);

test.each([
  [['rollout', 'start'], 'promptgate rollout start --help'],
  [['bump', 'support'], 'promptgate bump --help'],
  [['explain'], 'promptgate explain --help'],
  [['monitor', 'chek'], 'promptgate monitor --help'],
  [['nope'], 'promptgate --help'],
])('wrong usage of %j names the help that helps', async (args, help) => {
  const { code, stderr } = await run(...args);
  expect([code, stderr]).toEqual([2, expect.stringContaining(`(${help} shows what there is)`)]);
});

test('help of a command in a group is that command’s', async () => {
  const [asked, own, group] = await Promise.all([
    run('help', 'rollout', 'start'),
    run('rollout', 'start', '--help'),
    run('help', 'rollout'),
  ]);
  expect([asked.code, asked.stdout]).toEqual([0, own.stdout]);
  expect(asked.stdout).toMatch(/^Usage: promptgate rollout start /);
  expect(group.stdout).toMatch(/^Usage: promptgate rollout \[/);
});

test.each([[[]], [['help']], [['help', 'rollout']], [['help', 'rollout', '--no-color']], [['rollout', 'help', 'start']]])(
  '%j is left as it is',
  (args) => {
    expect(orderHelpWords(args)).toBe(args);
  },
);
