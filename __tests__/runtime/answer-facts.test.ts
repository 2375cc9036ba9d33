import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type AnswerFacts, NO_FACTS, readAnswer } from '../../src/runtime/answer-facts.ts';
import { isAbort, typeOfFailure } from '../../src/runtime/call-failure.ts';
import { type Dialect, type ModelCall, writeAnswer } from '../support/models/dialects.ts';
import { writeEvents } from '../support/models/event-streams.ts';

const ask = (dialect: Dialect, stream = false): ModelCall => ({
  ...{ dialect, model: 'm-1', system: null, user: 'hello', headers: {}, url: '/' },
  body: stream ? { stream, stream_options: { include_usage: true } } : {},
});
const ANSWER = { text: 'one two three', inputTokens: 20, outputTokens: 6 };
const COUNTED = { inputTokens: 20, outputTokens: 6, failure: null };

/** What clients give for server-sent events: what stands after `data:`. */
function parseEvents(dialect: Dialect): unknown[] {
  const lines = (writeEvents(ask(dialect, true), ANSWER) ?? []).flatMap((event) => event.split('\n'));
  return lines.flatMap((line) => (line.startsWith('data: {') ? [JSON.parse(line.slice(6))] : []));
}

const fold = (pieces: readonly unknown[]): AnswerFacts => pieces.reduce<AnswerFacts>((facts, piece) => readAnswer(piece, facts), NO_FACTS);

describe('what an answer says of itself', () => {
  test.each([
    ['openai-chat', 'chatcmpl-1', 'm-1'],
    ['openai-responses', 'resp_1', 'm-1'],
    ['anthropic', 'msg_1', 'm-1'],
    ['google', null, 'm-1'],
    ['bedrock', null, null],
  ] as const)('is read of %s', (dialect, responseId, model) => {
    expect(readAnswer(writeAnswer(ask(dialect), ANSWER))).toEqual({ responseId, model, ...COUNTED });
  });

  test.each([
    ['openai-chat', 'chatcmpl-1'],
    ['openai-responses', 'resp_1'],
    ['anthropic', 'msg_1'],
  ] as const)('is read of the events of %s', (dialect, responseId) => {
    const events = parseEvents(dialect);
    expect(events.length).toBeGreaterThan(4);
    expect(fold(events)).toEqual({ responseId, model: 'm-1', ...COUNTED });
  });

  test.each([
    ['cached tokens of Anthropic', { input_tokens: 5, cache_read_input_tokens: 10, cache_creation_input_tokens: 5, output_tokens: 6 }],
    ['cached tokens of Bedrock', { inputTokens: 5, cacheReadInputTokens: 15, outputTokens: 6 }],
    [
      'cached tokens of OpenAI, which are among the others',
      { input_tokens: 20, input_tokens_details: { cached_tokens: 15 }, output_tokens: 6 },
    ],
    ['counts that are split up', { inputTokens: { total: 20, cacheRead: 15 }, outputTokens: { total: 6, reasoning: 4 } }],
  ])('counts %s', (_, usage) => {
    expect(readAnswer({ usage })).toMatchObject(COUNTED);
  });

  test('counts what Google’s models think', () => {
    const usageMetadata = { promptTokenCount: 20, candidatesTokenCount: 2, thoughtsTokenCount: 4 };
    expect(readAnswer({ responseId: 'r', usageMetadata })).toMatchObject({ ...COUNTED, responseId: 'r' });
  });

  test('is read of the events of bedrock', () => {
    const events = [{ messageStart: { role: 'assistant' } }, { metadata: { usage: { inputTokens: 20, outputTokens: 6 } } }];
    expect(fold(events)).toMatchObject(COUNTED);
  });

  test('is not taken for what a caller noted beside it', () => {
    expect(readAnswer({ id: 'a', metadata: { id: 'b', model: 'own' } })).toMatchObject({ responseId: 'a', model: null });
  });

  test('of all steps counts more than of the last one', () => {
    const whole = {
      usage: { inputTokens: 1, outputTokens: 1 },
      totalUsage: { inputTokens: 20, outputTokens: 6 },
      response: { id: 'a', modelId: 'm' },
    };
    expect(readAnswer(whole)).toEqual({ responseId: 'a', model: 'm', ...COUNTED });
  });

  test.each([
    [
      { type: 'response.failed', response: { id: 'a', status: 'failed', error: { code: 'server_error', message: 'a secret' } } },
      'server_error',
    ],
    [{ type: 'error', error: { type: 'overloaded_error', message: 'a secret' } }, 'overloaded_error'],
    [{ type: 'error', code: 'rate_limit', message: 'a secret' }, 'rate_limit'],
    [{ status: 'failed', error: null }, 'error'],
    [{ ok: false, status: 503 }, '503'],
    [{ ok: true, status: 200 }, null],
    [{ status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' } }, null],
  ])('tells a failure that came as an answer: %j', (answer, failure) => {
    expect(readAnswer(answer).failure).toBe(failure);
  });

  test('is read of anything without a fault, and is in its bounds', () => {
    const words = fc.constantFrom('id', 'usage', 'response', 'message', 'inputTokens', 'total', 'type', 'error', 'status', 'model');
    const anything = fc.anything({ key: words, withNullPrototype: true, withBigInt: true, withDate: true, maxDepth: 4 });
    fc.assert(
      fc.property(anything, anything, (first, second) => {
        const facts = fold([first, second]);
        for (const count of [facts.inputTokens, facts.outputTokens])
          expect(count === null || (Number.isFinite(count) && count >= 0)).toBe(true);
        for (const text of [facts.responseId, facts.model, facts.failure])
          expect(text === null || (typeof text === 'string' && text !== '')).toBe(true);
        expect(typeOfFailure(first)).toMatch(/^[\w.-]{1,64}$/);
        expect(typeof isAbort(first)).toBe('boolean');
      }),
    );
    expect(readAnswer(Proxy.revocable({}, {}).proxy)).toEqual(NO_FACTS);
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(readAnswer(proxy)).toEqual(NO_FACTS);
  });
});
