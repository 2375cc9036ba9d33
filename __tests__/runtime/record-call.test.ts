import { createAnthropic } from '@ai-sdk/anthropic';
import { createOpenAI } from '@ai-sdk/openai';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { generateText, streamText, wrapLanguageModel } from 'ai';
import OpenAI from 'openai';
import type { ResolvedCall } from '../../src/monitoring/call.ts';
import type { RecordOptions } from '../../src/runtime/open-call.ts';
import { recordCall } from '../../src/runtime/record-call.ts';
import { recordCalls } from '../../src/runtime/record-calls.ts';
import { type ModelServer, startModelServer } from '../support/model-server.ts';
import { resolveSample } from '../support/sample-rollout.ts';

const resolution = resolveSample();
const calls: ResolvedCall[] = [];
const monitor = {
  record(call: ResolvedCall): boolean {
    calls.push(call);
    return true;
  },
};

/** A clock that goes on by ten milliseconds whenever it is read. */
function tick(): () => number {
  let now = 1000;
  return () => {
    now += 10;
    return now;
  };
}

let server: ModelServer;
let client: OpenAI;
beforeAll(async () => {
  server = await startModelServer();
  client = new OpenAI({ baseURL: `${server.url}/v1`, apiKey: 'test', maxRetries: 0 });
});
beforeEach(() => {
  calls.length = 0;
  server.set({ answer: () => ({ text: 'one two three', inputTokens: 20, outputTokens: 6 }) });
});
afterAll(() => server.close());

const MESSAGES = [{ role: 'user' as const, content: 'hello' }];
const ask = () => client.chat.completions.create({ model: 'gpt-5-mini', messages: MESSAGES });
const askStream = () =>
  client.chat.completions.create({ model: 'gpt-5-mini', messages: MESSAGES, stream: true, stream_options: { include_usage: true } });
const record = <T>(work: () => T, options: RecordOptions = {}) => recordCall(monitor, resolution, work, options);

/** Until all that is ready has run. */
const settle = () => new Promise((done) => setImmediate(done));

async function readAll<T>(stream: AsyncIterable<T>): Promise<T[]> {
  const parts: T[] = [];
  for await (const part of stream) parts.push(part);
  return parts;
}

const GOOD = { resolution, error: false, responseId: 'chatcmpl-1', tokens: 26 };

