import type { ModelCall, ScriptedAnswer } from './dialects.ts';
import { writeAnswer } from './dialects.ts';

// biome-ignore lint/suspicious/noExplicitAny: the bodies of several interfaces.
type Body = any;

/** A text in pieces of a word each. */
function cut(text: string): string[] {
  return text.match(/\S+\s*/g) ?? [''];
}

const event = (data: object, name?: string): string => `${name === undefined ? '' : `event: ${name}\n`}data: ${JSON.stringify(data)}\n\n`;

function streamChat(call: ModelCall, whole: Body, pieces: readonly string[]): string[] {
  const { id, created, model, usage, choices } = whole;
  const chunk = (delta: object, finish: string | null = null) =>
    event({ id, object: 'chat.completion.chunk', created, model, choices: [{ index: 0, delta, finish_reason: finish }] });
  return [
    chunk({ role: 'assistant', content: '' }),
    ...pieces.map((content) => chunk({ content })),
    chunk({}, choices[0].finish_reason),
    ...(call.body.stream_options?.include_usage === true
      ? [event({ id, object: 'chat.completion.chunk', created, model, choices: [], usage })]
      : []),
    'data: [DONE]\n\n',
  ];
}

function streamResponse(whole: Body, pieces: readonly string[]): string[] {
  const item = whole.output[0];
  const place = { item_id: item.id, output_index: 0, content_index: 0 };
  let sequence = 0;
  const tell = (type: string, data: object) => event({ type, sequence_number: sequence++, ...data }, type);
  return [
    tell('response.created', { response: { ...whole, status: 'in_progress', output: [], usage: null } }),
    tell('response.output_item.added', { output_index: 0, item: { ...item, status: 'in_progress', content: [] } }),
    tell('response.content_part.added', { ...place, part: { type: 'output_text', text: '', annotations: [] } }),
    ...pieces.map((delta) => tell('response.output_text.delta', { ...place, delta, logprobs: [] })),
    tell('response.output_text.done', { ...place, text: pieces.join(''), logprobs: [] }),
    tell('response.content_part.done', { ...place, part: item.content[0] }),
    tell('response.output_item.done', { output_index: 0, item }),
    tell('response.completed', { response: whole }),
  ];
}

function streamMessage(whole: Body, pieces: readonly string[]): string[] {
  const { usage, stop_reason } = whole;
  const tell = (type: string, data: object) => event({ type, ...data }, type);
  return [
    tell('message_start', { message: { ...whole, content: [], stop_reason: null, usage: { ...usage, output_tokens: 1 } } }),
    tell('content_block_start', { index: 0, content_block: { type: 'text', text: '' } }),
    ...pieces.map((text) => tell('content_block_delta', { index: 0, delta: { type: 'text_delta', text } })),
    tell('content_block_stop', { index: 0 }),
    tell('message_delta', { delta: { stop_reason, stop_sequence: null }, usage: { output_tokens: usage.output_tokens } }),
    tell('message_stop', {}),
  ];
}

/** The answer as the server-sent events that its interface streams; null: it is not asked for, or the interface streams otherwise. */
export function writeEvents(call: ModelCall, answer: ScriptedAnswer): readonly string[] | null {
  if (call.body.stream !== true) return null;
  const whole = writeAnswer(call, answer);
  const pieces = cut(answer.text ?? '');
  if (call.dialect === 'openai-chat') return streamChat(call, whole, pieces);
  if (call.dialect === 'openai-responses') return streamResponse(whole, pieces);
  return call.dialect === 'anthropic' ? streamMessage(whole, pieces) : null;
}
