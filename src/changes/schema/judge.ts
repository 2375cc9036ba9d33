import type { Json, JsonObject } from '../../prompt/types.ts';
import type { Sample, SampleObject } from './sample.ts';
import { isObject, isSame, OpaqueString } from './sample.ts';

/** Why a schema refuses a value: where in the value, by which keyword, and the keyword's own value or the offending key. */
export interface Refusal {
  readonly path: readonly (string | number)[];
  readonly keyword: string;
  readonly detail: Json;
}

/** `true`: certainly taken; a refusal: certainly refused; `null`: not known. */
export type Judgement = true | null | Refusal;

/** One schema document and what may still be spent on it. */
export interface Judge {
  readonly root: Json;
  /** Drafts 7 and older ignore what stands beside `$ref`. */
  readonly isLegacy: boolean;
  /** Steps left, shared by all look-ups of one comparison; at 0 everything is unknown. */
  readonly budget: { steps: number };
}

const DEPTH_LIMIT = 40;
const TYPES: readonly string[] = ['null', 'boolean', 'object', 'array', 'number', 'integer', 'string'];
const LEGACY = /draft-0[3-7]/;

/** Keywords that may refuse a value and are not read here. Those of one type of value leave the others alone. */
const UNREAD: Readonly<Record<string, (value: Sample) => boolean>> = {
  pattern: isText,
  format: isText,
  patternProperties: isObject,
  dependentRequired: isObject,
  dependentSchemas: isObject,
  dependencies: isObject,
  unevaluatedProperties: isObject,
  unevaluatedItems: Array.isArray,
  additionalItems: Array.isArray,
  contains: Array.isArray,
  minContains: Array.isArray,
  maxContains: Array.isArray,
  nullable: (value) => value === null,
  $dynamicRef: () => true,
  $recursiveRef: () => true,
};

type Check = (expected: Json, value: Sample, at: Place) => Judgement;
interface Place {
  readonly judge: Judge;
  readonly schema: JsonObject;
  readonly path: Refusal['path'];
  readonly depth: number;
}

