import type { ModelAnswer } from '../../models/model.ts';
import type { Redact } from '../../report/redaction.ts';

/** An answer without secrets in whatever the provider words freely: a model may repeat a key in a tool call's id or in its own name, too. */
export function redactAnswer(answer: ModelAnswer, redact: Redact): ModelAnswer {
  const { text, toolCalls, answeredBy } = answer;
  return {
    ...answer,
    text: redact(text),
    toolCalls: toolCalls.map((call) => ({
      id: call.id === null ? null : redact(call.id),
      name: redact(call.name),
      arguments: redact(call.arguments),
    })),
    answeredBy: answeredBy === null ? null : redact(answeredBy),
  };
}
