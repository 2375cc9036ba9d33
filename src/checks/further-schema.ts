import type { FurtherSchema } from '../config/config.ts';
import type { SchemaError } from '../generated/validate.ts';
import type { Json, JsonObject } from '../prompt/types.ts';
import { type Finding, finding } from './finding.ts';
import { showText } from './visible.ts';

/** Values in one metadata file that a further schema is applied to; its keywords may take the square of their number. */
const VALUE_LIMIT = 2000;
/** Characters of a text that a format is asked about. */
const FORMAT_LIMIT = 2000;

/** A user's schema, ready for any number of metadata files. */
export interface FurtherCheck {
  readonly path: string;
  /** Names that the schema lists at the top. */
  readonly fields: readonly string[];
  /** Whether the schema lists a name at the top or has a pattern for it: it is no unknown field then. */
  lists(name: string): boolean;
  /** All errors of a value; null when it has too many values to be checked, or the schema goes round for it without an end. */
  validate(metadata: JsonObject): readonly SchemaError[] | null;
}

interface Pattern {
  test(text: string): boolean;
  toString(): string;
}

export interface CompiledFurtherSchema {
  readonly check: FurtherCheck | null;
  /** `config/invalid` where the schema cannot be used. */
  readonly findings: readonly Finding[];
}

/**
 * Prepares the user's further metadata schema (JSON Schema 2020-12 or draft-07, formats included). Patterns run on RE2, so that no value
 * makes one slow; look-around and back-references are refused for that reason. Loads ajv, and only here.
 * @returns no check and a `config/invalid` finding for a schema that is not valid; never throws.
 */
export async function compileFurtherSchema(further: FurtherSchema): Promise<CompiledFurtherSchema> {
  if (further === null) return { check: null, findings: [] };
  try {
    return { check: { path: further.path, ...(await compile(further.schema)) }, findings: [] };
  } catch (error) {
    const reason = showText(error instanceof Error ? error.message : String(error), 300);
    const help = 'Correct the schema (JSON Schema 2020-12 or draft-07, without remote references), or set metadata.schema: null.';
    return {
      check: null,
      findings: [finding('config/invalid', { path: further.path }, `The further metadata schema cannot be used: ${reason}.`, help)],
    };
  }
}

/** Whether a schema comes back to itself for the same value for ever: the stack ends it. */
function isEndless(work: () => unknown): boolean {
  try {
    work();
    return false;
  } catch (error) {
    if (error instanceof RangeError) return true;
    throw error;
  }
}

async function compile(schema: JsonObject): Promise<Omit<FurtherCheck, 'path'>> {
  if (schema.$async !== undefined) throw new Error('it is asynchronous ($async)');
  // A bundler gives a CommonJS module whose exports are a function no names but `default`.
  const [{ default: draft2020 }, { default: draft07 }, { default: formats }, { RE2JS }] = await Promise.all([
    import('ajv/dist/2020.js'),
    import('ajv'),
    import('ajv-formats/dist/formats.js'),
    import('re2js'),
  ]);
  const toPattern = (pattern: string): Pattern => {
    try {
      const compiled = RE2JS.compile(RE2JS.translateRegExp(pattern));
      // ajv tells patterns apart by their text.
      return { test: (text) => compiled.matcher(text).find(), toString: () => pattern };
    } catch (error) {
      throw new Error(`the pattern ${pattern} is not one that RE2 reads (${error instanceof Error ? error.message : String(error)})`);
    }
  };
  const Version = /draft-0[67]/.test(String(schema.$schema)) ? draft07.Ajv : draft2020.Ajv2020;
  const ajv = new Version({
    allErrors: true,
    strict: false,
    logger: false,
    code: { regExp: Object.assign(toPattern, { code: 'new RegExp' }) },
  });
  for (const name of formats.formatNames) ajv.addFormat(name, boundFormat(formats.fullFormats[name]));
  const validate = ajv.compile(schema as object);
  if (isEndless(() => validate({}))) throw new Error("can't resolve reference: it refers to itself without an end");
  const fields = listKeys(schema.properties);
  const patterns = listKeys(schema.patternProperties).map(toPattern);
  return {
    fields,
    lists: (name) => fields.includes(name) || patterns.some((pattern) => pattern.test(name)),
    validate(metadata) {
      if (countValues(metadata, VALUE_LIMIT) > VALUE_LIMIT) return null;
      if (isEndless(() => validate(metadata))) return null;
      return (validate.errors ?? []) as unknown as readonly SchemaError[];
    },
  };
}

/** A format's check that refuses long texts unread: some of the formats' expressions take the square of the length. */
function boundFormat(format: unknown): true | ((text: string) => boolean) | { type: 'number'; validate: (value: number) => boolean } {
  if (format === true || format === undefined) return true;
  if (format instanceof RegExp) return (text) => text.length <= FORMAT_LIMIT && format.test(text);
  if (typeof format === 'function') return (text) => text.length <= FORMAT_LIMIT && format(text) === true;
  const { type, validate } = format as { type?: string; validate: RegExp | ((value: never) => boolean) };
  if (type === 'number') return { type, validate: validate as (value: number) => boolean };
  return boundFormat(validate);
}

function listKeys(value: Json | undefined): readonly string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

/** Counts lists, objects and plain values, and stops behind the limit. */
function countValues(root: Json, limit: number): number {
  const open: Json[] = [root];
  let count = 0;
  for (let value = open.pop(); value !== undefined && count <= limit; value = open.pop()) {
    count += 1;
    if (typeof value === 'object' && value !== null)
      for (const inner of Object.values(value)) if (open.push(inner) > limit) return limit + 1;
  }
  return count;
}
