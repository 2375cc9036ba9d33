import type { Message, ModelProvider } from './model.ts';

/** A provider without a network that answers with the last user message, for trying a suite out. Counts a word as a token. */
export function createEcho(name: string): ModelProvider {
  return {
    name,
    isLive: false,
    async call({ model, messages }, { signal }) {
      signal.throwIfAborted();
      const text = readText(messages.findLast(({ role }) => role === 'user'));
      return {
        text,
        toolCalls: [],
        usage: { inputTokens: messages.reduce((sum, message) => sum + countWords(readText(message)), 0), outputTokens: countWords(text) },
        finishReason: 'stop',
        latencyMs: 0,
        answeredBy: model.slice(model.indexOf(':') + 1),
        logprobs: null,
      };
    },
  };
}

function readText(message: Message | undefined): string {
  if (message === undefined) return '';
  if (typeof message.content === 'string') return message.content;
  return message.content
    .filter((part) => part.type === 'text')
    .map(({ text }) => text)
    .join('\n');
}

function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}
