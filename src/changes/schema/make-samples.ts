import type { Json, JsonObject } from '../../prompt/types.ts';
import type { Judge } from './judge.ts';
import { judgeValue, resolveReference } from './judge.ts';
import type { Sample, SampleObject } from './sample.ts';
import { isObject, OpaqueString } from './sample.ts';

const DEPTH_LIMIT = 12;
const SAMPLE_LIMIT = 1000;
const TEXT_LIMIT = 4096;
const LIST_LIMIT = 64;
const POOL_LIMIT = 48;
const NODE_LIMIT = 20_000;
/** A key that no schema lists. */
export const UNLISTED = 'promptgate:unlisted';
const ANYTHING: readonly Sample[] = ['a', 1, true, null, 1.5, 0, '', false, [], {}];

export interface SampleSource {
  readonly judge: Judge;
  /** Numbers at and beside the limits of both schemas: where two schemas differ is where they are worth trying. */
  readonly pool: readonly number[];
}

/** Numbers at and beside every limit that the schemas name. */
export function collectLimits(schemas: readonly Json[]): readonly number[] {
  const pool = new Set<number>();
  // Level by level; a list that grows while it is walked ends when nothing new comes.
  const waiting: unknown[] = [...schemas];
  for (const node of waiting) {
    if (pool.size >= POOL_LIMIT) break;
    if (typeof node === 'number') for (const number of [node, node - 1, node + 1]) pool.add(number);
    else if ((Array.isArray(node) || isObject(node)) && waiting.length < NODE_LIMIT)
      for (const child of Object.values(node)) waiting.push(child);
  }
  return [...pool];
}

/**
 * Values that a schema certainly takes, the plainest first: its limits, each property present and absent, each type and each choice.
 * One thing is varied at a time, so their number grows with the schema and not with the combinations.
 */
export function makeSamples(source: SampleSource, schema: Json, depth = 0): readonly Sample[] {
  source.judge.budget.steps -= 1;
  if (depth > DEPTH_LIMIT || source.judge.budget.steps < 0) return [];
  const found: Sample[] = [];
  for (const sample of propose(source, schema, depth)) {
    if (found.length >= SAMPLE_LIMIT || source.judge.budget.steps < 0) break;
    // Depth 1: a part of a document is judged as a part.
    if (judgeValue(source.judge, schema, sample, [], Math.min(depth, 1)) === true) found.push(sample);
  }
  return found;
}

function* propose(source: SampleSource, schema: Json, depth: number): Generator<Sample> {
  if (!isObject(schema)) {
    if (schema === true) yield* ANYTHING;
    return;
  }
  const node = schema as JsonObject;
  if (Array.isArray(node.enum)) yield* node.enum as readonly Sample[];
  if (node.const !== undefined) yield node.const as Sample;
  const target = resolveReference(source.judge.root, node.$ref);
  if (target !== undefined) yield* makeSamples(source, target, depth + 1);
  for (const keyword of ['anyOf', 'oneOf'] as const) {
    const branches = node[keyword];
    if (!Array.isArray(branches)) continue;
    const { [keyword]: _, ...rest } = node;
    for (const branch of branches as readonly Json[]) yield* makeSamples(source, mergeSchemas(rest, [branch]), depth + 1);
  }
  if (Array.isArray(node.allOf)) {
    const { allOf, ...rest } = node;
    yield* makeSamples(source, mergeSchemas(rest, allOf as readonly Json[]), depth + 1);
  }
  const types = typeof node.type === 'string' ? [node.type] : Array.isArray(node.type) ? node.type : null;
  for (const type of types ?? guessTypes(node)) yield* proposeOfType(source, node, type, depth);
  if (types === null) yield* ANYTHING;
}

function* proposeOfType(source: SampleSource, node: JsonObject, type: unknown, depth: number): Generator<Sample> {
  if (type === 'object') yield* proposeObjects(source, node, depth);
  else if (type === 'array') yield* proposeLists(source, node, depth);
  else if (type === 'string') yield* proposeTexts(source, node);
  else if (type === 'integer' || type === 'number') yield* [1, 0, -1, ...(type === 'number' ? [1.5, 0.5] : []), ...source.pool];
  else if (type === 'boolean') yield* [true, false];
  else if (type === 'null') yield null;
}

function* proposeTexts(source: SampleSource, node: JsonObject): Generator<Sample> {
  if (typeof node.pattern === 'string' || typeof node.format === 'string') {
    yield new OpaqueString(node);
    return;
  }
  for (const length of [1, 0, ...source.pool]) if (isSize(length, TEXT_LIMIT)) yield 'a'.repeat(length);
}

