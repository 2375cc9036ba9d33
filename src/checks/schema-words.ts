import type { SchemaError } from '../generated/validate.ts';
import type { Pointer } from '../prompt/json-positions.ts';
import { suggest } from '../prompt/suggest.ts';
import type { Json } from '../prompt/types.ts';
import { cutAfter } from './cut.ts';
import { containsSecret } from './secret.ts';
import { showText } from './visible.ts';

/** A schema error in plain words. */
export interface Description {
  readonly pointer: Pointer;
  readonly part: 'value' | 'key';
  readonly message: string;
  readonly help: string;
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text in double quotes',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list in [ ]',
  object: 'an object in { }',
  null: 'null',
};

type Words = (params: Readonly<Record<string, unknown>>) => string;

/** What a value must be, by the schema's keyword; the sentence begins with the field's name. */
const MUST: Readonly<Record<string, Words>> = {
  type: ({ type }) => `must be ${joinWords([type].flat().map((name) => TYPES[String(name)] ?? String(name)))}`,
  enum: ({ allowedValues }) => `must be one of ${joinWords((allowedValues as readonly Json[]).slice(0, 20).map(showValue))}`,
  const: ({ allowedValue }) => `must be ${showValue(allowedValue as Json)}`,
  pattern: ({ pattern }) => (pattern === '\\S' ? 'must not be blank' : `must fit the pattern ${pattern}`),
  format: ({ format }) => `must be written as ${format}`,
  minLength: ({ limit }) => `must have at least ${limit} characters`,
  maxLength: ({ limit }) => `must have at most ${limit} characters`,
  minItems: ({ limit }) => `must have at least ${limit} entries`,
  maxItems: ({ limit }) => `must have at most ${limit} entries`,
  minProperties: ({ limit }) => `must have at least ${limit} fields`,
  maxProperties: ({ limit }) => `must have at most ${limit} fields`,
  minimum: ({ limit }) => `must be at least ${limit}`,
  maximum: ({ limit }) => `must be at most ${limit}`,
  exclusiveMinimum: ({ limit }) => `must be more than ${limit}`,
  exclusiveMaximum: ({ limit }) => `must be less than ${limit}`,
  multipleOf: ({ multipleOf }) => `must be a multiple of ${multipleOf}`,
  uniqueItems: ({ i, j }) => `must not hold an entry twice (entries ${Number(j) + 1} and ${Number(i) + 1} are equal)`,
  contains: () => 'must hold an entry that the schema asks for',
  anyOf: () => 'fits none of the forms that are allowed',
  oneOf: () => 'must fit exactly one of the forms that are allowed',
  not: () => 'has a form that is not allowed',
  'false schema': () => 'must not be there',
};

/** How to mend it, by the schema's keyword. */
const HELP: Readonly<Record<string, Words>> = {
  enum: () => 'Write one of these.',
  pattern: ({ pattern }) => (pattern === '\\S' ? 'Write what it says, or remove the field.' : 'Write it in that form.'),
  minLength: () => 'Write more, or remove it.',
  maxLength: () => 'Shorten it.',
  minimum: ({ limit }) => `Write ${limit} or more.`,
  maximum: ({ limit }) => `Write ${limit} or less.`,
  type: ({ type }) => `Write ${joinWords([type].flat().map((name) => TYPES[String(name)] ?? String(name)))}, or remove the field.`,
  anyOf: () => 'See the schema for the forms that are allowed.',
  oneOf: () => 'See the schema for the forms that are allowed.',
};

/** Keywords that only sum up what other errors say. */
const SUMMARIES = new Set(['if', 'allOf', '$ref']);

/**
 * Puts a schema's errors into plain words: one for each value, at most `limit`; errors inside alternatives are summed up by the
 * alternatives' own.
 * @param value the value that was validated.
 * @param skip true for an error that other words are found for.
 */
export function describeErrors(
  errors: readonly SchemaError[],
  value: Json,
  limit: number,
  skip: (error: SchemaError) => boolean = () => false,
): readonly Description[] {
  const alternatives = errors
    .filter(({ keyword }) => keyword === 'anyOf' || keyword === 'oneOf')
    .slice(0, limit)
    .map(({ schemaPath }) => `${schemaPath}/`);
  const described = new Map<string, Description>();
  for (const error of errors) {
    if (described.size > limit) break;
    if (SUMMARIES.has(error.keyword) || skip(error) || alternatives.some((path) => error.schemaPath.startsWith(path))) continue;
    const description = describeError(error, value);
    const key = JSON.stringify([description.pointer, description.part]);
    if (!described.has(key)) described.set(key, description);
  }
  return cutAfter([...described.values()], limit);
}

