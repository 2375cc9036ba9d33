import { readFileSync, writeFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import equal from 'ajv/dist/runtime/equal.js';
import ucs2length from 'ajv/dist/runtime/ucs2length.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import formats from 'ajv-formats';
import { fullFormats } from 'ajv-formats/dist/formats.js';

/** Schemas of `schema/` whose validators are made at build time: one name, one line. */
export const COMPILED_SCHEMAS = ['prompt-metadata', 'config', 'evals', 'recording', 'registry'] as const;

const ROOT = new URL('..', import.meta.url);

/** Functions that ajv's code would `require`, by the text of that call; each needs nothing around it, so its source is copied. */
const RUNTIME: Readonly<Record<string, { toString(): string }>> = {
  'require("ajv/dist/runtime/ucs2length").default': ucs2length.default,
  'require("ajv/dist/runtime/equal").default': equal.default,
};

const HEAD = `// Made by \`npm run compile-schemas\` from schema/NAME.schema.json. Do not edit.
// @ts-nocheck
import type { Fields, Validate } from './validate.ts';
`;

export function generatedPath(name: string): URL {
  return new URL(`src/generated/${name}.generated.ts`, ROOT);
}

/** ajv copies all errors so far for each value that has some, which takes minutes for a file with a hundred thousand mistakes. */
const APPEND = `
function append(errors, more) {
for (const error of more) errors.push(error);
return errors;
}`;

/**
 * The module that validates by \`schema/<name>.schema.json\`: plain code, all errors, no ajv when it runs.
 * Throws for a format whose check is a function: such a field takes a pattern instead.
 */
export function compileSchema(name: string): string {
  const schema = JSON.parse(readFileSync(new URL(`schema/${name}.schema.json`, ROOT), 'utf8')) as object;
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    code: { source: true, esm: true, lines: true },
  });
  formats.default(ajv);
  const code = standaloneCode.default(ajv, ajv.compile(schema));
  const body = code
    .replaceAll('"use strict";', '')
    .replace(/^export const validate = (\w+);/m, 'export const validate: Validate = $1 as never;')
    .replace(/^export default \w+;/m, '')
    .replace(/require\("ajv-formats\/dist\/formats"\)\.fullFormats(?:\.(\w+)|\["([^"]+)"\])/g, (_, plain, quoted) =>
      inlineFormat(plain ?? quoted),
    )
    .replace(/require\("ajv\/[^)]*\)\.default/g, (call) => inlineFunction(call))
    .replace(/\bvErrors\.concat\((\w+)\.errors\)/g, 'append(vErrors, $1.errors)');
  if (/\brequire\(/.test(body.replace(/"(?:[^"\\]|\\.)*"/g, '')))
    throw new Error(`${name}: the compiled code requires a module that is not copied into it`);
  const fields = `export const fields: Fields = ${JSON.stringify(collectFields(schema), null, 1)};`;
  return `${HEAD.replace('NAME', name)}${fields}\n${body.trim()}\n${body.includes('append(vErrors') ? `${APPEND.trim()}\n` : ''}`;
}

interface SchemaNode {
  readonly properties?: Readonly<Record<string, SchemaNode>>;
}

/** The property names that a schema lists, by the JSON Pointer of the object that they belong to; for "unknown field" and "did you mean". */
function collectFields(node: SchemaNode, path = ''): Record<string, readonly string[]> {
  if (node.properties === undefined) return {};
  const inner = Object.entries(node.properties).map(([name, property]) => collectFields(property, `${path}/${name}`));
  return Object.assign({ [path]: Object.keys(node.properties) }, ...inner) as Record<string, readonly string[]>;
}

function inlineFunction(call: string): string {
  const source = RUNTIME[call];
  if (source === undefined) throw new Error(`${call} is not in the table of functions to copy`);
  return `(${source.toString()})`;
}

function inlineFormat(format: string): string {
  const check: unknown = (fullFormats as Record<string, unknown>)[format];
  if (!(check instanceof RegExp)) throw new Error(`the format ${format} is not a regular expression: use a pattern`);
  return check.toString();
}

if (import.meta.main) for (const name of COMPILED_SCHEMAS) writeFileSync(generatedPath(name), compileSchema(name));
