import { asObject } from '../../prompt/json-value.ts';
import type { Json, JsonObject } from '../../prompt/types.ts';
import { compileSchema } from './json-schema.ts';
import { type Call, listToolNames, readCalls } from './tool-calls.ts';
import type { Handler, Question } from './verdict.ts';
import { decide, show, Undecidable } from './verdict.ts';

/** `is-valid-function-call`, `is-valid-openai-tools-call`: at least one call, each to a known function with arguments that fit its schema. */
export const decideValidCalls: Handler = async (question) => {
  const { output, context, inverse } = question;
  const calls = readCalls(output, context.toolCalls ?? []);
  const mistake =
    calls === null || calls.length === 0
      ? `The output is no call of a function: ${show(question.text)}`
      : await findMistake(question, calls);
  return decide(mistake === null, inverse, mistake ?? '', 'Each call of the output is valid.');
};

/** `tool-call-f1` (1): the F1 score of the names of called functions against the expected ones, each counted once. */
export const decideToolF1: Handler = ({ value, output, context, threshold = 1, inverse }) => {
  const expected = new Set(readNames(value));
  if (expected.size === 0) throw new Undecidable('tool-call-f1 needs names of functions as its value: a list, or a text with commas.');
  const called = new Set([...(context.toolCalls ?? []).map(({ name }) => name), ...listToolNames(output)]);
  const shared = [...expected].filter((name) => called.has(name)).length;
  const score = (2 * shared) / (expected.size + called.size);
  const names = [...called].sort().join(', ') || 'none';
  return {
    pass: score >= threshold !== inverse,
    score,
    reason: `The F1 score of the calls is ${score.toFixed(3)} (threshold ${threshold}): called ${show(names)}, expected ${[...expected].sort().join(', ')}.`,
  };
};

async function findMistake({ context, type }: Question, calls: readonly Call[]): Promise<string | null> {
  const functions = listFunctions(context.tools ?? null);
  if (functions.length === 0) throw new Undecidable(`${type} needs the functions of tools.json beside the prompt, and there are none.`);
  for (const call of calls) {
    const known = functions.find(({ name }) => name === call.name);
    if (known === undefined) return `The output calls “${show(call.name)}”, and there is no such function.`;
    const input = parse(call.arguments);
    if (input === undefined) return `The arguments of “${show(call.name)}” are not JSON.`;
    const mistake = (await compileSchema(known.parameters))(input);
    if (mistake !== null) return `The arguments of “${show(call.name)}” do not fit its schema: ${mistake}.`;
  }
  return null;
}

/** Functions as OpenAI lists them (`{ type: function, function: { … } }`), or bare. */
function listFunctions(tools: Json): readonly { readonly name: string; readonly parameters: JsonObject }[] {
  return (Array.isArray(tools) ? (tools as readonly Json[]) : []).flatMap((tool) => {
    const own = asObject(asObject(tool)?.function as Json) ?? asObject(tool);
    const name = own?.name;
    return typeof name === 'string' ? [{ name, parameters: asObject(own?.parameters as Json) ?? {} }] : [];
  });
}

function readNames(value: Json | undefined): readonly string[] {
  const names = Array.isArray(value) ? value.map(String) : typeof value === 'string' ? value.split(',') : [];
  return names.map((name) => name.trim()).filter((name) => name !== '');
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