/** What a schema asks of the value at a place, for people: the pointer's segments are typed by the value that it walks. */
export function readPointer(path: string, root: Json): Pointer {
  const pointer: (string | number)[] = [];
  let value: unknown = root;
  for (const raw of path.split('/').slice(1)) {
    const segment = raw.replaceAll('~1', '/').replaceAll('~0', '~');
    const isList = Array.isArray(value);
    pointer.push(isList ? Number(segment) : segment);
    value =
      typeof value === 'object' && value !== null && Object.hasOwn(value, segment)
        ? (value as Record<string, unknown>)[segment]
        : undefined;
  }
  return pointer;
}

/** `tags[0]`, `parameters.temperature`; unusual names are shown in quotes. */
export function nameField(pointer: Pointer): string {
  if (pointer.length === 0) return 'The metadata';
  const name = pointer.map((segment) => (typeof segment === 'number' ? `[${segment}]` : `.${showText(segment, 60)}`)).join('');
  return `\`${name.replace(/^\./, '').replaceAll('`', "'")}\``;
}

export function findValue(root: Json, pointer: Pointer): Json | undefined {
  let value: unknown = root;
  for (const segment of pointer) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment)) return undefined;
    value = (value as Record<string | number, unknown>)[segment];
  }
  return value as Json;
}

/** A value for a message: short, every character visible, secrets left out. */
export function showValue(value: Json | undefined): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value !== 'string') return typeof value === 'number' && !Number.isFinite(value) ? 'a number beyond all bounds' : String(value);
  if (value === '') return 'an empty text';
  return containsSecret(value) ? 'a text with a secret in it' : `“${showText(value, 40)}”`;
}

export function joinWords(words: readonly string[]): string {
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${words.at(-1)}` : (words[0] ?? 'nothing');
}

function describeError({ keyword, instancePath, params }: SchemaError, root: Json): Description {
  const pointer = readPointer(instancePath, root);
  const missing = params.missingProperty;
  if (typeof missing === 'string' && (keyword === 'required' || keyword === 'dependentRequired' || keyword === 'dependencies')) {
    const because = typeof params.property === 'string' ? `, because ${nameField([...pointer, params.property])} is there` : '';
    return {
      pointer: [...pointer, missing],
      part: 'key',
      message: `The field ${nameField([...pointer, missing])} is missing${because}.`,
      help: `Add ${JSON.stringify(missing)} to the metadata.`,
    };
  }
  const refused =
    params.additionalProperty ?? params.unevaluatedProperty ?? (keyword === 'propertyNames' ? params.propertyName : undefined);
  if (typeof refused === 'string') {
    return {
      pointer: [...pointer, refused],
      part: 'key',
      message: `The field ${nameField([...pointer, refused])} is not allowed.`,
      help: 'Remove it, or allow it in the schema.',
    };
  }
  const value = findValue(root, pointer);
  const must = Object.hasOwn(MUST, keyword) ? (MUST[keyword] as Words)(params) : `does not fit the schema (${keyword})`;
  return {
    pointer,
    part: 'value',
    message: `${nameField(pointer)} ${must}, and is ${showValue(value)}.`,
    help: findHelp(keyword, params, value),
  };
}

function findHelp(keyword: string, params: Readonly<Record<string, unknown>>, value: Json | undefined): string {
  if (keyword === 'enum' && typeof value === 'string') {
    const near = suggest(
      value,
      (params.allowedValues as readonly unknown[]).filter((allowed) => typeof allowed === 'string'),
    );
    if (near) return `Did you mean ${JSON.stringify(near)}?`;
  }
  if (keyword === 'type') {
    const types = [params.type].flat();
    const isNumeric = types.includes('number') || types.includes('integer');
    if (isNumeric && typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value)))
      return `Write ${Number(value)}, without quotes.`;
    if (types.includes('string') && (typeof value === 'number' || typeof value === 'boolean')) return `Write "${value}", in double quotes.`;
    if (types.includes('array') && typeof value === 'string' && !containsSecret(value))
      return `Write [${JSON.stringify(showText(value, 40))}], in brackets.`;
    if (value === null) return 'Write a value, or remove the field.';
  }
  const known = Object.hasOwn(HELP, keyword) ? (HELP[keyword] as Words)(params) : null;
  if (keyword === 'maximum' && params.limit === 1 && typeof value === 'number' && value <= 100)
    return `It is a share: write ${value / 100} for ${value} %.`;
  return known ?? 'Correct the value.';
}
