import type { Finding } from '../checks/finding.ts';
import { finding } from '../checks/finding.ts';
import type { Tool } from '../models/model.ts';
import { JSON_DEPTH_LIMIT, readJsonFile } from '../prompt/json-file.ts';
import type { Pointer } from '../prompt/json-positions.ts';
import { findSyntaxMistake, locate } from '../prompt/json-positions.ts';
import { isObject } from '../prompt/json-value.ts';
import type { Json, JsonObject, PromptFile } from '../prompt/types.ts';

export interface ToolsReading {
  readonly tools: readonly Tool[];
  /** The file as it stands, for assertions on tool calls; null where there is none. */
  readonly value: Json | null;
  readonly findings: readonly Finding[];
}

const TOOL_LIMIT = 128;
const NAME = /^[A-Za-z0-9_-]{1,64}$/;

/** Reads tools.json: a list of functions, each `{ name, description, parameters }` or in OpenAI's form with `type` and `function` around it. */
export function readTools(file: PromptFile | undefined): ToolsReading {
  const nothing = { tools: [], value: null };
  if (file === undefined) return { ...nothing, findings: [] };
  const { path } = file;
  const refuse = (message: string, help: string, place: object = {}): ToolsReading => ({
    ...nothing,
    findings: [finding('evals/invalid', { path, ...place }, message, help)],
  });
  if (!file.mode.startsWith('100')) return refuse('tools.json is not a regular file and is not followed.', 'Put the file itself there.');
  if (file.bytes === null) return refuse('tools.json is too large to be read.', 'Shorten it.');
  const { value, text, tooDeep } = readJsonFile(file.bytes);
  if (tooDeep) return refuse(`tools.json is nested more than ${JSON_DEPTH_LIMIT} levels deep.`, 'Make it flatter.', tooDeep);
  if (value === undefined || text === null) {
    const mistake = text === null ? null : findSyntaxMistake(text);
    return refuse(`tools.json is not JSON. ${mistake?.message ?? ''}`.trim(), 'Correct the JSON here.', mistake ?? {});
  }
  if (!Array.isArray(value))
    return refuse('tools.json must be a list of functions.', 'Write [{ "name": …, "description": …, "parameters": { … } }].', {
      line: 1,
      column: 1,
    });
  const findings: Finding[] = [];
  const complain = (pointer: Pointer, message: string, help: string) =>
    void findings.push(finding('evals/invalid', { path, ...locate(text, pointer) }, message, help));
  if (value.length > TOOL_LIMIT) complain([], `tools.json has more than ${TOOL_LIMIT} functions.`, 'Leave some out.');
  const names = new Set<string>();
  const tools = value.slice(0, TOOL_LIMIT).flatMap((entry: Json, index): Tool[] => {
    const own = isObject(entry) && isObject(entry.function) ? entry.function : entry;
    if (!isObject(own) || typeof own.name !== 'string' || !NAME.test(own.name)) {
      complain([index], 'This function has no `name` of up to 64 letters, digits, _ and -.', 'Add "name".');
      return [];
    }
    if (names.has(own.name)) complain([index], `The function ${own.name} stands twice.`, 'Keep one of the two.');
    names.add(own.name);
    if (own.parameters !== undefined && !isObject(own.parameters))
      complain([index], `The parameters of ${own.name} are no JSON Schema.`, 'Write an object: { "type": "object", "properties": { … } }.');
    return [{ name: own.name, description: typeof own.description === 'string' ? own.description : null, parameters: parametersOf(own) }];
  });
  return { tools, value, findings };
}

function parametersOf({ parameters }: JsonObject): JsonObject {
  return isObject(parameters) ? parameters : { type: 'object', properties: {} };
}
