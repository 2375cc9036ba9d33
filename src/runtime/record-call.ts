import { PromptgateError } from '../errors.ts';
import type { Resolution } from '../rollout/resolution.ts';
import { readMember } from './answer-facts.ts';
import { type CallRecorder, type OpenCall, openCall, type RecordOptions } from './open-call.ts';
import { watchIterable, watchIterator, watchReadable } from './watched-stream.ts';

const isFunction = (value: unknown): value is (...given: unknown[]) => unknown => typeof value === 'function';

/** What OpenAI's and Anthropic's helpers give for a whole answer, the most telling first. */
const FINALS = ['finalChatCompletion', 'finalResponse', 'finalMessage'] as const;

/** Where a stream stands that comes with something else: OpenAI's `withResponse`, Bedrock's commands. */
const STREAMS = ['data', 'stream'] as const;

/** One that can be followed in place. */
function isInnerStream(value: unknown): value is AsyncIterable<unknown> {
  return (
    !(value instanceof ReadableStream) && isFunction(readMember(value, Symbol.asyncIterator)) && !isFunction(readMember(value, 'next'))
  );
}

/** Follows a helper that reads the stream by itself and tells its end by an event. */
function followHelper(helper: object, call: OpenCall): void {
  const on = readMember(helper, 'on') as (event: string, listener: () => void) => void;
  on.call(helper, 'end', () => {
    if (readMember(helper, 'aborted') === true) return call.abort();
    const final = FINALS.find((name) => isFunction(readMember(helper, name)));
    if (final === undefined) return call.end();
    (readMember(helper, final) as () => Promise<unknown>).call(helper).then(
      (answer) => {
        call.read(answer);
        call.end();
      },
      (error: unknown) => call.fail(error),
    );
  });
}

/** Follows an answer to its end; what it gives is to be used in its place. */
function follow<T>(answer: T, call: OpenCall): T {
  if (answer instanceof ReadableStream) {
    call.stream();
    return watchReadable(answer, call) as T;
  }
  if (isFunction(readMember(answer, 'on')) && isFunction(readMember(answer, 'done'))) {
    call.stream();
    followHelper(answer as object, call);
    return answer;
  }
  if (isFunction(readMember(answer, Symbol.asyncIterator))) {
    call.stream();
    if (isFunction(readMember(answer, 'next'))) return watchIterator(answer as AsyncIterator<unknown>, call) as T;
    watchIterable(answer as AsyncIterable<unknown>, call);
    return answer;
  }
  const inner = STREAMS.map((name) => readMember(answer, name)).find(isInnerStream);
  if (inner !== undefined) {
    call.stream();
    watchIterable(inner, call);
    return answer;
  }
  call.read(answer);
  call.end();
  return answer;
}

/** An answer that cannot be followed, such as a frozen one or a stream that is read already, is over when it is given. */
function followOrEnd<T>(answer: T, call: OpenCall): T {
  try {
    return follow(answer, call);
  } catch {
    call.end();
    return answer;
  }
}

/** The AI SDK's `streamText` gives at once what is read later; reading almost any member of it would start the stream. */
const isStreamResult = (answer: unknown): boolean => isFunction(readMember(answer, 'consumeStream'));

function refuseStreamResult(): PromptgateError {
  return new PromptgateError('The result of `streamText` does not say when its answer ends', {
    code: 'stream-result',
    kind: 'usage',
    help: 'Record its model instead: streamText({ model: wrapLanguageModel({ model, middleware: recordCalls(monitor, resolution) }), … }).',
  });
}

/**
 * Makes one call of a model and records it: how long it took, whether it failed, and what the answer says of its tokens and its id.
 * Streams are followed to their end. What the work throws is thrown again, and nothing that is recorded can change its answer.
 *
 *     const answer = await recordCall(monitor, resolution, () => client.chat.completions.create({ … }));
 *
 * @param monitor of `createMonitor`, or of `instrument`
 * @param resolution what `resolve` gave for this call
 * @param work makes the call; whatever a client of OpenAI, Anthropic, Google or Bedrock gives, and the AI SDK's `generateText`
 * @throws what the work throws; PromptgateError `stream-result` for the result of `streamText`
 */
export async function recordCall<T>(
  monitor: CallRecorder,
  resolution: Resolution,
  work: () => T,
  options: RecordOptions = {},
): Promise<Awaited<T>> {
  const call = openCall(monitor, resolution, options);
  let answer: Awaited<T>;
  try {
    answer = await call.run(work);
  } catch (error) {
    call.fail(error);
    throw error;
  }
  if (!isStreamResult(answer)) return followOrEnd(answer, call);
  call.discard();
  throw refuseStreamResult();
}
