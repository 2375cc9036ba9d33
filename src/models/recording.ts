import { validate } from '../generated/recording.generated.ts';
import type { JsonObject } from '../prompt/types.ts';
import type { EmbeddingRecording } from './embedding.ts';
import type { FinishReason, ModelAnswer, ToolCall, Usage } from './model.ts';
import { keyOfDescription } from './request-key.ts';

/** Bytes of a line; a longer one is refused before it is parsed. An answer has at most 8 MB. */
const LINE_LIMIT = 32 * 1_048_576;

/** One line of recordings.jsonl: an answer. */
export interface Recording {
  readonly v: 1;
  readonly key: string;
  /** As `describeRequest` tells it. */
  readonly request: JsonObject;
  /** The id that answered. */
  readonly model: string | null;
  readonly text: string;
  readonly toolCalls: readonly ToolCall[];
  readonly usage: Usage | null;
  readonly finishReason: FinishReason;
  readonly latencyMs: number;
  readonly logprobs?: readonly number[];
  /** ISO 8601, UTC. */
  readonly recordedAt: string;
}

/** @param at Milliseconds since 1970. */
export function makeRecording(request: JsonObject, answer: ModelAnswer, at: number): Recording {
  const { text, toolCalls, usage, finishReason, latencyMs, answeredBy, logprobs } = answer;
  const optional = logprobs === null ? {} : { logprobs };
  const recordedAt = new Date(at).toISOString();
  return {
    v: 1,
    key: keyOfDescription(request),
    request,
    model: answeredBy,
    text,
    toolCalls,
    usage,
    finishReason,
    latencyMs,
    ...optional,
    recordedAt,
  };
}

/** The line, without its end. */
export function formatRecording(recording: Recording | EmbeddingRecording): string {
  return JSON.stringify(recording);
}

export function readAnswer({ text, toolCalls, usage, finishReason, latencyMs, model, logprobs }: Recording): ModelAnswer {
  return { text, toolCalls, usage, finishReason, latencyMs, answeredBy: model, logprobs: logprobs ?? null };
}

/**
 * Reads one line that nobody vouches for.
 * @returns The recording, or in words why it is none; a key that is not its request's is one reason.
 */
export function parseRecording(line: string): Recording | EmbeddingRecording | { readonly problem: string } {
  if (line.length > LINE_LIMIT) return { problem: `is longer than ${LINE_LIMIT / 1_048_576} MB` };
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { problem: 'is not JSON' };
  }
  if (!validate(value)) {
    const [error] = validate.errors ?? [];
    return { problem: `does not fit the format: ${error?.instancePath || 'the line'} ${error?.message ?? 'is wrong'}` };
  }
  const recording = value as Recording | EmbeddingRecording;
  try {
    if (keyOfDescription(recording.request) !== recording.key) return { problem: 'has a key that is not the key of its request' };
  } catch {
    return { problem: 'has a request that is nested too deep' };
  }
  return recording;
}

export interface Recordings {
  /** The answers. */
  readonly byKey: ReadonlyMap<string, Recording>;
  readonly embeddings: ReadonlyMap<string, EmbeddingRecording>;
  /** Lines that were refused; 1-based. */
  readonly refused: readonly { readonly line: number; readonly problem: string }[];
}

/** Reads a whole recordings.jsonl; of two lines with one key the later counts. */
export function parseRecordings(text: string): Recordings {
  const byKey = new Map<string, Recording>();
  const embeddings = new Map<string, EmbeddingRecording>();
  const refused: { line: number; problem: string }[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const parsed = parseRecording(line);
    if ('problem' in parsed) refused.push({ line: index + 1, problem: parsed.problem });
    else if ('vectors' in parsed) embeddings.set(parsed.key, parsed);
    else byKey.set(parsed.key, parsed);
  }
  return { byKey, embeddings, refused };
}
