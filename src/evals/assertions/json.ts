import { isObject } from '../../prompt/json-value.ts';
import type { Json, JsonObject } from '../../prompt/types.ts';
import { compileSchema, type SchemaCheck } from './json-schema.ts';
import { findObjects } from './loose-json.ts';
import type { Handler, Question } from './verdict.ts';
import { decide, show, Undecidable } from './verdict.ts';

/** `is-json`: the output is JSON; with a value, JSON that fits this schema. */
export const decideIsJson: Handler = async (question) => {
  const { text, inverse } = question;
  const check = await readSchema(question);
  const json = parse(text);
  if (json === undefined) return decide(false, inverse, 'The output is not JSON.', '');
  const mistake = check?.(json) ?? null;
  return decide(
    mistake === null,
    inverse,
    `The output does not fit the JSON Schema: ${mistake}.`,
    check ? 'The output is JSON that fits the schema.' : 'The output is JSON.',
  );
};

/**
 * `contains-json`: somewhere in the output there is a JSON object, read leniently; with a value, one that fits this schema. `not-` with a
 * schema fails when one fits.
 */
export const decideContainsJson: Handler = async (question) => {
  const { text, inverse } = question;
  const check = await readSchema(question);
  const objects = await findObjects(text);
  if (objects.length === 0) return decide(false, inverse, 'The output contains no JSON object.', '');
  const mistakes = check ? objects.map(check) : [null];
  return decide(
    mistakes.includes(null),
    inverse,
    `The output contains no JSON that fits the schema: ${mistakes.at(-1)}.`,
    check ? 'The output contains JSON that fits the schema.' : 'The output contains JSON.',
  );
};

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

async function readSchema({ type, value }: Question): Promise<SchemaCheck | null> {
  // As in promptfoo, an empty value is none.
  if (value === undefined || value === null || value === '' || value === false || value === 0) return null;
  const schema = typeof value === 'string' ? await readYaml(value) : value;
  const isSchema = typeof schema === 'boolean' || isObject(schema);
  if (!isSchema || typeof value === 'boolean')
    throw new Undecidable(`${type} needs a JSON Schema as its value: an object, or a text that is YAML.`);
  return compileSchema(schema as JsonObject | boolean);
}

async function readYaml(text: string): Promise<Json> {
  const { parse: parseYaml } = await import('yaml');
  try {
    return parseYaml(text, { logLevel: 'error', uniqueKeys: true }) as Json;
  } catch (error) {
    throw new Undecidable(`The JSON Schema is not YAML: ${show(error instanceof Error ? error.message : String(error))}`);
  }
}