const CHECKS: Readonly<Record<string, Check>> = {
  type: (expected, value, at) => {
    const types = typeof expected === 'string' ? [expected] : Array.isArray(expected) ? expected : null;
    if (types === null) return null;
    if (types.some((type) => isOfType(value, type))) return true;
    return types.every((type) => TYPES.includes(type as string)) ? refuse(at, 'type', typeOf(value)) : null;
  },
  enum: (expected, value, at) => {
    if (!Array.isArray(expected)) return null;
    at.judge.budget.steps -= expected.length >> 3;
    const answers = expected.map((item) => isSame(item, value));
    return answers.includes(true) || (answers.includes(null) ? null : refuse(at, 'enum', plain(value)));
  },
  const: (expected, value, at) => {
    const answer = isSame(expected, value);
    return answer === false ? refuse(at, 'const', expected) : answer;
  },
  minLength: bound('minLength', measureText, (size, limit) => size >= limit),
  maxLength: bound('maxLength', measureText, (size, limit) => size <= limit),
  minimum: bound('minimum', readNumber, (number, limit) => number >= limit),
  maximum: bound('maximum', readNumber, (number, limit) => number <= limit),
  exclusiveMinimum: bound('exclusiveMinimum', readNumber, (number, limit) => number > limit),
  exclusiveMaximum: bound('exclusiveMaximum', readNumber, (number, limit) => number < limit),
  multipleOf: (expected, value, at) => {
    if (typeof value !== 'number') return true;
    // Fractions divide inexactly, and validators differ in what they forgive.
    if (typeof expected !== 'number' || !Number.isSafeInteger(expected) || !Number.isSafeInteger(value) || expected < 1) return null;
    return value % expected === 0 || refuse(at, 'multipleOf', expected);
  },
  minItems: bound(
    'minItems',
    (value) => (Array.isArray(value) ? value.length : undefined),
    (size, limit) => size >= limit,
  ),
  maxItems: bound(
    'maxItems',
    (value) => (Array.isArray(value) ? value.length : undefined),
    (size, limit) => size <= limit,
  ),
  minProperties: bound('minProperties', countKeys, (size, limit) => size >= limit),
  maxProperties: bound('maxProperties', countKeys, (size, limit) => size <= limit),
  uniqueItems: (expected, value, at) => {
    if (expected !== true || !Array.isArray(value)) return typeof expected === 'boolean' ? true : null;
    const answers = value.flatMap((left, index) => value.slice(index + 1).map((right) => isSame(left, right)));
    return answers.includes(true) ? refuse(at, 'uniqueItems', true) : answers.includes(null) ? null : true;
  },
  required: (expected, value, at) => {
    if (!Array.isArray(expected)) return null;
    if (!isObject(value)) return true;
    const missing = expected.find((key) => typeof key === 'string' && !Object.hasOwn(value, key));
    return missing === undefined || refuse(at, 'required', missing);
  },
  properties: (expected, value, at) => {
    if (!isObject(expected) || !isObject(value)) return isObject(expected) || null;
    const keys = Object.keys(value).filter((key) => Object.hasOwn(expected, key));
    at.judge.budget.steps -= keys.length;
    return every(keys, (key) => descend(at, expected[key] as Json, value[key] as Sample, key));
  },
  additionalProperties: (expected, value, at) => {
    if (!isObject(value) || expected === true) return true;
    if ('patternProperties' in at.schema) return null;
    const known = isObject(at.schema.properties) ? at.schema.properties : {};
    const keys = Object.keys(value).filter((key) => !Object.hasOwn(known, key));
    if (expected === false) return keys[0] === undefined || refuse(at, 'additionalProperties', keys[0]);
    return every(keys, (key) => descend(at, expected, value[key] as Sample, key));
  },
  propertyNames: (expected, value, at) =>
    isObject(value) ? every(Object.keys(value), (key) => relabel(descend(at, expected, key), at, 'propertyNames', key)) : true,
  prefixItems: (expected, value, at) => {
    if (!Array.isArray(expected) || at.judge.isLegacy) return null;
    return Array.isArray(value)
      ? every(expected.slice(0, value.length), (schema, index) => descend(at, schema, value[index] as Sample, index))
      : true;
  },
  items: (expected, value, at) => {
    if (Array.isArray(expected)) return null;
    const prefix = Array.isArray(at.schema.prefixItems) ? at.schema.prefixItems.length : 0;
    return Array.isArray(value) ? every(value.slice(prefix), (item: Sample, index) => descend(at, expected, item, prefix + index)) : true;
  },
  allOf: (expected, value, at) => (Array.isArray(expected) ? every(expected, (schema) => descend(at, schema, value)) : null),
  anyOf: (expected, value, at) => {
    if (!Array.isArray(expected)) return null;
    const answers = expected.map((schema) => descend(at, schema, value));
    return answers.includes(true) || (answers.includes(null) ? null : refuse(at, 'anyOf', null));
  },
  oneOf: (expected, value, at) => {
    if (!Array.isArray(expected)) return null;
    const answers = expected.map((schema) => descend(at, schema, value));
    const taken = answers.filter((answer) => answer === true).length;
    if (taken > 1) return refuse(at, 'oneOf', null);
    return answers.includes(null) ? null : taken === 1 || refuse(at, 'oneOf', null);
  },
  not: (expected, value, at) => {
    const answer = descend(at, expected, value);
    return answer === true ? refuse(at, 'not', null) : answer === null ? null : true;
  },
  if: (expected, value, at) => {
    const answer = descend(at, expected, value);
    if (answer === null) return 'then' in at.schema || 'else' in at.schema ? null : true;
    const branch = answer === true ? at.schema.then : at.schema.else;
    return branch === undefined ? true : descend(at, branch, value);
  },
  $ref: (expected, value, at) => {
    const target = resolveReference(at.judge.root, expected);
    return target === undefined ? null : descend(at, target, value);
  },
};

export function createJudge(root: Json, budget: { steps: number }): Judge {
  const dialect = isObject(root) ? root.$schema : undefined;
  return { root, isLegacy: typeof dialect === 'string' && LEGACY.test(dialect), budget };
}

