import type { Json, JsonObject } from '../../prompt/types.ts';
import { show, Undecidable } from './verdict.ts';

/** Values in a schema. */
const SCHEMA_LIMIT = 5000;
/** Values of a schema times values of the JSON that it is applied to. */
const WORK_LIMIT = 2e7;
/** Values of the JSON where a keyword compares each with each. */
const COMPARED_LIMIT = 2000;
/** References followed in one validation: through them alone a small schema can ask for endless work. */
const STEP_LIMIT = 20_000;
/** Characters that patterns may read in one validation. */
const PATTERN_LIMIT = 1e6;
/** Characters of a text that a format is asked about; the expressions of some take the square of the length. */
const FORMAT_LIMIT = 2000;
/** Levels of a schema or of the JSON. */
const DEPTH_LIMIT = 200;
/** Keywords that lead around the counted reference. */
const REFUSED_KEYS = ['$dynamicRef', '$recursiveRef', '$async'];

/** What is wrong with a value, in one line; null where it fits. */
export type SchemaCheck = (value: Json) => string | null;

interface Spent {
  steps: number;
  characters: number;
}

/**
 * Prepares a JSON Schema that a suite brings: draft-07, or 2020-12 where `$schema` says so, with formats. As hostile as the suite: patterns
 * run on RE2, no reference leaves the schema, and size, depth and work are bounded.
 * @throws Undecidable for a schema that cannot be used; the check throws it for a value that is too large to be checked.
 */
export async function compileSchema(schema: JsonObject | boolean): Promise<SchemaCheck> {
  const size = measure(schema, 'The JSON Schema');
  if (size > SCHEMA_LIMIT) throw new Undecidable(`The JSON Schema has more than ${SCHEMA_LIMIT} values.`);
  const keys = listKeys(schema);
  const refused = REFUSED_KEYS.find((key) => keys.has(key));
  if (refused) throw new Undecidable(`The JSON Schema uses ${refused}, which is not supported here.`);
  const spent: Spent = { steps: 0, characters: 0 };
  const { validate, explain } = await compile(schema, spent);
  return (value) => {
    const values = measure(value, 'The JSON');
    if (values * size > WORK_LIMIT || (keys.has('uniqueItems') && values > COMPARED_LIMIT)) {
      throw new Undecidable('The JSON has too many values to be checked by this schema.');
    }
    spent.steps = 0;
    spent.characters = 0;
    return validate(value) ? null : explain();
  };
}

async function compile(schema: JsonObject | boolean, spent: Spent): Promise<{ validate: (value: Json) => boolean; explain: () => string }> {
  // A bundler gives a CommonJS module whose exports are a function no names but `default`.
  const [draft07, draft2020, formats, reference, { RE2JS }] = await Promise.all([
    import('ajv'),
    import('ajv/dist/2020.js'),
    import('ajv-formats/dist/formats.js'),
    import('ajv/dist/vocabularies/core/ref.js'),
    import('re2js'),
  ]);
  const toPattern = (source: string) => {
    const pattern = RE2JS.compile(RE2JS.translateRegExp(source));
    const test = (text: string): boolean => {
      spent.characters += text.length + 1;
      if (spent.characters > PATTERN_LIMIT) throw new Undecidable('The JSON has too much text for the patterns of this schema.');
      return pattern.matcher(text).find();
    };
    // ajv tells patterns apart by their text.
    return { test, toString: () => source };
  };
  const is2020 = typeof schema === 'object' && String(schema.$schema).includes('2020-12');
  const Version = is2020 ? draft2020.default.Ajv2020 : draft07.default.Ajv;
  const ajv = new Version({
    strictTypes: false,
    strictTuples: false,
    logger: false,
    code: { regExp: Object.assign(toPattern, { code: 'new RegExp' }) },
  });
  for (const name of formats.default.formatNames) ajv.addFormat(name, boundFormat(formats.default.fullFormats[name]));
  const follow = reference.default.default;
  const countStep = (): void => {
    spent.steps += 1;
    if (spent.steps > STEP_LIMIT) throw new Undecidable('The JSON Schema follows its references too often.');
  };
  ajv.removeKeyword('$ref');
  ajv.addKeyword({
    keyword: '$ref',
    schemaType: 'string',
    code(context) {
      context.gen.code(draft07.default._`${context.gen.scopeValue('func', { ref: countStep })}()`);
      follow.code(context as never);
    },
  });
  try {
    const validate = ajv.compile(schema as object);
    return {
      validate: (value) => validate(value) === true,
      explain: () => show(ajv.errorsText(validate.errors, { dataVar: 'output' }), 500),
    };
  } catch (error) {
    throw new Undecidable(`The JSON Schema cannot be used: ${show(error instanceof Error ? error.message : String(error), 300)}.`);
  }
}

type Format = true | ((text: string) => boolean) | { type: 'number'; validate: (value: number) => boolean };

/** A format's check that refuses long texts unread. */
function boundFormat(format: unknown): Format {
  if (format === true || format === undefined) return true;
  if (format instanceof RegExp) return (text) => text.length <= FORMAT_LIMIT && format.test(text);
  if (typeof format === 'function') return (text) => text.length <= FORMAT_LIMIT && format(text) === true;
  const { type, validate } = format as { type?: string; validate: RegExp | ((value: never) => boolean) };
  return type === 'number' ? { type, validate: validate as (value: number) => boolean } : boundFormat(validate);
}

/** Lists, objects and plain values together. @throws Undecidable for what is too deep to be walked. */
function measure(root: Json, what: string): number {
  let count = 0;
  let level: Json[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEPTH_LIMIT) throw new Undecidable(`${what} is nested more than ${DEPTH_LIMIT} levels deep.`);
    count += level.length;
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? (Object.values(value) as Json[]) : []));
  }
  return count;
}

function listKeys(root: Json): ReadonlySet<string> {
  const keys = new Set<string>();
  const open: Json[] = [root];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    if (!Array.isArray(value)) for (const key of Object.keys(value)) keys.add(key);
    for (const inner of Object.values(value)) open.push(inner as Json);
  }
  return keys;
}
