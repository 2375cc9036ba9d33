import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { makeEmbeddingRequest } from '../../src/evals/run/embedding-request.ts';
import { makeEmbeddingRecording, readEmbeddings } from '../../src/models/embedding.ts';
import type { ModelAnswer, ModelRequest } from '../../src/models/model.ts';
import { createRecorded } from '../../src/models/recorded.ts';
import { formatRecording, makeRecording, parseRecording, parseRecordings } from '../../src/models/recording.ts';
import { describeRequest, keyOfDescription, keyOfRequest } from '../../src/models/request-key.ts';
import { makeRequest } from './providers.ts';

const OPENAI = { adapter: 'openai', baseUrl: null };
const ANSWER: ModelAnswer = {
  text: 'Hello.',
  toolCalls: [{ id: null, name: 'find', arguments: '{' }],
  usage: null,
  finishReason: 'stop',
  latencyMs: 12.5,
  answeredBy: 'gpt-4o-mini-2024-07-18',
  logprobs: [-0.5],
};
const request = makeRequest('openai:gpt-4o-mini', { parameters: { temperature: 0 } });
const recording = makeRecording(describeRequest(OPENAI, request, 0), ANSWER, Date.UTC(2026, 0, 2));
const line = formatRecording(recording);
const image = (digest: string) => [{ type: 'image' as const, mediaType: 'image/png', bytes: new Uint8Array(), digest }];

describe('the key of a request', () => {
  test('is the same for what a model would see the same', () => {
    const other = {
      ...request,
      model: 'other-name:gpt-4o-mini',
      parameters: { temperature: 0, topP: undefined },
    } as unknown as ModelRequest;
    expect(keyOfRequest(OPENAI, other, 0)).toBe(keyOfRequest(OPENAI, request, 0));
    expect(keyOfRequest(OPENAI, request, 0)).toBe('sha256:59a0e6dd2e567c9d475d388c0f638aaf84482f8c32f0f9cba64370e8083f01d2');
  });

  test.each<[string, string]>([
    ['adapter', keyOfRequest({ ...OPENAI, adapter: 'azure' }, request, 0)],
    ['base URL', keyOfRequest({ ...OPENAI, baseUrl: 'https://api.example.com' }, request, 0)],
    ['model', keyOfRequest(OPENAI, { ...request, model: 'openai:gpt-4o' }, 0)],
    ['parameters', keyOfRequest(OPENAI, { ...request, parameters: { temperature: 0.1 } }, 0)],
    ['tools', keyOfRequest(OPENAI, { ...request, tools: [{ name: 'find', description: null, parameters: {} }] }, 0)],
    ['response format', keyOfRequest(OPENAI, { ...request, responseSchema: {} }, 0)],
    ['provider options', keyOfRequest(OPENAI, { ...request, providerOptions: { topK: 1 } }, 0)],
    ['messages', keyOfRequest(OPENAI, { ...request, messages: request.messages.slice(1) }, 0)],
    ['role', keyOfRequest(OPENAI, { ...request, messages: request.messages.map(({ content }) => ({ role: 'user', content })) }, 0)],
    ['attachment', keyOfRequest(OPENAI, { ...request, messages: [{ role: 'user', content: image('sha256:aa') }] }, 0)],
    ['another attachment', keyOfRequest(OPENAI, { ...request, messages: [{ role: 'user', content: image('sha256:bb') }] }, 0)],
    ['trial', keyOfRequest(OPENAI, request, 1)],
  ])('differs by %s', (what, key) => {
    expect(key).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect([what, key]).not.toEqual([what, keyOfRequest(OPENAI, request, 0)]);
  });

  test('exists for every text, half characters and endless numbers among them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
        const keyOf = (text: string) => keyOfRequest(OPENAI, makeRequest('openai:x', { messages: [{ role: 'user', content: text }] }), 0);
        expect(keyOf(one) === keyOf(other)).toBe(one === other);
      }),
    );
    expect(keyOfRequest(OPENAI, makeRequest('openai:\ud800', { parameters: { temperature: Number.POSITIVE_INFINITY } }), 0)).toMatch(
      /^sha256:/,
    );
    expect(keyOfDescription('\ud800')).toBe(keyOfDescription('\ufffd'));
  });
});