describe('a call of the OpenAI client', () => {
  test('is recorded with what its answer says, which is given on as it is', async () => {
    const answer = await record(ask, { now: tick() });
    expect(answer.choices[0]?.message.content).toBe('one two three');
    expect(calls).toEqual([
      {
        ...GOOD,
        latencyMs: 10,
        details: {
          operation: 'chat',
          provider: 'openai',
          requestModel: 'gpt-5-mini',
          responseModel: 'gpt-5-mini',
          inputTokens: 20,
          outputTokens: 6,
        },
      },
    ]);
  });

  test('by its responses interface, and with the raw response beside it', async () => {
    await record(() => client.responses.create({ model: 'gpt-5-mini', input: 'hello' }));
    const { data, response } = await record(() => ask().withResponse());
    expect([data.id, response.status]).toEqual(['chatcmpl-1', 200]);
    expect(calls).toMatchObject([{ ...GOOD, responseId: 'resp_1' }, GOOD]);
  });

  test('that fails is recorded as one, and its error is thrown on', async () => {
    server.set({ answer: () => ({ status: 429, code: 'rate_limit_exceeded' }) });
    await expect(record(ask)).rejects.toThrow(OpenAI.RateLimitError);
    expect(calls).toMatchObject([{ resolution, error: true, details: { errorType: 'rate_limit_exceeded' } }]);
    server.set({ answer: () => ({ misbehave: 'reset' }) });
    await expect(record(ask)).rejects.toThrow(OpenAI.APIConnectionError);
    expect(calls[1]).toMatchObject({ error: true, details: { errorType: 'APIConnectionError' } });
  });

  test('that is streamed ends with its stream', async () => {
    const now = tick();
    const stream = await record(askStream, { now });
    expect(calls).toEqual([]);
    const parts = await readAll(stream);
    expect(parts.map((part) => part.choices[0]?.delta.content ?? '').join('')).toBe('one two three');
    expect(calls).toMatchObject([{ ...GOOD, latencyMs: 10, details: { stream: true, inputTokens: 20, outputTokens: 6 } }]);
    await readAll(await record(() => client.responses.create({ model: 'gpt-5-mini', input: 'hello', stream: true })));
    expect(calls[1]).toMatchObject({ ...GOOD, responseId: 'resp_1' });
  });

  test('that is streamed keeps what the client’s stream can do', async () => {
    const [left, right] = (await record(askStream)).tee();
    expect((await readAll(left)).length).toBe((await readAll(right)).length);
    const { data } = await record(() => askStream().withResponse());
    const reader = data.toReadableStream().getReader();
    while (!(await reader.read()).done);
    expect(calls).toMatchObject([GOOD, GOOD]);
  });

  test('by a helper that reads the stream itself', async () => {
    const stream = await record(() =>
      client.chat.completions.stream({ model: 'gpt-5-mini', messages: MESSAGES, stream_options: { include_usage: true } }),
    );
    expect(await stream.finalContent()).toBe('one two three');
    await settle();
    expect(calls).toMatchObject([GOOD]);
    server.set({ answer: () => ({ status: 500 }) });
    const failing = await record(() => client.chat.completions.stream({ model: 'gpt-5-mini', messages: MESSAGES }));
    await expect(failing.finalContent()).rejects.toThrow(OpenAI.APIError);
    await settle();
    expect(calls[1]).toMatchObject({ error: true, details: { errorType: '500' } });
  });

  test('whose stream breaks off is a failed one', async () => {
    server.set({ answer: () => ({ misbehave: 'truncated' }) });
    const stream = await record(askStream);
    await expect(readAll(stream)).rejects.toThrow();
    expect(calls).toMatchObject([{ error: true }]);
    expect(calls).toHaveLength(1);
  });

  test('that the caller gives up is none that failed, unless it is told to be', async () => {
    const expected = { call: [{ error: false }], error: [{ error: true, details: { errorType: 'aborted' } }], ignore: [] };
    for (const onAbort of ['call', 'error', 'ignore'] as const) {
      calls.length = 0;
      for await (const _ of await record(askStream, { onAbort })) break;
      expect(calls).toMatchObject(expected[onAbort]);
      expect(calls).toHaveLength(expected[onAbort].length);
    }
    calls.length = 0;
    const stream = await record(askStream, { onAbort: 'error' });
    for await (const _ of stream) stream.controller.abort();
    expect(calls).toMatchObject([{ details: { errorType: 'aborted' } }]);
    const controller = new AbortController();
    controller.abort();
    const given = record(() => client.chat.completions.create({ model: 'm', messages: MESSAGES }, { signal: controller.signal }));
    await expect(given).rejects.toThrow(OpenAI.APIUserAbortError);
    expect(calls[1]).toMatchObject({ error: false });
  });

  test('that took too long is one that failed', async () => {
    server.set({ answer: () => ({ misbehave: 'hang' }) });
    const brief = client.chat.completions.create({ model: 'm', messages: MESSAGES }, { timeout: 20 });
    await expect(record(() => brief)).rejects.toThrow(OpenAI.APIConnectionError);
    const signal = AbortSignal.timeout(20);
    await expect(
      record(() => client.chat.completions.create({ model: 'm', messages: MESSAGES }, { signal }), { signal }),
    ).rejects.toThrow();
    expect(calls.map(({ error }) => error)).toEqual([true, true]);
  });
});

