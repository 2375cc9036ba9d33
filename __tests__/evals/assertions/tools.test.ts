import { describe, expect, test } from '@jest/globals';
import { decideAssertion } from '../../../src/evals/assertions/run.ts';

const tools = [
  {
    type: 'function',
    function: { name: 'find', parameters: { type: 'object', required: ['id'], properties: { id: { type: 'integer' } } } },
  },
  { name: 'stop', description: 'bare', parameters: { type: 'object' } },
];
const call = (name: string, args: unknown) => ({ id: null, name, arguments: typeof args === 'string' ? args : JSON.stringify(args) });

describe.each(['is-valid-openai-tools-call', 'is-valid-function-call', 'is-valid-openai-function-call'])('%s', (type) => {
  test.each([
    ['a call that fits', [call('find', { id: 1 })], true],
    ['two calls that fit', [call('find', { id: 1 }), call('stop', {})], true],
    ['arguments that do not fit', [call('find', { id: 'x' })], false],
    ['one of two that does not fit', [call('stop', {}), call('find', {})], false],
    ['arguments that are no JSON', [call('find', '{id:')], false],
    ['an unknown function', [call('constructor', {})], false],
    ['no call', [], false],
  ])('%s', async (_, toolCalls, pass) => {
    expect(await decideAssertion({ type }, { output: '', toolCalls, tools })).toMatchObject({ pass, score: Number(pass) });
    expect(await decideAssertion({ type: `not-${type}` }, { output: '', toolCalls, tools })).toMatchObject({ pass: !pass });
  });

  test('reads calls from the output where none are reported', async () => {
    const fn = { name: 'find', arguments: '{"id":2}' };
    for (const output of [[{ function: fn }], { tool_calls: [{ function: fn }] }, { function_call: fn }, fn]) {
      expect(await decideAssertion({ type }, { output: JSON.stringify(output), tools })).toMatchObject({ pass: true });
    }
    for (const output of ['text', '[]', '{"tool_calls":5}', '[null]', '{"name":"find"}']) {
      expect(await decideAssertion({ type }, { output, tools })).toMatchObject({ pass: false, score: 0 });
    }
  });

  test('without functions, or with a schema that is none, is an error', async () => {
    const toolCalls = [call('find', { id: 1 })];
    expect(await decideAssertion({ type }, { output: '', toolCalls })).toMatchObject({ error: true });
    const broken = [{ name: 'find', parameters: { type: 'nonsense' } }];
    expect(await decideAssertion({ type }, { output: '', toolCalls, tools: broken })).toMatchObject({ error: true });
  });
});

test('tool-call-f1 counts the reported calls', async () => {
  const toolCalls = [call('find', {}), call('find', {}), call('other', {})];
  expect(await decideAssertion({ type: 'tool-call-f1', value: ['find', 'stop'], threshold: 0.5 }, { output: '', toolCalls })).toMatchObject(
    {
      pass: true,
      score: 0.5,
    },
  );
});
