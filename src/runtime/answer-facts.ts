/** What a provider's answer, or a piece of a streamed one, says of itself. */
export interface AnswerFacts {
  readonly responseId: string | null;
  readonly model: string | null;
  readonly inputTokens: number | null;
  readonly outputTokens: number | null;
  /** What the provider says went wrong although it answered; null: nothing. */
  readonly failure: string | null;
}

export const NO_FACTS: AnswerFacts = { responseId: null, model: null, inputTokens: null, outputTokens: null, failure: null };

/** Where an answer's facts stand: in itself, in what an event carries, or beside the raw response. */
const PLACES = ['response', 'message', 'data'] as const;
const USAGES = ['usage', 'totalUsage', 'usageMetadata'] as const;

/** Names of token counts by provider; those of one list add up. A count may be split up further, with its `total`. */
const INPUT: readonly (readonly string[])[] = [
  ['prompt_tokens'],
  ['input_tokens', 'cache_read_input_tokens', 'cache_creation_input_tokens'],
  ['inputTokens', 'cacheReadInputTokens', 'cacheWriteInputTokens'],
  ['promptTokenCount'],
];
const OUTPUT: readonly (readonly string[])[] = [
  ['completion_tokens'],
  ['output_tokens'],
  ['outputTokens'],
  ['candidatesTokenCount', 'thoughtsTokenCount'],
];

/** Reads a member of anything; a getter that throws says nothing. */
export function readMember(value: unknown, name: PropertyKey): unknown {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return undefined;
  try {
    return (value as Record<PropertyKey, unknown>)[name];
  } catch {
    return undefined;
  }
}

function readText(value: unknown, ...names: readonly string[]): string | null {
  for (const name of names) {
    const text = readMember(value, name);
    if (typeof text === 'string' && text !== '') return text;
  }
  return null;
}

function readCount(usage: unknown, name: string): number | null {
  const value = readMember(usage, name);
  const count = typeof value === 'number' ? value : readMember(value, 'total');
  return typeof count === 'number' && Number.isFinite(count) && count >= 0 ? Math.round(count) : null;
}

function sumCounts(usage: unknown, table: readonly (readonly string[])[]): number | null {
  for (const [first = '', ...rest] of table) {
    const count = readCount(usage, first);
    if (count !== null) return rest.reduce((sum, name) => sum + (readCount(usage, name) ?? 0), count);
  }
  return null;
}

function readFailure(value: unknown): string | null {
  const status = readMember(value, 'status');
  // What `fetch` gives for an answer that is none.
  if (typeof status === 'number' && readMember(value, 'ok') === false) return String(status);
  if (readMember(value, 'type') !== 'error' && status !== 'failed') return null;
  const error = readMember(value, 'error');
  return readText(error, 'code', 'type') ?? readText(value, 'code') ?? 'error';
}

function addUsage(facts: AnswerFacts, usage: unknown): AnswerFacts {
  const [inputTokens, outputTokens] = [sumCounts(usage, INPUT), sumCounts(usage, OUTPUT)];
  if (inputTokens === null && outputTokens === null) return facts;
  return { ...facts, inputTokens: inputTokens ?? facts.inputTokens, outputTokens: outputTokens ?? facts.outputTokens };
}

/**
 * Reads what an answer says of itself: of OpenAI's chat completions and responses, Anthropic's messages, Google's and Bedrock's answers, the AI SDK's
 * results, and of the events that stream the former. What it does not know, it leaves null.
 * @param known of earlier pieces of the same answer; later ones win
 */
export function readAnswer(value: unknown, known: AnswerFacts = NO_FACTS): AnswerFacts {
  let facts = known;
  for (const place of [value, ...PLACES.map((name) => readMember(value, name))]) {
    if (typeof place !== 'object' || place === null) continue;
    facts = {
      ...facts,
      responseId: readText(place, 'id', 'responseId') ?? facts.responseId,
      model: readText(place, 'model', 'modelId', 'modelVersion') ?? facts.model,
      failure: facts.failure ?? readFailure(place),
    };
    for (const name of USAGES) facts = addUsage(facts, readMember(place, name));
  }
  // Bedrock's last event.
  return addUsage(facts, readMember(readMember(value, 'metadata'), 'usage'));
}