describe('a call of the AI SDK', () => {
  const wrap = (options: RecordOptions = {}) => {
    const openai = createOpenAI({ baseURL: `${server.url}/v1`, apiKey: 'test' });
    return wrapLanguageModel({ model: openai.chat('gpt-5-mini'), middleware: recordCalls(monitor, resolution, options) });
  };
  const silent = { maxRetries: 0, onError: () => {} };

  test('is recorded by its model', async () => {
    const { text } = await generateText({ model: wrap(), prompt: 'hello' });
    expect(text).toBe('one two three');
    expect(calls).toMatchObject([{ ...GOOD, details: { provider: 'openai.chat', requestModel: 'gpt-5-mini', inputTokens: 20 } }]);
  });

  test('with tools is recorded once a request, or once as a whole', async () => {
    const before = server.count;
    server.set({
      answer: (_, nth) =>
        (nth - before) % 2 === 1 ? { text: '', toolCalls: [{ name: 'look', arguments: '{}' }] } : { text: 'ready', inputTokens: 30 },
    });
    const { jsonSchema, stepCountIs, tool } = await import('ai');
    const tools = { look: tool({ inputSchema: jsonSchema({ type: 'object', properties: {} }), execute: async () => 'seen' }) };
    await generateText({ model: wrap(), prompt: 'hello', tools, stopWhen: stepCountIs(3) });
    expect(calls.map(({ tokens }) => tokens)).toEqual([18, 37]);
    calls.length = 0;
    const model = createOpenAI({ baseURL: `${server.url}/v1`, apiKey: 'test' }).chat('gpt-5-mini');
    await record(() => generateText({ model, prompt: 'hello', tools, stopWhen: stepCountIs(3) }));
    expect(calls).toMatchObject([{ tokens: 55, responseId: 'chatcmpl-1' }]);
  });

  test('is recorded at the end of its stream, of other providers too', async () => {
    const anthropic = createAnthropic({ baseURL: `${server.url}/v1`, apiKey: 'test' })('claude-sonnet-4-5');
    const model = wrapLanguageModel({ model: anthropic, middleware: recordCalls(monitor, resolution) });
    for (const streamed of [wrap(), model]) {
      const { textStream } = streamText({ model: streamed, prompt: 'hello', ...silent });
      expect((await readAll(textStream)).join('')).toBe('one two three');
    }
    expect(calls).toMatchObject([
      { ...GOOD, details: { stream: true } },
      { ...GOOD, responseId: 'msg_1', details: { provider: 'anthropic.messages', responseModel: 'claude-sonnet-4-5' } },
    ]);
  });

  test('that fails, before its stream or within, is recorded as one', async () => {
    server.set({ answer: () => ({ status: 503 }) });
    await expect(generateText({ model: wrap(), prompt: 'hello', maxRetries: 0 })).rejects.toThrow();
    await readAll(streamText({ model: wrap(), prompt: 'hello', ...silent }).fullStream);
    server.set({ answer: () => ({ misbehave: 'truncated' }) });
    await expect(readAll(streamText({ model: wrap(), prompt: 'hello', ...silent }).fullStream)).rejects.toThrow();
    expect(calls.map(({ error }) => error)).toEqual([true, true, true]);
    expect(calls.map(({ details }) => details?.errorType)).toMatchObject(['503', '503', expect.any(String)]);
  });

  test('that is given up is none that failed', async () => {
    server.set({ answer: () => ({ misbehave: 'hang' }) });
    const controller = new AbortController();
    const late = new AbortController();
    for (const [by, reason] of [
      [controller, undefined],
      [late, new DOMException('The operation was aborted due to timeout', 'TimeoutError')],
    ] as const) {
      const before = server.count;
      const asked = generateText({ model: wrap(), prompt: 'hello', abortSignal: by.signal, maxRetries: 0 });
      const ended = expect(asked).rejects.toThrow();
      while (server.count === before) await settle();
      by.abort(reason);
      await ended;
    }
    expect(calls.map(({ error }) => error)).toEqual([false, true]);
  });

  test('by `streamText` as a whole is refused with what to do instead, and counts for nothing', async () => {
    await expect(record(() => streamText({ model: wrap(), prompt: 'hello', ...silent }))).rejects.toMatchObject({
      code: 'stream-result',
      help: expect.stringContaining('recordCalls(monitor, resolution)'),
    });
    expect(calls).toEqual([]);
  });
});

