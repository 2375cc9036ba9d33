import type { OpenAIProvider } from '@ai-sdk/openai';
import type { ContentPart, Message, ModelRequest } from '../model.ts';

/** The SDK's model interface, which is the same for all its providers. */
export type LanguageModel = ReturnType<OpenAIProvider['chat']>;
export type CallOptions = Parameters<LanguageModel['doGenerate']>[0];
export type GenerateResult = Awaited<ReturnType<LanguageModel['doGenerate']>>;
export type EmbeddingModel = ReturnType<OpenAIProvider['embedding']>;
type Prompt = CallOptions['prompt'];
type UserPart = Extract<Prompt[number], { role: 'user' }>['content'][number];

/** The messages in the SDK's form. */
export function writePrompt(request: ModelRequest): Prompt {
  return request.messages.flatMap((message, index) => writeMessage(message, index, request));
}

function writeMessage({ role, content }: Message, index: number, { tools }: ModelRequest): Prompt {
  switch (role) {
    case 'system':
      return [{ role, content: readText(content) }];
    case 'user':
      return [{ role, content: typeof content === 'string' ? [{ type: 'text', text: content }] : content.map(writePart) }];
    case 'assistant':
      return [{ role, content: [{ type: 'text', text: readText(content) }] }];
    case 'tool': {
      // A suite writes down a tool's answer alone. The interfaces take one only for a tool that is offered, after the call that it answers.
      const [tool] = tools;
      if (tool === undefined) return [{ role: 'user', content: [{ type: 'text', text: readText(content) }] }];
      const call = { toolCallId: `call_${index}`, toolName: tool.name };
      return [
        { role: 'assistant', content: [{ type: 'tool-call', ...call, input: {} }] },
        { role, content: [{ type: 'tool-result', ...call, output: { type: 'text', value: readText(content) } }] },
      ];
    }
  }
}

function writePart(part: ContentPart): UserPart {
  if (part.type === 'text') return { type: 'text', text: part.text };
  return { type: 'file', mediaType: part.mediaType, data: { type: 'data', data: part.bytes } };
}

function readText(content: Message['content']): string {
  if (typeof content === 'string') return content;
  return content
    .filter((part) => part.type === 'text')
    .map(({ text }) => text)
    .join('\n');
}
