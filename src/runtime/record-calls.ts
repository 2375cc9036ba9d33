import type { Resolution } from '../rollout/resolution.ts';
import { readMember } from './answer-facts.ts';
import { type CallRecorder, type OpenCall, openCall, type RecordOptions } from './open-call.ts';
import { watchReadable } from './watched-stream.ts';

interface Asked {
  readonly model: { readonly provider: string; readonly modelId: string };
  readonly params: { readonly abortSignal?: AbortSignal | undefined };
}

/** Middleware of the AI SDK, by its shape: of its versions 5 to 7, without needing any of them. */
export interface CallMiddleware {
  readonly specificationVersion: 'v3';
  wrapGenerate<R extends object>(asked: Asked & { readonly doGenerate: () => PromiseLike<R> }): Promise<R>;
  wrapStream<R extends { readonly stream: ReadableStream }>(asked: Asked & { readonly doStream: () => PromiseLike<R> }): Promise<R>;
}

/** Parts that tell of the whole answer; others have ids of their own. */
const TELLING = new Set(['response-metadata', 'finish']);

function readPart(part: unknown, call: OpenCall): void {
  const type = readMember(part, 'type');
  if (TELLING.has(type as string)) call.read(part);
  if (type === 'error') call.fail(readMember(part, 'error'));
  if (type === 'finish' && hasFailed(part)) call.fail('error');
}

function hasFailed(answer: unknown): boolean {
  const reason = readMember(answer, 'finishReason');
  return reason === 'error' || readMember(reason, 'unified') === 'error';
}

/**
 * Records each request to a model that the AI SDK makes, streams to their end:
 *
 *     const model = wrapLanguageModel({ model: openai('gpt-5-mini'), middleware: recordCalls(monitor, resolution) });
 *     const result = streamText({ model, instructions: resolution.render(vars), prompt });
 *
 * A run with tools makes several requests, and so do repeated attempts; `recordCall` around `generateText` records them as one call.
 * @param resolution what `resolve` gave for the answer that the model is wrapped for
 */
export function recordCalls(monitor: CallRecorder, resolution: Resolution, options: RecordOptions = {}): CallMiddleware {
  const open = ({ model, params }: Asked): OpenCall => {
    const signal = options.signal ?? params.abortSignal;
    return openCall(monitor, resolution, {
      provider: model.provider,
      model: model.modelId,
      ...options,
      ...(signal === undefined ? {} : { signal }),
    });
  };
  return {
    specificationVersion: 'v3',
    async wrapGenerate({ doGenerate, ...asked }) {
      const call = open(asked);
      try {
        const answer = await call.run(doGenerate);
        call.read(answer);
        if (hasFailed(answer)) call.fail('error');
        call.end();
        return answer;
      } catch (error) {
        call.fail(error);
        throw error;
      }
    },
    async wrapStream({ doStream, ...asked }) {
      const call = open(asked);
      call.stream();
      try {
        const answer = await call.run(doStream);
        return { ...answer, stream: watchReadable(answer.stream, { ...call, read: (part) => readPart(part, call) }) };
      } catch (error) {
        call.fail(error);
        throw error;
      }
    },
  };
}