describe('any other work', () => {
  test('may give whatever it likes', async () => {
    for (const value of [undefined, null, 7, 'text', Symbol.iterator, [], new Map(), () => 1])
      expect(await record(() => value)).toBe(value);
    expect(calls).toHaveLength(8);
    expect(new Set(calls.map(({ error }) => error))).toEqual(new Set([false]));
    const hostile = {
      get id(): string {
        throw new Error('no');
      },
      usage: { total: 1n, input_tokens: Number.NaN, output_tokens: -1 },
    };
    expect(await record(() => hostile)).toBe(hostile);
    expect(calls[8]).not.toHaveProperty('responseId');
    expect(calls[8]).not.toHaveProperty('tokens');
  });

  test('leaves out what no store would take, and counts all the same', async () => {
    await record(() => ({ id: 'x'.repeat(500), usage: { input_tokens: 1e9, output_tokens: 1 } }));
    expect(calls).toMatchObject([{ error: false }]);
    expect(calls[0]).not.toHaveProperty('responseId');
    expect(calls[0]).not.toHaveProperty('tokens');
  });

  test('may throw at once, and anything', async () => {
    const thrown = [new TypeError('no'), 'text with spaces', 'code', null, { statusCode: 404 }];
    for (const error of thrown) {
      const work = () => {
        throw error;
      };
      await expect(record(work)).rejects.toBe(error);
    }
    expect(calls.map(({ details }) => details?.errorType)).toEqual(['TypeError', '_OTHER', 'code', 'error', '404']);
    expect(calls.every(({ error }) => error === true)).toBe(true);
  });

  test('may give a stream of the platform or a generator', async () => {
    async function* generate() {
      yield { id: 'own-1' };
      yield { usage: { input_tokens: 3, output_tokens: 4 } };
    }
    await readAll(await record(generate));
    await readAll(await record(() => ReadableStream.from(generate())));
    expect(calls).toMatchObject([
      { responseId: 'own-1', tokens: 7 },
      { responseId: 'own-1', tokens: 7 },
    ]);
    const iterator = await record(generate);
    await iterator.next();
    await iterator.return(undefined);
    const readable = await record(() => ReadableStream.from(generate()));
    await readable.cancel();
    expect(calls).toHaveLength(4);
  });

  test('may give a stream that cannot be followed: it is given on, and the call counts', async () => {
    const frozen = Object.freeze({ async *[Symbol.asyncIterator]() {} });
    const locked = new ReadableStream();
    locked.getReader();
    const helper = {
      done() {},
      on() {
        throw new Error('no such event');
      },
    };
    for (const answer of [frozen, locked, helper]) expect(await record(() => answer)).toBe(answer);
    expect(calls.map(({ error }) => error)).toEqual([false, false, false]);
  });

  test('may give its stream beside something else', async () => {
    const events = [{ messageStart: {} }, { metadata: { usage: { inputTokens: 3, outputTokens: 4 } } }];
    const answer = { $metadata: {}, stream: { [Symbol.asyncIterator]: () => ReadableStream.from(events).values() } };
    const { stream } = await record(() => answer);
    expect(calls).toEqual([]);
    expect(await readAll(stream)).toEqual(events);
    expect(calls).toMatchObject([{ tokens: 7, details: { stream: true } }]);
  });

  test('says in the prompt’s metadata which model it is, unless told', async () => {
    await record(() => 1, { provider: 'own', model: 'm', operation: 'embeddings', key: 'request-1' });
    expect(calls).toMatchObject([{ key: 'request-1', details: { provider: 'own', requestModel: 'm', operation: 'embeddings' } }]);
  });
});
