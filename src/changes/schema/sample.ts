import { isObject as isJsonObject } from '../../prompt/json-value.ts';
import type { Json, JsonObject } from '../../prompt/types.ts';

/**
 * Some string that a schema with a `pattern` or a `format` takes. Which one is not known: patterns of a pull request are never run.
 */
export class OpaqueString {
  readonly schema: JsonObject;

  constructor(schema: JsonObject) {
    this.schema = schema;
  }
}

/** A JSON value that was made to try schemas with. */
export type Sample = null | boolean | number | string | OpaqueString | readonly Sample[] | SampleObject;
export interface SampleObject {
  readonly [key: string]: Sample;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return isJsonObject(value) && !(value instanceof OpaqueString);
}

/** Whether two values are the same JSON; null where an opaque string leaves it open. */
export function isSame(a: Sample | Json, b: Sample | Json): boolean | null {
  if (a instanceof OpaqueString || b instanceof OpaqueString) {
    const other = a instanceof OpaqueString ? b : a;
    return typeof other === 'string' || other instanceof OpaqueString ? null : false;
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && all(a.map((item, index) => () => isSame(item, b[index] ?? null)));
  }
  if (isObject(a) && isObject(b)) {
    const keys = Object.keys(a);
    if (keys.length !== Object.keys(b).length) return false;
    return all(keys.map((key) => () => Object.hasOwn(b, key) && isSame(a[key] as Sample, b[key] as Sample)));
  }
  return a === b;
}

function all(questions: readonly (() => boolean | null)[]): boolean | null {
  let answer: boolean | null = true;
  for (const ask of questions) {
    const result = ask();
    if (result === false) return false;
    answer = result === null ? null : answer;
  }
  return answer;
}
