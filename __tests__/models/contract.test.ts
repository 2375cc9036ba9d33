import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ModelFault, type ModelProvider, type ModelRequest } from '../../src/models/model.ts';
import { type Models, openModels } from '../../src/models/open-models.ts';
import { formatRecording, makeRecording, parseRecordings } from '../../src/models/recording.ts';
import { describeRequest } from '../../src/models/request-key.ts';
import { Warnings } from '../../src/models/warnings.ts';
import { type ModelServer, startModelServer } from '../support/model-server.ts';
import { ENVIRONMENT, KEY, LIVE_PROVIDERS, makeRequest } from './providers.ts';

let server: ModelServer;
let models: Models;
let sent = 0;
let vetoes = false;

beforeAll(async () => {
  server = await startModelServer();
  const live = Object.fromEntries(LIVE_PROVIDERS.map(({ name, config }) => [name, config(server.url)]));
  const request = makeRequest('recorded:any');
  const answer = {
    text: 'Say hello.',
    toolCalls: [],
    usage: { inputTokens: 11, outputTokens: 7 },
    finishReason: 'stop' as const,
    latencyMs: 3,
    answeredBy: 'any',
    logprobs: null,
  };
  const line = formatRecording(makeRecording(describeRequest({ adapter: 'recorded', baseUrl: null }, request, 0), answer, 0));
  models = openModels({
    providers: { ...live, echo: { type: 'echo' }, recorded: { type: 'recorded' } },
    environment: ENVIRONMENT,
    recordings: parseRecordings(line).byKey,
    beforeSend() {
      if (vetoes) throw new ModelFault('The budget is spent.', { kind: 'forbidden' });
      sent += 1;
    },
  });
});

beforeEach(() => {
  server.set({});
  server.calls.length = 0;
  sent = 0;
  vetoes = false;
});

afterAll(async () => {
  models.close();
  await server.close();
});

const signal = new AbortController().signal;

async function faultOf(work: Promise<unknown>): Promise<ModelFault> {
  try {
    await work;
  } catch (error) {
    if (error instanceof ModelFault) return error;
    throw error;
  }
  throw new Error('a fault was expected');
}

