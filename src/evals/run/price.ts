import type { ContentPart, Message, ModelRequest, Usage } from '../../models/model.ts';

/** USD a million tokens. */
export interface Price {
  readonly input: number;
  readonly output: number;
}

/** The price of `provider:model`; null where nobody knows it. */
export type PriceOf = (model: string) => Price | null;

/** Estimates a text's tokens; see `tokenx`. */
export type CountTokens = (text: string) => number;

/** Tokens that an answer may have where the prompt does not say. */
export const DEFAULT_OUTPUT_TOKENS = 4096;
/** An estimate may be low; the money of a call must not be. */
const SAFETY = 1.2;
/** What providers charge for a large image, generously. */
const IMAGE_TOKENS = 2000;
/** The frame around a message. */
const MESSAGE_TOKENS = 8;

/** What usage costs in USD; null where the price or the usage is unknown. */
export function priceUsage(usage: Usage | null, price: Price | null): number | null {
  if (usage === null || price === null) return null;
  return (usage.inputTokens * price.input + usage.outputTokens * price.output) / 1e6;
}

/** The most that a request may cost in USD; null without a price. */
export function priceRequest(inputTokens: number, outputTokens: number, price: Price | null): number | null {
  return priceUsage({ inputTokens: Math.ceil(inputTokens * SAFETY), outputTokens }, price);
}

/** Estimated tokens of all that a request sends. */
export function estimateTokens(request: ModelRequest, count: CountTokens): number {
  const messages = request.messages.reduce((sum, message) => sum + MESSAGE_TOKENS + estimateContent(message.content, count), 0);
  const tools = request.tools.length === 0 ? 0 : count(JSON.stringify(request.tools));
  const schema = request.responseSchema === null ? 0 : count(JSON.stringify(request.responseSchema));
  return messages + tools + schema;
}

function estimateContent(content: Message['content'], count: CountTokens): number {
  if (typeof content === 'string') return count(content);
  return content.reduce((sum, part: ContentPart) => sum + (part.type === 'text' ? count(part.text) : IMAGE_TOKENS), 0);
}
