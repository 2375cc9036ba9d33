import { createHash } from 'node:crypto';
import { FINISH_REASONS, type ModelAnswer, type Usage } from '../../models/model.ts';
import { isObject } from '../../prompt/json-value.ts';

/** What a provider said, as it is kept: an answer, or vectors. */
export type KeptAnswer =
  | { readonly kind: 'answer'; readonly answer: ModelAnswer }
  | { readonly kind: 'vectors'; readonly vectors: readonly (readonly number[])[]; readonly usage: Usage | null };

/** One line of an answers file. Faults never become one. */
export interface AnswerEntry {
  readonly key: string;
  /** The model that was asked, `provider:model`. */
  readonly model: string;
  /** When it was answered; ISO 8601 UTC. */
  readonly at: string;
  /** HTTP attempts that it took. */
  readonly attempts: number;
  /** The number of the attempt that answered, in its run. */
  readonly call: number;
  /** What that attempt cost, as it was settled; null where nobody knew. */
  readonly usd: number | null;
  readonly kept: KeptAnswer;
}

/** The id that answered, as the provider said it; null where it said none. */
export function answeredBy(kept: KeptAnswer): string | null {
  return kept.kind === 'answer' ? kept.answer.answeredBy : null;
}

export function usageOf(kept: KeptAnswer): Usage | null {
  return kept.kind === 'answer' ? kept.answer.usage : kept.usage;
}

/** Raised when lines of an older form must not be read any more. */
const FORMAT = 1;
const KEY = /^sha256:[0-9a-f]{64}$/;

/** Over the key and the content: a line that was cut, spoilt or edited by hand is no answer. */
function sumOf(key: string, kept: unknown): string {
  return createHash('sha256')
    .update(`${key}\n${JSON.stringify(kept)}`, 'utf8')
    .digest('hex')
    .slice(0, 32);
}

/** The line of an entry, with its end. */
export function formatEntry({ key, model, at, attempts, call, usd, kept }: AnswerEntry): string {
  return `${JSON.stringify({ v: FORMAT, key, model, at, attempts, call, usd, sum: sumOf(key, kept), kept })}\n`;
}

/** Reads a line that anyone may have written; null where it is no entry of this form. Never throws. */
export function parseEntry(line: string): AnswerEntry | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  if (!isObject(value) || value.v !== FORMAT) return null;
  const { key, model, at, attempts, call, usd, sum, kept } = value;
  if (typeof key !== 'string' || !KEY.test(key) || typeof model !== 'string') return null;
  if (typeof at !== 'string' || !isTime(at) || !isCount(attempts) || attempts < 1) return null;
  if (!isCount(call) || !(usd === null || (typeof usd === 'number' && usd >= 0))) return null;
  return isKept(kept) && sum === sumOf(key, kept) ? { key, model, at, attempts, call, usd, kept } : null;
}

function isTime(text: string): boolean {
  const time = Date.parse(text);
  return Number.isFinite(time) && new Date(time).toISOString() === text;
}

function isKept(value: unknown): value is KeptAnswer {
  if (!isObject(value)) return false;
  if (value.kind === 'answer') return isAnswer(value.answer);
  return value.kind === 'vectors' && isUsage(value.usage) && Array.isArray(value.vectors) && value.vectors.every(isNumbers);
}

function isAnswer(value: unknown): value is ModelAnswer {
  if (!isObject(value)) return false;
  const { text, toolCalls, usage, finishReason, latencyMs, answeredBy, logprobs } = value;
  return (
    typeof text === 'string' &&
    Array.isArray(toolCalls) &&
    toolCalls.every(isToolCall) &&
    isUsage(usage) &&
    (FINISH_REASONS as readonly unknown[]).includes(finishReason) &&
    typeof latencyMs === 'number' &&
    latencyMs >= 0 &&
    isText(answeredBy) &&
    (logprobs === null || isNumbers(logprobs))
  );
}

function isToolCall(value: unknown): boolean {
  return isObject(value) && isText(value.id) && typeof value.name === 'string' && typeof value.arguments === 'string';
}

function isUsage(value: unknown): value is Usage | null {
  return value === null || (isObject(value) && isCount(value.inputTokens) && isCount(value.outputTokens));
}

function isNumbers(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'number');
}

function isText(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
