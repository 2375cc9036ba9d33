import type { ValidateFunction } from 'ajv/dist/2020.js';
import type { Json, JsonObject } from '../prompt/types.ts';

/** Makes a check of one schema: what is wrong with a value, or null. */
export type SchemaCheck = (schema: JsonObject) => Promise<(value: Json) => string | null>;

/** Checks by JSON Schema 2020-12, each schema compiled once; the schemas are our own. ajv is loaded by the first. */
export function createSchemaCheck(): SchemaCheck {
  const compiled = new Map<string, Promise<ValidateFunction>>();
  return async (schema) => {
    const name = JSON.stringify(schema);
    let making = compiled.get(name);
    if (making === undefined) {
      // A bundler gives a CommonJS module whose exports are a function no names but `default`.
      making = import('ajv/dist/2020.js').then(({ default: { Ajv2020 } }) => new Ajv2020({ strict: false }).compile(schema));
      compiled.set(name, making);
    }
    const validate = await making;
    return (value) => {
      if (validate(value)) return null;
      const [first] = validate.errors ?? [];
      return `${first?.instancePath ?? ''} ${first?.message ?? 'it does not fit the schema'}`.trim();
    };
  };
}