/** Whether a schema takes a value: JSON Schema 2020-12, as far as it can be decided without running patterns or leaving the document. */
export function judgeValue(judge: Judge, schema: Json, value: Sample, path: Refusal['path'] = [], depth = 0): Judgement {
  judge.budget.steps -= 1;
  if (judge.budget.steps < 0 || depth > DEPTH_LIMIT) return null;
  if (schema === true) return true;
  if (schema === false) return { path, keyword: 'false', detail: null };
  if (!isObject(schema)) return null;
  if (value instanceof OpaqueString && (schema === value.schema || isSame(schema, value.schema) === true)) return true;
  // A schema with its own address changes what the references inside it mean.
  if (depth > 0 && ('$id' in schema || 'id' in schema)) return null;

  const at: Place = { judge, schema: schema as JsonObject, path, depth };
  const keywords = judge.isLegacy && '$ref' in schema ? ['$ref'] : Object.keys(schema);
  return every(keywords, (keyword) => {
    if (Object.hasOwn(CHECKS, keyword)) return CHECKS[keyword]?.(schema[keyword] as Json, value, at) ?? null;
    return Object.hasOwn(UNREAD, keyword) && UNREAD[keyword]?.(value) ? null : true;
  });
}

/** The schema that a reference inside the document names; undefined for any other reference. */
export function resolveReference(root: Json, reference: unknown): Json | undefined {
  if (typeof reference !== 'string' || !/^#(?:\/|$)/.test(reference) || reference.includes('%')) return undefined;
  let node: unknown = root;
  for (const token of reference.split('/').slice(1)) {
    const key = token.replaceAll('~1', '/').replaceAll('~0', '~');
    if (!(isObject(node) || Array.isArray(node)) || !Object.hasOwn(node, key)) return undefined;
    node = (node as Record<string, unknown>)[key];
  }
  return node as Json;
}

function descend(at: Place, schema: Json, value: Sample, key?: string | number): Judgement {
  return judgeValue(at.judge, schema, value, key === undefined ? at.path : [...at.path, key], at.depth + 1);
}

function every<T>(items: readonly T[], ask: (item: T, index: number) => Judgement): Judgement {
  let answer: Judgement = true;
  for (const [index, item] of items.entries()) {
    const result = ask(item, index);
    if (result !== true && result !== null) return result;
    if (result === null) answer = null;
  }
  return answer;
}

function refuse(at: Place, keyword: string, detail: Json): Refusal {
  return { path: at.path, keyword, detail };
}

function relabel(judgement: Judgement, at: Place, keyword: string, detail: Json): Judgement {
  return judgement === true || judgement === null ? judgement : refuse(at, keyword, detail);
}

/** A limit on a measure of the value; `undefined`: the value has no such measure; `null`: it has, and it is not known. */
function bound(
  keyword: string,
  measure: (value: Sample) => number | null | undefined,
  holds: (size: number, limit: number) => boolean,
): Check {
  return (expected, value, at) => {
    const size = measure(value);
    if (size === undefined) return true;
    if (size === null || typeof expected !== 'number') return null;
    return holds(size, expected) || refuse(at, keyword, expected);
  };
}

/** Code points. */
function measureText(value: Sample): number | null | undefined {
  if (typeof value !== 'string') return isText(value) ? null : undefined;
  return /[\ud800-\udfff]/.test(value) ? [...value].length : value.length;
}

function readNumber(value: Sample): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function countKeys(value: Sample): number | undefined {
  return isObject(value) ? Object.keys(value as SampleObject).length : undefined;
}

function isText(value: Sample): boolean {
  return typeof value === 'string' || value instanceof OpaqueString;
}

function isOfType(value: Sample, type: unknown): boolean {
  const actual = typeOf(value);
  return type === actual || (type === 'number' && actual === 'integer');
}

function typeOf(value: Sample): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (isText(value)) return 'string';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
}

function plain(value: Sample): Json {
  return isObject(value) || Array.isArray(value) || value instanceof OpaqueString ? typeOf(value) : (value as Json);
}
