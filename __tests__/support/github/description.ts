import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';

type Json = Record<string, unknown>;

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required?: boolean;
  readonly schema: Json;
}

interface Operation {
  readonly externalDocs?: { readonly url: string };
  readonly parameters?: readonly Json[];
  readonly requestBody?: { readonly required?: boolean; readonly content?: Readonly<Record<string, { readonly schema: Json }>> };
  readonly responses: Readonly<Record<string, Json>>;
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Json>> } & Json;
}

let loaded: Description | undefined;
const validators = new Map<string, ValidateFunction>();

/** GitHub's own description, read once a process. The variant with references is a fifth of the dereferenced one. */
function loadDescription(): Description {
  const path = createRequire(import.meta.url).resolve('@octokit/openapi/generated/api.github.com.json');
  loaded ??= JSON.parse(readFileSync(path, 'utf8')) as Description;
  return loaded;
}

function followReference(value: Json): Json {
  const reference = value.$ref;
  if (typeof reference !== 'string') return value;
  let target: unknown = loadDescription();
  for (const key of reference.slice(2).split('/')) target = (target as Json)[key];
  return target as Json;
}

/**
 * A copy of a schema that ajv reads, with the components it reaches put into `found`, so that ajv compiles those and not all of
 * GitHub. ajv takes OpenAPI's `nullable` beside a `type` alone; elsewhere, and beside an `enum`, it becomes an alternative. An empty
 * text that is a field's default need not have the field's format.
 */
function prepareSchema(schema: unknown, found: Record<string, unknown>): unknown {
  if (schema === null || typeof schema !== 'object') return schema;
  if (Array.isArray(schema)) return schema.map((item) => prepareSchema(item, found));
  const { example: _example, examples: _examples, nullable, ...rest } = schema as Json;
  const reference = rest.$ref;
  if (typeof reference === 'string') {
    const name = reference.split('/').at(-1) ?? '';
    if (found[name] === undefined) {
      found[name] = true;
      found[name] = prepareSchema(loadDescription().components.schemas[name], found);
    }
  }
  if (rest.default === '') delete rest.format;
  const prepared = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, prepareSchema(value, found)]));
  if (nullable !== true) return prepared;
  return 'type' in prepared && !('enum' in prepared) ? { ...prepared, nullable } : { anyOf: [{ type: 'null' }, prepared] };
}

function compileOnce(key: string, schema: Json, coerceTypes: boolean): ValidateFunction {
  const known = validators.get(key);
  if (known !== undefined) return known;
  const schemas: Record<string, unknown> = {};
  const prepared = prepareSchema(schema, schemas);
  const ajv = new Ajv({ strict: false, allErrors: true, validateSchema: false, logger: false, coerceTypes });
  formats.default(ajv);
  const validate = ajv.compile({ allOf: [prepared], components: { schemas } });
  validators.set(key, validate);
  return validate;
}

function explain(validate: ValidateFunction): string {
  return (validate.errors ?? [])
    .slice(0, 5)
    .map((error) => `${error.instancePath || '/'} ${error.message} ${JSON.stringify(error.params)}`)
    .join('; ');
}

function findOperation(method: string, path: string): Operation | undefined {
  return loadDescription().paths[path]?.[method.toLowerCase()];
}

/** What a request does that the description does not know; empty when it fits. */
export function checkRequest(
  method: string,
  path: string,
  params: Readonly<Record<string, string>>,
  query: URLSearchParams,
  body: unknown,
): string[] {
  const operation = findOperation(method, path);
  if (operation === undefined) return [`GitHub describes no ${method} ${path}`];
  const described = (operation.parameters ?? []).map((parameter) => followReference(parameter) as unknown as Parameter);
  const problems: string[] = [];
  for (const name of query.keys()) {
    if (!described.some((parameter) => parameter.in === 'query' && parameter.name === name))
      problems.push(`unknown query parameter ${name}`);
  }
  for (const parameter of described) {
    const value = parameter.in === 'path' ? params[parameter.name] : query.get(parameter.name);
    if (value === null || value === undefined) {
      if (parameter.required === true) problems.push(`missing ${parameter.in} parameter ${parameter.name}`);
      continue;
    }
    const schema = { type: 'object', properties: { value: parameter.schema } };
    const validate = compileOnce(`${method} ${path} ${parameter.in} ${parameter.name}`, schema, true);
    if (!validate({ value })) problems.push(`${parameter.in} parameter ${parameter.name}: ${explain(validate)}`);
  }
  return [...problems, ...checkBody(method, path, operation, body)];
}

function checkBody(method: string, path: string, operation: Operation, body: unknown): string[] {
  const schema = operation.requestBody?.content?.['application/json']?.schema;
  if (schema === undefined) return body === undefined ? [] : ['a body where none is described'];
  if (body === undefined) return operation.requestBody?.required === true ? ['a body is missing'] : [];
  const validate = compileOnce(`${method} ${path} body`, schema, false);
  if (!validate(body)) return [`body: ${explain(validate)}`];
  const names = Object.keys((followReference(schema).properties as Json | undefined) ?? {});
  return Object.keys(body as Json)
    .filter((name) => !names.includes(name))
    .map((name) => `body: unknown property ${name}`);
}

/** What is wrong with an answer of ours; empty when GitHub could have sent it. Statuses that GitHub never describes pass (403 on writes, 5xx). */
export function checkResponse(method: string, path: string, status: number, json: unknown): string[] {
  const described = findOperation(method, path)?.responses[String(status)];
  if (described === undefined) return status < 400 ? [`GitHub describes no ${status} for ${method} ${path}`] : [];
  const content = followReference(described).content as Record<string, { schema?: Json }> | undefined;
  const schema = content?.['application/json']?.schema;
  if (schema === undefined) return json === undefined || status >= 400 ? [] : [`a body where GitHub sends none (${status})`];
  // The alternatives of an error's body overlap: an error with words alone fits all of them.
  const { oneOf, ...rest } = schema;
  const accepted = status >= 400 && oneOf !== undefined ? { ...rest, anyOf: oneOf } : schema;
  const validate = compileOnce(`${method} ${path} ${status}`, accepted, false);
  return validate(json) ? [] : [`response ${status}: ${explain(validate)}`];
}

/** The page that GitHub names in its error bodies. */
export function documentationUrl(method: string, path: string): string {
  return findOperation(method, path)?.externalDocs?.url ?? 'https://docs.github.com/rest';
}
