import type { ToolCall } from '../../models/model.ts';
import { asObject } from '../../prompt/json-value.ts';
import type { Json, JsonObject } from '../../prompt/types.ts';

export interface Call {
  readonly name: string;
  readonly arguments: string;
}

/**
 * The calls of an output: those that the model port reports, else those that the output itself is as JSON: OpenAI's `tool_calls` or
 * `function_call`, with or without the object around them. null where it is neither.
 */
export function readCalls(output: Json, reported: readonly ToolCall[]): readonly Call[] | null {
  if (reported.length > 0) return reported;
  const value = typeof output === 'string' ? parse(output) : output;
  const list = Array.isArray(value) ? value : (asObject(value)?.tool_calls ?? [asObject(value)?.function_call ?? value]);
  if (!Array.isArray(list)) return null;
  const calls = list.map((item: Json) => {
    const call = asObject(asObject(item)?.function) ?? asObject(item);
    return typeof call?.name === 'string' && typeof call.arguments === 'string' ? { name: call.name, arguments: call.arguments } : null;
  });
  return calls.every((call): call is Call => call !== null) ? calls : null;
}

/** Names of the functions that an output calls, in the forms of OpenAI, Anthropic and Google, as JSON or as JSON between lines of text. */
export function listToolNames(output: Json): readonly string[] {
  if (typeof output !== 'string') return namesOf(output);
  const whole = parse(output);
  return whole === undefined ? listBlocks(output).flatMap(namesOf) : namesOf(whole);
}

function namesOf(value: Json | undefined): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item: Json) => nameOf(asObject(item), true));
  const object = asObject(value);
  if (object === null) return [];
  if (Array.isArray(object.tool_calls)) {
    return object.tool_calls.flatMap((item: Json) => {
      const call = asObject(item);
      return [asObject(call?.function)?.name, call?.name].filter((name): name is string => typeof name === 'string');
    });
  }
  const calls = asObject(object.toolCall)?.functionCalls;
  if (Array.isArray(calls)) return calls.flatMap((item: Json) => nameOf(asObject(item), true));
  return nameOf(object, false);
}

/** The name that one block calls; an item of a list may be as plain as `{ name }`. */
function nameOf(block: JsonObject | null, isItem: boolean): readonly string[] {
  const nested = asObject(block?.functionCall) ?? (isItem ? asObject(block?.function) : null);
  const isCall = isItem || block?.type === 'tool_use' || block?.type === 'function_call';
  const name = nested ? nested.name : isCall ? block?.name : undefined;
  return typeof name === 'string' ? [name] : [];
}

/** JSON values that begin a line and end one. */
function listBlocks(text: string): readonly Json[] {
  const blocks: Json[] = [];
  const beginning = /^[ \t]*([{[])/gm;
  const open = { left: 4 * text.length };
  for (let match = beginning.exec(text); match !== null && open.left > 0; match = beginning.exec(text)) {
    const start = match.index + match[0].length - 1;
    const end = findEnd(text, start, open);
    if (end === null) continue;
    const block = /^[ \t\r]*(?:\n|$)/.test(text.slice(end, end + 200)) ? parse(text.slice(start, end)) : undefined;
    if (block === undefined) continue;
    blocks.push(block);
    beginning.lastIndex = end;
  }
  return blocks;
}

/** The place behind the bracket that closes the one at `start`; brackets in strings do not count. */
function findEnd(text: string, start: number, open: { left: number }): number | null {
  const piece = /"(?:[^"\\\n]|\\.)*"|[{}[\]]/g;
  piece.lastIndex = start;
  let depth = 0;
  for (let match = piece.exec(text); match !== null && open.left > 0; match = piece.exec(text)) {
    open.left -= match[0].length + 1;
    if (match[0] === '{' || match[0] === '[') depth += 1;
    else if (match[0] === '}' || match[0] === ']') depth -= 1;
    if (depth === 0) return piece.lastIndex;
  }
  return null;
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