describe.each([
  ...LIVE_PROVIDERS.map(({ name, model }) => ({ name, model })),
  { name: 'echo', model: 'any' },
  { name: 'recorded', model: 'any' },
])('every provider: $name', ({ name, model }) => {
  test('answers in the shape of the port', async () => {
    const provider = await models.open(name);
    const options = LIVE_PROVIDERS.find((one) => one.name === name)?.options ?? null;
    const answer = await provider.call(makeRequest(`${name}:${model}`, { providerOptions: options }), { signal });
    expect(answer).toEqual({
      text: 'Say hello.',
      toolCalls: [],
      usage: { inputTokens: expect.any(Number), outputTokens: expect.any(Number) },
      finishReason: 'stop',
      latencyMs: expect.any(Number),
      answeredBy: model,
      logprobs: null,
    });
    expect(provider.name).toBe(name);
  });

  test('an aborted signal ends it with the signal’s reason, before anything is sent', async () => {
    const provider = await models.open(name);
    const reason = new Error('stopped');
    await expect(provider.call(makeRequest(`${name}:${model}`), { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(sent).toBe(0);
    expect(server.calls).toEqual([]);
  });
});

describe.each(LIVE_PROVIDERS)('a live provider: $name', ({ name, model, dialect, options, embeds, keyHeader }) => {
  let provider: ModelProvider;
  const request = (more: Partial<ModelRequest> = {}): ModelRequest =>
    makeRequest(`${name}:${model}`, { providerOptions: options ?? null, ...more });
  const call = (more: Partial<ModelRequest> = {}) => provider.call(request(more), { signal });

  beforeAll(async () => {
    provider = await models.open(name);
  });

  test('sends the system prompt, the words of the user and the key, once', async () => {
    const answer = await call();
    expect(server.calls).toEqual([expect.objectContaining({ dialect, model, system: 'You answer in one word.', user: 'Say hello.' })]);
    expect(String(server.calls[0]?.headers[keyHeader])).toContain(name === 'amazon-bedrock' ? 'AKIDTESTTESTTESTTEST' : KEY);
    expect(sent).toBe(1);
    expect(answer.usage).toEqual({ inputTokens: 11, outputTokens: 7 });
    expect(answer.latencyMs).toBeGreaterThan(0);
    expect(provider.isLive).toBe(true);
  });

  test('sends parameters, and 4,096 as the most tokens unless told', async () => {
    await call();
    await call({ parameters: { temperature: 0.25, topP: 0.5, maxOutputTokens: 77, stop: ['END'] } });
    const [plain, told] = server.calls.map(({ body }) => JSON.stringify(body));
    expect(plain).toContain('4096');
    expect(told).toMatch(/0\.25/);
    expect(told).toContain('77');
    if (dialect !== 'openai-responses') expect(told).toContain('END');
    expect(told).not.toContain('4096');
  });

  test('offers tools and gives their calls back unexecuted', async () => {
    server.set({ answer: () => ({ toolCalls: [{ name: 'find_order', arguments: '{"id":7}' }] }) });
    const parameters = { type: 'object', properties: { id: { type: 'number' } }, required: ['id'] };
    const answer = await call({ tools: [{ name: 'find_order', description: 'Finds an order.', parameters }] });
    expect(JSON.stringify(server.calls[0]?.body)).toContain('Finds an order.');
    expect(answer.toolCalls).toHaveLength(1);
    expect(answer.toolCalls[0]?.name).toBe('find_order');
    expect(JSON.parse(answer.toolCalls[0]?.arguments as string)).toEqual({ id: 7 });
    expect(answer.finishReason).toBe('tool-calls');
  });

  test('sends pictures as bytes', async () => {
    const bytes = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
    await call({
      messages: [
        {
          role: 'user',
          content: [
            { type: 'text', text: 'What is this?' },
            { type: 'image', mediaType: 'image/png', bytes, digest: 'sha256:00' },
          ],
        },
      ],
    });
    expect(JSON.stringify(server.calls[0]?.body)).toContain(bytes.toString('base64'));
  });

  test('sends a whole conversation, the tool’s answer among it', async () => {
    await call({
      messages: [
        { role: 'user', content: 'Where is order 7?' },
        { role: 'assistant', content: 'I will look.' },
        { role: 'tool', content: 'It is in Bonn.' },
        { role: 'user', content: 'Well?' },
      ],
    });
    const body = JSON.stringify(server.calls[0]?.body);
    for (const words of ['Where is order 7?', 'I will look.', 'It is in Bonn.', 'Well?']) expect(body).toContain(words);
  });

  test('a tool’s answer follows a call of the tool that is offered', async () => {
    const tools = [{ name: 'find_order', description: null, parameters: { type: 'object', properties: {} } }];
    await call({
      tools,
      messages: [
        { role: 'user', content: 'Where is order 7?' },
        { role: 'tool', content: 'It is in Bonn.' },
      ],
    });
    const body = JSON.stringify(server.calls[0]?.body);
    expect(body).toContain('It is in Bonn.');
    expect(body).toMatch(/tool_calls|tool_use|toolUse|function_?[cC]all/);
  });

  test('asks for an answer that fits a schema', async () => {
    server.set({ answer: () => ({ text: '{"word":"hi"}' }) });
    const responseSchema = { type: 'object', properties: { word: { type: 'string' } }, required: ['word'], additionalProperties: false };
    await call({ responseSchema });
    expect(JSON.stringify(server.calls[0]?.body)).toContain('"word"');
  });

  test('tells an answer that was cut at the limit, and one that a filter stopped', async () => {
    server.set({ answer: () => ({ text: 'half', finish: 'length' }) });
    expect((await call()).finishReason).toBe('length');
    server.set({ answer: () => ({ text: '', finish: 'content-filter' }) });
    expect((await call()).finishReason).toBe('content-filter');
  });

  test.each([
    { misbehave: '429', kind: 'retry', status: 429 },
    { misbehave: '500', kind: 'retry', status: 500 },
    { misbehave: 'reset', kind: 'retry', status: null },
    { misbehave: 'malformed', kind: 'retry', status: 200 },
    { misbehave: 'truncated', kind: 'retry', status: null },
    { misbehave: 'wrong-type', kind: 'retry', status: 200 },
    { misbehave: 'redirect', kind: 'forbidden', status: 307 },
  ] as const)('$misbehave is a fault of the kind $kind, after one request', async ({ misbehave, kind, status }) => {
    server.set({ answer: () => ({ misbehave }) });
    const fault = await faultOf(call());
    expect(fault).toMatchObject({ kind, status, retryAfterMs: null });
    expect(server.calls).toHaveLength(1);
    expect(sent).toBe(1);
    expect(server.redirectedConnections).toBe(0);
  });

  test.each([
    { retryAfter: '7', least: 7000, most: 7000 },
    { retryAfter: '1.5', least: 1500, most: 1500 },
    { retryAfter: new Date(Date.now() + 600_000).toUTCString(), least: 400_000, most: 600_000 },
    { retryAfter: 'Wed, 21 Oct 2015 07:28:00 GMT', least: 0, most: 0 },
  ])('429 with retry-after $retryAfter', async ({ retryAfter, least, most }) => {
    server.set({ answer: () => ({ misbehave: '429-retry-after' }), retryAfter });
    const { kind, retryAfterMs } = await faultOf(call());
    expect(kind).toBe('retry');
    expect(retryAfterMs).toBeGreaterThanOrEqual(least);
    expect(retryAfterMs).toBeLessThanOrEqual(most);
  });

  test.each([
    { status: 401, kind: 'stop' },
    { status: 402, kind: 'stop' },
    { status: 403, kind: 'stop' },
    { status: 404, kind: 'stop', message: 'The model `nope` does not exist' },
    { status: 429, kind: 'stop', code: 'insufficient_quota' },
    { status: 400, kind: 'output', code: 'context_length_exceeded' },
    { status: 400, kind: 'output', message: 'prompt is too long: 210000 tokens > 200000 maximum' },
    { status: 400, kind: 'output', message: 'The input token count (2000000) exceeds the maximum number of tokens allowed (1048576).' },
    { status: 400, kind: 'output', code: 'content_filter' },
    { status: 400, kind: 'refused', message: 'temperature must be at most 2' },
    { status: 422, kind: 'refused' },
    { status: 408, kind: 'retry' },
    { status: 409, kind: 'retry' },
    { status: 503, kind: 'retry' },
    { status: 529, kind: 'retry' },
  ])('HTTP $status $code $message is of the kind $kind', async (failure) => {
    server.set({ answer: () => failure });
    expect(await faultOf(call())).toMatchObject({ kind: failure.kind, status: failure.status });
    expect(server.calls).toHaveLength(1);
  });

  test('a hanging request ends with the signal, and its socket with it', async () => {
    server.set({ answer: () => ({ misbehave: 'hang' }) });
    const controller = new AbortController();
    const reason = new Error('deadline');
    const waiting = provider.call(request(), { signal: controller.signal });
    const ended = expect(waiting).rejects.toBe(reason);
    while (server.calls.length === 0) await new Promise((done) => setTimeout(done, 5));
    controller.abort(reason);
    await ended;
    while (server.inFlight > 0) await new Promise((done) => setTimeout(done, 5));
  });

  test('a spent budget is told before a socket is opened', async () => {
    vetoes = true;
    const before = server.count;
    expect(await faultOf(call())).toMatchObject({ kind: 'forbidden', message: 'The budget is spent.' });
    expect(server.count).toBe(before);
  });

  test('an option that is not on the list is refused before a request', async () => {
    for (const name of ['baseURL', 'model', 'headers', 'user', 'include', '__proto__'])
      expect(await faultOf(call({ providerOptions: JSON.parse(`{"${name}":"x"}`) }))).toMatchObject({ kind: 'refused' });
    expect(server.calls).toEqual([]);
  });

  test('a name that would reach another part of the interface is refused before a request', async () => {
    for (const model of ['../../files', 'a?b=', 'a#b', 'a/./b', 'models/..'])
      expect(await faultOf(provider.call(request({ model: `${name}:${model}` }), { signal }))).toMatchObject({ kind: 'refused' });
    expect(server.calls).toEqual([]);
    expect(sent).toBe(0);
  });

  test('keys are in no message and in no answer, however they are written', async () => {
    const forms = [
      KEY,
      encodeURIComponent(KEY),
      JSON.stringify(KEY),
      Buffer.from(KEY).toString('base64'),
      Buffer.from(`key=${KEY};`).toString('base64'),
      [...KEY].reverse().join(''),
    ];
    const hidden = (text: string): void => {
      for (const form of [KEY, encodeURIComponent(KEY), JSON.stringify(KEY).slice(1, -1), [...KEY].reverse().join('')])
        expect(text).not.toContain(form);
      for (const word of text.match(/[A-Za-z0-9+/_-]{12,}/g) ?? [])
        expect(Buffer.from(word, 'base64').toString()).not.toContain(KEY.slice(2, 20));
    };
    for (const form of forms) {
      server.set({ answer: () => `before ${form} after` });
      const { text } = await call();
      hidden(text);
      expect(text).toMatch(/^before .* after$/);
      for (const status of [400, 401, 500]) {
        server.set({ answer: () => ({ status, message: `Incorrect key provided: ${form}` }) });
        const fault = await faultOf(call());
        hidden(`${fault.message} ${fault.stack}`);
        expect(fault.cause).toBeUndefined();
      }
    }
  });

  test('embeddings in order, or none at all', async () => {
    if (!embeds) {
      expect(provider.embed).toBeUndefined();
      return;
    }
    const result = await provider.embed?.(`${name}:embedding-model`, ['abc', 'xyz'], { signal });
    expect(result?.vectors).toHaveLength(2);
    expect(result?.vectors[0]).not.toEqual(result?.vectors[1]);
    expect(server.calls).toHaveLength(1);
    server.set({ answer: () => ({ misbehave: '500' }) });
    expect(await faultOf(provider.embed?.('embedding-model', ['abc'], { signal }) as Promise<unknown>)).toMatchObject({
      kind: 'retry',
      status: 500,
    });
  });
});

describe('what one interface alone has', () => {
  test.each(['openai', 'openai-responses', 'azure'])('%s tells logprobs when asked', async (name) => {
    server.set({ answer: () => ({ text: 'yes', logprobs: [-0.1, -0.2] }) });
    const options = LIVE_PROVIDERS.find((one) => one.name === name)?.options;
    const provider = await models.open(name);
    const request = makeRequest(`${name}:gpt-4o-mini`, { providerOptions: { logprobs: true, ...options } });
    expect((await provider.call(request, { signal })).logprobs).toEqual([-0.1, -0.2]);
  });

  test('Google’s wait in the body counts, and a blocked prompt is a filtered output', async () => {
    const provider = await models.open('google');
    const body = JSON.stringify({
      error: { code: 429, message: 'You exceeded your current quota.', status: 'RESOURCE_EXHAUSTED', details: [{ retryDelay: '34s' }] },
    });
    server.set({ answer: () => ({ status: 429, body }) });
    expect(await faultOf(provider.call(makeRequest('google:gemini-2.5-flash'), { signal }))).toMatchObject({
      kind: 'retry',
      retryAfterMs: 34_000,
    });
    server.set({ answer: () => ({ status: 200, body: JSON.stringify({ promptFeedback: { blockReason: 'SAFETY' } }) }) });
    expect((await provider.call(makeRequest('google:gemini-2.5-flash'), { signal })).finishReason).toBe('content-filter');
  });

  test('a server of one’s own needs no key', async () => {
    const own = openModels({ providers: { local: { type: 'openai-compatible', baseUrl: `${server.url}/v1` } }, environment: ENVIRONMENT });
    expect(own.missing('local')).toBeNull();
    await (await own.open('local')).call(makeRequest('local:llama'), { signal });
    expect(server.calls[0]?.headers.authorization).toBeUndefined();
    own.close();
  });
});

describe('what an SDK does otherwise than it is told', () => {
  test('is listed once, with its model, without keys and not at length', async () => {
    const own = openModels({
      providers: { openai: { type: 'openai', baseUrl: `${server.url}/v1` }, anthropic: { type: 'anthropic', baseUrl: `${server.url}/v1` } },
      environment: ENVIRONMENT,
    });
    const [openai, anthropic] = [await own.open('openai'), await own.open('anthropic')];
    await openai.call(makeRequest('openai:gpt-4o-mini', { parameters: { temperature: 0 } }), { signal });
    expect(own.warnings()).toEqual([]);
    for (let count = 0; count < 3; count += 1)
      await openai.call(makeRequest('openai:o4-mini', { parameters: { temperature: 0, topP: 1 } }), { signal });
    await anthropic.call(makeRequest('anthropic:claude-sonnet-4-5', { parameters: { seed: 7 } }), { signal });
    expect(own.warnings()).toEqual([
      expect.stringMatching(/^openai:o4-mini: temperature does not hold, for it is not supported: .*reasoning/),
      expect.stringMatching(/^openai:o4-mini: topP does not hold/),
      expect.stringMatching(/^anthropic:claude-sonnet-4-5: seed does not hold, for it is not supported/),
    ]);
    own.close();
  });

  test('of each kind is a sentence; at most 20 of them', () => {
    const warnings = new Warnings((text) => text.replaceAll(KEY, '[secret]'));
    warnings.add('a:b', { type: 'compatibility', feature: 'tools', details: `as\ntext ${KEY}` });
    warnings.add('a:b', { type: 'deprecated', setting: 'user', message: 'use another' });
    warnings.add('a:b', { type: 'other', message: 'x'.repeat(1000) });
    const [first, second, third = ''] = warnings.list();
    expect([first, second]).toEqual(['a:b: tools holds in part: as text [secret]', 'a:b: user is deprecated: use another']);
    expect(third).toHaveLength(301);
    for (let count = 0; count < 50; count += 1) warnings.add('a:b', { type: 'other', message: `${count}` });
    expect(warnings.list()).toHaveLength(20);
  });
});