describe('recordings', () => {
  test('a line says what was answered, and comes back', () => {
    expect(parseRecording(line)).toEqual(recording);
    expect(Object.keys(JSON.parse(line))).toEqual(
      expect.arrayContaining(['v', 'key', 'request', 'model', 'text', 'toolCalls', 'usage', 'finishReason', 'latencyMs', 'recordedAt']),
    );
    expect(recording.recordedAt).toBe('2026-01-02T00:00:00.000Z');
  });

  test('of two lines with one key the later counts; empty lines are none', () => {
    const later = formatRecording(makeRecording(recording.request, { ...ANSWER, text: 'Later.' }, 1));
    const { byKey, refused } = parseRecordings(`${line}\r\n\n${later}\n`);
    expect([...byKey.values()].map(({ text }) => text)).toEqual(['Later.']);
    expect(refused).toEqual([]);
  });

  const forged = (change: object): string => JSON.stringify({ ...recording, ...change });
  test.each([
    { what: 'no JSON', text: '{', problem: /not JSON/ },
    { what: 'another version', text: forged({ v: 2 }), problem: /\/v/ },
    { what: 'a key of another request', text: forged({ key: `sha256:${'0'.repeat(64)}` }), problem: /not the key of its request/ },
    { what: 'a request that was changed', text: forged({ request: { ...recording.request, trial: 1 } }), problem: /not the key/ },
    { what: 'no request', text: forged({ request: {} }), problem: /\/request/ },
    { what: 'a text that is none', text: forged({ text: 7 }), problem: /\/text/ },
    { what: 'negative tokens', text: forged({ usage: { inputTokens: -1, outputTokens: 0 } }), problem: /\/usage/ },
    { what: 'an unknown field', text: forged({ headers: {} }), problem: /additional/ },
    { what: 'no object', text: 'null', problem: /format/ },
    { what: 'a prototype', text: `{"__proto__":${line}}`, problem: /format/ },
    {
      what: 'depth',
      text: forged({ request: { ...recording.request, tools: 'DEEP' } }).replace('"DEEP"', `${'['.repeat(100_000)}${']'.repeat(100_000)}`),
      problem: /./,
    },
  ])('refuses $what, with its line', ({ text, problem }) => {
    const { byKey, refused } = parseRecordings(`${line}\n${text}\n`);
    expect(byKey.size).toBe(1);
    expect(refused).toEqual([{ line: 2, problem: expect.stringMatching(problem) }]);
  });

  test('never throws, and takes no line that was not made for its request', () => {
    fc.assert(
      fc.property(fc.nat(line.length - 1), fc.string({ maxLength: 3 }), (at, text) => {
        const changed = parseRecording(line.slice(0, at) + text + line.slice(at + 1));
        if (!('problem' in changed)) expect(changed.key).toBe(keyOfDescription(changed.request));
      }),
    );
  });
});

describe('the recorded provider', () => {
  const provider = createRecorded('openai', OPENAI, parseRecordings(line).byKey);
  const { signal } = new AbortController();

  test('answers what was recorded', async () => {
    expect(await provider.call(request, { signal })).toEqual(ANSWER);
    expect(provider.isLive).toBe(false);
  });

  test.each([
    ['another trial', request, 1],
    ['another request', makeRequest('openai:gpt-4o-mini'), 0],
  ] as const)('has nothing for %s, and says what to do', async (_, asked, trial) => {
    await expect(provider.call(asked, { signal, trial })).rejects.toMatchObject({
      name: 'ModelFault',
      kind: 'refused',
      message: expect.stringContaining('promptgate eval --record'),
    });
  });
});

describe('recorded embeddings', () => {
  const asked = describeRequest(OPENAI, makeEmbeddingRequest('openai:text-embedding-3-small', ['one', 'two']), 0);
  const usage = { inputTokens: 2, outputTokens: 0 };
  const embedded = makeEmbeddingRecording(asked, { vectors: [[0.1, -2, 0], []], usage }, Date.UTC(2026, 0, 2));
  const own = formatRecording(embedded);
  const { signal } = new AbortController();

  test('stand beside answers, which read as ever', async () => {
    const { byKey, embeddings, refused } = parseRecordings(`${own}\n${line}\n`);
    expect([[...byKey.values()], [...embeddings.values()], refused]).toEqual([[recording], [embedded], []]);
    const provider = createRecorded('openai', OPENAI, byKey, embeddings);
    const answer = await provider.embed?.('openai:text-embedding-3-small', ['one', 'two'], { signal });
    expect(answer).toEqual({ vectors: [[Math.fround(0.1), -2, 0], []], usage });
    await expect(provider.embed?.('openai:text-embedding-3-small', ['two', 'one'], { signal })).rejects.toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('promptgate eval --record'),
    });
  });

  test('come back to seven digits, whatever the numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.float({ noNaN: true })), { maxLength: 3 }), (vectors) => {
        const read = parseRecording(formatRecording(makeEmbeddingRecording(asked, { vectors, usage: null }, 0)));
        expect('vectors' in read && readEmbeddings(read)).toEqual({
          vectors: vectors.map((vector) => vector.map(Math.fround)),
          usage: null,
        });
      }),
    );
  });

  const forgedVectors = (change: object): string => JSON.stringify({ ...embedded, ...change });
  test.each([
    { what: 'vectors of plain numbers', text: forgedVectors({ vectors: [[0.1]] }), problem: /\/vectors\/0/ },
    { what: 'what is no base64', text: forgedVectors({ vectors: ['a$'] }), problem: /\/vectors\/0/ },
    { what: 'a text beside vectors', text: forgedVectors({ text: '' }), problem: /additional/ },
    { what: 'the key of another text', text: forgedVectors({ request: { ...asked, messages: [] } }), problem: /not the key/ },
    { what: 'negative tokens', text: forgedVectors({ usage: { inputTokens: -1, outputTokens: 0 } }), problem: /usage/ },
  ])('refuses $what', ({ text, problem }) => {
    const { embeddings, refused } = parseRecordings(text);
    expect([embeddings.size, refused]).toEqual([0, [{ line: 1, problem: expect.stringMatching(problem) }]]);
  });
});