function* proposeLists(source: SampleSource, node: JsonObject, depth: number): Generator<Sample> {
  const prefix = Array.isArray(node.prefixItems)
    ? (node.prefixItems as readonly Json[]).map((item) => makeSamples(source, item, depth + 1))
    : [];
  const items = node.items === undefined ? ANYTHING : Array.isArray(node.items) ? [] : makeSamples(source, node.items, depth + 1);
  const fill = (length: number): Sample[] | null => {
    const list = Array.from({ length }, (_, index) =>
      index < prefix.length ? prefix[index]?.[0] : node.uniqueItems === true ? items[index - prefix.length] : items[0],
    );
    return list.includes(undefined) ? null : (list as Sample[]);
  };
  const lengths = [0, 1, 2, prefix.length, ...source.pool].filter((length) => isSize(length, LIST_LIMIT));
  const lists = lengths.map(fill).filter((list) => list !== null);
  yield* lists;
  const plainest = lists.find((list) => list.length > prefix.length && judgeValue(source.judge, node, list, [], 1) === true);
  if (plainest !== undefined) for (const item of items) yield plainest.with(prefix.length, item);
  const full = fill(prefix.length);
  if (full !== null) for (const [index, choices] of prefix.entries()) for (const choice of choices) yield full.with(index, choice);
}

function* proposeObjects(source: SampleSource, node: JsonObject, depth: number): Generator<Sample> {
  const properties = (isObject(node.properties) ? node.properties : {}) as JsonObject;
  const rest = node.additionalProperties ?? true;
  const required = Array.isArray(node.required) ? node.required.filter((key) => typeof key === 'string') : [];
  const choices = new Map<string, readonly Sample[]>();
  for (const key of new Set([...required, ...Object.keys(properties)])) {
    choices.set(key, makeSamples(source, Object.hasOwn(properties, key) ? (properties[key] as Json) : rest, depth + 1));
  }
  const least: SampleObject = Object.fromEntries(
    required.flatMap(
      (key) =>
        choices
          .get(key)
          ?.slice(0, 1)
          .map((choice) => [key, choice]) ?? [],
    ),
  );
  if (Object.keys(least).length < new Set(required).size) return;

  yield least;
  yield { ...least, ...Object.fromEntries([...choices].flatMap(([key, [choice]]) => (choice === undefined ? [] : [[key, choice]]))) };
  const others = makeSamples(source, rest, depth + 1);
  for (const count of [1, ...source.pool].filter((number) => isSize(number, LIST_LIMIT))) {
    if (others[0] === undefined) break;
    yield {
      ...least,
      ...Object.fromEntries(
        Array.from({ length: count }, (_, index) => [index === 0 ? UNLISTED : `${UNLISTED}:${index}`, others[0] as Sample]),
      ),
    };
  }
  // In turns, so that a limit on samples leaves no property untried.
  const most = Math.max(0, ...[...choices.values()].map(({ length }) => length));
  for (let turn = 0; turn < most; turn += 1) {
    for (const [key, { [turn]: sample }] of choices) if (sample !== undefined) yield { ...least, [key]: sample };
  }
  for (const other of others) yield { ...least, [UNLISTED]: other };
}

/** One schema that says roughly what all of them say; what comes of it is judged by the real ones. */
function mergeSchemas(schema: JsonObject, more: readonly Json[]): JsonObject {
  const all = [schema, ...more].filter((part) => isObject(part)) as readonly JsonObject[];
  const properties: JsonObject = Object.assign({}, ...all.map((part) => (isObject(part.properties) ? part.properties : {})));
  const required = all.flatMap((part) => (Array.isArray(part.required) ? (part.required as readonly Json[]) : []));
  return { ...Object.assign({}, ...all), properties, required };
}

function guessTypes(node: JsonObject): readonly string[] {
  const guesses = {
    object: ['properties', 'required', 'additionalProperties'],
    array: ['items', 'prefixItems'],
    string: ['pattern', 'format', 'maxLength'],
    number: ['minimum', 'maximum'],
  };
  return Object.entries(guesses).flatMap(([type, keywords]) => (keywords.some((keyword) => keyword in node) ? [type] : []));
}

function isSize(number: number, limit: number): boolean {
  return Number.isInteger(number) && number >= 0 && number <= limit;
}
