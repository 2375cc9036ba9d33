import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type AnswerEntry, formatEntry, parseEntry } from '../../../src/evals/run/answer-entry.ts';

const entry: AnswerEntry = {
  key: `sha256:${'0'.repeat(64)}`,
  model: 'openai:gpt-5-mini',
  at: '2026-01-02T03:04:05.678Z',
  attempts: 2,
  call: 17,
  usd: 0.001,
  kept: {
    kind: 'answer',
    answer: {
      text: 'Your order is on its way.\n\u2028',
      toolCalls: [{ id: null, name: 'find', arguments: '{"a":1}' }],
      usage: { inputTokens: 3, outputTokens: 4 },
      finishReason: 'stop',
      latencyMs: 12.5,
      answeredBy: null,
      logprobs: [-0.1],
    },
  },
};

test('an entry reads as it was written, on one line', () => {
  const line = formatEntry(entry);
  expect(line.trimEnd().split('\n')).toHaveLength(1);
  expect(parseEntry(line)).toEqual(entry);
  const vectors: AnswerEntry = { ...entry, usd: null, kept: { kind: 'vectors', vectors: [[0.5, 1], []], usage: null } };
  expect(parseEntry(formatEntry(vectors))).toEqual(vectors);
});

test('a line that is changed anywhere in its answer is none', () => {
  const line = formatEntry(entry);
  const start = line.indexOf('"kept"');
  fc.assert(
    fc.property(fc.integer({ min: start, max: line.length - 2 }), fc.constantFrom('x', '1', ' ', '"'), (at, char) => {
      fc.pre(line[at] !== char);
      const changed = line.slice(0, at) + char + line.slice(at + 1);
      const read = parseEntry(changed);
      // White space outside of strings changes nothing.
      if (read !== null) expect(read).toEqual(entry);
    }),
  );
});

test('nothing else is an entry, and nothing throws', () => {
  const json = fc.json({ maxDepth: 4 });
  fc.assert(fc.property(fc.oneof(json, fc.string()), (line) => expect(parseEntry(line)).toBeNull()));
  for (const [name, value] of [
    ['v', 2],
    ['key', 'sha256:0'],
    ['key', '__proto__'],
    ['at', 'yesterday'],
    ['at', '2026-01-02'],
    ['attempts', 0],
    ['attempts', 1.5],
    ['call', -1],
    ['usd', -1],
    ['usd', '1'],
    ['model', null],
    ['sum', ''],
    ['kept', { kind: 'answer', answer: { text: 'forged' } }],
    ['kept', null],
  ] as const) {
    expect(parseEntry(JSON.stringify({ ...JSON.parse(formatEntry(entry)), [name]: value }))).toBeNull();
  }
  expect(parseEntry(`${'['.repeat(200_000)}`)).toBeNull();
});
